/** One order in the form of CBP's table. What is left out is empty. */
export interface OrderLine {
  readonly type?: string;
  /** mm/dd/yyyy. */
  readonly date: string;
  readonly country?: string;
  readonly industry?: string;
  readonly merchandise?: string;
  readonly status?: string;
  readonly entity: string;
  readonly remarks?: string;
}

const headings = [
  'Calendar Year',
  'WRO/Finding',
  'Effective Date',
  'Country',
  'Country Code',
  'Industry',
  'Merchandise',
  'Status',
  'Entity',
  'Remarks',
  'Press Release',
];

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

/** CBP's table of orders as bytes in Windows-1252, columns left out on request. */
export function ordersCsv(lines: readonly OrderLine[], without: readonly string[] = []): Buffer {
  const rows = lines.map((line) => [
    line.date.slice(-4),
    line.type ?? 'WRO',
    line.date,
    line.country ?? 'China',
    '',
    line.industry ?? 'Machinery',
    line.merchandise ?? '',
    line.status ?? 'Active',
    line.entity,
    line.remarks ?? '',
    'https://www.cbp.gov/newsroom',
  ]);
  const kept = headings.map((heading) => !without.includes(heading));
  const csv = [headings, ...rows].map((row) =>
    row
      .filter((_, at) => kept[at])
      .map(quoted)
      .join(','),
  );
  return Buffer.from(`${csv.join('\r\n')}\r\n`, 'latin1');
}
