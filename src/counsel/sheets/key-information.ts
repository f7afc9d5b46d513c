import { documentType } from '../../../schemas/index.ts';
import type { ReviewedField } from '../../index/decisions/reviewed-field.ts';
import { polarityLabels } from '../../model/labels.ts';
import { pathLabel } from '../../model/path-label.ts';
import { type Cell, type Item, plain } from '../brief.ts';
import type { EnglishForms } from '../english.ts';
import type { SnapshotDocument } from '../snapshot/snapshot.ts';
import { fieldItem, shownFields } from './items.ts';

/** At most so many values of one path, and so many in all, are told of one document; the rest stands on the provenance sheet. */
const mostOfOneForm = 3;
const mostInAll = 10;

/** Key information of a document: as stated, the same in English as far as documents give it, and what was inferred. */
export interface KeyInformationCells {
  readonly stated: Cell;
  readonly english: Cell;
  readonly inferred: Cell;
}

export function keyInformationCells(document: SnapshotDocument, english: EnglishForms): KeyInformationCells {
  const stated = keyFields(document, 'stated');
  const inferred = keyFields(document, 'inferred');
  return {
    stated: [...stated.told.map((field) => labelledItem(document, field)), ...more(stated.left)],
    english: stated.told.flatMap((field) =>
      english
        .of(document, field)
        .map((item) => ({ ...item, text: `${labelOf(field)} (English): ${item.text}` })),
    ),
    inferred: [
      ...inferred.told.map((field) => {
        const item = labelledItem(document, field);
        const rule = field.field.basis.rule;
        return rule === undefined ? item : { ...item, text: `${item.text} (rule: ${rule})` };
      }),
      ...more(inferred.left),
    ],
  };
}

/** A value with what it is, and how the page says it where it does not state it: `Origin: region (denied): Xinjiang`. */
export function labelledItem(document: SnapshotDocument, reviewed: ReviewedField): Item {
  return { ...fieldItem(document, reviewed), text: `${labelOf(reviewed)}: ${reviewed.field.value}` };
}

/** Groups of paths whose name says nothing that the column does not. */
function labelOf({ field: { path, polarity } }: ReviewedField): string {
  const label = pathLabel(path).replace(/^References: (\p{L})/u, (_, first: string) => first.toUpperCase());
  return polarity === 'asserted' ? label : `${label} (${polarityLabels[polarity]})`;
}

function keyFields(
  document: SnapshotDocument,
  basis: 'stated' | 'inferred',
): { readonly told: readonly ReviewedField[]; readonly left: number } {
  const told: ReviewedField[] = [];
  let left = 0;
  for (const form of keyForms(document.document.type)) {
    const all = shownFields(document, form).filter(({ field }) => field.basis.kind === basis);
    const here = withoutRepeats(all).slice(0, Math.max(0, Math.min(mostOfOneForm, mostInAll - told.length)));
    told.push(...here);
    left += all.length - here.length;
  }
  return { told, left };
}

/** Lines of a table often say the same goods or lot: words are told once, figures as often as they stand there. */
function withoutRepeats(fields: readonly ReviewedField[]): readonly ReviewedField[] {
  const seen = new Set<string>();
  return fields.filter(({ field: { value, polarity } }) => {
    const key = `${polarity} ${value}`;
    if (seen.has(key)) return false;
    if (/\p{L}/u.test(value)) seen.add(key);
    return true;
  });
}

function more(left: number): Cell {
  return left === 0 ? [] : [plain(`and ${left} more: see Provenance`)];
}

/** Where its type does not say what a document is looked up for. */
const commonKeyInformation: readonly string[] = [
  'parties.seller.name',
  'parties.buyer.name',
  'parties.manufacturer.name',
  'parties.producer.name',
  'parties.processor.name',
  'parties.consignor.name',
  'parties.consignee.name',
  'goods.description',
  'goods.quantity',
  'goods.lot',
  'lots.id',
  'origin.country',
  'origin.region',
  'origin.material',
  'totals.quantity',
  'totals.amount',
  'totals.currency',
  'totals.netWeight',
  'production.outputLot',
];

/** Adverse in itself wherever it stands: told behind what the type is looked up for. */
const everywhere: readonly string[] = [
  'origin.country',
  'origin.region',
  'origin.material',
  'execution.handwriting',
];

/** Forms of paths that are the key information of a type, in the order in which they are told; each once. */
function keyForms(type: string): readonly string[] {
  return [...new Set([...(documentType(type).keyInformation ?? commonKeyInformation), ...everywhere])];
}
