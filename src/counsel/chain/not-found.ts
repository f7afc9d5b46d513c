import { isShown, shownFields } from '../sheets/items.ts';
import type { DocumentField, Snapshot } from '../snapshot/snapshot.ts';
import { isExporterStep, isTradeStep, stepsOfChain } from './chain-steps.ts';
import { exportingMakers } from './exporting-makers.ts';
import { makesAndTakes } from './inputs-outputs.ts';
import type { DocumentPart } from './linked-documents.ts';
import { type ChainView, chainView, type StepRow } from './step-rows.ts';

/** What a step of a chain may show and no document of the matter does. */
export type NotFoundKind =
  | 'production-record'
  | 'purchase-order'
  | 'invoice'
  | 'proof-of-payment'
  | 'transport-document'
  | 'receipt-record'
  | 'site-address'
  | 'input-lots'
  | 'output-lots'
  | 'production-dates'
  | 'maker'
  | 'step';

/** What each is called in a sentence. */
export const notFoundLabels: Readonly<Record<NotFoundKind, string>> = {
  'production-record': 'production record',
  'purchase-order': 'purchase order or contract',
  invoice: 'invoice',
  'proof-of-payment': 'proof of payment',
  'transport-document': 'transport document or packing list',
  'receipt-record': 'record of receipt or stock',
  'site-address': 'address of the site',
  'input-lots': 'lots put in',
  'output-lots': 'lots or quantities put out',
  'production-dates': 'dates of production',
  maker: 'who made the goods at this step',
  step: 'any document about this step',
};

/** Something that is not found among the documents of the matter. */
export interface NotFound {
  readonly kind: NotFoundKind;
  readonly step: number;
  readonly stepName: string;
  /** Firm at the step, as the first document names it; null where no firm is named. */
  readonly firm: DocumentField | null;
  readonly row: StepRow | null;
}

const wantedPapers: readonly { readonly part: DocumentPart; readonly kind: NotFoundKind }[] = [
  { part: 'record', kind: 'production-record' },
  { part: 'order', kind: 'purchase-order' },
  { part: 'invoice', kind: 'invoice' },
  { part: 'payment', kind: 'proof-of-payment' },
  { part: 'transport', kind: 'transport-document' },
  { part: 'receipt', kind: 'receipt-record' },
];

/** True for kinds of documents, false for things that a document states. */
export function isPaperKind(kind: NotFoundKind): boolean {
  return wantedPapers.some((wanted) => wanted.kind === kind);
}

/** Kinds that are asked of firms that make, and of none that only trade. */
const ofMakers: ReadonlySet<NotFoundKind> = new Set([
  'production-record',
  'receipt-record',
  'site-address',
  'input-lots',
  'output-lots',
  'production-dates',
]);

/** What is not found about one row. */
export function notFoundOfRow(row: StepRow): NotFound[] {
  const has = (...forms: readonly string[]): boolean =>
    row.papers.some(({ document, part }) => part === 'record' && shownFields(document, ...forms).length > 0);
  const kinds: NotFoundKind[] = wantedPapers
    .filter(({ part }) => !row.papers.some((paper) => paper.part === part && !paper.isOrderToAnother))
    .map(({ kind }) => kind);
  if (row.side === 'trader' && !isTradeStep(row.name)) kinds.unshift('maker');
  if (siteAddresses(row).length === 0) kinds.push('site-address');
  // The first step takes nothing in.
  if (row.step > 1 && !has('production.inputLot', 'production.inputQuantity')) kinds.push('input-lots');
  if (makesAndTakes(row).outputs.length === 0) kinds.push('output-lots');
  if (!has('dates.productionFrom', 'dates.productionTo', 'issueDate')) kinds.push('production-dates');
  const { step, name: stepName } = row;
  return kinds
    .filter((kind) => row.side === 'maker' || !ofMakers.has(kind))
    .map((kind) => ({ kind, step, stepName, firm: row.claims[0]!.name, row }));
}

/** What is not found about a step at which no firm is named: any document, or who makes what its documents are about. */
export function notFoundOfStep({ unplaced }: ChainView, step: number, stepName: string): NotFound {
  const isSpokenOf = unplaced.some(({ placed }) => placed.step === step);
  return { kind: isSpokenOf ? 'maker' : 'step', step, stepName, firm: null, row: null };
}

/** Everything that is not found at the steps of the chain: steps that no document speaks of, then row by row. */
export function notFoundInChain(snapshot: Snapshot): NotFound[] {
  const view = chainView(snapshot);
  return stepsOfChain(view.chain.id).flatMap(({ step, name }): NotFound[] => {
    const own = view.rows.filter((row) => row.step === step);
    if (own.length > 0) return own.flatMap(notFoundOfRow);
    return isExporterStep(name) && exportingMakers(view).length > 0 ? [] : [notFoundOfStep(view, step, name)];
  });
}

/** Addresses of the site that papers give beside the firm as maker, visited firm or row of a list. */
export function siteAddresses({ claims, papers }: Pick<StepRow, 'claims' | 'papers'>): DocumentField[] {
  const names = [
    ...claims.filter(({ side }) => side === 'maker').map(({ name }) => name),
    ...papers
      .filter(
        ({ link, by }) =>
          link === 'named' &&
          /^parties\.(?:auditee|manufacturer|producer|processor)\./u.test(by.reviewed.form),
      )
      .map(({ by }) => by),
  ];
  const found = new Map<string, DocumentField>();
  for (const { document, reviewed } of names) {
    const stem = reviewed.field.path.replace(/\.name(?:Translated)?$/u, '');
    for (const other of document.fields) {
      const { path } = other.field;
      if (!path.startsWith(`${stem}.`) || !isShown(other)) continue;
      if (!/\.(?:siteAddress|address|addressTranslated)$/u.test(path)) continue;
      found.set(other.field.id, { document, reviewed: other });
    }
  }
  return [...found.values()];
}
