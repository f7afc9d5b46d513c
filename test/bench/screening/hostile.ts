import { createScreener, loadLists } from '../../../src/screening/index.ts';

/** Things that a page may repeat to make a screen slow. */
export const repeated: Readonly<Record<string, string>> = {
  'a Chinese region': '新疆',
  'a region': 'Xinjiang ',
  'a region to a line': 'Xinjiang\n',
  'a listed name': 'Xinjiang Zhongtai Chemical Co., Ltd. ',
  'a listed name to a line': 'Xinjiang Zhongtai Chemical Co., Ltd.\n',
  'a listed name run together': 'XinjiangZhongtaiChemical',
  'a listed Chinese name': '新疆大全新能源股份有限公司',
  'an abbreviation': 'XPCC ',
  'a brand': 'Hoshine ',
  'an ambiguous place': 'Hami ',
  'a place and a denial': 'not from Xinjiang ',
  'place and brand': 'Ninghai Huafu ',
  'goods and place': 'Turkmenistan cotton ',
  'a place without goods': 'Malawi ',
  'programme words': 'labour transfer of Uyghur workers ',
  'a unit of the Corps': '新疆第八师143团',
  'a credit code': '91650100MA775X0000 ',
  'a postcode': '新疆830011 ',
  'a telephone': '+86 991 3812345 ',
  'a plate': '新A12345 ',
  'a misread place': 'Origin: Xinjiong ',
  'a misread Chinese place': '乌鲁木斋',
  'a label of an address': 'Address: ',
  'a code of an invoice': '发票代码：6500214130 ',
  'codes of the customs': '报关单(9404)(65019/650102) ',
  'an exempt firm': 'Malawi Limbe Leaf Tobacco ',
  'a statute': 'Uyghur Forced Labor Prevention Act ',
  'an abbreviated word': 'TECH ',
  'a letter': 'a',
  'a spaced letter': 'x ',
  'a line break': '\n',
  'a space': ' ',
  'a figure': '8',
  'a full stop': '.',
};

/** Seconds that a page of 15,000 and one of 60,000 characters of the same words take: near four times, not sixteen. */
export function benchHostile(): void {
  const screener = createScreener(loadLists());
  for (const [label, words] of Object.entries(repeated)) {
    const times = [15_000, 60_000].map((length) => {
      const text = words.repeat(Math.ceil(length / words.length)).slice(0, length);
      const started = process.cpuUsage();
      const hits = screener.mentions(text).length;
      const used = process.cpuUsage(started);
      return { time: (used.user + used.system) / 1000, hits };
    });
    console.log(
      `hostile, ${label}: ${times.map(({ time, hits }) => `${time.toFixed(0)} ms (${hits} hits)`).join(', ')} at 15,000 and 60,000 characters`,
    );
  }
}
