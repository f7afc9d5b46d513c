import type { ReviewedField } from '../../index/decisions/reviewed-field.ts';
import { isShown } from '../sheets/items.ts';
import type { SnapshotDocument } from '../snapshot/snapshot.ts';

/**
 * Stages of goods, the most worked one first: "cotton yarn" is yarn, "cotton T-shirts" are garments. Words as they stand
 * on trade papers; what is none of these keeps its own name.
 */
const stages: readonly (readonly [stage: string, words: RegExp])[] = [
  [
    'garments',
    /\bt-?shirts?\b|\bshirts?\b|\bgarments?\b|\bapparel\b|\btrousers\b|\bknitwear\b|\bhoodies?\b|\bpullovers?\b|成衣|服装|恤|衬衫|针织衫|\bprendas?\b|\bvêtements?\b|\bbekleidung\b|\bquần áo\b/iu,
  ],
  [
    'fabric',
    /\bfabrics?\b|\bjersey\b|\bcloth\b|面料|坯布|针织布|\btejidos?\b|\btissus?\b|\bstoffe?\b|\bkumaş\b|\bvải\b/iu,
  ],
  ['sewing thread', /\bsewing threads?\b|缝纫线|\bchỉ may\b|\bhilo de coser\b|\bnähgarn\b/iu],
  ['yarn', /\byarns?\b|纱|\bhilados?\b|\bfils?\b|\bgarne?\b|\biplik\b|\bsợi\b/iu],
  [
    'cotton',
    /\bcottons?\b|棉|\balgod[aã]o\b|\balgodón\b|\bcoton\b|\bbaumwolle\b|\bpamuk\b|\bbông\b|\blint\b/iu,
  ],
  ['solar modules', /\b(?:solar|pv|photovoltaic) (?:module|panel)s?\b|光伏组件/iu],
  ['solar cells', /\bsolar cells?\b|电池片/iu],
  ['wafers', /\bwafers?\b|硅片/iu],
  ['polysilicon', /\bpoly-?silicon\b|\bpolycrystalline silicon\b|多晶硅/iu],
  ['metallurgical silicon', /\bmetallurgical(?:[- ]grade)? silicon\b|\bsilicon metal\b|工业硅|金属硅/iu],
  ['quartz', /\bquartz(?:ite)?\b|石英/iu],
  ['tomato products', /\btomato(?:es)?\b|番茄|西红柿/iu],
  ['aluminium', /\balumini?um\b|铝/iu],
  ['steel', /\bsteel\b|钢/iu],
];

/** Stage or material that a text speaks of; null where it names none of those known. */
export function stageOfGoods(text: string): string | null {
  return stages.find(([, words]) => words.test(text))?.[0] ?? null;
}

/** What a stated origin is the origin of. */
export interface OriginMaterial {
  /** Stage or material; null where the paper says nothing of it, or speaks of several. */
  readonly material: string | null;
  /** True where the paper is about other goods that are made of it, or about no goods: its buyer buys something else. */
  readonly isInput: boolean;
}

/** What a document tells of goods, gathered once for all its origins. */
export class GoodsOfDocument {
  readonly #byPath = new Map<string, string>();
  readonly #stages = new Set<string>();
  readonly #made = new Set<string | null>();

  constructor(document: SnapshotDocument) {
    for (const reviewed of document.fields) {
      if (!isShown(reviewed)) continue;
      const { path, value } = reviewed.field;
      if (!this.#byPath.has(path)) this.#byPath.set(path, value);
      const stage = reviewed.form === 'goods.description' ? stageOfGoods(value) : null;
      if (stage !== null) this.#stages.add(stage);
      if (reviewed.form === 'goods.composition') this.#made.add(stageOfGoods(value));
    }
  }

  /** Lot at the same place of the paper as an origin: `goods[3].lot` beside `goods[3].countryOfOrigin`. */
  lotBeside({ field: { path } }: ReviewedField): string | null {
    return this.#byPath.get(`${parentOf(path)}.lot`) ?? null;
  }

  /**
   * What a stated origin is the origin of: the material at the same place of the paper, else what the statement is about,
   * else the composition where it is the material's origin, else the only goods the paper tells of.
   */
  materialOf({ field: { path, subject } }: ReviewedField): OriginMaterial {
    const beside = ['material', 'component', 'description'].flatMap(
      (part) => this.#byPath.get(`${parentOf(path)}.${part}`) ?? [],
    );
    for (const value of beside) {
      const stage = stageOfGoods(value);
      if (stage !== null) return this.#told(stage);
    }
    const ofSubject = stageOfGoods(subject);
    if (ofSubject !== null) return this.#told(ofSubject);
    if (beside.length > 0) return this.#told(beside[0]!.trim().toLowerCase());
    return this.#told(onlyOne(subject === 'material' ? this.#made : this.#stages));
  }

  #told(material: string | null): OriginMaterial {
    return { material, isInput: material === null || onlyOne(this.#stages) !== material };
  }
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('.'));
}

function onlyOne<Value>(values: ReadonlySet<Value>): Value | null {
  const [first] = values;
  return values.size === 1 ? first! : null;
}
