import { useEffect, useMemo, useRef, useState } from 'react';
import type { Relation } from '../../../../model/document-decision.ts';
import type { DocumentView, RelatedDocument } from '../../../api/document.ts';
import { documentHref } from '../../client/addresses.ts';
import { nothingSeen } from '../../client/decision-request.ts';
import { useOutbox } from '../../client/outbox.ts';
import { goTo } from '../../client/route.ts';
import { useMatterAmongOthers } from '../../client/session.ts';
import { type PastDecision, takeLast } from '../../client/undo-stack.ts';
import { useDocument } from '../../client/use-document.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { count } from '../../parts/counts.ts';
import { DocumentText, plain } from '../../parts/document-text.tsx';
import { Key } from '../../parts/key.tsx';
import { Problem, Waiting } from '../../parts/message.tsx';
import { relations, relationTo } from '../../parts/words.ts';
import { PageViewer } from '../../viewer/page-viewer.tsx';
import { shownPlace } from '../document/review-items.ts';
import { useReview } from '../document/use-review.ts';
import { LinkFields } from './link-fields.tsx';

interface TriageDocumentProps {
  readonly card: RelatedDocument;
  /** What came of the last key, where it needs to be said. */
  readonly said: string | null;
  readonly relate: (relation: Relation) => void;
  readonly next: () => void;
  /** The document is about to be opened in its own view. */
  readonly opening: () => void;
  /** A field was decided. */
  readonly decided: (decision: PastDecision) => void;
  /** A field decision to be taken back once its document is shown. */
  readonly takeBack: PastDecision | null;
  readonly tookBack: () => void;
  /** Takes the last decision back; null where there is none. */
  readonly undo: (() => void) | null;
}

/** The document that is being triaged: header strip, page, the six relations and the eight link fields. */
export function TriageDocument(props: TriageDocumentProps) {
  const { document, error, again } = useDocument(props.card.id);
  return (
    <>
      <HeaderStrip card={props.card} />
      {document === null ? (
        <div className="triage-page">
          {error === null ? <Waiting /> : <Problem error={error} again={again} />}
          <RelationKeys relate={props.relate} undo={props.undo} />
        </div>
      ) : (
        <Loaded {...props} document={document} again={again} />
      )}
      {document === null ? <aside className="triage-side" /> : null}
    </>
  );
}

function HeaderStrip({ card }: Pick<TriageDocumentProps, 'card'>) {
  const { typeLabel, number, date, issuer, supplier, language, pages, path } = card;
  const places = pages.length === 1 ? `page ${pages[0]?.page}` : `${count(pages.length)} pages`;
  return (
    <header className="triage-header">
      <h2>
        {typeLabel} {number === null ? null : <DocumentText text={number} />}
      </h2>
      <dl>
        <Part label="From" text={issuer} lang={language} />
        <Part label="Date" text={date} whole />
        <Part label="Supplier" text={supplier} />
        <div className="triage-file">
          <dt>File</dt>
          <dd title={plain(path)}>
            <DocumentText text={path.slice(path.lastIndexOf('/') + 1)} />, {places}
          </dd>
        </div>
      </dl>
    </header>
  );
}

function Part({
  label,
  text,
  lang = null,
  whole = false,
}: {
  readonly label: string;
  readonly text: string | null;
  readonly lang?: string | null;
  /** Never cut off. */
  readonly whole?: boolean;
}) {
  return (
    <div className={whole ? 'whole' : undefined}>
      <dt>{label}</dt>
      <dd>
        {text === null ? <span className="muted">not read</span> : <DocumentText text={text} lang={lang} />}
      </dd>
    </div>
  );
}

/** The keys 1 to 6 before the document is there: who knows it by its header need not wait. */
function RelationKeys({
  relate,
  undo,
}: {
  readonly relate: (relation: Relation) => void;
  readonly undo: (() => void) | null;
}) {
  useKeys('Triage', [
    ...relations.map(({ relation, label }, index) => ({
      key: String(index + 1),
      label,
      run: () => relate(relation),
    })),
    { key: 'u', label: 'Take back', run: () => undo?.() },
  ]);
  return null;
}

