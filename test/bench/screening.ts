import { loadLists } from '../../src/screening/index.ts';
import { benchChinese } from './screening/chinese.ts';
import { benchHostile } from './screening/hostile.ts';
import { benchIndicators } from './screening/indicators.ts';
import { benchMemory } from './screening/memory.ts';
import { benchOcr } from './screening/ocr.ts';
import { runPairBench } from './screening/pairs/bench.ts';
import { benchPlaces } from './screening/places.ts';
import { benchPolarity } from './screening/polarity.ts';
import { benchQuiet } from './screening/quiet.ts';
import { benchRecall } from './screening/recall.ts';
import { benchSpeed } from './screening/speed.ts';

/**
 * `npm run bench:screening [-- --only recall|chinese|places|pairs|polarity|indicators|quiet|speed|memory|hostile|ocr[,…]] [--missed] [--all] [--names FILE]`: how well listed
 * names are found, how quiet other text is, how fast and how large the matcher is. `--missed` prints what was missed,
 * `--all` draws every name for the measure on real OCR and not a sample, `--names` counts alerts on the Chinese firms of a file,
 * one to a line, that no list holds. `--pairs FILE.csv` (columns left, right, same) with
 * `--only pairs` measures the comparison of names on anyone's labelled pairs.
 */
const words = process.argv.slice(2);
const only = words.includes('--only') ? (words[words.indexOf('--only') + 1] ?? '').split(',') : null;
const missed = words.includes('--missed');
const names = words.includes('--names') ? (words[words.indexOf('--names') + 1] ?? null) : null;
const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  recall: () => benchRecall({ missed }),
  chinese: () => benchChinese({ missed, names }),
  places: () => benchPlaces({ missed }),
  pairs: () => runPairBench(words),
  polarity: () => benchPolarity({ missed }),
  indicators: () => benchIndicators({ missed }),
  quiet: benchQuiet,
  speed: benchSpeed,
  memory: benchMemory,
  hostile: benchHostile,
  ocr: () => benchOcr({ all: words.includes('--all'), missed }),
};
const unknown = only?.find((part) => parts[part] === undefined);
if (unknown !== undefined) {
  console.error(`no part named "${unknown}"; known: ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}
console.log(
  `lists: ${loadLists()
    .versions.map(
      ({ id, version, entries, names }) => `${id} ${version} (${entries} entries, ${names} names)`,
    )
    .join('; ')}`,
);
for (const [name, run] of Object.entries(parts)) if (only === null || only.includes(name)) await run();
