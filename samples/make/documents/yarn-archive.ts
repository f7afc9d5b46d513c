/** Papers that travel in the archive with GBK names: the yarn contract and its test. */
import { drawRows, drawTable } from '../drawing/layouts.ts';
import { drawSeal, drawSignature } from '../drawing/marks.ts';
import { Paper } from '../paper.ts';
import { date, goods, goodsNumber, nameOf, number, title, value } from '../story/marked.ts';
import { order } from '../story/order.ts';
import { knitter, spinner } from '../story/parties.ts';

/** 棉纱购销合同, scanned; a member of the archive with GBK names. */
export function yarnContract(): Paper {
  const paper = new Paper('purchase_order', 'zh', { family: 'chinese', size: 10.5, leading: 1.5 });
  const page = paper.page();
  page.text(0, 70, title('棉纱购销合同'), { size: 19, bold: true, align: 'center' }, page.width);
  page.text(
    330,
    100,
    `合同编号：${value('documentNumber', order.yarnContract)}\n签订日期：${date('issueDate', '2025年3月3日', '2025-03-03')}`,
  );
  page.text(60, 100, `需方：${nameOf('buyer', knitter, true)}\n供方：${nameOf('seller', spinner, true)}`);
  const bottom = drawTable(
    page,
    60,
    150,
    [
      { title: '品名规格', width: 150 },
      { title: '批号', width: 100 },
      { title: '数量(kg)', width: 70, align: 'right' },
      { title: '单价(元/kg)', width: 70, align: 'right' },
      { title: '金额(元)', width: 85, align: 'right' },
    ],
    [
      [
        goods(0, 'description', '精梳纯棉针织纱 30S'),
        goods(0, 'lot', order.yarnLot),
        goodsNumber(0, 'quantity', '4,540.00'),
        goodsNumber(0, 'unitPrice', '25.60'),
        goodsNumber(0, 'amount', '116,224.00'),
      ],
    ],
    { size: 9.5 },
  );
  page.text(
    60,
    bottom + 26,
    `合计金额：${value('totals.currency', '人民币', 'CNY')}${number('totals.amount', '116,224.00')}元（含税）`,
    { bold: true },
  );
  const clauses = [
    '一、质量标准：按国家标准一等品，供方随货提供检验单。',
    `二、交货地点：${value('transport.placeOfDelivery', '需方仓库')}，运费由供方承担。`,
    '三、原料：巴西棉与美棉，供方保存产地证备查。',
    '四、付款方式：货到验收后三十天内电汇。',
  ];
  clauses.forEach((clause, index) => {
    page.text(60, bottom + 58 + index * 22, clause);
  });
  page.text(60, bottom + 190, '需方（盖章）：');
  page.text(330, bottom + 190, '供方（盖章）：');
  drawSeal(page, { x: 160, y: bottom + 230 }, knitter.chineseName!, { radius: 44 });
  drawSeal(page, { x: 430, y: bottom + 230 }, spinner.chineseName!, { radius: 44, index: 1 });
  return paper;
}

/** 检验单 of the yarn, member of the archive. */
export function yarnTest(): Paper {
  const paper = new Paper('lab_test', 'zh', { family: 'chinese', size: 10 });
  const page = paper.page();
  page.text(
    0,
    60,
    nameOf('laboratory', { ...spinner, chineseName: '通州纤维检验所' }, true),
    { size: 14, bold: true, align: 'center' },
    page.width,
  );
  page.text(0, 86, title('检测报告'), { size: 20, bold: true, align: 'center' }, page.width);
  drawRows(page, 60, 120, 160, [
    ['报告编号', value('documentNumber', 'TZ-FJ-2503-188')],
    ['签发日期', date('issueDate', '2025-03-31', '2025-03-31')],
    ['样品名称', goods(0, 'description', '精梳棉纱 30S')],
    ['样品批号', value('references.lot[0]', order.yarnLot)],
    ['委托单位', nameOf('certificateHolder', spinner, true)],
    ['收样日期', date('dates.received', '2025-03-29', '2025-03-29')],
  ]);
  drawTable(
    page,
    60,
    240,
    [
      { title: '检测项目', width: 160 },
      { title: '方法', width: 140 },
      { title: '结果', width: 100 },
      { title: '判定', width: 75 },
    ],
    [
      ['纤维含量', 'GB/T 2910', goods(0, 'composition', '棉100%'), '合格'],
      ['线密度偏差', 'GB/T 4743', '+0.8%', '合格'],
      ['单纱断裂强度', 'GB/T 3916', '16.9 cN/tex', '合格'],
      ['条干不匀', 'GB/T 3292', '12.4%', '合格'],
    ],
    { size: 9.5 },
  );
  drawSeal(page, { x: 440, y: 430 }, '通州纤维检验所', {
    radius: 42,
    bottom: '检验专用章',
    kind: '检验专用章 | laboratory seal',
  });
  drawSignature(page, 100, 430, 137);
  return paper;
}