function Loaded({
  card,
  said,
  relate,
  next,
  opening,
  decided,
  takeBack,
  tookBack,
  undo,
  document,
  again,
}: TriageDocumentProps & { readonly document: DocumentView; readonly again: () => void }) {
  const review = useReview(document, useOutbox(), again);
  const named = useMatterAmongOthers();
  // Who said already that it belongs to the matter begins with what is to be confirmed.
  const [at, setAt] = useState(() =>
    card.relation === 'in-chain'
      ? Math.max(
          0,
          document.links.findIndex(({ field }) => field !== null),
        )
      : 0,
  );
  const [looking, setLooking] = useState(false);
  const [hint, setHint] = useState<string | null>(null);
  const seen = useRef<{
    readonly field: string;
    readonly milliseconds: number;
    readonly image: string | null;
  } | null>(null);
  const byId = useMemo(() => new Map(review.fields.map((field) => [field.id, field])), [review.fields]);
  const links = document.links.map(({ path, label, field }) => ({
    path,
    label,
    // The type is no field: it is a decision about the document.
    said: path === 'type' ? card.typeLabel : null,
    field: field === null ? null : (byId.get(field) ?? null),
  }));
  const inChain = card.relation === 'in-chain';
  const link = links[at] ?? null;
  const place = link?.field == null ? null : shownPlace(link.field);
  // The whole page is shown until the document is in the chain, or a link is asked for.
  const focus = useMemo(
    () =>
      place === null || !(inChain || looking)
        ? null
        : { page: { file: place.file, page: place.page }, boxes: place.boxes },
    [place, inChain, looking],
  );
  useEffect(() => {
    if (takeBack === null || takeBack.document !== document.id) return;
    review.undo(takeBack);
    tookBack();
    const index = document.links.findIndex(({ field }) => field === takeBack.field);
    if (index >= 0) setAt(index);
  }, [takeBack, tookBack, review, document]);

  const openAfter = (from: number) =>
    links.findIndex(({ field }, index) => index > from && field !== null && field.todo === 'decide');
  const step = (by: number) => {
    setHint(null);
    setLooking(true);
    setAt((before) => Math.max(0, Math.min(links.length - 1, before + by)));
  };
  const goOn = () => {
    setHint(null);
    const further = openAfter(at);
    if (further >= 0) setAt(further);
    else next();
  };
  const confirm = () => {
    const field = link?.field ?? null;
    if (!inChain) return setHint('Say first how the document stands to the matter: 1 to 6.');
    if (field === null || field.todo === 'none') return goOn();
    if (place === null || place.status === 'ungrounded')
      return setHint('Its words were not found on the page: open it with e and point at them.');
    if (field.unreadLanguage !== null)
      return setHint('You do not read its language: open it with e, beside a translation.');
    const shown = seen.current?.field === field.id ? seen.current : null;
    if (place.boxes.length > 0 && shown === null) return setHint('Wait until the place is in view.');
    const item = review.items.find(({ key }) => key === field.id);
    if (item === undefined) return;
    review.decide(
      item,
      { action: 'confirm' },
      {
        ...nothingSeen(field),
        place: {
          file: place.file,
          page: place.page,
          boxes: [...place.boxes],
          offsets: place.offsets === null ? null : [...place.offsets],
        },
        image: shown?.image ?? null,
        milliseconds: shown?.milliseconds ?? null,
      },
      null,
    );
    const remembered = takeLast(document, [], '');
    if (remembered !== null) decided(remembered);
    goOn();
  };
  const open = () => {
    opening();

    goTo(documentHref(document.id, link?.field == null ? {} : { field: link.field.id }));
  };
  const relateHere = (relation: Relation) => {
    relate(relation);
    if (relation !== 'in-chain') return;
    const first = openAfter(-1);
    if (first >= 0) setAt(first);
    else next();
  };
  useKeys('Triage', [
    ...relations.map(({ relation, label, hint: meaning }, index) => ({
      key: String(index + 1),
      label: `${label}: ${meaning}`,
      run: () => relateHere(relation),
    })),
    {
      key: 'Enter',
      label: inChain ? 'The page says this; next' : 'Confirm, once in the chain',
      prominent: inChain,
      run: confirm,
    },
    { key: 'Tab', label: 'Next link field', prominent: inChain, run: () => step(1) },
    { key: 'Shift+Tab', label: 'Link field before', run: () => step(-1) },
    { key: 'e', label: 'Open the document', prominent: true, run: open },
    { key: 'u', label: 'Take back', prominent: undo !== null, run: () => undo?.() },
  ]);
  return (
    <>
      <div className="triage-page">
        <PageViewer
          pages={document.pageViews}
          focus={focus}
          page={document.pages[0] ?? null}
          mode="look"
          onSeen={(milliseconds, image) => {
            if (link?.field != null) seen.current = { field: link.field.id, milliseconds, image };
          }}
        />
      </div>
      <aside className="triage-side" aria-label="Decide">
        {named === null ? null : (
          <h3 className="relations-matter">
            <DocumentText text={relationTo(named)} />
          </h3>
        )}
        <ol className="relations">
          {relations.map(({ relation, label, hint: meaning }, index) => (
            <li key={relation}>
              <button
                type="button"
                aria-pressed={card.relation === relation}
                title={meaning}
                onClick={() => relateHere(relation)}
              >
                <Key name={String(index + 1)} /> {label}
                {card.relation === relation ? <span aria-hidden="true"> ✓</span> : null}
              </button>
            </li>
          ))}
        </ol>
        <p className="triage-said attention" role="status">
          {hint ?? said}
        </p>
        <LinkFields
          links={links}
          at={at}
          active={inChain}
          unsaved={review.unsaved}
          refusals={review.refusals}
          choose={(index) => {
            setAt(index);
            setLooking(true);
          }}
          language={card.language}
        />
      </aside>
    </>
  );
}
