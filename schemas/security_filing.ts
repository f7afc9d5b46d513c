import * as customs from './common/customs.ts';
import { column, cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as goods from './common/goods.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as parties from './common/parties.ts';
import * as transport from './common/transport.ts';
import type { TypeFile } from './type-file.ts';

/** Importer security filing (19 CFR 149.3): ten elements of the importer, two of the carrier. */
const securityFiling: TypeFile = () => ({
  id: 'security_filing',
  version: 1,
  name: 'Importer security filing (ISF 10+2)',
  keyInformation: [
    'parties.manufacturer.name',
    'parties.seller.name',
    'parties.buyer.name',
    'parties.stuffingLocation.name',
    'parties.consolidator.name',
    'goods.countryOfOrigin',
    'goods.hsCode',
  ],
  titles: labels`
    en: Importer Security Filing | ISF 10+2 | Importer Security Filing (ISF 10+2) | Importer Security Filing ISF 10+2 | Importer Security Filing (ISF) | ISF Filing | ISF Worksheet | ISF-10 | ISF Data Sheet |
        Importer Security Filing (10+2) | ISF Information Sheet | ISF Form | 10+2 Filing | Importer Security Filing Data Elements |
        ISF 10+2 Data Form | Importer Security Filing Worksheet | ISF Confirmation | Security Filing | ISF Request Form
    zh: 进口商安全申报 | ISF申报单 | 10+2申报表
    es: Declaración de seguridad del importador (ISF)
  `,
  cues: [
    ...cues(
      11,
      `
      Importer Security Filing | ISF 10+2 | 10+2 | Container stuffing location | Consolidator (stuffer) | Consolidator/Stuffer | Consolidator |
      Commodity HTSUS-6 | HTSUS-6 | ISF transaction number | ISF bond | ISF importer | AMS B/L | Manufacturer (or supplier) | Ship to party |
      Importer of record number | Consignee number | Vessel stow plan | Container status message | 装箱地点 | 拼箱人`,
    ),
  ],
  against: [
    ...cues(4, `Unit price | Amount due | Duty and IR tax | Notice of Detention | Bill to | HTSUS Rate`),
  ],
  letterheadRole: null,
  assertedBy: 'declarant',
  fields: [
    fields.documentNumber(
      merge([
        labels`
      en: ISF transaction number | ISF number | ISF No. | ISF transaction No. | Transaction number | ISF reference | ISF Ref. No. | Filing number | Unique ISF transaction number
      zh: ISF编号
    `,
        head.plainNumber,
      ]),
      'Number of the filing.',
    ),
    fields.issueDate(
      merge([
        labels`
      en: Filing date | Date filed | ISF filing date | Submitted on | Date of filing | Accepted on
      zh: 申报日期
    `,
        head.plainDate,
      ]),
      'Date of the filing.',
    ),
    fields.title,
    fields.language,
    party(
      'manufacturer',
      merge([
        labels`
      en: Manufacturer (or supplier) | Manufacturer or supplier | Manufacturer (supplier) | Manufacturer/Supplier | Manufacturer (supplier) name and address | Manufacturer (or supplier) name and address | Manufacturer name and address
      zh: 生产商（供应商） | 制造商（供应商）
    `,
        parties.manufacturer,
      ]),
      'Element "manufacturer (or supplier)": the filing may name a supplier here.',
      { repeats: true, core: true },
    ),
    field(
      'parties.manufacturer.identifiers.mid',
      'mid',
      customs.manufacturerIdentification,
      'Manufacturer identification code, where given.',
    ),
    party(
      'seller',
      merge([
        labels`
      en: Seller | Seller name and address | Seller (owner)
      zh: 卖方
    `,
        parties.seller,
      ]),
      'Element "seller".',
      { core: true },
    ),
    party(
      'buyer',
      merge([
        labels`
      en: Buyer | Buyer name and address | Buyer (owner)
      zh: 买方
    `,
        parties.buyer,
      ]),
      'Element "buyer".',
      { core: true },
    ),
    party(
      'shipTo',
      merge([
        labels`
      en: Ship to party | Ship-to party | Ship to name and address | Ship to | Ship-to name and address
      zh: 收货方
    `,
        parties.shipTo,
      ]),
      'Element "ship-to party".',
    ),
    party(
      'stuffingLocation',
      labels`
      en: Container stuffing location | Container stuffing location name and address | Stuffing location | Stuffing location name and address | Container stuffing (loading) location
      zh: 装箱地点 | 集装箱装箱地点
      es: Lugar de llenado del contenedor
    `,
      'Element "container stuffing location": where the container was stuffed. Not an origin.',
    ),
    party(
      'consolidator',
      labels`
      en: Consolidator (stuffer) | Consolidator/Stuffer | Consolidator | Stuffer | Consolidator (stuffer) name and address | Consolidator name and address
      zh: 拼箱人 | 集拼人
    `,
      'Element "consolidator (stuffer)".',
    ),
    party(
      'importerOfRecord',
      merge([
        labels`
      en: ISF importer | ISF Importer name | ISF importer name and address
    `,
        customs.importerOfRecord,
      ]),
      'ISF importer or importer of record, where named in words.',
      { core: true },
    ),
    field(
      'parties.importerOfRecord.identifiers.registration',
      'code',
      merge([
        labels`
      en: Importer of record number | Importer of Record No. | Importer of record number/FTZ applicant ID | IOR number | Importer of record ID
      zh: 登记进口商号码
    `,
        customs.importerNumber,
      ]),
      'Element "importer of record number".',
      { example: '57-1184920-00' },
    ),
    party('consignee', parties.consignee, 'Consignee, where named in words.', { core: true }),
    field(
      'parties.consignee.identifiers.registration',
      'code',
      labels`
      en: Consignee number | Consignee No. | Consignee number(s) | Consignee ID
      zh: 收货人号码
    `,
      'Element "consignee number".',
    ),
    party(
      'broker',
      labels`
      en: ISF filer | Filer | Customs broker | Filed by | Filing agent
    `,
      'Who filed for the importer.',
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
      'Element "country of origin", as filed.',
      { core: true, repeats: true },
    ),
    field(
      'goods.hsCode',
      'hs-code',
      merge([
        labels`
      en: Commodity HTSUS-6 | Commodity HTSUS number | HTSUS-6 | HTSUS | HTS-6 | Commodity HTSUS-6 number | HTS code | HTSUS number | HTSUS (6 digits)
    `,
        goods.hsCode,
      ]),
      'Element "commodity HTSUS number": six digits or more.',
      { repeats: true },
    ),
    field(
      'goods.description',
      'text',
      labels`
      en: Commodity | Commodity description | Description of goods | Description
      zh: 货物品名
    `,
      'Goods, where named.',
      { repeats: true },
    ),
    field(
      'references.billOfLading',
      'code',
      labels`
      en: Bill of lading number | B/L number | House B/L | Master B/L | AMS B/L | AMS B/L No. | House bill of lading | Master bill of lading | House B/L No. | Master B/L No. | B/L No. | AMS House B/L
    `,
      'Bills of lading of the filing, house and master.',
      { repeats: true },
    ),
    fields.containerReference,
    fields.purchaseOrderReference,
    fields.invoiceReference,
    field('references.entry', 'code', customs.entryNumber, 'Entry number, where given.', { repeats: true }),
    ...fields.transportFields,
    field('dates.arrival', 'date', transport.arrival, 'Expected arrival.'),
    field('dates.shippedOnBoard', 'date', transport.shippedOnBoard, 'Date of departure, where given.'),
    ...fields.executionFields,
  ],
  tables: [
    {
      path: 'goods',
      columns: [
        column('description', 'text', goods.description),
        column('hsCode', 'hs-code', [
          goods.hsCode,
          labels`
          en: Commodity HTSUS-6 | HTSUS-6 | HTSUS number
        `,
        ]),
        column('countryOfOrigin', 'country', goods.countryOfOrigin),
      ],
      required: ['hsCode', 'countryOfOrigin'],
      guidance: 'One entry per commodity: tariff number with its country of origin and its maker.',
    },
  ],
});

export default securityFiling;
