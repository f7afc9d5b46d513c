/** Papers that are files of text: CSV in two encodings, and a page set in a font that is not in the file. */
import { isWide, parseMarkup } from '../drawing/markup.ts';
import { encodeGbk } from '../packaging/gbk.ts';
import { type RawLine, writeUnembedded } from '../packaging/raw-pdf.ts';
import { Paper } from '../paper.ts';
import { date, goods, goodsNumber, nameOf, number, title, value } from '../story/marked.ts';
import { order } from '../story/order.ts';
import { dyer, exporter, garmentFactory, spinner } from '../story/parties.ts';
import { printedOn } from './marked-text.ts';

const printed = (paper: Paper, source: string) => printedOn(paper.sheets[0] ?? paper.page(), source);

/** 纺纱日报 of a day, exported from a mill's system in GB18030. */
export function spinningCsv(): { paper: Paper; bytes: Uint8Array } {
  const paper = new Paper('production_record', 'zh');
  const rows = [
    `${title('细纱车间生产日报')},,,,`,
    `企业名称,${nameOf('manufacturer', spinner, true)},,,`,
    `单号,${value('documentNumber', 'HZ-RB-250320')},日期,${date('issueDate', '2025-03-20', '2025-03-20')},`,
    `生产线,${value('production.line', '细纱14-19台')},班次,${value('production.shift', '甲班')},`,
    `投入批号,${value('production.inputLot[0]', order.brazilLot)},投入数量(kg),${number('production.inputQuantity', '352.0')},`,
    `产出批号,${value('production.outputLot[0]', order.yarnLot)},产出数量(kg),${number('production.outputQuantity', '272.4')},`,
    '台号,品种,锭数,产量(kg),断头率',
    '14,精梳30S,504,45.6,12',
    '15,精梳30S,504,45.1,14',
    '16,精梳30S,504,45.9,11',
    '17,精梳30S,504,45.2,13',
    '18,精梳30S,504,45.4,12',
    '19,精梳30S,504,45.2,15',
  ];
  return { paper, bytes: encodeGbk(`${printed(paper, rows.join('\r\n'))}\r\n`) };
}

/** A carton list as the factory's packing table exports it. Gold is partial: 400 lines of cartons. */
export function cartonCsv(): { paper: Paper; text: string } {
  const paper = new Paper('packing_list', 'en', {}, true);
  const head = printed(
    paper,
    [
      `${title('Packing list')},${value('documentNumber', 'YL-PK-118')}`,
      `Seller,"${nameOf('seller', garmentFactory)}"`,
      `Purchase order,${value('references.purchaseOrder[0]', order.purchaseOrder)}`,
      `Date,${date('issueDate', '2025-06-18', '2025-06-18')}`,
      `Total cartons,${number('totals.packages', '400')}`,
    ].join('\n'),
  );
  const cartons = Array.from({ length: 400 }, (_, index) => {
    const carton = index + 1;
    const lot = carton <= 167 ? 0 : carton <= 300 ? 1 : 2;
    return `${carton},${order.style}-0${lot + 1},${['YL118-W', 'YL118-N', 'YL118-S'][lot]},60,9.30,10.70`;
  });
  return { paper, text: `${head}\n\nCarton,Style,Lot,Pieces,Net kg,Gross kg\n${cartons.join('\n')}\n` };
}

/** 采购订单 in STSong-Light, unembedded: only a reader with the right tables shows it. */
export function unembeddedPurchaseOrder(): { paper: Paper; bytes: Uint8Array } {
  const paper = new Paper('purchase_order', 'zh');
  const sheet = paper.page({ width: 595, height: 842 });
  const lines: RawLine[] = [];
  const set = (x: number, y: number, source: string, size = 10.5) => {
    const characters = parseMarkup(source);
    const boxes = new Map<(typeof characters)[number]['marks'][number], { x: number; end: number }>();
    let position = x;
    for (const entry of characters) {
      const advance = isWide(entry.character) ? size : size / 2;
      for (const mark of entry.marks)
        boxes.set(mark, { x: boxes.get(mark)?.x ?? position, end: position + advance });
      position += advance;
    }
    for (const [mark, { x: start, end }] of boxes)
      sheet.values.push({
        path: mark.path,
        forms: [mark.printed, ...mark.alternatives],
        box: { x: start, y: y - size * 0.9, width: end - start, height: size * 1.08 },
      });
    lines.push({ x, y, size, text: characters.map((entry) => entry.character).join('') });
  };
  set(240, 70, title('采购订单'), 20);
  set(60, 110, `订单编号：${value('documentNumber', order.salesContract)}`);
  set(360, 110, `订单日期：${date('issueDate', '2025年3月18日', '2025-03-18')}`);
  set(60, 134, `采购方：${nameOf('buyer', exporter, true)}`);
  set(60, 154, `地址：${value('parties.buyer.address', exporter.chineseAddress!)}`);
  set(60, 178, `供应商：${nameOf('seller', dyer, true)}`);
  set(60, 198, `地址：${value('parties.seller.address', dyer.chineseAddress!)}`);
  ['品名', '规格', '数量', '单位', '单价', '金额'].forEach((head, index) => {
    set([64, 200, 300, 366, 414, 470][index]!, 232, head);
  });
  set(64, 256, goods(0, 'description', '全棉汗布（染色）'));
  set(200, 256, '160克 176厘米', 9);
  set(300, 256, goodsNumber(0, 'quantity', '4,560.00'));
  set(366, 256, goods(0, 'unit', '千克', 'kg'));
  set(414, 256, goodsNumber(0, 'unitPrice', '46.00'));
  set(470, 256, goodsNumber(0, 'amount', '209,760.00'));
  set(
    300,
    284,
    `合计金额：${value('totals.currency', '人民币', 'CNY')} ${number('totals.amount', '209,760.00')} 元`,
  );
  set(
    60,
    320,
    `交货日期：2025年5月25日前      交货地点：${value('transport.placeOfDelivery', '江西省九江市共青城工业园创新路19号')}`,
  );
  set(60, 342, '付款方式：收货后四十五天内付清。');
  set(60, 400, '采购方签章：');
  set(340, 400, '供应商签章：');
  const rules: [number, number, number, number][] = [
    [58, 218, 540, 218],
    [58, 238, 540, 238],
    [58, 264, 540, 264],
    ...[58, 196, 296, 360, 410, 464, 540].map((x): [number, number, number, number] => [x, 218, x, 264]),
  ];
  return { paper, bytes: writeUnembedded(lines, rules) };
}
