/** Which paper becomes which file, and by which road: the folders as an analyst would receive them. */
import * as audit from './documents/audit.ts';
import { businessLicence } from './documents/business-licence.ts';
import * as dyer from './documents/dyer.ts';
import * as certificates from './documents/dyer-certificates.ts';
import * as exporter from './documents/exporter.ts';
import * as shipping from './documents/exporter-shipping.ts';
import { vatInvoice } from './documents/fapiao.ts';
import * as garment from './documents/garment.ts';
import * as importer from './documents/importer.ts';
import * as knitter from './documents/knitter.ts';
import * as letters from './documents/letters.ts';
import { lawyerMessage } from './documents/messages.ts';
import { blankForm, canteenMenu } from './documents/odd.ts';
import * as official from './documents/official.ts';
import { cartonCsv, unembeddedPurchaseOrder } from './documents/tables-as-text.ts';
import { type Dump, renderImage, renderPdf, renderText } from './dump.ts';
import { writeMessage } from './packaging/eml.ts';
import { writeEncrypted } from './packaging/raw-pdf.ts';
import { planCase } from './plan-case.ts';
import { planOffice } from './plan-office.ts';
import { planSteps } from './plan-steps.ts';
import { planTranslations } from './plan-translations.ts';
import { planUpstream } from './plan-upstream.ts';
import { originalFapiao, redFapiao } from './story/fapiaos.ts';
import * as party from './story/parties.ts';

const office = { date: '2025-08-14T08:30:00Z' };
const scanner = { date: '2025-08-15T02:10:00Z', producer: 'ScanRoute 4.1', creator: 'ScanRoute MFP' };

export async function planDump(dump: Dump): Promise<void> {
  await planImporter(dump);
  await planExporter(dump);
  await planGarmentFactory(dump);
  await planMills(dump);
  await planUpstream(dump);
  await planOffice(dump);
  await planSteps(dump);
  await planTranslations(dump);
  await planCase(dump);
}

async function planImporter(dump: Dump): Promise<void> {
  const folder = '01 Harbor & Pine (importer)';
  dump.addRendered(
    `${folder}/PO 48817.pdf`,
    await renderPdf([{ paper: importer.purchaseOrder() }], {
      ...office,
      title: 'PO 48817',
      standardFonts: true,
    }),
  );
  dump.addRendered(
    `${folder}/CBP detention notice.pdf`,
    await renderPdf([{ paper: importer.detentionNotice(), finish: 'skewedColor' }], scanner),
  );
  dump.addRendered(
    `${folder}/wire 2025-07-28.pdf`,
    await renderPdf([{ paper: importer.paymentMessage() }], { ...office, standardFonts: true }),
  );
  const lawyer = lawyerMessage();
  dump.addRendered(
    `${folder}/FW detention first look.eml`,
    renderText(lawyer.paper, writeMessage({ ...lawyer.message, attachments: [] })),
  );
  dump.add(
    `${folder}/.DS_Store`,
    Buffer.concat([Buffer.from([0, 0, 0, 1]), Buffer.from('Bud1'), Buffer.alloc(508)]),
  );
  dump.expect(`${folder}/.DS_Store`, 'ignored', 'system file');
}

