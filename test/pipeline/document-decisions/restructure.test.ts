import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideFields } from '../../../src/index/decisions/decide-fields.ts';
import { verifyDecisions } from '../../../src/index/decisions/verify-decisions.ts';
import { verifyTrail } from '../../../src/index/decisions/verify-trail.ts';
import { lockForRun } from '../../../src/index/run-lock.ts';
import { StoredTexts } from '../../../src/index/stored-texts.ts';
import { hold, release } from '../../../src/pipeline/hold-decisions.ts';
import { activeListsOf } from '../../../src/pipeline/lists/active-lists.ts';
import { screenStored } from '../../../src/pipeline/rescreen/screen-stored.ts';
import { settingsOfLastRun } from '../../../src/pipeline/run-settings.ts';
import { createScreener } from '../../../src/screening/index.ts';
import { invoice, licence, Papers, packingList, pdfOf } from './papers.ts';

const desk = new Papers();
const names = ['fields', 'documents', 'flags', 'exceptions', 'pages', 'files', 'observations'];
const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, `${name}.jsonl`), 'utf8')]));

beforeAll(async () => {
  desk.add('bundle.pdf', await pdfOf([invoice, ['Terms of delivery', 'The goods stay ours.'], packingList]));
  desk.add('photo-1.pdf', await pdfOf([[...invoice.slice(0, 4), 'Page 1 of 3']]));
  desk.add('photo-2.pdf', await pdfOf([['Invoice No.: TX-1001', licence[2]!, 'Page 2 of 3']]));
  desk.add(
    'photo-3.pdf',
    await pdfOf([['Invoice No.: TX-1001', 'Total amount: USD 12,400.00', 'Page 3 of 3']]),
  );
  await desk.run();
});
afterAll(() => desk.remove());

describe('what a person decides about papers of one file', () => {
  it('gives a type, extracts anew, and is taken back without a trace in the results', async () => {
    const before = desk.made('bundle.pdf');
    const document = desk.document('bundle.pdf');
    const { id, outcome } = await desk.change({ action: 'set-type', document, type: 'declaration' });
    expect(outcome).toBe('done');
    expect(desk.papers('bundle.pdf')[0]).toBe('declaration 1 2');
    const typed = desk.index.results.document(document)!;
    expect(typed.typeConfidence).toBe(1);
    expect(typed.evidence[0]).toMatchObject({ text: 'set by a reviewer; the rules read invoice' });
    await desk.change({ action: 'undo', undoes: id });
    expect(desk.made('bundle.pdf')).toEqual(before);
  });

  it('begins a paper, puts papers together, orders pages; all of it undone gives what was', async () => {
    const before = desk.made('bundle.pdf');
    expect(desk.papers('bundle.pdf')).toEqual(['invoice 1 2', 'packing_list 3']);
    const split = await desk.change({
      action: 'split',
      document: desk.document('bundle.pdf'),
      before: desk.page('bundle.pdf', 2),
    });
    expect(desk.papers('bundle.pdf')).toEqual(['invoice 1', 'unknown 2', 'packing_list 3']);
    const merge = await desk.change({
      action: 'merge',
      documents: [desk.document('bundle.pdf', 3), desk.document('bundle.pdf', 2)],
    });
    expect(desk.papers('bundle.pdf')).toEqual(['invoice 1', 'packing_list 3 2']);
    const merged = desk.document('bundle.pdf', 2);
    const order = await desk.change({
      action: 'reorder',
      document: merged,
      pages: [desk.page('bundle.pdf', 2), desk.page('bundle.pdf', 3)],
    });
    // A paper that begins with general terms shows no title of a type.
    expect(desk.papers('bundle.pdf')).toEqual(['invoice 1', 'unknown 2 3']);
    for (const undoes of [split.id, merge.id, order.id]) await desk.change({ action: 'undo', undoes });
    expect(desk.made('bundle.pdf')).toEqual(before);
  });

  it('says that pages are missing', async () => {
    const document = desk.document('bundle.pdf');
    const { id } = await desk.change({ action: 'page-missing', document, after: desk.page('bundle.pdf', 2) });
    expect(desk.index.results.exceptionsOf(desk.file('bundle.pdf'))).toMatchObject([
      {
        code: 'incomplete-document',
        cause: 'a reviewer says that pages are missing after page 2 of the file',
      },
    ]);
    await desk.change({ action: 'undo', undoes: id });
    expect(desk.index.results.exceptionsOf(desk.file('bundle.pdf'))).toEqual([]);
  });

  it('holds it back with its family, and shows it again when that is taken back', async () => {
    const before = desk.made('bundle.pdf');
    const document = desk.document('bundle.pdf');
    const { id } = await desk.change({ action: 'relate', document, relation: 'hold' });
    expect(desk.index.holds.isHeld(desk.file('bundle.pdf'))).toBe(true);
    expect(desk.papers('bundle.pdf')).toEqual([]);
    await desk.change({ action: 'undo', undoes: id });
    expect(desk.made('bundle.pdf')).toEqual(before);
  });

  it('places a paper in the matter; the part with its first page keeps that', async () => {
    const relationOf = (page: number) =>
      desk.index.count(
        'SELECT relation AS name, 1 AS count FROM document_review WHERE document = ?',
        desk.document('bundle.pdf', page),
      )[0]?.name ?? null;
    const { id } = await desk.change({
      action: 'relate',
      document: desk.document('bundle.pdf'),
      relation: 'in-chain',
    });
    expect(relationOf(1)).toBe('in-chain');
    const split = await desk.change({
      action: 'split',
      document: desk.document('bundle.pdf'),
      before: desk.page('bundle.pdf', 2),
    });
    expect([relationOf(1), relationOf(2)]).toEqual(['in-chain', null]);
    await desk.change({ action: 'undo', undoes: split.id });
    await desk.change({ action: 'undo', undoes: id });
    expect(relationOf(1)).toBeNull();
  });
});

