import { useEffect, useRef } from 'react';
import { useKeys } from '../keys/use-keys.ts';
import { Key } from './key.tsx';
import './reason-menu.css';

/** Coded reasons under the keys 1, 2, 3 …; Esc leaves. Keeps all other keys from acting while it is open. */
export function ReasonMenu({
  title,
  reasons,
  chosen,
  close,
}: {
  readonly title: string;
  readonly reasons: readonly { readonly reason: string; readonly label: string }[];
  readonly chosen: (reason: string) => void;
  readonly close: () => void;
}) {
  const menu = useRef<HTMLDivElement>(null);
  useKeys(
    title,
    [
      ...reasons.map(({ reason, label }, index) => ({
        key: String(index + 1),
        label,
        prominent: true,
        run: () => chosen(reason),
      })),
      { key: 'Escape', label: 'leave', prominent: true, run: close },
    ],
    true,
  );
  useEffect(() => menu.current?.focus({ preventScroll: true }), []);
  return (
    <div className="reason-menu" role="menu" aria-label={title} tabIndex={-1} ref={menu}>
      <span className="reason-menu-title">{title}</span>
      {reasons.map(({ reason, label }, index) => (
        <button key={reason} type="button" role="menuitem" tabIndex={-1} onClick={() => chosen(reason)}>
          <Key name={String(index + 1)} /> {label}
        </button>
      ))}
    </div>
  );
}
