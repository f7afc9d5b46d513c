import { detentionNoticeExamples } from './answers/examples/detention-notice.ts';
import { unpricedGoods } from './common/columns.ts';
import * as customs from './common/customs.ts';
import { cues, field, merge, party, without } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as parties from './common/parties.ts';
import * as transport from './common/transport.ts';
import type { TypeFile } from './type-file.ts';

/** Notice of detention under 19 CFR 151.16, with its attachments. */
const detentionNotice: TypeFile = () => ({
  id: 'detention_notice',
  version: 1,
  name: 'CBP notice of detention',
  keyInformation: [
    'customs.authority',
    'goods.description',
    'goods.quantity',
    'parties.manufacturer.name',
    'customs.port',
    'dates.presented',
    'dates.responseDue',
    'customs.reason',
    'request.text',
  ],
  titles: labels`
    en: Notice of Detention | Detention Notice | Notice to Importer of Detention | U.S. Customs and Border Protection Notice of Detention |
        UFLPA Detention Notice | Attachment 2-B | Detention Notice Addendum | CBP Form 6051D | Attachment to Detention Notice |
        Notice of Detention of Merchandise | Addendum to Detention Notice | Detention Notice and Custody Receipt for Detained Property | CBP Detention Notice
    es: Aviso de detención
    zh: 扣留通知书 | 扣留通知 | 货物扣留通知
  `,
  cues: [
    ...cues(
      9,
      `
      19 CFR 151.16 | 19 C.F.R. 151.16 | 19 U.S.C. 1499 | 19 USC 1499 | 19 U.S.C. 1307 |
      Uyghur Forced Labor Prevention Act | Date merchandise was presented for examination |
      Date of detention | Reason for detention | Anticipated length of detention | Nature of tests |
      detained | detention | Customs and Border Protection | Port Director | Withhold Release Order |
      Center of Excellence and Expertise | Entry Number | Importer of record | Import Specialist |
      Import Specialist Team | Forced Labor Portal | applicability review | exception review |
      Department of Homeland Security | Port code | merchandise has been detained | final determination |
      Detention number`,
    ),
  ],
  against: [
    ...cues(
      4,
      `
      Unit price | Amount due | We hereby declare | Dear | Bill to | Seller | Audit`,
    ),
  ],
  letterheadRole: 'issuer',
  assertedBy: 'authority',
  fields: [
    fields.documentNumber(
      merge([
        labels`
      en: Detention Number | Detention No. | Notice No. | Detention Notice No. | Case No. | Case number | Notice of Detention No. | Detention No | Notice Number | Detention ID | FP&F Case No. | Detention Notice Number
    `,
        head.plainNumber,
      ]),
      'Detention number.',
      '2024-5301-0117',
    ),
    fields.issueDate(
      merge([
        labels`
      en: Date of detention | Detention date | Date of notice | Notice date | Date of detention notice | Date detained | Date issued to importer | Date of this notice
    `,
        head.plainDate,
      ]),
      'Date of the detention notice.',
    ),
    customs.responseDueField,
    fields.title,
    fields.language,
    party(
      'importerOfRecord',
      merge([
        customs.importerOfRecord,
        labels`
      en: Importer | Importer of record/Consignee | Importer name and address | Importer/Consignee | To | Importer name
    `,
      ]),
      'Importer of record addressed.',
      { core: true },
    ),
    party('consignee', parties.consignee, 'Consignee, where named.', { core: true }),
    party('ultimateConsignee', parties.ultimateConsignee, 'Ultimate consignee, where named.'),
    party(
      'broker',
      labels`
      en: Broker | Customs broker | Filer | Broker name | Entry filer | Broker/Filer | Customhouse broker
    `,
      'Customs broker or filer, where named.',
    ),
    party(
      'manufacturer',
      merge([
        parties.manufacturer,
        labels`
      en: Manufacturer/shipper as entered | Manufacturer/shipper as declared | Manufacturer/shipper | Manufacturer as entered
    `,
      ]),
      'Manufacturer, where named.',
      { core: true },
    ),
    customs.manufacturerIdentificationField,
    customs.importerNumberField,
    party('exporter', parties.exporter, 'Exporter or shipper, where named.'),
    party('consignor', parties.consignor, 'Shipper, where named.'),
    party('seller', parties.seller, 'Seller, where named.'),
    party(
      'warehouse',
      labels`
      en: Location of merchandise | Location of goods | Merchandise location | Warehouse | CES | FIRMS code | Where held | Examination site
    `,
      'Where the goods are held.',
    ),
    customs.issuingOfficeField,
    customs.portField,
    customs.portCodeField,
    customs.authorityField,
    customs.reasonField,
    customs.teamField,
    customs.requestField,
    field(
      'references.entry',
      'code',
      customs.entryNumber,
      'Entry numbers detained: filer code, seven digits and check digit.',
      { repeats: true, core: true, example: 'HPA-0072918-4' },
    ),
    field(
      'goods.lineNumber',
      'code',
      labels`
      en: Line No. | Line Number | Line(s) | Entry line | Entry line number | Line numbers | Entry Line No.
    `,
      'Line of the entry that is detained.',
      { repeats: true },
    ),
    fields.billOfLadingReference,
    fields.containerReference,
    fields.purchaseOrderReference,
    fields.invoiceReference,
    field(
      'dates.entry',
      'date',
      labels`
      en: Entry date | Date of entry | Entry summary date
    `,
      'Date of entry.',
    ),
    field('dates.arrival', 'date', transport.arrival, 'Date of arrival of the carrier or of the goods.'),
    field(
      'dates.presented',
      'date',
      labels`
      en: Date merchandise was presented for examination | Date presented for examination | Date of presentation |
          Presented for examination | Date Merchandise Presented | Date merchandise presented for examination | Presentation date
    `,
      'Day the goods were presented for examination (19 CFR 151.16): a closed container that arrived is not yet presented. It starts a clock of its own.',
    ),
    field(
      'transport.portOfDischarge',
      'place',
      merge([
        without(transport.portOfDischarge, 'Port of entry', 'Port of Entry'),
        labels`
      en: Port of unlading | Port of unloading
    `,
      ]),
      'Port of unlading, where named. The port of entry is an office of customs, not a place of the voyage.',
    ),
    field('transport.vessel', 'vessel', transport.vessel, 'Vessel, where named.'),
    fields.originCountry,
    field(
      'goods.description',
      'paragraph',
      labels`
      en: Description of merchandise | Merchandise description | Merchandise | Description of goods | Description | Commodity | Detained merchandise | Description of detained merchandise | Goods detained
    `,
      'Goods detained.',
      { repeats: true, placement: ['same', 'right', 'below'] },
    ),
    field(
      'goods.hsCode',
      'hs-code',
      labels`
      en: HTSUS | HTS | HTSUS No. | HTS Number | HTSUS number | Tariff No. | HTS Code | HTSUS Classification
    `,
      'Tariff number.',
      { repeats: true },
    ),
    field(
      'goods.quantity',
      'quantity',
      labels`
      en: Quantity | Qty | Quantity detained
    `,
      'Quantity detained.',
      { repeats: true },
    ),
    field(
      'totals.amount',
      'amount',
      labels`
      en: Value | Entered value | Total value | Value of merchandise | Entry value
    `,
      'Entered value.',
    ),
    ...fields.executionFields,
  ],
  examples: detentionNoticeExamples,
  tables: [customs.requestTable, unpricedGoods],
});

export default detentionNotice;
