import type { ClassificationEvidence } from '../model/document.ts';
import type { Evidence, PageEvidence } from './page-evidence.ts';

export interface TypeScore {
  readonly type: string;
  readonly score: number;
  /** What the score rests on, strongest first. */
  readonly evidence: readonly ClassificationEvidence[];
}

/** Below this no type is named: about one clear title, or several cues and labels that go together. */
export const leastScore = 7;

/**
 * A translation is what the paper translated is: an invoice in English is an invoice. This type is named only where no
 * other one can be.
 */
export const lastResort = 'translation';

/** Several pieces of one kind count less and less: the tenth cue says little the first nine did not. */
const fading = 0.8;
const shares: Readonly<Record<Evidence['kind'], number>> = {
  title: 1,
  label: 0.8,
  cue: 0.5,
  layout: 1,
  against: 0.55,
};

/**
 * Scores of all types for a document, best first. Titles count by the best one on the first pages; labels and cues count
 * once each wherever they stand, with falling weight; words against a type are subtracted.
 */
export function scoreTypes(pages: readonly PageEvidence[]): TypeScore[] {
  const byType = new Map<string, Evidence[]>();
  for (const [index, page] of pages.entries()) {
    for (const one of page.evidence) {
      // Later pages hold annexes, terms and inner headings.
      const share = index === 0 ? 1 : one.kind === 'title' ? 0.35 : one.kind === 'against' ? 0.3 : 0.6;
      const list = byType.get(one.type) ?? [];
      list.push(share === 1 ? one : { ...one, weight: one.weight * share });
      byType.set(one.type, list);
    }
  }
  const scores = [...byType].map(([type, list]) => scoreType(type, list));
  return scores.filter((one) => one.score > 0).sort((one, other) => rank(other) - rank(one));
}

/** The order of types: by score, but the one of last resort stands behind all that can be named. */
function rank({ type, score }: TypeScore): number {
  if (score < leastScore) return score - leastScore;
  return type === lastResort ? 0 : score;
}

function scoreType(type: string, list: readonly Evidence[]): TypeScore {
  const strongest = new Map<string, Evidence>();
  for (const one of list) {
    const key = `${one.kind}:${one.key}`;
    const known = strongest.get(key);
    if (known === undefined || known.weight < one.weight) strongest.set(key, one);
  }
  let score = 0;
  const evidence: ClassificationEvidence[] = [];
  for (const kind of ['title', 'label', 'cue', 'layout', 'against'] as const) {
    const ofKind = [...strongest.values()]
      .filter((one) => one.kind === kind)
      .sort((one, other) => other.weight - one.weight);
    let share = shares[kind];
    for (const one of ofKind) {
      const weight = one.weight * share;
      score += kind === 'against' ? -weight : weight;
      share *= kind === 'title' ? 0.25 : fading;
      if (weight < 0.3) continue;
      evidence.push({
        kind,
        type,
        text: one.text.replace(/\s+/g, ' ').trim(),
        page: one.page,
        weight: Math.round((kind === 'against' ? -weight : weight) * 100) / 100,
      });
    }
  }
  evidence.sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
  return { type, score, evidence };
}
