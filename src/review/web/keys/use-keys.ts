import { useEffect, useRef } from 'react';

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
}

const layers: Layer[] = [];
const listeners = new Set<() => void>();

/** Keys of all layers that are on screen now, top one first, for the key bar and the help. */
export function activeKeys(): readonly { readonly name: string; readonly actions: readonly KeyAction[] }[] {
  return [...layers].reverse();
}

export function onKeysChanged(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Keys of a part of the app while it is on screen. The part that came last is asked first. Never active while the person
 * types (input, textarea, select, contenteditable) or while an input method composes.
 */
export function useKeys(name: string, actions: readonly KeyAction[]): void {
  const layer = useRef<Layer>({ name, actions });
  layer.current.actions = actions;
  useEffect(() => {
    const own = layer.current;
    layers.push(own);
    for (const listener of listeners) listener();
    return () => {
      layers.splice(layers.indexOf(own), 1);
      for (const listener of listeners) listener();
    };
  }, []);
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

window.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || event.altKey || isTyping(event.target)) return;
  const pressed = nameOfKey(event);
  for (const layer of [...layers].reverse()) {
    const action = layer.actions.find(({ key }) => key === pressed);
    if (action === undefined) continue;
    event.preventDefault();
    action.run();
    return;
  }
});
