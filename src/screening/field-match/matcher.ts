import type { Grade } from '../../model/flag.ts';
import { IntervalIndex } from '../intervals.ts';
import type { ListEntry } from '../lists/list.ts';
import { contains, type Mention, overlaps } from '../mention.ts';
import type { PlacedField } from '../page-fields.ts';
import { CandidateIndex, type ListedCandidate } from './candidates.ts';
import { comparePrepared, type NameComparison, sameScore, strongScore } from './compare-names.ts';
import { type FieldPiece, fieldPieces } from './field-pieces.ts';
import { createIdentifierMatcher } from './identifiers.ts';
import { type PreparedName, prepareName } from './name-parts.ts';

/** Holds the names in fields against the listed ones part by part. */
export interface FieldMatcher {
  /** The given mentions with those that fields add, and with an alignment where a field stands on the same words. */
  refine(text: string, fields: readonly PlacedField[], known: readonly Mention[]): readonly Mention[];
}

/** Fields that hold the name of a firm, alone or before an address. */
const nameField =
  /^(?:parties\.[^.]+(?:\.(?:name|nameTranslated|address|addressTranslated|siteAddress))?|tier\[\d+\]\.(?:asPrinted|name|address)|origin(?:\[\d+\])?\.(?:siteName|siteAddress)|clauses\.(?:seller|producedBy|producedAt)|components\[\d+\]\.supplier|audit\.site|execution(?:\[\d+\])?\.seal(?:\[\d+\])?\.(?:text|owner))$/;
const vesselField = /^transport(?:\[\d+\])?\.vessel/;
/** Fields of one page that are read; a page of a real paper has a few dozen. */
const mostFields = 6_000;

interface Match {
  readonly piece: FieldPiece;
  readonly candidate: ListedCandidate;
  readonly comparison: NameComparison;
  readonly grade: Grade;
  readonly because: readonly string[];
}

const prefixes =
  /^\s*(?:m\s*\/?\s*v|f\s*\/?\s*v|m\s*\/?\s*t|m\s*\/?\s*s|s\s*\/?\s*s|mv|fv|vessel|ship|motor vessel|fishing vessel)[\s.:]+(?=\S)/iu;

/** A vessel's name without `M/V`, `F/V`; a name in letters with its number, however that is printed. */
function vesselName(text: string): string {
  return text.replace(prefixes, '').replace(/\bno\s*[.:]?\s*(?=\d)/giu, '');
}

/** Cost of a mention by what its name lacks of full likeness, so that better readings of the same words lead. */
const costOf = (comparison: NameComparison): number => Math.round((1 - comparison.score) * 20);

/**
 * Grade of a comparison with the reasons; null where too little of the listed name stands there.
 * Two names agree in a brand, or in nearly all of their words where neither has one.
 */
function gradeOf(
  printed: PreparedName,
  candidate: ListedCandidate,
  comparison: NameComparison,
): { grade: Grade; because: string[] } | null {
  const { score, alignment } = comparison;
  if (score < sameScore) return null;
  const because = [`the name in the field agrees with the listed one part by part (${comparison.words})`];
  const common = alignment.filter(
    (part) => part.printed !== null && part.listed !== null && part.likeness > 0,
  );
  const brands = common.filter((part) => part.part === 'brand');
  const hasBrand = candidate.prepared.hasBrand;
  const listedTelling = alignment.filter((part) => part.listed !== null && part.part !== 'legal-form');
  const covered = listedTelling.filter((part) => part.printed !== null);
  const weightOf = (parts: typeof alignment): number => parts.reduce((sum, part) => sum + part.weight, 0);
  // Everyday words are shared by firms that have nothing to do with one another.
  if (!hasBrand && (score < 0.93 || common.length < 2)) return null;
  if (hasBrand && brands.length === 0) return null;
  const likeness = hasBrand ? Math.max(...brands.map((part) => part.likeness)) : 1;
  const initials = brands.some(
    (part) => part.printed!.length <= 6 && part.listed!.includes(' ') && part.likeness < 1,
  );
  if (initials && (score < 0.75 || common.length < 2)) return null;
  if (likeness < 0.62 && score < strongScore) return null;
  // A brand alone, or a brand and what every firm has, is anyone's short name.
  if (
    covered.length === 1 &&
    listedTelling.length > 1 &&
    covered[0]!.part === 'brand' &&
    covered[0]!.listed!.length < 8
  )
    return null;
  if (weightOf(covered) < 0.55 * weightOf(listedTelling)) return null;
  const scripts =
    printed.parts.some((part) => part.han) !== candidate.prepared.parts.some((part) => part.han);
  // Many names share their pinyin: one script read as another makes candidates only, and needs the rest to agree.
  if (scripts && score < strongScore) return null;
  let grade: Grade = score >= strongScore ? 'E2' : 'E3';
  const lower = (reason: string): void => {
    grade = 'E3';
    because.push(reason);
  };
  if (scripts) lower('the names are in two scripts and agree in pinyin only');
  if (initials) lower('one of the names gives initials only');
  if (likeness < 0.8) lower('the brand is spelt differently');
  if (candidate.name.origin === 'unverified')
    lower('this name is unverified, so the mention is a candidate only');
  return { grade, because };
}

