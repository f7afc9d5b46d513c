import { afterEach, describe, expect, it } from 'vitest';
import { removeDecisionWords } from '../../../src/index/decisions/remove-words.ts';
import { verifyDecisions } from '../../../src/index/decisions/verify-decisions.ts';
import type { Flag } from '../../../src/model/flag.ts';
import { documentId } from '../../../src/model/ids.ts';
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

const file = fileNamed('b');
const first = pageOf(file, 1, ['Invoice INV-100', 'Lot L-1 120 pcs', 'Lot L-2 130 pcs']);
const second = pageOf(file, 2, ['Invoice INV-200', 'Seller Hebei Example']);
const whole = documentOf(file, [1, 2]);
const number = proposalAt(whole, 'documentNumber', first, 'INV-100');
const lot = proposalAt(whole, 'lots[1].id', first, 'L-2');
const seller = proposalAt(whole, 'parties.seller.name', second, 'Hebei Example');

const open: DecidedIndex[] = [];
afterEach(() => {
  for (const each of open.splice(0)) {
    expect(verifyDecisions(each.index)).toEqual([]);
    each.close();
  }
});

function analysed(): DecidedIndex {
  const made = new DecidedIndex();
  open.push(made);
  made.putFile(file, [first, second]);
  made.analyse(file, [{ document: whole, fields: [number, lot, seller] }]);
  return made;
}

const byPath = (made: DecidedIndex, document: ReturnType<typeof documentOf>) =>
  Object.fromEntries(
    made
      .fields(document)
      .map(({ field, state, todo, changedSince }) => [
        field.path,
        [field.value, state, todo, changedSince?.value ?? null],
      ]),
  );

