/**
 * Planted traps and true values, as a language model might propose them, against our grounding and against the aligners
 * of two public packages: `npm run bench:grounding`. Options: `--quick` (every third sample, fewer traps), `--index DIR`
 * (pages of an index already made of the samples), `--seed N`, `--verbose` (every wrong answer),
 * `--peers DIR` (a folder where `npm install --prefix DIR langextract @llamaindex/liteparse` was run).
 */
import { parseArgs } from 'node:util';
import { claimOf } from '../../src/extraction/grounding/claim.ts';
import { settleContext } from './grounding/context.ts';
import { loadPeers } from './grounding/peers.ts';
import { confusedValues, plantedTraps } from './grounding/planted-traps.ts';
import { readSamples, sampleDocuments } from './grounding/sample-documents.ts';
import { answerOf, type ClassScore, count, isTrue } from './grounding/score.ts';
import { cellTraps, valueTraps } from './grounding/traps.ts';
import { trueCandidates, trueValues } from './grounding/true-values.ts';
import { random } from './screening-noise.ts';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    index: { type: 'string' },
    seed: { type: 'string', default: '4' },
    verbose: { type: 'boolean', default: false },
    peers: { type: 'string' },
  },
});

const folder = options.index ?? (await readSamples(options.quick));
const documents = await sampleDocuments(folder);
const values = trueValues(documents);
const next = random(Number(options.seed));
const bases = documents
  .flatMap(({ pages }) => pages)
  .filter(({ page, ocr }) => !ocr && page.width > 0 && page.words.every(({ box }) => box !== null));
const traps = [
  ...valueTraps(values, next),
  ...cellTraps(documents),
  ...plantedTraps(bases, next, options.quick ? 1 : 6),
  ...trueCandidates(values),
  ...confusedValues(values, next),
];

const peers = await loadPeers(options.peers);
const tools = ['evidex', ...peers.map(({ name }) => name)];
const scores = new Map<string, Map<string, ClassScore>>();
const scoreOf = (name: string, tool: string): ClassScore => {
  const byTool = scores.get(name) ?? new Map<string, ClassScore>();
  scores.set(name, byTool);
  const score = byTool.get(tool) ?? { n: 0, count: 0, right: 0, boxed: 0, otherwise: 0 };
  byTool.set(tool, score);
  return score;
};

const started = performance.now();
for (const trap of traps) {
  const claim = claimOf(trap.candidate, trap.pages, settleContext(trap.pages));
  const answer = answerOf(claim.grounding, claim.candidate.polarity);
  const wrong = count(scoreOf(trap.class, 'evidex'), trap, answer);
  if (wrong && options.verbose) {
    const { kind, value, quote } = trap.candidate;
    const said =
      claim.grounding === null ? 'not grounded' : `"${claim.grounding.quote}" ${claim.candidate.polarity}`;
    console.log(`${trap.class}: ${kind} ${JSON.stringify(value)} in ${JSON.stringify(quote)}: ${said}`);
  }
}
const milliseconds = (performance.now() - started) / traps.length;
for (const peer of peers)
  for (const trap of traps) count(scoreOf(trap.class, peer.name), trap, peer.find(trap));

const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)}%`;
const width = Math.max(...[...scores.keys()].map((name) => name.length)) + 2;
const line = (name: string, n: string, cells: readonly string[]): void =>
  console.log(name.padEnd(width) + n.padStart(6) + cells.map((cell) => cell.padStart(24)).join(''));

const isTrap = new Map(traps.map((trap) => [trap.class, !isTrue(trap)]));
const classes = [...scores.keys()].sort();
line('false groundings', 'n', tools);
const total = (wanted: boolean, tool: string): ClassScore => {
  const sum: ClassScore = { n: 0, count: 0, right: 0, boxed: 0, otherwise: 0 };
  for (const name of classes) {
    if (isTrap.get(name) !== wanted) continue;
    const score = scores.get(name)!.get(tool)!;
    sum.n += score.n;
    sum.count += score.count;
    sum.right += score.right;
    sum.boxed += score.boxed;
    sum.otherwise += score.otherwise;
  }
  return sum;
};
const falseCell = (score: ClassScore): string => `${score.count} (${percent(score.count, score.n)})`;
const trueCell = (score: ClassScore): string =>
  `${percent(score.count, score.n)}, box ${percent(score.right, score.boxed)}`;
for (const name of classes.filter((one) => isTrap.get(one)))
  line(
    name,
    String(scores.get(name)!.get('evidex')!.n),
    tools.map((tool) => falseCell(scores.get(name)!.get(tool)!)),
  );
line(
  'all traps',
  String(total(true, 'evidex').n),
  tools.map((tool) => falseCell(total(true, tool))),
);
console.log('');
line('true values: grounded, box right', 'n', tools);
for (const name of classes.filter((one) => !isTrap.get(one)))
  line(
    name,
    String(scores.get(name)!.get('evidex')!.n),
    tools.map((tool) => trueCell(scores.get(name)!.get(tool)!)),
  );
line(
  'all true values',
  String(total(false, 'evidex').n),
  tools.map((tool) => trueCell(total(false, tool))),
);
console.log(`of them denied or conditional here: ${total(false, 'evidex').otherwise}`);
const beyond = values.filter(({ ocr, legible }) => ocr && !legible).length;
console.log(
  `\n${beyond} of ${values.filter(({ ocr }) => ocr).length} values on OCR pages were read otherwise than the declared confusion table allows and are left out; ${milliseconds.toFixed(2)} ms a candidate`,
);
if (peers.length === 0)
  console.log('Peers: npm install --prefix DIR langextract @llamaindex/liteparse, then --peers DIR');
process.exitCode = total(true, 'evidex').count === 0 ? 0 : 1;
