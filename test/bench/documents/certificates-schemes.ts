import type { Paper } from './paper.ts';

/** Certificates of textile schemes, management systems and social audits. */
export const schemeCertificates: readonly Paper[] = [
  {
    name: 'certificate-gots-scope',
    type: 'chain_of_custody_certificate',
    fields: {
      documentNumber: 'TXC-SC-118842',
      issueDate: '2024-02-14',
      expiryDate: '2025-02-13',
      'parties.certificateHolder.name': 'Anadolu Iplik Sanayi ve Ticaret A.S.',
      'parties.issuer.name': 'Textrace Certification B.V.',
      'audit.standard': 'Global Organic Textile Standard (GOTS) | Global Organic Textile Standard | GOTS',
    },
    draw(s) {
      s.text(297, 60, 'SCOPE CERTIFICATE', 'bold 20 center');
      s.text(297, 80, 'Scope Certificate Number: TXC-SC-118842', 'center 10');
      s.text(297, 115, 'Textrace Certification B.V.\ncertifies that', 'center 10');
      s.text(297, 150, 'Anadolu Iplik Sanayi ve Ticaret A.S.', 'bold 14 center');
      s.text(
        297,
        165,
        'License Number: TXC-44710\nOrganize Sanayi Bolgesi 3. Cadde No. 12, 46060 Kahramanmaras, Türkiye',
        'center 9',
      );
      s.text(297, 200, 'has been audited and found to be in conformity with the', 'center 10');
      s.text(297, 225, 'Global Organic Textile Standard (GOTS)\n- Version 7.0 -', 'bold 13 center');
      s.text(
        60,
        270,
        'Product categories mentioned below (and further specified in the product appendix) conform with the standard:\nYarns (PC0031)',
      );
      s.text(
        60,
        310,
        'Process categories carried out under responsibility of the above mentioned company:\nSpinning (PR0026), Trading (PR0030)',
      );
      s.text(60, 370, 'This certificate is valid until: 13 February 2025', 'bold 10');
      s.text(60, 430, 'Place and Date of Issue (YYYY-MM-DD)\nUtrecht, 2024-02-14');
      s.text(60, 500, 'Name of the authorised person: (on behalf of Textrace Certification B.V.)');
      s.text(
        60,
        780,
        'This Scope Certificate provides no proof that any goods delivered by its holder are GOTS certified.\nPage 1 of 1',
        '7',
      );
    },
  },
  {
    name: 'certificate-ocs-transaction',
    type: 'chain_of_custody_certificate',
    size: 8.5,
    fields: {
      documentNumber: 'TC-ECV-2024-0077182',
      issueDate: '2024-06-06',
      'parties.issuer.name': 'EcoVeritas Control GmbH',
      'audit.standard':
        'Organic Content Standard (OCS) 3.0 | Organic Content Standard | Organic Content Standard (OCS) | OCS',
    },
    draw(s) {
      s.text(50, 50, 'Transaction Certificate (TC) Number TC-ECV-2024-0077182', 'bold 11');
      s.text(
        50,
        66,
        'For textile products produced according to the Organic Content Standard (OCS) 3.0',
        'bold 9',
      );
      s.cell(
        50,
        80,
        250,
        70,
        '1. Certification Body',
        'EcoVeritas Control GmbH\nLicensing Code: CB-ECV\nRheinallee 60, 55118 Mainz, Germany',
      );
      s.cell(300, 80, 250, 70, '2. Input Information', 'TC-ECV-2024-0071120\nTC-ECV-2024-0071124');
      s.cell(
        50,
        150,
        250,
        70,
        '3. Seller of Certified Product(s)',
        'Meghna Composite Spinning Mills Ltd.\nSC Number: ECV-88120\nMonoharpur, Gazipur, Bangladesh',
      );
      s.cell(
        300,
        150,
        250,
        70,
        '4. Buyer of Certified Product(s)',
        'Padma Knit Concern Ltd.\nTE-ID: TE-00448120\nKanchpur, Narayanganj, Bangladesh',
      );
      s.cell(
        50,
        220,
        500,
        50,
        '5. Gross Shipping Weight / Net Shipping Weight / Certified Weight',
        '10,440.0 kg / 10,020.0 kg / 10,020.0 kg',
      );
      s.cell(
        50,
        270,
        500,
        130,
        '6. Declarations by Certification Body',
        'This is to certify that, based on the relevant documentation provided by the seller named in box 3:\n(i) the products detailed in box 9 have been produced in accordance with OCS 3.0.\n\nCertification of the organic material used for the products listed complies with: NPOP',
      );
      s.cell(
        50,
        400,
        500,
        100,
        '9. Certified Product(s)',
        'Product No. 1   Order No. PKC/24/0091   Combed yarn 26/1, 100% Organic cotton\nLast processor: Meghna Composite Spinning Mills Ltd.   Country: Bangladesh',
      );
      s.cell(50, 500, 500, 60, '10. Place and Date of Issue', 'Mainz, 2024-06-06\nLast updated: 2024-06-08');
    },
  },
  {
    name: 'certificate-iso-9001',
    type: 'management_certificate',
    fields: {
      documentNumber: 'QM-2231-08',
      issueDate: '2023-08-01',
      expiryDate: '2026-07-31',
      'parties.certificateHolder.name': 'Kuopio Precision Castings Oy',
      'parties.issuer.name': 'Nordcert Assurance AS',
      'audit.standard': 'ISO 9001:2015',
    },
    draw(s) {
      s.box(25, 25, 545, 792);
      s.text(297, 90, 'CERTIFICATE', 'bold 28 center blue');
      s.text(297, 130, 'Nordcert Assurance AS hereby confirms that the organisation', 'center 10');
      s.text(297, 165, 'Kuopio Precision Castings Oy', 'bold 18 center');
      s.text(297, 182, 'Valimokatu 11, FI-70780 Kuopio, Finland', 'center 10');
      s.text(297, 215, 'has implemented and maintains a Quality Management System.', 'center 10');
      s.text(297, 240, 'Scope:\nManufacture and machining of iron and steel castings', 'center 10');
      s.text(
        297,
        285,
        'Through an audit it was verified that the management system fulfils\nthe requirements of the following standard:',
        'center 10',
      );
      s.text(297, 330, 'ISO 9001:2015', 'bold 20 center');
      s.rows(
        120,
        330,
        400,
        'Certificate registration no.|QM-2231-08\nDate of original certification|2014-08-01\nValid from|2023-08-01\nValid until|2026-07-31\nDate of certification decision|2023-07-20',
        '10',
        'bold 10',
        5,
      );
      s.text(120, 600, 'Managing Director', '9');
      s.text(
        297,
        800,
        'Accredited Body: Nordcert Assurance AS, Strandgata 40, 5013 Bergen, Norway',
        'center 7',
      );
    },
  },
  {
    name: 'certificate-oeko-tex',
    type: 'product_certificate',
    fields: {
      documentNumber: '24.HTR.60118',
      issueDate: '2024-03-12',
      expiryDate: '2025-03-31',
      'parties.certificateHolder.name': 'Lusitânia Malhas e Confecções, Lda.',
      'parties.issuer.name': 'Institut Helvetex AG',
      'audit.standard':
        'OEKO-TEX® STANDARD 100 | STANDARD 100 by OEKO-TEX® | STANDARD 100 | OEKO-TEX STANDARD 100',
    },
    draw(s) {
      s.text(50, 70, 'Certificate', 'bold 26 green');
      s.text(50, 92, 'OEKO-TEX® STANDARD 100', 'bold 14');
      s.text(50, 130, 'The company', '9');
      s.text(50, 150, 'Lusitânia Malhas e Confecções, Lda.', 'bold 12');
      s.text(50, 164, 'Rua da Fiação 90\n4795-120 Vila das Aves, Portugal');
      s.text(
        50,
        205,
        'is granted authorisation according to OEKO-TEX® STANDARD 100 to use the OEKO-TEX® mark, based on our test report 24.0.07713',
      );
      s.text(50, 235, 'for the following articles:', '9');
      s.text(
        50,
        255,
        'Knitted fabrics made of 100% cotton and cotton/elastane, bleached and reactive dyed',
        'bold 10',
      );
      s.text(
        50,
        290,
        'The results of the inspection made according to OEKO-TEX® STANDARD 100, product class I, Annex 6 have shown that the above\nmentioned goods meet the human-ecological requirements.',
      );
      s.text(50, 340, 'The certificate 24.HTR.60118 is valid until 31.03.2025', 'bold 11');
      s.text(50, 390, 'Zürich, 12.03.2024');
      s.text(50, 500, 'Institut Helvetex AG\nGotthardstrasse 61, CH-8002 Zürich', '8');
    },
  },
  {
    name: 'certificate-wrap',
    type: 'audit_report',
    face: 'Times',
    size: 11,
    fields: {
      documentNumber: '30412',
      issueDate: '2024-07-22',
      expiryDate: '2025-07-21',
      'parties.certificateHolder.name': 'Jaya Lanka Apparels (Private) Limited',
      'audit.standard':
        'WRAP | Worldwide Responsible Accredited Production | Worldwide Responsible Accredited Production (WRAP)',
    },
    draw(s) {
      s.text(297, 90, 'Worldwide Responsible Accredited Production', 'bold 16 center');
      s.text(297, 115, 'Certificate of Compliance', '18 center');
      s.text(297, 160, 'This is to certify that', 'center');
      s.text(297, 190, 'Jaya Lanka Apparels (Private) Limited', 'bold 18 center');
      s.text(297, 210, 'Lot 14, Biyagama Export Processing Zone, Malwana, Sri Lanka', 'center');
      s.text(297, 250, 'is certified in compliance with the WRAP 12 Principles\nat the level of', 'center');
      s.text(297, 295, 'GOLD', 'bold 22 center');
      s.rows(
        150,
        330,
        380,
        'Certificate Number:|30412\nDate of issue:|July 22, 2024\nExpiration date:|July 21, 2025\nFacility ID:|LK-007713',
        '11',
        '11',
        6,
      );
      s.text(297, 700, 'President and CEO', 'center 9');
    },
  },
];
