/** Days are ISO 8601 dates (`2026-07-03`) throughout; all reckoning is in the proleptic Gregorian calendar without time zones. */

const millisecondsPerDay = 86_400_000;

function at(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The day `count` days after one; before it for a negative count. */
export function addDays(day: string, count: number): string {
  return dayOf(new Date(at(day).getTime() + count * millisecondsPerDay));
}

/**
 * The day with the same number `count` months later. Where that month is too short the last day of it is given: the
 * earlier one of the days that could be meant.
 */
export function addMonths(day: string, count: number): string {
  const date = at(day);
  const month = date.getUTCMonth() + count;
  const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return dayOf(new Date(Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), last))));
}

/** True where the month in which `addMonths` ends has no day with the same number. */
export function isCutShort(day: string, count: number): boolean {
  return addMonths(day, count).slice(8) !== day.slice(8);
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

export function weekdayOf(day: string): (typeof weekdays)[number] {
  return weekdays[at(day).getUTCDay()]!;
}

/** True for Saturdays, Sundays and federal holidays. */
export function isDayOff(day: string): boolean {
  const weekday = at(day).getUTCDay();
  return weekday === 0 || weekday === 6 || federalHoliday(day) !== null;
}

/**
 * The day `count` business days after one; the day itself is not counted (19 CFR 151.16(b), (c): excluding weekends and
 * holidays).
 */
export function addBusinessDays(day: string, count: number): string {
  let reached = day;
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1);
    if (!isDayOff(reached)) left -= 1;
  }
  return reached;
}

/** The day itself where it is a business day, else the last one before it. */
export function businessDayUpTo(day: string): string {
  let reached = day;
  while (isDayOff(reached)) reached = addDays(reached, -1);
  return reached;
}

/**
 * Name of the federal holiday that a day is, or is observed on; null for none (5 USC 6103 with Executive Order 11582: one on
 * a Saturday is observed on the Friday before, one on a Sunday on the Monday after). Days off by order of a President for
 * one year alone are not known here: a period that is reckoned without them ends earlier, never later.
 */
export function federalHoliday(day: string): string | null {
  const year = Number(day.slice(0, 4));
  // New Year's Day may be observed on the last day of the year before.
  for (const [holiday, name] of [...holidaysOf(year), ...holidaysOf(year + 1).slice(0, 1)]) {
    const weekday = at(holiday).getUTCDay();
    const observed = addDays(holiday, weekday === 6 ? -1 : weekday === 0 ? 1 : 0);
    if (observed === day || holiday === day) return name;
  }
  return null;
}

function holidaysOf(year: number): [string, string][] {
  const on = (month: number, day: number): string => dayOf(new Date(Date.UTC(year, month - 1, day)));
  /** The nth weekday of a month; the last one for 0. */
  const nth = (month: number, weekday: number, which: number): string => {
    const first = which === 0 ? new Date(Date.UTC(year, month, 0)) : new Date(Date.UTC(year, month - 1, 1));
    const shift =
      which === 0
        ? -((first.getUTCDay() - weekday + 7) % 7)
        : ((weekday - first.getUTCDay() + 7) % 7) + (which - 1) * 7;
    return addDays(dayOf(first), shift);
  };
  const all: [string, string, number][] = [
    [on(1, 1), "New Year's Day", 1870],
    [nth(1, 1, 3), 'Birthday of Martin Luther King, Jr.', 1986],
    [nth(2, 1, 3), "Washington's Birthday", 1971],
    [nth(5, 1, 0), 'Memorial Day', 1971],
    [on(6, 19), 'Juneteenth National Independence Day', 2021],
    [on(7, 4), 'Independence Day', 1870],
    [nth(9, 1, 1), 'Labor Day', 1894],
    [nth(10, 1, 2), 'Columbus Day', 1971],
    [on(11, 11), 'Veterans Day', 1978],
    [nth(11, 4, 4), 'Thanksgiving Day', 1942],
    [on(12, 25), 'Christmas Day', 1870],
  ];
  return all.filter(([, , since]) => year >= since).map(([day, name]) => [day, name]);
}
