import { patternEntries } from '../lists/gazetteer.ts';
import type { IdentifierMatch } from './identifier-match.ts';
import type { PageSigns } from './page-signs.ts';

const numeral = '[一二三四五六七八九十百零〇○两\\d]';
const chineseUnit = new RegExp(
  `(?:(?:第|农|農)\\s{0,2}(${numeral}{1,3})\\s{0,2}[师師](?![傅范资生长徒兄父母])\\s{0,2})(?:第?\\s{0,2}(${numeral}{1,5})\\s{0,2}[团團](?![队隊体體购圆结员伙委组长建聚粉块年扇糕]))?`,
  'gu',
);
const chineseRegiment = new RegExp(
  `(?<!${numeral})第?(${numeral}{1,5})[ \\t]{0,2}[团團](?![队隊体體购購圆圓结結员員伙委组組长長建聚粉块塊年扇糕餐费費])(?:\\s{0,2}${numeral}{1,3}\\s{0,2}[连連])?`,
  'gu',
);
const ordinal =
  '(?:\\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth)';
const englishDivision = new RegExp(
  `\\b(?:${ordinal}\\s{1,3}(?:agricultural\\s{1,3})?division|division\\s{1,3}(?:no\\.?\\s{0,2})?\\d{1,2})\\b`,
  'giu',
);
const englishRegiment =
  /\b(?:\d{1,3}(?:st|nd|rd|th)\s{1,3}(?:regiment(?:al)?|corps\s{1,3}farm|tuan)|(?:regiment|tuan)\s{1,3}(?:no\.?\s{0,2})?\d{1,3}|(?:no\.?\s{0,2})?\d{1,3}\s{1,3}(?:regiment|tuan))\b/giu;
const pinyinDivision =
  /\b(?:nong|di)\s?(?:yi|er|san|si|wu|liu|qi|ba|jiu|shi(?:\s?(?:yi|er|san|si))?|\d{1,2})\s?shi\b/giu;

/** Words that make a numbered unit one of the Corps. */
const corps =
  /兵\s{0,2}[团團]|新疆|农[一二三四五六七八九十]{1,2}师|xpcc|bingtuan|production\s{1,3}and\s{1,3}construction\s{1,3}corps|xinjiang|shihezi|石河子|阿拉尔|五家渠|图木舒克|铁门关|双河市|可克达拉|昆玉市|胡杨河|北屯市|团场/iu;
/** Armies, games, tours and troupes count their divisions and groups too. */
const others =
  /陆军|陸軍|解放军|解放軍|集团军|海军|空军|美军|志愿军|野战|武警|骑兵|步兵|装甲|炮兵|坦克|战役|公会|玩家|副本|游戏|遊戲|手游|旅行团|旅游|旅遊|跟团|参团|考察团|代表团|演唱|歌舞|合唱|剧团|马戏|团费|报名|infantry|armou?red|airborne|marine|\barmy\b|cavalry|artillery|panzer|\bguards?\b|\bguild\b|\braid\b|\bgame\b|\btour\b|league|football|soccer|basketball/iu;
const reach = 60;
const mostDivisions = 14;

