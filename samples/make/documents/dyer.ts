/** Papers of the dyer: batch cards and their half translation, test reports, certificates. */
import { drawCell, drawRows, drawTable } from '../drawing/layouts.ts';
import { drawLogo, drawSeal, drawSignature } from '../drawing/marks.ts';
import { Paper } from '../paper.ts';
import { addressOf, country, date, goods, nameOf, number, title, value } from '../story/marked.ts';
import { order } from '../story/order.ts';
import { dyer, exporter, knitter } from '../story/parties.ts';

/** 染色生产流程卡, two pages: fabric in and out, then the bath and the checks. */
export function dyeingRecord(): Paper {
  const paper = new Paper('production_record', 'zh', { family: 'chinese', size: 9.5 });
  const page = paper.page();
  page.text(40, 50, nameOf('processor', dyer, true), { size: 12, bold: true });
  page.text(40, 66, addressOf('processor', dyer, true), { size: 8.5 });
  page.text(0, 96, title('染整生产流程卡'), { size: 17, bold: true, align: 'center' }, page.width);
  page.text(440, 112, '第1页 共2页', { size: 8.5 });
  const cells: [string, string, number][] = [
    ['流程卡号', value('documentNumber', 'LT-2505-0522'), 130],
    ['开卡日期', date('issueDate', '2025年5月20日', '2025-05-20'), 130],
    ['客户', knitter.chineseName!, 255],
    ['合同号', value('references.contract[0]', order.salesContract), 130],
    ['机台', value('production.line', '溢流染色机 6号'), 130],
    ['班次', value('production.shift', '乙班'), 125],
    ['操作人数', value('production.workersOnShift', '7'), 130],
  ];
  let [x, y] = [40, 120];
  for (const [label, text, width] of cells) {
    drawCell(page, { x, y, width, height: 36 }, label, text, { labelStyle: { size: 7.5 } });
    x += width;
    if (x > 540) [x, y] = [40, y + 36];
  }
  const bottom = drawTable(
    page,
    40,
    216,
    [
      { title: '坯布批号', width: 96 },
      { title: '投坯重量(kg)', width: 92, align: 'right' },
      { title: '颜色', width: 92 },
      { title: '染色缸号(成品批号)', width: 130 },
      { title: '成品重量(kg)', width: 105, align: 'right' },
    ],
    [
      [
        value('production.inputLot[0]', order.greigeLot),
        '2,040.0',
        '漂白',
        value('production.outputLot[0]', order.dyeLots[0]!),
        '1,905.0',
      ],
      [
        value('production.inputLot[0]', order.greigeLot),
        '1,640.0',
        '藏青麻灰',
        value('production.outputLot[1]', order.dyeLots[1]!),
        '1,520.0',
      ],
      [
        value('production.inputLot[0]', order.greigeLot),
        '1,220.0',
        '鼠尾草绿',
        value('production.outputLot[2]', order.dyeLots[2]!),
        '1,135.0',
      ],
      [
        '合计',
        number('production.inputQuantity', '4,900.0'),
        '',
        '',
        number('production.outputQuantity', '4,560.0'),
      ],
    ],
    { size: 9, minimumHeight: 22 },
  );
  page.text(40, bottom + 24, `工艺损耗：${value('production.loss', '6.9%', '6.9')}`);
  page.text(
    40,
    bottom + 54,
    '开始日期：' +
      date('dates.productionFrom', '2025年5月20日', '2025-05-20') +
      '      完成日期：' +
      date('dates.productionTo', '2025年5月24日', '2025-05-24'),
  );
  drawSeal(page, { x: 460, y: bottom + 100 }, dyer.chineseName!, { radius: 40 });
  const second = paper.page();
  second.text(0, 60, '染整生产流程卡（续）', { size: 14, bold: true, align: 'center' }, second.width);
  second.text(440, 78, '第2页 共2页', { size: 8.5 });
  drawTable(
    second,
    40,
    90,
    [
      { title: '工序', width: 120 },
      { title: '温度(度)', width: 90, align: 'right' },
      { title: '时间(分)', width: 90, align: 'right' },
      { title: '检验结果', width: 215 },
    ],
    [
      ['前处理', '98', '45', '毛效合格'],
      ['活性染色', '60', '70', '色差四级以上'],
      ['皂洗', '95', '20', '摩擦牢度四级'],
      ['柔软定型', '150', '-', '门幅176厘米，克重160克'],
    ],
    { size: 9 },
  );
  second.text(40, 220, '备注：本批坯布全部来自江阴若棉针织有限公司，未掺用其他坯布。', {}, 515);
  second.text(40, 270, '班长签字：');
  drawSignature(second, 96, 270, 71, 60);
  return paper;
}

