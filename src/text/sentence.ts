const abbreviation =
  /(?:^|[^\p{L}])(?:co|ltd|no|nos|inc|corp|st|rd|mr|ms|mrs|dr|approx|dept|etc|art|sec|fig|vs|ref|tel|add|min|max|incl|excl|e\.g|i\.e|u\.s|p\.r|\p{L})$/iu;
const itemStart =
  /^\s*(?:[-–•*·▪●○☐☒☑□■✓✗]|\(?\d{1,2}[.)、．]|\(?[a-zA-Z][.)]\s|[（(][一二三四五六七八九十\d]+[)）]|[^\n:：]{1,28}[:：])/u;
/** Words that never end a statement: the line break behind them is none in meaning. */
const goesOn =
  /(?<!\p{L})(?:in|from|of|the|to|and|or|by|with|at|on|an?|not|no|any|than|into|aus|von|der|die|das|nicht|und|de|du|des|del|en|et|pas|el|la|los|las|y|no|da|do|dos|das|em|e|não|di|il|lo|non|từ|tại|của|không|uit|van|niet|het)$/iu;
const reach = 420;

/** A line break that ends a statement: before a list item or label, after a label, or after a line that stops short. */
function isHardBreak(text: string, at: number, longest: number): boolean {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const close = text.indexOf('\n', at + 1);
  const before = text.slice(from, at).trimEnd();
  const after = text.slice(at + 1, close < 0 ? text.length : close);
  if (before === '' || after.trim() === '') return true;
  if (/[:：.;。；!?！？]$/u.test(before)) return !/(?:\bCo|\bLtd|\bNo|\bInc)\.$/i.test(before);
  if (itemStart.test(after)) return true;
  if (goesOn.test(before)) return false;
  return (
    before.length < 0.6 * longest &&
    /^[\s"“(]*[\p{Lu}\p{Script=Han}\d]/u.test(after) &&
    !/[,，、\-(（]$/u.test(before)
  );
}

/** Length of the longest line of a page; the measure of a line that stops short. */
export function longestLine(text: string): number {
  let longest = 0;
  for (const line of text.split('\n')) longest = Math.max(longest, line.length);
  return longest;
}

/** The statement around a range of a page text, at most 420 units to each side. UTF-16, end exclusive. */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
  longest: number,
): readonly [number, number] {
  let from = start;
  for (; from > Math.max(0, start - reach); from--) {
    const character = text.charAt(from - 1);
    if (/[。！？；;!?]/u.test(character)) break;
    if (
      character === '.' &&
      /\s/.test(text.charAt(from)) &&
      !abbreviation.test(text.slice(Math.max(0, from - 12), from - 1))
    )
      break;
    if (character === '\n' && isHardBreak(text, from - 1, longest)) break;
  }
  let to = end;
  for (; to < Math.min(text.length, end + reach); to++) {
    const character = text.charAt(to);
    if (/[。！？；;!?]/u.test(character)) {
      to++;
      break;
    }
    if (
      character === '.' &&
      (to + 1 >= text.length || /\s/.test(text.charAt(to + 1))) &&
      !abbreviation.test(text.slice(Math.max(0, to - 12), to))
    )
      break;
    if (character === '\n' && isHardBreak(text, to, longest)) break;
  }
  return [from, to];
}

/** The end of a statement: where its words end and where the next one begins. */
export interface StatementBreak {
  readonly end: number;
  readonly next: number;
}

/**
 * Every end of a statement in a text, in order, by the same rules as {@link sentenceAround}, found in one pass: for
 * pages with thousands of mentions. UTF-16.
 */
export function statementBreaks(text: string): StatementBreak[] {
  const longest = longestLine(text);
  const breaks: StatementBreak[] = [];
  for (const match of text.matchAll(/[。！？；;!?\n]|\.(?=\s|$)/gu)) {
    const at = match.index;
    if (match[0] === '\n') {
      if (isHardBreak(text, at, longest)) breaks.push({ end: at, next: at + 1 });
    } else if (match[0] === '.') {
      if (!abbreviation.test(text.slice(Math.max(0, at - 12), at))) breaks.push({ end: at, next: at + 1 });
    } else breaks.push({ end: at + 1, next: at + 1 });
  }
  return breaks;
}
