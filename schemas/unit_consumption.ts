import { cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import { componentsTable } from './common/materials.ts';
import * as parties from './common/parties.ts';
import type { TypeFile } from './type-file.ts';

const unitConsumption: TypeFile = () => ({
  id: 'unit_consumption',
  version: 1,
  name: 'Unit consumption sheet, processing trade handbook',
  keyInformation: [
    'goods.description',
    'goods.articleNumber',
    'components.material',
    'components.perUnit',
    'components.unit',
    'components.lossRate',
  ],
  titles: labels`
    en: Unit Consumption Sheet | Unit Consumption Table | Unit Consumption Declaration | Unit Consumption Statement | Consumption Sheet |
        Consumption Norms | Input-Output Norms | Material Consumption Norm | Consumption Statement | Yarn Consumption Sheet |
        Fabric Consumption Sheet | Processing Trade Handbook | Consumption Certificate | Input Output Ratio | Input Output Coefficient |
        Consumption Calculation | Raw Material Consumption Sheet | Unit Consumption
    zh: 单耗表 | 单耗申报表 | 加工贸易手册 | 单耗 | 加工贸易单耗申报单 | 成品单耗 | 出口成品单耗 | 加工贸易成品单耗表 | 单耗备案表 | 单耗明细表 | 加工贸易货物单耗申报单 |
        出口成品对应进口料件单耗备案清单 | 加工贸易手册备案表 | 单位耗料表 | 用料单耗表 | 单耗清单 | 加工贸易电子化手册 | 加工贸易电子账册 | 单耗情况申报表 | 成品单耗情况表 | 单耗申报单
    vi: Bảng định mức | Bảng định mức nguyên liệu | Định mức sử dụng nguyên liệu | Bảng định mức sản xuất | Bảng định mức nguyên phụ liệu |
        Định mức tiêu hao nguyên vật liệu | Định mức thực tế sản xuất
    es: Hoja de consumo | Tabla de consumos | Relación de insumos y consumos | Consumos unitarios | Matriz insumo producto
    de: Verbrauchsnormen | Verbrauchsrechnung | Stückverbrauchsliste | Ausbeutesatz | Verbrauchsaufstellung | Materialverbrauchsliste
    fr: Fiche de consommation | Norme de consommation | Fiche de consommation unitaire | Taux de rendement
    tr: Birim Sarfiyat Tablosu | Sarfiyat Tablosu | Sarfiyat Listesi | Ekspertiz Raporu | Birim Tüketim Tablosu
    pt: Ficha de consumo | Tabela de consumo | Laudo de consumo | Consumos unitários
  `,
  cues: [
    ...cues(
      6,
      `
      Unit consumption | Net consumption | Handbook No. | 单耗 | 净耗 | 损耗率 | 手册号 | 料件 | 料件名称 | 成品序号 | 料件序号 | 加工贸易 | 手册编号 | 备案号 | 保税料件比例 | 工艺损耗率 |
      非保税料件 | Định mức | Tỷ lệ hao hụt | Birim sarfiyat | Fire oranı | Consumption per unit | Wastage % | Loss rate | Consommation unitaire |
      Consumo unitario | consumption per piece | Duty drawback | 账册编号 | 单耗版本号 | consumption / unit`,
    ),
    ...cues(2, `Material | Product | Norm | 成品 | Sản phẩm`),
  ],
  against: [
    ...cues(
      6,
      `Unit price | Invoice | Bill of Materials | BOM | 物料清单 | Consignee | Shift | Output lot | 单价 | Packing List | Machine No. | 加工费`,
    ),
  ],
  letterheadRole: 'manufacturer',
  assertedBy: 'maker',
  fields: [
    fields.documentNumber(
      merge([
        labels`
          en: Handbook No. | Processing trade handbook no. | Sheet No. | Handbook Number | Declaration No. | E-handbook no.
          zh: 手册号 | 手册编号 | 加工贸易手册号 | 备案号 | 账册编号 | 加工贸易手册编号 | 电子手册号 | 申报表编号 | 账册号
          vi: Số định mức | Số bảng định mức
          tr: Tablo No | Belge No
        `,
        head.plainNumber,
      ]),
      'Number of the handbook or of the sheet. A processing trade handbook number has twelve characters: B, C or E and eleven digits.',
      'C23057A50118',
    ),
    fields.issueDate(
      merge([
        labels`
          en: Declaration date | Filing date | Prepared on | Calculated on
          zh: 申报日期 | 备案日期 | 填报日期 | 制表日期 | 申报时间 | 编制日期
          vi: Ngày đăng ký | Ngày lập bảng
        `,
        head.plainDate,
      ]),
      'Day of the sheet or of its filing.',
    ),
    field('expiryDate', 'date', head.expiryDate, 'End of validity of the handbook, where printed.'),
    fields.title,
    fields.language,
    party(
      'manufacturer',
      merge([
        labels`
          en: Manufacturer | Factory | Company | Company name | Operating enterprise | Processing enterprise | Enterprise | Declared by | Producer of finished goods
          zh: 经营单位 | 经营企业 | 加工单位 | 加工企业 | 企业名称 | 生产企业 | 加工生产企业 | 公司名称 | 加工单位名称 | 经营单位名称 | 申报单位
          vi: Tên doanh nghiệp | Doanh nghiệp | Đơn vị sản xuất | Tổ chức/cá nhân
          es: Fabricante | Empresa
          de: Hersteller | Unternehmen
          fr: Fabricant | Société
          tr: Üretici | Firma | Üretici Firma
          pt: Fabricante | Empresa
        `,
        parties.manufacturer,
      ]),
      'Whose consumption is stated: the letterhead, or the processing enterprise of the handbook.',
      { core: true },
    ),
    party(
      'buyer',
      labels`
        en: Customer | Buyer | Client
        zh: 客户 | 外商 | 客户名称
        vi: Khách hàng
      `,
      'Customer of the product, where named.',
    ),
    field(
      'goods.description',
      'text',
      labels`
        en: Finished product | Product name | Product | Export product | Finished goods | Garment | Style description
        zh: 成品名称 | 产品名称 | 出口成品名称 | 成品品名 | 商品名称
        vi: Tên sản phẩm | Sản phẩm
        es: Producto | Producto terminado
        de: Erzeugnis | Fertigware
        fr: Produit fini | Produit
        tr: Mamul | Ürün Adı | İhraç Ürünü
        pt: Produto acabado | Produto
      `,
      'The product whose consumption is stated.',
      { repeats: true, example: "men's knitted T-shirt" },
    ),
    field(
      'goods.articleNumber',
      'code',
      labels`
        en: Style | Style No. | Product code | Article No. | Style # | Model
        zh: 款号 | 成品货号 | 产品编号 | 成品料号 | 货号
        vi: Mã sản phẩm | Mã hàng
        tr: Model No
      `,
      'Style or article number of the product.',
      { repeats: true },
    ),
    field(
      'goods.hsCode',
      'hs-code',
      labels`
        en: HS Code | HS Code of product | HTS
        zh: 商品编码 | 成品商品编码 | 税号 | 商品编号
        vi: Mã HS
        tr: GTİP
      `,
      'Tariff number of the product.',
      { repeats: true },
    ),
    field(
      'goods.quantity',
      'quantity',
      labels`
        en: Order quantity | Export quantity | Quantity of product | Order qty | Production quantity
        zh: 出口数量 | 成品数量 | 订单数量 | 备案数量 | 申报数量
        vi: Số lượng sản phẩm | Số lượng xuất
        tr: Sipariş Miktarı
      `,
      'Quantity of the product the totals are reckoned for.',
      { repeats: true },
    ),
    fields.purchaseOrderReference,
    fields.contractReference,
    fields.entryReference,
    fields.invoiceReference,
    ...fields.originFields.filter((one) => one.path === 'origin.country'),
    ...fields.executionFields,
  ],
  tables: [componentsTable],
});

export default unitConsumption;
