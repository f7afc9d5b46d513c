import { cpSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EvidenceIndex } from '../../../src/index/evidence-index.ts';
import { databaseName } from '../../../src/index/open-database.ts';
import type { ListCursor } from '../../../src/index/review/list-cursor.ts';
import type { ListFilter, ListOrder } from '../../../src/index/review/list-filter.ts';
import { makeLargeIndex } from '../../bench/review/make-large-index.ts';
import { temporaryFolder } from '../../support/run-evidex.ts';

let made: string;
let index: EvidenceIndex;
let outside: Database.Database;

beforeAll(() => {
  made = join(temporaryFolder('lists-made'), 'evidence');
  makeLargeIndex(made, 60);
});
beforeEach(() => {
  const folder = join(temporaryFolder('lists'), 'evidence');
  cpSync(made, folder, { recursive: true });
  index = EvidenceIndex.open(folder);
  index.count('UPDATE field_review SET todo = 2 WHERE id % 97 = 0 RETURNING field AS name, 0 AS count');
  // Another program at work on the same index.
  outside = new Database(join(folder, databaseName));
  outside.pragma('foreign_keys = ON');
});
afterEach(() => {
  index.close();
  outside.close();
});

/** All pages of a list, one after the other. */
function through(
  ask: (after: ListCursor | null) => { ids: readonly string[]; next: ListCursor | null },
): string[] {
  const ids: string[] = [];
  for (let after: ListCursor | null = null; ; ) {
    const slice = ask(after);
    ids.push(...slice.ids);
    if (slice.next === null) return ids;
    after = slice.next;
  }
}

const fieldsOf = (filter: ListFilter, order: ListOrder, limit = 37): string[] =>
  through((after) => index.reviewLists.fields(filter, order, after, limit));
const documentsOf = (filter: ListFilter, order: ListOrder, limit = 7): string[] =>
  through((after) => index.reviewLists.documents(filter, order, after, limit));

const joined = `field_review r JOIN document d ON d.id = r.document
  JOIN occurrence o ON o.file = d.file LEFT JOIN document_review v ON v.document = d.id`;
const byPath = 'o.path, d.first_page, d.id, r.position, r.id';
function expected(where: string, order: string): string[] {
  return outside
    .prepare(`SELECT r.field FROM ${joined} WHERE ${where} ORDER BY ${order}`)
    .pluck()
    .all() as string[];
}

