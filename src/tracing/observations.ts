import type { Observation } from '../model/observation.ts';
import { createdAfterNotice, noticesIn, printedAndCreated } from './dates.ts';
import { observation } from './observation.ts';
import { sameNumberDifferentContent } from './same-number.ts';
import { samePictures } from './same-picture.ts';
import { changedAfterSigning } from './signatures.ts';
import type { TracedFile, TracedInput, TracedPage } from './traced-input.ts';

/**
 * What stands side by side across the files of an index. Each observation states both sides and where each stands; what
 * it means is for people to say. The same input gives the same list in the same order.
 */
export function observe(input: TracedInput): Observation[] {
  const documents = [...input.documents];
  const notices = noticesIn(documents);
  const files = new Map<string, TracedFile>();
  const found: Observation[] = [];
  for (const file of input.files) {
    files.set(file.sha256, file);
    found.push(...createdAfterNotice(file, notices), ...changedAfterSigning(file));
  }
  for (const document of documents) {
    const file = files.get(document.file);
    if (file !== undefined) found.push(...printedAndCreated(document, file));
  }
  found.push(...sameNumberDifferentContent(documents, input.fieldsOf));
  found.push(...samePictures(input));
  for (const page of input.pages())
    if (page.contradiction !== null) found.push(contradicted(page, page.contradiction));
  const unique = new Map(found.map((each) => [each.id, each]));
  return [...unique.values()].sort((one, other) =>
    `${one.kind}${one.id}` < `${other.kind}${other.id}` ? -1 : 1,
  );
}

function contradicted({ file, page }: TracedPage, note: string): Observation {
  return observation(
    'text-layer-contradicts-image',
    `The text layer of page ${page} and its picture read differently: ${note}.`,
    [{ file, page, fields: [], what: 'text layer and picture', value: note }],
  );
}
