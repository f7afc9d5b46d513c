/**
 * Text with its gold inside: `Invoice No. {documentNumber=QH-1}` prints `Invoice No. QH-1` and notes that the box of
 * `QH-1` holds the field. `~` gives further right forms that are not printed (`{issueDate=5 Mar 2025~2025-03-05}`).
 * Braces nest, for an address that ends in its country.
 */

/** One marked value of a text. */
export interface Mark {
  readonly path: string;
  /** The value as printed, line breaks and all. */
  printed: string;
  /** Forms that count as right besides the printed one. */
  readonly alternatives: string[];
}

export interface MarkedCharacter {
  readonly character: string;
  readonly marks: readonly Mark[];
}

/** @throws Error on an unbalanced or nameless mark. */
export function parseMarkup(source: string): MarkedCharacter[] {
  const characters = [...source];
  const result: MarkedCharacter[] = [];
  const open: Mark[] = [];
  let position = 0;
  while (position < characters.length) {
    const character = characters[position]!;
    if (character === '{') {
      const rest = characters.slice(position + 1).join('');
      const name = /^([A-Za-z0-9_.[\]]+)=/.exec(rest);
      if (!name) throw new Error(`mark without a path: ${source}`);
      open.push({ path: name[1]!, printed: '', alternatives: [] });
      position += 1 + name[0].length;
    } else if (character === '~' && open.length > 0) {
      let end = position + 1;
      while (end < characters.length && characters[end] !== '}' && characters[end] !== '~') end += 1;
      open.at(-1)!.alternatives.push(characters.slice(position + 1, end).join(''));
      position = end;
    } else if (character === '}') {
      if (!open.pop()) throw new Error(`unbalanced mark: ${source}`);
      position += 1;
    } else {
      for (const mark of open) mark.printed += character;
      result.push({ character, marks: [...open] });
      position += 1;
    }
  }
  if (open.length > 0) throw new Error(`unclosed mark: ${source}`);
  return result;
}

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/u;

/** Whether a line may break between two characters: at spaces, and beside Chinese characters. */
export function isWide(character: string): boolean {
  return wide.test(character);
}

/** The forms a printed value may take when its lines are joined: with a space, or with a comma. */
export function formsOf(mark: Mark): string[] {
  const lines = mark.printed.split('\n').map((line) => line.trim());
  const withComma = lines.reduce((joined, line) =>
    /[,;:，、-]$/.test(joined) ? `${joined} ${line}` : `${joined}, ${line}`,
  );
  const closed = lines.join(lines.some((line) => wide.test(line)) ? '' : ' ');
  return [...new Set([lines.length > 1 ? closed : withComma, withComma, ...mark.alternatives])];
}
