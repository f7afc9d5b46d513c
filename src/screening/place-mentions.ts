import type { Grade } from '../model/flag.ts';
import type { ListEntry } from './lists/list.ts';
import type { LiteralMatch } from './matching/scanner.ts';
import type { Mention } from './mention.ts';
import type { FieldsOn } from './page-fields.ts';
import { type PlaceAmbiguity, placeAmbiguity } from './places/ambiguity.ts';
import { addressCue, lineContext, originCue, surroundings, tradeCue, xinjiangCue } from './places/context.ts';
import { identifierMatches } from './places/identifiers.ts';
import type { LookAlike } from './places/look-alikes.ts';

export interface PlaceMatch {
  readonly match: LiteralMatch;
  /** Entry indexes of all places that bear the name, largest unit first. */
  readonly entries: readonly number[];
}

export interface LookAlikeMatch {
  readonly match: LiteralMatch;
  readonly lookAlike: LookAlike;
}

const placeField = /address|origin|country|\.name|shipFrom|placeOf|portOf|site/i;
const wideReach = 320;

function gradePlace(
  text: string,
  start: number,
  end: number,
  ambiguity: PlaceAmbiguity,
  fields: readonly string[],
): { grade: Grade; rule: string; because: string } | null {
  const signal = xinjiangCue(text, start, end);
  if (ambiguity === 'needs-context' && signal === null) return null;
  const sure = ambiguity === 'distinct' || signal !== null;
  const context = lineContext(text, start, end);
  const field = fields.find((path) => placeField.test(path));
  const origin = originCue(context);
  const address = addressCue(context);
  if (sure) {
    if (field !== undefined)
      return { grade: 'P1', rule: 'place-in-field', because: `it stands in the field ${field}` };
    if (origin !== null)
      return { grade: 'P1', rule: 'place-of-origin', because: `the words ${origin} stand before it` };
    if (address !== null)
      return { grade: 'P1', rule: 'place-in-address', because: `it stands in an address line (${address})` };
    const trade = tradeCue(text, start, end);
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

/** Mentions of Xinjiang places: longest name at each spot, look-alikes set apart, ambiguous names only with a second sign. */
export function placeMentions(
  places: readonly PlaceMatch[],
  lookAlikes: readonly LookAlikeMatch[],
  entries: readonly ListEntry[],
  text: string,
  fieldsOn: FieldsOn,
): Mention[] {
  const mentions: Mention[] = [];
  const longest = places.filter(
    ({ match }) => !places.some((other) => other.match !== match && swallows(other.match, match)),
  );
  for (const { match, entries: bearers } of longest) {
    const over = lookAlikes.find(({ match: other }) => other.start <= match.start && other.end >= match.end);
    let note: string | null = null;
    if (over !== undefined) {
      const around = over.lookAlike.wholePage
        ? text
        : surroundings(text, over.match.start, over.match.end, 90);
      const other = over.lookAlike.effect === 'other' || (over.lookAlike.nearby?.test(around) ?? false);
      if (other && over.lookAlike.effect !== 'weak') continue;
      note = over.lookAlike.note;
    }
    const fields = fieldsOn(match.start, match.end);
    const ambiguity = placeAmbiguity(match.pattern.text);
    const graded = gradePlace(text, match.start, match.end, ambiguity, fields);
    if (graded === null) continue;
    const [entry, ...others] = bearers;
    mentions.push({
      entry: entry!,
      alias: match.pattern.text,
      origin: 'gazetteer',
      grade: note === null ? graded.grade : 'P3',
      rule: note === null ? graded.rule : 'place-look-alike',
      because:
        note === null
          ? [graded.because]
          : [
              `"${text.slice(over!.match.start, over!.match.end)}": ${note}, so it counts at the lowest grade`,
            ],
      edits: match.edits,
      start: match.start,
      coreEnd: match.end,
      end: match.end,
      cost: 0,
      alternates: others.map((index) => entries[index]!.name),
    });
  }
  return mentions;
}

function swallows(outer: LiteralMatch, inner: LiteralMatch): boolean {
  if (outer.start > inner.start || outer.end < inner.end) return false;
  if (outer.end - outer.start > inner.end - inner.start) return true;
  // Same words under two spellings of the list: the first in order of text stays.
  return (
    outer.edits.length < inner.edits.length ||
    (outer.edits.length === inner.edits.length && outer.pattern.subject < inner.pattern.subject)
  );
}

/** Words of state labour programmes near words about Xinjiang or Uyghurs; never on their own. */
export function programmeMentions(matches: readonly PlaceMatch[], text: string): Mention[] {
  const mentions: Mention[] = [];
  for (const { match, entries } of matches) {
    const own =
      xinjiangCue(match.pattern.text, match.pattern.text.length, match.pattern.text.length) ??
      (/疆/u.test(match.pattern.text) ? '疆' : null);
    const signal = own ?? xinjiangCue(text, match.start, match.end, wideReach);
    if (signal === null) continue;
    if (matches.some((other) => other.match !== match && swallows(other.match, match))) continue;
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

/** Numbers that point to Xinjiang: credit codes, postcodes, telephone areas, plates, units of the Corps. */
export function identifierMentions(entries: ReadonlyMap<string, number>, text: string): Mention[] {
  const mentions: Mention[] = [];
  for (const found of identifierMatches(text)) {
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
