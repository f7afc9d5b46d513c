/** Papers of the spinning mill: cotton of two origins in, yarn out, scheme certificates, a truck waybill. */
import { drawCell, drawTable } from '../drawing/layouts.ts';
import { drawSeal, drawSignature } from '../drawing/marks.ts';
import { Paper } from '../paper.ts';
import {
  addressOf,
  country,
  date,
  goods,
  goodsNumber,
  nameOf,
  number,
  title,
  value,
} from '../story/marked.ts';
import { order } from '../story/order.ts';
import { spinner } from '../story/parties.ts';

/** Laydown and spinning record: bales of two origins become one yarn lot. */
export function spinningRecord(): Paper {
  const paper = new Paper('production_record', 'en', { family: 'mono', size: 9, leading: 1.4 });
  const page = paper.page();
  page.text(40, 46, nameOf('manufacturer', { ...spinner, name: spinner.name.toUpperCase() }), {
    bold: true,
    size: 11,
  });
  page.text(40, 62, title('PRODUCTION RECORD - SPINNING'), { bold: true });
  page.text(380, 62, 'PRINTED 2025-03-29 08:12');
  page.text(40, 76, '='.repeat(94));
  page.text(
    40,
    94,
    `RECORD NO    : ${value('documentNumber', 'HZ-PR-2503-07')}        RECORD DATE : ${date('issueDate', '2025-03-28', '2025-03-28')}`,
  );
  page.text(
    40,
    110,
    `FROM         : ${date('dates.productionFrom', '2025-03-12', '2025-03-12')}           TO          : ${date('dates.productionTo', '2025-03-28', '2025-03-28')}`,
  );
  page.text(
    40,
    126,
    `SPINNING LINE: ${value('production.line', 'RING FRAMES 14-19')}    SHIFT : ${value('production.shift', 'A/B/C')}   WORKERS ON SHIFT : ${value('production.workersOnShift', '31')}`,
  );
  page.text(40, 150, 'INPUT (LAYDOWN 7)', { bold: true });
  let bottom = drawTable(
    page,
    40,
    156,
    [
      { title: 'INPUT LOT', width: 110 },
      { title: 'ORIGIN', width: 80 },
      { title: 'BALES', width: 60, align: 'right' },
      { title: 'KG', width: 90, align: 'right' },
      { title: 'CERTIFICATE', width: 170 },
    ],
    [
      [
        value('production.inputLot[0]', order.brazilLot),
        country('origin[0].country', 'BRAZIL'),
        '20',
        '4,520.0',
        value('references.certificate[0]', 'CO-MT-24-118834'),
      ],
      [
        value('production.inputLot[1]', order.americanLot),
        country('origin[1].country', 'USA'),
        '6',
        '1,355.4',
        value('references.certificate[1]', 'LBB-25-00417'),
      ],
      ['TOTAL', '', '26', number('production.inputQuantity', '5,875.4'), ''],
    ],
    { rules: 'header', size: 9 },
  );
  for (const index of [0, 1]) {
    page.fact(`origin[${index}].material`, 'cotton');
    page.fact(`origin[${index}].claimType`, 'production record');
    page.fact(`origin[${index}].lot`, index === 0 ? order.brazilLot : order.americanLot);
  }
  page.text(40, bottom + 24, 'OUTPUT', { bold: true });
  bottom = drawTable(
    page,
    40,
    bottom + 30,
    [
      { title: 'OUTPUT LOT', width: 130 },
      { title: 'COUNT', width: 140 },
      { title: 'CONES', width: 80, align: 'right' },
      { title: 'KG', width: 100, align: 'right' },
    ],
    [
      [
        value('production.outputLot[0]', order.yarnLot),
        'NE 30/1 COMBED',
        '2,402',
        number('production.outputQuantity', '4,540.0'),
      ],
    ],
    { rules: 'header', size: 9 },
  );
  page.text(40, bottom + 24, `WASTE AND NOILS: ${value('production.loss', '22.7 %', '22.7%', '22.7')}`);
  page.text(40, bottom + 60, 'SHIFT LEADER ____________________     QUALITY ____________________');
  page.fact('execution.signature', 'absent');
  return paper;
}

/** 货运单: a trucker's waybill; the consignor's address lies in Aksu Prefecture. */
export function truckWaybill(): Paper {
  const paper = new Paper('transport_document', 'zh', { family: 'chinese', size: 10 });
  const page = paper.page({ width: 595, height: 420 });
  page.text(0, 44, title('公路货物运单'), { size: 19, bold: true, align: 'center' }, page.width);
  page.text(420, 62, `运单号：${value('documentNumber', 'HY250228-0936')}`, { size: 9.5 });
  page.text(36, 62, `开单日期：${date('issueDate', '2025年2月28日', '2025-02-28')}`, { size: 9.5 });
  drawCell(
    page,
    { x: 36, y: 70, width: 262, height: 74 },
    '托运人（发货单位）',
    `${value('parties.consignor.name', '温宿县丰禾棉业有限责任公司')}\n${value('parties.consignor.address', '新疆维吾尔自治区阿克苏地区温宿县工业园区3号')}\n电话 0997-555 0182`,
  );
  page.flag('xinjiang:65', '新疆维吾尔自治区');
  page.flag('xinjiang:6529', '阿克苏地区');
  page.flag('xinjiang:652922', '温宿县');
  drawCell(
    page,
    { x: 298, y: 70, width: 262, height: 74 },
    '收货人（收货单位）',
    `${nameOf('consignee', spinner, true)}\n${addressOf('consignee', spinner, true)}`,
  );
  drawCell(
    page,
    { x: 36, y: 144, width: 131, height: 36 },
    '车牌号',
    value('transport.vehicle', '新N·58G31', '新N58G31'),
  );
  drawCell(
    page,
    { x: 167, y: 144, width: 131, height: 36 },
    '起运地',
    value('transport.placeOfReceipt', '阿克苏'),
  );
  drawCell(
    page,
    { x: 298, y: 144, width: 131, height: 36 },
    '到达地',
    value('transport.placeOfDelivery', '南通'),
  );
  drawCell(
    page,
    { x: 429, y: 144, width: 131, height: 36 },
    '承运人',
    value('parties.carrier.name', '大漠通达物流有限公司'),
  );
  // The only line of goods: its figures are those of the consignment.
  page.fact('totals.packages', '140');
  page.fact('totals.grossWeight', '31.92 | 31920');
  drawTable(
    page,
    36,
    180,
    [
      { title: '货物名称', width: 160 },
      { title: '包装', width: 70, align: 'center' },
      { title: '件数', width: 80, align: 'right' },
      { title: '毛重(吨)', width: 94, align: 'right' },
      { title: '备注', width: 120 },
    ],
    [
      [
        goods(0, 'description', '皮棉（细绒棉）'),
        '棉包',
        goodsNumber(0, 'packages', '140'),
        value('goods[0].grossWeight', '31.92', '31920'),
        '批号 WS-2502-14',
      ],
    ],
    { size: 9.5, minimumHeight: 40 },
  );
  page.text(36, 290, '托运人签章：                         收货人签章：                         司机签字：');
  drawSignature(page, 470, 292, 107, 50);
  drawSeal(page, { x: 150, y: 320 }, '温宿县丰禾棉业有限责任公司', { radius: 38 });
  page.flag('xinjiang:652922', '温宿县');
  return paper;
}
