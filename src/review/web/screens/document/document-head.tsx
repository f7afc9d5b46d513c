import { confidentialityLabels, privilegeLabels } from '../../../../model/labels.ts';
import type { DocumentView } from '../../../api/document.ts';
import { goTo } from '../../client/route.ts';
import { useMatterAmongOthers } from '../../client/session.ts';
import { placeOnTrail, type Stop, type Trail } from '../../client/trail.ts';
import { count } from '../../parts/counts.ts';
import { DocumentText, FilePath } from '../../parts/document-text.tsx';
import './document-head.css';

interface DocumentHeadProps {
  readonly document: DocumentView;
  readonly open: number;
  readonly total: number;
  /** Core paths that no engine read and nobody decided about. */
  readonly unstated: number;
  readonly trail: Trail | null;
  /** The field of the list where the person is; null where the list is one of documents. */
  readonly stop: Stop | null;
  readonly tools: readonly {
    readonly label: string;
    readonly key: string;
    readonly pressed?: boolean;
    readonly run: () => void;
  }[];
}

const relationWords: Readonly<Record<NonNullable<DocumentView['relation']>, string>> = {
  'in-chain': 'in the chain',
  'same-site-other-origin': 'same site, other origin',
  'other-shipment': 'other shipment',
  context: 'context',
  'to-counsel': 'to counsel',
  hold: 'on hold',
};

/** How it stands to the matter, which is named where there are others; then what people marked it as, whatever matter. */
function Standing({ document }: Pick<DocumentHeadProps, 'document'>) {
  const { confidentiality, privilege, inMatter, relation } = document;
  const named = useMatterAmongOthers();
  const related = relation === null ? 'not yet related' : relationWords[relation];
  const step = inMatter?.step == null ? null : `step ${inMatter.step}`;
  const marks = [
    named === null ? step : null,
    confidentiality === null || confidentiality === 'none' ? null : confidentialityLabels[confidentiality],
    privilege === null || privilege === 'none' ? null : privilegeLabels[privilege],
  ].filter((mark) => mark !== null);
  return (
    <>
      <span className="doc-head-relation" title={named ?? undefined}>
        {named === null ? (
          related
        ) : (
          <>
            <DocumentText className="doc-head-matter" text={named} />: {related}
            {step === null ? '' : `, ${step}`}
          </>
        )}
      </span>
      {marks.length === 0 ? null : <span className="doc-head-relation">{marks.join(', ')}</span>}
    </>
  );
}

/** What the document is said to be, where it lies, and what is left to do in it. */
export function DocumentHead({ document, open, total, unstated, trail, stop, tools }: DocumentHeadProps) {
  const at =
    stop === null
      ? (trail?.documents.indexOf(document.id) ?? -1)
      : placeOnTrail(trail?.stops ?? [], stop.document, stop.field);
  const known = stop === null ? (trail?.documents.length ?? 0) : (trail?.stops?.length ?? 0);
  const all = stop === null || trail?.total == null ? known : Math.max(known, trail.total);
  const first = document.pages[0];
  const last = document.pages.at(-1);
  return (
    <header className="document-head">
      <div className="doc-head-line">
        <h1>{document.typeLabel}</h1>
        {document.number === null ? null : (
          <span className="doc-head-number">
            <span className="muted">No.</span> <DocumentText text={document.number} />
          </span>
        )}
        {document.date === null ? null : <DocumentText text={document.date} />}
        {document.issuer === null ? null : (
          <DocumentText className="doc-head-issuer" text={document.issuer} />
        )}
        <Standing document={document} />
        <span className="doc-head-left" role="status">
          <strong>{open}</strong> of {total} open
          {unstated === 0 ? '' : `, ${unstated} not found`}
        </span>
      </div>
      <div className="doc-head-line doc-head-second">
        <span className="doc-head-path">
          <FilePath path={document.path} />
        </span>
        <span className="muted doc-head-pages">
          {first === undefined || last === undefined
            ? ''
            : document.pages.length === 1
              ? `page ${first.page}`
              : `pages ${first.page}–${last.page}`}
          {document.missingPages.length > 0 ? `, page ${document.missingPages.join(', ')} not received` : ''}
        </span>
        {document.supplier === null ? null : (
          <span className="muted doc-head-supplier">
            from <DocumentText text={document.supplier} />
          </span>
        )}
        <span className="doc-head-tools">
          {trail === null || at < 0 ? null : (
            <button
              type="button"
              className="plain"
              title="Back to the list"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => goTo(trail.back)}
            >
              {count(at + 1)} of {count(all)}
              {trail.next === null || all > known ? '' : '+'} in {trail.label}
            </button>
          )}
          {tools.map(({ label, key, pressed, run }) => (
            <button
              key={key}
              type="button"
              aria-pressed={pressed}
              title={`${label} (${key})`}
              onMouseDown={(event) => event.preventDefault()}
              onClick={run}
            >
              {label}
            </button>
          ))}
        </span>
      </div>
    </header>
  );
}
