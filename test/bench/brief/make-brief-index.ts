import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { categoriesOf, withoutIndexes } from '../../../schemas/index.ts';
import { markProjected } from '../../../src/index/decisions/ensure-projected.ts';
import { EvidenceIndex } from '../../../src/index/evidence-index.ts';
import type { EvidenceDocument, Pagination } from '../../../src/model/document.ts';
import type { Field, Grounding } from '../../../src/model/field.ts';
import type { Flag } from '../../../src/model/flag.ts';
import { contentId } from '../../../src/model/hashing.ts';
import type { Observation } from '../../../src/model/observation.ts';
import type { Word } from '../../../src/model/word.ts';
import { evidenceDocument } from '../../support/evidence-document.ts';
import { listedMention } from '../../support/listed-mention.ts';
import { proposedField } from '../../support/proposed-field.ts';
import { type OrderPaper, orderPaper, papersOfOrder } from './order-papers.ts';
import { type PaperFile, PaperFiles, type PaperLine } from './paper-files.ts';

export interface BriefIndexSize {
  documents: number;
  pages: number;
  fields: number;
  confirmed: number;
  flags: number;
  exceptions: number;
  megabytes: number;
}

/** Papers stored in one transaction. */
const portion = 100;

interface Stored {
  readonly document: EvidenceDocument;
  readonly fields: readonly Field[];
  readonly paper: OrderPaper;
  readonly path: string;
}

/**
 * Makes an index of as many papers, about five pages each, with their real bytes: what the pipeline would have stored about
 * them, through the stores that the pipeline uses. Nothing is read by the pipeline, which would take hours for the scans.
 * @param folder that must not be there yet
 * @returns its size, and how a person relates each paper to the matter, as `evidex matter assign` reads it.
 */
export async function makeBriefIndex(
  folder: string,
  documents: number,
  onProgress: (done: number) => void = () => {},
): Promise<{ readonly size: BriefIndexSize; readonly assignments: string }> {
  const size: BriefIndexSize = {
    documents: 0,
    pages: 0,
    fields: 0,
    confirmed: 0,
    flags: 0,
    exceptions: 0,
    megabytes: 0,
  };
  const files = new PaperFiles();
  const rows = ['path,pages,relation,step,component,confidentiality,privilege'];
  const observations: Observation[] = [];
  const index = EvidenceIndex.create(folder);
  try {
    for (let from = 0; from < documents; from += portion) {
      const made: { paper: OrderPaper; file: PaperFile; number: number }[] = [];
      for (let number = from; number < Math.min(documents, from + portion); number++) {
        const paper = orderPaper(number);
        made.push({ paper, file: await files.make(paper, number), number });
      }
      const stored = index.transaction(() =>
        made.map(({ paper, file, number }) => store(index, size, paper, file, number)),
      );
      index.transaction(() => {
        for (const [position, each] of stored.entries()) confirm(index, size, each, from + position);
      });
      for (const [position, { path, paper }] of stored.entries()) {
        const number = from + position;
        rows.push(
          `"${path}",,${relationOf(number)},${paper.step ?? ''},,${number % 9 === 0 ? 'confidential-commercial-information' : ''},`,
        );
        if (number % papersOfOrder === papersOfOrder - 1)
          observations.push(translationOf(stored[position]!, stored[position - 1]!));
      }
      onProgress(Math.min(documents, from + portion));
    }
    index.transaction(() => index.observations.replace(observations));
    markProjected(index);
  } finally {
    index.close();
  }
  return { size, assignments: `${rows.join('\n')}\n` };
}

/** Most papers are in the chain; every tenth is of another shipment, stands aside, or is not related yet. */
function relationOf(number: number): string {
  if (number % 10 !== 7) return 'in-chain';
  return ['context', 'other-shipment', 'same-site-other-origin', ''][Math.floor(number / 10) % 4]!;
}

