import { squash } from '../matching/squash.ts';

/**
 * How much a place name says on its own.
 * `distinct`: it names the place in Xinjiang and hardly anything else.
 * `ambiguous`: it often names something else as well; alone it is weak.
 * `needs-context`: far more often another place, a person, a firm or a word; a mention only where Xinjiang is spoken of.
 */
export type PlaceAmbiguity = 'distinct' | 'ambiguous' | 'needs-context';

const distinctLatin = `
xinjiang|xuar|sinkiang|hsin-chiang|sin-kiang|xinjang|shinjang|xjuar|xinjiang uyghur autonomous region|xinjiang uygur|xinjiang uighur
|uyghur region|uyghur autonomous region|east turkistan|east turkestan|chinese turkestan|xinjiang weiwuer zizhiqu
|urumqi|urumchi|wulumuqi|karamay|karamai|kelamayi|turpan|turfan|tulufan|kumul|qomul|bayingolin|bayinguoleng|bayangol|bayin'gholin
|bortala|boertala|kizilsu|kezilesu|kashgar|qashqar|kaxgar|kashgaria|hotan|khotan|saybagh|shaybak|sayibake|shayibake|shuimogou|toutunhe|dabancheng
|dushanzi|baijiantan|toksun|tuokexun|barkol|balikun|araturuk|hutubi|qutubi|jimsar|jimusar|jimusaer|zhundong
|alashankou|alataw pass|korla|kuerle|qakilik|charkliq|ruoqiang|qarqan|cherchen|qiemo|karasahr|hoxud|bagrax|akesu|aksu textile industrial city|kuqa|kuchar|xayar|shayar
|uqturpan|uchturpan|awati|kalpin|artux|atushi|artush|aketao|akqi|aheqi|wuqia|ulugqat|konaxahar|toqquzaq|yengixahar|yengisar|yingjisha|poskam
|yarkant|yarkand|shache|kargilik|qaghiliq|makit|maigaiti|merkit|yopurga|yuepuhu|yuepu lake|payzawat|peyziwat|maralbexi|maralbeshi|taxkorgan|tashkurgan
|karakax|qaraqash|lop county|luobupo|lop nur|lop nor|lopnur|ghulja|gulja|kulja|kuitun|kuytun|khorgos|horgos|korgas|huoerguosi|qapqal|chabuchaer
|tokkuztara|mongolkure|tekesi|nilka|nileke|qoqek|chuguchak|tarbagatay|dorbiljin|hoboksar|hebukesaier|burqin|buerjin|koktokay|burultokay|habahe|ashele
|qinggil|jeminay|jimunai|shihezi|shixenze|tumxuk|tumushuke|tumshuq|wujiaqu|tiemenguan|kokdala|kekedala|cocodala|huyanghe|wucaiwan|ganquanbao
|dzungaria|east junggar|kuytun-dushanzi|kuitun-dushanzi|south xinjiang|southern xinjiang|northern xinjiang|eastern xinjiang|tarim basin|junggar basin
|xinjiang production and construction corps
|shinjang uyghur aptonom rayoni|sincan uygur ozerk bolgesi|dogu turkistan|turquestan oriental|turkestan oriental|ostturkestan|singkiang
|urumci|ouroumtsi|kachgar|kaschgar|qeshqer|xoten|qaramay|turfan|tourfan|bayingholin|qizilsu|qumul|chochek|kuytun|shixenze|o lo moc te|thach ha tu
|khu tu tri tan cuong|khu tu tri duy ngo nhi tan cuong`;

const ambiguousLatin = `
hami|hetian|changji|aksu|aqsu|altay|aletai|altai prefecture|ili|yili kazak|tacheng|yining|awat|kuche|kucha|toksu|wensu|piqan|pichan|keriya|mulei|caijiahu|junggar|gaochang|alar|alaer|zhaosu|khorgos economic development zone
|yanqi|midong|bole city|weili county|yutian county|minfeng county|qira|akto|kashi prefecture|kashi city|tekes|turpan depression`;

const needsContextChinese = `
温泉|新市|新市区|新和|新源|双河|新星|白杨|昆玉|福海|青河|民丰|裕民|沙湾|北屯|东疆|巴州|博州|克州|克市|乌市|托里|乌苏|五彩湾|四地州|伊州|阜康|博乐|和静|米泉|高昌|特克斯|皮山|于田|奇台|富蕴|和安|和康|和安县|和康县`;
const ambiguousChinese = `天山|天山区|精河|和硕|博湖|南疆|北疆|塔城|叶城|塔里木|铁门关|甘泉堡|疏勒|泽普|玛纳斯|农一师|可可托海|水磨沟|昭苏`;

const keyOf = (text: string): string => {
  const part = squash(text);
  return String.fromCharCode(...part.raw.subarray(0, part.length));
};
const keys = (list: string): Set<string> => new Set(list.split('|').map((word) => keyOf(word.trim())));
const distinct = keys(distinctLatin);
const ambiguous = keys(ambiguousLatin);
const contextChinese = keys(needsContextChinese);
const weakChinese = keys(ambiguousChinese);

/** In other scripts: towns of Kazakhstan, common words. */
const weakOther = keys('Аксу|Хами|Куча|Корла|Хоргос|Карамай|Тарбагатай|Куйтун|СУАР|Кызылсу|كورلا|ئاقسۇ');

const administrative =
  / (?:(?:autonomous )?(?:prefecture|county|city|district|zone|park)|(?:\p{L}+ aptonom )?(?:oblasti|nahiyisi|rayoni)|wilayiti|shehiri)$/iu;
const han = /\p{Script=Han}/u;

/** Longer names that hold the region's own. */
const containsRegion = /\b(?:Xinjiang|Sinkiang|Sincan Uygur)\b/i;

/** Which class a written form belongs to. Pinyin names are `needs-context` unless known to be better. */
export function placeAmbiguity(text: string): PlaceAmbiguity {
  const key = keyOf(text);
  if (han.test(text)) {
    if (contextChinese.has(key)) return 'needs-context';
    if (weakChinese.has(key)) return 'ambiguous';
    if (/^第[一二三四五六七八九十]+师$/.test(text)) return 'needs-context';
    return 'distinct';
  }
  if (!/[a-z]/i.test(text))
    return text === '신장' ? 'needs-context' : weakOther.has(key) ? 'ambiguous' : 'distinct';
  if (distinct.has(key) || containsRegion.test(text) || /\b(?:XPCC|Bingtuan)\b/.test(text)) return 'distinct';
  if (ambiguous.has(key)) return 'ambiguous';
  if (/^Tân Cương$/i.test(text)) return 'ambiguous';
  if (administrative.test(text)) {
    const base = text.replace(administrative, '').replace(/ (?:Hui|Mongol|Kyrgyz|Kazakh|Tajik|Xibe)$/i, '');
    if (/^(?:xinshi|tianshan)$/i.test(base)) return 'needs-context';
    return distinct.has(keyOf(base)) || / autonomous /i.test(text) || /economic|industrial/i.test(text)
      ? 'distinct'
      : 'ambiguous';
  }
  return 'needs-context';
}
