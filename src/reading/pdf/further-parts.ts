import type { Page } from '../../model/page.ts';
import { hiddenPartNote } from '../../model/page-notes.ts';
import {
  cutIntoPages,
  type LineRange,
  lengthOf,
  linesOf,
  type TextLine,
  textPage,
} from '../text/text-page.ts';
import { type Annotation, commentOf, fieldText } from './annotations.ts';
import { nameOf } from './objects/lexer.ts';
import type { ObjectTable } from './objects/object-table.ts';
import { walkValues } from './objects/walk.ts';
import type { OpenedPdf } from './open-document.ts';

/** Text that belongs to a PDF and stands on none of its pages: a form's own pages, comments, values of hidden fields. */
interface FurtherPart {
  readonly name: string;
  readonly reason: string;
  readonly notes: readonly string[];
  readonly lines: readonly TextLine[];
}

/** Pages behind those of the file that hold such text. */
export interface FurtherPages {
  readonly count: number;
  /** @param index 0-based among the further pages. */
  page(index: number, file: string, number: number, textPerPage: number): Page;
}

/** Annotation types of pdf.js that may bear a comment: text, text box, marks, stamp, caret, ink, attachment. */
const commentTypes = new Set([1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17]);
const widgetType = 20;
const mostLines = 20_000;

/** Which further text a look at the objects of a file lets expect. */
export interface Expected {
  readonly comments: boolean;
  readonly hiddenFields: boolean;
}

/** Looks for annotations with text and for hidden form fields, without parsing any page. */
export function expectedParts(table: ObjectTable): Expected {
  // Objects of an encrypted file cannot all be seen: pdf.js is asked.
  if (table.encrypted || table.incomplete !== null) return { comments: true, hiddenFields: true };
  let comments = false;
  let hiddenFields = false;
  for (const value of table.values.values()) {
    walkValues(value, (dictionary) => {
      if (!dictionary.has('Rect')) return;
      const subtype = nameOf(table.resolve(dictionary.get('Subtype')));
      if (subtype === 'Widget') {
        const flags = table.number(dictionary.get('F')) ?? 0;
        hiddenFields ||= (flags & (2 | 32)) !== 0;
      } else if (subtype !== 'Link' && subtype !== 'FreeText' && subtype !== 'Popup') {
        comments ||= dictionary.has('Contents');
      }
    });
  }
  return { comments, hiddenFields };
}

/** Collects the further text of a PDF. `form`: the lines of a form that has no fixed pages, page by page. */
export async function furtherPages(
  pdf: OpenedPdf,
  expected: Expected,
  form: readonly (readonly string[])[],
): Promise<FurtherPages> {
  const parts: FurtherPart[] = form.map((lines, index) => ({
    name: `form, page ${index + 1}`,
    reason: 'labels and values of an XFA form',
    notes: ['the form is laid out by its own program; the PDF itself shows no such page'],
    lines: linesOf(lines.join('\n')),
  }));
  if (expected.comments || expected.hiddenFields) parts.push(...(await annotationParts(pdf, expected)));
  const pages = parts.flatMap((part) => {
    const ranges = cutIntoPages(part.lines.map(lengthOf));
    return ranges.map((range, index) => ({ part, range, index, total: ranges.length }));
  });
  return {
    count: pages.length,
    page: (index, file, number, textPerPage) => {
      const { part, range, index: at, total } = pages[index]!;
      const base = {
        file,
        page: number,
        part: total === 1 ? part.name : `${part.name}, ${at + 1} of ${total}`,
        notes: [...part.notes],
        reason: part.reason,
      };
      return textPage(base, linesIn(part, range), textPerPage);
    },
  };
}

function linesIn(part: FurtherPart, range: LineRange): readonly TextLine[] {
  return part.lines.slice(range.first, range.end);
}

async function annotationParts(pdf: OpenedPdf, expected: Expected): Promise<FurtherPart[]> {
  const types = new Set([
    ...(expected.comments ? commentTypes : []),
    ...(expected.hiddenFields ? [widgetType] : []),
  ]);
  const annotations = ((await pdf.document.getAnnotationsByType(types, new Set()).catch(() => null)) ??
    []) as Annotation[];
  const comments: string[] = [];
  const hidden: string[] = [];
  for (const annotation of annotations.slice(0, mostLines)) {
    const page = `page ${(annotation.pageIndex ?? 0) + 1}`;
    if (annotation.subtype === 'Widget') {
      if (((annotation.annotationFlags ?? 0) & (2 | 32)) === 0) continue;
      const text = fieldText(annotation);
      if (text !== null) hidden.push(`${page}, ${annotation.fieldName ?? 'field'}: ${oneLine(text)}`);
    } else {
      const comment = commentOf(annotation);
      if (comment !== null) comments.push(`${page}, ${comment}`);
    }
  }
  const parts: FurtherPart[] = [];
  if (comments.length > 0)
    parts.push({
      name: 'comments',
      reason: 'comments on the pages',
      notes: [],
      lines: linesOf(comments.join('\n')),
    });
  if (hidden.length > 0)
    parts.push({
      name: 'form fields (hidden)',
      reason: 'values of form fields that are not shown',
      notes: [`${hiddenPartNote}values of form fields`],
      lines: linesOf(hidden.join('\n')),
    });
  return parts;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
