import { labels } from './labels.ts';

/** A number without saying of what: only fits where the paper's own title says it. */
export const plainNumber = labels`
  en: No. | Number | Ref. No. | Reference No. | Document No. | Doc. No. | Document Number | Serial No. | S/N
  zh: 编号 | 单号 | 单据编号 | 单据号 | 文件编号 | 序列号 | No.
  vi: Số | Số chứng từ | Mã số
  es: N.º | Nº | Núm. | Número | N° de documento | Número de documento
  de: Nr. | Nummer | Belegnummer | Beleg-Nr. | Belegnr. | Dokumentennummer | Dokument-Nr.
  fr: N° | Numéro | N° de document | Numéro de document | N° pièce | Réf.
  tr: No | Numara | Belge No | Evrak No | Belge Numarası | Seri No
  pt: N.º | Nº | Número | N.º do documento | Número do documento
  it: N. | Numero | Numero documento | N. documento
  nl: Nr. | Nummer | Documentnummer
`;

/** A date without saying of what: on most papers the day of issue. */
export const plainDate = labels`
  en: Date | Dated | Date of issue | Issue date | Date issued | Issued on | Issuing date | Document date |
      Date of document | Doc. Date | Place and date of issue | Place and date | Date and place of issue |
      Date & place of issue | Issued date
  zh: 日期 | 开具日期 | 签发日期 | 发证日期 | 出具日期 | 制单日期 | 填发日期 | 签发地点和日期 | 签发地点及日期 | 签发日期和地点 | 单据日期 | 颁发日期
  vi: Ngày | Ngày lập | Ngày cấp | Ngày phát hành | Ngày ban hành | Nơi và ngày phát hành | Nơi và ngày cấp |
      Ngày chứng từ
  es: Fecha | Fecha de emisión | Fecha de expedición | Lugar y fecha | Lugar y fecha de emisión |
      Lugar y fecha de expedición | Emitido el | Fecha del documento
  de: Datum | Ausstellungsdatum | Ausgestellt am | Belegdatum | Ort und Datum | Ort, Datum |
      Ort und Datum der Ausstellung | Ausstellungsort und -datum | Erstellungsdatum
  fr: Date | Date d'émission | Date de délivrance | Délivré le | Émis le | Établi le | Lieu et date |
      Lieu et date d'émission | Lieu et date d'établissement | Fait à | Fait le | Date du document |
      Date d'établissement
  tr: Tarih | Tarihi | Düzenleme Tarihi | Düzenlenme Tarihi | Düzenlendiği Tarih | Belge Tarihi | Veriliş Tarihi |
      Veriliş yeri ve tarihi | Düzenlenme yeri ve tarihi | Yer ve tarih
  pt: Data | Data de emissão | Emitido em | Data do documento | Local e data | Local e data de emissão |
      Data de expedição
  it: Data | Data di emissione | Data di rilascio | Data documento | Luogo e data | Luogo e data di emissione |
      Rilasciato il
  nl: Datum | Datum van afgifte | Afgiftedatum | Plaats en datum | Uitgiftedatum | Documentdatum
`;

export const expiryDate = labels`
  en: Expiry date | Expiry | Date of expiry | Expiration date | Expires | Expires on | Expire date | Valid until |
      Valid to | Valid till | Valid through | Validity date | Certificate expiry date | Date of expiration |
      This certificate is valid until | Certificate valid until | Certification expiry date | End of validity |
      Current until | Expiration
  zh: 有效期至 | 有效期限至 | 失效日期 | 到期日期 | 到期日 | 有效期截止 | 有效截止日期 | 证书有效期至 | 本证书有效期至 | 有效期 | 有效期限 | 截止日期
  vi: Ngày hết hạn | Có giá trị đến | Có hiệu lực đến | Hiệu lực đến | Hết hạn ngày | Giá trị đến ngày |
      Ngày hết hiệu lực
  es: Fecha de vencimiento | Fecha de caducidad | Válido hasta | Vigente hasta | Caduca el | Vence el |
      Validez hasta | Fecha de expiración
  de: Gültig bis | Ablaufdatum | Ablauf der Gültigkeit | Gültigkeit bis | Gültigkeitsende |
      Zertifikat gültig bis | läuft ab am
  fr: Date d'expiration | Valable jusqu'au | Valide jusqu'au | Date de fin de validité | Expire le |
      Valable jusqu'à | Date de validité
  tr: Geçerlilik Tarihi | Son Geçerlilik Tarihi | Geçerlilik Süresi | Bitiş Tarihi | Geçerlilik Bitiş Tarihi |
      Son Kullanma Tarihi
  pt: Data de validade | Válido até | Data de expiração | Data de vencimento | Validade até | Data de caducidade
  it: Data di scadenza | Valido fino al | Scadenza | Valido fino a | Validità fino al
  nl: Geldig tot | Vervaldatum | Geldig tot en met | Einddatum
`;

