import type { ReviewedField } from '../../index/decisions/reviewed-field.ts';
import type { Item } from '../brief.ts';
import { isShown, shownFields } from '../sheets/items.ts';
import type { SnapshotDocument } from '../snapshot/snapshot.ts';
import { isImporterStep } from './chain-steps.ts';
import { distinct, toldItem } from './row-text.ts';
import type { StepRow } from './step-rows.ts';

/** What a firm put in and put out, as its papers state it, each lot and each quantity with its own place. */
export interface InputsOutputs {
  readonly inputs: readonly Item[];
  readonly outputs: readonly Item[];
}

/**
 * Inputs and outputs of a row. Records of production state both. Where none is there, outputs are the goods that its
 * invoices, delivery papers and certificates name with lot, quantity and unit; nothing is said then of what went in.
 */
export function makesAndTakes(row: StepRow): InputsOutputs {
  const named = row.papers.filter(({ link }) => link === 'named');
  const records = named.filter(({ part }) => part === 'record').map(({ document }) => document);
  const inputs = records.flatMap((document) => [
    ...fieldsAs(document, 'lot ', 'production.inputLot'),
    ...fieldsAs(document, 'quantity ', 'production.inputQuantity'),
    ...fieldsAs(document, 'loss ', 'production.loss'),
  ]);
  const outputs = records.flatMap((document) => [
    ...fieldsAs(document, 'lot ', 'production.outputLot'),
    ...fieldsAs(document, 'quantity ', 'production.outputQuantity'),
  ]);
  if (outputs.length > 0) return { inputs: distinct(inputs, byPlace), outputs: distinct(outputs, byPlace) };
  const papers = named
    .filter(({ part, document }) => part === 'invoice' || part === 'transport' || isOfGoods(document))
    .map(({ document }) => document)
    .filter((document) => isOfRow(row, document));
  const goods = distinct(papers.flatMap(goodsOf));
  // An importer takes in what these papers name.
  if (isImporterStep(row.name)) return { inputs: goods, outputs: [] };
  return { inputs: distinct(inputs, byPlace), outputs: goods };
}

/**
 * True for papers about what this row puts out: about what led to it, or about goods of its step; for a trader, about goods
 * of any step.
 */
function isOfRow({ step, side, claims }: StepRow, document: SnapshotDocument): boolean {
  if (side === 'trader' || claims.some(({ name }) => name.document.number === document.number)) return true;
  return document.placed.step === step;
}

/** Other papers that state what goods a firm put out. */
function isOfGoods({ document }: SnapshotDocument): boolean {
  return ['bale_list', 'certificate_of_origin', 'certificate_12_43_a', 'mill_certificate'].includes(
    document.type,
  );
}

/** Lots and quantities of the goods of a paper, one item for each. */
function goodsOf(document: SnapshotDocument): Item[] {
  const lines = new Map<string, ReviewedField[]>();
  for (const reviewed of document.fields) {
    if (
      !/^(?:goods\.(?:lot|quantity|netWeight|unit)|references\.lot|lots\.netWeight)$/u.test(reviewed.form) ||
      !isShown(reviewed)
    )
      continue;
    const line = /\[\d+\]/u.exec(reviewed.field.path)?.[0] ?? '';
    const stem = `${reviewed.form.split('.')[0]}${line}`;
    const known = lines.get(stem);
    if (known === undefined) lines.set(stem, [reviewed]);
    else known.push(reviewed);
  }
  return [...lines.values()].flatMap((line) => {
    const lot = line.find(({ form }) => form.endsWith('.lot'));
    const unit = line.find(({ form }) => form === 'goods.unit')?.field.value ?? '';
    const amount =
      line.find(({ form }) => form === 'goods.quantity') ??
      line.find(({ form }) => form.endsWith('.netWeight'));
    const items: Item[] = lot === undefined ? [] : [toldItem({ document, reviewed: lot }, 'lot ')];
    if (amount === undefined) return items;
    const item = toldItem({ document, reviewed: amount });
    const isWeight = amount.form.endsWith('.netWeight');
    const withUnit = isWeight || item.text.includes(unit) ? item.text : `${item.text} ${unit}`;
    return [...items, { ...item, text: `${isWeight ? 'net weight' : 'quantity'} ${withUnit}` }];
  });
}

function fieldsAs(document: SnapshotDocument, before: string, form: string): Item[] {
  return shownFields(document, form).map((reviewed) => toldItem({ document, reviewed }, before));
}

/** The same words of two papers are two statements: only a repetition on one paper is left out. */
function byPlace({ text, place }: Item): string {
  return `${place?.number ?? ''} ${text}`;
}
