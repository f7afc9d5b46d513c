import { z } from 'zod';
import data from './data/xinjiang.json' with { type: 'json' };
import type { ListEntry, ListedName, ListSource, PlaceEntry } from './list.ts';
import { exonymsOf } from './place-exonyms.ts';

const listSchema = z.object({
  generated: z.string(),
  rows: z.array(
    z.object({
      kind: z.string(),
      code: z.string().nullish(),
      parent_code: z.string().nullish(),
      name_en: z.string().nullish(),
      name_zh: z.string().nullish(),
      name_zh_trad: z.string().nullish(),
      pinyin: z.string().nullish(),
      name_ug: z.string().nullish(),
      name_ug_latin: z.string().nullish(),
      variants: z.array(z.string()).nullish(),
    }),
  ),
});
type Row = z.infer<typeof listSchema>['rows'][0];

export const gazetteerListId = 'xinjiang';

/** Entries that are recognised by a number pattern instead of a name. */
export const patternEntries = {
  uscc: 'xinjiang:uscc-region-65',
  postcode: 'xinjiang:postcode-83-84',
  phone: 'xinjiang:phone-area',
  plate: 'xinjiang:vehicle-plate',
  division: 'xinjiang:xpcc-division-by-number',
  regiment: 'xinjiang:xpcc-regiment-by-number',
  fapiao: 'xinjiang:fapiao-region-65',
  customs: 'xinjiang:customs-district-94',
  sourcePlace: 'xinjiang:domestic-source-65',
} as const;

const patternNames: Readonly<Record<keyof typeof patternEntries, string>> = {
  uscc: 'registration authority in Xinjiang (unified social credit code, characters 3-8 from 65)',
  postcode: 'Chinese postcode of Xinjiang (830000-848999)',
  phone: 'telephone area of Xinjiang (0990-0999, 0901-0903, 0906, 0908, 0909)',
  plate: 'vehicle registered in Xinjiang (plate 新A-新S)',
  division: 'division of the Xinjiang Production and Construction Corps',
  regiment: 'regiment of the Xinjiang Production and Construction Corps',
  fapiao: 'Chinese invoice issued by an office in Xinjiang (code region 65)',
  customs: 'customs district of Urumqi (office codes 9400-9499)',
  sourcePlace: 'domestic source place in Xinjiang on a customs declaration (codes 65000-65999)',
};

const placeKinds = new Set([
  'region',
  'prefecture_city',
  'prefecture',
  'district',
  'county',
  'county_city',
  'xpcc_city',
  'xpcc_division',
  'xpcc_regiment',
  'zone_or_feature',
]);

const latinSuffix =
  / (?:Uyghur Autonomous Region|(?:Hui|Mongol|Kyrgyz|Kazakh|Tajik|Xibe) Autonomous (?:Prefecture|County)|Prefecture|County|City|District|Shi|Xian|Qu|Diqu|(?:Huizu|Menggu|Keerkezi|Hasake|Tajike|Xibo) Zizhi(?:zhou|xian))$/;
const uyghurSuffix =
  / (?:Uyghur Aptonom Rayoni|(?:Xuyzu|Mongghul|Qirghiz|Qazaq|Shibe|Tajik) Aptonom (?:Oblasti|Nahiyisi)|Wilayiti|Shehiri|Nahiyisi|Rayoni)$/;
const chineseSuffix = /(?:维吾尔自治区|(?:回族|蒙古|柯尔克孜|哈萨克|塔吉克|锡伯)自治[州县]|地区|[市县区])$/;
const unitPrefix = /^(?:新疆)?(?:兵团)?(?:农?第?[一二三四五六七八九十]+师)?/;
const unitSuffix = /(?:分部)?(?:生活区|中心团场|分部|乡)?$/;
/** Farm names that exist all over China: their full printed name is needed. */
const commonFarm = /^(?:红旗|红山|火箭|五一|奇台|西山|黄田)农场$|^红星.场$|^养禽场$|^北泉镇$|^梧桐镇$/;
/** `the Corps` and the like say nothing on their own. */
const tooVague = new Set(['the Corps', 'URC', 'Bay County', '乌市', '克市', '新市', '四地州']);

