import { describe, expect, test } from 'vitest';
import type { FieldDecisionRequest } from '../../../src/model/field-decision.ts';
import type { FieldView } from '../../../src/review/api/document.ts';
import { foreseen } from '../../../src/review/web/client/foreseen.ts';
import { pathsToAdd } from '../../../src/review/web/screens/document/paths-to-add.ts';
import {
  groupsOf,
  isOpenField,
  nextOpen,
  nextPath,
  standsIn,
} from '../../../src/review/web/screens/document/review-items.ts';

function field(path: string, more: Partial<FieldView> = {}): FieldView {
  const form = path.replaceAll(/\[\d+\]/gu, '');
  const group = form.includes('.') ? form.slice(0, form.indexOf('.')) : 'head';
  return {
    id: path,
    document: 'd',
    path,
    form,
    label: path,
    group,
    groupLabel: group,
    kind: 'text',
    criticality: 0.5,
    value: 'seen',
    normalized: 'seen',
    readings: [],
    warnings: [],
    polarity: 'asserted',
    subject: 'document',
    assertedBy: { capacity: 'unknown' },
    basis: { kind: 'stated' },
    confidence: 0.9,
    engines: ['rules'],
    standing: 'alone',
    because: '',
    places: [],
    rivals: [],
    state: 'proposed',
    todo: 'decide',
    changedSince: null,
    risk: 0.5,
    flags: [],
    version: null,
    decisions: [],
    unreadLanguage: null,
    ...more,
  };
}

function absent(path: string, core: boolean, notStated = false) {
  const group = path.slice(0, path.indexOf('.'));
  return { path, label: path, group, groupLabel: group, core, notStated };
}

function request(
  action: FieldDecisionRequest['action'],
  more: Partial<FieldDecisionRequest> = {},
): FieldDecisionRequest {
  return {
    id: crypto.randomUUID(),
    document: 'd',
    field: 'f',
    path: 'p',
    action,
    seen: { value: null, normalized: null, place: null, image: null, milliseconds: null, version: null },
    after: null,
    reason: null,
    note: null,
    undoes: null,
    blind: false,
    batch: null,
    translation: null,
    ...more,
  };
}

describe('what is gone through', () => {
  const fields = [
    field('documentNumber', { todo: 'none', state: 'confirmed' }),
    field('issueDate'),
    field('parties.seller.name', { todo: 'second' }),
  ];
  const groups = groupsOf(fields, [absent('parties.buyer.name', true), absent('parties.bank.name', false)]);
  const items = groups.flatMap((group) => group.items);

  test('core paths without a reading stand at the end of their group, others are left out', () => {
    expect(items.map(({ key }) => key)).toEqual([
      'documentNumber',
      'issueDate',
      'parties.seller.name',
      'absent:parties.buyer.name',
    ]);
  });

  test('Enter goes on to what is open, round the end, and never to what nobody read', () => {
    expect(nextOpen(items, 'issueDate', 'Ana')?.key).toBe('parties.seller.name');
    expect(nextOpen(items, 'parties.seller.name', 'Ana')?.key).toBe('issueDate');
    expect(nextOpen(items, 'absent:parties.buyer.name', 'Ana')?.key).toBe('issueDate');
    expect(nextOpen(groupsOf([fields[0]!], [])[0]!.items, 'documentNumber', 'Ana')).toBeNull();
  });
});

describe('what waits for a second person', () => {
  const decided = {
    id: 'x',
    event: 1,
    at: '2026-01-01T00:00:00Z',
    reviewer: 'Ana',
    action: 'correct' as const,
    value: 'seen',
    normalized: 'seen',
    place: null,
    reason: null,
    blind: false,
    undone: false,
  };
  const item = (decisions: FieldView['decisions']) => ({
    kind: 'field' as const,
    key: 'a',
    field: field('a', { todo: 'second', decisions }),
  });

  test('is open for another person than the one who decided, and again once that was taken back', () => {
    expect(isOpenField(item([decided]), 'Ana')).toBe(false);
    expect(isOpenField(item([decided]), 'Ben')).toBe(true);
    expect(isOpenField(item([{ ...decided, undone: true }]), 'Ana')).toBe(true);
  });
});

describe('what is foreseen of a decision', () => {
  test('confirming, rejecting, and asking a second person', () => {
    const changed = { value: 'x', normalized: null };
    expect(foreseen(field('a', { changedSince: changed }), request('confirm'))).toMatchObject({
      state: 'confirmed',
      todo: 'none',
      changedSince: null,
    });
    expect(foreseen(field('a', { state: 'corrected' }), request('confirm')).state).toBe('corrected');
    for (const action of ['reject', 'not-stated', 'illegible'] as const)
      expect(foreseen(field('a'), request(action))).toMatchObject({ state: 'rejected', todo: 'none' });
    expect(foreseen(field('a'), request('ask-second')).todo).toBe('second');
  });

  test('a correction shows the words and the place that were pointed at', () => {
    const place = { file: 'f', page: 1, boxes: [{ x: 0, y: 0, width: 1, height: 1 }], offsets: null };
    const after = { value: 'new', place, how: 'typed' as const };
    const corrected = foreseen(field('a'), request('correct', { after }));
    expect(corrected).toMatchObject({ value: 'new', normalized: null, state: 'corrected' });
    expect(corrected.places).toMatchObject([{ status: 'transcribed', boxes: place.boxes }]);
  });
});

describe('words of a place', () => {
  test('a value stands in them regardless of case, width and spaces', () => {
    expect(standsIn('hebei example', 'HEBEI  Example Co.')).toBe(true);
    expect(standsIn('２０２５', 'in 2025')).toBe(true);
    expect(standsIn('hebai', 'Hebei')).toBe(false);
    expect(standsIn(' ', 'Hebei')).toBe(false);
  });
});

describe('paths that may be added', () => {
  test('one more of what is counted comes after the last', () => {
    const invoices = [field('references.invoice[0]'), field('references.invoice[4]')];
    expect(nextPath('references.invoice', invoices)).toBe('references.invoice[5]');
    expect(nextPath('issueDate', [field('issueDate')])).toBe('issueDate');
  });

  test('cells of rows that are empty, a new row, and paths that nobody read; nothing that is there', () => {
    const fields = [
      field('goods[0].lot'),
      field('goods[0].quantity'),
      field('goods[1].quantity'),
      field('issueDate'),
    ];
    const paths = pathsToAdd(fields, [
      absent('goods.hsCode', false),
      absent('references.contract', true),
    ]).map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'goods[1].lot',
        'goods[2].lot',
        'goods[2].quantity',
        'goods[0].hsCode',
        'goods[1].hsCode',
        'references.contract[0]',
      ]),
    );
    expect(paths).not.toContain('goods[0].lot');
    expect(paths).not.toContain('goods[1].quantity');
    expect(paths).not.toContain('issueDate');
  });
});
