import { childOf, childrenOf, type XmlElement } from '../../markup/xml-tree.ts';
import type { Block, Paragraph, TableCell } from '../../text/blocks.ts';
import type { Numbering } from './numbering.ts';
import { isOn, type WordStyle } from './styles.ts';
import { symbolCharacter } from './symbols.ts';

/** Who changed a text and when, as the tracked changes of the document say. */
export interface Changes {
  count: number;
  readonly authors: Set<string>;
  first: string | null;
  last: string | null;
}

export function noChanges(): Changes {
  return { count: 0, authors: new Set(), first: null, last: null };
}

/** How a run of text stands in the document. */
type Mode = 'shown' | 'deleted' | 'hidden';

/** Field codes that pull text out of other files or programs; none of them is ever followed. */
const linkingField = /^\s*(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|RD|DATABASE)\b/iu;
const mostNamedFields = 20;

/** Where a paragraph is cut into pages: a character that no document holds as text. */
const pageBreak = '\f';

interface Field {
  code: string;
  inResult: boolean;
}

interface Line {
  text: string;
  /** Text boxes anchored in the paragraph: they follow it. */
  readonly boxes: Block[];
}

/**
 * Turns WordprocessingML (ECMA-376 part 1, 17) into paragraphs and tables. Deleted and hidden text is kept apart; what
 * stands in a markup that is not known is read as if its markup were not there, so that no text is lost.
 */
export class WordText {
  readonly deleted: Block[] = [];
  readonly hidden: Block[] = [];
  readonly insertions = noChanges();
  readonly deletions = noChanges();
  /** Fields that name other files or programs, as written. */
  readonly linkingFields: string[] = [];
  /** Relationship ids of `altChunk`: whole files of other formats that the document shows here. */
  readonly otherTexts: string[] = [];
  readonly #numbering: Numbering;
  readonly #styles: ReadonlyMap<string, WordStyle>;
  readonly #fields: Field[] = [];
  #startsPage = false;

  constructor(numbering: Numbering, styles: ReadonlyMap<string, WordStyle>) {
    this.#numbering = numbering;
    this.#styles = styles;
  }

  /** Blocks of the elements of a body, a cell, a text box, a header. */
  blocks(elements: Iterable<XmlElement>, mode: Mode = 'shown'): Block[] {
    const blocks: Block[] = [];
    for (const element of elements) this.#block(element, mode, blocks);
    return blocks;
  }

  #block(element: XmlElement, mode: Mode, blocks: Block[]): void {
    switch (element.name) {
      case 'p':
        this.#paragraph(element, mode, blocks);
        return;
      case 'tbl':
        this.#table(element, mode, blocks);
        return;
      case 'altChunk': {
        const id = element.attributes['r:id'];
        if (id !== undefined) this.otherTexts.push(id);
        return;
      }
      case 'AlternateContent':
        for (const child of this.#chosen(element)) this.#block(child, mode, blocks);
        return;
      case 'ins':
      case 'moveTo':
        this.#note(this.insertions, element);
        for (const child of childrenOf(element)) this.#block(child, mode, blocks);
        return;
      case 'del':
      case 'moveFrom':
        this.#note(this.deletions, element);
        for (const child of childrenOf(element)) this.#block(child, 'deleted', blocks);
        return;
      case 'sectPr':
        this.#section(element);
        return;
    }
    if (element.name.endsWith('Pr')) return;
    const inside = childrenOf(element);
    // Runs may stand outside of any paragraph in files of careless programs.
    if (element.name === 'r' || (inside.length === 0 && element.name === 't')) {
      this.#paragraph({ ...element, name: 'p', children: [element] }, mode, blocks);
      return;
    }
    for (const child of inside) this.#block(child, mode, blocks);
  }

