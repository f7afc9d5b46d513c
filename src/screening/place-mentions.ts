import type { ListEntry } from './lists/list.ts';
import type { LiteralMatch } from './matching/scanner.ts';
import type { Mention } from './mention.ts';
import type { FieldsOn } from './page-fields.ts';
import { type PlaceAmbiguity, placeAmbiguity } from './places/ambiguity.ts';
import { isOtherUnit } from './places/corps-units.ts';
import { identifierMatches } from './places/identifiers.ts';
import { type LookAlike, streetNamed } from './places/look-alikes.ts';
import { misreadMentions } from './places/misread-mentions.ts';
import type { NearMatch } from './places/near-names.ts';
import type { PageSigns } from './places/page-signs.ts';
import { type Graded, placeField, placeMention, type Spread, structureOf } from './places/place-structure.ts';
import { standsAsWord } from './places/word-edges.ts';

export interface PlaceMatch {
  readonly match: LiteralMatch;
  /** Entry indexes of all places that bear the name, largest unit first. */
  readonly entries: readonly number[];
}

export interface LookAlikeMatch {
  readonly match: LiteralMatch;
  readonly lookAlike: LookAlike;
}

const wideReach = 320;
const lookAlikeReach = 90;

const invoiceTitle =
  /^\s{0,2}(?:增值税|國家稅務|国家税务|地方税务|通用|电子|电⼦|服务业|.{0,6}发票|.{0,6}發票)/u;

const regionInTitle = /新疆.{0,12}(?:发\s?票|發\s?票)/u;

/** The second print of a bilingual form: the region alone on the line below the title that names it. */
function belowInvoiceTitle(text: string, start: number, end: number): boolean {
  if (!/^xinjiang$/iu.test(text.slice(start, end)) || !/^[ \t]*(?:\n|$)/u.test(text.slice(end, end + 40)))
    return false;
  const before = text.slice(Math.max(0, start - 200), start);
  const above = /(?:^|\n)([^\n]*)\n[ \t]*$/u.exec(before);
  return above !== null && regionInTitle.test(above[1]!);
}

function gradePlace(
  signs: PageSigns,
  start: number,
  end: number,
  ambiguity: PlaceAmbiguity,
  fields: readonly string[],
): Graded | null {
  const { text } = signs;
  const signal = signs.xinjiangCue(start, end);
  const side = signal === null && ambiguity === 'ambiguous' ? signs.sideCue(start, end) : null;
  if (ambiguity === 'needs-context' && signal === null) return null;
  const sure = ambiguity === 'distinct' || signal !== null || side !== null;
  const field = fields.find((path) => placeField.test(path));
  if (sure) {
    if (
      (/新疆$/u.test(text.slice(start, end)) && invoiceTitle.test(text.slice(end, end + 12))) ||
      belowInvoiceTitle(text, start, end)
    )
      return {
        grade: 'P2',
        rule: 'place-of-issue',
        because:
          'it stands in the title of an invoice form: the place of issue is not the place of production',
      };
    const structure = structureOf(signs, start, end, field);
    if (structure !== null) {
      const with_ = side === null ? '' : ` and "${side}" stands on the same line`;
      return { grade: 'P1', rule: structure.rule, because: `${structure.because}${with_}` };
    }
    const trade = signs.tradeCue(start, end);
    if (trade !== null)
      return { grade: 'P2', rule: 'place-in-context', because: `"${trade}" stands in the same clause` };
    return {
      grade: 'P3',
      rule: 'place-bare',
      because: 'the place name stands without words of origin, trade or address',
    };
  }
  if (field !== undefined)
    return {
      grade: 'P2',
      rule: 'place-in-field',
      because: `it stands in the field ${field}, but the name also means other things and nothing else speaks of Xinjiang`,
    };
  return {
    grade: 'P3',
    rule: 'place-ambiguous',
    because: 'the name also means other things and nothing nearby speaks of Xinjiang',
  };
}

/** For each range the one of `covers` that holds it, in one sweep over both. Ranges are sorted by start. */
function coverOf<Cover>(
  ranges: readonly Spread[],
  covers: readonly Cover[],
  spread: (cover: Cover) => Spread,
): (Cover | undefined)[] {
  const sorted = [...covers].sort((one, other) => spread(one).start - spread(other).start);
  const found: (Cover | undefined)[] = [];
  let next = 0;
  let widest: Cover | undefined;
  for (const range of ranges) {
    while (next < sorted.length && spread(sorted[next]!).start <= range.start) {
      if (widest === undefined || spread(sorted[next]!).end > spread(widest).end) widest = sorted[next];
      next++;
    }
    found.push(widest !== undefined && spread(widest).end >= range.end ? widest : undefined);
  }
  return found;
}

/** Matches in order of place: the longest at a spot first, of two spellings on the same words the first of the list. */
function inOrder<Item extends { readonly match: LiteralMatch }>(matches: readonly Item[]): Item[] {
  return [...matches].sort(
    ({ match: one }, { match: other }) =>
      one.start - other.start ||
      other.end - one.end ||
      one.edits.length - other.edits.length ||
      one.pattern.subject - other.pattern.subject,
  );
}

