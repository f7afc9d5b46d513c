import { useEffect, useRef, useState } from 'react';
import type { FlagGroupView } from '../../../api/lists.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { DocumentText } from '../../parts/document-text.tsx';
import { Key } from '../../parts/key.tsx';
import { decisionLabel, type flagDecisions, needsTwo } from './words.ts';

/** What the person gives with a decision. */
export interface GivenDecision {
  readonly reason: string;
  readonly identifierField: string | null;
  readonly note: string | null;
}

/** The coded reason, the field that is cited where one must be, and a note to counsel. All of it has keys. */
export function DecisionForm({
  choice,
  group,
  problem,
  saving,
  save,
  leave,
}: {
  readonly choice: (typeof flagDecisions)[number];
  readonly group: FlagGroupView;
  readonly problem: string | null;
  readonly saving: boolean;
  readonly save: (given: GivenDecision) => void;
  readonly leave: () => void;
}) {
  const cites = choice.decision === 'different-party';
  const [reason, setReason] = useState<string | null>(null);
  const [identifier, setIdentifier] = useState(-1);
  const [missing, setMissing] = useState<string | null>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const cited = group.identifiers[identifier] ?? null;
  useEffect(() => form.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    form.current
      ?.querySelector('.identifier-list [aria-pressed="true"]')
      ?.scrollIntoView({ block: 'nearest' });
  });

  const record = () => {
    if (saving) return;
    if (cites && cited === null)
      return setMissing('Choose the field that shows that it is another party (↑ ↓).');
    if (reason === null) return setMissing(`Choose a reason (1 to ${choice.reasons.length}).`);
    setMissing(null);
    const words = note.current?.value.trim() ?? '';
    save({
      reason,
      identifierField: cites ? (cited?.path ?? null) : null,
      note: words === '' ? null : words,
    });
  };
  const step = (by: number) => {
    if (cites) setIdentifier((before) => Math.max(0, Math.min(group.identifiers.length - 1, before + by)));
  };
  useKeys(
    decisionLabel(choice.decision),
    [
      ...choice.reasons.map(({ reason: code, label }, index) => ({
        key: String(index + 1),
        label,
        run: () => setReason(code),
      })),
      ...(cites
        ? [
            { key: 'ArrowDown', label: 'Field below', prominent: true, run: () => step(1) },
            { key: 'ArrowUp', label: 'Field above', prominent: true, run: () => step(-1) },
          ]
        : []),
      { key: 'c', label: 'Note to counsel', prominent: true, run: () => note.current?.focus() },
      { key: 'Enter', label: 'Record', prominent: true, run: record },
      { key: 'Escape', label: 'Leave', prominent: true, run: leave },
    ],
    true,
  );
  return (
    <form
      className="decision-form"
      ref={form}
      tabIndex={-1}
      aria-label={decisionLabel(choice.decision)}
      onSubmit={(event) => {
        event.preventDefault();
        record();
      }}
    >
      <h2>{decisionLabel(choice.decision)}</h2>
      <p>{choice.meaning}</p>
      {needsTwo(choice.decision) ? (
        <p className="attention">
          It holds once a second person decides the same, for this entry, these words and this supplier alone.
          The mentions stay in every export.
        </p>
      ) : null}
      {cites ? (
        <fieldset>
          <legend>Which field shows it?</legend>
          {group.identifiers.length === 0 ? (
            <p>No field of these documents can be cited: leave this (Esc) and take 6, to counsel.</p>
          ) : (
            <div className="identifier-list">
              {group.identifiers.map(({ path, label, value }, index) => (
                <button
                  key={`${path} ${value}`}
                  type="button"
                  aria-pressed={index === identifier}
                  onClick={() => setIdentifier(index)}
                >
                  <span>{label}</span>
                  <DocumentText text={value} />
                </button>
              ))}
            </div>
          )}
        </fieldset>
      ) : null}
      <fieldset>
        <legend>Reason</legend>
        <div className="decision-options">
          {choice.reasons.map(({ reason: code, label }, index) => (
            <button key={code} type="button" aria-pressed={reason === code} onClick={() => setReason(code)}>
              <Key name={String(index + 1)} /> {label}
            </button>
          ))}
        </div>
      </fieldset>
      <label>
        <span>Note to counsel (kept apart, not exported)</span>
        <textarea
          ref={note}
          rows={2}
          dir="auto"
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              event.preventDefault();
              form.current?.focus();
            } else if (event.key === 'Enter' && event.ctrlKey) {
              event.preventDefault();
              record();
            }
          }}
        />
      </label>
      {(missing ?? problem) === null ? null : (
        <p className="attention" role="alert">
          {missing ?? problem}
        </p>
      )}
      <div className="actions">
        <button type="submit" className="main" disabled={saving}>
          Record
        </button>
        <button type="button" onClick={leave}>
          Leave
        </button>
      </div>
    </form>
  );
}
