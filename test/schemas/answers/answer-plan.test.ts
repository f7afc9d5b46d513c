import { describe, expect, it } from 'vitest';
import {
  type AnswerEntry,
  answerOf,
  notStated,
  planAnswer,
  reviewOrder,
} from '../../../schemas/answers/index.ts';
import { documentType, documentTypes, isContractPath, withoutIndexes } from '../../../schemas/index.ts';

const entriesOf = (id: string): AnswerEntry[] =>
  planAnswer(documentType(id)).groups.flatMap(({ entries }) => [...entries]);
const entry = (id: string, path: string): AnswerEntry | undefined =>
  entriesOf(id).find((one) => one.path === path);

/** An answer in which nothing is stated. */
function emptyAnswer(id: string): Record<string, unknown> {
  return Object.fromEntries(
    planAnswer(documentType(id)).groups.map(({ key, entries }) => [
      key,
      entries[0]!.shape === 'items'
        ? []
        : Object.fromEntries(
            entries.map((one) => [
              one.key,
              one.shape === 'readings' || one.shape === 'parties' ? [] : notStated,
            ]),
          ),
    ]),
  );
}

describe('what is asked about a type', () => {
  it.each([...documentTypes().keys()])(
    '%s: every field of the type is asked for, or told by the picture or a rule',
    (id) => {
      const type = documentType(id);
      const asked = new Set(reviewOrder(type).flatMap(({ paths }) => paths));
      const roles = [...asked]
        .filter((path) => path.endsWith('.identifiers'))
        .map((path) => path.replace('.identifiers', ''));
      const missing = type.fields
        .map((field) => field.path)
        .filter(
          (path) => !asked.has(path) && !roles.some((role) => path === role || path.startsWith(`${role}.`)),
        )
        .filter(
          (path) => !path.startsWith('execution.') && path !== 'language' && !path.startsWith('parties.'),
        );
      expect(missing).toEqual([]);
    },
  );

  it.each([...documentTypes().keys()])('%s: every path is one of the contract', (id) => {
    const paths = reviewOrder(documentType(id)).flatMap(({ paths: own }) => own);
    const foreign = paths.filter(
      (path) => !path.endsWith('.identifiers') && !isContractPath(withoutIndexes(path)),
    );
    expect(foreign).toEqual([]);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it.each([...documentTypes().keys()])(
    '%s: an answer in which nothing is stated fits, one with more or less does not',
    (id) => {
      const { schema } = answerOf(documentType(id));
      const answer = emptyAnswer(id);
      expect(schema.safeParse(answer).success).toBe(true);
      expect(schema.safeParse({ ...answer, verdict: 'x' }).success).toBe(false);
      const { head: _, ...rest } = answer;
      expect(schema.safeParse(rest).success).toBe(false);
    },
  );

  it('takes lists for what may be stated several times, blocks for parties, items for lines', () => {
    expect(entry('invoice', 'references.container')?.shape).toBe('readings');
    expect(entry('invoice', 'documentNumber')?.shape).toBe('reading');
    expect(entry('invoice', 'parties.seller')?.shape).toBe('party');
    expect(entry('invoice', 'parties.manufacturer')?.shape).toBe('parties');
    expect(entry('invoice', 'goods')?.shape).toBe('items');
    expect(entry('audit_report', 'audit.finding')?.shape).toBe('items');
    expect(entry('production_record', 'production.inputLot')?.shape).toBe('readings');
    expect(entry('production_record', 'production.inputQuantity')?.shape).toBe('reading');
  });

  it('never asks for what a picture, the classification or a rule tells', () => {
    for (const id of documentTypes().keys()) {
      const paths = entriesOf(id).map(({ path }) => path);
      for (const path of ['language', 'execution.signature', 'execution.seal', 'execution.handwriting'])
        expect(paths).not.toContain(path);
    }
  });

  it('asks one question where labels of two meanings give one path', () => {
    const origin = entry('invoice', 'origin');
    expect(origin?.shape === 'items' && origin.columns.filter(({ key }) => key === 'country')).toHaveLength(
      1,
    );
  });

  it('has the order of the prompt in the review form', () => {
    const keys = reviewOrder(documentType('invoice')).map(({ key }) => key);
    expect(keys.slice(0, 5)).toEqual(['head', 'dates', 'parties', 'references', 'transport']);
    expect(keys.indexOf('origin')).toBeGreaterThan(keys.indexOf('totals'));
  });
});
