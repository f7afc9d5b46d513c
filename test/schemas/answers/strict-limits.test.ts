import { describe, expect, it } from 'vitest';
import {
  answerJsonSchema,
  answerOf,
  planAnswer,
  schemaSize,
  strictFaults,
} from '../../../schemas/answers/index.ts';
import { documentTypes } from '../../../schemas/index.ts';

describe('limits of strict structured output', () => {
  it.each([...documentTypes().keys()])('%s keeps them', (id) => {
    const { jsonSchema, name } = answerOf(documentTypes().get(id)!);
    expect(strictFaults(jsonSchema)).toEqual([]);
    expect(name).toMatch(/^[\w-]{1,64}$/u);
  });

  it('counts nesting through references', () => {
    const schema = answerJsonSchema(planAnswer(documentTypes().get('invoice')!));
    // answer > parties > manufacturers > manufacturer > identifiers > identifier > lines
    expect(schemaSize(schema).nesting).toBe(7);
  });

  it('names a property that is not required', () => {
    const schema = {
      type: 'object',
      properties: { a: { type: 'string' } },
      required: [],
      additionalProperties: false,
    };
    expect(strictFaults(schema)).toEqual(['(root).a: must be required']);
  });

  it('names objects that are open, keywords that are not known, and schemas nested too deeply', () => {
    expect(strictFaults({ type: 'object', properties: {}, required: [] })).toEqual([
      '(root): additionalProperties must be false',
    ]);
    const bounded = {
      type: 'object',
      properties: { a: { type: 'integer', minimum: 1 } },
      required: ['a'],
      additionalProperties: false,
    };
    expect(strictFaults(bounded)).toEqual(['(root).a: keyword "minimum" is not supported']);
    let deep: Record<string, unknown> = { type: 'string' };
    for (let level = 0; level < 11; level++)
      deep = { type: 'object', properties: { a: deep }, required: ['a'], additionalProperties: false };
    expect(strictFaults(deep)).toEqual(['(root): nesting 11 is over 10']);
  });

  it('names a recursion, an enum too long and too many properties', () => {
    const recursive = {
      type: 'object',
      properties: { a: { $ref: '#/$defs/node' } },
      required: ['a'],
      additionalProperties: false,
      $defs: { node: { type: 'array', items: { $ref: '#/$defs/node' } } },
    };
    expect(strictFaults(recursive)[0]).toContain('nesting Infinity');
    const long = Array.from({ length: 300 }, (_, index) => `value number ${index} ${'x'.repeat(60)}`);
    const withEnum = {
      type: 'object',
      properties: { a: { type: 'string', enum: long } },
      required: ['a'],
      additionalProperties: false,
    };
    expect(strictFaults(withEnum).some((fault) => fault.includes('an enum of'))).toBe(true);
    const names = Array.from({ length: 5001 }, (_, index) => `p${index}`);
    const wide = {
      type: 'object',
      properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
      required: names,
      additionalProperties: false,
    };
    expect(strictFaults(wide)).toEqual(['(root): properties 5001 is over 5000']);
  });
});