describe('papers of several files', () => {
  it('are one document, whose fields stand on pages of each; a run leaves that as it is', async () => {
    const before = ['photo-1.pdf', 'photo-2.pdf', 'photo-3.pdf'].map((name) => desk.made(name));
    const merge = await desk.change({
      action: 'merge',
      documents: ['photo-1.pdf', 'photo-2.pdf', 'photo-3.pdf'].map((name) => desk.document(name)),
    });
    expect(desk.papers('photo-1.pdf')).toEqual(['invoice 1 photo-2.pdf:1 photo-3.pdf:1']);
    expect([desk.papers('photo-2.pdf'), desk.papers('photo-3.pdf')]).toEqual([[], []]);
    const document = desk.document('photo-1.pdf');
    const fields = desk.index.results.fieldsOf(document);
    const total = fields.find(({ path }) => path === 'totals.amount')!;
    expect(total.groundings[0]).toMatchObject({ status: 'exact', file: desk.file('photo-3.pdf'), page: 1 });
    expect(desk.index.results.exceptionsOf(desk.file('photo-1.pdf'))).toEqual([]);
    const [flag] = desk.index.results.flagsOf(desk.file('photo-2.pdf'));
    expect(flag).toMatchObject({ document, page: 1 });
    // Searching what is stored again, as for a new list, gives the same flags.
    const stored = new StoredTexts(desk.folder);
    const screener = createScreener(activeListsOf(desk.index), settingsOfLastRun(desk.index).screening);
    for (const name of ['photo-1.pdf', 'photo-2.pdf'])
      expect(screenStored(stored, screener, desk.file(name)).flags).toBeNull();
    stored.close();
    const first = contents(await desk.export());
    await desk.run();
    expect(contents(await desk.export())).toEqual(first);
    await desk.change({ action: 'undo', undoes: merge.id });
    expect(['photo-1.pdf', 'photo-2.pdf', 'photo-3.pdf'].map((name) => desk.made(name))).toEqual(before);
  });

  it('lose the pages of a file that is held, and nothing of it is exported; they come back with it', async () => {
    const merge = await desk.change({
      action: 'merge',
      documents: ['photo-1.pdf', 'photo-2.pdf'].map((name) => desk.document(name)),
    });
    const split = await desk.change({
      action: 'split',
      document: desk.document('photo-1.pdf'),
      before: desk.page('photo-2.pdf', 1),
    });
    const part = desk.document('photo-2.pdf');
    expect(desk.papers('photo-2.pdf')).toEqual(['unknown 1']);
    await desk.change({ action: 'undo', undoes: split.id });
    expect(desk.index.results.document(part)).toBeNull();

    const occurrences = desk.index.ledger.occurrencesOf(desk.file('photo-2.pdf'));
    const reason = { by: 'Counsel', reason: 'privileged', note: null };
    hold(desk.index, occurrences, reason);
    expect(desk.papers('photo-1.pdf')).toEqual([]);
    const out = contents(await desk.export());
    for (const name of ['fields', 'documents', 'flags']) expect(out[name]).not.toContain('Hoshine');
    await desk.run();
    expect(desk.papers('photo-1.pdf')).toEqual(['invoice 1']);
    release(desk.index, desk.index.ledger.occurrencesOf(desk.file('photo-2.pdf')), reason);
    await desk.run();
    expect(desk.papers('photo-1.pdf')).toEqual(['invoice 1 photo-2.pdf:1']);
    await desk.change({ action: 'undo', undoes: merge.id });
  });
});

