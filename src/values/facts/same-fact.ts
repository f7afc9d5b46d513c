import { type Fact, type Facts, weightOfFact } from './facts.ts';

/**
 * Facts are compared by keys, so that pages with thousands of them cost no more than their number: two facts agree when
 * the one answers to a key the other asks for.
 */
interface Keys {
  readonly asks: readonly string[];
  readonly answers: readonly string[];
}

const keysOfFact = new WeakMap<Fact, Keys>();
const answersOfFacts = new WeakMap<Facts, ReadonlySet<string>>();

/** A number of fewer digits within a code says nothing. */
const shortestShared = 4;
const shortestCode = 3;

function keysOf(fact: Fact): Keys {
  let keys = keysOfFact.get(fact);
  if (keys === undefined) {
    keys = makeKeys(fact);
    keysOfFact.set(fact, keys);
  }
  return keys;
}

function makeKeys({ kind, readings, text }: Fact): Keys {
  if (kind === 'date') return dateKeys(readings);
  if (kind === 'number') {
    const digits = text.replace(/[^0-9]/g, '');
    const own = readings.map((reading) => `n ${reading}`);
    const long = digits.length >= shortestShared;
    return {
      asks: [...own, `code ${digits}`, ...(long ? [`cut ${digits}`] : [])],
      answers: [...own, `digits ${digits}`, ...(long ? [`long ${digits}`] : [])],
    };
  }
  if (kind === 'code') {
    const whole = readings[0]!;
    const cut = readings.find((reading) => reading.startsWith('~'))?.slice(1);
    const asks = [`code ${whole}`, `digits ${whole}`];
    const answers = [`code ${whole}`];
    if (cut !== undefined) {
      // `PO-48817` may stand as `48817`: without the letters in front of its digits.
      asks.push(`long ${cut}`, `bare ${cut}`);
      answers.push(`cut ${cut}`);
    } else if (whole.length >= shortestCode) {
      asks.push(`cut ${whole}`);
      answers.push(`bare ${whole}`);
    }
    return { asks, answers };
  }
  const own = readings.map((reading) => `${kind} ${reading}`);
  return { asks: own, answers: own };
}

/** `--5-20`, a day without its year, stands for the same day with one. */
function dateKeys(readings: readonly string[]): Keys {
  const asks: string[] = [];
  const answers: string[] = [];
  for (const reading of readings) {
    asks.push(`d ${reading}`);
    answers.push(`d ${reading}`);
    const full = /^\d{4}-0?(\d+)-0?(\d+)$/.exec(reading);
    const day = full === null ? reading.replace(/^--/, '') : `${full[1]}-${full[2]}`;
    if (full === null && !reading.startsWith('--')) continue;
    asks.push(full === null ? `of a year ${day}` : `without a year ${day}`);
    answers.push(full === null ? `without a year ${day}` : `of a year ${day}`);
  }
  return { asks, answers };
}

/** True when two facts say the same. */
export function sameFact(one: Fact, other: Fact): boolean {
  const { answers } = keysOf(other);
  return keysOf(one).asks.some((key) => answers.includes(key));
}

/** True when a text says a fact, in figures or in words. */
export function statesFact(facts: Facts, fact: Fact): boolean {
  let answers = answersOfFacts.get(facts);
  if (answers === undefined) {
    answers = new Set([...facts.hard, ...facts.soft].flatMap((each) => keysOf(each).answers));
    answersOfFacts.set(facts, answers);
  }
  const known = answers;
  return keysOf(fact).asks.some((key) => known.has(key));
}

/** Weight of the facts that a text says as well. */
export function sharedWeight(list: readonly Fact[], facts: Facts): number {
  return list.reduce((sum, fact) => sum + (statesFact(facts, fact) ? weightOfFact(fact) : 0), 0);
}

/** The facts of a list that agree with a given one, in their order. */
export function agreeingWith(list: readonly Fact[]): (fact: Fact) => readonly Fact[] {
  const byKey = new Map<string, Fact[]>();
  for (const fact of list) {
    for (const key of keysOf(fact).answers) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [fact]);
      else known.push(fact);
    }
  }
  return (fact) => {
    const lists = keysOf(fact).asks.flatMap((key) => byKey.get(key) ?? []);
    return [...new Set(lists)].sort((one, other) => one.start - other.start);
  };
}
