import { type LabelMatch, labelKey, outermost } from '../../schemas/index.ts';
import { layoutCues } from './layout-cues.ts';
import type { PageView, Segment } from './page-view.ts';
import type { TypeClaim, TypeMatcher } from './type-matcher.ts';

/** One thing on a page that speaks for or against a type. */
export interface Evidence {
  readonly kind: 'title' | 'label' | 'cue' | 'layout' | 'against';
  readonly type: string;
  readonly text: string;
  readonly page: number;
  readonly weight: number;
  /** Contract path of a label, kind of a layout cue, else the comparison key: the same thing counts once a document. */
  readonly key: string;
  /** For titles: where it stands, 0 top to 1 bottom, and the whole line. */
  readonly top?: number;
  readonly line?: string;
}

export interface PageEvidence {
  readonly view: PageView;
  readonly evidence: readonly Evidence[];
  /** Titles of the page, strongest first, whatever their type. */
  readonly titles: readonly Evidence[];
  /** Every title, label and cue found, by place. */
  readonly matches: readonly LabelMatch<TypeClaim>[];
}

/** A title that no other paper bears, alone on its line, large, at the head. */
const titleWeight = 12;
const plainPaths = new Set(['documentNumber', 'issueDate']);
/** Number of types for which the weights of labels were settled. */
const typesWeighed = 19;

/** Everything on a page that tells of its type, found in one pass over its text. */
export function pageEvidence(view: PageView, types: TypeMatcher): PageEvidence {
  const evidence: Evidence[] = [];
  const page = view.page.page;
  if (view.segments.length === 0) return { view, evidence, titles: [], matches: [] };
  const starts = new Set(view.segments.map((segment) => segment.start));
  const matches = types.matcher.find(view.text, (from, to) => {
    for (let index = from + 1; index <= to; index++) if (starts.has(index)) return true;
    return false;
  });
  const bySegment = segmentFinder(view.segments);

  const covered = outermost(matches);
  const strongest = new Map<string, Evidence>();
  const take = (found: Evidence): void => {
    const key = `${found.kind}:${found.type}:${found.key}`;
    const known = strongest.get(key);
    if (known === undefined || known.weight < found.weight) strongest.set(key, found);
  };

  for (const match of titleMatches(matches)) {
    const segment = bySegment(match.start);
    if (segment === null) continue;
    for (const claim of match.claims) {
      if (claim.kind !== 'title') continue;
      const weight = titleStrength(match, segment, view, covered) * claim.weight;
      if (weight >= 0.5) {
        take({
          kind: 'title',
          type: claim.type,
          text: view.text.slice(match.start, match.end),
          page,
          weight,
          key: labelKey(view.text.slice(match.start, match.end)),
          top: segment.top,
          line: segment.text,
        });
      }
    }
  }
  for (const found of titlesOverTwoLines(view, types)) take(found);

  for (const match of covered) {
    const segment = bySegment(match.start);
    if (segment === null) continue;
    const text = view.text.slice(match.start, match.end);
    const labels = match.claims.filter((claim) => claim.kind === 'label');
    if (labels.length === 0 || !standsAsLabel(match, segment)) continue;
    const bearers = new Set(labels.map((claim) => claim.type)).size;
    // A label's weight follows the share of types that bear it: more types must not make all labels say less.
    const sharing = Math.max(1, (bearers * typesWeighed) / types.types.size);
    for (const claim of labels) {
      // Plain words that many types use say little; a label that names the paper's own number says much.
      const own = plainPaths.has(claim.path) && labelKey(text).length > 6;
      const numberTypes = new Set(
        labels.filter((other) => other.path === claim.path).map((other) => other.type),
      ).size;
      const weight = own && numberTypes <= 3 ? 3 / numberTypes : 3 / (sharing + 2);
      take({ kind: 'label', type: claim.type, text, page, weight, key: claim.path });
    }
  }
  for (const match of matches) {
    const text = view.text.slice(match.start, match.end);
    for (const claim of match.claims) {
      if (claim.kind === 'cue') {
        take({ kind: 'cue', type: claim.type, text, page, weight: claim.weight, key: labelKey(text) });
      } else if (claim.kind === 'against') {
        const weight = claim.weight * againstShare(match, covered, claim, bySegment(match.start));
        if (weight > 0) take({ kind: 'against', type: claim.type, text, page, weight, key: labelKey(text) });
      }
    }
  }
  evidence.push(...strongest.values());
  for (const cue of layoutCues(view, types, matches)) {
    if (types.types.has(cue.type)) evidence.push({ ...cue, kind: 'layout', page });
  }
  const titles = evidence
    .filter((one) => one.kind === 'title')
    .sort((one, other) => other.weight - one.weight);
  return { view, evidence, titles, matches };
}