describe('lists of fields', () => {
  it('come in the order of risk, of documents and of suppliers, each field once, whatever the size of a page', () => {
    const risk = expected('todo = 1', `risk DESC, ${byPath}`);
    expect(fieldsOf({ todo: 1 }, 'risk')).toEqual(risk);
    expect(fieldsOf({ todo: 1 }, 'risk', 200)).toEqual(risk);
    expect(fieldsOf({}, 'document')).toEqual(expected('1', byPath));
    expect(fieldsOf({}, 'supplier')).toEqual(expected('1', `o.supplier, risk DESC, ${byPath}`));
    expect(index.reviewLists.fields({ todo: 1 }, 'risk', null, 5).total).toBe(risk.length);
  });

  const filters: readonly (readonly [ListFilter, string])[] = [
    [{ todo: 2 }, 'todo = 2'],
    [{ state: 'confirmed' }, "r.state = 'confirmed'"],
    [{ state: 'proposed', todo: 1 }, "r.state = 'proposed' AND todo = 1"],
    [{ form: 'goods.netWeight' }, "form = 'goods.netWeight'"],
    [{ form: 'no.such' }, '0'],
    [{ flagged: true }, 'flagged = 1'],
    [{ type: 'invoice', form: 'documentNumber' }, "d.type = 'invoice' AND form = 'documentNumber'"],
    [{ relation: 'undecided' }, 'v.relation IS NULL'],
    [{ relation: 'in-chain', type: 'packing_list' }, "v.relation = 'in-chain' AND d.type = 'packing_list'"],
    [{ language: 'zh' }, "json_extract(d.body, '$.language') = 'zh'"],
    [
      { exception: 'clause-not-found' },
      "EXISTS (SELECT 1 FROM exception e WHERE e.document = d.id AND e.code = 'clause-not-found')",
    ],
    [{ category: 'case' }, "EXISTS (SELECT 1 FROM json_each(d.body, '$.categories') WHERE value = 'case')"],
    [{ types: new Set(['invoice', 'purchase_order']) }, "d.type IN ('invoice', 'purchase_order')"],
  ];
  it.each(filters)('hold what the filter %j asks for and nothing else', (filter, where) => {
    const wanted = expected(where, `risk DESC, ${byPath}`);
    expect(fieldsOf(filter, 'risk')).toEqual(wanted);
    expect(index.reviewLists.fields(filter, 'risk', null, 1).total).toBe(wanted.length);
  });

  it('go by the words of the documents, Chinese ones and beginnings too', () => {
    const pages = (word: string): string[] =>
      outside
        .prepare(
          'SELECT DISTINCT d.document FROM page p JOIN document_page d ON d.file = p.file AND d.page = p.page WHERE instr(p.text, ?)',
        )
        .pluck()
        .all(word) as string[];
    const documents = pages('新疆');
    expect(documents.length).toBeGreaterThan(0);
    expect(documentsOf({ words: '新疆' }, 'document').toSorted()).toEqual(documents.toSorted());
    expect(documentsOf({ words: 'Supplie' }, 'document')).toEqual([]);
    expect(documentsOf({ words: 'Supplie*' }, 'document')).toHaveLength(60);
    expect(documentsOf({ words: 'mill spinn*' }, 'document').toSorted()).toEqual(pages('Mill ').toSorted());
    expect(documentsOf({ words: '" ) OR *' }, 'document')).toEqual([]);
  });

  it('go on behind the last item, though it and its document are gone by then', () => {
    for (const order of ['risk', 'document', 'supplier'] as const) {
      const all = fieldsOf({ todo: 1 }, order);
      const first = index.reviewLists.fields({ todo: 1 }, order, null, 20);
      const last = first.ids.at(-1)!;
      const document = outside.prepare('SELECT document FROM field_review WHERE field = ?').pluck().get(last);
      const gone = new Set(
        outside
          .prepare('SELECT field FROM field_review WHERE document = ?')
          .pluck()
          .all(document) as string[],
      );
      outside.prepare('DELETE FROM document WHERE id = ?').run(document);
      const rest = through((after) => index.reviewLists.fields({ todo: 1 }, order, after ?? first.next, 20));
      expect(rest).toEqual(all.slice(20).filter((id) => !gone.has(id)));
    }
  });
});

describe('lists of documents', () => {
  it('come by path, by supplier, and by what is most at risk in them', () => {
    const documents = (order: string): string[] =>
      outside
        .prepare(
          `SELECT d.id FROM document d JOIN occurrence o ON o.file = d.file
           JOIN (SELECT document, MAX(CASE WHEN todo > 0 THEN risk ELSE 0 END) AS risk FROM field_review GROUP BY document) r ON r.document = d.id
           ORDER BY ${order}`,
        )
        .pluck()
        .all() as string[];
    expect(documentsOf({}, 'document')).toEqual(documents('o.path, d.id'));
    expect(documentsOf({}, 'supplier')).toEqual(documents('o.supplier, o.path, d.id'));
    expect(documentsOf({}, 'risk')).toEqual(documents('r.risk DESC, o.path, d.id'));
  });

  it('hold those of which a field meets the filter', () => {
    const wanted = outside
      .prepare('SELECT DISTINCT document FROM field_review WHERE todo = 2')
      .pluck()
      .all() as string[];
    expect(wanted.length).toBeGreaterThan(0);
    expect(documentsOf({ todo: 2 }, 'document').toSorted()).toEqual(wanted.toSorted());
  });
});

