/** A cell of an example: the quote is the value itself unless given. */
export function cell(
  value: string,
  lines: number | readonly number[],
  quote = value,
): Record<string, unknown> {
  return { value, quote, lines: typeof lines === 'number' ? [lines] : lines };
}

/** A reading of an example. */
export function reading(
  value: string,
  lines: number | readonly number[],
  quote = value,
  polarity: 'asserted' | 'denied' | 'conditional' = 'asserted',
): Record<string, unknown> {
  return { ...cell(value, lines, quote), polarity };
}
