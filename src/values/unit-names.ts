/** A unit of quantity with its printed forms; `kilograms` is set for units of weight. */
export interface Unit {
  /** UN/ECE-like short name used as normalized value. */
  readonly name: string;
  /** Printed forms, lower case, with `|` between them. */
  readonly forms: string;
  /** Kilograms in one unit, as a decimal string. */
  readonly kilograms?: string;
}

/**
 * Units on trade papers. Forms are compared without case and closing dot; those of one letter only directly behind a
 * number. Weights: avoirdupois pound = 0.45359237 kg (international yard and pound agreement of 1959), 1 斤 = 0.5 kg
 * and 1 担 = 50 kg (market units of the PRC), quintal = 100 kg, long and short ton as printed.
 */
export const units: readonly Unit[] = [
  {
    name: 'kg',
    kilograms: '1',
    forms:
      'kg|kgs|kgm|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes|kilogramm|kilogramos|kilogramo|quilos|quilograma|quilogramas|chilogrammi|chilo|kilogrammo|kilogramo(s)|ki-lô-gam|kilogam|公斤|千克|キログラム|กิโลกรัม',
  },
  {
    name: 'g',
    kilograms: '0.001',
    forms: 'g|gr|grs|gram|grams|gramm|gramme|grammes|gramos|gramas|grammi|gam|克',
  },
  { name: 'mg', kilograms: '0.000001', forms: 'mg|毫克' },
  {
    name: 't',
    kilograms: '1000',
    forms:
      't|mt|mts|m/t|m/ton|ton|tons|tonne|tonnes|tonnen|tne|metric ton|metric tons|metric tonnes|toneladas|tonelada|tonnellate|tấn|ton(s)|吨|公吨|噸|公噸|トン|ตัน',
  },
  { name: 'long ton', kilograms: '1016.0469088', forms: 'long ton|long tons|l/t' },
  { name: 'short ton', kilograms: '907.18474', forms: 'short ton|short tons|s/t' },
  { name: 'lb', kilograms: '0.45359237', forms: 'lb|lbs|lbr|pound|pounds|libras|livres|磅' },
  { name: 'oz', kilograms: '0.028349523125', forms: 'oz|ounce|ounces|onz|盎司' },
  { name: 'jin', kilograms: '0.5', forms: '斤|市斤|jin|catty|catties' },
  { name: 'dan', kilograms: '50', forms: '担|市担|擔' },
  { name: 'quintal', kilograms: '100', forms: 'quintal|quintals|quintaux|quintales|qtl|qtls|tạ' },
  {
    name: 'pcs',
    forms:
      'pcs|pc|pce|pces|piece|pieces|pièce|pièces|ea|each|nos|unit|units|stück|stk|st|pza|pzas|pieza|piezas|peça|peças|pç|pçs|un|und|uds|unid|unidad|unidades|unidade|unité|unités|pz|pezzo|pezzi|stuk|stuks|adet|ad|cái|chiếc|h87|c62|件|个|個|只|支|片|条|條|块|枚|張|张|本|顶|把|pcs.',
  },
  { name: 'set', forms: 'set|sets|satz|jeu|jeux|juego|juegos|conjunto|conjuntos|takım|bộ|套|组' },
  { name: 'pair', forms: 'pair|pairs|pr|prs|paar|paire|paires|par|pares|paio|paia|çift|đôi|双|對|对|副' },
  {
    name: 'dozen',
    forms:
      'dozen|dozens|doz|dz|dzn|dozs|dutzend|douzaine|douzaines|docena|docenas|dúzia|dúzias|dozzina|dozzine|düzine|tá|打',
  },
  {
    name: 'carton',
    forms:
      'carton|cartons|ctn|ctns|ct|karton|kartons|cartón|cartones|caixa|caixas|cartone|cartoni|koli|thùng|箱|纸箱',
  },
  { name: 'box', forms: 'box|boxes|case|cases|cs|boîte|boîtes|caja|cajas|scatola|scatole|hộp|盒' },
  {
    name: 'bale',
    forms: 'bale|bales|bls|ballen|balle|balles|bala|balas|fardo|fardos|paca|pacas|balla|balya|kiện|包|棉包',
  },
  { name: 'bag', forms: 'bag|bags|sack|sacks|sacs|saco|sacos|sacco|sacchi|çuval|bao|túi|袋' },
  {
    name: 'roll',
    forms:
      'roll|rolls|rll|rollen|rouleau|rouleaux|rollo|rollos|rolo|rolos|rotolo|rotoli|top|rulo|cuộn|卷|匹|疋',
  },
  { name: 'cone', forms: 'cone|cones|bobin|筒' },
  { name: 'pallet', forms: 'pallet|pallets|plt|plts|palette|paletten|palettes|palé|palet|pallet(s)|托|托盘' },
  {
    name: 'package',
    forms:
      'package|packages|pkg|pkgs|pack|packs|packung|colis|bulto|bultos|volume|volumes|colli|collo|paket|gói',
  },
  { name: 'container', forms: 'container|containers|cntr|cntrs|teu|feu|柜|集装箱' },
  {
    name: 'm',
    forms: 'm|mtr|mtrs|meter|meters|metre|metres|mètre|mètres|metro|metros|metri|metre(s)|mét|米|公尺',
  },
  { name: 'yd', forms: 'yd|yds|yard|yards|yarda|yardas|码|碼' },
  { name: 'cm', forms: 'cm|厘米' },
  { name: 'mm', forms: 'mm|毫米' },
  { name: 'ft', forms: 'ft|feet|foot' },
  { name: 'm2', forms: 'm2|m²|sqm|sq.m|sqmtr|square meters|平方米' },
  { name: 'm3', forms: 'm3|m³|cbm|cubic meters|cubic metres|立方米' },
  { name: 'l', forms: 'l|ltr|ltrs|liter|liters|litre|litres|litros|litri|升' },
  { name: 'ml', forms: 'ml|毫升' },
  { name: 'W', forms: 'w|wp|kw|kwp|mw' },
  {
    name: 'hour',
    forms: 'hour|hours|hr|hrs|h|std|stunde|stunden|heure|heures|hora|horas|ora|ore|uur|saat|giờ|小时',
  },
  {
    name: 'day',
    forms: 'day|days|tag|tage|jour|jours|día|días|dia|dias|giorno|giorni|dag|dagen|gün|ngày|天',
  },
];

