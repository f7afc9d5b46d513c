import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decodeAnyText, decodeText, isBinaryData } from '../../src/text/decode-text.ts';

const samples: readonly (readonly [encoding: string, hex: string, text: string])[] = [
  [
    'gb18030',
    'd4adb2fab5d8d6a4c3f7cae920b1beb9abcbbed6a4c3f7cfc2c1d0bbf5ceefbef9d4dabad3b1b1c9fab2faa3acc3dec9b4d3c9b1beb3a7b7c4d6afa3acc3bbd3d0cab9d3c3c6e4cbfbb5d8c7f8b5c4d4adc1cfa1a3',
    '原产地证明书 本公司证明下列货物均在河北生产，棉纱由本厂纺织，没有使用其他地区的原料。',
  ],
  [
    'big5',
    'adecb2a3a661c3d2a9faaed120a5bba4bda571aff7c3d2a9faa455a643b366aaaba7a1a662a578c657a5cdb2a3a141b4d6afbda5d1a5bbbc74afbcc2b4a141a8c3b54ca8cfa5cea8e4a54ca661b0cfa4a7adecaec6a143',
    '原產地證明書 本公司茲證明下列貨物均在台灣生產，棉紗由本廠紡織，並無使用其他地區之原料。',
  ],
  [
    'shift_jis',
    '8cb48e59926e8fd896be8f912082b182cc96c88e8582cd93fa967b82c590b68e5982b382ea82bd82e082cc82c582b7814283678388835e9661904482cc8d488fea82c58dec82e782ea82dc82b582bd8142',
    '原産地証明書 この綿糸は日本で生産されたものです。トヨタ紡織の工場で作られました。',
  ],
  [
    'euc-kr',
    'bff8bbeac1f620c1f5b8edbcad20c0cc20b8e9bbe7b4c220c7d1b1b9bfa1bcad20bbfdbbeab5c7befabdc0b4cfb4d92e20b0f8c0e5bfa1bcad20b9e6c0fbc7cfbfb4bdc0b4cfb4d92e',
    '원산지 증명서 이 면사는 한국에서 생산되었습니다. 공장에서 방적하였습니다.',
  ],
  [
    'windows-1251',
    'd1e5f0f2e8f4e8eae0f220eff0eee8f1f5eee6e4e5ede8ff3a20f5ebeeefeeea20eff0eee8e7e2e5e4b8ed20e220d3e7e1e5eae8f1f2e0ede52c20efe0f0f2e8ff20b92037',
    'Сертификат происхождения: хлопок произведён в Узбекистане, партия № 7',
  ],
  [
    'utf-16le',
    '9f53a74e3057c18b0e66664e20002c676c51f853c18b0e660b4e1752278d697247572857b36c17531f75a74e0cffc968b17e31752c678253ba7ec77e0cffa16c09677f4f28757651d64e30573a5384769f5399650230',
    '原产地证明书 本公司证明下列货物均在河北生产，棉纱由本厂纺织，没有使用其他地区的原料。',
  ],
  [
    'utf-16be',
    '539f4ea757308bc1660e4e660020672c516c53f88bc1660e4e0b52178d277269574757286cb35317751f4ea7ff0c68c97eb17531672c53827eba7ec7ff0c6ca167094f7f752851764ed65730533a7684539f65993002',
    '原产地证明书 本公司证明下列货物均在河北生产，棉纱由本厂纺织，没有使用其他地区的原料。',
  ],
];

/** Bytes of a text in an encoding of one or two bytes a character, found by decoding all of them. */
function encoded(text: string, encoding: string): Buffer {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding, { fatal: true });
  const put = (...bytes: number[]): void => {
    try {
      table.set(decoder.decode(Uint8Array.from(bytes)), bytes);
    } catch {
      // No character.
    }
  };
  for (let first = 0xff; first >= 0; first--) {
    if (encoding.startsWith('euc')) for (let second = 0xa1; second < 0xff; second++) put(first, second);
    put(first);
  }
  return Buffer.from([...text].flatMap((character) => table.get(character)!));
}

