import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../../markup/xml-tree.ts';
import type { Block, Paragraph, TableCell } from '../../text/blocks.ts';
import type { OdfStyle } from './styles.ts';

/** Most repeats of a cell or row that are believed: programs fill sheets to their edge with empty ones. */
const mostRepeats = 200;

interface Inline {
  text: string;
  hidden: string;
  readonly boxes: Block[];
}

/** Turns OpenDocument text content (ODF 1.3 part 3, 5 to 10) into paragraphs and tables. */
export class OdfText {
  readonly hidden: Block[] = [];
  readonly notes: Block[] = [];
  readonly comments: Block[] = [];
  /** Sections and pictures whose content lies outside the file. */
  readonly outside: string[] = [];
  readonly #styleOf: (family: string, name: string) => OdfStyle;
  #startsPage = false;
  #noteCount = 0;

  constructor(styleOf: (family: string, name: string) => OdfStyle) {
    this.#styleOf = styleOf;
  }

  blocks(elements: Iterable<XmlElement>): Block[] {
    const blocks: Block[] = [];
    for (const element of elements) this.#block(element, blocks, '');
    return blocks;
  }

  #block(element: XmlElement, blocks: Block[], mark: string): void {
    switch (element.name) {
      case 'p':
      case 'h':
        this.#paragraph(element, blocks, mark);
        return;
      case 'list':
        this.#list(element, blocks);
        return;
      case 'table':
        this.#table(element, blocks);
        return;
      case 'soft-page-break':
        this.#startsPage = true;
        return;
      case 'tracked-changes':
      case 'sequence-decls':
      case 'variable-decls':
      case 'user-field-decls':
      case 'forms':
      case 'notes':
      case 'event-listeners':
        return;
      case 'annotation':
        this.#comment(element);
        return;
      case 'section': {
        const target = childOf(element, 'section-source')?.attributes['href'];
        if (target !== undefined && target !== '') this.#outside(target);
        if (childOf(element, 'dde-source') !== null) this.#outside('DDE');
        const isHidden = /^(?:none|condition)$/u.test(element.attributes['display'] ?? '');
        const inside: Block[] = [];
        for (const child of childrenOf(element)) this.#block(child, inside, '');
        (isHidden ? this.hidden : blocks).push(...inside);
        return;
      }
      case 'image':
        this.#picture(element);
        return;
      case 'title':
      case 'desc':
        blocks.push({ kind: 'paragraph', text: textOf(element) });
        return;
    }
    for (const child of childrenOf(element)) this.#block(child, blocks, '');
  }

  #list(list: XmlElement, blocks: Block[]): void {
    for (const item of childrenOf(list)) {
      if (item.name !== 'list-item' && item.name !== 'list-header') continue;
      childrenOf(item).forEach((child, index) => {
        const isFirst =
          index === 0 && item.name === 'list-item' && (child.name === 'p' || child.name === 'h');
        this.#block(child, blocks, isFirst ? '\u2022 ' : '');
      });
    }
  }

  #paragraph(element: XmlElement, blocks: Block[], mark: string): void {
    const style = this.#styleOf('paragraph', element.attributes['style-name'] ?? '');
    const inline: Inline = { text: '', hidden: '', boxes: [] };
    this.#inline(element, inline, style.hidden);
    const startsPage = this.#startsPage || style.breakBefore;
    this.#startsPage = false;
    if (inline.hidden.trim() !== '') {
      this.hidden.push({ kind: 'paragraph', text: inline.hidden.replaceAll('\f', '\n') });
    }
    const pieces = inline.text.split('\f');
    if (inline.text.trim() !== '' || inline.hidden.trim() === '') {
      for (const [index, piece] of pieces.entries()) {
        const paragraph: Paragraph = {
          kind: 'paragraph',
          text: index === 0 ? mark + piece : piece,
          ...(index > 0 || startsPage ? { startsPage: true } : {}),
          ...(index > 0 ? { continues: true } : {}),
        };
        blocks.push(paragraph);
      }
    }
    blocks.push(...inline.boxes);
    if (style.breakAfter) this.#startsPage = true;
  }

  #inline(element: XmlElement, line: Inline, hidden: boolean): void {
    const add = (text: string): void => {
      if (hidden) line.hidden += text;
      else line.text += text;
    };
    for (const child of element.children) {
      if (typeof child === 'string') {
        // White space of the source is one space (ODF 1.3 part 3, 6.1.2); `text:s` stands for more.
        const text = child.replace(/[\t\n\r ]+/g, ' ');
        const soFar = hidden ? line.hidden : line.text;
        add(/(?:^|[\s\f])$/.test(soFar) && text.startsWith(' ') ? text.slice(1) : text);
        continue;
      }
      switch (child.name) {
        case 's':
          add(' '.repeat(Math.min(200, Math.max(1, Number(child.attributes['c'] ?? '1') || 1))));
          break;
        case 'tab':
          add('\t');
          break;
        case 'line-break':
          add('\n');
          break;
        case 'soft-page-break':
          if (!hidden && line.text.trim() !== '') line.text += '\f';
          else this.#startsPage = true;
          break;
        case 'note':
          this.#note(child, line, hidden);
          break;
        case 'annotation':
          this.#comment(child);
          break;
        case 'annotation-end':
        case 'change':
        case 'change-start':
        case 'change-end':
        case 'bookmark':
        case 'ruby-text':
          break;
        case 'hidden-text':
          line.hidden += child.attributes['string-value'] ?? textOf(child);
          break;
        case 'hidden-paragraph':
          break;
        case 'span':
          this.#inline(
            child,
            line,
            hidden || this.#styleOf('text', child.attributes['style-name'] ?? '').hidden,
          );
          break;
        case 'a':
        case 'ruby':
        case 'ruby-base':
        case 'meta':
        case 'meta-field':
          this.#inline(child, line, hidden);
          break;
        case 'frame':
        case 'text-box':
        case 'image':
        case 'object':
        case 'object-ole':
        case 'g':
        case 'custom-shape':
        case 'rect':
        case 'ellipse':
        case 'line':
        case 'polyline':
        case 'polygon':
        case 'path':
        case 'connector':
        case 'control':
          this.#block(child, hidden ? this.hidden : line.boxes, '');
          break;
        default:
          if (child.name.startsWith('dde-connection')) this.#outside('DDE');
          // Fields of every kind hold what they show.
          this.#inline(child, line, hidden);
      }
    }
  }

  #note(note: XmlElement, line: Inline, hidden: boolean): void {
    const citation = textOf(childOf(note, 'note-citation')).trim() || String(++this.#noteCount);
    if (!hidden) line.text += ` [${citation}] `;
    const blocks = this.blocks(childrenOf(childOf(note, 'note-body')));
    const [first, ...rest] = blocks;
    if (first?.kind === 'paragraph') {
      this.notes.push({ kind: 'paragraph', text: `[${citation}] ${first.text}` }, ...rest);
    } else {
      this.notes.push(...blocks);
    }
  }

  #comment(annotation: XmlElement): void {
    const author = textOf(childOf(annotation, 'creator'));
    const date = textOf(childOf(annotation, 'date'));
    const by = [author, date].filter((value) => value !== '').join(', ');
    const text = ['p', 'list']
      .flatMap((name) => childrenOf(annotation, name))
      .map(textOf)
      .join('\n');
    if (text.trim() === '') return;
    this.comments.push({ kind: 'paragraph', text: `${by === '' ? 'Comment' : `Comment by ${by}`}: ${text}` });
  }

  #picture(image: XmlElement): void {
    const target = image.attributes['href'] ?? '';
    if (/^[a-z][a-z0-9+.-]*:|^\.\.\/|^\//iu.test(target)) this.#outside(target);
  }

  #outside(target: string): void {
    if (this.outside.length < 20) this.outside.push(target.slice(0, 300));
  }

  #table(table: XmlElement, blocks: Block[]): void {
    const rows: TableCell[][] = [];
    const visit = (element: XmlElement): void => {
      for (const child of childrenOf(element)) {
        if (child.name === 'table-row') {
          const row = this.#row(child);
          const repeats = row.some((cell) => cell.blocks.length > 0)
            ? repeatsOf(child, 'number-rows-repeated')
            : 1;
          for (let count = 0; count < repeats; count++) rows.push(row);
        } else if (/^table-(?:rows|header-rows|row-group)$/u.test(child.name)) {
          visit(child);
        } else if (child.name === 'soft-page-break') {
          this.#startsPage = true;
        }
      }
    };
    visit(table);
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
  }

  #row(row: XmlElement): TableCell[] {
    const cells: TableCell[] = [];
    let coveredByLast = 0;
    for (const cell of childrenOf(row)) {
      if (cell.name === 'covered-table-cell') {
        // Covered from the left: part of that cell's span; covered from above: an empty cell.
        const count = repeatsOf(cell, 'number-columns-repeated');
        const fromAbove = Math.max(0, count - coveredByLast);
        coveredByLast = Math.max(0, coveredByLast - count);
        for (let index = 0; index < fromAbove; index++) cells.push({ blocks: [], span: 1 });
      } else if (cell.name === 'table-cell') {
        const span = Number(cell.attributes['number-columns-spanned'] ?? '1') || 1;
        const blocks = this.blocks(childrenOf(cell));
        for (let count = repeatsOf(cell, 'number-columns-repeated'); count > 0; count--) {
          cells.push({ blocks, span });
        }
        coveredByLast = span - 1;
      }
    }
    return cells;
  }
}

function repeatsOf(element: XmlElement, attribute: string): number {
  const count = Number(element.attributes[attribute] ?? '1');
  return Number.isFinite(count) ? Math.min(mostRepeats, Math.max(1, count)) : 1;
}

/** Deleted text of tracked changes with who deleted it and when (ODF 1.3 part 3, 5.5). */
export function deletedTexts(
  body: XmlElement | null,
  text: OdfText,
): { blocks: Block[]; by: string; insertions: number } {
  const blocks: Block[] = [];
  const by = new Set<string>();
  let insertions = 0;
  for (const region of descendantsOf(body, 'changed-region')) {
    if (childOf(region, 'insertion') !== null) insertions++;
    const deletion = childOf(region, 'deletion');
    if (deletion === null) continue;
    const information = childOf(deletion, 'change-info');
    const who = [textOf(childOf(information, 'creator')), textOf(childOf(information, 'date'))];
    if (by.size < 10) by.add(who.filter((value) => value !== '').join(', '));
    blocks.push(...text.blocks(childrenOf(deletion).filter(({ name }) => name !== 'change-info')));
  }
  return { blocks, by: [...by].filter((value) => value !== '').join('; '), insertions };
}
