/** Social audit reports: a whole one of three pages, and one page of another that lost the rest. */
import { drawRows, drawTable } from '../drawing/layouts.ts';
import { drawLogo, drawSignature } from '../drawing/marks.ts';
import type { Sheet } from '../drawing/sheet.ts';
import { Paper } from '../paper.ts';
import { addressOf, date, nameOf, title, value } from '../story/marked.ts';
import { dyer, garmentFactory } from '../story/parties.ts';

const blue = '#1d5a86';

function drawFoot(page: Sheet, reference: string, number: number, total: number): void {
  page.rule(45, 800, 550, 800, 0.5, '#999999');
  page.text(45, 812, `Report ${reference}`, { size: 7.5, color: '#666666' });
  page.text(45, 812, `Page ${number} of ${total}`, { size: 7.5, color: '#666666', align: 'right' }, 505);
}

interface Finding {
  readonly area: string;
  readonly text: string;
  readonly severity: string;
  readonly action: string;
  readonly indicator?: string;
}

const finding = (index: number, { area, text, severity, action, indicator }: Finding): string[] => [
  area,
  `{audit.finding[${index}].text=${text}}`.replace(
    indicator ?? '\u0000',
    indicator
      ? `{audit.finding[${index}].indicator=${indicator}~${indicator.replaceAll(' ', '_')}}`
      : '\u0000',
  ),
  value(`audit.finding[${index}].severity`, severity),
  action === '-'
    ? '-'
    : value(
        `audit.finding[${index}].correctiveAction`,
        action.replace(/(?<=by )(\d\d)\/(\d\d)\/(\d{4})/, (day, dd, mm, yyyy) =>
          date(`audit.finding[${index}].due`, day, `${yyyy}-${mm}-${dd}`),
        ),
      ),
];

const columns = [
  { title: 'Area', width: 88 },
  { title: 'Observation', width: 222 },
  { title: 'Grade', width: 70 },
  { title: 'Corrective action', width: 125 },
];

