import type { FieldView } from '../../../api/document.ts';
import { percent } from '../../parts/counts.ts';
import { DocumentText } from '../../parts/document-text.tsx';

interface LinkField {
  readonly path: string;
  readonly label: string;
  /** Shown where it is no field. */
  readonly said: string | null;
  readonly field: FieldView | null;
}

const stateWords: Readonly<Record<string, string>> = {
  confirmed: '✓ confirmed',
  corrected: '✓ corrected',
  added: '✓ added',
  rejected: '✕ rejected',
};

/** The eight fields that link a document to others, one of them in view on the page. */
export function LinkFields({
  links,
  at,
  active,
  unsaved,
  refusals,
  language,
  choose,
}: {
  readonly links: readonly LinkField[];
  readonly at: number;
  /** True once the document is in the chain: only then are its fields decided here. */
  readonly active: boolean;
  readonly unsaved: ReadonlySet<string>;
  readonly refusals: ReadonlyMap<string, string>;
  readonly language: string | null;
  readonly choose: (index: number) => void;
}) {
  return (
    <section className={`link-fields ${active ? 'active' : ''}`} aria-label="Link fields">
      <h3>Links</h3>
      <ol>
        {links.map(({ path, label, said, field }, index) => (
          <li key={path}>
            <button
              type="button"
              tabIndex={-1}
              aria-current={index === at ? 'true' : undefined}
              onClick={() => choose(index)}
            >
              <span className="link-label">{label}</span>
              <span className="link-state">
                {field === null
                  ? ''
                  : unsaved.has(field.id)
                    ? 'saving…'
                    : (stateWords[field.state] ?? percent(field.confidence))}
              </span>
              <span className="link-value">
                {said !== null ? (
                  said
                ) : field === null ? (
                  <span className="muted">not read</span>
                ) : (
                  <DocumentText text={field.value} lang={language} />
                )}
              </span>
              {field !== null && refusals.has(field.id) ? (
                <span className="link-refusal attention">{refusals.get(field.id)}</span>
              ) : null}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
