import { flagSubject } from '../../index/flag-groups/flag-subject.ts';
import type { FlagGroup } from '../../index/flag-groups/group-flags.ts';
import { decisionsOfTwo, type FlagStanding } from '../../model/disposition.ts';
import type { Flag, Grade } from '../../model/flag.ts';
import {
  flagDecisionLabels,
  flagGroupStateLabels,
  flagPolarityLabels,
  gradeWithLabel,
  wordsOfCode,
} from '../../model/labels.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { counted, oneLine } from '../wording.ts';
import type { AdverseEntry, AdverseSection } from './entry.ts';
import { explanationForPeople } from './explanation-for-people.ts';
import type { Papers } from './papers.ts';

/** Grades, what weighs most first. */
const grades: readonly Grade[] = ['E1', 'P1', 'E2', 'E3', 'P2', 'E4', 'P3'];

/** Decisions that set a mention aside, or say that it is no statement about a party. */
const dismissing: ReadonlySet<string> = new Set([...decisionsOfTwo, 'policy-text', 'document-denies']);

type Standing = FlagStanding & { readonly subject: string };

/**
 * Mentions of listed parties and places: those that stand by grade, those that people set aside in sections of their
 * own behind everything else. Every mention is in one of them, for each supplier that its file came from.
 */
export function mentionSections(
  snapshot: Snapshot,
  papers: Papers,
): { readonly standing: readonly AdverseSection[]; readonly dismissed: AdverseSection } {
  const flags = new Map(snapshot.flags.map((flag) => [flag.id, flag]));
  const titles = new Map(snapshot.search.lists.map(({ id, title }) => [id, title]));
  const standing = new Map<Grade, AdverseEntry[]>();
  const dismissed: AdverseEntry[] = [];
  for (const group of snapshot.flagGroups) {
    const own = group.flags.flatMap((id) => flags.get(id) ?? []).sort(byWeight(papers));
    const aside = own.filter((flag) => isDismissed(standingIn(group, flag)));
    const left = own.filter((flag) => !aside.includes(flag));
    if (left.length > 0) {
      const known = standing.get(group.grade) ?? [];
      known.push(mentionEntry(group, left, papers, titles));
      standing.set(group.grade, known);
    }
    if (aside.length > 0) dismissed.push(mentionEntry(group, aside, papers, titles));
  }
  return {
    standing: grades
      .filter((grade) => standing.has(grade))
      .map(
        (grade, at): AdverseSection => ({
          heading: `Mentions of listed parties and places: ${gradeWithLabel(grade)}`,
          about:
            at === 0
              ? 'A grade says how sure the match of names is, nothing about the goods. Mentions stay here whether or not anybody has looked at them.'
              : '',
          entries: standing.get(grade)!,
        }),
      ),
    dismissed: {
      heading: 'Mentions that people set aside',
      about:
        'Decided to be another party, misread, text of a statute or policy, or a denial. Another party and misread take two people. The mentions stay on record.',
      entries: dismissed,
    },
  };
}

function standingIn({ standings, supplier }: FlagGroup, flag: Flag): Standing | null {
  const subject = flagSubject(flag, supplier);
  return standings.find((standing) => standing.subject === subject) ?? null;
}

function isDismissed(standing: Standing | null): boolean {
  return standing?.state === 'decided' && dismissing.has(standing.last?.decision ?? '');
}

function mentionEntry(
  group: FlagGroup,
  flags: readonly Flag[],
  papers: Papers,
  titles: ReadonlyMap<string, string>,
): AdverseEntry {
  const from = group.supplier === null ? 'supplier not told' : `received from ${group.supplier}`;
  const alongside =
    group.alongside.length === 0 ? '' : `; also on these words: ${group.alongside.join(', ')}`;
  return {
    what: `${group.entry.name} (${from}; ${counted(flags.length, 'mention')}${alongside})`,
    lines: flags.map((flag) => {
      const standing = standingIn(group, flag);
      return papers.lineOnPage({ file: flag.file, page: flag.page }, flag.boxes, flag.quote, {
        style:
          standing?.state === 'decided' && standing.last?.decision === 'same-party'
            ? 'confirmed'
            : 'unconfirmed',
        readAs: polarityWords(flag),
        because: explanationForPeople(flag.explanation),
        list: listWords(flag, titles),
        stands: standingWords(standing),
      });
    }),
  };
}

/** How the words around a mention speak of it, with the cue that led to it. */
export function polarityWords({ polarity }: Flag): string {
  const cue = polarity.cue === null ? '' : ` (“${oneLine(polarity.cue)}”)`;
  return `${flagPolarityLabels[polarity.value]}${cue}`;
}

/** List of a mention, its date and when it was fetched. */
export function listWords({ list, entry }: Flag, titles: ReadonlyMap<string, string>): string {
  const left = entry.delisted === undefined ? '' : `; no longer on it since ${entry.delisted}`;
  return `${titles.get(list.id) ?? list.id}, version ${list.version}, fetched ${list.retrieved}${left}`;
}

/** What people decided about a mention: by how many, for what coded reason; never by whom. */
export function standingWords(standing: FlagStanding | null): string {
  if (standing === null || standing.last === null || standing.last.decision === null)
    return flagGroupStateLabels.open;
  const { state, last, because } = standing;
  const decision = flagDecisionLabels[last.decision!];
  const reason = last.reason === '' ? '' : `, reason: ${wordsOfCode(last.reason).toLowerCase()}`;
  const people = decisionsOfTwo.has(last.decision!) && state === 'decided' ? 'by two people' : 'by a person';
  const day = last.at.slice(0, 10);
  const open = state === 'decided' ? '' : `${flagGroupStateLabels[state]}: ${because.join('; ')}. `;
  return `${open}${decision}, ${people} on ${day}${reason}`;
}

/** The strongest way of speaking first, then by document and place. */
function byWeight(papers: Papers): (one: Flag, other: Flag) => number {
  const weight = { asserted: 0, unclear: 1, denied: 2, policy: 3 } as const;
  const numberOf = ({ file, page }: Flag): number =>
    papers.onPage({ file, page })?.number ?? Number.MAX_SAFE_INTEGER;
  return (one, other) =>
    weight[one.polarity.value] - weight[other.polarity.value] ||
    numberOf(one) - numberOf(other) ||
    (one.file === other.file ? 0 : one.file < other.file ? -1 : 1) ||
    one.page - other.page ||
    one.offsets[0] - other.offsets[0] ||
    (one.id < other.id ? -1 : 1);
}
