import { isContractPath } from '../../../schemas/paths.ts';
import { capital, observationLabels } from '../../model/labels.ts';
import type { Observation, ObservationPlace } from '../../model/observation.ts';
import { pathLabel } from '../../model/path-label.ts';
import { oneLine } from '../wording.ts';
import type { AdverseEntry, AdverseLine } from './entry.ts';
import type { Papers } from './papers.ts';

/** An observation with all its sides; a side that rests on a field shows it as it stands after review. */
export function observationEntry(observation: Observation, papers: Papers): AdverseEntry {
  const statement = oneLine(observation.statement);
  return {
    what: capital(observationLabels[observation.kind]),
    lines: observation.places.map((place, at) => ({
      ...observationLine(place, papers),
      because: at === 0 ? statement : '',
    })),
  };
}

/** Facts of files that observations name by their keys. */
const factLabels: Readonly<Record<string, string>> = {
  createdIso: 'file created',
  modifiedIso: 'file last changed',
};

/** One side of an observation; a fact of a whole file leads to the first page of its first document. */
export function observationLine(place: ObservationPlace, papers: Papers): AdverseLine {
  const [only, ...more] = place.fields;
  const field = only === undefined || more.length > 0 ? null : papers.field(only);
  const readAs = isContractPath(place.what) ? pathLabel(place.what) : (factLabels[place.what] ?? place.what);
  if (field !== null && field.reviewed.state !== 'rejected' && place.what === field.reviewed.field.path)
    return papers.lineOfField(field, { readAs });
  if (place.page !== null)
    return papers.lineOnPage({ file: place.file, page: place.page }, place.boxes ?? [], place.value, {
      readAs,
    });
  const first = papers.ofFile(place.file)?.document.pages.find(({ file }) => file === place.file);
  return papers.lineOnPage(first ?? { file: place.file, page: 1 }, [], place.value, {
    readAs,
    style: 'plain',
    stands: 'property of the file',
  });
}
