import type { ReactNode } from 'react';
import { capital } from '../../../../model/labels.ts';
import type { NamedCount, Overview } from '../../../api/lists.ts';
import { useOverview } from '../../client/overview.ts';
import { hrefOf } from '../../client/route.ts';
import { useMatterAmongOthers, useSession } from '../../client/session.ts';
import { count, counted, duration } from '../../parts/counts.ts';
import { DocumentText } from '../../parts/document-text.tsx';
import { Problem, Waiting } from '../../parts/message.tsx';
import './dashboard.css';

/** What the batch holds and what is left to do; each number opens its list. */
export function Dashboard() {
  const { answer, error, again } = useOverview();
  const matter = useMatterAmongOthers();
  const { index } = useSession();
  if (answer === null)
    return (
      <div className="dashboard">
        {error === null ? <Waiting /> : <Problem error={error} again={again} />}
      </div>
    );
  return (
    <div className="dashboard">
      <header>
        <h1>Overview</h1>
        <p className="muted">{lastRun(answer)}</p>
        <button type="button" className="not-printed" onClick={() => window.print()}>
          Print
        </button>
      </header>
      <Progress overview={answer} />
      <div className="dashboard-columns">
        <Group
          title="Fields by what is left"
          counts={answer.fieldsByTodo}
          href={({ name }) => hrefOf('queue', [], { todo: name })}
        />
        <Group
          title="Fields by state"
          counts={answer.fieldsByState}
          href={({ name }) => hrefOf('queue', [], { todo: 'any', state: name })}
        />
        <Group
          title={matter === null ? 'Documents by relation' : `Documents by relation to ${matter}`}
          counts={answer.documentsByRelation}
          href={({ name }) => hrefOf('documents', [], { relation: name })}
        />
        <Group
          title="Flags by grade"
          counts={answer.flagsByGrade}
          href={({ name }) => hrefOf('flags', [], { grade: name })}
        />
        <Group
          title="Groups of flags"
          counts={answer.flagGroupsByState}
          href={({ name }) => hrefOf('flags', [], { state: name })}
        />
        <Group
          title="Exceptions"
          counts={answer.exceptionsByCode}
          href={({ name }) => hrefOf('exceptions', [], { exception: name })}
          total={hrefOf('exceptions')}
        />
        <Group
          title="Files"
          counts={answer.occurrences}
          href={({ name }) => hrefOf('ledger', [], { state: name })}
          total={hrefOf('ledger')}
        />
        <Group
          title="Pages"
          counts={answer.pages}
          href={({ name }) => hrefOf('ledger', [], { pages: name })}
        />
        <Group
          title="Documents by category"
          note="A document may be in several."
          counts={answer.documentsByCategory}
          href={({ name }) => hrefOf('documents', [], { category: name })}
        />
        <Group
          title="Documents by production step"
          note="A type may be of several."
          counts={answer.documentsByStep}
          href={({ name }) => hrefOf('documents', [], { step: name })}
        />
        <Group
          title="Documents by supplier"
          counts={answer.suppliers}
          fromDocuments
          href={({ name }) => hrefOf('documents', [], { supplier: name })}
        />
        <Reviewers overview={answer} />
        <Group
          title="Documents by type"
          counts={answer.documentsByType}
          href={({ name }) => hrefOf('documents', [], { type: name })}
          total={hrefOf('documents')}
        />
      </div>
      <footer>
        <p>{answer.searched}</p>
        <p className="muted">
          {counted(answer.chain.events, 'event')} in the chain; the last one is{' '}
          <code>{answer.chain.head}</code>
        </p>
        <p className="muted">
          Index: <bdi>{index.folder}</bdi>
        </p>
      </footer>
    </div>
  );
}

function lastRun({ lastRun: run }: Overview): string {
  if (run === null) return 'No run yet';
  const started = new Date(run.started).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  return run.outcome === null
    ? `A run that began on ${started} goes on`
    : `Last run ${started}: ${run.outcome}`;
}

const sum = (counts: readonly NamedCount[], leaving: readonly string[] = []): number =>
  counts.reduce((total, { name, count: number }) => (leaving.includes(name) ? total : total + number), 0);