async function planExporter(dump: Dump): Promise<void> {
  const folder = '02 Ningbo Qinghe';
  const invoice = dump.addRendered(
    `${folder}/CI QH25-0612.pdf`,
    await renderPdf([{ paper: exporter.commercialInvoice() }], {
      ...office,
      title: 'Commercial invoice',
      creator: 'Trade Desk 3.0',
    }),
  );
  dump.add('03 Jiangxi Yunling Garment/Invoice (1).pdf', invoice.bytes);
  dump.expect(
    '03 Jiangxi Yunling Garment/Invoice (1).pdf',
    'duplicate',
    `same bytes as ${folder}/CI QH25-0612.pdf`,
  );
  dump.addRendered(
    `${folder}/packing list.pdf`,
    await renderPdf([{ paper: exporter.packingList(), finish: 'upsideDown' }], scanner),
  );
  dump.addRendered(
    `${folder}/BL MSLNGB25060713.pdf`,
    await renderPdf([{ paper: shipping.billOfLading(), finish: 'skewed' }], scanner),
  );
  dump.addRendered(
    `${folder}/报关单.pdf`,
    await renderPdf([{ paper: official.exportDeclaration(), rotate: 90 }], {
      ...office,
      producer: 'Single Window Print',
    }),
  );
  dump.addRendered(
    `${folder}/IMG_20250702_CO.jpg`,
    await renderImage(official.chinaCertificate(), 'photo', 'jpeg', true),
  );
  dump.addRendered(
    `${folder}/third party payment agreement.pdf`,
    await renderPdf([{ paper: shipping.thirdPartyAgreement() }], office),
  );
  dump.addRendered(
    `${folder}/statement cotton origin.pdf`,
    await renderPdf([{ paper: letters.englishDenial() }], { ...office, standardFonts: true }),
  );
  dump.addRendered(
    `${folder}/who made what.pdf`,
    await renderPdf([{ paper: letters.supplyChainStatement(), crop: 24 }], {
      ...office,
      standardFonts: true,
    }),
  );
  dump.addRendered(
    `${folder}/营业执照.png`,
    await renderImage(
      businessLicence(party.exporter, {
        kind: '有限责任公司（自然人投资或控股）',
        capital: '伍佰万元整',
        founded: ['2012年09月04日', '2012-09-04'],
        scope: '自营和代理各类货物和技术的进出口；服装、针纺织品的批发、零售。',
        issued: ['2021年03月16日', '2021-03-16'],
        authority: '宁波市海曙区市场监督管理局',
      }),
      'flatbedColor',
      'png',
    ),
  );
  dump.add(
    `${folder}/~$atement.docx`,
    Buffer.concat([Buffer.from([6]), Buffer.from('office'), Buffer.alloc(155)]),
  );
  dump.expect(`${folder}/~$atement.docx`, 'ignored', 'temporary office file');
}

async function planGarmentFactory(dump: Dump): Promise<void> {
  const folder = '03 Jiangxi Yunling Garment';
  dump.addRendered(
    `${folder}/生产工单 YL-2506-118.pdf`,
    await renderPdf([{ paper: garment.sewingRecord() }], office),
  );
  dump.addRendered(
    `${folder}/audit report 2025.pdf`,
    await renderPdf([{ paper: audit.garmentAudit() }], {
      ...office,
      title: 'EVR-2025-10447',
      standardFonts: true,
    }),
  );
  dump.addRendered(
    `${folder}/专票04418273.pdf`,
    await renderPdf([{ paper: vatInvoice(originalFapiao), finish: 'flatbedColor' }], scanner),
  );
  dump.addRendered(`${folder}/红字发票.pdf`, await renderPdf([{ paper: vatInvoice(redFapiao) }], office));
  dump.addRendered(
    `${folder}/chi may - hoa don 318.pdf`,
    await renderPdf([{ paper: garment.vietnameseInvoice() }], office),
  );
  dump.addRendered(`${folder}/纸箱发票.jpg`, await renderImage(garment.cartonInvoice(), 'photoLeft', 'jpeg'));
  dump.notHits.push({
    file: `dump/${folder}/纸箱发票.jpg`,
    page: 1,
    quote: 'Xinjiang County',
    note: '新绛县 in Shanxi',
  });
  const letter = letters.plainTextLetter();
  dump.addRendered(`${folder}/cartons.txt`, renderText(letter.paper, Buffer.from(letter.text)));
  dump.notHits.push({
    file: `dump/${folder}/cartons.txt`,
    page: 1,
    quote: 'Xinjiang County',
    note: '新绛县 in Shanxi',
  });
  const cartons = cartonCsv();
  dump.addRendered(`${folder}/cartons.csv`, renderText(cartons.paper, Buffer.from(cartons.text)));
  dump.add(`${folder}/Thumbs.db`, Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)]));
  dump.expect(`${folder}/Thumbs.db`, 'ignored', 'system file');
  dump.add(
    `${folder}/marker layout.dwg`,
    Buffer.concat([
      Buffer.from('AC1032\0\0\0\0\0\0', 'latin1'),
      Buffer.from(Array.from({ length: 900 }, (_, index) => (index * 73 + 19) % 256)),
    ]),
  );
  dump.expect(`${folder}/marker layout.dwg`, 'unsupported', 'drawing of a format that is not read');
}

