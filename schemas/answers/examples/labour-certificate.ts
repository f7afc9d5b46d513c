import type { AnswerExample } from '../../../src/model/document-type.ts';
import { cell, reading } from './stated.ts';

/** Statements are quoted whole, also where they say less than the regulation; what the paper leaves out stays out. */
export const labourCertificateExamples: readonly AnswerExample[] = [
  {
    lines: [
      'CERTIFICATE OF ORIGIN (19 CFR 12.43)',
      'I, export manager of Palmyra Fibres S.A., foreign seller of the merchandise hereinafter',
      'described, certify that such merchandise, consisting of 480 bales of raw cotton in',
      '480 bales marked PF 1-480, was produced by Fazenda Lago Azul at or near',
      'Barreiras, Brazil, and was laden on board NORDIC HERON at Santos.',
      'Convict labor was not employed in the production of the merchandise.',
      'Dated 9 May 2025',
    ],
    answer: {
      head: {
        issueDate: reading('9 May 2025', 7, 'Dated 9 May 2025'),
        title: reading('CERTIFICATE OF ORIGIN', 1),
      },
      parties: {
        seller: {
          name: cell('Palmyra Fibres S.A.', 2),
          identifiers: [],
          polarity: 'asserted',
        },
        producer: [
          {
            name: cell('Fazenda Lago Azul', 4, 'was produced by Fazenda Lago Azul'),
            identifiers: [],
            polarity: 'asserted',
          },
        ],
      },
      transport: {
        vessel: reading('NORDIC HERON', 5, 'laden on board NORDIC HERON'),
        portOfLoading: reading('Santos', 5, 'at Santos'),
      },
      totals: { packages: reading('480 bales', 4) },
      clauses: {
        seller: reading(
          'foreign seller of the merchandise hereinafter described, certify that such merchandise',
          [2, 3],
          'foreign seller of the merchandise hereinafter\ndescribed, certify that such merchandise',
        ),
        quantity: reading('consisting of 480 bales', 3),
        description: reading('of raw cotton', 3),
        packages: reading('in 480 bales', [3, 4], 'in\n480 bales'),
        marks: reading('marked PF 1-480', 4),
        producedBy: reading('was produced by Fazenda Lago Azul', 4),
        producedAt: reading('at or near Barreiras, Brazil', [4, 5], 'at or near\nBarreiras, Brazil'),
        ladenOnBoard: reading('was laden on board NORDIC HERON', 5),
        ladenAt: reading('at Santos', 5),
        labor: reading('Convict labor was not employed in the production of the merchandise.', 6),
        date: reading('Dated 9 May 2025', 7),
      },
      origin: [
        {
          country: cell('Brazil', 5, 'Barreiras, Brazil'),
          siteName: cell('Barreiras', 5),
          polarity: 'asserted',
        },
      ],
      goods: [
        {
          description: cell('raw cotton', 3),
          quantity: cell('480', 3, '480 bales'),
          unit: cell('bales', 3, '480 bales'),
          polarity: 'asserted',
        },
      ],
    },
  },
];
