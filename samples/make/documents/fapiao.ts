/** 增值税专用发票: the national form with its boxes, as original, red-letter and second supplier's invoice. */
import { drawSeal } from '../drawing/marks.ts';
import type { Sheet } from '../drawing/sheet.ts';
import { Paper } from '../paper.ts';
import { date, goods, goodsNumber, nameOf, number, title, value } from '../story/marked.ts';
import type { Party } from '../story/parties.ts';

export interface FapiaoLine {
  readonly description: string;
  readonly model: string;
  readonly unit: string;
  readonly quantity: string;
  readonly price: string;
  readonly amount: string;
  readonly tax: string;
}

export interface Fapiao {
  readonly region: string;
  readonly code: string;
  readonly number: string;
  readonly date: [string, string];
  readonly buyer: Party;
  readonly buyerBank: string;
  readonly seller: Party;
  readonly sellerBank: string;
  readonly lines: FapiaoLine[];
  readonly net: string;
  readonly tax: string;
  readonly total: string;
  readonly inWords: string;
  readonly note: string;
  /** Code and number of the invoice a red-letter one reverses. */
  readonly reverses?: string;
}

const ink = '#7a3b1d';

function drawFrame(page: Sheet): void {
  page.rectangle({ x: 36, y: 104, width: 770, height: 330 }, { stroke: ink, width: 1 });
  for (const y of [172, 300, 324, 350]) page.rule(36, y, 806, y, 0.7, ink);
  page.rule(58, 104, 58, 172, 0.7, ink);
  page.rule(470, 104, 470, 172, 0.7, ink);
  page.rule(492, 104, 492, 172, 0.7, ink);
  for (const x of [226, 318, 366, 448, 536, 646, 700]) page.rule(x, 172, x, 324, 0.7, ink);
  page.rule(58, 350, 58, 434, 0.7, ink);
  page.rule(470, 350, 470, 434, 0.7, ink);
  page.rule(492, 350, 492, 434, 0.7, ink);
}

const partyBlock = (role: string, party: Party, bank: string) =>
  [
    `名        称：${nameOf(role, party, true)}`,
    `纳税人识别号：${value(`parties.${role}.identifiers.uscc`, party.creditCode!)}`,
    `地 址、电 话：${value(`parties.${role}.address`, party.chineseAddress!)}`,
    `开户行及账号：${bank}`,
  ].join('\n');

export function vatInvoice(fapiao: Fapiao): Paper {
  const paper = new Paper('reverses' in fapiao ? 'credit_note' : 'invoice', 'zh', {
    family: 'chinese',
    size: 9,
  });
  const page = paper.page({ width: 842, height: 470 });
  page.text(40, 58, fapiao.code, { size: 14 });
  page.text(0, 52, title(`${fapiao.region}增值税专用发票`), { size: 19, color: ink, align: 'center' }, 842);
  page.rule(300, 60, 542, 60, 0.8, ink);
  page.rule(300, 63, 542, 63, 0.8, ink);
  page.text(384, 80, '发 票 联', { size: 11, color: ink });
  page.text(620, 46, `发票代码：${fapiao.code}`, { size: 9 });
  page.text(
    620,
    62,
    `发票号码：${value('documentNumber', fapiao.number, `${fapiao.code} ${fapiao.number}`, fapiao.code + fapiao.number)}`,
    { size: 10 },
  );
  page.text(620, 78, `开票日期：${date('issueDate', fapiao.date[0], fapiao.date[1])}`, { size: 9 });
  drawFrame(page);
  page.text(42, 118, '购\n买\n方', { color: ink, size: 10, leading: 1.7 });
  page.text(64, 119, partyBlock('buyer', fapiao.buyer, fapiao.buyerBank), { leading: 1.62 }, 400);
  page.text(476, 118, '密\n码\n区', { color: ink, size: 10, leading: 1.7 });
  page.text(
    498,
    122,
    '03*1<7+/58-2>94<6*+0-31>7/8\n8/52<-0*9+>4471<30-+6/2*5>9\n>61-7*/28<+05>3-94*<7+1/60-\n4-+90>2<8*13/75-6<+40*9>/22',
    { family: 'mono', size: 9, leading: 1.5 },
  );
  const heads: [number, number, string][] = [
    [36, 190, '货物或应税劳务、服务名称'],
    [226, 92, '规格型号'],
    [318, 48, '单位'],
    [366, 82, '数 量'],
    [448, 88, '单 价'],
    [536, 110, '金 额'],
    [646, 54, '税率'],
    [700, 106, '税 额'],
  ];
  for (const [x, width, text] of heads) page.text(x, 186, text, { color: ink, align: 'center' }, width);
  fapiao.lines.forEach((line, index) => {
    const y = 204 + index * 17;
    page.text(40, y, goods(index, 'description', line.description));
    page.text(230, y, line.model, { size: 8.5 });
    page.text(318, y, goods(index, 'unit', line.unit), { align: 'center' }, 48);
    page.text(366, y, goodsNumber(index, 'quantity', line.quantity), { align: 'right' }, 78);
    page.text(448, y, goodsNumber(index, 'unitPrice', line.price), { align: 'right' }, 84);
    page.text(536, y, goodsNumber(index, 'amount', line.amount), { align: 'right' }, 106);
    page.text(646, y, '13%', { align: 'center' }, 54);
    page.text(700, y, line.tax, { align: 'right' }, 102);
  });
  page.text(36, 316, '合        计', { color: ink, align: 'center' }, 190);
  page.text(536, 316, `¥${fapiao.net}`, { align: 'right' }, 106);
  page.text(700, 316, `¥${fapiao.tax}`, { align: 'right' }, 102);
  page.text(60, 341, '价税合计（大写）', { color: ink });
  page.text(230, 341, fapiao.inWords, { size: 10 });
  page.text(
    560,
    341,
    `（小写）${value('totals.currency', '¥', 'CNY', 'RMB')}${number('totals.amount', fapiao.total)}`,
    { size: 10 },
  );
  page.text(42, 366, '销\n售\n方', { color: ink, size: 10, leading: 1.7 });
  page.text(64, 366, partyBlock('seller', fapiao.seller, fapiao.sellerBank), { leading: 1.62 }, 400);
  page.text(476, 366, '备\n注', { color: ink, size: 10, leading: 2.4 });
  page.text(
    498,
    366,
    fapiao.reverses
      ? `开具红字增值税专用发票信息表编号3604052507000871\n对应正数发票代码：${fapiao.code} 号码：${value('references.invoice[0]', fapiao.reverses)}\n${fapiao.note}`
      : fapiao.note,
    { size: 8.5 },
    300,
  );
  page.text(60, 452, '收款人：              复核：              开票人：              销售方：（章）', {
    color: ink,
  });
  drawSeal(page, { x: 690, y: 398 }, fapiao.seller.chineseName!, {
    radius: 32,
    bottom: '发票专用章',
    kind: '发票专用章 | invoice seal',
  });
  return paper;
}
