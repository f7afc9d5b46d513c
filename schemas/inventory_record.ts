import type { Labels, TableDefinition } from '../src/model/document-type.ts';
import { pricedGoods } from './common/columns.ts';
import { column, cues, field, merge, party, without } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as goods from './common/goods.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as parties from './common/parties.ts';
import * as references from './common/references.ts';
import * as transport from './common/transport.ts';
import type { TypeFile } from './type-file.ts';

/** What was ordered or asked for is not what came in or went out. */
function wanted(pack: Labels): Labels {
  return without(
    pack,
    'Qty ordered',
    'Quantity ordered',
    'Ordered quantity',
    'Order qty',
    'Order quantity',
    '订单数量',
    '订货数量',
    '采购数量',
    'Bestellmenge',
    'Qté commandée',
    'Quantité commandée',
    'Sipariş Miktarı',
    'Qtd. encomendada',
    'Số lượng đặt',
  );
}

const stockTable: TableDefinition = {
  path: 'stock',
  columns: [
    column(
      'date',
      'date',
      labels`
      en: Date | Posting date | Transaction date | Movement date | Entry date
      zh: 日期 | 出入库日期 | 记账日期 | 业务日期 | 时间
      vi: Ngày | Ngày tháng | Ngày chứng từ
      es: Fecha
      de: Datum | Buchungsdatum
      fr: Date
      tr: Tarih
      pt: Data
    `,
    ),
    column(
      'reference',
      'code',
      labels`
      en: Reference | Document No. | Voucher No. | Doc. No. | Ref. | Slip No. | GRN No. | Movement No. | Document | Voucher
      zh: 单据号 | 凭证号 | 单号 | 单据编号 | 出入库单号 | 凭证字号 | 单据编码
      vi: Số chứng từ | Chứng từ | Số phiếu
      es: Documento | Comprobante | N.º documento
      de: Beleg | Belegnummer | Beleg-Nr.
      fr: Pièce | N° pièce | Document
      tr: Evrak No | Belge No | Fiş No
      pt: Documento | N.º documento
    `,
    ),
    column('description', 'text', [
      goods.description,
      labels`
      en: Item name | Stock item | Material name
      zh: 物料名称 | 存货名称 | 材料名称
      de: Lagerartikel
    `,
    ]),
    column('articleNumber', 'code', goods.articleNumber),
    column('lot', 'code', [references.lotReference, references.baleNumber]),
    column('unit', 'unit', goods.unit),
    column(
      'opening',
      'quantity',
      labels`
      en: Opening balance | Opening stock | Opening | Opening qty | Beginning balance | Previous balance | Start balance | B/F | Initial stock | Brought forward | Opening (kg)
      zh: 期初 | 期初数量 | 期初结存 | 上期结存 | 期初库存 | 上月结存 | 期初余额 | 期初数 | 月初库存
      vi: Tồn đầu kỳ | Tồn đầu | Số dư đầu kỳ | Tồn kho đầu kỳ
      es: Saldo inicial | Existencia inicial | Stock inicial
      de: Anfangsbestand
      fr: Stock initial | Solde initial
      tr: Devir | Açılış | Dönem Başı | Devreden
      pt: Saldo inicial | Estoque inicial | Existência inicial
    `,
    ),
    column(
      'received',
      'quantity',
      labels`
      en: In | Received | Receipts | Qty in | Received qty | Receipt | Inward | Quantity in | Stock in | Goods in | Purchased | Receipts (kg) | Inward qty | In (kg) | Qty received
      zh: 入库 | 入库数量 | 收入 | 本期入库 | 收入数量 | 进库 | 本期收入 | 入库数 | 进仓 | 收 | 本月入库 | 入仓 | 本期增加
      vi: Nhập | Nhập kho | Nhập trong kỳ | SL nhập | Số lượng nhập
      es: Entradas | Entrada | Ingresos
      de: Zugang | Zugänge | Eingang
      fr: Entrées | Entrée
      tr: Giriş | Girişler | Giren | Giriş Miktarı
      pt: Entradas | Entrada
    `,
    ),
    column(
      'issued',
      'quantity',
      labels`
      en: Out | Issued | Issues | Qty out | Issued qty | Issue | Outward | Quantity out | Stock out | Goods out | Consumed | Issues (kg) | Outward qty | Out (kg) | Used | Qty issued
      zh: 出库 | 出库数量 | 发出 | 本期出库 | 发出数量 | 领用 | 领用数量 | 本期发出 | 出库数 | 出仓 | 付 | 发 | 本月出库 | 本期领用 | 本期减少
      vi: Xuất | Xuất kho | Xuất trong kỳ | SL xuất | Số lượng xuất
      es: Salidas | Salida | Egresos
      de: Abgang | Abgänge | Ausgang | Entnahme
      fr: Sorties | Sortie
      tr: Çıkış | Çıkışlar | Çıkan | Çıkış Miktarı
      pt: Saídas | Saída
    `,
    ),
    column(
      'balance',
      'quantity',
      labels`
      en: Balance | Stock balance | Closing balance | Closing stock | Balance qty | Closing | Stock | On hand | Qty on hand | Closing qty | Remaining | Stock on hand | Balance (kg) | Ending balance
      zh: 结存 | 库存 | 余额 | 库存数量 | 结存数量 | 期末结存 | 期末库存 | 结余 | 期末 | 库存余额 | 期末数量 | 库存结存 | 余量 | 月末库存
      vi: Tồn | Tồn cuối kỳ | Tồn kho | Tồn cuối | Số dư | Tồn kho cuối kỳ
      es: Saldo | Existencias | Existencia | Saldo final | Stock final
      de: Bestand | Endbestand | Lagerbestand | Saldo
      fr: Solde | Stock | Stock final | Existant
      tr: Kalan | Bakiye | Stok | Mevcut | Kalan Miktar
      pt: Saldo | Saldo final | Estoque | Existência | Estoque final
    `,
    ),
  ],
  required: ['balance'],
  guidance:
    'One entry per line of a ledger or stock list: date and voucher of the movement, what was opened with, came in, went out, and the balance after it. A total of the month is no entry.',
};

