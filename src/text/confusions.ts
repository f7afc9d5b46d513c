/**
 * The declared OCR confusion table (contract §5, status `ocr-tolerant`). Folding replaces every member of a class by
 * the class's one letter on both sides of a comparison. It is used on OCR text only.
 *
 * Rule: a class holds at most one digit. So a digit may stand for a letter and a letter for a digit (0/O, 1/l), but
 * two different digits never become equal: a number, a code or a date cannot turn into another one.
 */
export interface ConfusionClass {
  /** What every member is replaced by: one lower-case letter or one Han character. */
  readonly as: string;
  readonly members: readonly string[];
}

/** Single Latin characters that OCR engines take for each other. Members are lower case; case is folded before. */
export const characterConfusions: readonly ConfusionClass[] = [
  { as: 'o', members: ['0', 'o', '°', '〇'] },
  { as: 'l', members: ['1', 'l', 'i', '|', '!', 'ı', '¡'] },
  { as: 'z', members: ['2', 'z'] },
  { as: 's', members: ['5', 's', '$', '§'] },
  { as: 'b', members: ['8', 'b', 'ß'] },
  { as: 'g', members: ['9', 'g', 'q'] },
  { as: 'c', members: ['c', '¢', '©'] },
];

/** Groups of Latin characters that run into one another in small or worn print. Names and prose only. */
export const groupConfusions: readonly ConfusionClass[] = [
  { as: 'm', members: ['rn'] },
  { as: 'w', members: ['vv'] },
  { as: 'd', members: ['cl'] },
];

/** Han characters of nearly the same shape that engines take for each other. Numerals are left out on purpose. */
export const hanConfusions: readonly ConfusionClass[] = [
  { as: '己', members: ['己', '已', '巳'] },
  { as: '未', members: ['未', '末'] },
  { as: '人', members: ['人', '入'] },
  { as: '土', members: ['土', '士'] },
  { as: '日', members: ['日', '曰'] },
  { as: '天', members: ['天', '夭'] },
  { as: '干', members: ['干', '于'] },
  { as: '戊', members: ['戊', '戌', '戍'] },
  { as: '侯', members: ['侯', '候'] },
  { as: '晴', members: ['晴', '睛'] },
  { as: '治', members: ['治', '冶'] },
  { as: '折', members: ['折', '拆'] },
  { as: '博', members: ['博', '搏'] },
  { as: '撤', members: ['撤', '撒'] },
];

const singleCharacters = new Map<string, string>();
for (const { as, members } of [...characterConfusions, ...hanConfusions]) {
  for (const member of members) singleCharacters.set(member, as);
}

const groups = new Map<string, string>();
for (const { as, members } of groupConfusions) for (const member of members) groups.set(member, as);

/** The class letter of one folded (lower-case) character; the character itself when it is in no class. */
export function confusionClassOf(character: string): string {
  return singleCharacters.get(character) ?? character;
}

/** The class letter of two neighbouring folded characters (`rn` -> `m`); null when they are no group. */
export function confusionClassOfGroup(pair: string): string | null {
  return groups.get(pair) ?? null;
}

/** Letters that OCR prints for a digit, by the digit they stand for: used where a kind expects a digit. */
export const digitForLetter: ReadonlyMap<string, string> = new Map([
  ['O', '0'],
  ['o', '0'],
  ['Q', '0'],
  ['D', '0'],
  ['l', '1'],
  ['I', '1'],
  ['|', '1'],
  ['Z', '2'],
  ['z', '2'],
  ['S', '5'],
  ['s', '5'],
  ['B', '8'],
  ['g', '9'],
  ['q', '9'],
]);
