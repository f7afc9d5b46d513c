import type { EvidenceDocument } from '../model/document.ts';
import type { Field } from '../model/field.ts';
import type { Flag } from '../model/flag.ts';
import { hashOf } from '../model/hashing.ts';
import type { Page } from '../model/page.ts';
import { pageKey } from '../model/page-key.ts';
import { type PageText, pageText } from '../model/page-text.ts';
import { createChineseNameMatcher } from './chinese-names/matcher.ts';
import { familyMentions } from './family-mentions.ts';
import { createFieldMatcher } from './field-match/matcher.ts';
import { type FlagPlaces, flagOf, printedText } from './flag-of-mention.ts';
import { IntervalIndex } from './intervals.ts';
import { familiesOf } from './lists/brand-families.ts';
import type { ActiveLists, ListVersion } from './lists/list.ts';
import { type LiteralPattern, literalPattern } from './matching/literal-patterns.ts';
import { patternsOf } from './matching/name-patterns.ts';
import { type LiteralMatch, Scanner } from './matching/scanner.ts';
import { squash } from './matching/squash.ts';
import type { ResolvedMention } from './mention.ts';
import { nameMentions } from './name-mentions.ts';
import { orderMentions } from './order-mentions.ts';
import { bearing, fieldsOn, type PlacedField, placedFields, screenedByPage } from './page-fields.ts';
import {
  identifierMentions,
  type LookAlikeMatch,
  type PlaceMatch,
  placeMentions,
  programmeMentions,
} from './place-mentions.ts';
import { placeAmbiguity } from './places/ambiguity.ts';
import { lookAlikes } from './places/look-alikes.ts';
import { type NearForm, NearPlaceFinder } from './places/near-names.ts';
import { PageSigns } from './places/page-signs.ts';
import { markPrintout } from './polarity/list-printout.ts';
import { type PolarityFinding, polarityReader } from './polarity/polarity.ts';
import {
  SCREENING_VERSION,
  type ScreeningSettings,
  screeningSettingsSchema,
  searchIdentity,
} from './search-settings.ts';
import { withSectors } from './sectors/sectors-of.ts';
import { notKnown, type StatedWords, transcribedText } from './stated-words.ts';
import { notPrinted, unseenText } from './unseen-text.ts';

export { SCREENING_VERSION, type ScreeningSettings };

export interface ScreeningInput {
  /** Pages of one source file, in order; looked at one by one. */
  readonly pages: Iterable<Page>;
  readonly documents: readonly EvidenceDocument[];
  readonly fields: readonly Field[];
  /** What people say stands on the pages. It adds to what the fields say and takes nothing away. */
  readonly stated?: readonly StatedWords[];
}

/** A page of which the text is at hand; its words are asked for only where something is mentioned. */
export interface ScreenedText {
  readonly file: string;
  readonly page: number;
  /** As `pageText` makes it of the words. */
  readonly text: string;
  /** False where it is known that the page has no words that cannot be seen; else they are looked for. */
  readonly mayHide?: boolean;
  whole(): { readonly page: Page; readonly text: PageText };
}

export interface Screener {
  /** Changes with the rules, the settings and the content of any list. */
  readonly version: string;
  readonly listVersions: readonly ListVersion[];
  /** All mentions on the pages, in order of page and place. Pure: the same input gives the same flags. */
  screen(input: ScreeningInput): Flag[];
  /** The same from texts as stored: the words of a page without a mention are never unpacked. */
  screenTexts(input: Omit<ScreeningInput, 'pages'> & { readonly pages: Iterable<ScreenedText> }): Flag[];
}

/** Pages that are at hand as a whole. */
function* textsOf(pages: Iterable<Page>): Generator<ScreenedText> {
  for (const page of pages) {
    const text = pageText(page);
    yield { file: page.file, page: page.page, text: text.text, whole: () => ({ page, text }) };
  }
}

/** A screener that also reads plain text: for re-derivation of flags and for measurements. */
export interface TextScreener extends Screener {
  /** The mentions of one text, without pages, documents or fields. Offsets are UTF-16. */
  mentions(text: string, fields?: readonly PlacedField[]): readonly ResolvedMention[];
}

const levelOrder = [
  'region',
  'prefecture',
  'prefecture_city',
  'xpcc_city',
  'county_city',
  'county',
  'district',
  'zone_or_feature',
  'xpcc_division',
  'xpcc_regiment',
  'pattern',
];

