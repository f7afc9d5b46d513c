import type { Candidate, Grounding } from '../../model/field.ts';
import { pageKey } from '../../model/page-key.ts';
import { sliceCodePoints } from '../../model/page-text.ts';
import type { ValueKind } from '../../model/value-kind.ts';
import { findValues, parseValue, unitBehind, unitOf, type ValueContext } from '../../values/index.ts';
import { findingPolarity } from '../rules/audit/finding-polarity.ts';
import { segmentAt } from './cells.ts';
import { ground } from './ground.ts';
import type { GroundingPage } from './grounding-page.ts';
import { cueAround } from './statement.ts';

/** A finding as an engine read it: what it says and how it is graded, which is empty where no grade is printed. */
export interface FindingWords {
  readonly text: string;
  readonly grade: string;
}

/** A candidate with what the pages say about it. */
export interface Claim {
  readonly candidate: Candidate;
  readonly grounding: Grounding | null;
}

/**
 * Grounds a candidate and checks what it claims beyond its quote: for every engine but the rules, which read polarity
 * themselves, the words around the value on the page decide how it is meant. A negation on the page makes what was
 * asserted `denied`, a condition or question makes it `conditional`, each with a warning that says so; a denial that no
 * word of the page bears out is left open. Findings mean what the rules take them to mean, and cells beside a finding
 * are stated whatever the finding says. A reading that settles what the page leaves open becomes the printed words.
 * @param finding words and grade of the finding that the value belongs to, as the same engine read them.
 */
export function claimOf(
  candidate: Candidate,
  pages: readonly GroundingPage[],
  context: ValueContext = {},
  finding?: FindingWords,
): Claim {
  const grounding = ground(candidate, pages, context);
  if (grounding === null || candidate.engine === 'rules') return { candidate, grounding };
  const spoken = asSpoken(candidate, grounding, pages, finding);
  return { candidate: withPrintedUnit(asPrinted(spoken, grounding, context), grounding, pages), grounding };
}

/** Grade, action and days of a finding are stated, whatever the finding beside them denies. */
const besideFinding = /^audit\.finding(?:\[\d+\])?\.(?:severity|correctiveAction|due|closedOn|status)$/u;
const wordsOfFinding = /^audit\.finding(?:\[\d+\])?\.(?:text|indicator)$/u;
/**
 * Fields that hold what a paper says in its own words: "no match", "labor was not employed", "shall not use". The paper
 * states these words; a negation inside them is part of what is stated.
 */
const ownWords =
  /^(?:clauses\.\w+|request(?:\[\d+\])?\.text|assessment\.(?:method|scope|result)|policy\.clause(?:\[\d+\])?|controls\.control(?:\[\d+\])?|customs\.(?:reason|action)|audit\.(?:result|announced))$/u;

/** The candidate with the polarity of the words around its value. */
function asSpoken(
  candidate: Candidate,
  grounding: Grounding,
  pages: readonly GroundingPage[],
  finding: FindingWords | undefined,
): Candidate {
  const on = pages.find(({ page }) => pageKey(page) === pageKey(grounding));
  if (on === undefined) return candidate;
  const path = candidate.path;
  if (besideFinding.test(path)) return { ...candidate, polarity: 'asserted' };
  const pieces = grounding.pieces ?? [grounding.offsets];
  const isFinding = wordsOfFinding.test(path);
  // The cell in front of a finding names its area, and says nothing of it.
  const isGraded = isFinding && finding !== undefined && finding.grade !== '';
  const cue = isGraded ? null : cueAround(candidate.kind, on, pieces[0]!, { cellInFront: !isFinding });
  if (cue === null) {
    if (isFinding) return asFinding(candidate, finding);
    if (ownWords.test(path)) return { ...candidate, polarity: 'asserted' };
    if (candidate.polarity !== 'denied') return candidate;
    return withPolarity(
      candidate,
      'conditional',
      'given as denied, but no words around the value on the page deny it',
    );
  }
  if (candidate.polarity === cue.polarity) return candidate;
  // A denial read by the engine stands where the page leaves the value open, and the other way round: both are shown.
  if (candidate.polarity !== 'asserted' && cue.polarity === 'conditional') return candidate;
  const how = cue.polarity === 'denied' ? 'deny it' : 'leave it open';
  return withPolarity(
    candidate,
    cue.polarity,
    `given as ${candidate.polarity}, but the words "${cue.words.slice(0, 80)}" on the page ${how}`,
  );
}

function asFinding(candidate: Candidate, finding: FindingWords | undefined): Candidate {
  const polarity = findingPolarity(finding?.text || candidate.value, finding?.grade ?? '');
  if (candidate.polarity !== 'denied' || polarity === 'denied') return { ...candidate, polarity };
  return withPolarity(
    candidate,
    polarity,
    'given as denied, but its words do not say that nothing was found',
  );
}

const unitsOfPages = new WeakMap<GroundingPage, ReadonlySet<string | null>>();

/** Names of all units that a page prints; kept, since every number of a long document may ask. */
function unitsOn(on: GroundingPage): ReadonlySet<string | null> {
  let units = unitsOfPages.get(on);
  if (units === undefined) {
    units = new Set(findValues('unit', on.text.text).map(({ normalized }) => normalized));
    unitsOfPages.set(on, units);
  }
  return units;
}

/**
 * The candidate with the unit that it gives to a bare number, only where the paper prints that unit, as a heading or
 * beside other numbers of the page: a unit that stands nowhere would make another weight of the same digits.
 */
function withPrintedUnit(
  candidate: Candidate,
  grounding: Grounding,
  pages: readonly GroundingPage[],
): Candidate {
  const claimed = candidate.unit == null ? null : unitOf(candidate.unit);
  if (claimed === null) return candidate;
  const on = pages.find(({ page }) => pageKey(page) === pageKey(grounding));
  const own = on === undefined ? null : segmentAt(on, grounding.offsets[0]);
  const beside =
    on === undefined || own === null
      ? null
      : unitBehind(
          sliceCodePoints(on.text.text, grounding.offsets[1], Math.max(own.end, grounding.offsets[1])),
          0,
        );
  const printed =
    beside !== null ? beside.unit === claimed : pages.some((one) => unitsOn(one).has(claimed.name));
  if (printed) return candidate;
  const { unit, ...bare } = candidate;
  return {
    ...bare,
    warnings: [
      ...(candidate.warnings ?? []),
      `given with the unit ${unit}, which the document does not print for it`,
    ],
  };
}

function withPolarity(candidate: Candidate, polarity: Candidate['polarity'], warning: string): Candidate {
  return { ...candidate, polarity, warnings: [...(candidate.warnings ?? []), warning] };
}

/** `2024-03-04` for a printed `03/04/2024` settles what the paper leaves open: the printed words stand in its place. */
function asPrinted(candidate: Candidate, grounding: Grounding, context: ValueContext): Candidate {
  if (grounding.status === 'exact' || grounding.pieces !== undefined) return candidate;
  const kind = candidate.kind as ValueKind;
  const printed = parseValue(kind, grounding.quote, context);
  if (printed === null || printed.readings.length < 2) return candidate;
  const claimed = parseValue(kind, candidate.value, context);
  if (claimed === null || claimed.readings.length > 1) return candidate;
  return {
    ...candidate,
    value: grounding.quote,
    warnings: [
      ...(candidate.warnings ?? []),
      `given as ${candidate.value}, which the printed form leaves open`,
    ],
  };
}
