/** Papers of Chinese authorities and chambers: export declaration, certificate of origin, business licence. */
import { drawCell, drawTable } from '../drawing/layouts.ts';
import { drawSeal, drawSignature } from '../drawing/marks.ts';
import { A4_LANDSCAPE } from '../drawing/sheet.ts';
import { Paper } from '../paper.ts';
import { country, date, goods, goodsNumber, nameOf, number, partyOf, title, value } from '../story/marked.ts';
import { order } from '../story/order.ts';
import { exporter, garmentFactory, importer } from '../story/parties.ts';

/** 出口货物报关单: a landscape grid of small boxes. */
export function exportDeclaration(): Paper {
  const paper = new Paper('customs_declaration', 'zh', { family: 'chinese', size: 8 });
  const page = paper.page(A4_LANDSCAPE);
  page.text(
    0,
    40,
    title('中华人民共和国海关出口货物报关单'),
    { size: 15, bold: true, align: 'center' },
    page.width,
  );
  // The day of declaration is the paper's day of issue, too.
  page.fact('issueDate', '20250624 | 2025-06-24');
  page.text(40, 60, '预录入编号：I20250000174420618', { size: 7.5 });
  page.text(330, 60, `海关编号：${value('documentNumber', '310120250517442061')}`, { size: 7.5 });
  page.text(660, 60, '页码/页数：1/1', { size: 7.5 });
  const rows: [string, string, number][][] = [
    [
      [
        '境内发货人',
        `${nameOf('exporter', exporter, true)}\n(${value('parties.exporter.identifiers.uscc', exporter.creditCode!)})`,
        240,
      ],
      ['出境关别', '北仑海关 (3104)', 130],
      ['出口日期', date('dates.dispatched', '20250627', '2025-06-27'), 110],
      ['申报日期', date('dates.exportDeclared', '20250624', '2025-06-24'), 110],
      ['备案号', '', 172],
    ],
    [
      ['境外收货人', nameOf('consignee', { ...importer, name: 'HARBOR & PINE APPAREL, INC.' }), 240],
      ['运输方式', '水路运输 (2)', 130],
      [
        '运输工具名称及航次号',
        `${value('transport.vessel', order.vessel)}/${value('transport.voyage', order.voyage)}`,
        220,
      ],
      ['提运单号', value('references.billOfLading[0]', order.billOfLading), 172],
    ],
    [
      [
        '生产销售单位',
        `${nameOf('producer', garmentFactory, true)}\n(${value('parties.producer.identifiers.uscc', garmentFactory.creditCode!)})`,
        240,
      ],
      ['监管方式', '一般贸易 (0110)', 130],
      ['征免性质', '一般征税 (101)', 110],
      ['许可证号', '', 110],
      ['合同协议号', value('references.contract[0]', order.salesContract), 172],
    ],
    [
      ['贸易国（地区）', '美国 (USA)', 120],
      ['运抵国（地区）', '美国 (USA)', 120],
      ['指运港', value('transport.portOfDischarge', '萨凡纳', 'Savannah'), 130],
      ['离境口岸', value('transport.portOfLoading', '宁波北仑'), 110],
      ['成交方式', 'FOB', 110],
      ['包装种类', '纸制或纤维板制盒/箱', 172],
    ],
    [
      ['件数', number('totals.packages', '400'), 120],
      ['毛重（千克）', number('totals.grossWeight', '4280'), 120],
      ['净重（千克）', number('totals.netWeight', '3720'), 130],
      ['运费', '', 110],
      ['保费', '', 110],
      ['杂费', '', 172],
    ],
  ];
  let y = 68;
  for (const row of rows) {
    let x = 40;
    for (const [label, text, width] of row) {
      drawCell(page, { x, y, width, height: 36 }, label, text, {
        labelStyle: { size: 6.5 },
        valueStyle: { size: 8, leading: 1.2 },
      });
      x += width;
    }
    y += 36;
  }
  drawCell(
    page,
    { x: 40, y, width: 762, height: 34 },
    '随附单证及标记唛码及备注',
    `集装箱号：${value('references.container[0]', order.container)}   发票号：${value('references.invoice[0]', order.invoice)}   H&P/PO ${value('references.purchaseOrder[0]', order.purchaseOrder)}`,
    { labelStyle: { size: 6.5 } },
  );
  y += 34;
  const bottom = drawTable(
    page,
    40,
    y,
    [
      { title: '项号', width: 34, align: 'center' },
      { title: '商品编号', width: 84 },
      { title: '商品名称及规格型号', width: 222 },
      { title: '数量及单位', width: 92 },
      { title: '单价/总价/币制', width: 106 },
      { title: '原产国（地区）', width: 76 },
      { title: '境内货源地', width: 84 },
      { title: '征免', width: 64 },
    ],
    [
      [
        '1',
        goods(0, 'hsCode', '6109100021'),
        goods(
          0,
          'description',
          `棉制针织男式T恤衫|针织|T恤衫|男式|${goods(0, 'composition', '100%棉')}|无牌`.replaceAll('|', '/'),
        ),
        `${goodsNumber(0, 'quantity', '24000')}${goods(0, 'unit', '件')}\n3720千克`,
        `${goodsNumber(0, 'unitPrice', '3.6000')}\n${goodsNumber(0, 'amount', '86400.00')}\n${value('totals.currency', '美元', 'USD')}`,
        `{goods[0].countryOfOrigin=${country('origin[0].country', '中国')}~CN} (CHN)`,
        '(36049) 九江其他',
        '照章征税 (1)',
      ],
    ],
    { size: 7.5, minimumHeight: 40 },
  );
  page.fact('origin[0].claimType', 'declaration');
  page.rectangle({ x: 40, y: bottom, width: 762, height: 60 }, { width: 0.5 });
  page.rule(40, 480, 802, 480, 0.5);
  page.text(44, 494, '特殊关系确认：否     价格影响确认：否     支付特许权使用费确认：否     自报自缴：是', {
    size: 7.5,
  });
  page.text(
    44,
    516,
    `申报单位：${value('parties.declarant.name', '宁波甬顺报关有限公司')}     报关人员  电话     兹申明对以上内容承担如实申报、依法纳税之法律责任`,
    { size: 7.5 },
  );
  page.text(640, 516, '海关批注及签章', { size: 7.5 });
  drawSeal(page, { x: 560, y: 520 }, '宁波甬顺报关有限公司', {
    radius: 34,
    bottom: '报关专用章',
    kind: '报关专用章 | customs declaration seal',
  });
  return paper;
}

