import { type ReactNode, useEffect, useRef } from 'react';
import { type KeyAction, useKeys } from '../../keys/use-keys.ts';
import { Key } from '../../parts/key.tsx';
import './choice-menu.css';

export interface Choice {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  /** Why it cannot be chosen now; null where it can. */
  readonly closed?: string | null;
  readonly run: () => void;
}

interface ChoiceMenuProps {
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly onLeave: () => void;
  readonly children?: ReactNode;
}

/** A few choices, each with its key. While it is open no other keys act. */
export function ChoiceMenu({ title, choices, onLeave, children }: ChoiceMenuProps) {
  const open = choices.filter(({ closed }) => (closed ?? null) === null);
  const actions: KeyAction[] = open.map(({ key, label, run }) => ({ key, label, run }));
  useKeys(title, [...actions, { key: 'Escape', label: 'leave', prominent: true, run: onLeave }], true);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <div className="choice-menu" role="dialog" aria-label={title} ref={panel} tabIndex={-1}>
      <h3>{title}</h3>
      {children}
      <ul>
        {choices.map(({ key, label, hint, closed, run }) => (
          <li key={key}>
            <button type="button" disabled={(closed ?? null) !== null} onClick={run}>
              <Key name={key} /> <span>{label}</span>
              {(closed ?? hint) ? <span className="muted">{closed ?? hint}</span> : null}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
