import { cues, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import type { TypeFile } from './type-file.ts';

const supplierCorrespondence: TypeFile = () => ({
  id: 'supplier_correspondence',
  version: 1,
  name: 'Letter or e-mail from or to a supplier',
  keyInformation: [
    'parties.issuer.name',
    'parties.addressee.name',
    'goods.description',
    'goods.lot',
    'origin.country',
    'origin.material',
  ],
  titles: labels`
    en: Letter | Memo | Memorandum | E-mail | Email | Fax | Fax Message | Facsimile | Cover Letter | Cover Sheet | Notice to Customers | Fax Cover Sheet
    zh: 函 | 联系函 | 通知函 | 工作联系单 | 致函 | 传真 | 通知 | 回复函 | 业务联系函 | 商务函 | 告知函
    vi: Công văn | Thư | Thư ngỏ | Thông báo
    es: Carta | Comunicado | Memorándum
    de: Brief | Anschreiben | Mitteilung | Schreiben
    fr: Lettre | Courrier | Note | Télécopie
    tr: Yazı | Mektup | Bilgilendirme
    pt: Carta | Ofício | Comunicado
    it: Lettera | Comunicazione
    nl: Brief | Mededeling
  `,
  cues: [
    ...cues(
      8,
      `
      Dear Sir | Dear Sirs | Dear Sir or Madam | Dear Madam | Dear Mr. | Dear Ms. | Dear | Best regards |
      Kind regards | Yours sincerely | Yours faithfully | Regards | Sincerely |
      Forwarded message | Original Message | Please find attached | Please see attached |
      attached please find | 您好 | 此致 | 敬礼 | 敬启者 | 主题 | 发件人 | 收件人 | 抄送 | 祝好 | 顺祝商祺 | 尊敬的 | 
      Sehr geehrte Damen und Herren | Sehr geehrte | Mit freundlichen Grüßen | Freundliche Grüße | Betreff |
      Gesendet | Madame, Monsieur | Cordialement | Veuillez agréer | Bonjour | Estimados señores |
      Estimado | Atentamente | Saludos cordiales | Sayın Yetkili | Saygılarımızla |
      Trân trọng | Kính thưa | Kính gửi | Atenciosamente | Prezados | Distinti saluti |
      Met vriendelijke groet | Thanks and regards | As discussed | Hi all | Hello all |
      Let me know | Looking forward to`,
    ),
  ],
  against: [
    ...cues(
      6,
      `
      Unit price | Subtotal | Amount due | Total TTC | Rechnungsnummer | Invoice date | Port of loading |
      Notary public | being duly sworn | 特此声明 | 特此承诺 | Test method | Einzelpreis | Rechnungsbetrag |
      Zahlbetrag | Gesamtbetrag | Prix unitaire | Net à payer | Quantity | Menge | Rechnungsdatum |
      Rechnung Nr. | Total | MwSt.`,
    ),
    // Counsel's mail is not a letter from or to a supplier.
    ...cues(
      45,
      `
      Attorney-client privileged | attorney-client privilege | Privileged and confidential | Privileged & Confidential |
      attorney work product | Attorney Client Communication | attorney-client communication | legal advice | 律师函`,
    ),
  ],
  letterheadRole: 'issuer',
  assertedBy: 'unknown',
  fields: [
    fields.documentNumber(
      merge([
        labels`
      en: Our ref. | Letter ref. | Our reference | Ref. | Message-ID
      zh: 函件编号 | 文号
      de: Unser Zeichen | Unsere Zeichen
      fr: N/Réf. | Nos réf.
    `,
        head.plainNumber,
      ]),
      'Reference of the letter, where printed.',
    ),
    fields.issueDate(
      merge([
        labels`
      en: Sent | Sent on | Date sent
      zh: 发送时间 | 时间 | 发件时间
      de: Gesendet | Gesendet am
      fr: Envoyé | Envoyé le
      es: Enviado | Enviado el
      tr: Gönderme Tarihi | Gönderilme zamanı
      pt: Enviado | Enviado em
      it: Inviato
      nl: Verzonden
    `,
        head.plainDate,
      ]),
      'Date of the letter or mail.',
    ),
    fields.title,
    fields.language,
    party(
      'issuer',
      labels`
      en: From | Sender
      zh: 发件人 | 发函单位 | 发自
      vi: Từ | Người gửi
      es: De parte de | Remitente
      de: Von | Absender
      fr: Expéditeur | De la part de
      tr: Kimden | Gönderen
      pt: Remetente
      it: Mittente | Da
      nl: Van | Afzender
    `,
      'The firm that writes: letterhead, sender, signature. A firm, not a person.',
      { core: true, placement: ['same', 'right', 'below'] },
    ),
    party(
      'addressee',
      labels`
      en: To | Recipient
      zh: 收件人 | 收函单位 | 致
      vi: Kính gửi
      es: Para | Destinatario
      de: An | Empfänger
      fr: Destinataire
      tr: Kime | Alıcı
      pt: Destinatário
      it: Destinatario
      nl: Aan | Geadresseerde
    `,
      'The firm or office that is written to: behind "To", or the block of the address. A firm, not a person.',
      { placement: ['same', 'right', 'below'] },
    ),
    fields.purchaseOrderReference,
    fields.invoiceReference,
    fields.contractReference,
    fields.billOfLadingReference,
    fields.containerReference,
    fields.certificateReference,
    fields.entryReference,
    fields.lotReference,
    ...fields.makerFields,
    ...fields.originFields,
    ...fields.tierFields,
    ...fields.executionFields,
  ],
  tables: [],
});

export default supplierCorrespondence;
