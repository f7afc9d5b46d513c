import type { Field, Grounding } from '../../model/field.ts';
import type { EvidenceSeen } from '../../model/field-decision.ts';

/** What the engines proposed when a person decided: the field without its rivals. */
export type ProposalSeen = Omit<Field, 'alternatives' | 'review' | 'evidence'>;

/** What a person says the page says, as the index takes it. */
export type DecidedValue = Pick<Field, 'value' | 'normalized' | 'readings' | 'warnings'> & {
  readonly grounding: Grounding;
};

/** The words of a decision about a field: all that goes when they are removed after a clawback. */
export interface FieldContent {
  readonly path: string;
  readonly seen: EvidenceSeen;
  /** Null where no engine proposed anything. */
  readonly proposal: ProposalSeen | null;
  /** Null where the decision names no value. */
  readonly after: DecidedValue | null;
}
