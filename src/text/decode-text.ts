import { detectLegacyEncoding } from './legacy-encoding.ts';

/** Text of some bytes with the name of the encoding (WHATWG label) it was read in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

// Control characters that no text holds. Tab, line breaks, form feed, escape and the old end-of-file mark may occur.
const binaryCharacters = /[\u0000-\u0008\u000b\u000e-\u0019\u001c-\u001f]/gu;

/** Longest character of any encoding tried, in bytes: how much of a cut sample may be half a character. */
const longestCharacter = 4;
/** Enough of a text to tell its encoding by, in characters or bytes. */
const sampleLength = 64 * 1024;
/** Share of sensible characters beyond ASCII from which an East Asian decoding is believed. */
const leastSense = 0.35;

/** The 500 or so most frequent characters of Chinese papers, enough to tell which decoding makes sense. */
const commonChinese = new Set(
  '的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏兴证货票税额编号址销购纳税码规格型称价数量合计备注款开户银行账发签章棉花纱布厂纺织' +
    // The same characters where their traditional form differs.
    '這來國個說們為時會著過學對裡後麼沒於還發當無開見經頭從動兩長樣現將與進實點種聲話兒問機給幾業間電門東聽氣關並內卻軍產萬體別處總場師書員華報馬張難數車應計親務臺記邊風戰幹許覺題統請愛讓認論義術結連遠資隊帶條變聯權該領傳紅決達辦運強區轉眾輕語滿寫識極黃臉錢黨設雙歷廣議際則單據導網專誰讀飛觀爭組視濟離雖壞興證貨稅額編號銷購納碼規稱價備戶銀賬籤紗廠紡織',
);

/** Frequent syllables of Korean papers; Chinese read as Korean gives any. */
const commonKorean = new Set(
  '이다는을를의에서로고하가지기사대한인원정은도시자일과전부수해그아니어나라리면있공장주스제산상성여보어동구국회조생비화만었습합계선세품명서증면식적금액번호호소연관거래처신청발행',
);

/** Share of an East Asian decoding that makes sense from which no other opinion is asked for. */
const clearSense = 0.6;

/**
 * Reads bytes as text, or says that they are none. A byte order mark decides, then valid UTF-8, then UTF-32 and UTF-16 by
 * their zero bytes, then an East Asian encoding (GB 18030, Big5, Shift JIS, EUC-KR) or UTF-16 whose text clearly makes
 * sense, then what a detector of encodings finds, then Windows-1252 and Windows-1251. This is the one decision what is
 * text: what a file is taken for and how it is read rest on it.
 *
 * @param cut the bytes are the beginning of a longer file, which may end inside a character.
 * @returns null for binary data and for encodings that are none of these.
 */
export function decodeText(bytes: Uint8Array, cut = false): DecodedText | null {
  const utf32 = decodeUtf32(bytes, cut);
  if (utf32 !== null) return utf32;
  const marked = encodingOfMark(bytes);
  if (marked !== null) {
    const text = new TextDecoder(marked).decode(bytes);
    // A JPEG or an MPEG stream may begin with the same two bytes.
    return isBinary(text) ? null : { text, encoding: marked };
  }
  const utf8 = decodeStrictly(bytes, 'utf-8', cut);
  if (utf8 !== null && !isBinary(utf8))
    return decodeEscapes(bytes, utf8) ?? { text: utf8, encoding: 'utf-8' };
  const wide = decodeUtf16BySense(bytes, cut);
  // A zero half of a Han character (U+4E00) is no sign of ASCII: what makes sense as UTF-16 is it.
  if (bytes.includes(0)) {
    return decodeUtf16(bytes, cut) ?? (wide === null ? null : { text: wide.text, encoding: wide.encoding });
  }
  const eastAsian = decodeEastAsian(bytes, cut);
  if (wide !== null && wide.score > (eastAsian?.score ?? 0))
    return { text: wide.text, encoding: wide.encoding };
  if (eastAsian !== null && eastAsian.score >= clearSense && !/[\u3041-\u30ff]/u.test(eastAsian.text)) {
    return { text: eastAsian.text, encoding: eastAsian.encoding };
  }
  const damaged = decodeDamagedUtf8(bytes);
  if (damaged !== null) return damaged;
  const western = decodeSingleByte(bytes);
  // A lone accent in a plain text is told by nobody: Windows-1252 is what most of such files are in.
  if (western?.encoding === 'windows-1252' && loneAccent(western.text) && eastAsian === null) return western;
  const legacy = detectLegacyEncoding(bytes.subarray(0, sampleLength));
  if (legacy !== null) {
    const text = decodeStrictly(bytes, legacy, cut);
    if (text !== null && !isBinary(text)) return { text, encoding: legacy };
  }
  return eastAsian === null ? western : { text: eastAsian.text, encoding: eastAsian.encoding };
}

