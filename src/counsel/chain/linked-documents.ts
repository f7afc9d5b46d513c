import { firmListTypes } from '../../../schemas/type-groups.ts';
import { isShown } from '../sheets/items.ts';
import type { DocumentField, SnapshotDocument } from '../snapshot/snapshot.ts';
import { isImporterStep } from './chain-steps.ts';
import { type BorneNumber, isTelling, type NumberKind, numbersOf } from './numbers.ts';
import type { PartyBook } from './party-book.ts';
import type { StepRow } from './step-rows.ts';

/** What a paper is to a firm at a step: the column it stands in. */
export type DocumentPart = 'order' | 'invoice' | 'payment' | 'transport' | 'receipt' | 'record' | 'other';

/** A paper that goes with a firm at a step. */
export interface RowDocument {
  readonly document: SnapshotDocument;
  readonly part: DocumentPart;
  /** `named`: it names the firm. `number`: only a number on it and on a paper that names the firm ties it. */
  readonly link: 'named' | 'number';
  /** The field that names the firm, or that bears the number. */
  readonly by: DocumentField;
  /** The number as it stands on the paper that names the firm; null for `named`. */
  readonly number: { readonly kind: NumberKind; readonly other: DocumentField } | null;
  /** True for an order that names another firm as its seller: the firm of the row bears its number, and sells nothing by it. */
  readonly isOrderToAnother: boolean;
}

interface PartOfType {
  readonly part: DocumentPart;
  readonly roles: readonly string[];
  /** Roles under which it names the firm that takes the goods in: all that an importer is at its step. */
  readonly taking?: readonly string[];
}

const makers = ['manufacturer', 'producer', 'processor', 'subcontractor'];
const sellers = ['seller', 'exporter', 'consignor', 'shipFrom'];

/** By type: the column a paper belongs in, and the roles under which it must name the firm. */
const partOfType: Readonly<Record<string, PartOfType>> = {
  purchase_order: { part: 'order', roles: ['seller', ...makers], taking: ['buyer'] },
  processing_contract: { part: 'order', roles: ['seller', ...makers] },
  invoice: { part: 'invoice', roles: ['seller', 'exporter'], taking: ['buyer'] },
  credit_note: { part: 'invoice', roles: ['seller', 'exporter'] },
  proof_of_payment: { part: 'payment', roles: ['payee'], taking: ['payer'] },
  transport_document: { part: 'transport', roles: sellers, taking: ['consignee'] },
  packing_list: { part: 'transport', roles: sellers, taking: ['buyer', 'consignee'] },
  customs_declaration: { part: 'transport', roles: sellers },
  inventory_record: { part: 'receipt', roles: ['warehouse', 'issuer', 'consignee', 'buyer', ...makers] },
  weighing_slip: { part: 'receipt', roles: ['warehouse', 'issuer', 'consignee', 'buyer', ...makers] },
  production_record: { part: 'record', roles: makers },
};

const parts: ReadonlyMap<string, PartOfType> = new Map(Object.entries(partOfType));

/** Roles under which any other paper is told to name the firm. */
const anyRoles: readonly string[] = [
  ...makers,
  ...sellers,
  'auditee',
  'certificateHolder',
  'declarant',
  'issuer',
  'importerOfRecord',
];

/** Kinds of numbers that tie a paper of a part to papers that name the firm. */
const tyingKinds: Readonly<Record<DocumentPart, readonly NumberKind[]>> = {
  order: ['order'],
  invoice: [],
  payment: ['invoice', 'order'],
  transport: ['billOfLading', 'invoice', 'lot', 'container'],
  receipt: ['lot'],
  record: ['lot'],
  other: [],
};