describe('what is held in memory', () => {
  it('follows what another program changed: fields, documents, relations, labels, flags, exceptions', () => {
    const lists = index.reviewLists;
    const { open } = openCount();
    const [field, other] = outside
      .prepare('SELECT field FROM field_review WHERE todo = 1 LIMIT 2')
      .pluck()
      .all() as string[];
    outside
      .prepare("UPDATE field_review SET todo = 0, state = 'confirmed', risk = 0 WHERE field = ?")
      .run(field);
    expect(openCount().open).toBe(open - 1);
    // The newest document again, and one before it.
    outside.prepare('UPDATE field_review SET todo = 3 WHERE field = ?').run(field);
    outside.prepare('UPDATE field_review SET todo = 3 WHERE field = ?').run(other);
    expect(fieldsOf({ todo: 3 }, 'risk')).toEqual(expect.arrayContaining([field, other]));

    const document = outside
      .prepare('SELECT document FROM field_review WHERE field = ?')
      .pluck()
      .get(field) as string;
    const { file } = lists.document(document)!;
    outside.prepare("UPDATE occurrence SET supplier = 'Another' WHERE file = ?").run(file);
    expect(documentsOf({ supplier: 'Another' }, 'supplier')).toEqual([document]);
    outside.prepare('DELETE FROM document_review WHERE document = ?').run(document);
    outside
      .prepare("INSERT INTO document_review (document, relation, event) VALUES (?, 'hold', 1)")
      .run(document);
    expect(documentsOf({ relation: 'hold' }, 'document')).toEqual([document]);
    outside
      .prepare(
        "INSERT INTO exception (stage, subject, position, file, code, cause, remedy) VALUES ('read', 'x', 0, ?, 'damaged', 'c', 'r')",
      )
      .run(file);
    expect(documentsOf({ exception: 'damaged' }, 'document')).toEqual([document]);
    outside.prepare('UPDATE document SET type = ? WHERE id = ?').run('lab_test', document);
    expect(documentsOf({ type: 'lab_test' }, 'document')).toEqual([document]);
    outside.prepare('DELETE FROM document WHERE id = ?').run(document);
    expect(lists.document(document)).toBeUndefined();
    expect(fieldsOf({}, 'document')).toEqual(expected('1', byPath));
  });

  it('shows nothing of a document of which a file is held, not in counts either', () => {
    const lists = index.reviewLists;
    const [document] = documentsOf({ words: '新疆' }, 'document');
    const { file } = lists.document(document!)!;
    const before = {
      documents: documentsOf({}, 'document').length,
      pages: lists.pages({ words: '新疆' }, null, 1).total,
    };
    const fields = outside
      .prepare('SELECT COUNT(*) FROM field_review WHERE document = ?')
      .pluck()
      .get(document) as number;
    const all = total();
    outside.prepare('UPDATE file SET held = 1 WHERE sha256 = ?').run(file);
    expect(documentsOf({}, 'document').length).toBe(before.documents - 1);
    expect(total()).toBe(all - fields);
    expect(lists.pages({ words: '新疆' }, null, 1).total).toBe(before.pages - 1);
    expect(documentsOf({ words: '新疆' }, 'document')).not.toContain(document);
    outside.prepare('UPDATE file SET held = 0 WHERE sha256 = ?').run(file);
    expect(total()).toBe(all);
  });

  it('is read anew when most of it changed', () => {
    const before = total();
    outside.prepare('UPDATE field_review SET changed = 1').run();
    expect(fieldsOf({ changed: true }, 'document').length).toBe(before);
    outside.prepare("DELETE FROM document WHERE type <> 'invoice'").run();
    expect(fieldsOf({}, 'document')).toEqual(expected('1', byPath));
  });

  it('turns a clock for each kind of thing that counts are kept of', () => {
    const before = index.reviewLists.clocks();
    outside.prepare('DELETE FROM exception').run();
    const after = index.reviewLists.clocks();
    expect(after.exceptions).toBeGreaterThan(before.exceptions);
    expect({ ...after, exceptions: 0 }).toEqual({ ...before, exceptions: 0 });
  });

  function openCount(): { open: number } {
    return { open: index.reviewLists.fieldCounts().todos[1]! };
  }
  function total(): number {
    return index.reviewLists.fieldCounts().todos.reduce((sum, count) => sum + count, 0);
  }
});

describe('field paths', () => {
  it('say how much of each is left', () => {
    const rows = outside
      .prepare(
        'SELECT form, SUM(todo > 0) AS open, COUNT(*) AS total FROM field_review GROUP BY form ORDER BY form',
      )
      .all();
    expect(index.reviewLists.forms({})).toEqual(rows);
  });
});
