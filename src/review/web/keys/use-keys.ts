import { useEffect, useLayoutEffect, useRef } from 'react';

/** One key in one mode: what it does, in words for the help. */
export interface KeyAction {
  /** `event.key`, with `Shift+`, `Ctrl+` before it where they are held: `Enter`, `Shift+Tab`, `Ctrl+z`, `?`. */
  readonly key: string;
  readonly label: string;
  /** Shown on screen at all times; others in the help (?) alone. */
  readonly prominent?: boolean;
  readonly run: () => void;
}

interface Layer {
  readonly name: string;
  actions: readonly KeyAction[];
  modal: boolean;
}

const layers: Layer[] = [];
const listeners = new Set<() => void>();

/** Layers that are asked now, top one first: none below one that keeps the keys to itself. */
function askedLayers(): Layer[] {
  const reversed = [...layers].reverse();
  const modal = reversed.findIndex((layer) => layer.modal);
  return modal < 0 ? reversed : reversed.slice(0, modal + 1);
}

/** Keys of all layers that are active now, top one first, for the key bar and the help. */
export function activeKeys(): readonly { readonly name: string; readonly actions: readonly KeyAction[] }[] {
  return askedLayers();
}

export function onKeysChanged(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tellAll(): void {
  for (const listener of listeners) listener();
}

/**
 * Keys of a part of the app while it is on screen. The part that came last is asked first. Never active while the person
 * types (input, textarea, select, contenteditable) or while an input method composes. A `modal` part, such as a menu,
 * keeps the keys of all others from acting.
 */
export function useKeys(name: string, actions: readonly KeyAction[], modal = false): void {
  const layer = useRef<Layer>({ name, actions, modal });
  layer.current.actions = actions;
  layer.current.modal = modal;
  useLayoutEffect(() => {
    const own = layer.current;
    layers.push(own);
    tellAll();
    return () => {
      layers.splice(layers.indexOf(own), 1);
      tellAll();
    };
  }, []);
  // The key bar is told only when it would show something else.
  const shown = `${modal} ${actions.map(({ key, label, prominent }) => `${key} ${label} ${prominent}`).join('\n')}`;
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    tellAll();
  }, [shown]);
}

/** Name of a key press as `KeyAction.key` writes it. */
export function nameOfKey(event: KeyboardEvent): string {
  const control = event.ctrlKey || event.metaKey ? 'Ctrl+' : '';
  // A sign that needs Shift to be typed is named by itself: ? and not Shift+?.
  const shift = event.shiftKey && event.key.length > 1 ? 'Shift+' : '';
  return `${control}${shift}${event.key}`;
}

export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select'))
  );
}

/** Whether this press belongs to a control that the person reached by keyboard: a button is pressed, a link followed. */
function belongsToControl(event: KeyboardEvent): boolean {
  return (
    (event.key === 'Enter' || event.key === ' ') &&
    event.target instanceof HTMLElement &&
    event.target.matches('a[href], button, summary, [role=button], input, [role=option], [role=menuitem]') &&
    reachedByKeyboard
  );
}

/**
 * Whether Tab and Shift+Tab walk through the controls here as they do everywhere else: in the navigation, in notices, and in
 * the parts of a screen marked by `data-tab="own"`. A screen that takes Tab for its fields would keep who has no mouse in it.
 */
function tabWalksHere(event: KeyboardEvent): boolean {
  if (event.key !== 'Tab' || !(event.target instanceof HTMLElement)) return false;
  const region = event.target.closest('main, header, [data-tab="own"]');
  return event.target !== document.body && region?.localName !== 'main' && reachedByKeyboard;
}

/** Keys that go on while they are held down. A decision is one press: holding Enter confirms nothing more. */
const repeating = /^(?:Shift\+)?(?:Arrow|Page|Tab)|^[+=-]$/u;

/** After a click the keys act on the screen again, not on the button that was clicked. */
let reachedByKeyboard = false;
window.addEventListener('pointerdown', () => {
  reachedByKeyboard = false;
});
window.addEventListener('focusin', (event) => {
  reachedByKeyboard = event.target instanceof HTMLElement && event.target.matches(':focus-visible');
});

window.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || event.altKey || isTyping(event.target)) return;
  if (belongsToControl(event) || tabWalksHere(event)) return;
  const pressed = nameOfKey(event);
  for (const layer of askedLayers()) {
    const action = layer.actions.find(({ key }) => key === pressed);
    if (action === undefined) continue;
    event.preventDefault();
    if (!event.repeat || repeating.test(pressed)) action.run();
    return;
  }
});
