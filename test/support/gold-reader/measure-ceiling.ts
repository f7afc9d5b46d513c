import { documentType, documentTypes } from '../../../schemas/index.ts';
import { splitAndClassify } from '../../../src/documents/index.ts';
import { evaluate, formatReport, type GoldDocument, readGold } from '../../../src/evaluation/index.ts';
import { extract, extractionSettingsSchema } from '../../../src/extraction/index.ts';
import { modelSettingsSchema, proposeFields } from '../../../src/extraction/llm/index.ts';
import { EvidenceIndex } from '../../../src/index/evidence-index.ts';
import type { EvidenceDocument } from '../../../src/model/document.ts';
import type { Field } from '../../../src/model/field.ts';
import { goldReader } from './gold-reader.ts';

/**
 * What a reader who makes no mistake loses to lines, schema, grounding and reconciling:
 * `node test/support/gold-reader/measure-ceiling.ts GOLD INDEX [--text] [--verbose]` splits and reads the stored pages of an
 * index again with the engine llm alone. `--text`: only files without OCR, where the words of the gold can be read.
 */
const [goldPath, folder, ...options] = process.argv.slice(2);
if (goldPath === undefined || folder === undefined) throw new Error('usage: measure-ceiling.ts GOLD INDEX');
const isTextOnly = options.includes('--text');
const gold = await readGold(goldPath);
const index = EvidenceIndex.open(folder);
const paths = new Map<string, string[]>();
for (const { file, path } of index.ledger.occurrences())
  if (file !== null) paths.set(file, [...(paths.get(file) ?? []), path]);

const isAbout = (entry: GoldDocument, path: string): boolean =>
  path.endsWith(entry.file) || entry.file.endsWith(path) || path.endsWith(entry.file.replace(/^dump\//u, ''));
const fieldsOf = new Map<string, GoldDocument['fields']>();
const reader = goldReader((document) => fieldsOf.get(document) ?? null);
const documents: EvidenceDocument[] = [];
const fields: Field[] = [];
const scored = new Set<GoldDocument>();
const tokens = { requests: 0, input: 0, output: 0 };

for (const [file, own] of paths) {
  const pages = index.pages.ofFile(file);
  if (isTextOnly && pages.some(({ kind }) => kind !== 'text' && kind !== 'native')) continue;
  for (const entry of gold.documents) if (own.some((path) => isAbout(entry, path))) scored.add(entry);
  const split = pages.length === 0 ? [] : splitAndClassify(pages, documentTypes()).documents;
  for (const document of split) {
    documents.push(document);
    const entry = gold.documents.find(
      (one) =>
        own.some((path) => isAbout(one, path)) &&
        (one.pages === undefined || document.pages.some(({ page }) => one.pages!.includes(page))),
    );
    if (entry !== undefined) fieldsOf.set(document.id, entry.fields);
    const proposal = await proposeFields({
      document,
      pages,
      type: documentType(document.type),
      model: reader,
      settings: modelSettingsSchema.parse({}),
    });
    tokens.requests += proposal.exchanges.length;
    tokens.input += proposal.usage.inputTokens;
    tokens.output += proposal.usage.outputTokens;
    const settings = extractionSettingsSchema.parse({ engines: ['llm'] });
    fields.push(...extract({ document, pages, candidates: proposal.candidates }, settings).fields);
  }
}
index.close();
const report = evaluate({ ...gold, documents: [...scored] }, { paths, documents, fields, flags: [] });
console.log(formatReport(report, { verbose: options.includes('--verbose') }));
console.log(
  `${tokens.requests} requests, ${tokens.input} input and ${tokens.output} output tokens (characters / 4)`,
);