/**
 * Reads bytes that are known to be text, whatever it takes: where the whole is not sound text, in the encoding of its
 * beginning, else in UTF-8 if valid, else in Windows-1252, which every byte is valid in.
 */
export function decodeAnyText(bytes: Uint8Array): DecodedText {
  const sound = decodeText(bytes);
  if (sound !== null) return sound;
  const utf8 = decodeStrictly(bytes, 'utf-8', false);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const beginning = bytes.length > sampleLength ? decodeText(bytes.subarray(0, sampleLength), true) : null;
  const encoding = beginning?.encoding ?? 'windows-1252';
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/**
 * Whether bytes that `decodeText` cannot read are data rather than text in an encoding it does not know: they hold
 * zero bytes, or more control characters than strayed into a text.
 */
export function isBinaryData(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true;
  const controls = new TextDecoder('windows-1252').decode(bytes).match(binaryCharacters)?.length ?? 0;
  return controls > 0.02 * bytes.length;
}

/** UTF-32, with a mark or without: every character has a zero byte at its upper end. */
function decodeUtf32(bytes: Uint8Array, cut: boolean): DecodedText | null {
  if (bytes.length < 8 || (bytes.length % 4 !== 0 && !cut)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length - (bytes.length % 4));
  for (const littleEndian of [true, false]) {
    const isCharacter = (at: number): boolean => {
      const code = view.getUint32(at, littleEndian);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    };
    let at = 0;
    while (at < view.byteLength && isCharacter(at)) at += 4;
    if (at < view.byteLength) continue;
    let text = '';
    const codes: number[] = [];
    for (at = 0; at < view.byteLength; at += 4) {
      codes.push(view.getUint32(at, littleEndian));
      if (codes.length < 4096) continue;
      text += String.fromCodePoint(...codes.splice(0));
    }
    text = (text + String.fromCodePoint(...codes)).replace(/^\ufeff/u, '');
    if (isBinary(text) || !isUsual(text)) continue;
    return { text, encoding: littleEndian ? 'utf-32le' : 'utf-32be' };
  }
  return null;
}

/** ISO-2022-JP hides its characters behind escapes, in bytes that are ASCII as well. */
function decodeEscapes(bytes: Uint8Array, ascii: string): DecodedText | null {
  if (!/\u001b\$[@B]/u.test(ascii.slice(0, sampleLength))) return null;
  const text = new TextDecoder('iso-2022-jp').decode(bytes);
  return /[\u3041-\u30ff\u4e00-\u9fff]/u.test(text) && !text.includes('\ufffd')
    ? { text, encoding: 'iso-2022-jp' }
    : null;
}

/** UTF-8 in which a few bytes are broken: far more characters of several bytes are sound than are not. */
function decodeDamagedUtf8(bytes: Uint8Array): DecodedText | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  if (isBinary(text)) return null;
  const start = text.slice(0, sampleLength);
  const broken = start.match(/\ufffd/gu)?.length ?? 0;
  const sound = start.match(/[^\u0000-\u007f\ufffd]/gu)?.length ?? 0;
  return sound >= 20 && sound > broken * 20 ? { text, encoding: 'utf-8' } : null;
}

function loneAccent(text: string): boolean {
  const start = text.slice(0, sampleLength);
  return (start.match(/[^\u0000-\u007f]/gu)?.length ?? 0) < 2;
}

/** UTF-16 of a script with hardly any ASCII or space: what it says must make as much sense as an East Asian encoding. */
function decodeUtf16BySense(bytes: Uint8Array, cut: boolean): (DecodedText & { score: number }) | null {
  if (bytes.length < 8 || (bytes.length % 2 !== 0 && !cut)) return null;
  let best: (DecodedText & { score: number }) | null = null;
  for (const encoding of ['utf-16le', 'utf-16be']) {
    const text = decodeStrictly(bytes, encoding, cut);
    if (text === null || isBinary(text)) continue;
    const start = text.slice(0, sampleLength);
    const score = Math.max(senseOf(start), alphabetShare(start));
    if (score >= leastWideSense && isUsual(start) && score > (best?.score ?? 0))
      best = { text, encoding, score };
  }
  return best;
}

/** Sense from which bytes without any zero are believed to be UTF-16. */
const leastWideSense = 0.55;

/** Share of one alphabet beyond ASCII that writes its words without spaces between: Thai, Lao, Khmer; Hebrew, Arabic. */
function alphabetShare(text: string): number {
  if (text.length === 0) return 0;
  return Math.max(
    ...[
      /[\u0e01-\u0e5b]/gu,
      /[\u0e81-\u0edf]/gu,
      /[\u1780-\u17ff]/gu,
      /[\u0591-\u05f4]/gu,
      /[\u0600-\u06ff]/gu,
      /[\u0400-\u04ff]/gu,
    ].map((letters) => (text.match(letters)?.length ?? 0) / text.length),
  );
}

