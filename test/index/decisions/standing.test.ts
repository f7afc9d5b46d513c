import { describe, expect, it } from 'vitest';
import type { DecidedValue } from '../../../src/index/decisions/field-content.ts';
import type { KnownDecision } from '../../../src/index/decisions/field-decision-of.ts';
import { positionsOf, standingOf } from '../../../src/index/decisions/standing.ts';
import type { Field, Grounding } from '../../../src/model/field.ts';

const frame = { id: 'field-1', document: 'document-1', assertedBy: { capacity: 'seller' } } as const;

const grounding: Grounding = {
  status: 'exact',
  file: 'f',
  page: 1,
  boxes: [{ x: 0.1, y: 0.1, width: 0.2, height: 0.02 }],
  offsets: [0, 5],
  quote: 'A-100',
  textOrigin: 'ocr',
  ocrConfidence: 0.9,
};

function proposed(value: string, path = 'documentNumber'): Field {
  return {
    id: 'field-1',
    document: 'document-1',
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
    because: 'label',
    groundings: [grounding],
  };
}

function said(value: string, status: Grounding['status'] = 'by-reviewer'): DecidedValue {
  return {
    value,
    normalized: value.toLowerCase(),
    readings: [],
    warnings: [],
    grounding: { ...grounding, status },
  };
}

let clock = 100;
/** A decision taken by somebody who had seen everything before it, unless something else is said. */
function by(
  reviewer: string,
  action: KnownDecision['action'],
  more: Partial<KnownDecision> & { proposal?: Field | null; version?: number | null } = {},
): KnownDecision {
  const event = ++clock;
  const { version = event - 1, proposal = proposed('A-100'), ...rest } = more;
  return {
    id: `decision-${event}`,
    hash: '',
    event,
    at: '',
    reviewer,
    action,
    value: more.after?.value ?? null,
    normalized: more.after?.normalized ?? null,
    place: null,
    seen: {
      value: proposal?.value ?? null,
      normalized: proposal?.normalized ?? null,
      place: null,
      image: null,
      milliseconds: null,
      version,
    },
    reason: null,
    blind: false,
    undone: false,
    undoes: null,
    batch: null,
    translation: null,
    removed: false,
    subjectId: 'field-1',
    form: 'documentNumber',
    path: proposal?.path ?? 'documentNumber',
    target: 'field-1',
    file: 'f',
    page: 1,
    boxes: [],
    proposal,
    after: null,
    ...rest,
  };
}

const stands = (decisions: readonly KnownDecision[], proposal: Field | null = proposed('A-100')) =>
  standingOf('code', proposal, decisions, frame);

describe('how a field stands', () => {
  it('is open while nobody decided', () => {
    expect(stands([])).toMatchObject({ state: 'proposed', todo: 'decide', field: null });
  });

  it('is confirmed, rejected or corrected as the one who decided says', () => {
    expect(stands([by('Ann', 'confirm')])).toMatchObject({ state: 'confirmed', todo: 'none', field: null });
    for (const action of ['reject', 'not-stated', 'illegible'] as const)
      expect(stands([by('Ann', action)])).toMatchObject({ state: 'rejected', todo: 'none' });
    const corrected = stands([by('Ann', 'correct', { after: said('A-108') })]);
    expect(corrected).toMatchObject({ state: 'corrected', todo: 'none' });
    expect(corrected.field).toMatchObject({ value: 'A-108', review: 'corrected', engines: ['reviewer'] });
    expect(corrected.field?.alternatives).toMatchObject([{ value: 'A-100', engines: ['rules'] }]);
  });

  it('takes the last decision of a person, and the one before it when that is taken back', () => {
    const first = by('Ann', 'confirm');
    const second = by('Ann', 'reject');
    expect(stands([first, second]).state).toBe('rejected');
    const undo = by('Ann', 'undo', { undoes: second.id });
    expect(stands([first, { ...second, undone: true }, undo]).state).toBe('confirmed');
    expect(stands([{ ...first, undone: true }, { ...second, undone: true }, undo])).toMatchObject({
      state: 'proposed',
      todo: 'decide',
    });
  });

  it('lets the later of two count when that person had seen the other decision', () => {
    expect(stands([by('Ann', 'confirm'), by('Ben', 'correct', { after: said('A-108') })])).toMatchObject({
      state: 'corrected',
      todo: 'none',
    });
  });

  it('gives way to the earlier one again when the later one is taken back', () => {
    const first = by('Ann', 'confirm');
    const second = by('Ben', 'correct', { after: said('A-108'), undone: true });
    expect(stands([first, second])).toMatchObject({ state: 'confirmed', todo: 'none' });
  });

  it('is in conflict when two decided otherwise without having seen each other', () => {
    const first = by('Ann', 'confirm');
    const second = by('Ben', 'reject', { version: null });
    expect(stands([first, second])).toMatchObject({ state: 'proposed', todo: 'conflict', field: null });
    expect(stands([first, by('Ben', 'correct', { version: null, after: said('A-108') })]).todo).toBe(
      'conflict',
    );
    const blind = by('Ben', 'correct', { blind: true, after: said('A-108') });
    expect(stands([by('Ann', 'confirm', { event: 1 }), blind]).todo).toBe('conflict');
  });

  it('agrees when a blind second comes to the same meaning, whatever reason or words', () => {
    const blind = by('Ben', 'correct', { blind: true, after: said('a-100') });
    expect(stands([by('Ann', 'confirm'), blind])).toMatchObject({ state: 'confirmed', todo: 'none' });
    const other = by('Ben', 'not-stated', { version: null });
    expect(stands([by('Ann', 'reject', { reason: 'duplicate' }), other])).toMatchObject({
      state: 'rejected',
      todo: 'none',
    });
  });

  it('ends a conflict when one of both agrees, and not when one says the same again', () => {
    const first = by('Ann', 'confirm');
    const second = by('Ben', 'reject', { version: null });
    expect(stands([first, second, by('Ann', 'confirm')]).todo).toBe('conflict');
    expect(stands([first, second, by('Ann', 'reject')])).toMatchObject({ state: 'rejected', todo: 'none' });
  });

  it('ends a conflict when a third person settles it', () => {
    const both = [by('Ann', 'confirm'), by('Ben', 'reject', { version: null })];
    expect(stands([...both, by('Eve', 'adjudicate', { after: said('A-108') })])).toMatchObject({
      state: 'corrected',
      todo: 'none',
      field: { value: 'A-108' },
    });
    expect(stands([...both, by('Eve', 'adjudicate')])).toMatchObject({ state: 'confirmed', todo: 'none' });
    expect(stands([...both, by('Eve', 'adjudicate', { reason: 'wrong-value' })]).state).toBe('rejected');
    const settled = by('Eve', 'adjudicate', { undone: true });
    expect(stands([...both, settled]).todo).toBe('conflict');
  });

  it('counts a third voice in a conflict as one more, not as its end', () => {
    const both = [by('Ann', 'confirm'), by('Ben', 'reject', { version: null })];
    expect(positionsOf('code', [...both, by('Eve', 'confirm')])).toMatchObject({ isConflict: true });
  });

  it('asks a second person where much hangs on what somebody typed', () => {
    const typed = by('Ann', 'correct', { after: said('A-108', 'transcribed') });
    expect(stands([typed])).toMatchObject({ state: 'corrected', todo: 'second' });
    expect(stands([typed, by('Ann', 'correct', { after: said('A-108', 'transcribed') })]).todo).toBe(
      'second',
    );
    expect(
      stands([typed, by('Ben', 'correct', { blind: true, after: said('A-108', 'transcribed') })]).todo,
    ).toBe('none');
    const title = proposed('Report', 'title');
    const minor = by('Ann', 'correct', {
      proposal: title,
      path: 'title',
      after: said('Report 2', 'transcribed'),
    });
    expect(stands([minor], title).todo).toBe('none');
  });

  it('asks a second person when one is asked for, until somebody else has decided', () => {
    const ask = by('Ann', 'ask-second');
    expect(stands([ask])).toMatchObject({ state: 'proposed', todo: 'second' });
    expect(stands([ask, by('Ann', 'confirm')])).toMatchObject({ state: 'confirmed', todo: 'second' });
    expect(stands([ask, by('Ben', 'confirm')])).toMatchObject({ state: 'confirmed', todo: 'none' });
    expect(stands([by('Ben', 'confirm'), by('Ann', 'ask-second')]).todo).toBe('second');
    expect(stands([{ ...ask, undone: true }]).todo).toBe('decide');
  });
});

