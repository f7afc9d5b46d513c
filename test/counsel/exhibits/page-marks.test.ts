import { expect, test } from 'vitest';
import { drawnMarks } from '../../../src/counsel/exhibits/drawn-marks.ts';
import { pageMarks } from '../../../src/counsel/exhibits/page-marks.ts';
import { fileOf, makeSnapshot } from '../../support/counsel/make-snapshot.ts';

const box = { x: 0.1, y: 0.2, width: 0.3, height: 0.02 };
const page = { file: fileOf('document 1'), page: 1 };

test('fields are told with how they stand; rejected and ungrounded ones have no frame', () => {
  const snapshot = makeSnapshot([
    {
      number: 1,
      type: 'invoice',
      fields: [
        { path: 'documentNumber', value: 'A\u202e-1', boxes: [box] },
        { path: 'totals.amount', value: '5', boxes: [{ ...box, y: 0.5 }], state: 'confirmed', todo: 'none' },
        { path: 'title', value: 'none', boxes: [{ ...box, y: 0.6 }], state: 'rejected' },
        { path: 'issueDate', value: 'none', boxes: [{ ...box, y: 0.7 }], status: 'ungrounded' },
      ],
    },
  ]);
  const drawn = drawnMarks(pageMarks(snapshot))(1, page, () => []);
  expect(drawn.map(({ standing, text }) => [standing, text])).toEqual([
    ['not-confirmed', 'documentNumber: A -1 (not yet confirmed)'],
    ['confirmed', 'totals.amount: 5 (confirmed by a person)'],
  ]);
});

test('what stands on the same words is one frame, shown as what weighs most', () => {
  const mark = { number: 1, page, boxes: [box] };
  const drawn = drawnMarks([
    { ...mark, standing: 'confirmed', text: 'one' },
    { ...mark, standing: 'listed-name', text: 'two' },
    { ...mark, standing: 'confirmed', text: 'one' },
    { ...mark, boxes: [{ ...box, y: 0.1 }], standing: 'inferred', text: 'above' },
  ])(1, page, () => []);
  expect(drawn).toEqual([
    { box: { ...box, y: 0.1 }, standing: 'inferred', text: 'above' },
    { box, standing: 'listed-name', text: 'one\ntwo' },
  ]);
});

test('a value on several lines says which part a frame is; boxes beyond the page are cut', () => {
  const boxes = [box, { x: 0.9, y: 0.3, width: 0.4, height: 0.02 }];
  const drawn = drawnMarks([{ number: 1, page, boxes, standing: 'confirmed', text: 'address' }])(
    1,
    page,
    () => [],
  );
  expect(drawn.map(({ text }) => text)).toEqual(['address (part 1 of 2)', 'address (part 2 of 2)']);
  expect(drawn[1]!.box.x + drawn[1]!.box.width).toBeLessThanOrEqual(1);
});
