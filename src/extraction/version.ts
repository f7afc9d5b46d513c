import { measuredTable } from './confidence/measured-table.ts';

/** A change of any rule raises it. */
const rulesVersion = 7;

/** Version of this stage with the calibration table that comes with it: part of the key of its work. */
export const EXTRACTION_VERSION = `${rulesVersion}+${measuredTable.version}`;
