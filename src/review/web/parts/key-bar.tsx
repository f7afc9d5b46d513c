import { useEffect, useReducer } from 'react';
import { capital } from '../../../model/labels.ts';
import { activeKeys, onKeysChanged } from '../keys/use-keys.ts';
import { Key } from './key.tsx';
import './key-bar.css';

/** The keys one needs most, always on screen. They can be clicked as well. */
export function KeyBar({ help }: { readonly help: () => void }) {
  const [, look] = useReducer((round: number) => round + 1, 0);
  useEffect(() => {
    look();
    return onKeysChanged(look);
  }, []);
  const taken = new Set<string>();
  const actions = activeKeys().flatMap(({ actions }) =>
    actions.filter(({ key, prominent }) => {
      if (taken.has(key)) return false;
      taken.add(key);
      return prominent === true;
    }),
  );
  return (
    <footer className="key-bar">
      <ul aria-label="Keys">
        {actions.map(({ key, label, run }) => (
          <li key={key}>
            <button type="button" tabIndex={-1} onClick={run}>
              <Key name={key} /> {capital(label)}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" tabIndex={-1} onClick={help} className="key-bar-help">
        <Key name="?" /> All keys
      </button>
    </footer>
  );
}
