import type { HistoryView } from '../../../api/decisions.ts';
import { useServer } from '../../client/use-server.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { when } from '../../parts/decision-words.ts';
import { DocumentText } from '../../parts/document-text.tsx';
import { Problem } from '../../parts/message.tsx';
import './history-panel.css';

interface HistoryPanelProps {
  readonly title: string;
  /** Address of the history. */
  readonly path: string;
  readonly onLeave: () => void;
}

/** What people decided about a field or a document, the latest first, each with its event in the chain. */
export function HistoryPanel({ title, path, onLeave }: HistoryPanelProps) {
  const { answer, error, again } = useServer<HistoryView>(path);
  useKeys('History', [{ key: 'Escape', label: 'close the history', run: onLeave }]);
  return (
    <aside className="history-panel" aria-label={title}>
      <header>
        <h3>{title}</h3>
        <button type="button" className="plain" onClick={onLeave}>
          Close
        </button>
      </header>
      {error !== null && <Problem error={error} again={again} />}
      {answer?.entries.length === 0 && <p className="muted">Nobody has decided anything about it.</p>}
      <ol>
        {answer?.entries.toReversed().map((entry) => (
          <li key={entry.event}>
            <p>
              <strong>
                <DocumentText text={entry.who} />
              </strong>{' '}
              {entry.what}
              {entry.reason === null ? '' : `: ${entry.reason.replaceAll('-', ' ')}`}
            </p>
            {(entry.before !== null || entry.after !== null) && (
              <p className="history-values">
                {entry.before !== null && (
                  <del>
                    <DocumentText text={entry.before} />
                  </del>
                )}
                {entry.after !== null && (
                  <ins>
                    <DocumentText text={entry.after} />
                  </ins>
                )}
              </p>
            )}
            <p className="muted history-event">
              {when(entry.at)}, event {entry.event}, <span title={entry.hash}>{entry.hash.slice(0, 12)}</span>
              {entry.image === null ? '' : ', page image '}
              {entry.image === null ? null : <span title={entry.image}>{entry.image.slice(0, 12)}</span>}
            </p>
          </li>
        ))}
      </ol>
    </aside>
  );
}
