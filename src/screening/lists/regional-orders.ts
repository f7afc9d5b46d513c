/** Goods and place words of an order on the goods of a region. Both must stand near each other. */
export interface RegionalOrderTerms {
  readonly key: string;
  /** Which list rows the words belong to. */
  readonly matches: RegExp;
  readonly place: RegExp;
  readonly goods: RegExp;
  /** True when the row's name describes goods; false when it is also a name to look for on its own. */
  readonly nameIsGoods: boolean;
}

const cotton =
  /\bcottons?\b|\byarns?\b|\blint\b|\bbales?\b|\blinters?\b|\balgod[oóã]o?n?\b|\bbaumwoll\p{L}*|\bcoton\b|\bpamuk\w*|\bipli[kğ]\w*|\bbông\b|\bsợi\b|хлоп\p{L}+|棉|纱/iu;

export const regionalOrderTerms: readonly RegionalOrderTerms[] = [
  {
    key: 'turkmenistan-cotton',
    matches: /turkmenistan/i,
    place:
      /\bt[uü]rkm[eé]nist[aáã]n\w*|\bturkmen\b|\bturkménistan\b|\bTKM\b|туркмен\p{L}*|土库曼(?:斯坦)?|土庫曼(?:斯坦)?/iu,
    goods: cotton,
    nameIsGoods: true,
  },
  {
    key: 'malawi-tobacco',
    matches: /malawi/i,
    place: /\bmala[wu]i(?:an)?\b|\blilongwe\b|\bblantyre\b|马拉维|馬拉維/iu,
    goods:
      /\btobaccos?\b|\bburley\b|\bflue[- ]cured\b|\btabac\w*|\btabak\w*|\bthuốc lá\b|烟草|烟叶|煙草|菸/iu,
    nameIsGoods: true,
  },
  {
    key: 'congo-gold',
    matches: /artisanal small mines/i,
    place:
      /\b(?:democratic republic (?:of )?(?:the )?congo|d\.?r\.? ?congo|drc|rdc|congo[- ]kinshasa|ituri|kivu|bukavu)\b|刚果[（(]金[)）]|刚果民主共和国|剛果/iu,
    goods:
      /\bgold(?:en)?\b(?=[^.]{0,80}\b(?:mine|mines|mined|mining|ore|dor[eé]|bullion|artisanal|nuggets?|dust|origin|refin\w+)\b)|\bartisanal\b[^.]{0,60}\bgold\b|\b(?:dor[eé]|bullion)\b|黄金|金矿|黃金|金礦/iu,
    nameIsGoods: true,
  },
  {
    key: 'marange-diamonds',
    matches: /marange/i,
    place: /\bmarange\b|\bchiadzwa\b/iu,
    goods: /\bdiamonds?\b|\brough[- ]cut\b|钻石|鑽石|金刚石/iu,
    nameIsGoods: true,
  },
  {
    key: 'somalia-frankincense',
    matches: /asli maydi/i,
    place: /\bsomali(?:a|land)\b|\bsanaag\b|索马里|索馬里/iu,
    goods: /\bfrankincense\b|\bolibanum\b|\bboswellia\b|\bmaydi\b|乳香/iu,
    nameIsGoods: false,
  },
  {
    key: 'xinjiang-cotton-tomatoes',
    matches: /xinjiang uyghur autonomous region/i,
    place: /\bxinjiang\b|\bxuar\b|\bsinkiang\b|新疆(?!路)/iu,
    goods: new RegExp(`${cotton.source}|\\btomato(?:es)?\\b|\\bketchup\\b|\\btomates?\\b|番茄|西红柿`, 'iu'),
    nameIsGoods: true,
  },
];
