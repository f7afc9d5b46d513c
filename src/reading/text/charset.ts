/** A decoded text and the name of the encoding it was read in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

const han = /[\u4e00-\u9fff]/g;
/** The 500 or so most frequent characters of Chinese papers, enough to tell which decoding makes sense. */
const commonChinese = new Set(
  '的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏兴证货票税额编号址销购纳税码规格型称价数量合计备注款开户银行账发签章棉花纱布厂纺织',
);

/**
 * Decodes bytes of unknown encoding: a byte order mark decides, then valid UTF-8, then UTF-16 by its zero bytes, then
 * the East Asian encoding whose text makes sense, else Windows-1252, which every byte is valid in.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decoded('utf-8', bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded('utf-16be', bytes);
  const utf8 = strict('utf-8', bytes);
  if (utf8 !== null && !utf8.includes('\u0000')) return { text: utf8, encoding: 'utf-8' };
  const sample = bytes.subarray(0, 4096);
  let evenZeros = 0;
  let oddZeros = 0;
  for (let index = 0; index < sample.length; index++) {
    if (sample[index] === 0) index % 2 === 0 ? evenZeros++ : oddZeros++;
  }
  if (oddZeros > sample.length * 0.2 && evenZeros < oddZeros / 4) return decoded('utf-16le', bytes);
  if (evenZeros > sample.length * 0.2 && oddZeros < evenZeros / 4) return decoded('utf-16be', bytes);
  let best: { text: string; encoding: string; score: number } | null = null;
  for (const encoding of ['gb18030', 'big5', 'shift_jis', 'euc-kr']) {
    const text = strict(encoding, bytes);
    if (text === null) continue;
    const score = eastAsianScore(text);
    if (score > (best?.score ?? 0.35)) best = { text, encoding, score };
  }
  if (best !== null) return { text: best.text, encoding: best.encoding };
  return decoded('windows-1252', bytes);
}

function decoded(encoding: string, bytes: Uint8Array): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function strict(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Share of the characters beyond ASCII that an East Asian text would use: common Han, kana, Hangul, wide marks. */
function eastAsianScore(text: string): number {
  let wide = 0;
  let sensible = 0;
  const kana = text.match(/[\u3041-\u30ff]/g)?.length ?? 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) continue;
    wide++;
    if (commonChinese.has(character)) sensible += 1;
    else if (/[\u3041-\u30ff]/.test(character)) sensible += 1;
    else if (/[\uac00-\ud7a3]/.test(character)) sensible += 0.8;
    else if (/[\u3000-\u303f\uff01-\uff5e]/.test(character)) sensible += 0.8;
    // Where kana stand, the Han characters between them are Japanese, common or not.
    else if (han.test(character)) sensible += kana > wide * 0.2 ? 0.8 : 0.3;
    han.lastIndex = 0;
  }
  return wide === 0 ? 0 : sensible / wide;
}
