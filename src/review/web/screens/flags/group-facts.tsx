import { flagGroupStateLabels, flagPolarityLabels } from '../../../../model/labels.ts';
import type { FlagGroupView, FlagMention } from '../../../api/lists.ts';
import { documentHref } from '../../client/addresses.ts';
import { count, counted } from '../../parts/counts.ts';
import { when } from '../../parts/decision-words.ts';
import { DocumentText } from '../../parts/document-text.tsx';
import { MentionWords } from './mention-words.tsx';
import { decisionLabel } from './words.ts';

/** What the page says beside what the list says, why it is a hit, what speaks against it, and what was decided. */
export function GroupFacts({
  group,
  mention,
  at,
  choose,
}: {
  readonly group: FlagGroupView;
  readonly mention: FlagMention | null;
  readonly at: number;
  readonly choose: (mention: number) => void;
}) {
  const { listEntry } = group;
  const decided = group.standings.filter(({ by }) => by !== null);
  return (
    <>
      <div className="beside">
        <section>
          <h2>On the page</h2>
          {mention === null ? <p>No mention can be shown.</p> : <MentionWords mention={mention} />}
        </section>
        <section>
          <h2>On the list</h2>
          <ul className="entry-names">
            {listEntry.names.slice(0, 8).map((name) => (
              <li key={name}>
                <DocumentText text={name} />
              </li>
            ))}
            {listEntry.names.length > 8 ? (
              <li className="muted">and {count(listEntry.names.length - 8)} more names</li>
            ) : null}
          </ul>
          <p>
            {listEntry.list}, edition of {listEntry.version}
          </p>
          <dl className="entry-facts">
            {listEntry.facts.map(({ label, value }) => (
              <Fact key={label} label={label} value={value} />
            ))}
            <Fact label="Fetched" value={listEntry.retrieved} />
            {listEntry.note === null ? null : <Fact label="Edition" value={listEntry.note} />}
          </dl>
        </section>
      </div>
      {mention === null ? null : (
        <section>
          <h2>Why it is a hit</h2>
          <p>
            <DocumentText text={mention.explanation} />
          </p>
        </section>
      )}
      {group.contradiction === null ? null : (
        <section className="group-alert">
          <strong>≠ Denied in one document of this supplier and stated in another</strong>
          <div className="beside">
            <Side title="Denied" mention={group.contradiction.denied} />
            <Side title="Stated" mention={group.contradiction.stated} />
          </div>
        </section>
      )}
      {decided.length === 0 ? null : (
        <section>
          <h2>Decided so far</h2>
          {decided.map((standing) => (
            <p key={`${standing.words} ${standing.at}`}>
              <strong>{decisionLabel(standing.decision)}</strong> for “
              <DocumentText text={standing.words} />” by <DocumentText text={standing.by ?? ''} />,{' '}
              {standing.at === null ? '' : when(standing.at)} ({standing.reason}
              {standing.identifierField === null ? '' : `, ${standing.identifierField}`})
              {standing.state === 'decided' || standing.state === 'open' ? null : (
                <span className="attention">
                  : {flagGroupStateLabels[standing.state]}
                  {standing.because.length === 0 ? '' : `, because ${standing.because.join(' and ')}`}
                </span>
              )}
            </p>
          ))}
        </section>
      )}
      {group.alongside.length === 0 ? null : (
        <section>
          <h2>The same words are also mentions of</h2>
          <p>
            {group.alongside.map((name, index) => (
              <span key={name}>
                {index === 0 ? '' : ', '}
                <DocumentText text={name} />
              </span>
            ))}
          </p>
        </section>
      )}
      {group.passages.length === 0 ? null : (
        <section>
          <h2>Clause of a template</h2>
          {group.passages.map(({ example, documents, mentions }) => (
            <p key={`${example} ${documents}`}>
              The same passage stands in {counted(documents, 'document')} ({counted(mentions, 'mention')}).
            </p>
          ))}
        </section>
      )}
      {group.flags.length < 2 ? null : (
        <section>
          <h2>All mentions</h2>
          <ol className="mention-list">
            {group.flags.map((flag, index) => (
              <li key={flag.id}>
                <button
                  type="button"
                  className="plain"
                  aria-current={index === at ? 'true' : undefined}
                  onClick={() => choose(index)}
                >
                  <DocumentText text={flag.quote.replace(/\s+/gu, ' ')} /> ·{' '}
                  {flagPolarityLabels[flag.polarity]} · {flag.document?.typeLabel ?? 'no document'} page{' '}
                  {flag.page.page}
                </button>
              </li>
            ))}
          </ol>
          {group.mentions > group.flags.length ? (
            <p className="muted">and {count(group.mentions - group.flags.length)} more in the exports</p>
          ) : null}
        </section>
      )}
    </>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <DocumentText text={value} />
      </dd>
    </>
  );
}

function Side({ title, mention }: { readonly title: string; readonly mention: FlagMention }) {
  const { document } = mention;
  return (
    <div>
      <p>
        {title}
        {document === null ? null : (
          <>
            {' in '}
            <a href={documentHref(document.id, { page: mention.page })}>
              {document.typeLabel} {document.number === null ? null : <DocumentText text={document.number} />}
            </a>
          </>
        )}{' '}
        ({mention.grade}, <DocumentText text={mention.entry} />)
      </p>
      <MentionWords mention={mention} />
    </div>
  );
}
