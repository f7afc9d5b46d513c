import type { Field } from '../../model/field.ts';
import { foldKey } from '../../text/fold.ts';
import { partyKey } from '../../values/index.ts';
import { isGrounded } from '../key-fields.ts';
import type { Paper } from './paper.ts';

/** Two fields of one role that name different parties. */
export interface PartyDifference {
  readonly role: string;
  readonly original: Field;
  readonly translation: Field;
}

/** Names that papers set side by side, both ways, by their folded form. */
export type NamePairs = ReadonlyMap<string, ReadonlySet<string>>;

/** The pairs of names that the papers of an index give: `name` beside `nameTranslated` of one party. */
export function namePairs(fields: Iterable<Field>): NamePairs {
  const byParty = new Map<string, Map<string, string>>();
  for (const field of fields) {
    const match = /^(parties\..+)\.(name|nameTranslated)$/u.exec(field.path);
    if (match === null || !isGrounded(field)) continue;
    const key = `${field.document}\n${match[1]}`;
    const parts = byParty.get(key) ?? new Map<string, string>();
    byParty.set(key, parts.set(match[2]!, field.value));
  }
  const pairs = new Map<string, Set<string>>();
  const tie = (one: string, other: string): void => {
    const known = pairs.get(keyOf(one)) ?? new Set<string>();
    pairs.set(keyOf(one), known.add(keyOf(other)));
  };
  for (const parts of byParty.values()) {
    const [name, translated] = [parts.get('name'), parts.get('nameTranslated')];
    if (name === undefined || translated === undefined) continue;
    tie(name, translated);
    tie(translated, name);
  }
  return pairs;
}

const keyOf = partyKey;

/** Words of trade and place that many firms bear. */
const generic =
  /^(?:company|limited|group|trading|trade|textile|textiles|garment|garments|apparel|industry|industrial|import|export|international|knitting|dyeing|finishing|spinning|weaving|factory|cotton|yarn|fabric|joint|stock|corporation|sanayi|ticaret|pamuk|iplik|tekstil|cong|tnhh|phan|det|soi|gmbh|weberei|spinnerei|handel|comercial|industria|textil|sociedad|limitada|ltda|anonima|sarl)$/u;

function brandWords(name: string): string[] {
  return foldKey(name)
    .split(' ')
    .filter((word) => word.length >= 3 && !generic.test(word) && !/\p{Script=Han}/u.test(word));
}

/** 'same', 'other', or 'open' where nothing the papers say ties or parts the two names. */
function compareNames(one: string, other: string, pairs: NamePairs): 'same' | 'other' | 'open' {
  const [first, second] = [keyOf(one), keyOf(other)];
  if (first === second) return 'same';
  const known = pairs.get(first);
  const otherKnown = pairs.get(second);
  if (known?.has(second) || otherKnown?.has(first)) return 'same';
  const words = brandWords(one);
  const others = brandWords(other);
  if (words.length > 0 && others.length > 0) {
    const shared = words.filter((word) => others.includes(word)).length;
    return shared > 0 ? 'same' : 'open';
  }
  return known !== undefined && otherKnown !== undefined ? 'other' : 'open';
}

/**
 * Roles under which a translation names another party than its original. Names in two scripts are compared by the pairs
 * that papers give, names in one script by the words that make them; where neither ties them nothing is said, unless the
 * translation names under a role the party that the original names under another one.
 */
export function compareParties(translation: Paper, original: Paper, pairs: NamePairs): PartyDifference[] {
  const mine = partiesOf(translation);
  const theirs = partiesOf(original);
  const found: PartyDifference[] = [];
  for (const [role, field] of theirs) {
    const other = mine.get(role);
    if (other === undefined) continue;
    const answer = compareNames(field.value, other.value, pairs);
    if (answer === 'same') continue;
    const isElsewhere = [...theirs].some(
      ([of, each]) => of !== role && compareNames(each.value, other.value, pairs) === 'same',
    );
    if (answer === 'other' || isElsewhere) found.push({ role, original: field, translation: other });
  }
  return found;
}

/** The one party of each role; a role with several is left aside. */
function partiesOf(paper: Paper): Map<string, Field> {
  const parties = new Map<string, Field>();
  for (const field of paper.fields) {
    const role = /^parties\.([a-zA-Z]+)\.name$/u.exec(field.path)?.[1];
    if (role !== undefined && role !== 'translator' && isGrounded(field)) parties.set(role, field);
  }
  return parties;
}

export interface ExchangedFields {
  readonly path: string;
  readonly original: Field;
  readonly translation: Field;
}

/** Two paths whose values a translation has put the other way round: expiry for issue, net for gross. */
export function exchangedFields(translation: Paper, original: Paper): ExchangedFields[] {
  const valuesOf = (paper: Paper): Map<string, Field> => {
    const single = new Map<string, Field>();
    for (const field of paper.fields) {
      if (
        !/^(?:issueDate|expiryDate|dates\.|totals\.|references\.|origin\.country|transport\.)/u.test(
          field.path,
        )
      )
        continue;
      if (field.normalized !== null && isGrounded(field) && !/\[\d+\]/u.test(field.path))
        single.set(field.path, field);
    }
    return single;
  };
  const mine = valuesOf(translation);
  const theirs = valuesOf(original);
  return [...theirs].flatMap(([path, field]) => {
    const other = mine.get(path);
    if (other === undefined || other.normalized === field.normalized) return [];
    const exchanged = [...theirs].some(
      ([of, each]) =>
        of !== path && each.normalized === other.normalized && mine.get(of)?.normalized === field.normalized,
    );
    return exchanged ? [{ path, original: field, translation: other }] : [];
  });
}
