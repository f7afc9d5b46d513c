/** One mention of another module in a source file. */
export interface ModuleMention {
  readonly specifier: string;
  /** 1-based. */
  readonly line: number;
}

interface Token {
  readonly kind: 'word' | 'string' | 'mark';
  readonly text: string;
  readonly line: number;
}

/** After these words a slash begins a regular expression and is no division. */
const wordsBeforeExpression = new Set(
  'return typeof case in of delete void throw new instanceof else do yield await default extends'.split(' '),
);

/**
 * All modules that a TypeScript file mentions: imports and re-exports (of types too), dynamic imports, `require`,
 * `import.meta.resolve`, and `new URL('...', import.meta.url)`, by which a file starts another one. Words inside
 * comments, strings, templates and regular expressions are no mentions.
 *
 * TypeScript 7 is a native program without a parser for JavaScript to call, hence this small one.
 */
export function moduleSpecifiers(source: string): ModuleMention[] {
  const tokens = tokenize(source);
  const mentions: ModuleMention[] = [];
  const add = (token: Token | undefined): void => {
    if (token?.kind === 'string') mentions.push({ specifier: token.text, line: token.line });
  };
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'word' || tokens[index - 1]?.text === '.') continue;
    const next = tokens[index + 1];
    if (token.text === 'import') {
      if (next?.kind === 'string') add(next);
      else if (next?.text === '(') add(tokens[index + 2]);
      else if (next?.text === '.') {
        if (tokens[index + 2]?.text === 'meta' && tokens[index + 4]?.text === 'resolve')
          add(tokens[index + 6]);
      } else add(fromClause(tokens, index + 1));
    } else if (token.text === 'export') {
      const opening = next?.text === 'type' ? tokens[index + 2] : next;
      if (opening?.text === '*' || opening?.text === '{') add(fromClause(tokens, index + 1));
    } else if (token.text === 'require' && next?.text === '(') {
      add(tokens[index + 2]);
    } else if (token.text === 'new' && next?.text === 'URL' && tokens[index + 2]?.text === '(') {
      const ofThisFile = tokens.slice(index + 4, index + 10).some(({ text }) => text === 'meta');
      if (ofThisFile) add(tokens[index + 3]);
    }
  }
  return mentions;
}

/** The string behind `from` in the import or export clause that starts here, if the clause has one. */
function fromClause(tokens: readonly Token[], start: number): Token | undefined {
  let depth = 0;
  for (let index = start; index < tokens.length; index++) {
    const { kind, text } = tokens[index]!;
    if (text === '{' && kind === 'mark') depth++;
    else if (text === '}' && kind === 'mark') depth--;
    else if (text === 'from' && kind === 'word' && depth === 0 && tokens[index + 1]?.kind === 'string') {
      return tokens[index + 1];
    } else if (text === ';' && kind === 'mark') return undefined;
    // `export { a }` without `from` ends with its brace.
    if (depth === 0 && text === '}' && tokens[index + 1]?.text !== 'from') return undefined;
  }
  return undefined;
}

function tokenize(source: string): Token[] {
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
    while (at < source.length) {
      if (source[at] === '\\') advance(2);
      else if (source.startsWith('${', at)) {
        advance(2);
        braces.push(true);
        push('mark', '${');
        return;
      } else if (source[at] === '`') {
        advance(1);
        push('mark', '`');
        return;
      } else advance(1);
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
