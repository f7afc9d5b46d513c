import { describe, expect, it } from 'vitest';
import {
  addressCountry,
  findValues,
  isGroundedIn,
  looksLikeAddress,
  looksLikePartyName,
  parseValue,
  sameValue,
  splitLegalForm,
} from '../../src/values/index.ts';

const parties = (text: string) => findValues('party-name', text).map((one) => one.text);

describe('splitLegalForm', () => {
  it.each([
    ['Hebei Example Textile Co., Ltd.', 'Hebei Example Textile', 'Co., Ltd.'],
    ['HEBEI EXAMPLE TEXTILE CO.,LTD', 'HEBEI EXAMPLE TEXTILE', 'CO.,LTD'],
    ['Hebei Example Textile Co Ltd', 'Hebei Example Textile', 'Co Ltd'],
    ['Example Imports, Inc.', 'Example Imports', 'Inc.'],
    ['Example Imports LLC', 'Example Imports', 'LLC'],
    ['Lieferant GmbH', 'Lieferant', 'GmbH'],
    ['Metallbau Leipzig GmbH & Co. KG', 'Metallbau Leipzig', 'GmbH & Co. KG'],
    ['Rohstoff AG Salzgitter', 'Rohstoff Salzgitter', 'AG'],
    ['Example Mode SARL', 'Example Mode', 'SARL'],
    ['SAS Example Mode', 'Example Mode', 'SAS'],
    ['Filati Esempio S.p.A.', 'Filati Esempio', 'S.p.A.'],
    ['Tessuti Esempio S.r.l.', 'Tessuti Esempio', 'S.r.l.'],
    ['Algodón Ejemplo S.A. de C.V.', 'Algodón Ejemplo', 'S.A. de C.V.'],
    ['Têxtil Exemplo Ltda.', 'Têxtil Exemplo', 'Ltda.'],
    ['Örnek Tekstil San. ve Tic. A.Ş.', 'Örnek Tekstil', 'San. ve Tic. A.Ş.'],
    ['Örnek Tekstil Ltd. Şti.', 'Örnek Tekstil', 'Ltd. Şti.'],
    ['PRINT EXAMPLE SDN BHD', 'PRINT EXAMPLE', 'SDN BHD'],
    ['FARMASI EXAMPLE S/B', 'FARMASI EXAMPLE', 'S/B'],
    ['Example Apparel Pte. Ltd.', 'Example Apparel', 'Pte. Ltd.'],
    ['Example Spinning Mills (Pvt.) Ltd.', 'Example Spinning Mills', '(Pvt.) Ltd.'],
    ['Example Garment JSC', 'Example Garment', 'JSC'],
    ['Công ty TNHH Dệt May Ví Dụ', 'Dệt May Ví Dụ', 'Công ty TNHH'],
    ['河北示例纺织有限公司', '河北示例纺织', '有限公司'],
    ['新疆示例棉业股份有限公司', '新疆示例棉业', '股份有限公司'],
    ['示例贸易（上海）有限公司', '示例贸易（上海）', '有限公司'],
    ['株式会社サンプル', 'サンプル', '株式会社'],
  ])('%s', (text, name, legalForm) => {
    expect(splitLegalForm(text)).toEqual({ name, legalForm });
  });

  it.each(['Au bon moulin', 'SPA Hotel', 'Sagar', 'The Group', 'GmbH', 'Coltd'])('%s has none', (text) => {
    expect(splitLegalForm(text).legalForm).toBeNull();
  });
});

describe('party names in text', () => {
  it.each([
    ['Seller: Hebei Example Textile Co., Ltd.', ['Hebei Example Textile Co., Ltd.']],
    ['Lieferant GmbH Lieferantenstraße 20 80333 München', ['Lieferant GmbH']],
    ['Kunden AG Mitte\nHans Muster', ['Kunden AG Mitte']],
    [
      'we certify that Foo Bar Ltd has sold to Example Imports, Inc. the goods',
      ['Foo Bar Ltd', 'Example Imports, Inc.'],
    ],
    ['Bei Spiel GmbH', ['Bei Spiel GmbH']],
    ['Foo Spinning Ltd and Bar Knitting Inc.', ['Foo Spinning Ltd', 'Bar Knitting Inc.']],
    ['Ltd.     Jiangyin Example Knitting Co., Ltd.', ['Jiangyin Example Knitting Co., Ltd.']],
    ['SELLER EXAMPLE MILLS LIMITED', ['EXAMPLE MILLS LIMITED']],
    ['卖方：河北示例纺织有限公司', ['河北示例纺织有限公司']],
    ['供应商河北示例纺织有限公司', ['河北示例纺织有限公司']],
    ['由新疆示例棉业股份有限公司生产', ['新疆示例棉业股份有限公司']],
    ['名称：示例贸易（上海）有限公司 税号', ['示例贸易（上海）有限公司']],
    ['Người bán: CÔNG TY TNHH DỆT MAY VÍ DỤ', ['CÔNG TY TNHH DỆT MAY VÍ DỤ']],
    [
      'AIK EXAMPLE HARDWARE ENTERPRISE (SETIA ALAM) SDN BHD',
      ['AIK EXAMPLE HARDWARE ENTERPRISE (SETIA ALAM) SDN BHD'],
    ],
    ['POPULAR EXAMPLE CO. (M) SDN BHD', ['POPULAR EXAMPLE CO. (M) SDN BHD']],
  ])('%s', (text, expected) => {
    expect(parties(text)).toEqual(expected);
  });

  it.each([
    'the group of goods limited to this order',
    'as per invoice, see co. file',
    'Price in EUR per kg, net weight 12',
    'we are AS agreed',
    '本公司',
    '有限公司',
    'sold by the company',
    'Please keep limited stock',
    'INPUT LOT ORIGIN BALES KG',
    'SAME AS ABOVE',
    'Rechnungs-Nr. AS-2025-20417',
    'SA S M',
  ])('nothing in: %s', (text) => {
    expect(parties(text)).toEqual([]);
  });

  it('normalizes without case, accents and legal form', () => {
    expect(parseValue('party-name', 'HEBEI EXAMPLE TEXTILE CO.,LTD')?.normalized).toBe(
      'hebei example textile',
    );
    expect(sameValue('party-name', 'Hebei Example Textile Co., Ltd.', 'HEBEI EXAMPLE TEXTILE CO LTD')).toBe(
      true,
    );
    expect(sameValue('party-name', 'Hebei Example Textile', 'Hebei Example Cotton')).toBe(false);
    expect(sameValue('party-name', '紡織示例有限公司', '纺织示例有限公司')).toBe(true);
  });

  it('grounds with its legal form', () => {
    expect(isGroundedIn('party-name', 'Example AG', 'Example GmbH')).toBeNull();
    expect(isGroundedIn('party-name', 'Example Textile Co., Ltd.', 'EXAMPLE TEXTILE\nCO.,LTD')).toBe(
      'normalized',
    );
    expect(isGroundedIn('party-name', 'Example Textile', 'Exarnple Textile', { ocr: true })).toBe(
      'ocr-tolerant',
    );
    expect(isGroundedIn('party-name', 'Example Textile', 'Exarnple Textile')).toBeNull();
  });
});

