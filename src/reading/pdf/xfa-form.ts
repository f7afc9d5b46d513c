import type { SourceBytes } from '../../model/ports.ts';
import type { ReaderContext } from '../format-reader.ts';
import { openPdf } from './open-document.ts';

/** A node of a form's layout as pdf.js makes it: HTML in objects. */
interface FormNode {
  readonly name?: string;
  readonly value?: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly children?: readonly FormNode[];
}

const mostPages = 500;
const mostLinesPerPage = 5_000;

/**
 * Labels and values of an XFA form that has no pages of its own (a viewer without XFA shows "Please wait…"), page by
 * page in the order of its layout; empty for any other PDF. No script of the form is run.
 */
export async function xfaLines(source: SourceBytes, context: ReaderContext): Promise<string[][]> {
  const pdf = await openPdf(source, context, { xfa: true }).catch(() => null);
  if (pdf === null) return [];
  try {
    if (!pdf.document.isPureXfa) return [];
    const pages: string[][] = [];
    for (let number = 1; number <= Math.min(mostPages, pdf.document.numPages); number++) {
      const page = await pdf.document.getPage(number);
      const root = (await page.getXfa()) as FormNode | null;
      const lines: string[] = [];
      if (root !== null) collect(root, lines);
      pages.push(lines);
    }
    return pages.some((lines) => lines.length > 0) ? pages : [];
  } finally {
    await pdf.document.loadingTask.destroy();
  }
}

/** A field's label and its value make one line; every other text a line of its own. */
function collect(node: FormNode, lines: string[]): void {
  if (lines.length >= mostLinesPerPage) return;
  if (classesOf(node).includes('xfaField')) {
    const texts = textsOf(node);
    if (texts.length > 0) lines.push(oneLine(texts.join(' ')));
    return;
  }
  const own = ownText(node);
  if (own !== null) lines.push(oneLine(own));
  for (const child of node.children ?? []) collect(child, lines);
}

function textsOf(node: FormNode): string[] {
  const own = ownText(node);
  // The chosen entry of a list, not all that could be chosen.
  if (node.name === 'select') {
    const chosen = (node.children ?? []).filter((option) => option.attributes?.['selected'] !== undefined);
    return chosen.flatMap((option) => (typeof option.value === 'string' ? [option.value] : []));
  }
  return [...(own === null ? [] : [own]), ...(node.children ?? []).flatMap(textsOf)];
}

function ownText(node: FormNode): string | null {
  const attributes = node.attributes ?? {};
  if (node.name === 'input') {
    const type = attributes['type'];
    if (type === 'checkbox' || type === 'radio') {
      const checked = attributes['checked'];
      return checked === true || checked === 'checked' || checked === 'on' ? '☑' : null;
    }
    return textOr(attributes['value']);
  }
  return textOr(attributes['textContent']) ?? textOr(node.value);
}

function textOr(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function classesOf(node: FormNode): readonly string[] {
  const classes = node.attributes?.['class'];
  return Array.isArray(classes)
    ? (classes as string[])
    : typeof classes === 'string'
      ? classes.split(' ')
      : [];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
