import type { FieldDefinition, Labels } from '../../src/model/document-type.ts';
import { field, party } from './define.ts';
import * as execution from './execution.ts';
import * as goods from './goods.ts';
import * as head from './head.ts';
import * as origin from './origin.ts';
import * as parties from './parties.ts';
import * as references from './references.ts';
import * as totals from './totals.ts';
import * as transport from './transport.ts';

/** The paper's own number. Special labels first, then the plain ones. */
export function documentNumber(labels: Labels | readonly Labels[], guidance: string, example?: string) {
  return field('documentNumber', 'code', labels, guidance, {
    core: true,
    placement: ['same', 'right', 'below'],
    ...(example === undefined ? {} : { example }),
  });
}

export function issueDate(
  labels: Labels | readonly Labels[] = head.plainDate,
  guidance = 'The day the paper was issued, not the day of shipment, payment or printing.',
): FieldDefinition {
  return field('issueDate', 'date', labels, guidance, { core: true, placement: ['same', 'right', 'below'] });
}

export const title: FieldDefinition = field(
  'title',
  'text',
  {},
  'The title of the paper as printed at its head ("COMMERCIAL INVOICE", 装箱单), without a number, code or date behind it; never the name of a firm or a running header. In two languages: the one in larger print, else the first. Of a mail: its subject.',
);

export const language: FieldDefinition = field(
  'language',
  'language',
  {},
  'Main language of the paper as ISO 639-1 code; taken from the classification.',
);

/**
 * Any paper may be a translation: it keeps the type of what it translates. Rules read what it says of itself from its
 * statements, whatever the type, so that no label stands here.
 */
const translationFields: readonly FieldDefinition[] = [
  party(
    'translator',
    {},
    'Only on a translation: who translated, where the paper names a firm or a translator.',
  ),
  field(
    'translation.date',
    'date',
    {},
    'Only on a translation: the day on which it was made or certified, never the date of the paper translated.',
  ),
];

/** Signature, seal, post and date of signing, which any paper may bear. */
export const marksOfExecution: readonly FieldDefinition[] = [
  field(
    'execution.signature',
    'presence',
    execution.signature,
    'Whether the place for a signature is signed.',
    {
      placement: ['same', 'right', 'below', 'above'],
    },
  ),
  field(
    'execution.signedOn',
    'date',
    execution.signedOn,
    'The day of signing, where it stands beside the signature and apart from the date of the paper.',
  ),
  field(
    'execution.signatoryTitle',
    'text',
    execution.signatoryTitle,
    'Post of the person who signs ("Export Manager", 总经理), never the name.',
  ),
  field(
    'execution.seal.text',
    'text',
    execution.seal,
    'Words on a stamp or seal impression, in the original script.',
    {
      repeats: true,
      placement: [],
    },
  ),
  party(
    'signatory',
    parties.signatory,
    'The firm for which the paper is signed, where it is named at the signature.',
    {
      placement: ['same', 'below'],
    },
  ),
];

/** What any paper may bear: signature and seal, and what it says of itself as a translation. */
export const executionFields: readonly FieldDefinition[] = [...marksOfExecution, ...translationFields];

export const purchaseOrderReference = field(
  'references.purchaseOrder',
  'code',
  references.purchaseOrder,
  'Number of the order this paper belongs to, as the paper prints it.',
  { repeats: true, core: true },
);
export const invoiceReference = field(
  'references.invoice',
  'code',
  references.invoiceNumber,
  'Number of an invoice this paper names.',
  { repeats: true },
);
export const contractReference = field(
  'references.contract',
  'code',
  references.contract,
  'Number of the contract, sales confirmation or proforma.',
  { repeats: true },
);
export const billOfLadingReference = field(
  'references.billOfLading',
  'code',
  references.billOfLading,
  'Number of the bill of lading, waybill or delivery note.',
  { repeats: true },
);
export const containerReference = field(
  'references.container',
  'container',
  references.container,
  'Container number: four letters and seven digits (ISO 6346). The seal number is not one.',
  { repeats: true, example: 'CSQU3054383' },
);
export const sealReference = field(
  'references.seal',
  'code',
  references.seal,
  'Number of a seal on a container, wagon or truck; the container number is not one.',
  { repeats: true, example: 'CN4471908' },
);
export const lotReference = field(
  'references.lot',
  'code',
  references.lotReference,
  'Lot, batch, bale or dye-lot number the paper names outside a table of goods or lots.',
  { repeats: true },
);
export const letterOfCreditReference = field(
  'references.letterOfCredit',
  'code',
  references.letterOfCredit,
  'Number of the documentary credit.',
  { repeats: true },
);
export const entryReference = field(
  'references.entry',
  'code',
  references.entry,
  'Customs entry or declaration number.',
  { repeats: true },
);
export const certificateReference = field(
  'references.certificate',
  'code',
  references.certificateReference,
  'Number of a certificate this paper names, not its own.',
  { repeats: true },
);

