import { addUnder } from '../../add-under.ts';
import { type Cell, type Item, plain, plainCell } from '../../brief.ts';
import { makesAndTakes, receiptItems } from '../../chain/inputs-outputs.ts';
import type { DocumentPart } from '../../chain/linked-documents.ts';
import { notFoundOfRow, siteAddresses } from '../../chain/not-found.ts';
import { distinct, firstTold, ofChain, printedNumberItem, tiedItem, toldItem } from '../../chain/row-text.ts';
import type { ClaimRule, StepClaim } from '../../chain/step-claims.ts';
import type { ChainView, StepRow } from '../../chain/step-rows.ts';
import type { EnglishForms } from '../../english.ts';
import { exhibitNumberText } from '../../exhibits/exhibit-names.ts';
import type { DocumentField, SnapshotDocument } from '../../snapshot/snapshot.ts';
import { documentItem, documentName, shownFields } from '../items.ts';
import { notFoundItems } from './not-found-items.ts';

/** At most so many lines of goods, lots or other documents stand in one cell; the rest is counted. */
const mostInCell = 40;

/** What is told of a firm at a step, in the order of the columns. */
export function firmCells(row: StepRow, view: ChainView, english: EnglishForms): readonly Cell[] {
  const { claims, papers } = row;
  const part = (wanted: DocumentPart): SnapshotDocument[] =>
    papers.filter((paper) => paper.part === wanted && paper.link === 'named').map(({ document }) => document);
  const addresses = siteAddresses(row);
  const { inputs, outputs } = makesAndTakes(row);
  const records = part('record');
  return [
    plainCell(String(row.step)),
    plainCell(row.name),
    distinct(
      claims.flatMap(({ basis, by }) => (basis === 'stated' && by !== null ? [toldItem(by.told)] : [])),
    ),
    componentsOf(row),
    row.side === 'maker' ? namesOf(row, 'maker') : [],
    namesOf(row, 'trader'),
    distinctValues(addresses.filter((told) => !isEnglish(told)).map((told) => toldItem(told))),
    distinctValues([
      ...addresses.filter(isEnglish).map((told) => toldItem(told)),
      ...addresses
        .filter((told) => !isEnglish(told))
        .flatMap(({ document, reviewed }) => ofChain(view, english.of(document, reviewed))),
    ]),
    few(inputs),
    few(outputs),
    datesOf(records),
    part('order').map((document) => printedNumberItem(document)),
    part('invoice').map((document) =>
      printedNumberItem(document, document.document.type === 'credit_note' ? 'credit note ' : ''),
    ),
    part('payment').flatMap((document) => paymentItems(document)),
    part('transport').map((document) => printedNumberItem(document)),
    part('receipt').flatMap((document) => [printedNumberItem(document), ...receiptItems(row, document)]),
    records.map((document) => printedNumberItem(document)),
    few(part('other').map(documentItem)),
    assertedBy(row),
    placedByPeople(row),
    inferredOf(row, view),
    few(papers.filter(({ link }) => link === 'number').map(tiedItem)),
    notFoundItems(notFoundOfRow(row)),
  ];
}

/** Names under which papers name the firm, each spelling once: as maker, or as who sells, exports or imports. */
function namesOf(row: StepRow, side: 'maker' | 'trader'): Item[] {
  return distinct(
    row.claims
      .filter((claim) => claim.side === side)
      .map(({ name }) => {
        const role = /^parties\.([a-zA-Z]+)\./u.exec(name.reviewed.form)?.[1] ?? 'supplier';
        return toldItem(name, side === 'maker' ? '' : `${roleLabels.get(role) ?? role}: `);
      }),
  );
}

const roleLabels: ReadonlyMap<string, string> = new Map([
  ['consignor', 'sender of the goods'],
  ['importerOfRecord', 'importer of record'],
]);

function componentsOf({ claims, papers }: StepRow): Item[] {
  const placed = papers
    .filter(({ link, document }) => link === 'named' && document.placed.component !== null)
    .map(({ document }) => ({ ...documentItem(document), text: document.placed.component! }));
  const stated = claims.flatMap(({ by, rule }) =>
    by !== null &&
    /^(?:goods\.description|origin\.material|components\.material|tier\.commodity)$/u.test(
      by.told.reviewed.form,
    ) &&
    rule !== 'placed by a person'
      ? [toldItem(by.told)]
      : [],
  );
  return few(distinctValues([...placed, ...stated]));
}

