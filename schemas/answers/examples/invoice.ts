import type { AnswerExample } from '../../../src/model/document-type.ts';
import { cell, reading } from './stated.ts';

/** Letterhead as seller, a maker named apart, a line over two rows, units in headings, an address that is no origin. */
export const invoiceExamples: readonly AnswerExample[] = [
  {
    lines: [
      '            Orvane Textile Trading B.V.',
      '            Kade 14, 3011 AB Rotterdam, Netherlands     VAT NL800000000B01',
      'INVOICE  2025/0448                              Date: 3.4.2025',
      'Sold to: Fjordlys AS                            Your order: FL-9917',
      '         Havnegata 2',
      '         5003 Bergen, Norway                    Port of loading: Izmir',
      'Item   Description             Qty (m)   EUR/m     EUR',
      'T-310  Cotton poplin 120 g      2.000     2,15    4.300,00',
      '       bleached, lot K-77',
      'T-355  Cotton satin 140 g         500     3,20    1.600,00',
      '                                      Subtotal    5.900,00',
      '                                   VAT 21 %       1.239,00',
      '                                   TOTAL EUR      7.139,00',
      'Woven by Aydere Dokuma A.S., Denizli. Country of origin: Turkey',
    ],
    answer: {
      head: {
        documentNumber: reading('2025/0448', 3, 'INVOICE 2025/0448'),
        issueDate: reading('3.4.2025', 3, 'Date: 3.4.2025'),
        title: reading('INVOICE', 3),
      },
      parties: {
        seller: {
          name: cell('Orvane Textile Trading B.V.', 1),
          address: cell('Kade 14, 3011 AB Rotterdam, Netherlands', 2),
          country: cell('Netherlands', 2),
          identifiers: [{ scheme: 'vat', ...cell('NL800000000B01', 2) }],
          polarity: 'asserted',
        },
        buyer: {
          name: cell('Fjordlys AS', 4, 'Sold to: Fjordlys AS'),
          address: cell('Havnegata 2, 5003 Bergen, Norway', [5, 6], 'Havnegata 2\n5003 Bergen, Norway'),
          country: cell('Norway', 6),
          identifiers: [],
          polarity: 'asserted',
        },
        manufacturer: [
          {
            name: cell('Aydere Dokuma A.S.', 14, 'Woven by Aydere Dokuma A.S.'),
            identifiers: [],
            polarity: 'asserted',
          },
        ],
      },
      references: { purchaseOrder: [reading('FL-9917', 4, 'Your order: FL-9917')] },
      transport: { portOfLoading: reading('Izmir', 6, 'Port of loading: Izmir') },
      totals: {
        amount: reading('7.139,00', 13, 'TOTAL EUR 7.139,00'),
        currency: reading('EUR', 13, 'TOTAL EUR'),
      },
      origin: [{ country: cell('Turkey', 14, 'Country of origin: Turkey'), polarity: 'asserted' }],
      goods: [
        {
          description: cell(
            'Cotton poplin 120 g bleached, lot K-77',
            [8, 9],
            'Cotton poplin 120 g\nbleached, lot K-77',
          ),
          articleNumber: cell('T-310', 8),
          quantity: cell('2.000', 8),
          unit: cell('m', 7, 'Qty (m)'),
          lot: cell('K-77', 9, 'lot K-77'),
          unitPrice: cell('2,15', 8),
          amount: cell('4.300,00', 8),
          polarity: 'asserted',
        },
        {
          description: cell('Cotton satin 140 g', 10),
          articleNumber: cell('T-355', 10),
          quantity: cell('500', 10),
          unit: cell('m', 7, 'Qty (m)'),
          unitPrice: cell('3,20', 10),
          amount: cell('1.600,00', 10),
          polarity: 'asserted',
        },
      ],
    },
  },
];
