import { isPinyin } from '../../text/pinyin.ts';

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
  `xinxiang|binjiang|kaipin|kaiping|jinjiang|xijiang|linjiang|minjiang|xinjian|yinjiang|xingjiang|xinqiang|xiangjiang|ninjiang|lijiang|zhenjiang|qingjiang
|turban|turbans|turpin|korea|koala|korma|korda|corla|kobla|hunan|henan|human|rotan|botan|total|hotels|hotel|honan|altar|alton|alloy|kashmir|karaman
|manus|means|manaus|tariff|karim|tarif|kumar|kamul|artus|makita|merkez|market|basket|horizon|buchar|kachar|kutchi|hungary
|burkina|chandigarh|koregaon|yarkon|khatan|kotan|hamid|tokkun|torsun|torus|urum|artist|artisan|yarmouth|shijiazhuang
|kashan|阿拉善|阿拉伯|阿拉巴|阿拉木|阿拉斯|阿拉贡|托克劳|托克托|克拉科|克拉斯|克拉拉|喀麦隆|石河镇|吐鲁克|库尔德|库尔特|阿克拉|阿克伦|阿勒颇|kasher|kazan|tekst|tekstil|kucha|kuchai|kochar|aksum|hoten|noten|rotten|cotton|roten|hoxton|hohhot`
    .split('|')
    .map((word) => word.trim()),
);

/** A word with what scans print for letters turned back the likeliest way, so that a misread word is still known. */
function plain(printed: string): string {
  return printed
    .replace(/[1|!]/g, 'i')
    .replace(/0/g, 'o')
    .replace(/5/g, 's')
    .replace(/8/g, 'b')
    .replace(/9|q$/g, 'g');
}

const folded = (word: string): string => plain(word).replace(/l/g, 'i');
const otherKeys = new Set([...otherWords].map(folded));

/** True for a word known to mean something else, misread or not. Lower case, without spaces. */
export function isOtherWord(printed: string): boolean {
  return otherKeys.has(folded(printed));
}

/** Fewest and most syllables of the names of places. */
const syllables = [2, 4] as const;

/** True when a word, misread or not, reads as Chinese syllables: one letter off, it is more likely another Chinese name. */
export function mayBePinyin(printed: string): boolean {
  const read = plain(printed);
  return isPinyin(read, syllables) || isPinyin(read.replace(/l/g, 'i'), syllables);
}
