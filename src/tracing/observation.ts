import { contentId } from '../model/hashing.ts';
import type { Observation, ObservationKind, ObservationPlace } from '../model/observation.ts';

/** An observation with an id that follows from its kind and the places of its sides. */
export function observation(
  kind: ObservationKind,
  statement: string,
  places: readonly ObservationPlace[],
): Observation {
  const anchors = places.map(({ file, page, what, fields }) => [file, page, what, [...fields]]);
  return { id: contentId('observation', [kind, anchors]), kind, statement, places: [...places] };
}
