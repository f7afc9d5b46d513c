import { useCallback, useRef, useState } from 'react';
import type { FlagDecision } from '../../../../model/disposition.ts';
import { flagGroupStateLabels } from '../../../../model/labels.ts';
import type { FlagDecisionRequest, FlagDecisionResult } from '../../../api/decisions.ts';
import type { FlagGroupCard, FlagGroupView, ListPage } from '../../../api/lists.ts';
import { documentHref } from '../../client/addresses.ts';
import { useKeptRequests, useKeptState } from '../../client/kept-requests.ts';
import { goTo, hrefOf, type Route } from '../../client/route.ts';
import { ServerError, withQuery } from '../../client/server.ts';
import { useServer } from '../../client/use-server.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { count, counted } from '../../parts/counts.ts';
import { DocumentText, FilePath } from '../../parts/document-text.tsx';
import { Key } from '../../parts/key.tsx';
import { Problem, Waiting } from '../../parts/message.tsx';
import { PageViewer } from '../../viewer/page-viewer.tsx';
import { DecisionForm, type GivenDecision } from './decision-form.tsx';
import { polaritiesOf } from './flags.tsx';
import { GroupFacts } from './group-facts.tsx';
import { decisionLabel, flagDecisions, groupStateSigns, needsTwo } from './words.ts';

