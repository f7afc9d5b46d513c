import { cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as parties from './common/parties.ts';
import * as references from './common/references.ts';
import invoice from './invoice.ts';
import type { TypeFile } from './type-file.ts';

const quotation: TypeFile = (given) => {
  const base = invoice(given);
  const kept = base.fields.filter((one) =>
    /^(?:title|language|parties\.(?:consignee|manufacturer|payeeBank)|totals\.|origin\.|transport\.|execution\.|parties\.signatory)/.test(
      one.path,
    ),
  );
  return {
    ...base,
    id: 'quotation',
    version: 1,
    name: 'Quotation, proforma invoice',
    keyInformation: [
      'parties.seller.name',
      'parties.buyer.name',
      'goods.description',
      'goods.unitPrice',
      'totals.amount',
      'totals.currency',
    ],
    titles: labels`
      en: Quotation | Quote | Proforma Invoice | Pro Forma Invoice | Pro-forma Invoice | Price Quotation | Price Quote | Offer | Sales Offer | Sales Quotation | Proforma |
          Offer Sheet | Quotation Sheet | Price List and Offer | Firm Offer | Price Offer | Cost Estimate | Estimate
      zh: 报价单 | 形式发票 | 报价表 | 报价书 | 报价 | 价格表报价 | 估价单 | 报盘单 | 产品报价单 | 发盘 | 预开发票
      vi: Báo giá | Bảng báo giá | Thư chào giá | Hóa đơn chiếu lệ | Chào giá
      es: Cotización | Presupuesto | Oferta | Factura proforma | Oferta comercial | Factura pro forma
      de: Angebot | Proformarechnung | Pro-forma-Rechnung | Preisangebot | Kostenvoranschlag | Offerte | Proforma-Rechnung
      fr: Devis | Offre de prix | Facture proforma | Facture pro forma | Proforma | Offre commerciale | Cotation
      tr: Teklif | Fiyat Teklifi | Proforma Fatura | Teklif Formu
      pt: Cotação | Orçamento | Fatura proforma | Proposta comercial | Fatura pró-forma | Proposta de preço
      it: Preventivo | Offerta | Fattura proforma | Fattura pro forma
      nl: Offerte | Prijsopgave | Proformafactuur | Pro forma factuur
    `,
    cues: [
      ...cues(
        6,
        `
        Valid until | Validity | Quotation No. | Quote No. | This offer is valid | This quotation is valid | we are pleased to quote | we are pleased to offer | 报价有效期 |
        报价日期 | 报价单号 | 有效期 | Angebotsnummer | Angebot Nr. | gültig bis | Wir bieten Ihnen | freibleibend | Offre valable | Devis N° | Bon pour accord | Validité de l'offre |
        Cotización N.º | Validez de la oferta | Teklif No | Geçerlilik | Proforma No. | Proforma Invoice No. | PI No. | Lead time | MOQ | Minimum order | 起订量 | 交货期 | Báo giá số |
        Hiệu lực báo giá | Validade da proposta | subject to our final confirmation | Proforma Invoice | 形式发票 | not a tax invoice | Thank you for your inquiry | Ihre Anfrage |
        Your inquiry | 询价单号 | Deposit`,
      ),
      ...base.cues.map((cue) => ({ ...cue, weight: Math.round(cue.weight * 0.4) })),
    ],
    against: [
      ...cues(
        7,
        `
        Packing List | Bill of Lading | Certificate of Origin | Delivery Note | Lieferschein | Credit Note | 发票代码 | Commercial Invoice | Amount due | Goods received |
        Rechnungsnummer | Tax Invoice | Purchase Order`,
      ),
    ],
    assertedBy: 'seller',
    fields: [
      fields.documentNumber(
        merge([
          labels`
            en: Quotation No. | Quote No. | Quotation Number | Quote # | Offer No. | Proforma Invoice No. | PI No. | Proforma No. | P/I No. | Quote Number | Quotation Ref. | Offer Ref. |
                Estimate No. | Pro forma no. | Proforma Invoice Number
            zh: 报价单号 | 报价编号 | 报价单编号 | 形式发票号 | 形式发票号码 | PI号 | 报价号
            vi: Số báo giá | Báo giá số
            es: Cotización N.º | Presupuesto N.º | Oferta N.º | N.º de cotización | N.º de presupuesto | Factura proforma N.º
            de: Angebotsnummer | Angebot Nr. | Angebots-Nr. | Angebot-Nr. | Proforma-Nr. | Angebotsnr. | Proformarechnung Nr.
            fr: Devis N° | N° de devis | Numéro de devis | Offre N° | Proforma N° | N° proforma
            tr: Teklif No | Proforma No | Teklif Numarası
            pt: Cotação N.º | Orçamento N.º | Proposta N.º | N.º da proposta | Orçamento nº | Cotação nº
            it: Preventivo n. | Offerta n. | Proforma n.
            nl: Offertenummer | Offerte nr. | Offertenr.
          `,
          head.plainNumber,
        ]),
        'Number of the quotation or proforma invoice.',
        'QT-2024-1183',
      ),
      fields.issueDate(
        merge([
          labels`
            en: Quotation date | Quote date | Date of quotation | Offer date | Proforma date | PI date
            zh: 报价日期 | 报价时间
            vi: Ngày báo giá
            es: Fecha de cotización | Fecha de oferta | Fecha del presupuesto
            de: Angebotsdatum | Datum des Angebots
            fr: Date du devis | Date de l'offre | Date devis
            tr: Teklif Tarihi
            pt: Data da proposta | Data do orçamento | Data da cotação
            it: Data preventivo | Data offerta
            nl: Offertedatum
          `,
          head.plainDate,
        ]),
        'Day of the offer.',
      ),
      field(
        'expiryDate',
        'date',
        merge([
          head.expiryDate,
          labels`
            en: Quote valid until | Offer valid until | Quotation valid until | Offer expires | Validity of offer
            zh: 报价有效期 | 报价有效期至 | 有效期至
            vi: Hiệu lực báo giá | Báo giá có hiệu lực đến
            es: Validez de la oferta | Oferta válida hasta | Vencimiento
            de: Angebot gültig bis | Bindefrist
            fr: Validité de l'offre | Offre valable jusqu'au | Devis valable jusqu'au
            tr: Teklif Geçerlilik Tarihi | Son Geçerlilik
            pt: Validade da proposta | Válida até
          `,
        ]),
        'Day until which the offer stands, where a date is printed.',
      ),
      party(
        'seller',
        merge([
          labels`
          en: Offered by | Quoted by | From
          zh: 报价单位 | 报价方 | 报价人
          de: Anbieter
          vi: Đơn vị báo giá
        `,
          parties.seller,
        ]),
        'Who offers: the letterhead or the block headed Seller.',
        { core: true },
      ),
      party(
        'buyer',
        merge([
          labels`
          en: Quote to | Quotation for | Offered to | Quoted to | Prepared for | Attention
          zh: 询价单位 | 询价方 | 客户名称 | 致
          de: Anfragender | Interessent
        `,
          parties.buyer,
        ]),
        'To whom is offered.',
        { core: true },
      ),
      ...kept,
      fields.purchaseOrderReference,
      fields.contractReference,
      field(
        'references.invoice',
        'code',
        merge([references.invoiceNumber]),
        'Number of an invoice the offer names. A proforma number is not one.',
        { repeats: true },
      ),
      field(
        'dates.dispatched',
        'date',
        labels`
          en: Delivery date | Date of delivery | Estimated delivery | Ship date
          zh: 交货日期 | 预计交期 | 交期
          de: Liefertermin
          fr: Date de livraison
          es: Fecha de entrega
        `,
        'Delivery date offered, where a date is printed.',
      ),
    ],
  };
};

export default quotation;
