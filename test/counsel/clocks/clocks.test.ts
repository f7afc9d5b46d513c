import { describe, expect, it } from 'vitest';
import {
  addBusinessDays,
  addMonths,
  businessDayUpTo,
  federalHoliday,
} from '../../../src/counsel/clocks/calendar.ts';
import { clocks, groundsLabels } from '../../../src/counsel/clocks/clock.ts';
import { answersWantedBy, reckonClocks } from '../../../src/counsel/clocks/reckon-clocks.ts';
import { type MatterFacts, noFacts } from '../../../src/model/matter.ts';

const reckoned = (facts: Partial<MatterFacts>) =>
  new Map(reckonClocks({ ...noFacts, ...facts }).map((each) => [each.clock.id, each]));
const due = (facts: Partial<MatterFacts>, id: string) => reckoned(facts).get(id)?.due;

describe('the calendar', () => {
  it('knows federal holidays, those observed on another day, and those of years before they were one', () => {
    expect(federalHoliday('2026-07-03')).toBe('Independence Day');
    expect(federalHoliday('2026-07-04')).toBe('Independence Day');
    expect(federalHoliday('2021-12-31')).toBe("New Year's Day");
    expect(federalHoliday('2023-01-02')).toBe("New Year's Day");
    expect(federalHoliday('2025-11-27')).toBe('Thanksgiving Day');
    expect(federalHoliday('2025-05-26')).toBe('Memorial Day');
    expect(federalHoliday('2026-01-19')).toBe('Birthday of Martin Luther King, Jr.');
    expect(federalHoliday('2026-02-16')).toBe("Washington's Birthday");
    expect(federalHoliday('2026-09-07')).toBe('Labor Day');
    expect(federalHoliday('2026-10-12')).toBe('Columbus Day');
    expect(federalHoliday('2022-06-20')).toBe('Juneteenth National Independence Day');
    expect(federalHoliday('2019-06-19')).toBeNull();
    expect(federalHoliday('2026-07-06')).toBeNull();
  });

  it('counts business days from the day after, over weekends and holidays', () => {
    // Thanksgiving on Thursday 27 November 2025.
    expect(addBusinessDays('2025-11-21', 5)).toBe('2025-12-01');
    expect(addBusinessDays('2025-11-22', 1)).toBe('2025-11-24');
    expect(businessDayUpTo('2026-07-05')).toBe('2026-07-02');
  });

  it('gives the earlier day where a month is too short', () => {
    expect(addMonths('2025-11-30', 3)).toBe('2026-02-28');
    expect(addMonths('2023-11-30', 3)).toBe('2024-02-29');
    expect(addMonths('2025-10-31', 3)).toBe('2026-01-31');
    expect(addMonths('2026-02-28', 3)).toBe('2026-05-28');
    expect(addMonths('2025-12-15', 3)).toBe('2026-03-15');
  });
});

describe('the clocks of a matter', () => {
  it('gives the days of ruling HQ 962141', () => {
    const facts = { presentedOn: '1998-03-17' };
    expect(due(facts, 'final-determination')).toBe('1998-04-16');
    expect(due(facts, 'deemed-exclusion')).toBe('1998-04-17');
  });

  it('runs both clocks of a detention under the UFLPA, each from its own day', () => {
    const facts = { authority: 'uflpa', presentedOn: '2026-06-01', detainedOn: '2026-06-08' } as const;
    expect(due(facts, 'final-determination')).toBe('2026-07-01');
    expect(due(facts, 'uflpa-response')).toBe('2026-07-08');
    expect(due(facts, 'uflpa-response-limit')).toBe('2026-09-06');
    expect(due(facts, 'release-or-detain')).toBe('2026-06-08');
    expect(reckoned(facts).has('proof-of-admissibility')).toBe(false);
  });

  it('tells that a last day is no business day, and moves it nowhere', () => {
    const clock = reckoned({ authority: 'uflpa', detainedOn: '2026-06-04' }).get('uflpa-response')!;
    expect(clock.due).toBe('2026-07-04');
    expect(clock.remarks.join(' ')).toContain('Independence Day, a Saturday');
    expect(clock.remarks.join(' ')).toContain('2026-07-02');
  });

  it('counts three months from importation for an order or a finding alone', () => {
    const facts = { authority: 'withhold-release-order', importedOn: '2025-11-30' } as const;
    const clock = reckoned(facts).get('proof-of-admissibility')!;
    expect(clock.due).toBe('2026-02-28');
    expect(clock.remarks.join(' ')).toContain('no day 30');
    expect(reckoned(facts).has('uflpa-response')).toBe(false);
  });

  it('says of a day that is itself reckoned that nobody stated it', () => {
    const facts = { presentedOn: '2026-06-01' };
    const protest = reckoned(facts).get('protest')!;
    expect(protest.start).toMatchObject({ day: '2026-07-02', isStated: false });
    expect(protest.due).toBe('2026-12-29');
    expect(protest.remarks.join(' ')).toContain('nobody stated');
    expect(due({ ...facts, excludedOn: '2026-06-20' }, 'protest')).toBe('2026-12-17');
    // No written advice follows from days that pass.
    expect(due({ ...facts, authority: 'withhold-release-order' }, 'deemed-abandonment')).toBeNull();
    expect(due({ excludedOn: '2026-06-20' }, 'deemed-abandonment')).toBe('2026-08-19');
  });

  it('names the fact that is wanting, and runs nothing from today', () => {
    const all = reckonClocks(noFacts);
    expect(all.filter((clock) => clock.due !== null)).toEqual([]);
    expect(all.find(({ clock }) => clock.id === 'uflpa-response')?.wanting).toBe('detainedOn');
    expect(all).toHaveLength(clocks.length);
  });

  it('has a provision for each, and says of what has no source that it has none', () => {
    for (const clock of clocks) {
      expect(clock.authority).not.toBe('');
      expect(clock.source === null).toBe(clock.grounds === 'unsourced');
    }
    expect(clocks.filter(({ grounds }) => grounds === 'unsourced').map(({ id }) => id)).toEqual([
      'protest-deemed-denied',
      'court',
      'recordkeeping',
    ]);
    expect(groundsLabels.unsourced).toContain('without a source');
  });
});

describe('the day by which answers are wanted', () => {
  it('is the one that people set', () => {
    expect(
      answersWantedBy({ ...noFacts, authority: 'uflpa', detainedOn: '2026-06-08', answersBy: '2026-06-20' }),
    ).toMatchObject({ day: '2026-06-20', because: 'set for the matter' });
  });

  it('is the last day of the earliest clock that evidence has to meet, with its provision', () => {
    const both = {
      ...noFacts,
      authority: 'uflpa',
      presentedOn: '2026-06-01',
      detainedOn: '2026-06-08',
    } as const;
    expect(answersWantedBy(both)).toMatchObject({ day: '2026-07-01' });
    expect(answersWantedBy(both)!.because).toContain('151.16(d)');
    expect(answersWantedBy({ ...both, presentedOn: null })).toMatchObject({ day: '2026-07-08' });
    expect(answersWantedBy(noFacts)).toBeNull();
  });
});
