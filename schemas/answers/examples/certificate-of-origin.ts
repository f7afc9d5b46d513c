import type { AnswerExample } from '../../../src/model/document-type.ts';
import { cell, reading } from './stated.ts';

/** A form with numbered boxes: what is printed in the form states nothing; the office is the issuer; criterion "WO". */
export const certificateOfOriginExamples: readonly AnswerExample[] = [
  {
    lines: [
      '1. Exporter                              Certificate No. AB 104477',
      'Kivu Fibres Cooperative                  CERTIFICATE OF ORIGIN',
      'P.O. Box 9, Mwanza, Tanzania             Issued in ............',
      '2. Consignee',
      'Bodensee Garne GmbH, Konstanz, Germany',
      '3. Means of transport: by sea from Dar es Salaam',
      '6. Description of goods           8. Origin criterion   9. Gross weight   10. Invoice',
      '110 bales raw cotton, crop 2024   "WO"                  24,310 kg         KF-229 of 2 May 2025',
      '11. Declaration by the exporter: the goods were produced in TANZANIA',
      'Mwanza, 5 May 2025',
      '12. Certification: Tanzania Chamber of Growers, Mwanza, 7 May 2025',
    ],
    answer: {
      head: {
        documentNumber: reading('AB 104477', 1, 'Certificate No. AB 104477'),
        issueDate: reading('7 May 2025', 11, 'Tanzania Chamber of Growers, Mwanza, 7 May 2025'),
        title: reading('CERTIFICATE OF ORIGIN', 2),
      },
      parties: {
        exporter: {
          name: cell('Kivu Fibres Cooperative', 2),
          address: cell('P.O. Box 9, Mwanza, Tanzania', 3),
          country: cell('Tanzania', 3, 'P.O. Box 9, Mwanza, Tanzania'),
          identifiers: [],
          polarity: 'asserted',
        },
        consignee: {
          name: cell('Bodensee Garne GmbH', 5),
          address: cell('Konstanz, Germany', 5),
          country: cell('Germany', 5, 'Konstanz, Germany'),
          identifiers: [],
          polarity: 'asserted',
        },
        issuer: {
          name: cell('Tanzania Chamber of Growers', 11),
          identifiers: [],
          polarity: 'asserted',
        },
      },
      references: { invoice: [reading('KF-229', 8)] },
      origin: [
        {
          country: cell('TANZANIA', 9, 'the goods were produced in TANZANIA'),
          polarity: 'asserted',
        },
      ],
      goods: [
        {
          description: cell('raw cotton, crop 2024', 8, '110 bales raw cotton, crop 2024'),
          packages: cell('110', 8, '110 bales'),
          grossWeight: cell('24,310 kg', 8),
          originCriterion: cell('WO', 8, '"WO"'),
          polarity: 'asserted',
        },
      ],
    },
  },
];
