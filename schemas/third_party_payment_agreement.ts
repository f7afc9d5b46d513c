import type { Labels } from '../src/model/document-type.ts';
import { cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as references from './common/references.ts';
import * as totals from './common/totals.ts';
import type { TypeFile } from './type-file.ts';

/** "Party A (Seller)", "甲方（卖方）": the letter is free, the role in the bracket counts. */
function lettered(english: readonly string[], chinese: readonly string[]): Labels {
  return {
    en: ['A', 'B', 'C', 'D'].flatMap((letter) => english.map((role) => `Party ${letter} (${role})`)),
    zh: ['甲', '乙', '丙', '丁'].flatMap((letter) => chinese.map((role) => `${letter}方（${role}）`)),
  };
}

const thirdPartyPaymentAgreement: TypeFile = () => ({
  id: 'third_party_payment_agreement',
  version: 1,
  name: 'Third-party payment agreement',
  keyInformation: [
    'parties.seller.name',
    'parties.buyer.name',
    'parties.payer.name',
    'parties.payee.name',
    'payment.amount',
    'payment.currency',
    'payment.invoice',
  ],
  titles: labels`
    en: Third-Party Payment Agreement | Third Party Payment Agreement | Payment Agreement | Tripartite Agreement |
        Payment on Behalf Agreement | Entrusted Payment Agreement | Tripartite Payment Agreement | Agency Payment Agreement |
        Third Party Payment Authorization | Third Party Payment Letter | Payment Entrustment Letter | Third Party Payment Declaration |
        Letter of Third Party Payment | Collection Agency Agreement | Entrusted Collection Agreement
    zh: 三方付款协议 | 代付款协议 | 委托付款书 | 委托付款协议 | 代付协议 | 三方协议 | 付款委托书 | 三方支付协议 | 委托付款函 | 代付款证明 | 委托收款协议 | 代收款协议 |
        代付款说明 | 第三方付款协议 | 委托收款书 | 代收代付协议 | 三方代付款协议
    vi: Thỏa thuận thanh toán ba bên | Thỏa thuận thanh toán qua bên thứ ba | Ủy quyền thanh toán
    es: Acuerdo de pago a terceros | Acuerdo de pago por terceros | Contrato tripartito de pago
    de: Drittzahlungsvereinbarung | Zahlungsvereinbarung mit Dritten | Zahlungsvereinbarung
    fr: Accord de paiement par un tiers | Convention de paiement tripartite | Délégation de paiement
    tr: Üçüncü Taraf Ödeme Sözleşmesi | Üçlü Ödeme Protokolü
    pt: Acordo de pagamento a terceiros | Acordo de pagamento por terceiros
  `,
  cues: [
    ...cues(
      7,
      `
      third party payment | pay on behalf of | make payment on behalf | payment on behalf of | Party A | Party B | Party C |
      on behalf of Party | authorizes Party | entrusts | entrusted party | designated account | designates | third party |
      代为支付 | 委托付款 | 代付 | 代收 | 三方 | 甲方 | 乙方 | 丙方 | 受托方 | 委托方 | 经三方协商 | 指定账户 | bên thứ ba | Dritter | tiers payeur`,
    ),
    ...cues(
      3,
      `agreement | Account No. | Beneficiary | 协议 | 账号 | payment | deemed to have paid | discharge`,
    ),
  ],
  against: [
    ...cues(
      5,
      `
      Unit price | Subtotal | Port of loading | Bill to | being duly sworn | 单价 | 规格型号 | Description of goods |
      Quantity | Sales Contract | 购销合同 | 数量`,
    ),
  ],
  letterheadRole: null,
  assertedBy: 'declarant',
  fields: [
    fields.documentNumber(
      merge([
        labels`
          en: Agreement No. | Agreement Number | Ref.
          zh: 协议编号 | 协议号 | 合同编号
        `,
        head.plainNumber,
      ]),
      'Number of the agreement, where printed.',
    ),
    fields.issueDate(
      merge([
        head.plainDate,
        labels`
          en: Agreement date | Date of agreement | Signed on | Dated this
          zh: 签订日期 | 协议日期 | 签署日期
        `,
      ]),
      'Date of the agreement.',
    ),
    fields.title,
    fields.language,
    party(
      'buyer',
      merge([
        lettered(['Buyer', 'Purchaser', 'Debtor'], ['买方', '需方', '购货方', '债务人']),
        labels`
        en: Party A (Buyer) | Buyer | The Buyer | Purchaser | Debtor | Entrusting party | Principal
        zh: 甲方（买方） | 买方 | 需方 | 购买方 | 委托方 | 甲方（委托方） | 债务人
        vi: Bên mua
        es: Comprador
        de: Käufer
        fr: Acheteur
        tr: Alıcı
        pt: Comprador
      `,
      ]),
      'Buyer who owes the payment.',
      { core: true },
    ),
    party(
      'seller',
      merge([
        lettered(['Seller', 'Supplier', 'Vendor', 'Creditor'], ['卖方', '供方', '销货方', '债权人']),
        labels`
        en: Party B (Seller) | Seller | The Seller | Vendor | Supplier | Creditor
        zh: 乙方（卖方） | 卖方 | 供方 | 销售方 | 债权人 | 供应商
        vi: Bên bán
        es: Vendedor
        de: Verkäufer
        fr: Vendeur
        tr: Satıcı
        pt: Vendedor
      `,
      ]),
      'Seller to whom the payment is owed.',
      { core: true },
    ),
    party(
      'payer',
      merge([
        lettered(['Payer', 'Paying party', 'Third party payer'], ['付款方', '代付方', '付款人', '代付款方']),
        labels`
        en: Payer | Paying party | Third party payer | Party C (Payer) | Actual payer | Paid by | Third-party payer
        zh: 付款方 | 代付款方 | 代付方 | 付款人 | 丙方（付款方） | 受托付款方 | 受托方 | 实际付款人
        vi: Bên thanh toán | Bên trả tiền
      `,
      ]),
      'Who pays instead of the buyer.',
      { core: true },
    ),
    party(
      'payee',
      merge([
        lettered(
          ['Payee', 'Recipient', 'Beneficiary', 'Receiving party'],
          ['收款方', '代收方', '收款人', '代收款方'],
        ),
        labels`
        en: Payee | Receiving party | Beneficiary | Third party payee | Party C (Payee) | Actual payee | Designated payee |
            Party C (Recipient) | Recipient | Account name | Beneficiary name | Designated recipient
        zh: 收款方 | 代收款方 | 代收方 | 收款人 | 丙方（收款方） | 受托收款方 | 户名 | 实际收款人 | 收款单位
        vi: Bên nhận thanh toán | Bên thụ hưởng
      `,
      ]),
      'Who receives the payment instead of the seller.',
      { core: true },
    ),
    party(
      'payeeBank',
      labels`
        en: Bank | Bank name | Beneficiary bank | Receiving bank
        zh: 开户行 | 开户银行 | 收款银行
        vi: Ngân hàng
      `,
      'Bank of the payee.',
      { placement: ['same', 'right', 'below'] },
    ),
    field('payment.amount', 'amount', totals.totalAmount, 'Amount agreed on, where stated.', { core: true }),
    field('payment.currency', 'currency', totals.currency, 'Its currency.', { core: true }),
    field(
      'payment.purpose',
      'text',
      labels`
        en: Purpose | Reason | Purpose of payment | Reason for third party payment
        zh: 用途 | 付款事由 | 代付原因 | 款项用途
      `,
      'What is paid for, in the words of the paper.',
    ),
    field('payment.invoice', 'code', references.invoiceNumber, 'Invoices paid under the agreement.', {
      repeats: true,
    }),
    fields.purchaseOrderReference,
    fields.contractReference,
    ...fields.executionFields,
  ],
  tables: [],
});

export default thirdPartyPaymentAgreement;