async function planMills(dump: Dump): Promise<void> {
  const dyeing = '04 Shaoxing Lanting Dyeing';
  dump.addRendered(
    `${dyeing}/流程卡 0522.pdf`,
    await renderPdf([{ paper: dyer.dyeingRecord(), finish: 'flatbed' }], scanner),
  );
  dump.addRendered(
    `${dyeing}/process card EN.pdf`,
    await renderPdf([{ paper: dyer.dyeingRecordTranslation() }], { ...office, standardFonts: true }),
  );
  dump.addRendered(
    `${dyeing}/affidavit.pdf`,
    await renderPdf([{ paper: letters.unsignedAffidavit(), finish: 'flatbedColor' }], scanner),
  );
  dump.addRendered(
    `${dyeing}/BSCI p2.pdf`,
    await renderPdf([{ paper: audit.loneAuditPage(), finish: 'turnedLeft' }], scanner),
  );
  dump.expect(`${dyeing}/BSCI p2.pdf`, 'incomplete document', 'page 2 of 5; pages 1, 3, 4 and 5 are missing');
  dump.addRendered(
    `${dyeing}/informe LTL-25-03914.pdf`,
    await renderPdf([{ paper: certificates.spanishLabTest() }], { ...office, standardFonts: true }),
  );
  dump.addRendered(
    `${dyeing}/ISO 14001.pdf`,
    await renderPdf([{ paper: certificates.frenchManagementCertificate() }], {
      ...office,
      standardFonts: true,
    }),
  );
  dump.addRendered(
    `${dyeing}/standard 100.webp`,
    await renderImage(certificates.productCertificate(), 'flatbedColor', 'webp'),
  );
  dump.add(
    `${dyeing}/price list 2025.pdf`,
    writeEncrypted(
      ['Price list for dyeing of cotton jersey, 2025', 'bleached 6.20 RMB/kg, reactive dark 9.80 RMB/kg'],
      'lanting2025',
    ),
  );
  dump.expect(`${dyeing}/price list 2025.pdf`, 'encrypted', 'user password');
  const knitting = '05 Jiangyin Ruomian Knitting';
  dump.addRendered(
    `${knitting}/织造日报 0507.pdf`,
    await renderPdf([{ paper: knitter.knittingRecord(), finish: 'turnedRight' }], scanner),
  );
  dump.addRendered(
    `${knitting}/yarn NHF2504-117.pdf`,
    await renderPdf([{ paper: knitter.listedYarnInvoice(), finish: 'skewedStrongly' }], scanner),
  );
  dump.addRendered(
    `${knitting}/Rechnung AS-2025-20417.pdf`,
    await renderPdf([{ paper: knitter.germanInvoice() }], {
      ...office,
      title: 'Rechnung',
      creator: 'Faktura 11',
    }),
  );
  const unembedded = unembeddedPurchaseOrder();
  dump.addRendered(`${knitting}/采购订单 QH-RM-250318.pdf`, {
    bytes: unembedded.bytes,
    goldFor: (file) => renderUnembedded(file, unembedded.paper),
  });
  dump.addRendered(
    `${knitting}/声明 不含新疆棉.pdf`,
    await renderPdf([{ paper: letters.chineseDenial(), finish: 'flatbedColor' }], scanner),
  );
  dump.addRendered(
    `${knitting}/supplier CO form.jpg`,
    await renderImage(knitter.handwrittenOrigin(), 'flatbedColor', 'jpeg'),
  );
  dump.expect(
    `${knitting}/supplier CO form.jpg`,
    'handwriting unread',
    'country and date are written by hand',
  );
  dump.addRendered(
    `${knitting}/blank CO form.pdf`,
    await renderPdf([{ paper: blankForm() }], { ...office, standardFonts: true }),
  );
  dump.addRendered(
    `${knitting}/scan0007.pdf`,
    await renderPdf(
      [
        { blank: true, finish: 'flatbed' },
        { paper: canteenMenu(), finish: 'flatbed' },
        { blank: true, finish: 'flatbed' },
      ],
      scanner,
    ),
  );
}

import { goldLineFor } from './gold.ts';
import type { Paper } from './paper.ts';

function renderUnembedded(file: string, paper: Paper) {
  const sheet = paper.sheets[0]!;
  return [
    goldLineFor(file, paper, 1, [
      (box) => ({
        x: box.x / sheet.width,
        y: box.y / sheet.height,
        width: box.width / sheet.width,
        height: box.height / sheet.height,
      }),
    ]),
  ];
}