/** Every written form of a place: the printed ones and the same without the administrative suffix. */
function formsOf(row: Row): string[] {
  const forms = new Set<string>();
  const add = (text: string | null | undefined): void => {
    if (text !== null && text !== undefined && text.trim() !== '' && !tooVague.has(text))
      forms.add(text.trim());
  };
  if (row.kind === 'xpcc_regiment') {
    const name = row.name_zh ?? '';
    add(name);
    const core = name.replace(unitPrefix, '').replace(unitSuffix, '');
    // Numbered regiments are found by their number, with the Corps spoken of nearby.
    if (core.length >= 4 && !core.endsWith('团') && !commonFarm.test(core)) add(core);
    return [...forms];
  }
  const english = /^(.*?) \((.*)\)$/.exec(row.name_en ?? '');
  for (const text of english === null ? [row.name_en] : [english[1], `${english[2]} County`]) {
    add(text);
    if (text?.match(latinSuffix)) add(text.replace(latinSuffix, ''));
  }
  add(row.name_zh);
  add(row.name_zh_trad);
  const bare = (row.name_zh ?? '').replace(chineseSuffix, '');
  if (row.kind !== 'xpcc_division' && bare.length >= 2) add(bare);
  add(row.pinyin?.replace(latinSuffix, ''));
  add(row.name_ug);
  add(row.name_ug_latin);
  add(row.name_ug_latin?.replace(uyghurSuffix, ''));
  for (const variant of row.variants ?? []) add(variant);
  for (const exonym of exonymsOf(row.code ?? '')) add(exonym);
  if (row.kind === 'programme_term')
    for (const term of moreProgrammeTerms[row.name_en ?? ''] ?? []) add(term);
  return [...forms];
}

/** Words of programmes beside those of the table, as published reports on labour transfers use them; not checked. */
const moreProgrammeTerms: Readonly<Record<string, readonly string[]>> = {
  'labour transfer': [
    '富余劳动力',
    '点对点输送',
    '劳务协作',
    'surplus labour',
    'surplus labor',
    'surplus labourers',
    'surplus laborers',
    'labour transfer programme',
    'labor transfer program',
    'transfer of rural labour',
    'transfer of rural labor',
  ],
  'pairing assistance': ['东西部协作', '援疆项目', 'paired assistance programme'],
  'poverty alleviation': ['poverty alleviation through employment', '就业帮扶车间', '帮扶车间'],
};

function idOf(row: Row): string {
  const key = row.code ?? (row.name_en ?? '').toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `xinjiang:${key.toLowerCase()}`;
}

/**
 * The gazetteer of the Xinjiang Uyghur Autonomous Region (GB/T 2260 code 65): prefectures, counties, cities, divisions
 * and regiments of the Production and Construction Corps, zones; and the words of state labour programmes.
 * Chinese names and codes are sourced (National Bureau of Statistics 2023); Latin spellings are not.
 */
export function gazetteer(): ListSource {
  const { generated, rows } = listSchema.parse(data);
  const entries: ListEntry[] = [];
  for (const row of rows) {
    const names = formsOf(row).map((text): ListedName => ({ text, origin: 'gazetteer' }));
    const name = row.name_en ?? row.name_zh ?? idOf(row);
    if (placeKinds.has(row.kind)) {
      entries.push({
        kind: 'place',
        list: gazetteerListId,
        id: idOf(row),
        name,
        level: row.kind,
        code: row.code ?? null,
        names,
      });
    } else if (row.kind === 'programme_term') {
      entries.push({ kind: 'programme', list: gazetteerListId, id: idOf(row), name, names });
    }
  }
  for (const [key, id] of Object.entries(patternEntries)) {
    const name = patternNames[key as keyof typeof patternEntries];
    const entry: PlaceEntry = {
      kind: 'place',
      list: gazetteerListId,
      id,
      name,
      level: 'pattern',
      code: null,
      names: [],
    };
    entries.push(entry);
  }
  return {
    id: gazetteerListId,
    title: 'Xinjiang gazetteer',
    version: generated,
    retrieved: generated,
    source: 'National Bureau of Statistics of China, administrative division codes 2023',
    notes: [
      'Chinese names and codes are sourced; English, pinyin and Uyghur spellings, names in other languages, and postcode and telephone ranges are not checked against an official source.',
      'A place of registration is not a place of production.',
    ],
    entries,
  };
}
