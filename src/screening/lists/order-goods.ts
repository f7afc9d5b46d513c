/** A kind of goods that orders name: how papers in several languages word it, and its headings of the Harmonized System. */
export interface OrderGoods {
  readonly key: string;
  /** Which words of a list's merchandise column mean it. */
  readonly named: RegExp;
  readonly words: RegExp;
  /** First digits of codes of the Harmonized System (chapters and headings, WCO nomenclature 2022). */
  readonly headings: readonly string[];
}

const heading = (chapter: number, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${chapter}${String(from + index).padStart(2, '0')}`);

export const orderGoods: readonly OrderGoods[] = [
  {
    key: 'cotton',
    named: /\bcottons?\b/i,
    words:
      /\bcottons?\b|\byarns?\b|\blint\b|\bbales?\b|\blinters?\b|\balgod[oóã]o?n?\b|\bbaumwoll\p{L}*|\bcoton\b|\bpamuk\w*|\bipli[kğ]\w*|\bbông\b|\bsợi\b|\bcotone\b|\bkapas\b|хлоп\p{L}+|棉|纱/iu,
    headings: heading(52, 1, 12),
  },
  {
    key: 'tomatoes',
    named: /\btomato(?:es)?\b/i,
    words:
      /\btomato(?:es)?\b|\bketchup\b|\btomates?\b|\bdomates\b|\bpomodor[oi]\b|cà chua|томат\p{L}*|番茄|西红柿|蕃茄/iu,
    headings: ['0702', '2002'],
  },
  {
    key: 'tobacco',
    named: /\btobacco\b/i,
    words:
      /\btobaccos?\b|\bburley\b|\bflue[- ]cured\b|\btabac\w*|\btabak\w*|\btütün\b|\btembakau\b|thuốc lá|табак\p{L}*|烟草|烟叶|煙草|煙葉|菸/iu,
    headings: ['2401', '2402', '2403', '2404'],
  },
  {
    key: 'gold',
    named: /\bgold\b/i,
    words:
      /\bgold(?:en)?\b(?=[^.]{0,80}\b(?:mine|mines|mined|mining|ore|dor[eé]|bullion|artisanal|nuggets?|dust|origin|refin\w+|concentrate)\b)|\bartisanal\b[^.]{0,60}\bgold\b|\b(?:dor[eé]|bullion)\b|золот\p{L}*|黄金|金矿|黃金|金礦/iu,
    headings: ['7108', '261690'],
  },
  {
    key: 'diamonds',
    named: /\bdiamonds?\b/i,
    words: /\bdiamonds?\b|\brough[- ]cut\b|\bdiamantes?\b|\bdiamanten?\b|алмаз\p{L}*|钻石|鑽石|金刚石/iu,
    headings: ['7102'],
  },
  {
    key: 'frankincense',
    named: /\bfrankincense\b/i,
    words:
      /\bfrankincense\b|\bolibanum\b|\bboswellia\b|\bmaydi\b|\bincienso\b|\bencens\b|\bweihrauch\b|乳香/iu,
    headings: ['130190', '330129'],
  },
  {
    key: 'palm-oil',
    named: /\bpalm (?:oil|kernel)\b|\bpalm fruit\b/i,
    words:
      /\bpalm (?:oil|kernels?|olein|stearin)\b|\baceite de palma\b|\bhuile de palme\b|\bminyak sawit\b|棕榈油|棕櫚油/iu,
    headings: ['1511', '151321', '151329'],
  },
  {
    key: 'sugar',
    named: /\bsugars?\b|\bsugarcane\b/i,
    words: /\bsugar(?:s|cane)?\b|\bmolasses\b|\baz[uú]car\b|\baçúcar\b|\bsucre\b|\bzucker\b|食糖|蔗糖|白糖/iu,
    headings: ['1701', '1703'],
  },
  {
    key: 'seafood',
    named: /\bseafood\b|\bfish\b|\btuna\b|\bsquid\b|\bshrimp\b|\bswordfish\b/i,
    words:
      /\bseafood\b|\btuna\b|\bsquid\b|\bshrimps?\b|\bprawns?\b|\bswordfish\b|\bfillets?\b|\bfish\b|海鲜|金枪鱼|鱿鱼|虾/iu,
    headings: ['03', '1604', '1605'],
  },
  {
    key: 'carpets',
    named: /\bcarpets?\b|\brugs?\b/i,
    words: /\bcarpets?\b|\brugs?\b|\balfombras?\b|\btapis\b|\bteppiche?\b|地毯/iu,
    headings: ['5701', '5702', '5703'],
  },
  {
    key: 'bricks',
    named: /\bbricks?\b/i,
    words: /\bbricks?\b|\bladrillos?\b|砖/iu,
    headings: ['6904'],
  },
  {
    key: 'cocoa',
    named: /\bcocoa\b/i,
    words: /\bcocoa\b|\bcacao\b|可可/iu,
    headings: ['1801', '1803', '1804', '1805'],
  },
  {
    key: 'silica',
    named: /\bsilica\b|\bpolysilicon\b|\bsilicon\b/i,
    words: /\bsilicas?\b|\bpoly-?silicon\b|\bsilicon\b|\bsilicone\b|多晶硅|工业硅|金属硅/iu,
    headings: ['280461', '280469', '281122'],
  },
  {
    key: 'rubber',
    named: /\brubber\b|\bgloves?\b/i,
    words: /\brubber\b|\blatex\b|\bgloves?\b|橡胶|手套/iu,
    headings: ['4001', '4015'],
  },
  {
    key: 'tea',
    named: /\btea\b/i,
    words: /\b(?:black|green)? ?tea (?:leaves|leaf|dust)\b|\btea\b|茶叶/iu,
    headings: ['0902'],
  },
];
