import { field, party } from './define.ts';
import { labels } from './labels.ts';

/** Certifying body: the issuer of a certificate. */
export const certifier = labels`
  en: Certification body | Certifying body | Certification Body Name | Name of certification body | Issuing body |
      Name of issuing body | Certified by | Certifier | Issued by | Issuing office | Registrar | Issuing organisation |
      Issuing organization | Body issuing the certificate | Body issuing the certificate (name and address) |
      Name and address of the certification body | Certification body (name and address) | Licensed by |
      Certifying authority | Competent authority | Awarded by | Testing institute | Issuing institute |
      Certification Body Licensed code of the certification body | Certification office | Name and address of CB |
      Signed on behalf of the certification body | CB Name | Body issuing the certificate and address
  zh: 认证机构 | 发证机构 | 颁证机构 | 签发机构 | 认证单位 | 发证单位 | 认证机构名称 | 发证机构名称 | 签发单位 | 审核机构 | 认证公司
  vi: Tổ chức chứng nhận | Cơ quan chứng nhận | Cơ quan cấp | Tổ chức cấp
  es: Organismo de certificación | Entidad certificadora | Certificado por | Emitido por | Organismo certificador
  de: Zertifizierungsstelle | Ausgestellt von | Ausstellende Stelle | Prüfinstitut | Zertifiziert durch | Zertifizierer
  fr: Organisme de certification | Organisme certificateur | Délivré par | Certifié par | Institut émetteur
  tr: Belgelendirme Kuruluşu | Sertifikasyon Kuruluşu | Düzenleyen Kuruluş | Belgeyi Veren Kuruluş
  pt: Organismo de certificação | Entidade certificadora | Certificado por | Emitido por
  it: Ente di certificazione | Organismo di certificazione | Rilasciato da
  nl: Certificatie-instelling | Certificerende instelling | Afgegeven door
`;

/** The certified firm. */
export const holder = labels`
  en: Certificate holder | Certified company | The company | The organisation | The organization | Certified organisation | Certified organization | Certified entity |
      Holder | Certificate is issued to | This is to certify that | This certifies that | Company certified |
      Awarded to | Has been awarded to | Is granted to | Issued to | Granted to | License holder | Licence holder |
      Licensee | Company name | Name of company | Certified operator | Operator | Organisation | Organization |
      Name and address of company | Name and address of the certified company | Certification holder |
      Certificate owner | This is to certify that the management system of | We hereby certify that |
      It is hereby certified that | We certify that | The certification body certifies that | Registered company |
      hereby certifies that | Certified Organization Name | Company | Main site name | Name of the certified entity |
      Client | Certified client | Name of certified organization | is hereby granted to | Client company |
      Certificate Holder Name | certifies that | Name of organization | Management System of | certifies that the organization |
      This is to certify that the organization | This is to certify that the Quality Management System of |
      hereby confirms that | Manufacturer certified | Business operator | Site name
  zh: 获证组织 | 持证人 | 证书持有人 | 获证企业 | 兹证明 | 持证单位 | 持证方 | 获证单位 | 组织名称 | 获证方 | 企业名称 | 获证客户 | 证书持有者 | 认证企业 |
      授予 | 公司名称 | 申请人 | 获证组织名称 | 特此证明 | 认证委托人 | 受审核方名称 | 受证单位 | 委托人名称 | 证明
  vi: Đơn vị được chứng nhận | Chứng nhận công ty | Cấp cho | Tổ chức được chứng nhận | Chứng nhận rằng |
      Chủ sở hữu chứng nhận | Chứng nhận hệ thống quản lý của
  es: Titular del certificado | Empresa certificada | Certifica que | Otorgado a | Se certifica que | Concedido a |
      Titular | Organización certificada
  de: Zertifikatsinhaber | Zertifiziertes Unternehmen | Hiermit wird bescheinigt, dass | Inhaber | Unternehmen |
      Hiermit wird bestätigt, dass | Lizenznehmer | bescheinigt hiermit, dass das Unternehmen | Zertifikatshalter |
      Die Zertifizierungsstelle bescheinigt, dass | wird hiermit bescheinigt, dass | Ausgestellt für
  fr: Titulaire du certificat | Entreprise certifiée | Certifie que | Délivré à | Titulaire | Attribué à |
      Atteste que | Accordé à | Nous certifions que | Organisme certifié
  tr: Belge Sahibi | Sertifika Sahibi | Belgelendirilen Kuruluş | Belgelendirilen Firma | Firma Adı | Firma Ünvanı
  pt: Titular do certificado | Empresa certificada | Certifica que | Concedido a | Atribuído a
  it: Titolare del certificato | Azienda certificata | Si certifica che | Rilasciato a | Certifica che
  nl: Certificaathouder | Gecertificeerd bedrijf | Verklaart dat | Afgegeven aan
`;

