import type { Item, ItemStyle } from './brief.ts';
import { exhibitNumberText } from './exhibits/exhibit-names.ts';
import type { ExhibitPlan, Location } from './exhibits/exhibit-plan.ts';

/**
 * Signs that go before what was read on a page: how an item stands is told by them in print and to a screen reader, the
 * look only adds to it. What the index or a person says of itself bears none.
 */
export const styleSigns: Readonly<Record<ItemStyle, string>> = {
  plain: '',
  confirmed: '●',
  unconfirmed: '○',
  inferred: '△',
  'not-found': '–',
};

export const styleLabels: Readonly<Record<ItemStyle, string>> = {
  plain: 'told by the index or by a person',
  confirmed: 'confirmed by a person',
  unconfirmed: 'not yet confirmed',
  inferred: 'inferred by a named rule',
  'not-found': 'not found among the documents of this matter',
};

/** An item as it is written: `○ Hebei Example`, `[0012:3]`, and where it leads. */
export interface ShownItem {
  /** Sign and words; empty where the item is nothing but its page. */
  readonly words: string;
  /** In brackets behind words, bare without any; empty where nothing is referred to. */
  readonly reference: string;
  /** Null where no page of an exhibit is referred to. */
  readonly location: Location | null;
}

export function shownItem(item: Item, plan: ExhibitPlan): ShownItem {
  const location = item.place === null ? null : plan.locate(item.place);
  const reference = referenceOf(item, location);
  const text = readableText(cut(item.text));
  if (text === '' || text === reference) return { words: '', reference, location };
  // The number of a document leads to it as it is.
  if (item.place !== null && text === exhibitNumberText(item.place.number))
    return { words: text, reference: '', location };
  const sign = styleSigns[item.style];
  return {
    words: sign === '' ? text : `${sign} ${text}`,
    reference: reference === '' ? '' : `[${reference}]`,
    location,
  };
}

/** Longest words of an item, UTF-16 units: no spreadsheet program holds more than 32,767 in a cell. */
const longestWords = 30_000;

function cut(text: string): string {
  return text.length <= longestWords
    ? text
    : `${text.slice(0, longestWords).toWellFormed()} … (cut here: whole on the page)`;
}

/** Words and reference in one text: `○ Hebei Example [0012:3]`. */
export function shownText({ words, reference }: ShownItem): string {
  return [words, reference].filter((part) => part !== '').join(' ');
}

/** `0012:3`; the number alone for a page that is in no exhibit; empty where nothing is referred to. */
function referenceOf({ place }: Item, location: Location | null): string {
  if (place === null) return '';
  return location?.label ?? exhibitNumberText(place.number);
}

/**
 * Text of a document as it can stand beside other text: characters that change the direction of writing are told instead
 * of carried out, since they could make what follows read as something else (Unicode Technical Report 36, 2.4), and a
 * mark ends a text in right-to-left script, so that a reference behind it stays in order.
 */
export function readableText(text: string): string {
  const told = text.replace(
    /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(told)
    ? `${told}\u200e`
    : told;
}
