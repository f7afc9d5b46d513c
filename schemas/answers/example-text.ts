import type { AnswerExample } from '../../src/model/document-type.ts';

/** An example as the prompt shows it: the excerpt in numbered lines, then the part of the answer that is stated. */
export function exampleText(example: AnswerExample, index: number): string {
  const lines = example.lines.map((line, number) => `${number + 1}│${line}`).join('\n');
  return `EXAMPLE ${index + 1} (an excerpt of another paper; only what is stated is shown of the answer)\n${lines}\n${JSON.stringify(example.answer)}`;
}
