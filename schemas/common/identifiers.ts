import { labels } from './labels.ts';

/** VAT, GST and other tax numbers of a party. */
export const vatNumber = labels`
  en: VAT No. | VAT Number | VAT Reg. No. | VAT Registration No. | VAT Registration Number | VAT ID | VAT ID No. |
      VAT | Tax ID | Tax ID No. | Tax No. | Tax Number | Tax code | Tax Identification Number | TIN | EIN |
      GST No. | GST Reg. No. | GST Registration No. | GST ID | GST ID No. | GSTIN | GST Reg # | Taxpayer ID |
      Taxpayer Identification No. | BIN | TRN | ABN | EORI | EORI No. | IOSS
  zh: 纳税人识别号 | 税号 | 纳税人登记号 | 税务登记号 | 税务登记证号 | 统一编号 | 统编
  vi: Mã số thuế | MST | Mã số thuế người mua | Mã số thuế người bán | Mã số thuế của NNT
  es: NIF | N.I.F. | CIF | C.I.F. | NIF/CIF | NIF-IVA | RFC | RUC | R.U.C. | NIT | CUIT | RUT | Número de IVA |
      ID fiscal
  de: USt-IdNr. | USt-ID | USt.-ID | USt-ID-Nr. | USt-Id.Nr. | UStIdNr. | Ust-IdNr | USt-Identnummer |
      Umsatzsteuer-ID | Umsatzsteuer-Identifikationsnummer | Umsatzsteuer-IdNr. | UID | UID-Nr. | ATU-Nr. |
      Steuernummer | Steuer-Nr. | St.-Nr. | Steuernr. | StNr. | MwSt-Nr. | MWST-Nr.
  fr: N° TVA | N° de TVA | TVA | TVA intracommunautaire | N° TVA intracommunautaire |
      N° de TVA intracommunautaire | Numéro de TVA | Numéro de TVA intracommunautaire | N° TVA intracom |
      TVA intra | Identifiant TVA | N° identification TVA | ID TVA | N° TVA Intra.
  tr: Vergi No | Vergi Numarası | V.No | VKN | TCKN | Vergi Kimlik No | Vergi Kimlik Numarası | V.D./No |
      Vergi Dairesi/No
  pt: NIF | NIPC | N.º contribuinte | Nº contribuinte | Contribuinte | Contribuinte N.º | CNPJ | CPF |
      Número de contribuinte
  it: P. IVA | P.IVA | Partita IVA | P.I. | C.F./P.IVA | Codice Fiscale | C.F.
  nl: BTW-nummer | BTW-nr. | BTW nr. | BTW | BTW-id | BTW-identificatienummer | Ondernemingsnummer
`;

export const uscc = labels`
  en: Unified Social Credit Code | Uniform Social Credit Code | Unified Social Credit Identifier | USCC |
      Social Credit Code | USCI
  zh: 统一社会信用代码 | 社会信用代码 | 信用代码 | 统一社会信用代码/纳税人识别号 | 纳税人识别号/统一社会信用代码 | 统一社会信用代码（纳税人识别号） | 组织机构代码
`;

/** Commercial register and licence numbers. */
export const registration = labels`
  en: Company No. | Company Number | Company Reg. No. | Company Registration No. | Company Registration Number |
      Co. Reg. No. | Co. No. | Business Registration No. | Business Registration Number | BR No. |
      Registered No. | Registered in England No. | ROC No. | ROC | CIN | Business licence no. |
      Business license no. | IEC | IEC No. | IE Code | Trade Register No. | Commercial Registration No. | CR No.
  zh: 工商注册号 | 营业执照号 | 营业执照注册号 | 营业执照号码 | 商业登记号 | 公司注册号 | 海关注册编码 | 海关编码登记号
  vi: Số ĐKKD | Mã số doanh nghiệp | Giấy phép kinh doanh số | Số đăng ký kinh doanh | GPKD số
  es: Registro Mercantil | N.º de registro | Matrícula mercantil
  de: HRB | HRB-Nr. | HRA | Handelsregister | Handelsregister-Nr. | HR-Nr. | Handelsregisternummer |
      Firmenbuchnummer | FN | Amtsgericht | Registergericht
  fr: SIRET | N° SIRET | Siret | SIREN | N° SIREN | RCS | R.C.S. | Numéro SIRET | Code APE | N° RCS
  tr: Ticaret Sicil No | Mersis No | MERSİSNO | Ticaret Sicil Numarası | MERSİS | Sicil No
  pt: Registo Comercial | Inscrição Estadual | Matrícula | NIRE
  it: REA | R.E.A. | Registro Imprese | N. REA
  nl: KvK | KvK-nummer | KvK nr. | K.v.K. | KvK-nr.
`;

export const bankAccount = labels`
  en: Account No. | Account Number | A/C No. | A/C | Acc. No. | Acct No. | Bank Account | Bank Account No. |
      Bank A/C No. | IBAN | IBAN No. | USD A/C No. | Beneficiary account | Beneficiary's account no. |
      Bank account number
  zh: 账号 | 帐号 | 银行账号 | 银行帐号 | 开户行及账号 | 开户行及帐号 | 开户银行及账号 | 账户号码 | 银行账户
  vi: Số tài khoản | Số TK | STK | Tài khoản | Tài khoản số
  es: N.º de cuenta | Nº de cuenta | Número de cuenta | Cuenta bancaria | Cuenta | IBAN
  de: Kontonummer | Konto-Nr. | Kto.-Nr. | Konto | Kto. | IBAN | Bankverbindung | IBAN-Nr.
  fr: N° de compte | Numéro de compte | Compte bancaire | RIB | IBAN | Compte N°
  tr: Hesap No | Hesap Numarası | IBAN | IBAN No | Banka Hesap No
  pt: N.º da conta | Nº da conta | Número da conta | Conta | Conta bancária | IBAN | NIB
  it: Conto corrente | C/C | N. conto | IBAN | Numero di conto
  nl: Rekeningnummer | Rekening | IBAN | Bankrekening
`;

export const lei = labels`
  en: LEI | LEI code | Legal Entity Identifier
`;

export const mid = labels`
  en: MID | MID No. | MID Code | Manufacturer ID | Manufacturer Identification Code | Manufacturer/Shipper ID |
      Manufacturer's ID | Manufacturer ID Code
`;

export const osHub = labels`
  en: OS ID | OS Hub ID | OAR ID | Open Supply Hub ID | OSH ID | Open Apparel Registry ID
`;

/** Certificate, membership or scheme number of a party (not of the paper at hand). */
export const partyCertificate = labels`
  en: Licence holder no. | License holder number | TE-ID | TE ID | Textile Exchange ID | SC No. |
      Scope Certificate No. | Scope Certificate Number | BCI number | BCP code | DBID | amfori ID |
      amfori Site ID | Sedex Company Reference | Sedex Site Reference | ZC number | ZC No. | ZS No. |
      Sedex Company Ref. | Site amfori ID | Certification number | FSC license code | FSC licence code |
      SC number
  zh: 范围证书编号 | 范围证书号 | 持证方编号 | 许可证编号
`;
