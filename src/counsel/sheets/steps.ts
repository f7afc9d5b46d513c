import {
  type Cell,
  headingRow,
  noteRow,
  plainCell,
  type Sheet,
  type SheetColumn,
  type SheetRow,
} from '../brief.ts';
import { isExporterStep, stepsOfChain } from '../chain/chain-steps.ts';
import { exportingMakers } from '../chain/exporting-makers.ts';
import { type NotFound, notFoundOfStep } from '../chain/not-found.ts';
import { distinct, toldItem } from '../chain/row-text.ts';
import { type ChainView, chainView } from '../chain/step-rows.ts';
import { englishForms } from '../english.ts';
import type { DocumentField, Snapshot, SnapshotDocument } from '../snapshot/snapshot.ts';
import { documentItem } from './items.ts';
import { firmCells } from './steps/firm-cells.ts';
import { notFoundItems } from './steps/not-found-items.ts';

const otherDocuments = 'Other documents that name it';
const traders = 'Seller, supplier or importer as stated';

const columns: readonly SheetColumn[] = [
  { header: 'Step', width: 6 },
  { header: 'Step of the chain', width: 18 },
  { header: 'Process as stated', width: 24 },
  { header: 'Component', width: 22 },
  { header: 'Maker as stated', width: 34 },
  { header: traders, width: 34 },
  { header: 'Site address (original)', width: 36 },
  { header: 'Site address (English)', width: 36 },
  { header: 'Inputs: lot, quantity, unit', width: 30 },
  { header: 'Outputs: lot, quantity, unit', width: 30 },
  { header: 'Produced from – to', width: 22 },
  { header: 'Purchase order or contract', width: 24 },
  { header: 'Invoice', width: 24 },
  { header: 'Payment and payee', width: 34 },
  { header: 'Transport', width: 28 },
  { header: 'Receipt', width: 26 },
  { header: 'Production record', width: 24 },
  { header: otherDocuments, width: 38 },
  { header: 'Asserted by', width: 30 },
  { header: 'Placed by a person', width: 26 },
  { header: 'Inferred: step and names', width: 46 },
  { header: 'Inferred: documents tied by a number', width: 50 },
  { header: 'Not found among the documents of this matter', width: 34 },
];

/** The chain, a row for each firm at each step, raw material first. */
export function stepsSheet(snapshot: Snapshot): Sheet {
  const view = chainView(snapshot);
  const english = englishForms(snapshot);
  const rows: SheetRow[] = notes(view).map(noteRow);
  for (const { step, name } of stepsOfChain(view.chain.id)) {
    rows.push(headingRow(`Step ${step}: ${name}`));
    const own = view.rows.filter((row) => row.step === step);
    for (const row of own) rows.push({ kind: 'row', cells: firmCells(row, view, english) });
    const others = view.unplaced.filter(({ placed }) => placed.step === step);
    const makers = own.length === 0 && isExporterStep(name) ? exportingMakers(view) : [];
    const missing = own.length === 0 && makers.length === 0 ? [notFoundOfStep(view, step, name)] : [];
    if (own.length === 0 || others.length > 0)
      rows.push({ kind: 'row', cells: withoutFirm(step, name, others, missing, makers) });
  }
  rows.push(...withoutStep(view));
  return {
    name: 'Steps',
    about:
      'Who did what at each step, as the documents state it, from raw material to importer; who sells is not taken as who made. What is stated and what follows by a rule stand in separate columns; each rule is named.',
    columns,
    rows,
  };
}

function notes({ chain, related }: ChainView): string[] {
  const found: string[] = [];
  if (chain.id === null)
    found.push(
      'No supply chain is named in the matter, and no document speaks of a process by which one could be told.',
    );
  else if (chain.basis === 'inferred')
    found.push(
      `The supply chain (${chain.id.replaceAll('_', ' ')}) is inferred: ${chain.documents} ${chain.documents === 1 ? 'document speaks' : 'documents speak'} of its processes. Name it with: evidex matter set --chain.`,
    );
  if (related.length > 0)
    found.push(
      `${related.length} ${related.length === 1 ? 'document' : 'documents'} that people related otherwise than as in the chain ${related.length === 1 ? 'is' : 'are'} not in this sheet; see Documents.`,
    );
  return found;
}

/** A step without a firm of its own: documents that are about it and name none, makers that export, and what is not found. */
function withoutFirm(
  step: number | null,
  name: string | null,
  documents: readonly SnapshotDocument[],
  missing: readonly NotFound[],
  exporters: readonly DocumentField[] = [],
): readonly Cell[] {
  const cells = columns.map((): Cell => []);
  cells[0] = plainCell(step === null ? null : String(step));
  cells[1] = plainCell(name);
  cells[columns.findIndex(({ header }) => header === traders)] = distinct(
    exporters.map((told) => toldItem(told, 'exporter, named above as maker: ')),
  );
  cells[columns.findIndex(({ header }) => header === otherDocuments)] = documents.map(documentItem);
  cells[columns.length - 1] = notFoundItems(missing);
  return cells;
}

function withoutStep({ unplaced, chain }: ChainView): SheetRow[] {
  const known = new Set(stepsOfChain(chain.id).map(({ step }) => step));
  const documents = unplaced.filter(({ placed }) => placed.step === null || !known.has(placed.step));
  if (documents.length === 0) return [];
  return [
    headingRow('Documents that name no firm at a step'),
    { kind: 'row', cells: withoutFirm(null, null, documents, []) },
  ];
}
