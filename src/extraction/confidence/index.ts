export {
  type BinChance,
  type CalibrationBin,
  type CalibrationTable,
  calibrationTableSchema,
  chanceOf,
} from './calibration-table.ts';
export { type MeasuredValue, type Measurement, makeCalibrationTable } from './make-table.ts';
export { measuredTable } from './measured-table.ts';
export { evidenceClasses, limitOf } from './reading-evidence.ts';
export { wilsonInterval } from './wilson.ts';
