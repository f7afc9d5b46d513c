/** What the VAT invoices of the story say: an original, its red-letter reversal, its replacement. */
import type { Fapiao } from '../documents/fapiao.ts';
import { exporter, garmentFactory } from './parties.ts';

const common = {
  region: '江西',
  code: '3600251130',
  buyer: exporter,
  buyerBank: '宁波甬江银行海曙支行 3302 0118 8800 5521',
  seller: garmentFactory,
  sellerBank: '浔阳农商银行共青支行 3604 1120 0071 9034',
};

const line = { description: '*服装*棉制针织T恤衫', model: 'HP-TEE-118', unit: '件' };

export const originalFapiao: Fapiao = {
  ...common,
  number: '04418273',
  date: ['2025年06月19日', '2025-06-19'],
  lines: [{ ...line, quantity: '24000', price: '20.3539823', amount: '488495.58', tax: '63504.42' }],
  net: '488495.58',
  tax: '63504.42',
  total: '552000.00',
  inWords: '伍拾伍万贰仟圆整',
  note: '订单 PO 48817',
};

export const redFapiao: Fapiao = {
  ...common,
  number: '04418290',
  date: ['2025年07月11日', '2025-07-11'],
  lines: [{ ...line, quantity: '-24000', price: '20.3539823', amount: '-488495.58', tax: '-63504.42' }],
  net: '-488495.58',
  tax: '-63504.42',
  total: '-552000.00',
  inWords: '（负数）伍拾伍万贰仟圆整',
  note: '开票有误',
  reverses: originalFapiao.number,
};
