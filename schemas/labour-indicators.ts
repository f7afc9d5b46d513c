import file from './data/ilo_indicators.json' with { type: 'json' };

/** One of the eleven indicators of forced labour of the International Labour Organization (booklet of 2012). */
export interface LabourIndicator {
  readonly id: string;
  readonly name: string;
  /** Words with which papers speak of it; some of them are also words of daily life. */
  readonly phrases: readonly string[];
}

export const labourIndicators: readonly LabourIndicator[] = file.rows.map((row) => ({
  id: row.id,
  name: row.name,
  phrases: [...row.phrases_en, ...row.phrases_zh],
}));
