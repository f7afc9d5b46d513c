import type { Box } from '../../model/box.ts';
import type { FlagDecision, FlagStanding } from '../../model/disposition.ts';
import type { PageReference } from '../../model/page.ts';
import type { DocumentCard, ExceptionView, FieldView, FlagOnPage, PageView } from './document.ts';

/** A page of any list: `next` goes into `after` of the next request, null at the end. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
  /** How many there are in all with these filters. */
  readonly total: number;
}

/** Query of GET /api/queue; every list of documents takes the same filters where they apply. */
export interface QueueQuery {
  readonly order?: 'risk' | 'document' | 'supplier';
  readonly todo?: 'decide' | 'second' | 'conflict' | 'none' | 'any';
  readonly state?: string;
  readonly supplier?: string;
  readonly type?: string;
  readonly form?: string;
  readonly flagged?: '1';
  readonly changed?: '1';
  readonly relation?: string;
  readonly category?: string;
  readonly step?: string;
  readonly language?: string;
  readonly exception?: string;
  /** Name of a person: documents about which they decided something. */
  readonly reviewer?: string;
  /** Words in the document's text; a star behind a word stands for any ending. */
  readonly words?: string;
  /** One document alone. */
  readonly document?: string;
  readonly after?: string;
  readonly limit?: string;
}

export interface QueueItem {
  readonly field: FieldView;
  readonly document: DocumentCard;
  /** The page that the field stands on; the first of its document where it was found on none. Null where that is held. */
  readonly page: PageView | null;
}

/** GET /api/columns: field paths with how much is left; GET /api/queue?form=… gives the rows. */
export interface ColumnCard {
  readonly form: string;
  readonly label: string;
  readonly open: number;
  readonly total: number;
}

/** GET /api/tables */
export interface TableCard {
  readonly document: DocumentCard;
  readonly group: string;
  readonly label: string;
  readonly rows: number;
  readonly open: number;
}

/** GET /api/documents/:id/tables/:group */
export interface TableView {
  readonly document: DocumentCard;
  readonly group: string;
  readonly label: string;
  readonly columns: readonly { readonly part: string; readonly label: string }[];
  readonly rows: readonly {
    readonly index: number;
    readonly cells: Readonly<Record<string, FieldView>>;
    /** Hull of the cells of a row on its page. */
    readonly place: (PageReference & { readonly boxes: readonly Box[] }) | null;
  }[];
  readonly pages: readonly PageView[];
  readonly checks: readonly TableCheck[];
  /** Cells that are still to be decided. */
  readonly open: number;
  /** Changes with whatever is shown here; goes back with a decision about the table, which holds for this state alone. */
  readonly seal: string;
  /** True when one decision may confirm the whole table; else `why` says what stands against it. */
  readonly confirmable: boolean;
  readonly why: string | null;
}

/** What the paper states beside what its rows add up to. */
export interface TableCheck {
  /** Sum of a column; pieces that are listed; or as many lines as packages, which tells and carries no decision. */
  readonly kind: 'sum' | 'count' | 'lines';
  /** Column that it is about; null where it is about rows. */
  readonly part: string | null;
  readonly label: string;
  /** Unit of both numbers, where they were converted to one; null where they are as printed. */
  readonly unit: string | null;
  readonly stated: string | null;
  readonly statedField: FieldView | null;
  readonly reckoned: string | null;
  /** Sheet or page ("page 3") whose rows alone the total is about; null for all rows. */
  readonly scope: string | null;
  /** Null where one of both is not known. */
  readonly agrees: boolean | null;
}

/** GET /api/flag-groups */
export interface FlagGroupCard {
  readonly key: string;
  readonly supplier: string | null;
  readonly entry: { readonly id: string; readonly name: string };
  readonly list: string;
  readonly listTitle: string;
  readonly grade: string;
  readonly gradeWords: string;
  readonly mentions: number;
  readonly documents: number;
  readonly polarities: Readonly<Record<string, number>>;
  readonly state: FlagStanding['state'];
  readonly decision: FlagDecision | null;
  readonly contradicted: boolean;
}

/** A flag with the words around it and its page. */
export interface FlagMention extends FlagOnPage {
  readonly document: DocumentCard | null;
  readonly pageView: PageView | null;
  /** Words before and after the quote. */
  readonly before: string;
  readonly after: string;
  /** Words that led to the polarity. */
  readonly cue: string | null;
}

