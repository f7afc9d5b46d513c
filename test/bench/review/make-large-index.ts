import { createHash } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { criticalityOf } from '../../../schemas/criticality.ts';
import { categoriesOf, withoutIndexes } from '../../../schemas/index.ts';
import { markProjected } from '../../../src/index/decisions/ensure-projected.ts';
import { EvidenceIndex } from '../../../src/index/evidence-index.ts';
import { databaseName } from '../../../src/index/open-database.ts';
import { packWords } from '../../../src/index/page-words.ts';
import { PAGE_TEXT_VERSION } from '../../../src/model/page-text.ts';
import { segmentForSearch } from '../../../src/text/segment.ts';
import { randomNumbers } from '../../support/random-numbers.ts';
import { largePaper, type PaperValue } from './large-papers.ts';

export interface LargeIndexSize {
  readonly documents: number;
  readonly fields: number;
  readonly pages: number;
  readonly flags: number;
  readonly exceptions: number;
  readonly decisions: number;
}

/** Documents written in one transaction. */
const portion = 5000;
const relations = ['in-chain', 'same-site-other-origin', 'other-shipment', 'context', 'to-counsel'] as const;

/**
 * Makes an index as large as a large matter, straight into the tables: what the pipeline would have stored about made-up
 * papers, about 20 fields each. There are no originals behind it, so that no page image can be made.
 * @param folder that must not be there yet
 */
export function makeLargeIndex(
  folder: string,
  documents: number,
  onProgress: (done: number) => void = () => {},
): LargeIndexSize {
  EvidenceIndex.create(folder).close();
  const database = new Database(join(folder, databaseName));
  database.pragma('journal_mode = OFF');
  database.pragma('synchronous = OFF');
  database.pragma('cache_size = -400000');
  // Triggers and indexes of the filled tables are made when the rows are there: one by one they would take most of the time.
  const later = database
    .prepare(
      `SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND (type = 'trigger' AND name NOT LIKE 'event%'
         OR type = 'index' AND tbl_name IN ('field', 'field_review', 'page', 'document', 'document_page', 'occurrence', 'flag', 'exception'))`,
    )
    .all() as { type: string; name: string; sql: string }[];
  for (const { type, name } of later) database.exec(`DROP ${type} ${name}`);
  const writer = new LargeIndexWriter(database);
  for (let from = 0; from < documents; from += portion) {
    database.transaction(() => {
      for (let number = from; number < Math.min(documents, from + portion); number++) writer.write(number);
    })();
    onProgress(Math.min(documents, from + portion));
  }
  for (const { sql } of later) database.exec(sql);
  database
    .prepare(
      "INSERT INTO run (started, finished, paths, pipeline, network, outcome) VALUES ('2026-01-01T00:00:00.000Z', '2026-01-01T06:00:00.000Z', '[]', '{}', 'none', 'finished')",
    )
    .run();
  database.exec("INSERT INTO page_search (page_search) VALUES ('optimize')");
  database.pragma('journal_mode = WAL');
  database.close();
  const index = EvidenceIndex.open(folder);
  try {
    writer.decide(index);
    markProjected(index);
    return writer.size;
  } finally {
    index.close();
  }
}

interface Decided {
  readonly field: string;
  readonly document: string;
  readonly file: string;
  readonly form: string;
  readonly value: PaperValue;
  readonly state: string;
}

