import { packingListExamples } from './answers/examples/packing-list.ts';
import { lotTable, unpricedGoods } from './common/columns.ts';
import { cues, field, merge, party, without } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as parties from './common/parties.ts';
import * as transport from './common/transport.ts';
import type { TypeFile } from './type-file.ts';

const packingListNumber = labels`
  en: Packing List No. | P/L No. | PL No. | Packing List Number | Packing No. | Packing List # | Packing slip number
  zh: 装箱单号 | 装箱单编号 | 包装单号
  vi: Số phiếu đóng gói | Packing list số
  es: Lista de empaque N.º | N.º de lista de empaque | Packing list N.º
  de: Packlisten-Nr. | Packliste Nr. | Packlistennummer | Packzettel-Nr.
  fr: Liste de colisage N° | N° de liste de colisage
  tr: Çeki Listesi No | Paketleme Listesi No
  pt: Lista de embalagem N.º | Romaneio N.º | Packing list N.º
  it: Packing list n. | Distinta imballaggio n.
  nl: Paklijst nr. | Paklijstnummer
`;
const packingListDate = labels`
  en: Packing date | Packing list date | Date of packing
  zh: 装箱日期
  de: Packdatum
  tr: Çeki Listesi Tarihi
`;

const packingList: TypeFile = () => ({
  id: 'packing_list',
  version: 1,
  name: 'Packing list',
  keyInformation: [
    'parties.seller.name',
    'parties.consignor.name',
    'parties.consignee.name',
    'goods.description',
    'totals.quantity',
    'totals.packages',
    'totals.netWeight',
    'totals.grossWeight',
    'lots.id',
    'goods.lot',
  ],
  titles: labels`
    en: Packing List | Packing Slip | Detailed Packing List | Packing/Weight List | Weight List | Packing Note |
        Packing & Weight List | Packing List and Weight Note | Carton List | Export Packing List | Weight Note |
        Packing Specification | Weight Certificate and Packing List | Assortment Packing List | Roll List |
        Commercial Packing List | Packing Details | Weight and Packing List | Packaging List | Weight Memo |
        Fabric Packing List | Packing List / Weight List | Roll Packing List
    zh: 装箱单 | 包装单 | 重量单 | 装箱单/重量单 | 磅码单 | 码单 | 装箱明细 | 装箱明细单 | 细码单 | 装箱清单 | 装箱重量单 | 包装清单
    vi: Phiếu đóng gói | Bảng kê đóng gói | Phiếu đóng gói hàng hóa | Bảng kê chi tiết hàng hóa | Quy cách đóng gói |
        Phiếu đóng gói chi tiết
    es: Lista de empaque | Lista de embalaje | Lista de bultos | Lista de contenido | Packing List
    de: Packliste | Packzettel | Gewichtsliste | Verpackungsliste | Kolliliste
    fr: Liste de colisage | Note de colisage | Bordereau de colisage | Liste d'emballage | Note de poids
    tr: Çeki Listesi | Paketleme Listesi | Koli Listesi | Ambalaj Listesi | Paket Listesi
    pt: Lista de embalagem | Romaneio | Lista de volumes | Romaneio de carga | Lista de embalagens
    it: Lista dei colli | Packing List | Distinta di imballaggio | Lista imballi | Distinta colli
    nl: Paklijst | Pakbon | Inpaklijst
  `,
  cues: [
    ...cues(
      4,
      `
      Carton No. | Ctn No. | C/No. | Carton Nos. | N.W. (kgs) | G.W. (kgs) | Total cartons |
      Measurement (cbm) | Meas. (CBM) | Qty per carton | Qty/ctn | Pcs/ctn | 箱号 | 箱数 | 净重 | 毛重 | 每箱数量 | 尺码 |
      Shipping marks | Size breakdown | Koli No | N° de colis | Karton-Nr. | Roll No. | 卷号 | Total G.W. |
      Total N.W.`,
    ),
    ...cues(
      2,
      `
      CBM | Measurement | Marks & Nos. | Marks and numbers | 唛头 | 体积 | Net weight | Gross weight | Cartons |
      Ctns | Packages`,
    ),
  ],
  against: [
    ...cues(
      5,
      `
      Unit price | Total amount due | Amount due | Payment terms | 单价 | Precio unitario | Einzelpreis |
      Prix unitaire | Net à payer | Bill of Lading No. of original`,
    ),
    ...cues(
      4,
      `
      IBAN | Subtotal | VAT | Due date`,
    ),
  ],
  letterheadRole: 'seller',
  assertedBy: 'seller',
  fields: [
    fields.documentNumber(
      merge([packingListNumber, head.plainNumber]),
      "The packing list's own number; where it prints none, the invoice number stays a reference.",
      'PL-2024-033',
    ),
    fields.issueDate(merge([packingListDate, head.plainDate])),
    fields.title,
    fields.language,
    party('seller', without(parties.seller, 'From'), 'Seller; the letterhead where no role is printed.', {
      core: true,
    }),
    party('buyer', parties.buyer, 'Buyer, Messrs., sold to.', { core: true }),
    party(
      'consignee',
      merge([
        parties.consignee,
        labels`
      en: Ship to | Ship-to | Shipped to | Deliver to | Delivered to | Delivery to | Goods delivered to
      zh: 送货至 | 运送至
      de: Lieferung an | Liefern an
      fr: Livré à | Livrer à
      es: Enviar a | Entregar a
    `,
      ]),
      'Who receives the goods: consignee, ship to, deliver to, with the name of a firm.',
      { core: true },
    ),
    party(
      'consignor',
      merge([
        parties.consignor,
        labels`
      en: From | Ship from | Shipped from | Dispatched from
      de: Versand von
      fr: Expédié par
    `,
      ]),
      'Shipper: where the goods come from, as the paper names it.',
    ),
    party('exporter', parties.exporter, 'Exporter, where the paper names one.'),
    party('importer', parties.importer, 'Importer, where the paper names one.'),
    party('notifyParty', parties.notifyParty, 'Notify party.'),
    party(
      'shipTo',
      labels`
      en: Delivery address | Shipping address | Delivery location | Destination address
      zh: 送货地址 | 收货地址 | 交货地址
      de: Lieferadresse | Lieferanschrift
      fr: Adresse de livraison
      es: Dirección de entrega | Dirección de envío
    `,
      'Place the goods go to, where it is headed as an address (delivery address) apart from the consignee.',
    ),
    party('shipFrom', parties.shipFrom, 'Place the goods leave from.'),
    ...fields.makerFields,
    ...fields.totalWeights,
    ...fields.tradeReferences,
    ...fields.originFields,
    ...fields.transportFields,
    field('dates.shippedOnBoard', 'date', transport.shippedOnBoard, 'Date of shipment or sailing.'),
    field('dates.dispatched', 'date', transport.dispatched, 'Date of dispatch from the factory.'),
    ...fields.executionFields,
  ],
  examples: packingListExamples,
  tables: [unpricedGoods, lotTable],
});

export default packingList;
