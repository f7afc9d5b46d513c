/** A length on a page as it is written: finer than a hundredth of a point nobody sees, and the bytes stay short. */
export function hundredths(points: number): number {
  return Math.round(points * 100) / 100;
}
