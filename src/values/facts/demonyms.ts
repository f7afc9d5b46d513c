/** Words formed from the name of a country: `Brazilian cotton` translates 巴西棉. Lower case, by ISO 3166-1 alpha-2. */
const forms: Readonly<Record<string, string>> = {
  AU: 'australian|australische|avustralya',
  BD: 'bangladeshi|bangladesh',
  BR: 'brazilian|brasilianische|brésilien|brésilienne|brasileño|brasileña|brasileiro|brasileira|brezilya|brasil',
  CN: 'chinese|chinesische|chinois|chinoise|chino|china|chinês|chinesa|çin|p.r.c',
  DE: 'german|deutsche|allemand|allemande|alemán|alemana|alemão|alemã|alman',
  EG: 'egyptian|ägyptische|égyptien|egipcio|mısır',
  ES: 'spanish|spanische|espagnol|español|española',
  FR: 'french|französische|français|française|francés',
  GB: 'british|britische|uk|u.k',
  GR: 'greek|griechische',
  ID: 'indonesian|indonesische',
  IN: 'indian|indische|indien|indio|hint',
  IT: 'italian|italienische|italien|italiano|italiana',
  JP: 'japanese|japanische|japonais|japonés|japonesa|japon',
  KH: 'cambodian',
  KR: 'korean|koreanische',
  LK: 'sri lankan',
  MX: 'mexican|mexikanische|mexicano|mexicana',
  MY: 'malaysian|malaysische',
  PK: 'pakistani|pakistanische',
  PT: 'portuguese|portugiesische',
  TH: 'thai|thailändische',
  TR: 'turkish|türkische|turc|turco|türk',
  TW: 'taiwanese',
  US: 'american|us|u.s|usa|amerikanische|américain|américaine|estadounidense|amerikan|abd',
  UZ: 'uzbek|usbekische|ouzbek|özbek',
  VN: 'vietnamese|vietnamesische|vietnamien|vietnamita',
};

const codeOf = new Map(
  Object.entries(forms).flatMap(([code, list]) => list.split('|').map((form) => [form, code] as const)),
);
const word = /\p{L}[\p{L}\p{M}.]*\p{L}|\p{L}\p{L}/gu;

/** Countries meant by words formed from their names, with their places. */
export function demonymsIn(text: string): { code: string; start: number; end: number }[] {
  const found: { code: string; start: number; end: number }[] = [];
  for (const match of text.matchAll(word)) {
    const code = codeOf.get(match[0].toLowerCase());
    if (code !== undefined) found.push({ code, start: match.index, end: match.index + match[0].length });
  }
  return found;
}
