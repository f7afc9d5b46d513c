/** Papers with their translations: in another file, in the same one, by a program, with slips. */
import * as papers from './documents/translations.ts';
import { type Dump, renderPdf } from './dump.ts';

const office = { date: '2025-08-14T08:30:00Z' };

export async function planTranslations(dump: Dump): Promise<void> {
  const knitting = '05 Jiangyin Ruomian Knitting';
  dump.addRendered(
    `${knitting}/棉纱合同 RM-HZ-2503-07.pdf`,
    await renderPdf([{ paper: papers.yarnContract() }], office),
  );
  dump.addRendered(
    `${knitting}/yarn contract RM-HZ-2503-07 certified EN.pdf`,
    await renderPdf(
      [{ paper: papers.yarnContractTranslation() }, { paper: papers.yarnContractCertificate() }],
      {
        ...office,
        standardFonts: true,
      },
    ),
  );
  dump.addRendered(
    '07 Gins and farms/beyan SO-TB-2025-031.pdf',
    await renderPdf(
      [{ paper: papers.turkishStatement() }, { paper: papers.turkishStatementTranslation() }],
      office,
    ),
  );
  dump.addRendered(
    '06 Nantong Haizhou Spinning/HZ-SH-250409 google.pdf',
    await renderPdf([{ paper: papers.machineTranslation() }], { ...office, standardFonts: true }),
  );
  const garment = '03 Jiangxi Yunling Garment';
  dump.addRendered(
    `${garment}/送货单 LT-SH-0528.pdf`,
    await renderPdf([{ paper: papers.deliveryNote() }], office),
  );
  dump.addRendered(
    `${garment}/送货单 LT-SH-0528 EN.pdf`,
    await renderPdf([{ paper: papers.deliveryNoteTranslation() }], office),
  );
}
