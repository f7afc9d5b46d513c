/** Papers that carry no evidence: a form nobody filled in, a company brochure. */
import { drawCell, drawTable } from '../drawing/layouts.ts';
import { Paper } from '../paper.ts';
import { title } from '../story/marked.ts';

/** Labels with no values: an extractor must invent nothing here. */
export function blankForm(): Paper {
  const paper = new Paper('certificate_of_origin', 'en', { size: 9.5 });
  const page = paper.page();
  page.text(0, 56, title('CERTIFICATE OF ORIGIN'), { size: 16, bold: true, align: 'center' }, page.width);
  const labels = [
    '1. Exporter (name, address, country)',
    '2. Certificate number',
    '3. Consignee (name, address, country)',
    '4. Country of origin',
    '5. Transport details',
    '6. Remarks',
  ];
  labels.forEach((label, index) => {
    drawCell(
      page,
      { x: 40 + (index % 2) * 258, y: 76 + Math.floor(index / 2) * 70, width: 258, height: 70 },
      label,
      '',
    );
  });
  drawTable(
    page,
    40,
    286,
    [
      { title: 'Item', width: 40 },
      { title: 'Marks and numbers', width: 110 },
      { title: 'Description of goods', width: 196 },
      { title: 'Quantity', width: 80 },
      { title: 'Invoice no.', width: 90 },
    ],
    [['', '', '', '', '']],
    { minimumHeight: 220 },
  );
  page.text(40, 560, 'Place and date:  ________________________        Signature:  ________________________');
  return paper;
}

/** A canteen menu that somebody put into the folder. */
export function canteenMenu(): Paper {
  const paper = new Paper('unknown', 'zh', { family: 'chinese', size: 12 });
  const page = paper.page();
  page.text(0, 80, title('职工食堂一周菜单'), { size: 20, bold: true, align: 'center' }, page.width);
  drawTable(
    page,
    70,
    110,
    [
      { title: '星期', width: 80, align: 'center' },
      { title: '午餐', width: 190 },
      { title: '晚餐', width: 190 },
    ],
    [
      ['周一', '红烧茄子、米饭、紫菜汤', '西红柿炒鸡蛋、馒头'],
      ['周二', '土豆烧牛肉、米饭', '青椒肉丝、面条'],
      ['周三', '清蒸鱼、米饭、冬瓜汤', '麻婆豆腐、米饭'],
      ['周四', '糖醋排骨、米饭', '韭菜盒子、小米粥'],
      ['周五', '宫保鸡丁、米饭', '水饺'],
    ],
    { size: 11 },
  );
  page.text(70, 330, '周末食堂照常开放，请提前一天登记。');
  return paper;
}
