/** Where a document says that it is confidential, in words for a person. */
export interface ConfidentialityMark {
  /** The line that says so, as it stands, cut to a readable length. */
  readonly words: string;
}

/**
 * Words that alone in a line, or with no more than a few others beside them, mark a paper as confidential: stamps,
 * watermarks, headers, footers, lines such as "Classification: confidential". Upper and lower case alike.
 */
const stampWords = [
  // "C0NF1DENTIAL" is what OCR makes of a faint stamp.
  'c[o0]nf[il1|] ?dent[il1|]a[l1i|]',
  '(?:attorney|solicitor|lawyer)s?[- ]client (?:privileged?|communications?)(?: communications?| material)?',
  '(?:attorney|lawyer)s? work[- ]product',
  'legal(?:ly)? (?:professional )?privileged?',
  'subject to (?:legal|attorney[- ]client) privilege',
  'prepared at the (?:request|direction) of (?:legal )?counsel',
  'top secret',
  'confidentiality (?:level|class|classification)\\s*[:：]?\\s*(?:high|medium|[1-9]|restricted|internal)',
  'trade secrets?',
  'commercial[- ]in[- ]confidence',
  'business[- ]confidential(?: information)?',
  'proprietary (?:and confidential(?: information)?|information)',
  'internal use only',
  'for internal use',
  'not for (?:distribution|disclosure|circulation)',
  'do not (?:distribute|disclose|copy or distribute)',
  'vertraulich',
  'betriebsgeheimnis',
  'geschäftsgeheimnis',
  'nur für den (?:internen gebrauch|dienstgebrauch)',
  'confidentiel(?:le)?',
  'secret (?:des affaires|commercial)',
  'usage interne',
  'confidencial',
  'secreto (?:comercial|industrial)',
  'uso interno',
  'riservat[oa]',
  'vertrouwelijk',
  'gizli(?:dir)?',
  'ticari sır',
  'bảo mật',
  'bí mật(?: kinh doanh)?',
  'tuyệt mật',
  'kon?fidentiell?t?',
  'luottamuksellinen',
  'poufne',
  'důvěrné',
  'конфиденциально',
  'rahasia',
  'ความลับ',
  'गोपनीय',
  'গোপনীয়',
  '대외비',
  '기밀',
];

/** Sentences that say of this very paper that it is confidential. */
const sentences = [
  // The paper speaks of itself: "This document is confidential", "This e-mail and any attachment are strictly confidential".
  /\bthis (?:document|report|e-?mail|message|letter|file|fax|agreement|communication|presentation|drawing|information)\b[^.;]{0,120}?\b(?:is|are|contains?|includes?|may contain)\b[^.;]{0,60}?\b(?:confidential|proprietary|trade secrets?|privileged?)\b/u,
  /\b(?:contains?|containing|includes?) (?:[a-z]+[ -]){0,4}?(?:confidential|proprietary|trade secrets?)(?: [a-z]+){0,3}? (?:information|data|material)?/u,
  /\bconfidential(?:ity)? notice\b|\bnotice of confidentiality\b/u,
  /\bconfidential treatment (?:is )?requested\b/u,
  /\bdies(?:e|es|er) (?:dokument|e-?mail|nachricht|schreiben|bericht)\b[^.;]{0,100}?\bvertraulich/u,
  /\bce (?:document|message|courriel|rapport)\b[^.;]{0,100}?\bconfidentiel/u,
  /\beste (?:documento|mensaje|correo|informe)\b[^.;]{0,100}?\bconfidencial/u,
  /\bquesto (?:documento|messaggio)\b[^.;]{0,100}?\briservat/u,
];

/** Chinese and Japanese marks stand without spaces; the paper speaks of itself, or the mark stands alone. */
const hanStamp =
  /^(?:[【[（(〔《★☆※*\s]*)(?:(?:密级|保密等级|保密级别|机密等级|文件密级)[:：]?)?(?:绝密|絕密|机密|機密|秘密|保密|对外保密|律师[-－—]?(?:客户|当事人)(?:保密)?特权|仅限内部(?:传阅|使用)|機密情報|秘密情報|内部机密|公司机密|公司機密|商业机密|商業機密|商业秘密|商業秘密|内部资料|內部資料|内部文件|內部文件|内部使用|仅供内部使用|僅供內部使用|严禁外传|嚴禁外傳|注意保密|请勿外传|請勿外傳|不得外传|極秘|社外秘|部外秘|マル秘)(?:[、,，;；]?(?:文件|资料|資料|级|級|信息|注意保密|严禁外传|嚴禁外傳|请勿外传|不得外传|不得翻印|禁止复制|妥善保管|[★☆※*!！]|\d+年|长期|永久))*[】\])）〕》★☆※*!！。.\s]*$/u;
