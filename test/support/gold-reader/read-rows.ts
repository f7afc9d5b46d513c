/** One numbered line as a reader sees it in the prompt. */
export interface SeenLine {
  readonly number: number;
  /** Words with the blanks of the row. */
  readonly text: string;
  /** Where the line begins in its row. */
  readonly column: number;
  /** Index of the row it stands in. */
  readonly row: number;
  readonly page: number;
}

/** Takes the numbered lines out of a question: what stands between the markers, nothing else. */
export function readRows(question: string): SeenLine[] {
  const body =
    /=== begin of the paper (\w+) ===\n([\s\S]*)\n=== end of the paper \1 ===/u.exec(question)?.[2] ?? '';
  const lines: SeenLine[] = [];
  let page = 1;
  body.split('\n').forEach((row, index) => {
    const marker = /^--- page (\d+)/u.exec(row);
    if (marker !== null) {
      page = Number(marker[1]);
      return;
    }
    const parts = row.split(/(?<!\d)(\d+)│/u);
    let column = 0;
    for (let at = 1; at < parts.length; at += 2) {
      column += parts[at]!.length + 1;
      lines.push({ number: Number(parts[at]), text: parts[at + 1]!, column, row: index, page });
      column += parts[at + 1]!.length;
    }
  });
  return lines;
}
