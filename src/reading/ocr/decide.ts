/** What is known of a page before any OCR. Shares are 0..1 of the displayed page's area or of its characters. */
export interface PageFacts {
  /** Characters of the text layer that can be seen. */
  readonly visibleCharacters: number;
  /** Characters in invisible render mode or under an image. */
  readonly hiddenCharacters: number;
  /** Share of visible characters that cannot be text: private use, replacement, control. */
  readonly garbledShare: number;
  /** Share of visible characters in fonts whose codes have no meaning outside the font. */
  readonly unmappedShare: number;
  /** Share of the page covered by images together. */
  readonly imageShare: number;
  /** Share of the page covered by the largest image. */
  readonly largestImageShare: number;
  /** Images that may hold text: big enough for a line of letters, and not behind the text as a ground. */
  readonly readableImages: number;
  /** Number of drawn paths; letters drawn as outlines make very many. */
  readonly paths: number;
}

export interface OcrDecision {
  readonly decision: 'text' | 'ocr' | 'mixed' | 'blank';
  readonly reason: string;
}

/**
 * Decides how a page with a text layer, pictures or both is read, and says why. Text that can be seen and makes sense is
 * always preferred to recognising its picture; text that cannot be seen is never trusted in place of the picture.
 */
export function decideOcr(facts: PageFacts): OcrDecision {
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  const { visibleCharacters, hiddenCharacters } = facts;
  if (visibleCharacters > 0 && facts.garbledShare > 0.3) {
    return {
      decision: 'ocr',
      reason: `text layer is garbled (${percent(facts.garbledShare)} of its characters)`,
    };
  }
  if (visibleCharacters > 0 && facts.unmappedShare > 0.5) {
    return { decision: 'ocr', reason: 'fonts of the text layer do not say which characters they show' };
  }
  if (hiddenCharacters > visibleCharacters && facts.largestImageShare >= 0.5) {
    if (visibleCharacters >= 100) {
      return { decision: 'mixed', reason: 'text layer partly hidden under an image' };
    }
    return { decision: 'ocr', reason: 'text layer hidden under an image' };
  }
  if (facts.largestImageShare >= 0.8 && visibleCharacters < 400) {
    const covered = `image covers ${percent(facts.largestImageShare)} of the page`;
    return visibleCharacters >= 20
      ? { decision: 'mixed', reason: `${covered} beside a short text layer` }
      : { decision: 'ocr', reason: covered };
  }
  if (visibleCharacters === 0) {
    if (facts.readableImages > 0) return { decision: 'ocr', reason: 'no text layer' };
    if (facts.paths >= 150)
      return { decision: 'ocr', reason: 'no text layer; letters may be drawn as outlines' };
    if (facts.imageShare > 0.02) return { decision: 'ocr', reason: 'no text layer' };
    return { decision: 'blank', reason: 'neither text nor picture' };
  }
  if (facts.readableImages > 0) {
    return {
      decision: 'mixed',
      reason: `text layer and ${facts.readableImages} image${facts.readableImages === 1 ? '' : 's'} that may hold text`,
    };
  }
  return { decision: 'text', reason: 'text layer' };
}
