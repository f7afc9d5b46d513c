import { describe, expect, it } from 'vitest';
import { read } from '../helpers/read.ts';

describe('a form of certificate of origin with numbered boxes', () => {
  const reading = read('certificate_of_origin', [
    [320, 40, 'CERTIFICATE OF ORIGIN', 14],
    [320, 58, "OF THE PEOPLE'S REPUBLIC OF CHINA", 11],
    [40, 60, 'Jiaxing Morning Silk Co., Ltd.'],
    [40, 72, 'No. 5 Canal Road, Jiaxing 314000, China'],
    [40, 110, 'Bergmann Textil GmbH'],
    [40, 122, 'Hafenweg 8, 20457 Hamburg, Germany'],
    [40, 160, '3. Means of transport and route'],
    [320, 160, '5. For certifying authority use only'],
    [40, 174, 'FROM SHANGHAI, CHINA TO HAMBURG, GERMANY BY SEA'],
    [40, 220, '6. Marks and numbers'],
    [150, 220, '7. Number and kind of packages; description of goods'],
    [420, 220, '8. H.S. Code'],
    [480, 220, '9. Quantity'],
    [150, 240, 'TWELVE (12) CASES OF WOVEN SILK'],
    [420, 240, '5007.20'],
    [480, 240, '900 M'],
    [150, 252, 'FABRIC, DYED'],
    [150, 264, '***************'],
    [40, 480, '11. Declaration by the exporter'],
    [320, 480, '12. Certification'],
    [320, 496, 'It is hereby certified that the declaration by the exporter is correct.'],
    [320, 512, 'Jiaxing Customs District'],
    [40, 640, 'JIAXING, CHINA MAR. 03, 2025'],
    [320, 640, 'JIAXING, CHINA MAR. 05, 2025'],
    [40, 660, 'Place and date, signature and stamp of authorized signatory', 8],
    [320, 660, 'Place and date, signature and stamp of certifying authority', 8],
  ]);

  it('reads exporter and consignee from the first two boxes where their captions are missing', () => {
    expect(reading.value('parties.exporter.name')).toBe('Jiaxing Morning Silk Co., Ltd.');
    expect(reading.value('parties.consignee.name')).toBe('Bergmann Textil GmbH');
  });

  it('tells the certifying office from the sentence that certifies, and its date from the exporter’s', () => {
    expect(reading.value('parties.issuer.name')).toBe('Jiaxing Customs District');
    expect(reading.normalized('issueDate')).toBe('2025-03-05');
    expect(reading.normalized('dates.signed')).toBe('2025-03-03');
  });

  it('parts the packages from the goods', () => {
    expect(reading.value('goods[0].description')).toBe('WOVEN SILK FABRIC, DYED');
    expect(reading.value('goods[0].packages')).toBe('12');
    expect(reading.field('totals.packages')?.basis.kind).toBe('inferred');
  });

  it('reads the ends of the way and infers the rule system from the form', () => {
    expect(reading.value('transport.portOfLoading')).toBe('SHANGHAI, CHINA');
    expect(reading.value('transport.portOfDischarge')).toBe('HAMBURG, GERMANY');
    expect(reading.value('origin.ruleSystem')).toBe('non-preferential');
    expect(reading.field('origin.ruleSystem')?.basis.kind).toBe('inferred');
  });
});

describe('forms with the certification to the left and labels in three languages', () => {
  const reading = read('certificate_of_origin', [
    [40, 40, '1 Absender - Consignor - Expéditeur', 8],
    [40, 54, 'Tessitura Valbrenta S.p.A.'],
    [40, 66, 'Via Molino 4, 36020 Solagna, Italy'],
    [320, 40, 'CERTIFICATE OF ORIGIN', 14],
    [40, 500, '11. Certification'],
    [320, 500, '12. Declaration by the exporter'],
    [320, 516, 'details and statements are correct; that all the'],
    [320, 530, 'goods were produced in'],
    [380, 552, 'ITALY'],
    [470, 541, 'SPAIN'],
    [40, 600, 'VICENZA, 14.02.2025'],
    [320, 640, 'SOLAGNA, 12.02.2025'],
  ]);

  it('reads the firm under all languages of its label', () => {
    expect(reading.value('parties.exporter.name')).toBe('Tessitura Valbrenta S.p.A.');
  });

  it('reads the country filled in and each date by the head of its box', () => {
    expect(reading.normalized('origin.country')).toBe('IT');
    expect(reading.normalized('issueDate')).toBe('2025-02-14');
    expect(reading.normalized('dates.signed')).toBe('2025-02-12');
  });
});

