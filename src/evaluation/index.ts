/** Evaluation: how near an index comes to a gold file. */
export { type Calibration, type CalibrationBin, calibrate } from './calibration.ts';
export type { BinnedValue, CrossValidation } from './cross-validation.ts';
export type { EngineComparison } from './engine-comparison.ts';
export { type Difference, type EvaluationReport, evaluate, type Produced, type ShareOf } from './evaluate.ts';
export { type FormatOptions, formatReport } from './format-report.ts';
export { type Gold, type GoldDocument, type GoldFlag, goldFiles, parseGold, readGold } from './gold.ts';
export {
  type EvidenceFigures,
  type MeasuredGold,
  measureCalibration,
  measuredValues,
} from './measured-values.ts';
export type { Score } from './score.ts';
