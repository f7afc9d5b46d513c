// Decides about fields of an index in a process of its own, one request at a time, and tells of each that is stored:
// deciding-process.ts <folder> <name> <action> <file with one field id a line>
import { readFileSync } from 'node:fs';
import { decideFields } from '../../../src/index/decisions/decide-fields.ts';
import { EvidenceIndex } from '../../../src/index/evidence-index.ts';
import { person, requestOn } from './decided-index.ts';

const [folder = '', name = '', action = 'confirm', list = ''] = process.argv.slice(2);
const index = EvidenceIndex.open(folder);
for (const id of readFileSync(list, 'utf8').trim().split('\n')) {
  const [field] = index.reviewed.fieldsById([id]);
  const request = requestOn(field!, action as 'confirm');
  const [outcome] = decideFields(index, person(name), [request]);
  // Written before the next one is taken: what stands there was acknowledged.
  process.stdout.write(`${outcome!.status} ${request.id}\n`);
}
index.close();
