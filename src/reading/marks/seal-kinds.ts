import type { FoundSeal } from './find-seals.ts';

/** Special seals of Chinese firms and offices as they name themselves; each registered with the police beside the official seal. */
const specialSeals = [
  '合同专用章',
  '发票专用章',
  '财务专用章',
  '报关专用章',
  '检验检疫专用章',
  '检验检测专用章',
  '检验专用章',
  '检测专用章',
  '质检专用章',
  '质量检验专用章',
  '业务专用章',
  '生产专用章',
  '仓库专用章',
  '收货专用章',
  '发货专用章',
  '出入库专用章',
  '进出口专用章',
  '采购专用章',
  '销售专用章',
  '人事专用章',
  '人力资源专用章',
  '认证专用章',
  '原产地证专用章',
  '签证专用章',
  '电子发票专用章',
  '行政审批专用章',
  '登记专用章',
  '结算专用章',
  '受理专用章',
  '转讫',
  '发票监制章',
  '现金收讫',
  '现金付讫',
  '银行收讫',
  '银行付讫',
] as const;

/** Words of stamps that are no organisation's seal. */
const stampWords =
  /\b(?:original|copy|paid|received|draft|approved|cancelled|canceled|void|urgent|certified true copy|on board|shipped on board|freight prepaid|telex release[d]?|surrendered|non[- ]negotiable|duplicate|triplicate|confidential|inspected|passed|rejected|entered|posted)\b|正本|副本|作废|已付|收讫|付讫/iu;

/**
 * What kind of seal an impression is by the words on it: the special seal it names itself, one character of which may be
 * misread; `stamp` for a working stamp (ORIGINAL, PAID); null where the words name no kind.
 */
export function kindOfWords(text: string): string | null {
  const bare = text.replace(/[\s()（）0-9A-Za-z·.★☆*]/gu, '');
  for (const seal of specialSeals) if (bare.includes(seal)) return seal;
  const misread = specialSeals.find((seal) => seal.length >= 5 && holdsNearly(bare, seal));
  if (misread !== undefined) return misread;
  // A special seal not in the list: two to eight characters before the word for it, as printed at the end.
  if (/专用章/.test(bare)) return /[\p{Script=Han}]{0,4}专用章/u.exec(bare)?.[0] ?? null;
  if (/公章/.test(bare)) return '公章';
  if (stampWords.test(text)) return 'stamp';
  return null;
}

/** True when the text holds the name with at most one character exchanged. */
function holdsNearly(text: string, name: string): boolean {
  for (let start = 0; start + name.length <= text.length; start++) {
    let differences = 0;
    for (let at = 0; at < name.length && differences < 2; at++)
      if (text[start + at] !== name[at]) differences++;
    if (differences <= 1) return true;
  }
  return false;
}

/** Name of the kind by shape alone, for seals whose words name none. */
export function kindOfShape(shape: FoundSeal['shape']): string {
  return shape === 'round' || shape === 'oval' ? `${shape} seal` : `${shape} stamp`;
}
