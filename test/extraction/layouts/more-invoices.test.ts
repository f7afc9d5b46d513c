import { describe, expect, it } from 'vitest';
import { type Run, stack } from '../helpers/make-page.ts';
import { read } from '../helpers/read.ts';

interface Case {
  readonly name: string;
  readonly language: string;
  readonly runs: readonly Run[];
  /** Printed or normalised values. */
  readonly wanted: Readonly<Record<string, string>>;
}

const cases: readonly Case[] = [
  {
    name: 'software invoice: number and dates at the left, "due" in large print above the table',
    language: 'en',
    runs: [
      [40, 40, 'Invoice', 20],
      [40, 70, 'Invoice number'],
      [140, 70, '8A1B2C3D-0004'],
      [40, 83, 'Date of issue'],
      [140, 83, 'March 1, 2024'],
      [40, 96, 'Date due'],
      [140, 96, 'March 31, 2024'],
      ...stack(40, 130, [
        'Railway Corp',
        '548 Market St',
        'PMB 68956',
        'San Francisco, California 94104',
        'United States',
      ]),
      [300, 130, 'Bill to'],
      ...stack(300, 143, ['Jane Developer', '12 High Street', 'Dublin', 'Ireland', 'jane@gmail.com']),
      [40, 230, '$20.00 USD due March 31, 2024', 16],
      [330, 320, 'Subtotal'],
      [500, 320, '$20.00'],
      [330, 334, 'Total'],
      [500, 334, '$20.00'],
      [330, 348, 'Amount due'],
      [490, 348, '$20.00 USD'],
    ],
    wanted: {
      documentNumber: '8A1B2C3D-0004',
      issueDate: '2024-03-01',
      'parties.seller.name': 'Railway Corp',
      'parties.buyer.name': 'Jane Developer',
      'totals.amount': '20.00',
      'totals.currency': 'USD',
    },
  },
  {
    name: 'German invoice with a row of headings over a row of values',
    language: 'de',
    runs: [
      ...stack(380, 40, ['Elektro Huber GmbH', 'Bahnhofstraße 3', '84028 Landshut', 'Tel. 0871 12345']),
      ...stack(60, 110, ['Gasthof zur Post', 'Inh. Karl Maier', 'Marktplatz 1', '84036 Kumhausen']),
      [60, 200, 'Rechnung', 16],
      [60, 230, 'Rechnungsnr.'],
      [180, 230, 'Rechnungsdatum'],
      [300, 230, 'Kundennr.'],
      [420, 230, 'Seite'],
      [60, 243, 'R-20220133'],
      [180, 243, '07.02.2022'],
      [300, 243, '10233'],
      [420, 243, '1 von 1'],
      [380, 330, 'Nettobetrag'],
      [490, 330, '165,00 €'],
      [380, 344, 'MwSt 19%'],
      [490, 344, '31,35 €'],
      [380, 358, 'Gesamtbetrag'],
      [490, 358, '196,35 €'],
    ],
    wanted: {
      documentNumber: 'R-20220133',
      issueDate: '2022-02-07',
      'parties.seller.name': 'Elektro Huber GmbH',
      'parties.buyer.name': 'Gasthof zur Post',
      'totals.amount': '196.35',
    },
  },
  {
    name: 'letter of a freelancer: place and date without a label, no tax',
    language: 'de',
    runs: [
      [60, 50, 'Anna Beispiel · Grafikdesign · Lindenweg 4 · 20095 Hamburg', 8],
      ...stack(60, 70, ['Kulturverein Nord e.V.', 'z. Hd. Herrn Petersen', 'Am Hafen 2', '24103 Kiel']),
      [400, 150, 'Hamburg, 3. Mai 2023'],
      [60, 190, 'Rechnung Nr. 17/2023', 13],
      [60, 280, 'Gesamtbetrag'],
      [480, 280, '450,00 EUR'],
      [60, 400, 'IBAN DE12 3456 7890 1234 5678 90'],
    ],
    wanted: {
      documentNumber: '17/2023',
      issueDate: '2023-05-03',
      'parties.seller.name': 'Anna Beispiel',
      'parties.buyer.name': 'Kulturverein Nord e.V.',
      'totals.amount': '450.00',
      'totals.currency': 'EUR',
    },
  },
  {
    name: 'French invoice with an advance payment: the total with tax, not the rest',
    language: 'fr',
    runs: [
      ...stack(40, 40, ['ÉLECTRICITÉ MARTIN SAS'], 13),
      ...stack(40, 58, ['Z.A. Les Platanes', '44300 NANTES', 'RCS Nantes B 412 345 678']),
      [340, 40, 'FACTURE', 18],
      [340, 66, 'Numéro :'],
      [420, 66, 'FC-21-00045'],
      [340, 80, 'Date :'],
      [420, 80, '15 mars 2021'],
      [340, 120, 'Adresse de facturation'],
      ...stack(340, 134, ['SCI DU CHATEAU', 'Monsieur Jean Petit', '3 rue Haute', '44000 NANTES']),
      [380, 300, 'Total HT'],
      [490, 300, '100,00 €'],
      [380, 314, 'TVA 20,00%'],
      [490, 314, '20,00 €'],
      [380, 328, 'Total TTC'],
      [490, 328, '120,00 €'],
      [380, 342, 'Acompte'],
      [490, 342, '20,00 €'],
      [380, 356, 'Reste à payer'],
      [490, 356, '100,00 €'],
    ],
    wanted: {
      documentNumber: 'FC-21-00045',
      issueDate: '2021-03-15',
      'parties.seller.name': 'ÉLECTRICITÉ MARTIN SAS',
      'parties.buyer.name': 'SCI DU CHATEAU',
      'totals.amount': '120.00',
    },
  },
  {
    name: 'credit note with negative amounts',
    language: 'de',
    runs: [
      ...stack(60, 40, ['Foto Kern e.K.', 'Ringstr. 9', '99084 Erfurt']),
      ...stack(60, 120, ['Herrn', 'Dr. Paul Winter', 'Parkweg 3', '99425 Weimar']),
      [60, 200, 'Gutschrift Nr. GS-55 vom 02.02.2022', 13],
      [60, 250, 'Betrag netto'],
      [300, 250, '-84,03 €'],
      [60, 264, '19% USt'],
      [300, 264, '-15,97 €'],
      [60, 278, 'Gutschriftsbetrag'],
      [300, 278, '-100,00 €'],
    ],
    wanted: {
      documentNumber: 'GS-55',
      issueDate: '2022-02-02',
      'parties.seller.name': 'Foto Kern e.K.',
      'parties.buyer.name': 'Dr. Paul Winter',
      'totals.amount': '-100.00',
    },
  },
  {
    name: 'hotel bill: dates of stay beside the date of the bill, a table of taxes under the total',
    language: 'de',
    runs: [
      ...stack(40, 40, ['Grand Hotel Astoria', 'Ring 1, 1010 Wien']),
      ...stack(40, 110, ['Tech AG', 'Herr Ing. Bauer', 'Gasse 2', '4020 Linz']),
      [400, 110, 'Rechnung Nr.: 55120'],
      [400, 124, 'Datum: 04.07.2022'],
      [400, 138, 'Anreise: 02.07.2022'],
      [400, 152, 'Abreise: 04.07.2022'],
      [380, 280, 'Summe'],
      [480, 280, '240,00'],
      [40, 310, 'MwSt-Satz'],
      [140, 310, 'Netto'],
      [220, 310, 'MwSt'],
      [300, 310, 'Brutto'],
      [40, 324, '10%'],
      [140, 324, '218,18'],
      [220, 324, '21,82'],
      [300, 324, '240,00'],
      [40, 374, 'Offener Betrag'],
      [480, 374, '0,00'],
    ],
    wanted: {
      documentNumber: '55120',
      issueDate: '2022-07-04',
      'parties.seller.name': 'Grand Hotel Astoria',
      'parties.buyer.name': 'Tech AG',
      'totals.amount': '240.00',
    },
  },
];

describe.each(cases)('$name', ({ name, language, runs, wanted }) => {
  const paper = read(name.startsWith('credit note') ? 'credit_note' : 'invoice', runs, {
    document: { language },
  });
  it.each(Object.entries(wanted))('%s is %s', (path, value) => {
    const field = paper.field(path);
    expect([field?.value, field?.normalized], field?.because).toContain(value);
  });
});
