import { cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import type { TypeFile } from './type-file.ts';

const businessLicence: TypeFile = () => ({
  id: 'business_licence',
  version: 1,
  name: 'Business licence or register extract',
  keyInformation: [
    'parties.certificateHolder.name',
    'parties.certificateHolder.identifiers.uscc',
    'parties.certificateHolder.address',
    'licence.scope',
    'dates.established',
  ],
  titles: labels`
    en: Business License | Business Licence | Certificate of Incorporation | Business Registration Certificate | Trade License | Trade Licence |
        Enterprise Registration Certificate | Company Registration Certificate | Commercial Register Extract | Trade Register Extract |
        Factory License | Import Export Code Certificate | Certificate of Business Registration | Enterprise Business License |
        GST Registration Certificate | VAT Registration Certificate | Company Profile Register | Corporate Business License | Extract from the Commercial Register |
        Business Registration | Importer Exporter Code | Certificate of Importer-Exporter Code | Registration Certificate of Company
    zh: 营业执照 | 企业法人营业执照 | 个体工商户营业执照 | 工商登记信息 | 企业信用信息公示报告 | 营业执照副本 | 营业执照（副本） | 国家企业信用信息公示系统 | 对外贸易经营者备案登记表 | 商业登记证 | 农民专业合作社营业执照 | 海关报关单位注册登记证书 | 公司注册证书 | 企业登记信息 | 报关单位备案证明
    vi: Giấy chứng nhận đăng ký doanh nghiệp | Giấy phép kinh doanh | Giấy chứng nhận đăng ký kinh doanh | Giấy chứng nhận đăng ký đầu tư
    es: Registro mercantil | Licencia comercial | Registro de comercio | Certificado de existencia | Cámara de comercio certificado | Constancia de situación fiscal
    de: Handelsregisterauszug | Gewerbeschein | Gewerbeanmeldung | Ausdruck aus dem Handelsregister
    fr: Extrait Kbis | Extrait K bis | Registre du commerce | Extrait du registre du commerce et des sociétés | Patente
    tr: Ticaret Sicil Gazetesi | Faaliyet Belgesi | Vergi Levhası | Oda Kayıt Belgesi | Kapasite Raporu Sicil | Ticaret Sicil Tasdiknamesi
    pt: Certidão permanente | Registo comercial | Licença comercial | Certidão comercial | Comprovante de inscrição e de situação cadastral
    it: Visura camerale | Certificato di iscrizione
    nl: Uittreksel handelsregister | Uittreksel Kamer van Koophandel
  `,
  cues: [
    ...cues(
      9,
      `
      统一社会信用代码 | 法定代表人 | 注册资本 | 成立日期 | 经营范围 | 登记机关 | 营业期限 | 住所 | 国家市场监督管理总局 | 国家企业信用信息公示系统 | 市场监督管理局 | 类型 |
      Registered capital | Legal representative | Date of establishment | Business scope |
      Registration authority | Scope of business | Vốn điều lệ | Người đại diện theo pháp luật |
      Mã số doanh nghiệp | Objeto social | Sermaye |
      Registrar of Companies | Companies Act | Operating period | Term of operation |
      Type of enterprise | Enterprise name | company is limited by shares |
      State Administration for Market Regulation | Immatriculation au RCS | Operating term`,
    ),
    // German and French letter footers print these too.
    ...cues(2, `Stammkapital | Amtsgericht | Geschäftsführer | Capital social | Handelsregister`),
  ],
  against: [
    ...cues(
      6,
      `
      Unit price | 单价 | 金额 | 发票号码 | Invoice | 合同 | Contract | Audit | 审核 | Buyer | 质量管理体系 | 价税合计 |
      Certificate holder | 购买方`,
    ),
  ],
  letterheadRole: 'issuer',
  assertedBy: 'authority',
  fields: [
    fields.documentNumber(
      merge([
        labels`
      en: Licence No. | License No. | Registration No. | Registration number | Company number | Certificate No. | Business registration no. | Enterprise code | Company registration number | Registered number | License number | Certificate number
      zh: 注册号 | 登记证号码 | 工商注册号 | 执照编号 | 证书编号 | 备案登记表编号 | 证照编号
      vi: Mã số doanh nghiệp | Số giấy phép | Số đăng ký
      es: Matrícula | N.º de registro
      de: Registernummer | HRB | Nummer der Firma
      fr: N° d'immatriculation | Immatriculation
      tr: Sicil No | Ticaret Sicil No
      pt: N.º de matrícula
    `,
        head.plainNumber,
      ]),
      'Register number of the licence; since 2015 the credit code is the number of a Chinese licence.',
    ),
    fields.issueDate(
      merge([
        labels`
      en: Date of registration | Registration date | Date of incorporation | Approval date | Date of approval | Certificate date
      zh: 发证日期 | 登记日期 | 核准日期 | 颁发日期 | 注册日期 | 发照日期
      vi: Đăng ký lần đầu ngày | Ngày đăng ký | Đăng ký lần đầu
    `,
        head.plainDate,
      ]),
      'Day this licence was issued; not the founding of the firm.',
    ),
    field(
      'expiryDate',
      'date',
      merge([
        head.expiryDate,
        labels`
      en: Business term | Operating period | Term of operation | Operation period | Operating term
      zh: 营业期限 | 经营期限 | 营业期限至
    `,
      ]),
      'End of the operating period.',
    ),
    fields.title,
    fields.language,
    party(
      'certificateHolder',
      labels`
      en: Name | Enterprise name | Company name | Name of enterprise | Name of company | Legal name | Corporate name | Business name | Name of the company | Entity name
      zh: 名称 | 企业名称 | 公司名称 | 字号名称 | 单位名称 | 名　称 | 经营者中文名称
      vi: Tên công ty | Tên doanh nghiệp | Tên công ty viết bằng tiếng Việt
      es: Razón social | Denominación | Nombre o razón social
      de: Firma | Name der Firma
      fr: Dénomination sociale | Raison sociale | Dénomination ou raison sociale
      tr: Ticaret Unvanı | Unvan | Ünvanı
      pt: Firma | Denominação | Nome empresarial
      it: Denominazione | Ragione sociale
      nl: Handelsnaam | Statutaire naam
    `,
      'The licensed firm.',
      { core: true, placement: ['same', 'right', 'below'] },
    ),
    field(
      'parties.certificateHolder.address',
      'address',
      labels`
      en: Address | Registered address | Registered office | Domicile | Residence | Location | Business address | Registered office address
      zh: 住所 | 住　所 | 注册地址 | 地址 | 经营场所 | 主要经营场所 | 营业场所 | 公司住所 | 企业住所 | 经营者地址
      vi: Địa chỉ trụ sở chính | Địa chỉ
      es: Domicilio | Domicilio social
      de: Sitz | Geschäftsanschrift | Anschrift
      fr: Siège social | Adresse du siège | Siège
      tr: Merkez Adresi | Adres | Merkez
      pt: Sede | Morada | Endereço
    `,
      'Registered address.',
    ),
    field(
      'parties.certificateHolder.identifiers.uscc',
      'uscc',
      labels`
      en: Unified Social Credit Code | Uniform Social Credit Code | USCC | Social Credit Code | Unified Social Credit Identifier
      zh: 统一社会信用代码 | 社会信用代码 | 信用代码
    `,
      '18 characters, GB 32100-2015.',
      { placement: ['same', 'right', 'below'] },
    ),
    field(
      'parties.certificateHolder.identifiers.registration',
      'code',
      labels`
      en: Trade register no. | CIN | Corporate Identity Number | IEC | Company Reg. No.
      zh: 海关注册编码 | 组织机构代码 | 进出口企业代码
      de: Handelsregisternummer
      fr: SIREN | Numéro SIREN | SIRET
      tr: Mersis No
    `,
      'Register number of the firm, where printed apart.',
    ),
    field(
      'parties.certificateHolder.identifiers.vat',
      'vat',
      labels`
      en: Tax code | Tax ID | GSTIN | VAT No. | TIN | Taxpayer identification number
      zh: 纳税人识别号 | 税号
      vi: Mã số thuế
      es: RFC | NIT | RUC | NIF
      tr: Vergi No | Vergi Kimlik No
      pt: NIPC | CNPJ | NIF
    `,
      'Tax number of the firm.',
    ),
    party(
      'issuer',
      labels`
      en: Registration authority | Issuing authority | Registrar | Issued by | Registrar of Companies | Registration organ | Licensing authority
      zh: 登记机关 | 发证机关 | 发照机关 | 注册机关
      vi: Cơ quan đăng ký | Phòng đăng ký kinh doanh
      de: Registergericht | Amtsgericht
      fr: Greffe | Greffe du tribunal de commerce
      tr: Ticaret Sicil Müdürlüğü | Sicil Müdürlüğü
      pt: Conservatória
    `,
      'Registering authority.',
      { core: true },
    ),
    field(
      'licence.scope',
      'paragraph',
      {},
      'What the firm is licensed to do, in the words of the licence, all of it.',
    ),
    field(
      'dates.established',
      'date',
      labels`
      en: Date of establishment | Established on | Date of foundation | Founded on | Establishment date
      zh: 成立日期 | 成立时间
      vi: Ngày thành lập
      es: Fecha de constitución
      de: Gründungsdatum | Tag der ersten Eintragung
      fr: Date de constitution | Début d'activité
      tr: Kuruluş tarihi
      pt: Data de constituição
    `,
      'Day the firm was founded (成立日期). It is not the day of this licence.',
    ),
    ...fields.executionFields,
  ],
  tables: [],
});

export default businessLicence;