/** Bytes without any order, the same every time. */
function randomBytes(length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, index) =>
    createHash('sha256').update(`block ${index}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
}

describe('decodeText', () => {
  it('knows byte order marks, UTF-8 and UTF-16', () => {
    expect(decodeText(Buffer.from('\ufeffgrün'))).toEqual({ text: 'grün', encoding: 'utf-8' });
    expect(decodeText(Buffer.from('grün 棉花'))).toEqual({ text: 'grün 棉花', encoding: 'utf-8' });
    expect(decodeText(Buffer.from('\ufeffLot 7', 'utf16le'))?.text).toBe('Lot 7');
    expect(decodeText(Buffer.from('Lot 7 of cotton', 'utf16le'))).toEqual({
      text: 'Lot 7 of cotton',
      encoding: 'utf-16le',
    });
  });

  it.each(samples)('knows %s, whole and cut inside a character', (encoding, hex, text) => {
    const bytes = Buffer.from(hex, 'hex');
    expect(decodeText(bytes)).toEqual({ text, encoding });
    const cut = decodeText(bytes.subarray(0, bytes.length - 1), true);
    expect(cut?.encoding).toBe(encoding);
    expect(text.startsWith(cut!.text)).toBe(true);
  });

  it('tells a few Chinese words from Latin-1', () => {
    // 购买方名称 棉花 in GBK; accented letters of German.
    expect(decodeText(Buffer.from('b9bac2f2b7bdc3fbb3c620c3debba8', 'hex'))).toEqual({
      text: '购买方名称 棉花',
      encoding: 'gb18030',
    });
    expect(decodeText(Buffer.from('M\xfcller & S\xf6hne, Stra\xdfe 12', 'latin1'))).toEqual({
      text: 'Müller & Söhne, Straße 12',
      encoding: 'windows-1252',
    });
  });

  it('knows UTF-32, UTF-16 without a single letter of ASCII, and Japanese behind escapes', () => {
    const wide = (text: string, littleEndian: boolean): Buffer => {
      const bytes = Buffer.alloc(text.length * 4);
      for (const [index, character] of [...text].entries()) {
        if (littleEndian) bytes.writeUInt32LE(character.codePointAt(0)!, index * 4);
        else bytes.writeUInt32BE(character.codePointAt(0)!, index * 4);
      }
      return bytes;
    };
    for (const text of ['Lot 7 of cotton', '\ufeff棉纱与坯布']) {
      expect(decodeText(wide(text, true))).toEqual({
        text: text.replace('\ufeff', ''),
        encoding: 'utf-32le',
      });
      expect(decodeText(wide(text, false))).toEqual({
        text: text.replace('\ufeff', ''),
        encoding: 'utf-32be',
      });
    }
    for (const text of [
      '原产地证明书由本公司出具，棉纱均在本厂生产。',
      'ผลิตในประเทศไทยโดยโรงงานของเรา',
      '원면은 인도에서 수입하였습니다',
    ]) {
      expect(decodeText(Buffer.from(text, 'utf16le'))).toEqual({ text, encoding: 'utf-16le' });
      expect(decodeText(Buffer.from(text, 'utf16le').swap16())).toEqual({ text, encoding: 'utf-16be' });
    }
    const japanese = Buffer.from('1b244238363b3b1b28422037', 'hex');
    expect(decodeText(japanese)).toEqual({
      text: new TextDecoder('iso-2022-jp').decode(japanese),
      encoding: 'iso-2022-jp',
    });
    expect(decodeText(japanese)?.text).toMatch(/^[\u4e00-\u9fff]{2} 7$/);
  });

  it.each([
    ['koi8-r', 'Продукты и ткани отгружены со склада в Ташкенте'],
    ['windows-1250', 'Oświadczamy, że bawełna pochodzi z Indii, a przędza z naszej fabryki'],
    ['windows-1253', 'Δηλώνουμε ότι το προϊόν παράγεται στη Θεσσαλία'],
    ['windows-1254', 'Malın Şanlıurfa bölgesinde üretildiğini beyan ederiz, ağırlık aşağıdadır'],
    ['windows-1255', 'אנו מצהירים כי הסחורה יוצרה במפעל שלנו'],
    ['windows-1256', 'نقر بأن البضاعة أنتجت في مصنعنا بمدينة المحلة'],
    ['windows-874', 'เส้นด้ายฝ้ายผลิตในประเทศไทยโดยโรงงานของเราเอง'],
    ['euc-jp', '当社は綿糸を国内の工場で紡績したことを証明します'],
  ])('reads %s', (encoding, text) => {
    expect(decodeText(encoded(text, encoding))?.text).toBe(text);
  });

  it('reads UTF-8 with a few broken bytes as UTF-8', () => {
    const text = '原产地证明书 本公司证明下列货物均在河北生产，棉纱由本厂纺织';
    const decoded = decodeText(Buffer.concat([Buffer.from(text), Buffer.from([0xe5, 0x0a])]));
    expect(decoded).toMatchObject({ encoding: 'utf-8' });
    expect(decoded!.text.startsWith(text)).toBe(true);
  });

  it('takes no data for text', () => {
    const random = randomBytes(4000);
    expect(decodeText(random)).toBeNull();
    expect(decodeText(random.map((byte) => byte || 1))).toBeNull();
    expect(decodeText(Buffer.from('a few words\0\0\0\u0001and zeros'))).toBeNull();
    expect(isBinaryData(random.map((byte) => byte || 1))).toBe(true);
  });
});

describe('decodeAnyText', () => {
  it('reads on where a text is damaged, in its own encoding', () => {
    const [, hex, text] = samples[0]!;
    const long = Buffer.concat([Buffer.from(hex.repeat(1000), 'hex'), Buffer.from([0xff, 0x0a])]);
    const decoded = decodeAnyText(long);
    expect(decoded.encoding).toBe('gb18030');
    expect(decoded.text.startsWith(text)).toBe(true);
    expect(decodeAnyText(Buffer.from('grün\u0002')).text).toBe('grün\u0002');
    expect(decodeAnyText(Buffer.from([0x63, 0xe9, 0x02]))).toEqual({
      text: 'cé\u0002',
      encoding: 'windows-1252',
    });
  });
});
