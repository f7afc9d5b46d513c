import './key.css';

const shown: ReadonlyMap<string, string> = new Map([
  [' ', 'Space'],
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
  ['ArrowLeft', '←'],
  ['ArrowRight', '→'],
  ['Escape', 'Esc'],
  ['PageUp', 'Page ↑'],
  ['PageDown', 'Page ↓'],
]);

/** A key as it is printed on the keyboard; `name` as `KeyAction.key` writes it. */
export function Key({ name }: { readonly name: string }) {
  const parts = name === '+' ? ['+'] : name.split(/(?<=.)\+(?=.)/u);
  return (
    <kbd className="key">
      {parts
        .map((part, index) =>
          index > 0 && part.length === 1 ? part.toUpperCase() : (shown.get(part) ?? part),
        )
        .join('+')}
    </kbd>
  );
}
