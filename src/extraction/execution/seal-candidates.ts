import type { Grounding } from '../../model/field.ts';
import type { Mark } from '../../model/page.ts';
import { type GroundingPage, groundingOf, type Run } from '../grounding/grounding-page.ts';
import type { GroundedCandidate } from '../reconcile/grounded-candidate.ts';
import { candidateOf, markGrounding } from './mark-candidate.ts';
import { endsAsName, printedNameLike } from './printed-name.ts';
import { wordsOfSeal } from './seal-words.ts';

/**
 * What is demanded of lettering that no print on the paper bears out, before it is a value: a wrong name on a seal is
 * worse than none.
 */
const leastTextConfidence = 0.8;
const leastCountedConfidence = 0.65;
const leastAgreement = 0.92;
/** For each character, where the number of characters was counted on the seal; else no reading may differ. */
const leastCharacterAgreement = 0.74;
const leastUncounted = 0.95;

/** Owner, text and kind of one seal. */
export function sealCandidates(
  mark: Mark,
  on: GroundingPage,
  index: number,
  printed: readonly GroundingPage[],
): GroundedCandidate[] {
  const found: GroundedCandidate[] = [];
  const path = (name: string): string => `execution.seal[${index}].${name}`;
  const words = wordsOfSeal(on.page, mark);
  const lines = [...Map.groupBy(words, (word) => on.page.words[word]!.line).values()];
  const runs = lines.map((line): Run => [on.text.starts[line[0]!]!, on.text.ends[line.at(-1)!]!]);
  const score = 0.55 + 0.35 * (mark.textConfidence ?? 0);
  const stamp = mark.details['type'] === 'stamp';
  const because = `${stamp ? 'stamp' : 'seal'}: ${mark.reason}`;
  const texts = runs.map(([from, to]) => Array.from(on.text.text).slice(from, to).join(''));
  const ring = mark.details['ring'];
  const ringRun = ring !== undefined && texts[0] === ring ? runs[0] : undefined;
  const likeness = ring === undefined || stamp ? null : printedNameLike(ring, printed);
  const named = mark.details['namedKind'];
  const kindAt =
    named === undefined ? -1 : texts.findIndex((text) => text.replaceAll(' ', '').includes(named));
  const borneOut = likeness?.distance === 0 || mark.details['letters'] === 'text layer';
  // Lettering that differs in a few characters from a name printed on the paper was most likely misread.
  if (likeness !== null && likeness.distance > 0 && !borneOut) {
    const grounding = atMark(groundingOf(likeness.on, [likeness.run], 'derived'), mark, on);
    const made = {
      kind: 'party-name',
      quote: null,
      score: 0.9 - likeness.distance / ring!.length,
      because: `the lettering of the seal reads "${ring}", nearly as this name printed in the document`,
      rule: 'lettering of the seal nearly the same as a printed name',
    } as const;
    found.push({
      candidate: candidateOf({ ...made, path: path('owner'), value: likeness.value }),
      grounding,
    });
    found.push({
      candidate: candidateOf({ ...made, path: path('text'), value: likeness.value, kind: 'text' }),
      grounding,
    });
  } else if (ring !== undefined && ringRun !== undefined && !stamp && isName(ring)) {
    if (borneOut || readSurely(mark, ring)) {
      const sure = borneOut ? Math.max(score, 0.9) : score;
      found.push({
        candidate: candidateOf({
          path: path('owner'),
          value: ring,
          kind: 'party-name',
          quote: ring,
          score: sure,
          because,
        }),
        grounding: atMark(groundingOf(on, [ringRun], 'exact'), mark),
      });
      // A line that names no kind of seal is what is left of an emblem or of print, more often than not.
      const said = kindAt > 0 ? [ringRun, runs[kindAt]!] : [ringRun];
      const saidTexts = kindAt > 0 ? [ring, texts[kindAt]!] : [ring];
      found.push({
        candidate: candidateOf({
          path: path('text'),
          value: saidTexts.join(' '),
          kind: 'text',
          quote: saidTexts.join('\n'),
          score: sure,
          because,
        }),
        grounding: atMark(groundingOf(on, said, said.length === 1 ? 'exact' : 'normalized'), mark),
      });
    }
  } else if (stamp && runs.length > 0 && (mark.textConfidence ?? 0) >= leastTextConfidence) {
    found.push({
      candidate: candidateOf({
        path: path('text'),
        value: texts.join(' '),
        kind: 'text',
        quote: texts.join('\n'),
        score,
        because,
      }),
      grounding: atMark(groundingOf(on, runs, runs.length === 1 ? 'exact' : 'normalized'), mark),
    });
  }
  found.push({
    candidate: candidateOf({
      path: path('kind'),
      value: named ?? mark.details['shapeName'] ?? 'seal',
      kind: 'text',
      quote: kindAt === -1 ? null : texts[kindAt]!,
      score: named === undefined ? 0.6 : score,
      because,
      ...(kindAt === -1
        ? { rule: named === undefined ? 'shape of the impression' : 'words of the impression' }
        : {}),
    }),
    grounding:
      kindAt === -1 ? markGrounding(mark, on, null) : atMark(groundingOf(on, [runs[kindAt]!], 'exact'), mark),
  });
  return found;
}

/**
 * True where lettering may be believed without print that bears it out: it ends as names do, and either every size of it
 * reads the same, or as many characters were read as are counted on the seal and nearly all sizes agree on each.
 */
export function readSurely(mark: Pick<Mark, 'textConfidence' | 'details'>, ring: string): boolean {
  const { textConfidence, details } = mark;
  const counted = details['counted'] === 'true';
  const opening = ring.match(/[(（]/gu)?.length ?? 0;
  const closing = ring.match(/[)）]/gu)?.length ?? 0;
  return (
    (textConfidence ?? 0) >= (counted ? leastCountedConfidence : leastTextConfidence) &&
    Number(details['agreement'] ?? 0) >= leastAgreement &&
    Number(details['leastAgreement'] ?? 0) >= (counted ? leastCharacterAgreement : leastUncounted) &&
    endsAsName(ring) &&
    opening === closing
  );
}

/** The letters of a ring run round it: the place of what they say is the seal. */
function atMark(grounding: Grounding, mark: Mark, on?: GroundingPage): Grounding {
  // A name that stands printed on another page of the document keeps that place: offsets and boxes are of one page.
  if (on !== undefined && (on.page.page !== grounding.page || on.page.file !== grounding.file))
    return grounding;
  return { ...grounding, boxes: [mark.box] };
}

/** A name of a firm or an office is at least four characters of Han or two words. */
function isName(text: string): boolean {
  if (/\p{Script=Han}/u.test(text)) return (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 4;
  return text.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length >= 2;
}
