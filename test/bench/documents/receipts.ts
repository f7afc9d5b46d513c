import type { Paper } from './paper.ts';

function receipt(
  name: string,
  seller: string,
  date: string,
  total: string,
  currency: string,
  lines: string,
  bold = 0,
): Paper {
  const rows = lines.split('\n');
  return {
    name,
    type: 'invoice',
    face: 'Courier',
    size: 8,
    paperSize: [226, rows.length * 11 + 60],
    fields: {
      'parties.seller.name': seller,
      issueDate: date,
      'totals.amount': total,
      ...(currency ? { 'totals.currency': currency } : {}),
    },
    draw(s) {
      rows.forEach((row, index) => {
        const centred = row.startsWith('^');
        const [left = '', right = ''] = row.replace('^', '').split('|');
        const style = index < bold ? 'bold 10' : '8';
        s.text(centred ? 113 : 12, 30 + index * 11, left, `${style}${centred ? ' center' : ''}`);
        if (right) s.text(214, 30 + index * 11, right, `${style} right`);
      });
    },
  };
}

/** Till receipts on 80 mm paper. */
export const receipts: readonly Paper[] = [
  receipt(
    'receipt-de-market',
    'FRISCHEMARKT Olbrich',
    '2024-02-23',
    '18.47',
    'EUR',
    '^FRISCHEMARKT Olbrich\n^Lange Str. 14\n^31515 Wunstorf\n^Tel. 05031/77120\n\n|EUR\nVollmilch 3,5%|1,19 B\nBananen kg\n  1,240 kg x 1,79|2,22 B\nRotwein Rioja|6,99 A\nWaschmittel 20 WL|8,07 A\n------------------------------\nSUMME   EUR|18,47\n==============================\nGegeben BAR|20,00\nRückgeld|1,53\n\nA 19% Netto 12,66  Steuer 2,40\nB  7% Netto  3,19  Steuer 0,22\n\n23.02.2024  17:42  Bon-Nr. 4471\nKasse 3   Bed. 112\nUSt-ID DE 116 220 771\n^Vielen Dank für Ihren Einkauf',
    1,
  ),
  receipt(
    'receipt-de-fuel',
    'Tankcenter Hollerau',
    '2024-07-09',
    '74.21',
    'EUR',
    '^Tankcenter Hollerau\n^Pächter: Igor Wenzel\n^Bundesstr. 9, 54292 Trier\n^St.-Nr. 42/661/3021/9\n\nBeleg-Nr. 008817/003\nDatum 09.07.24    Zeit 08:15\n\n* Super E10\n  Zapfpunkt 4\n  42,19 l x 1,759 EUR/l|74,21 A\n\nGesamtbetrag|74,21 EUR\n\nKartenzahlung girocard|74,21\nTyp     Netto   MwSt   Brutto\nA 19%   62,36  11,85    74,21\n\nTerminal-ID 60118822\nTSE-Signatur: q8Zk12Lmw9Aa=',
    1,
  ),
  receipt(
    'receipt-fr-restaurant',
    'LE BISTROT DES HALLES',
    '2024-06-01',
    '52.40',
    'EUR',
    '^LE BISTROT DES HALLES\n^9 place du Marché\n^64200 BIARRITZ\n^SIRET 80211944500018\n\nTable 7   Couverts 2\n01/06/2024 13:58   Ticket 1182\n\n2 Menu du jour|39,00\n1 Pichet rosé 50cl|9,00\n2 Café|4,40\n\nTOTAL TTC|52,40 EUR\n\nDont TVA 10%|3,95\nDont TVA 20%|1,50\nCB|52,40\n\n^Merci de votre visite\n^A bientôt !',
    1,
  ),
  receipt(
    'receipt-fr-supermarket',
    'COCCIMARKET | COCCIMARKET Saint-Flour',
    '2023-10-14',
    '11.35',
    'EUR',
    '^COCCIMARKET\n^Saint-Flour\n^04 71 60 00 31\n\nPAIN CAMPAGNE|2,10 €\nCANTAL ENTRE DEUX|5,85 €\nPOMMES GOLDEN 1KG|3,40 €\n\n3 articles\nMONTANT DU|11,35 €\nESPECES|15,35 €\nRENDU|4,00 €\n\n14/10/23 10:22 CAISSE 01 T:0093',
    1,
  ),
  receipt(
    'receipt-us-hardware',
    "Dutton's Hardware & Supply",
    '2024-05-06',
    '57.86',
    'USD',
    "^Dutton's Hardware & Supply\n^1190 N Main St\n^Logan, UT 84321\n^(435) 555-0142\n\nSALE   REG 2   CASHIER: 07\nMon May 6, 2024  3:12 PM\nTRANS #: 224-118806\n\nGLV LEATHER L|12.99 T\nROPE NYL 1/2 50FT|24.50 T\nBOLT HEX 3/8 10PK\n  2 @ 8.05|16.10 T\n\nSUBTOTAL|$53.59\nTAX 7.97%|$4.27\nTOTAL|$57.86\nVISA ************4410|$57.86\nAUTH 08871C\n\n^ITEMS SOLD 4\n^Thank you for shopping local!",
    1,
  ),
  receipt(
    'receipt-uk-cafe',
    'The Copper Kettle',
    '2024-08-17',
    '14.85',
    'GBP',
    '^The Copper Kettle\n^22 Sheep Street, Stow\n^VAT No: 288 4410 72\n\n17 Aug 2024 11:06  Order 64\n\n2x Flat white|£6.80\n1x Cheese scone|£3.25\n1x Victoria sponge|£4.80\n\nTotal|£14.85\n\nPaid by card|£14.85\nVAT @ 20% incl.|£2.48',
    1,
  ),
  receipt(
    'receipt-us-diner-tip',
    'ROSIE’S 24HR DINER'.replace('’', "'"),
    '2024-03-30',
    '39.12',
    'USD',
    "^ROSIE'S 24HR DINER\n^RT 9 & ELM, HADLEY MA\n\nServer: Dee       Tbl 14/1\nChk 3350    03/30/2024 21:40\n\n2 Meatloaf dinner|27.90\n2 Iced tea|6.00\n\nFood/Bev|33.90\nTax|2.22\nTip|3.00\nAmount Paid|$39.12\n\n^** CUSTOMER COPY **",
    1,
  ),
  receipt(
    'receipt-my-stationery',
    'SYARIKAT ALAT TULIS GEMILANG SDN BHD',
    '2018-04-27',
    '33.90',
    'MYR',
    '^SYARIKAT ALAT TULIS\n^GEMILANG SDN BHD\n^(Co. No. 448120-K)\n^No 8 Jalan Tun Sambanthan\n^50470 Kuala Lumpur\n^GST ID: 001122334455\n\n^TAX INVOICE\n\nBill No: CS00218837\nDate: 27/04/2018 14:22:10\n\nA4 PAPER 70GSM\n 2 x 11.90|23.80 SR\nBALL PEN BLUE BOX\n 1 x 8.18|8.18 SR\n\nTotal Excl. GST|31.98\nGST 6%|1.92\nRounding|0.00\nTotal Incl. GST (RM)|33.90\nCash|50.00\nChange|16.10',
    2,
  ),
];
