import { oneLetterOff, tolerantLabel } from './tolerant-label.ts';

/** Patterns of what stands around place names. Each is looked for over a whole page once (`page-signs.ts`). */

const addressLabels = tolerantLabel(['address', 'addresses', 'located at', 'located in', 'premises']);
export const addressLabel = new RegExp(
  `\\badd(?:r)?\\s{0,3}[.:：]|(?<!\\p{L})(?:${oneLetterOff('address')})\\s{0,2}[:：]|${addressLabels}|\\blocation\\s{0,3}[:：]|\\bp\\.?o\\.? box\\b|direcci[oó]n|domicilio|adresse|anschrift|\\badres\\b|endere[cç]o|indirizzo|địa chỉ|адрес|地\\s{0,4}[址扯]|住\\s{0,4}所|厂址|廠址|所在地|经营场所|邮编|郵編`,
  'iu',
);
export const roadWord =
  /\b(?:road|rd|street|st|avenue|ave|lane|highway|boulevard|lu|jie|village|town(?:ship)?|industrial (?:park|zone)|development (?:zone|area)|economic zone|building|bldg|floor|room|city|county|prefecture|district|province)\b|[\p{Script=Han}\d](?:路|街|大道|巷|镇|鄉|乡|村|工业园|开发区|产业园|园区|大厦)|\d\s{0,3}[号號]/iu;
export const houseNumber =
  /\bno\.?\s{0,3}\d|\b\d{1,6}\s{1,3}(?:\p{L}{2,24}\s{1,2}){0,2}(?:road|rd|street|avenue)\b|#\s{0,3}\d|\d\s{0,3}[号號]/iu;
export const postcodeOfXinjiang = /(?<!\d)8(?:3\d|4[0-8])\d{3}(?!\d)/u;
export const countryWord = /\b(?:china|p\.?\s?r\.?\s?c|p\.?\s?r\.?\s?china|cn)\b|中国|中國|中华人民共和国/iu;

const originLabels = tolerantLabel([
  'country of origin',
  'place of origin',
  'region of origin',
  'province of origin',
  'area of origin',
  'state of origin',
  'country of production',
  'place of production',
  'region of production',
  'area of production',
  'place of harvest',
  'region of harvest',
  'place of manufacture',
  'country of manufacture',
  'place of growth',
  'region of growth',
  'place of cultivation',
  'country of harvest',
  'country of growth',
  'origin of cotton',
  'origin of goods',
  'origin of raw material',
  'raw material origin',
  'growing region',
  'growing area',
  'production area',
  'grown in',
  'grown at',
  'harvested in',
  'harvested at',
  'harvested from',
  'product of',
  'produced in',
  'produced at',
  'made in',
  'manufactured in',
  'manufactured at',
  'ginned in',
  'ginned at',
  'spun in',
  'spun at',
  'mined in',
  'processed in',
  'país de origen',
  'lugar de origen',
  'procedencia',
  'pays d origine',
  'ursprungsland',
  'país de origem',
  'menşei',
  'nơi xuất xứ',
  'xuất xứ',
  'nguồn gốc',
  'страна происхождения',
  'место происхождения',
]);
export const originLabel = new RegExp(
  `${originLabels}|\\b(?:country|place|region|province|area|district|state|site|county|farm)\\s{0,3}(?:and\\s{1,3}\\w{1,12}\\s{1,3})?(?:of|\\/)\\s{0,3}(?:origin|production|harvest|manufacture|growth|cultivation|growing)|\\b[o0]r[il1][gq9][il1]n(?:e|al)?(?:\\s{1,3}of\\s{1,3}[\\w ]{2,30})?\\s{0,3}[:：]|(?<!\\p{L})(?:${oneLetterOff('origin')})\\s{0,2}[:：]|(?:原[\\p{Script=Han}]地|原[产產][\\p{Script=Han}]|[货貨][\\p{Script=Han}]地|[\\p{Script=Han}]源地|[产產][他也池扯坨址])\\s?[:：]|原\\s{0,4}[产產]\\s{0,4}[地国國]|[产產]\\s{0,4}地|(?<![破财財资資遗遺])[产產]\\s{0,2}(?:自|于|於)|(?:种植|種植|采摘|採摘|收获|收穫|生产|生產|制造|製造|加工)(?:于|於|自)|来源地|來源地|货源地|貨源地|种植地|種植地|[产產]\\s{0,4}区`,
  'iu',
);

export const tradeWord =
  /\b(?:sourc\w*|procur\w*|purchas\w*|b(?:uy|ought|uying)|grow[ns]?|grower\w*|harvest\w*|produc\w*|manufactur\w*|origin\w*|suppl(?:y|ier|iers|ied|ies)|ship(?:ped|ment|per)?|from|cotton|yarn|lint|gin(?:s|ned|ning|nery)?|spinn\w*|mill|farm|polysilicon|silicon|tomato\w*|pepper|aluminum|aluminium|pvc|co\.|ltd|limited|company|factory|plant|mine|warehouse|workers?|labou?r)\b|采购|采自|来自|来源|购买|购自|生产|种植|产于|产自|出产|供应|加工|棉|纱|番茄|硅|铝|公司|工厂|厂|农场|集团|劳动|工人|员工|籍/iu;

/**
 * Words that speak of Xinjiang. Streets, fruit, jade and firms elsewhere that are named after its places are no sign.
 * Ethnic names are among them: they support a mention of something else and never are one themselves.
 */
export const xinjiangSignal =
  /xinjiang(?!\s+(?:county|xian|road|street|lu)\b)|xuar\b|sinkiang|uyghur|uighur|uygur|uigur|urumqi(?!\s+(?:\w+\s+)?(?:road|lu)\b)|kashgar|shihezi|karamay|\bxpcc\b|bingtuan|\bkorla\b(?!\s+(?:\w+\s+)?pears?\b)|turpan|hotan\b|bayingolin|bortala|新疆(?!路|大街)|兵团|兵團|维吾尔|維吾爾|乌鲁木齐(?![东南西北中]?路)|烏魯木齊(?![東南西北中]?路)|石河子|克拉玛依|阿克苏(?!诺贝尔)|喀什(?!米尔)|昌吉|伊犁(?!路)|吐鲁番(?!路)|哈密(?!瓜|路|尔|顿)|库尔勒(?!香?梨)|和田(?!玉)|疆棉|Синьцзян|Уйгур|Tân Cương|Duy Ngô Nhĩ|شىنجاڭ|ئۇيغۇر/iu;

/** Places of Xinjiang whose names alone do not tell: they support another name on the same line. */
export const weakSignal =
  /\b(?:hami|yining|changji|tacheng|kuche|kuqa|aletai|akesu|wensu|kuitun|jimsar|bole city|hutubi|manas county|wujiaqu|alar|tumxuk|tiemenguan|fukang city|shawan city)\b/iu;
