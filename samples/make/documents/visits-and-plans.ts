/** What follows an audit, and what a visitor saw: a corrective action plan and a report of a visit. */
import { drawRows, drawTable } from '../drawing/layouts.ts';
import { drawSignature } from '../drawing/marks.ts';
import { A4_LANDSCAPE } from '../drawing/sheet.ts';
import { Paper } from '../paper.ts';
import { addressOf, date, nameOf, title, value } from '../story/marked.ts';
import { garmentFactory, importer, spinner } from '../story/parties.ts';

/** Plan of the garment factory after its audit. */
export function correctiveActionPlan(): Paper {
  const paper = new Paper('corrective_action', 'en', { size: 9 });
  const page = paper.page(A4_LANDSCAPE);
  page.text(45, 56, title('CORRECTIVE ACTION PLAN'), { size: 17, bold: true });
  drawRows(
    page,
    45,
    84,
    160,
    [
      ['Factory name', nameOf('auditee', garmentFactory)],
      ['Audit reference', value('references.certificate', 'EVR-2025-10447')],
      ['Audit date', date('audit.date', '24/03/2025', '2025-03-24')],
      ['Plan date', date('issueDate', '14/04/2025', '2025-04-14')],
    ],
    { gap: 3 },
  );
  const lines = [
    [
      'Nine packers worked more than 60 hours in one week in May 2024 (excessive overtime).',
      'Major',
      'No alert in the time system',
      'Weekly alert at 56 hours; second packing line',
      ['30/06/2025', '2025-06-30'],
      ['18/06/2025', '2025-06-18'],
      'Closed',
    ],
    [
      'One of six exits of building B was partly blocked by cartons.',
      'Minor',
      'No fixed walk',
      'Floor marking and a daily walk',
      ['30/04/2025', '2025-04-30'],
      ['25/03/2025', '2025-03-25'],
      'Closed',
    ],
    [
      'Spot remover was kept in an unlabelled bottle.',
      'Observation',
      'Refill without label',
      'Labels on all bottles, training of the line',
      ['30/04/2025', '2025-04-30'],
      null,
      'Open',
    ],
  ] as const;
  drawTable(
    page,
    45,
    156,
    [
      { title: 'Finding', width: 200 },
      { title: 'Severity', width: 66 },
      { title: 'Root cause', width: 110 },
      { title: 'Corrective action', width: 170 },
      { title: 'Due date', width: 66 },
      { title: 'Date closed', width: 70 },
      { title: 'Status', width: 60 },
    ],
    lines.map(([text, severity, cause, action, due, closed, status], index) => [
      `{audit.finding[${index}].text=${text}}`.replace(
        'excessive overtime',
        `{audit.finding[${index}].indicator=excessive overtime~excessive_overtime}`,
      ),
      value(`audit.finding[${index}].severity`, severity),
      cause,
      value(`audit.finding[${index}].correctiveAction`, action),
      date(`audit.finding[${index}].due`, due[0], due[1]),
      closed === null ? '' : date(`audit.finding[${index}].closedOn`, closed[0], closed[1]),
      value(`audit.finding[${index}].status`, status),
    ]),
    { headerFill: '#e8ecef', size: 8.5 },
  );
  page.text(45, 420, 'Signed for the factory', { size: 8.5 });
  drawSignature(page, 60, 456, 88);
  page.text(45, 474, value('execution.signatoryTitle', 'Factory Manager'));
  return paper;
}

/** The importer's people at the spinning mill. */
export function millVisit(): Paper {
  const paper = new Paper('site_visit_report', 'en', { size: 10, leading: 1.4 });
  const page = paper.page();
  page.text(50, 62, title('SITE VISIT REPORT'), { size: 18, bold: true, color: '#1f4e46' });
  const y = drawRows(
    page,
    50,
    96,
    200,
    [
      ['Report No.', value('documentNumber', 'HP-SV-25-011')],
      ['Report date', date('issueDate', '21 May 2025', '2025-05-21')],
      ['Date of visit', date('audit.date', '14 May 2025', '2025-05-14')],
      ['Site visited', nameOf('auditee', spinner)],
      ['Site address', addressOf('auditee', spinner, false, 'siteAddress')],
      ['Visited by', nameOf('auditor', importer)],
      ['Announced', value('audit.announced', 'Unannounced', 'unannounced')],
      [
        'Purpose of visit',
        value('audit.type', `Follow lot ${value('references.lot[0]', 'HZ30C-2503A')} through the mill`),
      ],
      ['Type of facility', value('tier.role', 'Cotton spinning mill')],
    ],
    { gap: 5, width: 340, label: { color: '#555555' } },
  );
  let line = page.text(50, y + 16, 'What was seen', { size: 12, bold: true });
  line = page.text(
    50,
    line + 4,
    'The mill runs blow room, cards, draw frames, combers and ring frames in one hall; 38 of 42 ring frames were running. The warehouse keeps bales by lot with tags of the gin. Tags of lot {references.lot[1]=TP-2411-086} were compared with the laydown sheets of 12 and 13 May.',
    {},
    495,
  );
  line = page.text(
    50,
    line + 10,
    'Bales of lot {references.lot[2]=SK-2409-31} stood in the same bay. The mill said that they were left from the year before.',
    {},
    495,
  );
  page.text(
    50,
    line + 14,
    `Conclusion: ${value('audit.result', 'the laydown of lot TP-2411-086 can be followed; the other bales need an explanation')}`,
    {},
    495,
  );
  drawSignature(page, 64, line + 92, 61);
  page.text(50, line + 112, value('execution.signatoryTitle', 'Sourcing Manager'));
  return paper;
}
