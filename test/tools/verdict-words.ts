import { tokenize } from './source-tokens.ts';

/**
 * Words that would be a verdict if we said them of a document, a supplier or goods. The program organises what papers
 * say; it draws no conclusion, in its messages, its exports and its manual alike.
 */
const english =
  /(?<![\p{L}\p{N}_-])(?:clean|cleared|compliant|non-compliant|passed|safe|sufficient|insufficient|weak|complete|proven|genuine|forged|suspicious|low[ -]risk|high[ -]risk)(?![\p{L}\p{N}_])/giu;
const chinese = /不?合规|清白|不?合格|审核通过|已通过|真实|伪造|可疑|[低高无]风险|证据充分|已证实|确凿/gu;

/**
 * Marks text that may hold such words: `verdict-words: <reason>` in a comment on the line or the one above it, or around
 * a stretch of Markdown as `<!-- verdict-words: <reason> -->` and `<!-- /verdict-words -->`.
 */
const mark = /verdict-words:\s*\S/u;
const endMark = '/verdict-words';

export interface VerdictWord {
  readonly line: number;
  readonly word: string;
}

function wordsIn(text: string): string[] {
  return [...text.matchAll(english), ...text.matchAll(chinese)].map(([word]) => word);
}

/** Verdict words in a text that people read as it is: Markdown, YAML. */
export function verdictWordsInText(text: string): VerdictWord[] {
  const found: VerdictWord[] = [];
  let isAllowed = false;
  let allowedLine = -1;
  for (const [index, content] of text.split('\n').entries()) {
    if (content.includes(endMark)) {
      isAllowed = false;
      continue;
    }
    if (mark.test(content)) {
      if (content.trim().startsWith('<!--')) isAllowed = true;
      allowedLine = index + 1;
      continue;
    }
    if (isAllowed || index === allowedLine) continue;
    found.push(...wordsIn(content).map((word) => ({ line: index + 1, word })));
  }
  return found;
}

/** Verdict words in what a program says: the strings and templates of a TypeScript file. */
export function verdictWordsInSource(source: string): VerdictWord[] {
  const lines = source.split('\n');
  const isMarked = (line: number): boolean =>
    mark.test(lines[line - 1] ?? '') || mark.test(lines[line - 2] ?? '');
  return tokenize(source)
    .filter(({ kind, line }) => (kind === 'string' || kind === 'template') && !isMarked(line))
    .flatMap(({ text, line }) =>
      text.split('\n').flatMap((part, index) => wordsIn(part).map((word) => ({ line: line + index, word }))),
    )
    .filter(({ line }) => !isMarked(line));
}
