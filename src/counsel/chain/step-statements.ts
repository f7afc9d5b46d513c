import { stepOfCode, stepOfGoods } from '../../../schemas/goods-of-step.ts';
import { documentType, stepsOf } from '../../../schemas/index.ts';
import type { ReviewedField } from '../../index/decisions/reviewed-field.ts';
import type { EvidenceDocument } from '../../model/document.ts';
import { isShown } from '../sheets/items.ts';
import { isImporterStep, stepsOfChain } from './chain-steps.ts';
import { spokenStep, spokenSteps } from './process-of-words.ts';

/** That a document speaks of a step, in words of one of its fields. */
export interface StepStatement {
  readonly step: number;
  /** The word that led to it. */
  readonly word: string;
  readonly field: ReviewedField;
}

/** A firm that a list of suppliers sets at a step. */
export interface ListedFirm extends StepStatement {
  readonly name: ReviewedField;
}

/** Fields in which a paper itself states a process, without indexes. */
const processForms: ReadonlySet<string> = new Set([
  'origin.step',
  'origin.process',
  'capacity.process',
  'tier.role',
  'tier.step',
]);

/** Roles of who makes, as far as a paper says so; a seller is none. */
export const makerRoles: readonly string[] = ['manufacturer', 'producer', 'processor', 'subcontractor'];

/** Shown fields that state something and neither deny it nor make it depend on a condition. */
function stated(fields: readonly ReviewedField[]): ReviewedField[] {
  return fields.filter((reviewed) => isShown(reviewed) && reviewed.field.polarity === 'asserted');
}

/** The index in a path (`tier[3].role` is 3); 0 where there is none. */
function indexOf(path: string): number {
  return Number(/\[(\d+)\]/u.exec(path)?.[1] ?? 0);
}

/** Firms that a paper sets at one step each, by the words of the role or step beside the name. */
export function listedFirms(fields: readonly ReviewedField[], chain: string): ListedFirm[] {
  const own = stated(fields);
  const names = new Map(
    own.filter(({ form }) => form === 'tier.name').map((name) => [indexOf(name.field.path), name]),
  );
  const found = new Map<string, ListedFirm>();
  for (const field of own) {
    if (field.form !== 'tier.role' && field.form !== 'tier.step') continue;
    const name = names.get(indexOf(field.field.path));
    if (name === undefined) continue;
    for (const { step, word } of spokenSteps(field.field.value, chain)) {
      const key = `${name.field.id} ${step}`;
      if (!found.has(key)) found.set(key, { step, word, field, name });
    }
  }
  return [...found.values()];
}

/** A firm that a paper names as the one who supplies a material. */
export interface MaterialSupplier {
  readonly step: number;
  readonly name: ReviewedField;
  readonly material: { readonly word: string; readonly field: ReviewedField };
}

/** Firms beside materials: of a bill of materials, and of a list of firms that names what each supplies. */
export function suppliersOfMaterials(fields: readonly ReviewedField[], chain: string): MaterialSupplier[] {
  const own = stated(fields);
  const found: MaterialSupplier[] = [];
  for (const [supplier, what] of [
    ['components.supplier', 'components.material'],
    ['tier.name', 'tier.commodity'],
  ]) {
    const materials = new Map(
      own.filter(({ form }) => form === what).map((field) => [indexOf(field.field.path), field]),
    );
    for (const name of own) {
      if (name.form !== supplier) continue;
      const field = materials.get(indexOf(name.field.path));
      const spoken = field === undefined ? null : stepOfGoods(field.field.value, chain);
      if (spoken !== null)
        found.push({ step: spoken.step, name, material: { word: spoken.word, field: field! } });
    }
  }
  return found;
}

/** Steps that a paper states of itself: its process, its step, the role of the one firm it is about. */
export function statedSteps(fields: readonly ReviewedField[], chain: string): StepStatement[] {
  const own = stated(fields);
  const listsFirms = own.some(({ form }) => form === 'tier.name');
  const found = new Map<number, StepStatement>();
  for (const field of own) {
    if (!processForms.has(field.form) || (listsFirms && field.form.startsWith('tier.'))) continue;
    for (const { step, word } of spokenSteps(field.field.value, chain))
      if (!found.has(step)) found.set(step, { step, word, field });
  }
  return [...found.values()];
}

/** True for types that record what is done at a step. */
function isOfProduction(type: string): boolean {
  return (
    stepsOf(type).some((step) => ['production', 'ginning', 'spinning', 'metal-chemical'].includes(step)) &&
    type !== 'site_visit_report'
  );
}

/** Step whose process the title of a record of production names; null for none and for several. */
export function titleStep(
  document: EvidenceDocument,
  fields: readonly ReviewedField[],
  chain: string,
): StepStatement | null {
  if (!isOfProduction(document.type)) return null;
  const field = stated(fields).find(({ form }) => form === 'title');
  const spoken = field === undefined ? null : spokenStep(field.field.value, chain);
  return spoken === null ? null : { ...spoken, field: field! };
}

/** The step that puts out the goods a paper is about, where all goods it names are of one step. */
export function goodsStep(fields: readonly ReviewedField[], chain: string): StepStatement | null {
  let found: StepStatement | null = null;
  for (const field of stated(fields)) {
    const isCode = field.form === 'goods.hsCode';
    if (!isCode && field.form !== 'goods.description') continue;
    const value = field.field.value;
    const spoken = isCode
      ? stepOfCodeAsWord(field.field.normalized ?? value, chain)
      : stepOfGoods(value, chain);
    if (spoken === null) continue;
    if (found !== null && found.step !== spoken.step) return null;
    // Words of the description are better told than a code.
    if (found === null || found.field.form === 'goods.hsCode') found = { ...spoken, field };
  }
  return found;
}

function stepOfCodeAsWord(code: string, chain: string): { step: number; word: string } | null {
  const step = stepOfCode(code, chain);
  return step === null ? null : { step, word: `HS ${code}` };
}

/** The one maker of a paper whose name bears a process word, for records of production that say the process nowhere else. */
export function makerNameStep(
  document: EvidenceDocument,
  fields: readonly ReviewedField[],
  chain: string,
): StepStatement | null {
  if (!isOfProduction(document.type)) return null;
  const makers = stated(fields).filter(({ form }) =>
    makerRoles.some((role) => form === `parties.${role}.name`),
  );
  if (makers.length !== 1) return null;
  const spoken = spokenStep(makers[0]!.field.value, chain);
  return spoken === null ? null : { ...spoken, field: makers[0]! };
}

/** Step of the importer, for papers of the entry itself; null for other papers and chains without such a step. */
export function importStep(document: EvidenceDocument, chain: string): number | null {
  const steps = stepsOf(document.type);
  if (steps.length === 0 || steps.some((step) => step !== 'import')) return null;
  // Policies and trainings of the importer are about no step of this production.
  if (!documentType(document.type).fields.some(({ path }) => /entry|importerOfRecord|customs/u.test(path)))
    return null;
  return stepsOfChain(chain).find(({ name }) => isImporterStep(name))?.step ?? null;
}
