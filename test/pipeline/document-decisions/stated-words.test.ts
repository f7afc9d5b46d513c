import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideFields } from '../../../src/index/decisions/decide-fields.ts';
import { verifyDecisions } from '../../../src/index/decisions/verify-decisions.ts';
import { readFlagGroups } from '../../../src/index/flag-groups/read-groups.ts';
import { StoredTexts } from '../../../src/index/stored-texts.ts';
import type { StatedValue } from '../../../src/model/field-decision.ts';
import type { Flag } from '../../../src/model/flag.ts';
import { activeListsOf } from '../../../src/pipeline/lists/active-lists.ts';
import { screenStored } from '../../../src/pipeline/rescreen/screen-stored.ts';
import { settingsOfLastRun } from '../../../src/pipeline/run-settings.ts';
import { createScreener, reproduce } from '../../../src/screening/index.ts';
import { callEvidex } from '../../support/call-evidex.ts';
import { person, requestFor, requestOn } from '../../support/review/decided-index.ts';
import { invoice, Papers, pdfOf } from './papers.ts';

const desk = new Papers();
const listed = 'Hoshine Silicon Industry (Shanshan) Co., Ltd.';
const box = { x: 0.6, y: 0.6, width: 0.25, height: 0.1 };

beforeAll(async () => {
  desk.add('sealed.pdf', await pdfOf([invoice, ['Annex', 'Nothing is printed here.']]));
  await desk.run();
});
afterAll(() => desk.remove());

/** Mentions of one entry: the firm stands on several lists. */
const flags = (): Flag[] =>
  desk.index.results
    .flagsOf(desk.file('sealed.pdf'))
    .filter(({ entry }) => entry.name.startsWith('Hoshine Silicon Industry (Shanshan)'));
const stated = (value: string, page = 1, drawn = box): StatedValue => ({
  value,
  how: 'typed',
  place: { ...desk.page('sealed.pdf', page), boxes: [drawn], offsets: null },
});
const carriedOut = () => desk.carrying.carryOut([desk.file('sealed.pdf')]);

/** Adds a field as a person does, and gives the decision. */
async function add(path: string, after: StatedValue, by = 'Ada') {
  const paper = desk.index.results.document(desk.document('sealed.pdf', after.place.page))!;
  const request = requestFor(paper, path, 'add', { after });
  const [outcome] = decideFields(desk.index, person(by), [request]);
  expect(outcome).toMatchObject({ status: 'saved' });
  expect(await carriedOut()).toBe('done');
  return { request, field: outcome!.field! };
}

async function takeBack(field: string, id: string, by = 'Ada'): Promise<void> {
  const [reviewed] = desk.index.reviewed.fieldsById([field]);
  const request = requestOn(reviewed!, 'undo', { id: randomUUID(), undoes: id });
  expect(decideFields(desk.index, person(by), [request])[0]).toMatchObject({ status: 'saved' });
  await carriedOut();
}

describe('words that a person types for what a page shows', () => {
  it('are searched for listed names: a seal makes a flag at the place that was drawn', async () => {
    expect(flags()).toEqual([]);
    const { request, field } = await add('execution.seal[0].text', stated(listed));
    const [flag, ...others] = flags();
    expect(others).toEqual([]);
    expect(flag).toMatchObject({
      entry: { name: expect.stringContaining('Hoshine') },
      page: 1,
      boxes: [box],
      fields: ['execution.seal[0].text'],
      document: desk.document('sealed.pdf'),
      rule: expect.stringMatching(/-transcribed$/u),
      explanation: expect.stringContaining('a reviewer typed these words'),
    });
    expect(listed).toContain(flag!.quote);
    expect(reproduce(flag!, desk.index.pages.text(flag!.file, 1))).toEqual({
      reproduced: true,
      differences: [],
    });
    expect(readFlagGroups(desk.index).map((group) => group.flags)).toContainEqual([flag!.id]);
    expect(desk.index.reviewed.fieldsById([field])[0]!.flags).toContain(flag!.id);
    const changes = desk.index.screenings.changesIn(desk.index.screenings.last()!.id, flag!.file);
    expect(new Set(changes.map(({ kind, reason }) => `${kind} ${reason.code}`))).toEqual(
      new Set(['new stated-changed']),
    );
    await takeBack(field, request.id);
    expect(flags()).toEqual([]);
  });

  it('are held against listed names part by part as the names of fields are', async () => {
    const { request, field } = await add('parties.manufacturer.name', stated('Shanshan Hoshine Silicon Co.'));
    expect(flags().map(({ entry }) => entry.name)).toEqual([expect.stringContaining('Hoshine')]);
    expect(flags()[0]!.alignment).toBeDefined();
    await takeBack(field, request.id);
  });

  it('of two people who type the same at the same place are one mention, at two places two', async () => {
    const first = await add('execution.seal[0].text', stated(listed));
    const second = await add('execution.seal[1].text', stated(listed, 1, { ...box, x: 0.1 }), 'Ben');
    expect(new Set(flags().map(({ id }) => id)).size).toBe(2);
    await takeBack(second.field, second.request.id, 'Ben');
    const same = await add('execution.seal[1].text', stated(listed), 'Ben');
    expect(flags().map(({ fields }) => fields)).toEqual([
      ['execution.seal[0].text', 'execution.seal[1].text'],
    ]);
    await takeBack(same.field, same.request.id, 'Ben');
    await takeBack(first.field, first.request.id);
    expect(flags()).toEqual([]);
  });

  it('stay a mention when another person overrules them', async () => {
    const { request, field } = await add('execution.seal[0].text', stated(listed));
    const [reviewed] = desk.index.reviewed.fieldsById([field]);
    const other = requestOn(reviewed!, 'reject', { reason: 'wrong-value' });
    expect(decideFields(desk.index, person('Ben'), [other])[0]).toMatchObject({ status: 'saved' });
    await carriedOut();
    expect(flags()).toHaveLength(1);
    await takeBack(field, request.id);
    expect(flags()).toEqual([]);
  });

  it('are repeated by a run and by a search, and stand in the exports', async () => {
    await add('execution.handwriting[0]', stated(`Sold by ${listed}`, 2));
    const before = flags();
    expect(before).toHaveLength(1);
    const file = desk.file('sealed.pdf');
    const screener = createScreener(activeListsOf(desk.index), settingsOfLastRun(desk.index).screening);
    const texts = new StoredTexts(desk.folder);
    expect(screenStored(texts, screener, file).flags).toBeNull();
    texts.close();
    await desk.rest();
    await desk.run();
    expect(flags()).toEqual(before);
    const lines = readFileSync(join(await desk.export(), 'flags.jsonl'), 'utf8')
      .trim()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({
        id: before[0]!.id,
        page: 2,
        boxes: [box],
        quote: before[0]!.quote,
        fields: ['execution.handwriting[0]'],
      }),
    );
    await desk.rest();
    const screened = await callEvidex(['screen', '--index', desk.folder, '--jobs', '1']);
    expect([0, 1]).toContain(screened.code);
    expect(flags()).toEqual(before);
    expect(verifyDecisions(desk.index)).toEqual([]);
  });
});
