import { declarationExamples } from './answers/examples/declaration.ts';
import { unpricedGoods } from './common/columns.ts';
import { cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as origin from './common/origin.ts';
import * as parties from './common/parties.ts';
import * as totals from './common/totals.ts';
import * as transport from './common/transport.ts';
import type { TypeFile } from './type-file.ts';

const declaration: TypeFile = () => ({
  id: 'declaration',
  version: 1,
  name: 'Affidavit, declaration, statement, letter of assurance',
  keyInformation: [
    'parties.declarant.name',
    'parties.manufacturer.name',
    'origin.country',
    'origin.region',
    'origin.material',
    'origin.lot',
    'goods.description',
  ],
  titles: labels`
    en: Affidavit | Declaration | Statement | Letter of Assurance | Supplier Declaration | Manufacturer's Affidavit | Letter of Guarantee |
        Manufacturer Declaration | Statement of Origin | Declaration of Non-use of Forced Labor | Letter of Guaranty | Guarantee Letter |
        Forced Labor Declaration | Forced Labour Statement | Cotton Origin Declaration | Sworn Statement | To Whom It May Concern |
        Letter of Commitment | Commitment Letter | Certification Statement | Statement of Compliance | Undertaking |
        Supplier Affidavit | Declaration of Origin of Raw Material |
        Self-Declaration | Self Declaration | Letter of Undertaking | Supplier Statement | Producer's Declaration | Grower's Affidavit | Importer's Statement |
        Supplier's Affidavit | Declaration Letter | Letter of Declaration | UFLPA Declaration | UFLPA Statement |
        Statement of Ultimate Consignee | Statutory Declaration | Manufacturer's Declaration | Yarn Affidavit | Yarn Producer Affidavit |
        Cotton Affidavit | Notarized Affidavit | Affidavit of Manufacturer | Declaration of Manufacturer | Statement of Raw Material Origin |
        Raw Material Declaration | Certification Letter |
        Letter of Confirmation | Confirmation Letter | Authorization Letter | Power of Attorney | Letter of Authorization | No Forced Labor Statement
    zh: 声明 | 承诺书 | 声明书 | 保证书 | 保证函 | 宣誓书 | 情况说明 | 供应商声明 | 原料来源声明 | 无强迫劳动声明 | 承诺函 | 证明 | 供应商承诺书 | 原产地承诺书 |
        棉花来源声明 | 证明书 | 委托书 | 授权委托书 | 说明函 | 无强制劳动承诺书 | 企业声明 | 说明 | 不使用强迫劳动承诺书 | 原材料来源声明 | 授权书 | 来源证明
    vi: Cam kết | Bản cam kết | Tuyên bố | Giấy cam kết | Bản tuyên bố | Thư cam kết | Giấy xác nhận | Tờ khai cam kết | Bản cam đoan
    es: Declaración | Declaración jurada | Carta de garantía | Carta compromiso | Declaración del proveedor | Carta de compromiso | Affidávit
    de: Erklärung | Eidesstattliche Erklärung | Lieferantenerklärung zur Zwangsarbeit | Eidesstattliche Versicherung | Verpflichtungserklärung | Bestätigung | Selbsterklärung | Herstellererklärung | Selbstauskunft
    fr: Déclaration | Attestation | Déclaration sur l'honneur | Lettre d'engagement | Attestation sur l'honneur | Lettre de garantie | Engagement | Déclaration sous serment
    tr: Beyan | Taahhütname | Beyanname Tedarikçi | Yeminli Beyan | Tedarikçi Beyanı | Beyan Yazısı | Taahhüt Mektubu | Muvafakatname | Tedarikçi Beyannamesi
    pt: Declaração | Declaração juramentada | Termo de compromisso | Declaração sob compromisso de honra | Carta de garantia | Declaração do fornecedor
    it: Dichiarazione | Autocertificazione | Dichiarazione giurata | Dichiarazione del fornitore | Lettera di garanzia
    nl: Verklaring | Eigen verklaring | Beëdigde verklaring | Leveranciersverklaring dwangarbeid
  `,
  cues: [
    ...cues(
      8,
      `
      I hereby declare | We hereby declare | hereby declare | being duly sworn | duly sworn |
      solemnly declare | under penalty of perjury | I, the undersigned | The undersigned |
      We, the undersigned | We hereby certify | we hereby confirm that | we state the following | we state that | no cotton from Xinjiang |
      do not contain cotton from Xinjiang | not sourced from Xinjiang | do not use forced | not use any forced | 不含新疆棉 |
      不使用新疆 | 未使用新疆 | forced labour in any form | We hereby guarantee |
      to the best of my knowledge | to the best of our knowledge | depose and say | true and correct |
      notary public | Sworn to and subscribed | subscribed and sworn | 特此声明 | 特此承诺 | 特此证明 | 我公司承诺 | 我司承诺 |
      本公司声明 | 我公司声明 | 郑重声明 | 郑重承诺 | 兹声明 | 兹承诺 | 承诺如下 | 声明如下 | 法律责任 | No forced labor | no forced labour |
      convict, forced | convict labor | indentured labor | forced or indentured | wholly or in part |
      Uyghur Forced Labor Prevention Act | UFLPA | cam kết | cam đoan | Hiermit erklären wir |
      Hiermit bestätigen wir | erkläre ich | Je soussigné | Nous soussignés | déclare sur l'honneur |
      declaro bajo juramento | Por la presente declaramos | beyan ederiz | taahhüt ederiz | beyan ve taahhüt |
      Declaramos | To whom it may concern | We confirm that | We declare that |
      I declare that`,
    ),
  ],
  against: [
    ...cues(
      5,
      `
      Unit price | Subtotal | Amount due | Invoice date | Port of loading | Non-compliance | Test method |
      Origin criterion | Certificate number | Audit | Dear | Quantity shipped`,
    ),
  ],
  letterheadRole: 'declarant',
  assertedBy: 'declarant',
  fields: [
    fields.documentNumber(
      merge([
        labels`
      en: Declaration No. | Affidavit No. | Statement No. | Agreement No. | Letter No. | Our reference | Ref.
      zh: 声明编号 | 承诺书编号 | 协议编号 | 协议号
      vi: Số cam kết
      de: Unser Zeichen
      fr: N/Réf. | Nos réf.
    `,
        head.plainNumber,
      ]),
      'Number of the declaration, where printed.',
    ),
    fields.issueDate(
      merge([
        head.plainDate,
        labels`
      en: Declaration date | Date of declaration | Agreement date
      zh: 声明日期 | 承诺日期 | 年 月 日
    `,
      ]),
      'Date of the declaration.',
    ),
    field('expiryDate', 'date', head.expiryDate, 'End of validity, where stated.'),
    fields.title,
    fields.language,
    party(
      'declarant',
      merge([
        parties.declarant,
        labels`
      en: Supplier | Supplier name | Company name | Name of supplier | Manufacturer name | We | Producer's name
      zh: 公司名称 | 企业名称 | 供应商名称 | 单位名称 | 我公司 | 供应商
      vi: Tên công ty | Nhà cung cấp | Công ty chúng tôi
      es: Empresa | Proveedor | Nombre de la empresa
      de: Firma | Unternehmen | Lieferant
      fr: Société | Entreprise | Fournisseur
      tr: Firma | Firma Adı | Tedarikçi
      pt: Empresa | Fornecedor
    `,
      ]),
      'The firm that declares: letterhead, signing firm, "we, X Co., Ltd.".',
      { core: true },
    ),
    party(
      'payer',
      labels`
      en: Payer | Paying party | Third party payer | Party C (Payer) | Actual payer
      zh: 付款方 | 代付款方 | 代付方 | 付款人 | 丙方（付款方） | 受托付款方
      vi: Bên thanh toán
    `,
      'Where the paper is about a payment: who pays.',
    ),
    party(
      'payee',
      labels`
      en: Payee | Receiving party | Beneficiary | Third party payee | Party C (Payee) | Actual payee | Designated payee
      zh: 收款方 | 代收款方 | 代收方 | 收款人 | 丙方（收款方） | 受托收款方
      vi: Bên nhận thanh toán | Bên thụ hưởng
    `,
      'Where the paper is about a payment: who is paid.',
    ),
    party(
      'seller',
      labels`
      en: Seller | The Seller | Vendor | Party A (Seller) | Party B (Seller)
      zh: 卖方 | 供方 | 销售方 | 出卖人 | 乙方（卖方） | 甲方（卖方）
      vi: Bên bán
      es: Vendedor
      de: Verkäufer
      fr: Vendeur
      tr: Satıcı
      pt: Vendedor
    `,
      'Seller, where the paper names one.',
    ),
    party(
      'buyer',
      merge([
        labels`
      en: Buyer | The Buyer | Customer | Purchaser | Party A (Buyer) | Party B (Buyer)
      zh: 买方 | 需方 | 购买方 | 甲方（买方） | 乙方（买方） | 客户
      vi: Bên mua
      es: Comprador | Cliente
      de: Käufer | Kunde
      fr: Acheteur | Client
      tr: Alıcı | Müşteri
      pt: Comprador | Cliente
    `,
      ]),
      'Buyer, where the paper calls it so; an addressee alone is none.',
    ),
    ...fields.makerFields,
    party('exporter', parties.exporter, 'Exporter, where named.'),
    party('importer', parties.importer, 'Importer, where named.'),
    party(
      'ultimateConsignee',
      parties.ultimateConsignee,
      'Ultimate consignee, on a statement under 19 CFR 12.43(b).',
    ),
    party('labourAgency', parties.labourAgency, 'Labour agency, where named.'),
    ...fields.originFields,
    field(
      'origin.lot',
      'code',
      labels`
      en: Cotton bales | Bale lot no.
    `,
      'Lot whose origin is declared.',
      { repeats: true },
    ),
    field('dates.harvestYear', 'period', origin.harvestYear, 'Crop year of the raw material.'),
    ...fields.tierFields,
    fields.purchaseOrderReference,
    fields.invoiceReference,
    fields.contractReference,
    fields.lotReference,
    fields.billOfLadingReference,
    fields.containerReference,
    fields.entryReference,
    fields.certificateReference,
    // A total on a declaration is one of bales or weights: only words of payment announce an amount.
    field(
      'payment.amount',
      'amount',
      labels`
      en: Payment amount | Amount of payment | Amount to be paid | Amount payable | Amount paid
      zh: 付款金额 | 代付金额 | 支付金额
      vi: Số tiền thanh toán
      de: Zahlungsbetrag
      fr: Montant du paiement
      es: Importe del pago
      tr: Ödeme tutarı
      pt: Valor do pagamento
    `,
      'Amount of a payment that the paper authorises or confirms. A number of bales or pieces is none.',
    ),
    field('payment.currency', 'currency', totals.currency, 'Its currency.'),
    field('transport.vessel', 'vessel', transport.vessel, 'Vessel, in the words of 19 CFR 12.43(a).'),
    field(
      'dates.signed',
      'date',
      labels`
      en: Signed on | Date signed | Dated this | Sworn on | Executed on
      zh: 签署日期 | 签字日期
      vi: Ngày ký
      es: Firmado el
      de: Unterzeichnet am
      fr: Signé le | Fait le
    `,
      'Day of signing.',
    ),
    ...fields.executionFields,
  ],
  examples: declarationExamples,
  tables: [unpricedGoods],
});

export default declaration;
