import type { Box } from '../../model/box.ts';
import type { Confidentiality, Privilege, Relation } from '../../model/document-decision.ts';
import type {
  AssertedBy,
  Basis,
  GroundingStatus,
  Polarity,
  ReviewState,
  Standing,
} from '../../model/field.ts';
import type { FieldAction, PointedPlace } from '../../model/field-decision.ts';
import type { Flag } from '../../model/flag.ts';
import type { PageReference, Turn } from '../../model/page.ts';
import type { Todo } from '../../model/todo.ts';

/** Where a value stands, as the app draws it. */
export interface PlaceView extends PageReference {
  readonly status: GroundingStatus;
  /** On the displayed page; for a text without pages on the sheet it is typed on. Empty where nothing can be drawn. */
  readonly boxes: readonly Box[];
  readonly offsets: readonly [number, number] | null;
  readonly cells: readonly string[];
  readonly quote: string;
  readonly textOrigin: string;
  readonly ocrConfidence: number;
}

/** Another value that was read for the same thing. */
export interface RivalView {
  readonly value: string;
  readonly normalized: string | null;
  readonly engines: readonly string[];
  readonly confidence: number;
  readonly places: readonly PlaceView[];
}

/** What one person decided about a field, as others may see it. */
export interface DecisionView {
  readonly id: string;
  readonly event: number;
  readonly at: string;
  readonly reviewer: string;
  readonly action: FieldAction;
  readonly value: string | null;
  readonly normalized: string | null;
  readonly place: PointedPlace | null;
  readonly reason: string | null;
  readonly blind: boolean;
  readonly undone: boolean;
}

/** What is still to be done about a field: nothing, decide, decide as second person, settle a conflict. */

/** A field as it stands after review. */
export interface FieldView {
  readonly id: string;
  readonly document: string;
  readonly path: string;
  /** Path without indexes. */
  readonly form: string;
  /** Words of the path for people: "Seller: name". */
  readonly label: string;
  /** Group of the review form (`reviewOrder`), and its words. */
  readonly group: string;
  readonly groupLabel: string;
  readonly kind: string;
  /** How much hangs on it, 0..1. */
  readonly criticality: number;
  readonly value: string;
  readonly normalized: string | null;
  readonly readings: readonly string[];
  readonly warnings: readonly string[];
  readonly polarity: Polarity;
  readonly subject: string;
  readonly assertedBy: AssertedBy;
  readonly basis: Basis;
  /** Reading confidence, 0..1: the chance that the page says this; nothing about truth. */
  readonly confidence: number;
  readonly engines: readonly string[];
  readonly standing: Standing;
  readonly because: string;
  readonly places: readonly PlaceView[];
  readonly rivals: readonly RivalView[];
  readonly state: ReviewState;
  readonly todo: Todo;
  /** What the engines propose now, where that is not what was decided on; null otherwise. */
  readonly changedSince: { readonly value: string | null; readonly normalized: string | null } | null;
  readonly risk: number;
  /** Ids of flags that rest on it. */
  readonly flags: readonly string[];
  /** Sequence number of the last event about it; null for none. Goes into `seen.version`. */
  readonly version: number | null;
  readonly decisions: readonly DecisionView[];
  /** Language of the value, where it is one that the reviewer does not read; null otherwise. */
  readonly unreadLanguage: string | null;
}

export interface PageView extends PageReference {
  readonly width: number;
  readonly height: number;
  readonly kind: string;
  readonly reason: string;
  readonly uprightTurn: Turn;
  readonly part: string | null;
  readonly notes: readonly string[];
  readonly marks: readonly { readonly kind: string; readonly box: Box; readonly text: string | null }[];
  /** Address of the page image; null where none can be made. */
  readonly image: string | null;
}

export interface FlagOnPage {
  readonly id: string;
  /** Key of its group. */
  readonly group: string;
  readonly entry: string;
  readonly grade: Flag['grade'];
  readonly polarity: Flag['polarity']['value'];
  readonly page: PageReference;
  readonly boxes: readonly Box[];
  readonly quote: string;
  readonly explanation: string;
}

