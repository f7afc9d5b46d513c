import { outputTypes } from '../../../schemas/type-groups.ts';
import type { ReviewedField } from '../../index/decisions/reviewed-field.ts';
import { addUnder } from '../add-under.ts';
import type { Item } from '../brief.ts';
import { tyingNumber } from '../number-keys.ts';
import { firstPlaceOf, isShown, shownFields } from '../sheets/items.ts';
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
    .filter(
      ({ part, document }) =>
        part === 'invoice' || part === 'transport' || outputTypes.has(document.document.type),
    )
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

/** At most so many lines of one paper are told; a list of hundreds of bales stands in its exhibit. */
const mostLines = 8;

/** Lots and quantities of the goods of a paper, one item for each. */
function goodsOf(document: SnapshotDocument): Item[] {
  const lines = new Map<string, ReviewedField[]>();
  for (const reviewed of document.fields) {
    if (!ofGoods.test(reviewed.form) || !isShown(reviewed)) continue;
    const line = /\[\d+\]/u.exec(reviewed.field.path)?.[0] ?? '';
    addUnder(lines, `${reviewed.form.split('.')[0]}${line}`, reviewed);
  }
  // What is said of all goods comes before the lines of a table, whose paths sort by their text.
  const sorted = [...lines].sort(([one], [other]) => lineNumber(one) - lineNumber(other));
  const items = sorted.slice(0, mostLines).flatMap(([, line]) => lineItems(document, line));
  const left = sorted.length - mostLines;
  if (left <= 0) return items;
  return [
    ...items,
    { text: `and ${left} more lines`, style: 'plain', place: firstPlaceOf(document), field: null },
  ];
}

const ofGoods =
  /^(?:goods\.(?:lot|quantity|netWeight|unit)|references\.lot|lots\.(?:id|kind|rangeFrom|rangeTo|netWeight))$/u;

function lineNumber(stem: string): number {
  return Number(/\[(\d+)\]/u.exec(stem)?.[1] ?? -1);
}

/** What a list numbers, as the heading over its numbers has it: a bale is no lot. */
const numberedThings: Readonly<Record<string, string>> = {
  bale: 'bale',
  heat: 'heat',
  coil: 'coil',
  serial: 'serial no.',
  batch: 'batch',
};

function lineItems(document: SnapshotDocument, line: readonly ReviewedField[]): Item[] {
  const of = (pattern: RegExp): ReviewedField | undefined => line.find(({ form }) => pattern.test(form));
  const told = (reviewed: ReviewedField | undefined, before: string): Item[] =>
    reviewed === undefined ? [] : [toldItem({ document, reviewed }, before)];
  const numbered = numberedThings[of(/^lots\.kind$/u)?.field.value ?? ''];
  const items = [
    ...told(of(/\.(?:lot|id)$/u), `${numbered ?? 'lot'} `),
    ...told(of(/\.rangeFrom$/u), numbered === undefined ? 'from ' : `from ${numbered} `),
    ...told(of(/\.rangeTo$/u), 'to '),
  ];
  const quantity = of(/^goods\.quantity$/u);
  if (quantity !== undefined) {
    const unit = of(/^goods\.unit$/u)?.field.value ?? '';
    const [item] = told(quantity, 'quantity ') as [Item];
    return [...items, item.text.includes(unit) ? item : { ...item, text: `${item.text} ${unit}` }];
  }
  const weight = of(/\.netWeight$/u);
  return weight === undefined ? items : [...items, withHeading(document, weight, 'net weight ')];
}

/** A number printed without its unit, with the heading it stands under: that is where the unit is printed. */
function withHeading(document: SnapshotDocument, reviewed: ReviewedField, before: string): Item {
  const item = toldItem({ document, reviewed }, before);
  const heading = /column "([^"]{1,60})"/u.exec(reviewed.field.because)?.[1];
  if (heading === undefined || /\p{L}/u.test(reviewed.field.value)) return item;
  return { ...item, text: `${item.text} (column “${heading}”)` };
}

function fieldsAs(document: SnapshotDocument, before: string, form: string): Item[] {
  return shownFields(document, form).map((reviewed) => withHeading(document, reviewed, before));
}

/** What a paper of receipt or stock says of the lots that a firm put in; of a slip that names none, its net weight. */
export function receiptItems({ papers }: Pick<StepRow, 'papers'>, document: SnapshotDocument): Item[] {
  const taken = new Set(
    papers
      .filter(({ part, link }) => part === 'record' && link === 'named')
      .flatMap((paper) => shownFields(paper.document, 'production.inputLot'))
      .map(({ field }) => tyingNumber(field)),
  );
  const weights = shownFields(document, 'totals.netWeight').map((reviewed) =>
    withHeading(document, reviewed, 'net weight '),
  );
  const lines = shownFields(document, 'stock.lot').filter(({ field }) => taken.has(tyingNumber(field)));
  const items = lines.flatMap((lot) => {
    const stem = lot.field.path.replace(/\.lot$/u, '');
    const amounts = ['received', 'issued'].flatMap((what) =>
      document.fields
        .filter((reviewed) => reviewed.field.path === `${stem}.${what}` && isShown(reviewed))
        .map((reviewed) => withHeading(document, reviewed, `${what} `)),
    );
    return amounts.map((item) => ({ ...item, text: `${item.text}, lot ${lot.field.value}` }));
  });
  return [...items.slice(0, mostLines), ...weights];
}

/** The same words of two papers are two statements: only a repetition on one paper is left out. */
function byPlace({ text, place }: Item): string {
  return `${place?.number ?? ''} ${text}`;
}
