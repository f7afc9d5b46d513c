import { LabelMatcher, outermost } from './label-matcher.ts';

/** What speaks of goods that one step of a chain puts out. */
interface Goods {
  readonly step: number;
  /** First digits of their codes in the Harmonized System (2022). */
  readonly codes?: readonly string[];
  /** Names of the goods in descriptions, any language. */
  readonly words?: string;
}

/**
 * Goods by the step that puts them out. Only what one step alone puts out stands here: fabric codes that cover greige and
 * dyed fabric alike are left out. Headings after the Harmonized System, edition 2022.
 */
const goods: Readonly<Record<string, readonly Goods[]>> = {
  cotton: [
    { step: 1, words: 'seed cotton | 籽棉 | algodão em caroço | algodón en rama | kütlü pamuk' },
    {
      step: 2,
      codes: ['5201'],
      words: `raw cotton | upland cotton | cotton lint | lint cotton | ginned cotton | ginned upland cotton | pima cotton | cotton in bales |
        cotton bales | 原棉 | 皮棉 | algodão em pluma | fibra de algodón | lif pamuk | Rohbaumwolle | coton brut | bông xơ | cotone greggio`,
    },
    {
      step: 4,
      codes: ['5205', '5206', '5207'],
      words: `yarn | yarns | cotton yarn | 棉纱 | 纱线 | 精梳纱 | 针织纱 | 棉 纱 | 针织 纱 | sợi cotton | hilo de algodón | Baumwollgarn | Garn | fil de coton |
        pamuk ipliği | fio de algodão | filato`,
    },
    {
      step: 5,
      codes: ['520811', '520812', '520813', '520819', '520911', '520912', '520919', '600621'],
      words: `greige | greige fabric | grey fabric | gray fabric | single jersey | cotton jersey | jersey fabric | knitted fabric | knitted fabrics |
        knit fabric | woven fabric | woven fabrics | interlock fabric | rib fabric | denim fabric | 坯布 | 汗布 | 针织布 | 梭织布 | 面料 | vải dệt kim |
        vải | tejido de punto | Maschenware | Rohgewebe | tissu écru | ham kumaş | örme kumaş | malha crua`,
    },
    {
      step: 6,
      codes: ['600622', '600623', '600624', '52083', '52085', '52093', '52095'],
      words:
        'dyed fabric | dyed fabrics | finished fabric | printed fabric | bleached fabric | 染色布 | 色布 | 成品布 | 印花布 | boyalı kumaş',
    },
    {
      step: 7,
      codes: ['61', '62'],
      words: `T-shirt | T-shirts | tee shirt | polo shirt | polo shirts | shirt | shirts | garment | garments | apparel | trousers | sweatshirt |
        sweatshirts | hoodie | dress | T恤 | T恤衫 | T 恤 衫 | 服装 | 成衣 | 衬衫 | 裤 | áo thun | camiseta | camisetas | Hemden | tişört`,
    },
    {
      step: 8,
      codes: ['5204', '5401', '5508', '5807', '5906', '9606', '9607'],
      words: `sewing thread | interlining | woven label | care label | zipper | zippers | button | buttons | elastic tape | 缝纫线 | 衬布 | 拉链 |
        纽扣 | 主唛 | 洗水唛 | chỉ may | hilo de coser | Nähgarn | dikiş ipliği`,
    },
  ],
  polysilicon: [
    { step: 1, codes: ['2506'] },
    { step: 2, codes: ['280469'] },
    { step: 3, codes: ['280461'] },
    { step: 5, codes: ['3818'] },
    { step: 6, codes: ['854142'] },
    { step: 7, codes: ['854143'] },
  ],
  tomato: [{ step: 3, codes: ['200290'] }],
  aluminium: [
    { step: 1, codes: ['2606'] },
    { step: 2, codes: ['281820'] },
    { step: 4, codes: ['7601'] },
    { step: 5, codes: ['7604', '7605', '7606', '7607', '7608'] },
  ],
  pvc: [
    { step: 1, codes: ['284910'] },
    { step: 2, codes: ['290321'] },
    { step: 3, codes: ['390410'] },
    { step: 5, codes: ['391810'] },
  ],
  steel: [
    { step: 1, codes: ['2601'] },
    { step: 2, codes: ['7201', '7206'] },
    { step: 3, codes: ['7207'] },
    { step: 4, codes: ['7208'] },
    { step: 5, codes: ['7209', '7210'] },
    { step: 6, codes: ['7304', '7305', '7306'] },
  ],
  copper: [
    { step: 2, codes: ['2603'] },
    { step: 3, codes: ['7402'] },
    { step: 4, codes: ['7403'] },
    { step: 5, codes: ['7407', '7410', '7411'] },
  ],
  lithium_batteries: [
    { step: 2, codes: ['283691', '282520'] },
    { step: 4, codes: ['380110'] },
  ],
  rubber_tires: [
    { step: 1, codes: ['4001'] },
    { step: 2, codes: ['2803'] },
    { step: 4, codes: ['5902'] },
    { step: 5, codes: ['4011'] },
  ],
  viscose: [
    { step: 1, codes: ['4702'] },
    { step: 2, codes: ['550410'] },
    { step: 3, codes: ['5510'] },
  ],
};

