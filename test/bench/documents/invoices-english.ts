import { invoiceFields, type Paper } from './paper.ts';

/** English invoices: QuickBooks, Xero, Zoho, Tally, Kingdee exports, Sage 50, SAP and hand-made sheets. */
export const englishInvoices: readonly Paper[] = [
  {
    name: 'us-quickbooks',
    type: 'invoice',
    paperSize: [612, 792],
    fields: invoiceFields(
      '10338',
      '2024-03-07 | 03/07/2024',
      'Bluestem Landscape Supply LLC',
      'Prairie View Homeowners Association',
      '2718.75',
      'USD',
      '7745',
    ),
    draw(s) {
      s.text(45, 50, 'Bluestem Landscape Supply LLC', 'bold 12');
      s.text(45, 64, '4100 County Rd 9\nSalina, KS 67401 US\n+1 7855550133\nbilling@bluestem.example', '9');
      s.text(45, 135, 'INVOICE', 'bold 18 blue');
      s.text(45, 165, 'BILL TO', 'bold 8 grey');
      s.text(45, 178, 'Prairie View Homeowners\nAssociation\n12 Meadowlark Ln\nSalina, KS 67401');
      s.text(230, 165, 'SHIP TO', 'bold 8 grey');
      s.text(230, 178, 'Clubhouse maintenance yard\n40 Meadowlark Ln\nSalina, KS 67401');
      s.rows(
        480,
        485,
        165,
        'INVOICE #|10338\nDATE|03/07/2024\nDUE DATE|04/06/2024\nTERMS|Net 30',
        'bold 8 grey right',
        '9',
        3,
      );
      s.line(45, 240, 567, 240);
      s.text(45, 253, 'P.O. NUMBER', 'bold 8 grey');
      s.text(45, 266, '7745');
      s.text(230, 253, 'SALES REP', 'bold 8 grey');
      s.text(230, 266, 'JT');
      const y = s.table(
        300,
        [
          ['DATE', 49],
          ['ACTIVITY', 110],
          ['QTY', 380, 'right'],
          ['RATE', 460, 'right'],
          ['AMOUNT', 563, 'right'],
        ],
        '03/04/2024|Cedar mulch, bulk, per cu yd|50|42.00|2,100.00\n03/04/2024|Delivery, two loads|2|200.00|400.00',
        'light',
      );
      s.rows(
        380,
        563,
        y + 5,
        'SUBTOTAL|2,500.00\nTAX (8.75%)|218.75\nTOTAL|2,718.75\nPAYMENT|718.75',
        '8.5 grey',
        'right',
        4,
      );
      s.text(380, y + 80, 'BALANCE DUE', 'grey 9');
      s.text(563, y + 80, 'USD 2,000.00', 'bold 14 right');
    },
  },
  {
    name: 'uk-xero',
    type: 'invoice',
    fields: invoiceFields(
      'INV-0619',
      '2024-01-16',
      'Harrowgate Lifts Ltd',
      'Northmoor College',
      '4320.00',
      'GBP',
      'NC/88120',
    ),
    draw(s) {
      s.text(45, 80, 'TAX INVOICE', '22');
      s.text(
        65,
        120,
        'Northmoor College\nAttention: Accounts Payable\nSkipton Road\nKEIGHLEY\nBD20 6QT\nUNITED KINGDOM',
        '9.5',
      );
      s.text(300, 80, 'Invoice Date', 'bold 9');
      s.text(300, 92, '16 Jan 2024');
      s.text(300, 110, 'Invoice Number', 'bold 9');
      s.text(300, 122, 'INV-0619');
      s.text(300, 140, 'Reference', 'bold 9');
      s.text(300, 152, 'PO NC/88120');
      s.text(300, 170, 'VAT Number', 'bold 9');
      s.text(300, 182, 'GB 318 4471 09');
      s.text(420, 80, 'Harrowgate Lifts Ltd\nUnit 6 Claro Park\nHARROGATE\nHG1 4BA\nUNITED KINGDOM', '9');
      const y = s.table(
        260,
        [
          ['Description', 49],
          ['Quantity', 320, 'right'],
          ['Unit Price', 400, 'right'],
          ['VAT', 455, 'right'],
          ['Amount GBP', 550, 'right'],
        ],
        'Quarterly lift inspection - Block A and Block C|4.00|900.00|20%|3,600.00',
      );
      s.rows(455, 550, y, 'Subtotal|3,600.00\nTOTAL VAT 20%|720.00', 'right', 'right', 4);
      s.line(330, y + 30, 550, y + 30);
      s.rows(455, 550, y + 44, 'TOTAL GBP|4,320.00', 'bold 11 right', 'bold 11 right');
      s.text(45, y + 90, 'Due Date: 15 Feb 2024', 'bold 11');
      s.text(45, y + 106, 'Bank: Craven Bank, sort code 20-37-88, account 4410 2299');
      s.text(
        45,
        815,
        'Company Registration No: 07714402.  Registered Office: Unit 6 Claro Park, Harrogate, HG1 4BA, United Kingdom.',
        '7',
      );
    },
  },
  {
    name: 'in-tally',
    type: 'invoice',
    size: 8,
    fields: invoiceFields(
      'SSC/24-25/0447',
      '2024-12-19',
      'SHREE SAGAR COTSPIN',
      'Vardhaman Knit Fashions',
      '318938.00',
      'INR',
      'VKF/PO/1102',
    ),
    draw(s) {
      s.text(297, 40, 'Tax Invoice', 'bold 11 center');
      s.box(40, 50, 515, 620);
      s.text(44, 62, 'SHREE SAGAR COTSPIN', 'bold 10');
      s.text(
        44,
        74,
        'Survey No. 118/2, Kadi-Thol Road\nKadi, Dist. Mehsana\nGSTIN/UIN: 24ABKFS4417Q1Z8\nState Name : Gujarat, Code : 24',
      );
      s.line(297, 50, 297, 260);
      s.line(40, 120, 297, 120);
      const cells = [
        'Invoice No.|SSC/24-25/0447',
        'Dated|19-Dec-24',
        'Delivery Note|DN-2210',
        'Mode/Terms of Payment|30 Days',
        "Buyer's Order No.|VKF/PO/1102",
        'Dated|2-Dec-24',
        'Dispatch Doc No.|LR 55120',
        'Delivery Note Date|19-Dec-24',
        'Dispatched through|Jay Roadways',
        'Destination|Tirupur',
      ];
      cells.forEach((cell, index) => {
        const [label = '', value = ''] = cell.split('|');
        s.cell(297 + (index % 2) * 129, 50 + Math.floor(index / 2) * 34, 129, 34, label, value, 'bold 8.5');
      });
      s.text(44, 130, 'Consignee (Ship to)', '7');
      s.text(44, 141, 'Vardhaman Knit Fashions - Unit II', 'bold 9');
      s.text(44, 152, '41 Avinashi Road, Tirupur\nState Name : Tamil Nadu, Code : 33');
      s.line(40, 185, 297, 185);
      s.text(44, 195, 'Buyer (Bill to)', '7');
      s.text(44, 206, 'Vardhaman Knit Fashions', 'bold 9');
      s.text(
        44,
        217,
        '9 Kumaran Street, Tirupur 641601\nGSTIN/UIN : 33AAGFV8812M1ZT\nState Name : Tamil Nadu, Code : 33',
      );
      s.line(40, 260, 555, 260);
      s.table(
        275,
        [
          ['Sl\nNo.', 44],
          ['Description of Goods', 70],
          ['HSN/SAC', 270],
          ['Quantity', 380, 'right'],
          ['Rate', 430, 'right'],
          ['per', 440],
          ['Amount', 550, 'right'],
        ],
        '1|100% Cotton Combed Yarn 30s|520523|1,200.00 Kgs|253.125|Kgs|3,03,750.00\n||||||\n|IGST @ 5%||||%|15,187.50\n|Round Off||||| 0.50',
        undefined,
        8,
      );
      s.rows(70, 550, 480, 'Total|₹'.replace('₹', 'Rs. ') + '3,18,938.00', 'bold 9', 'bold 9 right');
      s.text(44, 500, 'Amount Chargeable (in words)', '7');
      s.text(44, 512, 'INR Three Lakh Eighteen Thousand Nine Hundred Thirty Eight Only', 'bold 8.5');
      s.text(
        300,
        540,
        "Company's Bank Details\nBank Name : Gujarat Gramin Bank\nA/c No. : 00418220000731\nBranch & IFS Code : Kadi & GGBN0000418",
      );
      s.text(550, 610, 'for SHREE SAGAR COTSPIN', 'bold right');
      s.text(550, 655, 'Authorised Signatory', 'right');
      s.text(297, 690, 'This is a Computer Generated Invoice', 'center');
    },
  },
  {
    name: 'in-zoho',
    type: 'invoice',
    fields: invoiceFields(
      'INV-000271',
      '2024-08-23',
      'Kaveri Cold Chain Private Limited',
      'Malabar Sea Exports',
      '94400.00',
      'INR',
      'MSE-PO-0093',
    ),
    draw(s) {
      s.text(550, 70, 'INVOICE', 'right 24');
      s.text(550, 86, '# INV-000271', 'right bold 9');
      s.text(550, 112, 'Balance Due', 'right bold 8');
      s.text(550, 127, 'Rs.94,400.00', 'right bold 13');
      s.text(45, 60, 'Kaveri Cold Chain Private Limited', 'bold 11');
      s.text(45, 74, 'NH 66, Aroor\nKochi Kerala 688534\nIndia\nGSTIN 32AAKCK5510L1Z6');
      s.text(45, 180, 'Bill To', 'grey');
      s.text(45, 193, 'Malabar Sea Exports', 'bold 9.5');
      s.text(45, 206, 'Harbour Road, Beypore\nKozhikode 673015 Kerala\nIndia');
      s.rows(
        470,
        550,
        180,
        'Invoice Date :|23 Aug 2024\nTerms :|Due on Receipt\nDue Date :|23 Aug 2024\nP.O.# :|MSE-PO-0093',
        'right',
        'right',
        5,
      );
      const y = s.table(
        275,
        [
          ['#', 49],
          ['Item & Description', 75],
          ['Qty', 350, 'right'],
          ['Rate', 420, 'right'],
          ['IGST', 475, 'right'],
          ['Amount', 546, 'right'],
        ],
        '1|Blast freezing and storage~July 2024, 40 MT|40.00|2,000.00|14,400.00~18%|80,000.00',
        'dark',
      );
      s.rows(460, 546, y, 'Sub Total|80,000.00\nIGST18 (18%)|14,400.00', 'right', 'right', 5);
      s.rows(460, 546, y + 38, 'Total|Rs.94,400.00', 'bold right', 'bold right');
      s.fill(340, y + 48, 210, 18, 'light');
      s.rows(460, 546, y + 60, 'Balance Due|Rs.94,400.00', 'bold right', 'bold right');
      s.text(45, y + 90, 'Notes\nThanks for your business.', '8');
    },
  },
  {
    name: 'cn-export-form',
    type: 'invoice',
    face: 'Times',
    size: 10,
    fields: invoiceFields(
      'HTX24-0619',
      '2024-06-19',
      'SUZHOU HUITENG IMP. & EXP. CO., LTD',
      'LAKEFRONT HOME TEXTILES INC.',
      '38640.00',
      'USD',
      'LF-20877',
    ),
    draw(s) {
      s.text(297, 50, 'SUZHOU HUITENG IMP. & EXP. CO., LTD', 'bold 14 center');
      s.text(297, 65, 'RM 1804 JINJI TOWER, 88 SUHUI ROAD, SUZHOU, JIANGSU, CHINA', '9 center');
      s.text(297, 95, 'COMMERCIAL INVOICE', 'bold 15 center');
      s.text(50, 125, 'TO: LAKEFRONT HOME TEXTILES INC.\n      2200 W. KINZIE ST., CHICAGO, IL 60612 U.S.A.');
      s.text(
        380,
        125,
        'INVOICE NO.: HTX24-0619\nDATE: JUN. 19, 2024\nS/C NO.: HT24SC031\nL/C NO.: T/T\nP.O. NO.: LF-20877',
      );
      s.text(50, 170, 'FROM SHANGHAI TO CHICAGO, IL BY SEA');
      const y = s.table(
        210,
        [
          ['MARKS & NOS.', 50],
          ['DESCRIPTION OF GOODS', 150],
          ['QUANTITY', 390, 'right'],
          ['UNIT PRICE', 470, 'right'],
          ['AMOUNT', 550, 'right'],
        ],
        'LF~CHICAGO~C/NO. 1-280|POLYESTER MICROFIBER SHEET SETS~QUEEN SIZE, STYLE LF-Q600|4,200 SETS|FOB SHANGHAI~USD 9.20|USD 38,640.00',
      );
      s.rows(150, 550, y, 'TOTAL:|USD 38,640.00', 'bold', 'bold right');
      s.text(390, y, '4,200 SETS', 'bold right');
      s.text(
        50,
        y + 22,
        'SAY U.S. DOLLARS THIRTY-EIGHT THOUSAND SIX HUNDRED AND FORTY ONLY.\nCOUNTRY OF ORIGIN: CHINA',
      );
      s.text(550, y + 120, 'SUZHOU HUITENG IMP. & EXP. CO., LTD', 'right bold');
    },
  },
  {
    name: 'cn-export-boxes',
    type: 'invoice',
    size: 8.5,
    fields: invoiceFields(
      'YLM-EX-2300418',
      '2023-09-02',
      'Foshan Yilemei Furniture Co., Ltd.',
      'Oakridge & Daughters Pty Ltd',
      '21975.50',
      'USD',
    ),
    draw(s) {
      s.cell(
        40,
        40,
        260,
        70,
        'Seller / Exporter (Name, address, contact)',
        'Foshan Yilemei Furniture Co., Ltd.\nNo. 6 Xingye 2nd Road, Longjiang, Shunde\nFoshan 528318, China',
      );
      s.cell(300, 40, 130, 35, 'Invoice No. and date', 'YLM-EX-2300418    2023/09/02');
      s.cell(430, 40, 125, 35, 'Sales contract no.', 'YLM23-77');
      s.cell(
        300,
        75,
        255,
        35,
        'Terms of delivery and payment',
        'FOB Nansha; 30% deposit, 70% before release',
      );
      s.cell(
        40,
        110,
        260,
        60,
        'Sold to',
        'Oakridge & Daughters Pty Ltd\n31 Foundry Lane, Footscray VIC 3011\nAustralia',
      );
      s.cell(
        300,
        110,
        255,
        60,
        'Ship to (if other than buyer)',
        'Oakridge Distribution Centre\n8 Dock Link Road, Altona North VIC 3025',
      );
      const y = s.table(
        190,
        [
          ['Item', 44],
          ['Description', 80],
          ['HS', 290],
          ['Qty', 380, 'right'],
          ['US$/pc', 450, 'right'],
          ['US$', 550, 'right'],
        ],
        'A|Dining chair, beech, fabric seat|9401.61|450|31.05|13,972.50\nB|Extending table 160/220|9403.60|63|127.03|8,002.89',
      );
      s.rows(
        300,
        550,
        y,
        'Goods value|21,975.39\nRounding|0.11\nGrand total US$|21,975.50\nLess deposit received 2023/07/20|6,592.65\nAmount due US$|15,382.85',
        '',
        'right',
        4,
      );
    },
  },
  {
    name: 'us-sap-manufacturer',
    type: 'invoice',
    size: 8.5,
    paperSize: [612, 792],
    fields: invoiceFields(
      '91220045',
      '2024-02-29',
      'Corrigan Fastener Corporation',
      'TRI-RIVER AGRI EQUIPMENT',
      '1846.20',
      'USD',
      'TR-66120',
    ),
    draw(s) {
      s.text(567, 45, 'Invoice', 'bold 18 right');
      s.text(45, 45, 'CORRIGAN', 'bold 18 red');
      s.text(330, 75, 'Invoice Number        Invoice Date        Page', 'bold 8');
      s.text(330, 87, '91220045                 02/29/2024           1 of 1');
      s.text(45, 120, 'Sold To:', 'bold');
      s.text(45, 132, 'TRI-RIVER AGRI EQUIPMENT\nPO BOX 3300\nDUBUQUE IA 52004');
      s.text(230, 120, 'Ship To:', 'bold');
      s.text(230, 132, 'TRI-RIVER PLANT 2\n771 MILL RD\nPEOSTA IA 52068');
      s.text(415, 120, 'Remit To:', 'bold');
      s.text(415, 132, 'Corrigan Fastener Corporation\nPO Box 774410\nChicago IL 60677');
      s.table(
        200,
        [
          ['Customer PO', 49],
          ['Order No.', 140],
          ['Customer No.', 220],
          ['Terms', 310],
          ['Ship Via', 400],
          ['FOB', 500],
        ],
        'TR-66120|3301884|C004417|2% 10 Net 30|UPS Ground|Origin',
        'light',
      );
      const y = s.table(
        255,
        [
          ['Line', 49],
          ['Part / Description', 90],
          ['Ordered', 340, 'right'],
          ['Shipped', 400, 'right'],
          ['Price', 470, 'right'],
          ['Ext. Amount', 563, 'right'],
        ],
        '1|HCS 1/2-13x3 GR8 ZY|5000|5000|0.295|1,475.00\n2|FW 1/2 USS ZY|5000|5000|0.062|310.00',
      );
      s.rows(
        420,
        563,
        y + 200,
        'Merchandise|1,785.00\nFreight|61.20\nSales Tax|0.00\nInvoice Total|$1,846.20',
        '',
        'right',
        4,
      );
    },
  },
  {
    name: 'uk-sage50-footer-firm',
    type: 'invoice',
    face: 'Times',
    size: 10,
    fields: invoiceFields(
      '4471',
      '2023-05-31',
      'Penhallow Marine Services',
      'Mr & Mrs J Trevanion',
      '1018.80',
      'GBP',
    ),
    draw(s) {
      s.text(545, 60, 'PENHALLOW MARINE SERVICES', 'bold 15 right blue');
      s.text(545, 75, 'The Slipway, Mylor Bridge, Cornwall TR11 5NA', 'right 8');
      s.text(50, 130, 'Mr & Mrs J Trevanion\nRestronguet Barton\nFeock\nTruro TR3 6QB');
      s.rows(
        380,
        460,
        130,
        'Invoice|4471\nTax point|31st May 2023\nYour ref|Yacht Kittiwake\nAccount|TREV01',
        '',
        '',
        3,
      );
      const y = s.table(
        230,
        [
          ['Details', 54],
          ['Net £', 400, 'right'],
          ['VAT £', 460, 'right'],
          ['Total £', 541, 'right'],
        ],
        'Lift out, wash and chock ashore|420.00|84.00|504.00\nAnodes and antifoul, two coats|429.00|85.80|514.80',
      );
      s.rows(
        340,
        541,
        y + 6,
        'Total net|849.00\nTotal VAT|169.80\nAmount now due|1,018.80',
        'bold',
        'right',
        4,
      );
      s.text(
        297,
        800,
        'Prop. D. Penhallow. VAT reg. 441 8820 17. Cheques payable to D Penhallow.',
        '8 center',
      );
    },
  },
  {
    name: 'us-handmade',
    type: 'invoice',
    paperSize: [612, 792],
    size: 10,
    fields: invoiceFields(
      '2024-09A',
      '2024-09-30',
      'Maribel Ochoa Design',
      'Fernwood Press',
      '1750.00',
      'USD',
    ),
    draw(s) {
      s.text(306, 60, 'Maribel Ochoa Design', 'bold 20 center');
      s.text(
        306,
        76,
        'Book covers & interiors  |  Tucson, Arizona  |  hello@ochoadesign.example',
        '8 center grey',
      );
      s.text(60, 120, 'Invoice 2024-09A', 'bold 13');
      s.text(60, 136, 'September 30, 2024');
      s.text(60, 170, 'Prepared for');
      s.text(60, 184, 'Fernwood Press\nAttn: Dale Ibsen, Art Director\nPortland, OR', 'bold 10');
      s.rows(
        60,
        540,
        250,
        'Cover design, "The Salt Road" (hardcover + ebook)|$1,200\nInterior layout, 220 pp.|$550',
        '',
        'right',
        6,
      );
      s.line(60, 285, 540, 285);
      s.rows(60, 540, 302, 'Total|$1,750', 'bold 12', 'bold 12 right');
      s.text(60, 350, 'Please make checks out to Maribel Ochoa. Thank you!');
    },
  },
];
