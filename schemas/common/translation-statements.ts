/** What a paper may say of itself: that it is a translation, by whom, and how it was made. */
export type TranslationStatementKind =
  /** "Translation from Chinese", 译文, "Beglaubigte Übersetzung": at the head or foot of a page. */
  | 'heading'
  /** Somebody certifies that the translation is true, complete or accurate. */
  | 'certified'
  /** A translator is named. */
  | 'human'
  /** The words were put into this language by a program. */
  | 'machine';

/** Indexes are UTF-16 of the page text. */
export interface TranslationStatement {
  readonly kind: TranslationStatementKind;
  readonly start: number;
  readonly end: number;
  /** 0-based line in which it begins. */
  readonly line: number;
  /** Who translated, where the statement names somebody. */
  readonly translator: readonly [start: number, end: number] | null;
  /** The paper that was translated, where the statement names one. */
  readonly ofDocument: readonly [start: number, end: number] | null;
}

/** Lines at the head and the foot of a page in which a heading may stand. */
const headLines = 7;
const footLines = 4;

const numberAhead = '(?:no|nr|num|number|ref)?\\.?\\s*[:#]?\\s*';
/** "of invoice no. QH25-0612": the number of the paper translated. */
const ofNumber = new RegExp(
  `\\b(?:of|de|del|du|da|do|der|des)\\b[^\\n]{0,60}?${numberAhead}((?=[A-Za-z0-9/_-]*\\d)[A-Za-z0-9][A-Za-z0-9/_-]{3,30}[A-Za-z0-9])`,
  'iu',
);

/** Characters behind a certification in which the number of the paper may follow. */
const behindStatement = 120;

const lead = '^[^\\p{L}\\p{N}\\n]{0,4}';
const close = '[^\\p{L}\\p{N}\\n]{0,6}$';

const headings: readonly RegExp[] = [
  `${lead}(?:(?:certified|sworn|official|unofficial|office|english|chinese|courtesy|free|true|working|notari[sz]ed|convenience)\\s+){0,3}translation(?:\\s*[(–:-]\\s*(?:for (?:reference|information|convenience)[^\\n]{0,30}|page \\d+[^\\n]{0,12}|copy|original [^\\n]{0,40})|\\s+(?:from|of)\\s+[^\\n]{2,90}|\\s+for\\s+(?:reference|information)[^\\n]{0,20})?${close}`,
  `${lead}translated\\s+from\\s+(?:the\\s+)?(?:original\\s+)?(?:simplified\\s+|traditional\\s+)?(?:chinese|vietnamese|turkish|german|spanish|french|portuguese|uzbek|uyghur|russian|urdu|bengali|hindi|japanese|korean|english|italian)[^\\n]{0,40}${close}`,
  `${lead}(?:中文|英文|英语|中译|英译|参考|官方|非官方|认证|德文|越南文)?(?:翻译件|译文|译本|翻译文本|翻译稿|英译本|中译本|译件|翻译本)(?:[（(:：][^\\n]{0,40}|\\s*/?\\s*(?:english )?translation)?${close}`,
  `${lead}(?:英文|中文|德文|越文)翻译${close}`,
  `${lead}翻译自[^\\n]{2,20}${close}`,
  `${lead}bản\\s+dịch(?:\\s+(?:tiếng|công chứng|chứng thực|từ|của|sang)[^\\n]{0,70})?${close}`,
  `${lead}(?:(?:beglaubigte|amtliche|auszugsweise|bestätigte|freie)\\s+)?übersetzung(?:\\s+(?:aus|des|der|zu|vom)\\s+[^\\n]{2,70})?${close}`,
  `${lead}traduction(?:\\s+(?:certifiée|assermentée|libre|officielle|jurée))?(?:\\s+(?:du|de|depuis)\\s+[^\\n]{2,70})?${close}`,
  `${lead}traducción(?:\\s+(?:jurada|oficial|certificada|libre|simple))?(?:\\s+(?:del|de|al)\\s+[^\\n]{2,70})?${close}`,
  `${lead}tradução(?:\\s+(?:juramentada|certificada|oficial|livre|simples))?(?:\\s+(?:do|da|de)\\s+[^\\n]{2,70})?${close}`,
  `${lead}(?:(?:yeminli|onaylı|noter onaylı|resmi)\\s+)?(?:tercüme|çeviri)(?:dir)?${close}`,
  `${lead}(?:çince|vietnamca|ingilizce|türkçe|almanca|rusça)(?:['’]?[dt][ea]n)?\\s+(?:\\p{L}+\\s+){0,3}(?:çeviri|tercüme)(?:si|sidir)?${close}`,
].map((pattern) => new RegExp(pattern, 'gimu'));

