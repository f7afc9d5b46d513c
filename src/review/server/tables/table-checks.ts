import { columnLabel } from '../../../model/table-place.ts';
import { distanceOfDecimals, shortestDecimal, sumDecimals } from '../../../values/decimal.ts';
import type { FieldView } from '../../api/document.ts';
import type { TableCheck } from '../../api/lists.ts';

export type Row = Readonly<Record<string, FieldView>>;

/** Columns whose sum the paper may state, and where it does. */
const totals: readonly (readonly [part: string, path: string])[] = [
  ['quantity', 'totals.quantity'],
  ['packages', 'totals.packages'],
  ['netWeight', 'totals.netWeight'],
  ['grossWeight', 'totals.grossWeight'],
  ['tareWeight', 'totals.tareWeight'],
  ['amount', 'totals.amount'],
];

/** Columns that are normalised to kilograms. */
const weights: ReadonlySet<string> = new Set(['netWeight', 'grossWeight', 'tareWeight']);

/** Groups whose rows are the lines that a total stands below. */
const summed: ReadonlySet<string> = new Set(['goods', 'lots']);

/**
 * What the paper states beside what its rows add up to: sums of columns, and how many bales, lots or coils are listed.
 * A sum is reckoned only where every row bears a number in that column and all are in one unit; rejected cells do not
 * count. What is not known is null, never taken as agreeing.
 */
export function tableChecks(
  group: string,
  rows: readonly Row[],
  stated: (path: string) => FieldView | null,
): TableCheck[] {
  if (!summed.has(group) || rows.length === 0) return [];
  const checks: TableCheck[] = [];
  const standing = rows.map((row) => withoutRejected(row)).filter((row) => Object.keys(row).length > 0);
  for (const [part, path] of totals) {
    const cells = standing.flatMap((row) => row[part] ?? []);
    if (cells.length === 0) continue;
    const field = stated(path);
    const said = field === null || field.state === 'rejected' ? null : field.normalized;
    const against = (own: readonly Row[]): Pick<TableCheck, 'reckoned' | 'agrees'> => {
      const numbers = own.flatMap((row) => row[part] ?? []);
      const sum = numbers.length === own.length && isOneUnit(part, own) ? sumOf(numbers) : null;
      const known = sum !== null && said !== null && isDecimal(said);
      return { reckoned: sum, agrees: known ? isSame(sum, said, own.length + 1) : null };
    };
    const all = against(standing);
    const own = field === null || all.agrees ? null : rowsOfOwnPart(field, part, standing);
    const there = own === null ? null : against(own.rows);
    checks.push({
      kind: 'sum',
      part,
      label: columnLabel(part),
      unit: weights.has(part) ? 'kg' : null,
      stated: said === null ? (field?.value ?? null) : shortestDecimal(said),
      statedField: field,
      // A total of one sheet, or one carried over to the next page, is no statement about the others.
      ...(own !== null && there?.agrees ? { ...there, scope: own.scope } : { ...all, scope: null }),
    });
  }
  if (group === 'goods') checks.push(...linesCheck(standing, stated));
  if (group === 'lots') checks.push(...countChecks(standing, stated));
  return checks;
}

/**
 * The rows of the sheet that the total of a column stands on, or of its page where there are no sheets; null where all rows
 * stand there. Hidden rows of a sheet are a page of their own and belong to it all the same.
 */
function rowsOfOwnPart(
  total: FieldView,
  part: string,
  rows: readonly Row[],
): { readonly scope: string; readonly rows: readonly Row[] } | null {
  const there = partOf(total);
  if (there === null) return null;
  const own = rows.filter((row) => {
    const place = row[part] === undefined ? null : partOf(row[part]);
    return place?.file === there.file && place.scope === there.scope;
  });
  return own.length === 0 || own.length === rows.length ? null : { scope: there.scope, rows: own };
}

function partOf({ places }: FieldView): { readonly file: string; readonly scope: string } | null {
  const place = places.find(({ status }) => status !== 'ungrounded');
  if (place === undefined) return null;
  const sheet = /^(.+)![A-Z]+\d+$/su.exec(place.cells[0] ?? '')?.[1];
  return { file: place.file, scope: sheet ?? `page ${place.page}` };
}

