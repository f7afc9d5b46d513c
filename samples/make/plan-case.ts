/** Papers of the detention case and of origin that other papers answer: forms of customs, certificates, plans, visits. */
import * as customs from './documents/customs-forms.ts';
import { formE } from './documents/form-e.ts';
import * as labour from './documents/labour-certificates.ts';
import * as visits from './documents/visits-and-plans.ts';
import { type Dump, renderPdf } from './dump.ts';
import type { Paper } from './paper.ts';

const office = { date: '2025-08-14T08:30:00Z', standardFonts: true };

/** All born digital, a page each. */
export async function planCase(dump: Dump): Promise<void> {
  const importer = '01 Harbor & Pine (importer)';
  const papers: [path: string, paper: Paper][] = [
    [`${importer}/attachment 2-B.pdf`, customs.detentionAttachment()],
    [`${importer}/exclusion notice.pdf`, customs.exclusionNotice()],
    [`${importer}/CBP 28 2025-05-06.pdf`, customs.requestForInformation()],
    [`${importer}/7501 HPA-0072918-4.pdf`, customs.entrySummary()],
    [`${importer}/ISF.pdf`, customs.securityFiling()],
    [`${importer}/consignee statement.pdf`, customs.consigneeStatement()],
    [`${importer}/visit spinning mill.pdf`, visits.millVisit()],
    ['02 Ningbo Qinghe/12.43 certificate.pdf', labour.prescribedCertificate()],
    ['03 Jiangxi Yunling Garment/CAP after audit.pdf', visits.correctiveActionPlan()],
    ['03 Jiangxi Yunling Garment/form E thread.pdf', formE()],
    ['06 Nantong Haizhou Spinning/cotton Brazil/certificate 12.43.pdf', labour.changedCertificate()],
  ];
  dump.expect(
    '06 Nantong Haizhou Spinning/cotton Brazil/certificate 12.43.pdf',
    'clause not found',
    'no marks, no word of components, no signature',
  );
  for (const [path, paper] of papers) dump.addRendered(path, await renderPdf([{ paper }], office));
}
