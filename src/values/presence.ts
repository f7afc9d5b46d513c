import type { FoundValue } from '../model/value-kind.ts';
import { foldKey } from '../text/fold.ts';
import { foundAt, plain, type ValueHandler } from './value-handler.ts';

type Presence = 'present' | 'absent' | 'illegible';

/** Words for a signature, seal or mark being there or not. `absent` is tried first: `unsigned` holds `signed`. */
const words: readonly (readonly [Presence, RegExp])[] = [
  [
    'illegible',
    /(?<!\p{L})(?:illegible|unleserlich|illisible|ilegible|ilegível|illeggibile|onleesbaar|okunaksız|không đọc được)(?!\p{L})|无法辨认|难以辨认|模糊不清/giu,
  ],
  [
    'absent',
    /(?<!\p{L})(?:absent|unsigned|not signed|no signature|without signature|unsealed|no seal|not present|missing|keine unterschrift|nicht unterschrieben|ohne unterschrift|non signée?|sans signature|sin firma|no firmado|sem assinatura|non firmato|niet ondertekend|imzasız|chưa ký|không có chữ ký)(?!\p{L})|未签字|未签名|未签署|未盖章|无签字|无签名|无章/giu,
  ],
  [
    'present',
    /(?<!\p{L})(?:present|signed|signature present|sealed|stamped|sgd|gezeichnet|gez|unterschrieben|unterzeichnet|signée?|firmado|firmato|assinado|ondertekend|imzalı|imzalanmıştır|đã ký)(?!\p{L})|已签字|已签名|已签署|已盖章|[☑✓✔√]/giu,
  ],
];

/** Whether something is there: present, absent or illegible. */
export const presenceHandler: ValueHandler = {
  find(text) {
    const found: FoundValue[] = [];
    for (const [presence, pattern] of words) {
      for (const match of text.matchAll(pattern)) {
        const start = match.index;
        const end = start + match[0].length;
        if (found.some((other) => start < other.end && end > other.start)) continue;
        found.push(foundAt(text, start, end, plain(presence)));
      }
    }
    return found.sort((one, other) => one.start - other.start);
  },
  parse(text) {
    if (/^(?:present|absent|illegible)$/.test(foldKey(text))) return plain(foldKey(text));
    if (/^(?:yes|ja|oui|sí|si|sim|evet|có|是|有)$/iu.test(text)) return plain('present');
    if (/^(?:no|nein|non|não|nee|hayır|không|否|无|nil|none|n\/a)$/iu.test(text)) return plain('absent');
    const found = presenceHandler.find(text, {});
    const states = new Set(found.map((one) => one.normalized));
    return found.length > 0 && states.size === 1 && text.length <= 80 ? plain(found[0]!.normalized) : null;
  },
};
