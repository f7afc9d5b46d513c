import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { verdictWordsInSource, verdictWordsInText } from './verdict-words.ts';

const house = fileURLToPath(new URL('../..', import.meta.url));

/** Rooms whose strings reach people: messages, headers, labels, reasons, remedies. */
const speakingRooms = [
  'src/cli',
  'src/index',
  'src/intake',
  'src/pipeline',
  'src/evaluation',
  'src/reading',
  'src/documents',
  'src/review',
  'src/counsel',
  'src/model',
];
const texts = ['README.md', 'src/README.md'];

function filesBelow(folder: string, ending: RegExp): string[] {
  const full = join(house, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function report(): { files: string[]; found: string[] } {
  const sources = speakingRooms.flatMap((room) => filesBelow(room, /\.(?:ts|tsx|html)$/u));
  const read = [
    ...texts.map((name) => join(house, name)).filter(existsSync),
    ...filesBelow('pipelines', /\.ya?ml$/u),
  ];
  const found = [...sources, ...read].flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const words =
      file.endsWith('.ts') || file.endsWith('.tsx') ? verdictWordsInSource(text) : verdictWordsInText(text);
    return words.map(({ line, word }) => `${relative(house, file)}:${line}: "${word}"`);
  });
  return { files: [...sources, ...read], found };
}

describe('what we say', () => {
  it('passes no verdict', () => {
    const { files, found } = report();
    expect(found).toEqual([]);
    expect(files.length).toBeGreaterThan(30);
    expect(files.some((file) => file.endsWith('model/labels.ts'))).toBe(true);
  });
});

describe('the search for verdict words', () => {
  it('finds each of them in strings and templates, with its line', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source under test holds the template
    const source = "const a = 'The supplier is Clean';\n`${a}\nlow-risk goods, ${b} complete`; '供应商合规';";
    expect(verdictWordsInSource(source)).toEqual([
      { line: 1, word: 'Clean' },
      { line: 3, word: 'low-risk' },
      { line: 3, word: 'complete' },
      { line: 3, word: '合规' },
    ]);
  });

  it.each([
    'clean',
    'cleared',
    'compliant',
    'passed',
    'safe',
    'sufficient',
    'weak',
    'complete',
    'proven',
    'genuine',
    'forged',
    'suspicious',
    'low risk',
  ])('knows "%s"', (word) => {
    expect(verdictWordsInText(`It is ${word}.`)).toEqual([{ line: 1, word }]);
  });

  it('leaves code, comments and longer words alone', () => {
    expect(
      verdictWordsInSource(
        "// clean\nconst complete = passed; 'incomplete document, unsafe name, cleaning, passed_on';",
      ),
    ).toEqual([]);
    expect(verdictWordsInText('incomplete, unsafe, completed, weakness, type-safe')).toEqual([]);
  });

  it('leaves marked text alone, and no more than that', () => {
    expect(
      verdictWordsInSource("// verdict-words: quotes a stamp on a paper\nsay('passed');\nsay('passed');"),
    ).toEqual([{ line: 3, word: 'passed' }]);
    const text =
      '<!-- verdict-words: what is never claimed -->\nNever "clean",\nnever "safe".\n<!-- /verdict-words -->\nIt is safe.';
    expect(verdictWordsInText(text)).toEqual([{ line: 5, word: 'safe' }]);
    expect(verdictWordsInText('# verdict-words: a label on papers\nclean\nclean')).toEqual([
      { line: 3, word: 'clean' },
    ]);
    expect(verdictWordsInText('# verdict-words:\nclean')).toHaveLength(1);
  });
});
