import type { AnswerExample } from '../../../src/model/document-type.ts';
import { cell, reading } from './stated.ts';

const firm = (
  name: Record<string, unknown>,
  more: Record<string, unknown> = {},
): Record<string, unknown> => ({
  name,
  ...more,
  identifiers: [],
  polarity: 'asserted',
});

/** Shipper as consignor, vessel and voyage in one cell, a port that is no origin, a seal number that is no container. */
export const transportDocumentExamples: readonly AnswerExample[] = [
  {
    lines: [
      'Shipper                                 HALVORSEN OCEAN LINE A/S',
      'MERAK GARMINDO, PT                      BILL OF LADING  No. HOL77120934',
      'JL. RAYA 8, SEMARANG, INDONESIA         Booking No. 5512009',
      'Consignee: TO ORDER OF TERN RETAIL LLC',
      'Vessel / Voyage              Port of loading     Port of discharge',
      'NORDIC TERN / 118W           SEMARANG            NEW YORK, NY',
      'HLXU3312048 / SEAL 00417     212 CARTONS  LADIES KNIT TOPS    3,004.00 KGS',
      'Place and date of issue: Semarang, 09 MAY 2025   Shipped on board 08 MAY 2025',
    ],
    answer: {
      head: {
        documentNumber: reading('HOL77120934', 2, 'BILL OF LADING No. HOL77120934'),
        issueDate: reading('09 MAY 2025', 8, 'Place and date of issue: Semarang, 09 MAY 2025'),
        title: reading('BILL OF LADING', 2),
      },
      dates: { shippedOnBoard: reading('08 MAY 2025', 8, 'Shipped on board 08 MAY 2025') },
      parties: {
        consignor: firm(cell('MERAK GARMINDO, PT', 2), {
          address: cell('JL. RAYA 8, SEMARANG, INDONESIA', 3),
          country: cell('INDONESIA', 3),
        }),
        consignee: firm(cell('TO ORDER OF TERN RETAIL LLC', 4, 'Consignee: TO ORDER OF TERN RETAIL LLC')),
        carrier: firm(cell('HALVORSEN OCEAN LINE A/S', 1)),
      },
      references: { container: [reading('HLXU3312048', 7)] },
      transport: {
        portOfLoading: reading('SEMARANG', 6),
        portOfDischarge: reading('NEW YORK, NY', 6),
        vessel: reading('NORDIC TERN', 6, 'NORDIC TERN / 118W'),
        voyage: reading('118W', 6, 'NORDIC TERN / 118W'),
      },
      origin: [],
      goods: [
        {
          description: cell('LADIES KNIT TOPS', 7),
          packages: cell('212', 7, '212 CARTONS'),
          grossWeight: cell('3,004.00 KGS', 7),
          polarity: 'asserted',
        },
      ],
    },
  },
];