describe('a proposal that is another one than was decided on', () => {
  it('is told, and the decision stands', () => {
    const confirmed = stands([by('Ann', 'confirm')], proposed('B-200'));
    expect(confirmed).toMatchObject({
      state: 'confirmed',
      todo: 'decide',
      changedSince: { value: 'B-200' },
      field: { value: 'A-100', review: 'confirmed' },
    });
    expect(confirmed.field?.alternatives).toMatchObject([{ value: 'B-200' }]);
    expect(stands([by('Ann', 'reject')], proposed('B-200'))).toMatchObject({
      state: 'rejected',
      todo: 'decide',
      changedSince: { value: 'B-200' },
    });
  });

  it('is no other one where it means the same, or what the person said', () => {
    expect(stands([by('Ann', 'confirm')], proposed('a-100')).changedSince).toBeNull();
    const corrected = by('Ann', 'correct', { after: said('A-108') });
    expect(stands([corrected], proposed('A-108'))).toMatchObject({ todo: 'none', changedSince: null });
  });

  it('is settled when somebody decides again with it in view', () => {
    const again = by('Ann', 'confirm', { proposal: proposed('B-200') });
    expect(stands([by('Ann', 'confirm'), again], proposed('B-200'))).toMatchObject({
      state: 'confirmed',
      todo: 'none',
      changedSince: null,
    });
  });

  it('leaves what was decided as a field of the reviewer when there is none any more', () => {
    expect(stands([by('Ann', 'confirm')], null)).toMatchObject({
      state: 'confirmed',
      todo: 'decide',
      changedSince: { value: null },
      field: { value: 'A-100', document: 'document-1', id: 'field-1' },
    });
    expect(stands([by('Ann', 'reject')], null)).toMatchObject({ state: 'rejected', todo: 'none' });
  });

  it('leaves what somebody added as it is, and takes it for confirmed once engines read the same', () => {
    const added = by('Ann', 'add', { proposal: null, after: said('A-100') });
    expect(stands([added], null)).toMatchObject({ state: 'added', todo: 'none', field: { value: 'A-100' } });
    expect(stands([added], proposed('A-100'))).toMatchObject({ state: 'confirmed', todo: 'none' });
    expect(stands([added], proposed('A-700'))).toMatchObject({
      state: 'corrected',
      todo: 'decide',
      changedSince: { value: 'A-700' },
    });
  });

  it('says nothing of words that were removed after a clawback', () => {
    const removed = by('Ann', 'confirm', { removed: true, proposal: null });
    expect(stands([removed])).toMatchObject({ state: 'confirmed', field: null, changedSince: null });
  });
});
