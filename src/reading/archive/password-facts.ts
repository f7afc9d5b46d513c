/**
 * Which of the given passwords opened a file, as a fact of custody: by its place in the list, never the word itself.
 *
 * @param used positions from 1, in order; empty where none was needed.
 */
export function passwordFacts(used: readonly number[]): Record<string, string> {
  if (used.length === 0) return {};
  const places = used.map((position) => `no. ${position}`);
  const last = places.pop()!;
  return { password: `${places.length === 0 ? last : `${places.join(', ')} and ${last}`} of the given list` };
}
