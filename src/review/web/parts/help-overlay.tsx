import { useEffect, useRef } from 'react';
import { capital } from '../../../model/labels.ts';
import { activeKeys } from '../keys/use-keys.ts';
import { Key } from './key.tsx';
import './help-overlay.css';

/** All keys that work now. While it is open none of them does anything else than close it. */
export function HelpOverlay({ close }: { readonly close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const own = dialog.current!;
    own.showModal();
    return () => own.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="help"
      aria-labelledby="help-title"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === '?' || event.key === 'Escape') {
          event.preventDefault();
          close();
        }
      }}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <div className="help-inner">
        <header>
          <h2 id="help-title">Keys</h2>
          <button type="button" onClick={close}>
            Close
          </button>
        </header>
        <p className="muted">None of them is active while you type in a field.</p>
        <div className="help-groups">
          {activeKeys()
            .filter(({ actions }) => actions.length > 0)
            .map(({ name, actions }) => (
              <section key={name}>
                <h3>{name}</h3>
                <dl>
                  {[...new Set(actions.map(({ label }) => label))].map((label) => (
                    <div key={label}>
                      <dt>
                        {actions
                          .filter((action) => action.label === label)
                          .map(({ key }) => (
                            <Key key={key} name={key} />
                          ))}
                      </dt>
                      <dd>{capital(label)}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
        </div>
      </div>
    </dialog>
  );
}
