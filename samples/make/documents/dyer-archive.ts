/** Papers that the dyer sends in an archive under a password: its invoice and the note of the delivery. */
import { drawRows, drawTable } from '../drawing/layouts.ts';
import { Paper } from '../paper.ts';
import {
  addressOf,
  date,
  goods,
  goodsNumber,
  nameOf,
  number,
  partyOf,
  title,
  value,
} from '../story/marked.ts';
import { order } from '../story/order.ts';
import { dyer, exporter, garmentFactory } from '../story/parties.ts';
import { printedOn } from './marked-text.ts';

const jersey = [
  ['bleached', '1,905.00', '87,630.00', '96'],
  ['navy heather', '1,520.00', '69,920.00', '76'],
  ['sage', '1,135.00', '52,210.00', '57'],
] as const;

const describe = (color: string) => `Dyed cotton jersey 160 g, ${color}`;

/** Priced by the kilogram, as the order for dyed jersey says. */
export function dyeingInvoice(): Paper {
  const paper = new Paper('invoice', 'en', { size: 9.5 });
  const page = paper.page();
  page.text(50, 54, nameOf('seller', dyer), { size: 13, bold: true });
  page.text(50, 68, addressOf('seller', dyer), { size: 8.5 });
  page.rule(50, 76, 545, 76, 0.8);
  page.text(50, 108, title('INVOICE'), { size: 16, bold: true });
  page.text(50, 134, 'Bill to:', { bold: true });
  page.text(50, 148, partyOf('buyer', exporter), {}, 260);
  drawRows(page, 360, 134, 440, [
    ['Invoice No.', value('documentNumber', 'LT-INV-2505-19')],
    ['Invoice date', date('issueDate', '28 May 2025', '2025-05-28')],
    ['Contract No.', value('references.contract[0]', order.salesContract)],
  ]);
  const bottom = drawTable(
    page,
    50,
    200,
    [
      { title: 'Description', width: 190 },
      { title: 'Lot No.', width: 95 },
      { title: 'Quantity (kg)', width: 75, align: 'right' },
      { title: 'Unit price', width: 60, align: 'right' },
      { title: 'Amount', width: 75, align: 'right' },
    ],
    jersey.map(([color, quantity, amount], index) => [
      goods(index, 'description', describe(color)),
      goods(index, 'lot', order.dyeLots[index]!),
      goodsNumber(index, 'quantity', quantity),
      goodsNumber(index, 'unitPrice', '46.00'),
      goodsNumber(index, 'amount', amount),
    ]),
    { rules: 'horizontal' },
  );
  page.text(
    360,
    bottom + 22,
    `Total ${value('totals.currency', 'CNY')} ${number('totals.amount', '209,760.00')}`,
    { bold: true },
  );
  return paper;
}

/** Typed as plain text; the fabric goes straight to the garment factory. */
export function deliveryNote(): { paper: Paper; text: string } {
  const paper = new Paper('transport_document', 'en');
  const page = paper.page();
  const columns = (cells: string[]) =>
    cells
      .map((cell, index) => cell.padEnd([42, 16, 10, 16][index]!))
      .join('')
      .trimEnd();
  const source = [
    dyer.name,
    '',
    printedOn(page, title('DELIVERY NOTE')),
    '',
    printedOn(page, `Delivery note No.: ${value('documentNumber', 'LT-DN-2505-11')}`),
    printedOn(page, `Date: ${date('issueDate', '2025-05-24')}`),
    printedOn(page, `Consignor: ${nameOf('consignor', dyer)}`),
    printedOn(page, `Consignee: ${nameOf('consignee', garmentFactory)}`),
    printedOn(page, `Contract No.: ${value('references.contract[0]', order.salesContract)}`),
    printedOn(page, `Vehicle No.: ${value('transport.vehicle', '浙D58Q21')}`),
    '',
    columns(['Description of goods', 'Lot No.', 'Rolls', 'Net weight (kg)']),
    ...jersey.map(([color, quantity, , rolls], index) =>
      columns(
        [
          goods(index, 'description', describe(color)),
          goods(index, 'lot', order.dyeLots[index]!),
          goodsNumber(index, 'packages', rolls),
          goodsNumber(index, 'netWeight', quantity),
        ].map((cell) => printedOn(page, cell)),
      ),
    ),
    '',
    printedOn(page, `Total packages: ${number('totals.packages', '229')}`),
    printedOn(page, `Total net weight: ${number('totals.netWeight', '4,560.00')} kg`),
    '',
  ];
  return { paper, text: source.join('\n') };
}
