import { documentTypes } from '../../../schemas/index.ts';
import type { EvidenceDocument } from '../../model/document.ts';
import type { DocumentTypeDefinition } from '../../model/document-type.ts';
import type { Candidate } from '../../model/field.ts';
import { foldKey } from '../../text/fold.ts';
import type { ValueContext } from '../../values/index.ts';
import type { PageLayout, Segment } from '../layout/page-layout.ts';
import { totalsOfOneLine } from './certificates/goods-box.ts';
import { originCriteria } from './certificates/origin-criterion.ts';
import type { RuleContext } from './context.ts';
import { countedPackages } from './counted-packages.ts';
import { freeDates } from './free-dates.ts';
import { headCandidates } from './head.ts';
import { labelledValues } from './labelled-candidates.ts';
import { labelledReadings } from './labelled-values.ts';
import { cellHeadings } from './labels/form-headings.ts';
import { labelIndex } from './labels/label-index.ts';
import { labelKey } from './labels/label-key.ts';
import { type LabelMatch, matchLabels } from './labels/label-matches.ts';
import { originCandidates } from './origin.ts';
import { type ResultTable, resultTables } from './papers/laboratory-results.ts';
import { ordersOfBuyer } from './papers/order-numbers.ts';
import { paperRules } from './papers/paper-rules.ts';
import { withoutContradictions } from './papers/without-contradictions.ts';
import { partyRules } from './parties/party-rules.ts';
import { certifiedParties } from './prose/certified-party.ts';
import { declarants } from './prose/declarant.ts';
import { containersAnywhere, proseReferences } from './prose/references.ts';
import { standardNames } from './standards.ts';
import type { FoundTable } from './tables/found-table.ts';
import { findTables, tableCandidates } from './tables/table-rules.ts';
import { tariffOutsideTables } from './tariff-number.ts';
import { tierCandidates } from './tier.ts';
import { titleNumbers } from './title-number.ts';
import { behindTitle, isTitleLine, titleKeys, titleKeysOf } from './titles.ts';
import { currencies } from './totals/currency.ts';
import { grossTotalCandidates, grossTotals } from './totals/gross-total.ts';
import { carrierAtSignature, fromTo } from './transport.ts';

let allTitles: Set<string> | null = null;

/** Paths with rules of their own; the general label rule leaves them alone. */
function isReadElsewhere(path: string): boolean {
  return path === 'totals.amount' || path === 'title' || path === 'language';
}

/** Runs all rules over a document's pages: what they propose, and the pages where a table goes on that none could read. */
export function runRules(
  document: EvidenceDocument,
  type: DocumentTypeDefinition,
  layouts: readonly PageLayout[],
  values: ValueContext,
): { candidates: Candidate[]; lost: PageLayout[] } {
  const { context, tables, results, lost } = makeContext(document, type, layouts, values);
  const found: Candidate[][] = [];
  const readings = ordersOfBuyer(
    labelledReadings(context).filter(({ field: { path } }) => !isReadElsewhere(path)),
  );
  found.push(
    labelledValues(
      context,
      readings.filter((reading) => !reading.field.path.startsWith('origin.')),
    ),
  );
  found.push(originCandidates(context, readings));
  found.push(tierCandidates(context));
  found.push(certifiedParties(context), declarants(context), standardNames(context));
  found.push(proseReferences(context), containersAnywhere(context));
  found.push(headCandidates(context));
  found.push(tableCandidates(context, tables));
  found.push(fromTo(context), carrierAtSignature(context), countedPackages(context));
  found.push(titleNumbers(context));
  found.push(freeDates(context));
  found.push(partyRules(context));
  found.push(paperRules(context, tables, results));
  if (type.fields.some((field) => field.path === 'totals.amount')) {
    const totals = grossTotals(context);
    found.push(grossTotalCandidates(context, totals));
    found.push(currencies(context, totals));
  }
  // Not by spreading into calls: a paper of hundreds of pages has more candidates than a call takes arguments.
  found.push(tariffOutsideTables(context, found.flat()));
  const candidates = originCriteria(found.flat());
  return {
    candidates: withoutContradictions(context, [...candidates, ...totalsOfOneLine(context, candidates)]),
    lost,
  };
}

function makeContext(
  document: EvidenceDocument,
  type: DocumentTypeDefinition,
  layouts: readonly PageLayout[],
  values: ValueContext,
): { context: RuleContext; tables: FoundTable[]; results: ResultTable[]; lost: PageLayout[] } {
  const index = labelIndex(type, documentTypes());
  allTitles ??= titleKeys(documentTypes().values());
  const own = titleKeysOf(type);
  const known = new Set([...allTitles, ...own]);
  const labels = layouts.flatMap((layout) =>
    matchLabels(layout, index).filter((match) => !isInsideTitle(match, known)),
  );
  const labelsOf = new Map<Segment, LabelMatch[]>();
  for (const match of labels) {
    const list = labelsOf.get(match.segment);
    if (list === undefined) labelsOf.set(match.segment, [match]);
    else list.push(match);
  }
  const titles = new Set<Segment>();
  const title = document.title === null ? null : foldKey(document.title);
  for (const layout of layouts) {
    for (const segment of layout.segments) {
      if (
        (isTitleOfDocument(title, segment) &&
          (type.letterheadRole === null || bearsTitle(segment.text, own))) ||
        isTitleLine(segment.text, allTitles) ||
        isTitleLine(segment.text, own)
      )
        titles.add(segment);
    }
  }
  const numberedForms = new Set(layouts.filter((layout) => isNumberedForm(layout, labels)));
  const { tables, segments, lost } = findTables(layouts, type, index, labelsOf);
  const results = type.id === 'lab_test' ? resultTables(layouts) : [];
  for (const segment of results.flatMap((table) => table.segments)) segments.add(segment);
  const context = {
    document,
    type,
    layouts,
    index,
    labels,
    labelsOf,
    values,
    inTable: segments,
    titles,
    numberedForms,
    cellHeadings: new Set(layouts.flatMap((layout) => [...cellHeadings(layout, labels)])),
  };
  return { context, tables, results, lost };
}

/** "Supplier" in the title "Supplier Declaration" announces nothing: the title goes on behind it. */
function isInsideTitle({ segment, start, end }: LabelMatch, titles: ReadonlySet<string>): boolean {
  const title = behindTitle(segment.text, titles);
  return title !== null && start >= title.start && end < title.end;
}

/** At least three labels of the page bear a number of their own: the page is a form with numbered boxes. */
function isNumberedForm(layout: PageLayout, labels: readonly LabelMatch[]): boolean {
  let count = 0;
  for (const match of labels) {
    if (
      match.segment.layout === layout &&
      match.atStart &&
      /^\s*\(?\d{1,2}[a-z]?[.)]/.test(match.segment.text)
    )
      count++;
  }
  return count >= 3;
}

/** The largest line of a paper with a letterhead may be the firm's name: it is a title only with the words of one. */
function bearsTitle(line: string, titles: ReadonlySet<string>): boolean {
  const key = labelKey(line);
  return [...titles].some((title) => title.length >= 4 && key.includes(title));
}

/** @param title the document's title, folded */
function isTitleOfDocument(title: string | null, segment: Segment): boolean {
  return title !== null && segment.text.trim() !== '' && foldKey(segment.text) === title;
}
