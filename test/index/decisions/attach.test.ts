import { describe, expect, it } from 'vitest';
import { attach, isAbout, threadsOf } from '../../../src/index/decisions/attach.ts';
import type { KnownDecision } from '../../../src/index/decisions/field-decision-of.ts';
import type { Box } from '../../../src/model/box.ts';
import type { Field } from '../../../src/model/field.ts';

const box = (x: number, y: number, width = 0.2, height = 0.02): Box => ({ x, y, width, height });

function field(
  path: string,
  value: string,
  boxes: readonly Box[],
  more: { page?: number; offsets?: [number, number]; id?: string } = {},
): Field {
  const { page = 1, offsets = [0, value.length], id = `${path}=${value}` } = more;
  return {
    id,
    document: 'd',
    path,
    value,
    normalized: value.toLowerCase(),
    readings: [],
    warnings: [],
    polarity: 'asserted',
    subject: 'document',
    assertedBy: { capacity: 'seller' },
    basis: { kind: 'stated' },
    confidence: 0.8,
    engines: ['rules'],
    alternatives: [],
    review: 'proposed',
    because: '',
    groundings: [
      {
        status: 'exact',
        file: 'f',
        page,
        boxes: [...boxes],
        offsets,
        quote: value,
        textOrigin: 'ocr',
        ocrConfidence: 1,
      },
    ],
  };
}

let clock = 0;
function decided(proposal: Field, more: Partial<KnownDecision> = {}): KnownDecision {
  const event = ++clock;
  const form = proposal.path.replaceAll(/\[\d+\]/gu, '');
  return {
    id: `decision-${event}`,
    hash: '',
    event,
    at: '',
    reviewer: 'Ann',
    action: 'confirm',
    value: null,
    normalized: null,
    place: null,
    seen: {
      value: proposal.value,
      normalized: proposal.normalized,
      place: null,
      image: null,
      milliseconds: null,
      version: null,
    },
    reason: null,
    blind: false,
    undone: false,
    undoes: null,
    batch: null,
    translation: null,
    removed: false,
    subjectId: proposal.id,
    form,
    path: proposal.path,
    target: null,
    file: 'f',
    page: 1,
    boxes: [],
    proposal,
    after: null,
    ...more,
  };
}

/** Id of the field by the id of the one that was decided on. */
function attached(before: readonly KnownDecision[], now: readonly Field[]): Record<string, string> {
  const found = attach(threadsOf(before), now, () => 'code');
  return Object.fromEntries([...found].map(([thread, { id }]) => [thread.field, id]));
}

