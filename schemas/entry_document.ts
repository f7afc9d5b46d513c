import { unpricedGoods } from './common/columns.ts';
import * as customs from './common/customs.ts';
import { column, cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as goods from './common/goods.ts';
import { labels } from './common/labels.ts';
import * as parties from './common/parties.ts';
import * as transport from './common/transport.ts';
import type { TypeFile } from './type-file.ts';

const lineNumber = labels`
  en: Line No. | Line Number | Line | Ln | Ln. | Line #
`;
const tariff = labels`
  en: HTSUS No. | HTSUS Number | HTSUS | HTS Number | HTS No. | A. HTSUS No. | H.S. USA Number | HTSUS No. / AD/CVD No. |
      HTSUS/AD-CVD No. | HS number | Tariff No. | HTS | HTSUS No./ADA/CVD No.
`;
const enteredValue = labels`
  en: Entered value | A. Entered Value | Value | Entered Value (USD)
`;

/** Papers by which goods are entered into the United States: CBP Form 3461 and CBP Form 7501. */
const entryDocument: TypeFile = () => ({
  id: 'entry_document',
  version: 1,
  name: 'CBP 3461 entry or CBP 7501 entry summary',
  keyInformation: [
    'customs.entryType',
    'parties.manufacturer.name',
    'parties.importerOfRecord.name',
    'goods.description',
    'goods.hsCode',
    'goods.countryOfOrigin',
    'origin.country',
    'totals.amount',
    'totals.currency',
    'customs.port',
  ],
  titles: labels`
    en: Entry Summary | CBP Form 7501 | Customs Form 7501 | Entry/Immediate Delivery | CBP Form 3461 | Customs Form 3461 |
        Entry / Immediate Delivery | Entry Summary (CBP Form 7501) | ACE Entry Summary | CBP 7501 | CBP 3461 | ACE Cargo Release |
        Entry Summary Continuation Sheet | Entry/Immediate Delivery for ACE | CBP Form 7501 Entry Summary | Consumption Entry
    zh: 美国海关入境摘要（CBP 7501） | 美国海关报关单（CBP 3461）
    es: Resumen de entrada (CBP 7501) | Entrada / Entrega inmediata (CBP 3461)
  `,
  cues: [
    ...cues(
      11,
      `
      CBP Form 7501 | CBP Form 3461 | Filer Code/Entry Number | Filer Code/Entry No. | Surety No. | Surety Number | Bond Type | Entry type |
      U.S. Port of Unlading | Foreign Port of Lading | Importer of Record Name and Address | Ultimate Consignee Name and Address |
      Net Quantity in HTSUS Units | Duty and IR Tax | Duty and I.R. Tax | HTSUS Rate | Total Entered Value | Other Fee Summary |
      Elected entry date | Entry type code | G.O. Number | Broker/Importer File Number | Entry Summary Date | Mode of transport |
      Missing docs | Manifest qty | Harbor Maintenance | Merchandise Processing Fee | IRS rate | ADA/CVD rate`,
    ),
  ],
  against: [
    ...cues(
      4,
      `Amount due | Bill to | Notice of Detention | Container stuffing location | Please furnish | foreign seller or owner | Commercial Invoice`,
    ),
  ],
  letterheadRole: null,
  assertedBy: 'declarant',
  fields: [
    fields.documentNumber(
      customs.entryNumber,
      'Entry number: filer code, seven digits and check digit.',
      'HPA-0072918-4',
    ),
    fields.issueDate(
      labels`
      en: Summary date | Entry summary date | Date of entry summary | Date prepared | Date of filing | Filing date
    `,
      'Date of the entry summary.',
    ),
    fields.title,
    fields.language,
    field(
      'dates.entry',
      'date',
      labels`
      en: Entry date | Date of entry | Elected entry date
    `,
      'Date of entry.',
    ),
    field(
      'dates.arrival',
      'date',
      merge([
        labels`
      en: Import date | Arrival date | Date of importation
    `,
        transport.arrival,
      ]),
      'Date of importation or arrival.',
    ),
    field(
      'dates.dispatched',
      'date',
      labels`
      en: Export date | Exporting date | Date of exportation
    `,
      'Date of exportation.',
    ),
    field(
      'customs.entryType',
      'text',
      labels`
      en: Entry type | Entry type code | Entry type code/name | Type | Entry Type Code / Name
    `,
      'Type of the entry with its code, as printed: 01 ABI/A.',
      { example: '01 ABI/A' },
    ),
    customs.portField,
    customs.portCodeField,
    party(
      'importerOfRecord',
      merge([
        customs.importerOfRecord,
        labels`
      en: Importer of Record Name and Address | Importer of record name | Importer name and address
    `,
      ]),
      'Importer of record with its address.',
      { core: true },
    ),
    field(
      'parties.importerOfRecord.identifiers.registration',
      'code',
      merge([
        customs.importerNumber,
        labels`
      en: Importer Number | IOR Number
    `,
      ]),
      'Number of the importer of record.',
      { example: '57-1184920-00' },
    ),
    party(
      'ultimateConsignee',
      merge([
        parties.ultimateConsignee,
        labels`
      en: Ultimate Consignee Name and Address | Ultimate consignee name
    `,
      ]),
      'Ultimate consignee with its address; "same" stays as printed.',
    ),
    field(
      'parties.ultimateConsignee.identifiers.registration',
      'code',
      labels`
      en: Consignee number | Consignee No. | Ultimate consignee number | Consignee ID
    `,
      'Number of the ultimate consignee.',
    ),
    party(
      'broker',
      labels`
      en: Broker | Filer | Broker/Filer | Broker/Filer Information | Declarant/Broker | Broker/Filer Information Name, address, phone number | Customs broker | Filer name
    `,
      'Broker or filer.',
    ),
    party(
      'carrier',
      labels`
      en: Importing carrier | Carrier | Carrier code | Carrier name
    `,
      'Importing carrier. A ship named in this box is transport.vessel.',
    ),
    party(
      'manufacturer',
      parties.manufacturer,
      'Manufacturer, named in words or by its manufacturer identification code alone: then the entry has that identifier and no name.',
      {
        core: true,
        repeats: true,
      },
    ),
    field(
      'parties.manufacturer.identifiers.mid',
      'mid',
      customs.manufacturerIdentification,
      'Manufacturer identification code (19 CFR 102, appendix): it names the maker in coded form, so take it as it stands.',
      { example: 'CNJIAYUN19JIU' },
    ),
    party('seller', parties.seller, 'Seller, where named.'),
    fields.billOfLadingReference,
    field(
      'references.billOfLading',
      'code',
      labels`
      en: B/L or AWB Number | B/L or AWB No. | IT/BL/AWB No. | B/L/AWB No. | IT/BL/AWB Number | Bill of lading/AWB
    `,
      'Number of the bill of lading or air waybill.',
      { repeats: true },
    ),
    fields.invoiceReference,
    fields.containerReference,
    field(
      'references.certificate',
      'code',
      labels`
      en: Reference number | Reference No. | Broker/Importer file no. | Broker/Importer File Number | File No.
    `,
      'File number of broker or importer.',
      { repeats: true },
    ),
    field(
      'transport.vessel',
      'vessel',
      labels`
      en: Vessel | Vessel name | Vessel code/name | Vessel Code / Name | Conveyance name
    `,
      'Name of the ship.',
    ),
    field(
      'transport.voyage',
      'code',
      labels`
      en: Voyage/Flight/Trip | Voyage/Flight No. | Voyage No. | Voyage/flight/trip no. | Voyage
    `,
      'Voyage or flight number.',
    ),
    field(
      'transport.portOfLoading',
      'place',
      labels`
      en: Foreign port of lading | Foreign port of loading | Port of lading
    `,
      'Foreign port of lading; an origin it is not.',
    ),
    field(
      'transport.portOfDischarge',
      'place',
      labels`
      en: U.S. Port of Unlading | US port of unlading | Port of unlading | U.S. port of unloading
    `,
      'U.S. port of unlading.',
    ),
    field(
      'origin.country',
      'country',
      merge([
        labels`
      en: Country of origin
    `,
        goods.countryOfOrigin,
      ]),
      'Country of origin declared at customs; the exporting country is another box.',
      { core: true, repeats: true },
    ),
    field(
      'goods.description',
      'text',
      labels`
      en: Description of merchandise
    `,
      'Merchandise of a line.',
      { repeats: true },
    ),
    field('goods.hsCode', 'hs-code', tariff, 'Tariff number of a line (HTSUS, ten digits).', {
      repeats: true,
    }),
    field(
      'totals.amount',
      'amount',
      labels`
      en: Total entered value | Total value | Total value of entry
    `,
      'Total entered value of the merchandise; not duties or fees.',
    ),
    field(
      'totals.grossWeight',
      'weight',
      labels`
      en: Total gross weight | Gross weight
    `,
      'Gross weight.',
    ),
    ...fields.executionFields,
  ],
  tables: [
    {
      path: 'goods',
      columns: [
        column('lineNumber', 'code', lineNumber),
        column('description', 'text', [
          labels`
          en: Description of merchandise | Description | Merchandise
        `,
        ]),
        column('hsCode', 'hs-code', tariff),
        column('grossWeight', 'weight', [
          labels`
          en: Gross weight | A. Gross Weight | Gross Wt. | Gross weight (kg)
        `,
          goods.grossWeight,
        ]),
        column(
          'packages',
          'quantity',
          labels`
          en: Manifest qty | Manifest quantity | B. Manifest Qty.
        `,
        ),
        column('quantity', 'quantity', [
          labels`
          en: Net quantity in HTSUS units | Net quantity | Net Qty in HTSUS Units | Net Qty | Quantity
        `,
        ]),
        column('amount', 'amount', enteredValue),
        column('countryOfOrigin', 'country', goods.countryOfOrigin),
      ],
      required: ['hsCode'],
      guidance:
        'One entry per line of the entry: line number, merchandise, tariff number, net quantity, entered value. Rates, duties and fees are not values of goods.',
    },
    unpricedGoods,
  ],
});

export default entryDocument;
