import { memo, useEffect, useRef } from 'react';
import { capital } from '../../../../model/labels.ts';
import type { FieldView } from '../../../api/document.ts';
import { percent } from '../../parts/counts.ts';
import { stateOf } from '../../parts/decision-words.ts';
import { DocumentText } from '../../parts/document-text.tsx';
import type { AbsentPath, ItemGroup } from './review-items.ts';
import './field-list.css';

interface FieldListProps {
  readonly groups: readonly ItemGroup[];
  readonly focused: string | null;
  readonly unsaved: ReadonlySet<string>;
  /** Why decisions about items were not taken, by key. */
  readonly refused: ReadonlyMap<string, string>;
  readonly language: string | null;
  readonly onFocus: (key: string) => void;
}

/** All fields of the document in the order of its form. */
export function FieldList({ groups, focused, unsaved, refused, language, onFocus }: FieldListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focused === null) return;
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [focused]);
  return (
    <div className="doc-list" ref={list}>
      {groups.map(({ group, label, items }) => (
        <section key={group} aria-label={label}>
          <h3>{label}</h3>
          <ul>
            {items.map((item) =>
              item.kind === 'field' ? (
                <FieldRow
                  key={item.key}
                  field={item.field}
                  focused={item.key === focused}
                  unsaved={unsaved.has(item.key)}
                  refusal={refused.get(item.key) ?? null}
                  language={language}
                  onFocus={onFocus}
                />
              ) : (
                <AbsentRow
                  key={item.key}
                  absent={item.absent}
                  focused={item.key === focused}
                  onFocus={onFocus}
                />
              ),
            )}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface FieldRowProps {
  readonly field: FieldView;
  readonly focused: boolean;
  readonly unsaved: boolean;
  readonly refusal: string | null;
  readonly language: string | null;
  readonly onFocus: (key: string) => void;
}

const FieldRow = memo(function FieldRow({
  field,
  focused,
  unsaved,
  refusal,
  language,
  onFocus,
}: FieldRowProps) {
  const { sign, word, tone } = stateOf(field);
  const ungrounded = field.places.every(({ status }) => status === 'ungrounded');
  return (
    <li>
      <button
        type="button"
        className={`doc-row doc-tone-${tone}`}
        aria-current={focused}
        tabIndex={focused ? 0 : -1}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onFocus(field.id)}
      >
        <span className="doc-sign" aria-hidden="true">
          {sign}
        </span>
        <span className="doc-label">{partOf(field)}</span>
        <span className="doc-value">
          <DocumentText text={field.value} lang={language} />
        </span>
        <span className="doc-more">
          {field.flags.length > 0 && (
            <span title="A mention rests on this">
              ⚑<span className="unseen"> flagged</span>
            </span>
          )}
          {(ungrounded || field.warnings.length > 0) && (
            <span title={ungrounded ? 'Not found on the page' : field.warnings.join('; ')}>
              ⚠<span className="unseen"> {ungrounded ? 'not found on the page' : 'warning'}</span>
            </span>
          )}
          {field.standing === 'differs' && (
            <span title="Engines read different things">
              ≠<span className="unseen"> engines differ</span>
            </span>
          )}
          {refusal !== null && <span title={refusal}>! not saved</span>}
          {unsaved ? (
            <span className="doc-unsaved">saving</span>
          ) : field.todo === 'decide' ? (
            <span className="doc-confidence" title="Reading confidence">
              {percent(field.confidence)}
            </span>
          ) : null}
        </span>
        <span className="unseen"> {word}</span>
      </button>
    </li>
  );
});

const AbsentRow = memo(function AbsentRow(props: {
  readonly absent: AbsentPath;
  readonly focused: boolean;
  readonly onFocus: (key: string) => void;
}) {
  const { absent, focused, onFocus } = props;
  return (
    <li>
      <button
        type="button"
        className={`doc-row ${absent.notStated ? 'doc-tone-rejected' : 'doc-tone-absent'}`}
        aria-current={focused}
        tabIndex={focused ? 0 : -1}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onFocus(`absent:${absent.path}`)}
      >
        <span className="doc-sign" aria-hidden="true">
          {absent.notStated ? '–' : '·'}
        </span>
        <span className="doc-label">{labelWithin(absent.label, absent.groupLabel)}</span>
        <span className="doc-value muted">{absent.notStated ? 'not stated' : 'no reading found'}</span>
        <span className="doc-more" />
      </button>
    </li>
  );
});

/** Label of a field without what its group's heading says already. */
export function partOf(field: FieldView): string {
  return labelWithin(field.label, field.groupLabel);
}

function labelWithin(label: string, group: string): string {
  if (!label.startsWith(group)) return label;
  const rest = /^(?:: |\s+(?=\d))(?<words>.+)$/u.exec(label.slice(group.length))?.groups?.['words'];
  return rest === undefined ? label : capital(rest);
}