const near = '[^.。!?]{0,160}?';
const certified: readonly RegExp[] = [
  `\\b(?:certif(?:y|ies|ied)|attests?|declares?|swears?|affirms?|confirms?)\\b${near}\\b(?:true|accurate|faithful|complete|correct|exact)\\b${near}\\btranslation\\b`,
  `\\b(?:certif(?:y|ies)|attests?|declares?|swears?|affirms?)\\b${near}\\btranslation\\b${near}\\b(?:true|accurate|accurately|faithful|complete|correct|exact)\\b`,
  `\\b(?:certif(?:y|ies)|attests?|declares?)\\b${near}\\b(?:truly|accurately|faithfully)\\s+translated\\b`,
  '兹证明[^。]{0,80}(?:译文|翻译)[^。]{0,60}(?:一致|相符|准确|属实|无误|忠实)',
  '(?:译文|译本|翻译件|翻译内容)[^。]{0,24}(?:与|同)[^。]{0,16}(?:原文|原件)[^。]{0,16}(?:一致|相符)',
  '(?:cam đoan|chứng nhận|chứng thực|xác nhận)[^.]{0,140}(?:dịch)[^.]{0,120}(?:chính xác|đúng|phù hợp|đầy đủ)',
  '(?:bescheinige|bestätige|versichere|beglaubige)[^.]{0,160}übersetzung',
  '(?:richtigkeit|vollständigkeit)[^.]{0,80}übersetzung',
  '(?:certifie|atteste|certifions)[^.]{0,160}traduction',
  '(?:certifico|doy fe|certifica|certificamos)[^.]{0,160}traducción',
  '(?:certifico|dou fé|atesto|certificamos)[^.]{0,160}tradução',
  '(?:tercüme|çeviri)[^.]{0,120}(?:aslına uygun|doğru|tasdik|onayl)',
  '(?:aslına uygun|doğru|eksiksiz)[^.]{0,120}(?:tercüme|çevir)',
].map((pattern) => new RegExp(pattern, 'giu'));

const legalForm =
  '(?:,?\\s*(?:Co\\.?,?\\s*Ltd\\.?|Ltd\\.?|Inc\\.?|LLC|GmbH|AG|S\\.?A\\.?|A\\.Ş\\.|Limited))?';
const named = `([\\p{Lu}\\p{Script=Han}][^\\n,;.()（），；。:]{2,70}${legalForm})`;
const translators: readonly RegExp[] = [
  `(?:\\btranslat(?:ed|ion)\\s+by|\\btranslator(?:['’]s name)?\\s*:|übersetzt (?:von|durch)|übersetzer(?:in)?\\s*:|traduit par|traducteur\\s*:|traducido por|traductor(?:a)?(?: jurad[oa])?\\s*:|traduzido por|tradutor(?:a)?(?: juramentad[oa])?\\s*:|người dịch\\s*:|biên dịch\\s*:|çeviren\\s*:|tercüman\\s*:|yeminli tercüman\\s*:)\\s*:?\\s*${named}`,
  `(?:翻译人|译者|翻译单位|翻译公司|翻译机构|译员)\\s*[:：]\\s*${named}`,
].map((pattern) => new RegExp(pattern, 'giu'));

const engine =
  '(?:google(?:\\s+(?:translate|cloud translation|docs))?|deepl(?:\\.com)?|microsoft\\s+translator|bing(?:\\s+translat(?:e|or))?|baidu(?:\\s+(?:translate|fanyi))?|youdao(?:\\s+(?:translate|fanyi))?|papago|yandex(?:\\s+translate)?|chatgpt|systran|amazon\\s+translate|(?:www\\.)?onlinedoctranslator(?:\\.com)?|谷歌(?:翻译)?|百度(?:翻译)?|有道(?:翻译)?|搜狗翻译|腾讯翻译君?)';
const thing =
  '(?:(?:this|the|diese[rs]?|este|esta|cette|ce)\\s+(?:\\p{L}+\\s+){0,2}?(?:document|text|page|translation|paper|file|version|copy|dokument|übersetzung|seite|documento|traducción|traduction|tradução)\\s+)';
