import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentType, documentTypes } from '../../../schemas/index.ts';
import { splitAndClassify } from '../../../src/documents/index.ts';
import { readGold } from '../../../src/evaluation/index.ts';
import { extract, extractionSettingsSchema } from '../../../src/extraction/index.ts';
import { modelSettingsSchema, proposeFields } from '../../../src/extraction/llm/index.ts';
import { EvidenceIndex } from '../../../src/index/evidence-index.ts';
import type { Field } from '../../../src/model/field.ts';
import { goldReader } from './gold-reader.ts';
import { pagesOfRecorded, type RecordedDocument, recordPage } from './recorded-document.ts';
import { withoutAbsent } from './without-absent.ts';

/**
 * Writes fixtures of whole sample documents answered by the gold reader:
 * `node test/support/gold-reader/record-samples.ts INDEX` with an index made of samples/dump. Marks on pages are left out.
 */
const wanted: Readonly<Record<string, string>> = {
  'CI QH25-0612.pdf': 'invoice',
  '报关单.pdf': 'customs-declaration',
  'TC 30077.pdf': 'transaction-certificate',
  'HZ-PR-2503-07.pdf': 'production-record',
  'statement cotton origin.pdf': 'declaration',
  'chamber certificate.pdf': 'scanned-certificate',
};

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: record-samples.ts INDEX');
const root = new URL('../../..', import.meta.url).pathname;
const index = EvidenceIndex.open(folder);
const gold = await readGold(join(root, 'samples/gold.jsonl'));
const out = join(root, 'test/extraction/llm/fixtures');
mkdirSync(out, { recursive: true });

for (const occurrence of index.ledger.occurrences()) {
  const entry = Object.entries(wanted).find(([name]) => occurrence.path.endsWith(name));
  if (entry === undefined || occurrence.file === null) continue;
  const [name, fixture] = entry;
  const fields = gold.documents.find(({ file }) => file.endsWith(name))?.fields ?? {};
  const source = index.pages.ofFile(occurrence.file);
  const [found] = splitAndClassify(source, documentTypes()).documents;
  const recorded: RecordedDocument = {
    about: `samples, ${name}; answered by the gold reader`,
    type: found!.type,
    language: found!.language,
    title: found!.title,
    pages: source.map(recordPage),
    question: '',
    requests: 0,
    stated: {},
    exceptions: [],
    fields: {},
  };
  const { document, pages } = pagesOfRecorded(recorded);
  const reader = goldReader(() => fields);
  const proposal = await proposeFields({
    document,
    pages,
    type: documentType(document.type),
    model: reader,
    settings: modelSettingsSchema.parse({}),
  });
  const settings = extractionSettingsSchema.parse({ engines: ['llm'] });
  const read = extract({ document, pages, candidates: proposal.candidates }, settings).fields;
  const whole: RecordedDocument = {
    ...recorded,
    question: reader.asked[0]!.messages[1]!.content as string,
    requests: reader.asked.length,
    stated: withoutAbsent(reader.answers[0]!),
    exceptions: proposal.exceptions.map(({ code }) => code),
    fields: fieldsOf(read),
  };
  writeFileSync(join(out, `${fixture}.json`), `${JSON.stringify(whole)}\n`);
}
index.close();

/** Fields of the model with their status. */
function fieldsOf(fields: readonly Field[]): RecordedDocument['fields'] {
  return Object.fromEntries(
    fields
      .filter(({ engines }) => engines.includes('llm'))
      .map(({ path, value, groundings }) => [path, [value, groundings[0]?.status ?? null] as const]),
  );
}
