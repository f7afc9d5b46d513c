import type { PolarityFinding } from '../../../../src/screening/polarity/polarity.ts';

export type PolarityValue = PolarityFinding['value'];

/** Statements by the polarity a reader gives them; the mention in question stands between « and ». */
export type LabelledStatements = Readonly<Record<PolarityValue, readonly string[]>>;

/** A statement without its marks, and where its mention stands in UTF-16. */
export interface MarkedStatement {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** @throws Error when a statement has no mention marked. */
export function withoutMarks(statement: string): MarkedStatement {
  const start = statement.indexOf('«');
  const close = statement.indexOf('»');
  if (start < 0 || close < start) throw new Error(`no mention is marked in: ${statement}`);
  return { text: statement.replace('«', '').replace('»', ''), start, end: close - 1 };
}
