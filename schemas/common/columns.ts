import type { ColumnDefinition, TableDefinition } from '../../src/model/document-type.ts';
import { column } from './define.ts';
import * as goods from './goods.ts';
import { labels } from './labels.ts';
import * as references from './references.ts';

/** Columns any list of goods may have. */
export const goodsColumns: readonly ColumnDefinition[] = [
  column(
    'description',
    'text',
    goods.description,
    'what the line is, all of it as printed in its cell, over all its lines; not remarks on delivery, price or discount below it',
  ),
  column(
    'articleNumber',
    'code',
    goods.articleNumber,
    'article, style, item or model number, also where it stands inside the description; of several that of the seller, not a bar code',
  ),
  column('hsCode', 'hs-code', goods.hsCode, 'tariff number (HS, HTS, TARIC, 商品编号) of the line'),
  column(
    'quantity',
    'quantity',
    goods.quantity,
    'how much, as a number; its unit goes to unit. A column headed quantity is quantity, also where it counts bales or cartons',
  ),
  column(
    'unit',
    'unit',
    goods.unit,
    'unit of the quantity (PCS, kg, 件), from the cell or the heading of its column',
  ),
  column(
    'lot',
    'code',
    [references.lotReference, references.baleNumber],
    'lot, batch, dye lot or bale numbers of the line',
  ),
  column(
    'countryOfOrigin',
    'country',
    goods.countryOfOrigin,
    'country printed on the line as the origin of its goods',
  ),
  column('netWeight', 'weight', goods.netWeight, 'net weight of the line, not of a piece'),
  column('grossWeight', 'weight', goods.grossWeight, 'gross weight of the line, not of a piece'),
  column(
    'packages',
    'quantity',
    goods.packages,
    'number of cartons, bales, rolls or other packages of the line',
  ),
  column(
    'composition',
    'text',
    goods.composition,
    'fibres or materials with their shares ("100% cotton"), also where they stand inside the description',
  ),
];

/** Shipping marks, on papers that list packages. They run over several rows beside the lines: rules leave them to a model. */
const marksColumn = column(
  'marks',
  'text',
  {},
  'marks and numbers on the packages of the line, all of them as printed',
);

export const priceColumns: readonly ColumnDefinition[] = [
  column('unitPrice', 'amount', goods.unitPrice, 'price of one unit'),
  column('amount', 'amount', goods.amount, 'price of the line'),
];

/** A table of goods with prices: invoices, orders, contracts. */
export const pricedGoods: TableDefinition = {
  path: 'goods',
  columns: [...goodsColumns, ...priceColumns],
  required: ['description', 'amount'],
  guidance: 'One entry per line of goods or services. Subtotals, taxes, freight and totals are not lines.',
};

/** A table of goods without prices: packing lists, transport documents, certificates. */
export const unpricedGoods: TableDefinition = {
  path: 'goods',
  columns: [...goodsColumns, marksColumn],
  required: ['description'],
  guidance: 'One entry per line of goods. Totals are not lines.',
};

/** Bales, lots, batches, rolls by number. */
export const lotTable: TableDefinition = {
  path: 'lots',
  columns: [
    column('id', 'code', [
      references.lotReference,
      references.baleNumber,
      labels`
        en: Roll No. | Serial No. | Bale tag | PBI | Gin bale no. | Bale ID | Warehouse receipt no. | Tag No.
        zh: 卷号 | 匹号 | 件号 | 棉包编号 | 包装号
      `,
    ]),
    column(
      'rangeFrom',
      'code',
      labels`
      en: From No. | From bale | Bale from | Bales from | Bale No. from | Bale Nos. from | Carton from | Start No. | Tag from |
          PBI from | From tag | First bale | First tag
      zh: 起始号 | 起号 | 开始包号
      es: Desde
      de: Von Nr.
      fr: Du N°
      tr: Başlangıç No
    `,
    ),
    column(
      'rangeTo',
      'code',
      labels`
      en: To No. | To bale | Bale to | Bales to | Bale No. to | Bale Nos. to | Carton to | End No. | Tag to | PBI to | To tag |
          Last bale | Last tag
      zh: 终止号 | 止号 | 结束包号
      es: Hasta
      de: Bis Nr.
      fr: Au N°
      tr: Bitiş No
    `,
    ),
    column(
      'statedCount',
      'number',
      labels`
      en: No. of bales | Bales | Number of bales | Bale count | Count | Total bales | Bale qty
      zh: 包数 | 件数 | 棉包数
      vi: Số kiện
      es: N.º de fardos | Fardos | Pacas
      fr: Nombre de balles | Balles
      tr: Balya Adedi | Balya Sayısı
      pt: Fardos | N.º de fardos
    `,
    ),
    column('netWeight', 'weight', goods.netWeight, 'net weight of the line, not of a piece'),
    column(
      'cropYear',
      'period',
      labels`
      en: Crop year | Crop | Season | Harvest year
      zh: 年度 | 棉花年度 | 采收年度 | 生产年度
      es: Campaña | Cosecha
      fr: Campagne | Récolte
      tr: Sezon | Mahsul yılı
      pt: Safra | Colheita
    `,
    ),
  ],
  required: ['id'],
  guidance: 'One entry per bale, lot, batch, heat, coil or roll that the paper lists by number.',
};
