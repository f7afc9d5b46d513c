// Splits the document with page 2 of a file and carries it out, then ends. Arguments: index folder, file, id of the decision.
import { EvidenceIndex } from '../../../src/index/evidence-index.ts';
import { CarryOut } from '../../../src/pipeline/document-decisions/carry-out.ts';
import { decideDocument } from '../../../src/pipeline/document-decisions/decide-document.ts';

const [folder, file, id] = process.argv.slice(2) as [string, string, string];
const index = EvidenceIndex.open(folder);
const before = { file, page: 2 };
const document = index.documentChanges.documentsWith(file, 2)[0]!;
const { files } = decideDocument(index, {
  request: { id, change: { action: 'split', document, before }, reason: null, note: null },
  by: { name: 'Ada', basis: 'terminal', account: 'tester' },
  program: 'Evidex test',
});
process.stdout.write('acknowledged\n');
const carrying = new CarryOut(folder);
await carrying.carryOut(files);
process.stdout.write('carried out\n');
await carrying.close();
index.close();
