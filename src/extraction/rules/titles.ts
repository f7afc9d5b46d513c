import type { DocumentTypeDefinition } from '../../model/document-type.ts';
import { keyed, labelKey } from './labels/label-key.ts';

/** Keys of all titles of some types. */
export function titleKeys(types: Iterable<DocumentTypeDefinition>): Set<string> {
  const keys = new Set<string>();
  for (const type of types) {
    for (const texts of Object.values(type.titles)) for (const text of texts) keys.add(labelKey(text));
  }
  return keys;
}

const keysOfType = new WeakMap<DocumentTypeDefinition, ReadonlySet<string>>();

/** Keys of the titles of one type; asked for with every document, made once. */
export function titleKeysOf(type: DocumentTypeDefinition): ReadonlySet<string> {
  let keys = keysOfType.get(type);
  if (keys === undefined) {
    keys = titleKeys([type]);
    keysOfType.set(type, keys);
  }
  return keys;
}

/** Where the longest title ends that a text begins with (UTF-16); null when it begins with none. */
export function behindTitle(
  text: string,
  titles: ReadonlySet<string>,
): { start: number; end: number } | null {
  const source = keyed(text.slice(0, 120));
  if (source.positions[0] === undefined) return null;
  let best: { start: number; end: number } | null = null;
  for (let length = 2; length <= Math.min(60, source.key.length); length++) {
    if (!titles.has(source.key.slice(0, length))) continue;
    const last = source.positions[length - 1]!;
    const after = text.charAt(last + 1);
    if (/\p{L}/u.test(after) && !/\p{Script=Han}/u.test(after)) continue;
    best = { start: source.positions[0], end: last + 1 };
  }
  return best;
}

/** True when a line is a title: nothing but one, or one with a number, a date or a bracket behind it. */
export function isTitleLine(text: string, titles: ReadonlySet<string>): boolean {
  const title = behindTitle(text, titles);
  if (title === null) return false;
  const rest = text.slice(title.end).trim();
  const letters = rest.replace(/\([^)]*\)/g, '').replace(/[^\p{L}]/gu, '').length;
  return rest === '' || letters <= 4 || (/\d/.test(rest) && letters <= 24);
}
