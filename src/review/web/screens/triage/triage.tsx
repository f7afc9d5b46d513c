import { useEffect, useMemo, useState } from 'react';
import type { Relation } from '../../../../model/document-decision.ts';
import type { RelatedDocument } from '../../../api/document.ts';
import { layTrailOf } from '../../client/addresses.ts';
import { useChangesOnTheWay } from '../../client/document-changes.ts';
import { useOverview } from '../../client/overview.ts';
import { hrefOf, type Route } from '../../client/route.ts';
import { useMatter, useMatterAmongOthers } from '../../client/session.ts';
import type { PastDecision } from '../../client/undo-stack.ts';
import { prefetchDocument } from '../../client/use-document.ts';
import { useList } from '../../client/use-list.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { counted } from '../../parts/counts.ts';
import { Filters } from '../../parts/filters.tsx';
import { ListScreen } from '../../parts/list-screen.tsx';
import { Nothing, Problem, Waiting } from '../../parts/message.tsx';
import { relationLabel, relationTo } from '../../parts/words.ts';
import { prefetchPageImage } from '../../viewer/page-images.ts';
import { DocumentStack } from './document-stack.tsx';
import './triage.css';
import { TriageDocument } from './triage-document.tsx';

/** What was decided here and can be taken back, relations and fields in one order. */
type Past =
  | {
      readonly kind: 'relation';
      readonly id: string;
      readonly document: string;
      readonly before: Relation | null;
    }
  | { readonly kind: 'field'; readonly decision: PastDecision };

/** One key per document says how it stands to the matter; what is in the chain is then looked at more closely. */
export function Triage({ route }: { readonly route: Route }) {
  const { answer: overview } = useOverview();
  const list = useList<RelatedDocument>('/api/documents', { relation: 'undecided', ...route.query });
  const changes = useChangesOnTheWay();
  const matter = useMatter();
  const named = useMatterAmongOthers();
  const [at, setAt] = useState<string | null>(null);
  const [set, setSet] = useState<ReadonlyMap<string, Relation | null>>(new Map());
  const [past, setPast] = useState<readonly Past[]>([]);
  /** A field decision that its document takes back as soon as it is shown. */
  const [takeBack, setTakeBack] = useState<PastDecision | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { items, total, atEnd, more, error, again } = list;
  const documents = useMemo(
    () => items.map((card) => (set.has(card.id) ? { ...card, relation: set.get(card.id) ?? null } : card)),
    [items, set],
  );
  const index = Math.max(
    0,
    documents.findIndex(({ id }) => id === at),
  );
  const current = documents[index] ?? null;

  useEffect(() => {
    if (!atEnd && index >= items.length - 20) more();
  }, [atEnd, index, items.length, more]);
  useEffect(() => {
    for (const next of documents.slice(index + 1, index + 3))
      void prefetchDocument(next.id).then(
        ({ pageViews }) => {
          const image = pageViews[0]?.image ?? null;
          if (image !== null) void prefetchPageImage(image);
        },
        () => undefined,
      );
  }, [documents, index]);

  const walk = (step: number) =>
    setAt(documents[Math.max(0, Math.min(documents.length - 1, index + step))]?.id ?? null);
  const next = () => {
    const open = documents
      .slice(index + 1)
      .find(({ id, relation }) => relation === null && id !== current?.id);
    setAt((open ?? documents[index + 1] ?? current)?.id ?? null);
  };
  const relate = (relation: Relation) => {
    if (current === null) return;
    const document = current.id;
    const before = current.relation;
    setSet((known) => new Map(known).set(document, relation));
    setSaid(null);
    const { id, answer } = changes.send({
      action: 'relate',
      document,
      relation,
      ...(matter === null ? {} : { matter: matter.id }),
    });
    setPast((known) => [...known, { kind: 'relation', id, document, before }]);
    void answer.then(({ status, message }) => {
      if (status !== 'refused') return;
      setSet((known) => new Map(known).set(document, before));
      setPast((known) => known.filter((each) => each.kind === 'field' || each.id !== id));
      setSaid(`Not stored: ${message ?? 'the server did not take it'}`);
    });
    if (relation !== 'in-chain') next();
  };
  const undo = () => {
    const last = past.at(-1);
    if (last === undefined) return;
    setPast(past.slice(0, -1));
    if (last.kind === 'field') {
      setTakeBack(last.decision);
      setAt(last.decision.document);
      return;
    }
    setSet((known) => new Map(known).set(last.document, last.before));
    // A paper that is held is shown again only when the server has taken that back.
    const held = set.get(last.document) === 'hold';
    if (!held) setAt(last.document);
    setSaid(`Taken back: ${relationLabel(set.get(last.document) ?? null)}`);
    void changes.send({ action: 'undo', undoes: last.id }).answer.then(({ status, message }) => {
      if (status === 'refused') setSaid(`Not taken back: ${message ?? 'the server did not take it'}`);
      else if (held) setAt(last.document);
    });
  };
  useKeys('Documents to triage', [
    { key: 'j', label: 'Next document', prominent: true, run: () => walk(1) },
    { key: 'k', label: 'Document before', prominent: true, run: () => walk(-1) },
    { key: 'ArrowDown', label: 'Next document', run: () => walk(1) },
    { key: 'ArrowUp', label: 'Document before', run: () => walk(-1) },
  ]);

  const left =
    total === null ? null : total - [...set.values()].filter((relation) => relation !== null).length;
  return (
    <ListScreen
      title="Triage"
      total={left === null ? null : `${counted(left, 'document')} left`}
      filters={
        <Filters
          route={route}
          filters={[
            { name: 'supplier', label: 'Supplier', options: overview?.suppliers ?? [] },
            { name: 'type', label: 'Type', options: overview?.documentsByType ?? [] },
            {
              name: 'relation',
              label: relationTo(named),
              all: 'Not triaged',
              options: (overview?.documentsByRelation ?? []).filter(({ name }) => name !== 'undecided'),
            },
          ]}
        />
      }
    >
      {error !== null ? (
        <Problem error={error} again={again} />
      ) : total === null ? (
        <Waiting />
      ) : current === null ? (
        <Nothing>
          Every document that fits these filters has been triaged.{' '}
          <a href={hrefOf('queue', [], { relation: 'in-chain' })}>Fields of this matter</a>
        </Nothing>
      ) : (
        <div className="triage">
          <DocumentStack documents={documents} current={index} choose={setAt} />
          <TriageDocument
            key={current.id}
            card={current}
            said={said}
            relate={relate}
            next={next}
            opening={() => layTrailOf('triage', route, list, ({ id }) => id)}
            decided={(decision) => setPast((known) => [...known, { kind: 'field', decision }])}
            takeBack={takeBack}
            tookBack={() => setTakeBack(null)}
            undo={past.length === 0 ? null : undo}
          />
        </div>
      )}
    </ListScreen>
  );
}
