/** What pdf.js tells of a font, as far as it is used here. */
export interface FontFacts {
  readonly ascent?: number;
  readonly descent?: number;
  readonly vertical?: boolean;
  readonly isType3Font?: boolean;
  readonly fontMatrix?: number[];
  readonly bbox?: number[];
}

/** Extent of a font above and below its baseline in em, within what print uses. */
export function extentOf(font: FontFacts): [number, number] {
  if (font.isType3Font === true) {
    // Drawn glyphs have no em of their own: their bounding box in glyph space tells the height.
    const unit = Math.abs(font.fontMatrix?.[3] ?? 0.001);
    const above = (font.bbox?.[3] ?? 0) * unit;
    const below = -(font.bbox?.[1] ?? 0) * unit;
    return above > 0 && above < 100 && below > -above && below < 100 ? [above, below] : [0.8, 0.2];
  }
  const ascent = font.ascent !== undefined && font.ascent > 0.3 ? font.ascent : 0.8;
  const descent = font.descent !== undefined && font.descent < -0.05 ? -font.descent : 0.2;
  return [Math.min(0.9, Math.max(0.7, ascent)), Math.min(0.25, Math.max(0.12, descent))];
}