const digitOf: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Value of digits or of a Chinese numeral below 1,000, read digit by digit or with 十 and 百; null when it is none. */
export function unitNumber(printed: string): number | null {
  if (/^\d{1,3}$/.test(printed)) return Number(printed);
  if (/^[零〇○一二两三四五六七八九]{1,3}$/u.test(printed))
    return [...printed].reduce((sum, character) => sum * 10 + digitOf[character]!, 0);
  const parts =
    /^(?:([一二两三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(
      printed,
    );
  if (parts === null) return null;
  const [, hundreds, tens, ten, ones] = parts;
  return (
    (hundreds === undefined ? 0 : digitOf[hundreds]! * 100) +
    (ten === undefined ? 0 : (tens === undefined ? 1 : digitOf[tens]!) * 10) +
    (ones === undefined ? 0 : digitOf[ones]!)
  );
}

/**
 * Divisions (师) and regiments (团) of the Xinjiang Production and Construction Corps by their numbers, in Chinese,
 * English and pinyin. The Corps has divisions 1 to 14. A number alone names an army's unit, a group of travellers or of
 * players just as well: the Corps, one of its towns or Xinjiang must be spoken of within 60 characters, and where words of
 * those others stand nearby, the Corps by its own name.
 */
export function corpsUnits(signs: PageSigns): IdentifierMatch[] {
  const { text } = signs;
  const found: IdentifierMatch[] = [];
  let last = -1;
  const add = (start: number, end: number, entry: string, what: string): void => {
    if (start < last) return;
    const own = signs.around(corps).within(start, end);
    const near = own ?? signs.around(corps).near(start, end, reach);
    if (near === null) return;
    if (!/兵|xpcc|bingtuan|corps/iu.test(near) && isOtherUnit(signs, start, end)) return;
    last = end;
    found.push({
      entry,
      start,
      end,
      rule: 'xpcc-unit-by-number',
      grade: 'P1',
      because: `"${text.slice(start, end)}" is ${what} of the Xinjiang Production and Construction Corps ("${near}" ${own === null ? 'nearby' : 'in its name'})`,
    });
  };
  for (const match of text.matchAll(chineseUnit)) {
    const division = unitNumber(match[1]!);
    if (division === null || division < 1 || division > mostDivisions) continue;
    const trimmed = match[0].trimEnd().length;
    const regiment = match[2] !== undefined;
    add(
      match.index,
      match.index + trimmed,
      regiment ? patternEntries.regiment : patternEntries.division,
      regiment ? 'a regiment' : 'a division',
    );
  }
  const divisions = [...found];
  last = -1;
  for (const match of text.matchAll(chineseRegiment)) {
    const number = unitNumber(match[1]!);
    // Single digits count groups of people far more often than farms.
    if (number === null || number < 1 || number > 330 || (match[1]!.length < 2 && !/第|连/u.test(match[0])))
      continue;
    add(match.index, match.index + match[0].length, patternEntries.regiment, 'a regiment');
  }
  last = -1;
  for (const match of /division/i.test(text) ? text.matchAll(englishDivision) : [])
    if (nearCorps(signs, match))
      add(match.index, match.index + match[0].length, patternEntries.division, 'a division');
  last = -1;
  for (const match of text.matchAll(pinyinDivision))
    if (nearCorps(signs, match))
      add(match.index, match.index + match[0].length, patternEntries.division, 'a division');
  last = -1;
  for (const match of text.matchAll(englishRegiment))
    add(match.index, match.index + match[0].length, patternEntries.regiment, 'a regiment');
  return withoutInner(found, divisions);
}

/** True where words of an army, a game or a tour stand around a numbered unit and the Corps is not named. */
export function isOtherUnit(signs: PageSigns, start: number, end: number): boolean {
  return (
    signs.around(others).near(start, end, reach) !== null &&
    signs.around(corpsByName).near(start, end, reach) === null
  );
}

const corpsByName = /xpcc|bingtuan|兵\s{0,2}[团團]|construction\s{1,3}corps/iu;

/** A division in English is one of firms and armies too: the Corps must be named. */
function nearCorps(signs: PageSigns, match: RegExpMatchArray): boolean {
  return signs.around(corpsByName).near(match.index!, match.index! + match[0].length, reach) !== null;
}

/** Regiments that are read within `第八师143团` already are not told twice. */
function withoutInner(
  found: readonly IdentifierMatch[],
  units: readonly IdentifierMatch[],
): IdentifierMatch[] {
  if (units.length === 0) return [...found];
  const outer = new Set(units);
  const ordered = [...found].sort(
    (one, other) => one.start - other.start || Number(outer.has(other)) - Number(outer.has(one)),
  );
  let reachOfUnits = -1;
  return ordered.filter((match) => {
    if (outer.has(match)) {
      reachOfUnits = Math.max(reachOfUnits, match.end);
      return true;
    }
    return match.end > reachOfUnits;
  });
}