const be = '(?:(?:was|is|has been|were|wurde|ist|ha sido|fue|es|a été|est|foi|é)\\s+)';
const only = '(?:[ ,;.–:(\\-]+[^\\n]{0,80})?';
const machine: readonly RegExp[] = [
  `${lead}${thing}?${be}?(?:automatically |machine[- ]?|auto[- ]?)?translated\\s+(?:automatically\\s+)?(?:by|with|using|via|through)\\s+(?:the\\s+)?${engine}(?![\\p{L}])(?!\\s+(?:team|department|office|inc|llc|gmbh|se\\b|ltd|co\\b))[^\\n]{0,60}$`,
  `${lead}(?:(?:unedited|raw|uncertified|non-certified)\\s+)?(?:machine|automatic|automated|computer|ai)[- ](?:generated[- ])?transla(?:tion|ted)(?!\\s+(?:services?|software|engines?|tools?|systems?|market|technolog|licen[cs]e|subscription|post|project|research|quality|department|fees?|costs?|is (?:not|never)|was not|may|can|should|shall|must|will|of \\d))${only}$`,
  `${lead}${thing}${be}(?:(?:a|an|una|eine|une)\\s+)?(?:machine[- ]?|automatic(?:ally)?[- ]|auto[- ]?|computer[- ])transla(?:ted|tion)\\b[^\\n]{0,80}$`,
  `${lead}${thing}${be}(?:generated|produced|made|created|prepared)\\s+(?:by|with|using)\\s+(?:a\\s+)?(?:machine|automatic|automated)\\s+translation\\b[^\\n]{0,80}$`,
  `${lead}this\\s+is\\s+an?\\s+(?:unedited\\s+)?(?:machine|automatic|automated|computer)[- ](?:generated[- ])?translation\\b[^\\n]{0,80}$`,
  `${lead}auto-?translated\\b(?!\\s+(?:services?|software))[^\\n]{0,60}$`,
  `${lead}subscribe to deepl pro to (?:translate|edit)[^\\n]{0,90}$`,
  `${lead}translated from [^\\n]{2,40} to [^\\n]{2,40}onlinedoctranslator[^\\n]{0,12}$`,
  `${lead}(?:本|此|该|以下|上述)?(?:文件|文档|页面?|译文|翻译|内容|文本|翻译结果)?(?:系|是|为)?(?:由|经|使用|通过|采用|来自)?(?:机器|自动|电脑|谷歌|百度|有道|搜狗|腾讯|必应|微软|DeepL|Google|AI)\\s*(?:在线|自动|机器)?(?:翻译君?|机翻)(?:自动)?(?:生成|提供|完成|所得|而成|结果|件|稿|文本|译文)*(?:[，,。.;；（(\\s][^\\n]{0,40})?$`,
  `${lead}${thing}?${be}?(?:maschinell(?:e|er)?|automatisch(?:e|er)?)\\s+(?:erstellte\\s+)?(?:übersetzt|übersetzung|erstellt)${only}$`,
  `${lead}(?:bản\\s+)?(?:được\\s+)?dịch\\s+(?:máy|tự động)${only}$`,
  `${lead}(?:được\\s+)?dịch\\s+(?:bởi|bằng)\\s+${engine}${only}$`,
  `${lead}(?:traducción automática|traducido (?:automáticamente|por google|con deepl)|traduction automatique|traduit (?:automatiquement|par google|avec deepl)|tradução automática|traduzido (?:automaticamente|pelo google|com deepl)|makine çevirisi|otomatik çeviri|google çeviri(?:si)? (?:ile|tarafından))${only}$`,
].map((pattern) => new RegExp(pattern, 'gimu'));
/** The web page of a translation program, printed: its name is the first or last line. */
const program = new RegExp(
  `${lead}(?:google translate|deepl translate(?:r)?|有道翻译|百度翻译|谷歌翻译)(?:\\s*[:|–-][^\\n]{0,40})?${close}`,
  'iu',
);

const denied =
  /\b(?:not|no|never|without|nor|nicht|kein(?:e|er)?|sin|sans|não|değil|không)\b|未(?:使用|经)(?:任何)?(?:机器|自动)|非机器|不是|并非|未采用/iu;
/** A line of an invoice or an offer for translating: it sells translations and is none. */
const sold =
  /\d[.,]\d{2}(?!\d)|\b(?:words?|hours?|rate|fee|fees|per page|services?|quote|quotation|price|EUR|USD)\b|服务|报价|费/iu;

/**
 * What the text of a page says about being a translation, in order of place. Strict: a paper that speaks of
 * translations, sells them or uses such programs says nothing of itself.
 */
