/**
 * A token of a TypeScript file. Strings come without their quotes, with escapes as written; a template comes as one
 * token per stretch of text, each followed by a mark.
 */
export interface Token {
  readonly kind: 'word' | 'string' | 'template' | 'mark';
  readonly text: string;
  readonly line: number;
}

/** After these words a slash begins a regular expression and is no division. */
const wordsBeforeExpression = new Set(
  'return typeof case in of delete void throw new instanceof else do yield await default extends'.split(' '),
);

/**
 * Cuts TypeScript into tokens, leaving comments out. TypeScript 7 is a native program without a scanner for JavaScript to
 * call, hence this small one; it knows as much of the grammar as it takes to tell code from text.
 */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let line = 1;
  /** Braces open at the moment; true where a brace ends the expression of a template. */
  const braces: boolean[] = [];
  const push = (kind: Token['kind'], text: string): void => {
    tokens.push({ kind, text, line });
  };
  const advance = (length: number): void => {
    for (let index = at; index < at + length; index++) if (source[index] === '\n') line++;
    at += length;
  };
  const skipTemplate = (): void => {
    // `at` stands behind a backtick or behind the brace that ends an expression.
    let end = at;
    while (end < source.length && source[end] !== '`' && !source.startsWith('${', end)) {
      end += source[end] === '\\' ? 2 : 1;
    }
    push('template', source.slice(at, end));
    advance(end - at);
    if (source[at] === '`') {
      push('mark', '`');
      advance(1);
    } else if (at < source.length) {
      push('mark', '${');
      braces.push(true);
      advance(2);
    }
  };
  while (at < source.length) {
    const rest = source.slice(at, at + 400);
    const comment = source.startsWith('//', at)
      ? lengthUntil(source, at, '\n')
      : source.startsWith('/*', at)
        ? lengthUntil(source, at + 2, '*/') + 4
        : 0;
    const space = /^\s+/u.exec(rest)?.[0].length ?? 0;
    if (comment + space > 0) {
      advance(comment + space > 0 && comment > 0 ? comment : space);
      continue;
    }
    const character = source[at]!;
    if (character === "'" || character === '"') {
      const text = stringAt(source, at);
      push('string', text.slice(1, -1));
      advance(text.length);
    } else if (character === '`') {
      advance(1);
      skipTemplate();
    } else if (character === '/' && regularExpressionMayFollow(tokens.at(-1))) {
      const length = regularExpressionLength(source, at);
      push('mark', '/…/');
      advance(length);
    } else if (/[\p{ID_Start}$_#]/u.test(character)) {
      const word = /^[\p{ID_Start}$_#][\p{ID_Continue}$\u200c\u200d]*/u.exec(rest)![0];
      push('word', word);
      advance(word.length);
    } else {
      if (character === '{') braces.push(false);
      if (character === '}' && braces.pop() === true) {
        advance(1);
        skipTemplate();
        continue;
      }
      push('mark', character);
      advance(1);
    }
  }
  return tokens;
}

function lengthUntil(source: string, from: number, end: string): number {
  const found = source.indexOf(end, from);
  return (found === -1 ? source.length : found) - from;
}

function stringAt(source: string, start: number): string {
  for (let index = start + 1; index < source.length; index++) {
    if (source[index] === '\\') index++;
    else if (source[index] === source[start] || source[index] === '\n') return source.slice(start, index + 1);
  }
  return source.slice(start);
}

function regularExpressionMayFollow(previous: Token | undefined): boolean {
  if (previous === undefined) return true;
  if (previous.kind === 'word') return wordsBeforeExpression.has(previous.text);
  if (previous.kind === 'string') return false;
  return !/^(?:[)\]}0-9]|`|\/…\/)$/u.test(previous.text);
}

function regularExpressionLength(source: string, start: number): number {
  let inClass = false;
  for (let index = start + 1; index < source.length; index++) {
    const character = source[index];
    if (character === '\\') index++;
    else if (character === '\n') break;
    else if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    else if (character === '/' && !inClass) return index + 1 - start;
  }
  // No end on the line: it was a division after all.
  return 1;
}
