import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import type { Block, TableCell } from '../text/blocks.ts';
import { hiddenBySheet, hiddenByStyle } from './html-hidden.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What an HTML document shows and what it keeps from the eye, without anything loaded or run. */
export interface HtmlDocument {
  readonly title: string;
  readonly visible: readonly Block[];
  /** Text that a browser would not show: hidden elements, hidden form fields. */
  readonly hidden: readonly Block[];
  /** Pictures that lie in the document itself as `data:` addresses. */
  readonly pictures: readonly { readonly mediaType: string; readonly content: Buffer }[];
  readonly scripts: number;
  /** Addresses that a browser would load at once: pictures, frames, style sheets, scripts. */
  readonly externalReferences: number;
  /** Nested deeper than any page that a person made; its text is complete, its tables are not laid out. */
  readonly tooDeep: boolean;
}

/** Open elements at which a document is no longer taken for a page: the parser's cost grows with their number. */
const deepest = 1_000;

const blockElements = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary ul'.split(
    ' ',
  ),
);
const unseenElements = new Set(
  'script style noscript template head link meta base param source track'.split(' '),
);
const rowGroups = new Set(['thead', 'tbody', 'tfoot']);

/** Reads HTML as a browser would show it, as far as text goes. */
export function readHtmlDocument(html: string): HtmlDocument {
  let tree: DefaultTreeAdapterTypes.Document;
  try {
    tree = parseGuarded(html);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    const text = textWithoutTags(html);
    const visible: Block[] = text === '' ? [] : [{ kind: 'paragraph', text }];
    return {
      title: '',
      visible,
      hidden: [],
      pictures: [],
      scripts: 0,
      externalReferences: 0,
      tooDeep: true,
    };
  }
  return new Walk(tree).result();
}

class TooDeep extends Error {}

function parseGuarded(html: string): DefaultTreeAdapterTypes.Document {
  let depth = 0;
  return parse(html, {
    // What stands in noscript is what a reader without scripts sees: text and no markup of its own otherwise.
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        depth++;
        if (depth > deepest) throw new TooDeep();
      },
      onItemPop: () => {
        depth--;
      },
    },
  });
}

/** All text between tags, in one run through the source. */
function textWithoutTags(html: string): string {
  const pieces: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) {
      pieces.push(html.slice(at));
      break;
    }
    pieces.push(html.slice(at, open));
    const close = html.indexOf('>', open);
    if (close === -1) break;
    at = close + 1;
  }
  return pieces
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .join('\n');
}

/** Collects the inline text of one flow into paragraphs. */
class Flow {
  readonly blocks: Block[] = [];
  #text = '';

  add(text: string): void {
    this.#text += text;
  }

  /** Adds text as HTML shows it: white space of the source is one space, and none begins a line. */
  addCollapsed(source: string): void {
    const text = source.replace(/[ \t\n\r\f]+/g, ' ');
    const startsLine = this.#text === '' || this.#text.endsWith('\n') || this.#text.endsWith(' ');
    this.#text += startsLine && text.startsWith(' ') ? text.slice(1) : text;
  }

  end(): void {
    const text = this.#text
      .split('\n')
      .map((line) => line.replace(/[\u00a0\u2007\u202f]/g, ' ').trimEnd())
      .join('\n')
      .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
      .replace(/^\n+|\n+$/g, '');
    this.#text = '';
    if (text.trim() !== '') this.blocks.push({ kind: 'paragraph', text });
  }
}

class Walk {
  readonly #visible = new Flow();
  readonly #hidden = new Flow();
  readonly #pictures: { mediaType: string; content: Buffer }[] = [];
  readonly #hiddenNames: ReadonlySet<string>;
  #title = '';
  #scripts = 0;
  #external = 0;

