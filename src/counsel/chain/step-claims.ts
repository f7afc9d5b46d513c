import { stepOfMaterial } from '../../../schemas/goods-of-step.ts';
import { stepsOf } from '../../../schemas/index.ts';
import { goodsTypes, ownWorkTypes, visitTypes } from '../../../schemas/type-groups.ts';
import type { ReviewedField } from '../../index/decisions/reviewed-field.ts';
import { isShown } from '../sheets/items.ts';
import type { DocumentField, SnapshotDocument } from '../snapshot/snapshot.ts';
import { isExporterStep, isImporterStep, isLastOfMaking, stepsOfChain } from './chain-steps.ts';
import type { PartyBook } from './party-book.ts';
import {
  goodsStep,
  listedFirms,
  makerNameStep,
  makerRoles,
  statedSteps,
  suppliersOfMaterials,
  titleStep,
} from './step-statements.ts';

/** How a document leads to a firm at a step, what weighs most first. */
export const claimRules = [
  'placed by a person',
  'states the process of the firm',
  'process in the title of its record',
  'names a producer and a processor of one material',
  'names another maker of the goods',
  'importer of record on the documents of the entry',
  'named as maker of goods that this step puts out',
  'process in the name of the maker',
  'goods that this step puts out, maker not stated',
  'document placed by a person, maker not stated',
  'named as supplier of a material',
] as const;

/** Rules that say only that a firm hands goods on: they count for firms that nothing else is said of. */
const ofHandingOn: readonly ClaimRule[] = [
  'goods that this step puts out, maker not stated',
  'document placed by a person, maker not stated',
  'named as supplier of a material',
];

export type ClaimRule = (typeof claimRules)[number];

/** That a firm is at a step, as one document has it. */
export interface StepClaim {
  readonly step: number;
  /** Id of the firm in the party book. */
  readonly party: string;
  /** `maker`: named as who makes. `trader`: named as who sells, hands over or brings in; that is no maker. */
  readonly side: 'maker' | 'trader';
  readonly basis: 'person' | 'stated' | 'inferred';
  readonly rule: ClaimRule;
  readonly name: DocumentField;
  /** The field whose words tell the step, with the word; null where the name alone does. */
  readonly by: { readonly told: DocumentField; readonly word: string } | null;
}

/** Roles under which trade papers name who hands goods on. */
const traderRoles: readonly string[] = ['seller', 'exporter', 'consignor'];

/** Names that a document gives under roles, each as it is told; without what is denied or not found on the page. */
export function named(document: SnapshotDocument, roles: readonly string[]): DocumentField[] {
  return document.fields
    .filter(
      (reviewed) => isNameOf(reviewed, roles) && isShown(reviewed) && reviewed.field.polarity === 'asserted',
    )
    .map((reviewed) => ({ document, reviewed }));
}

function isNameOf({ form }: ReviewedField, roles: readonly string[]): boolean {
  const role = /^parties\.([a-zA-Z]+)\.name$/u.exec(form)?.[1];
  return role !== undefined && roles.includes(role);
}

