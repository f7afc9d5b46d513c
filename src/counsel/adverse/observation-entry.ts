import type { Observation, ObservationPlace } from '../../model/observation.ts';
import { type AdverseEntry, type AdverseLine, oneLine } from './entry.ts';
import type { Papers } from './papers.ts';

/** An observation with all its sides; a side that rests on fields shows them as they stand after review. */
export function observationEntry(observation: Observation, papers: Papers, what: string): AdverseEntry {
  return {
    what: `${what}: ${oneLine(observation.statement)}`,
    lines: observation.places.map((place) => observationLine(place, papers)),
  };
}

/** One side of an observation; a fact of a whole file leads to the first page of its first document. */
export function observationLine(place: ObservationPlace, papers: Papers): AdverseLine {
  const [only, ...more] = place.fields;
  const field = only === undefined || more.length > 0 ? null : papers.field(only);
  const isOwn =
    field !== null && field.reviewed.state !== 'rejected' && place.what === field.reviewed.field.path;
  if (isOwn) return papers.lineOfField(field, { readAs: place.what });
  const page =
    place.page === null
      ? (papers.ofFile(place.file)?.document.pages.find(({ file }) => file === place.file) ?? null)
      : { file: place.file, page: place.page };
  return papers.lineOnPage(page ?? { file: place.file, page: 1 }, place.boxes ?? [], place.value, {
    readAs: place.what,
    stands: place.page === null ? 'property of the file' : '',
  });
}
