import { useEffect, useRef, useState } from 'react';
import type { ValueAnswer, ValueRequest } from '../../../api/decisions.ts';
import { postJson } from '../../client/server.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { Key } from '../../parts/key.tsx';
import type { Editing } from './mode.ts';
import './value-editor.css';

/** How a text would be taken at a path of a document. @throws ServerError */
export function takenAs(document: string, path: string, text: string): Promise<ValueAnswer> {
  const request: ValueRequest = { document, path, text };
  return postJson<ValueAnswer>('/api/values', request);
}

interface ValueEditorProps {
  readonly document: string;
  readonly editing: Editing;
  readonly language: string | null;
  readonly onSave: (text: string) => void;
  /** Nothing was typed for a place that was drawn: nobody can read it. */
  readonly onIllegible: (() => void) | null;
  readonly onLeave: () => void;
}

/** The value while it is typed, with what it would be taken as. Enter saves, Escape leaves. */
export function ValueEditor({ document, editing, language, onSave, onIllegible, onLeave }: ValueEditorProps) {
  const [text, setText] = useState(editing.text);
  const [answer, setAnswer] = useState<{ text: string; value: ValueAnswer } | null>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  useEffect(() => {
    if (text.trim() === '') return;
    let gone = false;
    const timer = setTimeout(() => {
      takenAs(document, editing.path, text.trim()).then(
        (value) => {
          if (!gone) setAnswer({ text, value });
        },
        () => {},
      );
    }, 120);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [document, editing.path, text]);
  const taken = answer !== null && answer.text === text ? answer.value : null;
  const save = () => {
    if (text.trim() !== '') onSave(text.trim());
    else onIllegible?.();
  };
  // Where the text field lost the focus, by a click on the page, the same keys still act.
  useKeys(
    'Edit',
    [
      { key: 'Enter', label: 'save, next', prominent: true, run: save },
      { key: 'Escape', label: 'leave without saving', prominent: true, run: onLeave },
    ],
    true,
  );
  return (
    <div className="doc-editor">
      <textarea
        ref={input}
        value={text}
        rows={Math.min(5, Math.max(1, text.split('\n').length, Math.ceil(text.length / 46)))}
        dir="auto"
        lang={language ?? undefined}
        spellCheck={false}
        aria-label="Value as the page says it"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            save();
          } else if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            onLeave();
          }
        }}
      />
      <p className="doc-editor-taken" role="status">
        {text.trim() === '' ? (
          onIllegible === null ? (
            'Type what the page says.'
          ) : (
            'Type what the box shows; Enter with nothing typed says that it cannot be read.'
          )
        ) : taken === null ? (
          '\u00a0'
        ) : taken.readings.length > 1 ? (
          <span className="attention">May be read as {taken.readings.join(' or ')}</span>
        ) : taken.normalized === null ? (
          'Taken as it stands'
        ) : (
          <>
            Taken as <bdi>{taken.normalized}</bdi>
          </>
        )}
        {taken?.warnings.map((warning) => (
          <span key={warning} className="attention">
            {' '}
            ⚠ {warning}
          </span>
        ))}
      </p>
      <p className="doc-editor-keys">
        <Key name="Enter" /> save and next <Key name="Escape" /> leave
        {editing.place === null && <span className="attention"> Then point at where it stands.</span>}
      </p>
    </div>
  );
}
