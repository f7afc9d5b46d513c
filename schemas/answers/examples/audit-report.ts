import type { AnswerExample } from '../../../src/model/document-type.ts';
import { cell, reading } from './stated.ts';

/** Findings with grade, one statement that nothing was found, a ticked announcement; persons and headings are left out. */
export const auditReportExamples: readonly AnswerExample[] = [
  {
    lines: [
      'Velora Assurance Ltd.            SOCIAL AUDIT REPORT No. VA-2025-381',
      'Auditee: Lakeside Garments PLC, Plot 7, Hawassa, Ethiopia',
      'Date of audit: 4 March 2025    [ ] announced  [x] semi-announced  [ ] unannounced',
      'Lead auditor: J. Example         Workers interviewed: 26',
      'Clause            Finding                                    Grade    Corrective action      Due',
      '1 Freely chosen   Passports of nine workers were kept by     Critical Return all passports   2025-03-20',
      '                  the labour agency Bluebird Staffing.',
      '2 Wages           No evidence of withholding of wages        -',
      '                  was found.',
      '3 Safety          Exits of block B were not marked.          Minor    Mark exits, 30 days',
    ],
    answer: {
      head: {
        documentNumber: reading('VA-2025-381', 1, 'SOCIAL AUDIT REPORT No. VA-2025-381'),
        title: reading('SOCIAL AUDIT REPORT', 1),
      },
      parties: {
        auditor: {
          name: cell('Velora Assurance Ltd.', 1),
          identifiers: [],
          polarity: 'asserted',
        },
        auditee: {
          name: cell('Lakeside Garments PLC', 2, 'Auditee: Lakeside Garments PLC'),
          address: cell('Plot 7, Hawassa, Ethiopia', 2),
          country: cell('Ethiopia', 2, 'Hawassa, Ethiopia'),
          identifiers: [],
          polarity: 'asserted',
        },
        labourAgency: [
          {
            name: cell('Bluebird Staffing', 7, 'the labour agency Bluebird Staffing'),
            identifiers: [],
            polarity: 'asserted',
          },
        ],
      },
      audit: {
        date: reading('4 March 2025', 3, 'Date of audit: 4 March 2025'),
        announced: reading('semi-announced', 3, '[x] semi-announced'),
        workersInterviewed: reading('26', 4, 'Workers interviewed: 26'),
      },
      finding: [
        {
          text: cell(
            'Passports of nine workers were kept by the labour agency Bluebird Staffing.',
            [6, 7],
            'Passports of nine workers were kept by\nthe labour agency Bluebird Staffing.',
          ),
          severity: cell('Critical', 6),
          correctiveAction: cell('Return all passports', 6),
          indicator: cell('Passports of nine workers were kept', 6),
          due: cell('2025-03-20', 6),
          polarity: 'asserted',
        },
        {
          text: cell(
            'No evidence of withholding of wages was found.',
            [8, 9],
            'No evidence of withholding of wages\nwas found.',
          ),
          indicator: cell('withholding of wages', 8),
          polarity: 'denied',
        },
        {
          text: cell('Exits of block B were not marked.', 10),
          severity: cell('Minor', 10),
          correctiveAction: cell('Mark exits, 30 days', 10),
          polarity: 'asserted',
        },
      ],
    },
  },
];
