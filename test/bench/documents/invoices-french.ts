import { invoiceFields, type Paper } from './paper.ts';

/** French invoices: EBP, Sage, Ciel, Pennylane, Dolibarr and a Belgian and a Swiss one. */
export const frenchInvoices: readonly Paper[] = [
  {
    name: 'fr-ebp',
    type: 'invoice',
    fields: invoiceFields(
      'FA00004512',
      '2024-04-11',
      'SARL Menuiseries du Léman',
      'Mme Corinne Vauthier',
      '3036.00',
      'EUR',
    ),
    draw(s) {
      s.text(40, 50, 'SARL Menuiseries du Léman', 'bold 13');
      s.text(
        40,
        64,
        '12 route de Publier\n74200 THONON-LES-BAINS\nTél : 04 50 00 11 22\nSIRET : 498 112 340 00027',
        '8.5',
      );
      s.fill(330, 36, 225, 22, 'light');
      s.text(340, 51, 'Facture N° FA00004512', 'bold 12');
      s.rows(340, 420, 76, 'Date :|11/04/2024\nCode client :|CL00317\nÉchéance :|11/05/2024');
      s.text(330, 140, 'Mme Corinne Vauthier\n8 chemin des Vergers\n74500 ÉVIAN-LES-BAINS', '10');
      const y = s.table(
        240,
        [
          ['Code', 40],
          ['Description', 100],
          ['Qté', 350, 'right'],
          ['P.U. HT', 420, 'right'],
          ['% TVA', 475, 'right'],
          ['Montant HT', 555, 'right'],
        ],
        'FEN120|Fenêtre PVC double vitrage 120x100|4|540,00|10,00|2 160,00\nPOSE|Forfait pose et évacuation|1|600,00|10,00|600,00',
        'light',
      );
      s.table(
        y + 30,
        [
          ['Taux', 40],
          ['Base HT', 130, 'right'],
          ['Montant TVA', 220, 'right'],
        ],
        '10,00|2 760,00|276,00',
      );
      s.box(370, y + 20, 185, 70);
      s.rows(380, 548, y + 34, 'Total HT|2 760,00\nTVA|276,00', '', 'right', 4);
      s.rows(380, 548, y + 68, 'Total TTC|3 036,00', 'bold', 'bold right');
      s.rows(380, 548, y + 84, 'NET A PAYER|3 036,00 €', 'bold 10', 'bold 10 right');
      s.text(
        297,
        810,
        'SARL Menuiseries du Léman au capital de 8 000 € - RCS Thonon 498 112 340 - N° TVA intracom. FR41498112340',
        '7 center',
      );
    },
  },
  {
    name: 'fr-sage',
    type: 'invoice',
    face: 'Courier',
    size: 8.5,
    fields: invoiceFields(
      'FC2401877',
      '2024-01-25',
      'TRANSFILAGE DE ROUBAIX SA',
      'CONFECTION MARCHAND ET FILS',
      '9252.00',
      'EUR',
      'CDE 77-2301',
    ),
    draw(s) {
      s.text(40, 50, 'TRANSFILAGE DE ROUBAIX SA', 'bold 11');
      s.text(40, 63, '45 rue du Collège\n59100 ROUBAIX');
      s.text(
        320,
        120,
        'CONFECTION MARCHAND ET FILS\nZ.I. LA PILATERIE\n14 AVENUE DE LA MARNE\n59290 WASQUEHAL',
        '9.5',
      );
      s.text(40, 215, 'FACTURE', 'bold 14');
      s.table(
        240,
        [
          ['Numéro', 45],
          ['Date', 125],
          ['Réf. client', 205],
          ['Votre commande', 290],
          ['Échéance', 410],
          ['Page', 500],
        ],
        'FC2401877|25/01/24|411MARCH|CDE 77-2301|25/03/24|1/1',
        'light',
      );
      const y = s.table(
        310,
        [
          ['Référence', 45],
          ['Désignation', 130],
          ['Quantité', 370, 'right'],
          ['PU HT', 450, 'right'],
          ['Montant HT', 550, 'right'],
        ],
        'FIL-NM40|Fil coton peigné Nm 40/2 écru|600,000 KG|9,80|5 880,00\nFIL-NM28|Fil coton cardé Nm 28/1|200,000 KG|8,90|1 780,00\nPORT|Participation frais de port|1|50,00|50,00',
      );
      s.table(
        y + 40,
        [
          ['Base', 45],
          ['Taux', 140],
          ['Taxe', 250, 'right'],
          ['Total HT', 330, 'right'],
          ['Total TTC', 410, 'right'],
          ['Acompte', 470, 'right'],
          ['Net à payer', 550, 'right'],
        ],
        '7 710,00|20,00|1 542,00|7 710,00|9 252,00|2 000,00|7 252,00 EUR',
      );
      s.text(
        40,
        790,
        'SA au capital de 152 000 Euros - SIRET 455 501 220 00014 - APE 1310Z - TVA FR88455501220\nDomiciliation : CIC LILLE IBAN FR76 3002 7170 0100 0207 4440 188',
        '7',
      );
    },
  },
  {
    name: 'fr-pennylane',
    type: 'invoice',
    fields: invoiceFields(
      '2024-07-031',
      '2024-07-15',
      'Atelier Numérique Quimper',
      'Conserverie de Cornouaille',
      '5400.00',
      'EUR',
    ),
    draw(s) {
      s.text(50, 70, 'Facture', 'bold 24 blue');
      s.rows(
        50,
        165,
        100,
        "Numéro de facture|2024-07-031\nDate d'émission|15 juillet 2024\nDate d'échéance|14 août 2024\nType d'opération|Prestation de services",
        '9 grey',
        'bold 9',
        2,
      );
      s.text(50, 180, 'Atelier Numérique Quimper', 'bold 10');
      s.text(
        50,
        194,
        '5 quai du Steir\n29000 Quimper, France\nN° SIREN : 832 110 998\nbonjour@atelier-nq.example',
      );
      s.text(320, 180, 'Conserverie de Cornouaille', 'bold 10');
      s.text(320, 194, 'ZA de Kerouzel\n29720 Plonéour-Lanvern, France\nN° TVA : FR22378001456');
      const y = s.table(
        290,
        [
          ['Description', 50],
          ['Qté', 330, 'right'],
          ['Prix unitaire', 415, 'right'],
          ['TVA (%)', 470, 'right'],
          ['Total HT', 545, 'right'],
        ],
        'Refonte du site marchand - lot 2~juin et juillet 2024|9 jours|500,00 €|20 %|4 500,00 €',
        'light',
      );
      s.rows(370, 545, y + 10, 'Total HT|4 500,00 €\nMontant total de la TVA|900,00 €', '', 'right', 5);
      s.rows(370, 545, y + 48, 'Total TTC|5 400,00 €', 'bold 11', 'bold 11 right');
      s.text(
        50,
        y + 90,
        'Paiement par virement\nBIC AGRIFRPP882\nIBAN FR76 1290 6000 1457 0021 8891 033',
        '8',
      );
      s.text(
        50,
        800,
        'Atelier Numérique Quimper, SAS au capital de 3 000 € - 832 110 998 R.C.S. Quimper',
        '7 grey',
      );
    },
  },
  {
    name: 'fr-dolibarr',
    type: 'invoice',
    fields: invoiceFields(
      'FA2405-0038',
      '2024-05-22',
      'Vergers de la Baïse',
      "Coopérative Agricole du Pays d'Albret",
      '1582.50',
      'EUR',
      'BC-2024-119',
    ),
    draw(s) {
      s.text(40, 60, 'Vergers de la Baïse', 'bold 16 green');
      s.text(555, 50, 'Facture FA2405-0038', 'bold 13 right');
      s.text(
        555,
        66,
        'Réf. commande client : BC-2024-119\nDate facturation : 22/05/2024\nDate échéance : 21/06/2024\nCode client : CU2301-00017',
        'right 8.5',
      );
      s.text(40, 128, 'Émetteur', '7.5');
      s.fill(40, 133, 235, 85, 'light');
      s.text(46, 147, 'Vergers de la Baïse', 'bold 10');
      s.text(
        46,
        160,
        'Lieu-dit Peyrot\n47600 NÉRAC\nTéléphone : 05 53 00 44 18\nEmail : contact@baise.example',
      );
      s.text(300, 128, 'Adressé à', '7.5');
      s.box(300, 133, 255, 85);
      s.text(306, 147, "Coopérative Agricole du Pays\nd'Albret", 'bold 10');
      s.text(306, 174, 'Service comptabilité\nRoute de Condom\n47600 NÉRAC');
      s.text(555, 240, 'Montants exprimés en Euros', '7.5 right');
      const y = s.table(
        258,
        [
          ['Désignation', 44],
          ['TVA', 340, 'right'],
          ['P.U. HT', 410, 'right'],
          ['Qté', 460, 'right'],
          ['Total HT', 550, 'right'],
        ],
        'PRU-SEC - Pruneaux mi-cuits, caisse 10 kg|5,5%|60,00|25|1 500,00',
      );
      s.rows(370, 550, y + 20, 'Total HT|1 500,00\nTotal TVA 5,5%|82,50', '', 'right', 3);
      s.fill(366, y + 44, 188, 14, 'light');
      s.rows(370, 550, y + 54, 'Total TTC|1 582,50', 'bold', 'bold right');
      s.text(
        40,
        y + 20,
        'Conditions de règlement : 30 jours\nRèglement par virement sur le compte bancaire suivant :\nCode IBAN : FR76 1330 6001 5523 0988 4410 272',
        '8',
      );
    },
  },
  {
    name: 'fr-avoir',
    type: 'credit_note',
    face: 'Times',
    size: 10,
    fields: invoiceFields(
      'AV-0217',
      '2023-12-04',
      'Établissements Grosjean',
      'Pharmacie de la Place Stanislas',
      '96.00',
      'EUR',
    ),
    draw(s) {
      s.text(297, 55, 'Établissements Grosjean', 'bold 17 center');
      s.text(297, 70, 'Matériel médical - 3 bis, rue des Glacis - 54000 Nancy', 'center 9');
      s.text(330, 130, 'Pharmacie de la Place Stanislas\n2, place Stanislas\n54000 Nancy', '11');
      s.text(50, 210, 'Nancy, le 4 décembre 2023');
      s.text(50, 240, "FACTURE D'AVOIR N° AV-0217", 'bold 13');
      s.text(50, 256, 'Relatif à la facture n° F-3390 du 20/11/2023');
      s.rows(
        50,
        500,
        300,
        'Retour de 2 tensiomètres défectueux (réf. TM-20)|80,00 €\nTVA 20 %|16,00 €',
        '',
        'right',
        6,
      );
      s.rows(50, 500, 345, "Total de l'avoir TTC|96,00 €", 'bold', 'bold right');
      s.text(
        297,
        790,
        'Établissements Grosjean - SIRET 315 880 112 00019 - NAF 4774Z - TVA FR19315880112',
        '8 center',
      );
    },
  },
  {
    name: 'be-facture',
    type: 'invoice',
    fields: invoiceFields(
      '24/VEN/00871',
      '2024-08-30',
      'Imprimerie Delhaye & Associés SRL',
      'ASBL Les Amis du Canal',
      '1125.30',
      'EUR',
    ),
    draw(s) {
      s.text(50, 50, 'Votre imprimeur depuis 1962', '8 grey');
      s.text(50, 150, 'FACTURE', 'bold 18');
      s.cell(50, 170, 120, 34, 'N° de facture', '24/VEN/00871', 'bold 9');
      s.cell(170, 170, 120, 34, 'Date de facture', '30-08-2024', '9');
      s.cell(290, 170, 120, 34, 'N° client', '4400218', '9');
      s.cell(410, 170, 135, 34, 'Votre référence', 'Mail du 19/08', '9');
      s.cell(
        290,
        70,
        255,
        70,
        'Facturé à',
        'ASBL Les Amis du Canal\nQuai du Hainaut 33\n1080 Bruxelles\nTVA BE 0455.120.887',
        '9.5',
      );
      const y = s.table(
        240,
        [
          ['Description', 50],
          ['Quantité', 340, 'right'],
          ['Prix unit.', 430, 'right'],
          ['Total EUR', 545, 'right'],
        ],
        'Dépliants A5 quadri recto verso|3.000|0,25|750,00\nAffiches A2|120|1,50|180,00',
        'dark',
      );
      s.rows(380, 545, y + 6, 'Sous-total hors TVA|930,00\nTVA 21%|195,30', '', 'right', 3);
      s.rows(380, 545, y + 40, 'Montant à payer|1.125,30', 'bold', 'bold right');
      s.text(50, y + 60, 'Communication structurée : +++024/0087/11258+++\nÀ payer avant le 29-09-2024', '9');
      s.line(50, 775, 545, 775);
      s.text(
        50,
        788,
        "Imprimerie Delhaye & Associés SRL · Rue de l'Industrie 7 · 7000 Mons · TVA BE 0421.778.310 · RPM Mons\nBelfius BE31 0682 4471 9955 · BIC GKCCBEBB",
        '7.5',
      );
    },
  },
  {
    name: 'ch-facture',
    type: 'invoice',
    fields: invoiceFields(
      '10442',
      '2024-11-18',
      'Garage du Jorat Sàrl',
      'Étienne Chappuis | Monsieur Étienne Chappuis',
      '1297.20',
      'CHF',
    ),
    draw(s) {
      s.text(50, 55, 'Garage du Jorat Sàrl', 'bold 14');
      s.text(50, 70, 'Route de Berne 210\n1066 Épalinges\nCHE-114.220.871 TVA', '8.5');
      s.text(350, 140, 'Monsieur\nÉtienne Chappuis\nCh. du Crêt 5\n1073 Savigny', '10');
      s.text(350, 215, 'Épalinges, le 18 novembre 2024');
      s.text(50, 250, 'Facture no 10442', 'bold 13');
      s.rows(50, 140, 270, 'Véhicule :|VD 412 887, break 2.0\nKilométrage :|128 440');
      const y = s.table(
        310,
        [
          ['Désignation', 50],
          ['Nb', 380, 'right'],
          ['Prix', 450, 'right'],
          ['CHF', 545, 'right'],
        ],
        "Main-d'œuvre mécanicien|4.50|148.00|666.00\nJeu de plaquettes et disques|1|534.00|534.00".replace(
          'œ',
          'oe',
        ),
        'light',
      );
      s.rows(380, 545, y + 4, "Montant net|1'200.00\nTVA 8.1%|97.20", '', 'right', 3);
      s.rows(380, 545, y + 36, "Total en notre faveur|1'297.20", 'bold', 'bold right');
      s.text(50, y + 80, 'Payable à 10 jours. IBAN CH44 0076 7000 L541 1820 4');
    },
  },
];
