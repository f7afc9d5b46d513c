import { type Token, tokenize } from './source-tokens.ts';

/** One mention of another module in a source file. */
export interface ModuleMention {
  readonly specifier: string;
  /** 1-based. */
  readonly line: number;
  /** `import type`, `export type`: nothing of it is there when the program runs. */
  readonly typesOnly: boolean;
}

/**
 * All modules that a TypeScript file mentions: imports and re-exports (of types too), dynamic imports, `require`,
 * `import.meta.resolve`, and `new URL('...', import.meta.url)`, by which a file starts another one. Words inside
 * comments, strings, templates and regular expressions are no mentions.
 */
export function moduleSpecifiers(source: string): ModuleMention[] {
  const tokens = tokenize(source);
  const mentions: ModuleMention[] = [];
  const add = (token: Token | undefined, typesOnly = false): void => {
    if (token?.kind === 'string' || token?.kind === 'template')
      mentions.push({ specifier: token.text, line: token.line, typesOnly });
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
      } else add(fromClause(tokens, index + 1), isTypesOnly(tokens, index));
    } else if (token.text === 'export') {
      const opening = next?.text === 'type' ? tokens[index + 2] : next;
      if (opening?.text === '*' || opening?.text === '{')
        add(fromClause(tokens, index + 1), isTypesOnly(tokens, index));
    } else if (token.text === 'require' && next?.text === '(') {
      add(tokens[index + 2]);
    } else if (token.text === 'new' && next?.text === 'URL' && tokens[index + 2]?.text === '(') {
      const ofThisFile = tokens.slice(index + 4, index + 10).some(({ text }) => text === 'meta');
      if (ofThisFile) add(tokens[index + 3]);
    }
  }
  return mentions;
}

/** `import type { A }`, but not `import type from` (a name) and not `import { type A }` (the module is still loaded). */
function isTypesOnly(tokens: readonly Token[], keyword: number): boolean {
  return (
    tokens[keyword + 1]?.text === 'type' &&
    tokens[keyword + 2]?.text !== 'from' &&
    tokens[keyword + 2]?.text !== ','
  );
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