/** English of page 1 only; page 2 was never translated. */
export function dyeingRecordTranslation(): Paper {
  const paper = new Paper('production_record', 'en', { family: 'serif', size: 10.5 });
  const page = paper.page();
  page.text(40, 50, 'TRANSLATION FROM CHINESE (page 1)', { size: 9, bold: true, color: '#555555' });
  page.text(40, 74, nameOf('processor', dyer), { size: 13, bold: true });
  page.text(40, 88, addressOf('processor', dyer), { size: 9 });
  page.text(
    0,
    120,
    title('Dyeing and finishing process card'),
    { size: 15, bold: true, align: 'center' },
    page.width,
  );
  const y = drawRows(
    page,
    40,
    150,
    190,
    [
      ['Card no.', value('documentNumber', 'LT-2505-0522')],
      ['Card opened on', date('issueDate', '20 May 2025', '2025-05-20')],
      ['Customer', knitter.name],
      ['Contract no.', value('references.contract[0]', order.salesContract)],
      ['Machine', value('production.line', 'Overflow dyeing machine no. 6')],
      ['Shift', value('production.shift', 'B')],
      ['Operators', value('production.workersOnShift', '7')],
    ],
    { gap: 4 },
  );
  const bottom = drawTable(
    page,
    40,
    y + 6,
    [
      { title: 'Greige lot', width: 96 },
      { title: 'Greige weight (kg)', width: 92, align: 'right' },
      { title: 'Colour', width: 92 },
      { title: 'Dye lot (finished)', width: 130 },
      { title: 'Finished weight (kg)', width: 105, align: 'right' },
    ],
    [
      [
        value('production.inputLot[0]', order.greigeLot),
        '2,040.0',
        'White',
        value('production.outputLot[0]', order.dyeLots[0]!),
        '1,905.0',
      ],
      [
        value('production.inputLot[0]', order.greigeLot),
        '1,640.0',
        'Heather Navy',
        value('production.outputLot[1]', order.dyeLots[1]!),
        '1,520.0',
      ],
      [
        value('production.inputLot[0]', order.greigeLot),
        '1,220.0',
        'Sage',
        value('production.outputLot[2]', order.dyeLots[2]!),
        '1,135.0',
      ],
      [
        'Total',
        number('production.inputQuantity', '4,900.0'),
        '',
        '',
        number('production.outputQuantity', '4,560.0'),
      ],
    ],
    { size: 9.5 },
  );
  page.text(40, bottom + 22, `Process loss: ${value('production.loss', '6.9%', '6.9')}`);
  page.text(
    40,
    bottom + 40,
    `Started: ${date('dates.productionFrom', '20 May 2025', '2025-05-20')}     Finished: ${date('dates.productionTo', '24 May 2025', '2025-05-24')}`,
  );
  page.text(
    40,
    bottom + 90,
    `Translated by ${`{translation.translator=${value('parties.translator.name', 'Blue Lotus Language Services')}}`}, ${date('translation.date', '9 August 2025', '2025-08-09')}. The translator is competent in both languages.`,
    {},
    515,
  );
  page.fact('translation.method', 'human');
  page.fact('translation.ofDocument', 'LT-2505-0522');
  return paper;
}

/** Spanish laboratory, Spanish words: a cotton fibre test with labels at the right. */
export function spanishLabTest(): Paper {
  const paper = new Paper('lab_test', 'es', { size: 9.5 });
  const page = paper.page();
  drawLogo(page, 500, 36, 44, '#7a1f3d', 'LTL');
  page.text(45, 56, value('parties.laboratory.name', 'Laboratorio Textil Llobregat, S.L.'), {
    size: 14,
    bold: true,
    color: '#7a1f3d',
  });
  page.text(
    45,
    70,
    `{parties.laboratory.address=Carrer de la Filatura, 14, 08901 L'Hospitalet de Llobregat, ${country('parties.laboratory.country', 'España')}}`,
    { size: 8.5 },
  );
  page.text(45, 82, 'Laboratorio de ensayo acreditado ISO/IEC 17025, expediente 2214/LE', { size: 8.5 });
  page.text(45, 118, title('INFORME DE ENSAYO'), { size: 17, bold: true });
  const y = drawRows(
    page,
    45,
    146,
    200,
    [
      ['N.º de informe:', value('documentNumber', 'LTL-25/03914')],
      ['Fecha de emisión:', date('issueDate', '11 de junio de 2025', '2025-06-11')],
      ['Solicitante:', exporter.name],
      ['Muestra recibida el:', date('dates.received', '02/06/2025', '2025-06-02')],
      ['Descripción de la muestra:', goods(0, 'description', 'Tejido de punto liso, 160 g/m²')],
      ['Referencia del cliente:', value('references.lot[0]', order.dyeLots[0]!)],
    ],
    { gap: 5, label: { bold: true } },
  );
  drawTable(
    page,
    45,
    y + 10,
    [
      { title: 'Ensayo', width: 180 },
      { title: 'Norma', width: 120 },
      { title: 'Resultado', width: 120 },
      { title: 'Requisito', width: 85 },
    ],
    [
      ['Composición de fibras', 'ISO 1833-11', goods(0, 'composition', '100 % algodón'), '100 % algodón'],
      ['Masa laminar', 'EN 12127', '161 g/m²', '160 ± 5 %'],
      ['Estabilidad dimensional, largo', 'ISO 5077', '-3,8 %', '± 5 %'],
      ['Solidez al frote en seco', 'ISO 105-X12', '4-5', 'mín. 4'],
      ['pH del extracto acuoso', 'ISO 3071', '6,4', '4,0 a 7,5'],
    ],
    { rules: 'horizontal' },
  );
  page.text(
    45,
    420,
    'Los resultados se refieren solamente a la muestra recibida. El ensayo no determina el origen geográfico de la fibra.',
    {},
    505,
  );
  page.text(45, 480, value('execution.signatoryTitle', 'Directora técnica'));
  drawSignature(page, 60, 466, 83);
  return paper;
}

