import { describe, expect, it } from 'vitest';
import { createScreener, loadLists } from '../../../src/screening/index.ts';
import { polarityOf } from '../../../src/screening/polarity/polarity.ts';

/** Polarity of the first mention of the place in a text. */
function polarity(text: string, mention = /Xinjiang|XUAR|新疆/u): string {
  const match = mention.exec(text)!;
  return polarityOf(text, match.index, match.index + match[0].length).value;
}

describe('polarity', () => {
  it.each([
    ['Cotton from Xinjiang was delivered in May 2025.', 'asserted'],
    ['We do not source cotton from Xinjiang.', 'denied'],
    ['None of the cotton, yarn or fabric in these goods\nwas grown or made in Xinjiang.', 'denied'],
    ['The goods are free from Xinjiang cotton.', 'denied'],
    ['All goods are XUAR-free.', 'denied'],
    ['Cotton of Xinjiang origin is not used in our factory.', 'denied'],
    ['Raw material from Xinjiang: No', 'denied'],
    ['We buy from regions other than Xinjiang.', 'denied'],
    ['本公司产品不含新疆棉。', 'denied'],
    ['我司从未向新疆企业采购。', 'denied'],
    ['原料均来自新疆以外地区。', 'denied'],
    ['非新疆棉', 'denied'],
    ['所用多晶硅均不来自新疆，未使用任何强迫劳动。', 'denied'],
    ['棉花不来自新疆，付款凭证见附件。', 'denied'],
    ['我司未收到新疆的付款凭证。', 'asserted'],
    ['Cotton comes not only from Xinjiang but also from Brazil.', 'asserted'],
    ['No change: cotton from Xinjiang as before.', 'asserted'],
    ['We do not source cotton other than from Xinjiang.', 'asserted'],
    ['原料不仅来自新疆。', 'asserted'],
    ['棉花不足，原料来自新疆。', 'asserted'],
    ['Order No. 12 ships from Xinjiang.', 'asserted'],
    ['There were no defects. Cotton from Xinjiang was used.', 'asserted'],
    ['We cannot confirm that no cotton is from Xinjiang.', 'unclear'],
    ['Cotton is no longer sourced from Xinjiang since 2024.', 'unclear'],
    ['Do you buy cotton from Xinjiang?', 'unclear'],
    ['原料是否来自新疆', 'unclear'],
    ['1. (ii) Does the product contain cotton from Xinjiang', 'unclear'],
    ['无法确认棉花不来自新疆。', 'unclear'],
    ['Suppliers shall not use cotton from Xinjiang.', 'policy'],
    ['Cotton from Xinjiang is strictly prohibited.', 'policy'],
    ['供应商严禁使用新疆棉。', 'policy'],
    ['See the Xinjiang Supply Chain Business Advisory of 2021.', 'policy'],
  ])('%s -> %s', (text, expected) => {
    expect(polarity(text)).toBe(expected);
  });

  it('neither removes a mention nor lowers its grade', () => {
    const screener = createScreener(loadLists());
    const grade = (text: string): string[] =>
      screener
        .mentions(text)
        .filter((mention) => mention.rule.startsWith('name-'))
        .map((mention) => mention.grade);
    expect(grade('We never bought from Hetian Taida Apparel Co., Ltd.')).toEqual(
      grade('We always bought from Hetian Taida Apparel Co., Ltd.'),
    );
  });

  it('marks a page that prints the list itself', () => {
    const lists = loadLists();
    const names = lists.entries
      .flatMap((entry) => (entry.kind === 'party' && entry.list === 'uflpa' ? [entry.name] : []))
      .slice(0, 14);
    const text = `Annex 3: UFLPA Entity List\n${names.join('\n')}`;
    const mentions = createScreener(lists)
      .mentions(text)
      .filter((mention) => mention.grade === 'E1');
    expect(mentions.length).toBeGreaterThanOrEqual(14);
    for (const mention of mentions) expect(mention.polarity.value).toBe('policy');
  });
});
