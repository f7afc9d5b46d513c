import type { OcrEngine } from '../../model/ports.ts';
import type { PreparedImage } from './prepare.ts';
import { meanConfidence, plausibleWords, type RecognizedWord, shareCovered } from './reading.ts';
import { stripOf } from './strip.ts';

/** A word this much taller than the page's usual one is two lines that the engine took for one. */
const tallWord = 1.7;

/** Reads words again that span two lines, each cut out on its own; what is surer takes the place of what it covers. */
export async function repairTallWords(
  words: RecognizedWord[],
  engine: OcrEngine,
  prepared: PreparedImage,
  languages: readonly string[],
  temporaryFolder: string,
  files: string[],
): Promise<RecognizedWord[]> {
  const heights = words.map((word) => word.height).sort((one, other) => one - other);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  const tall = words.filter(
    (word) => word.confidence < 0.65 && word.height > tallWord * usual && word.height < 4 * usual,
  );
  if (tall.length === 0 || tall.length > 12) return words;
  const strip = await stripOf(prepared, tall, temporaryFolder);
  if (strip === null) return words;
  files.push(strip.path);
  const read = plausibleWords(await engine.recognize(strip.path, languages))
    .map(strip.toPage)
    .filter((word) => word !== null);
  let repaired = words;
  for (const word of tall) {
    const inside = read.filter((other) => shareCovered(other, word) > 0.6);
    if (meanConfidence(inside) < word.confidence + 0.2 || meanConfidence(inside) < 0.6) continue;
    repaired = [
      ...repaired.filter(
        (other) => other !== word && !(other.confidence < 0.65 && shareCovered(other, word) > 0.5),
      ),
      ...inside.filter(
        (found) =>
          !repaired.some(
            (other) => other !== word && other.confidence >= 0.65 && shareCovered(found, other) > 0.4,
          ),
      ),
    ];
  }
  return repaired;
}
