import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useKeys } from '../../keys/use-keys.ts';
import { Key } from '../../parts/key.tsx';
import './pick-list.css';

export interface Pick {
  readonly id: string;
  /** What the typed words are sought in, and what is shown where `shown` is not given. */
  readonly words: string;
  readonly shown?: ReactNode;
  readonly hint?: ReactNode;
}

interface PickListProps {
  readonly title: string;
  readonly picks: readonly Pick[];
  /** Several may be taken, in the order of taking. */
  readonly several?: boolean;
  readonly placeholder: string;
  /** Typed words that may stand for themselves. */
  readonly free?: boolean;
  readonly onPick: (ids: readonly string[]) => void;
  readonly onLeave: () => void;
  readonly children?: ReactNode;
}

const mostShown = 80;

/** A list that is narrowed by typing. Arrow keys choose, Enter takes, Escape leaves. */
export function PickList(props: PickListProps) {
  const { title, picks, several = false, placeholder, free = false, onPick, onLeave, children } = props;
  useKeys(title, [{ key: 'Escape', label: 'leave', prominent: true, run: onLeave }], true);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [taken, setTaken] = useState<readonly string[]>([]);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const found = useMemo(() => {
    const sought = typed.normalize('NFKC').toLowerCase().split(/\s+/u).filter(Boolean);
    return picks.filter(({ words }) => {
      const folded = words.normalize('NFKC').toLowerCase();
      return sought.every((word) => folded.includes(word));
    });
  }, [picks, typed]);
  const shown = found.slice(0, mostShown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row that is marked comes into view
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, typed]);
  const take = (pick: string) => {
    if (!several) onPick([pick]);
    else
      setTaken((before) =>
        before.includes(pick) ? before.filter((each) => each !== pick) : [...before, pick],
      );
  };
  return (
    <div className="pick-list" role="dialog" aria-label={title}>
      <h3>{title}</h3>
      {children}
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={shown[at] === undefined ? undefined : `${id}-${at}`}
        aria-label={title}
        placeholder={placeholder}
        value={typed}
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened by a key to be typed into
        autoFocus
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          const { key } = event;
          if (!['ArrowDown', 'ArrowUp', 'Enter', 'Escape', 'Tab'].includes(key)) return;
          event.preventDefault();
          event.stopPropagation();
          if (key === 'ArrowDown') setAt((before) => Math.min(shown.length - 1, before + 1));
          else if (key === 'ArrowUp') setAt((before) => Math.max(0, before - 1));
          else if (key === 'Escape') onLeave();
          else if (key === 'Tab' && several && shown[at] !== undefined) take(shown[at].id);
          else if (key === 'Enter') {
            if (taken.length > 0) onPick(taken);
            else if (shown[at] !== undefined) onPick([shown[at].id]);
            else if (free && typed.trim() !== '') onPick([typed.trim()]);
          }
        }}
      />
      <div
        className="pick-options"
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={title}
        aria-multiselectable={several}
      >
        {shown.map((pick, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          <div
            key={pick.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(pick.id)}
          >
            {several && (
              <span className="pick-taken">{taken.includes(pick.id) ? taken.indexOf(pick.id) + 1 : ''}</span>
            )}
            <span className="pick-words">{pick.shown ?? pick.words}</span>
            {pick.hint === undefined ? null : <span className="muted pick-hint">{pick.hint}</span>}
          </div>
        ))}
        {found.length === 0 && !free && <p className="muted">Nothing with these words.</p>}
        {found.length > mostShown && (
          <p className="muted">{found.length - mostShown} more: type to narrow.</p>
        )}
      </div>
      <p className="muted pick-keys">
        {several && (
          <>
            <Key name="Tab" /> choose{' '}
          </>
        )}
        <Key name="Enter" /> take <Key name="Escape" /> leave
      </p>
    </div>
  );
}
