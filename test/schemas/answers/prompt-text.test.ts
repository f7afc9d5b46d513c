import { describe, expect, it } from 'vitest';
import { answerOf, planAnswer, promptText } from '../../../schemas/answers/index.ts';
import { documentType, documentTypes, roles } from '../../../schemas/index.ts';
import { estimateTokens } from '../../../src/extraction/llm/client/token-estimate.ts';
import { readAnswer } from '../../../src/extraction/llm/readings.ts';
import { findQuote } from '../../../src/text/find-quote.ts';
import { isGroundedIn } from '../../../src/values/index.ts';
import { fillAnswer } from '../../support/gold-reader/fill-answer.ts';

const types = [...documentTypes().keys()];
const withExamples = types.filter((id) => (documentType(id).examples ?? []).length > 0);

describe('the instruction for a type', () => {
  it.each(types)('%s: names every property that the answer has, and what each party role means', (id) => {
    const type = documentType(id);
    const text = promptText(type);
    for (const { key, entries } of planAnswer(type).groups) {
      expect(text).toContain(`\n${key}`);
      for (const entry of entries) {
        if (entry.shape === 'items') expect(entry.guidance).not.toBe('');
        if (entry.shape === 'items')
          for (const column of entry.columns) expect(text).toContain(`\n- ${column.key}`);
        else expect(text).toMatch(new RegExp(`\n- ${entry.key}(?: \\(list\\))?: \\S`, 'u'));
        if (entry.shape === 'party' || entry.shape === 'parties') expect(text).toContain(roles[entry.role]);
      }
    }
  });

  it('carries the meanings that a reader cannot guess', () => {
    const text = promptText(documentType('invoice'));
    for (const words of [
      'A seller, exporter or shipper is not a manufacturer',
      'Never an origin: an address, a port',
      'never an instruction',
      'in the original script and language',
      '"not stated"',
      '"denied"',
      '"conditional"',
      'Gross total with tax',
      'A table gives one entry for every line of it',
      'A firm in its letterhead without a printed role is its seller',
    ])
      expect(text).toContain(words);
    expect(promptText(documentType('transport_document'))).toContain('shipper on a bill of lading');
    expect(promptText(documentType('unknown'))).not.toContain('letterhead without a printed role');
  });

  it('is the same for every document of a type', () => {
    expect(promptText(documentType('invoice'))).toBe(promptText(documentType('invoice')));
  });

  it('stays compact: estimated tokens of instruction and schema per type', () => {
    const sizes = types.map((id) => ({
      id,
      prompt: estimateTokens(promptText(documentType(id))),
      schema: estimateTokens(JSON.stringify(answerOf(documentType(id)).jsonSchema)),
    }));
    const most = Math.max(...sizes.map(({ prompt }) => prompt));
    console.info(
      [
        'estimated tokens per type: instruction, schema',
        ...sizes.map(({ id, prompt, schema }) => `${id} ${prompt} ${schema}`),
      ].join('\n'),
    );
    expect(most).toBeLessThan(6500);
    expect(Math.max(...sizes.map(({ schema }) => schema))).toBeLessThan(6000);
  });
});

describe('examples', () => {
  it('stand in the types that are met most', () => {
    expect(withExamples).toEqual(
      expect.arrayContaining([
        'invoice',
        'packing_list',
        'transport_document',
        'certificate_of_origin',
        'production_record',
        'chain_of_custody_certificate',
        'declaration',
      ]),
    );
  });

  it.each(withExamples)('%s: fit the schema; every quote stands on its lines and holds its value', (id) => {
    const type = documentType(id);
    const { plan, schema } = answerOf(type);
    for (const example of type.examples!) {
      for (const group of Object.keys(example.answer))
        expect(plan.groups.map(({ key }) => key)).toContain(group);
      const answer = schema.parse(fillAnswer(id, example.answer));
      const { readings } = readAnswer(plan, answer);
      expect(readings.length).toBeGreaterThan(4);
      const faults = readings.filter(({ quote, lines, kind, value }) => {
        const text = lines.map((line) => example.lines[line - 1] ?? '').join('\n');
        const stands = quote.split('\n').every((part) => findQuote(text, part).length > 0);
        const holds =
          isGroundedIn(kind, value, quote) ??
          isGroundedIn(kind, value.replaceAll(', ', '\n'), quote.replaceAll(', ', '\n'));
        return !stands || holds === null;
      });
      expect(faults).toEqual([]);
    }
  });
});
