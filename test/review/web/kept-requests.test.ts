import { describe, expect, test } from 'vitest';
import { type KeptRequest, openKeptRequests } from '../../../src/review/web/client/kept-requests.ts';
import { ServerError } from '../../../src/review/web/client/server.ts';

class Storage {
  readonly entries = new Map<string, string>();
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
    this.entries.set(key, value);
  }
  removeItem(key: string): void {
    this.entries.delete(key);
  }
}

/** A server that can be away, refuse, or store and lose its answer; and somebody who decides when waiting is over. */
function desk(storage = new Storage()) {
  const stored: string[] = [];
  const server = { status: null as number | null, losesAnswers: false };
  const turns: (() => void)[] = [];
  const kept = openKeptRequests('index|Ana', {
    storage,
    post: async (path, body) => {
      await Promise.resolve();
      const { id } = body as { id: string };
      if (server.status !== null) throw new ServerError(server.status, `no ${server.status}`, null);
      if (!stored.includes(id)) stored.push(id);
      if (server.losesAnswers) throw new ServerError(0, 'the server does not answer', null);
      return { path, id };
    },
    wait: () => new Promise((resolve) => turns.push(resolve)),
    now: () => 1,
  });
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return {
    kept,
    storage,
    stored,
    server,
    settle,
    /** The pause between attempts is over. */
    later: async () => {
      for (const turn of turns.splice(0)) turn();
      await settle();
    },
  };
}

const request = (id: string, lane: KeptRequest['lane'] = 'flags'): KeptRequest => ({
  lane,
  path: `/api/${lane}`,
  body: { id },
  words: `words of ${id}`,
});

describe('decisions that are requests of their own', () => {
  test('are kept until the server has them, and answered with what it says', async () => {
    const { kept, storage, stored } = desk();
    const answer = kept.send(request('a'));
    expect(storage.length).toBe(1);
    expect(kept.state().unsaved).toBe(1);
    expect(await answer).toEqual({ path: '/api/flags', id: 'a' });
    expect(stored).toEqual(['a']);
    expect(storage.length).toBe(0);
    expect(kept.state()).toEqual({ unsaved: 0, trouble: null, refused: [] });
  });

  test('survive a closed tab: the next one sends them, in order and once', async () => {
    const first = desk();
    first.server.status = 0;
    void first.kept.send(request('a'));
    void first.kept.send(request('b'));
    await first.settle();
    expect(first.kept.state()).toMatchObject({ unsaved: 2, trouble: 'no 0' });
    const second = desk(first.storage);
    await second.settle();
    expect(second.stored).toEqual(['a', 'b']);
    expect(first.storage.length).toBe(0);
  });

  test('are sent again under the same id where the answer was lost', async () => {
    const { kept, server, stored, settle, later } = desk();
    server.losesAnswers = true;
    const answer = kept.send(request('a'));
    await settle();
    server.losesAnswers = false;
    await later();
    expect(await answer).toMatchObject({ id: 'a' });
    expect(stored).toEqual(['a']);
  });

  test.each([401, 403, 500, 0])('wait where the server answers %d', async (status) => {
    const { kept, server, settle, later, stored } = desk();
    server.status = status;
    const answer = kept.send(request('a'));
    await settle();
    expect(kept.state().unsaved).toBe(1);
    server.status = null;
    await later();
    await answer;
    expect(stored).toEqual(['a']);
  });

  test('that are refused are told: to who waits for the answer, else on screen until taken note of', async () => {
    const { kept, server, storage, settle } = desk();
    server.status = 409;
    await expect(kept.send(request('a'))).rejects.toMatchObject({ status: 409 });
    expect(kept.state().refused).toEqual([]);
    expect(storage.length).toBe(0);
    server.status = 0;
    void kept.send(request('b'));
    await settle();
    const next = openKeptRequests('index|Ana', {
      storage,
      post: () => Promise.reject(new ServerError(409, 'the group has changed', null)),
      wait: () => new Promise(() => {}),
      now: () => 2,
    });
    await settle();
    expect(next.state().refused).toEqual([
      { id: 'b', words: 'words of b', message: 'the group has changed' },
    ]);
    next.dismissRefused();
    expect(next.state().refused).toEqual([]);
  });

  test('do not wait for those of another kind', async () => {
    const storage = new Storage();
    const posted: string[] = [];
    const kept = openKeptRequests('index|Ana', {
      storage,
      // A paper is read again: that takes a while.
      post: (path) =>
        path === '/api/documents' ? new Promise(() => {}) : Promise.resolve(posted.push(path)),
      wait: () => Promise.resolve(),
      now: () => 1,
    });
    void kept.send(request('a', 'documents'));
    await kept.send(request('b', 'flags'));
    expect(posted).toEqual(['/api/flags']);
    expect(kept.state().unsaved).toBe(1);
  });

  test('of another person, and what this program did not write, are left alone', async () => {
    const storage = new Storage();
    storage.setItem('evidex.unsaved-request index|Bo 1 x', JSON.stringify(request('x')));
    storage.setItem('evidex.unsaved-request index|Ana 1 y', 'no JSON');
    const { stored, settle } = desk(storage);
    await settle();
    expect(stored).toEqual([]);
    expect(storage.length).toBe(2);
  });
});
