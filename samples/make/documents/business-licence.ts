import { drawSeal } from '../drawing/marks.ts';
import { A4_LANDSCAPE } from '../drawing/sheet.ts';
import { Paper } from '../paper.ts';
import { addressOf, date, nameOf, title, value } from '../story/marked.ts';
import type { Party } from '../story/parties.ts';

/** 营业执照, with the emblem reduced to a red disc. */
export function businessLicence(
  party: Party,
  details: {
    kind: string;
    capital: string;
    founded: [string, string];
    scope: string;
    issued: [string, string];
    authority: string;
  },
): Paper {
  const paper = new Paper('business_licence', 'zh', { family: 'chinese', size: 11, leading: 1.5 });
  const page = paper.page(A4_LANDSCAPE);
  page.rectangle({ x: 26, y: 26, width: 790, height: 543 }, { stroke: '#b08d3c', width: 6 });
  page.rectangle({ x: 36, y: 36, width: 770, height: 523 }, { stroke: '#b08d3c', width: 1 });
  page.path('M398 76 A24 24 0 1 1 446 76 A24 24 0 1 1 398 76 Z', { fill: '#c4302b' });
  page.text(0, 146, title('营业执照'), { size: 36, bold: true, align: 'center' }, page.width);
  page.text(0, 168, '（副  本）', { size: 12, align: 'center' }, page.width);
  page.text(
    70,
    178,
    `统一社会信用代码\n${value('parties.certificateHolder.identifiers.uscc', party.creditCode!)}`,
    { size: 11 },
  );
  page.fact('documentNumber', party.creditCode!);
  const left: [string, string][] = [
    ['名    称', nameOf('certificateHolder', party, true)],
    ['类    型', details.kind],
    ['法定代表人', '（略）'],
    ['经营范围', value('licence.scope', details.scope)],
  ];
  const right: [string, string][] = [
    ['注册资本', details.capital],
    ['成立日期', date('dates.established', details.founded[0], details.founded[1])],
    ['营业期限', '长期'],
    ['住    所', addressOf('certificateHolder', party, true)],
  ];
  let y = 236;
  for (const [label, text] of left) {
    page.text(70, y, label, { bold: true });
    y = page.text(150, y, text, {}, 270) + 12;
  }
  y = 236;
  for (const [label, text] of right) {
    page.text(450, y, label, { bold: true });
    y = page.text(530, y, text, {}, 240) + 12;
  }
  page.text(560, 470, '登记机关');
  page.text(560, 490, value('parties.issuer.name', details.authority));
  page.text(560, 530, date('issueDate', details.issued[0], details.issued[1]));
  drawSeal(page, { x: 650, y: 480 }, details.authority, {
    radius: 44,
    kind: '公章 | official seal | round seal',
  });
  page.text(70, 550, '国家企业信用信息公示系统网址：请于每年1月1日至6月30日报送年度报告', { size: 8 });
  return paper;
}
