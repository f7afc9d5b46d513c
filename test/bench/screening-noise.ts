/** Small deterministic generator (mulberry32), so that a benchmark can be repeated. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<Item>(items: readonly Item[], next: () => number): Item {
  return items[Math.floor(next() * items.length)]!;
}

const misread: Readonly<Record<string, readonly string[]>> = {
  o: ['0', 'c', 'e'],
  O: ['0', 'Q', 'D'],
  '0': ['O', 'o'],
  l: ['1', 'I', 'i'],
  i: ['l', '1', 'j'],
  I: ['l', '1', '|'],
  '1': ['l', 'I'],
  s: ['5', 'a'],
  S: ['5', '8'],
  '5': ['S', '6'],
  B: ['8', 'E'],
  b: ['6', 'h'],
  g: ['9', 'q'],
  q: ['g', '9'],
  z: ['2'],
  Z: ['2'],
  m: ['rn', 'nn'],
  w: ['vv'],
  d: ['cl'],
  e: ['c', 'o'],
  c: ['e', 'o'],
  a: ['o', 's', 'e'],
  n: ['h', 'u', 'r'],
  h: ['b', 'n'],
  u: ['n', 'v'],
  t: ['f', 'l'],
  f: ['t'],
  r: ['n'],
  v: ['y', 'u'],
  y: ['v'],
};
const letters = 'abcdefghijklmnopqrstuvwxyz';
const characters =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严';

/** Shapes of the declared confusion table only. */
const declared: Readonly<Record<string, readonly string[]>> = {
  o: ['0'],
  O: ['0'],
  '0': ['o', 'O'],
  l: ['1', 'i', 'I'],
  i: ['l', '1'],
  I: ['l', '1'],
  '1': ['l', 'i'],
  s: ['5'],
  S: ['5'],
  '5': ['s'],
  b: ['8'],
  B: ['8'],
  '8': ['B'],
  g: ['9', 'q'],
  q: ['g', '9'],
  '9': ['g'],
  z: ['2'],
  Z: ['2'],
  '2': ['z'],
  m: ['rn'],
  w: ['vv'],
  d: ['cl'],
};

/**
 * Spoils a text at a rate of errors per character. `declared`: 60 % shapes of the declared confusion table, 15 % other
 * substitutions, 15 % missing and 10 % extra characters. `scanner`: the same with many more shapes, undeclared ones too. `uniform`: substitutions, missing and extra characters in equal parts, no shapes.
 */
export function spoil(
  text: string,
  rate: number,
  model: 'declared' | 'scanner' | 'uniform',
  next: () => number,
): string {
  let result = '';
  for (const character of text) {
    if (next() >= rate || /\s/.test(character)) {
      result += character;
      continue;
    }
    const han = /\p{Script=Han}/u.test(character);
    const other = han ? pick([...characters], next) : pick([...letters], next);
    const roll = next();
    const table = model === 'declared' ? declared : misread;
    const shape = table[character] ?? table[character.toLowerCase()];
    if (model !== 'uniform' && !han) {
      if (roll < 0.6) result += shape === undefined ? character : pick(shape, next);
      else if (roll < 0.75) result += other;
      else if (roll < 0.9) result += '';
      else result += character + other;
    } else if (han) {
      if (roll < 0.8) result += other;
      else if (roll < 0.92) result += '';
      else result += character + other;
    } else if (roll < 1 / 3) result += other;
    else if (roll < 2 / 3) result += '';
    else result += character + other;
  }
  return result;
}

/** Layout accidents of a scan: a line break or a hyphen at a line end inside a name, a lost or an extra space. */
export function unsettle(name: string, next: () => number): string {
  const roll = next();
  const spaces = [...name.matchAll(/ /g)].map((match) => match.index);
  if (spaces.length > 0 && roll < 0.15) {
    const at = pick(spaces, next);
    return `${name.slice(0, at)}\n${name.slice(at + 1)}`;
  }
  if (spaces.length > 0 && roll < 0.25) {
    const at = pick(spaces, next);
    return name.slice(0, at) + name.slice(at + 1);
  }
  if (roll < 0.33 && name.length > 12) {
    const at = 4 + Math.floor(next() * (name.length - 8));
    if (/\p{L}/u.test(name.charAt(at)) && /\p{L}/u.test(name.charAt(at - 1)) && !/\p{Script=Han}/u.test(name))
      return `${name.slice(0, at)}-\n${name.slice(at)}`;
  }
  return name;
}
