import { invoiceExamples } from './answers/examples/invoice.ts';
import { pricedGoods } from './common/columns.ts';
import { cues, field, merge, party, without } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as parties from './common/parties.ts';
import * as references from './common/references.ts';
import * as transport from './common/transport.ts';
import type { TypeFile } from './type-file.ts';

/** Receipts and credit notes print their own kinds of number. */
const invoiceNumbers = merge([
  references.invoiceNumber,
  labels`
    en: Receipt No. | Receipt Number | Receipt # | Credit Note No. | Credit Note Number | Credit memo no. |
        Debit Note No. | Cash Sale No. | Cash Bill No. | CB No. | CS No. | Cash Sales No. | Bill # | Trans No. |
        Trans. No. | Transaction No. | Slip No. | Rcpt No. | Rcpt # | Doc No | Trn No. | Check No. |
        Document No. | Receipt | Ref No
    zh: 收据编号 | 收据号 | 账单编号 | 账单号 | 小票号 | 红字发票号码 | 数电票号码
    vi: Số biên lai | Số phiếu
    es: Boleta N.º | Nota de crédito N.º | Recibo N.º | Ticket N.º | Factura simplificada N.º | Abono N.º |
        N.º de recibo
    de: Gutschrift Nr. | Gutschriftnummer | Gutschrift-Nr. | Gutschriftsnummer | Quittung Nr. | Bon-Nr. |
        Kassenbon-Nr. | Quittungs-Nr. | Bonnummer | Stornorechnung Nr.
    fr: Avoir N° | N° d'avoir | Numéro d'avoir | Reçu N° | Ticket N° | Note N° | N° avoir
    tr: Fiş No | Makbuz No | Seri Sıra No | Belge No
    pt: Recibo N.º | Nota de crédito N.º | Talão N.º | Fatura simplificada N.º | Cupom N.º
    it: Nota di credito n. | Ricevuta n. | Scontrino n.
    nl: Creditnota nr. | Bonnummer | Kassabon nr. | Creditfactuur nr.
  `,
]);

const invoiceDates = merge([
  labels`
    en: Receipt date | Credit note date | Date of credit note | Bill dt | Trans. date | Transaction date |
        Date/Time | Date & Time | Date Time | Invoice Date/Time
    zh: 收据日期 | 账单日期 | 填开日期 | 消费时间
    de: Gutschriftsdatum | Datum der Gutschrift | Rechnungs-Datum
    fr: Date de l'avoir | Date d'avoir | Date avoir | Facture du | Avoir du | Facturé le
    es: Fecha del recibo | Fecha de la nota
    vi: Ngày biên lai
  `,
]);

