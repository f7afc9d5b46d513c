import { saleTypes } from '../../../schemas/type-groups.ts';
import type { ReviewedField } from '../../index/decisions/reviewed-field.ts';
import type { EvidenceDocument } from '../../model/document.ts';
import type { Relation } from '../../model/document-decision.ts';
import type { DocumentField, PlacedStep, SnapshotDocument } from '../snapshot/snapshot.ts';
import { stepName } from './chain-steps.ts';
import { PartyBook } from './party-book.ts';
import { goodsRule } from './place-document.ts';
import { claimsOf, leadingClaims, named } from './step-claims.ts';

/** A document as it is placed by its own words. */
export interface OwnPlace {
  readonly document: EvidenceDocument;
  readonly fields: readonly ReviewedField[];
  readonly relation: Relation | null;
  readonly placed: PlacedStep;
}

/** Whose document it is, by its role, most telling first: for papers of trade who hands goods on, for others who makes. */
const ofTrade = ['seller', 'exporter', 'consignor', 'shipFrom', 'manufacturer', 'producer'];
const ofOthers = [
  'manufacturer',
  'processor',
  'producer',
  'auditee',
  'certificateHolder',
  'seller',
  'exporter',
  'warehouse',
  'declarant',
  'payee',
  'issuer',
  'payer',
];
/** Lists of bales are the gin's own, whoever grew what is in them. */
const ofLists = ['processor', 'issuer', 'producer'];

/**
 * Steps of documents whose own words tell none, or only the goods they are about: the step of the firm whose document it is,
 * where other documents set that firm at one step alone. What people decided and what documents state of themselves stays.
 * @returns the documents that are placed so, by id
 */
export function placeByFirms(documents: readonly OwnPlace[], chain: string | null): Map<string, PlacedStep> {
  const found = new Map<string, PlacedStep>();
  if (chain === null) return found;
  const papers = documents
    .filter(({ relation }) => relation === null || relation === 'in-chain')
    .map((each, position) => asPaper(each, position + 1));
  const book = new PartyBook(papers);
  const steps = new Map<string, Set<number>>();
  for (const { party, step } of leadingClaims(papers.flatMap((paper) => claimsOf(paper, chain, book)))) {
    const known = steps.get(party) ?? new Set<number>();
    steps.set(party, known.add(step));
  }
  for (const { document, fields, relation, placed } of documents) {
    if (placed.basis !== 'inferred' || (placed.step !== null && !placed.because.startsWith(goodsRule)))
      continue;
    const paper = asPaper({ document, fields, relation, placed }, 0);
    const firm = leadingFirm(paper);
    if (firm === null) continue;
    const own = steps.get(book.partyOf(firm.told.reviewed.field.value));
    if (own?.size !== 1) continue;
    const step = [...own][0]!;
    if (step === placed.step) continue;
    found.set(document.id, {
      ...placed,
      step,
      name: stepName(chain, step),
      because: `step of the ${firm.label}: ${firm.told.reviewed.field.value}`,
      field: firm.told.reviewed.field.id,
    });
  }
  return found;
}

/** Words for roles in the reason of a place. */
const labels: Readonly<Record<string, string>> = {
  manufacturer: 'maker',
  processor: 'maker',
  producer: 'maker',
  auditee: 'audited firm',
  certificateHolder: 'holder of the certificate',
  consignor: 'sender',
  shipFrom: 'sender',
  warehouse: 'keeper of the stock',
};

function leadingFirm(
  paper: SnapshotDocument,
): { readonly told: DocumentField; readonly label: string } | null {
  const { type } = paper.document;
  for (const role of saleTypes.has(type) ? ofTrade : type === 'bale_list' ? ofLists : ofOthers) {
    const names = named(paper, [role]);
    if (names.length > 0) return { told: names[0]!, label: labels[role] ?? role };
  }
  return null;
}

/** A document before it has a number: what is told of it elsewhere plays no part in where it belongs. */
function asPaper({ document, fields, relation, placed }: OwnPlace, number: number): SnapshotDocument {
  return {
    number,
    document,
    relation,
    confidentiality: null,
    privilege: null,
    placed,
    occurrences: [],
    mediaType: '',
    pages: [],
    fields,
    absent: [],
    translations: [],
    translates: null,
    pairedBy: null,
    certificates: [],
    boundIn: null,
  };
}