/** An index of the names of all entries of a kind, made when first asked for: taking names apart costs most of a start. */
function candidatesOf(entries: readonly ListEntry[], kind: 'party' | 'vessel'): () => CandidateIndex {
  let made: CandidateIndex | null = null;
  return () => {
    if (made !== null) return made;
    made = new CandidateIndex();
    for (const [index, entry] of entries.entries())
      if (entry.kind === kind) for (const name of entry.names) made.add(index, name);
    return made;
  };
}

/**
 * Builds the matcher of names in fields: an index of all listed names by the letters of their telling parts, then a
 * structural comparison with the few that share enough of them. Pure.
 */
export function createFieldMatcher(entries: readonly ListEntry[]): FieldMatcher {
  const firms = candidatesOf(entries, 'party');
  const vessels = candidatesOf(entries, 'vessel');
  const hasNames = entries.some(({ kind }) => kind === 'party' || kind === 'vessel');
  const identifiers = createIdentifierMatcher(entries);

  const compared = new Map<string, readonly Omit<Match, 'piece'>[]>();
  const matchesOf = (words: string, candidates: () => CandidateIndex): readonly Omit<Match, 'piece'>[] => {
    const key = `${candidates === vessels ? 'v' : 'f'}${words}`;
    const known = compared.get(key);
    if (known !== undefined) return known;
    const printed = prepareName(words);
    const found: Omit<Match, 'piece'>[] = [];
    for (const candidate of printed.parts.length === 0 ? [] : candidates().find(printed)) {
      const comparison = comparePrepared(printed, candidate.prepared);
      const graded = gradeOf(printed, candidate, comparison);
      if (graded !== null) found.push({ candidate, comparison, ...graded });
    }
    // The same party stands on page after page of a batch.
    if (compared.size > 2_000) compared.clear();
    compared.set(key, found);
    return found;
  };

  return {
    refine(text, fields, known) {
      const numbers = identifiers.mentions(text, fields);
      const read = hasNames
        ? fields
            .slice(0, mostFields)
            .filter((field) => nameField.test(field.path) || vesselField.test(field.path))
        : [];
      if (read.length + numbers.length === 0) return known;
      const standing = [...known, ...numbers];
      const index = new IntervalIndex(standing);
      const added = new NearbyMentions();
      const replaced = new Set<Mention>();
      const done = new Set<string>();
      for (const field of read) {
        const isVessel = vesselField.test(field.path);
        const place = `${field.start}:${field.end}:${isVessel}`;
        if (done.has(place)) continue;
        done.add(place);
        const matches: Match[] = [];
        for (const piece of fieldPieces(text, field.start, field.end)) {
          const words = isVessel ? vesselName(piece.text) : piece.text;
          for (const match of matchesOf(words, isVessel ? vessels : firms)) matches.push({ ...match, piece });
        }
        if (matches.length === 0) continue;
        const around = (start: number, end: number): Mention[] => [
          ...index.overlapping(start, end).filter((mention) => !replaced.has(mention)),
          ...added.overlapping(start, end),
        ];
        for (const mention of newMentions(matches, entries, around)) {
          // A longer reading of the same words with a better grade takes the place of the page scan's.
          for (const other of around(mention.start, mention.end))
            if (other.entry === mention.entry && contains(mention, other)) {
              replaced.add(other);
              added.drop(other);
            }
          added.add(mention);
        }
      }
      const fieldAt = new IntervalIndex(read);
      const alignments = new Map<string, NameComparison['alignment']>();
      const aligned = standing
        .filter((mention) => !replaced.has(mention))
        .map((mention) => withAlignment(mention, text, fieldAt, alignments));
      return [...aligned, ...added.all()];
    },
  };
}

