/** Words formed from the name of a country: `Brazilian cotton` translates 巴西棉. Lower case, by ISO 3166-1 alpha-2. */
const forms: Readonly<Record<string, string>> = {
  AU: 'úc|australian|australische|avustralya',
  BD: 'bangladeshi|bangladesh',
  BR: 'braxin|bra-xin|brazilian|brasilianische|brésilien|brésilienne|brasileño|brasileña|brasileiro|brasileira|brezilya|brasil',
  CN: 'trung quốc|chinese|chinesische|chinois|chinoise|chino|china|chinês|chinesa|çin|p.r.c',
  DE: 'đức|almanya|german|deutsche|allemand|allemande|alemán|alemana|alemão|alemã|alman',
  EG: 'egyptian|ägyptische|égyptien|egipcio|mısır',
  ES: 'spanish|spanische|espagnol|español|española',
  FR: 'pháp|fransa|french|französische|français|française|francés',
  GB: 'anh quốc|british|britische|uk|u.k',
  GR: 'yunanistan|greek|griechische',
  ID: 'indonesian|indonesische',
  IN: 'ấn độ|hindistan|indian|indische|indien|indio|hint',
  IT: 'italian|italienische|italien|italiano|italiana',
  JP: 'nhật|nhật bản|japonya|japanese|japanische|japonais|japonés|japonesa|japon',
  KH: 'cambodian',
  KR: 'hàn quốc|korean|koreanische',
  LK: 'sri lankan',
  MX: 'mexican|mexikanische|mexicano|mexicana',
  MY: 'malaysian|malaysische',
  PK: 'pakistani|pakistanische',
  PT: 'portuguese|portugiesische',
  TH: 'thai|thailändische',
  TR: 'turkish|türkische|turc|turco|türk',
  TW: 'taiwanese',
  US: 'mỹ|hoa kỳ|american|us|u.s|usa|amerikanische|américain|américaine|estadounidense|amerikan|abd',
  UZ: 'uzbek|usbekische|ouzbek|özbek',
  VN: 'vietnamese|vietnamesische|vietnamien|vietnamita',
};

const codeOf = new Map(
  Object.entries(forms).flatMap(([code, list]) => list.split('|').map((form) => [form, code] as const)),
);
const word =
  /(?:trung quốc|ấn độ|hàn quốc|hoa kỳ|nhật bản|sri lankan)|\p{L}[\p{L}\p{M}.]*\p{L}|\p{L}\p{L}/giu;

/** Countries meant by words formed from their names, with their places. */
export function demonymsIn(text: string): { code: string; start: number; end: number }[] {
  const found: { code: string; start: number; end: number }[] = [];
  for (const match of text.matchAll(word)) {
    const code = codeOf.get(match[0].toLowerCase());
    if (code !== undefined) found.push({ code, start: match.index, end: match.index + match[0].length });
  }
  return found;
}
