import type { FoundWords } from './found-words.ts';

const zeroWidthInWord =
  /(?<=[\p{Script=Latin}\p{Script=Han}\p{N}\p{Script=Cyrillic}\p{Script=Greek}])(?:\u200b|\u200c|\u200d|[\u2060-\u2064]|\ufeff|\u180e|\u034f|\u115f|\u1160|\u3164|\uffa0)+(?=[\p{Script=Latin}\p{Script=Han}\p{N}\p{Script=Cyrillic}\p{Script=Greek}])/gu;
const tags = /(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]{0,7})[\u{e0001}\u{e0020}-\u{e007f}]{2,}/gu;
const selectors = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{3,}/gu;
/** Right-to-left override with letters or digits that read from left to right: shown in another order than stored. */
const turned = /\u202e[^\u202c\n]{0,200}[\p{Script=Latin}\p{N}\p{Script=Han}][^\u202c\n]{0,200}/gu;

/** Characters that are not seen inside words, and text that is written with such characters alone. */
export function findUnseenCharacters(text: string): FoundWords[] {
  const found: FoundWords[] = [];
  for (const match of text.matchAll(zeroWidthInWord)) {
    const [start, end] = wordAround(text, match.index, match.index + match[0].length);
    // Long addresses of the net are given places to break.
    if (/:\/\/|www\.|[/@]/.test(text.slice(start, end))) continue;
    found.push({ start, end });
  }
  for (const pattern of [tags, selectors])
    for (const match of text.matchAll(pattern))
      found.push({ start: match.index, end: match.index + match[0].length });
  return found.sort((one, other) => one.start - other.start);
}

/** What text of tag characters (U+E0020 to U+E007E) says. */
export function tagText(text: string): string {
  return [...text.matchAll(tags)]
    .map(([run]) =>
      Array.from(run)
        .map((character) => {
          const code = character.codePointAt(0)! - 0xe0000;
          return code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : '';
        })
        .join(''),
    )
    .join(' ');
}

/** Text that is shown in another order than it is stored. */
export function findTurnedText(text: string): FoundWords[] {
  if (!text.includes('\u202e')) return [];
  return [...text.matchAll(turned)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function wordAround(text: string, start: number, end: number): readonly [number, number] {
  let from = start;
  let to = end;
  while (from > 0 && start - from < 40 && !/\s/.test(text.charAt(from - 1))) from--;
  while (to < text.length && to - end < 40 && !/\s/.test(text.charAt(to))) to++;
  return [from, to];
}
