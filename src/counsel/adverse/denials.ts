import { contradictionsIn } from '../../index/flag-groups/contradictions.ts';
import type { Flag, Grade } from '../../model/flag.ts';
import { gradeWithLabel, indicatorPolarityLabels, polarityLabels } from '../../model/labels.ts';
import { pathLabel } from '../../model/path-label.ts';
import { addUnder } from '../add-under.ts';
import { isShown } from '../sheets/items.ts';
import type { DocumentField, Snapshot } from '../snapshot/snapshot.ts';
import { counted } from '../wording.ts';
import type { AdverseEntry, AdverseLine, AdverseSection } from './entry.ts';
import { explanationForPeople } from './explanation-for-people.ts';
import { listWords, polarityWords } from './mentions.ts';
import type { Papers } from './papers.ts';

/** Denials that other papers of the matter contradict, whoever sent them: both sides, each on its page. */
export function denialSection(snapshot: Snapshot, papers: Papers): AdverseSection {
  return {
    heading: 'Denials that another document contradicts',
    about:
      'One document denies what another one states; against a denial of a region stands also a party of the list that is kept for that region. Both sides stand below each other; which of them holds is for people to find out.',
    entries: [
      ...deniedMentions(snapshot, papers),
      ...deniedFields(papers),
      ...deniedIndicators(snapshot, papers),
    ],
  };
}

/** Grades by how sure the match is. */
const sure: readonly Grade[] = ['E1', 'P1', 'E2', 'P2', 'E3', 'E4', 'P3'];

/** Documents, or files without any, that one side stands in. */
const paperOf = (papers: Papers, { file, page }: { file: string; page: number }): string =>
  papers.onPage({ file, page })?.document.id ?? file;

/**
 * Denied mentions with the surest statement against each in every other paper. What one document denies in the same
 * words for several lists is one denial.
 */
function deniedMentions({ flags, search }: Snapshot, papers: Papers): AdverseEntry[] {
  const titles = new Map(search.lists.map(({ id, title }) => [id, title]));
  const line = (flag: Flag, readAs: string): AdverseLine =>
    papers.lineOnPage({ file: flag.file, page: flag.page }, flag.boxes, flag.quote, {
      readAs,
      because: `${gradeWithLabel(flag.grade)}: ${flag.entry.name}`,
      list: listWords(flag, titles),
    });
  return contradictedDenials(flags, papers).map(
    ({ denials, sides, papers: denying }): AdverseEntry => ({
      what: `Listed parties and places: denied in ${counted(denying, 'document')}, stated in ${counted(sides.size, 'document')}`,
      lines: [
        ...inOrder(denials.map((flag) => line(flag, polarityWords(flag)))),
        ...inOrder([...sides.values()].map((flag) => line(flag, 'stated'))),
      ],
    }),
  );
}

interface ContradictedDenials {
  readonly denials: Flag[];
  /** The surest statement against them, by paper. */
  readonly sides: ReadonlyMap<string, Flag>;
  /** How many papers deny so. */
  papers: number;
}

/** Documents that deny in the same way what the same documents state are told together: clauses of a template are many. */
function contradictedDenials(flags: readonly Flag[], papers: Papers): ContradictedDenials[] {
  const byPaper = (polarity: Flag['polarity']['value']): Map<string, Flag[]> =>
    Map.groupBy(
      flags.filter((flag) => flag.polarity.value === polarity),
      (flag) => paperOf(papers, flag),
    );
  const statementsAgainst = statementsAmong(byPaper('asserted'));
  const groups = new Map<string, ContradictedDenials>();
  for (const [paper, own] of byPaper('denied')) {
    const sides = new Map<string, Flag>();
    const denials = own.filter((flag) => {
      const found = statementsAgainst(flag);
      for (const [other, statement] of found) {
        const known = sides.get(other);
        if (known === undefined || sure.indexOf(statement.grade) < sure.indexOf(known.grade))
          sides.set(other, statement);
      }
      return found.size > (found.has(paper) ? 1 : 0);
    });
    if (denials.length === 0) continue;
    const key = [...sides.values()].map(({ id }) => id).join('\n');
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { denials, sides, papers: 1 });
    else {
      known.denials.push(...denials);
      known.papers++;
    }
  }
  return [...groups.values()];
}

