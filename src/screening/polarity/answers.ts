/** What stands as an answer beside a question or a row of a form. */
export interface PrintedAnswer {
  readonly value: 'yes' | 'no' | 'not-applicable' | 'open' | 'both';
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

const ticked = '(?:☒|☑|✅|✔|✓|√|■|●|◉|\\[\\s?[x✓√v]\\s?\\]|\\(\\s?[x✓√v]\\s?\\))';
const empty = '(?:☐|□|○|◯|▢|\\[\\s{0,3}\\]|\\(\\s{0,3}\\)|_{2,6})';
const yes = '(?:yes|ja|oui|s[íi]m?|sì|có|evet|是|有)';
const no = '(?:no|none|nil|never|nein|keine?|non|não|nee|geen|không|hayır|否|无|没有|不是)';
const notApplicable = '(?:n\\s?[/.]\\s?a\\.?|na|not\\s+applicable|does\\s+not\\s+apply|不适用|entfällt)';
const edge = '(?![\\p{L}\\p{N}])';

const boxTokens = new RegExp(
  `(?<on>${ticked}|(?<![\\p{L}\\p{N}])x(?=\\s+(?:yes|no)${edge}))|(?<off>${empty})|(?<![\\p{Script=Latin}\\p{N}])(?:(?<yes>${yes})|(?<na>${notApplicable})|(?<no>${no}))(?![\\p{Script=Latin}\\p{N}])`,
  'giu',
);
const someBox = new RegExp(`${ticked}|${empty}`, 'iu');
const options =
  /(?:yes\s*\/\s*no|no\s*\/\s*yes|y\s*\/\s*n|是\s*\/\s*否|有\s*\/\s*无|ja\s*\/\s*nein|oui\s*\/\s*non|s[íi]\s*\/\s*no)(?:\s*\/\s*n\s?\/?\s?a)?\s*\)?/iu;

interface BoxToken {
  readonly kind: 'on' | 'off' | 'yes' | 'no' | 'na';
  readonly start: number;
  readonly end: number;
}

/**
 * Reads boxes with the answers they belong to, in either layout: "☒ No ☐ Yes", "Yes ☐ No ☒", "是□ 否☑". Null when
 * there is no box beside an answer.
 */
export function tickedAnswer(text: string): PrintedAnswer | null {
  if (!someBox.test(text) && !/(?<![\p{L}\p{N}])x\s+(?:yes|no)(?!\p{L})/iu.test(text)) return null;
  const tokens: BoxToken[] = [];
  for (const match of text.matchAll(boxTokens)) {
    const groups = match.groups!;
    const kind = (['on', 'off', 'yes', 'no', 'na'] as const).find((name) => groups[name] !== undefined)!;
    tokens.push({ kind, start: match.index, end: match.index + match[0].length });
  }
  const first = tokens.findIndex(
    (token, index) =>
      index + 1 < tokens.length &&
      isBox(token) !== isBox(tokens[index + 1]!) &&
      tokens[index + 1]!.start - token.end <= 3,
  );
  if (first < 0) return null;
  const boxFirst = isBox(tokens[first]!);
  const chosen: BoxToken[] = [];
  let last = tokens[first]!;
  let pairs = 0;
  for (let index = first; index + 1 < tokens.length; index += 2) {
    const [box, answer] = boxFirst
      ? [tokens[index]!, tokens[index + 1]!]
      : [tokens[index + 1]!, tokens[index]!];
    if (!isBox(box) || isBox(answer)) break;
    if (Math.abs(box.start - answer.end) > 6 && Math.abs(answer.start - box.end) > 6) break;
    if (index > first && Math.min(box.start, answer.start) - last.end > 14) break;
    pairs++;
    last = box.end > answer.end ? box : answer;
    if (box.kind === 'on') chosen.push(answer);
  }
  if (pairs === 0) return null;
  const start = tokens[first]!.start;
  const range = { start, end: last.end };
  if (chosen.length === 0) return { value: 'open', ...range, rule: 'no-box-ticked' };
  const kinds = new Set(chosen.map((token) => token.kind));
  if (kinds.size > 1) return { value: 'both', ...range, rule: 'boxes-in-conflict' };
  const kind = chosen[0]!.kind;
  return {
    value: kind === 'yes' ? 'yes' : kind === 'no' ? 'no' : 'not-applicable',
    ...range,
    rule: 'box-ticked',
  };
}

function isBox({ kind }: BoxToken): boolean {
  return kind === 'on' || kind === 'off';
}

/** Nothing, as a number in a row of a form: "Workers from X: 0". */
const zero = '(?:(?<![\\d.,])0(?:[.,]0+)?\\s*(?:%|kgs?|mt|t|pcs|persons?|workers?|people|人|吨|公斤)?)';
const plain = new RegExp(
  `^[\\s)）"'.:]*(?:(?:a|ans|answer|reply|response|答|回复)\\s*[:.]\\s*)?(?:(?<yes>${yes})|(?<na>${notApplicable})|(?<no>${no}|${zero}))(?=\\s*(?:$|[\\n,.;。!)]|-\\s|\\(|because\\b))(?!\\s*\\.\\s*:?\\s*\\d)`,
  'iu',
);
const spoken =
  /^[\s:]*(?:(?<no>(?:we|they|it|i|the\s+(?:company|factory|mill|supplier))\s+(?:do|does|did|have|has)\s+not\b|not\s+at\s+all\b|never\b|从未|没有|不(?:使用|采购|含|涉及))|(?<yes>(?:we|they|it|i|the\s+(?:company|factory|mill|supplier))\s+(?:do|does|did|have|has)\b(?!\s+not)))/iu;

/** An answer in words at the start of a text: "No", "No, we never did", "N/A", 否. */
export function spokenAnswer(text: string, afterQuestion: boolean): PrintedAnswer | null {
  const match = plain.exec(text) ?? (afterQuestion ? spoken.exec(text) : null);
  if (match === null) return null;
  const groups = match.groups!;
  const value = groups['yes'] !== undefined ? 'yes' : groups['no'] !== undefined ? 'no' : 'not-applicable';
  const words = (groups['yes'] ?? groups['no'] ?? groups['na'])!;
  const start = match[0].length - words.length;
  return { value, start, end: match[0].length, rule: 'answer' };
}

/** "Yes / No: No", "(Y/N)": the options and what is answered behind them. */
export function optionAnswer(text: string): PrintedAnswer | null {
  const match = options.exec(text);
  if (match === null) return null;
  const from = match.index + match[0].length;
  const answer = spokenAnswer(text.slice(from), false);
  if (answer === null) return { value: 'open', start: match.index, end: from, rule: 'answer-not-given' };
  return { ...answer, start: from + answer.start, end: from + answer.end };
}

/** A line that is an answer and nothing else. */
const alone = new RegExp(`^\\s*(?:(?<yes>${yes})|(?<na>${notApplicable})|(?<no>${no}))[.。]?\\s*$`, 'iu');

export function loneAnswer(line: string): PrintedAnswer | null {
  const match = alone.exec(line);
  if (match === null) return null;
  const groups = match.groups!;
  const value = groups['yes'] !== undefined ? 'yes' : groups['no'] !== undefined ? 'no' : 'not-applicable';
  const words = (groups['yes'] ?? groups['no'] ?? groups['na'])!;
  const start = match[0].toLowerCase().indexOf(words.toLowerCase());
  return { value, start, end: start + words.length, rule: 'answer' };
}
