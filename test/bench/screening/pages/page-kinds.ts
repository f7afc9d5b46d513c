import {
  address,
  amount,
  between,
  bilingualFirm,
  chinesePerson,
  date,
  fill,
  firm,
  type Next,
  person,
  pick,
  reference,
} from './fill.ts';
import { chinese, english, others } from './sentences.ts';
import { departments, products, roles, units } from './words.ts';

type PageKind = (next: Next) => string;

const many = (next: Next, low: number, high: number, make: () => string): string[] =>
  Array.from({ length: between(next, low, high) }, make);
const sentence = (next: Next, from: readonly string[]): string => fill(next, pick(next, from));
const paragraph = (next: Next, from: readonly string[], low = 2, high = 6): string =>
  many(next, low, high, () => sentence(next, from)).join(' ');
const joint = (next: Next): string => pick(next, [' | ', '\t', '    ', '  ', '; ']);
const shout = (next: Next, text: string): string => (next() < 0.3 ? text.toUpperCase() : text);

/** Lines broken at a width, as a narrow column or a mail is. */
function wrapped(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > width && line !== '') {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

/** Party boxes of a form: label, firm, address. */
function parties(next: Next, labels: readonly string[]): string {
  return labels
    .map((label) => {
      const lines = [`${label}${pick(next, [':', '', ' :', ' -'])}`, shout(next, firm(next)), address(next)];
      if (next() < 0.4) lines.push(`Attn: ${person(next)}, ${pick(next, departments)}`);
      if (next() < 0.3)
        lines.push(
          `Tel +${between(next, 1, 98)} ${between(next, 100, 999)} ${between(next, 100_000, 999_999)}`,
        );
      return lines.join(next() < 0.7 ? '\n' : ', ');
    })
    .join('\n');
}

function goodsTable(next: Next): string {
  const by = joint(next);
  const head = pick(next, [
    ['Item', 'Description of goods', 'Quantity', 'Unit', 'Unit price', 'Amount'],
    ['No.', 'Style', 'Colour', 'Qty', 'Price', 'Total'],
    ['Marks', 'Description', 'Cartons', 'N.W.', 'G.W.'],
    ['Lot', 'Material', 'Supplier', 'Origin', 'Received'],
  ]);
  const rows = many(next, 4, 16, () =>
    head
      .map((column) =>
        /Desc|Style|Material/.test(column)
          ? pick(next, products)
          : /Supplier/.test(column)
            ? firm(next)
            : /Origin/.test(column)
              ? fill(next, '{country}')
              : /Unit$/.test(column)
                ? pick(next, units)
                : /rice|Amount|Total/.test(column)
                  ? amount(next)
                  : /Colour/.test(column)
                    ? pick(next, ['navy', 'ecru', 'ruby', 'pearl', 'camel', 'jade', 'white', 'black', 'gold'])
                    : /Received/.test(column)
                      ? date(next)
                      : String(between(next, 1, 9_000)),
      )
      .join(by),
  );
  return [head.join(by), ...rows].join('\n');
}

const invoice: PageKind = (next) =>
  [
    shout(next, pick(next, ['Commercial invoice', 'Proforma invoice', 'Tax invoice', 'Invoice'])),
    `No. ${reference(next)}${joint(next)}Date ${date(next)}`,
    parties(
      next,
      pick(next, [
        ['Seller', 'Buyer'],
        ['Exporter', 'Consignee', 'Notify party'],
        ['Bill to', 'Ship to'],
      ]),
    ),
    goodsTable(next),
    `Total ${amount(next)}`,
    paragraph(next, english, 1, 4),
  ].join('\n');

const packingList: PageKind = (next) =>
  [
    shout(next, pick(next, ['Packing list', 'Weight note', 'Bale list', 'Delivery note'])),
    parties(next, ['Shipper', 'Consignee']),
    fill(next, 'Vessel {vessel}, from {port} to {port}, container {container}'),
    goodsTable(next),
    goodsTable(next),
  ].join('\n');

const letter: PageKind = (next) =>
  [
    firm(next),
    address(next),
    date(next),
    `To: ${person(next)}\n${firm(next)}\n${address(next)}`,
    `Re: ${pick(next, ['order', 'claim', 'audit of', 'price revision for', 'delivery of'])} ${reference(next)}`,
    ...many(next, 2, 5, () => paragraph(next, english)),
    `Yours ${pick(next, ['sincerely', 'faithfully'])},\n${person(next)}\n${pick(next, roles)}`,
  ].join('\n\n');

const email: PageKind = (next) =>
  [
    `From: ${person(next)} <sales@${pick(next, ['example.com', 'mill.example', 'trade.example'])}>`,
    `To: ${person(next)}; ${person(next)}`,
    `Subject: ${pick(next, ['RE: ', 'FW: ', ''])}${pick(next, products)} ${reference(next)}`,
    '',
    wrapped(many(next, 2, 5, () => paragraph(next, english)).join(' '), between(next, 50, 78)),
    '',
    `${pick(next, ['Best regards', 'Kind regards', 'B.rgds', 'Thanks & regards'])}\n${person(next)}\n${pick(next, roles)}, ${firm(next)}\n${address(next)}`,
    next() < 0.5 ? `> ${wrapped(paragraph(next, english), 60).replace(/\n/g, '\n> ')}` : '',
  ].join('\n');

const contract: PageKind = (next) => {
  const clauses = many(next, 6, 14, () => paragraph(next, english, 1, 3));
  return [
    shout(
      next,
      pick(next, ['Sales contract', 'Framework agreement', 'Processing agreement', 'Supply agreement']),
    ),
    `between ${firm(next)} ("${pick(next, ['Seller', 'Supplier', 'Processor'])}") and ${firm(next)} ("${pick(next, ['Buyer', 'Principal'])}")`,
    ...clauses.map((clause, index) => `${index + 1}${pick(next, ['.', ')', '.1'])} ${clause}`),
    `Signed in ${fill(next, '{city}')} on ${date(next)}: ${person(next)} / ${person(next)}`,
  ].join('\n');
};

const bankAdvice: PageKind = (next) =>
  [
    fill(next, '{bank}'),
    pick(next, ['Payment advice', 'Credit advice', 'Outward remittance', 'Account statement']),
    ...many(next, 4, 12, () =>
      fill(
        next,
        pick(next, [
          ':50K: {firm} {address}',
          ':59: /{account} {firm}',
          '{date}  {amount}  {ref}  {firm}',
          'Ordering customer {firm}  Beneficiary {firm}',
          'Charges SHA, value date {date}, reference {ref}',
          'Intermediary {bank}, {city}, {swift}',
        ]),
      ),
    ),
    paragraph(next, english, 1, 3),
  ].join('\n');

const report: PageKind = (next) =>
  [
    shout(
      next,
      pick(next, [
        'Inspection report',
        'Test report',
        'Social audit report',
        'Factory profile',
        'Mill visit',
      ]),
    ),
    `Site: ${firm(next)}, ${address(next)}`,
    ...many(
      next,
      4,
      9,
      () =>
        `${between(next, 1, 9)}.${between(next, 1, 9)} ${pick(next, ['Scope', 'Findings', 'Management', 'Hours and wages', 'Health and safety', 'Raw material', 'Sampling', 'Remarks', 'Grievances'])}\n${paragraph(next, english)}`,
    ),
    `${pick(next, roles)}: ${person(next)}`,
  ].join('\n');

const addressList: PageKind = (next) => {
  const by = joint(next);
  return [
    pick(next, ['Approved suppliers', 'List of warehouses', 'Contacts', 'Distribution list', 'Shareholders']),
    ...many(next, 10, 30, () =>
      [firm(next), address(next), person(next)].slice(0, between(next, 1, 3)).join(by),
    ),
  ].join('\n');
};

const chinesePage: PageKind = (next) =>
  [
    pick(next, [
      '购销合同',
      '验厂报告',
      '出库单',
      '情况说明',
      '送货单',
      '会议纪要',
      '检验报告',
      '供应商名单',
    ]),
    ...many(next, 8, 24, () => sentence(next, chinese)),
    next() < 0.5
      ? many(next, 3, 12, () => `${bilingualFirm(next).chinese}${joint(next)}${chinesePerson(next)}`).join(
          '\n',
        )
      : '',
  ].join(next() < 0.7 ? '\n' : '');

const bilingualPage: PageKind = (next) =>
  many(next, 8, 20, () => {
    const named = bilingualFirm(next);
    return pick(next, [
      () => `${named.chinese}\n${shout(next, named.latin)}`,
      () => `${sentence(next, chinese)}\n${sentence(next, english)}`,
      () =>
        `${pick(next, ['供应商 Supplier', '买方 Buyer', '生产商 Manufacturer', '收货人 Consignee'])}: ${named.latin} ${named.chinese}`,
      () => fill(next, '品名 Description: {product} {zhproduct}  数量 Quantity: {qty} {unit}'),
      () => fill(next, '地址 Address: {zhaddress} {address}'),
    ])();
  }).join('\n');

const foreignPage: PageKind = (next) =>
  many(next, 8, 22, () => sentence(next, next() < 0.8 ? others : english)).join(next() < 0.5 ? '\n' : ' ');

const prose: PageKind = (next) =>
  many(next, 4, 9, () => wrapped(paragraph(next, english, 3, 8), between(next, 30, 120))).join('\n\n');

/** Kinds of pages with how often each occurs. */
export const pageKinds: readonly (readonly [number, PageKind])[] = [
  [14, invoice],
  [9, packingList],
  [10, letter],
  [10, email],
  [9, contract],
  [7, bankAdvice],
  [10, report],
  [7, addressList],
  [11, chinesePage],
  [7, bilingualPage],
  [8, foreignPage],
  [8, prose],
];