const unitOfForm = new Map<string, Unit>();
for (const unit of units) for (const form of unit.forms.split('|')) unitOfForm.set(form, unit);

/** The unit of a printed form (`KGS.`, `Stück`, `件`); null when it is none. */
export function unitOf(printed: string): Unit | null {
  const bare = printed
    .normalize('NFKC')
    .trim()
    .replace(/^[([]+|[)\]]+$/g, '')
    .toLowerCase();
  return (
    unitOfForm.get(bare) ??
    unitOfForm.get(bare.replace(/\.+$/, '')) ??
    unitOfForm.get(bare.replace(/\(s\)$/, '')) ??
    null
  );
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const forms = [...unitOfForm.keys()].sort((one, other) => other.length - one.length);
const spacedForms = forms.filter((form) => !/[\u3040-\u9fff\u0e00-\u0e7f]/.test(form));
const unspacedForms = forms.filter((form) => /[\u3040-\u9fff\u0e00-\u0e7f]/.test(form));
const behind = new RegExp(
  `^[ \\u00a0]?(?:(?:${spacedForms.map(escapePattern).join('|')})(?![\\p{L}\\p{N}\\p{M}²³])|(?:${unspacedForms.map(escapePattern).join('|')}))`,
  'iu',
);

/** The unit printed directly behind a number (one space at most), with the index where it ends; null when none is. */
export function unitBehind(text: string, index: number): { unit: Unit; start: number; end: number } | null {
  const match = behind.exec(text.slice(index, index + 20));
  if (match === null) return null;
  const printed = match[0].replace(/^[ \u00a0]/, '');
  const unit = unitOf(printed);
  if (unit === null) return null;
  return { unit, start: index + match[0].length - printed.length, end: index + match[0].length };
}

/** True when the number that ends here counts or measures something, so that it is not money. */
export function isMeasureBehind(text: string, index: number): boolean {
  const next = unitBehind(text, index);
  // `un`, `a day`: words of other languages behind an amount say nothing; weights, lengths and counts do.
  return (
    next !== null &&
    !/^(?:un|und|st|ad|t|l|h|w|top|pr|par|ora|each|unit|m|g)$/i.test(text.slice(next.start, next.end))
  );
}
