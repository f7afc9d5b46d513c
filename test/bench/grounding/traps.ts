import { type GroundingPage, groundingPage } from '../../../src/extraction/grounding/grounding-page.ts';
import { sliceCodePoints } from '../../../src/model/page-text.ts';
import type { ValueKind } from '../../../src/model/value-kind.ts';
import { findValues, parseValue, sameValue, unitOf } from '../../../src/values/index.ts';
import { pick } from '../screening-noise.ts';
import {
  otherCity,
  otherCountry,
  otherDate,
  otherDigit,
  otherLegalForm,
  otherWord,
  partsOfLonger,
  similarDigit,
} from './changed-values.ts';
import { candidateOf, type Expected, type Trap } from './trap.ts';
import { plainShape, type QuoteStyle, quoteOf, type TrueValue } from './true-values.ts';

type Random = () => number;
const styles: readonly QuoteStyle[] = ['words', 'line start', 'whole lines'];

/** Lower-case letters and digits alone: whether a wrong value stands in a text by chance is asked on these. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function lineText(on: GroundingPage, line: number): string {
  const range = on.text.lines[line];
  return range === undefined ? '' : sliceCodePoints(on.text.text, range[0], range[1]);
}

function styleFor(value: TrueValue, random: Random): QuoteStyle {
  return value.lines.length > 1 ? 'words' : pick(styles, random);
}

/** Two traps of a wrong value: with the true quote, and with the quote made to fit. */
function wrongValue(name: string, value: TrueValue, wrong: string | null, random: Random): Trap[] {
  if (wrong === null || bare(wrong) === bare(value.value)) return [];
  if (sameValue(value.kind as ValueKind, wrong, value.value)) return [];
  const quote = quoteOf(value, styleFor(value, random));
  if (bare(quote).includes(bare(wrong))) return [];
  const make = (given: string): Trap => ({
    class: name,
    pages: value.document.pages,
    candidate: candidateOf(value.path, value.kind, wrong, given, value.on, value.lines),
    expected: 'nothing',
    boxes: [],
  });
  const traps = [make(quote)];
  const made = quote.replace(value.read.join('\n'), wrong);
  const stands = value.document.pages.some((on) => bare(on.text.text).includes(bare(made)));
  if (made !== quote && !stands) traps.push({ ...make(made), class: 'label right, value wrong' });
  return traps;
}

const digitKinds = new Set([
  'number',
  'amount',
  'quantity',
  'weight',
  'code',
  'hs-code',
  'container',
  'uscc',
  'lei',
  'gtin',
  'mid',
  'vat',
  'bank-account',
  'date',
]);
const units = ['KGS', 'PCS', 'CTNS', 'lbs', 'bales', 'm'];

/** Traps made of the gold values of the samples. */
export function valueTraps(values: readonly TrueValue[], random: Random): Trap[] {
  const traps: Trap[] = [];
  const legible = values.filter((value) => value.legible);
  for (const value of legible) {
    const { kind } = value;
    if (kind === 'country')
      traps.push(...wrongValue('wrong country', value, otherCountry(value.value, random), random));
    if (kind === 'party-name') {
      traps.push(...wrongValue('wrong firm', value, otherLegalForm(value.value, random), random));
      traps.push(...wrongValue('wrong firm', value, otherCity(value.value, random), random));
      traps.push(...wrongValue('wrong firm', value, otherWord(value.value, random), random));
    }
    if (digitKinds.has(kind)) {
      const name = kind === 'date' ? 'wrong date' : 'wrong digit';
      traps.push(...wrongValue(name, value, otherDigit(value.value, random), random));
      if (value.ocr)
        traps.push(
          ...wrongValue('digit turned by OCR tolerance', value, similarDigit(value.value, random), random),
        );
      if (kind === 'date')
        traps.push(...wrongValue('wrong date', value, otherDate(value.value, random), random));
    }
    if (digitKinds.has(kind) && kind !== 'date') {
      for (const part of partsOfLonger(value.value)) {
        // A part that is printed elsewhere in the quote as a value of its own is no trap.
        const quote = value.read.join('\n');
        if (quote.split(/[\s:：，,]+/).includes(part)) continue;
        // A tariff number is the same with and without its dots.
        if (kind === 'hs-code' && bare(part) === bare(value.value)) continue;
        traps.push({
          class: 'part of a longer number or code',
          pages: value.document.pages,
          candidate: candidateOf(value.path, kind, part, quote, value.on, value.lines),
          expected: 'nothing',
          boxes: [],
        });
      }
    }
    if (kind === 'quantity' || kind === 'weight' || kind === 'amount') {
      const unit = kind === 'amount' ? pick(['EUR', 'GBP', 'CHF'], random) : pick(units, random);
      const quote = quoteOf(value, 'whole lines');
      const sameUnit = findValues('unit', quote).some(({ normalized }) => normalized === unitOf(unit)?.name);
      if (!sameUnit && !bare(quote).includes(bare(unit)) && /^[\d.,\s]+$/.test(value.value)) {
        const wrong = kind === 'amount' ? `${unit} ${value.value}` : `${value.value} ${unit}`;
        traps.push({
          class: 'wrong unit',
          pages: value.document.pages,
          candidate: candidateOf(value.path, kind, wrong, quote, value.on, value.lines),
          expected: 'nothing',
          boxes: [],
        });
      }
    }
  }
  for (const value of legible) traps.push(...placeTraps(value, legible, random));
  return traps;
}

