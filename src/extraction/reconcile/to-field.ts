import type { Alternative, Field, Grounding, Standing } from '../../model/field.ts';
import type { CalibrationTable } from '../confidence/calibration-table.ts';
import { confidenceOf } from '../confidence/confidence.ts';
import { measuredTable } from '../confidence/measured-table.ts';
import type { ReadingEvidence } from '../confidence/reading-evidence.ts';
import type { FurtherPlaces } from '../grounding/further-places.ts';
import type { Cluster } from './cluster.ts';
import { compareEntries, ownReader, readerOf } from './grounded-candidate.ts';
import { isShortForm } from './lead.ts';

export interface FieldParts {
  readonly document: string;
  readonly path: string;
  readonly best: Cluster;
  readonly rivals: readonly Cluster[];
  /** Of the rivals, what other readers read in its place. */
  readonly others: readonly Cluster[];
  readonly standing: Standing;
  /** Why it goes before what others read; empty where nothing does. */
  readonly why: string;
  readonly further: FurtherPlaces;
}

/** A field out of the reading that leads and its rivals, with a confidence from the calibration table. */
export function toField(parts: FieldParts, table: CalibrationTable = measuredTable): Field {
  const { best, rivals, others, standing, path } = parts;
  const candidate = best.members[0]!.candidate;
  const own = best.groundings;
  // The value of a table line stands in its own row; the same words in another row speak of another line.
  const groundings = own.length === 0 || isOfLine(path) ? own : [...own, ...parts.further.of(best, own)];
  const short = others.filter((rival) => rival.groundings.length > 0 && isShortForm(best, rival));
  const rivalStrength = rivals[0] === undefined ? null : Math.max(...rivals.map((rival) => rival.strength));
  const margin = rivalStrength === null ? null : rounded(best.strength - rivalStrength);
  const { confidence, bin } = confidenceOf(waysOf(best, standing, false), table);
  return {
    id: '',
    document: parts.document,
    path,
    value: best.value,
    normalized: best.normalized,
    readings: [...best.readings],
    warnings: [...best.warnings, ...doubts(best, others, standing)],
    polarity: candidate.polarity,
    subject: candidate.subject,
    assertedBy: candidate.assertedBy,
    basis: candidate.basis,
    confidence,
    engines: enginesOf([best, ...short]),
    alternatives: rivals.map((rival) => toAlternative(rival, best, confidence, table)),
    review: 'proposed',
    because: reason(parts),
    evidence: {
      score: rounded(best.strength),
      margin,
      standing,
      doubted: best.warnings.length > 0,
      table: table.version,
      bin,
    },
    groundings: [...groundings],
  };
}

/** The evidence of a reading, once for each place where it stands. */
function waysOf(one: Cluster, standing: Standing, rival: boolean): ReadingEvidence[] {
  const places: readonly (Grounding | null)[] = one.groundings.length === 0 ? [null] : one.groundings;
  return places.map((grounding) => ({
    readers: one.readers,
    standing,
    rival,
    doubted: one.warnings.length > 0,
    score: one.strength,
    kind: one.kind,
    grounding,
  }));
}

/** "goods[3].lot": a path of one line among several. */
function isOfLine(path: string): boolean {
  return /^[^[\]]+\[\d+\]\./.test(path);
}

function enginesOf(clusters: readonly Cluster[]): string[] {
  return [...new Set(clusters.flatMap((one) => one.members.map((member) => member.candidate.engine)))].sort();
}

/** Who reads, in words for a person. */
function nameOf(reader: string): string {
  return reader === ownReader ? 'the rules' : reader === 'llm' ? 'the language model' : reader;
}

function readerWords(one: Cluster, best: Cluster): string {
  return one.readers
    .filter((reader) => !best.readers.includes(reader))
    .map(nameOf)
    .join(' and ');
}

/** What other engines read in place of the value, in words. */
function doubts(best: Cluster, others: readonly Cluster[], standing: Standing): string[] {
  const words = others
    .filter((rival) => !(rival.groundings.length > 0 && isShortForm(best, rival)))
    .map((rival) => {
      const polarity = rival.members[0]!.candidate.polarity;
      const way = polarity === best.members[0]!.candidate.polarity ? '' : `, as ${polarity}`;
      const missing = rival.groundings.length === 0 ? ', which is not found on the page' : '';
      return `${readerWords(rival, best)} read${readerWords(rival, best) === 'the rules' ? '' : 's'} "${rival.value}"${way}${missing}`;
    });
  if (standing === 'not-stated') words.push('the language model sees nothing stated here');
  return words;
}

/** Why the field has its value: the label or rule of the reading that leads, and how other engines bear on it. */
function reason({ best, others, why }: FieldParts): string {
  const lead = best.members[0]!;
  const because = [lead.candidate.because];
  for (const reader of best.readers) {
    if (reader === readerOf(lead.candidate.engine)) continue;
    const theirs = best.members
      .filter((member) => readerOf(member.candidate.engine) === reader)
      .sort(compareEntries)[0]!;
    because.push(
      reader === ownReader ? `the rules agree (${theirs.candidate.because})` : `${nameOf(reader)} agrees`,
    );
  }
  if (others.length > 0 && why !== '') {
    because.push(
      `goes before the reading of ${others.map((rival) => readerWords(rival, best)).join(', ')}: ${why}`,
    );
  }
  return because.join('; ');
}

function toAlternative(
  one: Cluster,
  best: Cluster,
  confidence: number,
  table: CalibrationTable,
): Alternative {
  const { polarity, subject } = one.members[0]!.candidate;
  const lead = best.members[0]!.candidate;
  const reckoned = confidenceOf(waysOf(one, 'alone', true), table);
  return {
    value: one.value,
    normalized: one.normalized,
    // One path holds one value: what speaks for the first speaks against its rivals.
    confidence: rounded(Math.min(reckoned.confidence, 1 - confidence)),
    engines: enginesOf([one]),
    groundings: [...one.groundings],
    ...(polarity === lead.polarity ? {} : { polarity }),
    ...(subject === lead.subject ? {} : { subject }),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
