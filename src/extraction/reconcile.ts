import type { Alternative, Candidate, Field, Grounding } from '../model/field.ts';
import { fieldId } from '../model/ids.ts';
import { pageKey } from '../model/page.ts';
import type { ValueKind } from '../model/value-kind.ts';
import { foldKey } from '../text/fold.ts';
import { parseValue, type ValueContext } from '../values/index.ts';
import { confidenceOf } from './confidence.ts';
import { FurtherPlaces } from './grounding/further-places.ts';
import type { GroundingPage } from './grounding/grounding-page.ts';
import { HiddenParts } from './hidden-parts.ts';
import { compactIndexes, mayRepeat } from './path-indexes.ts';

/** A candidate with what grounding said about it. */
export interface GroundedCandidate {
  readonly candidate: Candidate;
  readonly grounding: Grounding | null;
}

interface Cluster {
  readonly path: string;
  readonly value: string;
  readonly kind: ValueKind;
  readonly normalized: string | null;
  readonly readings: readonly string[];
  readonly warnings: readonly string[];
  readonly members: GroundedCandidate[];
  /** See `strengthOf`; reckoned once all members are known. */
  strength: number;
}

export interface ReconcileInput {
  readonly document: string;
  readonly candidates: readonly GroundedCandidate[];
  readonly pages: readonly GroundingPage[];
  readonly context: ValueContext;
  /** Paths (without indexes) that may bear several values in this type of document. */
  readonly repeating: ReadonlySet<string>;
  /** Least strength (0..1) of what becomes a field. */
  readonly minimumScore: number;
}

const mostAlternatives = 5;
/** How much stronger a value in a hidden part must be to stand before one that the document shows. */
const hiddenHandicap = 0.2;

/**
 * Makes fields of candidates: the same value printed three times is one field with three groundings; a path that holds
 * one value gives one field, its rivals in `alternatives`; a path that may repeat gives one field per value.
 */
export function reconcile(input: ReconcileInput): Field[] {
  const clusters = cluster(input);
  const byPath = new Map<string, Cluster[]>();
  for (const one of clusters) {
    const list = byPath.get(one.path);
    if (list === undefined) byPath.set(one.path, [one]);
    else list.push(one);
  }
  const further = new FurtherPlaces(input.pages, clusters);
  const hidden = new HiddenParts(input.pages.map(({ page }) => page));
  /** What becomes the value of a path that holds one: words that the document shows before hidden ones. */
  const rankOf = (one: Cluster): number =>
    (bestScore(one) < input.minimumScore ? -1 : 0) +
    one.strength -
    (hidden.holdsAll(groundingsOf(one)) ? hiddenHandicap : 0);
  const fields: Field[] = [];
  for (const [path, list] of byPath) {
    list.sort((one, other) => other.strength - one.strength);
    if (bestScore(list[0]!) < input.minimumScore) continue;
    if (mayRepeat(path, input.repeating)) {
      const worthy = list.filter((one, index) => index === 0 || one.strength >= 0.5);
      const ordered = [...worthy].sort((one, other) => position(one) - position(other));
      ordered.forEach((one, index) => {
        fields.push(toField(input.document, further, one, [], `${path}[${index}]`));
      });
    } else {
      const [best, ...rivals] = list
        .map((one) => ({ one, rank: rankOf(one) }))
        .sort((one, other) => other.rank - one.rank)
        .map(({ one }) => one);
      fields.push(toField(input.document, further, best!, rivals.slice(0, mostAlternatives), path));
    }
  }
  return hidden
    .warn(compactIndexes(fields))
    .map((field) => ({
      ...field,
      id: fieldId(input.document, field.path, field.groundings[0], field.value),
    }))
    .sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
}