/** China's non-preferential certificate: numbered boxes with English labels. */
export function chinaCertificate(): Paper {
  const paper = new Paper('certificate_of_origin', 'en | zh', { size: 9, family: 'serif' });
  const page = paper.page();
  const label = { labelStyle: { size: 7 } };
  page.text(262, 44, 'ORIGINAL', { size: 13, bold: true });
  drawCell(
    page,
    { x: 40, y: 54, width: 258, height: 74 },
    '1. Exporter',
    partyOf('exporter', exporter),
    label,
  );
  drawCell(
    page,
    { x: 40, y: 128, width: 258, height: 74 },
    '2. Consignee',
    partyOf('consignee', importer),
    label,
  );
  drawCell(
    page,
    { x: 40, y: 202, width: 258, height: 54 },
    '3. Means of transport and route',
    `FROM ${value('transport.portOfLoading', 'NINGBO, CHINA', 'NINGBO')} TO ${value('transport.portOfDischarge', 'SAVANNAH, USA', 'SAVANNAH')} BY SEA`,
    label,
  );
  drawCell(
    page,
    { x: 40, y: 256, width: 258, height: 36 },
    '4. Country / region of destination',
    'UNITED STATES OF AMERICA',
    label,
  );
  page.rectangle({ x: 298, y: 54, width: 258, height: 148 }, { width: 0.6 });
  page.text(304, 66, 'Certificate No.', { size: 7 });
  page.text(366, 68, value('documentNumber', '25C3302A0417/00862'), { size: 10.5 });
  page.text(298, 112, title('CERTIFICATE OF ORIGIN'), { size: 14, bold: true, align: 'center' }, 258);
  page.text(298, 130, 'OF', { size: 10, align: 'center' }, 258);
  page.text(298, 148, "THE PEOPLE'S REPUBLIC OF CHINA", { size: 12, bold: true, align: 'center' }, 258);
  drawCell(
    page,
    { x: 298, y: 202, width: 258, height: 90 },
    '5. For certifying authority use only',
    '',
    label,
  );
  const columns = [
    ['6. Marks and numbers', 86],
    ['7. Number and kind of packages; description of goods', 218],
    ['8. H.S. Code', 62],
    ['9. Quantity', 72],
    ['10. Number and date of invoices', 78],
  ] as const;
  let x = 40;
  for (const [name, width] of columns) {
    drawCell(page, { x, y: 292, width, height: 250 }, name, '', label);
    page.rule(x, 316, x + width, 316, 0.6);
    x += width;
  }
  page.text(
    44,
    332,
    `H&P\nPO ${value('references.purchaseOrder[0]', order.purchaseOrder)}\nSAVANNAH\nC/NO. 1-400`,
  );
  page.text(
    130,
    332,
    `FOUR HUNDRED (${number('totals.packages', '400')}) CARTONS OF ${goods(0, 'description', `MEN'S ${goods(0, 'composition', '100% COTTON')} KNITTED T-SHIRTS`)}\n**************************\n\nMANUFACTURER: ${nameOf('manufacturer', garmentFactory)}`,
    {},
    210,
  );
  page.text(348, 332, goods(0, 'hsCode', '61.09', '6109'));
  page.text(
    410,
    332,
    `${goodsNumber(0, 'quantity', '24,000')} ${goods(0, 'unit', 'PCS')}\nG.W. ${number('totals.grossWeight', '4,280')} KGS`,
    {},
    70,
  );
  page.text(482, 332, `${value('references.invoice[0]', order.invoice)}\nJUN. 20, 2025`);
  drawCell(page, { x: 40, y: 542, width: 258, height: 190 }, '11. Declaration by the exporter', '', label);
  page.text(
    44,
    564,
    `The undersigned hereby declares that the above details and statements are correct, that all the goods were produced in ${country('origin[0].country', 'China')} and that they comply with the rules of origin of the People's Republic of China.`,
    { size: 8.5 },
    250,
  );
  page.fact('origin[0].ruleSystem', 'non-preferential');
  page.fact('origin[0].claimType', 'certificate');
  drawSeal(page, { x: 120, y: 660 }, exporter.chineseName!, { radius: 34 });
  drawSignature(page, 160, 690, 61);
  page.text(46, 722, `NINGBO, CHINA  ${date('dates.signed', 'JUN. 23, 2025', '2025-06-23')}`, { size: 8.5 });
  drawCell(page, { x: 298, y: 542, width: 258, height: 190 }, '12. Certification', '', label);
  page.text(
    302,
    564,
    'It is hereby certified that the declaration by the exporter is correct.',
    { size: 8.5 },
    250,
  );
  page.text(
    302,
    592,
    value('parties.issuer.name', 'China Chamber of Foreign Trade Promotion, Ningbo Branch'),
    { size: 8.5 },
    250,
  );
  drawSeal(page, { x: 430, y: 656 }, '中国外贸促进会宁波分会', {
    radius: 40,
    index: 1,
    bottom: '单据证明专用章',
    kind: '单据证明专用章 | certification seal',
  });
  page.text(304, 722, `NINGBO, CHINA  ${date('issueDate', 'JUN. 24, 2025', '2025-06-24')}`, { size: 8.5 });
  page.text(40, 746, 'Place and date, signature and stamp of authorized signatory', { size: 7 });
  page.text(304, 746, 'Place and date, signature and stamp of certifying authority', { size: 7 });
  return paper;
}
