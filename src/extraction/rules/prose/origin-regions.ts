import type { Polarity } from '../../../model/field.ts';
import { parseValue } from '../../../values/index.ts';

/** A region that a sentence gives as the origin of a material, with UTF-16 places in the sentence. */
export interface StatedRegion {
  readonly start: number;
  readonly end: number;
  readonly material: { readonly start: number; readonly end: number };
  readonly cue: string;
  readonly polarity: Polarity;
}

const fibre =
  'raw cotton|seed cotton|lint cotton|cotton lint|cotton|yarns?|fabrics?|fib(?:re|er)s?|polysilicon|silicon|aluminium|aluminum|tomato(?:es)?|algod[oó]n|algodão|coton|baumwolle|pamuk';
/** "cotton from Xinjiang", "cotton grown in Western Bahia", "Baumwolle aus Xinjiang": a name of up to four words. */
const fromRegion = new RegExp(
  `(?<!\\p{L})(${fibre})(?: (?:that|which) (?:is|are|was|were))?(?:\\s+(?:(?:originating|originates?|originated|sourced|grown|harvested|produced|ginned|spun|coming|comes|provenant|originaires?|procedentes?|provenientes?)\\s+(?:from|in|de|du|do|da)|from|aus))\\s+(?:the\\s+)?`,
  'giu',
);
const regionName =
  /^(?:\p{Lu}[\p{L}'’-]+)(?:\s+\p{Lu}[\p{L}'’-]+){0,3}(?:\s+(?:region|province|prefecture|county|district|state|valley))?/u;
/** "Xinjiang cotton", "XUAR cotton": the region of China that regulations name (Public Law 117-78). */
const regionBefore = new RegExp(
  `\\b(Xinjiang|XUAR|XPCC)(?:[ -](?:origin|produced|grown))?\\s+(${fibre})`,
  'giu',
);
/** Province-level divisions of the People's Republic of China (GB/T 2260) before a material. */
const provinces =
  '新疆|北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏';
const hanRegion = new RegExp(
  `(?<=含有?|使用|采用|采购|用的?|来自|产自|产于|为|是|[，。；、\\s]|^)(${provinces})(?:维吾尔自治区|壮族自治区|回族自治区|自治区|省|市|地区)?(?:产|产地|生产|种植)?的?(棉花|原棉|皮棉|长绒棉|细绒棉|棉纱|棉|番茄|多晶硅)`,
  'gu',
);

const denial =
  /\b(?:not|no(?!\s*[.:#\d])|none|never|neither|nor|without|free (?:of|from)|non|kein\w*|nicht|ohne|pas|aucune?|sans|não|sem|ningun[oa]?|sin|değil|içermez)\b|n't\b|[不未无非]|没有/iu;
const doubt = /\b(?:may|might|could|if|should|would|possibly)\b|可能|如果|如有/iu;

/**
 * Regions that a sentence names as the origin of a material, asserted or denied: "does not contain cotton from
 * Xinjiang", 不含新疆棉. Countries are left to the rule of countries.
 */
export function regionsStated(text: string): StatedRegion[] {
  const found: StatedRegion[] = [];
  const add = (region: [number, number], material: [number, number], cue: string): void => {
    const name = text.slice(...region);
    if (parseValue('country', name) !== null) return;
    if (found.some((other) => other.start < region[1] && other.end > region[0])) return;
    const clause = clauseBefore(text, Math.min(region[0], material[0]));
    found.push({
      start: region[0],
      end: region[1],
      material: { start: material[0], end: material[1] },
      cue: cue.trim(),
      polarity: denial.test(clause) ? 'denied' : doubt.test(clause) ? 'conditional' : 'asserted',
    });
  };
  for (const match of text.matchAll(fromRegion)) {
    const from = match.index + match[0].length;
    const name = regionName.exec(text.slice(from, from + 60))?.[0];
    // A firm's name, a number or a pronoun is no region.
    if (name === undefined || firm.test(text.slice(from, from + 80))) continue;
    add([from, from + name.length], [match.index, match.index + match[1]!.length], match[0]);
  }
  for (const match of text.matchAll(regionBefore)) {
    const at = match.index + match[0].length - match[2]!.length;
    add([match.index, match.index + match[1]!.length], [at, at + match[2]!.length], match[0]);
  }
  for (const match of text.matchAll(hanRegion)) {
    const at = match.index + match[0].length - match[2]!.length;
    add([match.index, match.index + match[1]!.length], [at, at + match[2]!.length], match[0]);
  }
  return found;
}

const firm =
  /^[^.;]{0,70}?\b(?:co|ltd|inc|llc|gmbh|s\.?a|company|mills?|gin|farms?|cooperative|textiles?|traders?|merchants?)\b|^(?:bales?|bulk|stock|lots?)\b|^(?:The|This|That|Our|Your|Their|Lot|Bale|Supplier|Tier)\b/iu;

function clauseBefore(text: string, at: number): string {
  const head = text.slice(0, at);
  const cut = Math.max(...[', but ', ' while ', '，', '；', '。', ';'].map((mark) => head.lastIndexOf(mark)));
  return cut < 0 ? head : head.slice(cut);
}
