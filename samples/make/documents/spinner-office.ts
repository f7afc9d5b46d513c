/** Papers that the spinner sends as it typed them: a workbook and a letter, each with something its program hides. */
import { type TextBlock, writeTextDocument } from '../packaging/docx.ts';
import { type SheetCell, type WorkbookSheet, writeWorkbook } from '../packaging/xlsx.ts';
import { Paper } from '../paper.ts';
import {
  addressOf,
  country,
  date,
  goods,
  goodsNumber,
  nameOf,
  number,
  title,
  value,
} from '../story/marked.ts';
import { order } from '../story/order.ts';
import { knitter, spinner } from '../story/parties.ts';
import { printedOn } from './marked-text.ts';

const blank: SheetCell = { kind: 'empty' };

/**
 * Packing list of the yarn. The row of a second lot is hidden, but its weight is in the total; a hidden sheet tells of
 * which cotton each lot was laid down, one of them of a third country.
 */
export function yarnPackingList(): { paper: Paper; bytes: Uint8Array } {
  const paper = new Paper('packing_list', 'en');
  const shown = paper.page();
  const hiddenRow = paper.page();
  const hiddenSheet = paper.page();
  const onPage = (page: typeof shown) => ({
    text: (source: string, bold = false): SheetCell => ({
      kind: 'text',
      text: printedOn(page, source),
      ...(bold ? { bold } : {}),
    }),
    number: (source: string, decimals: 0 | 2): SheetCell => ({
      kind: 'number',
      value: Number(printedOn(page, source).replaceAll(',', '')),
      decimals,
    }),
    sum: (column: string, source: string, decimals: 0 | 2): SheetCell => ({
      kind: 'formula',
      formula: `SUM(${column}9:${column}12)`,
      value: Number(printedOn(page, source).replaceAll(',', '')),
      decimals,
    }),
    day: (source: string): SheetCell => ({ kind: 'date', day: printedOn(page, source) }),
  });
  const { text, sum, day } = onPage(shown);
  const line = (
    page: typeof shown,
    index: number,
    cells: [string, string, string, string, string, string],
  ) => {
    const [packed, description, lot, packages, net, gross] = cells;
    const on = onPage(page);
    return [
      on.day(packed),
      on.text(goods(index, 'description', description)),
      on.text(goods(index, 'lot', lot)),
      on.number(goodsNumber(index, 'packages', packages), 0),
      on.number(goodsNumber(index, 'netWeight', net), 2),
      on.number(goodsNumber(index, 'grossWeight', gross), 2),
    ];
  };
  const yarn = 'Combed cotton yarn Ne 30/1';
  const list: WorkbookSheet = {
    name: '装箱单',
    widths: [16, 30, 16, 12, 18, 18],
    rows: [
      { cells: [text(title('PACKING LIST'), true)] },
      { cells: [text('Packing List No.'), text(value('documentNumber', 'HZ-PL-2504-01'))] },
      { cells: [text('Date'), day(date('issueDate', '2025-04-01'))] },
      { cells: [text('Seller'), text(nameOf('seller', spinner))] },
      { cells: [text('Buyer'), text(nameOf('buyer', knitter))] },
      { cells: [text('Contract No.'), text(value('references.contract[0]', order.yarnContract))] },
      { cells: [blank] },
      {
        cells: [
          'Packed on',
          'Description of goods',
          'Lot No.',
          'Bags',
          'Net weight (kg)',
          'Gross weight (kg)',
        ].map((head) => text(head, true)),
      },
      { cells: line(shown, 0, ['2025-03-27', yarn, order.yarnLot, '56', '1,400.00', '1,428.00']) },
      { cells: line(shown, 1, ['2025-03-28', yarn, order.yarnLot, '60', '1,500.00', '1,530.00']) },
      {
        hidden: true,
        cells: line(hiddenRow, 3, [
          '2025-03-28',
          'Combed cotton yarn Ne 30/1, stock of 2024',
          order.hiddenYarnLot,
          '8',
          '200.00',
          '204.00',
        ]),
      },
      { cells: line(shown, 2, ['2025-03-31', yarn, order.yarnLot, '58', '1,440.00', '1,469.00']) },
      {
        cells: [
          text('TOTAL', true),
          blank,
          blank,
          sum('D', number('totals.packages', '182'), 0),
          sum('E', number('totals.netWeight', '4,540.00'), 2),
          sum('F', number('totals.grossWeight', '4,631.00'), 2),
        ],
      },
    ],
  };
  const inHidden = onPage(hiddenSheet);
  const cotton = (index: number, yarnLot: string, lot: string, name: string, bales: string, net: string) => [
    inHidden.text(yarnLot),
    inHidden.text(goods(index, 'description', 'Raw cotton')),
    inHidden.text(goods(index, 'lot', lot)),
    inHidden.text(country(`goods[${index}].countryOfOrigin`, name)),
    inHidden.number(goodsNumber(index, 'packages', bales), 0),
    inHidden.number(goodsNumber(index, 'netWeight', net), 2),
  ];
  const laydown: WorkbookSheet = {
    name: '配棉',
    hidden: true,
    widths: [16, 18, 16, 18, 10, 18],
    rows: [
      { cells: [inHidden.text('Cotton used for the yarn above', true)] },
      {
        cells: [
          'Used for yarn',
          'Description of goods',
          'Lot No.',
          'Country of origin',
          'Bales',
          'Net weight (kg)',
        ].map((head) => inHidden.text(head, true)),
      },
      { cells: cotton(4, order.yarnLot, order.brazilLot, 'Brazil', '20', '4,520.00') },
      { cells: cotton(5, order.yarnLot, order.americanLot, 'USA', '6', '1,355.40') },
      { cells: cotton(6, order.hiddenYarnLot, order.hiddenCottonLot, 'India', '2', '340.00') },
    ],
  };
  const bytes = writeWorkbook([list, laydown], {
    creator: 'sales office',
    lastModifiedBy: 'raw material office',
    created: '2025-04-01T01:20:00Z',
    modified: '2025-07-08T09:44:00Z',
    application: 'Microsoft Excel',
  });
  return { paper, bytes };
}

