import { productionRecordExamples } from './answers/examples/production-record.ts';
import { lotTable } from './common/columns.ts';
import { column, cues, field, merge, party } from './common/define.ts';
import * as fields from './common/fields.ts';
import * as goods from './common/goods.ts';
import * as head from './common/head.ts';
import { labels } from './common/labels.ts';
import * as origin from './common/origin.ts';
import * as parties from './common/parties.ts';
import type { TypeFile } from './type-file.ts';

const inputLot = labels`
  en: Input lot | Input lot no. | Raw material lot | Raw material lot no. | Cotton lot | Cotton lot no. | Input batch |
      Yarn lot | Yarn lot no. | Fabric lot | Fabric lot no. | Input batch no. | Material lot no. | Bale lot | Consumed lot |
      Lot consumed | Greige lot | Source lot | Bale No. | Bale Nos. | Bale numbers | Lot in | Mixing lot | Laydown no. |
      Input bale no. | Material batch | Lots used | Grey lot | Gray lot | Greige lot no. | Raw cotton lot | Lot in no.
  zh: 投入 | 用料批次 | 原料批次 | 坯布缸号 | 投入批号 | 原料批号 | 投料批号 | 棉花批号 | 用料批号 | 原棉批号 | 领料批号 | 坯布批号 | 配棉批号 | 来料批号 | 棉批号 | 棉包号 | 领用批号 | 使用批号 | 纱批号 | 用纱批号
  vi: Lô nguyên liệu | Số lô nguyên liệu | Lô đầu vào | Lô bông | Lô sợi | Số lô đầu vào
  es: Lote de entrada | Lote de materia prima | Lote consumido
  de: Einsatzcharge | Rohstoffcharge | Eingangslos | Einsatzlos | Vormaterialcharge
  fr: Lot d'entrée | Lot matière première | Lot utilisé | Lot consommé
  tr: Giriş Parti No | Hammadde Lot No | Kullanılan Lot | Hammadde Parti No | Giriş Lot No
  pt: Lote de entrada | Lote de matéria-prima
`;
const outputLot = labels`
  en: Output lot | Output lot no. | Finished lot | Production lot | Production lot no. | Output batch | Product lot no. |
      Finished goods lot | Lot out | Batch produced | FG lot | Lot produced | Finished lot no. | Lot No. | Batch No. |
      Lot/Batch No. | Lot number | Batch number | Dye lot | Dye lot no. | Lot
  zh: 产出 | 染色批号 | 染缸号 | 产出批号 | 成品批号 | 产品批号 | 生产批号 | 批号 | 缸号 | 批次号 | 成纱批号 | 生产批次 | 批次 | 产成品批号 | 入库批号
  vi: Lô thành phẩm | Số lô thành phẩm | Lô sản xuất | Số lô sản xuất | Số lô | Lô đầu ra
  es: Lote de salida | Lote de producción | Lote producido | Lote | N.º de lote
  de: Ausgangscharge | Produktionscharge | Fertigungslos | Chargennummer | Charge | Chargen-Nr. | Losnummer
  fr: Lot de sortie | Lot produit | Lot de production | N° de lot | Lot fini
  tr: Çıkış Parti No | Üretim Lot No | Mamul Lot | Parti No | Lot No | Üretim Parti No
  pt: Lote de saída | Lote produzido | Lote de produção | Lote
`;
const inputQuantity = labels`
  en: Input quantity | Input qty | Qty in | Input weight | Raw material used | Quantity consumed | Consumption | Input (kg) |
      Material consumed | Raw material input | Cotton input | Feed quantity | Qty issued | Issued quantity | Input kg |
      Raw material consumed (kg) | Cotton consumed | Yarn consumed | Input | Quantity used | Weight in | Total input |
      Greige weight | Grey weight | Gray weight | Greige kg | Input weight (kg) | Seed cotton | Kg in | Issued (kg)
  zh: 投坯重量 | 投坯数量 | 坯布重量 | 投料 | 领用量 | 投入数量 | 投料量 | 投入量 | 用料数量 | 领料数量 | 投入重量 | 耗用数量 | 投入（kg） | 用棉量 | 投料重量 | 原料用量 | 领用数量 | 消耗量 | 投入数 | 投入量（kg） | 投料数量 | 用量 | 原料投入量
  vi: Số lượng đầu vào | Số lượng nguyên liệu | Khối lượng đầu vào | Lượng tiêu hao | Nguyên liệu sử dụng
  es: Cantidad de entrada | Consumo | Cantidad consumida | Entrada (kg)
  de: Einsatzmenge | Verbrauch | Eingangsmenge | Verbrauchsmenge | Einsatz (kg)
  fr: Quantité entrée | Consommation | Quantité consommée | Entrée (kg)
  tr: Giriş Miktarı | Kullanılan Miktar | Tüketim | Sarf Miktarı | Giriş (kg)
  pt: Quantidade de entrada | Consumo | Quantidade consumida
`;
const outputQuantity = labels`
  en: Output quantity | Output qty | Qty out | Output weight | Quantity produced | Production quantity | Produced qty |
      Finished quantity | Output (kg) | Good output | Actual output | Qty produced | Yarn produced | Production qty |
      Good quantity | Total output | Total production | Actual production | Output | Lint produced | Finished qty | Weight out |
      Completed qty | Actual qty | Output (pcs) | Finished weight | Finished kg | Output kg | Passed qty | Good pieces | Kg out |
      Pieces produced
  zh: 成品重量 | 合格数 | 合格品数 | 正品数量 | 产出数量 | 产量 | 产出量 | 完工数量 | 生产数量 | 成品数量 | 实际产量 | 产出重量 | 产出（kg） | 合格数量 | 入库数量 | 日产量 | 总产量 | 产出数 | 完成数量 | 产量（kg） | 成品产量 | 产出量（kg） | 良品数 | 实际产出
  vi: Số lượng đầu ra | Sản lượng | Số lượng thành phẩm | Số lượng sản xuất | Khối lượng đầu ra | Sản lượng thực tế
  es: Cantidad de salida | Cantidad producida | Producción | Salida (kg)
  de: Ausbringung | Ausgangsmenge | Produzierte Menge | Gutmenge | Produktionsmenge | Ausstoß | Istmenge
  fr: Quantité produite | Quantité sortie | Production | Sortie (kg)
  tr: Çıkış Miktarı | Üretim Miktarı | Üretilen Miktar | Üretim | Çıkış (kg)
  pt: Quantidade de saída | Quantidade produzida | Produção
`;
const loss = labels`
  en: Loss | Waste | Wastage | Loss rate | Waste % | Process loss | Loss % | Scrap | Yield loss | Waste quantity | Loss (%) |
      Loss (kg) | Waste (kg) | Process loss % | Wastage % | Invisible loss | Shrinkage loss | Waste and noils | Noils |
      Noil | Cutting loss | Cutting waste | Dyeing loss | Spinning waste | Total waste | Weight loss | Knitting loss
  zh: 工艺损耗 | 裁剪损耗 | 染色损耗 | 纺纱损耗 | 织造损耗 | 加工损耗 | 总损耗 | 综合损耗 | 损耗比例 | 损耗 | 损耗率 | 废料 | 落棉 | 损耗量 | 制成率损耗 | 回花 | 废品数量 | 损耗（%） | 损耗（kg） | 落棉率 | 废棉 | 不良数
  vi: Hao hụt | Tỷ lệ hao hụt | Phế liệu | Hao hụt (%)
  es: Merma | Pérdida | Desperdicio | Merma (%)
  de: Verlust | Ausschuss | Abfall | Schwund | Verlust (%)
  fr: Perte | Déchet | Rebut | Taux de perte | Pertes
  tr: Fire | Fire Oranı | Kayıp | Telef | Fire (%)
  pt: Perda | Desperdício | Quebra | Perdas
`;

