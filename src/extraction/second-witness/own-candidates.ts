import type { Candidate } from '../../model/field.ts';
import type { Page } from '../../model/page.ts';
import { codePointOffset, pageText } from '../../model/page-text.ts';
import type { Witness, WitnessValue } from './witness.ts';

export const witnessEngine = 'e-invoice';

/**
 * What e-invoice data say as candidates for the data's own document: they ground in the text of the XML and nowhere
 * else. Values are looked up in the order of the file, so that a number that stands in several lines of goods is found
 * in its own.
 */
export function ownCandidates(witness: Witness, pages: readonly Page[]): Candidate[] {
  const texts = pages.map((page) => ({ page, text: pageText(page).text }));
  let from = { index: 0, at: 0 };
  return [...witness.values]
    .sort((one, other) => one.order - other.order)
    .map((value): Candidate => {
      const place =
        find(texts, firstPiece(value), from) ?? find(texts, firstPiece(value), { index: 0, at: 0 });
      if (place !== null) from = { index: place.index, at: place.at + 1 };
      const on = place === null ? null : texts[place.index]!;
      const start = place === null || on === null ? 0 : codePointOffset(on.text, place.at);
      const simple = value.pieces === undefined;
      return {
        path: value.path,
        value: value.value,
        kind: value.kind,
        quote: simple ? value.value : value.pieces.join('\n'),
        hint:
          on === null
            ? null
            : {
                page: { file: on.page.file, page: on.page.page },
                offsets: [start, start + [...firstPiece(value)].length],
              },
        polarity: 'asserted',
        subject: subjectOf(value.path),
        assertedBy: { capacity: 'seller' },
        basis: { kind: 'stated' },
        engine: witnessEngine,
        score: 0.9,
        because: `${witness.format} element of the e-invoice data`,
      };
    });
}

function firstPiece(value: WitnessValue): string {
  return value.pieces?.[0] ?? value.value;
}

/** The next place where a value stands at word boundaries. */
function find(
  texts: readonly { readonly text: string }[],
  wanted: string,
  from: { index: number; at: number },
): { index: number; at: number } | null {
  for (let index = from.index; index < texts.length; index++) {
    const { text } = texts[index]!;
    let at = text.indexOf(wanted, index === from.index ? from.at : 0);
    while (at >= 0) {
      const before = text[at - 1] ?? ' ';
      const after = text[at + wanted.length] ?? ' ';
      if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return { index, at };
      at = text.indexOf(wanted, at + 1);
    }
  }
  return null;
}

function subjectOf(path: string): string {
  const line = /^goods\[(\d+)\]/.exec(path);
  return line === null ? 'document' : `goods line ${Number(line[1]) + 1}`;
}