/** French management certificate, centred, with a frame. */
export function frenchManagementCertificate(): Paper {
  const paper = new Paper('management_certificate', 'fr', { family: 'serif', size: 12 });
  const page = paper.page();
  page.rectangle({ x: 28, y: 28, width: 539, height: 786 }, { stroke: '#2f6b4f', width: 4 });
  const center = (y: number, text: string, size = 12, bold = false) =>
    page.text(50, y, text, { size, bold, align: 'center' }, 495);
  center(96, value('parties.issuer.name', 'Certirive Certification SAS'), 18, true);
  center(
    116,
    `{parties.issuer.address=27 quai des Tanneurs, 69005 Lyon, ${country('parties.issuer.country', 'France')}}`,
    10,
  );
  center(176, title('CERTIFICAT'), 30, true);
  center(206, `N° ${value('documentNumber', 'CR-ENV-30418')}`);
  center(250, 'Nous certifions que le système de management environnemental de');
  center(284, nameOf('certificateHolder', dyer), 15, true);
  center(306, addressOf('certificateHolder', dyer, false, 'siteAddress'), 11);
  center(346, 'a été évalué et jugé conforme aux exigences de la norme');
  center(380, value('audit.standard', 'ISO 14001:2015', 'ISO 14001'), 20, true);
  center(420, 'pour les activités suivantes :');
  center(442, 'teinture et apprêt de tricots de coton et de mélanges');
  drawRows(page, 150, 520, 330, [
    ["Date d'émission :", date('issueDate', '15 janvier 2024', '2024-01-15')],
    ["Valable jusqu'au :", date('expiryDate', '14 janvier 2027', '2027-01-14')],
  ]);
  page.text(330, 660, value('execution.signatoryTitle', 'Le directeur de la certification'), { size: 10.5 });
  drawSignature(page, 350, 640, 29);
  return paper;
}

/** A label for harmful substances: a property of the product, no origin. */
export function productCertificate(): Paper {
  const paper = new Paper('product_certificate', 'en', { size: 10.5 });
  const page = paper.page();
  page.rectangle({ x: 0, y: 0, width: page.width, height: 120 }, { fill: '#e9f2ec' });
  page.text(50, 60, title('OEKO-TEX STANDARD 100 CERTIFICATE'), { size: 17, bold: true, color: '#2b6a3c' });
  page.text(50, 84, `Certificate number ${value('documentNumber', '25.HCN.70418')}`, { size: 12 });
  page.text(50, 150, 'The company', { color: '#666666' });
  page.text(50, 168, nameOf('certificateHolder', dyer), { size: 13, bold: true });
  page.text(50, 184, addressOf('certificateHolder', dyer));
  page.text(50, 216, 'is granted authorisation to use the mark, based on our test report 25.0.41187, for', {
    color: '#666666',
  });
  page.text(
    50,
    240,
    goods(0, 'description', 'Knitted fabrics of 100% cotton, bleached and reactive dyed, finished'),
    { size: 12, bold: true },
    490,
  );
  drawTable(
    page,
    50,
    276,
    [
      { title: 'Product class', width: 240 },
      { title: 'Result', width: 250 },
    ],
    [['II (products with direct contact to skin)', 'The limit values are kept.']],
    { rules: 'horizontal', size: 10 },
  );
  page.text(
    50,
    360,
    `Standard: ${value('audit.standard', 'OEKO-TEX STANDARD 100', 'STANDARD 100 by OEKO-TEX')}`,
  );
  page.text(50, 384, `Issued at Zug on ${date('issueDate', '03.02.2025', '2025-02-03')}`);
  page.text(50, 402, `Valid until ${date('expiryDate', '28.02.2026', '2026-02-28')}`);
  page.text(50, 470, value('parties.issuer.name', 'Rigi Textilprüfung AG'), { bold: true });
  page.text(
    50,
    484,
    `{parties.issuer.address=Baarerstrasse 112, 6300 Zug, ${country('parties.issuer.country', 'Switzerland')}}`,
  );
  drawSignature(page, 330, 486, 37);
  page.text(50, 800, 'The certificate says nothing about where the fibre was grown.', {
    size: 8,
    color: '#666666',
  });
  return paper;
}
