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
  type StepStatement,
  statedSteps,
  suppliersOfMaterials,
  titleStep,
} from './step-statements.ts';

/** How a document leads to a firm at a step, what weighs most first. */
const claimRules = [
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
  const listed = listedFirms(document.fields, chain);
  const told: Told = {
    document,
    chain,
    book,
    makers: named(document, makerRoles),
    traders: named(document, traderRoles),
  };
  const lists = [
    ...listed.flatMap((firm) =>
      claim(
        told,
        firm.step,
        { document, reviewed: firm.name },
        {
          side: 'maker',
          basis: 'stated',
          rule: 'states the process of the firm',
          by: wordOf(document, firm),
        },
      ),
    ),
    ...suppliersOfMaterials(document.fields, chain).flatMap(({ step, name, material }) =>
      claim(
        told,
        step,
        { document, reviewed: name },
        {
          side: 'trader',
          basis: 'inferred',
          rule: 'named as supplier of a material',
          by: wordOf(document, material),
        },
      ),
    ),
  ];
  // What else a list of firms names repeats its rows.
  if (listed.length > 0) return lists;
  const goods = goodsStep(document.fields, chain) ?? materialStep(document, chain);
  return [
    ...lists,
    ...claimsOfSubject(told),
    ...(goods === null ? claimsOfPlace(told) : claimsOfGoods(told, goods)),
    ...claimsOfImporter(told),
  ];
}

/** A document with whom it names, as all claims of it are made from. */
interface Told {
  readonly document: SnapshotDocument;
  readonly chain: string;
  readonly book: PartyBook;
  readonly makers: readonly DocumentField[];
  readonly traders: readonly DocumentField[];
}

/** The claim that a name is at a step; none where there is no step, or the name says nothing. */
function claim(
  { book }: Told,
  step: number | null,
  name: DocumentField,
  how: Pick<StepClaim, 'side' | 'basis' | 'rule' | 'by'>,
): StepClaim[] {
  const party = book.partyOf(name.reviewed.field.value);
  return step === null || party === '' ? [] : [{ step, party, name, ...how }];
}

function wordOf(
  document: SnapshotDocument,
  { word, field }: { readonly word: string; readonly field: ReviewedField },
): StepClaim['by'] {
  return { told: { document, reviewed: field }, word };
}

/** What a document says of the one firm that it is about. */
function claimsOfSubject(told: Told): StepClaim[] {
  const { document, chain, book } = told;
  const { document: paper, fields, placed } = document;
  const visited = visitTypes.has(paper.type) ? only(named(document, ['auditee']), book) : null;
  const subject = only(told.makers, book) ?? visited;
  if (subject === null) return [];
  const title = titleStep(paper, fields, chain);
  const byName = makerNameStep(paper, fields, chain);
  const inferred = (found: StepStatement | null, rule: StepClaim['rule']): StepClaim[] =>
    found === null
      ? []
      : claim(told, found.step, subject, {
          side: 'maker',
          basis: 'inferred',
          rule,
          by: wordOf(document, found),
        });
  return [
    // Where a person places the record of a firm's own work, that firm is.
    ...(placed.basis === 'person' && ownWorkTypes.has(paper.type)
      ? claim(told, placed.step, subject, {
          side: 'maker',
          basis: 'person',
          rule: 'placed by a person',
          by: null,
        })
      : []),
    ...statedSteps(fields, chain).flatMap((state) =>
      claim(told, state.step, subject, {
        side: 'maker',
        basis: 'stated',
        rule: 'states the process of the firm',
        by: wordOf(document, state),
      }),
    ),
    ...inferred(title, 'process in the title of its record'),
    ...inferred(byName, 'process in the name of the maker'),
  ];
}

/** What follows from goods that one step alone puts out: for who makes them, and for who hands them on. */
function claimsOfGoods(told: Told, goods: GoodsStep): StepClaim[] {
  const { document, chain, book, makers, traders } = told;
  const { type } = document.document;
  const by = goods.field === null ? null : wordOf(document, { word: goods.word, field: goods.field });
  const made = (step: number, name: DocumentField, rule: ClaimRule): StepClaim[] =>
    claim(told, step, name, { side: 'maker', basis: 'inferred', rule, by });
  const sold = (step: number, name: DocumentField, rule: ClaimRule): StepClaim[] =>
    claim(told, step, name, { side: 'trader', basis: 'inferred', rule, by });
  const claims: StepClaim[] = [];
  const producer = only(named(document, ['producer']), book);
  const processor = only(named(document, ['processor']), book);
  if (producer !== null && processor !== null && !same(producer, processor, book) && goods.step === 2) {
    const rule = 'names a producer and a processor of one material';
    claims.push(...made(1, producer, rule), ...made(2, processor, rule));
  } else if (type !== 'processing_contract') {
    for (const maker of makers)
      claims.push(...made(goods.step, maker, 'named as maker of goods that this step puts out'));
  }
  if (!goodsTypes.has(type)) return claims;
  for (const trader of traders) {
    if (makers.some((maker) => same(maker, trader, book))) continue;
    claims.push(
      ...(makers.length > 0
        ? sold(tradeStep(chain, goods.step), trader, 'names another maker of the goods')
        : sold(goods.step, trader, 'goods that this step puts out, maker not stated')),
    );
  }
  return claims;
}

/** What follows from the step where a person placed a paper of trade that describes no goods and names no maker. */
function claimsOfPlace(told: Told): StepClaim[] {
  const { document, makers, traders } = told;
  const { placed } = document;
  if (placed.basis !== 'person' || makers.length > 0 || !goodsTypes.has(document.document.type)) return [];
  return traders.flatMap((trader) =>
    claim(told, placed.step, trader, {
      side: 'trader',
      basis: 'person',
      rule: 'document placed by a person, maker not stated',
      by: null,
    }),
  );
}

function claimsOfImporter(told: Told): StepClaim[] {
  const step = stepsOfChain(told.chain).find(({ name }) => isImporterStep(name))?.step ?? null;
  return named(told.document, ['importerOfRecord']).flatMap((name) =>
    claim(told, step, name, {
      side: 'trader',
      basis: 'inferred',
      rule: 'importer of record on the documents of the entry',
      by: null,
    }),
  );
}

/**
 * Claims that open rows: what is weaker than another claim about the same firm only adds to the step that one tells,
 * since goods and names say less than a stated process.
 */
export function leadingClaims(claims: readonly StepClaim[]): StepClaim[] {
  const byParty = Map.groupBy(claims, (claim) => claim.party);
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

/** The step that puts goods out; the field whose word says so, null where the type of the document does. */
interface GoodsStep {
  readonly step: number;
  readonly word: string;
  readonly field: ReviewedField | null;
}

/** Raw material that a certificate of origin or a list of bales is about where it describes no goods. */
function materialStep(document: SnapshotDocument, chain: string): GoodsStep | null {
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
