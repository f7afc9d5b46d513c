/**
 * Text of `format=flowed` (RFC 3676) with its paragraphs put together again: a line that ends in a blank goes on in the
 * next one of the same depth of quotation.
 *
 * @param deleteSpace `DelSp=yes`: the blank is a mark only, as in Chinese text.
 */
export function unfoldFlowed(text: string, deleteSpace: boolean): string {
  const lines: { depth: number; pieces: string[]; open: boolean }[] = [];
  for (const line of text.split(/\r\n|\n|\r/u)) {
    const depth = /^>*/u.exec(line)![0].length;
    const content = line.slice(depth).replace(/^ /u, '');
    const signature = content === '-- ';
    const flows = content.endsWith(' ') && !signature;
    const piece = flows && deleteSpace ? content.slice(0, -1) : content;
    const last = lines.at(-1);
    if (last?.open && last.depth === depth && !signature) {
      last.pieces.push(piece);
      last.open = flows;
    } else lines.push({ depth, pieces: [piece], open: flows });
  }
  return lines
    .map(({ depth, pieces }) => `${'>'.repeat(depth)}${depth > 0 ? ' ' : ''}${pieces.join('')}`)
    .join('\n');
}
