import type { FlagChangeKind } from '../model/flag-change.ts';
import { flagPolarityLabels } from '../model/labels.ts';
import type { ListChange, ReportedChange, ScreeningReport } from '../pipeline/rescreen/screening-report.ts';
import { count, formatTable, plain } from './table.ts';

/** Papers shown of each kind of change; the report file has all. */
const shownGroups = 40;

const headings: Readonly<Record<FlagChangeKind, string>> = {
  new: 'New',
  regraded: 'With another grade',
  changed: 'Changed otherwise',
  gone: 'Gone (kept in the index with the reason)',
};

/** The report for people: what is new comes first, by supplier; then the lists, and what was not searched. */
export function screeningReportText(report: ScreeningReport, indexFolder: string): string {
  const { counts, since } = report;
  const from =
    since === null
      ? 'since its documents were first read (there was no earlier evidex screen)'
      : `since the evidex screen of ${since.slice(0, 16).replace('T', ' ')} UTC`;
  const baseline =
    since !== null || counts.new > 0
      ? ''
      : `${baselineWords(report.search.mentions)}: the next evidex screen tells what has come since.\n`;
  const sum = [
    count(counts.new, 'new mention'),
    `${counts.regraded} with another grade`,
    `${counts.changed} changed otherwise`,
    `${counts.gone} gone`,
  ].join(', ');
  const raised =
    counts.raised === 0
      ? ''
      : `${count(counts.raised, 'mention says', 'mentions say')} more than before: a surer grade, or a denial that fell away.\n`;
  const parts = [
    `\nScreening of ${indexFolder}: ${sum} ${from}.\n${raised}${baseline}`,
    changesText(report.changes),
    `Lists\n${formatTable(listRows(report))}${matcherLine(report)}`,
    `${searchedLine(report)}${notSearchedText(report)}`,
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function baselineWords(mentions: number): string {
  return mentions === 1
    ? 'The 1 mention that stands is the baseline'
    : `The ${count(mentions, 'mention')} that stand are the baseline`;
}

/** Changes by kind, supplier, entry and reason; several of one grade in one file are one line. */
export function changesText(changes: readonly ReportedChange[]): string {
  const kinds: readonly FlagChangeKind[] = ['new', 'regraded', 'changed', 'gone'];
  return kinds
    .map((kind) =>
      kindText(
        kind,
        changes.filter((change) => change.kind === kind),
      ),
    )
    .filter((text) => text !== '')
    .join('\n');
}

interface Group {
  readonly supplier: string;
  readonly change: ReportedChange;
  readonly pages: Set<number>;
  times: number;
}

function kindText(kind: FlagChangeKind, changes: readonly ReportedChange[]): string {
  if (changes.length === 0) return '';
  const groups = new Map<string, Group>();
  for (const change of changes) {
    for (const label of change.suppliers) {
      const supplier = label ?? 'supplier not known';
      const { grade, polarity, entry, list, file, reason, goods } = change;
      const { quote } = change;
      const key = JSON.stringify([
        supplier,
        list.id,
        entry.id,
        grade,
        polarity,
        file.sha256,
        reason,
        goods,
        quote,
      ]);
      const group = groups.get(key) ?? { supplier, change, pages: new Set<number>(), times: 0 };
      group.pages.add(change.page);
      group.times += 1;
      groups.set(key, group);
    }
  }
  // Suppliers in the order of their gravest change, and entries within them likewise; the changes come sorted.
  const bySupplier = new Map<string, Map<string, Group[]>>();
  for (const group of [...groups.values()].slice(0, shownGroups)) {
    const { list, entry, reason } = group.change;
    const entries = bySupplier.get(group.supplier) ?? new Map<string, Group[]>();
    const key = JSON.stringify([list.id, entry.id, reason.words]);
    entries.set(key, [...(entries.get(key) ?? []), group]);
    bySupplier.set(group.supplier, entries);
  }
  const lines = [...bySupplier].map(
    ([supplier, entries]) => `  ${plain(supplier, 80)}\n${[...entries.values()].map(entryText).join('')}`,
  );
  const left = groups.size - shownGroups;
  const more = left > 0 ? `  … and ${left} more: write them all with --report FILE.csv or FILE.json\n` : '';
  return `${headings[kind]}: ${count(changes.length, 'mention')}\n${lines.join('')}${more}`;
}

/** One entry of a list with the papers of a supplier that mention it; why is said once. */
function entryText(groups: readonly Group[]): string {
  const { entry, list, reason } = groups[0]!.change;
  return `    ${plain(entry.name, 70)} (${list.id} of ${list.version})\n      why: ${plain(reason.words, 200)}\n${groups.map((group) => paperText(group)).join('')}`;
}

function paperText({ change, pages, times }: Group): string {
  const { entry, file, document, quote, reason } = change;
  const printed =
    quote === entry.name || reason.words.includes(`"${quote}"`) ? [] : [`printed "${plain(quote, 70)}"`];
  const shown = [...pages].sort((one, other) => one - other);
  const numbers = shown.slice(0, 8).join(', ') + (shown.length > 8 ? ', …' : '');
  const often = times > 1 ? ` (${times} times)` : '';
  const paper = document === null ? '' : `, ${document.type.replaceAll('_', ' ')}`;
  const more = [...printed, ...goodsWords(change)].join('; ');
  return [
    `      ${gradeText(change)}  ${plain(file.path)}, ${shown.length === 1 ? 'page' : 'pages'} ${numbers}${often}${paper}\n`,
    more === '' ? '' : `        ${more}\n`,
  ].join('');
}

function gradeText({ grade, polarity }: ReportedChange): string {
  const grades = arrow(grade.before, grade.now);
  const words = arrow(spoken(polarity.before), spoken(polarity.now));
  return `${grades}  ${words}`;
}

function arrow(before: string | null, now: string | null): string {
  return before !== null && now !== null && before !== now ? `${before} → ${now}` : (now ?? before)!;
}

/** What the words around a mention say, in the words that `evidex flags` uses. */
function spoken(polarity: string | null): string | null {
  return polarity === null
    ? null
    : ((flagPolarityLabels as Readonly<Record<string, string>>)[polarity] ?? polarity);
}

function goodsWords({ goods }: ReportedChange): string[] {
  if (goods.length === 0) return [];
  const shown = goods
    .slice(0, 3)
    .map(({ articleNumber, description }) =>
      [articleNumber, description].flatMap((text) => (text === null ? [] : [plain(text, 50)])).join(' '),
    );
  const more = goods.length > 3 ? `; and ${goods.length - 3} more` : '';
  return [`goods of the document: ${shown.join('; ')}${more}`];
}

/** Each list with its edition, and below it what there is to note about its age. */
function listRows({ lists, search }: ScreeningReport): string[][] {
  const notes = new Map(search.lists.map((list) => [list.id, list.notes]));
  return lists.flatMap((list) => [
    listLine(list),
    ...(notes.get(list.id) ?? []).map((note) => ['', `  note: ${plain(note)}`]),
  ]);
}

function listLine({ title: printed, before, now }: ListChange): string[] {
  const title = plain(printed, 80);
  if (now === null) return [title, `${before!.version} before; not searched any more`];
  const facts = `${count(now.entries, 'entry', 'entries')}, ${count(now.names, 'name')}, ${plain(now.checked)}`;
  if (before === null) return [title, `${now.version}, not searched before (${facts})`];
  if (before.hash === now.hash && before.version === now.version)
    return [title, `${now.version}, as before (${facts})`];
  const same = before.version === now.version ? ' with other content' : '';
  return [title, `${before.version} before, now ${now.version}${same} (${facts})`];
}

function matcherLine({ matcher }: ScreeningReport): string {
  return matcher.before === null || matcher.before === matcher.now
    ? ''
    : `  The matching rules changed: version ${matcher.before} before, now ${matcher.now}.\n`;
}

function searchedLine({ files, pages, search, failed }: ScreeningReport): string {
  const names = `${count(search.names, 'name')}`;
  const failedLine =
    failed === 0
      ? ''
      : `  ! ${count(failed, 'file')} could not be searched within the limits: see evidex exceptions. Their mentions are those of the time before.\n`;
  const line =
    files === 0
      ? `Nothing to search again: all ${count(search.pagesSearched, 'page')} were searched with these lists and rules already (${names}).\n`
      : `Searched again: ${count(pages, 'page')} of ${count(files, 'file')}, for ${names}. Only stored text was searched; nothing was read again.\n`;
  return `${line}${failedLine}`;
}

function notSearchedText({ search }: ScreeningReport): string {
  const rows = search.notSearched.map(
    ({ reason, pages, files }) =>
      `    ${files > 0 ? count(files, 'file') : count(pages, 'page')}: ${reason}\n`,
  );
  return `  ${search.statement}\n${rows.join('')}`;
}