describe('where decisions attach after the fields were made anew', () => {
  it('is the field at the same place, whatever it says and whatever index it has', () => {
    const before = field('goods[2].lot', 'L-1', [box(0.1, 0.3)]);
    const now = [
      field('goods[2].lot', 'L-0', [box(0.1, 0.27)]),
      field('goods[3].lot', 'L-7', [box(0.1, 0.3)]),
    ];
    expect(attached([decided(before)], now)).toEqual({ [before.id]: 'goods[3].lot=L-7' });
  });

  it('is the best overlap of several', () => {
    const before = field('goods[0].lot', 'L-1', [box(0.1, 0.3, 0.2, 0.02)]);
    const now = [
      field('goods[0].lot', 'shifted', [box(0.1, 0.308, 0.2, 0.02)]),
      field('goods[1].lot', 'same', [box(0.1, 0.301, 0.2, 0.02)]),
    ];
    expect(attached([decided(before)], now)).toEqual({ [before.id]: 'goods[1].lot=same' });
  });

  it('keeps neighbours of a table apart when all of them move a little', () => {
    const before = [0, 1, 2, 3].map((row) =>
      field(`goods[${row}].lot`, `L-${row}`, [box(0.1, 0.3 + row * 0.02)]),
    );
    const now = [0, 1, 2, 3].map((row) =>
      field(`goods[${row}].lot`, `M-${row}`, [box(0.1, 0.304 + row * 0.02)], { id: `now-${row}` }),
    );
    expect(
      attached(
        before.map((each) => decided(each)),
        now,
      ),
    ).toEqual(Object.fromEntries(before.map((each, row) => [each.id, `now-${row}`])));
  });

  it('is never another form of path, page or file', () => {
    const before = field('parties.seller.name', 'Example', [box(0.1, 0.1)]);
    expect(attached([decided(before)], [field('parties.buyer.name', 'Example', [box(0.1, 0.1)])])).toEqual(
      {},
    );
    const other = field('parties.seller.name', 'Other', [box(0.1, 0.1)], { page: 2 });
    expect(attached([decided(before)], [other])).toEqual({});
  });

  it('is found by offsets where a page has no boxes', () => {
    const before = field('documentNumber', 'A-1', [], { offsets: [10, 20] });
    const now = [
      field('documentNumber', 'B-2', [], { offsets: [40, 50] }),
      field('documentNumber', 'A-7', [], { offsets: [12, 20], id: 'near' }),
    ];
    expect(attached([decided(before)], now)).toEqual({ [before.id]: 'near' });
  });

  it('is found by path and value where the place is another one', () => {
    const before = field('documentNumber', 'A-1', [box(0.1, 0.1)]);
    const now = field('documentNumber', 'a-1', [box(0.7, 0.7)], { id: 'moved' });
    expect(attached([decided(before)], [now])).toEqual({ [before.id]: 'moved' });
  });

  it('is not guessed where several fields of a form say the same', () => {
    const before = field('goods[7].countryOfOrigin', 'CN', [box(0.1, 0.9)]);
    const now = [0, 1].map((row) =>
      field(`goods[${row}].countryOfOrigin`, 'CN', [box(0.1, 0.1 + row * 0.1)]),
    );
    expect(attached([decided(before)], now)).toEqual({});
    const own = field('goods[7].countryOfOrigin', 'CN', [box(0.1, 0.5)], { id: 'own' });
    expect(attached([decided(before)], [...now, own])).toEqual({ [before.id]: 'own' });
  });

  it('does not bring decisions about two fields together on one', () => {
    const one = field('references.lot[0]', 'L-1', [box(0.1, 0.1)]);
    const two = field('references.lot[1]', 'L-2', [box(0.1, 0.2)]);
    const now = field('references.lot', 'L-1 L-2', [box(0.1, 0.1), box(0.1, 0.2)], { id: 'both' });
    const found = attached([decided(one), decided(two)], [now]);
    expect(Object.values(found)).toEqual(['both']);
  });

  it('brings decisions under two ids of one place together', () => {
    const first = field('documentNumber', 'A-1', [box(0.1, 0.1)], { id: 'first' });
    const second = field('documentNumber', 'A-7', [box(0.1, 0.1)], { id: 'second' });
    const now = field('documentNumber', 'A-9', [box(0.1, 0.1)], { id: 'third' });
    expect(attached([decided(first), decided(second)], [now])).toEqual({ first: 'third', second: 'third' });
  });

  it('is found by the place in the chain once the words were removed', () => {
    const before = field('documentNumber', 'A-1', [box(0.1, 0.1)]);
    const removed = decided(before, { removed: true, proposal: null, boxes: [box(0.1, 0.1)] });
    const stripped = { ...removed, seen: { ...removed.seen, value: null, normalized: null } };
    const now = field('documentNumber', 'A-7', [box(0.1, 0.1)], { id: 'now' });
    expect(attached([stripped], [now])).toEqual({ [before.id]: 'now' });
  });

  it('tells what is about a path that no field stands under from what is about a field', () => {
    const proposal = field('expiryDate', '2025-01-01', [box(0, 0)]);
    const absent = decided(proposal, { action: 'not-stated', proposal: null });
    expect(threadsOf([absent]).map(isAbout)).toEqual(['absent']);
    expect(threadsOf([decided(proposal, { action: 'not-stated' })]).map(isAbout)).toEqual(['field']);
  });
});