const invoice: TypeFile = () => ({
  id: 'invoice',
  version: 1,
  name: 'Invoice, VAT invoice, receipt',
  keyInformation: [
    'parties.seller.name',
    'parties.buyer.name',
    'goods.description',
    'goods.quantity',
    'totals.quantity',
    'totals.amount',
    'totals.currency',
    'goods.countryOfOrigin',
    'parties.manufacturer.name',
    'payment.instrument',
  ],
  titles: labels`
    en: Invoice | Commercial Invoice | Tax Invoice | Sales Invoice | VAT Invoice |
        Simplified Tax Invoice | Export Invoice | Customs Invoice |
        Debit Note | Receipt | Official Receipt | Sales Receipt | Cash Receipt |
        Cash Bill | Cash Sale | Cash Sales | Cash Invoice | Bill | GST Invoice | GST Tax Invoice | Final Invoice |
        Partial Invoice | Self-billed Invoice | Retail Invoice | Corrected Invoice |
        Tax Invoice / Receipt | Tax Receipt | Invoice/Packing List | Invoice and Packing List |
        Invoice & Packing List | Service Invoice | Freight Invoice | Original Invoice | Detailed Tax Invoice |
        Consular Invoice | Supplementary Invoice | Recurring Invoice | Cash Memo | E-Invoice | Invoice Receipt |
        Sales Tax Invoice | Guest Check | Bill of Supply
    zh: 发票 | 商业发票 | 增值税专用发票 | 增值税普通发票 | 增值税发票 | 电子发票 | 电子发票（增值税专用发票） | 电子发票（普通发票） | 增值税电子普通发票 | 增值税电子专用发票 |
        收据 | 机打发票 | 通用机打发票 | 收款收据 | 全电发票 | 农产品收购发票 | 统一发票 | 电子发票证明联 | 销售发票 | 账单 | 出口发票 | 报关发票 |
        购物小票 | 收银小票 | 结账单
    vi: Hóa đơn | Hóa đơn giá trị gia tăng | Hóa đơn GTGT | Hóa đơn thương mại | Hóa đơn bán hàng | Hoá đơn |
        Hoá đơn giá trị gia tăng | Phiếu thu | Biên lai | Hóa đơn điều chỉnh | Hóa đơn điện tử |
        Hóa đơn thanh toán
    es: Factura | Factura comercial | Factura simplificada |
        Recibo | Boleta de venta | Boleta | Ticket | Factura electrónica |
        Factura de venta | Boleta electrónica | Nota de débito |
        Factura de exportación | Boleta de venta electrónica
    de: Rechnung | Handelsrechnung |
        Quittung | Kassenbon | Teilrechnung | Schlussrechnung | Abschlagsrechnung |
        Kassenbeleg | Sammelrechnung | Faktura | Barrechnung | Rechnung / Lieferschein |
        Beitragsrechnung | Honorarrechnung | Zahlungsaufforderung | Anzahlungsrechnung | Barverkauf |
        Zollrechnung | Monatsrechnung | Rechnungskopie | Rechnungsbeleg | Ausgangsrechnung | Kaufbeleg |
        Mietrechnung
    fr: Facture | Facture commerciale | Reçu |
        Ticket de caisse | Facture d'acompte | Facture de vente | Facture définitive |
        Facture de solde | Note d'honoraires | Facture client | Facture acquittée |
        Facture export | Quittance | Facture d'exportation
    tr: Fatura | Ticari Fatura | e-Fatura | e-Arşiv Fatura | Satış Faturası |
        Fiş | Satış Fişi | Makbuz | İhracat Faturası | İrsaliyeli Fatura | Perakende Satış Fişi | Bilgi Fişi |
        e-Arşiv | Tahsilat Makbuzu
    pt: Fatura | Factura | Fatura comercial | Fatura-Recibo | Fatura Recibo | Nota fiscal |
        Fatura simplificada | Recibo | Nota fiscal eletrônica | DANFE | Cupom fiscal |
        Nota de débito | Talão | Venda a dinheiro
    it: Fattura | Fattura commerciale | Ricevuta | Scontrino |
        Ricevuta fiscale | Fattura accompagnatoria | Fattura di vendita | Fattura immediata | Fattura differita |
        Fattura elettronica | Documento commerciale | Parcella
    nl: Factuur | Handelsfactuur | Kassabon | Verkoopfactuur |
        Bon | Kwitantie | Verkoopnota
  `,
  cues: [
    ...cues(
      4,
      `
      tax invoice | 发票代码 | 发票号码 | 开票日期 | 价税合计 | 购买方 | 销售方 | Mẫu số | Ký hiệu | Net à payer | Rechnungsbetrag |
      Rechnungsnummer | Rechnungsdatum | Total TTC | Amount due | Invoice total | Gesamtbetrag | e-Arşiv |
      ETTN | 开票人 | 复核 | 收款人 | 校验码 | GST summary | Facture N° | Factuurnummer | Numéro de facture |
      Fecha de factura | Fatura Tarihi | Invoice date | Invoice number | Rechnung Nr. | Bill to |
      Zu zahlender Betrag`,
    ),
    ...cues(
      3,
      `
      Payment terms | Zahlungsbedingungen | Zahlungsziel | zahlbar bis | Due date | Fällig am | Échéance |
      Date d'échéance | Subtotal | Zwischensumme | Total HT | Umsatzsteuer | MwSt | zzgl. MwSt. | TVA | IVA |
      KDV | GST | SST | Cash | Change | Change due | Rounding | Rounding adj | Tunai | Baki | Cashier |
      Kassierer | Thank you please come again | Thank you for your business | Goods sold are not returnable |
      Goods sold are not refundable | Goods sold | USt-IdNr. | Steuernummer | Steuersatz | Skonto |
      Bankverbindung | Leistungszeitraum | Lieferdatum | Mehrwertsteuer | Nettobetrag | Bruttobetrag | 税率 |
      税额 | 纳税人识别号 | 机器编号 | Thuế suất GTGT | Cộng tiền hàng | Base imponible | Vade Tarihi | Vergi Dairesi |
      Amount payable | Balance due | Visa | Mastercard | No exchange | No refund | Tax code | SR @ 6% |
      Table | Pax | Unit price | Einzelpreis | Prix unitaire | Invoice | Rechnung | Facture | Payment due |
      Remit to | Remittance`,
    ),
  ],
  against: [
    ...cues(
      6,
      `
      Packing List | Bill of Lading | Certificate of Origin | Purchase Order | Delivery Order |
      Delivery Note | Lieferschein | Auftragsbestätigung | Order confirmation | Angebot | Quotation |
      Bon de livraison | Devis`,
    ),
  ],
  letterheadRole: 'seller',
  assertedBy: 'seller',
  fields: [
    fields.documentNumber(
      [invoiceNumbers, head.plainNumber],
      "The invoice's own number. On a fapiao the 发票号码; the 发票代码 goes before it only where printed as one.",
      'INV-2024-0117',
    ),
    fields.issueDate(
      [references.invoiceDate, invoiceDates, head.plainDate],
      'Date of the invoice. Not the due date, delivery date or order date.',
    ),
    fields.title,
    fields.language,
    party(
      'seller',
      without(parties.seller, 'Shipper/Exporter', 'Shipper / Exporter'),
      'Issuer of the invoice: the letterhead, or the block headed Seller. Name, address, tax number.',
      { core: true },
    ),
    party('buyer', parties.buyer, 'Who is billed: Bill to, Sold to, Messrs., Rechnungsempfänger.', {
      core: true,
    }),
    party('consignee', parties.consignee, 'Who receives the goods, where named apart from the buyer.'),
    party('shipTo', parties.shipTo, 'Address of delivery, where it is apart from the buyer.'),
    party('shipFrom', parties.shipFrom, 'Where the goods leave from, where named.'),
    party('notifyParty', parties.notifyParty, 'Notify party, on export invoices.'),
    party('exporter', parties.exporter, 'Exporter, where the paper names one.'),
    party('importer', parties.importer, 'Importer, where the paper names one.'),
    party('consignor', parties.consignor, 'Shipper, where the paper names one.'),
    ...fields.makerFields,
    party(
      'payeeBank',
      labels`
        en: Beneficiary bank | Bank name | Bank | Bank details | Our bank | Banker | Bankers | Name of bank |
            Beneficiary's bank | Bank information | Advising bank | Beneficiary Bank Name
        zh: 开户银行 | 开户行 | 收款银行 | 银行名称 | 受益人银行
        vi: Ngân hàng | Tại ngân hàng
        es: Banco | Entidad bancaria
        de: Bank | Bankname | Kreditinstitut | Geldinstitut
        fr: Banque | Domiciliation | Domiciliation bancaire
        tr: Banka | Banka Adı
        pt: Banco
        it: Banca
        nl: Bank
      `,
      'Bank to which is to be paid.',
      { placement: ['same', 'right'] },
    ),
    party(
      'payee',
      labels`
        en: Beneficiary | Beneficiary name | Account name | A/C Name | Name of beneficiary | Payable to |
            Make cheques payable to | All cheques payable to | Account holder | Payee
        zh: 收款单位 | 受益人 | 户名 | 账户名称 | 开户名
        vi: Chủ tài khoản | Người thụ hưởng | Tên tài khoản
        es: Beneficiario | Titular | Titular de la cuenta
        de: Kontoinhaber | Begünstigter | Abweichender Zahlungsempfänger
        fr: Bénéficiaire | Titulaire du compte | Titulaire
        tr: Lehdar | Hesap Adı | Hesap Sahibi
        pt: Beneficiário | Titular da conta
        it: Beneficiario | Intestatario conto
        nl: Begunstigde | Rekeninghouder
      `,
      'Who is to be paid, where named apart from the seller.',
      { placement: ['same', 'right'] },
    ),
    fields.totalAmount,
    fields.totalCurrency,
    ...fields.totalWeights,
    ...fields.tradeReferences.filter(
      (one) => one.path !== 'references.invoice' && one !== fields.purchaseOrderReference,
    ),
    {
      ...fields.purchaseOrderReference,
      labels: merge([references.purchaseOrder, references.customerReference]),
      guidance:
        "Number of the buyer's order, also where the paper calls it the customer's reference (Your ref., Votre référence); initials of a person are none.",
    },
    field(
      'references.invoice',
      'code',
      labels`
        en: Original invoice no. | Original invoice | Credit for invoice | Against invoice no. | Related invoice |
            Invoice credited | Ref. invoice no. | Original invoice number | Reference invoice
        zh: 原发票号码 | 对应蓝字发票号码 | 蓝字发票号码 | 原发票号 | 对应正数发票号码
        vi: Hóa đơn gốc số | Thay thế cho hóa đơn số
        es: Factura rectificada | Factura de referencia | Factura original
        de: Bezug auf Rechnung | Ursprüngliche Rechnung | zur Rechnung | Originalrechnung | Rechnungsbezug |
            Gutschrift zu Rechnung
        fr: Facture d'origine | Avoir sur facture | Réf. facture initiale | Facture de référence |
            Avoir relatif à la facture | Facture initiale
        tr: İade edilen fatura no | İlgili fatura
        pt: Fatura de origem | Ref. fatura
      `,
      'On a credit note: number of the invoice it reverses.',
      { repeats: true },
    ),
    ...fields.originFields,
    ...fields.transportFields,
    field(
      'dates.shippedOnBoard',
      'date',
      transport.shippedOnBoard,
      'Date of shipment, where the invoice states it.',
    ),
    field(
      'dates.dispatched',
      'date',
      transport.dispatched,
      'Date of delivery or of supply of the service; of a period its first day is not one.',
    ),
    field(
      'dates.order',
      'date',
      labels`
        en: Order date | PO date | P.O. date | Date of order | Purchase order date | Date ordered
        zh: 订单日期 | 下单日期
        vi: Ngày đặt hàng | Ngày đơn hàng
        es: Fecha de pedido | Fecha del pedido
        de: Bestelldatum | Auftragsdatum | Datum der Bestellung | Bestellung vom | Auftrag vom
        fr: Date de commande | Commande du | Date commande | Votre commande du
        tr: Sipariş Tarihi
        pt: Data da encomenda | Data do pedido
        it: Data ordine | Data dell'ordine
        nl: Orderdatum | Besteldatum
      `,
      'Date of the order the invoice belongs to.',
    ),
    ...fields.executionFields,
  ],
  examples: invoiceExamples,
  tables: [pricedGoods],
});

export default invoice;
