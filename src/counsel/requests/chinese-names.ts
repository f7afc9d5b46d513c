import { runsOf } from '../wording.ts';

/** What 19 CFR 12.43(a) prescribes, each statement in Chinese, by the name of its path. */
export const chineseClauses: Readonly<Record<string, string>> = {
  seller: '外国卖方或货主作出证明的表述',
  quantity: '货物数量',
  description: '货物名称及规格',
  packages: '包装件数及种类',
  marks: '唛头及编号',
  producedBy: '开采、生产或制造者',
  producedAt: '开采、生产或制造地点',
  ladenOnBoard: '承运船舶',
  ladenAt: '装运地点',
  departedOn: '船舶启运地点及日期',
  labor: '各生产阶段未使用相关类别劳工的表述',
  component: '上述劳工表述涵盖货物的每一组成部分',
  date: '签署日期',
};

/** `2025-09-03` as letters write it: `2025年9月3日`. */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** Pages in Chinese: `第1页、第3至5页`. */
export function chinesePages(pages: readonly number[]): string {
  return runsOf(pages)
    .map(([from, to]) => (from === to ? `第${from}页` : `第${from}至${to}页`))
    .join('、');
}
