/** Books and slips of the steps of the chain: bales, weights, contracts of processing, consumption, stock, capacity, wages. */
import type { TypedSketch } from '../drawing/typed-sketch.ts';
import { addressOf, nameOf } from '../story/marked.ts';
import { order } from '../story/order.ts';
import {
  americanFarm,
  americanGin,
  dyer,
  exporter,
  garmentFactory,
  importer,
  knitter,
  type Party,
  spinner,
} from '../story/parties.ts';

/** A firm in a row of a list: the row's firm and the party that its role makes it. */
function rowFirm(tier: number, role: string, firm: Party): string {
  return `{tier[${tier}].name=${nameOf(role, firm)}}`;
}

function rowAddress(tier: number, role: string, firm: Party): string {
  return `{tier[${tier}].address={parties.${role}.address=${firm.address.replaceAll('\n', ', ')}}}`;
}

export const baleList: TypedSketch = {
  name: 'CDG-1187 bale list',
  type: 'bale_list',
  language: 'en',
  family: 'mono',
  size: 9,
  lines: `
    ^ ${nameOf('issuer', americanGin)}
    ^ ${addressOf('issuer', americanGin)}
    # {title=BALE LIST}
    @cols 45 150 330 430
    List No. | {documentNumber=CDG-BL-0188} | Date | {issueDate=12/02/2024~2024-12-02~2024-02-12}
    Gin code | {parties.processor.identifiers.registration=48817} | Crop year | {dates.harvestYear=2024}
    Lot No. | {references.lot=${order.americanLot}} | Producer | ${nameOf('producer', americanFarm)}
    @table header 130 90r 90r 90r
    Bale No. | Gross lbs | Tare lbs | Net lbs
    {lots[0].id=4881700411} | {lots[0].grossWeight=509~230.8785} | {lots[0].tareWeight=7~3.1751} | {lots[0].netWeight=502~227.7034}
    {lots[1].id=4881700412} | {lots[1].grossWeight=503~228.157} | {lots[1].tareWeight=7~3.1751} | {lots[1].netWeight=496~224.9818}
    {lots[2].id=4881700413} | {lots[2].grossWeight=512~232.2393} | {lots[2].tareWeight=7~3.1751} | {lots[2].netWeight=505~229.0641}
    {lots[3].id=4881700416} | {lots[3].grossWeight=498~225.889} | {lots[3].tareWeight=7~3.1751} | {lots[3].netWeight=491~222.7138}
    {lots[4].id=4881700417} | {lots[4].grossWeight=507~229.9713} | {lots[4].tareWeight=7~3.1751} | {lots[4].netWeight=500~226.7962}
    {lots[5].id=4881700418} | {lots[5].grossWeight=511~231.7857} | {lots[5].tareWeight=7~3.1751} | {lots[5].netWeight=504~228.6106}
    @end
    Total bales: {totals.packages=6}
    All bales of this list were ginned here from the seed cotton of one grower.
    @fact lots[0].kind bale
    @fact lots[1].kind bale
    @fact lots[2].kind bale
    @fact lots[3].kind bale
    @fact lots[4].kind bale
    @fact lots[5].kind bale`,
};

export const weighingSlip: TypedSketch = {
  name: '过磅单 0219',
  type: 'weighing_slip',
  language: 'zh',
  family: 'chinese',
  lines: `
    ^ ${nameOf('issuer', spinner, true)}
    # {title=过磅单}
    @table all 80 170 80 170
    磅单号 | {documentNumber=HZ-GB-250219-04} | 过磅日期 | {issueDate=2025-02-19}
    车牌号 | {transport.vehicle=苏F7K318} | 货名 | {goods[0].description=原棉}
    批号 | {references.lot=${order.brazilLot}} | 毛重（kg） | {totals.grossWeight=21,640~21640}
    皮重（kg） | {totals.tareWeight=12,600~12600} | 净重（kg） | {totals.netWeight=9,040~9040}
    @end`,
};

export const processingContract: TypedSketch = {
  name: '染色加工合同 RM-LT-2505',
  type: 'processing_contract',
  language: 'zh',
  family: 'chinese',
  lines: `
    # {title=染色加工合同}
    > 合同编号：{documentNumber=RM-LT-2505-02}
    > 签订日期：{issueDate=2025年5月8日~2025-05-08}
    甲方（委托方）：${nameOf('principal', knitter, true)}
    乙方（加工方）：${nameOf('processor', dyer, true)}
    甲方委托乙方加工针织坯布，经双方协商一致，订立本合同。
    一、加工内容：{origin.process=漂白、染色、定型}
    @table all 150 80r 60 80r 100r
    品名 | 数量 | 单位 | 加工费 | 金额
    {goods[0].description=全棉汗布 漂白} | {goods[0].quantity=1,900~1900} | {goods[0].unit=公斤~kg} | {goods[0].unitPrice=6.20~6.2} | {goods[0].amount=11,780.00~11780}
    {goods[1].description=全棉汗布 深色} | {goods[1].quantity=3,000~3000} | {goods[1].unit=公斤~kg} | {goods[1].unitPrice=9.80~9.8} | {goods[1].amount=29,400.00~29400}
    @end
    二、坯布由甲方提供，所有权归甲方。损耗率：{production.loss=4%~4}
    三、加工费合计 {totals.currency=人民币~CNY} {totals.amount=41,180.00~41180} 元，月结30天。
    四、未经甲方书面同意，乙方不得转包。`,
};

