/**
 * Names of the larger places of Xinjiang in languages in which supplier papers come: Russian, Vietnamese, Turkish, Spanish,
 * Portuguese, French, German, Uyghur. Written down from general knowledge, not compared with a source: like all Latin spellings
 * of the gazetteer they are said to be unchecked with every edition.
 */
const exonyms: Readonly<Record<string, string>> = {
  '65': `Синьцзян|Синьцзян-Уйгурский автономный район|СУАР|Восточный Туркестан|Khu tự trị Duy Ngô Nhĩ Tân Cương|Khu tự trị Tân Cương
|Sincan Uygur Özerk Bölgesi|Sincan|Doğu Türkistan|Región Autónoma Uigur de Xinjiang|Turquestán Oriental|Sinkiang|Região Autônoma Uigur de Xinjiang
|Région autonome ouïghoure du Xinjiang|Turkestan oriental|Uigurisches Autonomes Gebiet Xinjiang|Ostturkestan|Singkiang|شىنجاڭ|شەرقىي تۈركىستان`,
  '6501': 'Урумчи|Ô Lỗ Mộc Tề|Urumçi|Urumchí|Ouroumtsi|ئۈرۈمچى',
  '6502': 'Карамай|قاراماي',
  '6504': 'Турфан|Turfán|Tourfan|تۇرپان',
  '6505': 'Хами|قۇمۇل',
  '6523': 'Чанцзи|سانجى',
  '6527': 'Боро-Тала|بۆرتالا',
  '6528': 'Баян-Гол|بايىنغولىن',
  '6529': 'Аксу|ئاقسۇ',
  '6530': 'Кызылсу|قىزىلسۇ',
  '6531': 'Кашгар|Kaşgar|Kachgar|Kaschgar|Casgar|قەشقەر',
  '6532': 'Хотан|Hoten|Jotán|خوتەن',
  '6540': 'Или-Казахский автономный округ|ئىلى قازاق',
  '6542': 'Тарбагатай|Чугучак|تارباغاتاي',
  '652801': 'Корла|كورلا',
  '652902': 'Куча|كۇچار',
  '653125': 'Яркенд|يەكەن',
  '654002': 'Кульджа|غۇلجا',
  '654003': 'Куйтун|كۈيتۇن',
  '654004': 'Хоргос|قورغاس',
  '659001': 'Шихэцзы|Thạch Hà Tử|شىخەنزە',
};

/** Names in other languages of the place with a code (GB/T 2260); none for most. */
export function exonymsOf(code: string): readonly string[] {
  return (exonyms[code] ?? '')
    .split('|')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
