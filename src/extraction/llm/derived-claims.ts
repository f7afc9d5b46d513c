import type { DocumentTypeDefinition } from '../../model/document-type.ts';
import type { GroundedCandidate } from '../reconcile/grounded-candidate.ts';
import { claims } from '../rules/origin.ts';

/**
 * What follows by our own rules from the origins that a model read and that stand on the page: the kind of statement,
 * from the type of the paper. The model is never asked for it, and what does not ground gives none.
 */
export function derivedClaims(
  type: DocumentTypeDefinition,
  grounded: readonly GroundedCandidate[],
): GroundedCandidate[] {
  const origins = grounded.filter(
    ({ candidate, grounding }) =>
      candidate.engine === 'llm' && grounding !== null && candidate.path.startsWith('origin'),
  );
  const groundings = new Map(origins.map(({ candidate, grounding }) => [candidate, grounding]));
  return origins.flatMap(({ candidate }) =>
    claims({ type }, [candidate]).map((claim) => {
      const grounding = groundings.get(candidate) ?? null;
      return { candidate: claim, grounding: grounding && { ...grounding, status: 'derived' as const } };
    }),
  );
}
