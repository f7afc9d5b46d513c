/** One target as `targets.simple.csv` of OpenSanctions has it. What is left out is empty. */
export interface Target {
  readonly id: string;
  readonly schema?: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly countries?: string;
  readonly addresses?: string;
  readonly identifiers?: string;
  readonly sanctions?: string;
  readonly dataset?: string;
}

const headings =
  'id schema name aliases birth_date countries addresses identifiers sanctions phones emails program_ids dataset first_seen last_seen last_change'.split(
    ' ',
  );

/** The file as published: UTF-8, every cell quoted. */
export function targetsCsv(targets: readonly Target[]): Buffer {
  const line = (cells: readonly string[]): string =>
    cells.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(',');
  const rows = targets.map((target) =>
    line([
      target.id,
      target.schema ?? 'Company',
      target.name,
      (target.aliases ?? []).join(';'),
      '',
      target.countries ?? 'cn',
      target.addresses ?? '',
      target.identifiers ?? '',
      target.sanctions ?? '',
      '',
      '',
      'US-EXAMPLE',
      target.dataset ?? 'Example Register of Firms',
      '2024-01-05T10:00:00',
      '2026-10-02T06:00:00',
      '2026-09-15T09:48:57',
    ]),
  );
  return Buffer.from(`${line(headings)}\n${rows.join('\n')}\n`, 'utf8');
}
