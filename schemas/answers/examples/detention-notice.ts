import type { AnswerExample } from '../../../src/model/document-type.ts';
import { cell, reading } from './stated.ts';

/** Ticked items are asked for, others are not; a number of days is no day, and a port of entry no place of the voyage. */
export const detentionNoticeExamples: readonly AnswerExample[] = [
  {
    lines: [
      'NOTICE OF DETENTION                       Detention No. 2025-2704-0093',
      'Port of entry: 2704 Los Angeles           Date of detention: 06/02/2025',
      'Importer of record: Meridian Home LLC     Broker: Quayside Brokers Inc.',
      'Entry No. KL7-4410982-6   Line 002        Merchandise: cotton bed linen',
      'Authority: Uyghur Forced Labor Prevention Act, 19 U.S.C. 1307',
      'Please submit within 30 days of this notice:',
      '[x] Purchase orders and invoices for the yarn',
      '[x] Records of ginning, with bale numbers',
      '[ ] Isotopic test reports',
    ],
    answer: {
      head: {
        documentNumber: reading('2025-2704-0093', 1, 'Detention No. 2025-2704-0093'),
        issueDate: reading('06/02/2025', 2, 'Date of detention: 06/02/2025'),
        title: reading('NOTICE OF DETENTION', 1),
      },
      parties: {
        importerOfRecord: {
          name: cell('Meridian Home LLC', 3, 'Importer of record: Meridian Home LLC'),
          identifiers: [],
          polarity: 'asserted',
        },
        broker: {
          name: cell('Quayside Brokers Inc.', 3, 'Broker: Quayside Brokers Inc.'),
          identifiers: [],
          polarity: 'asserted',
        },
      },
      references: { entry: [reading('KL7-4410982-6', 4, 'Entry No. KL7-4410982-6')] },
      customs: {
        port: reading('2704 Los Angeles', 2, 'Port of entry: 2704 Los Angeles'),
        authority: [reading('Uyghur Forced Labor Prevention Act', 5), reading('19 U.S.C. 1307', 5)],
      },
      request: [
        { text: cell('Purchase orders and invoices for the yarn', 7), polarity: 'asserted' },
        { text: cell('Records of ginning, with bale numbers', 8), polarity: 'asserted' },
      ],
      goods: [
        {
          lineNumber: cell('002', 4, 'Line 002'),
          description: cell('cotton bed linen', 4, 'Merchandise: cotton bed linen'),
          polarity: 'asserted',
        },
      ],
    },
  },
];