  constructor(tree: DefaultTreeAdapterTypes.Document) {
    const sheets: string[] = [];
    const look = (nodes: readonly Node[]): void => {
      for (const node of nodes) {
        if (!('tagName' in node)) continue;
        if (node.tagName === 'style') sheets.push(node.childNodes.map(textValue).join(''));
        else if (node.tagName === 'title' && this.#title === '')
          this.#title = node.childNodes.map(textValue).join('').replace(/\s+/g, ' ').trim();
        this.#count(node);
        look(node.childNodes);
      }
    };
    look(tree.childNodes);
    this.#hiddenNames = hiddenBySheet(sheets.join('\n'));
    this.#children(tree.childNodes, this.#visible, false);
  }

  result(): HtmlDocument {
    this.#visible.end();
    this.#hidden.end();
    return {
      title: this.#title,
      visible: this.#visible.blocks,
      hidden: this.#hidden.blocks,
      pictures: this.#pictures,
      scripts: this.#scripts,
      externalReferences: this.#external,
      tooDeep: false,
    };
  }

  #count(element: Element): void {
    const { tagName } = element;
    if (tagName === 'script' || element.attrs.some(({ name }) => /^on[a-z]+$/.test(name))) this.#scripts++;
    const address =
      tagName === 'link' || tagName === 'base' ? attribute(element, 'href') : attribute(element, 'src');
    for (const target of [address, attribute(element, 'background'), attribute(element, 'data')]) {
      if (target !== null && /^\s*(?:https?:|ftp:|file:|\/\/|\\\\)/i.test(target)) this.#external++;
    }
    if (tagName === 'meta' && attribute(element, 'http-equiv')?.toLowerCase() === 'refresh') this.#external++;
  }