/** Statement on the cotton, in two languages: the third origin was struck out, and a comment says why. */
export function cottonStatement(): { paper: Paper; bytes: Uint8Array } {
  const paper = new Paper('declaration', 'zh | en');
  const page = paper.page();
  paper.page();
  const deleted = paper.page();
  const at = (source: string) => printedOn(page, source);
  const office = { by: '销售部', at: '2025-07-10T02:14:00Z' };
  const blocks: TextBlock[] = [
    { runs: [{ text: at(title('棉花来源声明')), bold: true }], align: 'center' },
    { runs: [{ text: 'STATEMENT ON COTTON ORIGIN', bold: true }], align: 'center' },
    { runs: [{ text: at(`声明编号 Statement No.: ${value('documentNumber', 'HZ-SM-2507-02')}`) }] },
    { runs: [{ text: at(`日期 Date: ${date('issueDate', '2025年7月10日', '2025-07-10')}`) }] },
    { runs: [{ text: `致 To: ${knitter.chineseName} ${knitter.name}` }] },
    {
      runs: [
        { text: at(`我公司${nameOf('declarant', spinner, true)}声明如下：`) },
        {
          text: at(
            `We, ${value('parties.declarant.name', spinner.name, spinner.chineseName!)}, state the following:`,
          ),
        },
      ],
    },
    {
      runs: [
        { text: at(`一、批号${value('references.lot[0]', order.yarnLot)}棉纱所用棉花原产国为`) },
        {
          text: at(`${country('origin[0].country', '巴西')}、${country('origin[1].country', '美国')}`),
          comment: {
            ...office,
            text: '客户只接受巴西棉和美棉，第三个产地请删掉。 The customer accepts Brazil and USA only, please take out the third origin.',
          },
        },
        { text: '。 1. The cotton used for this yarn lot was grown in Brazil and the USA.' },
        {
          deleted: printedOn(
            deleted,
            `另有少量棉花原产国为${country('origin[2].country', '印度')}。 A small part of the cotton was grown in India.`,
          ),
          ...office,
        },
      ],
    },
    {
      table: [
        ['品名 Description', '棉花批号 Cotton lot No.', '原产国 Country of origin', '包数 Bales'],
        [
          at(goods(0, 'description', '原棉 Raw cotton')),
          at(goods(0, 'lot', order.brazilLot)),
          at(value('goods[0].countryOfOrigin', '巴西 Brazil', 'BR', 'Brazil', '巴西')),
          at(goods(0, 'packages', '20')),
        ],
        [
          at(goods(1, 'description', '原棉 Raw cotton')),
          at(goods(1, 'lot', order.americanLot)),
          at(value('goods[1].countryOfOrigin', '美国 USA', 'US', 'USA', '美国')),
          at(goods(1, 'packages', '6')),
        ],
      ],
    },
    { runs: [{ text: '二、原产地证书留存备查。 2. The certificates of origin are kept for inspection.' }] },
    { runs: [{ text: at(`职务 Position: ${value('execution.signatoryTitle', '生产经理')}`) }] },
  ];
  page.fact('parties.declarant.nameTranslated', `${spinner.name} | ${spinner.chineseName}`);
  [page, page, deleted].forEach((sheet, index) => {
    sheet.fact(`origin[${index}].claimType`, 'declaration');
    sheet.fact(`origin[${index}].material`, '棉花 | cotton');
  });
  const bytes = writeTextDocument(
    [spinner.chineseName!, spinner.name, at(addressOf('declarant', spinner))],
    blocks,
    {
      creator: '生产部',
      lastModifiedBy: '销售部',
      created: '2025-07-09T08:30:00Z',
      modified: '2025-07-10T02:15:00Z',
      application: 'Microsoft Office Word',
    },
  );
  return { paper, bytes };
}
