import { lotTable, unpricedGoods } from './common/columns.ts';
import { column, cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as goods from './common/goods.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as parties from './common/parties.ts';
import type { TypeFile } from './type-file.ts';

const millCertificate: TypeFile = () => ({
  id: 'mill_certificate',
  version: 1,
  name: 'Mill certificate, inspection certificate of material',
  keyInformation: [
    'parties.manufacturer.name',
    'parties.producer.name',
    'goods.description',
    'lots.id',
    'totals.netWeight',
    'origin.country',
  ],
  titles: labels`
    en: Mill Test Certificate | Mill Certificate | Mill Test Report | Mill Inspection Certificate | Material Test Certificate | Material Test Report | Material Certificate |
        Inspection Certificate 3.1 | Inspection Certificate EN 10204 3.1 | Certified Mill Test Report | Certified Material Test Report | Quality Certificate of Steel | Certificate of Test |
        Test Certificate EN 10204 | Mill Quality Certificate | Works Certificate | Steel Mill Certificate | Certificate of Analysis and Test | Inspection Certificate (EN 10204 3.1)
    zh: 质量证明书 | 材质证明书 | 产品质量证明书 | 钢材质量证明书 | 材质单 | 质保书 | 材质报告 | 产品质量保证书 | 钢质量证明书 | 质量保证书 | 铝材质量证明书 | 炉号质量证明书 | 检验证明书 | 材料质量证明书 | 铝锭质量证明书
    vi: Chứng chỉ xuất xưởng | Chứng chỉ chất lượng thép | Chứng nhận chất lượng nhà máy | Giấy chứng nhận chất lượng thép
    es: Certificado de fábrica | Certificado de material | Certificado de inspección 3.1 | Certificado de colada
    de: Abnahmeprüfzeugnis 3.1 | Abnahmeprüfzeugnis | Werkszeugnis | Werkstoffzeugnis | Materialzeugnis | Werkszeugnis 2.2 | Abnahmeprüfzeugnis EN 10204 3.1
    fr: Certificat matière | Certificat de réception 3.1 | Certificat de réception | Certificat de matière | Relevé de contrôle 2.2
    tr: Malzeme Sertifikası | Kalite Sertifikası | Muayene Sertifikası 3.1 | Malzeme Test Sertifikası | Muayene Belgesi 3.1
    pt: Certificado de qualidade | Certificado de usina | Certificado de matéria-prima | Certificado de inspeção 3.1
    it: Certificato di collaudo | Certificato di collaudo 3.1 | Certificato materiale
    nl: Keuringscertificaat | Materiaalcertificaat
  `,
  cues: [
    ...cues(
      6,
      `
      Heat No. | Heat Number | EN 10204 | Chemical composition | Mechanical properties | Tensile strength | Yield strength | Elongation | Charpy | 炉号 | 化学成分 | 力学性能 | 抗拉强度 | 屈服强度 | 伸长率 | 炉批号 |
      Schmelze | Chemische Zusammensetzung | Zugfestigkeit | Streckgrenze | Bruchdehnung | Coulée | Composition chimique | Résistance à la traction | Colada | Composición química | Límite elástico |
      Döküm No | Kimyasal bileşim | Kimyasal analiz | Akma mukavemeti | Çekme | Corrida | Melted and manufactured | Ladle analysis | Coil No. | 熔炼号 | 牌号 | 交货状态 | Grade | Steel grade | Heat analysis | Rm |
      Rp0.2 | ReH | 3.1 | Melt | Schmelzen-Nr. | 钢种 | Thành phần hóa học | Cơ tính | Số lò | Purity | Alloy | Temper | 合金牌号`,
    ),
  ],
  against: [
    ...cues(
      6,
      `Invoice | Bill of Lading | Unit price | Certificate of Origin | Packing List | OEKO-TEX | Sample received | 检测报告 | Audit | 单价 | Management System | 送检 | Sampling date`,
    ),
  ],
  letterheadRole: 'manufacturer',
  assertedBy: 'maker',
  fields: [
    fields.documentNumber(
      merge([
        labels`
          en: Mill certificate no. | MTC No. | Inspection certificate no. | MTC Number | Mill Cert. No. | Test Certificate No. | Report No.
          zh: 质量证明书编号 | 质保书编号 | 质保书号 | 证明书编号 | 证明书号 | 质证书号 | 质量证明书号
          de: Zeugnis-Nr. | Prüfbescheinigung Nr. | Zeugnisnummer | Zeugnis Nr. | Bescheinigungs-Nr.
          fr: Certificat N° | N° certificat
          es: Certificado N.º
          tr: Sertifika No
          vi: Số chứng chỉ
        `,
        head.certificateNumber,
        head.plainNumber,
      ]),
      'Number of the certificate. Heat, coil and order numbers are not.',
      'MTC-2024-33107',
    ),
    fields.issueDate(head.plainDate, 'Day of the certificate.'),
    fields.title,
    fields.language,
    party(
      'manufacturer',
      merge([
        parties.manufacturer,
        labels`
          en: Mill | Producer | Manufacturing mill | Works | Manufacturer's works | Melt shop | Melted by | Steel mill
          zh: 生产厂 | 钢厂 | 制造单位 | 生产单位 | 供方
          de: Herstellerwerk | Werk | Lieferwerk
          fr: Usine productrice
          es: Acería | Fábrica
          tr: Üretici Tesis
        `,
      ]),
      'The mill that made the material: the letterhead, unless another mill is named as maker.',
      { core: true },
    ),
    party(
      'buyer',
      merge([
        labels`
          en: Customer | Purchaser | Buyer | Client | Sold to | Ordered by
          zh: 收货单位 | 订货单位 | 购货单位 | 客户 | 需方 | 用户 | 购货方 | 客户名称
          vi: Khách hàng | Người mua
          es: Cliente | Comprador
          de: Besteller | Kunde | Auftraggeber | Empfänger
          fr: Client | Acheteur
          tr: Müşteri | Alıcı
          pt: Cliente
        `,
      ]),
      'Customer of the mill.',
      { core: true },
    ),
    party(
      'consignee',
      labels`
        en: Consignee | Ship to
        zh: 收货人
        de: Warenempfänger
        fr: Destinataire
      `,
      'Who receives the material, where named apart.',
    ),
    field(
      'audit.standard',
      'text',
      labels`
        en: Specification | Standard | Material specification | Product standard | Executive standard | Applicable standard | Inspection standard | Technical standard | Spec.
        zh: 执行标准 | 技术标准 | 标准 | 产品标准 | 检验标准 | 技术条件 | 标准号
        vi: Tiêu chuẩn
        es: Norma | Especificación
        de: Norm | Werkstoffnorm | Spezifikation | Technische Lieferbedingung
        fr: Norme | Spécification
        tr: Standart | Norm
        pt: Norma
      `,
      'Standard the material was made to: ASTM A36, EN 10025-2, GB/T 1591.',
      { example: 'EN 10025-2:2019' },
    ),
    field(
      'goods.description',
      'text',
      labels`
        en: Product | Description | Commodity | Product name | Product form | Product description | Description of goods | Item | Material | Name of product
        zh: 产品名称 | 品名 | 品种 | 货物名称 | 品种名称
        vi: Tên sản phẩm | Sản phẩm
        es: Producto | Descripción
        de: Erzeugnis | Produkt | Bezeichnung | Gegenstand | Erzeugnisform
        fr: Produit | Désignation
        tr: Ürün | Malzeme
        pt: Produto
      `,
      'Product form: hot rolled coil, aluminium ingot.',
      { repeats: true, example: 'Hot rolled steel coil' },
    ),
    field(
      'goods.composition',
      'text',
      labels`
        en: Steel grade | Grade | Material grade | Alloy | Quality | Alloy / temper | Material quality | Alloy & temper
        zh: 牌号 | 钢号 | 材质 | 合金牌号 | 钢种 | 材质牌号 | 合金牌号/状态
        vi: Mác thép
        es: Grado | Calidad | Aleación
        de: Werkstoff | Stahlsorte | Güte | Legierung | Werkstoff-Nr.
        fr: Nuance | Alliage
        tr: Kalite | Çelik Kalitesi | Alaşım
        pt: Aço | Liga | Qualidade
      `,
      'Grade or alloy: S355J2, 6063-T5.',
      { repeats: true, example: 'S355J2+N' },
    ),
    fields.purchaseOrderReference,
    fields.contractReference,
    fields.invoiceReference,
    fields.billOfLadingReference,
    field(
      'references.lot',
      'code',
      labels`
        en: Heat No. | Heat Number | Cast No. | Melt No. | Charge No. | Coil No. | Batch No. | Lot No. | Heat | Cast | Heat/Lot No.
        zh: 炉号 | 熔炼号 | 批号 | 炉批号 | 卷号 | 熔次号 | 铸造批号
        vi: Số lò | Số cuộn
        es: Colada | N.º de colada | Lote
        de: Schmelze | Schmelzen-Nr. | Charge | Chargen-Nr. | Schmelze Nr.
        fr: Coulée | N° de coulée
        tr: Döküm No | Şarj No | Parti No
        pt: Corrida | N.º da corrida | Lote
      `,
      'Heat, cast or coil number outside a table.',
      { repeats: true, example: 'H240817' },
    ),
    ...fields.originFields,
    ...fields.totalWeights,
    ...fields.executionFields,
  ],
  tables: [
    {
      ...lotTable,
      columns: [
        ...lotTable.columns.map((one) =>
          one.path === 'id'
            ? column('id', 'code', [
                labels`
                  en: Heat | Heat No. | Heat Number | Cast No. | Melt No. | Cast | Coil No. | Charge No. | Heat/Lot No. | Heat # | Ingot lot
                  zh: 炉号 | 熔炼号 | 卷号 | 炉批号 | 钢卷号 | 熔次号 | 炉号/批号
                  vi: Số lò | Số cuộn
                  es: Colada | N.º colada
                  de: Schmelze | Schmelzen-Nr. | Charge | Schmelze Nr. | Coil-Nr.
                  fr: Coulée | N° coulée
                  tr: Döküm No | Şarj No | Bobin No
                  pt: Corrida
                `,
                one.labels,
              ])
            : one,
        ),
        column('grossWeight', 'weight', goods.grossWeight),
        column(
          'grade',
          'text',
          labels`
          en: Grade | Steel grade | Alloy | Quality
          zh: 牌号 | 钢号 | 材质
          de: Werkstoff | Güte
          fr: Nuance
          tr: Kalite
          es: Grado
        `,
        ),
      ],
      guidance: 'One entry per heat, coil or lot. Chemical and mechanical results are not asked for.',
    },
    unpricedGoods,
  ],
});

export default millCertificate;
