const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

const pad = (value: number): string => String(value).padStart(2, '0');

/**
 * A day as lists of U.S. authorities print it, as YYYY-MM-DD: `August 3, 2026`, `Aug. 3 2026`, `08/03/2026` (month
 * first), `2026-08-03`; marks of footnotes do not count. Null for anything else and for days that no calendar has.
 */
export function printedDay(printed: string): string | null {
  const text = printed.replace(/[\s*†‡§¹²³]+$/u, '');
  const worded = /^\s*(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\s*$/iu.exec(text);
  const numbered = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s*$/.exec(text);
  const plain = /^\s*(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text);
  if (worded !== null) {
    const month = months.findIndex((name) =>
      name.startsWith(worded[1]!.toLowerCase().replace(/^sept$/, 'sep')),
    );
    return month < 0 ? null : dayOf(Number(worded[3]), month + 1, Number(worded[2]));
  }
  if (numbered !== null) return dayOf(Number(numbered[3]), Number(numbered[1]), Number(numbered[2]));
  return plain === null ? null : dayOf(Number(plain[1]), Number(plain[2]), Number(plain[3]));
}

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1800 && year < 2200;
  return real ? `${year}-${pad(month)}-${pad(day)}` : null;
}