/** Mentions by place, to which more are added: pieces of fields are short, so that neighbours share few stretches. */
class NearbyMentions {
  readonly #stretches = new Map<number, Set<Mention>>();
  readonly #all = new Set<Mention>();

  *#of(start: number, end: number): Generator<number> {
    for (let stretch = start >> 8; stretch <= end >> 8; stretch++) yield stretch;
  }

  add(mention: Mention): void {
    this.#all.add(mention);
    for (const stretch of this.#of(mention.start, mention.end)) {
      const known = this.#stretches.get(stretch);
      if (known === undefined) this.#stretches.set(stretch, new Set([mention]));
      else known.add(mention);
    }
  }

  drop(mention: Mention): void {
    if (!this.#all.delete(mention)) return;
    for (const stretch of this.#of(mention.start, mention.end)) this.#stretches.get(stretch)?.delete(mention);
  }

  overlapping(start: number, end: number): Mention[] {
    const found = new Set<Mention>();
    for (const stretch of this.#of(start, end))
      for (const mention of this.#stretches.get(stretch) ?? [])
        if (mention.start < end && mention.end > start) found.add(mention);
    return [...found];
  }

  all(): Iterable<Mention> {
    return this.#all;
  }
}

/** A mention of the page scan with an alignment where its first words stand in a field for names. */
function withAlignment(
  mention: Mention,
  text: string,
  fields: IntervalIndex<PlacedField>,
  known: Map<string, NameComparison['alignment']>,
): Mention {
  if (mention.alignment !== undefined || !mention.rule.startsWith('name-')) return mention;
  if (!fields.overlaps(mention.start, mention.start + 1)) return mention;
  const words = text.slice(mention.start, mention.end);
  const key = `${words}\n${mention.alias}`;
  const alignment =
    known.get(key) ?? comparePrepared(prepareName(words), prepareName(mention.alias)).alignment;
  known.set(key, alignment);
  return { ...mention, alignment };
}

/** The best match per entry and place that no mention says already; sisters on the same words become alternates. */
function newMentions(
  matches: readonly Match[],
  entries: readonly ListEntry[],
  around: (start: number, end: number) => readonly Mention[],
): Mention[] {
  const ordered = [...matches].sort(
    (one, other) =>
      other.comparison.score - one.comparison.score ||
      one.piece.end - one.piece.start - (other.piece.end - other.piece.start) ||
      one.candidate.entry - other.candidate.entry ||
      (one.candidate.name.text < other.candidate.name.text ? -1 : 1),
  );
  const found: Mention[] = [];
  for (const match of ordered) {
    const { entry } = match.candidate;
    const mention: Mention = {
      entry,
      alias: match.candidate.name.text,
      origin: match.candidate.name.origin,
      grade: match.grade,
      rule: 'field-name',
      because: match.because,
      edits: [],
      start: match.piece.start,
      coreEnd: match.piece.end,
      end: match.piece.end,
      cost: costOf(match.comparison),
      alternates: [],
      alignment: match.comparison.alignment,
    };
    const { list } = entries[entry]!;
    const there = around(mention.start, mention.end).filter((other) => entries[other.entry]!.list === list);
    // The page scan has this entry there, or reads another of the list there with more certainty.
    const own = there.filter((other) => other.entry === entry);
    if (own.some((other) => other.grade <= match.grade || !contains(mention, other))) continue;
    if (there.some((other) => other.entry !== entry && other.grade <= match.grade)) continue;
    const better = found.findIndex(
      (other) => overlaps(other, mention) && entries[other.entry]!.list === list,
    );
    if (better >= 0) {
      const leader = found[better]!;
      if (leader.entry === entry) continue;
      if (leader.cost < mention.cost || leader.grade < mention.grade) {
        const alternate = `${entries[entry]!.name} (${mention.grade})`;
        if (!leader.alternates.includes(alternate))
          found[better] = { ...leader, alternates: [...leader.alternates, alternate] };
        continue;
      }
      if (found.some((other) => other.entry === entry && overlaps(other, mention))) continue;
    }
    found.push(mention);
  }
  return found;
}
