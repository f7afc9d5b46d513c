import type { ReactNode } from 'react';
import { capital, enginesLabel, fieldActionLabels, groundingLabels } from '../../../../model/labels.ts';
import { pageKey } from '../../../../model/page-key.ts';
import type { DocumentView, FieldView, PlaceView } from '../../../api/document.ts';
import { percent } from '../../parts/counts.ts';
import { standingWords, stateOf, when } from '../../parts/decision-words.ts';
import { DocumentText } from '../../parts/document-text.tsx';
import { Key } from '../../parts/key.tsx';
import { PageCrop } from '../../viewer/page-crop.tsx';
import type { AbsentPath } from './review-items.ts';
import './field-card.css';

interface FieldCardProps {
  readonly document: DocumentView;
  readonly field: FieldView;
  /** The place that is drawn on the page. */
  readonly place: PlaceView | null;
  readonly cropWidth: number;
  readonly refusal: string | null;
  readonly unsaved: boolean;
  readonly note: string | null;
  /** Stands in place of the value while it is edited. */
  readonly editor: ReactNode;
}

/** The field in focus: its value, the strip of the page that it was read from, and what is known about the reading. */
export function FieldCard(props: FieldCardProps) {
  const { document, field, place, cropWidth, refusal, unsaved, note, editor } = props;
  const { sign, word, tone } = stateOf(field);
  const page =
    place === null ? null : (document.pageViews.find((each) => pageKey(each) === pageKey(place)) ?? null);
  const byReviewer = place?.status === 'by-reviewer' || place?.status === 'transcribed';
  const last = field.decisions.findLast(({ undone, action }) => !undone && action !== 'undo') ?? null;
  return (
    <section className="doc-card" aria-label="Field in focus">
      <header>
        <h2>{field.label}</h2>
        <span className={`doc-card-state doc-tone-${tone}`}>
          <span aria-hidden="true">{sign}</span> {word}
          {unsaved ? ', saving' : ''}
        </span>
      </header>
      {editor ?? (
        <div className="doc-card-value">
          <DocumentText text={field.value} lang={document.language} />
        </div>
      )}
      {editor === null && <Normalized field={field} />}
      {page !== null && place !== null && place.boxes.length > 0 && (
        <PageCrop
          page={page}
          boxes={place.boxes}
          width={cropWidth}
          height={place.boxes.length > 2 ? 96 : 56}
          label={`The page says: ${place.quote}`}
        />
      )}
      <p className="doc-card-line">
        {place === null ? (
          <strong className="attention">⚠ Not found on the page</strong>
        ) : (
          <span className={place.status === 'ungrounded' ? 'attention' : undefined}>
            {place.status === 'ungrounded' ? '⚠ ' : ''}
            {capital(groundingLabels[place.status])}
          </span>
        )}
        {place !== null && (
          <span>
            page {place.page}
            {field.places.length > 1 ? `, one of ${field.places.length} places` : ''}
          </span>
        )}
        {place !== null && place.cells.length > 0 && <span>cells {place.cells.join(', ')}</span>}
        {!byReviewer && <span>reading confidence {percent(field.confidence)}</span>}
        {!byReviewer && <span>{standingWords(field)}</span>}
      </p>
      <Meaning field={field} />
      {field.warnings.map((warning) => (
        <p key={warning} className="doc-card-warning">
          ⚠ {warning}
        </p>
      ))}
      {field.unreadLanguage !== null && (
        <p className="doc-card-warning">
          ⚠ In a language that you do not read ({field.unreadLanguage}).{' '}
          {document.translations.length > 0
            ? 'Enter confirms it against the translation beside it.'
            : 'Press f to have another person look.'}
        </p>
      )}
      {field.changedSince !== null && (
        <p className="doc-card-warning">
          ↻ Changed since decided: the engines now read{' '}
          {field.changedSince.value === null ? (
            'nothing here'
          ) : (
            <strong>
              <DocumentText text={field.changedSince.value} />
            </strong>
          )}
        </p>
      )}
      {field.rivals.length > 0 && (
        <ol className="doc-card-rivals" aria-label="Other readings">
          {field.rivals.slice(0, 9).map((rival, index) => (
            <li key={`${rival.value} ${rival.engines.join()}`}>
              <Key name={String(index + 1)} /> <DocumentText text={rival.value} />{' '}
              <span className="muted">
                {enginesLabel(rival.engines)}, {percent(rival.confidence)}
                {rival.places[0] === undefined ? ', not found on the page' : ''}
              </span>
            </li>
          ))}
        </ol>
      )}
      {last !== null && (
        <p className="doc-card-line">
          <span>
            <DocumentText text={last.reviewer} /> {fieldActionLabels[last.action]}
            {last.action === 'correct' && last.value !== null ? ' to' : ''}
            {last.action === 'correct' && last.value !== null ? (
              <>
                {' '}
                “<DocumentText text={last.value} />”
              </>
            ) : null}
            {last.reason === null ? '' : `: ${last.reason.replaceAll('-', ' ')}`}
          </span>
          <span>{when(last.at)}</span>
        </p>
      )}
      {note !== null && (
        <p className="doc-card-line">✉ Your note goes with the next decision about this field</p>
      )}
      {refusal !== null && (
        <p className="doc-card-refusal" role="alert">
          Not saved: {refusal}
        </p>
      )}
    </section>
  );
}