/** Rows with their papers: those that name the firm, then those that a number ties to one of them. */
export function linkedDocuments(
  rows: readonly Omit<StepRow, 'papers'>[],
  documents: readonly SnapshotDocument[],
  book: PartyBook,
): StepRow[] {
  const steps = new Map<string, Set<number>>();
  for (const { party, step } of rows) steps.set(party, (steps.get(party) ?? new Set<number>()).add(step));
  const importers = new Set(rows.filter(({ name }) => isImporterStep(name)).map(({ party }) => party));
  const known = knownOf(documents, importers, book);
  return rows.map((row) => {
    const papers = (known.byParty.get(row.party) ?? [])
      // A firm at several steps: a paper of one of them goes there alone.
      .filter(
        ({ document: { placed } }) =>
          !steps.get(row.party)!.has(placed.step ?? -1) || placed.step === row.step,
      )
      .map(
        ({ document, part, by }): RowDocument => ({
          document,
          part,
          link: 'named',
          by,
          number: null,
          isOrderToAnother: false,
        }),
      );
    const order = (one: RowDocument, other: RowDocument): number =>
      one.document.number - other.document.number;
    return { ...row, papers: [...papers.sort(order), ...tiedByNumbers(row, papers, known).sort(order)] };
  });
}

/** What all documents name and bear; names and numbers by the number of the document. */
interface KnownDocuments {
  readonly byParty: ReadonlyMap<string, readonly NamedPaper[]>;
  readonly names: ReadonlyMap<number, readonly NameOnPaper[]>;
  readonly numbers: ReadonlyMap<number, readonly BorneNumber[]>;
  /** By kind and folded number. */
  readonly byNumber: ReadonlyMap<string, readonly BorneNumber[]>;
}

function knownOf(
  documents: readonly SnapshotDocument[],
  importers: ReadonlySet<string>,
  book: PartyBook,
): KnownDocuments {
  const names = new Map(documents.map((document) => [document.number, namesOf(document, book)]));
  const numbers = new Map(documents.map((document) => [document.number, numbersOf(document)]));
  const named = documents.flatMap((document) =>
    namedPapers(document, names.get(document.number)!, importers),
  );
  return {
    byParty: Map.groupBy(named, ({ party }) => party),
    names,
    numbers,
    byNumber: Map.groupBy([...numbers.values()].flat(), keyOf),
  };
}

function keyOf({ kind, key }: BorneNumber): string {
  return `${kind} ${key}`;
}

/** Papers that do not name the firm of a row, and that a number ties to one that does. */
function tiedByNumbers(
  row: Omit<StepRow, 'papers'>,
  papers: readonly RowDocument[],
  { names, numbers, byNumber }: KnownDocuments,
): RowDocument[] {
  const seen = new Set(papers.map(({ document }) => document.number));
  const tied: RowDocument[] = [];
  const asked = new Set<string>();
  for (const { paper, number } of numbersOfRow(papers, numbers)) {
    if (asked.size === asked.add(keyOf(number)).size) continue;
    for (const other of byNumber.get(keyOf(number))!) {
      const { document } = other.told;
      const part = parts.get(document.document.type)?.part;
      if (part === undefined || seen.has(document.number) || !ties(row, part, number, other)) continue;
      const theirs = names.get(document.number)!;
      if (isOfAnother(theirs, part, number.kind, row.party)) continue;
      if (!isTelling(number.key) && !shares(theirs, names.get(paper.document.number)!)) continue;
      seen.add(document.number);
      tied.push({
        document,
        part,
        link: 'number',
        by: other.told,
        number: { kind: number.kind, other: number.told },
        // Where the seller were the firm of the row, the order would name it.
        isOrderToAnother: part === 'order' && theirs.some(({ role }) => role === 'seller'),
      });
    }
  }
  return tied;
}

/** True for papers that name one party both. */
function shares(some: readonly NameOnPaper[], others: readonly NameOnPaper[]): boolean {
  return some.some(({ party }) => others.some((other) => other.party === party));
}

interface NamedPaper {
  readonly document: SnapshotDocument;
  readonly party: string;
  readonly part: DocumentPart;
  readonly by: DocumentField;
}

interface NameOnPaper {
  readonly role: string;
  readonly party: string;
  readonly told: DocumentField;
}