/**
 * A carton list has a line for each carton: where no column tells how many packages a line is about, and there are as many
 * lines as packages are stated, the two agree. Another number of lines is no contradiction: a line may be about many.
 */
function linesCheck(rows: readonly Row[], stated: (path: string) => FieldView | null): TableCheck[] {
  const field = stated('totals.packages');
  if (field === null || field.state === 'rejected' || rows.some((row) => row.packages !== undefined))
    return [];
  const said = field.normalized;
  const listed = String(rows.length);
  if (said === null || !isDecimal(said) || !isSame(listed, said, 0)) return [];
  return [
    {
      kind: 'lines',
      part: null,
      label: 'Lines',
      unit: null,
      stated: said,
      statedField: field,
      reckoned: listed,
      scope: null,
      agrees: true,
    },
  ];
}

function countChecks(rows: readonly Row[], stated: (path: string) => FieldView | null): TableCheck[] {
  const checks: TableCheck[] = [];
  const listed = rows.map(listedIn);
  const all = listed.every((count) => count !== null)
    ? listed.reduce((sum, count) => sum + count, 0n).toString()
    : null;
  const field = stated('totals.packages');
  if (field !== null && field.state !== 'rejected') {
    const said = field.normalized;
    checks.push({
      kind: 'count',
      part: null,
      label: 'Listed',
      unit: null,
      stated: said ?? field.value,
      statedField: field,
      reckoned: all,
      scope: null,
      agrees: all === null || said === null || !isDecimal(said) ? null : isSame(all, said, 0),
    });
  }
  rows.forEach((row, position) => {
    const own = row.statedCount;
    const count = listed[position] ?? null;
    if (own === undefined || !(row.rangeFrom && row.rangeTo)) return;
    checks.push({
      kind: 'count',
      part: 'statedCount',
      label: `Row ${position + 1}`,
      unit: null,
      stated: own.normalized ?? own.value,
      statedField: own,
      reckoned: count?.toString() ?? null,
      scope: null,
      agrees:
        count === null || own.normalized === null || !isDecimal(own.normalized)
          ? null
          : isSame(count.toString(), own.normalized, 0),
    });
  });
  return checks;
}

/** How many pieces a row lists: one number is one piece, a range as many as lie in it; null where the range cannot be counted. */
function listedIn(row: Row): bigint | null {
  if (row.rangeFrom === undefined && row.rangeTo === undefined) return row.id === undefined ? null : 1n;
  const from = trailingNumber(row.rangeFrom);
  const to = trailingNumber(row.rangeTo);
  if (from === null || to === null || from.before !== to.before || to.number < from.number) return null;
  return to.number - from.number + 1n;
}

function trailingNumber(field: FieldView | undefined): { before: string; number: bigint } | null {
  const match = /^(.*?)(\d{1,30})$/su.exec(field?.normalized ?? '');
  return match === null ? null : { before: match[1]!, number: BigInt(match[2]!) };
}

function withoutRejected(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([, field]) => field.state !== 'rejected'));
}

/** Quantities in pieces and in kilograms do not add up; weights are all normalised to one unit. */
function isOneUnit(part: string, rows: readonly Row[]): boolean {
  if (part !== 'quantity') return true;
  return new Set(rows.map((row) => row.unit?.normalized ?? row.unit?.value ?? '')).size === 1;
}

function sumOf(cells: readonly FieldView[]): string | null {
  const numbers = cells.flatMap(({ normalized }) =>
    normalized !== null && isDecimal(normalized) ? [normalized] : [],
  );
  return numbers.length === cells.length ? shortestDecimal(sumDecimals(numbers)) : null;
}

function isDecimal(text: string): boolean {
  return /^-?\d{1,40}(?:\.\d{1,20})?$/u.test(text);
}

/**
 * Weights in other units than kilograms are normalised to six decimals, each rounded by half of the last one at most:
 * so far may a sum of them lie off, and no further.
 */
function isSame(reckoned: string, stated: string, roundings: number): boolean {
  const distance = distanceOfDecimals(reckoned, stated);
  if (distance === '0') return true;
  const converted = [reckoned, stated].some((number) => (number.split('.')[1]?.length ?? 0) > 4);
  return converted && Number(distance) <= roundings * 0.5e-6;
}
