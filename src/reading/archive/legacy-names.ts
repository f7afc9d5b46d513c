/**
 * ZIP programs of the Windows world write names in the code page of the machine and do not say which. The names of one
 * archive come from one machine, so they are decoded together: each encoding is scored by how usual its characters are.
 */

/** Code page 437, upper half, in order of the bytes 0x80 to 0xff. */
export const codePage437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** Characters that fill the names of trade papers and firms, in simplified and in traditional form. */
const commonHan = new Set(
  '的一是在有中国大公司限有人厂家合同发票装箱单证明书采购订单提产地原棉花纱线布料衣服纺织染整印检测报告审核验货物运输付款收据银行水单出口进口关税报声明清单样品质量生产记录工资考勤营业执照许可年月日第页号份附件扫描图片文件资料供应商客户江浙山东河北新疆广州上海深圳宁波市省区县路号总汇表份最终修改版副本正本回复转发通知函' +
    '國發票裝單證書採購訂產紗線佈廠紡織檢測報審驗貨運輸付款據銀單進關稅聲樣質記錄資營業執許頁號圖檔資應商戶東灣臺廣縣總匯終複轉函請務們這個來對時會為說學過後經還開無現問題種從當與長實點樂機電線車華萬',
);

interface Encoding {
  readonly name: string;
  decode(bytes: Uint8Array): string | null;
  /** How usual the characters beyond ASCII are in this encoding: 0 (never seen) to 1 (every day), one per character. */
  scores(bytes: Uint8Array, text: string): number[];
}

function strict(label: string): (bytes: Uint8Array) => string | null {
  return (bytes) => {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  };
}

/** Scores of two-byte characters, by lead and trail byte; single bytes beyond ASCII by `single`. */
function pairs(
  score: (lead: number, trail: number) => number,
  single: (byte: number) => number | null,
): (bytes: Uint8Array) => number[] {
  return (bytes) => {
    const scores: number[] = [];
    for (let at = 0; at < bytes.length; at++) {
      const lead = bytes[at]!;
      if (lead < 0x80) continue;
      const alone = single(lead);
      if (alone !== null) scores.push(alone);
      else scores.push(score(lead, bytes[++at] ?? 0));
    }
    return scores;
  };
}

function withCommonHan(base: (bytes: Uint8Array) => number[]): (bytes: Uint8Array, text: string) => number[] {
  return (bytes, text) => {
    const scores = base(bytes);
    const wide = Array.from(text).filter((character) => character > '\u007f');
    return scores.map((score, index) => (commonHan.has(wide[index] ?? '') ? 1.5 : score));
  };
}

/** Accented letters are usual inside words of ASCII letters; drawing characters and Greek are not names. */
function latinScores(bytes: Uint8Array, text: string): number[] {
  const characters = Array.from(text);
  const scores: number[] = [];
  for (const [index, character] of characters.entries()) {
    if (bytes[index]! < 0x80) continue;
    const neighbours = `${characters[index - 1] ?? ''}${characters[index + 1] ?? ''}`;
    if (!/\p{Script=Latin}/u.test(character)) scores.push(0.02);
    else scores.push(/[a-z]/iu.test(neighbours) ? 0.8 : 0.1);
  }
  return scores;
}

const encodings: readonly Encoding[] = [
  {
    name: 'gbk',
    decode: strict('gbk'),
    scores: withCommonHan(
      pairs(
        (lead, trail) => {
          if (trail < 0xa1) return 0.05;
          if (lead >= 0xb0 && lead <= 0xd7) return 0.9; // GB 2312, level 1
          if (lead >= 0xd8 && lead <= 0xf7) return 0.3; // GB 2312, level 2
          return lead >= 0xa1 && lead <= 0xa9 ? 0.4 : 0.05;
        },
        (byte) => (byte === 0x80 ? 0.1 : null),
      ),
    ),
  },
  {
    name: 'big5',
    decode: strict('big5'),
    scores: withCommonHan(
      pairs(
        (lead) => {
          if (lead >= 0xa4 && lead <= 0xc6) return 0.85; // level 1
          if (lead >= 0xc9 && lead <= 0xf9) return 0.3; // level 2
          return lead >= 0xa1 && lead <= 0xa3 ? 0.4 : 0.05;
        },
        () => null,
      ),
    ),
  },
  {
    name: 'shift_jis',
    decode: strict('shift_jis'),
    scores: pairs(
      (lead, trail) => {
        if ((lead === 0x82 && trail >= 0x9f) || (lead === 0x83 && trail <= 0x96)) return 1; // kana
        if (lead >= 0x88 && lead <= 0x97) return 0.8; // JIS X 0208, level 1
        return lead === 0x81 || lead === 0x82 ? 0.4 : 0.2;
      },
      (byte) => (byte >= 0xa1 && byte <= 0xdf ? 0.1 : null),
    ),
  },
  {
    name: 'cp437',
    decode: (bytes) =>
      Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : codePage437[byte - 0x80]!)).join(
        '',
      ),
    scores: latinScores,
  },
  { name: 'windows-1252', decode: strict('windows-1252'), scores: latinScores },
];

/** Decodes the undeclared names of one archive in the encoding that fits all of them best. */
export function decodeLegacyNames(names: readonly Uint8Array[]): string[] {
  let best: string[] | null = null;
  let bestScore = -1;
  for (const encoding of encodings) {
    const decoded = names.map((name) => encoding.decode(name));
    if (decoded.some((name) => name === null)) continue;
    const scores = names.flatMap((name, index) => encoding.scores(name, decoded[index]!));
    // Mean over bytes, so that two-byte characters and one-byte letters weigh alike.
    const score = scores.length === 0 ? 0 : scores.reduce((sum, value) => sum + value, 0) / scores.length;
    if (score > bestScore) {
      bestScore = score;
      best = decoded as string[];
    }
  }
  return best ?? names.map((name) => encodings[3]!.decode(name)!);
}
