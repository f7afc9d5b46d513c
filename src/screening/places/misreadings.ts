/** Pairs of letters whose shapes scans take for each other, beyond the declared confusion table. Both directions count. */
const pairs =
  'ao ae ec eo co nu nh nr hb hk uv vy tf tl lf il ij sa mn mh rt iz gy pq dc dl bh bd xk xz kx wv ce ag qo ou au ij';
const alike = new Set(pairs.split(' ').flatMap((pair) => [pair, `${pair[1]}${pair[0]}`]));
/** One representative for the letters that the declared table already takes as equal. */
const classOf: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '2': 'z',
  '5': 's',
  '8': 'b',
  '9': 'g',
  '6': 'b',
  '4': 'a',
  '7': 't',
  '3': 'e',
};

/** True when two squashed characters (codes) are of a shape that scans take for each other. */
export function looksAlike(got: number, want: number): boolean {
  const one = String.fromCharCode(got);
  const other = String.fromCharCode(want);
  const first = classOf[one] ?? one;
  const second = classOf[other] ?? other;
  return first === second || alike.has(first + second);
}

/** Names and words one letter away from a place of Xinjiang that mean something else. Lower case, without spaces. */
const otherWords = new Set(
  `xinxiang|jinjiang|xijiang|linjiang|minjiang|xinjian|yinjiang|xingjiang|xinqiang|xiangjiang|ninjiang|lijiang|zhenjiang|qingjiang
|turban|turbans|turpin|korea|koala|korma|korda|corla|kobla|hunan|henan|human|rotan|botan|total|hotels|hotel|honan|altar|alton|alloy|kashmir|karaman
|manus|means|manaus|tariff|karim|tarif|kumar|kamul|artus|makita|merkez|market|basket|horizon|buchar|kachar|kutchi|hungary
|burkina|chandigarh|koregaon|yarkon|khatan|kotan|hamid|tokkun|torsun|torus|urum|artist|artisan|yarmouth|shijiazhuang
|kashan|kasher|kazan|tekst|tekstil|kucha|kuchai|kochar|aksum|hoten|noten|rotten|cotton|roten|hoxton|hohhot`
    .split('|')
    .map((word) => word.trim()),
);

export function isOtherWord(printed: string): boolean {
  return otherWords.has(printed);
}

const syllable =
  '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ueng|ang|eng|ing|ong|iao|ian|uai|uan|van|iu|ia|ie|in|ua|uo|ui|un|ue|ve|ai|ei|ao|ou|an|en|er|a|o|e|i|u|v)';
const pinyinWord = new RegExp(`^(?:${syllable}){2,4}$`);

/** True when a word reads as Chinese syllables: one letter off, it is more likely another Chinese name. */
export function isPinyin(printed: string): boolean {
  return printed.length <= 24 && pinyinWord.test(printed);
}
