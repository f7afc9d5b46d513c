import { cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import { componentsTable } from './common/materials.ts';
import * as parties from './common/parties.ts';
import type { TypeFile } from './type-file.ts';

const billOfMaterials: TypeFile = () => ({
  id: 'bill_of_materials',
  version: 1,
  name: 'Bill of materials',
  keyInformation: [
    'goods.description',
    'goods.articleNumber',
    'components.material',
    'components.composition',
    'components.supplier',
    'components.countryOfOrigin',
  ],
  titles: labels`
    en: Bill of Materials | Bill of Material | BOM | Bill of Materials (BOM) | BOM Sheet | Parts List | Material List | Product BOM | Garment BOM |
        Trim List | Trim Sheet | Trim Card | Materials Breakdown | Product Material Breakdown | Component List | Style BOM | Costing BOM | Recipe Sheet |
        Formula Sheet | Material Breakdown | Fabric and Trim List | Raw Material List | Product Composition Sheet
    zh: 物料清单 | 材料清单 | BOM表 | 用料表 | 用料清单 | 产品用料表 | 面辅料清单 | 物料单 | 物料用量表 | 产品BOM | BOM清单 | 产品物料清单 | 材料明细表 | 面辅料明细表 | 配料表 | 辅料单 |
        产品结构清单 | 原材料清单 | 用料明细表 | 大货用料表
    vi: Danh mục nguyên vật liệu | Danh mục nguyên phụ liệu | Bảng nguyên phụ liệu | Danh sách vật tư | Bảng kê nguyên vật liệu
    es: Lista de materiales | Lista de componentes | Lista de insumos | Estructura de producto
    de: Stückliste | Materialliste | Teileliste | Fertigungsstückliste | Materialstückliste | Baukastenstückliste
    fr: Nomenclature | Nomenclature produit | Liste des matières | Nomenclature de fabrication | Liste de composants
    tr: Ürün Ağacı | Malzeme Listesi | Ürün Reçetesi | Reçete
    pt: Lista de materiais | Ficha técnica de materiais | Lista de componentes | Estrutura do produto
    it: Distinta base | Distinta materiali
    nl: Stuklijst | Materiaallijst
  `,
  cues: [
    ...cues(
      5,
      `
      BOM | Component | Part no. | Qty per unit | Consumption | Shell fabric | Sewing thread | Main label | Care label | Trims | 面料 | 辅料 | 单件用量 | 子件 | 父件 |
      Usage | Wastage | Placement | Supplier | Polybag | 主料 | 物料编码 | Stückliste | Baugruppe | Level | Style No. | Hangtag | Interlining | 主唛 | 缝纫线 | 拉链 |
      Rib | Zipper | Button | Revision | Rev. | Menge je | Nguyên phụ liệu | Parent item | 用量 | BOM version | BOM No.`,
    ),
  ],
  against: [
    ...cues(
      6,
      `
      Unit price | Invoice | Amount due | Purchase Order | Packing List | Handbook No. | 手册号 | 单耗 | Consignee | Bill of Lading | Payment terms | 采购订单 |
      Output quantity | Certificate | Carton`,
    ),
  ],
  letterheadRole: 'manufacturer',
  assertedBy: 'maker',
  fields: [
    fields.documentNumber(
      merge([
        labels`
          en: BOM No. | BOM Number | BOM # | BOM ID | BOM code | BOM ref.
          zh: BOM编号 | BOM号 | 清单编号 | BOM单号 | 物料清单编号
          de: Stücklisten-Nr. | Stücklistennummer | Stückliste Nr.
          fr: N° de nomenclature | Nomenclature N°
          tr: Reçete No | Ürün Ağacı No
          es: Lista N.º
        `,
        head.plainNumber,
      ]),
      'Number of the bill of materials itself. The style number is `goods.articleNumber`.',
      'BOM-HPTEE118-03',
    ),
    fields.issueDate(
      merge([
        labels`
          en: BOM date | Revision date | Rev. date | Effective date | Prepared on | Last updated | Created on | Released on
          zh: 制表日期 | 编制日期 | 生效日期 | 版本日期 | 制定日期 | 更新日期
          de: Stand | Freigabedatum | Änderungsdatum | Erstellt am
          fr: Date de révision | Mise à jour
        `,
        head.plainDate,
      ]),
      'Day of this version.',
    ),
    field(
      'policy.version',
      'code',
      labels`
        en: Version | Revision | Rev. | BOM version | Rev. No. | Version No.
        zh: 版本 | 版本号 | 版次 | BOM版本
        vi: Phiên bản
        de: Revision | Version | Änderungsstand | Index
        fr: Révision | Indice
        tr: Revizyon | Versiyon
        es: Versión | Revisión
        pt: Versão | Revisão
      `,
      'Version or revision as printed.',
      { example: 'Rev. C' },
    ),
    fields.title,
    fields.language,
    party(
      'manufacturer',
      merge([
        parties.manufacturer,
        labels`
          en: Company | Factory / vendor
          zh: 企业名称 | 公司名称 | 编制单位
          vi: Công ty
          de: Firma
          tr: Firma
        `,
      ]),
      'Whose product it is made by: the letterhead or a named factory. Suppliers of components stand in the table.',
      { core: true },
    ),
    party(
      'buyer',
      labels`
        en: Customer | Buyer | Brand | Client | Customer name
        zh: 客户 | 客户名称 | 品牌 | 客人
        vi: Khách hàng
        es: Cliente
        de: Kunde
        fr: Client
        tr: Müşteri
        pt: Cliente
      `,
      'Customer or brand the product is made for.',
    ),
    field(
      'goods.description',
      'text',
      labels`
        en: Product | Product name | Product description | Style name | Style description | Finished product | Garment | Assembly | Parent item | Finished good
        zh: 产品名称 | 成品名称 | 款式名称 | 产品 | 品名 | 父件名称 | 款式
        vi: Tên sản phẩm | Sản phẩm
        es: Producto
        de: Erzeugnis | Produkt | Baugruppe
        fr: Produit | Article fini
        tr: Ürün | Ürün Adı | Mamul
        pt: Produto
      `,
      'The finished product the list is for, not one of its components.',
      { repeats: true, example: "men's crew neck T-shirt" },
    ),
    field(
      'goods.articleNumber',
      'code',
      labels`
        en: Style | Style No. | Style # | Product code | Product No. | Model | Article No. | Parent item no. | Item No. | Finished good code | Model No.
        zh: 款号 | 产品编号 | 产品编码 | 型号 | 成品编码 | 产品型号 | 父件编码 | 货号
        vi: Mã hàng | Mã sản phẩm
        es: Referencia | Código del producto
        de: Artikelnummer | Artikel-Nr. | Erzeugnis-Nr. | Sach-Nr.
        fr: Référence | Référence produit
        tr: Model | Ürün Kodu | Model No
        pt: Referência
      `,
      'Style, model or article number of the finished product.',
      { repeats: true },
    ),
    field(
      'goods.quantity',
      'quantity',
      labels`
        en: Order quantity | Order qty | Batch size | Production quantity | Lot size
        zh: 订单数量 | 生产数量 | 订单量 | 批量
        vi: Số lượng đơn hàng
        de: Losgröße | Auftragsmenge
        fr: Quantité commandée
        tr: Sipariş Miktarı | Sipariş Adedi
      `,
      'Quantity of the product that totals are reckoned for.',
      { repeats: true },
    ),
    field(
      'goods.composition',
      'text',
      labels`
        en: Composition | Fabric composition | Fibre composition | Fiber content
        zh: 成分 | 面料成分 | 成份
        vi: Thành phần
        de: Materialzusammensetzung
        fr: Composition
        tr: Kompozisyon
      `,
      'Composition of the finished product.',
      { repeats: true },
    ),
    fields.purchaseOrderReference,
    fields.contractReference,
    ...fields.originFields.filter((one) => one.path === 'origin.country'),
    ...fields.executionFields,
  ],
  tables: [componentsTable],
});

export default billOfMaterials;