export const standard = labels`
  en: Standard | Certification standard | Standards | Product standard | Certified according to | Against standard |
      According to the standard | In accordance with | Certification scheme | Scheme | Standard(s) | Norm |
      Audit standard | Assessed against | Requirements of | complies with the requirements of |
      in compliance with the standard | meets the requirements of | Applicable standard | Management system standard |
      conforms to the requirements of | has been assessed and found to comply with | Requirements of the standard |
      fulfils the requirements of | has been assessed and registered against | Standard version | in accordance with the standard |
      Name of standard | Certification program | Programme | Criteria | Product tested according to
  zh: 标准 | 认证标准 | 依据标准 | 适用标准 | 符合标准 | 认证依据 | 管理体系标准 | 审核标准 | 认证规则 | 符合以下标准 | 认证项目 | 体系标准 | 执行标准
  vi: Tiêu chuẩn | Tiêu chuẩn chứng nhận | Phù hợp với tiêu chuẩn | Phù hợp tiêu chuẩn | Theo tiêu chuẩn
  es: Norma | Estándar | Conforme a la norma | Según la norma | Norma aplicable | cumple con los requisitos de
  de: Norm | Standard | Nach der Norm | Zertifizierungsstandard | Regelwerk | gemäß | die Anforderungen der Norm |
      Anforderungen nach | Geprüft nach
  fr: Norme | Référentiel | Standard | Conforme à la norme | Norme applicable | satisfait aux exigences de la norme
  tr: Standart | Standard | Belgelendirme Standardı | Standardı
  pt: Norma | Padrão | Norma aplicável | Em conformidade com a norma
  it: Norma | Standard | Conforme alla norma
  nl: Norm | Standaard | Voldoet aan de norm
`;

/** Products or activities within the scope. */
export const scope = labels`
  en: Product categories | Product category | Products | Scope | Scope of certification | Certified products |
      Product scope | Articles | For the following articles | Scope of activities | Certified scope | Product details |
      For the scope of activities | Product groups | for the following products | The following scope | for the scope |
      Certification scope | Products certified | with the scope | Applicable to | Product Category (Code) | Product(s)
  zh: 产品类别 | 认证范围 | 认证产品 | 产品范围 | 认证覆盖范围 | 覆盖范围 | 产品名称 | 证书范围 | 适用范围 | 通过认证范围 | 体系覆盖范围 | 认证产品名称
  vi: Phạm vi chứng nhận | Phạm vi | Sản phẩm được chứng nhận | Cho lĩnh vực
  es: Alcance | Productos certificados | Categorías de producto | Alcance de la certificación | Para el alcance
  de: Geltungsbereich | Produkte | Zertifizierte Produkte | Produktkategorien | für den Geltungsbereich | Anwendungsbereich
  fr: Périmètre | Produits certifiés | Champ d'application | Catégories de produits | Domaine d'application | Portée
  tr: Kapsam | Belgelendirme Kapsamı | Sertifikalı Ürünler | Ürün Kategorileri
  pt: Âmbito | Produtos certificados | Âmbito da certificação | Escopo
  it: Campo di applicazione | Prodotti certificati | Scopo
  nl: Toepassingsgebied | Gecertificeerde producten
`;

export const certifierField = party(
  'issuer',
  certifier,
  'The certifying body, usually the letterhead or the signing firm. Not the standard owner whose logo is shown.',
  { core: true, assertedBy: 'certifier' },
);
export const holderField = party(
  'certificateHolder',
  holder,
  'The certified firm with its address: after "certifies that", "issued to", "certificate holder".',
  { core: true },
);
export const standardField = field(
  'audit.standard',
  'text',
  standard,
  'The standard certified or audited against, with its version: GOTS 7.0, ISO 9001:2015, SA8000:2014.',
  { example: 'Global Organic Textile Standard (GOTS) 7.0' },
);
export const scopeField = field(
  'goods.description',
  'paragraph',
  scope,
  'Products or activities the certificate covers, in the words of the paper.',
  { repeats: true },
);