describe('decisions after the pipeline ran again', () => {
  it('stay where nothing changed', () => {
    const made = analysed();
    made.about('Ann', number.id, 'confirm');
    const before = made.fields(whole);
    made.analyse(file, [{ document: whole, fields: [number, lot, seller] }]);
    expect(made.fields(whole)).toEqual(before);
  });

  it('follow their field to another index of its list', () => {
    const made = analysed();
    made.about('Ann', lot.id, 'confirm');
    const now = [
      proposalAt(whole, 'lots[0].id', first, 'L-1'),
      proposalAt(whole, 'lots[2].id', first, 'L-2'),
    ];
    made.analyse(file, [{ document: whole, fields: now }]);
    expect(byPath(made, whole)).toEqual({
      'lots[0].id': ['L-1', 'proposed', 'decide', null],
      'lots[2].id': ['L-2', 'confirmed', 'none', null],
    });
  });

  it('stand, and the other proposal under them is told', () => {
    const made = analysed();
    made.about('Ann', number.id, 'confirm');
    const other = {
      ...proposalAt(whole, 'documentNumber', first, 'INV-100'),
      value: 'INV-1OO',
      normalized: 'inv-1oo',
    };
    made.analyse(file, [{ document: whole, fields: [other] }]);
    expect(byPath(made, whole)).toEqual({ documentNumber: ['INV-100', 'confirmed', 'decide', 'INV-1OO'] });
    expect(made.field(other.id).changedSince).not.toBeNull();
    made.about('Ann', other.id, 'confirm');
    expect(byPath(made, whole)).toEqual({ documentNumber: ['INV-100', 'corrected', 'none', null] });
  });

  it('stay as a field of the reviewer when nothing is proposed any more, and come back to it', () => {
    const made = analysed();
    made.about('Ann', number.id, 'confirm');
    made.about('Ann', lot.id, 'correct', {
      after: { value: 'L-1', place: placeOf(groundingAt(first, 'L-1')), how: 'words' },
    });
    made.analyse(file, [{ document: whole, fields: [seller] }]);
    expect(byPath(made, whole)).toEqual({
      'parties.seller.name': ['Hebei Example', 'proposed', 'decide', null],
      documentNumber: ['INV-100', 'confirmed', 'decide', null],
      'lots[1].id': ['L-1', 'corrected', 'decide', null],
    });
    expect(made.field(number.id).changedSince).toEqual({ value: null, normalized: null });
    made.about('Ann', number.id, 'confirm');
    expect(made.field(number.id)).toMatchObject({ state: 'added', todo: 'none', changedSince: null });
    made.analyse(file, [{ document: whole, fields: [number, lot, seller] }]);
    expect(byPath(made, whole)).toMatchObject({
      documentNumber: ['INV-100', 'confirmed', 'none', null],
      'lots[1].id': ['L-1', 'corrected', 'none', null],
    });
  });

  it('go with their pages when a document is split, and come together again when it is merged', () => {
    const made = analysed();
    made.about('Ann', number.id, 'confirm');
    made.about('Ann', seller.id, 'reject');
    made.decide('Ann', [
      requestFor(whole, 'transport.vessel', 'add', {
        after: { value: 'L-1', place: placeOf(groundingAt(first, 'L-1')), how: 'words' },
      }),
    ]);
    const [one, two] = [documentOf(file, [1]), documentOf(file, [2])];
    made.analyse(file, [
      { document: one, fields: [proposalAt(one, 'documentNumber', first, 'INV-100')] },
      {
        document: two,
        fields: [
          proposalAt(two, 'documentNumber', second, 'INV-200'),
          proposalAt(two, 'parties.seller.name', second, 'Hebei Example'),
        ],
      },
    ]);
    expect(byPath(made, one)).toEqual({
      documentNumber: ['INV-100', 'confirmed', 'none', null],
      'transport.vessel': ['L-1', 'added', 'none', null],
    });
    expect(byPath(made, two)).toEqual({
      documentNumber: ['INV-200', 'proposed', 'decide', null],
      'parties.seller.name': ['Hebei Example', 'rejected', 'none', null],
    });
    expect(made.fields(whole)).toEqual([]);
    made.analyse(file, [{ document: whole, fields: [number, lot, seller] }]);
    expect(byPath(made, whole)).toEqual({
      documentNumber: ['INV-100', 'confirmed', 'none', null],
      'lots[1].id': ['L-2', 'proposed', 'decide', null],
      'parties.seller.name': ['Hebei Example', 'rejected', 'none', null],
      'transport.vessel': ['L-1', 'added', 'none', null],
    });
  });

  it('can still be sent from a screen that shows the field as it was before', () => {
    const made = analysed();
    const stale = requestOn(made.field(number.id), 'confirm');
    const [one, two] = [documentOf(file, [1]), documentOf(file, [2])];
    const now = proposalAt(one, 'documentNumber', first, 'INV-100');
    made.analyse(file, [
      { document: one, fields: [now] },
      { document: two, fields: [] },
    ]);
    const [outcome] = made.decide('Ann', [stale]);
    expect(outcome).toMatchObject({ status: 'saved', field: now.id });
    expect(byPath(made, one)).toEqual({ documentNumber: ['INV-100', 'confirmed', 'none', null] });
  });

  it('that a path is not stated give way to a field that is found there', () => {
    const made = analysed();
    made.decide('Ann', [requestFor(whole, 'expiryDate', 'not-stated')]);
    expect(made.index.reviewed.absentOf([whole.id])).toHaveLength(1);
    const found = proposalAt(whole, 'expiryDate', second, 'INV-200');
    made.analyse(file, [{ document: whole, fields: [number, found] }]);
    expect(made.field(found.id)).toMatchObject({ state: 'proposed', todo: 'decide' });
  });

  it('of a file of which nothing is made any more are kept', () => {
    const made = analysed();
    made.about('Ann', number.id, 'confirm');
    made.analyse(file, []);
    expect(made.fields(whole)).toEqual([]);
    made.analyse(file, [{ document: whole, fields: [number] }]);
    expect(byPath(made, whole)).toEqual({ documentNumber: ['INV-100', 'confirmed', 'none', null] });
  });
});