export const tradeReferences: readonly FieldDefinition[] = [
  purchaseOrderReference,
  invoiceReference,
  contractReference,
  billOfLadingReference,
  containerReference,
  letterOfCreditReference,
  certificateReference,
  entryReference,
  lotReference,
];

export const transportFields: readonly FieldDefinition[] = [
  field(
    'transport.portOfLoading',
    'place',
    transport.portOfLoading,
    'Port, airport or station of loading. Not an origin.',
  ),
  field(
    'transport.portOfDischarge',
    'place',
    transport.portOfDischarge,
    'Port, airport or station of discharge.',
  ),
  field(
    'transport.placeOfReceipt',
    'place',
    transport.placeOfReceipt,
    'Where the carrier took the goods over.',
  ),
  field(
    'transport.placeOfDelivery',
    'place',
    transport.placeOfDelivery,
    'Where the carrier delivers; final destination.',
  ),
  field('transport.vessel', 'vessel', transport.vessel, 'Name of the ship; without the voyage number.'),
  field('transport.voyage', 'code', transport.voyage, 'Voyage or flight number.'),
  field('transport.vehicle', 'code', transport.vehicle, 'Number plate of a truck, number of a rail wagon.'),
];

export const totalAmount = field(
  'totals.amount',
  'amount',
  totals.totalAmount,
  'Gross total with tax of the whole paper, after rounding, before advance payments and earlier balances. Not a subtotal, a tax amount, freight, the rest still to be paid, cash given or change.',
  { core: true, placement: ['same', 'right', 'below'], example: '1,234.50' },
);
export const totalCurrency = field(
  'totals.currency',
  'currency',
  totals.currency,
  'Currency of the total: the code, sign or word beside it (USD, €, 人民币), in the heading of its column, or in a line that names it.',
  { core: true },
);
export const totalWeights: readonly FieldDefinition[] = [
  field('totals.netWeight', 'weight', totals.totalNetWeight, 'Total net weight of the consignment.'),
  field('totals.grossWeight', 'weight', totals.totalGrossWeight, 'Total gross weight of the consignment.'),
  field('totals.packages', 'quantity', totals.totalPackages, 'Total number of packages with their kind.'),
  field('totals.quantity', 'quantity', totals.totalQuantity, 'Total quantity of goods with its unit.'),
];

export const originCountry = field(
  'origin.country',
  'country',
  goods.countryOfOrigin,
  'Country the paper states as origin of the goods or of a component ("Country of origin", "Made in", 原产国). Never taken from an address, a port, a country of export or a seller.',
  { core: true, repeats: true, placement: ['same', 'right', 'below'] },
);

export const originLot = field('origin.lot', 'code', {}, 'Lot, batch or bale whose origin is stated.', {
  repeats: true,
});

/** Everything a paper may say about where material comes from, beside the country of the goods. */
export const originFields: readonly FieldDefinition[] = [
  originCountry,
  field(
    'origin.country',
    'country',
    origin.materialOriginCountry,
    'Country stated as origin of a raw material; its material is the subject.',
    { repeats: true, core: true },
  ),
  field(
    'origin.region',
    'place',
    origin.originRegion,
    'Province, state or growing region stated as the origin of goods or material; not the region of an address.',
    { repeats: true },
  ),
  field(
    'origin.siteName',
    'place',
    origin.originSite,
    'Name of the farm, mine, gin or factory stated as the place of production.',
    { repeats: true },
  ),
  field('origin.material', 'text', origin.originMaterial, 'Raw material whose origin is stated.', {
    repeats: true,
  }),
  originLot,
  field('origin.component', 'text', origin.originComponent, 'Component whose origin is stated.', {
    repeats: true,
  }),
  field(
    'origin.process',
    'text',
    origin.process,
    'Process carried out at that place (spinning, dyeing), in the words of the paper.',
    {
      repeats: true,
    },
  ),
];

export const tierFields: readonly FieldDefinition[] = [
  field('tier.asPrinted', 'text', origin.tierAsPrinted, "The supplier's own word for its tier, as printed.", {
    repeats: true,
  }),
  field('tier.role', 'text', origin.tierRole, 'Role in the chain as printed: spinning mill, dyehouse.', {
    repeats: true,
  }),
];

/** Makers and processors, where a paper names them. */
export const makerFields: readonly FieldDefinition[] = [
  party('manufacturer', parties.manufacturer, 'Who made the goods, only where the paper says so.', {
    repeats: true,
    core: true,
  }),
  party('producer', parties.producer, 'Who grew, mined or produced, only where the paper says so.', {
    repeats: true,
  }),
  party('processor', parties.processor, 'Who processed material: ginner, spinner, knitter, dyer.', {
    repeats: true,
  }),
  party('subcontractor', parties.subcontractor, 'Who worked as subcontractor.', { repeats: true }),
];
