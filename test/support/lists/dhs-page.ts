import type { PartyEntry } from '../../../src/screening/lists/list.ts';

/** One row of a table of the page: the cell as printed and the day as printed. */
export interface PageRow {
  readonly cell: string;
  readonly day: string;
}

export interface PageSection {
  /** `i`, `ii` or `v`. */
  readonly section: string;
  readonly rows: readonly PageRow[];
}

export interface PageChanges {
  /** Heading of the first column; the tables of the page do not agree on it. */
  readonly nameColumn?: string;
  readonly dateColumn?: string;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const descriptions: Readonly<Record<string, string>> = {
  i: 'Entities in Xinjiang that make goods wholly or in part with forced labor',
  ii: 'Entities that work with the government of Xinjiang to recruit, move or receive forced labor out of Xinjiang',
  v: 'Facilities and entities that source material from Xinjiang or from persons working with its government',
};

/** A page in the form of the official one: a paragraph with the section, then its table, three times. */
export function dhsPage(sections: readonly PageSection[], changes: PageChanges = {}): string {
  const tables = sections.map(({ section, rows }, index) => {
    const name = changes.nameColumn ?? (index % 2 === 0 ? 'Name of Entity' : 'Entity Name');
    const lines = rows.map(
      // A non-breaking space stands where an editor put one: before the last word of every other cell.
      ({ cell, day }, at) =>
        `<tr><td>${at % 2 === 0 ? escaped(cell) : escaped(cell).replace(/ (?=\S+$)/, '&nbsp;')}</td>\n<td>${escaped(day)}</td></tr>`,
    );
    return `<p><strong>${descriptions[section] ?? ''}</strong>&nbsp;<a href="/x">UFLPA section 2(d)(2)(B)(${section})</a></p>
<table class="usa-table"><thead><tr><th scope="col">${name}</th><th scope="col">${changes.dateColumn ?? 'Effective Date'}</th></tr></thead>
<tbody>${lines.join('\n')}</tbody></table>`;
  });
  return `<!DOCTYPE html>
<html lang="en"><head><title>UFLPA Entity List | Homeland Security</title><script>var list = "<table>";</script></head>
<body><nav><a href="/topics">Topics</a></nav><main><h1>UFLPA Entity List</h1>
<p>The list has four parts, among them sections 2(d)(2)(B)(i) and 2(d)(2)(B)(v).</p>
${tables.join('\n')}
<table class="calendar"><tr><th>Month</th><th>Meetings</th></tr><tr><td>May</td><td>2</td></tr></table>
</main><footer>Last updated</footer></body></html>`;
}

const monthNames =
  'January February March April May June July August September October November December'.split(' ');

/** `2026-08-03` as the page prints it: `August 3, 2026`. */
export function pageDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${monthNames[month - 1]} ${date}, ${year}`;
}

const counts = 'one two three four five six seven eight nine'.split(' ');

/** The ways in which the page speaks of further names, in turn. */
function cellOf(entry: PartyEntry, turn: number): string {
  const aliases = entry.names
    .filter((name) => name.origin === 'official' && name.text !== entry.name)
    .map((name) => name.text);
  const former = entry.names.filter((name) => name.origin === 'former').map((name) => name.text);
  const joined = (names: readonly string[]): string =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join('; ')}; and ${names.at(-1)}`;
  const count = `${counts[aliases.length - 1]} ${aliases.length === 1 ? 'alias' : 'aliases'}`;
  const counted = former.length === 0 && turn % 3 > 0;
  const known = counted
    ? `${turn % 3 === 1 ? 'and' : 'including'} ${count}: ${joined(aliases)}`
    : `also known as ${joined(aliases)}`;
  const parts = [
    ...(aliases.length === 0 ? [] : [known]),
    ...(former.length === 0 ? [] : [`formerly known as ${joined(former)}`]),
  ];
  const brackets = parts.length === 0 ? '' : ` (${parts.join('; and ')})`;
  return `${entry.name}${brackets}${entry.scope.map((clause) => ` ${clause}`).join('')}`;
}

/** The page that would have led to these entries: a row for each section and each day, spelt out once and once plain. */
export function dhsPageOf(entries: readonly PartyEntry[]): string {
  const rows = new Map<string, PageRow[]>([
    ['i', []],
    ['ii', []],
    ['v', []],
  ]);
  for (const [turn, entry] of entries.entries()) {
    const sections = entry.sections ?? [];
    const days = entry.listed ?? [];
    for (let index = 0; index < Math.max(sections.length, days.length); index++) {
      const section = (sections[index] ?? sections.at(-1) ?? '').replace(/^.*\(/, '').replace(')', '');
      // Repeated rows of the official page often leave the aliases out and spell the legal form otherwise.
      const cell = index === 0 ? cellOf(entry, turn) : entry.name.replace('Co., Ltd.', 'Co. Ltd');
      rows.get(section)!.push({ cell, day: pageDay(days[index] ?? days.at(-1)!) });
    }
  }
  return dhsPage([...rows].map(([section, each]) => ({ section, rows: each })));
}