/** Traps about where a value stands: other places of the page, other pages, other documents. */
function placeTraps(value: TrueValue, all: readonly TrueValue[], random: Random): Trap[] {
  const traps: Trap[] = [];
  const { on } = value;
  const add = (
    name: string,
    text: string,
    quote: string,
    expected: Expected = 'nothing',
    hinted = on,
  ): void => {
    traps.push({
      class: name,
      pages: value.document.pages,
      candidate: candidateOf(value.path, value.kind, text, quote, hinted, hinted === on ? value.lines : []),
      expected,
      boxes: [],
    });
  };
  const first = value.lines[0]!;
  const label = lineText(on, first)
    .slice(0, Math.max(0, lineText(on, first).indexOf(value.read[0]!)))
    .trim();
  const pageText = bare(on.text.text);

  // Another value of the kind on this page, behind the label of this one.
  const other = all.find(
    (one) =>
      one.on === on &&
      one.kind === value.kind &&
      bare(one.value) !== bare(value.value) &&
      // Far down the page, not another line number of the same row.
      Math.abs(one.lines[0]! - first) > 3 &&
      Math.abs(one.boxes[0]!.y - value.boxes[0]!.y) > 0.08,
  );
  if (
    other !== undefined &&
    bare(label).length > 3 &&
    // Printed twice, it may stand beneath the label as well.
    pageText.split(bare(other.value)).length === 2
  ) {
    const invented = `${label} ${other.read.join(' ')}`;
    if (!pageText.includes(bare(invented))) {
      add('value from another place, invented quote', other.value, invented);
      if (other.lines[0]! > first)
        add('quote glued from two places', other.value, `${label}\n${other.read.join('\n')}`);
      add('quote glued from two places', other.value, `${label} ... ${other.read.join(' ')}`);
    }
  }
  // The value stands on the page, the quote is another line of it.
  const elsewhere = on.text.lines
    .map((_, line) => lineText(on, line))
    .filter((line) => bare(line).length > 8 && !value.read.some((read) => bare(line).includes(bare(read))));
  if (elsewhere.length > 0 && bare(value.value).length > 2) {
    const line = pick(elsewhere, random);
    if (
      !bare(line).includes(bare(value.value)) &&
      !bare(value.value).includes(bare(line)) &&
      !saidOtherwise(value, line)
    )
      add('value on the page but not in the quote', value.value, line);
  }
  // The value is right, hint and quote are of another page that does not say it.
  const lacks = (page: GroundingPage): boolean => !bare(page.text.text).includes(bare(value.value));
  const own = value.document.pages.find((page) => page !== on && lacks(page));
  const borrowed = own === undefined ? borrowedPage(value, all, lacks, random) : undefined;
  const far = own ?? borrowed;
  if (far !== undefined) {
    const lines = far.text.lines
      .map((_, line) => lineText(far, line))
      .filter((line) => bare(line).length > 8 && !saidOtherwise(value, line));
    const pages = borrowed === undefined ? value.document.pages : [...value.document.pages, borrowed];
    if (lines.length > 0)
      traps.push({
        class: 'right value, wrong page',
        pages,
        candidate: candidateOf(value.path, value.kind, value.value, pick(lines, random), far),
        expected: 'nothing',
        boxes: [],
      });
  }
  // The words are those of another document altogether.
  const stranger = all.find(
    (one) =>
      one.document.gold.file !== value.document.gold.file &&
      one.kind === value.kind &&
      bare(one.value).length > 4 &&
      // An address that stands here too, in a column beside other text, is no trap.
      !value.document.pages.some((page) => {
        const shape = plainShape(page.text.text, true);
        const stands = (words: string): boolean => shape.includes(plainShape(words, true));
        return stands(one.value) || quoteOf(one, 'words').split('\n').every(stands);
      }),
  );
  if (stranger !== undefined && random() < 0.3) {
    traps.push({
      class: 'page of another document',
      pages: value.document.pages,
      candidate: candidateOf(
        stranger.path,
        stranger.kind,
        stranger.value,
        quoteOf(stranger, 'words'),
        stranger.on,
      ),
      expected: 'nothing',
      boxes: [],
    });
  }
  // One word of the quote is changed.
  const quote = lineText(on, first);
  const words = quote.split(' ');
  if (words.length >= 4 && value.lines.length === 1) {
    const places = words.flatMap((word, index) =>
      /\p{L}{3}/u.test(word) && !value.read[0]!.includes(word) ? [index] : [],
    );
    if (places.length > 0) {
      const at = pick(places, random);
      const changed = words.map((word, index) => (index === at ? 'territory' : word)).join(' ');
      add('quote with one changed word', value.value, changed);
    }
  }
  return traps;
}

