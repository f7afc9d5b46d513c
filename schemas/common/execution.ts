import { labels } from './labels.ts';

export const signature = labels`
  en: Signature | Signed | Signed by | Authorized signature | Authorised signature | Authorized signatory |
      Authorised signatory | Authorized Signature(s) | Signature and stamp | Signature & stamp |
      Company stamp and signature | Stamp and signature | Signature of authorized signatory |
      Place and date, signature of authorised signatory |
      Place and date, signature and stamp of certifying authority | Signature of shipper or his agent |
      Signature of exporter | Certifying authority signature | Signature of issuing carrier or its agent |
      Seller's signature | Buyer's signature | Authorized by | Approved by | Signature of declarant |
      Signed for the carrier | Name and signature | Signature and seal | Duly authorised signature |
      Signature of affiant
  zh: 签字 | 签名 | 签章 | 授权签字 | 签字盖章 | 负责人签字 | 法定代表人签字 | 授权签名 | 经办人签字 | 盖章 | 公章 | 签发人签字 | 签名盖章 | 授权代表签字 | 签字（盖章） |
      批准 | 签章栏 | 签收人签字 | 法人代表签字 | 签字人 | 审批签字
  vi: Chữ ký | Ký tên | Ký, đóng dấu | Ký và đóng dấu | Ký, ghi rõ họ tên | Người ký | Chữ ký và đóng dấu |
      Ký tên, đóng dấu | Ký tên và đóng dấu | Ký bởi
  es: Firma | Firma autorizada | Firma y sello | Firmado | Firma del exportador | Sello y firma |
      Firma del declarante
  de: Unterschrift | Unterschrift und Stempel | Stempel und Unterschrift | Gezeichnet |
      Firmenstempel, Unterschrift | Rechtsverbindliche Unterschrift | Unterschrift des Absenders |
      Stempel/Unterschrift
  fr: Signature | Signature et cachet | Cachet et signature | Signature autorisée | Signé |
      Signature de l'expéditeur | Signature du déclarant | Signature et tampon
  tr: İmza | Kaşe ve İmza | Kaşe/İmza | Yetkili İmza | İmza ve Kaşe | Kaşe - İmza | Yetkili imza ve kaşe
  pt: Assinatura | Assinatura e carimbo | Carimbo e assinatura | Assinatura autorizada | Assinado
  it: Firma | Timbro e firma | Firma autorizzata | Firma e timbro
  nl: Handtekening | Handtekening en stempel | Stempel en handtekening | Ondertekend
`;

export const signedOn = labels`
  en: Date signed | Signed on | Date of signature | Signature date | Signing date | Executed on | Signed this |
      Sworn on | Dated this
  zh: 签字日期 | 签署日期 | 签订日期 | 签约日期 | 签约时间 | 签订时间 | 签名日期 | 盖章日期
  vi: Ngày ký | Ký ngày
  es: Fecha de firma | Firmado el | Fecha de la firma
  de: Unterzeichnet am | Datum der Unterschrift | Unterschriftsdatum
  fr: Signé le | Date de signature | Date de la signature
  tr: İmza Tarihi | İmzalandığı Tarih
  pt: Data de assinatura | Assinado em | Data da assinatura
  it: Data della firma | Firmato il
  nl: Datum ondertekening | Ondertekend op
`;

/** Post of the person who signs; names of natural persons are not read. */
export const signatoryTitle = labels`
  en: Title | Position | Job title | Designation | Capacity | Title of signatory | Signatory title |
      Capacity of signatory | Position/Title | Function | Title/Position | Position held | Post
  zh: 职务 | 职位 | 职称 | 签字人职务 | 身份 | 岗位 | 职务/职位
  vi: Chức vụ | Chức danh | Vị trí
  es: Cargo | Puesto | Título | Posición | En calidad de
  de: Funktion | Stellung | Titel | Position im Unternehmen | Stellung im Unternehmen
  fr: Fonction | Qualité | Titre | Poste | En qualité de
  tr: Unvan | Görevi | Ünvanı | Pozisyon | Görev | Unvanı
  pt: Cargo | Função | Título | Na qualidade de
  it: Funzione | Qualifica | Titolo | In qualità di | Carica
  nl: Functie | Titel | Hoedanigheid
`;

/** Words that stand where a seal is meant to be, or that a seal bears. */
export const seal = labels`
  en: Stamp | Seal | Company stamp | Company chop | Official stamp | Official seal | Company seal | Chop |
      Certifying authority stamp | Place of seal | Corporate seal | Notary seal
  zh: 发票专用章 | 公章 | 合同专用章 | 财务专用章 | 检验检测专用章 | 业务专用章 | 报关专用章 | 印章 | （章） | 企业公章 | 销售方（章） | 单位公章 | 仓库专用章 | 收货专用章 |
      骑缝章
  vi: Đóng dấu | Con dấu | Dấu công ty
  es: Sello | Sello de la empresa | Sello oficial
  de: Stempel | Siegel | Firmenstempel | Dienstsiegel
  fr: Cachet | Tampon | Cachet de l'entreprise | Sceau
  tr: Kaşe | Mühür | Damga
  pt: Carimbo | Selo | Carimbo da empresa
  it: Timbro | Sigillo
  nl: Stempel | Zegel
`;
