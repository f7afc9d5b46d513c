import { kindOfPath } from '../../../schemas/kind-of-path.ts';
import { roundBox } from '../../model/box.ts';
import type { EvidenceDocument } from '../../model/document.ts';
import type { Grounding } from '../../model/field.ts';
import type { PointedPlace, StatedValue } from '../../model/field-decision.ts';
import type { Page } from '../../model/page.ts';
import {
  boxesOfRange,
  cellsOfRange,
  codePointOffset,
  confidenceOfRange,
  type PageText,
  pageText,
  sliceCodePoints,
  wordsInRange,
} from '../../model/page-text.ts';
import type { ParsedValue, ValueKind } from '../../model/value-kind.ts';
import type { TextOrigin } from '../../model/word.ts';
import { findQuote } from '../../text/find-quote.ts';
import { foldKey } from '../../text/fold.ts';
import {
  detectDateOrder,
  detectNumberStyle,
  isGroundedIn,
  parseValue,
  type ValueContext,
} from '../../values/index.ts';
import type { DecidedValue } from './field-content.ts';

/** Identifiers with rules of their own: a check digit that fails is told to who types it. */
const schemes: Readonly<Record<string, ValueKind>> = {
  uscc: 'uscc',
  lei: 'lei',
  vat: 'vat',
  mid: 'mid',
  bankAccount: 'bank-account',
};

/** How a text is taken at a path of a type. */
export interface ReadValue extends ParsedValue {
  readonly kind: ValueKind;
}

/** What the other values of a paper settle about one of its values. */
export function contextOf(document: EvidenceDocument, texts: readonly string[]): ValueContext {
  const text = texts.join('\n');
  return {
    language: document.language,
    dateOrder: detectDateOrder(text),
    numberStyle: detectNumberStyle(text),
  };
}

/** A text as the kind of its path understands it; what is no value of that kind stays as it is, with a warning. */
export function readValue(type: string, path: string, text: string, context: ValueContext): ReadValue {
  const scheme = schemes[/\.identifiers\.(\w+)$/u.exec(path)?.[1] ?? ''];
  const kind = kindOfPath(type, path);
  const parsed =
    (scheme === undefined ? null : parseValue(scheme, text, context)) ?? parseValue(kind, text, context);
  if (parsed !== null) return { kind, ...parsed };
  return {
    kind,
    normalized: null,
    readings: [],
    warnings: [`this is not read as a ${kind.replace('-', ' ')}`],
  };
}

/**
 * What a person says a page says, with its place. `by-reviewer`: the value stands in the words that were pointed at.
 * `transcribed`: it does not, the person typed what the place shows.
 * @param page the page that was pointed at.
 */
export function takeValue(
  stated: StatedValue,
  page: Page,
  { type, path, context }: { readonly type: string; readonly path: string; readonly context: ValueContext },
): DecidedValue {
  const value = stated.value.trim();
  const { kind, normalized, readings, warnings } = readValue(type, path, value, context);
  return {
    value,
    normalized,
    readings: [...readings],
    warnings: [...warnings],
    grounding: groundingOf(value, kind, stated.place, page, context),
  };
}

function groundingOf(
  value: string,
  kind: ValueKind,
  place: PointedPlace,
  page: Page,
  context: ValueContext,
): Grounding {
  const text = pageText(page);
  const range = place.offsets ?? rangeOfBoxes(place, page, text);
  const words = range === null ? '' : sliceCodePoints(text.text, range[0], range[1]);
  if (range !== null && standsIn(value, kind, words, context)) {
    const own = narrowed(range, words, value);
    const boxes = boxesOfRange(page, text, ...own);
    const cells = cellsOfRange(page, text, ...own);
    return {
      status: 'by-reviewer',
      file: page.file,
      page: page.page,
      boxes: boxes.length > 0 ? boxes : place.boxes.map(roundBox),
      offsets: own,
      ...(cells.length > 0 ? { cells } : {}),
      quote: sliceCodePoints(text.text, ...own),
      textOrigin: originOf(page, text, own),
      ocrConfidence: confidenceOfRange(page, text, ...own),
    };
  }
  return {
    status: 'transcribed',
    file: page.file,
    page: page.page,
    boxes:
      place.boxes.length > 0 ? place.boxes.map(roundBox) : boxesOfRange(page, text, ...(range ?? [0, 0])),
    offsets: range ?? [0, 0],
    quote: words,
    textOrigin: range === null ? 'ocr' : originOf(page, text, range),
    ocrConfidence: range === null ? 0 : confidenceOfRange(page, text, ...range),
  };
}

/** True when the words that were pointed at say the value: all of them, or as the kind of the value reads them. */
function standsIn(value: string, kind: ValueKind, words: string, context: ValueContext): boolean {
  if (words.trim() === '') return false;
  if (foldKey(words) === foldKey(value)) return true;
  const status = isGroundedIn(kind, value, words, context);
  return status === 'exact' || status === 'normalized';
}

/** The part of the words that is the value, where only a part of them is. */
function narrowed(range: readonly [number, number], words: string, value: string): [number, number] {
  const [found] = findQuote(words, value);
  if (found === undefined || found.status === 'ocr-tolerant') return [range[0], range[1]];
  return [range[0] + codePointOffset(words, found.start), range[0] + codePointOffset(words, found.end)];
}

/** From the first to the last word of which the middle lies in the boxes that were drawn; null where none does. */
function rangeOfBoxes(place: PointedPlace, page: Page, text: PageText): [number, number] | null {
  let start = Infinity;
  let end = -Infinity;
  let inside = 0;
  page.words.forEach(({ box }, index) => {
    if (box === null || text.starts[index]! < 0) return;
    const x = box.x + box.width / 2;
    const y = box.y + box.height / 2;
    const isInside = place.boxes.some(
      (drawn) => x >= drawn.x && x <= drawn.x + drawn.width && y >= drawn.y && y <= drawn.y + drawn.height,
    );
    if (!isInside) return;
    inside += 1;
    start = Math.min(start, text.starts[index]!);
    end = Math.max(end, text.ends[index]!);
  });
  if (inside === 0) return null;
  // A box in one column of several: the words between its first and last are not all in it, and are not what was meant.
  return wordsInRange(text, start, end).length === inside ? [start, end] : null;
}

function originOf(page: Page, text: PageText, [start, end]: readonly [number, number]): TextOrigin {
  const first = wordsInRange(text, start, end)[0];
  return first === undefined ? 'ocr' : page.words[first]!.origin;
}