export function translationStatements(text: string): TranslationStatement[] {
  if (!mentions.test(text)) return [];
  const starts = lineStarts(text);
  const found: TranslationStatement[] = [];
  const add = (
    kind: TranslationStatementKind,
    start: number,
    end: number,
    translator: readonly [number, number] | null = null,
  ): void => {
    if (found.some((one) => one.kind === kind && one.start < end && one.end > start)) return;
    const of = ofNumber.exec(text.slice(start, kind === 'certified' ? end + behindStatement : end));
    const number =
      of === null || kind === 'human'
        ? null
        : ([start + of.index + of[0].length - of[1]!.length, start + of.index + of[0].length] as const);
    found.push({ kind, start, end, line: lineAt(starts, start), translator, ofDocument: number });
  };
  const machineWords = new Set<number>();
  for (const pattern of machine) {
    for (const match of text.matchAll(pattern)) {
      if (
        denied.test(match[0]) &&
        !/not (?:been )?(?:certified|checked|reviewed|edited|verified)|未经(?:人工|认证|校对|审核)/iu.test(
          match[0],
        )
      )
        continue;
      machineWords.add(lineAt(starts, match.index));
      add('machine', match.index, match.index + match[0].length);
    }
  }
  const shown = [0, 1, starts.length - 2, starts.length - 1].filter(
    (line, at, all) => line >= 0 && all.indexOf(line) === at,
  );
  for (const line of shown) {
    const start = starts[line]!;
    const end = starts[line + 1] === undefined ? text.length : starts[line + 1]! - 1;
    if (!machineWords.has(line) && program.test(text.slice(start, end))) {
      machineWords.add(line);
      add('machine', start, end);
    }
  }
  for (const pattern of certified) {
    for (const match of text.matchAll(pattern)) {
      const sentence = match[0];
      const verb = text.slice(Math.max(0, match.index - 30), match.index);
      if (
        /\b(?:must|shall|should|to|required|not|never|will|may)\s+$/iu.test(verb) &&
        !/is to\s+$/iu.test(verb)
      )
        continue;
      // A sentence that only tells what a translator would have to do, or that something else is not so.
      if (/\b(?:if|must|shall|should|required|unless|whether)\b/iu.test(sentence)) continue;
      add('certified', match.index, match.index + sentence.length, certifier(text, match.index));
    }
  }
  for (const pattern of translators) {
    for (const match of text.matchAll(pattern)) {
      if (machineWords.has(lineAt(starts, match.index))) continue;
      const name = match[1]!
        .replace(/\s+(?:on|am|le|el|em|ngày)\s*$/u, '')
        .replace(/\s+\d.*$/u, '')
        .trimEnd();
      if (new RegExp(`^${engine}$`, 'iu').test(name)) continue;
      const start = match.index + match[0].length - match[1]!.length;
      // The dot of "Ltd." belongs to the name.
      const dot =
        /(?:Ltd|Inc|Co|Corp|Ş|Şti)$/u.test(name) && text.charAt(start + name.length) === '.' ? 1 : 0;
      const end = start + name.length + dot;
      add('human', match.index, end, [start, end]);
    }
  }
  for (const pattern of headings) {
    for (const match of text.matchAll(pattern)) {
      const line = lineAt(starts, match.index + (/^\s*/.exec(match[0])?.[0].length ?? 0));
      const atEdge = line < headLines || line >= starts.length - footLines;
      if (!atEdge || machineWords.has(line) || sold.test(match[0].replace(/\bno\.?\s*\S+/giu, ''))) continue;
      add('heading', match.index, match.index + match[0].length);
    }
  }
  return found.sort((one, other) => one.start - other.start || one.end - other.end);
}

/** "I, Jane Roe, hereby certify", "We, Blue Lotus Language Services, confirm": who stands in front of the verb. */
function certifier(text: string, index: number): readonly [number, number] | null {
  const from = Math.max(0, index - 160);
  const match = /\b(?:I|We),\s+(?:the undersigned,?\s+)?(\p{Lu}[^,;.\n]{2,60}),[^.]*$/u.exec(
    text.slice(from, index),
  );
  if (match === null) return null;
  const start = from + match.index + match[0].indexOf(match[1]!);
  return [start, start + match[1]!.length];
}

/** One look that spares most pages the rest. */
const mentions = /translat|译|翻|机器|übersetz|tradu[cçz]|tercüm|çevir|dịch|deepl/iu;

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineAt(starts: readonly number[], index: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Letters of a script that stand beside at least so large a share of the other make a page bilingual. */
const bilingualShare = 0.2;

/**
 * True for a page that says the same in two languages side by side: it has whole lines or cells in Han and whole ones
 * in Latin letters, so that a heading "English translation" on it names a column and not the paper.
 */
export function isBilingual(text: string): boolean {
  let han = 0;
  let latin = 0;
  for (const cell of text.split(/\n|\s{2,}|[|/]/u)) {
    const inHan = (cell.match(/\p{Script=Han}/gu) ?? []).length;
    const inLatin = (cell.match(/[\p{Ll}]/gu) ?? []).length;
    han += inHan * 2.5;
    // Codes, units and names in capitals are no language.
    latin += inLatin;
  }
  return han > 0 && latin > 0 && Math.min(han, latin) >= bilingualShare * (han + latin);
}
