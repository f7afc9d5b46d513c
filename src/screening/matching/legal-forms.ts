const latinForms = new Set([
  'co',
  'company',
  'ltd',
  'limited',
  'corp',
  'corporation',
  'inc',
  'incorporated',
  'llc',
  'llp',
  'plc',
  'pvt',
  'pte',
  'private',
  'srl',
  'sarl',
  'sa',
  'spa',
  'ag',
  'gmbh',
  'kg',
  'bv',
  'nv',
  'doo',
  'ad',
  'oy',
  'ab',
  'as',
  'sdn',
  'bhd',
  'berhad',
  'jsc',
  'pjsc',
  'kk',
  'kft',
  'zrt',
  'de',
  'cv',
]);

/** True for a token (lower case, without dots) that states a legal form: Co, Ltd, S.R.L., Sdn Bhd. */
export function isLegalForm(token: string): boolean {
  return latinForms.has(token);
}

const chineseForms = [
  '股份有限公司',
  '有限责任公司',
  '责任有限公司',
  '股份公司',
  '有限公司',
  '总公司',
  '分公司',
  '公司',
];

/** Length of the legal form at the end of a Chinese name, 0 for none. */
export function chineseLegalFormLength(name: string): number {
  return chineseForms.find((form) => name.endsWith(form))?.length ?? 0;
}

const gap = String.raw`[\s.,:;、，。()（）\-]*`;
/** A legal form as printed or misread right after a name: `Co., Ltd.`, `C0.. Lld`, `(Group) Co. Limited`, `有限公司`. */
const followingForm = new RegExp(
  String.raw`^${gap}(?:group${gap}|holdings?${gap})?(?:` +
    String.raw`c[o0ce]m[pb]any(?:${gap}[l1i|][il1]m[il1]ted|${gap}[l1i|]t[dao0c]l?\b)?` +
    String.raw`|c[o0ce]${gap}[l1i|!][il1|]?[mt][il1]?[tdao0c][ed]?d?l?\b|c[o0](?![a-z0-9])[.,]?` +
    String.raw`|[l1i|][il1]m[il1]ted\b|[l1i|]t[da](?![a-z])|corp(?:oration)?\b|inc(?:orporated)?\b|l\.?l\.?c\b|plc\b|pvt\b|pte\b` +
    String.raw`|s\.?r\.?l\b|d\.?o\.?o\b|s\.?a\.? de c\.?v\b|s\.?a\b|gmbh\b|sdn\b|jsc\b` +
    String.raw`)\.?(?:${gap}[l1i|]t[da](?![a-z])\.?|${gap}[l1i|][il1]m[il1]ted\b)?`,
  'iu',
);
const followingChineseForm = new RegExp(
  String.raw`^[\s()（）]*(?:集团|控股)?[\s()（）]*(?:${chineseForms.join('|')})`,
  'u',
);
const followingGroup = new RegExp(String.raw`^${gap}(?:group|holdings?)\b`, 'iu');

/** Length (UTF-16) of the legal form printed right after a name, separators included; 0 for none. */
export function followingLegalForm(after: string): number {
  return (followingForm.exec(after) ?? followingChineseForm.exec(after))?.[0].length ?? 0;
}

/** Length of `Group` or `Holdings` printed right after a name; 0 for none. */
export function followingGroupWord(after: string): number {
  return followingGroup.exec(after)?.[0].length ?? 0;
}