describe('looksLikePartyName', () => {
  it.each([
    'Lieferant GmbH',
    'RESTAURANT SIN EXAMPLE',
    '99 EXAMPLE MART S/B',
    'SYARIKAT PERNIAGAAN EXAMPLE',
    '河北示例纺织有限公司',
  ])('yes: %s', (text) => {
    expect(looksLikePartyName(text)).toBeGreaterThanOrEqual(0.5);
  });
  it.each([
    'INVOICE',
    'Rechnung',
    'PACKING LIST',
    '05.03.2025',
    'Total 12.00',
    'Tel: 030 123456',
    'Hauptstraße 12',
    'info@example.com',
    '80333 München',
    'Invoice No. 471102',
    '发票',
  ])('no: %s', (text) => {
    expect(looksLikePartyName(text)).toBeLessThan(0.3);
  });
  it('ranks a legal form above a trade word above mere capitals', () => {
    expect(looksLikePartyName('Example Trading Ltd')).toBeGreaterThan(looksLikePartyName('Example Trading'));
    expect(looksLikePartyName('Example Trading')).toBeGreaterThan(looksLikePartyName('Au bon moulin'));
    expect(looksLikePartyName('Au bon moulin')).toBeGreaterThan(0.1);
  });
});

describe('address', () => {
  it.each([
    'No. 12 Renmin Road, Shijiazhuang, Hebei, China',
    'Hauptstraße 12',
    '80333 München',
    '12 rue de la République',
    'Calle Mayor 5, 28013 Madrid',
    'Rua das Flores, 123 - Centro',
    'LOT 1851-A & 1851-B, JALAN KPB 6',
    '43300 SERI KEMBANGAN, SELANGOR',
    'Atatürk Cad. No: 5, 34000 İstanbul',
    '河北省石家庄市长安区人民路12号',
    'KCN Ví Dụ, huyện Ví Dụ, tỉnh Ví Dụ, Việt Nam',
    '350 Fifth Avenue, New York, NY 10118',
  ])('yes: %s', (text) => {
    expect(looksLikeAddress(text)).toBeGreaterThanOrEqual(0.5);
  });
  it.each([
    'Invoice No. 471102',
    'Hebei Example Textile Co., Ltd.',
    'Total amount 12.00',
    'Tel: 12345',
    'info@example.com',
    '河北示例纺织有限公司',
    '05.03.2025',
    'Cotton T-shirt',
  ])('no: %s', (text) => {
    expect(looksLikeAddress(text)).toBeLessThan(0.5);
  });

  it.each([
    ['No.1 Road\nShanghai 200000, P.R. China', 'CN'],
    ['12 rue Exemple\n75001 Paris\nFRANCE', 'FR'],
    ['Lô 5, KCN Ví Dụ, Việt Nam', 'VN'],
    ['中国江苏省南京市示例路1号', 'CN'],
    ['1010 Wien, AT', 'AT'],
    ['Hong Kong', 'HK'],
    ['Example Tower, Seoul, Republic of Korea', 'KR'],
    ['Example Street 1, Ho Chi Minh City, Viet Nam.\nTel: 123', 'VN'],
    ['Shanghai', null],
    ['Los Angeles, CA', null],
    ['80333 München', null],
    ['新疆阿克苏市', null],
    ['China Street 5\nSpringfield', null],
    ['Georgia Ave 5, Atlanta', null],
  ])('country of %j is %s', (text, expected) => {
    expect(addressCountry(text)).toBe(expected);
  });

  it('joins the lines of one address', () => {
    const text =
      'Hebei Example Textile Co., Ltd.\nNo. 12 Renmin Road\nShijiazhuang 050000, Hebei, China\nTel: 0311 123456';
    expect(findValues('address', text).map((one) => one.text)).toEqual([
      'No. 12 Renmin Road\nShijiazhuang 050000, Hebei, China',
    ]);
  });
});