/** One group of mentions: the words on the page, what the list says, and what is decided about it. */
export function GroupReview({ groupKey, route }: { readonly groupKey: string; readonly route: Route }) {
  const address = `/api/flag-groups/${encodeURIComponent(groupKey)}`;
  const { answer: group, error, again } = useServer<FlagGroupView>(address);
  const { answer: left, again: countAgain } = useServer<ListPage<FlagGroupCard>>(
    withQuery('/api/flag-groups', { ...route.query, limit: '500' }),
  );
  const kept = useKeptRequests();
  const { trouble } = useKeptState(kept);
  const [at, setAt] = useState(0);
  const [deciding, setDeciding] = useState<FlagDecision | null>(null);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
  /** The same decision sent again after a lost answer bears the same id. */
  const pending = useRef<{ readonly what: string; readonly id: string } | null>(null);

  const mention = group?.flags[at] ?? null;
  const keys = left?.items.map(({ key }) => key) ?? [];
  const place = keys.indexOf(groupKey);
  const open = (key: string | undefined) => key !== undefined && goTo(hrefOf('flags', [key], route.query));
  const nextLeft = () => {
    const others = left?.items.filter(({ key, state }) => key !== groupKey && state !== 'decided') ?? [];
    const after = others.find(({ key }) => keys.indexOf(key) > place) ?? others[0];
    if (after === undefined) goTo(hrefOf('flags', [], route.query));
    else open(after.key);
  };
  const seen = useCallback(
    (id: string) => setShown((before) => (before.has(id) ? before : new Set(before).add(id))),
    [],
  );

  const send = async (decision: FlagDecision | null, given: GivenDecision) => {
    if (group === null) return;
    const what = JSON.stringify([decision, given, group.seal]);
    if (pending.current?.what !== what) pending.current = { what, id: crypto.randomUUID() };
    const body: FlagDecisionRequest = {
      id: pending.current.id,
      decision,
      ...given,
      seal: group.seal,
      shown: [...shown],
    };
    setSaving(true);
    setProblem(null);
    try {
      const { awaitsSecond } = await kept.send<FlagDecisionResult>({
        lane: 'flags',
        path: `${address}/decisions`,
        body,
        words: `${decision === null ? 'Opened again' : decisionLabel(decision)}: ${group.entry.name}`,
      });
      setDeciding(null);
      setSaid(
        decision === null
          ? 'Opened again.'
          : `${decisionLabel(decision)} recorded.${awaitsSecond ? ' It holds once a second person decides the same.' : ''}`,
      );
      again();
      countAgain();
    } catch (failure) {
      if (!(failure instanceof ServerError)) throw failure;
      setProblem(`${failure.message}${failure.remedy === null ? '' : `: ${failure.remedy}`}`);
      if (failure.status === 409) again();
    } finally {
      setSaving(false);
    }
  };
  const isDecided = group?.standings.some(({ decision }) => decision !== null) ?? false;
  const choose = (decision: FlagDecision) => {
    setProblem(null);
    setSaid(null);
    setDeciding(decision);
  };
  const reopen = () => {
    if (isDecided) void send(null, { reason: 'taken-back', identifierField: null, note: null });
  };
  const walk = (by: number) => {
    if (group !== null && group.flags.length > 0)
      setAt((before) => (before + by + group.flags.length) % group.flags.length);
  };
  useKeys('Flags', [
    ...flagDecisions.map(({ decision }, index) => ({
      key: String(index + 1),
      label: decisionLabel(decision),
      run: () => choose(decision),
    })),
    { key: 'Enter', label: 'Next group that is left', prominent: true, run: nextLeft },
    { key: 'Tab', label: 'Next mention', prominent: true, run: () => walk(1) },
    { key: 'Shift+Tab', label: 'Mention before', run: () => walk(-1) },
    { key: 'j', label: 'Next group', run: () => open(keys[place + 1]) },
    { key: 'k', label: 'Group before', run: () => open(keys[place - 1]) },
    { key: 'u', label: 'Take the decision back', prominent: isDecided, run: reopen },
    {
      key: 'o',
      label: 'Open the document',
      run: () => mention?.document != null && goTo(documentHref(mention.document.id, { page: mention.page })),
    },
    { key: 'Escape', label: 'All groups', run: () => goTo(hrefOf('flags', [], route.query)) },
  ]);

  if (error !== null) return <Problem error={error} again={again} />;
  if (group === null) return <Waiting />;
  const choice = flagDecisions.find(({ decision }) => decision === deciding);
  return (
    <div className="group-review">
      <header className="group-head">
        <a href={hrefOf('flags', [], route.query)}>Flags</a>
        <h1>
          <DocumentText text={group.entry.name} />
        </h1>
        <p>
          <strong className={`grade grade-${group.grade[0]}`}>{group.grade}</strong> {group.gradeWords}
        </p>
        <p>
          {counted(group.mentions, 'mention')}: {polaritiesOf(group)}
        </p>
        <p>
          Supplier <DocumentText text={group.supplier ?? 'not known'} />
        </p>
        <p className={`flag-state state-${group.state}`} role="status">
          {groupStateSigns[group.state]} {flagGroupStateLabels[group.state]}
        </p>
        {place < 0 ? null : (
          <p className="muted">
            {count(place + 1)} of {count(keys.length)}
          </p>
        )}
      </header>
      <div className="group-page">
        <div className="mention-bar">
          <button type="button" onClick={() => walk(-1)} disabled={group.flags.length < 2}>
            ‹<span className="unseen"> Mention before</span>
          </button>
          <span>
            Mention {at + 1} of {count(group.mentions)}
          </span>
          <button type="button" onClick={() => walk(1)} disabled={group.flags.length < 2}>
            ›<span className="unseen"> Next mention</span>
          </button>
          {mention?.document == null ? null : (
            <span className="mention-document">
              <a href={documentHref(mention.document.id, { page: mention.page })}>
                {mention.document.typeLabel}{' '}
                {mention.document.number === null ? null : <DocumentText text={mention.document.number} />}
              </a>{' '}
              page {mention.page.page} · <FilePath path={mention.document.path} />
            </span>
          )}
        </div>
        {mention?.pageView == null ? (
          <p className="message">This mention stands on no page that can be shown.</p>
        ) : (
          <PageViewer
            pages={[mention.pageView]}
            page={mention.page}
            focus={{ page: mention.page, boxes: mention.boxes }}
            mode="look"
            onSeen={() => seen(mention.id)}
            label="Page with the mention"
          />
        )}
      </div>
      <div className="group-facts">
        {said === null ? null : (
          <p className="group-alert" role="status">
            {said} <Key name="Enter" /> next group.
          </p>
        )}
        {choice === undefined ? (
          <section aria-label="Decide">
            <div className="decision-choice">
              {flagDecisions.map(({ decision, meaning }, index) => (
                <button key={decision} type="button" title={meaning} onClick={() => choose(decision)}>
                  <Key name={String(index + 1)} /> {decisionLabel(decision)}
                  {needsTwo(decision) ? <span className="muted"> · two people</span> : null}
                </button>
              ))}
            </div>
            {problem === null ? null : (
              <p className="attention" role="alert">
                {problem}
              </p>
            )}
          </section>
        ) : (
          <DecisionForm
            key={choice.decision}
            choice={choice}
            group={group}
            problem={
              saving && trouble !== null
                ? `Not saved yet: ${trouble}. It is kept here and sent as soon as that works; Esc leaves.`
                : problem
            }
            saving={saving}
            save={(given) => void send(choice.decision, given)}
            leave={() => setDeciding(null)}
          />
        )}
        <GroupFacts group={group} mention={mention} choose={setAt} at={at} />
      </div>
    </div>
  );
}
