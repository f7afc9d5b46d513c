import type { Block, TableCell } from '../../text/blocks.ts';

/** How a run stands in the document. */
export type RunMode = 'shown' | 'deleted' | 'hidden';

interface Row {
  readonly cells: Block[][];
  /** Right edges of the cells in twips, as the row defines them. */
  readonly edges: readonly number[];
}

/** One flow of paragraphs and table rows: the body, a header, a footnote, a text box. */
export class Flow {
  readonly blocks: Block[] = [];
  readonly deleted: Block[] = [];
  readonly hidden: Block[] = [];
  startsPage = false;
  #text = '';
  #deletedText = '';
  #hiddenText = '';
  #boxes: Block[] = [];
  #cell: Block[] = [];
  #cells: Block[][] = [];
  #rows: Row[] = [];

  add(text: string, mode: RunMode): void {
    if (mode === 'shown') this.#text += text;
    else if (mode === 'deleted') this.#deletedText += text;
    else this.#hiddenText += text;
  }

  /** A text box anchored in the paragraph at hand. */
  addBox(blocks: readonly Block[]): void {
    this.#boxes.push(...blocks);
  }

  endParagraph(inTable: boolean): void {
    if (!inTable) this.#endTable();
    const into = inTable ? this.#cell : this.blocks;
    const apart = this.#deletedText + this.#hiddenText;
    if (this.#text.trim() !== '' || apart.trim() === '') {
      into.push({
        kind: 'paragraph',
        text: this.#text,
        ...(this.startsPage ? { startsPage: true } : {}),
      });
      this.startsPage = false;
    }
    if (this.#deletedText.trim() !== '') this.deleted.push({ kind: 'paragraph', text: this.#deletedText });
    if (this.#hiddenText.trim() !== '') this.hidden.push({ kind: 'paragraph', text: this.#hiddenText });
    into.push(...this.#boxes);
    this.#text = '';
    this.#deletedText = '';
    this.#hiddenText = '';
    this.#boxes = [];
  }

  /** What stands in the paragraph at hand ends here, if there is anything. */
  endPending(inTable: boolean): void {
    const pending = this.#text + this.#deletedText + this.#hiddenText;
    if (pending.trim() !== '' || this.#boxes.length > 0) this.endParagraph(inTable);
  }

  endCell(): void {
    this.endPending(true);
    this.#cells.push(this.#cell);
    this.#cell = [];
  }

  endRow(edges: readonly number[]): void {
    if (this.#cell.length > 0) this.endCell();
    if (this.#cells.length > 0) this.#rows.push({ cells: this.#cells, edges });
    this.#cells = [];
  }

  end(): void {
    this.endPending(false);
    if (this.#cell.length > 0) this.endCell();
    if (this.#cells.length > 0) this.endRow([]);
    this.#endTable();
  }

  #endTable(): void {
    if (this.#rows.length === 0) return;
    const grid = [...new Set(this.#rows.flatMap((row) => row.edges))].sort((one, other) => one - other);
    this.blocks.push({ kind: 'table', rows: this.#rows.map((row) => spans(row, grid)) });
    this.#rows = [];
  }
}

/** Cells with the columns of the common grid that they cover. */
function spans(row: Row, grid: readonly number[]): TableCell[] {
  let before = -1;
  return row.cells.map((blocks, index) => {
    const edge = row.edges[index];
    if (edge === undefined) return { blocks, span: 1 };
    const at = grid.indexOf(edge);
    const span = Math.max(1, at - before);
    before = Math.max(before, at);
    return { blocks, span };
  });
}
