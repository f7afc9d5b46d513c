/** Certificates and a test report of the dyer, in French, English and Spanish. */
import { drawRows, drawTable } from '../drawing/layouts.ts';
import { drawLogo, drawSignature } from '../drawing/marks.ts';
import { Paper } from '../paper.ts';
import { addressOf, country, date, goods, nameOf, title, value } from '../story/marked.ts';
import { order } from '../story/order.ts';
import { dyer, exporter } from '../story/parties.ts';

/** Spanish laboratory, Spanish words: a cotton fibre test with labels at the right. */
export function spanishLabTest(): Paper {
  const paper = new Paper('lab_test', 'es', { size: 9.5 });
  const page = paper.page();
  drawLogo(page, 500, 36, 44, '#7a1f3d', 'LTL');
  page.text(45, 56, value('parties.laboratory.name', 'Laboratorio Textil Llobregat, S.L.'), {
    size: 14,
    bold: true,
    color: '#7a1f3d',
  });
  page.text(
    45,
    70,
    `{parties.laboratory.address=Carrer de la Filatura, 14, 08901 L'Hospitalet de Llobregat, ${country('parties.laboratory.country', 'España')}}`,
    { size: 8.5 },
  );
  page.text(45, 82, 'Laboratorio de ensayo acreditado ISO/IEC 17025, expediente 2214/LE', { size: 8.5 });
  page.text(45, 118, title('INFORME DE ENSAYO'), { size: 17, bold: true });
  const y = drawRows(
    page,
    45,
    146,
    200,
    [
      ['N.º de informe:', value('documentNumber', 'LTL-25/03914')],
      ['Fecha de emisión:', date('issueDate', '11 de junio de 2025', '2025-06-11')],
      ['Solicitante:', nameOf('certificateHolder', exporter)],
      ['Muestra recibida el:', date('dates.received', '02/06/2025', '2025-06-02')],
      ['Descripción de la muestra:', goods(0, 'description', 'Tejido de punto liso, 160 g/m²')],
      ['Referencia del cliente:', order.dyeLots[0]!],
    ],
    { gap: 5, label: { bold: true } },
  );
  drawTable(
    page,
    45,
    y + 10,
    [
      { title: 'Ensayo', width: 180 },
      { title: 'Norma', width: 120 },
      { title: 'Resultado', width: 120 },
      { title: 'Requisito', width: 85 },
    ],
    [
      ['Composición de fibras', 'ISO 1833-11', goods(0, 'composition', '100 % algodón'), '100 % algodón'],
      ['Masa laminar', 'EN 12127', '161 g/m²', '160 ± 5 %'],
      ['Estabilidad dimensional, largo', 'ISO 5077', '-3,8 %', '± 5 %'],
      ['Solidez al frote en seco', 'ISO 105-X12', '4-5', 'mín. 4'],
      ['pH del extracto acuoso', 'ISO 3071', '6,4', '4,0 a 7,5'],
    ],
    { rules: 'horizontal' },
  );
  page.text(
    45,
    420,
    'Los resultados se refieren solamente a la muestra recibida. El ensayo no determina el origen geográfico de la fibra.',
    {},
    505,
  );
  page.text(45, 480, value('execution.signatoryTitle', 'Directora técnica'));
  drawSignature(page, 60, 466, 83);
  return paper;
}

/** French management certificate, centred, with a frame. */
export function frenchManagementCertificate(): Paper {
  const paper = new Paper('management_certificate', 'fr', { family: 'serif', size: 12 });
  const page = paper.page();
  page.rectangle({ x: 28, y: 28, width: 539, height: 786 }, { stroke: '#2f6b4f', width: 4 });
  const center = (y: number, text: string, size = 12, bold = false) =>
    page.text(50, y, text, { size, bold, align: 'center' }, 495);
  center(96, value('parties.issuer.name', 'Certirive Certification SAS'), 18, true);
  center(
    116,
    `{parties.issuer.address=27 quai des Tanneurs, 69005 Lyon, ${country('parties.issuer.country', 'France')}}`,
    10,
  );
  center(176, title('CERTIFICAT'), 30, true);
  center(206, `N° ${value('documentNumber', 'CR-ENV-30418')}`);
  center(250, 'Nous certifions que le système de management environnemental de');
  center(284, nameOf('certificateHolder', dyer), 15, true);
  center(306, addressOf('certificateHolder', dyer), 11);
  center(346, 'a été évalué et jugé conforme aux exigences de la norme');
  center(380, value('audit.standard', 'ISO 14001:2015', 'ISO 14001'), 20, true);
  center(420, 'pour les activités suivantes :');
  center(442, 'teinture et apprêt de tricots de coton et de mélanges');
  drawRows(page, 150, 520, 330, [
    ["Date d'émission :", date('issueDate', '15 janvier 2024', '2024-01-15')],
    ["Valable jusqu'au :", date('expiryDate', '14 janvier 2027', '2027-01-14')],
  ]);
  page.text(330, 660, value('execution.signatoryTitle', 'Le directeur de la certification'), { size: 10.5 });
  drawSignature(page, 350, 640, 29);
  return paper;
}

/** A label for harmful substances: a property of the product, no origin. */
export function productCertificate(): Paper {
  const paper = new Paper('product_certificate', 'en', { size: 10.5 });
  const page = paper.page();
  page.rectangle({ x: 0, y: 0, width: page.width, height: 120 }, { fill: '#e9f2ec' });
  page.text(50, 60, title('OEKO-TEX STANDARD 100 CERTIFICATE'), { size: 17, bold: true, color: '#2b6a3c' });
  page.text(50, 84, `Certificate number ${value('documentNumber', '25.HCN.70418')}`, { size: 12 });
  page.text(50, 150, 'The company', { color: '#666666' });
  page.text(50, 168, nameOf('certificateHolder', dyer), { size: 13, bold: true });
  page.text(50, 184, addressOf('certificateHolder', dyer));
  page.text(50, 216, 'is granted authorisation to use the mark, based on our test report 25.0.41187, for', {
    color: '#666666',
  });
  page.text(
    50,
    240,
    goods(0, 'description', 'Knitted fabrics of 100% cotton, bleached and reactive dyed, finished'),
    { size: 12, bold: true },
    490,
  );
  drawTable(
    page,
    50,
    276,
    [
      { title: 'Product class', width: 240 },
      { title: 'Result', width: 250 },
    ],
    [['II (products with direct contact to skin)', 'The limit values are kept.']],
    { rules: 'horizontal', size: 10 },
  );
  page.text(
    50,
    360,
    `Standard: ${value('audit.standard', 'OEKO-TEX STANDARD 100', 'STANDARD 100 by OEKO-TEX')}`,
  );
  page.text(50, 384, `Issued at Zug on ${date('issueDate', '03.02.2025', '2025-02-03')}`);
  page.text(50, 402, `Valid until ${date('expiryDate', '28.02.2026', '2026-02-28')}`);
  page.text(50, 470, value('parties.issuer.name', 'Rigi Textilprüfung AG'), { bold: true });
  page.text(
    50,
    484,
    `{parties.issuer.address=Baarerstrasse 112, 6300 Zug, ${country('parties.issuer.country', 'Switzerland')}}`,
  );
  drawSignature(page, 330, 486, 37);
  page.text(50, 800, 'The certificate says nothing about where the fibre was grown.', {
    size: 8,
    color: '#666666',
  });
  return paper;
}