  #children(nodes: readonly Node[], flow: Flow, preformatted: boolean): void {
    for (const node of nodes) this.#node(node, flow, preformatted);
  }

  #node(node: Node, flow: Flow, preformatted: boolean): void {
    if (node.nodeName === '#text') {
      const text = textValue(node);
      if (preformatted) flow.add(text);
      else flow.addCollapsed(text);
      return;
    }
    if (!('tagName' in node) || unseenElements.has(node.tagName)) {
      // A noscript is shown where scripts do not run, and ours never do.
      if ('tagName' in node && node.tagName === 'noscript')
        this.#children(node.childNodes, flow, preformatted);
      return;
    }
    if (flow !== this.#hidden && this.#isHidden(node)) {
      this.#hidden.end();
      this.#element(node, this.#hidden, preformatted);
      this.#hidden.end();
      return;
    }
    this.#element(node, flow, preformatted);
  }

  #isHidden(element: Element): boolean {
    if (attribute(element, 'hidden') !== null) return true;
    if (element.tagName === 'input' && attribute(element, 'type')?.toLowerCase() === 'hidden') return true;
    if (hiddenByStyle(attribute(element, 'style') ?? '')) return true;
    if (this.#hiddenNames.size === 0) return false;
    const classes = (attribute(element, 'class') ?? '').split(/\s+/);
    return (
      classes.some((name) => name !== '' && this.#hiddenNames.has(`.${name}`)) ||
      this.#hiddenNames.has(`#${attribute(element, 'id') ?? ''}`)
    );
  }

  #element(element: Element, flow: Flow, preformatted: boolean): void {
    switch (element.tagName) {
      case 'br':
      case 'wbr':
        flow.add(element.tagName === 'br' ? '\n' : '');
        return;
      case 'img':
        this.#picture(element, flow);
        return;
      case 'input':
        this.#input(element, flow);
        return;
      case 'select':
        flow.addCollapsed(` ${selectedOptions(element).join(', ')} `);
        return;
      case 'textarea':
        flow.add(textOfNode(element));
        return;
      case 'table':
        flow.end();
        flow.blocks.push(...this.#table(element, flow));
        return;
      case 'pre':
      case 'listing':
      case 'plaintext':
      case 'xmp':
        flow.end();
        this.#children(element.childNodes, flow, true);
        flow.end();
        return;
      case 'li':
        flow.end();
        flow.add(listMark(element));
        this.#children(element.childNodes, flow, preformatted);
        flow.end();
        return;
    }
    const isBlock = blockElements.has(element.tagName);
    if (isBlock) flow.end();
    this.#children(element.childNodes, flow, preformatted);
    if (isBlock) flow.end();
  }

  #picture(element: Element, flow: Flow): void {
    const alternative = (attribute(element, 'alt') ?? '').trim();
    if (alternative !== '') flow.addCollapsed(` ${alternative} `);
    const data = /^\s*data:([\w.+/-]{1,100});base64,/i.exec((attribute(element, 'src') ?? '').slice(0, 200));
    if (data === null) return;
    const content = Buffer.from((attribute(element, 'src') ?? '').slice(data[0].length), 'base64');
    if (content.length > 0) this.#pictures.push({ mediaType: data[1]!.toLowerCase(), content });
  }

  #input(element: Element, flow: Flow): void {
    const type = attribute(element, 'type')?.toLowerCase() ?? 'text';
    const value = attribute(element, 'value') ?? '';
    if (type === 'checkbox' || type === 'radio') {
      flow.addCollapsed(attribute(element, 'checked') === null ? ' \u2610 ' : ' \u2611 ');
    } else if (type === 'hidden') {
      const name = attribute(element, 'name');
      flow.addCollapsed(name === null ? value : `${name}: ${value}`);
    } else if (type !== 'image' && type !== 'file') {
      flow.addCollapsed(` ${value} `);
    }
  }

  #table(table: Element, outer: Flow): Block[] {
    const before: Block[] = [];
    const rows: TableCell[][] = [];
    // Cells that reach down from rows above, by column: for how many rows more.
    const reaching: number[] = [];
    const row = (element: Element): void => {
      if (outer !== this.#hidden && this.#isHidden(element)) {
        const cells = element.childNodes.filter((node): node is Element => 'tagName' in node);
        for (const cell of cells) this.#hidden.blocks.push(...this.#inside(cell, this.#hidden));
        return;
      }
      const cells: TableCell[] = [];
      let column = 0;
      const passCovered = (): void => {
        while ((reaching[column] ?? 0) > 0) {
          reaching[column]!--;
          cells.push({ blocks: [], span: 1 });
          column++;
        }
      };
      for (const cell of element.childNodes) {
        if (!('tagName' in cell) || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue;
        passCovered();
        const span = spanOf(cell, 'colspan');
        const down = spanOf(cell, 'rowspan') - 1;
        cells.push({ blocks: this.#inside(cell, outer), span });
        for (let covered = column; covered < column + span; covered++) reaching[covered] = down;
        column += span;
      }
      while (column < reaching.length) {
        if (reaching[column]! > 0) passCovered();
        else column++;
      }
      if (cells.length > 0) rows.push(cells);
    };
    const visit = (element: Element): void => {
      for (const node of element.childNodes) {
        if (!('tagName' in node)) continue;
        if (node.tagName === 'tr') row(node);
        else if (rowGroups.has(node.tagName)) visit(node);
        else if (node.tagName === 'caption') before.push(...this.#inside(node, outer));
      }
    };
    visit(table);
    return rows.length === 0 ? before : [...before, { kind: 'table', rows }];
  }

  /** The blocks of an element on their own. */
  #inside(element: Element, outer: Flow): Block[] {
    if (outer !== this.#hidden && this.#isHidden(element)) {
      this.#hidden.end();
      this.#children(element.childNodes, this.#hidden, false);
      this.#hidden.end();
      return [];
    }
    const flow = outer === this.#hidden ? this.#hidden : new Flow();
    if (flow === this.#hidden) {
      flow.end();
      this.#children(element.childNodes, flow, false);
      flow.end();
      return [];
    }
    this.#children(element.childNodes, flow, false);
    flow.end();
    return flow.blocks;
  }
}

function textValue(node: Node): string {
  return node.nodeName === '#text' ? (node as DefaultTreeAdapterTypes.TextNode).value : '';
}

function textOfNode(node: Node): string {
  return 'childNodes' in node ? node.childNodes.map(textOfNode).join('') : textValue(node);
}

function attribute(element: Element, name: string): string | null {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? null;
}

/** HTML Standard, 4.9.11: at most 1,000 columns and 65,534 rows; a table of ours keeps to 1,000 for both. */
function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return Number.isFinite(span) ? Math.min(1_000, Math.max(1, span)) : 1;
}

function selectedOptions(select: Element): string[] {
  const options: Element[] = [];
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (!('tagName' in node)) continue;
      if (node.tagName === 'option') options.push(node);
      else visit(node.childNodes);
    }
  };
  visit(select.childNodes);
  const chosen = options.filter((option) => attribute(option, 'selected') !== null);
  const shown = chosen.length > 0 || attribute(select, 'multiple') !== null ? chosen : options.slice(0, 1);
  return shown.map((option) => textOfNode(option).trim());
}

function listMark(item: Element): string {
  const parent = item.parentNode;
  if (parent === null || !('tagName' in parent) || parent.tagName !== 'ol') return '\u2022 ';
  const given = Number.parseInt(attribute(item, 'value') ?? '', 10);
  if (Number.isFinite(given)) return `${given}. `;
  const start = Number.parseInt(attribute(parent, 'start') ?? '1', 10);
  let before = 0;
  for (const node of parent.childNodes) {
    if (node === item) break;
    if ('tagName' in node && node.tagName === 'li') before++;
    // A list of a hundred thousand items needs no count from the start for each of them.
    if (before > 2_000) return '\u2022 ';
  }
  return `${(Number.isFinite(start) ? start : 1) + before}. `;
}
