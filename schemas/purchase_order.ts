import { pricedGoods } from './common/columns.ts';
import { cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as parties from './common/parties.ts';
import * as references from './common/references.ts';
import type { TypeFile } from './type-file.ts';

const orderDate = labels`
  en: Order date | PO date | P.O. date | Date of order | Contract date | Date of contract | Purchase order date |
      PO issue date | Order dt. | Date of agreement | S/C date
  zh: 订单日期 | 下单日期 | 签订日期 | 签约日期 | 签订时间 | 合同日期 | 订购日期 | 采购日期 | 合同签订日期 | 签约时间 | 制单时间
  vi: Ngày đặt hàng | Ngày ký hợp đồng | Ngày hợp đồng | Ngày đơn hàng
  es: Fecha de pedido | Fecha del pedido | Fecha de orden | Fecha del contrato | Fecha de la orden
  de: Bestelldatum | Auftragsdatum | Datum der Bestellung | Vertragsdatum | Bestellung vom
  fr: Date de commande | Date commande | Commande du | Date du contrat | Date de la commande
  tr: Sipariş Tarihi | Sözleşme Tarihi
  pt: Data do pedido | Data da encomenda | Data do contrato
  it: Data ordine | Data dell'ordine | Data contratto
  nl: Orderdatum | Besteldatum | Contractdatum
`;

const purchaseOrder: TypeFile = () => ({
  id: 'purchase_order',
  version: 1,
  name: 'Purchase order or sales contract',
  keyInformation: [
    'parties.buyer.name',
    'parties.seller.name',
    'goods.description',
    'goods.quantity',
    'totals.quantity',
    'totals.amount',
    'totals.currency',
    'transport.placeOfDelivery',
  ],
  titles: labels`
    en: Purchase Order | Sales Contract | Sales Confirmation | Purchase Contract | Contract of Sale | Order Confirmation |
        Sales Order | Sale Contract | Purchase Agreement | Supply Agreement | Supply Contract | Blanket Purchase Order |
        Order Acknowledgement | Order Acknowledgment | Sales and Purchase Contract | Sale and Purchase Contract |
        Purchase Requisition Order | Work Order Purchase | Sales Agreement | Order | Purchase Order Confirmation |
        Indent | Yarn Contract | Cotton Contract | Fabric Order | Contract for Sale | Cotton Sales Contract |
        Purchase and Sales Contract | Change Order | Standard Purchase Order | Trim Order | Amended Purchase Order |
        Sales Note | Contract Note | Purchase Order Form | Sale Confirmation | Sales & Purchase Agreement
    zh: 采购订单 | 采购合同 | 购销合同 | 销售合同 | 订单 | 订购单 | 售货确认书 | 销售确认书 | 买卖合同 | 产品购销合同 | 供货合同 | 订货单 | 采购单 | 销售订单 | 订货合同 |
        工业品买卖合同 | 外销合同 | 棉花购销合同 | 棉纱购销合同 | 工矿产品购销合同 | 面料购销合同 | 面料采购合同 | 原料采购合同 | 成品采购合同 | 棉花买卖合同 | 订购合同 | 采购协议 | 供货协议
    vi: Đơn đặt hàng | Hợp đồng mua bán | Hợp đồng mua bán hàng hóa | Đơn mua hàng | Hợp đồng kinh tế | Hợp đồng ngoại thương
    es: Orden de compra | Pedido | Contrato de compraventa | Pedido de compra | Confirmación de pedido | Nota de pedido |
        Contrato de venta | Contrato de compra
    de: Bestellung | Auftragsbestätigung | Kaufvertrag | Bestellschein | Auftrag | Liefervertrag | Einkaufsbestellung |
        Bestellauftrag | Kaufkontrakt | Bestellbestätigung
    fr: Bon de commande | Commande | Contrat de vente | Confirmation de commande | Contrat d'achat |
        Accusé de réception de commande | Commande d'achat | Commande fournisseur
    tr: Sipariş Formu | Satın Alma Siparişi | Satış Sözleşmesi | Sipariş Emri | Satınalma Siparişi | Sipariş Onayı |
        Sipariş | Alım Satım Sözleşmesi | Satış Kontratı
    pt: Ordem de compra | Nota de encomenda | Contrato de compra e venda | Pedido de compra | Encomenda |
        Confirmação de encomenda
    it: Ordine di acquisto | Conferma d'ordine | Contratto di vendita | Ordine | Ordine fornitore | Ordine cliente
    nl: Inkooporder | Bestelling | Orderbevestiging | Koopovereenkomst | Bestelbon | Inkoopopdracht
  `,
  cues: [
    ...cues(
      6,
      `
      Please supply | Please confirm receipt of this order | Please acknowledge | Order is subject to |
      The Seller agrees to sell | the Buyer agrees to buy | The undersigned Sellers and Buyers |
      terms and conditions stipulated below | according to the terms and conditions stipulated | 经双方协商 |
      供需双方 | 甲乙双方 | 买卖双方 | 签订本合同 | 违约责任 | 交货期限 | 质量标准 | 验收标准 | 本合同一式 | 解决合同纠纷 | Vendor No. | Vendor |
      Supplier No. | Required date | Ship window | Ex-factory date | Ex factory date | Lieferantennummer |
      Wir bestellen | Hiermit bestellen wir | Vielen Dank für Ihren Auftrag | Wir bestätigen Ihren Auftrag |
      Buyer No. | Bên A | Bên B | Điều 1 | Arbitration | Force majeure | More or less | Time of shipment |
      PO Date | Order date`,
    ),
    ...cues(
      3,
      `
      Delivery date | Terms of payment | Delivery terms | Ship to | Unit price | Style No. | 交货日期 | 交货地点 |
      付款方式 | Liefertermin | Délai de livraison | Plazo de entrega | Authorized by | Incoterms | Insurance |
      Inspection | Latest shipment date | Shipment date | Quality | Requested by | Purchasing | Buyer`,
    ),
  ],
  against: [
    ...cues(
      6,
      `
      Tax invoice | Amount due | Balance due | Rechnungsnummer | Rechnungsbetrag | Invoice date |
      Invoice No. | Date de facture | N° facture | Net à payer | Shipped on board | 发票号码 | 发票代码 |
      Zahlbar bis | Facture N° | Rechnungsdatum | Fatura No | Cash | Change`,
    ),
  ],
  letterheadRole: 'buyer',
  assertedBy: 'buyer',
  fields: [
    fields.documentNumber(
      merge([
        references.purchaseOrder,
        references.contract,
        labels`
      en: Confirmation No. | Order confirmation no. | Indent No.
      zh: 合同编号 | 订购单编号 | 采购合同号 | 确认书编号
      de: Auftragsbestätigung Nr. | AB-Nr. | Auftragsbestätigungsnummer
      fr: N° de confirmation
    `,
        head.plainNumber,
      ]),
      'Number of the order or contract.',
      'PO-4500017733',
    ),
    fields.issueDate(merge([orderDate, head.plainDate]), 'Day of the order or contract.'),
    fields.title,
    fields.language,
    party('buyer', parties.buyer, 'Who orders: the letterhead of an order, the Buyer of a contract.', {
      core: true,
    }),
    party('seller', parties.seller, 'Vendor or seller.', { core: true }),
    party('consignee', merge([parties.shipTo, parties.consignee]), 'Ship-to party.', { core: true }),
    party('exporter', parties.exporter, 'Exporter, where named.'),
    party('importer', parties.importer, 'Importer, where named.'),
    party('notifyParty', parties.notifyParty, 'Notify party.'),
    ...fields.makerFields,
    fields.totalAmount,
    fields.totalCurrency,
    ...fields.totalWeights,
    fields.invoiceReference,
    fields.letterOfCreditReference,
    fields.lotReference,
    fields.certificateReference,
    ...fields.originFields,
    ...fields.tierFields,
    ...fields.transportFields,
    field('dates.order', 'date', {}, 'The day of the order, where it is apart from the issue of the paper.'),
    field(
      'dates.dispatched',
      'date',
      labels`
      en: Ex-factory date | Ship date | Shipment date | Latest shipment date | Time of shipment
    `,
      'Day of dispatch agreed on. A date of delivery is none.',
    ),
    ...fields.executionFields,
  ],
  tables: [pricedGoods],
});

export default purchaseOrder;
