import { enginesLabel, groundingLabels } from '../../../model/labels.ts';
import type { FieldView } from '../../api/document.ts';
import { percent } from './counts.ts';
import { standingWords } from './decision-words.ts';
import { DocumentText } from './document-text.tsx';
import './field-words.css';

/** A value with what one must know of it to decide: what it was taken as, how sure the reading is, what else was read. */
export function FieldWords({ field }: { readonly field: FieldView }) {
  const status = field.places[0]?.status ?? 'ungrounded';
  const rival = field.rivals[0];
  const isOtherForm = field.normalized !== null && folded(field.normalized) !== folded(field.value);
  return (
    <div className="field-words">
      <DocumentText className="field-value" text={field.value} />
      <span className="field-facts">
        {isOtherForm ? (
          <span title="Value as it is taken">
            → <DocumentText text={field.normalized ?? ''} />
          </span>
        ) : null}
        {field.normalized === null && field.readings.length > 1 ? (
          <span className="attention">open: {field.readings.join(' or ')}</span>
        ) : null}
        <span title={`The chance that the page says this. ${standingWords(field)}`}>
          reading confidence {percent(field.confidence)}
        </span>
        {status === 'exact' ? null : (
          <span className={status === 'ungrounded' ? 'attention' : undefined}>{groundingLabels[status]}</span>
        )}
        {field.warnings.map((warning) => (
          <span key={warning} className="attention">
            ! {warning}
          </span>
        ))}
        {field.unreadLanguage === null ? null : (
          <span className="attention">in a language that you do not read ({field.unreadLanguage})</span>
        )}
        {field.flags.length === 0 ? null : (
          <span className="attention">⚑ mention of a listed party or place</span>
        )}
        {rival === undefined ? null : (
          <span className="field-rival">
            other reading ({enginesLabel(rival.engines) || 'no engine'}): <DocumentText text={rival.value} />
          </span>
        )}
        {field.changedSince === null ? null : (
          <span className="attention">
            changed since decided
            {field.changedSince.value === null ? null : (
              <>
                : now <DocumentText text={field.changedSince.value} />
              </>
            )}
          </span>
        )}
      </span>
    </div>
  );
}

/** Forms that differ in case, spaces and punctuation alone say nothing new. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.-]+/gu, '')
    .replace(/\.0+$/u, '');
}
