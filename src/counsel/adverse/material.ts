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
    /t-?shirts?|\bshirts?\b|garments?|apparel|trousers|\bwearing\b|knitwear|hoodies?|pullovers?|成衣|服装|恤|衬衫|针织衫|prendas?|vêtements?|bekleidung|quần áo|áo/iu,
  ],
  ['fabric', /fabrics?|jersey|\bcloth\b|textile rolls|面料|坯布|针织布|tejido|tissu|stoff|kumaş|\bvải\b/iu],
  ['sewing thread', /sewing thread|缝纫线|\bchỉ may\b|hilo de coser|nähgarn/iu],
  ['yarn', /\byarns?\b|纱|\bhilado|\bfils?\b|\bgarn\b|iplik|\bsợi\b/iu],
  ['cotton', /cottons?|棉|algod[aãoó]|algodón|\bcoton\b|baumwoll|pamuk|\bbông\b|\blint\b/iu],
  ['solar modules', /\b(?:solar|pv|photovoltaic) (?:module|panel)s?|组件/iu],
  ['solar cells', /\bsolar cells?\b|电池片/iu],
  ['wafers', /\bwafers?\b|硅片/iu],
  ['polysilicon', /poly-?silicon|polycrystalline silicon|多晶硅/iu],
  ['metallurgical silicon', /metallurgical(?:[- ]grade)? silicon|silicon metal|工业硅|金属硅/iu],
  ['quartz', /quartz(?:ite)?|石英/iu],
  ['tomato products', /tomato(?:es)?|番茄|西红柿/iu],
  ['aluminium', /alumini?um|铝/iu],
  ['steel', /\bsteel\b|钢/iu],
];

/** Stage or material that a text speaks of; null where it names none of those known. */
export function stageOfGoods(text: string): string | null {
  return stages.find(([, words]) => words.test(text))?.[0] ?? null;
}

/**
 * What a stated origin is the origin of: the material or component at the same place of the paper, else the line of
 * goods, else the only goods the paper tells of. Null where the paper says nothing of it, or speaks of several.
 */
export function materialOf(document: SnapshotDocument, origin: ReviewedField): string | null {
  const { path, subject } = origin.field;
  const at = path.slice(0, path.lastIndexOf('.'));
  const beside = document.fields.filter(
    (reviewed) =>
      isShown(reviewed) &&
      [`${at}.material`, `${at}.component`, `${at}.description`].includes(reviewed.field.path),
  );
  for (const { field } of beside) {
    const stage = stageOfGoods(field.value);
    if (stage !== null) return stage;
  }
  const ofSubject = stageOfGoods(subject);
  if (ofSubject !== null) return ofSubject;
  if (beside.length > 0) return beside[0]!.field.value.trim().toLowerCase();
  const goods = document.fields.filter(
    (reviewed) => reviewed.form === 'goods.description' && isShown(reviewed),
  );
  const told = new Set(goods.map(({ field }) => stageOfGoods(field.value)));
  return told.size === 1 ? [...told][0]! : null;
}
