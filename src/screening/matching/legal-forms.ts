import { squash } from './squash.ts';

const latinForms = new Set(
  (
    'co company ltd limited corp corporation inc incorporated llc llp plc pvt pte private srl sarl sa spa ag gmbh kg bv nv ' +
    'doo ad oy ab as sdn bhd berhad jsc ojsc cjsc pjsc kk kft zrt de cv ltda sas aps asa oyj ooo ' +
    'tnhh pty'
  ).split(' '),
);

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
  '有限責任公司',
  '責任有限公司',
  '股份合作公司',
  '總公司',
  '株式會社',
  '有限會社',
  '总公司',
  '分公司',
  '公司',
  '株式会社',
  '有限会社',
  '合同会社',
];

/** Length of the legal form at the end of a Chinese name, 0 for none. */
export function chineseLegalFormLength(name: string): number {
  return chineseForms.find((form) => name.endsWith(form))?.length ?? 0;
}

/** Levenshtein distance of two short words, at most `limit` + 1. */
function distance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let index = 1; index <= one.length; index++) {
    const next = [index];
    for (let column = 1; column <= other.length; column++) {
      const same = one.charAt(index - 1) === other.charAt(column - 1);
      next.push(Math.min(row[column]! + 1, next[column - 1]! + 1, row[column - 1]! + (same ? 0 : 1)));
    }
    row = next;
  }
  return row[other.length]!;
}

const separators = String.raw`[\s.,:;、，。()（）\-]*`;
const dottedForm = new RegExp(
  String.raw`^${separators}(?:l\.?l\.?c|l\.?l\.?p|s\.?r\.?l|s\.?p\.?a|d\.?o\.?o|s\.?a\.?(?:p\.?i\.?)? de c\.?v|s\.?a\.?s|s\.a|p\.?l\.?c|a\.\s?[sş]|[pco]?\.?j\.?s\.?c|k\.\s?k|b\.\s?v|n\.\s?v|sp\. z o\.\s?o)(?![\p{L}\d])\.?`,
  'iu',
);
/** Forms of two letters, which are words of their own in small ones: `Volvo AB`. */
const capitalForm = new RegExp(String.raw`^${separators}(?:AB|AS|BV|NV|KG|OY|Oy|SA|KK|AD)(?![\p{L}\d])`, 'u');
const nextWord = new RegExp(String.raw`^${separators}([\p{L}\d|!]+)`, 'u');
const plainForms = new Set(
  'ltd limited ltda inc incorporated corp corporation company plc gmbh pvt pte pty sdn jsc ojsc pjsc llc llp srl sarl doo ooo kft zrt oyj ag bhd berhad'.split(
    ' ',
  ),
);

/** How a token reads as part of `Co., Ltd.`, a few misread letters allowed. */
function formPart(token: string): 'company' | 'limited' | 'both' | 'plain' | null {
  const word = token.toLowerCase().replace(/0/g, 'o').replace(/[1|!]/g, 'l');
  if (plainForms.has(word)) return word === 'company' || word === 'corporation' ? 'company' : 'plain';
  if (word === 'co') return 'company';
  if (word.length <= 3 && word.startsWith('c') && distance(word, 'co', 1) <= 1) return 'company';
  if (word.length >= 4 && word.length <= 7 && distance(word, 'coltd', 1) <= 1) return 'both';
  if (word.length >= 2 && word.length <= 4 && distance(word, 'ltd', 1) <= 1) return 'limited';
  if (word === 'ltcl') return 'limited';
  if (distance(word, 'limited', 2) <= 2) return 'plain';
  if (distance(word, 'company', 2) <= 2) return 'company';
  if (distance(word, 'corporation', 3) <= 3) return 'company';
  return null;
}

function latinFormLength(after: string): number {
  const dotted = dottedForm.exec(after);
  if (dotted !== null) return dotted[0].length;
  const capitals = capitalForm.exec(after);
  if (capitals !== null) return capitals[0].length;
  let at = 0;
  const words: { part: ReturnType<typeof formPart>; text: string; end: number }[] = [];
  for (let count = 0; count < 4; count++) {
    const match = nextWord.exec(after.slice(at));
    if (match === null) break;
    at += match[0].length;
    words.push({ part: formPart(match[1]!), text: match[1]!, end: at });
  }
  const skipped = /^(?:group|grp|holdings?)$/i.test(words[0]?.text ?? '') ? 1 : 0;
  const [first, second] = [words[skipped], words[skipped + 1]];
  if (first === undefined || first.part === null) return 0;
  const full = (end: number): number => end + (after.charAt(end) === '.' ? 1 : 0);
  if (first.part === 'company') {
    if (second?.part === 'limited' || second?.part === 'plain') return full(second.end);
    // `Co` by itself must be spelt right: any two letters are near it.
    return /^(?:co|c0|company|corporation|corp)$/i.test(first.text) || first.text.length > 5
      ? full(first.end)
      : 0;
  }
  if (first.part === 'limited') return /^(?:ltd|1td|itd|lt0|ltcl)$/i.test(first.text) ? full(first.end) : 0;
  return full(first.end);
}

const followingChineseForm = new RegExp(
  String.raw`^[\s()（）]*(?:集\s?[团團]|控\s?股)?[\s()（）]*(?:${chineseForms.map((form) => Array.from(form).join(String.raw`[\s\u200b-\u200d]?`)).join('|')})`,
  'u',
);
/** Characters that plain print does not hold: full-width letters, letters of other alphabets, invisible ones. */
const unusual = /[^\x00-\x7f\u00c0-\u024f\u2010-\u2019\p{Script=Han}、，。（）]|(?:^|\s)\p{L}\s\p{L}\s/u;
const lettersOfForms =
  /^(?:group|holdings?)?(?:companylimited|colimited|coltd|company|limited|ltd|llc|llp|gmbh|sdnbhd|pvtltd|pteltd|privatelimited|jsc|plc|inc|incorporated|corporation|corp|co)/;

/** A legal form in letters that only look or are read as plain ones. */
function unusualFormLength(after: string): number {
  if (!unusual.test(after)) return 0;
  const page = squash(after);
  const found = lettersOfForms.exec(String.fromCharCode(...page.raw.subarray(0, page.length)));
  if (found === null || page.boundaries[found[0].length] === 0) return 0;
  return page.ends[found[0].length - 1]!;
}
const spoiltChineseForm = /^[\s()（）]*(?:\p{Script=Han}{0,2}(?:有限|公司|股份|责任)\p{Script=Han}{0,4})/u;
const followingGroup = new RegExp(String.raw`^${separators}(?:group|grp|holdings?)(?!\p{L})`, 'iu');

/**
 * Length (UTF-16) of the legal form printed right after a name, separators included: `Co., Ltd.`, `C0.. Lld`,
 * `(Group) Co. Limited`, `有限公司`; 0 for none.
 */
export function followingLegalForm(after: string): number {
  return followingChineseForm.exec(after)?.[0].length ?? (latinFormLength(after) || unusualFormLength(after));
}

/** True where the remains of a Chinese legal form stand right after a name, misread characters among them. */
export function hasSpoiltChineseForm(after: string): boolean {
  return spoiltChineseForm.test(after);
}

/** Length of `Group` or `Holdings` printed right after a name; 0 for none. */
export function followingGroupWord(after: string): number {
  return followingGroup.exec(after)?.[0].length ?? 0;
}
