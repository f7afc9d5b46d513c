import { childOf, childrenOf, descendantsOf, type XmlElement } from '../../markup/xml-tree.ts';
import type { Block, TableCell } from '../../text/blocks.ts';

/** Placeholders that only repeat what every slide bears. */
const furniture = new Set(['sldNum', 'dt', 'hdr']);

export interface SlideText {
  readonly shown: Block[];
  /** Texts of shapes that are hidden on the slide. */
  readonly hidden: Block[];
}

/** Text of the shapes of a slide, a layout or a notes page, in the order they are drawn (PresentationML, DrawingML). */
export function slideText(root: XmlElement | null, options: { readonly placeholders: boolean }): SlideText {
  const shown: Block[] = [];
  const hidden: Block[] = [];
  const visit = (parent: XmlElement, blocks: Block[]): void => {
    for (const shape of childrenOf(parent)) {
      switch (shape.name) {
        case 'sp':
        case 'cxnSp':
        case 'pic':
        case 'graphicFrame': {
          const placeholder = descendantsOf(
            childrenOf(shape).find(({ name }) => /^nv/.test(name)),
            'ph',
          )[0];
          const type = placeholder?.attributes['type'] ?? 'obj';
          if (placeholder !== undefined && (!options.placeholders || furniture.has(type))) break;
          const into = isHidden(shape) ? hidden : blocks;
          into.push(...shapeBlocks(shape));
          break;
        }
        case 'grpSp':
          visit(shape, isHidden(shape) ? hidden : blocks);
          break;
        case 'AlternateContent':
          for (const choice of chosen(shape)) visit(choice, blocks);
          break;
      }
    }
  };
  const tree = childOf(root, 'cSld', 'spTree');
  if (tree !== null) visit(tree, shown);
  return { shown, hidden };
}

function chosen(alternatives: XmlElement): XmlElement[] {
  const choice = childrenOf(alternatives).find((candidate) => childrenOf(candidate).length > 0);
  return choice === undefined ? [] : [choice];
}

function properties(shape: XmlElement): XmlElement | null {
  return (
    descendantsOf(
      childrenOf(shape).find(({ name }) => /^nv/.test(name)),
      'cNvPr',
    )[0] ?? null
  );
}

function isHidden(shape: XmlElement): boolean {
  return /^(?:1|true)$/u.test(properties(shape)?.attributes['hidden'] ?? '');
}

function shapeBlocks(shape: XmlElement): Block[] {
  const blocks: Block[] = [];
  const description = properties(shape)?.attributes['descr']?.trim() ?? '';
  if (shape.name === 'pic' && description !== '' && !/^(?:a |an |ein |une? )/iu.test(description)) {
    blocks.push({ kind: 'paragraph', text: description });
  }
  const body = childOf(shape, 'txBody');
  if (body !== null) blocks.push(...paragraphs(body));
  for (const table of descendantsOf(childOf(shape, 'graphic'), 'tbl')) blocks.push(tableOf(table));
  return blocks;
}

/** Paragraphs of a DrawingML text body; empty ones are left out. */
export function paragraphs(body: XmlElement): Block[] {
  return childrenOf(body, 'p').flatMap((paragraph): Block[] => {
    const text = inlineText(paragraph);
    return text.trim() === '' ? [] : [{ kind: 'paragraph', text }];
  });
}

function inlineText(element: XmlElement): string {
  let text = '';
  for (const child of childrenOf(element)) {
    if (child.name === 't') text += child.children.filter((part) => typeof part === 'string').join('');
    else if (child.name === 'br') text += '\n';
    else if (child.name === 'tab') text += '\t';
    else if (child.name === 'AlternateContent') text += chosen(child).map(inlineText).join('');
    else if (!child.name.endsWith('Pr')) text += inlineText(child);
  }
  return text;
}

function tableOf(table: XmlElement): Block {
  const rows = childrenOf(table, 'tr').map((row): TableCell[] =>
    childrenOf(row, 'tc')
      // A cell that another one covers from the left takes no column of its own.
      .filter((cell) => !/^(?:1|true)$/u.test(cell.attributes['hMerge'] ?? ''))
      .map((cell) => {
        const body = childOf(cell, 'txBody');
        const span = Number(cell.attributes['gridSpan'] ?? '1');
        return { blocks: body === null ? [] : paragraphs(body), span: span >= 1 ? span : 1 };
      }),
  );
  return { kind: 'table', rows };
}
