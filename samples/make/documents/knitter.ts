/** Papers of the knitting mill: yarn in, fabric out, needles from Germany. */
import { drawCell, drawRows, drawTable } from '../drawing/layouts.ts';
import { drawHandwriting, drawLogo, drawSeal, drawSignature } from '../drawing/marks.ts';
import { Paper } from '../paper.ts';
import {
  addressOf,
  country,
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
import { knitter, listedYarnSeller, machineMaker, spinner } from '../story/parties.ts';

/** Bilingual knitting log: two yarn lots go into one greige lot. */
export function knittingRecord(): Paper {
  const paper = new Paper('production_record', 'zh | en', { family: 'chinese', size: 9 });
  const page = paper.page();
  page.text(40, 52, nameOf('manufacturer', knitter, true), { size: 13, bold: true });
  page.text(40, 68, value('parties.manufacturer.name', knitter.name, knitter.chineseName!), { size: 10 });
  page.text(330, 60, title('织造生产日报 Knitting production record'), { size: 11, bold: true }, 225);
  page.rule(40, 80, 555, 80, 1.2);
  drawRows(
    page,
    40,
    98,
    150,
    [
      ['单号 No.', value('documentNumber', 'RM-ZZ-250507')],
      ['日期 Date', date('issueDate', '2025-05-07', '2025-05-07')],
      ['合同 Contract', value('references.contract[0]', order.salesContract)],
      ['车间 Line', value('production.line', '大圆机二车间')],
      ['班组人数 Operators', value('production.workersOnShift', '12')],
    ],
    { gap: 2 },
  );
  const bottom = drawTable(
    page,
    40,
    180,
    [
      { title: '投入 Input lot', width: 130 },
      { title: '供应商 Supplier', width: 165 },
      { title: '纱支 Count', width: 90 },
      { title: '投料 Input kg', width: 130, align: 'right' },
    ],
    [
      [value('production.inputLot[0]', order.yarnLot), spinner.chineseName!, 'Ne 30/1 精梳', '4,540.0'],
      [value('production.inputLot[1]', order.backupYarnLot), listedYarnSeller.name, 'Ne 30/1 精梳', '480.0'],
      ['合计 Total', '', '', number('production.inputQuantity', '5,020.0')],
    ],
    { size: 9 },
  );
  page.flag('uflpa-ninghai-huafu-textile-co-ltd', listedYarnSeller.name);
  drawTable(
    page,
    40,
    bottom + 16,
    [
      { title: '产出 Output lot', width: 130 },
      { title: '品名 Fabric', width: 195 },
      { title: '匹数 Rolls', width: 60, align: 'right' },
      { title: '产量 Output kg', width: 130, align: 'right' },
    ],
    [
      [
        value('production.outputLot[0]', order.greigeLot),
        '汗布 Single jersey 24G 30"',
        '245',
        number('production.outputQuantity', '4,900.0'),
      ],
    ],
    { size: 9 },
  );
  page.text(40, bottom + 90, `损耗 Loss: ${value('production.loss', '2.4%', '2.4')}`);
  page.text(40, bottom + 120, '挡车工              班长              质检');
  drawSignature(page, 150, bottom + 120, 59, 50);
  return paper;
}

/** The planted listed entity: it sells the backup yarn, on a noisy skewed scan. */
export function listedYarnInvoice(): Paper {
  const paper = new Paper('invoice', 'en', { size: 10, family: 'serif' });
  const page = paper.page();
  page.text(
    0,
    56,
    nameOf('seller', { ...listedYarnSeller, name: listedYarnSeller.name.toUpperCase() }),
    { size: 15, bold: true, align: 'center' },
    page.width,
  );
  page.text(0, 72, addressOf('seller', listedYarnSeller), { size: 9, align: 'center' }, page.width);
  page.flag('uflpa-ninghai-huafu-textile-co-ltd', listedYarnSeller.name.toUpperCase());
  page.rule(50, 80, 545, 80);
  page.text(0, 108, title('SALES INVOICE'), { size: 16, bold: true, align: 'center' }, page.width);
  page.text(50, 140, `Messrs. ${nameOf('buyer', knitter)}`);
  page.text(94, 154, addressOf('buyer', knitter), { size: 9 }, 250);
  page.text(390, 140, `No. ${value('documentNumber', 'NHF2504-117')}`);
  page.text(390, 156, `Date ${date('issueDate', '2025/04/22', '2025-04-22')}`);
  page.text(390, 172, `Order ${value('references.purchaseOrder[0]', 'RM-CG-250418')}`);
  const bottom = drawTable(
    page,
    50,
    200,
    [
      { title: 'Commodity', width: 190 },
      { title: 'Lot', width: 90 },
      { title: 'Net kg', width: 70, align: 'right' },
      { title: 'RMB/kg', width: 65, align: 'right' },
      { title: 'Amount RMB', width: 80, align: 'right' },
    ],
    [
      [
        goods(0, 'description', 'Cotton yarn Ne 30/1 combed, knitting, on cones'),
        goods(0, 'lot', order.backupYarnLot),
        goodsNumber(0, 'quantity', '480.00'),
        goodsNumber(0, 'unitPrice', '24.60'),
        goodsNumber(0, 'amount', '11,808.00'),
      ],
    ],
    { size: 9.5, minimumHeight: 60 },
  );
  page.text(
    330,
    bottom + 22,
    `TOTAL  ${value('totals.currency', 'RMB', 'CNY')} ${number('totals.amount', '11,808.00')}`,
    { bold: true, size: 11 },
  );
  page.text(50, bottom + 50, '20 cartons. Delivery by truck to the buyer. Payment within 30 days.', {
    size: 9.5,
  });
  drawSeal(page, { x: 450, y: bottom + 120 }, 'NINGHAI HUAFU TEXTILE', { radius: 42 });
  drawSignature(page, 90, bottom + 130, 67);
  return paper;
}

/** German invoice for needles, in DIN 5008 manner: address window, information block, gross at the foot. */
export function germanInvoice(): Paper {
  const paper = new Paper('invoice', 'de', { size: 10 });
  const page = paper.page();
  drawLogo(page, 470, 40, 60, '#c2a200', 'AS');
  page.text(71, 130, `${machineMaker.name} · Fabrikstraße 27 · 72458 Albstadt`, {
    size: 7,
    color: '#555555',
  });
  page.text(
    71,
    150,
    `${nameOf('buyer', knitter)}\n${addressOf('buyer', { ...knitter, address: '208 Chengxi Road, Zhouzhuang Town\nJiangyin, Jiangsu 214423\nChina' })}`,
    { leading: 1.35 },
  );
  drawRows(
    page,
    360,
    150,
    450,
    [
      ['Rechnungs-Nr.', value('documentNumber', 'AS-2025-20417')],
      ['Rechnungsdatum', date('issueDate', '03.04.2025', '2025-04-03')],
      ['Kunden-Nr.', '118204'],
      ['Ihre Bestellung', value('references.purchaseOrder[0]', 'RM-EQ-2503')],
      ['Ansprechpartner', 'Vertrieb Export'],
    ],
    { label: { size: 9, color: '#555555' } },
  );
  page.text(71, 270, title('Rechnung'), { size: 16, bold: true });
  page.text(71, 292, 'Wir lieferten Ihnen frei Frachtführer Albstadt und berechnen:');
  const bottom = drawTable(
    page,
    71,
    304,
    [
      { title: 'Pos.', width: 32 },
      { title: 'Bezeichnung', width: 202 },
      { title: 'Menge', width: 60, align: 'right' },
      { title: 'Einzelpreis', width: 80, align: 'right' },
      { title: 'Gesamt', width: 90, align: 'right' },
    ],
    [
      [
        '1',
        goods(
          0,
          'description',
          `Zungennadeln Vo 71.41 G 24, Artikel ${goods(0, 'articleNumber', 'N-7141-24')}`,
        ),
        `${goodsNumber(0, 'quantity', '4.000', true)} ${goods(0, 'unit', 'St.', 'Stück')}`,
        goodsNumber(0, 'unitPrice', '0,62', true),
        goodsNumber(0, 'amount', '2.480,00', true),
      ],
      [
        '2',
        goods(
          1,
          'description',
          `Platinen für Rundstrickmaschine, Artikel ${goods(1, 'articleNumber', 'P-3010')}`,
        ),
        `${goodsNumber(1, 'quantity', '2.000', true)} ${goods(1, 'unit', 'St.', 'Stück')}`,
        goodsNumber(1, 'unitPrice', '0,48', true),
        goodsNumber(1, 'amount', '960,00', true),
      ],
    ],
    { rules: 'horizontal', size: 9.5 },
  );
  drawRows(
    page,
    330,
    bottom + 18,
    440,
    [
      ['Nettobetrag', '3.440,00'],
      ['USt. 0 % (Ausfuhr)', '0,00'],
      ['Rechnungsbetrag', `${value('totals.currency', 'EUR')} ${number('totals.amount', '3.440,00', true)}`],
    ],
    { value: { align: 'right' }, width: 92, label: { bold: true } },
  );
  page.text(
    71,
    bottom + 90,
    'Steuerfreie Ausfuhrlieferung nach § 4 Nr. 1a UStG. Zahlbar innerhalb 30 Tagen ohne Abzug.',
    { size: 9 },
  );
  page.rule(71, 760, 535, 760, 0.5);
  page.text(71, 774, `${nameOf('seller', machineMaker)}\n${addressOf('seller', machineMaker)}`, {
    size: 7.5,
  });
  page.text(
    330,
    774,
    `USt-IdNr. ${value('parties.seller.identifiers.vat', 'DE811204417')}\nKreissparkasse Albtal, IBAN ${value('parties.seller.identifiers.bankAccount', 'DE02 1203 0000 0000 2020 51')}`,
    { size: 7.5 },
  );
  return paper;
}

/** A printed form filled in by hand; the origin is handwriting. */
export function handwrittenOrigin(): Paper {
  const paper = new Paper('certificate_of_origin', 'en', { size: 10, family: 'serif' });
  const page = paper.page();
  page.text(
    0,
    60,
    title("SUPPLIER'S CERTIFICATE OF ORIGIN"),
    { size: 15, bold: true, align: 'center' },
    page.width,
  );
  page.text(
    0,
    76,
    'for yarn and fabric (to be filled in by the supplier)',
    { size: 9, align: 'center' },
    page.width,
  );
  const rows: [string, string][] = [
    ['1. Supplier', partyOf('seller', spinner)],
    ['2. Customer', nameOf('buyer', knitter)],
    ['3. Certificate no.', value('documentNumber', 'RM-SCO-0114')],
    ['4. Article', goods(0, 'description', 'Combed cotton yarn Ne 30/1')],
    ['5. Lot', goods(0, 'lot', order.yarnLot)],
    ['6. Country where the cotton was grown', ''],
    [
      `7. Country where the ${value('origin[0].material', 'yarn')} was spun`,
      country('origin[0].country', 'China'),
    ],
    ['8. Date', ''],
  ];
  rows.forEach(([label, text], index) => {
    const y = 100 + index * 50;
    drawCell(page, { x: 50, y, width: 190, height: 50 }, '', label, { valueStyle: { size: 10 } });
    drawCell(page, { x: 240, y, width: 305, height: 50 }, '', text, { valueStyle: { size: 10 } });
  });
  page.fact('origin[0].step', 'spinning | spun');
  page.fact('origin[0].claimType', 'certificate');
  drawHandwriting(page, 258, 386, 'Brazil + USA', {
    size: 27,
    seed: 3,
    path: 'execution.handwriting[0]',
    forms: 'Brazil + USA',
  });
  drawHandwriting(page, 258, 483, '8 / 4 / 25', {
    size: 25,
    seed: 9,
    path: 'execution.handwriting[1]',
    forms: '8 / 4 / 25 | 8/4/25',
  });
  page.text(50, 530, 'The supplier confirms that the entries above are correct.');
  page.text(50, 590, 'Signature and stamp');
  drawSignature(page, 160, 590, 97);
  drawSeal(page, { x: 400, y: 590 }, spinner.chineseName!, { radius: 42 });
  return paper;
}
