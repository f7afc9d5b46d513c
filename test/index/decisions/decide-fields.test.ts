import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { valueAt } from '../../../src/index/decisions/value-at.ts';
import { verifyDecisions } from '../../../src/index/decisions/verify-decisions.ts';
import {
  DecidedIndex,
  documentOf,
  fileNamed,
  groundingAt,
  pageOf,
  placeOf,
  proposalAt,
  requestFor,
  requestOn,
} from '../../support/review/decided-index.ts';

const file = fileNamed('a');
const page = pageOf(file, 1, [
  'Invoice No. INV-100',
  'Date 03 May 2024',
  'Seller Hebei Example Textile',
  'Lot L-7 stamped',
]);
const paper = documentOf(file, [1]);
const number = proposalAt(paper, 'documentNumber', page, 'INV-100');
const date = proposalAt(paper, 'issueDate', page, '03 May 2024', { normalized: '2024-05-03' });

const open: DecidedIndex[] = [];
afterEach(() => {
  for (const each of open.splice(0)) {
    // Whatever a test did, decisions, chain and projection hold together afterwards.
    expect(verifyDecisions(each.index)).toEqual([]);
    expect(each.index.events.firstBroken()).toBeNull();
    each.close();
  }
});

function indexWithInvoice(): DecidedIndex {
  const made = new DecidedIndex();
  open.push(made);
  made.putFile(file, [page]);
  made.analyse(file, [{ document: paper, fields: [number, date] }]);
  return made;
}