/** Everything one document says about firms at steps, each with its rule. */
export function claimsOf(document: SnapshotDocument, chain: string, book: PartyBook): StepClaim[] {
  const claims: StepClaim[] = [];
  const claim = (
    step: number | null,
    name: DocumentField,
    side: StepClaim['side'],
    basis: StepClaim['basis'],
    rule: ClaimRule,
    by: StepClaim['by'] = null,
  ): void => {
    const party = book.partyOf(name.reviewed.field.value);
    if (step !== null && party !== '') claims.push({ step, party, side, basis, rule, name, by });
  };
  const wordOf = ({ word, field }: { word: string; field: ReviewedField }): StepClaim['by'] => ({
    told: { document, reviewed: field },
    word,
  });

  const listed = listedFirms(document.fields, chain);
  for (const firm of listed)
    claim(
      firm.step,
      { document, reviewed: firm.name },
      'maker',
      'stated',
      'states the process of the firm',
      wordOf(firm),
    );
  for (const { step, name, material } of suppliersOfMaterials(document.fields, chain))
    claim(
      step,
      { document, reviewed: name },
      'trader',
      'inferred',
      'named as supplier of a material',
      wordOf(material),
    );
  // What else a list of firms names repeats its rows.
  if (listed.length > 0) return claims;

  const makers = named(document, makerRoles);
  const traders = named(document, traderRoles);
  const oneMaker = only(makers, book);
  const subject =
    oneMaker ?? (visitTypes.has(document.document.type) ? only(named(document, ['auditee']), book) : null);

  if (document.placed.basis === 'person' && subject !== null && ownWorkTypes.has(document.document.type))
    claim(document.placed.step, subject, 'maker', 'person', 'placed by a person');
  if (subject !== null) {
    for (const state of statedSteps(document.fields, chain))
      claim(state.step, subject, 'maker', 'stated', 'states the process of the firm', wordOf(state));
    const title = titleStep(document.document, document.fields, chain);
    if (title !== null)
      claim(title.step, subject, 'maker', 'inferred', 'process in the title of its record', wordOf(title));
    const byName = makerNameStep(document.document, document.fields, chain);
    if (byName !== null)
      claim(byName.step, subject, 'maker', 'inferred', 'process in the name of the maker', wordOf(byName));
  }

  const goods = goodsStep(document.fields, chain) ?? materialStep(document, chain);
  if (goods !== null) {
    const by = goods.field === null ? null : wordOf({ word: goods.word, field: goods.field });
    const producer = only(named(document, ['producer']), book);
    const processor = only(named(document, ['processor']), book);
    if (producer !== null && processor !== null && !same(producer, processor, book) && goods.step === 2) {
      const rule: ClaimRule = 'names a producer and a processor of one material';
      claim(1, producer, 'maker', 'inferred', rule, by);
      claim(2, processor, 'maker', 'inferred', rule, by);
    } else if (document.document.type !== 'processing_contract') {
      for (const maker of makers)
        claim(goods.step, maker, 'maker', 'inferred', 'named as maker of goods that this step puts out', by);
    }
    if (goodsTypes.has(document.document.type)) {
      for (const trader of traders) {
        if (makers.some((maker) => same(maker, trader, book))) continue;
        if (makers.length > 0)
          claim(
            tradeStep(chain, goods.step),
            trader,
            'trader',
            'inferred',
            'names another maker of the goods',
            by,
          );
        else
          claim(
            goods.step,
            trader,
            'trader',
            'inferred',
            'goods that this step puts out, maker not stated',
            by,
          );
      }
    }
  }
  if (
    document.placed.basis === 'person' &&
    goods === null &&
    makers.length === 0 &&
    goodsTypes.has(document.document.type)
  )
    for (const trader of traders)
      claim(
        document.placed.step,
        trader,
        'trader',
        'person',
        'document placed by a person, maker not stated',
      );
  const importer = stepsOfChain(chain).find(({ name }) => isImporterStep(name))?.step ?? null;
  for (const name of named(document, ['importerOfRecord']))
    claim(importer, name, 'trader', 'inferred', 'importer of record on the documents of the entry');
  return claims;
}

/**
 * Claims that open rows: what is weaker than another claim about the same firm only adds to the step that one tells,
 * since goods and names say less than a stated process.
 */
export function leadingClaims(claims: readonly StepClaim[]): StepClaim[] {
  const byParty = new Map<string, StepClaim[]>();
  for (const claim of claims) {
    const known = byParty.get(claim.party);
    if (known === undefined) byParty.set(claim.party, [claim]);
    else known.push(claim);
  }
  return [...byParty.values()].flatMap((own) => {
    const strong = own.filter(
      ({ rule }) => rankOf(rule) <= rankOf('importer of record on the documents of the entry'),
    );
    const makes = own.filter(
      ({ rule }) => rankOf(rule) <= rankOf('names a producer and a processor of one material'),
    );
    const steps = new Set(strong.map(({ step }) => step));
    return own.filter((claim) => {
      if (strong.includes(claim) || steps.has(claim.step)) return true;
      if (ofHandingOn.includes(claim.rule)) return own.every(({ rule }) => ofHandingOn.includes(rule));
      return makes.length === 0;
    });
  });
}

/** Place of a rule in the order of weight, 0 = weighs most. */
export function rankOf(rule: ClaimRule): number {
  return claimRules.indexOf(rule);
}

/** Step of who sells goods that another made: a step of trade behind theirs, else that of the exporter, else the goods' own. */
function tradeStep(chain: string, goods: number): number {
  const steps = stepsOfChain(chain);
  const next = steps.find(({ step }) => step === goods + 1);
  if (next !== undefined && /\b(?:merchant|trade|trading)\b/u.test(next.name) && !isExporterStep(next.name))
    return next.step;
  const exporter = steps.find(({ step, name }) => step > goods && isExporterStep(name));
  return exporter !== undefined && isLastOfMaking(chain, goods) ? exporter.step : goods;
}

/** Raw material that a certificate of origin or a list of bales is about where it describes no goods. */
function materialStep(
  document: SnapshotDocument,
  chain: string,
): { step: number; word: string; field: ReviewedField | null } | null {
  for (const reviewed of document.fields) {
    if (reviewed.form !== 'origin.material' || !isShown(reviewed) || reviewed.field.polarity !== 'asserted')
      continue;
    const step = stepOfMaterial(reviewed.field.value, chain);
    if (step !== null) return { step, word: reviewed.field.value, field: reviewed };
  }
  return chain === 'cotton' && stepsOf(document.document.type).includes('ginning')
    ? { step: 2, word: '', field: null }
    : null;
}

function same(one: DocumentField, other: DocumentField, book: PartyBook): boolean {
  return book.partyOf(one.reviewed.field.value) === book.partyOf(other.reviewed.field.value);
}

/** The one party that names stand for; null for none and for several. */
function only(names: readonly DocumentField[], book: PartyBook): DocumentField | null {
  const parties = new Set(names.map(({ reviewed }) => book.partyOf(reviewed.field.value)));
  return parties.size === 1 ? names[0]! : null;
}
