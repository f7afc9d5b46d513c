import { type CalibrationTable, calibrationTableSchema } from './calibration-table.ts';
import table from './measured-table.json' with { type: 'json' };

/** The table that comes with this version, measured for the rules on the samples and on real papers that stay private. */
export const measuredTable: CalibrationTable = calibrationTableSchema.parse(table);