/** A denial and a statement in the papers of one supplier that do not go together. */
export interface FlagContradiction {
  readonly denied: FlagMention;
  readonly stated: FlagMention;
}

/** GET /api/flag-groups/:key */
export interface FlagGroupView extends FlagGroupCard {
  /** Changes with the mentions of the group and what is decided about them; goes back with a decision. */
  readonly seal: string;
  readonly listEntry: {
    readonly names: readonly string[];
    readonly list: string;
    readonly version: string;
    readonly retrieved: string;
    readonly note: string | null;
    readonly facts: readonly { readonly label: string; readonly value: string }[];
  };
  readonly matched: readonly { readonly words: string; readonly mentions: number }[];
  readonly standings: readonly {
    readonly words: string;
    readonly state: FlagStanding['state'];
    readonly decision: FlagDecision | null;
    readonly by: string | null;
    readonly at: string | null;
    readonly reason: string | null;
    readonly identifierField: string | null;
    readonly because: readonly string[];
  }[];
  readonly contradiction: FlagContradiction | null;
  readonly alongside: readonly string[];
  /** At most 200 in order; `mentions` says how many there are. */
  readonly flags: readonly FlagMention[];
  /** Identifier fields of its documents that may be cited: path, label, value. */
  readonly identifiers: readonly { readonly path: string; readonly label: string; readonly value: string }[];
  /** Passages that stand in several documents in the same words. */
  readonly passages: readonly {
    readonly documents: number;
    readonly mentions: number;
    readonly example: string;
  }[];
}

/** GET /api/second: a field that a second person is to read, without anything that tells what the first one decided. */
export interface SecondItem {
  readonly field: string;
  readonly path: string;
  readonly form: string;
  readonly label: string;
  readonly kind: string;
  readonly groupLabel: string;
  readonly criticality: number;
  /** Number, date, title and issuer are left out: one of them may be what is asked for. */
  readonly document: DocumentCard;
  /** All pages of the document: where the value stands is not told. */
  readonly pages: readonly PageView[];
  /** Language of the value, where it is one that the reviewer does not read; null otherwise. */
  readonly unreadLanguage: string | null;
}

/** GET /api/search?words= */
export interface SearchHit {
  readonly document: DocumentCard | null;
  readonly path: string;
  readonly page: PageReference;
  readonly snippet: readonly { readonly text: string; readonly hit: boolean }[];
}

/** GET /api/exceptions */
export type ExceptionItem = ExceptionView & { readonly id: string };

/** GET /api/ledger */
export interface LedgerItem {
  readonly path: string;
  readonly file: string;
  readonly state: string;
  readonly reason: string | null;
  readonly size: number;
  readonly supplier: string | null;
  readonly mediaType: string | null;
  readonly pages: number;
}

export interface NamedCount {
  readonly name: string;
  readonly label: string;
  readonly count: number;
}

/** GET /api/overview: what the batch holds. */
export interface Overview {
  readonly occurrences: readonly NamedCount[];
  readonly pages: readonly NamedCount[];
  readonly documentsByType: readonly NamedCount[];
  readonly documentsByCategory: readonly NamedCount[];
  readonly documentsByStep: readonly NamedCount[];
  readonly documentsByRelation: readonly NamedCount[];
  readonly fieldsByState: readonly NamedCount[];
  readonly fieldsByTodo: readonly NamedCount[];
  readonly flagsByGrade: readonly NamedCount[];
  readonly flagGroupsByState: readonly NamedCount[];
  readonly exceptionsByCode: readonly NamedCount[];
  readonly suppliers: readonly NamedCount[];
  readonly reviewers: readonly {
    readonly name: string;
    readonly decisions: number;
    /** Documents about which they decided something. */
    readonly documents: number;
    /** Milliseconds; null where timing is off. */
    readonly active: number | null;
  }[];
  readonly searched: string;
  readonly chain: { readonly events: number; readonly head: string };
  readonly lastRun: { readonly started: string; readonly outcome: string | null } | null;
}

/** GET /api/changes?since=N: what other people did meanwhile. */
export interface Changes {
  readonly head: number;
  readonly documents: readonly string[];
}
