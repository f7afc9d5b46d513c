import { describe, expect, it } from 'vitest';
import { mentionsIn } from './mentions-in.ts';

const programmes = (text: string): string[] => mentionsIn(text).filter((line) => line.startsWith('P2 '));

describe('words of state programmes and of peoples', () => {
  it('count where Xinjiang or Uyghurs are spoken of, in the words or nearby', () => {
    expect(programmes('labour transfer of Uyghur workers')).toEqual(['P2 labour-transfer labour transfer']);
    expect(programmes('对口援疆')).toHaveLength(1);
    expect(programmes('新疆籍工人通过扶贫车间就业')).not.toEqual([]);
    expect(programmes('工厂接收维吾尔族富余劳动力')).not.toEqual([]);
  });

  it('do not count alone, and peoples never do', () => {
    for (const text of [
      'poverty alleviation and vocational training center',
      '扶贫基金支持了当地小学',
      '转移就业服务中心 四川',
      'Kazakh workers, poverty alleviation in Almaty',
      'Uyghur, Kazakh and Hui employees',
      'The workforce includes Uyghur, Tajik and Kyrgyz staff.',
      '员工民族：汉族、回族、维吾尔族、哈萨克族',
      '维吾尔族',
      'уйгурская кухня',
    ])
      expect(mentionsIn(text), text).toEqual([]);
  });
});
