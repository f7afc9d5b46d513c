import type { FieldView } from '../../../api/document.ts';
import type { QueueItem } from '../../../api/lists.ts';
import { documentHref } from '../../client/addresses.ts';
import { rejections, stateOf } from '../../parts/decision-words.ts';
import { DocumentText, FilePath } from '../../parts/document-text.tsx';
import { FieldWords } from '../../parts/field-words.tsx';
import { ReasonMenu } from '../../parts/reason-menu.tsx';
import { ValueEditor } from '../../parts/value-editor.tsx';
import { PageCrop } from '../../viewer/page-crop.tsx';

/** What is going on in the row in focus. */
export type RowMode =
  | { readonly kind: 'look' }
  | { readonly kind: 'edit'; readonly value: string }
  | { readonly kind: 'reject' };

/** One field with its strip of the page: document, crop, value. */
export function ColumnRow({
  item,
  field,
  isFocus,
  isUnsaved,
  refusal,
  mode,
  cropWidth,
  focus,
  save,
  reject,
  leave,
}: {
  readonly item: QueueItem;
  readonly field: FieldView;
  readonly isFocus: boolean;
  readonly isUnsaved: boolean;
  readonly refusal: string | null;
  readonly mode: RowMode;
  /** CSS pixels. */
  readonly cropWidth: number;
  readonly focus: () => void;
  readonly save: (value: string) => void;
  readonly reject: (reason: string) => void;
  readonly leave: () => void;
}) {
  const { sign, word, tone } = stateOf(field);
  const { document, page } = item;
  const place = placeOnPage(field, page);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the keys of the screen do the same
    <div
      className={`column-row ${isFocus ? 'focus' : ''} ${field.todo === 'none' ? 'settled' : ''}`}
      aria-current={isFocus ? 'true' : undefined}
      data-field={field.id}
      onClick={focus}
    >
      <span className={`column-sign tone-${tone}`} title={isUnsaved ? `${word}, not yet saved` : word}>
        {isUnsaved ? '…' : sign}
        <span className="unseen">{isUnsaved ? `${word}, not yet saved` : word}</span>
      </span>
      <span className="column-document">
        <a href={documentHref(document.id, { field: field.id })} tabIndex={-1} title="Open the document (o)">
          {document.typeLabel}
          {document.number === null ? null : (
            <>
              {' '}
              <DocumentText text={document.number} />
            </>
          )}
        </a>
        <FilePath path={document.path} />
        <span className="muted column-path">{field.path === field.form ? '' : field.label}</span>
      </span>
      {page === null || place === null ? (
        <span className="column-no-crop" style={{ width: cropWidth }}>
          not found on the page
        </span>
      ) : (
        <PageCrop page={page} boxes={place.boxes} width={cropWidth} height={66} label={place.quote} />
      )}
      <div className="column-value">
        {isFocus && mode.kind === 'edit' ? (
          <ValueEditor label={field.label} value={mode.value} save={save} leave={leave} />
        ) : isFocus && mode.kind === 'reject' ? (
          <ReasonMenu title="Reject because" reasons={rejections} chosen={reject} close={leave} />
        ) : (
          <FieldWords field={field} />
        )}
        {refusal === null ? null : (
          <p className="column-refusal" role="alert">
            Not taken: {refusal}
          </p>
        )}
      </div>
    </div>
  );
}

/** The place of a field that is drawn: on the page that is at hand, one with boxes if there is one. */
export function placeOnPage(field: FieldView, page: QueueItem['page']): FieldView['places'][number] | null {
  const on = field.places.filter(
    (place) =>
      place.status !== 'ungrounded' && page !== null && place.file === page.file && place.page === page.page,
  );
  return on.find(({ boxes }) => boxes.length > 0) ?? on[0] ?? null;
}
