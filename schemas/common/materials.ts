import type { TableDefinition } from '../../src/model/document-type.ts';
import { column } from './define.ts';
import * as goods from './goods.ts';
import { labels } from './labels.ts';

/** Columns of what goes into one product: bills of materials and unit consumption sheets. */
export const material = labels`
  en: Material | Material name | Raw material | Component | Component name | Part name | Input material | Description |
      Material description | Item | Item description | Fabric / trim | Materials | Name of material | Imported material |
      Name of raw material | Component description | Inputs
  zh: 料件名称 | 原料名称 | 材料名称 | 物料名称 | 料件 | 原材料名称 | 部件名称 | 材料 | 物料 | 面辅料名称 | 原料 | 原材料 | 品名 | 进口料件名称 | 子件名称
  vi: Tên nguyên liệu | Nguyên liệu | Tên vật tư | Vật tư | Tên nguyên phụ liệu | Nguyên phụ liệu | Tên nguyên liệu, vật tư
  es: Material | Materia prima | Componente | Insumo | Descripción | Materiales
  de: Material | Bezeichnung | Rohstoff | Komponente | Benennung | Materialbezeichnung | Bauteil
  fr: Matière | Matière première | Composant | Désignation | Matériau
  tr: Malzeme | Malzeme Adı | Hammadde | Bileşen | Girdi
  pt: Material | Matéria-prima | Componente | Insumo | Descrição
`;

export const perUnit = labels`
  en: Unit consumption | Consumption per unit | Consumption / unit | Net consumption | Usage | Usage per unit | Qty per unit |
      Quantity per unit | Qty/unit | Cons./pc | Consumption per piece | Consumption/pc | Per piece | Per unit | Cons. per pc |
      Norm | Usage per piece | Consumption per dozen | Cons./dz | Qty per | Unit usage | Net usage | Consumption | Qty per assembly |
      Quantity per product | Cons.
  zh: 单耗 | 净耗 | 单位用量 | 单件用量 | 单耗量 | 用量 | 净单耗 | 单位耗用量 | 标准用量 | 单机用量 | 每件用量 | 单位净耗 | 单件净耗 | 单位单耗 | 净耗量 | 单耗/净耗
  vi: Định mức | Định mức sử dụng | Định mức tiêu hao | Định mức nguyên liệu | Lượng sử dụng | Lượng tiêu hao
  es: Consumo unitario | Consumo por unidad | Consumo | Cantidad por unidad
  de: Verbrauch je Einheit | Verbrauch pro Stück | Menge je Stück | Einsatzmenge je Stück | Verbrauch/Stk. | Menge/Stück
  fr: Consommation unitaire | Quantité par unité | Emploi unitaire | Consommation par pièce
  tr: Birim Sarfiyat | Birim Tüketim | Birim Kullanım | Sarfiyat | Birim Miktar
  pt: Consumo unitário | Consumo por unidade | Quantidade por unidade
`;

export const lossRate = labels`
  en: Loss rate | Loss % | Wastage % | Wastage | Loss | Waste rate | Waste % | Loss (%) | Wastage (%) | Allowance | Scrap % |
      Process loss | Loss rate (%) | Wastage rate | Scrap factor
  zh: 损耗率 | 损耗 | 损耗率% | 损耗率（%） | 工艺损耗率 | 损耗（%） | 工艺损耗 | 有形损耗率 | 无形损耗率 | 损耗%
  vi: Tỷ lệ hao hụt | Hao hụt | Tỷ lệ hao hụt (%) | % hao hụt
  es: Merma | % merma | Desperdicio | Merma (%)
  de: Verlust | Verschnitt | Verlust % | Ausschuss % | Verschnitt %
  fr: Perte | Taux de perte | % perte | Perte %
  tr: Fire | Fire Oranı | Fire % | Fire (%)
  pt: Perda | Quebra | Perda (%) | % perda
`;

/** One entry per material of a product; the total over an order stands in `quantity`. */
export const componentsTable: TableDefinition = {
  path: 'components',
  columns: [
    column(
      'product',
      'text',
      labels`
        en: Product | Finished product | Finished good | Style | Export product | Product name | For product | Parent item
        zh: 成品名称 | 成品 | 产品名称 | 款号 | 出口成品 | 成品品名 | 款式
        vi: Tên sản phẩm | Sản phẩm | Mã sản phẩm
        es: Producto | Producto terminado
        de: Erzeugnis | Produkt
        fr: Produit | Produit fini
        tr: Ürün | Mamul
        pt: Produto | Produto acabado
      `,
    ),
    column('material', 'text', material),
    column('articleNumber', 'code', [
      goods.articleNumber,
      labels`
        en: Material no. | Component no. | Part no. | BOM item | Component code | Item ref.
        zh: 料件序号 | 料件编号 | 材料编号 | 物料代码 | 子件编码 | 料件料号
        vi: Mã nguyên liệu | Mã NPL | Mã vật tư
        de: Teile-Nr. | Sachnummer
      `,
    ]),
    column('hsCode', 'hs-code', goods.hsCode),
    column('composition', 'text', [
      goods.composition,
      labels`
        en: Specification | Spec. | Spec | Fibre content | Composition / spec.
        zh: 规格 | 规格型号 | 成分规格 | 成分 | 规格成分
        vi: Quy cách | Thành phần
        de: Spezifikation
        es: Especificación
      `,
    ]),
    column(
      'supplier',
      'party-name',
      labels`
        en: Supplier | Supplier name | Vendor | Source | Nominated supplier | Supplied by | Mill / supplier | Manufacturer | Maker
        zh: 供应商 | 供应商名称 | 供货商 | 供货单位 | 厂商 | 生产厂家 | 指定供应商
        vi: Nhà cung cấp
        es: Proveedor
        de: Lieferant | Hersteller
        fr: Fournisseur
        tr: Tedarikçi
        pt: Fornecedor
      `,
    ),
    column('countryOfOrigin', 'country', goods.countryOfOrigin),
    column('unit', 'unit', goods.unit),
    column('perUnit', 'number', perUnit),
    column('lossRate', 'number', lossRate),
    column(
      'quantity',
      'quantity',
      labels`
        en: Total quantity | Total consumption | Quantity required | Total requirement | Required qty | Total usage | Quantity |
            Gross requirement | Total qty | Qty | Total used | Order requirement
        zh: 总用量 | 总耗用量 | 耗用总量 | 需求数量 | 总耗量 | 总需求量 | 需用量 | 总耗 | 数量 | 耗料数量
        vi: Tổng lượng | Tổng số lượng | Tổng nhu cầu | Số lượng
        es: Cantidad total | Consumo total | Cantidad
        de: Gesamtbedarf | Gesamtmenge | Menge | Bedarf
        fr: Besoin total | Quantité totale | Quantité
        tr: Toplam Miktar | Toplam Sarfiyat | Toplam İhtiyaç | Miktar
        pt: Consumo total | Quantidade total | Quantidade
      `,
    ),
  ],
  required: ['material'],
  guidance:
    'One entry per material that goes into a product: the amount for one unit in `perUnit`, as printed, apart from the loss and from the total of the order. A subtotal is no entry.',
};
