import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { withoutIndexes } from '../../../schemas/paths.ts';
import { markProjected } from '../../../src/index/decisions/ensure-projected.ts';
import { EvidenceIndex } from '../../../src/index/evidence-index.ts';
import type { EvidenceDocument } from '../../../src/model/document.ts';
import type { DocumentChange } from '../../../src/model/document-decision.ts';
import type { Field, Grounding } from '../../../src/model/field.ts';
import type { Flag } from '../../../src/model/flag.ts';
import { sha256 } from '../../../src/model/hashing.ts';
import type { Matter, MatterFacts } from '../../../src/model/matter.ts';
import type { Observation } from '../../../src/model/observation.ts';
import type { Word } from '../../../src/model/word.ts';
import { decideDocument } from '../../../src/pipeline/document-decisions/decide-document.ts';
import { evidenceDocument } from '../evidence-document.ts';
import { listedMention } from '../listed-mention.ts';
import { proposedField } from '../proposed-field.ts';

/** A document of a made file: its pages, and values that stand on them as lines `path: value`. */
export interface MadePaper {
  readonly type: string;
  readonly pages: readonly number[];
  readonly title?: string;
  readonly language?: string;
}

/** A line of a made page; with a path it is a field. */
export type MadeLine = string | { readonly path: string; readonly value: string };

export interface MadeFile {
  readonly path: string;
  /** Path of the mail or archive that it lies in. */
  readonly parent?: string;
  /** Lines of each page; a mail has one page. */
  readonly pages: readonly (readonly MadeLine[])[];
  /** One document of all pages when left out. */
  readonly papers?: readonly MadePaper[];
  readonly supplier?: string;
  /** Bytes that are stored in place of a PDF or mail of these lines. */
  readonly bytes?: Uint8Array;
}

const by = { name: 'Ada Example', basis: 'terminal', account: 'tests' } as const;
const width = 595;
const height = 842;
const size = 11;

/** An index that the stores of the pipeline are filled for directly: real PDFs, nothing is read. */
export class MadeIndex {
  readonly index: EvidenceIndex;
  readonly folder: string;
  /** SHA-256 of the files, by path. */
  readonly files = new Map<string, string>();
  readonly #observations: Observation[] = [];
  #decisions = 0;

  constructor(folder: string) {
    this.folder = folder;
    this.index = EvidenceIndex.create(folder);
    this.index.transaction(() => markProjected(this.index));
  }

  /** Adds a PDF, or a mail where the path ends in `.eml`. Returns its documents. */
  async add(given: MadeFile): Promise<EvidenceDocument[]> {
    const isMail = given.path.endsWith('.eml');
    const lines = given.pages.map((page) => page.map(textOf));
    const bytes = given.bytes ?? (isMail ? mailBytes(lines[0] ?? []) : await pdfBytes(lines));
    const file = sha256(bytes);
    this.files.set(given.path, file);
    const original = this.index.originalPath(file);
    mkdirSync(dirname(original), { recursive: true });
    writeFileSync(original, bytes);
    const papers = given.papers ?? [{ type: 'invoice', pages: given.pages.map((_, at) => at + 1) }];
    const mediaType = isMail ? 'message/rfc822' : 'application/pdf';
    return this.index.transaction(() => {
      const { ledger, pages, results, events } = this.index;
      ledger.putFile(file, bytes.length, mediaType);
      ledger.putOccurrence({
        path: given.path,
        parent: given.parent ?? null,
        depth: given.path.split('!/').length - 1,
        file,
        size: bytes.length,
        modified: '2025-08-14T08:30:00.000Z',
        state: null,
        reason: null,
        supplier: given.supplier ?? 'Example Textile',
        supplierBasis: 'folder',
        receipt: {},
        disk: null,
        failure: null,
        ...(given.parent === undefined ? {} : { parentFile: this.files.get(given.parent) ?? null }),
      });
      ledger.setInspection(file, given.pages.length, {});
      ledger.setFileState(file, 'read', null);
      for (const [at, page] of lines.entries())
        pages.put({
          file,
          page: at + 1,
          kind: isMail ? 'native' : 'text',
          reason: 'it has text',
          width: isMail ? 0 : width,
          height: isMail ? 0 : height,
          uprightTurn: 0,
          skew: 0,
          ocrLanguages: [],
          part: isMail ? 'mail body' : null,
          words: page.flatMap((line, row) => wordsOf(line, row, isMail)),
          notes: [],
        });
      const documents = papers.map((paper) => documentOf(file, paper));
      results.replaceDocuments(file, documents);
      for (const [at, document] of documents.entries())
        results.replaceFields(document.id, fieldsOf(document, given, papers[at]!, isMail));
      ledger.settleStates();
      events.append('received', { subject: file, path: given.path, size: bytes.length });
      return documents;
    });
  }

