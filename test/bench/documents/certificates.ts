import type { Paper } from './paper.ts';

/** Origin and plant health certificates on their official forms. */
export const certificates: readonly Paper[] = [
  {
    name: 'certificate-form-a',
    type: 'certificate_of_origin',
    face: 'Courier',
    size: 8.5,
    fields: {
      documentNumber: 'G248804417720031',
      issueDate: '2024-05-21',
      'parties.exporter.name': 'PT NUSANTARA RATTAN ABADI',
      'parties.consignee.name': 'HOLMGREN MOEBLER A/S',
      'origin.country': 'ID',
    },
    draw(s) {
      s.cell(
        40,
        40,
        260,
        75,
        "1. Goods consigned from (Exporter's business name, address, country)",
        'PT NUSANTARA RATTAN ABADI\nJL. RAYA TEGALWANGI KM 7, WERU\nCIREBON 45154, INDONESIA',
      );
      s.cell(300, 40, 255, 150, 'Reference No.', 'G248804417720031');
      s.text(
        428,
        100,
        'GENERALIZED SYSTEM OF PREFERENCES\nCERTIFICATE OF ORIGIN\n(Combined declaration and certificate)\n\nFORM A',
        'bold 8.5 center',
      );
      s.text(305, 175, 'Issued in  INDONESIA   (country)');
      s.cell(
        40,
        115,
        260,
        75,
        "2. Goods consigned to (Consignee's name, address, country)",
        'HOLMGREN MOEBLER A/S\nINDUSTRIVEJ 18\n7430 IKAST, DENMARK',
      );
      s.cell(
        40,
        190,
        260,
        60,
        '3. Means of transport and route (as far as known)',
        'BY SEA FROM TANJUNG PRIOK\nTO AARHUS',
      );
      s.cell(300, 190, 255, 60, '4. For official use');
      [
        '5. Item\nnumber|1',
        '6. Marks and\nnumbers|HM 1-96',
        '7. Number and kind of packages;\ndescription of goods|96 CTNS RATTAN CHAIRS',
        '8. Origin\ncriterion|"P"',
        '9. Gross\nweight|1,248 KGS',
        '10. Number and\ndate of invoices|NRA/0519\n19.05.2024',
      ].forEach((cell, index) => {
        const [label = '', value = ''] = cell.split('|');
        const x = [40, 85, 160, 340, 400, 470, 555];
        s.cell(x[index]!, 250, x[index + 1]! - x[index]!, 260, label, value);
      });
      s.cell(
        40,
        510,
        260,
        200,
        '11. Certification',
        'It is hereby certified, on the basis of\ncontrol carried out, that the declaration\nby the exporter is correct.\n\n\n\n\nCIREBON, 21.05.2024',
      );
      s.cell(
        300,
        510,
        255,
        200,
        '12. Declaration by the exporter',
        'The undersigned hereby declares that the above\ndetails and statements are correct; that all the\ngoods were produced in\n\n        INDONESIA\n\nand that they comply with the origin requirements\nspecified for goods exported to\n\n        DENMARK\n\nCIREBON, 20.05.2024',
      );
    },
  },
  {
    name: 'certificate-eur1',
    type: 'certificate_of_origin',
    size: 8.5,
    fields: {
      documentNumber: 'A 4471902',
      issueDate: '2023-03-17',
      'parties.exporter.name': 'Dar El Karama Textile SARL',
      'parties.consignee.name': 'Modas Valdecilla, S.L.',
      'origin.country': 'TN',
    },
    draw(s) {
      s.text(40, 35, 'MOVEMENT CERTIFICATE', 'bold 12');
      s.cell(
        40,
        45,
        255,
        90,
        '1. Exporter (Name, full address, country)',
        'Dar El Karama Textile SARL\nZ.I. Ksar Hellal, 5070 Monastir\nTunisia',
      );
      s.cell(295, 45, 260, 40, '');
      s.text(303, 70, 'EUR. 1', 'bold 16');
      s.text(380, 70, 'No  A  4471902', 'bold 12');
      s.cell(
        295,
        85,
        260,
        50,
        '2. Certificate used in preferential trade between',
        'Tunisia   and   European Union',
      );
      s.cell(
        40,
        135,
        255,
        90,
        '3. Consignee (Name, full address, country) (Optional)',
        'Modas Valdecilla, S.L.\nPolígono Las Arenas 4\n39600 Camargo, Spain',
      );
      s.cell(
        295,
        135,
        130,
        90,
        '4. Country, group of countries or\nterritory in which the products are\nconsidered as originating',
        'TUNISIA',
        'bold 9',
      );
      s.cell(
        425,
        135,
        130,
        90,
        '5. Country, group of countries or\nterritory of destination',
        'SPAIN',
        'bold 9',
      );
      s.cell(40, 225, 255, 50, '6. Transport details (Optional)', 'Truck / ferry Rades - Marseille');
      s.cell(295, 225, 260, 50, '7. Remarks', 'CUMULATION APPLIED WITH: none');
      s.cell(
        40,
        275,
        340,
        220,
        '8. Item number; Marks and numbers; Number and kind of packages; Description of goods',
        '1   MV/2231   140 cartons\n    Ladies trousers, denim, 98% cotton 2% elastane',
      );
      s.cell(380, 275, 90, 220, '9. Gross mass (kg)', '2 310 kg');
      s.cell(470, 275, 85, 220, '10. Invoices\n(Optional)', 'F-230311');
      s.cell(
        40,
        495,
        300,
        180,
        '11. CUSTOMS ENDORSEMENT\nDeclaration certified',
        'Export document: Form EX No 88120\nCustoms office: Monastir\nIssuing country or territory: Tunisia\nPlace and date: Monastir, 17/03/2023\n\n(Signature)',
      );
      s.cell(
        340,
        495,
        215,
        180,
        '12. DECLARATION BY THE EXPORTER',
        'I, the undersigned, declare that the goods\ndescribed above meet the conditions required\nfor the issue of this certificate.\n\nPlace and date: Ksar Hellal, 16/03/2023',
      );
    },
  },
  {
    name: 'certificate-china-co',
    type: 'certificate_of_origin',
    face: 'Times',
    size: 9,
    fields: {
      documentNumber: 'C243301188420077',
      issueDate: '2024-10-09',
      'parties.exporter.name': 'WENZHOU LANTING OPTICAL CO., LTD.',
      'parties.consignee.name': 'VISTA CLARA OPTICA S.A.',
      'origin.country': 'CN',
    },
    draw(s) {
      s.text(297, 32, 'ORIGINAL', 'bold 12 center');
      s.cell(
        40,
        40,
        260,
        75,
        '1. Exporter',
        'WENZHOU LANTING OPTICAL CO., LTD.\nNO. 188 GLASSES AVENUE, OUHAI DISTRICT,\nWENZHOU, ZHEJIANG, CHINA',
      );
      s.text(306, 52, 'Serial No. CCPIT330 2488017', '8');
      s.text(306, 66, 'Certificate No.  C243301188420077', 'bold 9');
      s.text(428, 110, 'CERTIFICATE OF ORIGIN\nOF\nTHE PEOPLE’S REPUBLIC OF CHINA', 'bold 11 center');
      s.cell(
        40,
        115,
        260,
        75,
        '2. Consignee',
        'VISTA CLARA OPTICA S.A.\nAV. PROVIDENCIA 2133, OF. 504\nSANTIAGO, CHILE',
      );
      s.cell(
        40,
        190,
        260,
        50,
        '3. Means of transport and route',
        'FROM NINGBO, CHINA TO SAN ANTONIO, CHILE BY SEA',
      );
      s.cell(300, 190, 255, 50, '5. For certifying authority use only');
      s.cell(40, 240, 260, 35, '4. Country / region of destination', 'CHILE');
      s.table(
        290,
        [
          ['6. Marks and\nnumbers', 44],
          ['7. Number and kind of packages;\ndescription of goods', 120],
          ['8. H.S. Code', 340],
          ['9. Quantity', 420],
          ['10. Number and\ndate of invoices', 480],
        ],
        'N/M|SIXTY (60) CARTONS OF~METAL SPECTACLE FRAMES~*** *** ***|9003.19|12,000 PCS|LT2024-331~SEP. 30, 2024',
        undefined,
        8,
      );
      s.cell(
        40,
        560,
        260,
        190,
        '11. Declaration by the exporter',
        'The undersigned hereby declares that the above details\nand statements are correct, that all the goods were produced\nin China and that they comply with the Rules of Origin of the\nPeople’s Republic of China.\n\n\n\nWENZHOU, CHINA  OCT. 08, 2024',
      );
      s.cell(
        300,
        560,
        255,
        190,
        '12. Certification',
        'It is hereby certified that the declaration by the exporter\nis correct.\n\n\n\n\n\nWENZHOU, CHINA  OCT. 09, 2024',
      );
      s.text(306, 744, 'Place and date, signature and stamp of certifying authority', '6.5');
    },
  },
  {
    name: 'certificate-chamber',
    type: 'certificate_of_origin',
    fields: {
      documentNumber: 'E 0188240',
      issueDate: '2024-04-03',
      'parties.exporter.name': 'Armaturenfabrik Lohmeier GmbH',
      'parties.consignee.name': 'Al Rashidiya Water Trading LLC',
      'parties.issuer.name': 'Industrie- und Handelskammer Ostwestfalen',
      'origin.country': 'DE',
    },
    draw(s) {
      s.cell(
        40,
        40,
        260,
        80,
        '1 Absender - Consignor - Expéditeur',
        'Armaturenfabrik Lohmeier GmbH\nSchleusenweg 44\n32423 Minden',
      );
      s.text(545, 60, 'E 0188240', 'bold 12 right');
      s.text(428, 78, 'ORIGINAL', 'bold 10 center');
      s.text(428, 95, 'EUROPÄISCHE UNION - EUROPEAN UNION', '8 center');
      s.text(428, 120, 'URSPRUNGSZEUGNIS\nCERTIFICATE OF ORIGIN', 'bold 11 center');
      s.cell(
        40,
        120,
        260,
        80,
        '2 Empfänger - Consignee - Destinataire',
        'Al Rashidiya Water Trading LLC\nP.O. Box 33810\nSharjah, United Arab Emirates',
      );
      s.cell(
        300,
        150,
        255,
        50,
        '3 Ursprungsland - Country of origin - Pays d’origine',
        'Bundesrepublik Deutschland (Europäische Union)',
        'bold 9',
      );
      s.cell(
        40,
        200,
        260,
        60,
        '4 Angaben über die Beförderung - Transport details',
        'Seefracht / sea freight',
      );
      s.cell(300, 200, 255, 60, '5 Bemerkungen - Remarks', 'L/C 24-IMP-00718');
      s.cell(
        40,
        260,
        405,
        250,
        '6 Laufende Nummer; Zeichen, Nummern, Anzahl und Art der Packstücke; Warenbezeichnung',
        '1   ARW 1-14   14 Holzkisten\n    Absperrschieber DN 150 PN 16',
      );
      s.cell(445, 260, 110, 250, '7 Menge - Quantity', '3.180 kg brutto\n2.905 kg netto');
      s.box(40, 510, 515, 200);
      s.text(
        46,
        522,
        '8 DIE UNTERZEICHNENDE STELLE BESCHEINIGT, DASS DIE OBEN BEZEICHNETEN WAREN IHREN URSPRUNG IN DEM IN FELD 3 GENANNTEN LAND HABEN\n  The undersigned authority certifies that the goods described above originate in the country shown in box 3',
        '6.5',
      );
      s.text(46, 640, 'Bielefeld, 03.04.2024', '10');
      s.text(46, 660, 'Industrie- und Handelskammer Ostwestfalen', 'bold 10');
      s.text(
        46,
        700,
        'Ort und Datum der Ausstellung; Bezeichnung, Unterschrift und Stempel der zuständigen Stelle',
        '6.5',
      );
    },
  },
  {
    name: 'certificate-phytosanitary',
    type: 'certificate_of_origin',
    size: 8.5,
    fields: {
      documentNumber: 'KE/PC/2024/118820',
      issueDate: '2024-01-29',
      'parties.exporter.name': 'Naivasha Highlands Flora Ltd',
      'parties.consignee.name': 'Bloemenveiling Van der Hoek BV',
      'origin.country': 'KE',
    },
    draw(s) {
      s.text(297, 45, 'REPUBLIC OF KENYA', 'bold 11 center');
      s.text(297, 60, 'KENYA PLANT HEALTH INSPECTORATE SERVICE', 'center 9');
      s.text(297, 80, 'PHYTOSANITARY CERTIFICATE', 'bold 14 center');
      s.text(555, 80, 'No. KE/PC/2024/118820', 'right 9');
      s.text(40, 105, 'TO: Plant Protection Organization(s) of:  THE NETHERLANDS');
      s.text(297, 125, 'I. Description of Consignment', 'bold center');
      s.cell(
        40,
        132,
        258,
        50,
        'Name and address of exporter',
        'Naivasha Highlands Flora Ltd\nP.O. Box 771-20117 Naivasha, Kenya',
      );
      s.cell(
        298,
        132,
        257,
        50,
        'Declared name and address of consignee',
        'Bloemenveiling Van der Hoek BV\nLegmeerdijk 300, 1431 GB Aalsmeer',
      );
      s.cell(40, 182, 258, 34, 'Number and description of packages', '64 CARTONS');
      s.cell(298, 182, 257, 34, 'Distinguishing marks', 'NHF / AWB 706-4471 9022');
      s.cell(40, 216, 258, 34, 'Place of origin', 'KENYA');
      s.cell(298, 216, 257, 34, 'Declared means of conveyance', 'AIR FREIGHT');
      s.cell(40, 250, 258, 34, 'Declared point of entry', 'AMSTERDAM SCHIPHOL');
      s.cell(298, 250, 257, 34, 'Name of produce and quantity declared', 'CUT ROSES, 18,400 STEMS');
      s.cell(40, 284, 515, 34, 'Botanical name of plants', 'Rosa sp.');
      s.text(
        40,
        335,
        'This is to certify that the plants, plant products or other regulated articles described herein have been inspected and/or tested\naccording to appropriate official procedures and are considered to be free from the quarantine pests specified by the importing\ncontracting party.',
        '8',
      );
      s.text(297, 390, 'III. Disinfestation and/or Disinfection Treatment', 'bold center');
      s.rows(40, 200, 410, 'Date|-- --\nTreatment|NIL\nChemical (active ingredient)|NIL', '', '', 4);
      s.rows(
        40,
        200,
        520,
        'Place of issue|JKIA NAIROBI\nDate of issue|29 JAN 2024\nName of authorized officer|(signed)',
        '',
        'bold',
        4,
      );
    },
  },
];
