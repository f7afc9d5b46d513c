import { unpricedGoods } from './common/columns.ts';
import * as customs from './common/customs.ts';
import { cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as parties from './common/parties.ts';
import * as transport from './common/transport.ts';
import type { TypeFile } from './type-file.ts';

/** CBP Form 28 (request for information) and CBP Form 29 (notice of action). */
const cf28Cf29: TypeFile = () => ({
  id: 'cf28_cf29',
  version: 1,
  name: 'CBP Form 28 request for information or CBP Form 29 notice of action',
  keyInformation: [
    'customs.action',
    'request.text',
    'goods.description',
    'parties.consignor.name',
    'origin.country',
    'dates.responseDue',
    'customs.port',
  ],
  titles: labels`
    en: Request for Information | CBP Form 28 | Customs Form 28 | CF-28 | CF 28 | Notice of Action | CBP Form 29 | Customs Form 29 |
        CF-29 | CF 29 | CBP Form 28 Request for Information | CBP Form 29 Notice of Action | Request for Information (CBP Form 28) |
        Notice of Action (CBP Form 29)
    zh: 美国海关信息要求函（CBP 28） | 美国海关行动通知（CBP 29）
    es: Solicitud de información (CBP 28) | Aviso de acción (CBP 29)
  `,
  cues: [
    ...cues(
      11,
      `
      CBP Form 28 | CBP Form 29 | CF-28 | CF-29 | 19 CFR 151.11 | 19 U.S.C. 1509 | Please furnish indicated item(s) | Please answer indicated question(s) |
      Production of documents and/or information required by law | Customs Officer Message | Reply Message | CBP Officer Message |
      increase in duties | is proposed | has been taken | Rate advance | Value advance | Type of action | Date of request |
      Date of this notice | Tariff item no. | Mfr/Seller/Shipper | Manufacturer/Seller/Shipper | Team designation`,
    ),
  ],
  against: [
    ...cues(
      4,
      `Unit price | Amount due | Notice of Detention | excluded from entry | Duty and IR tax | Container stuffing location`,
    ),
  ],
  letterheadRole: 'issuer',
  assertedBy: 'authority',
  fields: [
    fields.documentNumber(
      merge([
        labels`
      en: Request No. | Notice No. | Case No. | Request Number | Notice Number | CBP reference
    `,
        head.plainNumber,
      ]),
      'Number of the request or notice, where it bears one. The number of the entry is references.entry.',
    ),
    fields.issueDate(
      merge([
        labels`
      en: Date of request | Date of this notice | Date of notice | Request date
    `,
        head.plainDate,
      ]),
      'Date of the request or notice.',
    ),
    fields.title,
    fields.language,
    customs.responseDueField,
    party(
      'importerOfRecord',
      merge([
        customs.importerOfRecord,
        labels`
      en: To | Importer | Importer name and address
    `,
      ]),
      'Importer addressed ("To").',
      { core: true },
    ),
    party(
      'broker',
      labels`
      en: Customs broker and reference or file no. | Customs broker and file no. | Customs broker | Broker | Broker and file no. | Customs Broker and Reference or File No.
    `,
      'Customs broker; its file number is not part of the name.',
    ),
    party(
      'manufacturer',
      labels`
      en: Manufacturer
    `,
      'Manufacturer, only where that word stands alone: "Manufacturer/Seller/Shipper" does not say which of the three it is.',
      { core: true },
    ),
    party(
      'consignor',
      merge([
        labels`
      en: Manufacturer/Seller/Shipper | Mfr/Seller/Shipper | Mfr./Seller/Shipper | Manufacturer / Seller / Shipper
    `,
        parties.consignor,
      ]),
      'Firm in the box "Manufacturer/Seller/Shipper": who it is of the three is not stated.',
      { core: true },
    ),
    field(
      'parties.consignor.identifiers.mid',
      'mid',
      customs.manufacturerIdentification,
      'Manufacturer identification code of that firm.',
    ),
    party(
      'issuer',
      labels`
      en: From | Issuing office | CBP office | Port of
    `,
      'Office that asks or acts.',
      { core: true },
    ),
    party(
      'carrier',
      labels`
      en: Carrier | Importing carrier
    `,
      'Carrier of the goods, where named.',
    ),
    customs.portField,
    customs.portCodeField,
    customs.authorityField,
    customs.reasonField,
    field(
      'customs.action',
      'text',
      labels`
      en: Type of action | Action | Action proposed | Action taken | Nature of action
    `,
      'Form 29: which action is proposed or has been taken, in its words.',
    ),
    customs.teamField,
    customs.requestField,
    field('references.entry', 'code', customs.entryNumber, 'Entry numbers the form speaks of.', {
      repeats: true,
      core: true,
    }),
    fields.invoiceReference,
    fields.billOfLadingReference,
    field(
      'dates.entry',
      'date',
      labels`
      en: Date of entry | Entry date | Date of entry and importation
    `,
      'Date of entry.',
    ),
    field(
      'dates.arrival',
      'date',
      merge([
        labels`
      en: Date of import | Import date | Date of importation
    `,
        transport.arrival,
      ]),
      'Date of importation.',
    ),
    fields.originCountry,
    field(
      'goods.description',
      'text',
      labels`
      en: Invoice description of merchandise | Description of merchandise | Merchandise | Description
    `,
      'Merchandise asked about.',
      { repeats: true },
    ),
    field(
      'goods.hsCode',
      'hs-code',
      labels`
      en: HTSUS item no. | Tariff item no. | HTSUS | HTS | HTSUS Item Number | HTSUS Number
    `,
      'Tariff number.',
      { repeats: true },
    ),
    ...fields.executionFields,
  ],
  tables: [customs.requestTable, unpricedGoods],
});

export default cf28Cf29;