const inventoryRecord: TypeFile = () => ({
  id: 'inventory_record',
  version: 1,
  name: 'Inventory record: goods received or issued note, stock ledger',
  keyInformation: [
    'parties.warehouse.name',
    'stock.description',
    'stock.lot',
    'stock.opening',
    'stock.received',
    'stock.issued',
    'stock.balance',
    'origin.country',
  ],
  titles: labels`
    en: Goods Received Note | GRN | Goods Receipt Note | Goods Receipt | Material Receipt Note | Goods Issue Note | Goods Issued Note | Material Issue Slip |
        Material Requisition | Material Requisition Slip | Material Issue Note | Stock Ledger | Stock Card | Bin Card | Inventory Report | Inventory List | Inventory Record |
        Warehouse Receipt | Stock Report | Stock Movement Report | Store Issue Voucher | Store Receipt Voucher | Inventory Ledger | Stock Statement | Warehouse Entry |
        Raw Material Stock Ledger | Stock Register | Store Requisition | Goods Inward Note | Inventory Movement Report | Material Ledger | Stores Ledger | Yarn Issue Slip |
        Warehouse Receiving Report | Receiving Report | Warehouse Release Note | Raw Material Warehouse Receipt
    zh: 入库单 | 出库单 | 领料单 | 库存台账 | 原料入库单 | 材料出库单 | 产品入库单 | 验收入库单 | 收发存 | 收发存汇总表 | 进销存 | 进销存明细表 | 库存明细账 | 材料入库单 | 采购入库单 | 成品入库单 |
        成品出库单 | 销售出库单 | 原料出库单 | 库存明细表 | 库存报表 | 仓库台账 | 原材料收发存台账 | 收料单 | 发料单 | 退料单 | 盘点表 | 库存盘点表 | 存货明细账 | 入仓单 | 出仓单 | 进仓单 | 物料收发卡 | 材料领用单 |
        生产领料单 | 原棉入库单 | 棉花入库单 | 领用单 | 收发存报表 | 数量金额明细账 | 收货入库单 | 库存商品明细账
    vi: Phiếu nhập kho | Phiếu xuất kho | Phiếu xuất kho nguyên liệu | Thẻ kho | Báo cáo nhập xuất tồn | Sổ kho | Bảng tổng hợp nhập xuất tồn | Sổ chi tiết vật tư | Biên bản kiểm kê
    es: Nota de entrada | Nota de recepción | Nota de ingreso | Albarán de entrada | Kardex | Parte de entrada | Vale de salida | Nota de salida de almacén | Vale de almacén | Informe de existencias |
        Tarjeta kardex
    de: Wareneingangsschein | Lagerbestandsliste | Lagerkarte | Materialentnahmeschein | Wareneingangsbeleg | Bestandsliste | Entnahmeschein | Wareneingangsprotokoll | Lagerkartei | Inventurliste |
        Lagerzugangsschein | Wareneingangsmeldung | Lagerjournal
    fr: Bon de réception | Bon d'entrée | Bon de sortie | Fiche de stock | Bon d'entrée en stock | État des stocks | Bon de sortie magasin | Inventaire | Registre des stocks
    tr: Mal Kabul Fişi | Depo Giriş Fişi | Depo Çıkış Fişi | Stok Ekstresi | Stok Kartı | Ambar Giriş Fişi | Ambar Çıkış Fişi | Malzeme Çıkış Fişi | Stok Hareket Raporu | Malzeme İstek Fişi
    pt: Nota de entrada | Guia de entrada | Ficha de estoque | Ficha de stock | Requisição de material | Controle de estoque | Guia de saída de armazém | Nota de recebimento | Inventário
    it: Bolla di carico | Buono di carico | Buono di prelievo | Scheda di magazzino | Bolla di entrata merce
    nl: Goederenontvangstbon | Magazijnbon | Voorraadlijst | Ontvangstbon
  `,
  cues: [
    ...cues(
      5,
      `
      GRN No. | Storekeeper | Store keeper | Warehouse keeper | Received into stock | Qty received | Qty accepted | Qty rejected | Qty issued | Issued to | Opening balance | Closing balance |
      Opening stock | Closing stock | Stock balance | Bin | 仓库 | 仓管员 | 保管员 | 入库数量 | 出库数量 | 领料部门 | 领料人 | 发料人 | 结存 | 期初 | 期末 | 库管 | 仓管 | 库位 | 入库日期 | 出库日期 | 收料仓库 | 实收数量 | 实发数量 |
      应收数量 | 请领数量 | 实领数量 | 库存数量 | 期初结存 | 领用部门 | 用途 | Nhập kho | Xuất kho | Thủ kho | Tồn đầu kỳ | Tồn cuối kỳ | Lagerort | Zugang | Abgang | Endbestand | Anfangsbestand | Magasin | Magasinier |
      Entrées | Sorties | Almacén | Entradas | Salidas | Existencias | Almacenista | Depo | Ambar | Giriş | Çıkış | Kalan | Depo Sorumlusu | Almoxarifado | Receipts | Issues | Godown | Requisitioned by |
      Department | Warehouse code`,
    ),
  ],
  against: [
    ...cues(
      6,
      `
      Invoice | Bill of Lading | Packing List | Certificate of Origin | Purchase Order | Payment terms | Port of loading | Output quantity | 产出批号 | Amount due | 投入批号 | Output lot |
      Carton No. | Consignee | Delivery Note | 装箱单 | Waybill | Shift | 班次`,
    ),
  ],
  letterheadRole: 'warehouse',
  assertedBy: 'self',
  fields: [
    fields.documentNumber(
      merge([
        labels`
          en: GRN No. | GRN Number | Receipt No. | Goods receipt no. | Issue No. | Requisition No. | Slip No. | Issue slip no. | Ledger No. | Card No. | Voucher No. | Goods received note no. | MRN No. |
              Warehouse receipt no. | Material requisition no. | Receiving No. | Stock card no. | Entry No. | Receipt number
          zh: 入库单号 | 出库单号 | 领料单号 | 单据编号 | 台账编号 | 入库编号 | 出库编号 | 领料编号 | 收料单号 | 单号 | 凭证编号 | 进仓单号 | 账页号 | 领用单号
          vi: Số phiếu | Số phiếu nhập | Số phiếu xuất | Phiếu nhập số
          es: Nota N.º | Entrada N.º | N.º de entrada | Vale N.º
          de: Wareneingang Nr. | WE-Nr. | Entnahmeschein Nr. | Wareneingangs-Nr. | Wareneingangsnummer | Schein-Nr.
          fr: Bon N° | N° de bon | Bon de réception N° | N° BR
          tr: Fiş No | Giriş Fiş No | Fiş Numarası
          pt: Nota N.º | Guia N.º | Requisição N.º
        `,
        head.plainNumber,
      ]),
      'Number of the note, slip or ledger sheet itself.',
      'RK-2504-0031',
    ),
    fields.issueDate(
      merge([
        labels`
          en: GRN date | Receipt date | Date of receipt | Issue slip date | Date of requisition | Posting date | As of | As at | Statement date | Received date | Date received | Report date
          zh: 入库日期 | 出库日期 | 领料日期 | 制单日期 | 收料日期 | 截止日期 | 盘点日期 | 业务日期 | 入库时间 | 出库时间 | 领用日期
          vi: Ngày nhập | Ngày nhập kho | Ngày xuất | Ngày xuất kho
          es: Fecha de entrada | Fecha de recepción | Fecha de ingreso
          de: Eingangsdatum | Wareneingangsdatum | Stichtag | Entnahmedatum | Wareneingang am
          fr: Date de réception | Date d'entrée | Date de sortie | Arrêté au
          tr: Giriş Tarihi | Çıkış Tarihi | Fiş Tarihi
          pt: Data de entrada | Data de recebimento
        `,
        head.plainDate,
      ]),
      'Day of the receipt or issue; of a stock list the day it stands for.',
    ),
    field(
      'dates.received',
      'date',
      transport.received,
      'Day the goods came in, where printed apart from the date of the note.',
    ),
    fields.title,
    fields.language,
    party(
      'warehouse',
      merge([
        labels`
          en: Warehouse | Store | Stores | Warehouse name | Warehouse operator | Company | Godown | Company name | Received at
          zh: 企业名称 | 公司名称 | 单位名称 | 收货单位 | 核算单位
          vi: Đơn vị | Công ty
          de: Lagerhalter | Firma
          fr: Société | Entrepôt
          es: Empresa
          tr: Firma
          pt: Empresa
        `,
        parties.warehouse,
      ]),
      'Whose stock it is: the letterhead. The name of a room or shelf is not a party.',
      { core: true },
    ),
    party(
      'seller',
      merge([
        labels`
          en: Supplier | Vendor | Supplier name | Received from | Delivered by | From | Purchased from | Vendor name
          zh: 供应商 | 供货单位 | 供应单位 | 来料单位 | 供应商名称 | 交货单位 | 送货单位 | 供方 | 供货商
          vi: Nhà cung cấp | Đơn vị giao | Người giao hàng
          es: Proveedor
          de: Lieferant | Geliefert von
          fr: Fournisseur
          tr: Tedarikçi | Tedarikçi Firma | Gönderen
          pt: Fornecedor
          it: Fornitore
          nl: Leverancier
        `,
      ]),
      'Who delivered the goods: Supplier, 供应商.',
      { core: true },
    ),
    party(
      'buyer',
      labels`
        en: Customer | Issued to customer | Sold to | Delivered to
        zh: 客户 | 购货单位 | 客户名称 | 提货单位 | 收货客户
        vi: Khách hàng | Người nhận hàng
        es: Cliente
        de: Kunde
        fr: Client
        tr: Müşteri
        pt: Cliente
      `,
      'To whom goods went out, where a firm is named. A department is not a party.',
    ),
    party('carrier', parties.carrier, 'Carrier that delivered, where named.'),
    field('transport.vehicle', 'code', transport.vehicle, 'Number plate of the truck.'),
    fields.purchaseOrderReference,
    fields.invoiceReference,
    fields.billOfLadingReference,
    fields.contractReference,
    fields.containerReference,
    fields.lotReference,
    field(
      'goods.description',
      'text',
      labels`
        en: Material | Item | Item name | Stock item | Article | Commodity
        zh: 物料名称 | 品名 | 材料名称 | 存货名称 | 商品名称
        vi: Tên vật tư | Tên hàng
        es: Artículo | Producto
        de: Artikel | Material | Artikelbezeichnung
        fr: Article | Désignation
        tr: Stok Adı | Malzeme Adı
        pt: Artigo | Produto | Material
      `,
      'The item of a stock card, where it heads the card.',
      { repeats: true, example: 'raw cotton' },
    ),
    field(
      'goods.articleNumber',
      'code',
      labels`
        en: Item code | Stock code | Material code | Item No.
        zh: 物料编码 | 存货编码 | 料号 | 物料编号
        de: Artikelnummer
        tr: Stok Kodu
        es: Código
      `,
      'Code of the item of a stock card.',
      { repeats: true },
    ),
    ...fields.originFields,
    ...fields.totalWeights,
    fields.totalAmount,
    fields.totalCurrency,
    ...fields.executionFields,
  ],
  tables: [
    stockTable,
    {
      ...pricedGoods,
      columns: pricedGoods.columns.map((one) =>
        one.path === 'quantity'
          ? column('quantity', 'quantity', [
              labels`
                en: Qty received | Quantity received | Received qty | Qty accepted | Accepted qty | Issued qty | Quantity issued | Qty issued | Actual qty | Received quantity | Issued quantity | Received | Issued |
                    Accepted
                zh: 实收数量 | 实发数量 | 入库数量 | 出库数量 | 实领数量 | 领用数量 | 实收 | 实发 | 实领 | 领料数量 | 发料数量 | 验收数量
                vi: Thực nhập | Thực xuất | Số lượng thực nhập | Số lượng thực xuất
                es: Cantidad recibida | Cantidad entregada
                de: Eingangsmenge | Entnommene Menge | Erhaltene Menge | Entnahmemenge
                fr: Quantité reçue | Quantité sortie | Qté reçue
                tr: Gelen Miktar | Kabul Edilen Miktar | Teslim Alınan Miktar | Verilen Miktar
                pt: Quantidade recebida | Quantidade fornecida
              `,
              wanted(one.labels),
            ])
          : one,
      ),
      required: ['description'],
      guidance:
        'One entry per line of a receipt or issue note; `quantity` is what was actually received or issued, not what was ordered or asked for.',
    },
  ],
});

export default inventoryRecord;
