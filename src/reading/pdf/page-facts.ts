import type { PageFacts } from '../ocr/decide.ts';
import type { LayerWord } from './glyph-words.ts';
import { areaOf, type Rectangle } from './matrix.ts';
import type { PageContent, PaintedImage } from './painted.ts';

/** Smallest share of the page an image has that is looked at for text: larger than a logo. */
const leastShare = 0.05;
/** Smallest side in points: two lines of small print. */
const leastSide = 24;

/** Images that may hold text of their own: large enough and not the ground the text layer is written on. */
export function readableImages(content: PageContent, width: number, height: number): PaintedImage[] {
  const page = width * height;
  return content.images.filter((image) => {
    const wide = image.area.right - image.area.left;
    const high = image.area.bottom - image.area.top;
    if (areaOf(image.area) < leastShare * page || Math.min(wide, high) < leastSide) return false;
    // A picture of less than 40 pixels per inch shows no letters.
    if (image.pixelWidth > 0 && image.pixelWidth * image.pixelHeight < 0.3 * wide * high) return false;
    return true;
  });
}

/** What the OCR decision needs to know of a page. */
export function factsOfPage(
  content: PageContent,
  words: readonly LayerWord[],
  width: number,
  height: number,
): PageFacts {
  let visibleCharacters = 0;
  let hiddenCharacters = 0;
  let garbled = 0;
  for (const word of words) {
    if (word.hidden === null) {
      visibleCharacters += word.text.length;
      garbled += garbledCharacters(word.text);
    } else if (word.hidden === 'invisible render mode' || word.hidden === 'covered') {
      hiddenCharacters += word.text.length;
    }
  }
  const page = width * height;
  const shares = content.images.map((image) => areaOf(image.area) / page);
  const readable = readableImages(content, width, height).filter(
    (image) => charactersOn(image.area, words) < 40 || areaOf(image.area) < 0.3 * page,
  );
  return {
    visibleCharacters,
    hiddenCharacters,
    garbledShare: visibleCharacters === 0 ? 0 : garbled / visibleCharacters,
    unmappedShare: 0,
    imageShare: coveredShare(content, width, height),
    largestImageShare: Math.max(0, ...shares),
    readableImages: readable.length,
    paths: content.paths,
  };
}

function charactersOn(area: Rectangle, words: readonly LayerWord[]): number {
  let characters = 0;
  for (const word of words) {
    const x = (word.left + word.right) / 2;
    const y = (word.top + word.bottom) / 2;
    if (word.hidden === null && x > area.left && x < area.right && y > area.top && y < area.bottom)
      characters += word.text.length;
  }
  return characters;
}

/** Characters that cannot be meant: private use, replacement, unassigned, and control marks left in the layer. */
export function garbledCharacters(text: string): number {
  return text.match(/[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu)?.length ?? 0;
}

/** Share of the page that any image covers, on a grid of 50 by 50. */
function coveredShare(content: PageContent, width: number, height: number): number {
  if (content.images.length === 0) return 0;
  const steps = 50;
  let covered = 0;
  for (let row = 0; row < steps; row++) {
    for (let column = 0; column < steps; column++) {
      const x = ((column + 0.5) / steps) * width;
      const y = ((row + 0.5) / steps) * height;
      if (
        content.images.some(
          ({ area }) => x >= area.left && x <= area.right && y >= area.top && y <= area.bottom,
        )
      )
        covered++;
    }
  }
  return covered / (steps * steps);
}
