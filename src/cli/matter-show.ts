import { groundsLabels, lengthText, type ReckonedClock } from '../counsel/clocks/index.ts';
import { type MatterState, matterState, type StatedOnNotice } from '../counsel/matter-state.ts';
import { answerLabels } from '../counsel/requests/checklist.ts';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import { matterFactLabels, relationLabel } from '../model/labels.ts';
import type { MatterFacts } from '../model/matter.ts';
import { optionOfFact } from './matter-facts.ts';
import { matterLine } from './matter-text.ts';
import { count, formatTable, plain } from './table.ts';

/** How a matter stands: facts, documents, numbers, clocks, and what customs asks for. */
export function showMatter(index: EvidenceIndex, words: string, json: boolean): string {
  index.requireHoldsDecided();
  const state = matterState(index, index.matters.find(words));
  if (json) return `${JSON.stringify(asJson(state), null, 2)}\n`;
  return [
    `${matterLine(state.matter)}\n`,
    documentsText(state),
    statedText(state),
    clocksText(state.clocks),
    checklistText(state),
  ].join('\n');
}

function documentsText({ relations, placed, confidential, withheld, numbers }: MatterState): string {
  const total = [...relations.values()].reduce((sum, each) => sum + each, 0);
  const rows = [...relations]
    .sort((one, other) => other[1] - one[1])
    .map(([relation, documents]) => [documents.toLocaleString('en-US'), relationLabel(relation)]);
  const withdrawn = numbers.filter((each) => each.withdrawn !== null).length;
  const kept = [
    [withheld.heldFiles, 'held file', 'held files'],
    [withheld.quarantinedFiles, 'quarantined file', 'quarantined files'],
    [
      withheld.privilegedDocuments,
      'document marked as privileged, or of a mail with one',
      'documents marked as privileged, or of a mail with one',
    ],
    [withheld.documentsOnHold, 'document on hold', 'documents on hold'],
  ] as const;
  const keptText = kept
    .filter(([number]) => number > 0)
    .map(([number, one, many]) => count(number, one, many))
    .join(', ');
  return [
    `Documents: ${total.toLocaleString('en-US')}; ${placed.toLocaleString('en-US')} placed at a step by a person, ${confidential.toLocaleString('en-US')} marked as confidential or personal\n`,
    formatTable(rows),
    keptText === '' ? '' : `  Kept back, and in no brief: ${keptText}\n`,
    numbers.length === 0
      ? '  No numbers are given yet: the first brief gives them\n'
      : `  ${count(numbers.length, 'number', 'numbers')} given${withdrawn === 0 ? '' : `, ${withdrawn} no longer used`}\n`,
  ].join('');
}

function statedText({ stated, matter }: MatterState): string {
  if (stated.length === 0) return 'No notice of customs was read among the documents of this matter.\n';
  const order = Object.keys(matterFactLabels);
  const inOrder = [...stated].sort((one, other) => order.indexOf(one.fact) - order.indexOf(other.fact));
  const groups = Map.groupBy(inOrder, ({ fact, value }) => `${fact} ${value}`);
  const rows = [...groups.values()].map((group) => {
    const [first] = group;
    const { fact, value, normalized, path, page } = first!;
    const meant = normalized === null || normalized === value || fact === 'entry' ? '' : ` (${normalized})`;
    const others = group.length === 1 ? '' : `, and ${group.length - 1} more`;
    return [
      matterFactLabels[fact],
      plain(`${value}${meant}`),
      standsBeside(first!, matter.facts),
      group.some(({ isConfirmed }) => isConfirmed) ? 'confirmed' : 'not yet confirmed',
      `${plain(path)}, page ${page}${others}`,
    ];
  });
  return `Stated on notices of customs; nothing of it is taken over by itself\n${formatTable(rows)}`;
}

function standsBeside({ fact, value, normalized }: StatedOnNotice, facts: MatterFacts): string {
  const said = facts[fact];
  if (said === null || typeof said !== 'string') return `not set: --${optionOfFact(fact)}`;
  return said === (normalized ?? value) || said === value ? 'as set' : `set is ${plain(said)}`;
}

function clocksText(clocks: readonly ReckonedClock[]): string {
  const running = clocks.filter(({ due }) => due !== null);
  const wanting = clocks.filter(({ wanting }) => wanting !== null);
  const others = clocks.filter((each) => each.due === null && each.wanting === null);
  return [
    'Clocks of the law, from the days set above alone; check each against its provision\n',
    ...running.map(clockText),
    running.length === 0 ? '  None runs: no day is set that one starts from.\n' : '',
    wanting.length === 0
      ? ''
      : `  Not running, since the day is not set\n${formatTable(
          wanting.map(({ clock, wanting: fact }) => [
            clock.label,
            `${lengthText(clock) || 'no length'} from --${optionOfFact(fact!)}`,
            clock.authority,
          ]),
          '    ',
        )}`,
    others.length === 0
      ? ''
      : `  From days that are not told here\n${formatTable(
          others.map(({ clock }) => [clock.label, clock.note ?? lengthText(clock), clock.authority]),
          '    ',
        )}`,
  ].join('');
}

function clockText({ clock, start, due, remarks }: ReckonedClock): string {
  const lines = [
    `${lengthText(clock)} from ${start!.what} on ${start!.day}`,
    `${clock.authority}; ${groundsLabels[clock.grounds]}`,
    ...remarks,
    ...(clock.note === null ? [] : [clock.note]),
  ];
  return `  ${due}  ${clock.label}\n${lines.map((line) => `              ${line}\n`).join('')}`;
}

function checklistText({ checklist, paths }: MatterState): string {
  if (checklist.length === 0)
    return 'Nothing is asked for by customs in what was read of the documents of this matter.\n';
  const open = checklist.filter(({ answer }) => answer === null).length;
  const rows = checklist.map(({ answer, request, paper }, position) => [
    String(position + 1),
    answerLabels[answer?.state ?? 'open'],
    answer === null || answer.papers.length === 0 ? '' : count(answer.papers.length, 'document'),
    plain(request.field.value, 110),
    plain(paths.get(paper.document.id) ?? ''),
  ]);
  return `Asked for by customs: ${count(checklist.length, 'request')}, ${open} open (answer one with: evidex matter answer)\n${formatTable(rows)}`;
}

function asJson({
  matter,
  relations,
  placed,
  confidential,
  withheld,
  numbers,
  clocks,
  stated,
  checklist,
}: MatterState): unknown {
  return {
    matter,
    documents: {
      byRelation: Object.fromEntries(
        [...relations].map(([relation, documents]) => [relation ?? 'undecided', documents]),
      ),
      placed,
      confidential,
      withheld,
    },
    numbers: {
      given: numbers.length,
      withdrawn: numbers
        .filter((each) => each.withdrawn !== null)
        .map(({ number, withdrawn }) => ({ number, reason: withdrawn })),
    },
    stated,
    clocks: clocks.map(({ clock, start, due, remarks }) => ({
      id: clock.id,
      label: clock.label,
      start,
      due,
      length: lengthText(clock),
      authority: clock.authority,
      grounds: clock.grounds,
      remarks,
    })),
    checklist: checklist.map(({ key, paper, request, answer }) => ({
      request: key,
      document: paper.document.id,
      text: request.field.value,
      state: answer?.state ?? 'open',
      papers: answer?.papers ?? [],
    })),
  };
}