/** A page of another sample as a further page of this document, which has only one that could be named wrongly. */
function borrowedPage(
  value: TrueValue,
  all: readonly TrueValue[],
  lacks: (page: GroundingPage) => boolean,
  random: Random,
): GroundingPage | undefined {
  const { on } = pick(all, random);
  if (on.page.file === value.on.page.file || !lacks(on)) return undefined;
  return groundingPage({ ...on.page, file: value.on.page.file, page: 900 });
}

/** True when a line says the value by another name: Türkiye for Turkey, pieces for PCS. */
function saidOtherwise(value: TrueValue, line: string): boolean {
  const kind = value.kind as ValueKind;
  const meaning = parseValue(kind, value.value)?.normalized;
  if (findValues(kind, line, { use: 'address' }).some(({ normalized }) => normalized === meaning))
    return true;
  // A bare "86,400" says 86,400.00 as well.
  const plain = (text: string): string => text.replace(/[.,]00$/u, '').replace(/\D/gu, '');
  return /^[\d.,]+$/u.test(value.value)
    ? (line.match(/\d[\d.,]*\d/gu) ?? []).some((number) => plain(number) === plain(value.value))
    : false;
}

/** Two neighbouring cells of a line or a column read as one value. */
export function cellTraps(pagesOf: readonly { readonly pages: readonly GroundingPage[] }[]): Trap[] {
  const traps: Trap[] = [];
  for (const { pages } of pagesOf) {
    for (const on of pages) {
      const { words, width, height, uprightTurn } = on.page;
      if (uprightTurn !== 0 || width === 0) continue;
      let made = 0;
      for (let index = 1; index < words.length && made < 6; index++) {
        const one = words[index - 1]!;
        const next = words[index]!;
        if (!one.visible || !next.visible || one.box === null || next.box === null || one.line !== next.line)
          continue;
        const gap = ((next.box.x - one.box.x - one.box.width) * width) / height;
        const size = Math.max(one.box.height, next.box.height);
        if (gap < 2 * size) continue;
        const quote = `${one.text} ${next.text}`;
        if (bare(on.text.text).split(bare(quote)).length > 2) continue;
        if (/^\d{1,3}$/.test(one.text) && /^\d{3}$/.test(next.text)) {
          made++;
          traps.push(cellTrap(on, pages, 'number', quote, quote));
          traps.push(cellTrap(on, pages, 'number', `${one.text}${next.text}`, quote));
        } else if (
          /^\p{Lu}?\p{L}{3,}$/u.test(one.text) &&
          /^\p{Lu}?\p{L}{3,}$/u.test(next.text) &&
          gap > 4.2 * size
        ) {
          made++;
          traps.push(cellTrap(on, pages, 'party-name', quote, quote));
        } else if (/\d/.test(one.text) && /\d/.test(next.text)) {
          made++;
          traps.push(cellTrap(on, pages, 'code', quote, quote));
        }
      }
    }
  }
  return traps;
}

function cellTrap(
  on: GroundingPage,
  pages: readonly GroundingPage[],
  kind: string,
  value: string,
  quote: string,
): Trap {
  return {
    class: 'value over neighbouring cells',
    pages,
    candidate: candidateOf(
      kind === 'party-name' ? 'parties.seller.name' : 'goods[0].lot',
      kind,
      value,
      quote,
      on,
    ),
    expected: 'nothing',
    boxes: [],
  };
}
