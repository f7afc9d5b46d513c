import { withoutIndexes } from '../../../schemas/index.ts';

/** One thing that a paper of the bench says: its path, what it says, how much text of the page it takes. */
export interface PaperValue {
  readonly path: string;
  readonly value: string;
  readonly normalized: string;
}

export interface LargePaper {
  readonly type: string;
  readonly language: string;
  readonly title: string;
  readonly supplier: string;
  readonly values: readonly PaperValue[];
  readonly text: string;
}

const types: readonly (readonly [type: string, share: number, title: string])[] = [
  ['invoice', 20, 'COMMERCIAL INVOICE'],
  ['packing_list', 14, 'PACKING LIST'],
  ['purchase_order', 12, 'PURCHASE ORDER'],
  ['transport_document', 11, 'BILL OF LADING'],
  ['production_record', 10, '生产记录'],
  ['declaration', 8, 'DECLARATION OF ORIGIN'],
  ['certificate_of_origin', 6, 'CERTIFICATE OF ORIGIN'],
  ['customs_declaration', 5, '出口货物报关单'],
  ['inventory_record', 5, '仓库收发存'],
  ['proof_of_payment', 4, 'PAYMENT ADVICE'],
  ['audit_report', 2, 'AUDIT REPORT'],
  ['business_licence', 2, '营业执照'],
  ['unknown', 1, ''],
];
const languages: readonly (readonly [language: string, share: number])[] = [
  ['en', 52],
  ['zh', 38],
  ['vi', 5],
  ['tr', 3],
  ['de', 2],
];
const words =
  'cotton yarn combed ring spun knitted fabric single jersey dyed greige bale lot carton shipment quality inspection moisture tare gross net weight container vessel voyage port loading discharge invoice payment terms transfer bank signature stamp warehouse received issued balance operator shift machine loss remark supplier mill gin farm origin certificate number date total amount quantity unit price description'.split(
    ' ',
  );
const chinese =
  '棉纱 精梳 环锭纺 针织布 染色 坯布 批号 箱数 毛重 净重 数量 单价 金额 合计 日期 签字 盖章 仓库 入库 出库 结存 班次 机台 损耗 备注 供应商 原产地 新疆 湖北 江苏 山东 合同号 发票号 提单号 柜号 付款 银行 客户 车间 检验 合格'.split(
    ' ',
  );
const goods = [
  'COMBED COTTON YARN 30S',
  'KNITTED FABRIC 180GSM',
  '精梳棉纱 40支',
  "MEN'S T-SHIRT",
  '坯布 C30',
];
const countries: readonly (readonly [string, string])[] = [
  ['China', 'CN'],
  ['中国', 'CN'],
  ['Vietnam', 'VN'],
  ['Brazil', 'BR'],
  ['U.S.A.', 'US'],
];

/** One of some items, by their shares; `chance` in 0..1. */
function weighted<Item extends readonly [unknown, number, ...unknown[]]>(
  items: readonly Item[],
  chance: number,
): Item {
  let left = chance * items.reduce((sum, [, share]) => sum + share, 0);
  for (const item of items) {
    left -= item[1];
    if (left < 0) return item;
  }
  return items.at(-1)!;
}

/** The paper of a number: always the same one. `random` gives numbers in 0..1. */
export function largePaper(number: number, random: () => number): LargePaper {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const [type, , title] = weighted(types, random());
  const [language] = weighted(languages, random());
  // A few suppliers send most of the papers, as in a real batch.
  const supplier = `Supplier ${String(Math.floor(random() ** 3 * 300)).padStart(3, '0')} 纺织 Co., Ltd.`;
  const day = `2025-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
  const code = `${type.slice(0, 2).toUpperCase()}-${2024 + (number % 2)}-${String(number).padStart(6, '0')}`;
  const values: PaperValue[] = [];
  const say = (path: string, value: string, normalized = value.toLowerCase()): void => {
    values.push({ path, value, normalized });
  };
  say('title', title === '' ? 'untitled' : title);
  say('documentNumber', code, code);
  say('issueDate', day, day);
  say('language', language, language);
  say('parties.seller.name', supplier);
  say('parties.seller.address', `No. ${number % 900} Renmin Road, Jiangyin, Jiangsu`);
  say('parties.buyer.name', `Buyer ${number % 40} Apparel Inc.`);
  say('references.purchaseOrder', `PO-${number % 9000}`, `PO-${number % 9000}`);
  const [country, iso] = pick(countries);
  say('origin.country', country, iso);
  if (random() < 0.4) say('parties.manufacturer.name', `Mill ${number % 700} Spinning Co., Ltd.`);
  const lines = 1 + Math.floor(random() * 4);
  for (let line = 0; line < lines; line++) {
    const kilos = (random() * 9000).toFixed(2);
    say(`goods[${line}].description`, pick(goods));
    say(`goods[${line}].quantity`, String(Math.floor(random() * 5000)));
    say(`goods[${line}].netWeight`, `${kilos} KGS`, kilos);
    say(`goods[${line}].lot`, `L${number % 5000}-${line}`, `L${number % 5000}-${line}`);
  }
  say('totals.amount', (random() * 90000).toFixed(2));
  say('execution.signature', 'present', 'present');
  const vocabulary = language === 'zh' ? chinese : words;
  const filler = Array.from({ length: 60 }, () => pick(vocabulary)).join(language === 'zh' ? '' : ' ');
  return {
    type,
    language,
    title,
    supplier,
    values,
    text: `${values.map(({ path, value }) => `${withoutIndexes(path).split('.').at(-1)}: ${value}`).join('\n')}\n${filler}`,
  };
}
