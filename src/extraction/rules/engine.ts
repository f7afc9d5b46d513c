import { documentTypes } from '../../../schemas/index.ts';
import type { EvidenceDocument } from '../../model/document.ts';
import type { DocumentTypeDefinition } from '../../model/document-type.ts';
import type { Candidate } from '../../model/field.ts';
import type { ValueContext } from '../../values/index.ts';
import type { PageLayout, Segment } from '../layout/page-layout.ts';
import type { RuleContext } from './context.ts';
import { freeDates } from './free-dates.ts';
import { labelledValues } from './labelled-values.ts';
import { labelIndex } from './labels/label-index.ts';
import { type LabelMatch, matchLabels } from './labels/label-matches.ts';
import { partyRules } from './parties/party-rules.ts';
import { type FoundTable, findTables, tableCandidates } from './tables/table-rules.ts';
import { titleNumbers } from './title-number.ts';
import { isTitleLine, titleKeys } from './titles.ts';
import { currencies } from './totals/currency.ts';
import { grossTotalCandidates, grossTotals } from './totals/gross-total.ts';

let allTitles: Set<string> | null = null;

/** Paths that the totals rules read; the general label rule leaves them alone. */
const readElsewhere = new Set(['totals.amount']);

/** Runs all rules over a document's pages and returns what they propose. */
export function runRules(
  document: EvidenceDocument,
  type: DocumentTypeDefinition,
  layouts: readonly PageLayout[],
  values: ValueContext,
): Candidate[] {
  const { context, tables } = makeContext(document, type, layouts, values);
  const candidates: Candidate[] = [];
  candidates.push(...labelledValues(context).filter((candidate) => !readElsewhere.has(candidate.path)));
  candidates.push(...tableCandidates(context, tables));
  candidates.push(...titleNumbers(context));
  candidates.push(...freeDates(context));
  candidates.push(...partyRules(context));
  if (type.fields.some((field) => field.path === 'totals.amount')) {
    const totals = grossTotals(context);
    candidates.push(...grossTotalCandidates(context, totals));
    candidates.push(...currencies(context, totals));
  }
  return candidates;
}

function makeContext(
  document: EvidenceDocument,
  type: DocumentTypeDefinition,
  layouts: readonly PageLayout[],
  values: ValueContext,
): { context: RuleContext; tables: FoundTable[] } {
  const index = labelIndex(type, [...documentTypes().values()]);
  const labels = layouts.flatMap((layout) => matchLabels(layout, index));
  const labelsOf = new Map<Segment, LabelMatch[]>();
  for (const match of labels) {
    const list = labelsOf.get(match.segment);
    if (list === undefined) labelsOf.set(match.segment, [match]);
    else list.push(match);
  }
  allTitles ??= titleKeys(documentTypes().values());
  const own = titleKeys([type]);
  const titles = new Set<Segment>();
  for (const layout of layouts) {
    for (const segment of layout.segments) {
      if (isTitleLine(segment.text, allTitles) || isTitleLine(segment.text, own)) titles.add(segment);
    }
  }
  const { tables, segments } = findTables(layouts, type, index, labelsOf);
  const context = { document, type, layouts, labels, labelsOf, values, inTable: segments, titles };
  return { context, tables };
}
