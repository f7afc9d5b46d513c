/** Papers of the garment factory: its production record, its thread and its cartons. */
import { drawCell, drawRows, drawTable } from '../drawing/layouts.ts';
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
import { cartonMaker, garmentFactory, vietnameseThreadMaker } from '../story/parties.ts';

/** 生产工单: cutting and sewing, with fabric lots in and carton lots out. */
export function sewingRecord(): Paper {
  const paper = new Paper('production_record', 'zh', { family: 'chinese', size: 9.5 });
  const page = paper.page();
  page.text(
    0,
    50,
    nameOf('manufacturer', garmentFactory, true),
    { size: 13, bold: true, align: 'center' },
    page.width,
  );
  page.text(0, 74, title('裁剪缝制生产工单'), { size: 16, bold: true, align: 'center' }, page.width);
  const cells: [string, string][] = [
    ['工单号', value('documentNumber', order.factoryOrder)],
    ['制单日期', date('issueDate', '2025年6月2日', '2025-06-02')],
    ['客户订单号', value('references.purchaseOrder[0]', order.purchaseOrder)],
    ['款号', goods(0, 'articleNumber', order.style)],
    ['生产线', value('production.line', '缝制三线')],
    ['班次', value('production.shift', '白班')],
    ['当班人数', value('production.workersOnShift', '46')],
    ['完工日期', date('dates.productionTo', '2025年6月18日', '2025-06-18')],
  ];
  cells.forEach(([label, text], index) => {
    drawCell(
      page,
      { x: 40 + (index % 4) * 129, y: 90 + Math.floor(index / 4) * 38, width: 129, height: 38 },
      label,
      text,
      { labelStyle: { size: 7.5 } },
    );
  });
  page.text(40, 186, '一、投料（面料）', { bold: true });
  let bottom = drawTable(
    page,
    40,
    192,
    [
      { title: '序号', width: 40, align: 'center' },
      { title: '染色批号', width: 150 },
      { title: '颜色', width: 100 },
      { title: '领用数量(kg)', width: 110, align: 'right' },
      { title: '仓库', width: 116 },
    ],
    [
      ['1', value('production.inputLot[0]', order.dyeLots[0]!), '白色', '1,905.0', '面料仓A'],
      ['2', value('production.inputLot[1]', order.dyeLots[1]!), '藏青麻灰', '1,520.0', '面料仓A'],
      ['3', value('production.inputLot[2]', order.dyeLots[2]!), '鼠尾草绿', '1,135.0', '面料仓A'],
      ['', '合计', '', number('production.inputQuantity', '4,560.0'), ''],
    ],
    { size: 9 },
  );
  page.text(40, bottom + 24, '二、产出（成衣）', { bold: true });
  bottom = drawTable(
    page,
    40,
    bottom + 30,
    [
      { title: '成品批号', width: 150 },
      { title: '颜色', width: 100 },
      { title: '合格数(件)', width: 100, align: 'right' },
      { title: '箱号', width: 90, align: 'center' },
      { title: '次品(件)', width: 76, align: 'right' },
    ],
    [
      [value('production.outputLot[0]', 'YL118-W'), '白色', '10,000', '1-167', '62'],
      [value('production.outputLot[1]', 'YL118-N'), '藏青麻灰', '8,000', '168-300', '51'],
      [value('production.outputLot[2]', 'YL118-S'), '鼠尾草绿', '6,000', '301-400', '37'],
      ['合计', '', number('production.outputQuantity', '24,000'), '1-400', '150'],
    ],
    { size: 9 },
  );
  page.text(
    40,
    bottom + 26,
    `裁剪损耗：${value('production.loss', '18.4%', '18.4')}      成衣净重合计：3,720 kg`,
  );
  page.text(40, bottom + 66, '车间主任：                    仓管：                    质检：');
  drawSignature(page, 92, bottom + 66, 19, 50);
  drawSeal(page, { x: 460, y: bottom + 84 }, garmentFactory.chineseName!, {
    radius: 38,
    bottom: '生产专用章',
    kind: '生产专用章 | production seal',
  });
  return paper;
}

