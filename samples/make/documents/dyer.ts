/** Papers of the dyer: batch cards and their half translation, test reports, certificates. */
import { drawCell, drawRows, drawTable } from '../drawing/layouts.ts';
import { drawSeal, drawSignature } from '../drawing/marks.ts';
import { Paper } from '../paper.ts';
import { addressOf, date, nameOf, number, title, value } from '../story/marked.ts';
import { order } from '../story/order.ts';
import { dyer, knitter } from '../story/parties.ts';

/** 染色生产流程卡, two pages: fabric in and out, then the bath and the checks. */
export function dyeingRecord(): Paper {
  const paper = new Paper('production_record', 'zh', { family: 'chinese', size: 9.5 });
  const page = paper.page();
  page.text(40, 50, nameOf('processor', dyer, true), { size: 12, bold: true });
  page.text(40, 66, addressOf('processor', dyer, true), { size: 8.5 });
  page.text(0, 96, title('染整生产流程卡'), { size: 17, bold: true, align: 'center' }, page.width);
  page.text(440, 112, '第1页 共2页', { size: 8.5 });
  const cells: [string, string, number][] = [
    ['流程卡号', value('documentNumber', 'LT-2505-0522'), 130],
    ['开卡日期', date('issueDate', '2025年5月20日', '2025-05-20'), 130],
    ['客户', nameOf('buyer', knitter, true), 255],
    ['合同号', value('references.contract[0]', order.salesContract), 130],
    ['机台', value('production.line', '溢流染色机 6号'), 130],
    ['班次', value('production.shift', '乙班'), 125],
    ['操作人数', value('production.workersOnShift', '7'), 130],
  ];
  let [x, y] = [40, 120];
  for (const [label, text, width] of cells) {
    drawCell(page, { x, y, width, height: 36 }, label, text, { labelStyle: { size: 7.5 } });
    x += width;
    if (x > 540) [x, y] = [40, y + 36];
  }
  const bottom = drawTable(
    page,
    40,
    216,
    [
      { title: '坯布批号', width: 96 },
      { title: '投坯重量(kg)', width: 92, align: 'right' },
      { title: '颜色', width: 92 },
      { title: '染色缸号(成品批号)', width: 130 },
      { title: '成品重量(kg)', width: 105, align: 'right' },
    ],
    [
      [
        value('production.inputLot[0]', order.greigeLot),
        '2,040.0',
        '漂白',
        value('production.outputLot[0]', order.dyeLots[0]!),
        '1,905.0',
      ],
      [
        value('production.inputLot[0]', order.greigeLot),
        '1,640.0',
        '藏青麻灰',
        value('production.outputLot[1]', order.dyeLots[1]!),
        '1,520.0',
      ],
      [
        value('production.inputLot[0]', order.greigeLot),
        '1,220.0',
        '鼠尾草绿',
        value('production.outputLot[2]', order.dyeLots[2]!),
        '1,135.0',
      ],
      [
        '合计',
        number('production.inputQuantity', '4,900.0'),
        '',
        '',
        number('production.outputQuantity', '4,560.0'),
      ],
    ],
    { size: 9, minimumHeight: 22 },
  );
  page.text(40, bottom + 24, `工艺损耗：${value('production.loss', '6.9%', '6.9')}`);
  page.text(
    40,
    bottom + 54,
    '开始日期：' +
      date('dates.productionFrom', '2025年5月20日', '2025-05-20') +
      '      完成日期：' +
      date('dates.productionTo', '2025年5月24日', '2025-05-24'),
  );
  drawSeal(page, { x: 460, y: bottom + 100 }, dyer.chineseName!, { radius: 40 });
  const second = paper.page();
  second.text(0, 60, '染整生产流程卡（续）', { size: 14, bold: true, align: 'center' }, second.width);
  second.text(440, 78, '第2页 共2页', { size: 8.5 });
  drawTable(
    second,
    40,
    90,
    [
      { title: '工序', width: 120 },
      { title: '温度(度)', width: 90, align: 'right' },
      { title: '时间(分)', width: 90, align: 'right' },
      { title: '检验结果', width: 215 },
    ],
    [
      ['前处理', '98', '45', '毛效合格'],
      ['活性染色', '60', '70', '色差四级以上'],
      ['皂洗', '95', '20', '摩擦牢度四级'],
      ['柔软定型', '150', '-', '门幅176厘米，克重160克'],
    ],
    { size: 9 },
  );
  second.text(40, 220, '备注：本批坯布全部来自江阴若棉针织有限公司，未掺用其他坯布。', {}, 515);
  second.text(40, 270, '班长签字：');
  drawSignature(second, 96, 270, 71, 60);
  return paper;
}

