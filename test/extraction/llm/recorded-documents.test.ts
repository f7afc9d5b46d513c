import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentType } from '../../../schemas/index.ts';
import { extract, extractionSettingsSchema } from '../../../src/extraction/index.ts';
import { proposeFields } from '../../../src/extraction/llm/index.ts';
import type { Field } from '../../../src/model/field.ts';
import { fillAnswer } from '../../support/gold-reader/fill-answer.ts';
import {
  pagesOfRecorded,
  type RecordedDocument,
  readRecorded,
} from '../../support/gold-reader/recorded-document.ts';
import { scriptedModel } from '../../support/gold-reader/scripted-model.ts';
import { settingsWith } from './invoice-page.ts';

const folder = new URL('fixtures/', import.meta.url).pathname;
const names = readdirSync(folder).sort();
/** `RECORD=1` writes what comes of the fixtures into them: look at the differences before they are committed. */
const isRecording = process.env['RECORD'] === '1';

const fieldsOf = (fields: readonly Field[]): RecordedDocument['fields'] =>
  Object.fromEntries(
    fields
      .filter(({ engines }) => engines.includes('llm'))
      .map(({ path, value, groundings }) => [path, [value, groundings[0]?.status ?? null] as const]),
  );

describe('whole documents as recorded', () => {
  it.each(names)('%s', async (name) => {
    const recorded = readRecorded(folder + name);
    const { document, pages } = pagesOfRecorded(recorded);
    const model = scriptedModel([
      fillAnswer(recorded.type, recorded.stated),
      { corrections: recorded.corrections ?? [] },
    ]);
    const proposal = await proposeFields({
      document,
      pages,
      type: documentType(recorded.type),
      model,
      settings: settingsWith(),
    });
    const { fields } = extract(
      { document, pages, candidates: proposal.candidates },
      extractionSettingsSchema.parse({ engines: ['llm'] }),
    );
    const asked = model.asked[0]!.messages[1]!.content;
    const exceptions = proposal.exceptions.map(({ code }) => code);
    if (isRecording) {
      const now = {
        ...recorded,
        question: asked,
        requests: model.asked.length,
        exceptions,
        fields: fieldsOf(fields),
      };
      writeFileSync(folder + name, `${JSON.stringify(now)}\n`);
      return;
    }
    expect(asked).toBe(recorded.question);
    expect(model.asked).toHaveLength(recorded.requests);
    expect(exceptions).toEqual(recorded.exceptions);
    expect(fieldsOf(fields)).toEqual(recorded.fields);
  });

  it('nothing that was guessed, reckoned or translated is evidence', () => {
    const evidenceOf = (name: string): Record<string, string> =>
      Object.fromEntries(
        Object.entries(readRecorded(`${folder}${name}.json`).fields).flatMap(([path, [value, status]]) =>
          status === null || status === 'derived' ? [] : [[path, value]],
        ),
      );
    const guessed = Object.values(evidenceOf('invoice-guessing-model'));
    for (const value of ['Vietnam', '401', '8,001', '91330203MA2AGXXXXX'])
      expect(guessed).not.toContain(value);
    const normalized = evidenceOf('invoice-normalizing-model');
    expect(normalized).toMatchObject({
      issueDate: '2025-06-20',
      'totals.amount': '86400.00',
      'origin.country': 'CN',
    });
    const translated = evidenceOf('customs-translating-model');
    expect(Object.keys(translated)).toEqual(['documentNumber']);
  });

  it('are kept as text that a person can read', () => {
    for (const name of names) expect(readFileSync(folder + name).byteLength).toBeLessThan(40_000);
  });
});