  #section(section: XmlElement): void {
    const type = childOf(section, 'type')?.attributes['val'] ?? 'nextPage';
    if (type !== 'continuous' && type !== 'nextColumn') this.#startsPage = true;
  }

  #paragraph(paragraph: XmlElement, mode: Mode, blocks: Block[]): void {
    const properties = childOf(paragraph, 'pPr');
    const style = this.#styles.get(childOf(properties, 'pStyle')?.attributes['val'] ?? '');
    const lines: Record<Mode, Line> = {
      shown: { text: '', boxes: [] },
      deleted: { text: '', boxes: [] },
      hidden: { text: '', boxes: [] },
    };
    const paragraphMode = mode === 'shown' && style?.hidden === true ? 'hidden' : mode;
    for (const child of childrenOf(paragraph)) {
      if (child.name !== 'pPr') this.#inline(child, paragraphMode, lines);
    }
    const mark = mode === 'deleted' ? '' : this.#mark(properties, style);
    if (isOn(childOf(properties, 'pageBreakBefore'))) this.#startsPage = true;
    const apart = lines.hidden.text + lines.deleted.text;
    if (mode === 'shown') {
      if (lines.shown.text.trim() !== '' || apart.trim() === '') {
        this.#pushParagraph(blocks, mark, lines.shown.text);
      } else if (lines.shown.text.includes(pageBreak)) {
        this.#startsPage = true;
      }
    }
    for (const kind of ['deleted', 'hidden'] as const) {
      const text = lines[kind].text.replaceAll(pageBreak, '\n');
      if (text.trim() !== '') this[kind].push({ kind: 'paragraph', text });
    }
    blocks.push(...lines.shown.boxes);
    const section = childOf(properties, 'sectPr');
    if (section !== null) this.#section(section);
  }

  /** Cuts a paragraph at its page breaks; a break before its first or after its last word moves to that paragraph. */
  #pushParagraph(blocks: Block[], mark: string, text: string): void {
    const pieces = text.split(pageBreak);
    const filled = pieces.flatMap((piece, index) => (piece.trim() === '' ? [] : [index]));
    const first = filled[0] ?? 0;
    const last = filled.at(-1) ?? 0;
    let startsPage = this.#startsPage || first > 0;
    this.#startsPage = false;
    for (const [index, piece] of pieces.entries()) {
      if (index < first || index > last || (index > first && piece.trim() === '')) continue;
      const paragraph: Paragraph = {
        kind: 'paragraph',
        text: index === first && mark !== '' ? `${mark} ${piece.trimStart()}` : piece,
        ...(startsPage ? { startsPage } : {}),
        ...(index === first ? {} : { continues: true }),
      };
      blocks.push(paragraph);
      startsPage = true;
    }
    if (last < pieces.length - 1) this.#startsPage = true;
  }

  #mark(properties: XmlElement | null, style: WordStyle | undefined): string {
    const own = childOf(properties, 'numPr');
    const listId = childOf(own, 'numId')?.attributes['val'] ?? style?.listId ?? null;
    if (listId === null || listId === '0') return '';
    const level = Number(childOf(own, 'ilvl')?.attributes['val'] ?? style?.listLevel ?? 0);
    return this.#numbering.next(listId, Number.isInteger(level) && level >= 0 && level < 9 ? level : 0);
  }

  #inline(element: XmlElement, mode: Mode, lines: Record<Mode, Line>): void {
    const line = lines[this.#inFieldCode() && mode === 'shown' ? 'hidden' : mode];
    const children = (inMode: Mode): void => {
      for (const child of childrenOf(element)) this.#inline(child, inMode, lines);
    };
    switch (element.name) {
      case 't':
        line.text += element.children.filter((child) => typeof child === 'string').join('');
        return;
      case 'delText':
        lines.deleted.text += element.children.filter((child) => typeof child === 'string').join('');
        return;
      case 'instrText':
        this.#fieldCode(element.children.filter((child) => typeof child === 'string').join(''));
        return;
      case 'delInstrText':
        return;
      case 'fldChar':
        this.#fieldCharacter(element.attributes['fldCharType'] ?? '');
        children(mode);
        return;
      case 'fldSimple':
        this.#nameField(element.attributes['instr'] ?? '');
        children(mode);
        return;
      case 'tab':
      case 'ptab':
        line.text += '\t';
        return;
      case 'br':
        line.text += element.attributes['type'] === 'page' ? pageBreak : '\n';
        return;
      case 'lastRenderedPageBreak':
        if (mode === 'shown') line.text += pageBreak;
        return;
      case 'cr':
        line.text += '\n';
        return;
      case 'noBreakHyphen':
        line.text += '-';
        return;
      case 'softHyphen':
        return;
      case 'sym':
        line.text += symbolCharacter(
          element.attributes['font'] ?? '',
          Number.parseInt(element.attributes['char'] ?? '', 16) || 0,
        );
        return;
      case 'checkBox':
        line.text += isOn(childOf(element, 'checked') ?? childOf(element, 'default')) ? '☑' : '☐';
        return;
      case 'footnoteReference':
      case 'endnoteReference':
        line.text += ` [${element.attributes['id'] ?? ''}] `;
        return;
      case 'ruby':
        for (const base of childrenOf(element, 'rubyBase')) {
          for (const child of childrenOf(base)) this.#inline(child, mode, lines);
        }
        return;
      case 'ins':
      case 'moveTo':
        this.#note(this.insertions, element);
        children(mode);
        return;
      case 'del':
      case 'moveFrom':
        this.#note(this.deletions, element);
        children('deleted');
        return;
      case 'r': {
        const properties = childOf(element, 'rPr');
        const vanish = childOf(properties, 'vanish');
        const style = this.#styles.get(childOf(properties, 'rStyle')?.attributes['val'] ?? '');
        const hidden = vanish === null ? style?.hidden === true : isOn(vanish);
        children(hidden && mode === 'shown' ? 'hidden' : mode);
        return;
      }
      case 'txbxContent': {
        // A text box is a small document: fields of the paragraph around it do not reach into it.
        const outer = this.#fields.splice(0);
        line.boxes.push(...this.blocks(childrenOf(element), mode));
        this.#fields.splice(0, this.#fields.length, ...outer);
        return;
      }
      case 'textpath': {
        // WordArt (ECMA-376 part 4, 19.1.2.23): watermarks such as "COPY" or "VOID" are made of it.
        const text = element.attributes['string']?.trim() ?? '';
        if (text !== '') line.boxes.push({ kind: 'paragraph', text });
        return;
      }
      case 'docPr': {
        const description = element.attributes['descr']?.trim() ?? '';
        // Word's own guess at a picture ("A picture containing text") is no text of the document.
        if (description !== '' && !/^(?:a |an |ein |une? )/iu.test(description))
          line.text += ` ${description} `;
        return;
      }
      case 'AlternateContent':
        for (const child of this.#chosen(element)) this.#inline(child, mode, lines);
        return;
      case 'p':
        // A paragraph inside a run: text of a drawing that is not in a text box.
        children(mode);
        line.text += '\n';
        return;
      case 'posOffset':
      case 'pctWidth':
      case 'pctHeight':
      case 'align':
      case 'annotationRef':
        return;
    }
    if (element.name.endsWith('Pr') && element.name !== 'cNvPr') return;
    children(mode);
  }

  /** One of the alternatives (ECMA-376 part 3): the first choice with anything in it, so that no text comes twice. */
  #chosen(alternatives: XmlElement): readonly XmlElement[] {
    for (const name of ['Choice', 'Fallback']) {
      for (const candidate of childrenOf(alternatives, name)) {
        const inside = childrenOf(candidate);
        if (inside.length > 0) return inside;
      }
    }
    return [];
  }

  #inFieldCode(): boolean {
    return this.#fields.some((field) => !field.inResult);
  }

  #fieldCharacter(type: string): void {
    if (type === 'begin') {
      this.#fields.push({ code: '', inResult: false });
      return;
    }
    const field = this.#fields.at(-1);
    if (field === undefined) return;
    if (!field.inResult) this.#nameField(field.code);
    field.inResult = true;
    if (type === 'end') this.#fields.pop();
  }

  #fieldCode(text: string): void {
    const field = this.#fields.at(-1);
    if (field === undefined) this.#nameField(text);
    else if (field.code.length < 2_000) field.code += text;
  }

  #nameField(code: string): void {
    if (linkingField.test(code) && this.linkingFields.length < mostNamedFields) {
      this.linkingFields.push(code.replace(/\s+/g, ' ').trim().slice(0, 300));
    }
  }

  #note(changes: Changes, element: XmlElement): void {
    const { author, date } = element.attributes;
    changes.count++;
    if (author !== undefined && author !== '' && changes.authors.size < 20) changes.authors.add(author);
    if (date === undefined || date === '') return;
    if (changes.first === null || date < changes.first) changes.first = date;
    if (changes.last === null || date > changes.last) changes.last = date;
  }

  #table(table: XmlElement, mode: Mode, blocks: Block[]): void {
    const rows: TableCell[][] = [];
    const visit = (element: XmlElement, inMode: Mode): void => {
      for (const child of childrenOf(element)) {
        if (child.name === 'tr') this.#row(child, inMode, rows);
        else if (child.name === 'del' || child.name === 'moveFrom') visit(child, 'deleted');
        else if (!child.name.endsWith('Pr') && child.name !== 'tblGrid') visit(child, inMode);
      }
    };
    visit(table, mode);
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
  }

  #row(row: XmlElement, mode: Mode, rows: TableCell[][]): void {
    const properties = childOf(row, 'trPr');
    const deleted = childOf(properties, 'del');
    const inserted = childOf(properties, 'ins');
    if (deleted !== null) this.#note(this.deletions, deleted);
    if (inserted !== null) this.#note(this.insertions, inserted);
    const rowMode: Mode =
      deleted !== null
        ? 'deleted'
        : mode === 'shown' && isOn(childOf(properties, 'hidden'))
          ? 'hidden'
          : mode;
    const cells: TableCell[] = [];
    const before = Number(childOf(properties, 'gridBefore')?.attributes['val'] ?? '0');
    if (before > 0) cells.push({ blocks: [], span: before });
    const visit = (element: XmlElement): void => {
      for (const child of childrenOf(element)) {
        if (child.name === 'tc') {
          const span = Number(childOf(child, 'tcPr', 'gridSpan')?.attributes['val'] ?? '1');
          cells.push({ blocks: this.blocks(childrenOf(child), rowMode), span: span >= 1 ? span : 1 });
        } else if (!child.name.endsWith('Pr')) {
          visit(child);
        }
      }
    };
    visit(row);
    if (rowMode === 'shown') rows.push(cells);
  }
}
