import { contradictionsIn } from '../../index/flag-groups/contradictions.ts';
import type { Flag, Grade } from '../../model/flag.ts';
import type { IndicatorMention } from '../../model/indicator.ts';
import { gradeWithLabel, indicatorPolarityLabels, polarityLabels } from '../../model/labels.ts';
import { pathLabel } from '../../model/path-label.ts';
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
  const stated = new Map<string, Flag[]>();
  const denied = new Map<string, Flag[]>();
  for (const flag of flags) {
    const side =
      flag.polarity.value === 'denied' ? denied : flag.polarity.value === 'asserted' ? stated : null;
    if (side === null) continue;
    const paper = paperOf(papers, flag);
    const known = side.get(paper);
    if (known === undefined) side.set(paper, [flag]);
    else known.push(flag);
  }
  // The same entry is denied and stated alike in every paper: asked once.
  const against = new Map<string, Map<string, Flag>>();
  const statementsAgainst = (flag: Flag): ReadonlyMap<string, Flag> => {
    const key = [flag.list.id, flag.entry.id, flag.grade.charAt(0)].join('\n');
    const known = against.get(key);
    if (known !== undefined) return known;
    const found = new Map<string, Flag>();
    for (const [paper, own] of stated) {
      const first = contradictionsIn([flag, ...own])[0];
      if (first !== undefined) found.set(paper, first.stated);
    }
    against.set(key, found);
    return found;
  };
  // Documents that deny in the same way what the same documents state are told together: clauses of a template are many.
  const groups = new Map<string, { denials: Flag[]; sides: Map<string, Flag>; papers: number }>();
  for (const [paper, own] of denied) {
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
  const line = (flag: Flag, readAs: string): AdverseLine =>
    papers.lineOnPage({ file: flag.file, page: flag.page }, flag.boxes, flag.quote, {
      readAs,
      because: `${gradeWithLabel(flag.grade)}: ${flag.entry.name}`,
      list: listWords(flag, titles),
    });
  return [...groups.values()].map(
    ({ denials, sides, papers: denying }): AdverseEntry => ({
      what: `Listed parties and places: denied in ${counted(denying, 'document')}, stated in ${counted(sides.size, 'document')}`,
      lines: [
        ...inOrder(denials.map((flag) => line(flag, polarityWords(flag)))),
        ...inOrder([...sides.values()].map((flag) => line(flag, 'stated'))),
      ],
    }),
  );
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
      const key = meaning({ document, reviewed });
      const known = side.get(key);
      if (known === undefined) side.set(key, [{ document, reviewed }]);
      else known.push({ document, reviewed });
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
  const byIndicator = new Map<string, IndicatorMention[]>();
  for (const mention of indicators) {
    const known = byIndicator.get(mention.indicator);
    if (known === undefined) byIndicator.set(mention.indicator, [mention]);
    else known.push(mention);
  }
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
