import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EvidenceIndex } from '../../../src/index/evidence-index.ts';
import { personKey, readReviewerName } from '../../../src/index/reviewers/reviewer-name.ts';
import { Refused } from '../../../src/review/server/refused.ts';
import { GuessBrake } from '../../../src/review/server/security/passphrase.ts';
import { Reviewers } from '../../../src/review/server/security/reviewers.ts';

describe('a name in the record', () => {
  test.each([
    ['  Ada   Okonkwo ', 'Ada Okonkwo'],
    ['王芳', '王芳'],
    ['Nguyễn Thị Hà'.normalize('NFD'), 'Nguyễn Thị Hà'],
    ["D'Arcy-Smith, J.", "D'Arcy-Smith, J."],
  ])('%j is %j', (given, name) => expect(readReviewerName(given)).toBe(name));

  test.each([
    '',
    '   ',
    '...',
    '\u202eadA',
    'Ada\u200b',
    'Ada\u0000',
    'Ada\ufeff',
    'A'.repeat(101),
    '\u00ad',
  ])('%j is none', (given) => expect(readReviewerName(given)).toBeNull());

  test.each([
    ['Ada Okonkwo', 'ADA  OKONKWO'],
    ['Ada', 'Ａｄａ'],
    ['J. Smith', 'J Smith'],
  ])('%j and %j are one person', (one, other) => expect(personKey(one)).toBe(personKey(other)));

  test('other letters are another person', () => expect(personKey('Ana')).not.toBe(personKey('Ada')));
});

describe('who reviews', () => {
  let folder: string;
  let index: EvidenceIndex;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'evidex-reviewers-'));
    index = EvidenceIndex.create(folder);
  });
  afterEach(() => {
    index.close();
    rmSync(folder, { recursive: true });
  });

  const refusal = async (action: Promise<unknown>): Promise<[number, string]> => {
    const error: unknown = await action.then(
      () => null,
      (reason: unknown) => reason,
    );
    if (!(error instanceof Refused)) throw new Error(`not refused: ${String(error)}`);
    return [error.status, error.message];
  };

  test('a new name sets its passphrase; from then on it must be proved', async () => {
    const reviewers = new Reviewers(index, null);
    expect(await reviewers.signIn(' Ada  Okonkwo', 'correct horse')).toEqual({
      name: 'Ada Okonkwo',
      basis: 'passphrase',
    });
    expect(await refusal(reviewers.signIn('Ada Okonkwo', 'wrong horse'))).toEqual([
      403,
      'this is not the passphrase of Ada Okonkwo',
    ]);
    expect(await refusal(reviewers.signIn('Ada Okonkwo', null))).toEqual([
      400,
      'the passphrase of Ada Okonkwo is needed',
    ]);
    expect(await reviewers.signIn('ada okonkwo', 'correct horse')).toEqual({
      name: 'Ada Okonkwo',
      basis: 'passphrase',
    });
    expect(reviewers.names()).toEqual(['Ada Okonkwo']);
  });

  test('the words of a passphrase are stored nowhere', async () => {
    await new Reviewers(index, null).signIn('Ada', 'correct horse');
    const row = index.reviewers.get('Ada')!;
    expect(row.passphrase).toMatch(/^[0-9a-f]{64}$/u);
    const events = index.events.ofKind('reviewer');
    expect(events).toHaveLength(1);
    expect(JSON.parse(events[0]!.body)).toMatchObject({ subject: 'Ada', basis: 'passphrase' });
    expect(events[0]!.body).not.toContain(row.passphrase);
  });

  test('a short passphrase is not taken', async () => {
    expect(await refusal(new Reviewers(index, null).signIn('Ada', 'seven77'))).toEqual([
      400,
      'a passphrase has at least 8 characters',
    ]);
    expect(index.reviewers.all()).toEqual([]);
  });

  test('the same letters typed another way are the same passphrase', async () => {
    const reviewers = new Reviewers(index, null);
    await reviewers.signIn('Ada', 'café crème'.normalize('NFC'));
    expect((await reviewers.signIn('Ada', 'café crème'.normalize('NFD'))).name).toBe('Ada');
  });

  test('of two who take up a name at once, one sets the passphrase and the other is refused', async () => {
    const reviewers = new Reviewers(index, null);
    const outcomes = await Promise.allSettled([
      reviewers.signIn('Ada', 'correct horse'),
      reviewers.signIn('Ada', 'battery staple'),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('the terminal vouches for the name it was given, and for no other', async () => {
    const reviewers = new Reviewers(index, 'Ada');
    expect(reviewers.fromTerminal()).toEqual({ name: 'Ada', basis: 'terminal' });
    expect(await reviewers.signIn('ada', null)).toEqual({ name: 'Ada', basis: 'terminal' });
    expect(await refusal(reviewers.signIn('Ben', null))).toEqual([
      400,
      'a passphrase is needed to review as Ben',
    ]);
    expect(index.events.ofKind('reviewer')).toHaveLength(1);
  });

  test('who is known by the terminal alone cannot be taken over in the browser', async () => {
    new Reviewers(index, 'Ada').fromTerminal();
    const later = new Reviewers(index, null);
    expect(await refusal(later.signIn('Ada', 'mine from now on'))).toEqual([
      409,
      'Ada has reviewed here without a passphrase',
    ]);
    expect(await new Reviewers(index, 'Ada').signIn('Ada', 'mine from now on')).toEqual({
      name: 'Ada',
      basis: 'passphrase',
    });
    expect((await later.signIn('Ada', 'mine from now on')).basis).toBe('passphrase');
    // Who starts the server with a name that has a passphrase must know it.
    expect(new Reviewers(index, 'Ada').fromTerminal()).toBeNull();
    expect(await refusal(new Reviewers(index, 'Ada').signIn('Ada', null))).toEqual([
      400,
      'the passphrase of Ada is needed',
    ]);
  });

  test('who guesses is slowed down, and the right passphrase too until the wait is over', async () => {
    const reviewers = new Reviewers(index, null);
    await reviewers.signIn('Ada', 'correct horse');
    for (let guess = 0; guess < 5; guess++)
      expect((await refusal(reviewers.signIn('Ada', `guess number ${guess}`)))[0]).toBe(403);
    expect((await refusal(reviewers.signIn('Ada', 'correct horse')))[0]).toBe(429);
    // Another name is not concerned.
    expect((await reviewers.signIn('Ben', 'battery staple')).name).toBe('Ben');
  });

  test('guesses that are sent at the same time are slowed down like others', async () => {
    const reviewers = new Reviewers(index, null);
    await reviewers.signIn('Ada', 'correct horse');
    const guesses = Array.from({ length: 40 }, (_none, guess) =>
      refusal(reviewers.signIn('Ada', `guess number ${guess}`)),
    );
    const statuses = (await Promise.all(guesses)).map(([status]) => status);
    expect(statuses.filter((status) => status === 403)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(35);
  });
});

describe('the brake on guesses', () => {
  test('waits twice as long after each wrong try, up to a minute, and forgets with a right one', () => {
    const brake = new GuessBrake();
    for (let wrong = 0; wrong < 4; wrong++) brake.wrong('Ada', 0);
    expect(brake.waitFor('Ada', 0)).toBe(0);
    const waits = [1, 2, 3, 4, 5, 6, 7, 8].map(() => {
      brake.wrong('Ada', 0);
      return brake.waitFor('Ada', 0);
    });
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
    expect(brake.waitFor('Ada', 59_000)).toBe(1000);
    brake.right('Ada');
    expect(brake.waitFor('Ada', 0)).toBe(0);
  });
});
