import type { EvidenceDocument } from '../../model/document.ts';
import type { DocumentTypeDefinition } from '../../model/document-type.ts';
import type { ValueContext } from '../../values/index.ts';
import type { PageLayout, Segment } from '../layout/page-layout.ts';
import type { LabelIndex } from './labels/label-index.ts';
import type { LabelMatch } from './labels/label-matches.ts';

/** What every rule sees: the document, its type, its pages laid out, and the labels found on them. */
export interface RuleContext {
  readonly document: EvidenceDocument;
  readonly type: DocumentTypeDefinition;
  readonly layouts: readonly PageLayout[];
  readonly index: LabelIndex;
  readonly labels: readonly LabelMatch[];
  /** Labels by segment, in order of their place. */
  readonly labelsOf: ReadonlyMap<Segment, readonly LabelMatch[]>;
  /** What the whole paper settles about dates and numbers. */
  readonly values: ValueContext;
  /** Segments that stand in the body or header of a table: free-standing rules leave them alone. */
  readonly inTable: ReadonlySet<Segment>;
  /** Segments that are titles of papers, of whatever type. */
  readonly titles: ReadonlySet<Segment>;
  /** Pages that are forms with numbered boxes: every numbered segment is a label there. */
  readonly numberedForms: ReadonlySet<PageLayout>;
  /** Headings of the cells of forms, told by their small type over larger values. */
  readonly cellHeadings: ReadonlySet<Segment>;
}

/** The value context of a page: the document's, with the page's origin. */
export function valuesOn(context: RuleContext, layout: PageLayout): ValueContext {
  return layout.ocr ? { ...context.values, ocr: true } : context.values;
}

/**
 * True when a segment begins with a label of any kind. A label word at the head of a longer phrase ("Farm Três
 * Palmeiras", "No. 19 Mill Road") is none.
 */
export function startsWithLabel(context: RuleContext, segment: Segment): boolean {
  const own = context.labelsOf
    .get(segment)
    ?.some((match) => match.atStart && (match.colon || match.whole || match.share >= 0.3));
  return own === true || (context.numberedForms.has(segment.layout) && numbered.test(segment.text));
}

/** "7. Container", "(3) Means of transport": the boxes of a form are numbered. */
const numbered = /^\s*(?:\d{1,2}[a-z]?[.)]|\(\d{1,2}\))\s*\p{L}{2}/u;

/** True when a segment is nothing but labels. */
export function isLabelOnly(context: RuleContext, segment: Segment): boolean {
  return context.labelsOf.get(segment)?.some((match) => match.whole) ?? false;
}

const genericNumber = 8;

/** Labels that describe a party (contacts, identifiers, its customer number) and so neither end its block nor begin another. */
export function describesParty(match: LabelMatch): boolean {
  return match.entry.targets.some(
    (target) =>
      target.kind === 'part' ||
      (target.kind === 'other' &&
        ['contact', 'address', 'customerNumber', 'bank'].includes(target.meaning)) ||
      (target.kind === 'field' &&
        target.field.path === 'documentNumber' &&
        match.entry.key.length < genericNumber),
  );
}

/** True for a label that announces a party of its own. */
export function namesParty(match: LabelMatch): boolean {
  return match.entry.targets.some((target) => target.kind === 'field' && target.field.kind === 'party');
}