/** English of page 1 only; page 2 was never translated. */
export function dyeingRecordTranslation(): Paper {
  const paper = new Paper('production_record', 'en', { family: 'serif', size: 10.5 });
  const page = paper.page();
  page.text(40, 50, 'TRANSLATION FROM CHINESE (page 1)', { size: 9, bold: true, color: '#555555' });
  page.text(40, 74, nameOf('processor', dyer), { size: 13, bold: true });
  page.text(40, 88, addressOf('processor', dyer), { size: 9 });
  page.text(
    0,
    120,
    title('Dyeing and finishing process card'),
    { size: 15, bold: true, align: 'center' },
    page.width,
  );
  const y = drawRows(
    page,
    40,
    150,
    190,
    [
      ['Card no.', value('documentNumber', 'LT-2505-0522')],
      ['Card opened on', date('issueDate', '20 May 2025', '2025-05-20')],
      ['Customer', nameOf('buyer', knitter)],
      ['Contract no.', value('references.contract[0]', order.salesContract)],
      ['Machine', value('production.line', 'Overflow dyeing machine no. 6')],
      ['Shift', value('production.shift', 'B')],
      ['Operators', value('production.workersOnShift', '7')],
    ],
    { gap: 4 },
  );
  const bottom = drawTable(
    page,
    40,
    y + 6,
    [
      { title: 'Greige lot', width: 96 },
      { title: 'Greige weight (kg)', width: 92, align: 'right' },
      { title: 'Colour', width: 92 },
      { title: 'Dye lot (finished)', width: 130 },
      { title: 'Finished weight (kg)', width: 105, align: 'right' },
    ],
    [
      [
        value('production.inputLot[0]', order.greigeLot),
        '2,040.0',
        'White',
        value('production.outputLot[0]', order.dyeLots[0]!),
        '1,905.0',
      ],
      [
        value('production.inputLot[0]', order.greigeLot),
        '1,640.0',
        'Heather Navy',
        value('production.outputLot[1]', order.dyeLots[1]!),
        '1,520.0',
      ],
      [
        value('production.inputLot[0]', order.greigeLot),
        '1,220.0',
        'Sage',
        value('production.outputLot[2]', order.dyeLots[2]!),
        '1,135.0',
      ],
      [
        'Total',
        number('production.inputQuantity', '4,900.0'),
        '',
        '',
        number('production.outputQuantity', '4,560.0'),
      ],
    ],
    { size: 9.5 },
  );
  page.text(40, bottom + 22, `Process loss: ${value('production.loss', '6.9%', '6.9')}`);
  page.text(
    40,
    bottom + 40,
    `Started: ${date('dates.productionFrom', '20 May 2025', '2025-05-20')}     Finished: ${date('dates.productionTo', '24 May 2025', '2025-05-24')}`,
  );
  page.text(
    40,
    bottom + 90,
    `Translated by ${`{translation.translator=${value('parties.translator.name', 'Blue Lotus Language Services')}}`}, ${date('translation.date', '9 August 2025', '2025-08-09')}. The translator is competent in both languages.`,
    {},
    515,
  );
  page.fact('translation.method', 'human');
  page.fact('translation.ofDocument', 'LT-2505-0522');
  return paper;
}
