/** So many texts are remembered; the lines of one long table have fewer. */
const mostKept = 2_000;

/**
 * The same reading of a text, remembered: where every line of one table is compared with every line of another, the same
 * few texts are read again and again.
 *
 * @param read depends on the text alone
 */
export function keepingReadings<T>(read: (text: string) => T): (text: string) => T {
  const kept = new Map<string, { readonly reading: T }>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known.reading;
    const reading = read(text);
    if (kept.size >= mostKept) kept.clear();
    kept.set(text, { reading });
    return reading;
  };
}