describe('decisions about fields', () => {
  it('go with their place through every change of the papers, and back', async () => {
    const state = () => {
      const [id] = desk.index.documentChanges.documentsWith(desk.file('photo-3.pdf'), 1);
      const field = desk.index.reviewed.fieldsOf([id!]).find(({ form }) => form === 'totals.amount');
      return field === undefined ? null : `${field.state} ${field.field.value}`;
    };
    const document = desk.document('photo-3.pdf');
    const field = desk.index.results.fieldsOf(document).find(({ path }) => path === 'totals.amount')!;
    const [grounding] = field.groundings;
    const place = { file: grounding!.file, page: grounding!.page, boxes: grounding!.boxes, offsets: null };
    const [decided] = decideFields(
      desk.index,
      {
        by: { name: 'Ada', basis: 'terminal', account: 'tester' },
        program: 'Evidex test',
        timing: 'off',
        reads: null,
      },
      [
        {
          id: randomUUID(),
          document,
          field: field.id,
          path: field.path,
          action: 'confirm',
          seen: {
            value: field.value,
            normalized: field.normalized,
            place,
            image: null,
            milliseconds: null,
            version: null,
          },
          after: null,
          reason: null,
          note: null,
          undoes: null,
          blind: false,
          batch: null,
          translation: null,
        },
      ],
    );
    expect(decided).toMatchObject({ status: 'saved', message: null });
    expect(state()).toBe(`confirmed ${field.value}`);
    const typed = await desk.change({ action: 'set-type', document, type: 'invoice' });
    expect(state()).toBe(`confirmed ${field.value}`);
    const merge = await desk.change({
      action: 'merge',
      documents: [desk.document('photo-1.pdf'), desk.document('photo-3.pdf')],
    });
    expect(desk.papers('photo-1.pdf')).toEqual(['invoice 1 photo-3.pdf:1']);
    expect(state()).toBe(`confirmed ${field.value}`);
    await desk.change({ action: 'undo', undoes: merge.id });
    await desk.change({ action: 'undo', undoes: typed.id });
    expect(state()).toBe(`confirmed ${field.value}`);
    expect([...verifyDecisions(desk.index), ...verifyTrail(desk.index)]).toEqual([]);
  });
});

