/** Spinner, gins and farms: faxes, archives, mails and a bundle. */

import * as american from './documents/american-cotton.ts';
import * as cotton from './documents/brazilian-cotton.ts';
import { businessLicence } from './documents/business-licence.ts';
import * as farm from './documents/farm.ts';
import { chineseDenial, spinnerLetterWithTag } from './documents/letters.ts';
import { spinnerMessage } from './documents/messages.ts';
import * as schemes from './documents/scheme-certificates.ts';
import * as spinner from './documents/spinner.ts';
import * as trade from './documents/spinner-trade.ts';
import { spinningCsv } from './documents/tables-as-text.ts';
import * as archive from './documents/yarn-archive.ts';
import { type Dump, renderImage, renderPdf, renderText, renderTiff } from './dump.ts';
import { writeMessage } from './packaging/eml.ts';
import { encodeGbk } from './packaging/gbk.ts';
import { writeZip } from './packaging/zip.ts';
import * as party from './story/parties.ts';

const office = { date: '2025-08-16T03:00:00Z' };
const scanner = { date: '2025-08-16T05:20:00Z', producer: 'ScanRoute 4.1', creator: 'ScanRoute MFP' };

export async function planUpstream(dump: Dump): Promise<void> {
  await planSpinner(dump);
  await planFarms(dump);
  await planArchive(dump);
}

async function planSpinner(dump: Dump): Promise<void> {
  const folder = '06 Nantong Haizhou Spinning';
  dump.addRendered(
    `${folder}/HZ-PR-2503-07.pdf`,
    await renderPdf([{ paper: spinner.spinningRecord() }], { ...office, standardFonts: true }),
  );
  const daily = spinningCsv();
  dump.addRendered(`${folder}/日报0320.csv`, renderText(daily.paper, daily.bytes));
  dump.addRendered(
    `${folder}/cotton Brazil/CO-MT-24-118834.pdf`,
    await renderPdf([{ paper: cotton.brazilianCertificate() }], {
      ...office,
      creator: 'Sistema de Certificados',
    }),
  );
  dump.addRendered(
    `${folder}/cotton Brazil/fax BL + PL.tif`,
    renderTiff([trade.cottonBillOfLading(), trade.cottonPackingList()], 'fax'),
  );
  dump.addRendered(
    `${folder}/cotton USA/LCM-250114-07.pdf`,
    await renderPdf([{ paper: american.americanInvoice(), finish: 'pale' }], scanner),
  );
  dump.addRendered(
    `${folder}/cotton USA/chamber certificate.pdf`,
    await renderPdf([{ paper: american.americanCertificate(), finish: 'fax' }], scanner),
  );
  dump.addRendered(
    `${folder}/letter bale tags.pdf`,
    await renderPdf([{ paper: spinnerLetterWithTag() }], office),
  );
  dump.addRendered(
    `${folder}/GOTS scope.pdf`,
    await renderPdf([{ paper: schemes.scopeCertificate() }], { ...office, standardFonts: true }),
  );
  dump.addRendered(
    `${folder}/TC 30077.pdf`,
    await renderPdf([{ paper: schemes.transactionCertificate() }], office),
  );
  dump.addRendered(
    `${folder}/运单 0936.jpg`,
    await renderImage(spinner.truckWaybill(), 'skewedColor', 'jpeg'),
  );
  dump.addRendered(`${folder}/回单0430.webp`, await renderImage(trade.bankReceipt(), 'flatbedColor', 'webp'));
  const mail = spinnerMessage();
  const invoice = await renderPdf([{ paper: trade.brazilianInvoice() }], office);
  const statement = await renderPdf([{ paper: chineseDenial() }], office);
  const names = ['PF-INV-3391-1.pdf', '原材料来源声明.pdf'];
  const path = `${folder}/巴西棉资料.eml`;
  dump.addRendered(
    path,
    renderText(
      mail.paper,
      writeMessage({
        ...mail.message,
        attachments: [
          { name: names[0]!, mediaType: 'application/pdf', bytes: invoice.bytes },
          { name: names[1]!, mediaType: 'application/pdf', bytes: statement.bytes },
        ],
      }),
    ),
  );
  dump.gold.push(
    ...invoice.goldFor(`dump/${path}!/${names[0]}`),
    ...statement.goldFor(`dump/${path}!/${names[1]}`),
  );
}

async function planFarms(dump: Dump): Promise<void> {
  const folder = '07 Gins and farms';
  dump.addRendered(
    `${folder}/Caprock Draw bundle.pdf`,
    await renderPdf(
      [
        { paper: farm.ginInvoice(), finish: 'flatbed' },
        { paper: farm.ginPackingList(), finish: 'flatbed' },
        { paper: farm.growerCertificate(), finish: 'skewed' },
      ],
      scanner,
    ),
  );
  dump.addRendered(
    `${folder}/fatura SOC2025000000417.pdf`,
    await renderPdf([{ paper: farm.turkishInvoice() }], office),
  );
  const whole = await renderPdf([{ paper: farm.growerCertificate(), finish: 'flatbed' }], scanner);
  dump.add(
    `${folder}/grower certificate (download).pdf`,
    whole.bytes.slice(0, Math.floor(whole.bytes.length * 0.4)),
  );
  dump.expect(
    `${folder}/grower certificate (download).pdf`,
    'failed',
    'truncated: the file ends in the middle of its image',
  );
}

/** Member names are GBK bytes without the UTF-8 flag, as a Chinese Windows writes them. */
async function planArchive(dump: Dump): Promise<void> {
  const contract = await renderPdf([{ paper: archive.yarnContract(), finish: 'flatbedColor' }], scanner);
  const test = await renderPdf([{ paper: archive.yarnTest() }], office);
  const licence = await renderImage(
    businessLicence(party.spinner, {
      kind: '有限责任公司',
      capital: '叁仟万元整',
      founded: ['2008年05月22日', '2008-05-22'],
      scope: '纺纱加工；棉花、棉纱销售；自营进出口业务。',
      issued: ['2022年11月08日', '2022-11-08'],
      authority: '南通市通州区市场监督管理局',
    }),
    'skewedColor',
    'jpeg',
  );
  const inner = writeZip([{ name: encodeGbk('检测报告30S.pdf'), bytes: test.bytes }]);
  const path = '06 Nantong Haizhou Spinning/棉纱资料.zip';
  dump.add(
    path,
    writeZip([
      { name: encodeGbk('合同/棉纱购销合同.pdf'), bytes: contract.bytes },
      { name: encodeGbk('营业执照.jpg'), bytes: licence.bytes },
      { name: encodeGbk('检测.zip'), bytes: inner },
    ]),
  );
  dump.gold.push(
    ...contract.goldFor(`dump/${path}!/合同/棉纱购销合同.pdf`),
    ...licence.goldFor(`dump/${path}!/营业执照.jpg`),
    ...test.goldFor(`dump/${path}!/检测.zip!/检测报告30S.pdf`),
  );
}
