import type { ReviewedField } from '../../index/decisions/reviewed-field.ts';
import { isShown, shownFields } from '../sheets/items.ts';
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

/**
 * What a stated origin is the origin of: the material at the same place of the paper, else what the statement is about,
 * else the composition where it is the material's origin, else the only goods the paper tells of.
 */
export function materialOf(document: SnapshotDocument, origin: ReviewedField): OriginMaterial {
  const { path, subject } = origin.field;
  const goods = new Set(
    shownFields(document, 'goods.description').flatMap(({ field }) => stageOfGoods(field.value) ?? []),
  );
  const told = (material: string | null): OriginMaterial => ({
    material,
    isInput: material === null || goods.size !== 1 || !goods.has(material),
  });
  const at = path.slice(0, path.lastIndexOf('.'));
  const beside = document.fields.filter(
    (reviewed) =>
      isShown(reviewed) &&
      [`${at}.material`, `${at}.component`, `${at}.description`].includes(reviewed.field.path),
  );
  for (const { field } of beside) {
    const stage = stageOfGoods(field.value);
    if (stage !== null) return told(stage);
  }
  const ofSubject = stageOfGoods(subject);
  if (ofSubject !== null) return told(ofSubject);
  if (beside.length > 0) return told(beside[0]!.field.value.trim().toLowerCase());
  if (subject === 'material') {
    const made = new Set(
      shownFields(document, 'goods.composition').map(({ field }) => stageOfGoods(field.value)),
    );
    return told(made.size === 1 ? [...made][0]! : null);
  }
  return told(goods.size === 1 ? [...goods][0]! : null);
}