describe('carrying out', () => {
  it('waits for a run, which carries out itself what it comes to', async () => {
    const document = desk.document('bundle.pdf');
    const unlock = lockForRun(desk.folder);
    const { id, outcome } = await desk
      .change({ action: 'set-type', document, type: 'declaration' })
      .finally(unlock);
    expect(outcome).toBe('busy');
    expect(desk.papers('bundle.pdf')[0]).toBe('invoice 1 2');
    await desk.run();
    expect(desk.papers('bundle.pdf')[0]).toBe('declaration 1 2');
    desk.decide({ action: 'undo', undoes: id });
    expect(desk.papers('bundle.pdf')[0]).toBe('declaration 1 2');
    expect(await desk.carrying.carryOut(null)).toBe('done');
    expect(desk.papers('bundle.pdf')[0]).toBe('invoice 1 2');
  });

  it('counts what is sent twice once', async () => {
    const change = {
      action: 'set-type',
      document: desk.document('bundle.pdf'),
      type: 'declaration',
    } as const;
    const first = desk.decide(change);
    const again = desk.decide(change, 'Ada', first.id);
    expect([first.status, again.status]).toEqual(['saved', 'known']);
    expect(desk.index.events.ofKind('decision').filter(({ body }) => body.includes(first.id))).toHaveLength(
      1,
    );
    desk.decide({ action: 'undo', undoes: first.id });
    await desk.carrying.carryOut(null);
  });

  it('leaves a chain that holds, without words of the papers', () => {
    expect(desk.index.events.firstBroken()).toBeNull();
    const bodies = desk.index.events.ofKind('decision').map(({ body }) => body);
    expect(bodies.length).toBeGreaterThan(10);
    for (const body of bodies) expect(body).not.toMatch(/Acme|Hoshine|TX-1001/u);
  });
});

describe('what cannot be decided', () => {
  const refused = (change: Parameters<Papers['decide']>[0], by?: string): string => {
    try {
      desk.decide(change, by);
    } catch (error) {
      return (error as Error).message;
    }
    return 'nothing was refused';
  };

  it('is refused in one line, and nothing is stored', async () => {
    const head = desk.index.events.head();
    const document = desk.document('bundle.pdf');
    const first = desk.page('bundle.pdf', 1);
    expect(refused({ action: 'set-type', document, type: 'love_letter' })).toMatch(/no document type/);
    expect(refused({ action: 'set-type', document: 'gone', type: 'invoice' })).toMatch(/no such document/);
    expect(refused({ action: 'split', document, before: first })).toMatch(/begins at this page already/);
    expect(refused({ action: 'split', document, before: desk.page('bundle.pdf', 3) })).toMatch(
      /none of this/,
    );
    expect(refused({ action: 'merge', documents: [document, document] })).toMatch(/named twice/);
    expect(refused({ action: 'reorder', document, pages: [first, first] })).toMatch(/every page/);
    expect(refused({ action: 'pair', translation: document, original: document })).toMatch(/of itself/);
    expect(refused({ action: 'turn', page: { ...first, page: 9 }, turn: 90 })).toMatch(/no such page/);
    expect(refused({ action: 'undo', undoes: 'nothing' })).toMatch(/no such decision/);
    expect(desk.index.events.head()).toEqual(head);
  });

  it('is another person’s decision, to take back, and one that was taken back', async () => {
    const { id } = await desk.change({
      action: 'relate',
      document: desk.document('bundle.pdf'),
      relation: 'context',
    });
    expect(refused({ action: 'undo', undoes: id }, 'Ben')).toMatch(/decided by Ada/);
    await desk.change({ action: 'undo', undoes: id });
    expect(refused({ action: 'undo', undoes: id })).toMatch(/taken back before/);
  });
});

describe('the supplier of a file', () => {
  it('is what a person says, through further runs, until it is taken back', async () => {
    const label = () => {
      const { supplier, supplierBasis } = desk.index.ledger.occurrencesAt('dump/bundle.pdf')[0]!;
      return [supplier, supplierBasis];
    };
    const before = label();
    const set = (supplier: string) =>
      desk.change({
        action: 'set-supplier',
        file: desk.file('bundle.pdf'),
        path: 'dump/bundle.pdf',
        supplier,
      });
    const first = await set('Acme Textile');
    const second = await set('Northfield');
    expect(label()).toEqual(['Northfield', 'reviewer']);
    await desk.run();
    expect(label()).toEqual(['Northfield', 'reviewer']);
    await desk.change({ action: 'undo', undoes: second.id });
    expect(label()).toEqual(['Acme Textile', 'reviewer']);
    await desk.change({ action: 'undo', undoes: first.id });
    expect(label()).toEqual(before);
  });
});