function store(
  index: EvidenceIndex,
  size: BriefIndexSize,
  paper: OrderPaper,
  made: PaperFile,
  number: number,
): Stored {
  const file = createHash('sha256').update(made.bytes).digest('hex');
  const path = `dump/${paper.supplier}/${paper.type} ${number}.${made.extension}`;
  const original = index.originalPath(file);
  mkdirSync(dirname(original), { recursive: true });
  writeFileSync(original, made.bytes);
  const { ledger, pages, results } = index;
  ledger.putFile(file, made.bytes.length, made.mediaType);
  ledger.putOccurrence({
    path,
    parent: null,
    depth: 0,
    file,
    size: made.bytes.length,
    modified: '2025-08-14T08:30:00.000Z',
    state: null,
    reason: null,
    supplier: paper.supplier,
    supplierBasis: 'folder',
    receipt: { submittedBy: paper.supplier, receivedOn: '2025-08-15' },
    disk: null,
    failure: null,
  });
  ledger.setInspection(file, made.pages.length, {});
  ledger.setFileState(file, 'read', null);
  const isScan = paper.form === 'scan' || paper.form === 'photo';
  const origin = made.width === 0 ? 'native' : isScan ? 'ocr' : 'text-layer';
  for (const [position, lines] of made.pages.entries())
    pages.put({
      file,
      page: position + 1,
      kind: made.width === 0 ? 'native' : isScan ? 'ocr' : 'text',
      reason: made.width === 0 ? 'text of the file itself' : isScan ? 'a picture without text' : 'has text',
      width: made.width,
      height: made.height,
      uprightTurn: 0,
      skew: 0,
      ocrLanguages: isScan ? ['eng', 'chi_sim'] : [],
      part: made.width === 0 ? (paper.form === 'mail' ? 'mail body' : 'Sheet1') : null,
      words: lines.flatMap((line, number) => wordsOf(line, number, origin)),
      notes: [],
    });
  const references = made.pages.map((_, position) => ({ file, page: position + 1 }));
  const isIncomplete = number % 50 === 11 && paper.form === 'text';
  const document = evidenceDocument(paper.type, references, {
    categories: [...categoriesOf(paper.type)],
    language: paper.language,
    title: paper.title,
    typeConfidence: 0.6,
    evidence: [{ kind: 'title', type: paper.type, text: paper.title, page: 1, weight: 5 }],
    ...(isIncomplete ? { pagination: missingTwo(made.pages.length) } : {}),
  });
  const fields = fieldsOf(document.id, file, made, origin);
  results.replaceDocuments(file, [document]);
  results.replaceFields(document.id, fields);
  if (isIncomplete) {
    results.replaceExceptions('documents', file, [
      {
        code: 'incomplete-document',
        file,
        page: 1,
        document: document.id,
        cause: `${made.pages.length} of ${made.pages.length + 2} printed pages were received`,
        remedy: 'ask the supplier for the missing pages',
      },
    ]);
    size.exceptions++;
  }
  if (number % 12 === 4) {
    results.replaceFlags(file, [flagOn(fields[3]!, document.id, file, number)]);
    size.flags++;
  }
  size.documents++;
  size.pages += made.pages.length;
  size.fields += fields.length;
  size.megabytes += made.bytes.length / 1e6;
  return { document, fields, paper, path };
}

function wordsOf({ words, box }: PaperLine, line: number, origin: Word['origin']): Word[] {
  const parts = words.split(' ');
  return parts.map((text, position) => ({
    text,
    box:
      box === null
        ? null
        : {
            x: box.x + (box.width * position) / parts.length,
            y: box.y,
            width: box.width / parts.length,
            height: box.height,
          },
    confidence: origin === 'ocr' ? 0.93 : 1,
    line,
    origin,
    visible: true,
    ...(box === null
      ? { layout: { x: 0.1 + position * 0.05, y: line / 100, width: 0.04, height: 0.008 } }
      : {}),
  }));
}