/** Class of a name as it is printed: an ambiguous one in small letters, or with a line break in it, says less. */
function classPrinted(name: string, printed: string): PlaceAmbiguity {
  const ambiguity = placeAmbiguity(name);
  if (ambiguity !== 'ambiguous') return ambiguity;
  const small = /^\p{Lu}/u.test(name) && /^\p{Ll}/u.test(printed);
  return small || (name.length === 2 && printed.includes('\n')) ? 'needs-context' : ambiguity;
}

function isDivision(entry: ListEntry): boolean {
  return entry.kind === 'place' && entry.level === 'xpcc_division';
}

/**
 * Mentions of Xinjiang places: longest name at each spot, look-alikes set apart, ambiguous names only with a second
 * sign. `near` are names with misread letters: they need the more support the less their differences look like those
 * of scans, and stand one grade lower unless both a label and another word about Xinjiang speak for them.
 * Work is linear in the number of matches.
 */
export function placeMentions(
  places: readonly PlaceMatch[],
  lookAlikes: readonly LookAlikeMatch[],
  entries: readonly ListEntry[],
  signs: PageSigns,
  fieldsOn: FieldsOn,
  near: readonly NearMatch[] = [],
): Mention[] {
  const { text } = signs;
  const mentions: Mention[] = [];
  const ordered = inOrder(
    places.filter(({ match }) => standsAsWord(text, match.start, match.end, match.pattern.text)),
  );
  const covers = coverOf(
    ordered.map(({ match }) => match),
    lookAlikes,
    ({ match }) => match,
  );
  // End of what is read already: shorter names within it are part of it, unless the longer one is no mention here.
  let reach = -1;
  for (const [index, { match, entries: bearers }] of ordered.entries()) {
    if (match.end <= reach) continue;
    const before = reach;
    reach = match.end;
    const over = covers[index];
    const alike = over?.lookAlike ?? streetNamed(text, match.end);
    if (alike !== null) {
      const { nearby, effect, wholePage } = alike;
      const spread = over?.match ?? match;
      const other =
        effect === 'other' ||
        (nearby !== undefined &&
          (wholePage === true
            ? signs.of(nearby).count > 0
            : signs.of(nearby).near(spread.start, spread.end, lookAlikeReach) !== null));
      if (other && effect !== 'weak') continue;
    }
    if (isDivision(entries[bearers[0]!]!) && isOtherUnit(signs, match.start, match.end)) continue;
    const fields = fieldsOn(match.start, match.end);
    const ambiguity = classPrinted(match.pattern.text, text.slice(match.start, match.end));
    const graded = gradePlace(signs, match.start, match.end, ambiguity, fields);
    if (graded === null) {
      reach = before;
      continue;
    }
    mentions.push(
      placeMention(
        match.pattern.text,
        bearers,
        entries,
        match,
        alike === null
          ? graded
          : {
              grade: 'P3',
              rule: 'place-look-alike',
              because: `"${text.slice((over?.match ?? match).start, (over?.match ?? match).end)}": ${alike.note}, so it counts at the lowest grade`,
            },
      ),
    );
  }
  return near.length === 0
    ? mentions
    : [
        ...mentions,
        ...misreadMentions(
          near,
          [...ordered.map(({ match }) => match), ...lookAlikes.map(({ match }) => match)],
          entries,
          signs,
          fieldsOn,
        ),
      ];
}

/** Words of state labour programmes near words about Xinjiang or Uyghurs; never on their own. */
export function programmeMentions(matches: readonly PlaceMatch[], signs: PageSigns): Mention[] {
  const mentions: Mention[] = [];
  let reach = -1;
  for (const { match, entries } of inOrder(matches)) {
    if (match.end <= reach) continue;
    reach = match.end;
    const own = ownSignal.exec(match.pattern.text)?.[0] ?? null;
    const signal = own ?? signs.xinjiangCue(match.start, match.end, wideReach);
    if (signal === null) continue;
    mentions.push({
      entry: entries[0]!,
      alias: match.pattern.text,
      origin: 'gazetteer',
      grade: 'P2',
      rule: 'programme-term',
      because: [
        `it is a term of state labour programmes and "${signal}" stands ${own === null ? 'nearby' : 'in it'}`,
      ],
      edits: match.edits,
      start: match.start,
      coreEnd: match.end,
      end: match.end,
      cost: 0,
      alternates: [],
    });
  }
  return mentions;
}

const ownSignal = /xinjiang|uyghur|疆/iu;

/** Numbers that point to Xinjiang: credit codes, postcodes, telephone areas, plates, fapiao and customs codes, units of the Corps. */
export function identifierMentions(entries: ReadonlyMap<string, number>, signs: PageSigns): Mention[] {
  const mentions: Mention[] = [];
  const { text } = signs;
  for (const found of identifierMatches(signs)) {
    const entry = entries.get(found.entry);
    if (entry === undefined) continue;
    mentions.push({
      entry,
      alias: text.slice(found.start, found.end),
      origin: 'identifier',
      grade: found.grade,
      rule: found.rule,
      because: [found.because],
      edits: [],
      start: found.start,
      coreEnd: found.end,
      end: found.end,
      cost: 0,
      alternates: [],
    });
  }
  return mentions;
}
