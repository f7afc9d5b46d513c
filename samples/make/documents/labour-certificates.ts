/** Certificates in the words of 19 CFR 12.43(a): one that keeps to them, one that changes and leaves out. */
import { drawLogo, drawSignature } from '../drawing/marks.ts';
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
import { brazilianGin, brazilianTrader, exporter, garmentFactory } from '../story/parties.ts';

const clause = (name: string, words: string) => `{clauses.${name}=${words}}`;

/** The exporter's certificate, sentence by sentence as the regulation has it. */
export function prescribedCertificate(): Paper {
  const paper = new Paper('certificate_12_43_a', 'en', { family: 'serif', size: 11, leading: 1.7 });
  const page = paper.page();
  page.text(
    0,
    90,
    value('title', 'CERTIFICATE OF ORIGIN', 'CERTIFICATE OF ORIGIN (19 CFR 12.43)'),
    { size: 16, bold: true, align: 'center' },
    page.width,
  );
  page.text(0, 108, '(19 CFR 12.43)', { size: 10, align: 'center' }, page.width);
  const seller = `I, ${nameOf('seller', exporter)}, ${clause('seller', 'foreign seller or owner of the merchandise hereinafter described, certify that such merchandise')},`;
  const what = `${clause('quantity', `consisting of ${goodsNumber(0, 'quantity', '24,000')} ${goods(0, 'unit', 'pieces', 'PCS')}`)} ${clause('description', `of ${goods(0, 'description', "men's knitted T-shirts of 100% cotton")}`)}`;
  const packed = `${clause('packages', `in ${number('totals.packages', '400')} cartons`)} ${clause('marks', `bearing the following marks and numbers H&P PO ${value('references.purchaseOrder', order.purchaseOrder)} C/NO. 1-400`)}`;
  const made = `${clause('producedBy', `was mined, produced, or manufactured by ${nameOf('producer', garmentFactory)}`)} ${clause('producedAt', `at or near {origin.siteName=Gongqing, Jiujiang, Jiangxi, ${country('origin.country', 'China')}}`)},`;
  const shipped = `and ${clause('ladenOnBoard', `was laden on board ${value('transport.vessel', order.vessel)}`)} ${clause('ladenAt', `at ${value('transport.portOfLoading', 'Ningbo')}`)}, ${clause('departedOn', `which departed from Ningbo, China on ${date('dates.shippedOnBoard', 'June 27, 2025', '2025-06-27')}`)};`;
  const labour = `and that ${clause('labor', 'forced labor was not employed in any stage of the mining, production, or manufacture of the merchandise')} ${clause('component', 'or of any component thereof')}.`;
  const y = page.text(64, 150, [seller, what, packed, made, shipped, labour].join(' '), {}, 467);
  page.fact('origin.ruleSystem', '12.43');
  page.fact('origin.claimType', 'certificate');
  page.text(64, y + 40, clause('date', `Dated ${date('issueDate', 'July 2, 2025', '2025-07-02')}`));
  page.rule(300, y + 92, 520, y + 92);
  drawSignature(page, 320, y + 86, 33);
  page.text(300, y + 106, '(Signature)', { size: 8 });
  page.text(300, y + 122, value('execution.signatoryTitle', 'General Manager'), { size: 10 });
  return paper;
}

/** The cotton trader's: prison labor only, no word of components, no marks, no signature. */
export function changedCertificate(): Paper {
  const paper = new Paper('certificate_12_43_a', 'en', { size: 10, leading: 1.5 });
  const page = paper.page();
  drawLogo(page, 56, 44, 38, '#2f6b3a', 'PF');
  page.text(104, 60, nameOf('seller', brazilianTrader), { size: 14, bold: true });
  page.text(104, 75, addressOf('seller', brazilianTrader), { size: 8 });
  page.rule(56, 92, 540, 92, 1, '#2f6b3a');
  page.text(56, 128, title('Certificate of Origin under 19 CFR 12.43'), { size: 15, bold: true });
  page.text(56, 150, `Contract ${value('references.contract', order.brazilContract)}`, { size: 10 });
  const text = [
    `We, ${brazilianTrader.name}, ${clause('seller', 'seller of the merchandise described below, hereby certify that the merchandise')}`,
    clause('quantity', `consisting of ${goodsNumber(0, 'quantity', '440')} ${goods(0, 'unit', 'bales')}`),
    clause('description', `of ${goods(0, 'description', 'raw upland cotton, crop 2024')}`),
    `${clause('packages', `packed in ${number('totals.packages', '440')} bales`)}`,
    clause('producedBy', `was produced by ${nameOf('producer', brazilianGin)}`),
    `${clause('producedAt', `at or near {origin.siteName=Sapezal, Mato Grosso, ${country('origin.country', 'Brazil')}}`)},`,
    `and ${clause('ladenOnBoard', `was laden on board ${value('transport.vessel', 'ATLANTIC PIONEER')}`)}`,
    `${clause('ladenAt', `at ${value('transport.portOfLoading', 'Santos')}`)}, ${clause('departedOn', `which departed from Santos, Brazil on ${date('dates.shippedOnBoard', 'January 18, 2025', '2025-01-18')}`)},`,
    `and that ${clause('labor', 'no prison labor was used in the production of the merchandise')}.`,
  ].join(' ');
  const y = page.text(56, 180, text, {}, 484);
  page.fact('origin.ruleSystem', '12.43');
  page.fact('origin.claimType', 'certificate');
  page.text(56, y + 34, clause('date', `Dated: ${date('issueDate', 'August 11, 2025', '2025-08-11')}`));
  page.rule(56, y + 96, 260, y + 96);
  page.text(56, y + 110, 'Signature', { size: 8.5 });
  page.fact('execution.signature', 'absent', { x: 56, y: y + 66, width: 204, height: 30 });
  return paper;
}
