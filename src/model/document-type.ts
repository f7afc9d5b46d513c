import type { Capacity } from './field.ts';
import type { ValueKind } from './value-kind.ts';

/** ISO 639-1 codes of the languages labels are kept in; `zh` holds simplified and traditional forms. */
export type LabelLanguage = 'en' | 'zh' | 'vi' | 'es' | 'de' | 'fr' | 'tr' | 'pt' | 'it' | 'nl';
export type Labels = Readonly<Partial<Record<LabelLanguage, readonly string[]>>>;

/** Where a value stands relative to its label, best first. `same` = behind it in the same line or cell. */
export type Placement = 'same' | 'right' | 'below' | 'above';

/** One thing a document of a type may say. */
export interface FieldDefinition {
  /** Contract path without indexes: `documentNumber`, `parties.seller` (a party block), `references.purchaseOrder`. */
  readonly path: string;
  /** `party` = a block that gives name, address, country and identifiers below the path. */
  readonly kind: ValueKind | 'party';
  /** Printed labels that announce the value. Empty: only read from the letterhead, a table or running text. */
  readonly labels: Labels;
  readonly placement?: readonly Placement[];
  /** More than one value of the path may stand in one document. */
  readonly repeats?: boolean;
  /** Overrides the type's capacity: a lab result inside an audit report. */
  readonly assertedBy?: Capacity;
  /** What a person or a model should look for, in one or two sentences. */
  readonly guidance: string;
  readonly example?: string;
  /** Core fields are scored first and extracted for `unknown` too. */
  readonly core?: boolean;
}

/** One column of a repeating table (`goods`, `lots`, `audit.finding`, `production.inputLot`). */
export interface ColumnDefinition {
  /** Contract path below the table's path: `description`, `quantity`, `hsCode`. */
  readonly path: string;
  readonly kind: ValueKind;
  readonly labels: Labels;
  /** What a model should look for, where the name of the column does not say it. */
  readonly guidance?: string;
}

export interface TableDefinition {
  /** Contract path of the repeating thing: `goods`, `lots`, `audit.finding`. */
  readonly path: string;
  readonly columns: readonly ColumnDefinition[];
  /** A table is only taken when these columns are found. */
  readonly required: readonly string[];
  readonly guidance: string;
}

/** Words that speak for or against a type, with their weight (roughly: 10 = a title that no other paper bears). */
export interface Cue {
  readonly text: string;
  readonly weight: number;
}

/** An excerpt of a paper, line by line, with what a model should answer about it. */
export interface AnswerExample {
  readonly lines: readonly string[];
  /** The part of the answer that matters, in the shape of the type's answer; what is left out is not stated. */
  readonly answer: Readonly<Record<string, unknown>>;
}

/** Everything the house knows about one document type. One file in schemas/, default-exported as a function. */
export interface DocumentTypeDefinition {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** What such a document is looked up for first, as paths without indexes, in that order; a common order where none is given. */
  readonly keyInformation?: readonly string[];
  /** Titles as printed at the head, per language. */
  readonly titles: Labels;
  readonly cues: readonly Cue[];
  readonly against: readonly Cue[];
  /** Party role of the letterhead when the paper names no role (invoice: seller); null when it names none. */
  readonly letterheadRole: string | null;
  /** Who says what the paper says, unless a field says otherwise. */
  readonly assertedBy: Capacity;
  readonly fields: readonly FieldDefinition[];
  readonly tables: readonly TableDefinition[];
  /** Short excerpts of papers of invented firms, each with the answer a model should give. */
  readonly examples?: readonly AnswerExample[];
}
