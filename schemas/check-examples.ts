import type { AnswerExample, DocumentTypeDefinition } from '../src/model/document-type.ts';
import { type AnswerEntry, type AnswerGroup, partyParts, planAnswer } from './answers/index.ts';

/**
 * What is wrong with the examples of a type, one line each: an example with a mistake teaches it to the model. Every
 * part must be asked for, and every quote must stand on its lines and hold its value.
 */
export function exampleFaults(definition: DocumentTypeDefinition): string[] {
  const { groups } = planAnswer(definition);
  return (definition.examples ?? []).flatMap((example, number) =>
    groupFaults(groups, example).map((fault) => `examples[${number}].answer${fault}`),
  );
}

function groupFaults(groups: readonly AnswerGroup[], { lines, answer }: AnswerExample): string[] {
  return Object.entries(answer).flatMap(([key, given]) => {
    const group = groups.find((other) => other.key === key);
    if (group === undefined)
      return [`: "${key}" is not asked for; asked are ${groups.map((other) => other.key).join(', ')}`];
    const [only] = group.entries;
    if (group.entries.length === 1 && only?.shape === 'items')
      return entryFaults(`.${key}`, only, given, lines);
    return partsOf(`.${key}`, given, (part, value, place) => {
      const entry = group.entries.find((other) => other.key === part);
      return entry === undefined
        ? notAsked(
            place,
            part,
            group.entries.map((other) => other.key),
          )
        : entryFaults(`${place}.${part}`, entry, value, lines);
    });
  });
}

function entryFaults(place: string, entry: AnswerEntry, given: unknown, lines: readonly string[]): string[] {
  switch (entry.shape) {
    case 'reading':
      return cellFaults(place, given, lines);
    case 'readings':
      return listFaults(place, given, (one, at) => cellFaults(at, one, lines));
    case 'party':
      return partyFaults(place, given, lines);
    case 'parties':
      return listFaults(place, given, (one, at) => partyFaults(at, one, lines));
    case 'items': {
      const columns = entry.columns.map(({ key }) => key);
      return listFaults(place, given, (one, at) => thingFaults(at, one, columns, lines));
    }
  }
}

function partyFaults(place: string, given: unknown, lines: readonly string[]): string[] {
  return thingFaults(place, given, [...partyParts.map(({ key }) => key), 'identifiers'], lines);
}

function thingFaults(
  place: string,
  given: unknown,
  known: readonly string[],
  lines: readonly string[],
): string[] {
  return partsOf(place, given, (part, value, at) => {
    if (part === 'polarity') return [];
    if (!known.includes(part)) return notAsked(at, part, known);
    return part === 'identifiers'
      ? listFaults(`${at}.${part}`, value, (one, where) => cellFaults(where, one, lines))
      : cellFaults(`${at}.${part}`, value, lines);
  });
}

function cellFaults(place: string, given: unknown, lines: readonly string[]): string[] {
  if (given === 'not stated') return [];
  const { value, quote, lines: numbers } = (given ?? {}) as Record<string, unknown>;
  if (typeof value !== 'string' || typeof quote !== 'string' || !Array.isArray(numbers))
    return [`${place}: must be {"value", "quote", "lines"}, or "not stated" as a word`];
  const outside = numbers.filter((number) => lines[Number(number) - 1] === undefined);
  if (outside.length > 0)
    return [`${place}.lines: ${outside.join(', ')} is no line of the example, which has ${lines.length}`];
  const printed = bare(numbers.map((number) => lines[Number(number) - 1]).join(' '));
  const missing = quote.split('\n').find((part) => !printed.includes(bare(part)));
  if (missing !== undefined) return [`${place}.quote: "${missing}" does not stand on its lines`];
  return bare(quote).includes(bare(value)) ? [] : [`${place}.value: "${value}" does not stand in its quote`];
}

/** Letters and digits alone: blanks and the comma between lines of an address may differ. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

function listFaults(
  place: string,
  given: unknown,
  faults: (one: unknown, place: string) => string[],
): string[] {
  if (!Array.isArray(given)) return [`${place}: must be a list`];
  return given.flatMap((one, number) => faults(one, `${place}[${number}]`));
}

function partsOf(
  place: string,
  given: unknown,
  faults: (part: string, value: unknown, place: string) => string[],
): string[] {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return [`${place}: must be an object`];
  return Object.entries(given).flatMap(([part, value]) => faults(part, value, place));
}

function notAsked(place: string, part: string, known: readonly string[]): string[] {
  return [`${place}: "${part}" is not asked for; asked are ${known.join(', ')}`];
}
