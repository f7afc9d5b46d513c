import { certifierField, holderField, scopeField, standardField } from './common/certificate.ts';
import { cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import type { TypeFile } from './type-file.ts';

const managementCertificate: TypeFile = () => ({
  id: 'management_certificate',
  version: 1,
  name: 'Management system or social standard certificate',
  keyInformation: [
    'audit.standard',
    'parties.certificateHolder.name',
    'parties.issuer.name',
    'goods.description',
  ],
  titles: labels`
    en: Certificate of Registration | Management System Certificate | Certificate | Quality Management System Certificate |
        ISO 9001 Certificate | Environmental Management System Certificate | Certificate of Approval | Certificate of Certification |
        ISO 14001 Certificate | ISO 45001 Certificate | Certificate of Conformance | SA8000 Certificate | WRAP Certificate |
        Management System Certification | Management System Registration Certificate | Occupational Health and Safety Management System Certificate |
        Certificate of Compliance WRAP | Certificate of Compliance | Quality Management System Certification Certificate | IQNet Certificate | Social Accountability Certificate |
        Environment Management System Certificate | Certificate of Assessment | Certification | Energy Management System Certificate | Global Food Safety Certificate | WRAP Certification of Compliance
    zh: 质量管理体系认证证书 | 环境管理体系认证证书 | 职业健康安全管理体系认证证书 | 认证证书 | 管理体系认证证书 | 社会责任管理体系认证证书 | 体系认证证书 | 质量体系认证证书 | 能源管理体系认证证书 | 证书 | 企业社会责任认证证书
    vi: Giấy chứng nhận hệ thống quản lý | Chứng nhận ISO 9001 | Giấy chứng nhận hệ thống quản lý chất lượng | Giấy chứng nhận | Chứng chỉ
    es: Certificado de sistema de gestión | Certificado ISO 9001 | Certificado de registro | Certificado | Certificado del Sistema de Gestión de la Calidad
    de: Zertifikat | Managementsystem-Zertifikat | Zertifikat ISO 9001 | Zertifikatsurkunde
    fr: Certificat de système de management | Certificat ISO 9001 | Certificat | Certificat d'enregistrement
    tr: Yönetim Sistemi Sertifikası | Kalite Yönetim Sistemi Belgesi | Sertifika | Kalite Yönetim Sistemi Sertifikası | Belge
    pt: Certificado de sistema de gestão | Certificado ISO 9001 | Certificado | Certificado de conformidade do sistema de gestão
    it: Certificato di sistema di gestione | Certificato | Certificato ISO 9001
    nl: Managementsysteemcertificaat | Certificaat
  `,
  cues: [
    ...cues(
      10,
      `
      ISO 9001 | ISO 14001 | ISO 45001 | OHSAS 18001 | ISO 50001 | ISO 22000 | GB/T 19001 | GB/T 24001 |
      GB/T 45001 | SA8000 | SA 8000 | BRCGS | IATF 16949 | ISO/IEC 27001 | ISO 27001 |
      Worldwide Responsible Accredited Production | DIN EN ISO 9001 | ISO 13485 | FSSC 22000 | ISO9001 |
      ISO14001 | ISO45001`,
    ),
    ...cues(
      5,
      `
      management system | Quality Management System | has been assessed and registered |
      initial certification date | Original certification date | Recertification | surveillance audit |
      accreditation | UKAS | CNAS | ANAB | DAkkS | certification decision | Certification is subject to |
      Managementsystem | système de management | sistema de gestión | Yönetim Sistemi | 管理体系 | 初次获证日期 | 换证日期 |
      监督审核 | 国家认证认可监督管理委员会 | 认证范围 | Date of original registration | Head of certification |
      certification cycle | hệ thống quản lý | Current issue date | remains valid subject to |
      continued satisfactory operation | Certificate of registration`,
    ),
    ...cues(
      2,
      `
      certify | Certificate No. | valid until | Scope | standard | accredited`,
    ),
  ],
  against: [
    ...cues(
      6,
      `
      Scope Certificate | Transaction Certificate | GOTS | OEKO-TEX | Certificate of Origin | Unit price |
      Amount due | Non-compliance | Audit findings | Lead auditor | Origin criterion | FSC | Organic`,
    ),
  ],
  letterheadRole: 'issuer',
  assertedBy: 'certifier',
  fields: [
    fields.documentNumber(
      merge([head.certificateNumber, head.plainNumber]),
      'Number of the certificate.',
      '00124Q35678R1M',
    ),
    fields.issueDate(
      merge([
        labels`
      en: Current issue date | Current issue | Date of current issue | Latest issue | Issue Date of current certificate | Certification decision date | Date of certification | Certification date | Re-issue date | Certificate issued | Revision date | Last issue date | Reissued | Latest Revision
      zh: 换证日期 | 本次发证日期 | 证书颁发日期 | 再认证日期 | 本次获证日期 | 变更日期
      de: Erstellt am
    `,
        head.plainDate,
        head.validFrom,
      ]),
      'Date of this issue, else the start of validity; not the first certification years ago.',
    ),
    field('expiryDate', 'date', head.expiryDate, 'End of validity.', { core: true }),
    fields.title,
    fields.language,
    certifierField,
    holderField,
    field(
      'parties.certificateHolder.siteAddress',
      'address',
      labels`
      en: Site address | Site | Location | Operating site | Certified location | Production address | Sites | Certified site | Facility address | Factory address
      zh: 生产地址 | 经营地址 | 审核地址 | 生产/经营地址 | 认证地址 | 生产经营地址 | 办公地址 | 实际经营地址
      vi: Địa điểm
      de: Standort | Standorte
      fr: Site certifié
      es: Emplazamiento | Sitio
      tr: Tesis Adresi
    `,
      'Address of the certified site, where apart from the registered one.',
    ),
    field(
      'parties.certificateHolder.address',
      'address',
      labels`
      en: Registered address | Holder address | Head office
      zh: 注册地址 | 单位地址 | 地址
      vi: Địa chỉ | Trụ sở
    `,
      'Registered address of the holder.',
    ),
    field(
      'parties.certificateHolder.identifiers.uscc',
      'uscc',
      labels`
      en: Unified Social Credit Code | USCC
      zh: 统一社会信用代码 | 组织机构代码 | 社会信用代码
    `,
      'Credit code of the holder.',
    ),
    party(
      'auditor',
      labels`
      en: Audited by | Audit body
      zh: 审核单位
    `,
      'Audit company, where named apart from the certifying body.',
    ),
    standardField,
    field(
      'audit.type',
      'text',
      labels`
      en: Certification level | Certificate level | Certification type | WRAP certification level
    `,
      'Level or kind as printed: WRAP Gold.',
    ),
    field(
      'audit.date',
      'date',
      labels`
      en: Audit date | Date of audit | Last audit date
      zh: 审核日期
    `,
      'Date of the audit the certificate rests on.',
    ),
    scopeField,
    fields.certificateReference,
    ...fields.executionFields,
  ],
  tables: [],
});

export default managementCertificate;
