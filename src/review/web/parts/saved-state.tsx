import { useUnsavedChanges } from '../client/document-changes.ts';
import { useOutbox, useOutboxState } from '../client/outbox.ts';
import { counted } from './counts.ts';
import { DocumentText } from './document-text.tsx';
import './saved-state.css';

/** Whether everything that was decided is stored. */
export function SavedState() {
  const { unsaved: fields, trouble } = useOutboxState(useOutbox());
  const unsaved = fields + useUnsavedChanges();
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
  const { refused } = useOutboxState(outbox);
  if (refused.length === 0) return null;
  return (
    <div className="refused" role="alert">
      <strong>{counted(refused.length, 'decision')} not stored</strong>
      <ul>
        {refused.slice(0, 5).map(({ decision, message }) => (
          <li key={decision.id}>
            <DocumentText text={decision.path} />: {message}
          </li>
        ))}
        {refused.length > 5 ? <li>and {refused.length - 5} more</li> : null}
      </ul>
      <button type="button" onClick={() => outbox.dismissRefused()}>
        Noted
      </button>
    </div>
  );
}
