import { invoiceFields, type Paper } from './paper.ts';

/** German invoices: DIN 5008 letters, SAP, DATEV, lexoffice and small traders' prints. */
export const germanInvoices: readonly Paper[] = [
  {
    name: 'de-lexoffice',
    type: 'invoice',
    fields: invoiceFields(
      'RE-20417',
      '2024-03-18',
      'Tischlerei Hagedorn GmbH',
      'Praxis Dr. Lindqvist & Partner',
      '2368.10',
      'EUR',
    ),
    draw(s) {
      s.text(545, 60, 'Tischlerei Hagedorn', 'bold 20 right green');
      s.text(50, 125, 'Tischlerei Hagedorn GmbH · Am Sägewerk 4 · 37073 Göttingen', '7 grey');
      s.text(50, 145, 'Praxis Dr. Lindqvist & Partner\nWeender Landstraße 88\n37075 Göttingen', '10');
      s.rows(
        370,
        545,
        145,
        'Rechnungsnummer|RE-20417\nKundennummer|10023\nRechnungsdatum|18.03.2024\nLieferdatum|14.03.2024',
        '9 grey',
        '9 right',
      );
      s.text(50, 250, 'Rechnung', 'bold 16');
      s.text(
        50,
        275,
        'Sehr geehrte Damen und Herren,\nwir erlauben uns, folgende Leistungen in Rechnung zu stellen:',
      );
      const y = s.table(
        325,
        [
          ['Pos', 50],
          ['Bezeichnung', 80],
          ['Menge', 350, 'right'],
          ['Einzel €', 440, 'right'],
          ['Gesamt €', 545, 'right'],
        ],
        '1|Empfangstresen Eiche, geölt|1,00 Stk|1.690,00|1.690,00\n2|Montage vor Ort|6,00 Std|50,00|300,00',
        'light',
      );
      s.rows(350, 545, y + 6, 'Summe netto|1.990,00 €\nUmsatzsteuer 19 %|378,10 €', '9', '9 right', 2);
      s.text(350, y + 38, 'Gesamtbetrag', 'bold 10');
      s.text(545, y + 38, '2.368,10 €', 'bold 10 right');
      s.text(50, y + 75, 'Zahlbar ohne Abzug bis zum 01.04.2024.');
      s.text(50, 785, 'Tischlerei Hagedorn GmbH\nAm Sägewerk 4\n37073 Göttingen', '7 grey');
      s.text(
        220,
        785,
        'Amtsgericht Göttingen HRB 204411\nGeschäftsführer: U. Hagedorn\nUSt-IdNr. DE811902377',
        '7 grey',
      );
      s.text(400, 785, 'Sparkasse Göttingen\nIBAN DE12 2605 0001 0056 0301 44\nBIC NOLADE21GOE', '7 grey');
    },
  },
  {
    name: 'de-sap',
    type: 'invoice',
    fields: invoiceFields(
      '9004417823',
      '2023-11-07',
      'Brennecke Antriebstechnik AG',
      'Walzwerk Oberlahn GmbH & Co. KG',
      '18456.90',
      'EUR',
      '4500238817',
    ),
    draw(s) {
      s.text(50, 50, 'BRENNECKE', 'bold 22 blue');
      s.text(50, 64, 'Antriebstechnik', '9 blue');
      s.text(50, 140, 'Brennecke Antriebstechnik AG, Postfach 11 20, 59423 Unna', '6.5');
      s.text(
        50,
        158,
        'Firma\nWalzwerk Oberlahn GmbH & Co. KG\nKreditorenbuchhaltung\nHüttenstraße 1-9\n35781 Weilburg',
        '10',
      );
      s.box(330, 130, 225, 118);
      s.text(336, 144, 'Rechnung', 'bold 12');
      s.text(336, 162, 'Rechnungsnr. / Datum\n9004417823 / 07.11.2023', '8');
      s.text(336, 186, 'Lieferscheinnr. / Datum\n80551290 / 06.11.2023', '8');
      s.text(336, 210, 'Auftragsnr. / Datum\n1120984 / 12.09.2023', '8');
      s.text(336, 234, 'Kundennr.  0000410771', '8');
      s.text(336, 244, 'Bestellnr. / Datum   4500238817 / 11.09.2023', '8');
      const y = s.table(
        300,
        [
          ['Pos.', 50],
          ['Material', 85],
          ['Bezeichnung', 160],
          ['Menge ME', 360, 'right'],
          ['Preis', 440, 'right'],
          ['Wert EUR', 550, 'right'],
        ],
        '000010|GM-4411-B|Getriebemotor 7,5 kW|6 ST|2.450,00|14.700,00\n000020|KU-0082|Kupplung elastisch|6 ST|135,00|810,00',
      );
      s.rows(
        300,
        550,
        y,
        'Positionsnettowert|15.510,00\nMehrwertsteuer 19,000 %   aus 15.510,00|2.946,90',
        '9',
        '9 right',
        2,
      );
      s.rows(300, 550, y + 32, 'Endbetrag|18.456,90', 'bold 10', 'bold 10 right');
      s.text(
        50,
        y + 70,
        'Zahlungsbedingungen: 14 Tage 2 % Skonto, 30 Tage netto\nLieferbedingung: CPT Weilburg gemäß Incoterms 2020',
      );
      s.text(
        50,
        800,
        'Vorstand: Dr. K. Brennecke (Vors.), M. Thole · Aufsichtsrat: P. Asmussen · Sitz der Gesellschaft: Unna · Amtsgericht Hamm HRB 3318\nCommerzbank Unna IBAN DE76 4434 0037 0871 2200 00 · USt-IdNr. DE124466902 · Steuernummer 316/5901/0442',
        '6.5',
      );
    },
  },
  {
    name: 'de-datev',
    type: 'invoice',
    face: 'Courier',
    size: 9,
    fields: invoiceFields(
      '2024/1187',
      '2024-06-28',
      'Kanzlei Vossberg Steuerberatungsgesellschaft mbH',
      'Blumen Tarnowski e.K.',
      '719.95',
      'EUR',
    ),
    draw(s) {
      s.text(297, 55, 'KANZLEI VOSSBERG', 'bold 15 center');
      s.text(297, 70, 'Steuerberatungsgesellschaft mbH', '10 center');
      s.text(50, 140, 'Blumen Tarnowski e.K.\nInh. Jolanta Tarnowski\nMarktgasse 3\n95444 Bayreuth');
      s.text(545, 215, 'Bayreuth, 28. Juni 2024', 'right');
      s.text(50, 245, 'RECHNUNG NR. 2024/1187', 'bold 11');
      s.text(50, 262, 'Mandant: 30455     Leistungszeitraum: 01.04.2024 - 30.06.2024');
      const y = s.table(
        300,
        [
          ['Gegenstand', 50],
          ['Zehntel', 380, 'right'],
          ['EUR', 545, 'right'],
        ],
        'Finanzbuchführung II. Quartal 2024 § 33 StBVV|6/10|450,00\nLohnabrechnung 7 Arbeitnehmer § 34 StBVV||135,00\nAuslagenpauschale § 16 StBVV||20,00',
      );
      s.rows(250, 545, y, 'Zwischensumme|605,00\nzzgl. 19 % USt|114,95', '', 'right', 2);
      s.rows(250, 545, y + 30, 'Rechnungsbetrag|719,95', 'bold', 'bold right');
      s.text(50, y + 70, 'Bitte überweisen Sie den Betrag bis 12.07.2024 unter Angabe der Rechnungsnummer.');
      s.text(
        50,
        800,
        'Kanzlei Vossberg Steuerberatungsgesellschaft mbH, Opernstr. 19, 95444 Bayreuth\nIBAN DE02 7735 0110 0009 4487 21   St.-Nr. 208/130/40078',
        '7',
      );
    },
  },
  {
    name: 'de-multi-rate',
    type: 'invoice',
    face: 'Times',
    size: 10,
    fields: invoiceFields(
      'AR24-008812',
      '2024-09-05',
      'Feinkost-Großhandel Petersen oHG',
      'Restaurant „Zum Anker"',
      '1012.55',
      'EUR',
      'B-5521',
    ),
    draw(s) {
      s.text(50, 55, 'Feinkost-Großhandel Petersen oHG', 'bold 14');
      s.text(50, 70, 'Fischkai 12 · 24937 Flensburg · Tel. 0461 / 55 80 12 · Fax 0461 / 55 80 13', '8');
      s.line(50, 76, 545, 76);
      s.text(50, 130, 'Restaurant „Zum Anker"\nBesitzer: H. Clausen\nSchiffbrücke 40\n24939 Flensburg');
      const y0 = s.table(
        240,
        [
          ['Rechnung-Nr.', 50],
          ['Datum', 150],
          ['Kunden-Nr.', 240],
          ['Ihre Bestellung', 330],
          ['Seite', 450],
        ],
        'AR24-008812|05.09.2024|K 4471|B-5521|1 von 1',
        undefined,
        9,
      );
      const y = s.table(
        y0 + 20,
        [
          ['Art.-Nr.', 50],
          ['Artikel', 110],
          ['Menge', 330, 'right'],
          ['E-Preis', 400, 'right'],
          ['MwSt', 460, 'right'],
          ['Betrag', 545, 'right'],
        ],
        '1101|Lachsfilet norw.|24 kg|21,00|7 %|504,00\n1180|Krabben gepult|8 kg|32,00|7 %|256,00\n7002|Riesling QbA 0,75 l|24 Fl|6,98|19 %|167,52',
        'light',
        9,
      );
      s.table(
        y + 15,
        [
          ['MwSt-Satz', 50],
          ['Netto', 170, 'right'],
          ['MwSt', 240, 'right'],
          ['Brutto', 320, 'right'],
        ],
        '7 %|760,00|53,20|813,20\n19 %|167,52|31,83|199,35',
        undefined,
        8.5,
      );
      s.text(420, y + 30, 'Netto EUR');
      s.text(545, y + 30, '927,52', 'right');
      s.text(420, y + 45, 'MwSt EUR');
      s.text(545, y + 45, '85,03', 'right');
      s.text(420, y + 62, 'Brutto EUR', 'bold 11');
      s.text(545, y + 62, '1.012,55', 'bold 11 right');
      s.text(
        50,
        780,
        'Steuernummer 15/288/07719 · Nord-Ostsee Sparkasse · IBAN DE65 2175 0000 0018 8012 90',
        '8',
      );
    },
  },
  {
    name: 'de-credit-note',
    type: 'credit_note',
    fields: invoiceFields(
      'GS-2024-0093',
      '2024-02-12',
      'Reifen Ostermann',
      'Fuhrpark Service Lindau GmbH',
      '642.60',
      'EUR',
    ),
    draw(s) {
      s.text(400, 60, 'Reifen Ostermann', 'bold 15 red');
      s.text(
        400,
        76,
        'Inhaber Bernd Ostermann\nIndustriering 7\n88131 Lindau\nTel. 08382 / 4 41 90\ninfo@reifen-ostermann.example',
        '8',
      );
      s.text(50, 150, 'Fuhrpark Service Lindau GmbH\nBregenzer Str. 101\n88131 Lindau', '10');
      s.text(50, 250, 'Rechnungskorrektur (Gutschrift) GS-2024-0093', 'bold 13');
      s.text(50, 268, 'zu Rechnung RE-2024-0411 vom 22.01.2024');
      s.text(545, 250, 'Datum: 12.02.2024', 'right');
      const y = s.table(
        305,
        [
          ['Anz.', 50],
          ['Beschreibung', 90],
          ['Preis', 450, 'right'],
          ['Summe', 545, 'right'],
        ],
        '4|Rückgabe Reifen 225/65 R16C, ungefahren|135,00|540,00',
        'dark',
      );
      s.rows(380, 545, y + 5, 'Netto|540,00 €\n+ 19 % MwSt.|102,60 €', '', 'right', 3);
      s.rows(380, 545, y + 38, 'Gutschriftsbetrag|642,60 €', 'bold', 'bold right');
      s.text(
        50,
        y + 80,
        'Der Betrag wird Ihrem Kundenkonto 70118 gutgeschrieben.\nBankverbindung: Volksbank Allgäu, IBAN DE91 6509 1040 0122 3100 05',
      );
    },
  },
  {
    name: 'de-advance-payments',
    type: 'invoice',
    fields: invoiceFields(
      'SR-3107',
      '2025-01-31',
      'Holzbau Niedermayr GmbH',
      'Ehepaar Anneliese und Georg Prantl',
      '71400.00',
      'EUR',
    ),
    draw(s) {
      s.fill(0, 0, 595, 50, 'dark');
      s.text(50, 32, 'HOLZBAU NIEDERMAYR', 'bold 18 white');
      s.text(50, 110, 'Holzbau Niedermayr GmbH | Zimmererweg 2 | 83278 Traunstein', '7');
      s.text(50, 128, 'Ehepaar\nAnneliese und Georg Prantl\nSonnleiten 14\n83313 Siegsdorf', '10');
      s.text(400, 110, 'Schlussrechnung Nr.:', 'grey 8');
      s.text(400, 122, 'SR-3107', 'bold 10');
      s.text(400, 140, 'Rechnungsdatum:', 'grey 8');
      s.text(400, 152, '31.01.2025', 'bold 10');
      s.text(400, 170, 'Bauvorhaben:', 'grey 8');
      s.text(400, 182, 'Aufstockung Sonnleiten 14', '10');
      s.text(400, 200, 'Ausgeführt:', 'grey 8');
      s.text(400, 212, 'KW 38/2024 - KW 3/2025', '10');
      const y = s.table(
        280,
        [
          ['Pos.', 50],
          ['Leistung', 90],
          ['Einheit', 330],
          ['EP', 450, 'right'],
          ['GP', 545, 'right'],
        ],
        '01|Abbund und Aufrichten Dachstuhl|1 psch|38.000,00|38.000,00\n02|Wandelemente Holzrahmen|112 m²|196,43|22.000,00',
        'light',
      );
      s.rows(300, 545, y + 5, 'Nettosumme|60.000,00 €\n19 % Mehrwertsteuer|11.400,00 €', '', 'right', 3);
      s.rows(300, 545, y + 36, 'Rechnungssumme brutto|71.400,00 €', 'bold', 'bold right');
      s.rows(
        300,
        545,
        y + 56,
        'abzgl. 1. Abschlag vom 02.10.2024|- 30.000,00 €\nabzgl. 2. Abschlag vom 15.11.2024|- 25.000,00 €',
        '',
        'right',
        3,
      );
      s.rows(300, 545, y + 92, 'Noch zu zahlen|16.400,00 €', 'bold 11', 'bold 11 right');
      s.text(
        297,
        800,
        'Holzbau Niedermayr GmbH · HRB 8812 Traunstein · GF Xaver Niedermayr · IBAN DE19 7105 2050 0000 9917 41 · Steuer-Nr. 163/127/40552',
        '7 center',
      );
    },
  },
  {
    name: 'de-two-pages',
    type: 'invoice',
    size: 8.5,
    pages: 2,
    fields: invoiceFields(
      '77120456',
      '2024-05-14',
      'Bürowelt Kessler & Sohn KG',
      'Stadtwerke Rheinbach AöR',
      '1894.48',
      'EUR',
      'SW-24-0771',
    ),
    draw(s) {
      const columns = [
        ['Nr', 45],
        ['Artikel', 75],
        ['Bestell-Nr.', 280],
        ['Menge', 390, 'right'],
        ['Preis/EUR', 465, 'right'],
        ['Gesamt/EUR', 550, 'right'],
      ] as const;
      const head = (page: number) => {
        s.text(550, 45, 'Bürowelt Kessler & Sohn KG', 'bold 13 right');
        s.text(550, 58, 'Kölner Chaussee 210, 53359 Rheinbach', 'right 8');
        s.text(45, 200, `Rechnung 77120456 vom 14.05.2024`, 'bold 12');
        s.text(550, 200, `Seite ${page} von 2`, 'right');
      };
      head(1);
      s.text(
        45,
        110,
        'Stadtwerke Rheinbach AöR\nZentrale Beschaffung\nWasserturmweg 1\n53359 Rheinbach',
        '10',
      );
      s.rows(
        380,
        470,
        110,
        'Kd.-Nr.:|D-11872\nIhr Auftrag:|SW-24-0771\nvom:|06.05.2024\nSachbearbeiter:|Fr. Iven\nUSt-ID:|DE122900417',
      );
      let y = s.table(
        230,
        columns,
        Array.from(
          { length: 18 },
          (_, i) => `${i + 1}|Ordner A4 breit Farbe ${i + 1}|OR-80${10 + i}|20 ST|2,20|44,00`,
        ).join('\n'),
      );
      s.rows(350, 550, y, 'Übertrag|792,00', 'bold', 'bold right');
      s.nextPage();
      head(2);
      y = s.table(230, columns, `|Übertrag||||792,00\n19|Aktenvernichter P-5|AV-5510|2 ST|400,00|800,00`);
      s.rows(350, 550, y, 'Warenwert|1.592,00\nUSt. 19,00 %|302,48', '', 'right', 2);
      s.rows(350, 550, y + 30, 'Endsumme EUR|1.894,48', 'bold', 'bold right');
      s.text(
        45,
        y + 70,
        'Zahlung: sofort rein netto. Bankverbindung: Kreissparkasse, IBAN DE40 3705 0299 0045 1120 08',
      );
    },
  },
  {
    name: 'de-handwerk-footer-only',
    type: 'invoice',
    face: 'Times',
    size: 10,
    fields: invoiceFields(
      '24-311',
      '2024-10-02',
      'Malerbetrieb Süleyman Aydin',
      'Wohnungseigentümergemeinschaft Kastanienallee 17-21',
      '1487.50',
      'EUR',
    ),
    draw(s) {
      s.text(
        50,
        130,
        'Wohnungseigentümergemeinschaft\nKastanienallee 17-21\nc/o Hausverwaltung Reuss\nPostfach 30 11\n44137 Dortmund',
        '11',
      );
      s.rows(
        350,
        450,
        130,
        'Datum:|2. Oktober 2024\nRechnung Nr.:|24-311\nObjekt:|Kastanienallee 19',
        '10',
        '10',
        3,
      );
      s.text(50, 250, 'Rechnung über Malerarbeiten im Treppenhaus', 'bold 12');
      s.text(50, 280, 'Für die im September 2024 ausgeführten Arbeiten berechne ich Ihnen:');
      s.rows(
        50,
        500,
        310,
        'Wände streichen, 240 m² à 4,50 EUR|1.080,00 EUR\nGeländer lackieren, pauschal|170,00 EUR',
        '',
        'right',
        4,
      );
      s.line(380, 337, 500, 337);
      s.rows(
        50,
        500,
        355,
        'Summe ohne Mehrwertsteuer|1.250,00 EUR\nMehrwertsteuer 19 %|237,50 EUR',
        '',
        'right',
        4,
      );
      s.rows(50, 500, 395, 'Zu zahlender Betrag|1.487,50 EUR', 'bold', 'bold right');
      s.text(50, 440, 'Mit freundlichen Grüßen\n\n\nS. Aydin');
      s.line(50, 770, 545, 770);
      s.text(50, 784, 'Malerbetrieb Süleyman Aydin\nFlurstraße 63\n44145 Dortmund', '8');
      s.text(230, 784, 'Tel. 0231 / 88 10 402\nMobil 0171 / 55 20 118\nmaler-aydin@mail.example', '8');
      s.text(400, 784, 'Postbank Dortmund\nIBAN DE33 4401 0046 0391 2204 60\nSt.-Nr. 317/5006/2218', '8');
    },
  },
];
