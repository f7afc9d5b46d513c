/** Longest name, characters. */
const longest = 100;

/** Signs that do not show, or that change how what follows is shown: two names must not look alike by them. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;

/** A name as it is kept: composed characters, single spaces. Null for one that cannot stand in a record. */
export function readReviewerName(given: string): string | null {
  const name = given
    .normalize('NFC')
    .replaceAll(/[\t\n\r\p{Zs}]+/gu, ' ')
    .replaceAll(/^ | $/gu, '');
  if (name === '' || name.length > longest || unseen.test(name) || !/[\p{L}\p{N}]/u.test(name)) return null;
  return name;
}

/** Equal for names that a person takes for one: case and width do not tell two people apart. */
export function personKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s.,'’-]+/gu, ' ')
    .trim();
}
