import type { Observation, ObservationPlace } from '../model/observation.ts';
import { creationDates, dayOf, daysBetween, type StatedDate } from './file-dates.ts';
import { grounded, placeOfField } from './key-fields.ts';
import { observation } from './observation.ts';
import type { TracedDocument, TracedFile } from './traced-input.ts';

/** A file made a month and more after the date on it is told; papers are often saved again within weeks. */
export const daysAfterPrintedDate = 30;
/** A file made up to a day before the date on it may be a matter of time zones. */
const daysOfTimeZones = 1;
/** Notices named in one observation. */
const mostNotices = 5;

interface Notice {
  readonly day: string;
  readonly place: ObservationPlace;
}

/** Dates of the notices of detention among the documents, earliest first. */
export function noticesIn(documents: readonly TracedDocument[]): Notice[] {
  const notices: Notice[] = [];
  for (const document of documents) {
    if (document.type !== 'detention_notice') continue;
    const field = grounded(document, 'issueDate');
    const day = field?.normalized == null ? null : dayOf(field.normalized);
    if (field !== null && day !== null) notices.push({ day, place: placeOfField(field) });
  }
  return notices.sort((one, other) =>
    `${one.day}${one.place.file}` < `${other.day}${other.place.file}` ? -1 : 1,
  );
}

/** The file, picture or mail came to be after the day of a notice of detention. */
export function createdAfterNotice(file: TracedFile, notices: readonly Notice[]): Observation[] {
  return creationDates(file).flatMap((created) => {
    const earlier = notices.filter(({ day, place }) => day < created.day && place.file !== file.sha256);
    if (earlier.length === 0 || notices.some(({ place }) => place.file === file.sha256)) return [];
    const days = [...new Set(earlier.map(({ day }) => day))].slice(0, mostNotices);
    const noun = days.length === 1 ? 'the notice of detention is dated' : 'notices of detention are dated';
    return [
      observation(
        'created-after-detention-notice',
        `${created.says} ${created.day}; ${noun} ${days.join(', ')}.`,
        [placeOfFact(file, created), ...earlier.slice(0, mostNotices).map(({ place }) => place)],
      ),
    ];
  });
}

/** The day on the paper and the day the file states it was made are far apart, or in the other order. */
export function printedAndCreated(document: TracedDocument, file: TracedFile): Observation[] {
  const printed = grounded(document, 'issueDate');
  const day = printed?.normalized == null ? null : dayOf(printed.normalized);
  // A mail is dated by its heading, which says the same.
  const created = creationDates(file).find(({ fact }) => fact !== 'mailSent');
  if (printed === null || day === null || created === undefined) return [];
  const days = daysBetween(day, created.day);
  const sides = [placeOfFact(file, created), placeOfField(printed)];
  // A scan or a photo is made when somebody needs it: that it came later tells nothing.
  if (days > daysAfterPrintedDate && document.isTextOfFile) {
    return [
      observation(
        'created-after-printed-date',
        `${created.says} ${created.day}, ${days} days after the date printed on the document, ${day}.`,
        sides,
      ),
    ];
  }
  if (days < -daysOfTimeZones) {
    return [
      observation(
        'dated-after-created',
        `${created.says} ${created.day}; the date printed on the document is ${day}, ${-days} days later.`,
        sides,
      ),
    ];
  }
  return [];
}

function placeOfFact(file: TracedFile, { fact, value }: StatedDate): ObservationPlace {
  return { file: file.sha256, page: null, fields: [], what: fact, value };
}