/** Builds the matcher for a set of lists. Takes some tens of milliseconds; the result may be used for any number of pages. */
export function createScreener(lists: ActiveLists, settings: Partial<ScreeningSettings> = {}): TextScreener {
  // The age of a list is told in reports and changes no hit: it is no part of the version.
  const { maximumListAge: _age, ...chosen } = screeningSettingsSchema.parse(settings);
  const versions = lists.versions.filter((version) => chosen.lists?.includes(version.id) ?? true);
  const missing = (chosen.lists ?? []).filter((id) => !lists.versions.some((version) => version.id === id));
  if (missing.length > 0)
    throw new Error(
      `no list named ${missing.join(', ')}; known: ${lists.versions.map((version) => version.id).join(', ')}`,
    );
  const entries = lists.entries.filter((entry) => versions.some((version) => version.id === entry.list));
  const versionOf = new Map(versions.map((version) => [version.id, version]));
  const tolerance = { editShare: chosen.editShare, maximumEdits: chosen.maximumEdits };

  const names = entries.flatMap((entry, index) =>
    entry.kind === 'party' || entry.kind === 'vessel'
      ? entry.names.flatMap((name) => patternsOf(index, name, tolerance))
      : [],
  );
  const literals: LiteralPattern[] = [];
  const placeBearers: (readonly number[])[] = [];
  const kinds: ('place' | 'programme' | 'family' | 'look-alike')[] = [];
  const addLiteral = (
    kind: (typeof kinds)[number],
    text: string,
    bearers: readonly number[],
    distinct: boolean,
  ): void => {
    const pattern = literalPattern(literals.length, text, distinct);
    if (pattern.symbols.length < 2) return;
    literals.push(pattern);
    placeBearers.push(bearers);
    kinds.push(kind);
  };
  const bearersOf = new Map<string, { kind: 'place' | 'programme'; entries: number[] }>();
  const nearForms: NearForm[] = [];
  const ordered = entries
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry }) => entry.kind === 'place' || entry.kind === 'programme');
  const rank = ({ entry }: (typeof ordered)[number]): number =>
    entry.kind === 'place' ? levelOrder.indexOf(entry.level) : levelOrder.length;
  for (const { entry, index } of ordered.sort(
    (one, other) => rank(one) - rank(other) || one.index - other.index,
  )) {
    if (entry.kind !== 'place' && entry.kind !== 'programme') continue;
    for (const name of entry.names) {
      const key = `${entry.kind}:${name.text.toLowerCase()}`;
      const known = bearersOf.get(key);
      if (known === undefined) {
        const bearer = { kind: entry.kind, entries: [index] };
        bearersOf.set(key, bearer);
        if (entry.kind === 'place')
          nearForms.push({ text: name.text, entries: bearer.entries, ambiguity: placeAmbiguity(name.text) });
        addLiteral(
          entry.kind,
          name.text,
          bearer.entries,
          entry.kind === 'place' && placeAmbiguity(name.text) === 'distinct',
        );
      } else if (!known.entries.includes(index)) known.entries.push(index);
    }
  }
  const families = familiesOf(entries);
  for (const [index, { latin, chinese }] of families)
    for (const text of [...latin, ...chinese]) addLiteral('family', text, [index], false);
  const hasGazetteer = entries.some((entry) => entry.kind === 'place');
  const lookAlikeOf = new Map<number, (typeof lookAlikes)[number]>();
  for (const lookAlike of hasGazetteer ? lookAlikes : []) {
    lookAlikeOf.set(literals.length, lookAlike);
    addLiteral('look-alike', lookAlike.text, [], true);
  }
  const scanner = new Scanner(names, literals);
  const nearPlaces = new NearPlaceFinder(nearForms);
  const chineseNames = createChineseNameMatcher(entries);
  const fieldMatcher = createFieldMatcher(entries);
  const hashes = new Map<number, string>();
  const entryHash = (index: number): string => {
    const known = hashes.get(index) ?? hashOf(entries[index]!).slice(0, 16);
    hashes.set(index, known);
    return known;
  };
  const orders = entries.flatMap((entry, index) => (entry.kind === 'regional-order' ? [index] : []));
  const identifierEntries = new Map(
    entries.flatMap((entry, index) =>
      entry.kind === 'place' && entry.level === 'pattern' ? [[entry.id, index] as const] : [],
    ),
  );

  const mentions = (text: string, fields: readonly PlacedField[] = []): readonly ResolvedMention[] => {
    if (text.length === 0) return [];
    const standingOn = fieldsOn(fields);
    const squashed = squash(text);
    const signs = new PageSigns(text);
    const found = scanner.scan(squashed);
    const ofKind = (kind: (typeof kinds)[number]): LiteralMatch[] =>
      found.literals.filter((match) => kinds[match.pattern.subject] === kind);
    const withEntries = (match: LiteralMatch): PlaceMatch => ({
      match,
      entries: placeBearers[match.pattern.subject]!,
    });
    const printed = nameMentions(found.names, entries, text);
    const named = [...printed, ...chineseNames.mentions(text, printed)];
    const listed = fieldMatcher.refine(text, fields, named);
    const affiliates = familyMentions(
      ofKind('family').map((match) => ({ match, entry: placeBearers[match.pattern.subject]![0]! })),
      families,
      text,
      listed,
    );
    const alike = ofKind('look-alike').map(
      (match): LookAlikeMatch => ({ match, lookAlike: lookAlikeOf.get(match.pattern.subject)! }),
    );
    const numbers = hasGazetteer ? identifierMentions(identifierEntries, signs) : [];
    const placed = ofKind('place');
    const places = placeMentions(
      placed.map(withEntries),
      alike,
      entries,
      signs,
      standingOn,
      nearPlaces.find(squashed, placed),
    );
    const programmes = programmeMentions(ofKind('programme').map(withEntries), signs);
    const ordersFound = orderMentions(orders, entries, signs, standingOn);
    // A place inside a listed name that is surely read, or inside a Corps unit, is part of that mention.
    const sure = new IntervalIndex(
      [...listed, ...numbers].filter(
        ({ grade, rule }) => grade === 'E1' || grade === 'E2' || rule === 'xpcc-unit-by-number',
      ),
    );
    const standing = [...places, ...programmes].filter((place) => !sure.holds(place.start, place.end));
    const around = new IntervalIndex([...listed, ...standing]);
    const numbersLeft = numbers.filter(
      (number) => number.rule !== 'xpcc-unit-by-number' || !around.holds(number.start, number.end),
    );
    const all = [...listed, ...affiliates, ...standing, ...numbersLeft, ...ordersFound];
    if (all.length === 0) return [];
    const readPolarity = polarityReader(text);
    const known = new Map<string, PolarityFinding>();
    const resolved = all.map((mention): ResolvedMention => {
      const key = `${mention.start}:${mention.end}`;
      const polarity = known.get(key) ?? readPolarity(mention.start, mention.end);
      known.set(key, polarity);
      return { ...mention, polarity };
    });
    return markPrintout(resolved, text).sort(
      (one, other) => one.start - other.start || one.end - other.end || one.entry - other.entry,
    );
  };

  const flagFor = (
    mention: ResolvedMention,
    places: FlagPlaces,
    document: string | null,
    fields: readonly string[],
  ): Flag => {
    const entry = { ...entries[mention.entry]!, hash: entryHash(mention.entry) };
    return flagOf(mention, entry, versionOf.get(entry.list)!, places, document, fields, SCREENING_VERSION);
  };

  const screener: TextScreener = {
    ...searchIdentity(lists, settings),
    mentions,
    screen: ({ pages, ...rest }) => screener.screenTexts({ ...rest, pages: textsOf(pages) }),
    screenTexts({ pages, documents, fields: extracted, stated = [] }): Flag[] {
      const flags: Flag[] = [];
      const documentOf = new Map(
        documents.flatMap((each) => each.pages.map((reference) => [pageKey(reference), each] as const)),
      );
      const screened = screenedByPage(extracted, stated);
      const typed = Map.groupBy(
        stated.filter(({ how }) => how === 'typed'),
        pageKey,
      );
      for (const stored of pages) {
        const fields = placedFields(screened.get(pageKey(stored)) ?? [], stored.text);
        const found = mentions(stored.text, fields);
        const transcribed = typed.get(pageKey(stored)) ?? [];
        if (found.length === 0 && stored.mayHide === false && transcribed.length === 0) continue;
        const { page, text } = stored.whole();
        const document = documentOf.get(pageKey(page))?.id ?? null;
        const standingOn = fieldsOn(fields);
        const places = printedText(page, text);
        const printed = found.map((mention) =>
          flagFor(mention, places, document, bearing(mention, fields, standingOn)),
        );
        flags.push(...printed);
        const before = [...printed];
        for (const words of transcribed) {
          const at = transcribedText(page, words);
          const all = words.paths.map((path) => ({ path, start: 0, end: words.text.length }));
          const said = mentions(words.text, all).map((mention) =>
            flagFor(mention, at, document, words.paths),
          );
          const added = notKnown(said, before);
          before.push(...added);
          flags.push(...added);
        }
        const unseen = stored.mayHide === false ? null : unseenText(page);
        if (unseen === null) continue;
        const hidden = mentions(unseen.text).map((mention) => flagFor(mention, unseen, document, []));
        flags.push(...notPrinted(hidden, printed));
      }
      return withSectors(flags, extracted);
    },
  };
  return screener;
}