describe('a clawback', () => {
  it('takes the words of decisions and notes, and leaves that they were taken', () => {
    const made = analysed();
    const { request } = made.about('Ann', number.id, 'confirm', { note: 'INV-100 is odd' });
    made.index.transaction(() => {
      made.index.quarantine.put({
        sha256: file,
        kind: 'subject',
        size: 3,
        authority: 'letter',
        by: 'Ann',
        at: '2026-01-01T00:00:00Z',
      });
      made.index.quarantine.removeContent(file);
      removeDecisionWords(made.index, file);
    });
    const decision = made.index.decisions.byId(request.id)!;
    expect(decision).toMatchObject({ content: null, reviewer: 'Ann', action: 'confirm', file });
    const left = ['decision', 'note', 'field_review', 'event'].flatMap((table) =>
      made.index.count(
        `SELECT group_concat(quote(t.${table === 'event' ? 'body' : 'body'})) AS name, 0 AS count FROM ${table} t`,
      ),
    );
    expect(JSON.stringify(left)).not.toContain('INV-100');
  });

  it('of one of two files of a paper leaves the decisions about the other standing', () => {
    const made = analysed();
    const other = fileNamed('c');
    const page = pageOf(other, 1, ['Lot L-9']);
    made.putFile(other, [page]);
    const pages = [
      { file, page: 1 },
      { file: other, page: 1 },
    ];
    const both = documentOf(file, [1], { pages, id: documentId(pages) });
    const paper = proposalAt(both, 'documentNumber', first, 'INV-100');
    const elsewhere = proposalAt(both, 'lots[0].id', page, 'L-9');
    made.analyse(file, [{ document: both, fields: [paper, elsewhere] }]);
    made.about('Ann', paper.id, 'confirm');
    made.about('Ann', elsewhere.id, 'confirm');
    made.index.transaction(() => {
      made.index.quarantine.put({
        sha256: other,
        kind: 'subject',
        size: 3,
        authority: 'letter',
        by: 'Ann',
        at: '2026-01-01',
      });
      made.index.quarantine.removeContent(other);
      removeDecisionWords(made.index, other);
    });
    const alone = documentOf(file, [1]);
    made.analyse(file, [
      { document: alone, fields: [proposalAt(alone, 'documentNumber', first, 'INV-100')] },
    ]);
    expect(byPath(made, alone)).toEqual({ documentNumber: ['INV-100', 'confirmed', 'none', null] });
  });
});

describe('what the queue goes by', () => {
  const flagOn = (fields: readonly string[]): Flag => ({
    id: `flag-${fields.join()}`,
    list: { id: 'uflpa', version: '1', retrieved: '2026-01-01' },
    entry: { id: 'e', name: 'e', matchedAlias: 'e', aliasOrigin: 'official', hash: 'h' },
    grade: 'E1',
    polarity: { value: 'asserted', cue: null, cueOffsets: null, rule: 'no-cue' },
    rule: 'name-exact',
    explanation: '',
    edits: [],
    matcher: '1',
    file,
    document: whole.id,
    page: 2,
    boxes: [],
    offsets: [0, 3],
    quote: 'Hebei',
    fields: [...fields],
    review: 'open',
  });

  it('rises where a flag comes to rest on a field and falls when it is gone', () => {
    const made = analysed();
    const before = made.field(seller.id).risk;
    made.index.transaction(() => made.index.results.replaceFlags(file, [flagOn([seller.path])]));
    const flagged = made.field(seller.id);
    expect(flagged.flags).toEqual([`flag-${seller.path}`]);
    expect(flagged.risk).toBeGreaterThan(before);
    made.analyse(file, [{ document: whole, fields: [number, lot, seller] }]);
    expect(made.field(seller.id).risk).toBe(flagged.risk);
    made.index.transaction(() => made.index.results.replaceFlags(file, []));
    expect(made.field(seller.id)).toMatchObject({ risk: before, flags: [] });
  });

  it('is nothing for what is decided, until it is open again', () => {
    const made = analysed();
    const before = made.field(number.id).risk;
    const { request } = made.about('Ann', number.id, 'confirm');
    expect(made.field(number.id).risk).toBe(0);
    made.about('Ann', number.id, 'undo', { undoes: request.id });
    expect(made.field(number.id).risk).toBe(before);
  });
});