const hanSentence =
  /(?:本(?:文件|邮件|郵件|报告|報告|资料|資料|合同|函|材料|单据|单)|此(?:文件|邮件|郵件))[^。；;]{0,40}?(?:机密|機密|保密(?!协议|義務|义务|条款)|商业秘密|商業秘密)|(?:含有|包含|涉及|属于|屬於)[^。；;]{0,12}?(?:商业秘密|商業秘密|商业机密|商業機密|机密信息|機密資訊|保密信息)/u;

/** What turns a mark into its opposite. */
const denied =
  /\b(?:non|not|un)[- ]?confidential|\bno[nt]? (?:trade secrets?|proprietary|confidential)|nicht vertraulich|non confidentiel|no confidencial|不(?:含|涉及|属于)[^。]{0,6}(?:机密|秘密)|非(?:机密|保密|密)|public version/u;

/** Words that may stand beside a mark in its line and leave it a mark; anything else makes the line a sentence. */
const beside =
  /^(?:strictly|highly|most|private|and|company|commercial|commercially|business|proprietary|personal|restricted|internal|classification|class|level|status|document|information|copy|draft|page|of|the|for|only|use|is|a|version|rev|no|stamp|streng|firmen|strictement|estrictamente|confidential|trade|secret|secrets|tres|très|do|not|distribute|disclose|disclosure|distribution|to|third|parties|seite|pagina|página|\d+|[\p{P}\p{S}]+)$/u;

/** Words of clauses about keeping something confidential. */
const clauseWords = /\b(?:agreements?|clauses?|obligations?|means|shall|undertakes?|hereinafter|breach)\b/u;

const stamp = new RegExp(`(?<![\\p{L}])(?:${stampWords.join('|')})(?![\\p{L}])`, 'u');
const longestWords = 100;

/**
 * The first line of a text by which a paper declares itself confidential; null when there is none. A clause by which
 * somebody *shall keep* things confidential is no mark of the paper it stands in, and "non-confidential" is its opposite.
 *
 * @param lines lines of one page as they stand, or the name of a file.
 */
export function confidentialityMark(lines: readonly string[]): ConfidentialityMark | null {
  const folded = lines.map(foldLine);
  for (const [number, line] of folded.entries()) {
    if (line === '' || denied.test(line)) continue;
    if (isStamp(line, lines[number]!) || hanStamp.test(lines[number]!.normalize('NFKC').replace(/\s+/gu, '')))
      return { words: cut(lines[number]!) };
    // A sentence may go on in the line below.
    const sentence = `${line} ${folded[number + 1] ?? ''}`;
    const begins = sentences.some((each) => (each.exec(sentence)?.index ?? line.length) < line.length);
    const han = hanSentence.exec(sentence.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ''));
    if ((begins && !denied.test(sentence)) || (han !== null && han.index < line.length))
      return { words: cut(lines[number]!) };
  }
  return null;
}

/** True when a file's name says that it is confidential: a word of the name does, whatever stands beside it. */
export function isConfidentialName(name: string): boolean {
  const line = foldLine(name.replace(/[_.\-–]+/gu, ' '));
  return (
    !denied.test(line) &&
    (stamp.test(line) || /机密|機密|绝密|絕密|商业秘密|商業秘密|保密(?!协议|義務|义务)/u.test(line))
  );
}

/**
 * A mark stands alone in its line or nearly so. What begins in lower case is the end of a sentence of the line above; what
 * begins with a number or "Article" is the heading of a clause.
 */
function isStamp(line: string, printed: string): boolean {
  const found = stamp.exec(line);
  if (found === null) return false;
  const first = /\p{L}/u.exec(printed)?.[0] ?? '';
  if (first !== '' && first !== first.toUpperCase()) return false;
  if (/^(?:\d+(?:\.\d+)*[.)、]|article|section|clause|§)/u.test(line) || clauseWords.test(line)) return false;
  // "CONFIDENTIAL: not to be copied without leave of the mill": the mark comes first and is set apart.
  if (found.index === 0 && /^\s*(?:[:|–—!]|- )/u.test(line.slice(found[0].length))) return true;
  const others = `${line.slice(0, found.index)} ${line.slice(found.index + found[0].length)}`
    .replace(/[\p{P}\p{S}]+/gu, ' ')
    .split(' ')
    .filter((word) => word !== '' && !beside.test(word) && !stamp.test(word));
  return others.length <= 1;
}

/** One spelling for comparing: width, case and spaces; letters set apart ("C O N F I D E N T I A L") together. */
function foldLine(line: string): string {
  const spread = line
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/(?<![\p{L}\p{N}])(?:\p{L} ){4,}\p{L}(?![\p{L}\p{N}])/gu, (letters) =>
      letters.replaceAll(' ', ''),
    );
  return spread.toLowerCase().replaceAll('\u0307', '').replace(/\s+/gu, ' ').trim();
}

function cut(line: string): string {
  const words = Array.from(line.replace(/\s+/gu, ' ').trim());
  return words.length > longestWords ? `${words.slice(0, longestWords - 1).join('')}…` : words.join('');
}
