import type { PageView } from './page-view.ts';

const mark = '(?:[A-Z]\\d?|\\d{1,2}|[IVX]{1,4}|[一二三四五六七八九十])';
const noun =
  'annex(?:e|ure)?|appendix|attachment|exhibit|enclosure|anlage|anhang|anexo|ap[ée]ndice|allegato|bijlage|phụ lục|ek|lampiran';
const latin = new RegExp(
  `(?<![\\p{L}])(?:${noun})\\s*(?:no\\.?|nr\\.?|n[°º])?\\s*(${mark})(?![\\p{L}\\d-])`,
  'giu',
);
const chinese = /(?:附件|附录|附錄|附表)\s*([一二三四五六七八九十\d]{1,2}|[A-Z])?/gu;
/** Words near the name that say the annex belongs to this paper. */
const belongs =
  /attach|enclos|see\b|refer|listed|herewith|per\b|hereto|siehe|beilieg|beigef|anbei|voir|ci-joint|annexé|véase|adjunt|ver\b|vedi|alleg|zie\b|bijgevoegd|xem|đính kèm|kèm theo|bkz|ekte|ekli|详见|見|见|附|后附|如下|所附/iu;

/** Annexes a paper names as its own, and those that head one of its pages; names as printed, without repeats. */
export function findAnnexes(pages: readonly PageView[]): { named: string[]; found: string[] } {
  const named = new Map<string, string>();
  const found = new Map<string, string>();
  for (const view of pages) {
    for (const segment of view.segments) {
      const matches = [...segment.text.matchAll(latin), ...segment.text.matchAll(chinese)];
      for (const match of matches) {
        const name = match[0].replace(/\s+/g, ' ').trim();
        const key = name.toLowerCase();
        const before = segment.text.slice(Math.max(0, match.index - 40), match.index);
        const after = segment.text.slice(match.index + match[0].length, match.index + match[0].length + 40);
        const heading =
          match.index <= 1 && segment.text.length <= 60 && segment.line < 6 && !belongs.test(after);
        if (heading) found.set(key, name);
        else if (belongs.test(before) || belongs.test(after)) named.set(key, name);
      }
    }
  }
  return { named: [...named.values()], found: [...found.values()] };
}