/** Steps whose goods go into those of another step without having gone through the steps before it. */
const besideTheRow: ReadonlySet<string> = new Set(['cotton 8']);

/** Words that make fabric of step 5 fabric of step 6, where both stand in one description. */
const dyed =
  /\b(?:dyed|bleached|printed|mercerized|reactive)\b|染|漂白|印花|nhuộm|teñid|gefärbt|teint|boyalı/iu;

const matchers = new Map<string, LabelMatcher<number>>();

function matcherOf(chain: string): LabelMatcher<number> {
  const known = matchers.get(chain);
  if (known !== undefined) return known;
  const matcher = new LabelMatcher<number>();
  for (const { step, words } of goods[chain] ?? [])
    for (const word of (words ?? '').split('|')) if (word.trim() !== '') matcher.add(word.trim(), step);
  matchers.set(chain, matcher);
  return matcher;
}

/** Step whose goods bear a code of the Harmonized System (digits, at least four); null where no single one does. */
export function stepOfCode(code: string, chain: string): number | null {
  const digits = code.replaceAll(/\D/gu, '');
  if (digits.length < 4) return null;
  const found = (goods[chain] ?? []).filter(({ codes }) => codes?.some((each) => digits.startsWith(each)));
  return found.length === 1 ? found[0]!.step : null;
}

/**
 * Step that puts out the goods a description names, with the word. Where it names goods of several steps in a row the last
 * one is meant (a shirt of jersey, jersey of yarn); null where it names none, or something beside the row (trims).
 */
export function stepOfGoods(description: string, chain: string): { step: number; word: string } | null {
  const found = outermost(matcherOf(chain).find(description));
  const steps = new Set(found.flatMap(({ claims }) => claims));
  if (chain === 'cotton' && steps.has(5) && dyed.test(description)) {
    steps.delete(5);
    steps.add(6);
  }
  const last = Math.max(...steps);
  if (steps.size === 0 || (steps.size > 1 && besideTheRow.has(`${chain} ${last}`))) return null;
  const { start, end } = found.find(({ claims }) => claims.includes(last)) ?? found[0]!;
  return { step: last, word: description.slice(start, end) };
}

/** Names of a raw material as it is when it leaves the second step of its chain, alone in a field. */
const materials: Readonly<Record<string, { readonly step: number; readonly names: ReadonlySet<string> }>> = {
  cotton: {
    step: 2,
    names: new Set([
      'cotton',
      'raw cotton',
      '棉',
      '棉花',
      '原棉',
      'algodão',
      'algodón',
      'pamuk',
      'baumwolle',
      'coton',
      'bông',
      'cotone',
    ]),
  },
};

/** Step that gives a material its form, where a field names the material alone; null for everything else. */
export function stepOfMaterial(material: string, chain: string): number | null {
  const known = materials[chain];
  return known?.names.has(material.trim().toLowerCase()) ? known.step : null;
}
