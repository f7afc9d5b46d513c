import type { Disposition, FlagStanding } from '../../model/disposition.ts';
import type { Flag, Grade } from '../../model/flag.ts';
import { type Contradiction, contradictionsIn } from './contradictions.ts';
import { flagGroupKey, flagSubject, matchedWords } from './flag-subject.ts';
import { standingOf } from './standing.ts';

/** A passage that stands in several documents in the same words: a clause of a template. */
export interface RepeatedPassage {
  readonly passage: string;
  readonly documents: number;
  readonly mentions: number;
  /** The mention in it, as first found. */
  readonly example: string;
}

/** All flags of one supplier, list entry and grade: what a person looks at as one thing. */
export interface FlagGroup {
  readonly key: string;
  readonly supplier: string | null;
  readonly list: string;
  readonly entry: { readonly id: string; readonly name: string };
  readonly grade: Grade;
  readonly mentions: number;
  readonly documents: number;
  readonly files: number;
  readonly polarities: Readonly<Partial<Record<Flag['polarity']['value'], number>>>;
  /** The different words that matched, most frequent first. */
  readonly matched: readonly {
    readonly words: string;
    readonly mentions: number;
    readonly subject: string;
  }[];
  /** The mention to look at first. */
  readonly first: Flag;
  readonly state: FlagStanding['state'];
  /** Decisions that stand or stood, by what was matched. */
  readonly standings: readonly (FlagStanding & { readonly subject: string })[];
  readonly contradiction: Contradiction | null;
  readonly passages: readonly RepeatedPassage[];
  /** Names of other entries that stand on the same words. */
  readonly alongside: readonly string[];
  /** Flags of the group, in order of file, page and place. */
  readonly flags: readonly string[];
}

/** Documents in which the same words must stand to count as a clause of a template. */
const repeatedFrom = 3;

/**
 * Groups flags by supplier, list entry and grade, what should be looked at first coming first. Nothing is left out:
 * every flag is in one group of each supplier that its file came from.
 * @param suppliersOf labels of the occurrences of a file; never empty: null stands for a label that is not known
 * @param decisionsOf decisions about a subject, oldest first
 */
export function groupFlags(
  flags: Iterable<Flag>,
  suppliersOf: (file: string) => readonly (string | null)[],
  decisionsOf: (subject: string) => readonly Disposition[],
): FlagGroup[] {
  const bySupplier = new Map<string | null, Flag[]>();
  for (const flag of flags) {
    for (const supplier of suppliersOf(flag.file)) {
      const known = bySupplier.get(supplier);
      if (known === undefined) bySupplier.set(supplier, [flag]);
      else known.push(flag);
    }
  }
  const groups: FlagGroup[] = [];
  for (const [supplier, own] of bySupplier) {
    const contradictions = new Map<string, Contradiction>();
    for (const contradiction of contradictionsIn(own)) {
      for (const { id } of [contradiction.denied, contradiction.stated])
        if (!contradictions.has(id)) contradictions.set(id, contradiction);
    }
    const alongside = entriesOnSameWords(own);
    const members = new Map<string, Flag[]>();
    for (const flag of own) {
      const key = flagGroupKey(flag, supplier);
      const known = members.get(key);
      if (known === undefined) members.set(key, [flag]);
      else known.push(flag);
    }
    for (const [key, each] of members)
      groups.push(groupOf(key, supplier, each, contradictions, alongside, decisionsOf));
  }
  return groups.sort(compareGroups);
}

function groupOf(
  key: string,
  supplier: string | null,
  flags: readonly Flag[],
  contradictions: ReadonlyMap<string, Contradiction>,
  alongside: ReadonlyMap<string, ReadonlySet<string>>,
  decisionsOf: (subject: string) => readonly Disposition[],
): FlagGroup {
  const first = [...flags].sort(byWeight)[0]!;
  const polarities: Partial<Record<Flag['polarity']['value'], number>> = {};
  const matched = new Map<string, { words: string; mentions: number; subject: string }>();
  const standings = new Map<string, FlagStanding & { subject: string }>();
  const beside = new Set<string>();
  for (const flag of flags) {
    polarities[flag.polarity.value] = (polarities[flag.polarity.value] ?? 0) + 1;
    const words = matchedWords(flag.quote);
    const subject = flagSubject(flag, supplier);
    const same = matched.get(words) ?? { words: flag.quote.replace(/\s+/gu, ' '), mentions: 0, subject };
    same.mentions++;
    matched.set(words, same);
    const standing = { ...standingOf(flag, decisionsOf(subject)), subject };
    const known = standings.get(subject);
    if (known === undefined || urgency[standing.state] < urgency[known.state])
      standings.set(subject, standing);
    for (const name of alongside.get(flag.id) ?? []) beside.add(name);
  }
  const all = [...standings.values()];
  return {
    key,
    supplier,
    list: first.list.id,
    entry: { id: first.entry.id, name: first.entry.name },
    grade: first.grade,
    mentions: flags.length,
    documents: new Set(flags.map((flag) => flag.document ?? flag.file)).size,
    files: new Set(flags.map((flag) => flag.file)).size,
    polarities,
    matched: [...matched.values()].sort((one, other) => other.mentions - one.mentions),
    first,
    state: all.map((standing) => standing.state).sort((one, other) => urgency[one] - urgency[other])[0]!,
    standings: all,
    contradiction:
      flags.map((flag) => contradictions.get(flag.id)).find((each) => each !== undefined) ?? null,
    passages: repeatedPassages(flags),
    alongside: [...beside].sort(),
    flags: flags.map((flag) => flag.id),
  };
}