/** HÓA ĐƠN: Vietnamese thread for the seams. */
export function vietnameseInvoice(): Paper {
  const paper = new Paper('invoice', 'vi', { size: 9.5, family: 'serif' });
  const page = paper.page();
  page.text(
    0,
    60,
    title('HÓA ĐƠN GIÁ TRỊ GIA TĂNG'),
    { size: 16, bold: true, align: 'center', color: '#a3241f' },
    page.width,
  );
  page.text(0, 76, '(VAT INVOICE)', { size: 9, align: 'center' }, page.width);
  page.text(
    0,
    92,
    `Ngày ${date('issueDate', '14 tháng 05 năm 2025', '2025-05-14')}`,
    { align: 'center' },
    page.width,
  );
  page.text(420, 60, 'Ký hiệu: 1C25TPT', { size: 9 });
  page.text(420, 74, `Số: ${value('documentNumber', '00000318', '318')}`, {
    size: 11,
    bold: true,
    color: '#a3241f',
  });
  page.rectangle({ x: 40, y: 104, width: 515, height: 590 }, { stroke: '#a3241f', width: 1 });
  let y = drawRows(
    page,
    50,
    122,
    176,
    [
      ['Đơn vị bán hàng:', nameOf('seller', vietnameseThreadMaker)],
      ['Mã số thuế:', value('parties.seller.identifiers.vat', '3702918446')],
      [
        'Địa chỉ:',
        `{parties.seller.address=Lô B7, Khu công nghiệp Sóng Hồng, phường An Phú, thành phố Thuận An, tỉnh Bình Dương, ${country('parties.seller.country', 'Việt Nam')}}`,
      ],
      ['Số tài khoản:', value('parties.seller.identifiers.bankAccount', '0651 000 774 219')],
    ],
    { width: 360 },
  );
  page.rule(40, y - 4, 555, y - 4, 0.6, '#a3241f');
  y = drawRows(
    page,
    50,
    y + 12,
    176,
    [
      ['Tên đơn vị mua hàng:', nameOf('buyer', garmentFactory)],
      ['Địa chỉ:', addressOf('buyer', garmentFactory)],
      ['Hình thức thanh toán:', 'Chuyển khoản'],
    ],
    { width: 360 },
  );
  const bottom = drawTable(
    page,
    50,
    y + 6,
    [
      { title: 'STT', width: 30, align: 'center' },
      { title: 'Tên hàng hóa, dịch vụ', width: 195 },
      { title: 'Đơn vị tính', width: 55, align: 'center' },
      { title: 'Số lượng', width: 60, align: 'right' },
      { title: 'Đơn giá', width: 70, align: 'right' },
      { title: 'Thành tiền', width: 85, align: 'right' },
    ],
    [
      [
        '1',
        goods(0, 'description', 'Chỉ may polyester 40/2, màu trắng, cuộn 5000 m'),
        goods(0, 'unit', 'cuộn'),
        goodsNumber(0, 'quantity', '420'),
        goodsNumber(0, 'unitPrice', '1,15', true),
        goodsNumber(0, 'amount', '483,00', true),
      ],
      [
        '2',
        goods(1, 'description', 'Chỉ may polyester 40/2, màu xanh đen, cuộn 5000 m'),
        goods(1, 'unit', 'cuộn'),
        goodsNumber(1, 'quantity', '360'),
        goodsNumber(1, 'unitPrice', '1,15', true),
        goodsNumber(1, 'amount', '414,00', true),
      ],
    ],
    { size: 9 },
  );
  drawRows(
    page,
    300,
    bottom + 18,
    450,
    [
      ['Cộng tiền hàng:', '897,00'],
      ['Thuế suất GTGT: 0%   Tiền thuế:', '0,00'],
      [
        'Tổng cộng tiền thanh toán:',
        `${number('totals.amount', '897,00', true)} ${value('totals.currency', 'USD')}`,
      ],
    ],
    { value: { align: 'right' }, width: 95, label: { bold: true } },
  );
  page.text(50, bottom + 90, 'Số tiền viết bằng chữ: Tám trăm chín mươi bảy đô la Mỹ.');
  page.text(90, bottom + 130, 'Người mua hàng', { bold: true });
  page.text(380, bottom + 130, 'Người bán hàng', { bold: true });
  page.text(360, bottom + 146, '(Ký, ghi rõ họ tên, đóng dấu)', { size: 8 });
  drawSignature(page, 370, bottom + 190, 47);
  return paper;
}

/** A carton invoice with labels above their values; its maker sits in 新绛县, which is not 新疆. */
export function cartonInvoice(): Paper {
  const paper = new Paper('invoice', 'en | zh', { size: 9, family: 'chinese' });
  const page = paper.page();
  page.text(46, 60, nameOf('seller', cartonMaker, true), { size: 16, bold: true });
  page.text(46, 78, value('parties.seller.name', cartonMaker.name, cartonMaker.chineseName!), { size: 11 });
  page.text(46, 92, addressOf('seller', cartonMaker), { size: 8 });
  page.text(46, 104, value('parties.seller.address', cartonMaker.chineseAddress!, cartonMaker.address), {
    size: 8,
  });
  page.text(380, 64, title('销售发票 SALES INVOICE'), { size: 13, bold: true });
  const boxes: [string, string][] = [
    ['发票编号 Invoice No.', value('documentNumber', 'FH-2506-031')],
    ['日期 Date', date('issueDate', '2025.06.16', '2025-06-16')],
    ['订单号 Order No.', value('references.purchaseOrder[0]', 'YL-CG-0611')],
  ];
  boxes.forEach(([label, text], index) => {
    page.text(46 + index * 170, 140, label, { size: 7.5, color: '#666666' });
    page.text(46 + index * 170, 156, text, { size: 11 });
  });
  page.rule(46, 166, 550, 166, 1.2);
  page.text(46, 184, '购货单位 Buyer', { size: 7.5, color: '#666666' });
  page.text(
    46,
    200,
    `${nameOf('buyer', garmentFactory, true)}\n${addressOf('buyer', garmentFactory, true)}`,
    { size: 10 },
  );
  const bottom = drawTable(
    page,
    46,
    232,
    [
      { title: '品名 Item', width: 180 },
      { title: '规格 Size', width: 100 },
      { title: '数量 Qty', width: 64, align: 'right' },
      { title: '单价 Price', width: 70, align: 'right' },
      { title: '金额 Amount', width: 90, align: 'right' },
    ],
    [
      [
        goods(0, 'description', '三层瓦楞纸箱 Carton, single wall'),
        '58×38×24 cm',
        goodsNumber(0, 'quantity', '400'),
        goodsNumber(0, 'unitPrice', '4.80'),
        goodsNumber(0, 'amount', '1,920.00'),
      ],
    ],
    { rules: 'header', headerFill: '#eeeeee' },
  );
  page.text(380, bottom + 26, '合计 Total', { bold: true });
  page.text(
    440,
    bottom + 26,
    `${value('totals.currency', 'RMB', 'CNY')} ${number('totals.amount', '1,920.00')}`,
    { bold: true, align: 'right' },
    110,
  );
  drawSeal(page, { x: 470, y: bottom + 110 }, cartonMaker.chineseName!, { radius: 40 });
  return paper;
}