/** The start of validity; counts as the issue date where no other is printed. */
export const validFrom = labels`
  en: Valid from | Validity from | Effective date | Effective from | Start of validity | Date of effect |
      Certificate effective date | Certification effective date | This certificate is valid from
  zh: 有效期自 | 生效日期 | 有效期起 | 起始日期 | 有效期限自 | 证书生效日期
  vi: Có hiệu lực từ | Hiệu lực từ | Ngày hiệu lực | Ngày có hiệu lực
  es: Válido desde | Vigente desde | Fecha de inicio de validez | Validez desde
  de: Gültig ab | Gültig seit | Gültig von | Gültigkeitsbeginn | Beginn der Gültigkeit
  fr: Valable à partir du | Valide à partir du | Date d'effet | Date d'entrée en vigueur | Valable du
  tr: Geçerlilik Başlangıç Tarihi | Başlangıç Tarihi | Yürürlük Tarihi
  pt: Válido desde | Válido a partir de | Data de início de validade | Em vigor desde
  it: Valido dal | Valido a partire dal | Data di decorrenza
  nl: Geldig vanaf | Geldig van | Ingangsdatum
`;

export const certificateNumber = labels`
  en: Certificate No. | Certificate Number | Certificate # | Cert. No. | Certificate Nr. | Certificate ref. no. |
      Certificate Reference | Certificate Registration No. | Certificate reg. no. | Registration No. |
      Registration Number | Reg. No. | Certification No. | Certification Number | Certificate ID |
      Certificate Registr. No. | Certificate code | Certificate Identification Number |
      Certificate registration number | Licence No. | License No. | License number | Licence code |
      Certificate Identity Number
  zh: 证书编号 | 证书号 | 证书号码 | 证号 | 证书注册号 | 认证编号 | 注册号 | 证书登记号 | 证书编码
  vi: Số chứng nhận | Chứng nhận số | Số giấy chứng nhận | Giấy chứng nhận số | Số chứng chỉ | Mã số chứng nhận |
      Chứng chỉ số
  es: Certificado N.º | Certificado Nº | N.º de certificado | Nº de certificado | Número de certificado |
      Certificado número | Núm. de certificado | N° de registro
  de: Zertifikat-Nr. | Zertifikatsnummer | Zertifikat Nr. | Zertifikatnummer | Zertifikats-Nr. |
      Zertifikat-Registrier-Nr. | Registriernummer | Bescheinigung Nr. | Bescheinigungsnummer | Zeugnis-Nr.
  fr: N° de certificat | Numéro de certificat | Certificat N° | Numéro du certificat | N° du certificat |
      Certificat numéro | N° d'enregistrement
  tr: Sertifika No | Sertifika Numarası | Belge No | Sertifika Sayısı | Belge Numarası | Sertifika Kayıt No |
      Tescil No
  pt: Certificado N.º | Certificado Nº | Número do certificado | N.º do certificado | Nº do certificado |
      Número de certificado
  it: Certificato N. | Numero certificato | N. certificato | Numero del certificato | Certificato nr.
  nl: Certificaatnummer | Certificaat nr. | Certificaatnr. | Registratienummer
`;
