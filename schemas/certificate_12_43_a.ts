import { labourCertificateExamples } from './answers/examples/labour-certificate.ts';
import { unpricedGoods } from './common/columns.ts';
import { cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as goods from './common/goods.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as origin from './common/origin.ts';
import * as parties from './common/parties.ts';
import * as transport from './common/transport.ts';
import type { TypeFile } from './type-file.ts';

/** A clause is read by its words, not at a label: the value is the page's own run of words, blanks filled in. */
const clause = (name: string, guidance: string, example: string) =>
  field(`clauses.${name}`, 'paragraph', {}, guidance, { example });

/**
 * Certificate of origin in the words of 19 CFR 12.43(a), signed by the foreign seller or owner. Each statement that the
 * regulation prescribes has a path of its own below `clauses.`; whether its wording is the prescribed one is compared
 * afterwards, so a clause is to be given in whatever words the paper says it.
 */
const certificate1243a: TypeFile = () => ({
  id: 'certificate_12_43_a',
  version: 1,
  name: 'Certificate of origin in the words of 19 CFR 12.43(a)',
  keyInformation: [
    'parties.seller.name',
    'clauses.quantity',
    'clauses.description',
    'clauses.producedBy',
    'clauses.producedAt',
    'clauses.ladenOnBoard',
    'clauses.departedOn',
    'clauses.labor',
    'clauses.component',
  ],
  titles: labels`
    en: Certificate of Origin (19 CFR 12.43) | Certificate of Origin (19 CFR 12.43(a)) | Certificate of Origin under 19 CFR 12.43 |
        Certificate of Origin under 19 CFR 12.43(a) | Certificate of Origin pursuant to 19 CFR 12.43 | 19 CFR 12.43(a) Certificate of Origin |
        Certificate of Origin pursuant to 19 CFR 12.43(a) | Foreign Seller's Certificate of Origin | 19 CFR 12.43 Certificate of Origin |
        Certificate of Origin (19 C.F.R. 12.43) | Certificate of Origin (19 C.F.R. § 12.43(a)) | Certificate of Origin - 19 CFR 12.43(a) |
        Seller's Certificate under 19 CFR 12.43 | Certificate of Foreign Seller or Owner | Seller's Certificate of Origin and Labor |
        Certificate of Origin and Class of Labor | Certificate of Origin - 19 CFR § 12.43(a)
    zh: 美国联邦法规第19编第12.43条原产地证明 | 原产地证明（19 CFR 12.43） | 外国卖方原产地证明书 | 卖方原产地及用工证明
    es: Certificado de origen según 19 CFR 12.43 | Certificado de origen del vendedor extranjero
    vi: Giấy chứng nhận xuất xứ theo 19 CFR 12.43
  `,
  cues: [
    ...cues(
      14,
      `
      foreign seller or owner of the merchandise | foreign seller or owner | merchandise hereinafter described |
      mined, produced, or manufactured by | mined, produced or manufactured by | class of labor specified in |
      was not employed in any stage of | not employed in any stage of the mining | was laden on board | and was laden on board`,
    ),
    ...cues(
      10,
      `
      19 CFR 12.43 | 19 C.F.R. 12.43 | 19 CFR § 12.43 | 19 C.F.R. § 12.43 | Class of labor | which departed from |
      bearing the following marks and numbers | of any component thereof | Number and kind of packages | at or near |
      Foreign seller or owner`,
    ),
  ],
  against: [
    ...cues(
      6,
      `
      Unit price | Amount due | ultimate consignee of the merchandise | every reasonable effort | Notice of Detention |
      Origin criterion | for certifying authority use only | Preference criterion`,
    ),
  ],
  letterheadRole: 'seller',
  assertedBy: 'seller',
  fields: [
    fields.documentNumber(
      merge([
        labels`
      en: Certificate No. | Certificate Number | Certificate Ref. | Our reference
      zh: 证明编号
    `,
        head.plainNumber,
      ]),
      'Number of the certificate, where it bears one. The regulation asks for none.',
    ),
    fields.issueDate(
      merge([
        labels`
      en: Dated
      zh: 证明日期
    `,
        head.plainDate,
      ]),
      'Date of the certificate, at the foot behind "Dated".',
    ),
    fields.title,
    fields.language,
    party(
      'seller',
      merge([
        labels`
      en: Foreign seller or owner | Foreign seller | Seller or owner | Owner of the merchandise | Name of foreign seller or owner
      zh: 外国卖方或货主 | 外国卖方
    `,
        parties.seller,
      ]),
      'The foreign seller or owner who certifies ("I, …, foreign seller or owner"): the firm. A person’s name is left out.',
      { core: true, assertedBy: 'seller' },
    ),
    party(
      'producer',
      merge([
        labels`
      en: Mined, produced, or manufactured by | Mined, produced or manufactured by | Produced by
    `,
        parties.producer,
      ]),
      'Who mined, produced or manufactured the merchandise, behind "was mined, produced, or manufactured by".',
      { repeats: true, core: true },
    ),
    party('manufacturer', parties.manufacturer, 'Manufacturer, where the paper uses that word alone.', {
      repeats: true,
      core: true,
    }),
    party('buyer', parties.buyer, 'Buyer, where named.'),
    party('importer', parties.importer, 'Importer in the United States, where named.'),
    party('consignee', parties.consignee, 'Consignee, where named.', { core: true }),
    clause(
      'seller',
      'The words in which the signer certifies as foreign seller or owner of the merchandise described.',
      'foreign seller or owner of the merchandise hereinafter described, certify that such merchandise',
    ),
    clause(
      'quantity',
      'The words that state the quantity, with the quantity.',
      'consisting of 24,000 pieces',
    ),
    clause(
      'description',
      'The words that describe the merchandise.',
      "of men's knitted T-shirts of 100 % cotton",
    ),
    clause('packages', 'The words that state number and kind of the packages.', 'in 400 cartons'),
    clause(
      'marks',
      'The words that give marks and numbers of the packages.',
      'bearing the following marks and numbers H&P 1-400',
    ),
    clause(
      'producedBy',
      'The words that say by whom the merchandise was mined, produced or manufactured.',
      'was mined, produced, or manufactured by Example Garment Co., Ltd.',
    ),
    clause(
      'producedAt',
      'The words that say at or near which place it was mined, produced or manufactured.',
      'at or near Jiujiang, Jiangxi, China',
    ),
    clause(
      'ladenOnBoard',
      'The words that name the carrier to the United States on board of which it was laden.',
      'was laden on board MERIDIAN CORAL',
    ),
    clause('ladenAt', 'The words that name the place of lading.', 'at Ningbo'),
    clause(
      'departedOn',
      'The words that give place and date of the departure of the carrier.',
      'which departed from Ningbo on June 27, 2025',
    ),
    clause(
      'labor',
      'The whole words that say that a class of labor (convict, forced, indentured, as the finding specifies) was not employed in any stage of the mining, production or manufacture. Take the words as they stand, also where they say less than that.',
      'forced labor was not employed in any stage of the mining, production, or manufacture of the merchandise',
    ),
    clause(
      'component',
      'The words that extend the statement on labor to every component of the merchandise. Not stated when the paper speaks of the merchandise alone.',
      'or of any component thereof',
    ),
    clause('date', 'The date with its word, as it stands at the foot.', 'Dated July 1, 2025'),
    field(
      'origin.country',
      'country',
      [goods.countryOfOrigin],
      'Country in which it was mined, produced or manufactured, as the sentence or a label says.',
      {
        core: true,
        repeats: true,
      },
    ),
    field('origin.siteName', 'place', origin.originSite, 'Place of production behind "at or near".', {
      repeats: true,
    }),
    fields.invoiceReference,
    fields.billOfLadingReference,
    fields.purchaseOrderReference,
    fields.contractReference,
    fields.containerReference,
    field(
      'references.entry',
      'code',
      labels`
      en: Entry No. | Entry Number | Customs entry no.
    `,
      'Entry the certificate belongs to, where named.',
      { repeats: true },
    ),
    field(
      'transport.vessel',
      'vessel',
      merge([
        labels`
      en: Carrier to the United States | Laden on board (carrier) | Vessel laden on
    `,
        transport.vessel,
      ]),
      'Carrier to the United States: the ship, behind "laden on board"; without the voyage number.',
    ),
    field('transport.voyage', 'code', transport.voyage, 'Voyage number, where given.'),
    field(
      'transport.portOfLoading',
      'place',
      merge([
        labels`
      en: Place of lading | Laden at (port)
    `,
        transport.portOfLoading,
      ]),
      'Place of lading. Not an origin.',
    ),
    field(
      'dates.shippedOnBoard',
      'date',
      merge([
        labels`
      en: Departed on | Date departed
    `,
        transport.shippedOnBoard,
      ]),
      'Date on which the carrier departed.',
    ),
    field(
      'goods.description',
      'text',
      labels`
      en: Description of merchandise | Description of goods | Description | Merchandise
      zh: 货物名称 | 品名
    `,
      'The merchandise, as described.',
      { repeats: true },
    ),
    field(
      'goods.quantity',
      'quantity',
      labels`
      en: Quantity | Qty
      zh: 数量
    `,
      'Quantity of the merchandise.',
      { repeats: true },
    ),
    field('goods.hsCode', 'hs-code', goods.hsCode, 'Tariff number, where given.', { repeats: true }),
    field(
      'totals.packages',
      'quantity',
      labels`
      en: Number and kind of packages | Packages | Number of packages
      zh: 件数及包装种类
    `,
      'Number and kind of packages.',
    ),
    ...fields.executionFields,
  ],
  examples: labourCertificateExamples,
  tables: [unpricedGoods],
});

export default certificate1243a;