/** Ethical trade audit of the garment factory; forced-labour indicators are stated in the negative. */
export function garmentAudit(): Paper {
  const reference = 'EVR-2025-10447';
  const paper = new Paper('audit_report', 'en', { size: 9.5 });
  const first = paper.page();
  drawLogo(first, 45, 40, 42, blue, 'EV');
  first.text(98, 66, value('parties.auditor.name', 'Everstead Verification Limited'), {
    size: 14,
    bold: true,
    color: blue,
  });
  first.text(45, 118, title('Ethical Trade Audit Report'), { size: 20, bold: true });
  first.text(45, 138, value('audit.standard', 'SMETA 4-Pillar', 'SMETA'), { size: 12, color: blue });
  const y = drawRows(
    first,
    45,
    172,
    220,
    [
      ['Report reference', value('documentNumber', reference)],
      ['Site name', nameOf('auditee', garmentFactory)],
      ['Site address', addressOf('auditee', garmentFactory, false, 'siteAddress')],
      ['Dates of audit', `${date('audit.date', '24/03/2025', '2025-03-24')} and 25/03/2025`],
      ['Report issued', date('issueDate', '07/04/2025', '2025-04-07')],
      ['Audit type', value('audit.type', 'Periodic', 'periodic')],
      ['Announcement', value('audit.announced', 'Semi-announced', 'semi-announced')],
      ['Workers on site', '212 (production 181, office 31)'],
      ['Workers interviewed', `${value('audit.workersInterviewed', '32')}, of which 20 in groups`],
      ['Lead auditor', 'APSCA registered, number on file'],
    ],
    { gap: 7, width: 320, label: { color: '#555555' } },
  );
  first.text(45, y + 20, 'Summary', { size: 13, bold: true, color: blue });
  first.text(
    45,
    y + 40,
    `The site cuts, sews and packs knitted garments in two buildings. Management gave access to all areas and to the records of twelve months. Overall result: ${value('audit.result', 'two non-compliances, one observation')}.`,
    {},
    505,
  );
  drawFoot(first, reference, 1, 3);
  const second = paper.page();
  second.text(45, 60, '1. Employment is freely chosen', { size: 13, bold: true, color: blue });
  const bottom = drawTable(
    second,
    45,
    74,
    columns,
    [
      finding(0, {
        area: 'Documents',
        text: 'There was no evidence of retention of identity documents.',
        indicator: 'retention of identity documents',
        severity: 'None',
        action: '-',
      }),
      finding(1, {
        area: 'Debt',
        text: 'No worker reported debt bondage or recruitment fees.',
        indicator: 'debt bondage',
        severity: 'None',
        action: '-',
      }),
      finding(2, {
        area: 'Movement',
        text: 'Workers may leave the site after their shift; no restriction of movement was seen.',
        indicator: 'restriction of movement',
        severity: 'None',
        action: '-',
      }),
      finding(3, {
        area: 'Schemes',
        text: 'Interviews gave no sign of workers sent by government transfer programmes.',
        severity: 'None',
        action: '-',
      }),
    ],
    { rules: 'all', headerFill: '#dbe8f1', size: 9 },
  );
  second.text(45, bottom + 30, '2. Health, safety and hours', { size: 13, bold: true, color: blue });
  drawTable(
    second,
    45,
    bottom + 44,
    columns,
    [
      finding(4, {
        area: 'Hours',
        text: 'In May 2024 nine packers worked more than 60 hours in one week (excessive overtime).',
        indicator: 'excessive overtime',
        severity: 'Major',
        action: 'Weekly alert at 56 hours, by 30/06/2025',
      }),
      finding(5, {
        area: 'Fire safety',
        text: 'One of six exits of building B was partly blocked by cartons.',
        severity: 'Minor',
        action: 'Cleared during the audit; daily walk',
      }),
      finding(6, {
        area: 'Chemicals',
        text: 'Spot remover was kept in an unlabelled bottle.',
        severity: 'Observation',
        action: 'Label and train, by 30/04/2025',
      }),
    ],
    { rules: 'all', headerFill: '#dbe8f1', size: 9 },
  );
  drawFoot(second, reference, 2, 3);
  const third = paper.page();
  third.text(45, 60, '3. Scope and method', { size: 13, bold: true, color: blue });
  let end = third.text(
    45,
    82,
    'Two auditors spent four person-days on site. Interviews were held in Mandarin, without managers in the room. Wage records of March 2024, September 2024 and February 2025 were compared with time records and bank transfers.',
    {},
    505,
  );
  end = third.text(
    45,
    end + 10,
    'The audit covers the site named on page 1. It does not cover fabric mills, spinners or the source of cotton.',
    {},
    505,
  );
  third.text(45, end + 50, 'For the audit company');
  drawSignature(third, 60, end + 96, 53);
  third.text(45, end + 118, value('execution.signatoryTitle', 'Technical Manager'));
  drawFoot(third, reference, 3, 3);
  return paper;
}

/** Page 2 of 5 of an audit of the dyer; the other four pages are not in the dump. */
export function loneAuditPage(): Paper {
  const paper = new Paper('audit_report', 'en', { size: 9.5 });
  const page = paper.page();
  page.text(45, 50, `{title=${value('audit.standard', 'amfori BSCI', 'BSCI')} Audit Report}`, {
    size: 9,
    color: '#8a4a12',
  });
  page.text(45, 50, `Auditee: ${nameOf('auditee', dyer)}`, { size: 9, align: 'right' }, 505);
  page.rule(45, 56, 550, 56, 1, '#8a4a12');
  page.text(45, 84, 'Performance area 5: decent working hours', { size: 12, bold: true });
  drawTable(
    page,
    45,
    98,
    columns,
    [
      finding(0, {
        area: '5.1',
        text: 'Overtime of the stenter shift reached 31 hours in the month of December 2024.',
        severity: 'C',
        action: 'Hire two operators, by 31/05/2025',
      }),
      finding(1, {
        area: '5.3',
        text: 'Rest days were granted after six days at most.',
        severity: 'A',
        action: '-',
      }),
    ],
    { headerFill: '#f3e6d6', size: 9 },
  );
  page.text(45, 260, 'Performance area 6: occupational health and safety', { size: 12, bold: true });
  drawTable(
    page,
    45,
    274,
    columns,
    [
      finding(2, {
        area: '6.4',
        text: 'Eye wash at the chemical store had no water pressure.',
        severity: 'D',
        action: 'Repaired on 19/02/2025',
      }),
      finding(3, {
        area: '6.9',
        text: 'Boiler certificates were valid and on display.',
        severity: 'A',
        action: '-',
      }),
    ],
    { headerFill: '#f3e6d6', size: 9 },
  );
  page.rule(45, 800, 550, 800, 0.5);
  page.text(0, 814, 'Page 2 of 5', { size: 8, align: 'center' }, page.width);
  return paper;
}
