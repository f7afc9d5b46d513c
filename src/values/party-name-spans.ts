import { isLegalFormAsPrinted, legalFormBehind, legalFormInFront, unspacedLegalForm } from './legal-form.ts';

/** Small words that may stand inside a company name. */
const joiners = new Set(
  '& and und et y e i of de del della delle degli di da do dos das des du la le les für for the ve và van von zu en in im am auf & +'.split(
    ' ',
  ),
);
/** Small words that lead up to a name; only in lower case, a firm may be called `Zum Anker GmbH`. */
const preposition =
  /^(?:by|from|to|for|between|with|and|und|et|y|e|o|the|in|of|at|on|an|von|bei|de|à|chez|para|por|a|que|der|die|das|durch|par|di|da|door)$/u;
/** Nouns that announce a party, in any case: the name begins behind them. */
const announcement =
  /^(?:seller|buyer|shipper|exporter|importer|consignee|consignor|manufacturer|supplier|vendor|customer|client|notify|messrs|m\/s|attn|firma|beneficiary|applicant|producer|issuer|carrier|payee|payer|holder|licensee|verkäufer|käufer|vendeur|acheteur|vendedor|comprador)$/iu;
const lead = (word: string): boolean => preposition.test(word) || announcement.test(word);
const nameToken = /[\p{L}\p{N}\p{M}&+'’"“”().,/®™*-]+$/u;
const longestName = 110;

/** A firm that ends here: the name of the next one begins behind it. */
const endsOtherName = /^(?:ltd|inc|llc|gmbh|ag|bhd|limited|plc|s\.?p\.?a|s\.?r\.?l|a\.?ş|şti)\.?[,;]?$/iu;
/** A wide gap is a new column. */
const gapBefore = /[ \u00a0]*$/;

/** Start of a name that ends at `end`: goes left over capitalised words, joiners and numbers within the line. */
function nameStart(text: string, end: number): number {
  let start = end;
  let index = end;
  for (let words = 0; words < 14 && end - index < longestName; words++) {
    const gap = gapBefore.exec(text.slice(Math.max(0, index - 4), index))![0].length;
    if (gap > 1) break;
    index -= gap;
    const word = nameToken.exec(text.slice(Math.max(0, index - 40), index))?.[0];
    if (word === undefined) break;
    const bare = word.replace(/^[("“'*]+|[)"”'*,.;]+$/g, '');
    // A comma belongs to the name only directly in front of the legal form.
    if (/[,;]$/.test(word) && start < end) break;
    if (endsOtherName.test(word) && start < end) break;
    const isNamePart = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(bare);
    if (!isNamePart && !joiners.has(bare.toLowerCase()) && word !== '&') break;
    if (
      announcement.test(bare) &&
      start < end &&
      !/^\p{Lu}+$/u.test(text.slice(start, end).replace(/[^\p{L}]/gu, ''))
    )
      break;
    index -= word.length;
    if (isNamePart) start = index + (word.length - word.replace(/^["“'*]+/, '').length);
  }
  // Trailing joiners or lead words at the left edge are no part of the name: `by The Hebei ...`.
  for (;;) {
    const firstWord = /^[\p{L}\p{M}/]+(?=[\s.:])/u.exec(text.slice(start, end))?.[0];
    if (firstWord === undefined || !(lead(firstWord) || joiners.has(firstWord.toLowerCase()))) break;
    if (
      /^(?:La|Le|Les|El|Los|The|Bank|Company|Factory|De|Da|Van|Von|An|A|In|E|O|M|Agent|Party)$/u.test(
        firstWord,
      )
    )
      break;
    if (firstWord === firstWord.toUpperCase() && firstWord.length <= 2) break;
    const next = /^[\p{L}\p{M}/]+[\s.:]+/u.exec(text.slice(start, end))![0].length;
    if (start + next >= end) break;
    start += next;
  }
  return start;
}

/** Forms that are also headings, sizes or words in capitals: `TOTAL KG`, `SAME AS`. */
const alsoWords = /^(?:KG|AS|SE|AD|AB|SA|SL|SAS|ME)$/;

function isRealName(name: string, printedForm: string): boolean {
  if (!/\p{L}/u.test(name)) return false;
  if (!alsoWords.test(printedForm.trim())) return true;
  return /\p{L}{3}/u.test(name) && (/\p{Ll}/u.test(name) || /^(?:SA|SL|SAS|AB)$/.test(printedForm.trim()));
}

const unspacedName = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}A-Za-z0-9（）()·•&\-.．]+$/u;
/** Labels and verbs that run into a Chinese name without a mark. */
const unspacedLead =
  /^.*?(?:卖方|买方|卖家|买家|供应商|供货商|供方|需方|发货人|收货人|通知人|出口商|进口商|生产商|制造商|厂商|公司名称|企业名称|单位名称|名称|付款人|收款人|付款单位|收款单位|购买方|销售方|甲方|乙方|承运人|委托方|受托方|委托单位|申请人|持证人|生产企业|收购方|出卖人|买受人|户名|全称|发货单位|收货单位|购货单位|销货单位|开票方|由|来自于?|购自|采购自|是由|产于)(?=[\p{Script=Han}])/u;
/** A name this short behind such a word would be no name. */
const shortestUnspaced = 4;

function unspacedSpan(text: string, formStart: number, formEnd: number): readonly [number, number] | null {
  const lineStart = Math.max(text.lastIndexOf('\n', formStart - 1) + 1, formStart - 60);
  const run = unspacedName.exec(text.slice(lineStart, formStart))?.[0] ?? '';
  let start = formStart - run.length;
  let name = run;
  const closing = name.lastIndexOf('公司');
  if (closing >= 0 && closing + 2 < name.length && !/^[（(]/.test(name.slice(closing + 2))) {
    const tail = name.slice(closing + 2);
    // 某某公司喀什分公司 is one name; 甲公司乙公司 are two.
    if (!/^.{1,12}$/u.test(tail) || text.slice(formStart, formEnd) !== '分公司') {
      start += closing + 2;
      name = tail;
    }
  }
  const cut = unspacedLead.exec(name);
  if (cut !== null) {
    const remains = name.length - cut[0].length;
    if (remains >= 2) {
      start += cut[0].length;
      name = name.slice(cut[0].length);
    }
  }
  const marks = /^[-.．·•&)）(]+/.exec(name);
  if (marks !== null && !/^[（(]\p{Script=Han}+[)）]/u.test(name)) start += marks[0].length;
  return formEnd - start >= shortestUnspaced && formStart > start ? [start, formEnd] : null;
}

/**
 * Places of company names in a text (UTF-16, end exclusive): runs that end in a legal form, or begin with one that
 * stands in front. Names do not cross lines.
 */
export function partyNameSpans(text: string): [number, number][] {
  const spans: [number, number][] = [];
  const add = (start: number, end: number): void => {
    for (let index = 0; index < spans.length; index++) {
      const [otherStart, otherEnd] = spans[index]!;
      if (start >= otherEnd || end <= otherStart) continue;
      // `GmbH & Co. KG`, `Group Co., Ltd.`: the longer run is the name.
      if (otherEnd - otherStart >= end - start) return;
      spans.splice(index, 1);
      index--;
    }
    spans.push([start, end]);
  };
  if (/[\u3040-\u9fff\uac00-\ud7af]/.test(text)) {
    for (const match of text.matchAll(unspacedLegalForm)) {
      const span = unspacedSpan(text, match.index, match.index + match[0].length);
      if (span !== null) add(span[0], withPlaceBehind(text, span[1]));
    }
  }
  for (const match of text.matchAll(legalFormBehind)) {
    if (!isLegalFormAsPrinted(match[0])) continue;
    const formStart = match.index;
    if (/[\n]/.test(match[0].trim())) continue;
    let formEnd = formStart + match[0].trimEnd().length;
    if (
      text[formEnd] === '.' &&
      /^\.(?:\s|$|[,;)])/.test(text.slice(formEnd, formEnd + 2)) &&
      /(?:Ltd|Co|Inc|Corp|Bhd|Ş|Şti|Sti|Ltda|Lda|S\.A|A|V|L)$/i.test(match[0].trim())
    )
      formEnd++;
    const start = nameStart(text, formStart);
    if (start >= formStart || !isRealName(text.slice(start, formStart), match[0])) continue;
    // `AS-2025-20417` is a number.
    if (/^[-/]\S/.test(text.slice(formEnd, formEnd + 2))) continue;
    add(start, seatBehind(text, formEnd, match[0]));
  }
  for (const match of text.matchAll(legalFormInFront)) {
    if (!isLegalFormAsPrinted(match[0])) continue;
    const rest =
      /^[ \u00a0](?:(?:[\p{Lu}\p{N}(][\p{L}\p{M}\p{N}.,&'’()/-]*|&|và|de|des|du|la|le|et|ve)(?:[ ]|(?=[\n,;]|$))){1,12}/u.exec(
        text.slice(match.index + match[0].length, match.index + match[0].length + longestName),
      );
    if (rest === null || !/\p{L}{3}/u.test(rest[0]) || /^\s*\n/.test(rest[0])) continue;
    add(match.index, match.index + match[0].length + rest[0].replace(/[\s,;]+$/, '').length);
  }
  return spans.sort((one, other) => one[0] - other[0]);
}

/** 有限公司（上海）: a bracketed place behind the form belongs to the name. */
function withPlaceBehind(text: string, end: number): number {
  const behind = /^[（(][\p{Script=Han}]{2,8}[)）]/u.exec(text.slice(end, end + 12));
  return behind !== null && !/盖章|签章|公章|签字|卖方|买方|甲方|乙方/.test(behind[0])
    ? end + behind[0].length
    : end;
}

/** Rohstoff AG Salzgitter: German and Dutch firms print their seat behind the form; taken at the end of a line only. */
function seatBehind(text: string, end: number, printed: string): number {
  if (!/^(?:AG|GmbH|KG|SE|SA|NV|BV|mbH)$/.test(printed.trim())) return end;
  const seat = /^ (\p{Lu}[\p{Ll}-]{2,20})(?=[ ]*(?:\n|$))/u.exec(text.slice(end, end + 26));
  return seat !== null && !/(?:stra(?:ß|ss)e|str|weg|platz|gasse|allee|ring)$/iu.test(seat[1]!)
    ? end + seat[0].length
    : end;
}
