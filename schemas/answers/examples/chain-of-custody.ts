import type { AnswerExample } from '../../../src/model/document-type.ts';
import { cell, reading } from './stated.ts';

/** The certifying body is the issuer, not the owner of the standard; a certificate's seat is no origin. */
export const chainOfCustodyExamples: readonly AnswerExample[] = [
  {
    lines: [
      'Veritan Certification SA, Lausanne, Switzerland',
      'TRANSACTION CERTIFICATE  Number VC-TC-2207      Standard: Global Organic Textile Standard (GOTS) 7.0',
      'Certified organisation (seller): Adana Iplik A.S., licence VC-8831',
      'Buyer: Orvane Textile Trading B.V.              Invoice 4410 of 10.02.2025',
      'Product: carded yarn Ne 30/1, 100% organic cotton     Net weight 1.250,5 kg',
      'Raw material: organic cotton, country of origin Kyrgyzstan',
      'Place and date of issue: Lausanne, 19.02.2025',
    ],
    answer: {
      head: {
        documentNumber: reading('VC-TC-2207', 2, 'Number VC-TC-2207'),
        issueDate: reading('19.02.2025', 7, 'Lausanne, 19.02.2025'),
        title: reading('TRANSACTION CERTIFICATE', 2),
      },
      parties: {
        issuer: {
          name: cell('Veritan Certification SA', 1),
          address: cell('Lausanne, Switzerland', 1),
          country: cell('Switzerland', 1),
          identifiers: [],
          polarity: 'asserted',
        },
        seller: {
          name: cell('Adana Iplik A.S.', 3, 'Certified organisation (seller): Adana Iplik A.S.'),
          identifiers: [{ scheme: 'certificate', ...cell('VC-8831', 3, 'licence VC-8831') }],
          polarity: 'asserted',
        },
        certificateHolder: {
          name: cell('Adana Iplik A.S.', 3, 'Certified organisation (seller): Adana Iplik A.S.'),
          identifiers: [],
          polarity: 'asserted',
        },
        buyer: {
          name: cell('Orvane Textile Trading B.V.', 4, 'Buyer: Orvane Textile Trading B.V.'),
          identifiers: [],
          polarity: 'asserted',
        },
      },
      references: { invoice: [reading('4410', 4, 'Invoice 4410')] },
      audit: { standard: reading('Global Organic Textile Standard (GOTS) 7.0', 2) },
      origin: [
        {
          country: cell('Kyrgyzstan', 6, 'organic cotton, country of origin Kyrgyzstan'),
          material: cell('organic cotton', 6, 'Raw material: organic cotton'),
          polarity: 'asserted',
        },
      ],
      goods: [
        {
          description: cell('carded yarn Ne 30/1', 5),
          composition: cell('100% organic cotton', 5),
          netWeight: cell('1.250,5 kg', 5, 'Net weight 1.250,5 kg'),
          polarity: 'asserted',
        },
      ],
    },
  },
];
