/**
 * True where rows that open no line of a table lead the next one and do not go on with the one above: the cells of a table
 * may stand in the middle of their line or at its foot, so that a cell of several lines begins above the numbers.
 * `gaps` are the blanks above each of these rows, then the one above the row that opens the next line.
 */
export function leadNextLine(gaps: readonly number[], em: number): boolean {
  const [above, ...below] = gaps;
  const last = below.at(-1);
  if (above === undefined || last === undefined) return false;
  return above - last > 0.35 * em && below.every((gap) => gap <= above);
}
