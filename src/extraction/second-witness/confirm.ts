import type { Exception } from '../../model/exception.ts';
import type { Field } from '../../model/field.ts';
import type { Page } from '../../model/page.ts';
import { pageText } from '../../model/page-text.ts';
import { foldKey } from '../../text/fold.ts';
import { findValues, isGroundedIn, sameValue } from '../../values/index.ts';
import { alignGoods } from './align-goods.ts';
import { witnessEngine } from './own-candidates.ts';
import type { Witness, WitnessValue } from './witness.ts';

export interface Confirmed {
  readonly fields: Field[];
  readonly exceptions: Omit<Exception, 'id' | 'path' | 'file'>[];
}

/**
 * Paths on which a page and its e-invoice data must say the same. Addresses, descriptions and the like are put in other
 * words on a page than in data, and prices may stand there with tax: they can agree, but a difference says nothing.
 */
const comparable =
  /^(documentNumber|issueDate|totals\.(amount|currency)|parties\.(seller|buyer)\.(name|identifiers\.(vat|uscc))|goods\[\d+\]\.(countryOfOrigin|hsCode|quantity))$/;

/** What a path is called in a sentence. */
const pathNames: Readonly<Record<string, string>> = {
  documentNumber: 'the invoice number',
  issueDate: 'the date of issue',
  'totals.amount': 'the total with tax',
  'totals.currency': 'the currency',
  'parties.seller.name': 'the seller',
  'parties.buyer.name': 'the buyer',
};

const agreementShare = 0.6;

/**
 * Holds the fields of a paper against the e-invoice data that came inside its file. What both say gets the data as a
 * second engine and more certainty; where they differ the field gets a warning, and an exception names both unless the
 * page says somewhere what the data say. Nothing becomes a field of the paper that was not read on its pages.
 */
export function confirmByWitness(
  document: string,
  fields: readonly Field[],
  pages: readonly Page[],
  witness: Witness,
): Confirmed {
  const byPath = new Map<string, WitnessValue[]>();
  const lines = alignGoods(fields, witness);
  for (const value of witness.values) {
    const path = lines.pathOnPage(value.path);
    if (path === null) continue;
    const list = byPath.get(path);
    if (list === undefined) byPath.set(path, [value]);
    else list.push(value);
  }
  const texts = pages.map((page) => pageText(page).text);
  const exceptions: Confirmed['exceptions'] = [];
  const confirmed = fields.map((field) => {
    const values = byPath.get(field.path.replace(/^(references\.\w+)\[\d+\]$/, '$1'));
    if (values === undefined || field.groundings.length === 0) return field;
    if (values.some((value) => agrees(field, value))) return agreed(field);
    const value = values[0]!;
    if (!comparable.test(field.path)) return field;
    if (value.kind === 'party-name' && partOfName(field.value, value.value)) return field;
    const said = value.iso ?? value.value;
    if (texts.some((text) => stands(value, text))) {
      return withWarning(field, `the e-invoice data say "${said}", which stands on the page too`);
    }
    exceptions.push({
      code: 'e-invoice-contradicts-page',
      stage: 'extract',
      page: field.groundings[0]!.page,
      document,
      cause: `the e-invoice data (${witness.name}) say "${said}" for ${nameOf(field.path)}, the page says "${field.value}"`,
      remedy: 'look at the page and at the data beside it; ask the issuer which of the two holds',
    });
    return withWarning(field, `the e-invoice data say "${said}", the page says "${field.value}"`);
  });
  return { fields: confirmed, exceptions };
}

function agrees(field: Field, value: WitnessValue): boolean {
  if (value.kind === 'address') {
    const own = foldKey(field.value);
    return (value.pieces ?? [value.value]).every((piece) => own.includes(foldKey(piece)));
  }
  const said = value.iso ?? value.value;
  if (value.kind === 'amount' || value.kind === 'quantity') {
    // The data write 10.0000 where the page writes 10.
    const numbers = [field.normalized, field.value].map((each) => numberOf(each));
    const wanted = numberOf(said);
    if (wanted !== null && numbers.includes(wanted)) return true;
  }
  if (sameValue(value.kind, said, field.value)) return true;
  return field.normalized !== null && sameValue(value.kind, said, field.normalized);
}

/** A name with and without a form of address or a branch: no contradiction, though not the same either. */
function partOfName(one: string, other: string): boolean {
  const first = foldKey(one);
  const second = foldKey(other);
  return first.length > 3 && second.length > 3 && (first.includes(second) || second.includes(first));
}

function numberOf(text: string | null): number | null {
  return text !== null && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

/** True when what the data say stands somewhere in a text, by the rule of its kind. */
function stands(value: WitnessValue, text: string): boolean {
  const said = value.iso ?? value.value;
  if (isGroundedIn(value.kind, said, text) !== null) return true;
  const wanted = value.kind === 'amount' || value.kind === 'quantity' ? numberOf(said) : null;
  if (wanted === null) return false;
  return findValues('number', text).some((found) => numberOf(found.normalized) === wanted);
}

function agreed(field: Field): Field {
  const engines = [...new Set([...field.engines, witnessEngine])].sort();
  const confidence = Math.min(0.99, field.confidence + (1 - field.confidence) * agreementShare);
  // Two witnesses do not make a scan easier to read than its reader found it.
  const first = field.groundings[0]!;
  const most = first.textOrigin === 'ocr' ? Math.max(field.confidence, first.ocrConfidence) : 0.99;
  return { ...field, engines, confidence: Math.round(Math.min(most, confidence) * 1000) / 1000 };
}

function withWarning(field: Field, warning: string): Field {
  return {
    ...field,
    warnings: [...field.warnings, warning],
    confidence: Math.round(field.confidence * 0.85 * 1000) / 1000,
  };
}

function nameOf(path: string): string {
  const known = pathNames[path];
  if (known !== undefined) return known;
  const line = /^goods\[(\d+)\]\.(\w+)$/.exec(path);
  return line === null ? path : `${line[2]} of goods line ${Number(line[1]) + 1}`;
}