export const unitConsumption: TypedSketch = {
  name: '单耗表 HP-TEE-118',
  type: 'unit_consumption',
  language: 'zh',
  family: 'chinese',
  lines: `
    ^ ${nameOf('manufacturer', garmentFactory, true)}
    # {title=成品单耗表}
    @cols 45 120 330 400
    编号： | {documentNumber=YL-DH-118} | 制表日期： | {issueDate=2025年5月26日~2025-05-26}
    成品名称： | {goods[0].description=棉制针织T恤衫} | 款号： | {goods[0].articleNumber=${order.style}}
    @table all 60 170 80 90r 90r
    序号 | 料件名称 | 计量单位 | 净耗 | 损耗率（%）
    1 | {components[0].material=全棉汗布} | {components[0].unit=千克~kg} | {components[0].perUnit=0.186} | {components[0].lossRate=7.5}
    2 | {components[1].material=涤纶缝纫线} | {components[1].unit=千克~kg} | {components[1].perUnit=0.004} | {components[1].lossRate=3}
    @end`,
};

export const billOfMaterials: TypedSketch = {
  name: 'BOM HP-TEE-118',
  type: 'bill_of_materials',
  language: 'en',
  lines: `
    ## ${nameOf('manufacturer', garmentFactory)}
    # {title=BILL OF MATERIALS}
    @cols 45 140 330 420
    BOM No. | {documentNumber=BOM-118-02} | Date | {issueDate=2025-05-20}
    Customer | ${nameOf('buyer', importer)} | Style No. | {goods[0].articleNumber=${order.style}}
    @table all 120 110 150 40 60r
    Component | Composition | Supplier | Unit | Qty per unit
    {components[0].material=Single jersey} | {components[0].composition=100% cotton} | {components[0].supplier=${dyer.name}} | {components[0].unit=kg} | {components[0].perUnit=0.186}
    {components[1].material=Sewing thread} | {components[1].composition=100% polyester} | {components[1].supplier=Phuoc Thinh Thread Co., Ltd.} | {components[1].unit=m} | {components[1].perUnit=128}
    {components[2].material=Carton} | {components[2].composition=Corrugated board} | {components[2].supplier=Fenhe Carton Factory} | {components[2].unit=pc} | {components[2].perUnit=0.0167}
    @end`,
};

export const millCertificate: TypedSketch = {
  name: '3.1 needle wire',
  type: 'mill_certificate',
  language: 'en',
  lines: `
    ## {parties.manufacturer.name=Hochwald Edelstahl GmbH}
    # {title=MILL TEST CERTIFICATE}
    @cols 45 150 330 430
    Certificate No. | {documentNumber=HE-24-7718} | Date | {issueDate=14.10.2024~2024-10-14}
    Customer | {parties.buyer.name=Albtal Strickmaschinen GmbH} | PO No. | {references.purchaseOrder=4500077120}
    Product | {goods[0].description=Needle strip, cold rolled} | Specification | {audit.standard=EN 10132-4}
    @table all 110 110r 60r 60r 60r 60r
    Heat No. | Net weight (kg) | C | Si | Mn | Cr
    {lots[0].id=731904} | {lots[0].netWeight=1,420~1420} | 0.76 | 0.22 | 0.41 | 0.18
    {lots[1].id=731905} | {lots[1].netWeight=1,385~1385} | 0.75 | 0.21 | 0.40 | 0.17
    @end
    Mechanical properties as ordered. Made and tested under EN 10204 3.1.
    @fact lots[0].kind heat
    @fact lots[1].kind heat`,
};

/** The names of the workers are printed; gold knows the totals alone. */
export const wageSheet: TypedSketch = {
  name: '工资表 202505',
  type: 'worker_record',
  language: 'zh',
  family: 'chinese',
  lines: `
    ^ ${nameOf('manufacturer', knitter, true)}
    # {title=工资发放表}
    @cols 45 125 300 370
    编号： | {documentNumber=RM-GZ-2505} | 发放日期： | {issueDate=2025年6月10日~2025-06-10}
    @table all 40 90 90 80r 80r 100r
    序号 | 姓名 | 岗位 | 正常工时 | 加班工时 | 实发工资
    1 | 何晓云 | 挡车工 | 176 | 22 | 6,420.00
    2 | 冯立新 | 挡车工 | 168 | 18 | 6,015.00
    3 | 曹桂芳 | 验布 | 176 | 12 | 5,380.00
    4 | 沈海涛 | 保全 | 176 | 30 | 7,105.00
    {workers.listedCount=5} | 陶美琴 | 打包 | 160 | 10 | 4,960.00
    合计 | | | {workers.hours=856} | {workers.overtimeHours=92} | {workers.wages=29,880.00~29880}
    @end`,
};

