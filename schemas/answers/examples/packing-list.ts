import type { AnswerExample } from '../../../src/model/document-type.ts';
import { cell, reading } from './stated.ts';

/** Weights with their unit in the heading, totals apart from lines, bales by their range, a mark that states the origin. */
export const packingListExamples: readonly AnswerExample[] = [
  {
    lines: [
      'PACKING LIST                         No. PK-318',
      'Shipper: Sahel Coton Export SARL     Consignee: Norgate Yarns Ltd',
      'Bales           Grade     Net kg      Gross kg',
      '4401 - 4500     SM        22,010.0    22,230.0',
      '4501 - 4560     M         13,180.0    13,312.0',
      'Total 160 bales           35,190.0    35,542.0',
      'MARKS: NORGATE / MADE IN BENIN / NOT FOR RESALE      CONTAINER MSKU4470018',
    ],
    answer: {
      head: { documentNumber: reading('PK-318', 1, 'No. PK-318'), title: reading('PACKING LIST', 1) },
      parties: {
        consignor: {
          name: cell('Sahel Coton Export SARL', 2, 'Shipper: Sahel Coton Export SARL'),
          identifiers: [],
          polarity: 'asserted',
        },
        consignee: {
          name: cell('Norgate Yarns Ltd', 2, 'Consignee: Norgate Yarns Ltd'),
          identifiers: [],
          polarity: 'asserted',
        },
      },
      references: { container: [reading('MSKU4470018', 7, 'CONTAINER MSKU4470018')] },
      totals: {
        packages: reading('160 bales', 6, 'Total 160 bales'),
        netWeight: reading('35,190.0', 6),
        grossWeight: reading('35,542.0', 6),
      },
      origin: [{ country: cell('BENIN', 7, 'MADE IN BENIN'), polarity: 'asserted' }],
      lots: [
        {
          rangeFrom: cell('4401', 4, '4401 - 4500'),
          rangeTo: cell('4500', 4, '4401 - 4500'),
          netWeight: cell('22,010.0', 4),
          weightUnit: cell('kg', 3, 'Net kg'),
          polarity: 'asserted',
        },
        {
          rangeFrom: cell('4501', 5, '4501 - 4560'),
          rangeTo: cell('4560', 5, '4501 - 4560'),
          netWeight: cell('13,180.0', 5),
          weightUnit: cell('kg', 3, 'Net kg'),
          polarity: 'asserted',
        },
      ],
    },
  },
];
