import { groundingOf } from '../grounding/grounding-page.ts';
import type { PageLayout, Segment } from '../layout/page-layout.ts';
import { type Place, uprightFrame } from '../layout/upright.ts';
import type { GroundedCandidate } from '../reconcile/grounded-candidate.ts';
import { labelKey } from '../rules/labels/label-key.ts';
import type { ExecutionInput } from './execution-candidates.ts';
import { candidateOf } from './mark-candidate.ts';

/** A place for a signature, looked at and found empty: the label of the schema with nothing beside it. */
export function emptySignature({ type, layouts, pages }: ExecutionInput): GroundedCandidate | null {
  const field = type.fields.find((one) => one.path === 'execution.signature');
  if (field === undefined) return null;
  const labels = new Set(
    Object.values(field.labels)
      .flat()
      .filter(
        (label): label is string =>
          typeof label === 'string' && !/^(?:盖章|公章|批准|Approved by|Authorized by)$/.test(label),
      )
      .map(labelKey),
  );
  for (const layout of [...layouts].reverse()) {
    if (layout.page.marks === undefined) continue;
    for (const segment of layout.segments) {
      const head = segment.text.split(/[:：_]/)[0] ?? '';
      if (!labels.has(labelKey(head)) || !standsEmpty(layout, segment, head)) continue;
      const on = pages.find(({ page }) => page.file === layout.page.file && page.page === layout.page.page);
      const first = segment.words[0];
      const last = segment.words.at(-1);
      if (on === undefined || first === undefined || last === undefined) continue;
      return {
        candidate: candidateOf({
          path: 'execution.signature',
          value: 'absent',
          kind: 'presence',
          quote: segment.text,
          score: 0.68,
          because: `nothing but the label "${head.trim()}" stands at the place of the signature`,
          rule: 'an empty place for a signature',
        }),
        grounding: groundingOf(on, [[first.start, last.end]], 'derived'),
      };
    }
  }
  return null;
}

/** Nothing but rules follows the label on its row, and no word stands close above or below where a hand would write. */
function standsEmpty(layout: PageLayout, segment: Segment, head: string): boolean {
  const rest = segment.text.slice(head.length).replace(/[\s:：_.…－—-]/gu, '');
  if (rest !== '') return false;
  const row = layout.rows[segment.row]!;
  const beside = row.segments.filter(
    (other) => other.left >= segment.right && other.left - segment.right < 12 * layout.em,
  );
  if (beside.some((other) => /[\p{L}\p{N}]/u.test(other.text))) return false;
  const isNear = (place: Place): boolean =>
    place.left < segment.right + 12 * layout.em &&
    place.right > segment.left &&
    place.bottom > segment.top - 2.5 * layout.em &&
    place.top < segment.bottom + 1.5 * layout.em;
  // Ink that stands there, be it a seal's, may have the signature in it or under it.
  const frame = uprightFrame(layout.page);
  if ((layout.page.marks ?? []).some(({ box }) => isNear(frame.place({ box })))) return false;
  // Words that nobody could read at the place may be the signature itself.
  const near = layout.words.filter((word) => !segment.words.includes(word) && isNear(word));
  const doubtful = near.filter((word) => {
    const read = layout.page.words.find((other) => other.text === word.text && other.line === word.line);
    return read !== undefined && read.confidence < 0.6;
  });
  return doubtful.length === 0;
}