describe('a decision', () => {
  it('is stored as an event without words, and with its words apart', () => {
    const made = indexWithInvoice();
    const { outcome, request } = made.about('Ann', number.id, 'confirm', { note: 'ask the seller' });
    expect(outcome).toEqual({ id: request.id, status: 'saved', message: null, field: number.id });
    const [event] = made.index.events.ofKind('decision');
    expect(JSON.parse(event!.body)).toMatchObject({
      id: request.id,
      reviewer: 'Ann',
      basis: 'terminal',
      account: 'tester',
      subject: 'field',
      subjectId: number.id,
      action: 'confirm',
      file,
      page: 1,
      form: 'documentNumber',
      image: 'a'.repeat(64),
      evidenceShown: { inView: true, milliseconds: null },
      proposedBy: ['rules'],
      program: 'evidex test',
    });
    expect(event!.body).not.toContain('INV-100');
    expect(event!.body).not.toContain('ask the seller');
    expect(made.field(number.id)).toMatchObject({
      state: 'confirmed',
      todo: 'none',
      version: event!.sequence,
    });
  });

  it('counts once however often it is sent, and its id is not for another person', () => {
    const made = indexWithInvoice();
    const request = requestOn(made.field(number.id), 'confirm');
    expect(made.decide('Ann', [request, request]).map(({ status }) => status)).toEqual(['saved', 'known']);
    expect(made.decide('Ann', [request])[0]).toMatchObject({ status: 'known', field: number.id });
    expect(made.decide('Ben', [request])[0]).toMatchObject({ status: 'refused' });
    expect(made.index.events.ofKind('decision')).toHaveLength(1);
  });

  it('keeps times only where the setting says so', () => {
    const made = indexWithInvoice();
    made.about('Ann', number.id, 'confirm');
    const stored = made.field(number.id).decisions[0]!;
    expect(stored.seen.milliseconds).toBeNull();
  });

  it('stores the others of a batch when one is refused', () => {
    const made = indexWithInvoice();
    const results = made.decide('Ann', [
      requestOn(made.field(number.id), 'confirm', { batch: 'b1' }),
      requestOn(made.field(number.id), 'reject', { reason: 'no-such-reason', batch: 'b1' }),
      requestOn(made.field(date.id), 'confirm', { batch: 'b1' }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['saved', 'refused', 'saved']);
    expect(results[1]!.message).toContain('wrong-value');
    expect(made.index.events.ofKind('decision').map(({ body }) => JSON.parse(body).batch)).toEqual([
      'b1',
      'b1',
    ]);
  });

  it('is refused about a field that never was: nothing that nobody read or showed is confirmed', () => {
    const made = indexWithInvoice();
    const request = requestOn(made.field(number.id), 'confirm');
    const invented = { ...request, field: 'constructor', seen: { ...request.seen, place: null } };
    for (const action of ['confirm', 'not-stated', 'ask-second'] as const)
      expect(made.decide('Ann', [{ ...invented, action }])[0]).toMatchObject({
        status: 'refused',
        message: expect.stringContaining('not there any more'),
      });
    const elsewhere = { ...request, field: 'constructor', path: 'INV-100 from the paper' };
    expect(made.decide('Ann', [elsewhere])[0]).toMatchObject({
      status: 'refused',
      message: expect.stringContaining('no field of the schema'),
    });
    expect(made.index.events.ofKind('decision')).toEqual([]);
  });

  it('is refused where the evidence was not in view, or there is none', () => {
    const made = indexWithInvoice();
    const seen = requestOn(made.field(number.id), 'confirm').seen;
    const unseen = made.about('Ann', number.id, 'confirm', { seen: { ...seen, place: null } });
    expect(unseen.outcome).toMatchObject({ status: 'refused', message: expect.stringContaining('in view') });
    const nowhere = proposalAt(paper, 'references.invoice', page, 'INV-100', {
      id: 'ungrounded-1',
      groundings: [{ ...groundingAt(page, 'INV-100'), status: 'ungrounded', boxes: [] }],
    });
    made.analyse(file, [{ document: paper, fields: [number, nowhere] }]);
    expect(made.about('Ann', nowhere.id, 'confirm').outcome).toMatchObject({
      status: 'refused',
      message: expect.stringContaining('found on no page'),
    });
    expect(made.about('Ann', nowhere.id, 'reject').outcome.status).toBe('saved');
    const place = placeOf(groundingAt(page, 'INV-100'));
    const pointed = made.about('Ben', nowhere.id, 'correct', {
      after: { value: 'INV-100', place, how: 'words' },
    });
    expect(pointed.outcome.status).toBe('saved');
  });

  it('is refused on a page of another document, and on a document that is not there', () => {
    const made = indexWithInvoice();
    const place = { file, page: 9, boxes: [], offsets: null };
    const seen = { ...requestOn(made.field(number.id), 'confirm').seen, place };
    expect(made.about('Ann', number.id, 'confirm', { seen }).outcome.status).toBe('refused');
    const lost = requestFor({ ...paper, id: 'nothing' }, 'expiryDate', 'not-stated');
    expect(made.decide('Ann', [lost])[0]).toMatchObject({ status: 'refused' });
  });

  it('is not taken about a file that is held', () => {
    const made = indexWithInvoice();
    const request = requestOn(made.field(number.id), 'confirm');
    made.index.transaction(() => {
      made.index.holds.put({
        path: 'aaaa.pdf',
        file,
        state: 'held',
        basis: 'person',
        reason: 'held',
        by: 'Ann',
        at: '2026-01-01T00:00:00Z',
      });
      made.index.holds.settle();
    });
    expect(made.decide('Ann', [request])[0]).toMatchObject({ status: 'refused' });
  });
});

describe('a correction', () => {
  it('takes the words that were pointed at, and the value as its kind reads it', () => {
    const made = indexWithInvoice();
    const place = placeOf(groundingAt(page, 'Hebei Example Textile'));
    const { outcome } = made.about('Ann', number.id, 'correct', {
      after: { value: 'Hebei Example Textile', place, how: 'words' },
    });
    expect(outcome.status).toBe('saved');
    const { field } = made.field(number.id);
    expect(field.groundings).toMatchObject([
      {
        status: 'by-reviewer',
        quote: 'Hebei Example Textile',
        offsets: place.offsets,
        textOrigin: 'text-layer',
      },
    ]);
    expect(field.alternatives[0]).toMatchObject({ value: 'INV-100' });
  });

  it('narrows the place to the value where more was pointed at', () => {
    const made = indexWithInvoice();
    const place = placeOf(groundingAt(page, 'Date 03 May 2024'));
    made.about('Ann', date.id, 'correct', { after: { value: '03 May 2024', place, how: 'words' } });
    const { field } = made.field(date.id);
    expect(field.groundings[0]).toMatchObject({ status: 'exact', quote: '03 May 2024' });
    expect(field.normalized).toBe('2024-05-03');
    expect(made.field(date.id).state).toBe('confirmed');
  });

  it('finds the words in a box that was drawn', () => {
    const made = indexWithInvoice();
    const { boxes } = groundingAt(page, 'L-7');
    const { x, y, width, height } = boxes[0]!;
    const drawn = [{ x: x - 0.004, y: y - 0.01, width: width + 0.008, height: height + 0.02 }];
    made.about('Ann', number.id, 'correct', {
      after: { value: 'L-7', place: { file, page: 1, boxes: drawn, offsets: null }, how: 'typed' },
    });
    expect(made.field(number.id).field.groundings[0]).toMatchObject({ status: 'by-reviewer', quote: 'L-7' });
  });

  it('is transcribed where the words do not say it, and then a second person is asked', () => {
    const made = indexWithInvoice();
    const place = { file, page: 1, boxes: [{ x: 0.6, y: 0.8, width: 0.2, height: 0.1 }], offsets: null };
    made.about('Ann', number.id, 'correct', { after: { value: 'INV-108', place, how: 'typed' } });
    const after = made.field(number.id);
    expect(after).toMatchObject({ state: 'corrected', todo: 'second' });
    expect(after.field.groundings[0]).toMatchObject({ status: 'transcribed', boxes: place.boxes });
    // The words of the page do not say it: nobody can make them by calling it words.
    made.about('Ann', number.id, 'correct', {
      after: { value: 'INV-900', place: placeOf(groundingAt(page, 'INV-100')), how: 'words' },
    });
    expect(made.field(number.id).field.groundings[0]!.status).toBe('transcribed');
    const second = made.about('Ben', number.id, 'correct', {
      blind: true,
      after: { value: 'inv-900', place, how: 'typed' },
    });
    expect(second.outcome.status).toBe('saved');
    expect(made.field(number.id)).toMatchObject({ state: 'corrected', todo: 'none' });
  });

  it('is kept with its place when another person confirms it', () => {
    const made = indexWithInvoice();
    const place = { file, page: 1, boxes: [{ x: 0.6, y: 0.8, width: 0.2, height: 0.1 }], offsets: null };
    const first = made.about('Ann', number.id, 'correct', {
      after: { value: 'INV-108', place, how: 'typed' },
    });
    made.about('Ben', number.id, 'confirm');
    expect(made.field(number.id)).toMatchObject({
      state: 'corrected',
      todo: 'none',
      field: { value: 'INV-108' },
    });
    made.about('Ann', number.id, 'undo', { undoes: first.request.id });
    const left = made.field(number.id);
    expect(left.field).toMatchObject({ value: 'INV-108', groundings: [{ boxes: place.boxes }] });
  });
});

describe('a field that is added', () => {
  const place = placeOf(groundingAt(page, 'Hebei Example Textile'));
  const after = { value: 'Hebei Example Textile', place, how: 'words' as const };

  it('stands beside the others, goes when it is taken back and comes again', () => {
    const made = indexWithInvoice();
    const request = requestFor(paper, 'parties.seller.name', 'add', { after });
    const [saved] = made.decide('Ann', [request]);
    expect(saved!.status).toBe('saved');
    const added = made.field(saved!.field!);
    expect(added).toMatchObject({
      state: 'added',
      todo: 'none',
      form: 'parties.seller.name',
      field: { value: 'Hebei Example Textile', assertedBy: { capacity: 'seller' }, engines: ['reviewer'] },
    });
    made.about('Ann', saved!.field!, 'undo', { undoes: request.id });
    expect(made.fields(paper).map(({ field }) => field.path)).not.toContain('parties.seller.name');
    made.decide('Ann', [requestFor(paper, 'parties.seller.name', 'add', { after })]);
    expect(made.field(saved!.field!).state).toBe('added');
  });

  it('may be confirmed, corrected and rejected like any other', () => {
    const made = indexWithInvoice();
    const [saved] = made.decide('Ann', [requestFor(paper, 'parties.seller.name', 'add', { after })]);
    const id = saved!.field!;
    made.about('Ben', id, 'confirm');
    expect(made.field(id)).toMatchObject({ state: 'added', todo: 'none' });
    made.about('Ben', id, 'reject', { reason: 'wrong-party' });
    expect(made.field(id)).toMatchObject({ state: 'rejected', todo: 'none' });
  });

  it('is refused at a path that no schema knows', () => {
    const made = indexWithInvoice();
    expect(made.decide('Ann', [requestFor(paper, 'parties.wizard.name', 'add', { after })])[0]).toMatchObject(
      {
        status: 'refused',
      },
    );
  });
});

describe('a path that no field stands under', () => {
  it('is told as not stated, until that is taken back', () => {
    const made = indexWithInvoice();
    const request = requestFor(paper, 'expiryDate', 'not-stated');
    expect(made.decide('Ann', [request])[0]).toMatchObject({ status: 'saved', field: null });
    expect(made.index.reviewed.absentOf([paper.id])).toMatchObject([
      { form: 'expiryDate', action: 'not-stated' },
    ]);
    expect(made.fields(paper)).toHaveLength(2);
    made.decide('Ann', [requestFor(paper, 'expiryDate', 'undo', { undoes: request.id })]);
    expect(made.index.reviewed.absentOf([paper.id])).toEqual([]);
  });

  it('is told as one that cannot be read, with the box that was drawn', () => {
    const made = indexWithInvoice();
    const boxes = [{ x: 0.5, y: 0.5, width: 0.1, height: 0.1 }];
    const place = { file, page: 1, boxes, offsets: null };
    const request = requestFor(paper, 'execution.handwriting[0]', 'illegible');
    made.decide('Ann', [{ ...request, seen: { ...request.seen, place } }]);
    const [absent] = made.index.reviewed.absentOf([paper.id]);
    expect(absent).toMatchObject({ form: 'execution.handwriting', action: 'illegible' });
    expect(absent!.decision.seen.place).toEqual(place);
  });
});

describe('taking back', () => {
  it('is unlimited, one decision at a time, and by the one who decided', () => {
    const made = indexWithInvoice();
    const taken = ['confirm', 'reject', 'not-stated', 'confirm'].map(
      (action) => made.about('Ann', number.id, action as 'confirm').request.id,
    );
    expect(made.about('Ben', number.id, 'undo', { undoes: taken[3]! }).outcome).toMatchObject({
      status: 'refused',
      message: expect.stringContaining('Ann'),
    });
    const states = taken.reverse().map((undoes) => {
      made.about('Ann', number.id, 'undo', { undoes });
      return made.field(number.id).state;
    });
    expect(states).toEqual(['rejected', 'rejected', 'confirmed', 'proposed']);
    expect(made.about('Ann', number.id, 'undo', { undoes: taken[0]! }).outcome.status).toBe('refused');
    expect(made.about('Ann', number.id, 'undo', { undoes: randomUUID() }).outcome.status).toBe('refused');
    expect(made.index.events.ofKind('decision')).toHaveLength(8);
  });
});

describe('a second person', () => {
  it('must be another one, and conflicts are settled by a third', () => {
    const made = indexWithInvoice();
    const stale = requestOn(made.field(number.id), 'reject');
    made.about('Ann', number.id, 'confirm');
    expect(made.about('Ann', number.id, 'confirm', { blind: true }).outcome.status).toBe('refused');
    expect(made.about('Eve', number.id, 'adjudicate').outcome.status).toBe('refused');
    // Sent from a screen that did not show what Ann decided.
    expect(made.decide('Ben', [stale])[0]!.status).toBe('saved');
    expect(made.field(number.id)).toMatchObject({ state: 'proposed', todo: 'conflict' });
    expect(made.about('Ben', number.id, 'adjudicate').outcome).toMatchObject({
      status: 'refused',
      message: expect.stringContaining('third person'),
    });
    made.about('Eve', number.id, 'adjudicate', { reason: 'wrong-value' });
    expect(made.field(number.id)).toMatchObject({ state: 'rejected', todo: 'none' });
  });
});

describe('what verify finds', () => {
  const tampered: readonly [string, string, RegExp][] = [
    ['words', "UPDATE decision SET body = replace(body, 'INV-100', 'INV-900')", /do not give the hash/u],
    ['words that are gone', 'UPDATE decision SET body = NULL', /are gone/u],
    ['a name', "UPDATE decision SET reviewer = 'Eve'", /reviewer/u],
    ['a state', "UPDATE field_review SET state = 'rejected' WHERE event IS NOT NULL", /does not follow/u],
    ['a decision undone by nobody', 'UPDATE decision SET undone = 1', /taken back/u],
    ['a decision that is gone', 'DELETE FROM decision', /not in the index/u],
  ];
  for (const [what, sql, told] of tampered)
    it(`is ${what} that somebody changed`, () => {
      const made = indexWithInvoice();
      made.about('Ann', number.id, 'confirm');
      open.splice(open.indexOf(made), 1);
      const database = new Database(`${made.folder}/index.sqlite`);
      database.pragma('foreign_keys = OFF');
      database.exec(sql);
      database.close();
      expect(
        verifyDecisions(made.index)
          .map(({ reason }) => reason)
          .join('\n'),
      ).toMatch(told);
      made.close();
    });
});

describe('a typed text', () => {
  it('is taken as its path has it, with warnings for the person', () => {
    const made = indexWithInvoice();
    const at = (path: string, text: string) => valueAt(made.index, { document: paper.id, path, text });
    expect(at('issueDate', '3 May 2024')).toMatchObject({ kind: 'date', normalized: '2024-05-03' });
    expect(at('issueDate', 'soon')).toMatchObject({
      normalized: null,
      warnings: ['this is not read as a date'],
    });
    expect(at('issueDate', '03/04/2024')!.readings).toHaveLength(2);
    expect(at('parties.seller.identifiers.lei', '5493001KJTIIGC8Y1R13')!.warnings.length).toBeGreaterThan(0);
    expect(valueAt(made.index, { document: 'no', path: 'issueDate', text: 'x' })).toBeNull();
  });
});
