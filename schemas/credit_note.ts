import { cues, field, merge } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import invoice from './invoice.ts';
import type { TypeFile } from './type-file.ts';

/** A credit note bears the fields of an invoice; its own number and the invoice it reverses differ. */
const creditNote: TypeFile = (given) => {
  const base = invoice(given);
  return {
    ...base,
    id: 'credit_note',
    version: 1,
    name: 'Credit note, red-letter or void invoice',
    keyInformation: [
      'parties.seller.name',
      'parties.buyer.name',
      'goods.description',
      'totals.amount',
      'totals.currency',
      'payment.invoice',
    ],
    titles: labels`
      en: Credit Note | Credit Memo | Credit Invoice | Tax Credit Note | Credit Memorandum | Sales Credit Note | Credit Advice for Goods Returned |
          Cancellation Invoice | Tax Invoice Credit Note | Sales Return Credit Note | Reversal Invoice | GST Credit Note | Commercial Credit Note
      zh: 红字发票 | 红字增值税专用发票 | 贷记通知单 | 作废发票 | 红字增值税普通发票 | 红字电子发票 | 冲红发票 | 贷项通知单 | 贷项凭单 | 退货单发票 | 折让证明单 | 销货退回证明单 | 负数发票
      vi: Hóa đơn điều chỉnh giảm | Giấy báo có hàng trả lại | Hóa đơn hàng trả lại
      es: Nota de crédito | Factura rectificativa | Factura de abono | Abono | Nota de abono | Nota de crédito electrónica
      de: Gutschrift | Stornorechnung | Rechnungskorrektur | Rechnungskorrektur (Gutschrift) | Korrekturrechnung | Storno-Rechnung | Storno |
          Gutschriftsanzeige | Warengutschrift | Rechnungsstorno
      fr: Avoir | Facture d'avoir | Note de crédit | Facture rectificative | Avoir client
      tr: İade Faturası | Alacak Dekontu | İptal Faturası | Satış İade Faturası
      pt: Nota de crédito | Fatura retificativa
      it: Nota di credito | Nota di accredito | Nota credito
      nl: Creditnota | Creditfactuur | Kredietnota
    `,
    cues: [
      ...cues(
        5,
        `
        Original invoice | Original invoice no. | Credit for invoice | Reason for credit | Credit amount | Amount credited | Total credit | Returned goods | Return of goods |
        销项负数 | 对应正数发票代码 | 对应正数发票号码 | 对应蓝字发票号码 | 红字发票信息表 | 红字信息表编号 | 开具红字 | 作废 | 被红冲蓝字 | 被红冲蓝字数电票号码 | 红字发票信息确认单编号 | 红字发票信息确认单 | 被红冲蓝字发票号码 | Gutschriftsbetrag | Gutschriftsdatum | zur Rechnung |
        Bezug auf Rechnung | storniert | Facture d'origine | Avoir sur facture | Total de l'avoir | Net à créditer | Net à votre crédit | Motif de l'avoir |
        Factura rectificada | Motivo de la rectificación | Importe abonado | Factura original | Fattura di riferimento | İade edilen fatura | İade nedeni |
        Fatura de origem | Motivo do crédito | we credit your account | wir schreiben Ihnen gut | (负数) | 负数 | Rechnungskorrektur`,
      ),
      ...base.cues.map((cue) => ({ ...cue, weight: Math.round(cue.weight * 0.5) })),
    ],
    against: [
      ...base.against,
      ...cues(
        8,
        `Advice of Credit | Bank advice | SWIFT | Letter of Credit | Value date | Zahlbar bis | Amount due | Net à payer`,
      ),
    ],
    fields: base.fields.map((one) => {
      if (one.path === 'documentNumber') {
        return fields.documentNumber(
          merge([
            labels`
              en: Credit Note No. | Credit Note Number | Credit memo no. | CN No. | Credit Note # | Credit No. | Credit memo # | Credit memo number | CN Number
              zh: 红字发票号码 | 发票号码 | 发票号 | 贷项通知单号 | 红字发票号 | 贷记通知单号
              es: Nota de crédito N.º | Abono N.º | N.º de nota de crédito | Factura rectificativa N.º | N.º de abono
              de: Gutschrift Nr. | Gutschriftnummer | Gutschrift-Nr. | Gutschriftsnummer | Stornorechnung Nr. | Gutschrifts-Nr. | Korrekturrechnung Nr. | Storno-Nr.
              fr: Avoir N° | N° d'avoir | Numéro d'avoir | N° avoir | Note de crédit N° | Numéro de l'avoir
              tr: İade Fatura No | Fatura No | Dekont No
              pt: Nota de crédito N.º | N.º da nota de crédito
              it: Nota di credito n. | N. nota di credito | Numero nota credito
              nl: Creditnota nr. | Creditfactuur nr. | Creditnotanummer
            `,
            head.plainNumber,
          ]),
          'Number of the credit note itself. The invoice it reverses is `references.invoice`.',
          'CN-2024-0021',
        );
      }
      if (one.path === 'issueDate') {
        return fields.issueDate(
          merge([
            labels`
              en: Credit note date | Date of credit note | Credit date | Credit memo date | CN date
              zh: 开票日期 | 填开日期
              de: Gutschriftsdatum | Datum der Gutschrift | Rechnungsdatum | Storno-Datum
              fr: Date de l'avoir | Date d'avoir | Date avoir | Avoir du | Date de facture
              es: Fecha de la nota | Fecha de factura | Fecha de la nota de crédito
              it: Data nota di credito
              tr: Fatura Tarihi | Dekont Tarihi
              pt: Data da nota de crédito
              nl: Creditdatum | Datum creditnota
            `,
            head.plainDate,
          ]),
          'Date of the credit note, not of the invoice it reverses.',
        );
      }
      if (one.path === 'references.invoice') {
        return field(
          'references.invoice',
          'code',
          merge([
            one.labels,
            labels`
              en: Original tax invoice no. | Invoice reference | Credited invoice | Invoice being credited | Applies to invoice | Our invoice | Against invoice
              zh: 对应正数发票号码 | 号码（对应正数发票） | 被红冲蓝字发票号码 | 原蓝字发票号码 | 对应发票号码 | 蓝字数电票号码 | 被红冲蓝字数电票号码
              es: Factura que rectifica | Factura que se rectifica | Documento que modifica | Ref. factura
              de: zu Rechnung Nr. | Stornierte Rechnung | Bezug Rechnung | zu Rechnung
              fr: Facture liée | Sur facture N° | Facture concernée | Sur facture
              it: Fattura di riferimento | Rif. fattura | Fattura n.
              tr: İade edilen fatura | İadeye konu fatura
              pt: Fatura n.º | Documento de origem | Fatura de referência
              nl: Factuurnummer | Betreft factuur | Oorspronkelijke factuur
            `,
          ]),
          'Number of the invoice that is reversed, in full or in part. On a red-letter fapiao the number of the blue one in the remarks.',
          { repeats: true, core: true, example: '04418273' },
        );
      }
      if (one.path === 'totals.amount') {
        return {
          ...one,
          guidance:
            'Gross total with tax that is credited, with the sign the paper prints: negative where a minus sign or brackets are printed, else positive.',
          example: '-552,000.00',
        };
      }
      return one;
    }),
  };
};

export default creditNote;
