import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { UsageError } from '../../../model/exception.ts';
import { oneLine } from './party-names.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** One table of a page with the text that stands between it and the table before. */
export interface PageTable {
  readonly before: string;
  /** Cells of each row as one line of text. */
  readonly rows: readonly (readonly string[])[];
}

export interface PageTables {
  readonly title: string;
  /** All text outside tables, for telling a login page from a list. */
  readonly text: string;
  readonly tables: readonly PageTable[];
}

/** Open elements beyond which a page was not made by a person: the parser's cost grows with their number. */
const deepest = 1_000;
const unseen = new Set('script style noscript template svg'.split(' '));

/** Tables of a saved page. Nothing is loaded and no script runs. @throws UsageError when it is nested beyond any page. */
export function readPageTables(html: string, name: string): PageTables {
  let depth = 0;
  const tree = parse(html, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        if (++depth > deepest)
          throw new UsageError(`${name}: nested deeper than any page that was saved by a browser`);
      },
      onItemPop: () => {
        depth--;
      },
    },
  });
  const tables: PageTable[] = [];
  const all: string[] = [];
  let before: string[] = [];
  let title = '';
  const walk = (node: Node): void => {
    if (node.nodeName === '#text') {
      const { value } = node as DefaultTreeAdapterTypes.TextNode;
      before.push(value);
      all.push(value);
      return;
    }
    if (!('tagName' in node) || unseen.has(node.tagName)) return;
    if (node.tagName === 'title') {
      title ||= oneLine(textOf(node));
      return;
    }
    if (node.tagName === 'table') {
      const caption = node.childNodes.find((child) => child.nodeName === 'caption') as Element | undefined;
      tables.push({
        before: oneLine(`${before.join('')} ${caption === undefined ? '' : textOf(caption)}`),
        rows: rowsOf(node),
      });
      before = [];
      return;
    }
    for (const child of node.childNodes) walk(child);
    before.push(' ');
    all.push(' ');
  };
  for (const node of tree.childNodes) walk(node);
  return { title, text: oneLine(all.join('')), tables };
}

function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (!('childNodes' in node) || ('tagName' in node && unseen.has(node.tagName))) return '';
  const text = (node as Element).childNodes.map(textOf).join('');
  return /^(?:br|p|div|li)$/.test(node.nodeName) ? ` ${text} ` : text;
}

/** Rows of a table itself, not of tables inside its cells. */
function rowsOf(table: Element): string[][] {
  const rows: string[][] = [];
  const visit = (element: Element): void => {
    for (const child of element.childNodes) {
      if (!('tagName' in child) || child.tagName === 'table') continue;
      if (child.tagName === 'tr') {
        const cells = child.childNodes.filter((cell): cell is Element => /^(?:td|th)$/.test(cell.nodeName));
        rows.push(cells.map((cell) => oneLine(textOf(cell))));
      } else visit(child);
    }
  };
  visit(table);
  return rows;
}
