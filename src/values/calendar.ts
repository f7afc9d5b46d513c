/** First two-digit year that means 19xx: the pivot of POSIX `strptime` (69-99 -> 1969-1999, 00-68 -> 2000-2068). */
const twoDigitPivot = 69;

/** Four-digit year of a printed one; null outside 1900-2099, which no supplier paper bears. */
export function fullYear(printed: string): number | null {
  const year = Number(printed);
  if (printed.length === 2) return year >= twoDigitPivot ? 1900 + year : 2000 + year;
  return printed.length === 4 && year >= 1900 && year <= 2099 ? year : null;
}

/** ISO 8601 of a day that exists in the Gregorian calendar; null for any other (31 February). */
export function isoDate(year: number | null, month: number | null, day: number): string | null {
  if (year === null || month === null || month < 1 || month > 12 || day < 1) return null;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (day > lengths[month - 1]!) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
