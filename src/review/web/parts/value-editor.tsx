import { useEffect, useRef, useState } from 'react';
import './value-editor.css';

/** A value that is being typed: Enter saves it and goes on, Esc leaves it as it was. */
export function ValueEditor({
  label,
  value,
  save,
  leave,
}: {
  readonly label: string;
  readonly value: string;
  readonly save: (value: string) => void;
  readonly leave: () => void;
}) {
  const [text, setText] = useState(value);
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, []);
  return (
    <div className="value-editor">
      <textarea
        ref={input}
        aria-label={label}
        dir="auto"
        rows={Math.min(3, Math.ceil(text.length / 50) || 1)}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            if (text.trim() !== '') save(text.trim());
          } else if (event.key === 'Escape') {
            event.preventDefault();
            leave();
          }
        }}
      />
      <span className="muted value-editor-keys">Enter saves · Esc leaves</span>
    </div>
  );
}