/** Whether nearly all characters are of scripts that papers are written in. */
function isUsual(text: string): boolean {
  const usual =
    text.match(
      /[\u0300-\u036f]|[\s\u0020-\u007e\u00a0-\u024f\u0370-\u052f\u0590-\u06ff\u0e00-\u0e7f\u1e00-\u1eff\u2010-\u2033\u20ac\u2116\u2122\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]/gu,
    )?.length ?? 0;
  return usual > 0.9 * text.length;
}

function encodingOfMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

function isBinary(text: string): boolean {
  return text.search(binaryCharacters) !== -1;
}

function decodeStrictly(bytes: Uint8Array, encoding: string, cut: boolean): string | null {
  for (let missing = 0; missing < (cut ? longestCharacter : 1); missing++) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, bytes.length - missing));
    } catch {
      // Half a character may stand at the end of a sample: try without it.
    }
  }
  return null;
}

/** UTF-16 without a mark: the zero halves of its ASCII characters stand on one side only, and it makes text. */
function decodeUtf16(bytes: Uint8Array, cut: boolean): DecodedText | null {
  const sample = bytes.subarray(0, sampleLength);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample.length; index++) {
    if (sample[index] === 0) index % 2 === 0 ? even++ : odd++;
  }
  // Ideographic space (U+3000) and some Han characters have a zero half on the other side.
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  if (Math.min(even, odd) > Math.max(even, odd) / 4) return null;
  const text = decodeStrictly(bytes, encoding, cut);
  if (text === null || isBinary(text)) return null;
  return isUsual(text.slice(0, sampleLength)) ? { text, encoding } : null;
}

function decodeEastAsian(bytes: Uint8Array, cut: boolean): (DecodedText & { score: number }) | null {
  let best: (DecodedText & { readonly score: number }) | null = null;
  for (const encoding of ['gb18030', 'big5', 'shift_jis', 'euc-kr']) {
    const text = decodeStrictly(bytes, encoding, cut);
    if (text === null || isBinary(text)) continue;
    const score = senseOf(text.slice(0, sampleLength));
    if (score > (best?.score ?? leastSense)) best = { text, encoding, score };
  }
  return best;
}

/** Share of the characters beyond ASCII that an East Asian text would use: common Han, kana, Hangul, wide marks. */
function senseOf(text: string): number {
  if (splitsWords(text)) return 0;
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const wide = count(/[^\u0000-\u007f]/gu);
  if (wide === 0) return 0;
  const kana = count(/[\u3041-\u30ff]/gu);
  const hangul = text.match(/[\uac00-\ud7a3]/gu) ?? [];
  const commonHangul = hangul.filter((character) => commonKorean.has(character)).length;
  const marks = count(/[\u2014\u2018-\u201d\u2026\u3000-\u303f\uff01-\uff5e]/gu);
  const han = text.match(/[\u4e00-\u9fff]/gu) ?? [];
  const common = han.filter((character) => commonChinese.has(character)).length;
  // Where kana stand, the Han characters between them are Japanese, common or not. Korean papers use few of them.
  const rare = kana > wide * 0.2 ? 0.8 : 0.3;
  const mixed = han.length > hangul.length * 0.3;
  const korean = mixed ? 0.3 * hangul.length : 0.9 * commonHangul + 0.4 * (hangul.length - commonHangul);
  return (common + kana + 0.8 * marks + korean + rare * (han.length - common)) / wide;
}

/** Latin letters glued to one lone Han character ("M黮ler") are accented letters read in the wrong encoding. */
function splitsWords(text: string): boolean {
  const glued = text.match(/[a-z][\u4e00-\u9fff](?=[a-z])/gu)?.length ?? 0;
  const runs = text.match(/[\u4e00-\u9fff]{2,}/gu)?.length ?? 0;
  return glued > runs;
}

function decodeSingleByte(bytes: Uint8Array): DecodedText | null {
  const western = new TextDecoder('windows-1252').decode(bytes);
  if (western.length === 0 || isBinary(western)) return null;
  const strange = western.match(/[\u0080-\u009f]/gu)?.length ?? 0;
  const plain = western.match(/[\u0009\u000a\u000d\u0020-\u007e]/gu)?.length ?? 0;
  if (strange === 0 && plain / western.length > 0.7) return { text: western, encoding: 'windows-1252' };
  const cyrillic = new TextDecoder('windows-1251').decode(bytes);
  const high = cyrillic.match(/[^\u0000-\u007f]/gu)?.length ?? 0;
  const lettersOfWords =
    cyrillic.match(/[\u0410-\u044f\u0401\u0451\u00ab\u00bb\u2116\u2013\u2014]/gu)?.length ?? 0;
  const capitalsInside = cyrillic.match(/[\u0430-\u044f][\u0410-\u042f]/gu)?.length ?? 0;
  return lettersOfWords > 0.9 * high && capitalsInside < 0.02 * high
    ? { text: cyrillic, encoding: 'windows-1251' }
    : null;
}
