import type { AnswerExample } from '../../../src/model/document-type.ts';
import { cell, reading } from './stated.ts';

/** Chinese words stay Chinese; several lots in one cell are several readings; a number of workers, never their names. */
export const productionRecordExamples: readonly AnswerExample[] = [
  {
    lines: [
      '溪口纺织有限公司      纺纱生产日报',
      '单号 XK-0611      日期 2025年6月11日      班次 乙班      在岗 14 人',
      '投入批号           投入(kg)      产出批号      产出(kg)      损耗',
      'P-204、P-205       1,860.5       Y30-611       1,702.0       8.5%',
      '原料：棉花，产地 贝宁',
    ],
    answer: {
      head: {
        documentNumber: reading('XK-0611', 2, '单号 XK-0611'),
        title: reading('纺纱生产日报', 1),
      },
      dates: { productionFrom: reading('2025年6月11日', 2, '日期 2025年6月11日') },
      parties: {
        manufacturer: { name: cell('溪口纺织有限公司', 1), identifiers: [], polarity: 'asserted' },
      },
      production: {
        inputLot: [reading('P-204', 4, 'P-204、P-205'), reading('P-205', 4, 'P-204、P-205')],
        outputLot: [reading('Y30-611', 4)],
        inputQuantity: reading('1,860.5', 4),
        outputQuantity: reading('1,702.0', 4),
        loss: reading('8.5%', 4),
        shift: reading('乙班', 2, '班次 乙班'),
        workersOnShift: reading('14', 2, '在岗 14 人'),
      },
      origin: [
        {
          country: cell('贝宁', 5, '棉花，产地 贝宁'),
          material: cell('棉花', 5, '棉花，产地 贝宁'),
          polarity: 'asserted',
        },
      ],
    },
  },
];
