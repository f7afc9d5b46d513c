import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lockForRun } from '../../../src/index/run-lock.ts';
import type { DocumentChange } from '../../../src/model/document-decision.ts';
import {
  createRestructurer,
  type Restructurer,
} from '../../../src/pipeline/document-decisions/restructurer.ts';
import type { DocumentDecisionResult } from '../../../src/review/api/decisions.ts';
import type { DocumentView } from '../../../src/review/api/document.ts';
import type { Session } from '../../../src/review/api/session.ts';
import { invoice, Papers, packingList, pdfOf } from '../../pipeline/document-decisions/papers.ts';
import { type LocalServer, startLocalServer } from '../../support/review/local-server.ts';

const desk = new Papers();
const faults: string[] = [];
let restructurer: Restructurer;
let server: LocalServer;
let cookie: string;

beforeAll(async () => {
  desk.add('bundle.pdf', await pdfOf([invoice, ['Terms of delivery', 'The goods stay ours.'], packingList]));
  await desk.run();
  // Stored by a program that was ended before it carried anything out.
  desk.decide({ action: 'page-missing', document: desk.document('bundle.pdf'), after: null }, 'Ben');
  restructurer = createRestructurer(desk.folder, { onFault: (fault) => faults.push(fault) });
  server = await startLocalServer(desk.folder, { restructurer });
  cookie = await server.signIn('Ada');
});
afterAll(async () => {
  await restructurer.close();
  await server.close();
  await desk.remove();
  expect(faults).toEqual([]);
});

const decide = async (change: DocumentChange, id: string = randomUUID()) => {
  const body = { id, change, reason: null, note: null };
  return {
    id,
    ...(
      await server.ask('/api/document-decisions', { headers: { cookie }, body })
    ).json<DocumentDecisionResult>(),
  };
};
const view = async (id: string): Promise<DocumentView> =>
  (await server.ask(`/api/documents/${id}`, { headers: { cookie } })).json<DocumentView>();
const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 100));
};

describe('decisions about documents over the server', () => {
  test('that an earlier program left open are carried out by themselves', async () => {
    const document = desk.document('bundle.pdf');
    await until(async () => !(await view(document)).pending);
    expect((await view(document)).exceptionViews.map(({ code }) => code)).toEqual(['incomplete-document']);
  });

  test('are stored, carried out and told with the documents that stand now; others are answered meanwhile', async () => {
    const document = desk.document('bundle.pdf');
    const order: string[] = [];
    const deciding = decide({ action: 'split', document, before: desk.page('bundle.pdf', 2) });
    await Promise.all([
      deciding.then(() => order.push('decision')),
      server.ask('/api/session', { headers: { cookie } }).then(() => order.push('session')),
    ]);
    expect(order).toEqual(['session', 'decision']);
    const { documents, ...result } = await deciding;
    expect(result).toMatchObject({ status: 'saved', message: null, applied: 'now' });
    expect(documents).toEqual([desk.document('bundle.pdf', 1), desk.document('bundle.pdf', 2)]);
    expect(desk.papers('bundle.pdf')).toEqual(['invoice 1', 'unknown 2', 'packing_list 3']);
    const taken = await view(documents[1]!);
    expect(taken).toMatchObject({
      type: 'unknown',
      pending: false,
      startReason: 'a reviewer says that a document begins here',
    });
    expect(taken.fieldViews.every(({ document: own }) => own === documents[1])).toBe(true);
    const back = await decide({ action: 'undo', undoes: result.id });
    expect(back).toMatchObject({ status: 'saved', applied: 'now', documents: [document] });
    expect((await view(document)).decisions.map(({ action, undone }) => `${action} ${undone}`)).toContain(
      'split true',
    );
  });

  test('sent twice count once; what cannot be is told in words', async () => {
    const change = {
      action: 'set-type',
      document: desk.document('bundle.pdf'),
      type: 'declaration',
    } as const;
    const first = await decide(change);
    const again = await decide(change, first.id);
    expect([first.status, again.status]).toEqual(['saved', 'known']);
    expect(again.documents).toEqual(first.documents);
    const refused = await decide({ ...change, type: 'love_letter' });
    expect(refused).toMatchObject({
      status: 'refused',
      message: 'there is no document type love_letter',
      documents: [],
    });
    await decide({ action: 'undo', undoes: first.id });
  });

  test('wait for a run and are carried out when it has ended', async () => {
    const document = desk.document('bundle.pdf');
    const unlock = lockForRun(desk.folder);
    const { applied, message, id } = await decide({ action: 'set-type', document, type: 'declaration' });
    const meanwhile = await view(document);
    unlock();
    expect(applied).toBe('waiting');
    expect(message).toBe('saved; it is carried out as soon as the index is free, by itself');
    expect(meanwhile).toMatchObject({ pending: true, type: 'invoice' });
    await until(async () => !(await view(document)).pending);
    expect((await view(document)).type).toBe('declaration');
    await decide({ action: 'undo', undoes: id });
  });

  test('marks and the step in the chain of the matter are told with the document, and are taken back', async () => {
    const document = desk.document('bundle.pdf');
    expect((await view(document)).inMatter).toBeNull();
    const { index } = server;
    const matter = index.transaction(() =>
      index.matters.open('Trousers', { chain: 'cotton' }, { name: 'Ada', account: 'ada' }),
    );
    const session = (await server.ask('/api/session', { headers: { cookie } })).json<Session>();
    expect(session.matters).toEqual([{ id: matter.id, name: 'Trousers' }]);

    const before = await view(document);
    expect(before).toMatchObject({ confidentiality: null, privilege: null });
    expect(before.inMatter).toMatchObject({ id: matter.id, name: 'Trousers', step: null });
    expect(before.inMatter?.steps.slice(0, 2).map(({ step }) => step)).toEqual([1, 2]);
    const placed = await decide({ action: 'place', document, matter: matter.id, step: 2, component: null });
    expect(placed.status).toBe('saved');
    const marked = await decide({
      action: 'mark',
      document,
      confidentiality: 'personal-information',
      privilege: 'work-product',
    });
    const after = await view(document);
    expect(after).toMatchObject({ confidentiality: 'personal-information', privilege: 'work-product' });
    expect(after.inMatter?.step).toBe(2);
    await decide({ action: 'undo', undoes: marked.id });
    await decide({ action: 'undo', undoes: placed.id });
    expect(await view(document)).toMatchObject({ confidentiality: null, privilege: null });
    expect((await view(document)).inMatter?.step).toBeNull();
  });

  test('need somebody who signed in, and a form that is known', async () => {
    const body = { id: randomUUID(), change: { action: 'burn', document: 'x' }, reason: null, note: null };
    expect((await server.ask('/api/document-decisions', { body })).status).toBe(401);
    expect((await server.ask('/api/document-decisions', { headers: { cookie }, body })).status).toBe(400);
  });
});