/** Candidates of one path that say the same: equal normalized values, or equal words. */
function cluster(input: ReconcileInput): Cluster[] {
  const clusters = new Map<string, Cluster>();
  // A number printed twice, once under a heading with its unit, is one value.
  const units = new Map<string, string>();
  for (const { candidate, grounding } of input.candidates) {
    if (candidate.unit != null && grounding !== null)
      units.set(`${candidate.path}\u0000${foldKey(candidate.value)}`, candidate.unit);
  }
  const ordered = [...input.candidates].sort(
    (one, other) =>
      Number(other.grounding !== null) - Number(one.grounding !== null) ||
      other.candidate.score - one.candidate.score,
  );
  for (const entry of ordered) {
    const { candidate } = entry;
    const kind = candidate.kind as ValueKind;
    const unit = candidate.unit ?? units.get(`${candidate.path}\u0000${foldKey(candidate.value)}`);
    const parsed = parseValue(kind, candidate.value, {
      ...input.context,
      ocr: entry.grounding?.textOrigin === 'ocr',
      ...(unit == null ? {} : { unit }),
    });
    const same = parsed?.normalized ?? parsed?.readings.join('|') ?? foldKey(candidate.value);
    const key = [
      candidate.path,
      candidate.polarity,
      candidate.basis.kind,
      same || foldKey(candidate.value),
    ].join('\u0000');
    const known = clusters.get(key);
    if (known !== undefined) {
      known.members.push(entry);
      continue;
    }
    clusters.set(key, {
      path: candidate.path,
      value: candidate.value,
      kind,
      normalized: parsed?.normalized ?? null,
      readings: parsed?.readings ?? [],
      warnings: [...(parsed?.warnings ?? []), ...(candidate.warnings ?? [])],
      members: [entry],
      strength: 0,
    });
  }
  for (const one of clusters.values()) one.strength = strengthOf(one);
  return [...clusters.values()];
}

/** The best candidate's score, a little more for each further place that says the same; little when nothing grounds. */
function strengthOf(one: Cluster): number {
  const best = bestScore(one);
  const places = new Set(
    one.members.flatMap((member) =>
      member.grounding === null ? [] : [`${member.grounding.page}:${member.grounding.offsets.join('-')}`],
    ),
  );
  if (places.size === 0) return best * 0.2;
  return Math.min(1, best + Math.min(0.09, 0.03 * (places.size - 1)));
}

function bestScore(one: Cluster): number {
  return one.members.reduce((best, member) => Math.max(best, member.candidate.score), 0);
}

function position(one: Cluster): number {
  const first = one.members[0]?.grounding;
  return first === null || first === undefined ? Infinity : first.page * 1e7 + first.offsets[0];
}

function groundingsOf(one: Cluster): Grounding[] {
  const found: Grounding[] = [];
  const byPage = new Map<string, Grounding[]>();
  for (const member of one.members) {
    const grounding = member.grounding;
    if (grounding === null) continue;
    const key = pageKey(grounding);
    const onPage = byPage.get(key);
    if (onPage === undefined) byPage.set(key, [grounding]);
    else if (
      onPage.some(
        (other) => other.offsets[0] < grounding.offsets[1] && other.offsets[1] > grounding.offsets[0],
      )
    )
      continue;
    else onPage.push(grounding);
    found.push(grounding);
  }
  return found;
}

function toField(
  document: string,
  further: FurtherPlaces,
  one: Cluster,
  rivals: readonly Cluster[],
  path: string,
): Field {
  const best = one.members[0]!.candidate;
  const own = groundingsOf(one);
  // The value of a table line stands in its own row; the same words in another row speak of another line.
  const groundings = own.length === 0 ? [] : isOfLine(path) ? own : [...own, ...further.of(one, own)];
  const engines = [...new Set(one.members.map((member) => member.candidate.engine))].sort();
  return {
    id: '',
    document,
    path,
    value: one.value,
    normalized: one.normalized,
    readings: [...one.readings],
    warnings: [...one.warnings],
    polarity: best.polarity,
    subject: best.subject,
    assertedBy: best.assertedBy,
    basis: best.basis,
    confidence: confidenceOf({
      score: one.strength,
      groundings: own,
      engines: engines.length,
      rivalScore: rivals[0] === undefined ? 0 : rivals[0].strength,
      warnings: one.warnings.length,
    }),
    engines,
    alternatives: rivals.map((rival) => toAlternative(rival)),
    review: 'proposed',
    because: best.because,
    groundings,
  };
}

/** "goods[3].lot": a path of one line among several. */
function isOfLine(path: string): boolean {
  return /^[^[\]]+\[\d+\]\./.test(path);
}

function toAlternative(one: Cluster): Alternative {
  const groundings = groundingsOf(one);
  return {
    value: one.value,
    normalized: one.normalized,
    confidence: confidenceOf({
      score: one.strength * 0.6,
      groundings,
      engines: 1,
      rivalScore: 0,
      warnings: one.warnings.length,
    }),
    engines: [...new Set(one.members.map((member) => member.candidate.engine))].sort(),
    groundings,
  };
}