const productionRecord: TypeFile = () => ({
  id: 'production_record',
  version: 1,
  name: 'Production record: order, batch or lot record, process report, input-output record',
  keyInformation: [
    'parties.manufacturer.name',
    'parties.processor.name',
    'goods.description',
    'production.inputLot',
    'production.inputQuantity',
    'production.outputLot',
    'production.outputQuantity',
    'production.loss',
    'origin.country',
  ],
  titles: labels`
    en: Production Record | Batch Record | Production Order | Work Order | Production Report | Daily Production Report |
        Lot Record | Batch Manufacturing Record | Process Report | Spinning Production Record | Dyeing Record | Dyeing Report |
        Production Log | Mixing Record | Job Card | Bale Laydown Report | Laydown Sheet | Input-Output Record |
        Input Output Statement | Mass Balance | Mass Balance Record | Cutting Report | Cutting Record | Sewing Production Report |
        Traveler | Route Card | Job Order | Manufacturing Order | Ginning Report | Ginning Record | Lot Traceability Record |
        Production Traceability Record | Weaving Report | Knitting Report | Batch Card | Daily Report | Bale Mix Report |
        Spinning Record | Knitting Record | Yarn Production Record | Mixing Sheet | Material Consumption Record | Cut Ticket |
        Production Batch Record | Cotton Mixing Record | Blow Room Laydown | Ginning Production Report | Yield Report |
        Production Lot Record | Traceability Record | Cutting Sheet | Mass Balance Sheet | Production Sheet | Lot Card
    zh: 生产工单 | 生产记录 | 生产日报表 | 批次记录 | 投料单 | 随工单 | 生产通知单 | 生产任务单 | 生产流程卡 | 生产日报 | 配棉单 | 配棉表 | 染色工艺单 | 染色记录 | 裁床报告 | 生产报表 | 投入产出表 | 生产指令单 |
        工艺流程卡 | 生产批次记录 | 纺纱生产记录 | 织造生产记录 | 裁剪记录 | 车间生产记录 | 轧花生产记录 | 投入产出记录 | 生产台账 | 流转卡 | 加工记录 | 配棉通知单 | 成本投料单 | 生产记录表 | 生产统计表 | 裁剪单 | 生产制造单 | 批生产记录 | 投料记录 | 纺纱配棉记录 | 加工生产记录
    vi: Lệnh sản xuất | Báo cáo sản xuất | Nhật ký sản xuất | Phiếu sản xuất | Hồ sơ lô | Hồ sơ lô sản xuất | Báo cáo sản xuất hàng ngày |
        Biên bản sản xuất | Phiếu theo dõi sản xuất
    es: Registro de producción | Orden de producción | Informe de producción | Registro de lote | Parte de producción |
        Reporte de producción | Orden de trabajo
    de: Produktionsprotokoll | Fertigungsauftrag | Produktionsauftrag | Chargenprotokoll | Produktionsbericht | Laufkarte |
        Herstellprotokoll | Chargenbericht | Fertigungsprotokoll
    fr: Fiche de production | Ordre de fabrication | Rapport de production | Dossier de lot | Fiche suiveuse | Registre de production
    tr: Üretim Raporu | Üretim Emri | İş Emri | Parti Kartı | Üretim Kaydı | Günlük Üretim Raporu | Harman Raporu | Refakat Kartı
    pt: Registo de produção | Ordem de produção | Relatório de produção | Ficha de produção | Ordem de fabrico
    it: Ordine di produzione | Scheda di produzione | Rapporto di produzione
    nl: Productieorder | Productierapport | Productieregistratie
  `,
  cues: [
    ...cues(
      6,
      `
      Input lot | Output lot | Input quantity | Output quantity | Machine No. | Shift | Operator | Workshop |
      班次 | 机台号 | 机号 | 投入 | 产出 | 车间 | 操作工 | 操作员 | 班组 | 损耗 | 工序 | Bale No. | Laydown | Mixing | Yield |
      Wastage | Process loss | Spindle | Production date | Production line | Line No. | Ca sản xuất |
      Vardiya | Makine No | Schicht | Maschine | Équipe | Turno | Supervisor | Raw material lot |
      Workers on shift | 生产批号 | 锭数 | 挡车工 | Lint yield | Seed cotton | 制单人 | 审核 | 投料 | Yarn lot | Count (Ne) |
      Dye lot | Line leader`,
    ),
    ...cues(
      2,
      `
      Lot No. | Batch No. | 批号 | Input | Output | Process | Quantity | Loss | 产量`,
    ),
  ],
  against: [
    ...cues(
      5,
      `
      Unit price | Invoice | Buyer | Amount due | Payment terms | Consignee | Notify party | 单价 | Subtotal |
      Bill to | Certificate | Auditor`,
    ),
  ],
  letterheadRole: 'manufacturer',
  assertedBy: 'maker',
  fields: [
    fields.documentNumber(
      merge([
        labels`
      en: Production order no. | Work order no. | Job no. | Job card no. | Card no. | Process card no. | Batch record no. | Report No. | Order no. | WO No. | MO No. | Production Order Number | Record No. | Work Order # | Job Order No. | Cutting No. | Form No. | Doc. No.
      zh: 工单号 | 生产工单号 | 生产单号 | 制单号 | 任务单号 | 流程卡号 | 记录编号 | 生产通知单号 | 生产指令号 | 工单编号 | 指令单号 | 生产编号 | 报表编号 | 投料单号
      vi: Lệnh sản xuất số | Số lệnh sản xuất
      es: Orden de producción N.º
      de: Fertigungsauftrag Nr. | Produktionsauftrag Nr. | Auftragsnummer | Protokoll-Nr.
      fr: Ordre de fabrication N° | OF N°
      tr: İş Emri No | Üretim Emri No | Rapor No
      pt: Ordem de produção N.º
    `,
        head.plainNumber,
      ]),
      'Number of the production order or record.',
      'MO-240117-03',
    ),
    fields.issueDate(
      merge([
        labels`
      en: Report date | Record date | Prepared on
      zh: 报表日期 | 记录日期 | 填表日期 | 制表日期 | 填报日期
    `,
        head.plainDate,
      ]),
      'Day of the record.',
    ),
    fields.title,
    fields.language,
    field(
      'dates.productionFrom',
      'date',
      merge([
        origin.productionPeriod.from,
        labels`
      en: Started | Started on | Start | From | Begun on | Date started
      zh: 开始 | 起始日期
    `,
      ]),
      'First or only day of production.',
    ),
    field(
      'dates.productionTo',
      'date',
      merge([
        origin.productionPeriod.to,
        labels`
      en: Finished | Finished on | Completed | To | Ended on | Date finished
      zh: 完成 | 截止日期
    `,
      ]),
      'Last day of production.',
    ),
    field('dates.harvestYear', 'period', origin.harvestYear, 'Crop year or season of the raw material.'),
    party(
      'manufacturer',
      merge([
        parties.manufacturer,
        labels`
      en: Factory | Company | Company name | Mill
      zh: 企业名称 | 单位名称 | 公司名称 | 厂名 | 工厂名称
    `,
      ]),
      'Whose production is recorded: the letterhead or a named factory.',
      { core: true },
    ),
    party('processor', parties.processor, 'Mill, gin, dyehouse or other processor named.', { repeats: true }),
    party('producer', parties.producer, 'Grower or producer of the raw material.', { repeats: true }),
    party('subcontractor', parties.subcontractor, 'Subcontractor named.', { repeats: true }),
    party(
      'buyer',
      merge([
        labels`
      en: Customer | Client | Buyer | Customer name
      zh: 客户 | 客户名称 | 订货单位
      vi: Khách hàng
      es: Cliente
      de: Kunde | Auftraggeber
      fr: Client
      tr: Müşteri
      pt: Cliente
    `,
      ]),
      'Customer of the production order.',
    ),
    party(
      'seller',
      labels`
      en: Supplier | Raw material supplier | Supplied by | Cotton supplier | Material supplier
      zh: 供应商 | 原料供应商 | 供货单位 | 来料单位
      vi: Nhà cung cấp
      es: Proveedor
      de: Lieferant
      fr: Fournisseur
      tr: Tedarikçi
      pt: Fornecedor
    `,
      'Supplier of the input material.',
      { repeats: true },
    ),
    party('labourAgency', parties.labourAgency, 'Agency that lends or recruits workers.'),
    field('production.inputLot', 'code', inputLot, 'Lots, batches or bales that went in.', { repeats: true }),
    field('production.outputLot', 'code', outputLot, 'Lots or batches that came out.', { repeats: true }),
    field('production.inputQuantity', 'quantity', inputQuantity, 'Quantity of input with its unit.'),
    field('production.outputQuantity', 'quantity', outputQuantity, 'Quantity of output with its unit.'),
    field('production.loss', 'number', loss, 'Loss or waste, as quantity or percentage.'),
    field(
      'production.line',
      'text',
      labels`
      en: Line | Production line | Line No. | Machine No. | Machine | Line/Machine | Workshop | Spinning line |
          Weaving line | Knitting line | Dyeing line | Dyeing machine | Knitting machine | Sewing line no. | Cutting table | Production Line No. | Sewing line | Machine number | Unit No. | Vessel No. | Gin stand
      zh: 生产线 | 线别 | 机台 | 机台号 | 车间 | 机号 | 组别 | 拉别 | 班组 | 产线 | 机台编号 | 缸型 | 流水线
      vi: Chuyền | Dây chuyền | Máy số | Xưởng | Chuyền may
      es: Línea | Máquina | Línea de producción
      de: Linie | Maschine | Anlage | Fertigungslinie
      fr: Ligne | Machine | Atelier | Ligne de production
      tr: Hat | Makine No | Bant | Makine | Üretim Hattı
      pt: Linha | Máquina | Linha de produção
    `,
      'Line, machine or workshop.',
    ),
    field(
      'production.shift',
      'text',
      labels`
      en: Shift | Shift No. | Team | Shift/Team
      zh: 班次 | 班别 | 轮班
      vi: Ca | Ca sản xuất | Ca làm việc
      es: Turno
      de: Schicht
      fr: Équipe | Poste de travail
      tr: Vardiya
      pt: Turno
    `,
      'Shift as printed.',
    ),
    field(
      'production.workersOnShift',
      'number',
      labels`
      en: Workers on shift | No. of workers | Number of workers | Manpower | Operators | Headcount | Workers present | Total workers | Workers
      zh: 当班人数 | 人数 | 出勤人数 | 操作人数 | 在岗人数 | 班组人数 | 员工人数 | 实到人数
      vi: Số công nhân | Số lao động | Số người
      es: N.º de trabajadores | Trabajadores | Operarios
      de: Anzahl Mitarbeiter | Personal
      fr: Nombre d'ouvriers | Effectif
      tr: Çalışan Sayısı | İşçi Sayısı
      pt: N.º de trabalhadores
    `,
      'Number of workers on the shift; never their names.',
    ),
    ...fields.originFields,
    ...fields.tierFields,
    field(
      'goods.description',
      'text',
      merge([
        labels`
      en: Product | Product name | Item | Yarn count | Article | Quality | Product description | Material | Finished product | Yarn type | Fabric
      zh: 品名 | 产品名称 | 品种 | 纱支 | 规格 | 品种规格 | 产品规格 | 产品 | 布种
      vi: Sản phẩm | Tên sản phẩm
      es: Producto
      de: Produkt | Artikel
      fr: Produit | Article
      tr: Ürün | Ürün Adı
      pt: Produto
    `,
      ]),
      'What was made.',
      { repeats: true },
    ),
    field(
      'goods.articleNumber',
      'code',
      labels`
      en: Style | Style No. | Style # | Article No. | Item No. | Article code
      zh: 款号 | 货号 | 款式编号 | 产品编号
      vi: Mã hàng | Mã sản phẩm
      de: Artikelnummer | Artikel-Nr.
      tr: Model No | Ürün Kodu
    `,
      'Style or article number of the product.',
      { repeats: true },
    ),
    field('goods.composition', 'text', goods.composition, 'Composition of the product.', { repeats: true }),
    fields.purchaseOrderReference,
    fields.contractReference,
    fields.invoiceReference,
    fields.certificateReference,
    ...fields.totalWeights,
    ...fields.executionFields,
  ],
  examples: productionRecordExamples,
  tables: [
    {
      path: 'production',
      columns: [
        column('inputLot', 'code', inputLot),
        column('outputLot', 'code', outputLot),
        column('inputQuantity', 'quantity', inputQuantity),
        column('outputQuantity', 'quantity', outputQuantity),
        column('loss', 'quantity', loss),
        column(
          'line',
          'text',
          labels`
          en: Line | Machine | Machine No.
          zh: 机台 | 机号 | 车间 | 生产线
          tr: Makine No
        `,
        ),
        column(
          'shift',
          'text',
          labels`
          en: Shift
          zh: 班次
          vi: Ca
          de: Schicht
          es: Turno
          tr: Vardiya
        `,
        ),
      ],
      required: ['outputQuantity'],
      guidance: 'One entry per line of an input-output record.',
    },
    lotTable,
  ],
});

export default productionRecord;