export const supplierList: TypedSketch = {
  name: 'supplier list 2025',
  type: 'supplier_list',
  language: 'en',
  landscape: true,
  lines: `
    ## ${nameOf('issuer', exporter)}
    # {title=LIST OF SUPPLIERS}
    Updated: {issueDate=2025-07-02}
    Style No.: {goods[0].articleNumber=${order.style}}
    @table all 60 110 220 330
    Tier | Process | Company name | Address
    {tier[0].asPrinted=Tier 1} | {tier[0].role=Cut and sew} | ${rowFirm(0, 'manufacturer', garmentFactory)} | ${rowAddress(0, 'manufacturer', garmentFactory)}
    {tier[1].asPrinted=Tier 2} | {tier[1].role=Dyeing} | ${rowFirm(1, 'processor[0]', dyer)} | ${rowAddress(1, 'processor[0]', dyer)}
    {tier[2].asPrinted=Tier 2} | {tier[2].role=Knitting} | ${rowFirm(2, 'processor[1]', knitter)} | ${rowAddress(2, 'processor[1]', knitter)}
    {tier[3].asPrinted=Tier 3} | {tier[3].role=Spinning} | ${rowFirm(3, 'processor[2]', spinner)} | ${rowAddress(3, 'processor[2]', spinner)}
    @end`,
};

export const quotation: TypedSketch = {
  name: '报价单 HZ-BJ-2502',
  type: 'quotation',
  language: 'zh | en',
  family: 'chinese',
  lines: `
    ## ${nameOf('seller', spinner, true)}
    # {title=报价单 QUOTATION}
    @cols 45 150 330 430
    报价单号 No. | {documentNumber=HZ-BJ-2502-11} | 报价日期 Date | {issueDate=2025-02-24}
    客户 To | ${nameOf('buyer', knitter, true)}
    @table all 190 80r 60 90r 110r
    品名 Description | 数量 Qty | 单位 Unit | 单价 Unit price | 金额 Amount
    {goods[0].description=精梳棉纱 30S} | {goods[0].quantity=4,500~4500} | {goods[0].unit=kg} | {goods[0].unitPrice=26.40~26.4} | {goods[0].amount=118,800.00~118800}
    @end
    总金额 Total: {totals.currency=CNY} {totals.amount=118,800.00~118800}
    交货期：20天。本报价15天内有效。 Lead time 20 days. This quotation is valid for 15 days.`,
};

export const capacityReport: TypedSketch = {
  name: 'capacity 2025',
  type: 'capacity_report',
  language: 'en',
  lines: `
    ## ${nameOf('manufacturer', spinner)}
    # {title=PRODUCTION CAPACITY REPORT}
    @cols 45 170 330 430
    Report No. | {documentNumber=HZ-CAP-25} | Date | {issueDate=2025-01-15}
    Number of workers | {workers.headcount=312}
    @table all 150 100r 120r 120r
    Process | No. of machines | Monthly capacity (kg) | Actual output (kg)
    {capacity[0].process=Combing} | {capacity[0].equipmentCount=24} | {capacity[0].perPeriod=460,000~460000} | {capacity[0].actualOutput=391,000~391000}
    {capacity[1].process=Ring spinning} | {capacity[1].equipmentCount=62} | {capacity[1].perPeriod=430,000~430000} | {capacity[1].actualOutput=372,500~372500}
    @end`,
};

/** Stock of raw cotton as the mill's program exports it: lines for a workbook, cells parted by bars. */
export const stockLedger = {
  name: '原棉库存台账',
  lines: [
    '{title=原棉库存台账 Raw cotton stock ledger}',
    `企业名称|${nameOf('warehouse', spinner, true)}`,
    '台账编号|{documentNumber=HZ-KC-2503}',
    '截止日期|{issueDate=2025-03-31}',
    '',
    '日期|单据号|批号|入库数量(kg)|出库数量(kg)|结存(kg)',
    `{stock[0].date=2025-03-03}|{stock[0].reference=RK-0303}|{stock[0].lot=${order.brazilLot}}|{stock[0].received=9040}||{stock[0].balance=13560}`,
    `{stock[1].date=2025-03-12}|{stock[1].reference=LL-0312}|{stock[1].lot=${order.brazilLot}}||{stock[1].issued=4520}|{stock[1].balance=9040}`,
    `{stock[2].date=2025-03-20}|{stock[2].reference=LL-0320}|{stock[2].lot=${order.americanLot}}||{stock[2].issued=1360}|{stock[2].balance=7680}`,
  ],
} as const;
