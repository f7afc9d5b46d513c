/** z of the two-sided 95 % interval. */
const z = 1.959964;

/**
 * Interval of a share by Wilson's score method (1927), 95 %: holds also for few trials and for shares near 0 and 1.
 * Null without trials.
 */
export function wilsonInterval(right: number, n: number): [low: number, high: number] | null {
  if (n === 0) return null;
  const share = right / n;
  const centre = share + (z * z) / (2 * n);
  const spread = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const below = 1 + (z * z) / n;
  return [Math.max(0, (centre - spread) / below), Math.min(1, (centre + spread) / below)];
}
