import { cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as references from './common/references.ts';
import * as totals from './common/totals.ts';
import type { TypeFile } from './type-file.ts';

const payer = labels`
  en: Payer | Remitter | Ordering customer | Applicant | Debit account name | Paid by | Remitter name | From account |
      Ordering party | Payer name | Originator | Sender | Drawer | Debtor | Account holder | By order of | From |
      Ordering customer (50K) | 50K Ordering customer | 50K: Ordering Customer | 50F: Ordering customer | Payer's name |
      Name of remitter | Name of applicant | Sender name | Instructing party | Payment from | Received from
  zh: 付款人 | 付款方 | 付款单位 | 汇款人 | 付款人名称 | 付款人户名 | 付款户名 | 汇款人名称 | 出票人 | 付款方户名 | 付款账户名称 | 交款人 | 付款人全称 | 付款单位名称 | 付方 | 付款方名称 | 出票人全称 | 今收到
  vi: Người chuyển tiền | Đơn vị trả tiền | Người trả tiền | Bên chuyển | Tên người chuyển | Người nộp tiền | Tài khoản nguồn | Đơn vị chuyển tiền
  es: Ordenante | Pagador | Remitente | Cuenta de cargo | Titular ordenante | Deudor
  de: Auftraggeber | Zahler | Kontoinhaber | Zahlungspflichtiger | Überweisender | Absender
  fr: Donneur d'ordre | Payeur | Débiteur | Émetteur | Compte à débiter | Titulaire du compte débité
  tr: Gönderen | Ödeyen | Amir | Gönderen Adı | Borçlu | Gönderici
  pt: Ordenante | Pagador | Conta de origem | Ordenador
  it: Ordinante | Pagatore | Debitore
  nl: Betaler | Opdrachtgever | Rekeninghouder
`;
const payee = labels`
  en: Payee | Beneficiary | Beneficiary customer | Beneficiary name | Pay to | Paid to | Recipient | Credit account name |
      Name of beneficiary | Beneficiary's name | Receiver | To account | Creditor | Payee name | To | Beneficiary details |
      59 Beneficiary customer | 59: Beneficiary customer | 59: Beneficiary | Pay to the order of | Beneficiary (59) |
      Payment to | Beneficiary name and address | Beneficiary account name
  zh: 收款人 | 收款方 | 收款单位 | 收款人名称 | 收款人户名 | 收款户名 | 收款方户名 | 收款账户名称 | 受益人 | 收款人全称 | 收款单位名称 | 收方 | 收款方名称 | 受益人名称
  vi: Người thụ hưởng | Đơn vị thụ hưởng | Người nhận tiền | Bên nhận | Tên người hưởng | Đơn vị nhận tiền | Tên người thụ hưởng
  es: Beneficiario | Destinatario | Cuenta de abono | Titular beneficiario | Acreedor
  de: Zahlungsempfänger | Empfänger | Begünstigter | Begünstigte | Empfängername
  fr: Bénéficiaire | Créancier | Destinataire | Compte à créditer | Nom du bénéficiaire
  tr: Alıcı | Lehdar | Alıcı Adı | Alacaklı | Alıcı Ünvanı
  pt: Beneficiário | Destinatário | Conta de destino | Favorecido
  it: Beneficiario | Destinatario | Creditore
  nl: Begunstigde | Ontvanger | Naam begunstigde
`;
const payerBank = labels`
  en: Ordering institution | Remitting bank | Payer's bank | Sending bank | Ordering bank | Debit bank | Sender bank |
      Issuing bank | 52A Ordering institution | 52A: Ordering Institution | Payer bank | Applicant's bank | Originating bank |
      From bank | Bank of payer
  zh: 付款人开户行 | 付款行 | 付款开户行 | 汇出行 | 付款人开户银行 | 付款方开户行 | 汇款银行 | 汇出行名称 | 付款行名称 | 开证行 | 付款银行
  vi: Ngân hàng chuyển | Ngân hàng trả tiền | Ngân hàng người chuyển
  es: Banco ordenante | Banco emisor
  de: Bank des Auftraggebers | Auftraggeberbank | Absenderbank
  fr: Banque du donneur d'ordre | Banque émettrice
  tr: Gönderen Banka | Amir Banka
  pt: Banco ordenante | Banco de origem
`;
const payeeBank = labels`
  en: Account with institution | Account with bank | Beneficiary bank | Beneficiary's bank | Receiving bank | Payee's bank | Credit bank |
      57A Account with institution | 57A: Account with institution | 57A: Account with bank | Beneficiary Bank Name | Payee bank | Bank of beneficiary |
      Beneficiary institution | To bank | Beneficiary Bank's name | Advising bank
  zh: 收款人开户行 | 收款行 | 收款开户行 | 汇入行 | 收款人开户银行 | 收款方开户行 | 收款银行 | 汇入行名称 | 收款行名称 | 受益人银行
  vi: Ngân hàng thụ hưởng | Ngân hàng nhận | Ngân hàng người hưởng
  es: Banco beneficiario | Banco del beneficiario | Banco destino
  de: Bank des Begünstigten | Empfängerbank | Kreditinstitut des Empfängers | Bank des Empfängers
  fr: Banque du bénéficiaire | Banque bénéficiaire
  tr: Alıcı Banka | Lehdar Bankası
  pt: Banco beneficiário | Banco de destino
`;

const proofOfPayment: TypeFile = () => ({
  id: 'proof_of_payment',
  version: 1,
  name: 'Proof of payment: bank slip, SWIFT message, statement, letter of credit',
  keyInformation: [
    'parties.payer.name',
    'parties.payee.name',
    'payment.amount',
    'payment.currency',
    'payment.valueDate',
    'payment.purpose',
    'payment.invoice',
    'parties.payeeBank.name',
  ],
  titles: labels`
    en: Payment Advice | Remittance Advice | Telegraphic Transfer | Wire Transfer | Payment Confirmation | Bank Statement |
        Bank Slip | Debit Advice | Credit Advice | SWIFT | MT103 | MT 103 | Customer Transfer | Single Customer Credit Transfer |
        Outward Remittance | Outward Telegraphic Transfer | Inward Remittance | Payment Order | Payment Voucher |
        Transfer Confirmation | Proof of Payment | Account Statement | Statement of Account | Letter of Credit |
        Irrevocable Documentary Credit | Transaction Receipt | Transfer Receipt | Application for Funds Transfer | Wire Confirmation |
        Payment Receipt | Bank Transfer | Remittance Application | Debit Note Bank | Swift Message | Transaction Details |
        Bank Payment Voucher | Documentary Credit | Fund Transfer | Issue of a Documentary Credit | Foreign Exchange Payment |
        Outgoing Payment | Bank Receipt | Payment Slip | Telegraphic Transfer Advice | Inward Remittance Advice |
        Application for Outward Remittance | Wire Transfer Confirmation | Payment Instruction | Outgoing Wire Transfer |
        Transaction Confirmation | Bank Advice | Incoming Wire Advice
    zh: 银行回单 | 付款凭证 | 电子回单 | 业务回单 | 电汇凭证 | 汇款回单 | 网上银行电子回单 | 转账凭证 | 境外汇款申请书 | 银行对账单 | 进账单 | 付款回单 | 银行电子回单 | 客户回单 | 信用证 |
        收款凭证 | 支付凭证 | 汇款凭证 | 国内支付业务付款回单 | 银行承兑汇票 | 网银回单 | 结汇水单 | 借记通知 | 贷记通知 | 付款通知书 | 网上银行电子回单证 | 国内支付业务收款回单 | 客户专用回单 |
        境外汇款申请单 | 电汇回单 | 付款申请书 | 电子银行业务回单 | 银行业务回单 | 网上支付跨行清算系统 | 电汇申请书 | 汇款申请书 | 电子商业汇票 | 支付业务回单 | 转账回单 | 涉外收入申报单
    vi: Ủy nhiệm chi | Giấy báo nợ | Giấy báo có | Lệnh chuyển tiền | Phiếu chi | Lệnh thanh toán | Sao kê tài khoản | Chứng từ giao dịch
    es: Comprobante de pago | Transferencia bancaria | Extracto bancario | Orden de pago | Comprobante de transferencia |
        Justificante de transferencia | Aviso de pago | Justificante de pago | Comprobante de operación
    de: Überweisung | Zahlungsbeleg | Kontoauszug | Zahlungsavis | Überweisungsbeleg | Zahlungsbestätigung | Überweisungsauftrag |
        Zahlungsnachweis | Buchungsbestätigung | Zahlungsauftrag | Akkreditiv | Auslandsüberweisung
    fr: Avis de virement | Ordre de virement | Relevé de compte | Justificatif de paiement | Avis de paiement | Virement |
        Relevé bancaire | Confirmation de virement | Avis de débit | Crédit documentaire | Preuve de paiement | Avis d'exécution
    tr: Dekont | Banka Dekontu | Havale Dekontu | EFT Dekontu | Ödeme Makbuzu | Hesap Ekstresi | Ödeme Emri | Transfer Dekontu |
        Yurt Dışı Transfer | Havale Talimatı | Para Transferi | Akreditif
    pt: Comprovativo de pagamento | Transferência bancária | Extrato bancário | Comprovativo de transferência |
        Comprovante de pagamento | Ordem de pagamento | Comprovante de transferência
    it: Bonifico | Contabile bancaria | Estratto conto | Ricevuta di pagamento | Contabile di pagamento | Bonifico bancario
    nl: Betalingsbewijs | Rekeningafschrift | Overschrijving | Betalingsopdracht | Betalingsbevestiging
  `,
  cues: [
    ...cues(
      7,
      `
      Ordering customer | Beneficiary customer | Value date | Value Date/Currency/Interbank Settled Amount |
      Remittance information | Details of charges | Bank operation code | Sender to receiver information |
      UETR |  付款人账号 | 收款人账号 | 付款账号 | 收款账号 | 交易流水号 | 回单编号 |
      电子回单专用章 | 业务类型 | 交易时间 | 付款人户名 | 收款人户名 | 开户银行 | 汇款附言 | Sender reference | Sender's reference |
      Wertstellung | Buchungstag | Valuta | Verwendungszweck | Date de valeur | Motif du virement |
      Fecha valor | İşlem Tarihi | Valör | Debit account | Amount debited | Transaction reference |
      Instructed amount | 付款人开户行 | 收款人开户行 | Nội dung chuyển tiền | Số tiền bằng chữ |
      Interbank settled amount | Debit account number | Confirmation number | Payment status |
      Correspondent bank | Charges | Charges borne by | Kontoauszug | Opening balance | Closing balance |
      Available balance | 回单 | 记账日期 | 凭证种类 | 借贷标志`,
    ),
    ...cues(
      3,
      `
      SWIFT | BIC | IBAN | Account No. | Beneficiary | Remitter | Payer | Payee | 付款人 | 收款人 | 账号 | 币种 | 摘要 |
      用途 | Transaction date | Payment date | 金额大写 | 大写 | Bank | Transaction amount | Transfer amount`,
    ),
  ],
  against: [
    ...cues(
      5,
      `
      Unit price | Description of goods | Quantity | Tax invoice | 规格型号 | 税率 | 价税合计 | Bill to |
      Rechnungsnummer | Invoice date | Due date | Ship to | Packing`,
    ),
  ],
  letterheadRole: 'payerBank',
  assertedBy: 'bank',
  fields: [
    fields.documentNumber(
      merge([
        labels`
      en: Transaction reference | Transaction reference number | Transaction ID | Transaction No. | Reference number |
          Sender's reference | Payment reference | Remittance No. | TT Ref. No. | Our reference | Bank reference |
          Payment ID | Voucher No. | Advice No. | Confirmation No. | Confirmation number | Txn Ref | Transaction Ref. |
          20: Sender's Reference | Wire reference | UETR | Bank Ref. No. | Transaction Reference No. | Payment reference no. |
          Customer reference | Receipt No. | Documentary Credit Number | Statement No.
      zh: 回单编号 | 交易流水号 | 流水号 | 回单号码 | 凭证号 | 业务编号 | 交易编号 | 电子回单号码 | 凭证号码 | 业务参考号 | 汇款编号 | 交易序号 | 业务流水号 | 指令编号 | 回单号 | 受理编号 | 核心流水号 | 平台流水号
      vi: Số giao dịch | Số bút toán | Mã giao dịch | Số tham chiếu | Số lệnh
      es: Número de operación | N.º de referencia | Referencia de la operación | N.º de operación
      de: Referenznummer | Auftragsnummer | Belegnummer | Transaktionsnummer | Vorgangsnummer
      fr: Référence | N° d'opération | Référence du virement | N° de transaction | Référence de l'opération
      tr: Dekont No | İşlem No | Referans No | Fiş No | Sorgu No
      pt: N.º de operação | Referência | Número da transação
      it: Numero operazione | CRO | TRN
    `,
        head.plainNumber,
      ]),
      'Reference of the payment as the bank prints it.',
      'FT24017009331',
    ),
    fields.issueDate(
      merge([
        labels`
      en: Advice date | Print date | Statement date | Date of advice
      zh: 打印日期 | 回单日期 | 打印时间 | 出票日期
      de: Auftragsdatum
      tr: Dekont Tarihi
    `,
        head.plainDate,
      ]),
      'Date of the advice or slip, where printed apart from the day the money moved.',
    ),
    fields.title,
    fields.language,
    field(
      'payment.valueDate',
      'date',
      labels`
      en: Value date | Value | Settlement date | Date of value | Execution date | 32A: Value Date | Effective value date |
          Transaction date | Processing date
      zh: 起息日 | 起息日期 | 入账日期 | 结算日期 | 生效日期 | 记账日期 | 交易日期 | 交易时间
      vi: Ngày giá trị | Ngày hiệu lực | Ngày hạch toán | Ngày giao dịch
      es: Fecha valor | F. valor | Fecha de operación | Fecha operación
      de: Valuta | Wertstellung | Wertstellungsdatum | Ausführungsdatum | Valutadatum | Buchungsdatum | Buchungstag
      fr: Date de valeur | Date valeur | Date d'exécution | Date d'opération | Date de l'opération | Date de comptabilisation
      tr: Valör | Valör Tarihi | İşlem Tarihi
      pt: Data-valor | Data valor | Data da operação | Data do movimento
      it: Data valuta | Valuta
      nl: Valutadatum | Rentedatum
    `,
      'The day the amount is good for the payee; where none is printed, the day it was booked.',
    ),
    field(
      'dates.paid',
      'date',
      labels`
      en: Payment date | Date of payment | Date paid | Transfer date | Remittance date | Paid on | Debit date | Payment Date/Time
      zh: 付款日期 | 支付日期 | 汇款日期 | 转账日期 | 付款时间 | 委托日期 | 支付时间 | 汇款时间 | 交易完成时间
      vi: Ngày thanh toán | Ngày chuyển tiền
      es: Fecha de pago | Fecha de transferencia
      de: Zahlungsdatum | Zahldatum | Überweisungsdatum | Bezahlt am
      fr: Date de paiement | Payé le | Date du virement | Date de règlement
      tr: Ödeme Tarihi | Transfer Tarihi
      pt: Data de pagamento | Data do pagamento
      it: Data di pagamento | Data pagamento | Data bonifico
      nl: Betaaldatum | Datum betaling
    `,
      'The day of payment.',
    ),
    party('payer', payer, 'Who pays: remitter, ordering customer, 付款人.', { core: true }),
    party('payee', payee, 'Who is paid: beneficiary, 收款人.', { core: true }),
    party('payerBank', payerBank, 'Bank of the payer; often the letterhead.', {
      placement: ['same', 'right', 'below'],
    }),
    party('payeeBank', payeeBank, 'Bank of the payee.', { placement: ['same', 'right', 'below'] }),
    field(
      'parties.payer.identifiers.bankAccount',
      'bank-account',
      labels`
      en: Debit account | Debit account no. | Payer account | From account no. | Remitter account no. | Debit A/C No. | Debit account number | Payer's account number | Applicant account
      zh: 付款人账号 | 付款账号 | 付款人帐号 | 付款方账号 | 汇款人账号 | 付款账户 | 付款帐号
      vi: Tài khoản trích nợ | Số tài khoản chuyển | Tài khoản nợ
      es: Cuenta ordenante | Cuenta de origen
      de: Belastungskonto | Auftraggeberkonto
      fr: Compte débité
      tr: Gönderen IBAN | Gönderen Hesap | Gönderen Hesap No
    `,
      'Account that is debited.',
    ),
    field(
      'parties.payee.identifiers.bankAccount',
      'bank-account',
      merge([
        labels`
      en: Credit account | Credit account no. | Beneficiary account | Beneficiary account no. | Beneficiary account number | Beneficiary A/C No. | Beneficiary's account no. | To account no. | Payee account | Payee's account number | Beneficiary IBAN
      zh: 收款人账号 | 收款账号 | 收款人帐号 | 收款方账号 | 收款账户 | 收款帐号 | 受益人账号
      vi: Tài khoản thụ hưởng | Số tài khoản nhận | Tài khoản ghi có | Số tài khoản hưởng
      es: Cuenta beneficiario | Cuenta destino | Cuenta beneficiaria
      de: Empfängerkonto | IBAN des Empfängers
      fr: Compte crédité | IBAN du bénéficiaire
      tr: Alıcı IBAN | Alıcı Hesap | Alıcı Hesap No
    `,
      ]),
      'Account that is credited.',
    ),
    field(
      'payment.amount',
      'amount',
      merge([
        labels`
      en: Amount | Payment amount | Transfer amount | Remittance amount | Amount paid | Transaction amount | Amount in figures | Debit amount | Instructed amount | Amount transferred | Interbank settled amount | Credit amount | Amount remitted | Settled amount | Amount paid (figures) | Paid amount | Currency and amount | Total payment amount | Transferred amount | L/C amount
      zh: 金额 | 交易金额 | 汇款金额 | 付款金额 | 转账金额 | 小写金额 | 金额（小写） | 汇款币种及金额 | 支付金额 | 金额小写 | 付款总金额 | 人民币（小写） | 金额（元） | 实际付款金额 | 小写 | 发生额 | 票据金额
      vi: Số tiền | Số tiền chuyển | Số tiền bằng số | Số tiền thanh toán | Số tiền giao dịch
      es: Importe | Monto | Importe de la transferencia | Cantidad | Importe transferido
      de: Betrag | Überweisungsbetrag | Zahlungsbetrag | Umsatz
      fr: Montant | Montant du virement | Montant payé | Montant viré
      tr: Tutar | İşlem Tutarı | Havale Tutarı | Ödeme Tutarı | Transfer Tutarı
      pt: Montante | Valor | Importância | Valor transferido
      it: Importo | Importo del bonifico | Importo bonifico
      nl: Bedrag | Overgeboekt bedrag
    `,
        totals.totalAmount,
      ]),
      'Amount paid, without charges.',
      { core: true, placement: ['same', 'right', 'below'] },
    ),
    field('payment.currency', 'currency', totals.currency, 'Currency of the payment.', { core: true }),
    field(
      'payment.purpose',
      'text',
      labels`
      en: Payment details | Remittance information | Remittance info | Purpose | Purpose of payment | Details of payment | Payment purpose | Remarks | Message to beneficiary | Reference for beneficiary | 70: Remittance information | Narrative | Payment description | Transfer purpose | Description | Particulars | Purpose of remittance | Payment reference to beneficiary | Memo
      zh: 用途 | 摘要 | 附言 | 汇款附言 | 交易附言 | 付款用途 | 备注 | 汇款用途 | 交易用途 | 款项用途 | 资金用途 | 转账用途 | 收款事由 | 交易摘要
      vi: Nội dung | Nội dung chuyển tiền | Nội dung thanh toán | Diễn giải | Nội dung giao dịch
      es: Concepto | Motivo | Concepto de pago | Referencia del pago
      de: Verwendungszweck | Zahlungsgrund | Zahlungszweck | Verwendungszwecke
      fr: Motif | Motif du virement | Libellé | Objet du paiement | Motif du paiement | Référence du paiement
      tr: Açıklama | Ödeme Nedeni | Ödeme Amacı | İşlem Açıklaması
      pt: Descritivo | Finalidade | Motivo | Descrição
      it: Causale | Causale del bonifico
      nl: Omschrijving | Mededeling | Betalingskenmerk
    `,
      'What is paid for, in the words of the paper.',
      { placement: ['same', 'right', 'below'] },
    ),
    field(
      'payment.instrument',
      'text',
      labels`
      en: Payment method | Method of payment | Instrument | Message type | Payment type | Transaction type | Mode of payment | Transfer type | Payment mode | Business type
      zh: 业务类型 | 凭证种类 | 交易类型 | 支付方式 | 结算方式 | 业务种类 | 交易渠道 | 付款方式 | 汇款方式
      vi: Phương thức thanh toán | Loại giao dịch | Hình thức thanh toán
      es: Forma de pago | Tipo de operación
      de: Zahlungsart | Auftragsart
      fr: Mode de paiement | Type d'opération | Mode de règlement
      tr: Ödeme Şekli | İşlem Türü | İşlem Tipi
      pt: Forma de pagamento | Tipo de operação
    `,
      'How is paid: T/T, L/C, acceptance bill, cheque.',
    ),
    field('payment.invoice', 'code', references.invoiceNumber, 'Number of an invoice paid by this payment.', {
      repeats: true,
    }),
    fields.contractReference,
    fields.purchaseOrderReference,
    fields.letterOfCreditReference,
    fields.billOfLadingReference,
    field(
      'parties.payer.identifiers.registration',
      'code',
      {},
      'Register number of the payer, where printed.',
    ),
    ...fields.executionFields,
  ],
  tables: [],
});

export default proofOfPayment;
