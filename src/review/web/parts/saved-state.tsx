import { useKeptRequests, useKeptState } from '../client/kept-requests.ts';
import { useOutbox, useOutboxState } from '../client/outbox.ts';
import { counted } from './counts.ts';
import { DocumentText } from './document-text.tsx';
import './saved-state.css';

/** Whether everything that was decided is stored. */
export function SavedState() {
  const fields = useOutboxState(useOutbox());
  const others = useKeptState(useKeptRequests());
  const unsaved = fields.unsaved + others.unsaved;
  const trouble = fields.trouble ?? others.trouble;
  const words = unsaved === 0 ? 'All saved' : trouble === null ? 'Saving' : `${unsaved} not saved`;
  return (
    <span
      className={`saved-state ${unsaved > 0 && trouble !== null ? 'troubled' : ''}`}
      role="status"
      title={trouble ?? undefined}
    >
      <span aria-hidden="true">{unsaved === 0 ? '✓' : trouble === null ? '…' : '!'}</span> {words}
    </span>
  );
}

/** Decisions that the server did not take, with its reasons, until the person has read them. */
export function RefusedDecisions() {
  const outbox = useOutbox();
  const kept = useKeptRequests();
  const { refused: others } = useKeptState(kept);
  const refused = [
    ...useOutboxState(outbox).refused.map(({ decision, message }) => ({
      id: decision.id,
      words: decision.path,
      message,
    })),
    ...others,
  ];
  if (refused.length === 0) return null;
  return (
    <div className="refused" role="alert">
      <strong>{counted(refused.length, 'decision')} not stored</strong>
      <ul>
        {refused.slice(0, 5).map(({ id, words, message }) => (
          <li key={id}>
            <DocumentText text={words} />: {message}
          </li>
        ))}
        {refused.length > 5 ? <li>and {refused.length - 5} more</li> : null}
      </ul>
      <button
        type="button"
        onClick={() => {
          outbox.dismissRefused();
          kept.dismissRefused();
        }}
      >
        Noted
      </button>
    </div>
  );
}
