import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyDecisions } from '../../../src/index/decisions/verify-decisions.ts';
import type { Field } from '../../../src/model/field.ts';
import { fieldDecisionRequestSchema } from '../../../src/model/field-decision.ts';
import {
  DecidedIndex,
  documentOf,
  fileNamed,
  groundingAt,
  pageOf,
  placeOf,
  proposalAt,
  requestOn,
} from '../../support/review/decided-index.ts';

const file = fileNamed('8');
const page = pageOf(file, 1, ['Invoice INV-100', 'Our number INV-100', 'Order PO-7']);
const paper = documentOf(file, [1]);
const number = proposalAt(paper, 'documentNumber', page, 'INV-100');
const order = proposalAt(paper, 'references.purchaseOrder', page, 'PO-7');
const [grounding] = order.groundings;
const unplaced: Field = {
  ...order,
  groundings: [{ ...grounding!, status: 'ungrounded', boxes: [], offsets: [0, 0], quote: '' }],
};
/** The same number further down the page. */
const lower = { ...placeOf(groundingAt(page, 'number INV-100')), offsets: [27, 34] as [number, number] };

let made: DecidedIndex;
beforeEach(() => {
  made = new DecidedIndex();
  made.putFile(file, [page]);
  made.analyse(file, [{ document: paper, fields: [number, unplaced] }]);
});
afterEach(() => {
  expect(verifyDecisions(made.index)).toEqual([]);
  made.close();
});

describe('a value that was found on no page', () => {
  it('is confirmed by nobody, whatever others decided about it before', () => {
    expect(made.about('Ann', unplaced.id, 'confirm').outcome.status).toBe('refused');
    made.about('Ann', unplaced.id, 'reject');
    expect(made.about('Ben', unplaced.id, 'confirm').outcome).toMatchObject({
      status: 'refused',
      message: expect.stringContaining('found on no page'),
    });
    expect(made.field(unplaced.id).state).toBe('rejected');
  });

  it('is confirmed where a person pointed it out, with that place', () => {
    const place = placeOf(groundingAt(page, 'PO-7'));
    made.about('Ann', unplaced.id, 'correct', { after: { value: 'PO-7', place, how: 'words' } });
    expect(made.about('Ben', unplaced.id, 'confirm').outcome.status).toBe('saved');
    expect(made.field(unplaced.id)).toMatchObject({ state: 'corrected', todo: 'none' });
    expect(made.field(unplaced.id).field.groundings[0]).toMatchObject({
      status: 'by-reviewer',
      quote: 'PO-7',
    });
  });
});

it('who confirms what another person pointed at keeps their place, though the engines say the same elsewhere', () => {
  made.about('Ann', number.id, 'correct', { after: { value: 'INV-100', place: lower, how: 'words' } });
  const corrected = made.field(number.id).field.groundings;
  expect(corrected[0]!.offsets).not.toEqual(number.groundings[0]!.offsets);
  made.about('Ben', number.id, 'confirm');
  expect(made.field(number.id)).toMatchObject({ state: 'corrected', field: { groundings: corrected } });
});

it('nobody has seen what is yet to be decided', () => {
  const ann = requestOn(made.field(number.id), 'confirm');
  const ben = requestOn(made.field(number.id), 'reject', { seen: { ...ann.seen, version: 1_000_000 } });
  expect(made.decide('Ben', [ben])[0]!.status).toBe('refused');
});

it('who did not see the value does not confirm it', () => {
  expect(made.about('Ann', number.id, 'confirm', { blind: true }).outcome.status).toBe('refused');
});

it('another decision under an id that is known is not told as stored', () => {
  const id = randomUUID();
  const confirm = requestOn(made.field(number.id), 'confirm', { id });
  expect(made.decide('Ann', [confirm, confirm]).map(({ status }) => status)).toEqual(['saved', 'known']);
  const reject = requestOn(made.field(number.id), 'reject', { id });
  expect(made.decide('Ann', [reject])[0]!.status).toBe('refused');
  expect([...made.index.decisions.all()].map(({ action }) => action)).toEqual(['confirm']);
});

it('no words of a paper come into the chain as the name of a batch', () => {
  const request = requestOn(made.field(number.id), 'confirm', { batch: 'Seller Hebei Example' });
  expect(fieldDecisionRequestSchema.safeParse(request).success).toBe(false);
  expect(fieldDecisionRequestSchema.safeParse({ ...request, batch: randomUUID() }).success).toBe(true);
});
