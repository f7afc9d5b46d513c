/** The line of a page text that holds an index, and the line before it. UTF-16. */
export interface LineContext {
  readonly line: string;
  readonly before: string;
  /** Part of the line in front of the index, with the line before it. */
  readonly lead: string;
}

export function lineContext(text: string, start: number, end: number): LineContext {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const close = text.indexOf('\n', end);
  const line = text.slice(from, close < 0 ? text.length : close);
  const beforeFrom = from === 0 ? 0 : text.lastIndexOf('\n', from - 2) + 1;
  const before = from === 0 ? '' : text.slice(beforeFrom, from - 1);
  return { line, before, lead: `${before}\n${text.slice(from, start)}` };
}

/** Text around a range, `radius` UTF-16 units to each side, with the range itself blanked out. */
export function surroundings(text: string, start: number, end: number, radius: number): string {
  return `${text.slice(Math.max(0, start - radius), start)} \u241f ${text.slice(end, end + radius)}`;
}

const addressLabel =
  /\b(?:(?:registered|business|factory|site|office|delivery|company)?\s*add(?:ress|r?)?\s*[.:：]|address(?:es)?\b|located (?:at|in)\b|location\s*[:：]|premises\b|p\.?o\.? box\b|dirección|direccion|adresse|anschrift|adres\b|endereço|địa chỉ)|地\s*址|住\s*所|厂址|廠址|所在地|经营场所|邮编|郵編/iu;
const roadWord =
  /\b(?:road|rd|street|st|avenue|ave|lane|highway|boulevard|lu|jie|village|town(?:ship)?|industrial (?:park|zone)|development (?:zone|area)|economic zone|building|bldg|floor|room)\b|[\p{Script=Han}\d](?:路|街|大道|巷|镇|鄉|乡|村|工业园|开发区|产业园|园区|大厦)|\d+\s*号|\d+\s*號/iu;
const houseNumber = /\bno\.?\s*\d+|\b\d+\s*(?:road|rd|street|avenue)\b|#\s*\d+|\d+\s*[号號]/iu;
const postcode = /(?<!\d)8[34]\d{4}(?!\d)/u;
const countryWord = /\b(?:china|p\.?\s?r\.?\s?c|p\.?\s?r\.?\s?china|cn)\b|中国|中國|中华人民共和国/iu;

/** Why a line is read as an address; null when it is not. */
export function addressCue(context: LineContext): string | null {
  const label = addressLabel.exec(context.lead.slice(-160)) ?? addressLabel.exec(context.line);
  if (label !== null) return `the address label "${label[0].trim()}"`;
  const road = roadWord.exec(context.line);
  const other =
    houseNumber.exec(context.line) ?? postcode.exec(context.line) ?? countryWord.exec(context.line);
  if (road !== null && other !== null) return `the address words "${road[0]}" and "${other[0].trim()}"`;
  return null;
}

const originLabel =
  /(?:(?:country|place|region|province|area|district|state|site|county|farm)\s*(?:and\s+\w+\s+)?(?:of|\/)\s*(?:origin|production|harvest|manufacture|growth|cultivation|growing)|\borigin(?:e|al)?(?:\s+of\s+[\w ]{2,30})?\s*[:：]|\bgrown (?:in|at)\b|\bharvested (?:in|at|from)\b|\bproduct of\b|\bproduced (?:in|at)\b|\bmade in\b|\bmanufactured (?:in|at)\b|\bginned (?:in|at)\b|\bspun (?:in|at)\b|原\s*产\s*[地国]|产\s*地|来源地|货源地|种植地|产\s*区|原產地|產地)[^\n.;。；]{0,60}$/iu;

/** The origin label in front of a mention on its line (or alone on the line above); null when there is none. */
export function originCue(context: LineContext): string | null {
  const match = originLabel.exec(context.lead.slice(-200));
  return match === null ? null : `"${match[0].trim().slice(0, 40)}"`;
}

const tradeWord =
  /\b(?:sourc\w*|procur\w*|purchas\w*|b(?:uy|ought|uying)|grow[ns]?|grower\w*|harvest\w*|produc\w*|manufactur\w*|origin\w*|suppl(?:y|ier|iers|ied|ies)|ship(?:ped|ment|per)?|from|cotton|yarn|lint|gin(?:s|ned|ning|nery)?|spinn\w*|mill|farm|polysilicon|silicon|tomato\w*|pepper|aluminum|aluminium|pvc|co\.|ltd|limited|company|factory|plant|mine|warehouse|workers?|labou?r)\b|采购|采自|来自|来源|购买|购自|生产|种植|产于|产自|出产|供应|加工|棉|纱|番茄|硅|铝|公司|工厂|厂|农场|集团|劳动|工人|员工|籍/iu;

/** A word of sourcing, goods or companies in the clause of a mention; null when there is none. */
export function tradeCue(text: string, start: number, end: number): string | null {
  const before = text.slice(Math.max(0, start - 90), start);
  const after = text.slice(end, end + 70);
  const clauseStart = Math.max(
    before.lastIndexOf('. '),
    before.lastIndexOf(';'),
    before.lastIndexOf('。'),
    before.lastIndexOf('；'),
  );
  const stop = /[;。；]|\.\s+[A-Z]/u.exec(after);
  const clause = `${before.slice(clauseStart + 1)} ${after.slice(0, stop?.index ?? after.length)}`;
  return tradeWord.exec(clause)?.[0] ?? null;
}

const xinjiangSignal =
  /xinjiang(?!\s+(?:county|xian|road|street|lu)\b)|xuar\b|sinkiang|uyghur|uighur|uygur|urumqi|kashgar|shihezi|karamay|\bxpcc\b|bingtuan|korla|turpan|hotan|bayingolin|bortala|新疆(?!路|大街)|兵团|兵團|维吾尔|維吾爾|乌鲁木齐|烏魯木齊|石河子|克拉玛依|阿克苏|喀什|昌吉|伊犁|吐鲁番|哈密|库尔勒|和田|疆棉/iu;
const sure = 140;

/** Other words near a mention that speak of Xinjiang; null when there are none. */
export function xinjiangCue(text: string, start: number, end: number, radius = sure): string | null {
  const around = surroundings(text, start, end, radius);
  return xinjiangSignal.exec(around)?.[0] ?? null;
}
