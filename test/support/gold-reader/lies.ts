import { notStated } from '../../../schemas/answers/index.ts';

/** What a reader may do wrong with one reading. */
export type Lie =
  /** Another value beside the right quote. */
  | 'wrong-value'
  /** Words that stand nowhere in the paper. */
  | 'invented-quote'
  /** The right words, other lines. */
  | 'wrong-lines'
  /** Value and quote in English, whatever the paper is written in. */
  | 'translated'
  /** The right value under another field of the same shape. */
  | 'wrong-field';

interface Stated {
  value: string;
  quote: string;
  lines: number[];
}

/** Tells a lie about every reading that `about` names by its place in the answer (`head.documentNumber`). */
export function tell(
  answer: Record<string, unknown>,
  lie: Lie,
  about: (at: string) => boolean,
): Record<string, unknown> {
  const told = structuredClone(answer);
  walk(told, '', (stated, at) => {
    if (about(at)) distort(stated, lie);
  });
  return lie === 'wrong-field' ? shifted(told, about) : told;
}

function walk(node: unknown, at: string, look: (stated: Stated, at: string) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if ('value' in node && 'quote' in node) {
    look(node as Stated, at);
    return;
  }
  for (const [key, child] of Object.entries(node)) {
    walk(child, Array.isArray(node) ? `${at}[${key}]` : at === '' ? key : `${at}.${key}`, look);
  }
}

function distort(stated: Stated, lie: Lie): void {
  if (lie === 'wrong-value') stated.value = wrong(stated.value);
  if (lie === 'invented-quote') {
    stated.value = wrong(stated.value);
    stated.quote = `as agreed: ${stated.value}`;
  }
  if (lie === 'wrong-lines') stated.lines = stated.lines.map((line) => line + 7);
  if (lie === 'translated') {
    stated.value = `the firm of the green mountain for ${stated.value.length} goods`;
    stated.quote = `this is the ${stated.value}`;
  }
}

/** Looks like the value and is another one: a digit or a letter is changed. */
function wrong(value: string): string {
  if (/\d/.test(value)) return value.replace(/\d(?=\D*$)/u, (digit) => String((Number(digit) + 3) % 10));
  return `${value.slice(0, -1)}${value.endsWith('x') ? 'y' : 'x'}`;
}

/** Exchanges the contents of neighbouring fields of a group. */
function shifted(answer: Record<string, unknown>, about: (at: string) => boolean): Record<string, unknown> {
  for (const [group, content] of Object.entries(answer)) {
    if (Array.isArray(content)) continue;
    const fields = content as Record<string, unknown>;
    const keys = Object.keys(fields).filter((key) => about(`${group}.${key}`) && !Array.isArray(fields[key]));
    const values = keys.map((key) => fields[key]);
    keys.forEach((key, index) => {
      fields[key] = values[(index + 1) % values.length] ?? notStated;
    });
  }
  return answer;
}