/** Every party that a document names, with its role. */
function namesOf(document: SnapshotDocument, book: PartyBook): NameOnPaper[] {
  return document.fields.flatMap((reviewed) => {
    const role = /^parties\.([a-zA-Z]+)\.name$/u.exec(reviewed.form)?.[1];
    if (role === undefined || !isShown(reviewed) || reviewed.field.polarity !== 'asserted') return [];
    const party = book.partyOf(reviewed.field.value);
    return party === '' ? [] : [{ role, party, told: { document, reviewed } }];
  });
}

/** What a document is to each of the parties it names, each party once. */
function namedPapers(
  document: SnapshotDocument,
  names: readonly NameOnPaper[],
  importers: ReadonlySet<string>,
): NamedPaper[] {
  const known = parts.get(document.document.type);
  // Lists of firms name all of them: their rows say so.
  if (firmListTypes.has(document.document.type)) return [];
  const found = new Map<string, NamedPaper>();
  for (const { role, party, told } of names) {
    const isPart =
      known?.roles.includes(role) || (importers.has(party) && known?.taking?.includes(role)) || false;
    if (!isPart && !anyRoles.includes(role)) continue;
    const part = isPart ? known!.part : 'other';
    const before = found.get(party);
    if (before === undefined || (before.part === 'other' && part !== 'other'))
      found.set(party, { document, party, part, by: told });
  }
  return [...found.values()];
}

/**
 * Numbers of a firm's own doing on the papers that name it, those that are a paper's own first: none of what it took in.
 */
function numbersOfRow(
  papers: readonly RowDocument[],
  numbers: ReadonlyMap<number, readonly BorneNumber[]>,
): { readonly paper: RowDocument; readonly number: BorneNumber }[] {
  const all = papers.flatMap((paper) =>
    numbers.get(paper.document.number)!.map((number) => ({ paper, number })),
  );
  const taken = new Set(
    all
      .filter(({ number }) => number.told.reviewed.form === 'production.inputLot')
      .map(({ number }) => number.key),
  );
  return all
    .filter(
      ({ paper: { part }, number: { kind, key } }) =>
        part !== 'receipt' && part !== 'other' && !(kind === 'lot' && (taken.has(key) || part === 'order')),
    )
    .sort((one, other) => weight(one.paper, one.number) - weight(other.paper, other.number));
}

function weight({ part }: RowDocument, { isOwn }: BorneNumber): number {
  return (isOwn ? 0 : 2) + (part === 'invoice' || part === 'record' ? 0 : 1);
}

/** True where a number ties a paper of a part to another one: the kind counts, and that it is its own or one it took over. */
function ties(
  { side }: Pick<StepRow, 'side'>,
  part: DocumentPart,
  number: BorneNumber,
  other: BorneNumber,
): boolean {
  if (!tyingKinds[part].includes(number.kind)) return false;
  // Lots are made by makers: what bears the lot of goods that a firm only sold is not its own.
  if (side === 'trader' && number.kind === 'lot') return part === 'receipt';
  // An order is tied by its own number alone: two orders under one frame contract are not each other's. That a trader names
  // the order of others says nothing about its own.
  if (part === 'order') return other.isOwn && side === 'maker';
  // What another firm puts in is no record of this one.
  if (part === 'record') return other.told.reviewed.form === 'production.outputLot';
  return true;
}

/** True for a paper that says of itself that it is another firm's: its sender where goods move, its buyer's own order. */
function isOfAnother(
  names: readonly NameOnPaper[],
  part: DocumentPart,
  kind: NumberKind,
  party: string,
): boolean {
  if (part === 'order') return names.some((name) => name.role === 'buyer' && name.party === party);
  if (part === 'record') return names.some(({ role }) => makers.includes(role));
  if (part !== 'transport' || (kind !== 'lot' && kind !== 'container')) return false;
  return names.some(({ role }) => sellers.includes(role));
}
