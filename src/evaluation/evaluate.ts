import { coreFieldPaths } from '../../schemas/core-fields.ts';
import { withoutIndexes } from '../../schemas/paths.ts';
import type { EvidenceDocument } from '../model/document.ts';
import { type Field, type GroundingStatus, groundingStatusSchema } from '../model/field.ts';
import type { Flag } from '../model/flag.ts';
import { type Calibration, calibrate } from './calibration.ts';
import type { BinnedValue } from './cross-validation.ts';
import { type DocumentMatch, matchDocuments } from './document-match.ts';
import { type EngineComparison, EngineScores } from './engine-comparison.ts';
import { compareFields, isEvidence } from './field-comparison.ts';
import { compareFlags } from './flag-comparison.ts';
import type { Gold } from './gold.ts';
import { binnedValue, type EvidenceFigures, evidenceFigures } from './measured-values.ts';
import { type Score, ScoreTable, scoreOf, share } from './score.ts';
import { saysTheSame } from './value-match.ts';

/** What an index says about the files of the gold. It may hold more; what the gold does not name is left alone. */
export interface Produced {
  /** All paths of each source file in the dump, by SHA-256. */
  readonly paths: ReadonlyMap<string, readonly string[]>;
  readonly documents: readonly EvidenceDocument[];
  readonly fields: readonly Field[];
  readonly flags: readonly Flag[];
}

export interface ShareOf {
  readonly right: number;
  readonly of: number;
  readonly share: number | null;
}

/** One difference from the gold, for a person to look at. */
export interface Difference {
  readonly kind: 'missed' | 'unexpected' | 'type' | 'box' | 'no file' | 'no document' | 'pages';
  readonly file: string;
  readonly path: string;
  /** What the gold has; empty for unexpected values. */
  readonly gold: string;
  /** What was produced; empty for missed values. */
  readonly produced: string;
}

export interface EvaluationReport {
  readonly documents: { readonly gold: number; readonly found: number; readonly samePages: ShareOf };
  readonly fields: { readonly all: Score; readonly core: Score };
  readonly byPath: Readonly<Record<string, Score>>;
  readonly byType: Readonly<Record<string, Score>>;
  readonly types: ShareOf & { readonly confusions: Readonly<Record<string, number>> };
  readonly grounding: {
    /** Fields of the documents compared, by the status of their first grounding. */
    readonly byStatus: Readonly<Record<GroundingStatus, number>>;
    /** Readings not found on the page: never counted as right, however right they are. */
    readonly ungrounded: number;
    readonly ungroundedButRight: number;
  };
  readonly boxes: { readonly anyPlace: ShareOf; readonly firstPlace: ShareOf };
  readonly flags: {
    readonly planted: ShareOf;
    readonly polarity: ShareOf;
    readonly missed: readonly string[];
    readonly unexpected: readonly string[];
  };
  readonly calibration: Calibration;
  readonly evidence: EvidenceFigures;
  readonly engines: EngineComparison;
  readonly differences: readonly Difference[];
}

/**
 * Scores what was produced against the gold (contract §7). Values that the gold does not have count against precision
 * only where it says all there is (`partial` is false, or it lists the path).
 */
export function evaluate(gold: Gold, produced: Produced): EvaluationReport {
  const matches = matchDocuments(gold, produced.paths, produced.documents);
  const fieldsOf = Map.groupBy(produced.fields, (field) => field.document);
  const byPath = new ScoreTable();
  const byType = new ScoreTable();
  const totals = new ScoreTable();
  const core = new Set(coreFieldPaths);
  const differences: Difference[] = [];
  const judged: BinnedValue[] = [];
  const compared: Field[] = [];
  const boxes: { anyPlace: boolean; firstPlace: boolean }[] = [];
  const statuses = Object.fromEntries(groundingStatusSchema.options.map((status) => [status, 0])) as Record<
    GroundingStatus,
    number
  >;
  const engines = new EngineScores(produced.fields);
  let ungrounded = 0;
  let ungroundedButRight = 0;

  for (const match of matches) {
    const { gold: line } = match;
    differences.push(...documentDifferences(match));
    const fields = match.documents.flatMap((id) => fieldsOf.get(id) ?? []);
    for (const field of fields) {
      if (field.review === 'rejected') continue;
      if (isEvidence(field)) {
        statuses[field.groundings.find(({ status }) => status !== 'ungrounded')!.status]++;
        continue;
      }
      statuses.ungrounded++;
      ungrounded++;
      const path = withoutIndexes(field.path);
      const wanted = Object.entries(line.fields).filter(([goldPath]) => withoutIndexes(goldPath) === path);
      if (wanted.some(([, values]) => values.some((value) => saysTheSame(path, value, field))))
        ungroundedButRight++;
    }
    compared.push(...fields);
    engines.add(line, fields);
    const { right, unexpected, missed } = compareFields(line, fields);
    const count = (path: string, counts: [number, number, number]): void => {
      byPath.add(path, ...counts);
      byType.add(line.type, ...counts);
      totals.add('all', ...counts);
      if (core.has(path)) totals.add('core', ...counts);
    };
    for (const { path, field, gold: value, box } of right) {
      count(path, [1, 0, 0]);
      judged.push(binnedValue(line.file, field, true));
      if (box === null) continue;
      boxes.push(box);
      if (!box.anyPlace) {
        differences.push({ kind: 'box', file: line.file, path, gold: value, produced: placesOf(field) });
      }
    }
    for (const { path, field } of unexpected) {
      count(path, [0, 1, 0]);
      judged.push(binnedValue(line.file, field, false));
      differences.push({ kind: 'unexpected', file: line.file, path, gold: '', produced: valueText(field) });
    }
    for (const { path, value } of missed) {
      count(path, [0, 0, 1]);
      differences.push({ kind: 'missed', file: line.file, path, gold: value, produced: '' });
    }
  }
  const { all = scoreOf(0, 0, 0), core: coreScore = scoreOf(0, 0, 0) } = totals.scores();
  return {
    documents: {
      gold: matches.length,
      found: matches.filter(({ document }) => document !== null).length,
      samePages: shareOf(matches.map(({ samePages }) => samePages).filter((same) => same !== null)),
    },
    fields: { all, core: coreScore },
    byPath: byPath.scores(),
    byType: byType.scores(),
    types: typeFigures(matches),
    grounding: { byStatus: statuses, ungrounded, ungroundedButRight },
    boxes: {
      anyPlace: shareOf(boxes.map(({ anyPlace }) => anyPlace)),
      firstPlace: shareOf(boxes.map(({ firstPlace }) => firstPlace)),
    },
    flags: flagFigures(matches, produced.flags),
    calibration: calibrate(judged),
    evidence: evidenceFigures(judged, compared),
    engines: engines.result(),
    differences,
  };
}

