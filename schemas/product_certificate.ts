import { certifierField, holderField, scopeField, standardField } from './common/certificate.ts';
import { cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as goods from './common/goods.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as parties from './common/parties.ts';
import type { TypeFile } from './type-file.ts';

const productCertificate: TypeFile = () => ({
  id: 'product_certificate',
  version: 1,
  name: 'Product certificate',
  keyInformation: [
    'audit.standard',
    'parties.certificateHolder.name',
    'parties.issuer.name',
    'goods.description',
  ],
  titles: labels`
    en: OEKO-TEX STANDARD 100 | STANDARD 100 by OEKO-TEX | STANDARD 100 | OEKO-TEX Certificate | OEKO-TEX MADE IN GREEN |
        Product Certificate | Certificate of Conformity | EC Declaration of Conformity | EU Declaration of Conformity | Declaration of Conformity |
        EU Type Examination Certificate | Type Examination Certificate | LEATHER STANDARD by OEKO-TEX | ECO PASSPORT by OEKO-TEX | Quality Certificate |
        Product Certification | Children's Product Certificate | General Certificate of Conformity | CE Certificate | bluesign approved |
        Cradle to Cradle Certified | Certificate of Quality | Phytosanitary Certificate | Health Certificate | Fumigation Certificate |
        OEKO-TEX STANDARD 100 Certificate | Inspection Certificate | Product Conformity Certificate | Certificate of Free Sale | Halal Certificate | Kosher Certificate |
        Certificate of Inspection
    zh: 产品认证证书 | 合格证 | 生态纺织品认证证书 | 产品合格证 | 符合性声明 | 产品质量认证 | 中国国家强制性产品认证证书 | 植物检疫证书 | 熏蒸证书 | 品质证书 | 质量证书 | 信心纺织品证书
    vi: Giấy chứng nhận sản phẩm | Giấy chứng nhận hợp quy | Giấy chứng nhận chất lượng | Giấy chứng nhận kiểm dịch thực vật
    es: Certificado de producto | Certificado de conformidad | Declaración de conformidad | Certificado fitosanitario | Certificado de calidad
    de: Produktzertifikat | Konformitätserklärung | Konformitätsbescheinigung | Baumusterprüfbescheinigung | EU-Konformitätserklärung | Qualitätszertifikat | Pflanzengesundheitszeugnis
    fr: Certificat de produit | Certificat de conformité | Déclaration de conformité | Certificat de qualité | Certificat phytosanitaire
    tr: Ürün Sertifikası | Uygunluk Belgesi | Uygunluk Beyanı | Kalite Belgesi | Bitki Sağlık Sertifikası
    pt: Certificado de produto | Certificado de conformidade | Declaração de conformidade | Certificado fitossanitário
    it: Certificato di prodotto | Certificato di conformità | Dichiarazione di conformità
    nl: Productcertificaat | Conformiteitsverklaring | Conformiteitscertificaat
  `,
  cues: [
    ...cues(
      10,
      `
      OEKO-TEX | STANDARD 100 by OEKO-TEX | Hohenstein | TESTEX | human-ecological requirements | Annex 6 |
      Annex 4 | product class | Produktklasse | 产品级别 | 产品类别 I | is granted the authorization |
      is granted authorisation | right to use the | harmful substances | bluesign | Notified body |
      Conformité Européenne | EN ISO/IEC 17050 | essential requirements | humanökologischen`,
    ),
    ...cues(
      3,
      `
      Certificate No. | valid until | articles | test report | conformity | Zertifikat | certificat | 证书编号 |
      is in conformity with | This certificate`,
    ),
  ],
  against: [
    ...cues(
      5,
      `
      Scope certificate | Transaction certificate | ISO 9001 | ISO 14001 | Management system | Unit price |
      Amount due | Country of origin criterion | GOTS | Invoice`,
    ),
  ],
  letterheadRole: 'issuer',
  assertedBy: 'certifier',
  fields: [
    fields.documentNumber(
      merge([
        head.certificateNumber,
        labels`
      en: Test number | Certification No.
    `,
        head.plainNumber,
      ]),
      'Number of the certificate.',
      '24.HCN.12345',
    ),
    fields.issueDate(
      merge([head.plainDate, head.validFrom]),
      'Date of this issue, else the start of validity.',
    ),
    field('expiryDate', 'date', head.expiryDate, 'End of validity.', { core: true }),
    fields.title,
    fields.language,
    certifierField,
    holderField,
    party('manufacturer', parties.manufacturer, 'Manufacturer of the product, where named.', {
      repeats: true,
    }),
    party('exporter', parties.exporter, 'Exporter, where named.'),
    party('consignee', parties.consignee, 'Consignee, where named.'),
    party(
      'laboratory',
      labels`
      en: Testing laboratory | Test laboratory | Tested by | Test institute
      zh: 检测机构 | 测试机构
      de: Prüflabor
      fr: Laboratoire d'essai
    `,
      'Laboratory that tested.',
      { assertedBy: 'laboratory' },
    ),
    standardField,
    scopeField,
    field('goods.composition', 'text', goods.composition, 'Composition of the product.', { repeats: true }),
    field('goods.articleNumber', 'code', goods.articleNumber, 'Article or model numbers covered.', {
      repeats: true,
    }),
    fields.originCountry,
    fields.certificateReference,
    fields.invoiceReference,
    fields.lotReference,
    ...fields.executionFields,
  ],
  tables: [],
});

export default productCertificate;
