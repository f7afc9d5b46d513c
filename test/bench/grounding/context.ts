import type { GroundingPage } from '../../../src/extraction/grounding/grounding-page.ts';
import { detectDateOrder, detectNumberStyle, type ValueContext } from '../../../src/values/index.ts';

/** What the pages settle about dates and numbers, as the pipeline reckons it before grounding. */
export function settleContext(pages: readonly GroundingPage[]): ValueContext {
  const text = pages.map((on) => on.text.text).join('\n');
  return { dateOrder: detectDateOrder(text), numberStyle: detectNumberStyle(text) };
}
