import { describe, expect, test } from 'vitest';
import type { FieldDecisionRequest } from '../../../src/model/field-decision.ts';
import type { FieldDecisionResult, FieldDecisionsRequest } from '../../../src/review/api/decisions.ts';
import { openOutbox } from '../../../src/review/web/client/outbox.ts';
import { ServerError } from '../../../src/review/web/client/server.ts';

class MemoryStorage {
  readonly entries = new Map<string, string>();
  full = false;
  get length(): number {
    return this.entries.size;
  }
  key(index: number): string | null {
    return [...this.entries.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.entries.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (this.full) throw new Error('quota');
    this.entries.set(key, value);
  }
  removeItem(key: string): void {
    this.entries.delete(key);
  }
}

/** A server that stores by id, and can be told to be away or to answer in another way. */
class Server {
  readonly stored: string[] = [];
  readonly requests: number[] = [];
  away = false;
  /** Stores, but the answer is lost. */
  loseAnswers = false;
  refuse = new Set<string>();
  malformed = new Set<string>();
  status: number | null = null;
  post = async ({ decisions }: FieldDecisionsRequest) => {
    await Promise.resolve();
    this.requests.push(decisions.length);
    if (this.away) throw new ServerError(0, 'the server does not answer', null);
    if (this.status !== null) throw new ServerError(this.status, 'no', null);
    if (decisions.some(({ id }) => this.malformed.has(id)))
      throw new ServerError(400, 'path: too long', null);
    const results = decisions.map(({ id }): FieldDecisionResult => {
      const known = this.stored.includes(id);
      if (this.refuse.has(id)) return { id, status: 'refused', message: 'it is held', field: null };
      if (!known) this.stored.push(id);
      return { id, status: known ? 'known' : 'saved', message: null, field: null };
    });
    if (this.loseAnswers) throw new ServerError(0, 'the server does not answer', null);
    return { results };
  };
}

function decision(id: string): FieldDecisionRequest {
  return {
    id,
    document: 'd',
    field: id,
    path: 'documentNumber',
    action: 'confirm',
    seen: { value: '1', normalized: null, place: null, image: null, milliseconds: null, version: null },
    after: null,
    reason: null,
    note: null,
    undoes: null,
    blind: false,
    batch: null,
    translation: null,
  };
}

function desk(storage = new MemoryStorage(), server = new Server(), scope = 'index|Ana') {
  const timers: (() => void)[] = [];
  let clock = 1_000;
  const outbox = openOutbox(scope, {
    storage,
    post: server.post,
    later: (run) => {
      timers.push(run);
      return () => {
        timers.splice(timers.indexOf(run), 1);
      };
    },
    now: () => clock++,
  });
  return { storage, server, outbox, timers, wake: () => timers.shift()?.() };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('outbox', () => {
  test('what is sent is kept until it is acknowledged', async () => {
    const { outbox, storage, server } = desk();
    const answer = outbox.send(decision('a'));
    expect(outbox.state().unsaved).toBe(1);
    expect(storage.entries.size).toBe(1);
    expect(await answer).toMatchObject({ status: 'saved' });
    expect(server.stored).toEqual(['a']);
    expect(outbox.state()).toMatchObject({ unsaved: 0, trouble: null });
    expect(storage.entries.size).toBe(0);
  });

  test('while the server is away everything waits in order, and goes together when it is back', async () => {
    const { outbox, server, wake } = desk();
    server.away = true;
    const answers = ['a', 'b', 'c'].map((id) => outbox.send(decision(id)));
    await settled();
    expect(outbox.state().unsaved).toBe(3);
    expect(outbox.state().trouble).toContain('does not answer');
    server.away = false;
    wake();
    expect((await Promise.all(answers)).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(server.stored).toEqual(['a', 'b', 'c']);
    expect(server.requests.at(-1)).toBe(3);
    expect(outbox.state()).toMatchObject({ unsaved: 0, trouble: null });
  });

  test('an answer that is lost makes nothing count twice', async () => {
    const { outbox, server, wake } = desk();
    server.loseAnswers = true;
    const answer = outbox.send(decision('a'));
    await settled();
    server.loseAnswers = false;
    wake();
    expect(await answer).toMatchObject({ status: 'known' });
    expect(server.stored).toEqual(['a']);
  });

  test('what a closed tab left is sent by the next one, before what is new', async () => {
    const first = desk();
    first.server.away = true;
    void first.outbox.send(decision('a'));
    void first.outbox.send(decision('b'));
    await settled();
    first.outbox.close();
    const second = desk(first.storage);
    await second.outbox.send(decision('c'));
    expect(second.server.stored).toEqual(['a', 'b', 'c']);
    expect(first.storage.entries.size).toBe(0);
  });

  test('another person and another index do not send it', async () => {
    const first = desk();
    first.server.away = true;
    void first.outbox.send(decision('a'));
    await settled();
    const other = desk(first.storage, new Server(), 'index|Ben');
    await other.outbox.send(decision('b'));
    expect(other.server.stored).toEqual(['b']);
    expect(first.storage.entries.size).toBe(1);
  });

  test('what the server refuses is told and given up; the others go on', async () => {
    const { outbox, server, storage } = desk();
    server.refuse.add('b');
    const answers = await Promise.all(['a', 'b', 'c'].map((id) => outbox.send(decision(id))));
    expect(answers.map(({ status }) => status)).toEqual(['saved', 'refused', 'saved']);
    expect(outbox.state().refused.map(({ message }) => message)).toEqual(['it is held']);
    expect(storage.entries.size).toBe(0);
    outbox.dismissRefused();
    expect(outbox.state().refused).toEqual([]);
  });

  test('a decision that the server cannot read does not hold up those behind it', async () => {
    const { outbox, server, wake } = desk();
    server.away = true;
    server.malformed.add('b');
    const answers = ['a', 'b', 'c'].map((id) => outbox.send(decision(id)));
    await settled();
    server.away = false;
    wake();
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(['saved', 'refused', 'saved']);
    expect(server.stored).toEqual(['a', 'c']);
  });

  test('a session that ended loses nothing: the person is told to sign in again', async () => {
    const { outbox, server, storage } = desk();
    server.status = 401;
    void outbox.send(decision('a'));
    await settled();
    expect(outbox.state().trouble).toContain('sign in');
    expect(storage.entries.size).toBe(1);
    server.status = null;
    outbox.retry();
    await settled();
    expect(server.stored).toEqual(['a']);
  });

  test('a server in trouble is asked again, and later each time', async () => {
    const { outbox, server, timers, wake } = desk();
    server.status = 503;
    void outbox.send(decision('a'));
    for (let round = 0; round < 3; round += 1) {
      await settled();
      expect(timers).toHaveLength(1);
      wake();
    }
    await settled();
    expect(server.requests).toHaveLength(4);
    expect(outbox.state().unsaved).toBe(1);
  });

  test('a browser that keeps nothing says so while something is unsaved', async () => {
    const storage = new MemoryStorage();
    storage.full = true;
    const { outbox, server } = desk(storage);
    server.away = true;
    void outbox.send(decision('a'));
    expect(outbox.state().trouble).toContain('cannot keep');
    server.away = false;
    outbox.retry();
    await settled();
    expect(outbox.state()).toMatchObject({ unsaved: 0, trouble: null });
  });
});
