/** A number without what is written in different ways: width, case, spaces, hyphens and the like. */
export function bareNumber(number: string): string {
  return number
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
}
