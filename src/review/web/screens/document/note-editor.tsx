import { useEffect, useRef, useState } from 'react';
import { Key } from '../../parts/key.tsx';

interface NoteEditorProps {
  readonly text: string;
  readonly onSave: (text: string | null) => void;
  readonly onLeave: () => void;
}

/** A note to counsel about the field in focus; it goes with the next decision and is kept apart from the trail. */
export function NoteEditor({ text, onSave, onLeave }: NoteEditorProps) {
  const [note, setNote] = useState(text);
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <div className="note-editor" role="dialog" aria-label="Note to counsel">
      <textarea
        ref={input}
        rows={3}
        value={note}
        aria-label="Note to counsel"
        placeholder="Note to counsel"
        onChange={(event) => setNote(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            onSave(note.trim() === '' ? null : note.trim());
          } else if (event.key === 'Escape') {
            event.preventDefault();
            onLeave();
          }
        }}
      />
      <p className="muted">
        Goes with your next decision about this field, is kept apart from the trail and exported only when
        asked for. <Key name="Enter" /> keep <Key name="Escape" /> leave
      </p>
    </div>
  );
}
