import { unpricedGoods } from './common/columns.ts';
import * as customs from './common/customs.ts';
import { cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as parties from './common/parties.ts';
import * as transport from './common/transport.ts';
import type { TypeFile } from './type-file.ts';

/** Advice that detained goods are excluded from entry (19 CFR 12.44), or that they are seized. */
const exclusionNotice: TypeFile = () => ({
  id: 'exclusion_notice',
  version: 1,
  name: 'CBP notice of exclusion or seizure',
  keyInformation: [
    'customs.authority',
    'customs.reason',
    'goods.description',
    'goods.quantity',
    'customs.port',
  ],
  titles: labels`
    en: Notice of Exclusion | Exclusion Notice | Notice of Exclusion from Entry | Notice of Seizure | Seizure Notice |
        Notice of Seizure and Information to Claimants | Notice of Exclusion of Merchandise | Notice of Denial of Entry |
        Notice of Seizure and Intent to Forfeit | Notice of Exclusion and Right to Protest | Exclusion of Merchandise
    zh: 禁止入境通知 | 拒绝入境通知书 | 扣押没收通知书
    es: Aviso de exclusión | Aviso de incautación
  `,
  cues: [
    ...cues(
      11,
      `
      excluded from entry | is excluded from entry | has been excluded from entry | notice of exclusion | denied entry |
      may file a protest | protest this decision | 19 U.S.C. 1514 | 19 USC 1514 | deemed abandoned | 19 CFR 12.44 | 19 C.F.R. 12.44 |
      19 CFR 174 | seized and subject to forfeiture | has been seized | Fines, Penalties and Forfeitures | Fines, Penalties, and Forfeitures |
      petition for relief | 19 U.S.C. 1595a | exported or destroyed`,
    ),
    ...cues(
      3,
      `Customs and Border Protection | Date of exclusion | Exclusion date | Center Director | Port Director`,
    ),
  ],
  against: [
    ...cues(
      4,
      `Unit price | Amount due | Please furnish | Anticipated length of detention | Audit | Dear Sir`,
    ),
  ],
  letterheadRole: 'issuer',
  assertedBy: 'authority',
  fields: [
    fields.documentNumber(
      merge([
        labels`
      en: Exclusion No. | Exclusion Number | Notice No. | Notice Number | Case No. | Case Number | FP&F Case No. | Seizure No. |
          Seizure Number | Exclusion Notice No. | FP&F Case Number
    `,
        head.plainNumber,
      ]),
      'Number of the notice or of the case.',
    ),
    fields.issueDate(
      merge([
        labels`
      en: Date of exclusion | Exclusion date | Date of notice | Notice date | Date of seizure | Date mailed | Date of this notice
    `,
        head.plainDate,
      ]),
      'Date of the notice. It starts the clocks of protest, export and abandonment.',
    ),
    fields.title,
    fields.language,
    customs.responseDueField,
    party(
      'importerOfRecord',
      merge([
        customs.importerOfRecord,
        labels`
      en: Importer | Importer name and address | Importer name | To | Claimant | Importer/Consignee
    `,
      ]),
      'Importer of record addressed.',
      { core: true },
    ),
    customs.importerNumberField,
    party(
      'broker',
      labels`
      en: Broker | Customs broker | Filer | Broker name | Broker/Filer
    `,
      'Customs broker or filer, where named.',
    ),
    party(
      'manufacturer',
      merge([
        parties.manufacturer,
        labels`
      en: Manufacturer/shipper | Manufacturer as entered
    `,
      ]),
      'Manufacturer, where named.',
      { core: true },
    ),
    customs.manufacturerIdentificationField,
    customs.issuingOfficeField,
    customs.portField,
    customs.portCodeField,
    customs.authorityField,
    customs.reasonField,
    field(
      'customs.action',
      'text',
      labels`
      en: Action | Action taken | Decision | Determination | Disposition
    `,
      'What was decided, in the words of the notice: excluded, seized.',
    ),
    customs.teamField,
    field('references.entry', 'code', customs.entryNumber, 'Entry numbers the notice covers.', {
      repeats: true,
      core: true,
    }),
    field(
      'references.certificate',
      'code',
      labels`
      en: Detention No. | Detention Number | Detention notice no. | Detention notice number
    `,
      'Number of the detention that went before.',
      { repeats: true },
    ),
    field(
      'goods.lineNumber',
      'code',
      labels`
      en: Line No. | Line Number | Line(s) | Entry line
    `,
      'Line of the entry.',
      { repeats: true },
    ),
    fields.billOfLadingReference,
    fields.containerReference,
    field(
      'dates.entry',
      'date',
      labels`
      en: Entry date | Date of entry
    `,
      'Date of entry.',
    ),
    field('dates.arrival', 'date', transport.arrival, 'Date of importation.'),
    fields.originCountry,
    field(
      'goods.description',
      'paragraph',
      labels`
      en: Description of merchandise | Merchandise | Merchandise description | Description | Property seized | Excluded merchandise | Commodity
    `,
      'Goods excluded or seized.',
      { repeats: true, placement: ['same', 'right', 'below'] },
    ),
    field(
      'goods.hsCode',
      'hs-code',
      labels`
      en: HTSUS | HTS | HTSUS No. | HTS Number | HTSUS number | Tariff No.
    `,
      'Tariff number.',
      { repeats: true },
    ),
    field(
      'goods.quantity',
      'quantity',
      labels`
      en: Quantity | Qty
    `,
      'Quantity of the goods.',
      { repeats: true },
    ),
    field(
      'totals.amount',
      'amount',
      labels`
      en: Value | Entered value | Domestic value | Appraised domestic value | Total value
    `,
      'Value of the goods, as printed.',
    ),
    ...fields.executionFields,
  ],
  tables: [unpricedGoods],
});

export default exclusionNotice;
