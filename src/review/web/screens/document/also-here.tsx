import type { DocumentView, FlagOnPage } from '../../../api/document.ts';
import { hrefOf } from '../../client/route.ts';
import { DocumentText } from '../../parts/document-text.tsx';
import './also-here.css';

interface AlsoHereProps {
  readonly document: DocumentView;
  readonly onFlag: (flag: FlagOnPage) => void;
}

/** What else is known about this document: mentions of listed names, what could not be read, what other papers say. */
export function AlsoHere({ document, onFlag }: AlsoHereProps) {
  const { flagViews, exceptionViews, observations, tables, decisions } = document;
  const standing = decisions.filter(({ undone, action }) => !undone && action !== 'undo');
  const nothing =
    flagViews.length + exceptionViews.length + observations.length + tables.length + standing.length === 0;
  if (nothing) return null;
  return (
    <div className="also-here" data-tab="own">
      {flagViews.length > 0 && (
        <section aria-label="Mentions">
          <h3>Mentions of listed names and places</h3>
          <ul>
            {flagViews.map((flag) => (
              <li key={flag.id}>
                <button
                  type="button"
                  className="plain"
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => onFlag(flag)}
                >
                  <span className="attention">⚑ {flag.grade}</span> “<DocumentText text={flag.quote} />”{' '}
                  <span className="muted">
                    {flag.entry}, page {flag.page.page}, {flag.polarity}
                  </span>
                </button>{' '}
                <a href={hrefOf('flags', [flag.group])}>decide</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {tables.length > 0 && (
        <section aria-label="Tables">
          <h3>Tables</h3>
          <p>
            {tables.map(({ group, label, rows }) => (
              <a key={group} href={hrefOf('table', [document.id, group])}>
                {label}, {rows} rows
              </a>
            ))}
          </p>
        </section>
      )}
      {exceptionViews.length > 0 && (
        <section aria-label="What could not be read or held together">
          <h3>What could not be read or held together</h3>
          <ul>
            {exceptionViews.map((exception) => (
              <li key={`${exception.code} ${exception.page} ${exception.cause}`}>
                <DocumentText text={exception.cause} />
                {exception.page === null ? '' : ` (page ${exception.page})`}
                <span className="muted"> {exception.remedy}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {observations.length > 0 && (
        <section aria-label="Beside other documents">
          <h3>Beside other documents</h3>
          <ul>
            {observations.map(({ kind, statement }) => (
              <li key={`${kind} ${statement}`}>
                <DocumentText text={statement} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {standing.length > 0 && (
        <section aria-label="Decided about this document">
          <h3>Decided about this document</h3>
          <ul>
            {standing.map(({ id, what, reviewer }) => (
              <li key={id}>
                <DocumentText text={what} /> <span className="muted">by {reviewer}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