function fieldsOf(document: string, file: string, made: PaperFile, origin: Word['origin']): Field[] {
  const fields: Field[] = [];
  for (const [position, lines] of made.pages.entries()) {
    let offset = 0;
    for (const [row, { words, value, box }] of lines.entries()) {
      if (value !== null) {
        const begin = offset + [...words].length - [...value.value].length;
        const grounding: Grounding = {
          status: 'exact',
          file,
          page: position + 1,
          boxes: box === null ? [] : [box],
          offsets: [begin, begin + [...value.value].length],
          ...(made.extension === 'xlsx' ? { cells: [`Sheet1!B${row + 1}`] } : {}),
          quote: value.value,
          textOrigin: origin,
          ocrConfidence: origin === 'ocr' ? 0.93 : 1,
        };
        fields.push(
          proposedField(document, value.path, value.value, grounding, {
            normalized: value.normalized,
            because: `beside the label "${value.label}"`,
            evidence: {
              score: 0.7,
              margin: null,
              standing: 'alone',
              doubted: false,
              table: '2026-11-22-d24d2be4',
              bin: 'rules/print/words/plain',
            },
          }),
        );
      }
      offset += [...words].length + 1;
    }
  }
  return fields;
}

function flagOn(field: Field, document: string, file: string, number: number): Flag {
  const { boxes, offsets, quote, page } = field.groundings[0]!;
  const entry: Flag['entry'] = {
    id: `house-${number % 20}`,
    name: `${quote.split(' ')[0]} Group`,
    matchedAlias: quote,
    hash: 'b'.repeat(64),
    aliasOrigin: 'official',
  };
  return listedMention(
    { file, page, document, boxes, offsets, quote, entry },
    {
      list: { id: 'house', version: '2026-11-01', retrieved: '2026-11-02', note: '', hash: 'a'.repeat(64) },
      grade: number % 3 === 0 ? 'E2' : 'E3',
      explanation: `"${quote}" matches a listed name.`,
      passage: contentId('passage', [file, page]),
      matcher: '2',
      fields: [field.id],
    },
  );
}

/** The last two pages of a document are not there, as the numbers printed on the others tell. */
function missingTwo(received: number): Pagination {
  return {
    printedTotal: received + 2,
    printed: Array.from({ length: received }, (_, position) => position + 1),
    received,
    missing: [received + 1, received + 2],
    annexesNamed: [],
    annexesFound: [],
  };
}

/** The last paper of an order translates the one before it. */
function translationOf(translation: Stored, original: Stored): Observation {
  const side = ({ document, fields, path }: Stored, what: string): Observation['places'][number] => ({
    file: document.pages[0]!.file,
    page: 1,
    fields: fields.slice(0, 3).map(({ id }) => id),
    what,
    value: path,
  });
  return {
    id: contentId('observation', ['translation-of', translation.document.id]),
    kind: 'translation-of',
    statement: `${translation.path} is a translation of ${original.path}: page 1 of it for page 1 of the original.`,
    places: [side(translation, 'translation'), side(original, 'original')],
  };
}

/** Four of ten fields were confirmed by a person. */
function confirm(
  index: EvidenceIndex,
  size: BriefIndexSize,
  { document, fields }: Stored,
  number: number,
): void {
  for (const [position, field] of fields.entries()) {
    if ((number + position) % 10 >= 4) continue;
    const { file, page, boxes, offsets } = field.groundings[0]!;
    const place = { file, page, boxes: [...boxes], offsets };
    index.decisions.append({
      id: createHash('md5').update(`decision ${field.id}`).digest('hex'),
      by: { name: `Reviewer ${number % 4}`, basis: 'terminal', account: 'bench' },
      subject: 'field',
      subjectId: field.id,
      action: 'confirm',
      document: document.id,
      place,
      boxes: [...boxes],
      form: withoutIndexes(field.path),
      target: field.id,
      reason: null,
      image: null,
      evidenceShown: { inView: true, milliseconds: 900 },
      blind: false,
      batch: null,
      undoes: null,
      translation: null,
      proposedBy: ['rules'],
      program: 'evidex bench',
      note: null,
      content: {
        path: field.path,
        seen: {
          value: field.value,
          normalized: field.normalized,
          place,
          image: null,
          milliseconds: 900,
          version: null,
        },
        proposal: null,
        after: null,
      },
    });
    size.confirmed++;
  }
  index.review.projectDocument(document.id);
}
