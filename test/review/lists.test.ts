import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import { EvidenceIndex } from '../../src/index/evidence-index.ts';
import type { DocumentCard } from '../../src/review/api/document.ts';
import type {
  ColumnCard,
  ExceptionItem,
  LedgerItem,
  ListPage,
  Overview,
  QueueItem,
  SearchHit,
} from '../../src/review/api/lists.ts';
import type { ReviewContext } from '../../src/review/server/context.ts';
import { Refused } from '../../src/review/server/refused.ts';
import { columnRoutes } from '../../src/review/server/routes/columns.ts';
import { documentListRoutes } from '../../src/review/server/routes/document-lists.ts';
import { exceptionRoutes } from '../../src/review/server/routes/exceptions.ts';
import { ledgerRoutes } from '../../src/review/server/routes/ledger.ts';
import { overviewRoutes } from '../../src/review/server/routes/overview.ts';
import { queueRoutes } from '../../src/review/server/routes/queue.ts';
import { searchRoutes } from '../../src/review/server/routes/search.ts';
import { makeLargeIndex } from '../bench/review/make-large-index.ts';
import { temporaryFolder } from '../support/run-evidex.ts';

let made: string;
let index: EvidenceIndex;
let app: Hono;

beforeAll(() => {
  made = join(temporaryFolder('list-routes-made'), 'evidence');
  makeLargeIndex(made, 60);
});
beforeEach(() => {
  const folder = join(temporaryFolder('list-routes'), 'evidence');
  cpSync(made, folder, { recursive: true });
  index = EvidenceIndex.open(folder);
  const context = { index, reads: null, timing: 'aggregate' } as unknown as ReviewContext;
  app = new Hono();
  for (const routes of [
    columnRoutes,
    documentListRoutes,
    exceptionRoutes,
    ledgerRoutes,
    overviewRoutes,
    queueRoutes,
    searchRoutes,
  ])
    app.route('/api', routes(context));
  app.onError((error, request) => {
    if (error instanceof Refused) return request.json({ error: error.message }, error.status);
    if (error instanceof ZodError) return request.json({ error: error.issues[0]!.message }, 400);
    throw error;
  });
});
afterEach(() => index.close());

async function asked<Answer>(path: string): Promise<Answer> {
  const response = await app.request(path);
  expect(response.status, path).toBe(200);
  return (await response.json()) as Answer;
}

/** All items of a list, page after page. */
async function through<Item>(path: string): Promise<Item[]> {
  const items: Item[] = [];
  let after = '';
  do {
    const page: ListPage<Item> = await asked(`${path}${after === '' ? '' : `&after=${after}`}`);
    items.push(...page.items);
    after = page.next ?? '';
  } while (after !== '');
  return items;
}

describe('the queue over the server', () => {
  it('gives each open field once, with its document and the page it stands on, most at risk first', async () => {
    const items = await through<QueueItem>('/api/queue?limit=100');
    const { total } = await asked<ListPage<QueueItem>>('/api/queue?limit=1');
    expect(new Set(items.map(({ field }) => field.id)).size).toBe(total);
    expect(items).toHaveLength(total);
    const risks = items.map(({ field }) => field.risk);
    expect(risks).toEqual(risks.toSorted((one, other) => other - one));
    for (const { field, document, page } of items) {
      expect(document.id).toBe(field.document);
      expect(page).toMatchObject({ file: field.places[0]!.file, page: field.places[0]!.page });
      expect(field.todo).toBe('decide');
    }
  });

  it.each([
    ['order=sideways'],
    ['todo=everything'],
    ['limit=0'],
    ['limit=201'],
    ['bogus=1'],
    ['after=nonsense'],
    [`after=${Buffer.from('{"order":"risk"}').toString('base64url')}`],
    [`after=${Buffer.from('null').toString('base64url')}`],
  ])('refuses what it does not know: %s', async (query) => {
    const response = await app.request(`/api/queue?${query}`);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { error: string }).error).not.toBe('');
  });

  it('takes no place of a list in another order', async () => {
    const { next } = await asked<ListPage<QueueItem>>('/api/queue?limit=5');
    expect((await app.request(`/api/queue?order=document&after=${next}`)).status).toBe(400);
  });

  it('is as long as the columns say', async () => {
    const columns = await asked<ColumnCard[]>('/api/columns');
    expect(columns.length).toBeGreaterThan(5);
    for (const { form, open, total } of columns) {
      expect((await asked<ListPage<QueueItem>>(`/api/queue?form=${form}&limit=1&todo=any`)).total).toBe(
        total,
      );
      const states = await Promise.all(
        ['decide', 'second', 'conflict'].map((todo) =>
          asked<ListPage<QueueItem>>(`/api/queue?form=${form}&limit=1&todo=${todo}`),
        ),
      );
      expect(states.reduce((sum, state) => sum + state.total, 0)).toBe(open);
    }
  });
});