/** A heading goes on with what it is about: `Statement on cotton origin`, `Erklärung zur Herkunft`. */
const qualified =
  /^\s*(?:on|of|for|regarding|concerning|about|re|in respect of|as to|by|zur?|zum|über|gemäß|für|von|de|du|des|d['’]|sur|pour|relative|sobre|del|para|da|do|di|sulla|inzake|over|về|về việc|hakkında)(?=\P{L})/iu;

/** Titles that stand in no longer title. */
function titleMatches(matches: readonly LabelMatch<TypeClaim>[]): LabelMatch<TypeClaim>[] {
  return outermost(matches.filter((match) => match.claims.some((claim) => claim.kind === 'title')));
}

/**
 * Characters of a line that are looked at on either side of a match: more than any heading has. A line may be as long
 * as a page, with a match at every word.
 */
const furthest = 300;

/** What stands before and after a match in its own segment. */
function surroundings(
  match: LabelMatch<TypeClaim>,
  segment: Segment,
  text: string,
): { textBefore: string; textAfter: string } {
  return {
    textBefore: text.slice(Math.max(segment.start, match.start - furthest), match.start),
    textAfter: text.slice(match.end, Math.min(segment.end, match.end + furthest)),
  };
}

/** The outermost matches that reach over another one; both starts and ends of outermost matches rise. */
function coveringMatches(
  covered: readonly LabelMatch<TypeClaim>[],
  match: LabelMatch<TypeClaim>,
): LabelMatch<TypeClaim>[] {
  let low = 0;
  let high = covered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (covered[middle]!.end >= match.end) high = middle;
    else low = middle + 1;
  }
  let after = low;
  while (after < covered.length && covered[after]!.start <= match.start) after++;
  return covered.slice(low, after);
}

/**
 * How surely a match is the paper's title, 0 to about 1.6 times `titleWeight`: alone on its line rather than in prose,
 * larger than body text, near the head, in capitals, not a part of a longer label.
 */
function titleStrength(
  match: LabelMatch<TypeClaim>,
  segment: Segment,
  view: PageView,
  covered: readonly LabelMatch<TypeClaim>[],
): number {
  const text = view.text.slice(match.start, match.end);
  const { textBefore, textAfter } = surroundings(match, segment, view.text);
  const own = labelKey(text).length;
  const before = labelKey(textBefore).length;
  const after = labelKey(textAfter);
  const whole = before + own + after.length;
  const wordsBefore = textBefore.split(/\s+/).filter(Boolean).length;
  const wordsAfter = textAfter.split(/\s+/).filter(Boolean).length;
  const share = own / Math.max(1, whole);
  const asian = /\p{Script=Han}/u.test(text);

  let alone: number;
  if (share >= 0.85) alone = 1;
  else if (before === 0 && /^(?:no|nr|n|num|nummer|numero|number|#|：|号)?[a-z]{0,8}[-/]?\d/u.test(after))
    alone = 0.8;
  else if (asian && before > 0 && after === '' && whole <= 22) alone = 0.95;
  else if (after === '' && wordsBefore <= 3) alone = 0.85;
  else if (share >= 0.4 && wordsBefore + wordsAfter <= 6) alone = 0.65;
  else if (before === 0 && wordsAfter <= 8 && qualified.test(textAfter)) alone = 0.8;
  else if (before === 0 && wordsAfter <= 8) alone = 0.35;
  else alone = 0.06;
  // A sentence is no heading, however short.
  if (/[a-zà-ÿ][.;]\s*$/u.test(segment.text.slice(-furthest)) && wordsBefore + wordsAfter >= 3)
    alone = Math.min(alone, 0.1);

  const containing = coveringMatches(covered, match)[0];
  const insideLabel = containing !== undefined && containing.end - containing.start > match.end - match.start;
  if (insideLabel && !containing.claims.some((claim) => claim.kind === 'title')) {
    const number = containing.claims.some(
      (claim) => claim.kind === 'label' && claim.path === 'documentNumber',
    );
    alone *= number && segment.size >= 1.2 && before === 0 ? 0.7 : 0.15;
  }
  // `Rechnung: 4711`, `Lieferschein 4711 vom …` in a block of references is a label before a value.
  const labelled = /^\s*[:：]/u.test(view.text.slice(match.end, segment.end + 1));
  if (labelled && segment.size < 1.2) alone *= 0.3;

  let size = 1;
  if (view.hasLayout) {
    if (segment.size >= 1.8) size = 1.45;
    else if (segment.size >= 1.45) size = 1.3;
    else if (segment.size >= 1.2) size = 1.1;
    else if (segment.size < 0.85) size = 0.5;
    else size = 0.8;
  }
  const capitals = !asian && text === text.toUpperCase() && /[A-Z]{3}/.test(text) ? 1.1 : 1;
  let place: number;
  if (view.hasLayout) place = segment.top < 0.3 ? 1 : segment.top < 0.45 ? 0.7 : 0.35;
  else place = segment.line < 6 ? 1 : segment.line < 15 ? 0.6 : 0.3;
  // On a short slip the head is a larger part of the page.
  if (place < 1 && segment.line < Math.max(4, 0.35 * view.lineCount)) place = Math.max(place, 0.8);
  return titleWeight * alone * size * capitals * place;
}

/** Titles broken over two lines near the head: `CERTIFICATE / OF ORIGIN`. */
function titlesOverTwoLines(view: PageView, types: TypeMatcher): Evidence[] {
  const found: Evidence[] = [];
  const head = view.segments.filter((segment) => segment.line < 14 && segment.top < 0.5);
  for (let index = 0; index < head.length; index++) {
    const upper = head[index]!;
    const lower = head.find((segment) => goesOnIn(upper, segment));
    if (lower === undefined || lower.text.length > 60 || upper.text.length > 60) continue;
    if (Math.abs(lower.size - upper.size) > 0.4 * Math.max(lower.size, upper.size)) continue;
    const joined = `${upper.text} ${lower.text}`;
    for (const match of titleMatches(types.matcher.find(joined))) {
      if (match.start >= upper.text.length || match.end <= upper.text.length) continue;
      const share = labelKey(joined.slice(match.start, match.end)).length / labelKey(joined).length;
      if (share < 0.6) continue;
      const size = view.hasLayout ? Math.min(1.45, Math.max(0.7, upper.size / 1.2)) : 0.8;
      for (const claim of match.claims) {
        if (claim.kind !== 'title') continue;
        found.push({
          kind: 'title',
          type: claim.type,
          text: joined.slice(match.start, match.end),
          page: view.page.page,
          weight: titleWeight * share * size * claim.weight * (upper.top < 0.3 ? 1 : 0.7),
          key: labelKey(joined.slice(match.start, match.end)),
          top: upper.top,
          line: joined,
        });
      }
    }
  }
  return found;
}

/** Below and overlapping, or to the right at the same height, as on a page photographed askew. */
function goesOnIn(one: Segment, other: Segment): boolean {
  const below =
    other.line > one.line &&
    other.line <= one.line + 2 &&
    other.left < one.left + one.width + 0.02 &&
    other.left + other.width > one.left - 0.02;
  const beside =
    other.line !== one.line &&
    Math.abs(other.line - one.line) <= 2 &&
    Math.abs(other.top - one.top) < 0.025 &&
    other.left >= one.left + one.width - 0.01;
  return below || beside;
}

/** A label begins its cell or follows a mark, and is not a word within prose. */
function standsAsLabel(match: LabelMatch<TypeClaim>, segment: Segment): boolean {
  const start = match.start - segment.start;
  const end = match.end - segment.start;
  const around = segment.text.slice(Math.max(0, start - furthest), end + furthest);
  const before = segment.text.slice(Math.max(0, start - furthest), start).trim();
  const after = segment.text.slice(end, end + furthest).trim();
  if (before === '' || /^[([]?\d{1,2}[)\].]?$/u.test(before)) return true;
  if (/^[:：]/u.test(after)) return true;
  return /[:：;|/·]$/u.test(before) || /\p{Script=Han}/u.test(around);
}

/**
 * Share with which a word against a type counts: nothing inside a longer label or title (`Delivery note no. 123` on an
 * invoice), little in prose, all of it alone in its cell.
 */
function againstShare(
  match: LabelMatch<TypeClaim>,
  covered: readonly LabelMatch<TypeClaim>[],
  claim: TypeClaim,
  segment: Segment | null,
): number {
  for (const other of coveringMatches(covered, match)) {
    const longer = other.end - other.start > match.end - match.start;
    if (longer && other.claims.some((one) => one.kind === 'label' || one.type === claim.type)) return 0;
  }
  if (segment === null) return 0.4;
  const share = (match.end - match.start) / Math.max(1, segment.text.length);
  return share >= 0.6 ? 1 : share >= 0.25 ? 0.6 : 0.3;
}

function segmentFinder(segments: readonly Segment[]): (index: number) => Segment | null {
  return (index) => {
    let low = 0;
    let high = segments.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const segment = segments[middle]!;
      if (index < segment.start) high = middle - 1;
      else if (index >= segment.end) low = middle + 1;
      else return segment;
    }
    return null;
  };
}
