import { transportDocumentExamples } from './answers/examples/transport-document.ts';
import { unpricedGoods } from './common/columns.ts';
import { cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as parties from './common/parties.ts';
import * as references from './common/references.ts';
import * as transport from './common/transport.ts';
import type { TypeFile } from './type-file.ts';

/** The last four English forms are how readers of scans give "B/L No.". */
const bookingNumber = labels`
  en: Booking No. / B/L No. | Document No. / B/L No. | Consignment No. | Docket No. | GRN No. | D/N No. | DN No. |
      Challan No. | Delivery Challan No. | Dispatch note no. | Despatch note no. | Gate pass no. | Shipment No. |
      Delivery Receipt No. | Shipment ID | BOL # | BOL No. | BOL Number | Pro No. | PRO Number | Waybill | Waybill # |
      BI/L No. | BIL No. | B/I No. | 8/L No.
  zh: 送货单编号 | 出库单号 | 出货单号 | 发货单号 | 货票号 | 出门证号 | 交货单号
  vi: Số phiếu xuất kho | Phiếu giao hàng số | Số phiếu xuất
  fr: N° d'expédition | Récépissé N°
  de: Lieferungsnummer | Lieferungs-Nr. | Auslieferungsnummer | Versandnummer
`;

const transportDocument: TypeFile = () => ({
  id: 'transport_document',
  version: 1,
  name: 'Transport document: bill of lading, waybill, CMR, rail waybill, delivery note',
  keyInformation: [
    'parties.consignor.name',
    'parties.consignee.name',
    'parties.carrier.name',
    'goods.description',
    'totals.packages',
    'totals.grossWeight',
    'transport.portOfLoading',
    'transport.portOfDischarge',
    'transport.placeOfReceipt',
    'transport.placeOfDelivery',
    'transport.vessel',
    'transport.vehicle',
  ],
  titles: labels`
    en: Bill of Lading | Ocean Bill of Lading | Sea Waybill | Seaway Bill | Air Waybill | Airway Bill | House Air Waybill |
        Master Air Waybill | Combined Transport Bill of Lading | Multimodal Transport Document |
        Multimodal Transport Bill of Lading | Bill of Lading for Combined Transport or Port to Port Shipment |
        Bill of Lading for Ocean Transport or Multimodal Transport | Straight Bill of Lading | Express Release Bill of Lading |
        Non-negotiable Waybill | Waybill | Consignment Note | International Consignment Note | CMR | Delivery Note |
        Delivery Order | Dispatch Note | Despatch Note | Delivery Challan | Forwarder's Cargo Receipt | FCR |
        Cargo Receipt | Rail Consignment Note | Railway Bill | Arrival Notice | Manifest | Cargo Manifest |
        Through Bill of Lading | House Bill of Lading | Master Bill of Lading | FIATA Multimodal Transport Bill of Lading |
        Negotiable FIATA Multimodal Transport Bill of Lading | FBL | Truck Waybill | Road Waybill | Shipping Order |
        Telex Release | Draft Bill of Lading | Ocean Bill of Lading Original | Liner Bill of Lading |
        Delivery Docket | Goods Dispatch Note | Delivery Ticket | Lorry Receipt | Dock Receipt | Mate's Receipt |
        Congenbill | Bill of Lading to be used with charter-parties | Bill of Lading Original |
        Bill of Lading – Short Form – Not Negotiable | Express Bill of Lading | Shipping Note | Delivery Receipt |
        Short Form Bill of Lading | Sea Way Bill | Express Cargo Bill | Non-negotiable Sea Waybill | Proof of Delivery |
        Port-to-Port or Combined Transport Bill of Lading | Combined Transport Document |
        Bill of Lading for Port to Port Shipment or for Combined Transport | Bill of Lading Instruction |
        Shipping Instruction | Gate Pass | Goods Delivery Note | Delivery Slip | International Waybill | eCMR |
        Uniform Straight Bill of Lading | Master Bill of Lading – Short Form – Not Negotiable
    zh: 提单 | 海运提单 | 海运单 | 空运单 | 航空运单 | 铁路运单 | 货运单 | 运单 | 送货单 | 发货单 | 出货单 | 货物运输单 | 国际货物托运单 | 国际铁路联运运单 | 联运提单 | 托运单 |
        公路运单 | 货票 | 承运单 | 多式联运提单 | 电放提单 | 到货通知 | 货物运单 | 道路货物运单 | 交货单 | 出库送货单 | 国际铁路货物联运运单 | 舱单 | 提货单 | 送货回单 | 物流运输单 |
        中国铁路货物运单 | 货运提单 | 销售送货单 | 公路货物运单 | 物流单 | 快递单 | 航空货运单 | 联合运输提单 | 到货通知书 | 出货通知单 | 配送单
    vi: Vận đơn | Vận đơn đường biển | Vận đơn hàng không | Phiếu giao hàng | Phiếu xuất kho kiêm vận chuyển nội bộ |
        Giấy gửi hàng đường biển | Biên bản giao hàng | Phiếu xuất kho | Giấy vận tải | Biên bản giao nhận hàng hóa |
        Lệnh giao hàng | Biên bản giao nhận
    es: Conocimiento de embarque | Guía aérea | Carta de porte | Albarán | Guía de remisión | Nota de entrega | Remito |
        Albarán de entrega | Carta de porte internacional | Carta de porte CMR | Guía de despacho | Guía de remisión remitente
    de: Konnossement | Frachtbrief | Seefrachtbrief | Luftfrachtbrief | Lieferschein | CMR-Frachtbrief |
        Internationaler Frachtbrief | Ladeschein | Eisenbahnfrachtbrief | Speditionsauftrag | Bordero | Frachtbrief CMR |
        Warenbegleitschein | Ablieferungsnachweis | Lieferavis | Versandanzeige
    fr: Connaissement | Lettre de voiture | Lettre de transport aérien | Bon de livraison | Lettre de voiture internationale |
        Lettre de voiture CMR | Bordereau de livraison | Bordereau d'expédition | Récépissé | Bon d'expédition |
        Lettre de transport maritime | Avis d'arrivée
    tr: Konşimento | Deniz Konşimentosu | Hava Konşimentosu | Sevk İrsaliyesi | İrsaliye | Taşıma Senedi |
        CMR Taşıma Senedi | e-İrsaliye | Taşıma İrsaliyesi | Teslim Tutanağı | Teslimat Fişi
    pt: Conhecimento de embarque | Guia de transporte | Guia de remessa | Carta de porte | Conhecimento de carga |
        Conhecimento de transporte | Nota de entrega | Conhecimento aéreo | DACTE | Guia de entrega
    it: Polizza di carico | Lettera di vettura | Documento di trasporto | DDT | Lettera di vettura internazionale |
        Bolla di consegna | Lettera di vettura aerea | Lettera di vettura CMR
    nl: Cognossement | Vrachtbrief | Afleverbon | Luchtvrachtbrief | Leveringsbon | CMR-vrachtbrief | Leverbon
  `,
  cues: [
    ...cues(
      7,
      `
      Shipped on board | Received by the carrier | in apparent good order and condition |
      In witness whereof the | original Bills of Lading | Number of original B(s)/L | No. of original B/L |
      Number of original Bills of Lading | Freight payable at | Particulars furnished by shipper |
      Particulars declared by shipper | Shipper's load, stow and count | Shipper's load and count |
      Shipper's load, stowage and count | Issuing carrier's agent | Handling information | IATA |
      Notify Party | 托运人 | 承运人 | laden on board |
      Convention on the Contract for the International Carriage of Goods by Road | said to contain |
      Said to contain | Issued by Carrier | Port of Discharge | Shipped in apparent good order |
      Signed for the carrier | As agent for the carrier | As carrier | Accounting information |
      Declared value for carriage | Chargeable weight | Reservas y observaciones del transportista |
      Réserves et observations du transporteur | Vorbehalte und Bemerkungen der Frachtführer | 签收人 |
      收货单位（盖章） | 送货人 | 收货人签字 | 签收`,
    ),
    ...cues(
      4,
      `
      Port of Loading | Place of Receipt | Place of Delivery | Ocean Vessel | Vessel/Voyage | Voyage No. |
      Container No. | Seal No. | Freight prepaid | Freight collect | CY/CY | FCL/FCL | Pre-carriage by |
      Export references | Forwarding agent | On carriage | 装货港 | 卸货港 | 船名 | 集装箱号 | 封号 | 提单号 | 运单号 | Shipper |
      Consignee | Delivered by | Received by | Received in good order | Goods received in good condition |
      Ware erhalten | Marchandise reçue | Telex release | Surrendered | Movement type | Type of move |
      Laden on board | Delivered in good condition | Received in good condition | Driver | Vehicle No. | 车牌号 |
      到站 | 发站 | Wagon No.`,
    ),
    ...cues(
      2,
      `
      Gross weight | Measurement | Marks and numbers | Freight | Carrier | Booking No.`,
    ),
  ],
  against: [
    ...cues(
      5,
      `
      Unit price | Subtotal | Invoice total | Amount due | Total TTC | Rechnungsbetrag | 价税合计 | IBAN |
      Net à payer | Payment terms | Rechnungsnummer | Zahlungsbedingungen | 税额 | VAT amount`,
    ),
  ],
  letterheadRole: 'carrier',
  assertedBy: 'carrier',
  fields: [
    fields.documentNumber(
      merge([references.billOfLading, bookingNumber, head.plainNumber]),
      'Number of the bill of lading, waybill, consignment note or delivery note. Not the booking number.',
      'MAEU123456789',
    ),
    fields.issueDate(head.plainDate, 'Place and date of issue; the date of issue, not that of loading.'),
    fields.title,
    fields.language,
    party(
      'consignor',
      merge([
        parties.consignor,
        labels`
      en: Shipper/Exporter | Exporter | From
      zh: 供货单位 | 送货单位 | 发货方名称 | 供方
      vi: Bên giao hàng | Bên giao
    `,
      ]),
      'Shipper or consignor: who hands the goods over.',
      { core: true },
    ),
    party(
      'consignee',
      merge([
        parties.consignee,
        labels`
      en: Ship to | Deliver to | To
      zh: 客户 | 客户名称 | 购货单位 | 需方
      vi: Bên nhận | Khách hàng
      de: Lieferadresse | Lieferanschrift | Lieferung an
      fr: Adresse de livraison | Livré à | Client
    `,
      ]),
      'Who is to receive the goods; "to order" as printed where no name is given.',
      { core: true },
    ),
    party('notifyParty', parties.notifyParty, 'Who is told of the arrival.', { repeats: true, core: true }),
    party(
      'carrier',
      parties.carrier,
      'Who carries: the line, airline or haulier; often the letterhead or the signature.',
    ),
    party('forwarder', parties.forwarder, 'Forwarding agent or agent for delivery.'),
    party('ultimateConsignee', parties.ultimateConsignee, 'Ultimate consignee, where named.'),
    party('shipFrom', parties.shipFrom, 'Place the goods are picked up.'),
    party('shipTo', parties.shipTo, 'Place the goods are delivered to, where apart from the consignee.'),
    party('warehouse', parties.warehouse, 'Warehouse the goods leave from or go to.'),
    party('seller', parties.seller, 'Seller, only where a delivery note names one.'),
    party('buyer', parties.buyer, 'Buyer, only where a delivery note names one.'),
    ...fields.makerFields,
    ...fields.transportFields,
    field('dates.shippedOnBoard', 'date', transport.shippedOnBoard, 'Date of shipment on board.'),
    field('dates.dispatched', 'date', transport.dispatched, 'Date of dispatch or delivery.'),
    field(
      'dates.received',
      'date',
      transport.received,
      'Date the goods were received, as the receiver wrote it.',
    ),
    field('dates.arrival', 'date', transport.arrival, 'Date of arrival.'),
    ...fields.totalWeights,
    fields.containerReference,
    fields.sealReference,
    fields.purchaseOrderReference,
    fields.invoiceReference,
    fields.contractReference,
    fields.letterOfCreditReference,
    fields.entryReference,
    fields.certificateReference,
    fields.lotReference,
    ...fields.originFields,
    ...fields.executionFields,
  ],
  examples: transportDocumentExamples,
  tables: [unpricedGoods],
});

export default transportDocument;