function datesOf(records: readonly SnapshotDocument[]): Item[] {
  return records.flatMap((document) => {
    const from = firstTold(document, 'dates.productionFrom');
    const to = firstTold(document, 'dates.productionTo');
    const found = [
      ...(from === null ? [] : [toldItem(from, 'from ')]),
      ...(to === null ? [] : [toldItem(to, 'to ')]),
    ];
    if (found.length > 0) return found;
    const dated = firstTold(document, 'issueDate');
    return dated === null ? [] : [toldItem(dated, 'record dated ')];
  });
}

function paymentItems(document: SnapshotDocument): Item[] {
  const payees = shownFields(document, 'parties.payee.name').map((reviewed) =>
    toldItem({ document, reviewed }, 'payee '),
  );
  return [printedNumberItem(document, 'payment '), ...payees];
}

/** Who says what the row rests on: capacity and name, once each. */
function assertedBy({ claims, papers }: StepRow): Item[] {
  const told: DocumentField[] = [
    ...claims.map(({ name }) => name),
    ...papers.filter(({ link, part }) => link === 'named' && part !== 'other').map(({ by }) => by),
  ];
  return distinct(
    told.map((each) => {
      const { capacity, name } = each.reviewed.field.assertedBy;
      const item = toldItem(each);
      const who = capacity === 'unknown' || capacity === 'self' ? 'the document itself' : capacity;
      return {
        ...item,
        text: name === undefined ? `${who}, ${documentName(each.document)}` : `${who}: ${name}`,
      };
    }),
    ({ text }) => text.toLowerCase(),
  );
}

/** Documents of the firm that people placed at the step. */
function placedByPeople({ papers, step }: StepRow): Item[] {
  const own = papers.filter(
    ({ link, document: { placed } }) => link === 'named' && placed.basis === 'person' && placed.step === step,
  );
  return few(own.map(({ document }) => documentItem(document)));
}

/** The rules that led to the step, each once with the documents it rests on, and why names are taken as those of one firm. */
function inferredOf({ claims, party, side }: StepRow, { book }: ChainView): Item[] {
  const byRule = new Map<ClaimRule, StepClaim[]>();
  for (const claim of claims) {
    // That goods are of this step says nothing more once somebody is named as their maker.
    if (claim.basis !== 'inferred' || (side === 'maker' && claim.side === 'trader')) continue;
    addUnder(byRule, claim.rule, claim);
  }
  const rules = [...byRule].map(([rule, own]): Item => {
    const { by, name } = own[0]!;
    const { place, field } = toldItem(by?.told ?? name);
    const words = by === null || by.word === '' ? '' : ` (${by.word.slice(0, 40)})`;
    const documents = [...new Set(own.map((claim) => exhibitNumberText(claim.name.document.number)))];
    const more = documents.length > 6 ? ` and ${documents.length - 6} more` : '';
    return {
      text: `step: ${rule}${words}, ${documents.slice(0, 6).join(', ')}${more}`,
      style: 'inferred',
      place,
      field,
    };
  });
  const ties = book.tiesOf(party).map(({ because, one, other }): Item => {
    const { place, field } = toldItem(other);
    const values = [one, other].map(({ reviewed }) => reviewed.field.value).sort();
    return { text: `one firm: ${values.join(' / ')}; ${because}`, style: 'inferred', place, field };
  });
  return [...rules, ...distinct(ties, ({ text }) => text.toLowerCase())];
}

/** English, as far as script and language of the paper tell. */
function isEnglish({ document, reviewed }: DocumentField): boolean {
  return (
    /^[\p{Script=Latin}\P{L}]*$/u.test(reviewed.field.value) && (document.document.language ?? 'en') === 'en'
  );
}

function distinctValues(items: readonly Item[]): Item[] {
  return distinct(items, ({ text }) => text.toLowerCase().replaceAll(/[\s,.，。]+/gu, ' '));
}

function few(items: readonly Item[]): Item[] {
  if (items.length <= mostInCell) return [...items];
  return [...items.slice(0, mostInCell), plain(`and ${items.length - mostInCell} more; see Provenance`)];
}