describe('the overview', () => {
  it('has numbers that are the lengths of the lists they open', async () => {
    const overview = await asked<Overview>('/api/overview');
    const lengthOf = async (path: string): Promise<number> => (await asked<ListPage<unknown>>(path)).total;
    const parts: readonly (readonly [readonly { name: string; count: number }[], string])[] = [
      [overview.documentsByType, '/api/documents?type='],
      [overview.documentsByCategory, '/api/documents?category='],
      [overview.documentsByStep, '/api/documents?step='],
      [overview.documentsByRelation, '/api/documents?relation='],
      [overview.suppliers, '/api/documents?supplier='],
      [overview.fieldsByState, '/api/queue?todo=any&state='],
      [overview.fieldsByTodo, '/api/queue?todo='],
      [overview.exceptionsByCode, '/api/exceptions?code='],
      [overview.occurrences, '/api/ledger?state='],
      [
        overview.reviewers.map(({ name, documents }) => ({ name, count: documents })),
        '/api/documents?reviewer=',
      ],
    ];
    for (const [counts, path] of parts) {
      expect(counts.length, path).toBeGreaterThan(0);
      for (const { name, count } of counts)
        expect(await lengthOf(`${path}${encodeURIComponent(name)}`), `${path}${name}`).toBe(count);
    }
    expect(overview.reviewers.reduce((sum, { decisions }) => sum + decisions, 0)).toBe(
      index.count('SELECT COUNT(*) AS count FROM decision')[0]!.count,
    );
  });
});

describe('search over the server', () => {
  it('finds Chinese words and shows where they stand', async () => {
    const hits = await through<SearchHit>(`/api/search?words=${encodeURIComponent('新疆')}&limit=3`);
    expect(hits.length).toBeGreaterThan(3);
    for (const { snippet, document, page } of hits) {
      expect(snippet.find(({ hit }) => hit)?.text).toBe('新疆');
      expect(document!.pages).toContainEqual(page);
    }
    expect((await app.request('/api/search')).status).toBe(400);
  });
});

describe('what is held back', () => {
  it('is in no list, no count and no search; the ledger tells its state and nothing that its content gave', async () => {
    const [card] = (
      await asked<ListPage<DocumentCard>>(`/api/documents?words=${encodeURIComponent('新疆')}&limit=1`)
    ).items;
    const { file, id } = card!;
    const before = await asked<Overview>('/api/overview');
    index.count('UPDATE file SET held = 1 WHERE sha256 = ? RETURNING sha256 AS name, 0 AS count', file);
    index.count(
      "UPDATE occurrence SET held = 'privileged' WHERE file = ? RETURNING path AS name, 0 AS count",
      file,
    );
    for (const path of [
      '/api/documents?limit=200',
      '/api/queue?todo=any&limit=200',
      '/api/exceptions?limit=200',
    ])
      expect(JSON.stringify(await through(path)), path).not.toMatch(new RegExp(`${id}|${file}`, 'u'));
    const hits = await through<SearchHit>(`/api/search?words=${encodeURIComponent(card!.number!)}&limit=5`);
    expect(hits.filter((hit) => hit.page.file === file)).toEqual([]);
    const after = await asked<Overview>('/api/overview');
    const documents = (overview: Overview): number =>
      overview.documentsByType.reduce((sum, { count }) => sum + count, 0);
    expect(documents(after)).toBe(documents(before) - 1);
    expect(JSON.stringify(after)).not.toContain(card!.number!);
    const held = (await through<LedgerItem>('/api/ledger?state=held&limit=10'))[0]!;
    expect(held).toMatchObject({ file, state: 'held', pages: 0, mediaType: null });
  });
});

describe('exceptions over the server', () => {
  it('go on behind the last one, each once', async () => {
    // Several of one kind about one page, and some of which only the path is known.
    index.count(
      `INSERT INTO exception (stage, subject, position, file, page, code, cause, remedy)
       SELECT 'read', sha256, value, sha256, value / 2 + 1, 'unreadable-page', 'cause ' || value, 'scan it again'
       FROM (SELECT sha256 FROM file ORDER BY sha256 LIMIT 3), json_each('[0,1,2,3]') RETURNING code AS name, 0 AS count`,
    );
    index.count(
      `INSERT INTO exception (stage, subject, position, path, code, cause, remedy)
       VALUES ('intake', 'x', 0, 'dump/gone.pdf', 'vanished', 'c', 'r'), ('intake', 'y', 0, 'dump/gone.pdf', 'vanished', 'd', 'r')
       RETURNING code AS name, 0 AS count`,
    );
    const all = await through<ExceptionItem>('/api/exceptions?limit=1');
    expect(all.filter(({ code }) => code === 'unreadable-page')).toHaveLength(12);
    expect(all.filter(({ path }) => path === 'dump/gone.pdf')).toHaveLength(2);
    expect(all).toEqual((await asked<ListPage<ExceptionItem>>('/api/exceptions?limit=500')).items);
  });
});