function Normalized({ field }: { field: FieldView }) {
  if (field.readings.length > 1)
    return (
      <p className="doc-card-normalized attention">
        May be read as{' '}
        {field.readings.map((reading, index) => (
          <span key={reading}>
            {index > 0 ? ' or ' : ''}
            <bdi>{reading}</bdi>
          </span>
        ))}
      </p>
    );
  if (field.normalized === null || field.normalized === field.value)
    return <p className="doc-card-normalized muted">{'\u00a0'}</p>;
  return (
    <p className="doc-card-normalized muted">
      = <bdi>{field.normalized}</bdi>
    </p>
  );
}

/** Who says it about what, where that is not simply the paper about itself. */
function Meaning({ field }: { field: FieldView }) {
  const parts: string[] = [];
  if (field.polarity !== 'asserted')
    parts.push(`the document ${field.polarity === 'denied' ? 'denies this' : 'says this under a condition'}`);
  if (field.subject !== 'document' && field.subject !== '') parts.push(`about ${field.subject}`);
  if (field.assertedBy.capacity !== 'unknown')
    parts.push(
      `said by the ${field.assertedBy.capacity === 'self' ? 'document itself' : field.assertedBy.capacity}`,
    );
  if (field.basis.kind === 'inferred') parts.push(`inferred: ${field.basis.rule ?? 'by a rule'}`);
  if (field.because !== '') parts.push(field.because);
  if (parts.length === 0) return null;
  return (
    <p className="doc-card-line muted">
      {parts.map((part) => (
        <span key={part}>
          <DocumentText text={part} />
        </span>
      ))}
    </p>
  );
}

/** What stands where the card of a field would, for a path that no field stands under. */
export function AbsentCard(props: {
  readonly absent: AbsentPath;
  readonly refusal: string | null;
  readonly editor: ReactNode;
}) {
  const { absent, refusal, editor } = props;
  return (
    <section className="doc-card" aria-label="Field in focus">
      <header>
        <h2>{absent.label}</h2>
        <span className={`doc-card-state ${absent.notStated ? 'doc-tone-done' : 'doc-tone-open'}`}>
          {absent.notStated ? '– not stated' : '· no reading found'}
        </span>
      </header>
      {editor ?? (
        <>
          <p className="doc-card-value muted">No engine read this in the document.</p>
          <p className="doc-card-line">
            <span>
              <Key name="b" /> point at it on the page
            </span>
            <span>
              <Key name="n" /> the document does not state it
            </span>
            <span>
              <Key name="i" /> it cannot be read
            </span>
          </p>
        </>
      )}
      {refusal !== null && (
        <p className="doc-card-refusal" role="alert">
          Not saved: {refusal}
        </p>
      )}
    </section>
  );
}

/** What stands in place of the card while a field is added. */
export function AddingCard({ label, editor }: { readonly label: string; readonly editor: ReactNode }) {
  return (
    <section className="doc-card" aria-label="Field in focus">
      <header>
        <h2>{label}</h2>
        <span className="doc-card-state">+ adding</span>
      </header>
      {editor ?? <p className="doc-card-value muted">Point at it on the page.</p>}
    </section>
  );
}
