import type { MatterFacts } from '../../model/matter.ts';
import {
  addBusinessDays,
  addDays,
  addMonths,
  businessDayUpTo,
  federalHoliday,
  isCutShort,
  isDayOff,
  weekdayOf,
} from './calendar.ts';
import { type Clock, type ClockStart, clocks, startLabels } from './clock.ts';

/** Where a period of a matter runs from. */
export interface ReckonedStart {
  readonly day: string;
  /** What happened that day, in words. */
  readonly what: string;
  /** False where the day itself is reckoned from another one. */
  readonly isStated: boolean;
}

/** A period as it runs in a matter. */
export interface ReckonedClock {
  readonly clock: Clock;
  /** Null while the day it runs from is not stated. */
  readonly start: ReckonedStart | null;
  /** Last day, as it is counted; null for a period without a start, or without a length. */
  readonly due: string | null;
  /** What a person should know of the day: that it is no business day, how it was reckoned. Whole sentences. */
  readonly remarks: readonly string[];
  /** The fact of the matter that is not stated; null where it runs, or runs from nothing that a matter states. */
  readonly wanting: keyof MatterFacts | null;
}

const factOfStart: Readonly<Partial<Record<ClockStart, keyof MatterFacts>>> = {
  presented: 'presentedOn',
  detained: 'detainedOn',
  imported: 'importedOn',
  excluded: 'excludedOn',
  'exclusion-advice': 'excludedOn',
  'release-or-detain': 'presentedOn',
};

/**
 * The periods of customs law that count for a matter, with the days that follow from what people state of it. Nothing is
 * taken from documents. A last day that is no business day is not moved, since no rule for that was found: the earlier day
 * stands. Those that run come first, by day.
 */
export function reckonClocks(facts: MatterFacts): ReckonedClock[] {
  const counting = clocks.filter(
    (clock) => clock.for === null || facts.authority === null || clock.for.includes(facts.authority),
  );
  const reckoned = counting.map((clock) => reckon(clock, facts));
  const running = reckoned.filter(({ due }) => due !== null);
  running.sort((one, other) => (one.due! < other.due! ? -1 : one.due! > other.due! ? 1 : 0));
  return [...running, ...reckoned.filter(({ due }) => due === null)];
}

/** Periods within which evidence has to be with customs. */
const answering: readonly string[] = ['uflpa-response', 'proof-of-admissibility', 'final-determination'];

/**
 * By which day answers are wanted: the one that people set for the matter, else the last day of the earliest period within
 * which evidence has to be with customs; null where no day is stated from which one runs.
 */
export function answersWantedBy(
  facts: MatterFacts,
): { readonly day: string; readonly because: string; readonly clock: ReckonedClock | null } | null {
  if (facts.answersBy !== null) return { day: facts.answersBy, because: 'set for the matter', clock: null };
  const clock = reckonClocks(facts).find(
    ({ clock: { id }, due, start }) => due !== null && start!.isStated && answering.includes(id),
  );
  if (clock === undefined) return null;
  return {
    day: clock.due!,
    because: `${clock.clock.label}: ${lengthText(clock.clock)} from ${clock.start!.what} on ${clock.start!.day} (${clock.clock.authority})`,
    clock,
  };
}

/** `30 calendar days`; empty for a period without a length. */
export function lengthText({ length, unit }: Clock): string {
  if (length === null || unit === null) return '';
  const words = {
    'business-days': 'business day',
    'calendar-days': 'calendar day',
    'calendar-months': 'month',
  }[unit];
  return `${length} ${words}${length === 1 ? '' : 's'}`;
}

function reckon(clock: Clock, facts: MatterFacts): ReckonedClock {
  const start = startOf(clock.start, facts);
  if (start === null) {
    const fact = clock.start === null ? undefined : factOfStart[clock.start];
    return { clock, start, due: null, remarks: [], wanting: fact ?? null };
  }
  const { length, unit } = clock;
  if (length === null || unit === null) return { clock, start, due: null, remarks: [], wanting: null };
  const due =
    unit === 'business-days'
      ? addBusinessDays(start.day, length)
      : unit === 'calendar-days'
        ? addDays(start.day, length)
        : addMonths(start.day, length);
  const remarks: string[] = [];
  if (unit === 'calendar-months' && isCutShort(start.day, length))
    remarks.push(
      `The last month has no day ${Number(start.day.slice(8))}; the earlier one of the days that could be meant is given.`,
    );
  if (isDayOff(due)) remarks.push(dayOffRemark(due));
  if (!start.isStated) remarks.push(`Reckoned from ${start.what}, which nobody stated.`);
  return { clock, start, due, remarks, wanting: null };
}

function dayOffRemark(day: string): string {
  const holiday = federalHoliday(day);
  const kind = holiday === null ? `a ${weekdayOf(day)}` : `${holiday}, a ${weekdayOf(day)}`;
  return `This is ${kind}. No rule for moving it was found, so the earlier day stands; the last business day up to it is ${businessDayUpTo(day)}.`;
}

function startOf(start: ClockStart | null, facts: MatterFacts): ReckonedStart | null {
  if (start === null) return null;
  const stated = (day: string | null): ReckonedStart | null =>
    day === null ? null : { day, what: startLabels[start], isStated: true };
  switch (start) {
    case 'presented':
      return stated(facts.presentedOn);
    case 'detained':
      return stated(facts.detainedOn);
    case 'imported':
      return stated(facts.importedOn);
    case 'excluded':
      // 19 USC 1499(c)(5)(A): without a decision within 30 days after presentation the goods count as excluded.
      return (
        stated(facts.excludedOn) ??
        endOf(
          'deemed-exclusion',
          'the day on which the goods count as excluded if customs decides nothing',
          facts,
        )
      );
    case 'exclusion-advice':
      return stated(facts.excludedOn);
    case 'release-or-detain':
      return endOf('release-or-detain', startLabels[start], facts);
    default:
      return null;
  }
}

/** The end of another period as the start of one. */
function endOf(id: string, what: string, facts: MatterFacts): ReckonedStart | null {
  const { due } = reckon(clocks.find((clock) => clock.id === id)!, facts);
  return due === null ? null : { day: due, what, isStated: false };
}
