import { chainOfCustodyExamples } from './answers/examples/chain-of-custody.ts';
import { certifierField, holderField, scope, standardField } from './common/certificate.ts';
import { unpricedGoods } from './common/columns.ts';
import { column, cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as goods from './common/goods.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as origin from './common/origin.ts';
import * as parties from './common/parties.ts';
import * as references from './common/references.ts';
import * as transport from './common/transport.ts';
import type { TypeFile } from './type-file.ts';

const certificateNumbers = labels`
  en: Scope Certificate Number | Scope Certificate No. | Transaction Certificate Number | Transaction Certificate No. |
      Certificate Number | Certificate No. | TC No. | TC Number | SC No. | SC Number | Certificate registration code |
      Certificate code | Certificate Registration Number | FSC Certificate Code | Certificate ID | PEFC Certificate No. |
      Chain of custody certificate number | Certification Number | Certificate Registration Code | Licence number
  zh: 范围证书编号 | 交易证书编号 | 证书编号 | 交易证书号 | 范围证书号 | 产销监管链证书编号
  vi: Số chứng nhận phạm vi | Số chứng nhận giao dịch
  es: Certificado de transacción N.º | Certificado de alcance N.º
  de: Transaktionszertifikat-Nr. | Geltungsbereichszertifikat-Nr.
  fr: Certificat de transaction N° | Certificat de périmètre N°
  tr: Kapsam Sertifikası No | İşlem Sertifikası No
  pt: Certificado de transação N.º
`;

const chainOfCustodyCertificate: TypeFile = () => ({
  id: 'chain_of_custody_certificate',
  version: 1,
  name: 'Scheme certificate: scope or transaction certificate',
  keyInformation: [
    'audit.standard',
    'parties.certificateHolder.name',
    'parties.issuer.name',
    'parties.seller.name',
    'parties.buyer.name',
    'goods.description',
    'totals.netWeight',
    'origin.country',
  ],
  titles: labels`
    en: Scope Certificate | Transaction Certificate | Certificate of Compliance | Transaction Certificate (TC) for |
        GOTS Scope Certificate | OCS Scope Certificate | GRS Scope Certificate | RCS Scope Certificate | Chain of Custody Certificate |
        FSC Chain of Custody Certificate | Better Cotton Certificate | Certificate of Registration FSC | GRS Transaction Certificate |
        GOTS Transaction Certificate | Chain of Custody | OCS Transaction Certificate | RCS Transaction Certificate |
        Transaction Certificate (TC) for Textiles Produced According to | Transaction certificate (TC) for products produced according to |
        Certificate of Inspection for Import of Organic Products | Organic Certificate | Scope Certificate (SC) | Recycled Claim Standard |
        Better Cotton Chain of Custody | Better Cotton Declaration | Better Cotton Declaration Form | Organic Content Standard | PEFC Chain of Custody Certificate |
        US Cotton Trust Protocol Certificate | Cotton USA License | MSC Chain of Custody Certificate | ASI Certificate |
        Scope Certificate Supplement | Certificate of Compliance (Scope Certificate) | Global Recycled Standard | Global Organic Textile Standard | Better Cotton Claim Units
    zh: 范围证书 | 交易证书 | 产销监管链证书 | 有机认证证书 | 有机产品认证证书 | 合规证书 | 产销监管链认证证书 | 有机转换认证证书 | 全球有机纺织品标准 | 全球回收标准认证证书
    vi: Giấy chứng nhận phạm vi | Giấy chứng nhận giao dịch | Chứng nhận chuỗi hành trình sản phẩm
    es: Certificado de alcance | Certificado de transacción | Certificado de cadena de custodia
    de: Scope-Zertifikat | Transaktionszertifikat | Produktkettenzertifikat | Konformitätszertifikat GOTS | COC-Zertifikat
    fr: Certificat de périmètre | Certificat de transaction | Certificat de chaîne de contrôle | Certificat de conformité GOTS
    tr: Kapsam Sertifikası | İşlem Sertifikası | Gözetim Zinciri Sertifikası
    pt: Certificado de âmbito | Certificado de transação | Certificado de cadeia de custódia | Certificado de escopo
    it: Certificato di transazione | Certificato di scopo | Certificato di catena di custodia
    nl: Transactiecertificaat | Chain of Custody-certificaat
  `,
  cues: [
    ...cues(
      10,
      `
      Global Organic Textile Standard | Organic Content Standard | Recycled Claim Standard |
      Global Recycled Standard | Better Cotton | Forest Stewardship Council | Responsible Down Standard |
      Responsible Wool Standard | Textile Exchange | U.S. Cotton Trust Protocol | Content Claim Standard |
      PEFC | Supima | Aluminium Stewardship Initiative | Marine Stewardship Council | 全球有机纺织品标准 | 全球回收标准`,
    ),
    ...cues(
      6,
      `
      GOTS | OCS | RCS | GRS | FSC | BCI | This Scope Certificate | This Scope Certificate provides no proof |
      Scope certificate | Transaction Certificate | Certification body |
      Licensing code of the certification body | Seller of certified products | Buyer of certified products |
      Certified raw materials | Certified weight | Gross shipping weight | Net shipping weight |
      Raw material | certified facilities | Process categories | Product categories | Label grade |
      Certified input | Organic | in conversion | Inspection body | Last processor | Authorised signature |
      certified material | Chain of custody | mass balance | Certification of the organic material |
      Gross shipping weights | certified products | Input information | Additional declarations | Box 1 |
      subcontractors | Facility appendix | Product appendix | BCCU`,
    ),
  ],
  against: [
    ...cues(
      5,
      `
      Unit price | Amount due | Audit findings | OEKO-TEX | ISO 9001 | ISO 14001 | Worldwide Responsible Accredited Production | SA8000 | Non-compliance |
      Total amount | Payment terms | Packing List | VAT`,
    ),
  ],
  letterheadRole: 'issuer',
  assertedBy: 'certifier',
  fields: [
    fields.documentNumber(
      merge([certificateNumbers, head.certificateNumber, head.plainNumber]),
      "Number of this certificate. On a transaction certificate the TC number; the seller's scope certificate number is a reference.",
      'CU-1234567-TC-24-00117',
    ),
    fields.issueDate(
      merge([
        head.plainDate,
        head.validFrom,
        labels`
      en: Date of issue of certificate | Place and date of issue | Certificate issue date
    `,
      ]),
      'Date of this issue, else the start of validity.',
    ),
    field('expiryDate', 'date', head.expiryDate, 'End of validity.', { core: true }),
    fields.title,
    fields.language,
    certifierField,
    holderField,
    party(
      'seller',
      merge([
        labels`
      en: Seller of the product(s) | Seller of certified products | Seller of the product | Seller of Certified Product(s) | Box 3 Seller of the product(s)
      zh: 认证产品卖方 | 产品卖方
    `,
        parties.seller,
      ]),
      'On a transaction certificate: who sold the certified goods.',
      { core: true },
    ),
    party(
      'buyer',
      merge([
        labels`
      en: Buyer of the product(s) | Buyer of certified products | Buyer of the product | Buyer of Certified Product(s)
      zh: 认证产品买方 | 产品买方
    `,
        parties.buyer,
      ]),
      'On a transaction certificate: who bought them.',
      { core: true },
    ),
    party(
      'processor',
      merge([
        labels`
      en: Last processor of the product(s) | Last processor | Last processor of product | Processor of the products | Facility name | Name of facility | Certified facilities | Facility
      zh: 最后加工商 | 加工单位名称 | 工厂名称
    `,
        parties.processor,
      ]),
      'Last processor, and facilities listed with their processes.',
      { repeats: true },
    ),
    party(
      'subcontractor',
      merge([
        labels`
      en: Independently certified subcontractor | Non-certified subcontractor | Associated subcontractor
    `,
        parties.subcontractor,
      ]),
      'Subcontractors listed.',
      { repeats: true },
    ),
    party('manufacturer', parties.manufacturer, 'Manufacturer, where named.', { repeats: true }),
    party('producer', parties.producer, 'Farm or producer group, where named.', { repeats: true }),
    party(
      'consignee',
      merge([
        labels`
      en: Consignee of the product | Consignee of the product (Address of the place of destination) | Consignee of the products | Consignee of certified products | First consignee in the Community
    `,
        parties.consignee,
      ]),
      'Consignee of the certified goods.',
    ),
    party('exporter', parties.exporter, 'Exporter, where named.'),
    standardField,
    field(
      'audit.type',
      'text',
      labels`
      en: Certificate type | Type of certificate | Claim | Certification type | Chain of custody model | CoC model | Claim type
      zh: 证书类型 | 认证类型
    `,
      'Kind of certificate or chain-of-custody model as printed: mass balance, segregation.',
    ),
    field(
      'audit.site',
      'text',
      labels`
      en: Sites | Site(s) covered | Certified site
    `,
      'Sites covered, where listed as text.',
    ),
    field(
      'origin.country',
      'country',
      merge([
        goods.countryOfOrigin,
        labels`
      en: Country of dispatch origin | Country/Area of origin | Country of origin of certified material
    `,
      ]),
      'Country stated as origin.',
      { repeats: true, core: true },
    ),
    field(
      'origin.country',
      'country',
      merge([
        origin.materialOriginCountry,
        labels`
      en: Raw material country/area | Countries or areas of origin of certified raw materials
    `,
      ]),
      'Origin of the certified raw material.',
      { repeats: true, core: true },
    ),
    field('origin.region', 'place', origin.originRegion, 'Region of the raw material.', { repeats: true }),
    field(
      'origin.material',
      'text',
      merge([
        labels`
      en: Certified raw material | Certified raw materials | Certified material | Certified input
      zh: 认证原料 | 认证原材料
    `,
        origin.originMaterial,
      ]),
      'Certified raw material.',
      { repeats: true },
    ),
    field('goods.description', 'paragraph', scope, 'Products covered or shipped.', { repeats: true }),
    field('goods.composition', 'text', goods.composition, 'Material composition with shares.', {
      repeats: true,
    }),
    fields.invoiceReference,
    fields.certificateReference,
    fields.purchaseOrderReference,
    fields.billOfLadingReference,
    fields.contractReference,
    fields.containerReference,
    fields.lotReference,
    ...fields.totalWeights,
    field('dates.shippedOnBoard', 'date', transport.shippedOnBoard, 'Shipment date.'),
    field('transport.placeOfDelivery', 'place', transport.placeOfDelivery, 'Destination.'),
    ...fields.executionFields,
  ],
  examples: chainOfCustodyExamples,
  tables: [
    {
      ...unpricedGoods,
      columns: unpricedGoods.columns.map((one) =>
        one.path === 'articleNumber'
          ? column(
              'articleNumber',
              'code',
              merge([
                goods.articleNumber,
                labels`
          en: Product No. | Product Code | Article No.
        `,
              ]),
            )
          : one.path === 'lot'
            ? column('lot', 'code', references.lotReference)
            : one,
      ),
    },
  ],
});

export default chainOfCustodyCertificate;
