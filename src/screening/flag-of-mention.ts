import type { Box } from '../model/box.ts';
import type { Flag } from '../model/flag.ts';
import { flagId } from '../model/ids.ts';
import type { Page } from '../model/page.ts';
import { hiddenReasons } from '../model/page-notes.ts';
import { boxesOfRange, type PageText } from '../model/page-text.ts';
import { explain } from './explanation.ts';
import { delistedOn } from './lists/edition-carry.ts';
import type { ListEntry, ListVersion } from './lists/list.ts';
import { checkedNote } from './lists/load.ts';
import type { ResolvedMention } from './mention.ts';
import { codePointOffsets } from './page-fields.ts';
import { passageHash } from './passage.ts';

/** A text of a page with the places of its ranges. Arguments are UTF-16 of `text`. */
export interface FlagPlaces {
  readonly page: Page;
  readonly text: string;
  /** Put behind the name of a rule. */
  readonly suffix: string;
  /** Tells the place from others with the same offsets. */
  readonly key?: string;
  /** Why the words are not shown to a reader. */
  readonly hidden: readonly string[];
  /** What a reader of the flag must know of the words, in a clause. */
  readonly remark?: string;
  /** Range in the page text, code points. */
  offsets(start: number, end: number): [number, number];
  cueOffsets(start: number, end: number): [number, number] | null;
  boxes(start: number, end: number): Box[];
  /** What the record keeps beside the mention itself. */
  searched(start: number, end: number): NonNullable<Flag['searched']>;
}

/** The page text itself. */
export function printedText(page: Page, text: PageText): FlagPlaces {
  const offsetOf = codePointOffsets(text.text);
  const offsets = (start: number, end: number): [number, number] => [offsetOf(start), offsetOf(end)];
  return {
    page,
    text: text.text,
    suffix: '',
    hidden: hiddenReasons(page),
    offsets,
    cueOffsets: offsets,
    boxes: (start, end) => boxesOfRange(page, text, ...offsets(start, end)),
    searched: () => ({}),
  };
}

/** The flag that a mention on a page makes: the record that goes into the index. */
export function flagOf(
  mention: ResolvedMention,
  entry: ListEntry & { readonly hash: string },
  version: ListVersion,
  places: FlagPlaces,
  document: string | null,
  fields: readonly string[],
  matcher: string,
): Flag {
  const { page, text } = places;
  const delisted = delistedOn(entry);
  const { cue } = mention.polarity;
  const offsets = places.offsets(mention.start, mention.end);
  const quote = text.slice(mention.start, mention.end);
  const searched = { ...mention.searched, ...places.searched(mention.start, mention.end) };
  // Unseen words share one point of the page text: their own place tells them apart.
  const alias =
    places.suffix === ''
      ? mention.alias
      : `${mention.alias} ${mention.start}${places.suffix}${places.key ?? ''}`;
  return {
    id: flagId(entry.id, alias, page.file, page.page, offsets),
    list: {
      id: version.id,
      version: version.version,
      retrieved: version.retrieved,
      note: checkedNote(version),
      hash: version.hash,
    },
    entry: {
      id: entry.id,
      name: entry.name,
      matchedAlias: mention.alias,
      hash: entry.hash,
      ...(delisted === null ? {} : { delisted }),
      aliasOrigin: mention.origin,
    },
    grade: mention.grade,
    polarity: {
      value: mention.polarity.value,
      cue: cue === null ? null : text.slice(cue.start, cue.end),
      cueOffsets: cue === null ? null : places.cueOffsets(cue.start, cue.end),
      rule: mention.polarity.rule,
    },
    rule: mention.rule + places.suffix,
    explanation: explain(mention, entry, version, quote, places),
    edits: [...mention.edits],
    ...(mention.alignment === undefined ? {} : { alignment: [...mention.alignment] }),
    ...(Object.keys(searched).length === 0 ? {} : { searched }),
    passage: passageHash(text, mention.start, mention.end),
    matcher,
    file: page.file,
    document,
    page: page.page,
    boxes: places.boxes(mention.start, mention.end),
    offsets,
    quote,
    fields: [...fields],
    review: 'open',
  };
}