const urgency: Readonly<Record<FlagStanding['state'], number>> = {
  reopened: 0,
  open: 1,
  'awaits-second': 2,
  decided: 3,
};

function repeatedPassages(flags: readonly Flag[]): RepeatedPassage[] {
  const found = new Map<string, { documents: Set<string>; mentions: number; example: string }>();
  for (const flag of flags) {
    if (flag.passage === undefined) continue;
    const known = found.get(flag.passage) ?? { documents: new Set(), mentions: 0, example: flag.quote };
    known.documents.add(flag.document ?? flag.file);
    known.mentions++;
    found.set(flag.passage, known);
  }
  return [...found]
    .filter(([, { documents }]) => documents.size >= repeatedFrom)
    .map(([passage, { documents, mentions, example }]) => ({
      passage,
      documents: documents.size,
      mentions,
      example,
    }))
    .sort((one, other) => other.documents - one.documents);
}

/** For each flag the names of other entries that stand on some of the same words of the page. */
function entriesOnSameWords(flags: readonly Flag[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const sorted = [...flags].sort(byPlace);
  let open: Flag[] = [];
  for (const flag of sorted) {
    open = open.filter(
      (other) => other.file === flag.file && other.page === flag.page && other.offsets[1] > flag.offsets[0],
    );
    for (const other of open) {
      if (other.entry.id === flag.entry.id && other.list.id === flag.list.id) continue;
      add(found, flag.id, other.entry.name);
      add(found, other.id, flag.entry.name);
    }
    open.push(flag);
  }
  return found;
}

function add(found: Map<string, Set<string>>, id: string, name: string): void {
  const known = found.get(id);
  if (known === undefined) found.set(id, new Set([name]));
  else known.add(name);
}

function byPlace(one: Flag, other: Flag): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.page - other.page || one.offsets[0] - other.offsets[0] || one.offsets[1] - other.offsets[1];
}

const polarityWeight: Readonly<Record<Flag['polarity']['value'], number>> = {
  asserted: 0,
  unclear: 0,
  denied: 1,
  policy: 2,
};

function byWeight(one: Flag, other: Flag): number {
  return polarityWeight[one.polarity.value] - polarityWeight[other.polarity.value] || byPlace(one, other);
}

const gradeWeight: Readonly<Record<Grade, number>> = { E1: 0, P1: 1, E2: 2, E3: 3, P2: 4, E4: 5, P3: 6 };

/**
 * What is to be looked at first: contradicted denials, decisions that were opened again, then by grade. That a document
 * denies a mention or only words a policy moves it down within the grades E3, E4, P2 and P3, never within E1, E2 and P1.
 */
function compareGroups(one: FlagGroup, other: FlagGroup): number {
  const settled = (group: FlagGroup): number => (group.state === 'decided' ? 1 : 0);
  const top = (group: FlagGroup): number => (group.contradiction === null ? 1 : 0);
  const again = (group: FlagGroup): number => (group.state === 'reopened' ? 0 : 1);
  const sorted = (group: FlagGroup): number =>
    gradeWeight[group.grade] <= gradeWeight.E2 ? 0 : polarityWeight[group.first.polarity.value];
  return (
    settled(one) - settled(other) ||
    top(one) - top(other) ||
    again(one) - again(other) ||
    gradeWeight[one.grade] - gradeWeight[other.grade] ||
    sorted(one) - sorted(other) ||
    other.mentions - one.mentions ||
    (one.key < other.key ? -1 : 1)
  );
}
