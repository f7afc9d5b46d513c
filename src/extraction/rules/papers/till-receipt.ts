import type { PageLayout } from '../../layout/page-layout.ts';
import type { RuleContext } from '../context.ts';

/** Widest roll of a till printer (112 mm), in points. */
const widestRoll = 320;

const tillWords =
  /\b(?:cashier|change|cash|rounding|receipt|slip no|tunai|baki|kassierer|wechselgeld|rückgeld|bar|gegeben|rendu|espèces|caissier|tendered|table|pax|please come again|goods sold|fiş|kasiyer|cajero|cambio|troco)\b|找零|收银/giu;

/** Till receipts name nobody but the shop: several words of the till stand on them, or they are printed on a roll. */
export function isTillReceipt(context: RuleContext): boolean {
  const layout = context.layouts[0];
  if (layout === undefined || context.type.id !== 'invoice') return false;
  if (isRoll(layout)) return true;
  const words = new Set<string>();
  for (const match of layout.pageText.text.matchAll(tillWords)) words.add(match[0].toLowerCase());
  return words.size >= 2;
}

/** A page as narrow as the paper of a till: only pages with a text layer are measured in points. */
function isRoll(layout: PageLayout): boolean {
  return !layout.ocr && layout.page.kind === 'text' && layout.width <= widestRoll;
}
