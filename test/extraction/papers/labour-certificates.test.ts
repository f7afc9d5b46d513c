import { describe, expect, it } from 'vitest';
import { labourCertificateClauses } from '../../../schemas/paths.ts';
import { otherWording } from '../../../src/extraction/clauses/judge-clauses.ts';
import { extract } from '../../../src/extraction/index.ts';
import { makeDocument, makePage, type Run } from '../helpers/make-page.ts';

function readCertificate(runs: readonly Run[], ocr = false) {
  const page = makePage(runs, { ocr });
  const { fields, exceptions } = extract({
    document: makeDocument('certificate_12_43_a', [page]),
    pages: [page],
  });
  const field = (path: string) => fields.find((one) => one.path === path);
  return {
    fields,
    value: (path: string) => field(path)?.value,
    warnings: (path: string) => field(path)?.warnings ?? [],
    missing: exceptions.filter(({ code }) => code === 'clause-not-found').map(({ cause }) => cause),
  };
}

/** The form with lines to fill in, a caption in brackets beneath each. */
const form: Run[] = [
  [220, 60, 'CERTIFICATE OF ORIGIN', 15],
  [50, 110, 'I, Delta Plantations (Pvt) Ltd., foreign seller or owner of the merchandise hereinafter'],
  [50, 132, 'described, certify that such merchandise, consisting of 1,200 kg of cut natural rubber sheets'],
  [330, 144, '(Quantity)', 7],
  [430, 144, '(Description)', 7],
  [50, 156, 'in 48 bales bearing the following marks and numbers DP/48 was mined,'],
  [60, 168, '(Number and kind of packages)', 7],
  [50, 180, 'produced, or manufactured by Galle Rubber Estates (Pvt) Ltd. at or near Galle, Sri Lanka,'],
  [250, 192, '(Name)', 7],
  [50, 204, 'and was laden on board MV OCEAN HERON at Colombo, which departed from Colombo on'],
  [170, 216, '(Carrier to the United States)', 7],
  [50, 228, 'March 4, 2025; and that convict labor was not employed in any stage of the mining,'],
  [220, 240, '(Class of labor specified in finding)', 7],
  [50, 252, 'production, or manufacture of the merchandise or of any component thereof.'],
  [50, 300, 'Dated March 9, 2025'],
];

describe('a certificate in the words of 19 CFR 12.43(a)', () => {
  const reading = readCertificate(form);

  it('finds every statement over lines and captions, in the words of the page, without a warning', () => {
    for (const name of labourCertificateClauses) {
      expect(reading.value(`clauses.${name}`), name).toBeDefined();
      expect(reading.warnings(`clauses.${name}`), name).toEqual([]);
    }
    expect(reading.value('clauses.labor')).toBe(
      'convict labor was not employed in any stage of the mining, production, or manufacture of the merchandise',
    );
    expect(reading.value('clauses.producedBy')).toBe(
      'was mined, produced, or manufactured by Galle Rubber Estates (Pvt) Ltd.',
    );
  });

  it('reads what is filled in between them', () => {
    expect(reading.value('parties.seller.name')).toBe('Delta Plantations (Pvt) Ltd.');
    expect(reading.value('parties.producer.name')).toBe('Galle Rubber Estates (Pvt) Ltd.');
    expect(reading.value('goods[0].quantity')).toBe('1,200');
    expect(reading.value('goods[0].description')).toBe('cut natural rubber sheets');
    expect(reading.value('totals.packages')).toBe('48');
    expect(reading.value('transport.portOfLoading')).toBe('Colombo');
    expect(reading.fields.find(({ path }) => path === 'dates.shippedOnBoard')?.normalized).toBe('2025-03-04');
    expect(reading.fields.find(({ path }) => path === 'origin.country')?.normalized).toBe('LK');
    expect(reading.value('origin.ruleSystem')).toBe('12.43');
  });

  it('says that no signature was found, and nothing else is missing', () => {
    expect(reading.missing).toEqual(['No signature was found on the certificate (19 CFR 12.43(a))']);
  });

  it('finds the same statements on a scan', () => {
    const scan = readCertificate(form, true);
    expect(labourCertificateClauses.filter((name) => scan.value(`clauses.${name}`) === undefined)).toEqual(
      [],
    );
  });
});

describe('other words than the regulation’s', () => {
  const reading = readCertificate([
    [50, 50, 'SELLER’S CERTIFICATE', 15],
    [50, 90, 'We, Marmara Dokuma A.Ş., seller, hereby declare that the goods'],
    [50, 104, 'listed below were woven by Ege Tekstil A.Ş. in Denizli, Türkiye.'],
    [50, 130, 'Quantity: 9,400 metres'],
    [50, 146, 'Description: bleached cotton sheeting'],
    [50, 162, 'Packages: 94 rolls'],
    [50, 190, 'The goods were shipped on the vessel ALTIN BOGA from Izmir on 14 May 2025.'],
    [50, 216, 'No forced labour was used in the weaving of the goods or of any of their materials.'],
    [50, 260, 'Date: 20 May 2025'],
  ]);

  it('are kept as the page says them, with a warning', () => {
    for (const name of [
      'seller',
      'quantity',
      'packages',
      'producedBy',
      'labor',
      'component',
      'date',
    ] as const) {
      expect(reading.value(`clauses.${name}`), name).toBeDefined();
      expect(reading.warnings(`clauses.${name}`), name).toContain(otherWording);
    }
    expect(reading.value('clauses.labor')).toContain('No forced labour was used in the weaving of the goods');
  });

  it('and each statement that is not there is an exception', () => {
    expect(reading.missing.some((cause) => cause.includes('marks and numbers'))).toBe(true);
    expect(reading.missing.some((cause) => cause.includes('component'))).toBe(false);
  });
});

describe('statements on labor', () => {
  it('are not found where the words say that such labor was employed', () => {
    const reading = readCertificate([
      [50, 50, 'CERTIFICATE OF ORIGIN', 15],
      [50, 100, 'We, Delta Mills Ltd., foreign seller or owner of the merchandise hereinafter described,'],
      [50, 114, 'certify that such merchandise was made by prison labor in the finishing department.'],
    ]);
    expect(reading.value('clauses.labor')).toBeUndefined();
    expect(reading.missing.some((cause) => cause.includes('class of labor'))).toBe(true);
    expect(reading.missing.some((cause) => cause.includes('component'))).toBe(true);
  });

  it('that stop at the merchandise say nothing of components', () => {
    const reading = readCertificate([
      [50, 50, 'CERTIFICATE OF ORIGIN', 15],
      [50, 100, 'and that forced labor was not employed in any stage of the production of the merchandise.'],
      [50, 130, 'Spare parts and components are sold apart.'],
    ]);
    expect(reading.warnings('clauses.labor')).toEqual([]);
    expect(reading.value('clauses.component')).toBeUndefined();
  });

  it('are looked for on a 12.43(a) certificate alone', () => {
    const page = makePage(form);
    const { fields, exceptions } = extract({ document: makeDocument('declaration', [page]), pages: [page] });
    expect(fields.some(({ path }) => path.startsWith('clauses.'))).toBe(false);
    expect(exceptions.filter(({ code }) => code === 'clause-not-found')).toEqual([]);
  });
});
