import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { DocumentView, FlagOnPage } from '../../../api/document.ts';
import { rejections } from '../../parts/decision-words.ts';
import { AlsoHere } from './also-here.tsx';
import { ChoiceMenu } from './choice-menu.tsx';
import type { Decisions } from './deciding.ts';
import { AbsentCard, AddingCard, FieldCard } from './field-card.tsx';
import { FieldList } from './field-list.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { looking, type Mode } from './mode.ts';
import { NoteEditor } from './note-editor.tsx';
import type { FieldFocus } from './use-field-focus.ts';
import type { Review } from './use-review.ts';
import { ValueEditor } from './value-editor.tsx';

export interface Notice {
  readonly words: string;
  readonly grave: boolean;
}

interface DocumentPanelProps {
  readonly document: DocumentView;
  readonly review: Review;
  readonly focus: FieldFocus;
  readonly decisions: Decisions;
  readonly mode: Mode;
  readonly notice: Notice | null;
  /** Label of the field that is being added; null while none is. */
  readonly adding: string | null;
  /** The note about the item in focus. */
  readonly note: string | null;
  readonly history: 'field' | 'document' | null;
  readonly onMode: (mode: Mode) => void;
  readonly onFocus: (key: string) => void;
  readonly onNote: (text: string | null) => void;
  readonly onFlag: (flag: FlagOnPage) => void;
  readonly onHistory: (history: null) => void;
  /** Menus that lie over all of it. */
  readonly children: ReactNode;
}

/** The field in focus, below it all fields of the document. */
export function DocumentPanel(props: DocumentPanelProps) {
  const { document, review, focus, decisions, mode, notice, adding, note, history, onMode } = props;
  const { item, field, place } = focus;
  const panel = useRef<HTMLDivElement>(null);
  const cropWidth = useWidth(panel) - 29;
  const refusal = item === null ? null : (review.refusals.get(item.key) ?? null);
  const editor =
    mode.kind === 'edit' ? (
      <ValueEditor
        key={JSON.stringify(mode.editing.place)}
        document={document.id}
        editing={mode.editing}
        language={document.language}
        onSave={decisions.save}
        onIllegible={
          mode.editing.words === null && mode.editing.place !== null ? decisions.illegibleThere : null
        }
        onLeave={() => onMode(looking)}
      />
    ) : null;
  return (
    <div className="document-panel" ref={panel}>
      {adding !== null ? (
        <AddingCard label={adding} editor={editor} />
      ) : item === null ? (
        <p className="doc-notice">No field was read in this document. Press a to add one.</p>
      ) : item.kind === 'field' ? (
        <FieldCard
          document={document}
          field={item.field}
          place={place}
          cropWidth={cropWidth}
          refusal={refusal}
          unsaved={review.unsaved.has(item.key)}
          note={note}
          editor={editor}
        />
      ) : (
        <AbsentCard absent={item.absent} refusal={refusal} editor={editor} />
      )}
      {mode.kind === 'note' && item !== null && (
        <NoteEditor
          text={note ?? ''}
          onSave={(text) => {
            props.onNote(text);
            onMode(looking);
          }}
          onLeave={() => onMode(looking)}
        />
      )}
      <div className="document-lower">
        {notice !== null && (
          <p className={notice.grave ? 'doc-notice attention' : 'doc-notice'} role="status">
            {notice.words}
          </p>
        )}
        <div className="document-scroll">
          <FieldList
            groups={review.groups}
            focused={item?.key ?? null}
            unsaved={review.unsaved}
            refused={review.refusals}
            language={document.language}
            onFocus={props.onFocus}
          />
          <AlsoHere document={document} onFlag={props.onFlag} />
        </div>
        {mode.kind === 'reject' && (
          <ChoiceMenu
            title="Why is it rejected?"
            onLeave={() => onMode(looking)}
            choices={rejections.map(({ reason, label }, index) => ({
              key: String(index + 1),
              label,
              run: () => decisions.reject(reason),
            }))}
          />
        )}
        {history !== null && (
          <HistoryPanel
            key={`${history} ${field?.id ?? ''} ${field?.version ?? ''}`}
            title={
              history === 'field' && field !== null ? `History of ${field.label}` : 'History of this document'
            }
            path={
              history === 'field' && field !== null
                ? `/api/fields/${encodeURIComponent(field.id)}/history`
                : `/api/documents/${encodeURIComponent(document.id)}/history`
            }
            onLeave={() => props.onHistory(null)}
          />
        )}
      </div>
      {props.children}
    </div>
  );
}

function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(430);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}