describe('statements of origin step by step', () => {
  it('reads the country beside each question and nothing where the line is empty', () => {
    const reading = read('certificate_of_origin', [
      [50, 50, 'CERTIFICATE OF ORIGIN', 15],
      [50, 120, '4. Country where the wool was shorn'],
      [300, 120, 'New Zealand'],
      [50, 160, '5. Country in which the fabric was woven'],
      [50, 200, '6. Date'],
    ]);
    expect(reading.normalized('origin.country')).toBe('NZ');
    expect(reading.value('origin.material')).toBe('wool');
    expect(reading.value('origin.step')).toBe('shorn');
    expect(reading.value('origin[1].country')).toBeUndefined();
  });

  it('reads region and country of a place where a crop was grown', () => {
    const reading = read('certificate_of_origin', [
      [50, 50, "GROWER'S CERTIFICATE OF ORIGIN", 15],
      [
        50,
        120,
        'The cotton of lot MC-77 was grown by us in paddock 9, Moree Plains, New South Wales, Australia.',
      ],
    ]);
    expect(reading.normalized('origin.country')).toBe('AU');
    expect(reading.value('origin.region')).toBe('Moree Plains, New South Wales');
    expect(reading.value('goods[0].lot')).toBe('MC-77');
    // The genitive in the title announces no party.
    expect(reading.value('parties.producer.name')).toBeUndefined();
  });
});

describe('a product certificate in sentences', () => {
  const reading = read('product_certificate', [
    [50, 50, 'OEKO-TEX STANDARD 100 CERTIFICATE', 15],
    [50, 100, 'The company'],
    [50, 114, 'Lindgren Garn AB'],
    [50, 126, 'Spinnarvägen 2, 503 30 Borås, Sweden'],
    [50, 160, 'is authorised to use the mark, as tested in our report 9911, for'],
    [50, 180, 'Dyed woollen yarns'],
    [50, 220, 'The certificate 25.QQX.30117 is valid until 30.04.2026'],
    [50, 240, 'Issued at Zürich on 07.05.2025'],
  ]);

  it('reads holder, products and day of issue', () => {
    expect(reading.value('parties.certificateHolder.name')).toBe('Lindgren Garn AB');
    expect(reading.value('goods[0].description')).toBe('Dyed woollen yarns');
    expect(reading.normalized('issueDate')).toBe('2025-05-07');
    expect(reading.value('documentNumber')).toBe('25.QQX.30117');
    expect(reading.normalized('expiryDate')).toBe('2026-04-30');
  });
});

describe('offices that issue', () => {
  it('takes the office, not the department over it, and no box number for the number of the notice', () => {
    const reading = read('detention_notice', [
      [200, 40, 'DEPARTMENT OF HOMELAND SECURITY', 12],
      [200, 56, 'U.S. Customs and Border Protection', 11],
      [200, 70, '301 East Ocean Boulevard, Long Beach, CA 90802'],
      [220, 100, 'DETENTION NOTICE', 14],
      [50, 140, '1. Detention number'],
      [250, 140, '2. Date of this notice'],
      [50, 154, 'DN-2704-2025-000112'],
      [250, 154, '09/02/2025'],
      [50, 190, '9. Quantity'],
      [250, 190, '11. Manufacturer/shipper as entered'],
      [50, 204, '1,150 PCS'],
      [250, 204, 'Anhui Bright Glove Co., Ltd.'],
    ]);
    expect(reading.value('parties.issuer.name')).toBe('U.S. Customs and Border Protection');
    expect(reading.value('parties.issuer.address')).toBe('301 East Ocean Boulevard, Long Beach, CA 90802');
    expect(reading.value('documentNumber')).toBe('DN-2704-2025-000112');
    expect(reading.value('parties.manufacturer.name')).toBe('Anhui Bright Glove Co., Ltd.');
    expect(reading.value('goods[0].unit')).toBe('PCS');
  });

  it('lets no firm issue a business licence, nor its founding be the day of issue', () => {
    const reading = read(
      'business_licence',
      [
        [240, 60, '营业执照', 20],
        [50, 120, '统一社会信用代码'],
        [50, 136, '91320612718502392A'],
        [50, 180, '名称'],
        [120, 180, '合肥明光手套有限公司'],
        [50, 210, '类型'],
        [120, 210, '有限责任公司'],
        [330, 210, '2009年03月12日'],
        [330, 180, '注册资本'],
        [400, 180, '贰佰万元整'],
        [330, 240, '住所'],
        [400, 240, '安徽省合肥市蜀山区长江西路'],
        [400, 252, '210号'],
        [360, 700, '2021年06月30日'],
      ],
      { document: { language: 'zh' } },
    );
    expect(reading.value('parties.certificateHolder.name')).toBe('合肥明光手套有限公司');
    expect(reading.value('parties.issuer.name')).toBeUndefined();
    expect(reading.normalized('issueDate')).toBe('2021-06-30');
    expect(reading.value('documentNumber')).toBe('91320612718502392A');
    expect(reading.value('parties.certificateHolder.address')?.replace(/[\s,]/g, '')).toBe(
      '安徽省合肥市蜀山区长江西路210号',
    );
    expect(reading.value('tier.role')).toBeUndefined();
  });
});
