import { translationTypes } from '../../../schemas/type-groups.ts';
import type { Snapshot, SnapshotDocument } from '../snapshot/snapshot.ts';
import { chainOfMatter, type MatterChain } from './chain-of-matter.ts';
import { stepName } from './chain-steps.ts';
import { linkedDocuments, type RowDocument } from './linked-documents.ts';
import { PartyBook } from './party-book.ts';
import { claimsOf, leadingClaims, rankOf, type StepClaim } from './step-claims.ts';

/** A firm at a step, with the papers that go with it. */
export interface StepRow {
  readonly step: number;
  /** Name of the step in the chain. */
  readonly name: string;
  /** Id of the firm in the party book. */
  readonly party: string;
  /** `trader`: no document names it as maker at this step. */
  readonly side: StepClaim['side'];
  /** What led to it, what weighs most first. */
  readonly claims: readonly StepClaim[];
  readonly papers: readonly RowDocument[];
}

/** The chain of a matter as its documents state it. */
export interface ChainView {
  readonly chain: MatterChain;
  readonly book: PartyBook;
  /** By step, makers before traders, then as the first document that names them is numbered. */
  readonly rows: readonly StepRow[];
  /** Documents that rows may rest on: in-chain or undecided, no translations. */
  readonly documents: readonly SnapshotDocument[];
  /** Documents that were left out because a person related them otherwise. */
  readonly related: readonly SnapshotDocument[];
  /** How documents that rows may rest on stand to the matter, translations too, by number. */
  readonly relations: ReadonlyMap<number, SnapshotDocument['relation']>;
  /** Documents that no row rests on. */
  readonly unplaced: readonly SnapshotDocument[];
}

/** Relations of documents that steps and transactions may rest on. */
function isOfChain({ relation }: Pick<SnapshotDocument, 'relation'>): boolean {
  return relation === null || relation === 'in-chain';
}

const views = new WeakMap<Snapshot, ChainView>();

/** Reads the chain from a snapshot; made once for each. */
export function chainView(snapshot: Snapshot): ChainView {
  const known = views.get(snapshot);
  if (known !== undefined) return known;
  const view = makeView(snapshot);
  views.set(snapshot, view);
  return view;
}

function makeView(snapshot: Snapshot): ChainView {
  const chain = chainOfMatter(snapshot.matter.facts.chain, snapshot.documents);
  const contested = new Set(
    snapshot.observations
      .filter(({ kind }) => kind === 'translation-differs')
      .flatMap(({ places }) => places.flatMap(({ fields }) => fields)),
  );
  const ofChain = snapshot.documents.filter(isOfChain);
  // Translations tie names even though rows rest on their originals.
  const book = new PartyBook(ofChain, contested);
  const documents = ofChain.filter(
    ({ document, translates }) => translates === null && !translationTypes.has(document.type),
  );
  const claims =
    chain.id === null
      ? []
      : leadingClaims(documents.flatMap((document) => claimsOf(document, chain.id!, book)));
  const rows = linkedDocuments(rowsOf(claims, chain.id), documents, book);
  const used = new Set(
    rows.flatMap(({ claims: own, papers }) => [
      ...own.map(({ name }) => name.document.number),
      ...papers.map(({ document }) => document.number),
    ]),
  );
  return {
    chain,
    book,
    rows,
    documents,
    relations: new Map(ofChain.map(({ number, relation }) => [number, relation])),
    related: snapshot.documents.filter((document) => !isOfChain(document)),
    unplaced: documents.filter(({ number }) => !used.has(number)),
  };
}

/** One row for each firm at each step. */
function rowsOf(claims: readonly StepClaim[], chain: string | null): Omit<StepRow, 'papers'>[] {
  const byRow = Map.groupBy(claims, (claim) => `${claim.step}\n${claim.party}`);
  return [...byRow.values()]
    .map((own) => {
      const sorted = own.toSorted((one, other) => rankOf(one.rule) - rankOf(other.rule));
      const { step, party } = sorted[0]!;
      const side: StepClaim['side'] = own.some((claim) => claim.side === 'maker') ? 'maker' : 'trader';
      return { step, name: stepName(chain, step) ?? '', party, side, claims: sorted };
    })
    .sort(
      (one, other) =>
        one.step - other.step ||
        (one.side === other.side ? 0 : one.side === 'maker' ? -1 : 1) ||
        firstNumber(one.claims) - firstNumber(other.claims) ||
        (one.party < other.party ? -1 : 1),
    );
}

function firstNumber(claims: readonly StepClaim[]): number {
  return Math.min(...claims.map(({ name }) => name.document.number));
}
