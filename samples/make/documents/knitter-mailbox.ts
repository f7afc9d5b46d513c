/** Two mails of a mailbox that the knitter exported: it sends a packing list, the exporter asks about a second yarn. */
import { drawRows, drawTable } from '../drawing/layouts.ts';
import type { Message } from '../packaging/eml.ts';
import { Paper } from '../paper.ts';
import { addressOf, date, goods, goodsNumber, nameOf, number, title, value } from '../story/marked.ts';
import { order } from '../story/order.ts';
import { exporter, knitter } from '../story/parties.ts';

type MessageText = Omit<Message, 'attachments'>;

const addresses = {
  knitter: 'fabric@ruomianknitting.example',
  exporter: 'docs@qinghe-ningbo.example',
};

export function fabricMessage(): { paper: Paper; message: MessageText } {
  const subject = `Packing list for greige lot ${order.greigeLot}`;
  const paper = new Paper('supplier_correspondence', 'en');
  const page = paper.page();
  page.fact('issueDate', '2025-05-14');
  page.fact('title', subject);
  page.fact('references.contract[0]', order.salesContract);
  page.fact('references.lot[0]', order.greigeLot);
  page.fact('parties.issuer.name', knitter.name);
  const body = [
    'Dear colleagues,',
    '',
    `please find attached the packing list of the greige fabric for contract ${order.salesContract}.`,
    'The truck goes to the dyer tomorrow morning.',
    '',
    'Best regards',
    `Fabric office, ${knitter.name}`,
    '',
  ].join('\n');
  return {
    paper,
    message: {
      from: addresses.knitter,
      to: addresses.exporter,
      subject,
      date: 'Wed, 14 May 2025 16:20:05 +0800',
      id: '682453B5.1120@ruomianknitting.example',
      body,
    },
  };
}

export function questionMessage(): { paper: Paper; message: MessageText } {
  const subject = `Which yarn is in rolls 222 to 245 of ${order.greigeLot}`;
  const paper = new Paper('supplier_correspondence', 'en');
  const page = paper.page();
  page.fact('issueDate', '2025-05-15');
  page.fact('title', subject);
  page.fact('references.lot[0]', order.greigeLot);
  page.fact('references.lot[1]', order.backupYarnLot);
  page.fact('parties.issuer.name', exporter.name);
  const body = [
    'Dear colleagues,',
    '',
    `your packing list gives yarn lot ${order.backupYarnLot} for rolls 222 to 245. Our order names one yarn only.`,
    'Please tell us who spun it before the fabric is dyed.',
    '',
    'Best regards',
    `Merchandising, ${exporter.name}`,
    '',
  ].join('\n');
  return {
    paper,
    message: {
      from: addresses.exporter,
      to: addresses.knitter,
      subject,
      date: 'Thu, 15 May 2025 09:02:41 +0800',
      id: '68253EA1.0031@qinghe-ningbo.example',
      body,
    },
  };
}

/** Rolls of greige fabric by the yarn they were knitted of. */
export function fabricPackingList(): Paper {
  const paper = new Paper('packing_list', 'en', { size: 9.5 });
  const page = paper.page();
  page.text(50, 54, nameOf('seller', knitter), { size: 13, bold: true });
  page.text(50, 68, addressOf('seller', knitter), { size: 8.5 });
  page.text(50, 104, title('FABRIC PACKING LIST'), { size: 14, bold: true });
  drawRows(page, 50, 128, 150, [
    ['Packing list No.', value('documentNumber', 'RM-PL-0507')],
    ['Date', date('issueDate', '2025-05-14')],
    ['Buyer', nameOf('buyer', exporter)],
    ['Contract No.', value('references.contract[0]', order.salesContract)],
    ['Fabric lot', value('references.lot[0]', order.greigeLot)],
  ]);
  const bottom = drawTable(
    page,
    50,
    220,
    [
      { title: 'Description of goods', width: 200 },
      { title: 'Roll numbers', width: 80 },
      { title: 'Yarn lot No.', width: 90 },
      { title: 'Rolls', width: 50, align: 'right' },
      { title: 'Net weight (kg)', width: 75, align: 'right' },
    ],
    [
      [
        goods(0, 'description', 'Single jersey 24G, greige'),
        '1-221',
        goods(0, 'lot', order.yarnLot),
        goodsNumber(0, 'packages', '221'),
        goodsNumber(0, 'netWeight', '4,431.50'),
      ],
      [
        goods(1, 'description', 'Single jersey 24G, greige'),
        '222-245',
        goods(1, 'lot', order.backupYarnLot),
        goodsNumber(1, 'packages', '24'),
        goodsNumber(1, 'netWeight', '468.50'),
      ],
      ['TOTAL', '', '', number('totals.packages', '245'), number('totals.netWeight', '4,900.00')],
    ],
  );
  page.text(50, bottom + 30, 'Weights without tubes and film.');
  return paper;
}
