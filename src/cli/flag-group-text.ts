import type { EvidenceIndex } from '../index/evidence-index.ts';
import type { FlagGroup } from '../index/flag-groups/group-flags.ts';
import type { FlagStanding } from '../model/disposition.ts';
import type { Flag } from '../model/flag.ts';
import { flagGroupStateLabels, flagPolarityLabels, gradeLabels } from '../model/labels.ts';
import { count, formatTable, plain } from './table.ts';

const groupsShown = 40;
const mentionsShown = 60;

function polaritiesOf(group: FlagGroup): string {
  const order = Object.keys(flagPolarityLabels) as Flag['polarity']['value'][];
  return order
    .flatMap((value) => {
      const mentions = group.polarities[value];
      return mentions === undefined ? [] : [`${mentions} ${flagPolarityLabels[value]}`];
    })
    .join(', ');
}

/** What the grades of these groups mean, a line for each. */
export function gradeLegend(groups: readonly FlagGroup[]): string {
  const grades = [...new Set(groups.map(({ grade }) => grade))].sort();
  return formatTable(grades.map((grade) => [grade, gradeLabels[grade]]));
}

/** Groups as a table, what should be looked at first on top. */
export function flagGroupLines(groups: readonly FlagGroup[], ofAll: number, all: boolean): string {
  if (groups.length === 0)
    return ofAll === 0
      ? 'No mention of a listed party or place was found in the text that could be read. This is not a finding about any party; evidex status tells what was not searched.\n'
      : `None of the ${count(ofAll, 'group')} is of that kind.\n`;
  const shown = all ? groups : groups.slice(0, groupsShown);
  const rows = shown.map((group) => [
    group.key,
    group.grade,
    plain(group.entry.name, 44),
    plain(group.list, 24),
    plain(group.supplier ?? 'supplier not known', 28),
    polaritiesOf(group),
    String(group.documents),
    [
      group.contradiction === null ? '' : 'denied and stated',
      group.state === 'open' ? '' : flagGroupStateLabels[group.state],
      group.passages.length === 0 ? '' : `same passage in ${group.passages[0]!.documents} documents`,
    ]
      .filter((words) => words !== '')
      .join('; '),
  ]);
  const more =
    groups.length > shown.length
      ? `… and ${count(groups.length - shown.length, 'more group')}: --all shows them\n`
      : '';
  const heads = ['GROUP', 'GRADE', 'ENTRY', 'LIST', 'SUPPLIER', 'MENTIONS', 'DOCUMENTS', 'TO NOTE'];
  return `${formatTable([heads, ...rows])}${more}One group in full: evidex flags GROUP\n`;
}

/** The last decision about a mention, by whom, and how far it holds; null where there is none. */
export function decisionText({ last, state, because }: FlagStanding): string | null {
  if (last === null || last.decision === null) return null;
  const field = last.identifierField === null ? '' : `, ${last.identifierField}`;
  const holds = {
    open: '',
    decided: '',
    'awaits-second': `: ${flagGroupStateLabels['awaits-second']}`,
    reopened: `: ${flagGroupStateLabels.reopened}, because ${because.join(' and ')}`,
  }[state];
  return `${last.decision} by ${plain(last.by)} on ${last.at.slice(0, 10)} (${last.reason}${field})${holds}`;
}

/** One group in full: what matched, where, what speaks against each other, what was decided. */
export function flagGroupText(index: EvidenceIndex, group: FlagGroup): string {
  const { contradiction } = group;
  const lines = [
    `${group.grade} (${gradeLabels[group.grade]}): ${plain(group.entry.name)}, list ${group.list}`,
    `Supplier: ${plain(group.supplier ?? 'not known')}`,
    `${count(group.mentions, 'mention')} in ${count(group.documents, 'document')}: ${polaritiesOf(group)}`,
    `Matched: ${group.matched
      .slice(0, 8)
      .map(({ words, mentions }) => `"${plain(words, 60)}" (${mentions})`)
      .join(', ')}`,
    ...(group.alongside.length === 0
      ? []
      : [`The same words are also mentions of: ${group.alongside.map((name) => plain(name)).join(', ')}`]),
    ...(contradiction === null
      ? []
      : [
          "In this supplier's documents one mention is denied and another is stated:",
          `  Denied in ${place(index, contradiction.denied)}: "${plain(contradiction.denied.quote, 80)}" (${plain(contradiction.denied.polarity.cue ?? '', 40)})`,
          `  Stated in ${place(index, contradiction.stated)}: "${plain(contradiction.stated.quote, 80)}"`,
        ]),
    ...group.passages.map(
      ({ documents, mentions }) =>
        `The same passage stands in ${count(documents, 'document')} (${count(mentions, 'mention')})`,
    ),
    ...group.standings.flatMap((standing) => {
      const words = decisionText(standing);
      return words === null ? [] : [`Decided ${words}`];
    }),
    '',
  ];
  const flags = group.flags.slice(0, mentionsShown).flatMap((id) => index.results.flag(id) ?? []);
  const alike = new Map<string, Flag[]>();
  for (const flag of flags) alike.set(flag.explanation, [...(alike.get(flag.explanation) ?? []), flag]);
  // What is the same of many mentions is said once, above the places where they stand.
  const mentions = [...alike].map(([explanation, own]) => {
    const places = own.map(
      (flag) =>
        `  ${place(index, flag)} (${flagPolarityLabels[flag.polarity.value]}${flag.polarity.cue === null ? '' : `: "${plain(flag.polarity.cue, 40)}"`})  flag ${flag.id}\n`,
    );
    return `\n${plain(explanation, 600)}\n${places.join('')}`;
  });
  const more =
    group.flags.length > flags.length
      ? `  … and ${group.flags.length - flags.length} more: see flags.jsonl after evidex export\n`
      : '';
  return `${lines.join('\n')}${mentions.join('')}${more}`;
}

function place(index: EvidenceIndex, flag: Flag): string {
  return `${plain(index.ledger.primary(flag.file)?.path ?? flag.file)}, page ${flag.page}`;
}
