import type { TracedFile } from './traced-input.ts';

/** When a file came to be, as it states it. */
export interface StatedDate {
  /** Name of the fact. */
  readonly fact: string;
  /** As stated. */
  readonly value: string;
  /** Calendar day of the statement, in its own time zone: `2025-03-14`. */
  readonly day: string;
  /** How a sentence begins that tells it. */
  readonly says: string;
}

const creationFacts: readonly (readonly [names: readonly string[], says: string])[] = [
  [['createdIso', 'created'], 'The file was created on'],
  [['pictureTaken'], 'The picture was taken on'],
  [['mailSent'], 'The mail was sent on'],
];

/** Creation dates that a file states about itself; those that are no date are left out. */
export function creationDates(file: TracedFile): StatedDate[] {
  return creationFacts.flatMap(([names, says]) => {
    for (const fact of names) {
      const value = file.facts[fact];
      const day = value === undefined ? null : dayOf(value);
      if (value !== undefined && day !== null) return [{ fact, value, day, says }];
    }
    return [];
  });
}

/** `2025-03-14…`, `2025:03:14 …` (EXIF 2.3, 4.6.5) and `D:20250314…` (ISO 32000-1, 7.9.4) as a day. */
export function dayOf(stated: string): string | null {
  const match = /^(?:D:)?(\d{4})[-:/]?(\d\d)[-:/]?(\d\d)(?!\d{7,})/u.exec(stated.trim());
  if (match === null) return null;
  const day = `${match[1]}-${match[2]}-${match[3]}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  // The day itself must exist, and cameras and programs without a clock say 1970 or 1904.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day || day < '1985') return null;
  return day;
}

/** Days from one day to another; negative when the other is earlier. */
export function daysBetween(one: string, other: string): number {
  return Math.round((Date.parse(`${other}T00:00:00Z`) - Date.parse(`${one}T00:00:00Z`)) / 86_400_000);
}
