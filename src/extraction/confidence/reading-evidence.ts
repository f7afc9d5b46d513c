import type { Grounding, Standing } from '../../model/field.ts';
import type { ValueKind } from '../../model/value-kind.ts';

/** What bears on the chance that the page says a value. */
export interface ReadingEvidence {
  /** Who read it: `rules`, `llm`, the names of others. */
  readonly readers: readonly string[];
  readonly standing: Standing;
  /** A reading that stands behind another one on the same path. */
  readonly rival: boolean;
  /** A check digit fails, or the engine doubts its reading. */
  readonly doubted: boolean;
  /** Strength of the evidence, 0..1: how plainly a label, heading or place announces the value. */
  readonly score: number;
  readonly kind: ValueKind;
  /** Null for what is not found on the page. */
  readonly grounding: Grounding | null;
}

/** What is measured apart from each other. Each has bins of its own below it. */
export const evidenceClasses = [
  'rules',
  'rules-doubted',
  'model',
  'model-doubted',
  'agreed',
  'differs-rules',
  'differs-model',
  'not-stated',
  'rival',
  'ungrounded',
] as const;
export type EvidenceClass = (typeof evidenceClasses)[number];

/** How well the words can be read: printed text, or OCR that is sure of them by at least 90 %, 80 %, 60 %, or less. */
export const sources = ['print', 'ocr-sharp', 'ocr-fair', 'ocr-poor', 'ocr-faint'] as const;
/** Runs of words, of which more or less may be taken, and values of one token that are right or wrong. */
export const contents = ['values', 'words'] as const;
/** How plainly a label or place announces the value, the surest first. */
export const strengths = ['strong', 'plain', 'weak'] as const;

const wordKinds = new Set<ValueKind>(['party-name', 'address', 'text', 'paragraph', 'place', 'vessel']);
const sharpFrom = 0.9;
const fairFrom = 0.8;
const poorFrom = 0.6;
const strongFrom = 0.85;
const plainFrom = 0.65;

/**
 * The bin of the calibration table that evidence belongs to, from the coarse to the fine: class, source, content,
 * strength, joined by `/`. Few bins on purpose: each must hold enough values of the gold to say anything.
 */
export function binOf(evidence: ReadingEvidence): string {
  const { grounding } = evidence;
  if (grounding === null) return 'ungrounded';
  return [
    classOf(evidence),
    sourceOf(grounding),
    wordKinds.has(evidence.kind) ? 'words' : 'values',
    evidence.score >= strongFrom ? 'strong' : evidence.score >= plainFrom ? 'plain' : 'weak',
  ].join('/');
}

function classOf({ rival, standing, readers, doubted }: ReadingEvidence): EvidenceClass {
  if (rival) return 'rival';
  const byRules = readers.includes('rules');
  if (standing === 'differs') return byRules ? 'differs-rules' : 'differs-model';
  if (standing === 'not-stated') return 'not-stated';
  if (doubted) return byRules ? 'rules-doubted' : 'model-doubted';
  if (standing === 'agreed') return 'agreed';
  return byRules ? 'rules' : 'model';
}

function sourceOf(grounding: Grounding): (typeof sources)[number] {
  if (grounding.textOrigin !== 'ocr') return 'print';
  const { ocrConfidence } = grounding;
  if (ocrConfidence >= sharpFrom) return 'ocr-sharp';
  if (ocrConfidence >= fairFrom) return 'ocr-fair';
  return ocrConfidence >= poorFrom ? 'ocr-poor' : 'ocr-faint';
}

/**
 * The most that may be said of a value in a bin, 0..1: words that the reader of a scan itself thinks likely misread are
 * too rare to be measured, and no surer than that reader says.
 */
export function limitOf(bin: string, groundings: readonly Grounding[]): number {
  if (!bin.includes('/ocr-faint/')) return 1;
  return Math.max(
    ...groundings.map(({ textOrigin, ocrConfidence }) => (textOrigin === 'ocr' ? ocrConfidence : 1)),
  );
}