/** The first statement of each paper that contradicts a denial. */
function statementsAmong(
  stated: ReadonlyMap<string, readonly Flag[]>,
): (denial: Flag) => ReadonlyMap<string, Flag> {
  // The same entry is denied and stated alike in every paper: asked once.
  const known = new Map<string, ReadonlyMap<string, Flag>>();
  return (denial) => {
    const key = [denial.list.id, denial.entry.id, denial.grade.charAt(0)].join('\n');
    const found =
      known.get(key) ??
      new Map(
        [...stated].flatMap(([paper, own]): [string, Flag][] => {
          const first = contradictionsIn([denial, ...own])[0];
          return first === undefined ? [] : [[paper, first.stated]];
        }),
      );
    known.set(key, found);
    return found;
  };
}

/** Paths of which a denial and a statement speak of the same thing. */
const contradictable = new Set(['origin.country', 'origin.region', 'origin.siteName']);

/** Fields that are denied in one document and stated with the same meaning in another. */
function deniedFields(papers: Papers): AdverseEntry[] {
  const stated = new Map<string, DocumentField[]>();
  const denied = new Map<string, DocumentField[]>();
  for (const document of papers.documents)
    for (const reviewed of document.fields) {
      if (!contradictable.has(reviewed.form) || !isShown(reviewed)) continue;
      const side = reviewed.field.polarity === 'denied' ? denied : stated;
      addUnder(side, meaning({ document, reviewed }), { document, reviewed });
    }
  const line = (placed: DocumentField): AdverseLine =>
    papers.lineOfField(placed, {
      readAs: polarityLabels[placed.reviewed.field.polarity],
      because: pathLabel(placed.reviewed.field.path),
    });
  return [...denied].flatMap(([key, denials]): AdverseEntry[] => {
    const statements = stated.get(key) ?? [];
    const numbers = new Set(statements.map(({ document }) => document.number));
    const contradicted = denials.filter(
      ({ document }) => numbers.size > (numbers.has(document.number) ? 1 : 0),
    );
    if (contradicted.length === 0) return [];
    const denying = new Set(contradicted.map(({ document }) => document.number)).size;
    return [
      {
        what: `${pathLabel(contradicted[0]!.reviewed.form)}: denied in ${counted(denying, 'document')}, stated in ${counted(numbers.size, 'document')}`,
        lines: [...contradicted, ...statements].map(line),
      },
    ];
  });
}

function meaning({ reviewed: { form, field } }: DocumentField): string {
  return `${form}\n${field.normalized ?? field.value.toLowerCase()}`;
}

/** Indicators of forced labour that one document says not to be so and another one states. */
function deniedIndicators({ indicators }: Snapshot, papers: Papers): AdverseEntry[] {
  const byIndicator = Map.groupBy(indicators, (mention) => mention.indicator);
  return [...byIndicator.values()].flatMap((mentions): AdverseEntry[] => {
    const stated = mentions.filter(({ polarity }) => polarity.value === 'stated');
    const stating = new Set(stated.map((mention) => paperOf(papers, mention)));
    const negated = mentions.filter(
      (mention) => mention.polarity.value === 'negated' && !stating.has(paperOf(papers, mention)),
    );
    if (stated.length === 0 || negated.length === 0) return [];
    return [
      {
        what: `Said not to be so in one document, stated in another: ${mentions[0]!.name}`,
        lines: [...negated, ...stated].map((mention) =>
          papers.lineOnPage({ file: mention.file, page: mention.page }, mention.boxes, mention.quote, {
            readAs: indicatorPolarityLabels[mention.polarity.value],
            because: explanationForPeople(mention.explanation),
          }),
        ),
      },
    ];
  });
}

/** Lines by the number of the document that they stand in. */
function inOrder(lines: readonly AdverseLine[]): AdverseLine[] {
  const number = ({ words }: AdverseLine): number => words.place?.number ?? Number.MAX_SAFE_INTEGER;
  return [...lines].sort((one, other) => number(one) - number(other));
}