function shareOf(verdicts: readonly boolean[]): ShareOf {
  const right = verdicts.filter(Boolean).length;
  return { right, of: verdicts.length, share: share(right, verdicts.length) };
}

function valueText(field: Field): string {
  return field.normalized === null || field.normalized === field.value
    ? field.value
    : `${field.value} (${field.normalized})`;
}

function placesOf(field: Field): string {
  return field.groundings
    .map(
      ({ page, boxes }) =>
        `page ${page}: ${boxes.map(({ x, y, width, height }) => `[${x}, ${y}, ${width}, ${height}]`).join(' ')}`,
    )
    .join('; ');
}

function documentDifferences({ gold, file, document, samePages }: DocumentMatch): Difference[] {
  const base = { file: gold.file, path: '' };
  if (file === null) return [{ ...base, kind: 'no file', gold: gold.file, produced: '' }];
  if (document === null) return [{ ...base, kind: 'no document', gold: gold.type, produced: '' }];
  const found: Difference[] = [];
  if (document.type !== gold.type)
    found.push({ ...base, kind: 'type', gold: gold.type, produced: document.type });
  if (samePages === false) {
    const pages = document.pages.map(({ page }) => page).join(', ');
    found.push({ ...base, kind: 'pages', gold: gold.pages!.join(', '), produced: pages });
  }
  return found;
}

function typeFigures(matches: readonly DocumentMatch[]): EvaluationReport['types'] {
  const confusions = new Map<string, number>();
  for (const { gold, document } of matches) {
    if (document?.type === gold.type) continue;
    const name = `${gold.type} -> ${document?.type ?? '(no document)'}`;
    confusions.set(name, (confusions.get(name) ?? 0) + 1);
  }
  return {
    ...shareOf(matches.map(({ gold, document }) => document?.type === gold.type)),
    confusions: Object.fromEntries([...confusions].sort()),
  };
}

/** Flags belong to the pages of a document; those on pages that no gold line covers are left alone. */
function flagFigures(matches: readonly DocumentMatch[], flags: readonly Flag[]): EvaluationReport['flags'] {
  const found: boolean[] = [];
  const polarity: boolean[] = [];
  const missed: string[] = [];
  const unexpected: string[] = [];
  const byFile = Map.groupBy(flags, (flag) => flag.file);
  for (const { gold, file } of matches) {
    const onPages = (file === null ? [] : (byFile.get(file) ?? [])).filter(
      (flag) => gold.pages === undefined || gold.pages.includes(flag.page),
    );
    const comparison = compareFlags(gold.flags, onPages);
    for (const { gold: planted, samePolarity } of comparison.found) {
      found.push(true);
      if (planted.polarity !== undefined) polarity.push(samePolarity);
    }
    for (const planted of comparison.missed) {
      found.push(false);
      missed.push(`${gold.file}, page ${planted.page}: ${planted.entry} "${planted.quote}"`);
    }
    if (gold.partial && gold.flags.length === 0) continue;
    for (const flag of comparison.unexpected) {
      unexpected.push(`${gold.file}, page ${flag.page}: ${flag.grade} ${flag.entry.name} "${flag.quote}"`);
    }
  }
  return { planted: shareOf(found), polarity: shareOf(polarity), missed, unexpected };
}