function Progress({ overview }: { readonly overview: Overview }) {
  const { fieldsByTodo, documentsByRelation, flagGroupsByState } = overview;
  const matter = useMatterAmongOthers();
  return (
    <section className="dashboard-progress" aria-label="Progress">
      <Share
        label={matter === null ? 'Documents triaged' : `Documents triaged for ${matter}`}
        done={sum(documentsByRelation, ['undecided'])}
        all={sum(documentsByRelation)}
        href={hrefOf('triage')}
      />
      <Share
        label="Fields with nothing left to decide"
        done={fieldsByTodo.find(({ name }) => name === 'none')?.count ?? 0}
        all={sum(fieldsByTodo)}
        href={hrefOf('queue')}
      />
      <Share
        label="Groups of flags decided"
        done={flagGroupsByState.find(({ name }) => name === 'decided')?.count ?? 0}
        all={sum(flagGroupsByState)}
        href={hrefOf('flags')}
      />
    </section>
  );
}

function Share({
  label,
  done,
  all,
  href,
}: {
  readonly label: string;
  readonly done: number;
  readonly all: number;
  readonly href: string;
}) {
  return (
    <div>
      <a href={href}>
        {count(done)} of {count(all)}
      </a>{' '}
      {label}
      <progress value={done} max={Math.max(1, all)} aria-label={label} />
    </div>
  );
}

/** A batch may come from thousands of suppliers: the others are in the filters of the lists. */
const mostRows = 40;

function Group({
  title,
  note,
  counts,
  href,
  total,
  fromDocuments = false,
}: {
  readonly title: string;
  readonly note?: string;
  readonly counts: readonly NamedCount[];
  readonly href: (entry: NamedCount) => string;
  /** Address of the list of all, where the counts add up to it. */
  readonly total?: string;
  /** The names come from documents or from people. */
  readonly fromDocuments?: boolean;
}) {
  const shown = counts.slice(0, mostRows);
  const others = counts.slice(mostRows);
  return (
    <section className={counts.length > 12 ? 'long' : undefined}>
      <h2>{title}</h2>
      {note === undefined ? null : <p className="muted">{note}</p>}
      {counts.length === 0 ? (
        <p className="muted">None</p>
      ) : (
        <table aria-label={title}>
          <tbody>
            {shown.map((entry) => (
              <Row key={entry.name} href={href(entry)} number={entry.count}>
                {fromDocuments ? <DocumentText text={entry.label} /> : capital(entry.label)}
              </Row>
            ))}
            {others.length === 0 ? null : (
              <tr>
                <th scope="row" className="muted">
                  {counted(others.length, 'other')}
                </th>
                <td className="number">{count(sum(others))}</td>
              </tr>
            )}
            {total === undefined || counts.length < 2 ? null : (
              <Row href={total} number={sum(counts)}>
                <strong>All</strong>
              </Row>
            )}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row({
  href,
  number,
  children,
}: {
  readonly href: string;
  readonly number: number;
  readonly children: ReactNode;
}) {
  return (
    <tr>
      <th scope="row">{children}</th>
      <td className="number">{number === 0 ? '0' : <a href={href}>{count(number)}</a>}</td>
    </tr>
  );
}

function Reviewers({ overview: { reviewers } }: { readonly overview: Overview }) {
  if (reviewers.length === 0) return null;
  return (
    <section>
      <h2>Reviewers</h2>
      <table aria-label="Reviewers">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col" className="number">
              Active
            </th>
            <th scope="col" className="number">
              Decisions
            </th>
            <th scope="col" className="number">
              Documents
            </th>
          </tr>
        </thead>
        <tbody>
          {reviewers.map(({ name, decisions, documents, active }) => (
            <tr key={name}>
              <th scope="row">
                <DocumentText text={name} />
              </th>
              <td className="number">{active === null ? '–' : duration(active)}</td>
              <td className="number">{count(decisions)}</td>
              <td className="number">
                {documents === 0 ? (
                  '0'
                ) : (
                  <a href={hrefOf('documents', [], { reviewer: name })}>{count(documents)}</a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