/** The header strip of a document: what it is said to be. */
export interface DocumentCard {
  readonly id: string;
  readonly file: string;
  /** Path in the dump as it may be shown. */
  readonly path: string;
  readonly type: string;
  readonly typeLabel: string;
  readonly categories: readonly string[];
  readonly title: string | null;
  readonly language: string | null;
  readonly supplier: string | null;
  readonly number: string | null;
  /** Day as `2025-06-20`; as printed where that may be read in two ways. */
  readonly date: string | null;
  readonly issuer: string | null;
  readonly pages: readonly PageReference[];
  readonly fields: number;
  readonly open: number;
  readonly flags: number;
  readonly exceptions: number;
}

/** A document as the lists of documents tell it. */
export interface RelatedDocument extends DocumentCard {
  /** To the matter that the request names. */
  readonly relation: Relation | null;
}

/** The matter that the request names, and where a person placed the document in its chain. */
export interface DocumentInMatter {
  readonly id: string;
  readonly name: string;
  /** Steps of its chain, 1 = raw material; none while nobody said which chain it is. */
  readonly steps: readonly { readonly step: number; readonly name: string }[];
  readonly step: number | null;
  readonly component: string | null;
}

/** GET /api/documents/:id */
export interface DocumentView extends RelatedDocument {
  /** What people marked it as; null where nobody did. */
  readonly confidentiality: Confidentiality | null;
  readonly privilege: Privilege | null;
  /** Null while there is no matter. */
  readonly inMatter: DocumentInMatter | null;
  readonly typeConfidence: number;
  readonly rivals: readonly { readonly type: string; readonly label: string }[];
  readonly startReason: string;
  readonly missingPages: readonly number[];
  readonly pageViews: readonly PageView[];
  /** In the order of the review form. */
  readonly fieldViews: readonly FieldView[];
  /** Paths of its type that no field stands under, in the order of the form, core ones marked. */
  readonly absent: readonly {
    readonly path: string;
    readonly label: string;
    readonly group: string;
    readonly groupLabel: string;
    readonly core: boolean;
    /** A person said that the document does not state it. */
    readonly notStated: boolean;
  }[];
  /** The eight link fields of triage in their order: id of the field, or null with the path that is open. */
  readonly links: readonly { readonly path: string; readonly label: string; readonly field: string | null }[];
  readonly flagViews: readonly FlagOnPage[];
  readonly exceptionViews: readonly ExceptionView[];
  readonly observations: readonly { readonly kind: string; readonly statement: string }[];
  /** The document that this one translates, or its translations. */
  readonly original: DocumentCard | null;
  readonly translations: readonly DocumentCard[];
  /** Groups of the form that are tables, for table mode. */
  readonly tables: readonly { readonly group: string; readonly label: string; readonly rows: number }[];
  readonly lease: { readonly reviewer: string; readonly yours: boolean; readonly until: string } | null;
  readonly decisions: readonly DocumentDecisionView[];
  /** True while a decision waits to be carried out (a run is going on). */
  readonly pending: boolean;
}

/**
 * POST /api/documents/:id/lease: "I am at work on this". It keeps nobody from deciding; others see it. To be said again
 * every 30 s: a lease ends by itself after 90 s.
 */
export interface LeaseRequest {
  /** `hold`: takes it where it is free. `take-over`: takes it from another person. `release`: gives it back. */
  readonly action: 'hold' | 'take-over' | 'release';
}
export interface LeaseAnswer {
  readonly lease: DocumentView['lease'];
}

export interface DocumentDecisionView {
  readonly id: string;
  readonly event: number;
  readonly at: string;
  readonly reviewer: string;
  readonly action: string;
  /** In words: "type set to invoice". */
  readonly what: string;
  readonly undone: boolean;
}

export interface ExceptionView {
  readonly code: string;
  readonly stage: string;
  readonly file: string | null;
  readonly path: string;
  readonly page: number | null;
  readonly document: string | null;
  readonly cause: string;
  readonly remedy: string;
}

/**
 * GET /api/files/:sha256/original: the received bytes as a download, never shown by the app.
 * GET /api/pages/:file/:page/words: in reading order; offsets are code points of the page text.
 */
export interface PageWords {
  readonly words: readonly {
    readonly text: string;
    readonly box: Box;
    readonly offsets: readonly [number, number];
  }[];
  readonly text: string;
}

/** GET /api/types: what a document may be set to, by label. */
export interface DocumentTypeView {
  readonly type: string;
  readonly label: string;
}
