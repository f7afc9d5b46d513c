/** A sector that the strategy of the Forced Labor Enforcement Task Force gives priority to. */
export interface PrioritySector {
  readonly name: string;
  /** Year of the strategy, or of its update, that named it first. */
  readonly since: 2022 | 2024 | 2025;
  /** First digits of codes of the Harmonized System, without points. */
  readonly headings: readonly string[];
  readonly words: RegExp;
}

/**
 * Sectors of priority under the Uyghur Forced Labor Prevention Act: apparel, cotton, silica-based products with polysilicon and
 * tomatoes (strategy of 2022); PVC, aluminium and seafood (update of July 2024); steel, copper, lithium, caustic soda and red
 * dates (update of 19 August 2025, ustr.gov). The strategy names sectors, not codes: which chapters and headings of the
 * Harmonized System (WCO, 2022) belong to one was decided here. Context for a reader of a hit, never a hit.
 */
export const prioritySectors: readonly PrioritySector[] = [
  {
    name: 'apparel',
    since: 2022,
    headings: ['61', '62', '6505', '6506'],
    words:
      /\b(?:apparel|garments?|clothing|t-?shirts?|shirts?|blouses?|trousers|pants|jeans|dress(?:es)?|skirts?|jackets?|coats?|sweaters?|pullovers?|hoodies?|underwear|socks?|hosiery|uniforms?|knitwear|leggings|polos?)\b|服装|服裝|成衣|衬衫|襯衫|裤|褲|外套|毛衣|内衣|袜|T恤|camisetas?|camisas?|pantalon(?:es)?|prendas? de vestir|bekleidung|vêtements?|hazır giyim|tişört|áo thun|quần/iu,
  },
  {
    name: 'cotton',
    since: 2022,
    headings: ['52', '120721', '120729', '140420', '151221', '151229', '230610'],
    words:
      /\bcottons?\b|\blint\b|\blinters?\b|\balgod[oóã]o?n?\b|\bbaumwoll\p{L}*|\bcoton\b|\bpamuk\w*|\bbông\b|\bcotone\b|хлоп\p{L}+|棉(?!花糖)/iu,
  },
  {
    name: 'silica-based products, polysilicon included',
    since: 2022,
    headings: ['280461', '280469', '281122', '3818', '3910', '854142', '854143', '854140'],
    words:
      /\bpoly-?silicon\b|\bsilicon\b|\bsilicas?\b|\bsilicones?\b|\bferro-?silicon\b|\b(?:solar|photovoltaic|pv) (?:cells?|modules?|panels?|wafers?|ingots?)\b|多晶硅|单晶硅|工业硅|金属硅|硅片|硅料|有机硅|光伏组件|太阳能电池|二氧化硅/iu,
  },
  {
    name: 'tomatoes',
    since: 2022,
    headings: ['0702', '2002', '210320', '200950'],
    words:
      /\btomato(?:es)?\b|\bketchup\b|\btomates?\b|\bpomodor[oi]\b|\bdomates\b|cà chua|番茄|西红柿|томат\p{L}*/iu,
  },
  {
    name: 'polyvinyl chloride (PVC)',
    since: 2024,
    headings: ['3904', '391723', '391810', '392043', '392049', '392112'],
    words: /\bPVC\b|\b(?:poly)?vinyl chloride\b|\bvinyl (?:flooring|tiles?)\b|聚氯乙烯|氯乙烯/iu,
  },
  {
    name: 'aluminium',
    since: 2024,
    headings: ['76', '2606', '281820'],
    words: /\balumini?um\b|\balumin[ai]\b|\baluminio\b|铝|鋁|алюмини\p{L}*|alüminyum|nhôm/iu,
  },
  {
    name: 'seafood',
    since: 2024,
    headings: ['03', '1604', '1605'],
    words:
      /\bseafood\b|\b(?:fish|squid|shrimps?|prawns?|tuna|cod|pollock|salmon|tilapia|crabs?|scallops?|surimi)\b(?! oil capsules)|海鲜|海鮮|水产|水產|鱿鱼|虾仁|金枪鱼|鳕鱼|mariscos|camar[oó]n(?:es)?/iu,
  },
  {
    name: 'steel',
    since: 2025,
    headings: ['72', '73'],
    words: /\bsteel\b|\brebars?\b|\bacero\b|\bstahl\p{L}*|\bacier\b|\bçelik\b|钢|鋼|thép|сталь\p{L}*/iu,
  },
  {
    name: 'copper',
    since: 2025,
    headings: ['74', '2603'],
    words: /\bcopper\b|\bcobre\b|\bkupfer\p{L}*|\bcuivre\b|铜|銅|медь|меди|đồng thau/iu,
  },
  {
    name: 'lithium',
    since: 2025,
    headings: ['282520', '283691', '850650', '850760'],
    words: /\blithium\b|\bli-?ion\b|\blitio\b|锂|鋰|лити\p{L}*/iu,
  },
  {
    name: 'caustic soda',
    since: 2025,
    headings: ['281511', '281512'],
    words: /\bcaustic soda\b|\bsodium hydroxide\b|\bsoda c[aá]ustica\b|烧碱|燒鹼|氢氧化钠/iu,
  },
  {
    name: 'red dates',
    since: 2025,
    headings: [],
    words: /\bred dates?\b|\bjujubes?\b|红枣|紅棗|大枣/iu,
  },
];