  /** Opens a matter. */
  matter(name = 'Entry 1', facts: Partial<MatterFacts> = {}): Matter {
    return this.index.transaction(() =>
      this.index.matters.open(name, facts, { name: by.name, account: by.account }),
    );
  }

  /** Decides about a document as a person does. */
  decide(change: DocumentChange): void {
    this.#decisions++;
    const id = `00000000-0000-4000-8000-${String(this.#decisions).padStart(12, '0')}`;
    decideDocument(this.index, {
      request: { id, change, reason: null, note: null },
      by,
      program: 'evidex test',
    });
  }

  /** Stores an observation beside those that are there. */
  observe(kind: Observation['kind'], statement: string, places: Observation['places']): void {
    this.#observations.push({ id: sha256(statement).slice(0, 32), kind, statement, places });
    this.index.transaction(() => this.index.observations.replace(this.#observations));
  }

  /** Puts a mention of a listed name on the first field of a document. */
  flag(document: EvidenceDocument, polarity: Flag['polarity']['value'] = 'asserted'): void {
    const { file, page } = document.pages[0]!;
    const [field] = this.index.results.fieldsOf(document.id);
    const { boxes, offsets, quote } = field!.groundings[0]!;
    const entry: Flag['entry'] = {
      id: 'entry-1',
      name: 'Listed Party',
      matchedAlias: quote,
      aliasOrigin: 'official',
    };
    const flag = listedMention(
      { file, page, document: document.id, boxes, offsets, quote, entry },
      {
        polarity: { value: polarity, cue: null, cueOffsets: null, rule: 'none' },
        fields: [field!.path],
      },
    );
    this.index.transaction(() =>
      this.index.results.replaceFlags(file, [...this.index.results.flagsOf(file), flag]),
    );
  }

  close(): void {
    this.index.close();
  }
}

function textOf(line: MadeLine): string {
  return typeof line === 'string' ? line : `${line.path}: ${line.value}`;
}

function top(row: number): number {
  return 60 + row * 20;
}

async function pdfBytes(pages: readonly (readonly string[])[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Courier);
  for (const lines of pages) {
    const page = pdf.addPage([width, height]);
    lines.forEach((line, row) => {
      page.drawText(line, { x: 50, y: height - top(row), size, font });
    });
  }
  return pdf.save({ useObjectStreams: false });
}

function mailBytes(lines: readonly string[]): Uint8Array {
  return Buffer.from(
    [
      'From: a@example.com',
      'To: b@example.com',
      'Subject: papers',
      'Content-Type: text/plain; charset=utf-8',
      '',
      ...lines,
      '',
    ].join('\r\n'),
  );
}

/** Courier is 0.6 of its size wide. */
const letter = 0.6 * size;

function boxAt(row: number, from: number, to: number): Grounding['boxes'][0] {
  return {
    x: (50 + from * letter) / width,
    y: (top(row) - size) / height,
    width: ((to - from) * letter) / width,
    height: (size * 1.3) / height,
  };
}

function wordsOf(line: string, row: number, isMail: boolean): Word[] {
  let at = 0;
  return line.split(' ').flatMap((text): Word[] => {
    const from = at;
    at += text.length + 1;
    if (text === '') return [];
    return [
      {
        text,
        box: isMail ? null : boxAt(row, from, from + text.length),
        confidence: 1,
        line: row,
        origin: isMail ? 'native' : 'text-layer',
        visible: true,
        ...(isMail ? { layout: { x: 0.1, y: row / 100, width: 0.04, height: 0.008 } } : {}),
      },
    ];
  });
}

function documentOf(file: string, { type, pages, title, language }: MadePaper): EvidenceDocument {
  const references = pages.map((page) => ({ file, page }));
  return evidenceDocument(type, references, { language: language ?? 'en', title: title ?? null });
}

function fieldsOf(document: EvidenceDocument, given: MadeFile, paper: MadePaper, isMail: boolean): Field[] {
  const fields: Field[] = [];
  for (const number of paper.pages) {
    let offset = 0;
    for (const [row, line] of given.pages[number - 1]!.entries()) {
      const text = textOf(line);
      if (typeof line !== 'string') {
        const from = text.length - line.value.length;
        const grounding: Grounding = {
          status: 'exact',
          file: document.pages[0]!.file,
          page: number,
          boxes: isMail ? [] : [boxAt(row, from, text.length)],
          offsets: [offset + from, offset + text.length],
          quote: line.value,
          textOrigin: isMail ? 'native' : 'text-layer',
          ocrConfidence: 1,
        };
        fields.push(
          proposedField(document.id, line.path, line.value, grounding, {
            because: `beside the label "${withoutIndexes(line.path)}"`,
          }),
        );
      }
      offset += text.length + 1;
    }
  }
  return fields;
}
