import type { Candidate } from '../../../model/field.ts';
import type { Segment } from '../../layout/page-layout.ts';
import type { RuleContext } from '../context.ts';
import { type Piece, piecesOf, propose } from '../evidence.ts';

/** The box of most certificates of origin that holds packages and goods in one run of words. */
const heading =
  /(?:number|quantity|no\.?) and (?:kind|type) of packages|(?:kind|type) of packages.*description|description of (?:the )?goods.*packages|包装.*(?:货物|商品)|数量.*包装.*描述/iu;
const packed =
  /^(?:[\p{L}\s-]{3,60}[(（]\s*)?(\d{1,3}(?:[,.]\d{3})*|\d+)\s*[)）]?\s*(cartons?|ctns?|bales?|packages?|pkgs?|pallets?|bags?|boxes|cases?|rolls?|bundles?|drums?|crates?|sacks?)\s*(?:[(（][^)）]{0,40}[)）]\s*)?(?:of|:)(?:\s+(?=\p{L}|\d)|\s*$)/iu;
const ends =
  /^[\s*\-_=.xX]+$|^[*\-_=]{4,}|\*{3,}|^(?:manufacturer|producer|total|say|l\/c|shipping marks?|remarks?)\b|^第/iu;

/**
 * "FOUR HUNDRED (400) CARTONS OF MEN'S COTTON T-SHIRTS": number and kind of packages, then the goods, over as many
 * lines as the box has, down to a row of stars, a label or a blank.
 */
export function goodsBox(context: RuleContext): Candidate[] {
  if (context.type.id !== 'certificate_of_origin') return [];
  for (const layout of context.layouts) {
    for (const head of layout.segments) {
      if (!heading.test(head.text)) continue;
      const row = layout.rows[head.row]!;
      const next = row.segments.find((segment) => segment.left > head.right);
      const right = next?.left ?? layout.width;
      const lines: Segment[] = [];
      let bottom = head.bottom;
      for (const below of layout.rows.slice(head.row + 1)) {
        const cell = below.segments.find(
          (segment) =>
            segment.left > head.left - 1.5 * layout.em &&
            segment.left < Math.min(right, head.right) - layout.em,
        );
        if (cell === undefined) {
          if (below.top - bottom > 3 * layout.em) break;
          continue;
        }
        // Between the last line of the heading and the goods a wider blank may lie than between lines of goods.
        const blank = lines.some((line) => packed.test(line.text)) ? 1.2 : 4;
        if (cell.top - bottom > blank * layout.em || ends.test(cell.text.trim())) break;
        // What OCR makes of a row of stars: many tokens of one or two letters.
        if (
          cell.words.length > 4 &&
          cell.words.filter((word) => word.text.length <= 2).length > 0.7 * cell.words.length
        )
          break;
        lines.push(cell);
        bottom = cell.bottom;
        if (lines.length === 6) break;
      }
      const found = goodsOf(context, lines);
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** Lines of a box in which the rest of its heading may still stand. */
const headingLines = 3;

function goodsOf(context: RuleContext, inBox: readonly Segment[]): Candidate[] {
  const at = inBox.slice(0, headingLines).findIndex((line) => packed.test(line.text));
  const lines = inBox.slice(Math.max(0, at));
  const first = lines[0];
  const match = first === undefined ? null : packed.exec(first.text);
  if (first === undefined || match === null) return [];
  const common = {
    capacity: context.type.assertedBy,
    because: `behind "${match[0].trim()}"`,
    subject: 'goods line 1',
  };
  const pieces: Piece[] = [
    ...piecesOf(first, match[0].length),
    ...lines.slice(1).flatMap((line) => piecesOf(line)),
  ];
  const value = [first.text.slice(match[0].length), ...lines.slice(1).map((line) => line.text)]
    .map((line) => line.trim())
    .join(' ')
    .trim();
  const number = match.index + match[0].indexOf(match[1]!);
  const stated = piecesOf(first, number, number + match[1]!.length);
  const found = [
    propose({ ...common, path: 'goods[0].description', kind: 'paragraph', value, pieces, score: 0.9 }),
    propose({
      ...common,
      path: 'goods[0].packages',
      kind: 'quantity',
      value: match[1]!,
      pieces: stated,
      score: 0.86,
    }),
  ];
  const fibre =
    /\d{1,3}\s?%\s?(?:\p{L}+\s)?(?:cotton|polyester|wool|linen|silk|viscose|nylon|algodón|algodão)(?!\p{L})/iu.exec(
      value,
    );
  if (fibre !== null)
    found.push(
      propose({ ...common, path: 'goods[0].composition', kind: 'text', value: fibre[0], pieces, score: 0.8 }),
    );
  return found;
}

/** Paths of a goods line that are those of the whole paper where it has one line only. */
const totalled: Readonly<Record<string, string>> = {
  packages: 'totals.packages',
  netWeight: 'totals.netWeight',
  grossWeight: 'totals.grossWeight',
};

/** A certificate over one line of goods: the line's packages and weight are its totals; inferred and shown so. */
export function totalsOfOneLine(context: RuleContext, candidates: readonly Candidate[]): Candidate[] {
  if (
    context.type.id !== 'certificate_of_origin' ||
    candidates.some((one) => one.path.startsWith('goods[1].'))
  )
    return [];
  return Object.entries(totalled).flatMap(([part, path]) => {
    if (candidates.some((one) => one.path === path)) return [];
    const best = candidates
      .filter((one) => one.path === `goods[0].${part}`)
      .sort((one, other) => other.score - one.score)[0];
    if (best === undefined) return [];
    return [
      {
        ...best,
        path,
        subject: 'document',
        score: best.score * 0.9,
        basis: { kind: 'inferred', rule: 'total-of-one-line' },
      } satisfies Candidate,
    ];
  });
}
