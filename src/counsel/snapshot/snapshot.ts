import type { AbsentField, ReviewedField } from '../../index/decisions/reviewed-field.ts';
import type { FlagGroup } from '../../index/flag-groups/group-flags.ts';
import type { SearchRecord } from '../../index/search-record.ts';
import type { PageSummary } from '../../index/view-store.ts';
import type { EvidenceDocument } from '../../model/document.ts';
import type { Confidentiality, Privilege, Relation } from '../../model/document-decision.ts';
import type { Exception } from '../../model/exception.ts';
import type { Flag } from '../../model/flag.ts';
import type { IndicatorMention } from '../../model/indicator.ts';
import type { ExhibitNumber, Matter, RequestAnswer } from '../../model/matter.ts';
import type { Observation } from '../../model/observation.ts';
import type { Occurrence } from '../../model/source-file.ts';

/** A step of the chain as a document is placed in it. */
export interface PlacedStep {
  /** 1 = raw material; null where it belongs to no single step. */
  readonly step: number | null;
  /** Name of the step in the chain, `spinner (yarn)`. */
  readonly name: string | null;
  readonly component: string | null;
  /** `person`: decided. `stated`: the document says so at `field`. `inferred`: by the rule named. */
  readonly basis: 'person' | 'stated' | 'inferred';
  /** Rule or words that led to it, for a person. */
  readonly because: string;
  readonly field: string | null;
}

/** A document that the brief may tell of. */
export interface SnapshotDocument {
  /** Its number in the matter, for ever. */
  readonly number: number;
  readonly document: EvidenceDocument;
  /** How it stands to the matter; null while nobody decided. */
  readonly relation: Relation | null;
  readonly confidentiality: Confidentiality | null;
  readonly privilege: Privilege | null;
  readonly placed: PlacedStep;
  /** Occurrences of the file of its first page that may be shown, first one first. */
  readonly occurrences: readonly Occurrence[];
  readonly mediaType: string;
  /** Pages without words, in the order of the document. */
  readonly pages: readonly PageSummary[];
  /** As they stand after review, in the order of the document; rejected and ungrounded ones too. */
  readonly fields: readonly ReviewedField[];
  readonly absent: readonly AbsentField[];
  /** Numbers of documents that translate this one, lowest first. */
  readonly translations: readonly number[];
  /** Number of the document that this one translates; null for none. */
  readonly translates: number | null;
  /** How translation and original were brought together: by a person, or as observed. */
  readonly pairedBy: 'person' | 'observed' | null;
  /** Numbers of translator's certificates that belong to it (to a translation, or to the original it stands beside). */
  readonly certificates: readonly number[];
  /** Number of the document it is bound behind in one exhibit; null where it has an exhibit of its own. */
  readonly boundIn: number | null;
}

/** The index as it stood at one event, as far as a brief may tell of it: nothing held, privileged or quarantined. */
export interface Snapshot {
  /** Last event that bears on what is told: briefs and exports themselves do not. */
  readonly head: { readonly sequence: number; readonly hash: string; readonly at: string };
  readonly program: string;
  readonly matter: Matter;
  readonly answers: readonly RequestAnswer[];
  /** By number. */
  readonly documents: readonly SnapshotDocument[];
  /** All numbers ever given, those that are no longer used too. */
  readonly numbers: readonly ExhibitNumber[];
  readonly flags: readonly Flag[];
  readonly flagGroups: readonly FlagGroup[];
  readonly indicators: readonly IndicatorMention[];
  readonly observations: readonly Observation[];
  readonly exceptions: readonly Exception[];
  /** Custody rows that may be shown. */
  readonly occurrences: readonly Occurrence[];
  /** Pages that are in no document or could not be read, without words; of shown files. */
  readonly loosePages: readonly PageSummary[];
  /** Beginning of the words of parts that are hidden or stand beside the text (comments, deleted text), by page. */
  readonly unseenWords: ReadonlyMap<string, string>;
  readonly search: SearchRecord;
  /** Shown files that hold something that is kept back: no copy of their bytes is given, and no member of them. */
  readonly partlyWithheld: ReadonlySet<string>;
  /** What is kept back: counted, never named. */
  readonly withheld: {
    readonly heldFiles: number;
    readonly quarantinedFiles: number;
    /** Marked by a person, with what is of the same mail. */
    readonly privilegedDocuments: number;
    /** Files of such mails that are in no document. */
    readonly privilegedFiles: number;
    /** Related to the matter as on hold. */
    readonly documentsOnHold: number;
    /** Observations and groups that had to be left out because one side is withheld. */
    readonly sidesWithheld: number;
  };
}

/** A field with the document that bears it. */
export interface DocumentField {
  readonly document: SnapshotDocument;
  readonly reviewed: ReviewedField;
}