class LargeIndexWriter {
  readonly #random = randomNumbers(7);
  readonly #insert: Readonly<Record<string, (...values: readonly unknown[]) => number | bigint>>;
  readonly #words = packWords(
    Array.from({ length: 40 }, (_, number) => ({
      text: `word${number}`,
      box: { x: (number % 5) / 5, y: Math.floor(number / 5) / 10, width: 0.15, height: 0.02 },
      confidence: 1,
      line: Math.floor(number / 5),
      origin: 'text-layer' as const,
      visible: true,
    })),
  );
  readonly #decided: Decided[] = [];
  #size = { documents: 0, fields: 0, pages: 0, flags: 0, exceptions: 0 };

  constructor(database: Database.Database) {
    const into = (table: string, columns: string): ((...values: readonly unknown[]) => number | bigint) => {
      const statement = database.prepare(
        `INSERT INTO ${table} (${columns}) VALUES (${columns.replaceAll(/[^,]+/gu, '?')})`,
      );
      return (...values) => statement.run(...values).lastInsertRowid;
    };
    this.#insert = {
      occurrence: into(
        'occurrence',
        'path, depth, file, size, state, fixed, supplier, supplier_basis, receipt',
      ),
      file: into('file', 'sha256, size, media_type, state, page_count'),
      page: into(
        'page',
        'file, page, kind, reason, width, height, upright_turn, skew, ocr_languages, notes, text, text_version, words',
      ),
      search: into('page_search', 'rowid, body'),
      document: into('document', 'id, file, first_page, type, body'),
      documentPage: into('document_page', 'document, position, file, page'),
      field: into(
        'field',
        'id, document, position, path, value, normalized, status, confidence, review, body',
      ),
      review: into(
        'field_review',
        'field, document, file, position, path, form, type, supplier, state, todo, changed, flagged, risk',
      ),
      relation: into('document_review', 'document, relation, event'),
      flag: into('flag', 'id, file, document, page, entry, grade, review, body'),
      exception: into('exception', 'stage, subject, position, file, page, document, code, cause, remedy'),
    };
  }

  get size(): LargeIndexSize {
    return { ...this.#size, decisions: this.#decided.length };
  }

  write(number: number): void {
    const random = this.#random;
    const paper = largePaper(number, random);
    const file = createHash('sha256').update(`file ${number}`).digest('hex');
    const document = createHash('sha256').update(`document ${number}`).digest('hex').slice(0, 32);
    const pages = random() < 0.3 ? 2 : 1;
    this.#insert['occurrence']!(
      `dump/${paper.supplier}/${paper.type} ${number}.pdf`,
      0,
      file,
      100_000,
      'read',
      0,
      paper.supplier,
      'folder',
      '{}',
    );
    this.#insert['file']!(file, 100_000, 'application/pdf', 'read', pages);
    for (let page = 1; page <= pages; page++) {
      const text = page === 1 ? paper.text : `${paper.title} page 2 terms and conditions ${number}`;
      const id = this.#insert['page']!(
        file,
        page,
        'text',
        'has text',
        595,
        842,
        0,
        0,
        '[]',
        '[]',
        text,
        PAGE_TEXT_VERSION,
        this.#words,
      );
      this.#insert['search']!(id, segmentForSearch(text));
    }
    const references = Array.from({ length: pages }, (_, page) => ({ file, page: page + 1 }));
    this.#insert['document']!(
      document,
      file,
      1,
      paper.type,
      JSON.stringify({
        id: document,
        type: paper.type,
        categories: categoriesOf(paper.type),
        pages: references,
        language: paper.language,
        title: paper.title,
        typeConfidence: 0.6,
        rivals: [],
        evidence: Array.from({ length: 8 }, (_, cue) => ({
          kind: 'cue',
          type: paper.type,
          text: `words that speak for the type ${cue}`,
          page: 1,
          weight: 5,
        })),
        startReason: 'first page of the file',
        pagination: {
          printedTotal: null,
          printed: [null],
          received: pages,
          missing: [],
          annexesNamed: [],
          annexesFound: [],
        },
      }),
    );
    references.forEach((reference, position) => {
      this.#insert['documentPage']!(document, position, reference.file, reference.page);
    });
    this.#size.documents++;
    this.#size.pages += pages;
    const isFlagged = random() < 0.02;
    paper.values.forEach((value, position) => {
      this.#field(document, file, paper.type, paper.supplier, value, position, isFlagged && position === 8);
    });
    if (random() < 0.5) this.#insert['relation']!(document, relations[Math.floor(random() ** 2 * 5)]!, 1);
    if (random() < 0.05) this.#exception(document, file, number);
  }

  #field(
    document: string,
    file: string,
    type: string,
    supplier: string,
    value: PaperValue,
    position: number,
    flagged: boolean,
  ): void {
    const random = this.#random;
    const id = createHash('md5').update(`${document}${position}`).digest('hex');
    const form = withoutIndexes(value.path);
    const confidence = Math.round((1 - random() ** 4 * 0.8) * 1000) / 1000;
    const place = position * 40;
    const body = JSON.stringify({
      id,
      document,
      path: value.path,
      value: value.value,
      normalized: value.normalized,
      readings: [],
      warnings: [],
      polarity: 'asserted',
      subject: 'document',
      assertedBy: { capacity: 'seller', name: supplier },
      basis: { kind: 'stated' },
      confidence,
      engines: ['rules'],
      alternatives: [],
      review: 'proposed',
      because: `below the label "${form}"`,
      evidence: {
        score: 0.7,
        margin: null,
        standing: 'alone',
        doubted: false,
        table: '2026-11-22-d24d2be4',
        bin: 'rules/print/words/plain',
      },
      groundings: [
        {
          status: 'exact',
          file,
          page: 1,
          boxes: [
            { x: 0.1 + (position % 3) * 0.3, y: 0.05 + (position / 40) * 0.9, width: 0.15, height: 0.014 },
          ],
          offsets: [place, place + value.value.length],
          quote: value.value,
          textOrigin: 'text-layer',
          ocrConfidence: 1,
        },
      ],
    });
    this.#insert['field']!(
      id,
      document,
      position,
      value.path,
      value.value,
      value.normalized,
      'exact',
      confidence,
      'proposed',
      body,
    );
    const chance = random();
    const state = chance < 0.02 ? 'confirmed' : chance < 0.024 ? 'rejected' : 'proposed';
    const todo = state !== 'proposed' ? 0 : chance > 0.9995 ? 3 : chance > 0.998 ? 2 : 1;
    const calm = 1 - criticalityOf(form) * (1 - confidence);
    const risk =
      state === 'proposed'
        ? Math.round((1 - (flagged ? calm * (1 - 0.5 * criticalityOf(form)) : calm)) * 1e4) / 1e4
        : 0;
    this.#insert['review']!(
      id,
      document,
      file,
      position,
      value.path,
      form,
      type,
      supplier,
      state,
      todo,
      0,
      flagged ? 1 : 0,
      risk,
    );
    this.#size.fields++;
    if (state !== 'proposed') this.#decided.push({ field: id, document, file, form, value, state });
    if (flagged) this.#flag(id, document, file, value);
  }

  #flag(field: string, document: string, file: string, value: PaperValue): void {
    const id = createHash('md5').update(`flag ${field}`).digest('hex');
    const entry = `cbp-wro-entry-${this.#size.flags % 25}`;
    const grade = this.#size.flags % 3 === 0 ? 'P2' : 'E3';
    this.#insert['flag']!(
      id,
      file,
      document,
      1,
      entry,
      grade,
      'open',
      JSON.stringify({
        id,
        list: {
          id: 'cbp-wro',
          version: '2026-06-23',
          retrieved: '2026-07-09',
          note: '',
          hash: 'a'.repeat(64),
        },
        entry: {
          id: entry,
          name: `Listed name ${this.#size.flags % 25}`,
          matchedAlias: value.value,
          hash: 'b',
          aliasOrigin: 'list',
        },
        grade,
        polarity: { value: 'asserted', cue: null, cueOffsets: null, rule: 'none' },
        rule: 'name',
        explanation: `"${value.value}" matches a listed name.`,
        edits: [],
        passage: 'c',
        matcher: '2',
        file,
        document,
        page: 1,
        boxes: [{ x: 0.4, y: 0.2, width: 0.1, height: 0.014 }],
        offsets: [100, 100 + value.value.length],
        quote: value.value,
        fields: [field],
        review: 'open',
      }),
    );
    this.#size.flags++;
  }

  #exception(document: string, file: string, number: number): void {
    const codes = ['incomplete-document', 'clause-not-found', 'handwriting-unread'];
    this.#insert['exception']!(
      number % 3 === 0 ? 'documents' : 'extract',
      file,
      0,
      file,
      1,
      document,
      codes[number % 3]!,
      'the document prints another number of pages than were received',
      'ask the supplier for the missing pages',
    );
    this.#size.exceptions++;
  }

  /** What people decided so far: events of the chain like any other. */
  decide(index: EvidenceIndex): void {
    const setEvent = index.count.bind(index);
    for (let from = 0; from < this.#decided.length; from += portion)
      index.transaction(() => {
        for (const decided of this.#decided.slice(from, from + portion)) {
          const place = { file: decided.file, page: 1, boxes: [], offsets: null };
          const { event } = index.decisions.append({
            id: createHash('md5').update(`decision ${decided.field}`).digest('hex'),
            by: { name: `Reviewer ${decided.field.charCodeAt(0) % 4}`, basis: 'terminal', account: 'bench' },
            subject: 'field',
            subjectId: decided.field,
            action: decided.state === 'confirmed' ? 'confirm' : 'reject',
            document: decided.document,
            place,
            boxes: [],
            form: decided.form,
            target: decided.field,
            reason: decided.state === 'confirmed' ? null : 'wrong-value',
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
              path: decided.value.path,
              seen: {
                value: decided.value.value,
                normalized: decided.value.normalized,
                place,
                image: null,
                milliseconds: 900,
                version: null,
              },
              proposal: null,
              after: null,
            },
          });
          setEvent(
            'UPDATE field_review SET event = ? WHERE field = ? RETURNING field AS name, 0 AS count',
            event,
            decided.field,
          );
        }
      });
  }
}
