import { describe, expect, it } from 'vitest';
import { documentType } from '../../../schemas/index.ts';
import { extract, extractionSettingsSchema } from '../../../src/extraction/index.ts';
import { proposeFields } from '../../../src/extraction/llm/index.ts';
import type { Field } from '../../../src/model/field.ts';
import type { Proposal } from '../../../src/model/language-model.ts';
import { type GoldReaderOptions, goldReader, goldReplies } from '../../support/gold-reader/gold-reader.ts';
import { startModelServer } from '../../support/model-server/index.ts';
import { makeDocument } from '../helpers/make-page.ts';
import { invoicePage, settingsWith } from './invoice-page.ts';

const gold = {
  documentNumber: ['LW-2025-114'],
  issueDate: ['14 March 2025 | 2025-03-14'],
  'parties.seller.name': ['Lindenau Weberei GmbH'],
  'parties.buyer.name': ['Kestrel Outfitters Ltd.'],
  'totals.amount': ['6,440.00 | 6440.00'],
  'totals.currency': ['EUR'],
  'origin.country': ['Germany | DE'],
  'goods[0].description': ['Cotton twill 240 g'],
  'goods[0].amount': ['3,480.00'],
  'goods[1].description': ['Cotton canvas 300 g'],
  'goods[1].amount': ['2,960.00'],
};
const pages = [invoicePage()];

async function readBy(
  options: GoldReaderOptions,
  language = 'en',
): Promise<{ proposal: Proposal; evidence: Field[]; all: Field[] }> {
  const document = makeDocument('invoice', pages, { language });
  const proposal = await proposeFields({
    document,
    pages,
    type: documentType('invoice'),
    model: goldReader(() => gold, options),
    settings: settingsWith(),
  });
  const settings = extractionSettingsSchema.parse({ engines: ['llm'] });
  const all = extract({ document, pages, candidates: proposal.candidates }, settings).fields.filter(
    ({ engines }) => engines.includes('llm'),
  );
  return { proposal, evidence: all.filter(({ groundings }) => groundings.length > 0), all };
}

const stated = (fields: readonly Field[]): string[] =>
  fields
    .filter(({ basis }) => basis.kind === 'stated')
    .map(({ path, value }) => `${path} ${value}`)
    .sort();
const truth = Object.entries(gold)
  .map(([path, values]) => `${path} ${values[0]!.split(' | ')[0]}`)
  .sort();

describe('a reader who makes no mistake', () => {
  it('loses nothing', async () => {
    const { proposal, evidence } = await readBy({});
    expect(stated(evidence)).toEqual(truth);
    expect(proposal.exceptions).toEqual([]);
  });

  it('answers behind the local server as well', async () => {
    await using server = await startModelServer(goldReplies(() => gold));
    const response = await fetch(`${server.baseUrl}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        model: 'gold',
        messages: [
          {
            role: 'user',
            content: '=== begin of the paper ab ===\n1│Invoice No.: LW-2025-114\n=== end of the paper ab ===',
          },
        ],
        response_format: { type: 'json_schema', json_schema: { name: 'invoice', schema: {} } },
      }),
    });
    const body = (await response.json()) as { choices: { message: { content: string } }[] };
    expect(JSON.parse(body.choices[0]!.message.content)).toMatchObject({
      head: { documentNumber: { value: 'LW-2025-114', lines: [1] } },
    });
  });
});

describe('a reader who lies about everything', () => {
  it('with wrong values beside right quotes proves nothing', async () => {
    const { evidence, all } = await readBy({ lie: 'wrong-value' });
    expect(stated(evidence)).toEqual([]);
    expect(all.length).toBeGreaterThan(5);
  });

  it('with invented quotes proves nothing, and is found out', async () => {
    const { evidence, proposal } = await readBy({ lie: 'invented-quote' });
    expect(stated(evidence)).toEqual([]);
    expect(proposal.exceptions.map(({ code }) => code)).toEqual(['model-lost-quotes']);
  });

  it('about lines alone loses nothing', async () => {
    const { evidence } = await readBy({ lie: 'wrong-lines' });
    expect(stated(evidence)).toEqual(truth);
    expect(evidence.find(({ path }) => path === 'totals.amount')?.groundings[0]?.quote).toBe('6,440.00');
  });

  it('with translations proves nothing, and the cause is named', async () => {
    const { evidence, proposal } = await readBy({ lie: 'translated' }, 'de');
    expect(stated(evidence)).toEqual([]);
    expect(proposal.exceptions.map(({ code }) => code)).toEqual(['model-wrong-language']);
  });

  it('about the meaning of right words is caught by the kind of the field only', async () => {
    const { evidence } = await readBy({ lie: 'wrong-field', about: (at) => at.startsWith('head.') });
    const head = stated(evidence).filter((line) => /^(?:documentNumber|issueDate|title) /u.test(line));
    expect(head).not.toContain('issueDate LW-2025-114');
  });
});

describe('a reader who does not answer', () => {
  it('ends as each of these ends', async () => {
    const codeOf = async (options: GoldReaderOptions): Promise<string[]> =>
      (await readBy(options)).proposal.exceptions.map(({ code }) => code);
    expect(await codeOf({ end: () => 'refused' })).toEqual(['model-refused']);
    expect(await codeOf({ end: () => 'malformed' })).toEqual(['model-invalid-answer']);
    expect(await codeOf({ end: () => 'cut-off' })).toEqual(['model-cut-off']);
    expect(await codeOf({ end: (number) => (number === 1 ? 'malformed' : null) })).toEqual([]);
  });
});
