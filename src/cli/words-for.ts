import type { GroundingStatus } from '../model/field.ts';
import type { Grade } from '../model/flag.ts';

/** What each grounding status means, in the words shown to people (contract §5). */
export const groundingWords: Readonly<Record<GroundingStatus, string>> = {
  exact: "the value's own words stand on the page",
  normalized: 'on the page in another spelling, spacing or format',
  'ocr-tolerant': 'on the page, allowing for misread characters',
  derived: 'follows from words on the page by a named rule',
  'by-reviewer': 'a reviewer pointed at the words',
  transcribed: 'a person typed what the page shows',
  ungrounded: 'not found on the page',
};

/** What each grade says about the match; nothing about the goods. */
export const gradeWords: Readonly<Record<Grade, string>> = {
  E1: 'listed name or identifier, as printed in the list',
  E2: 'listed name with small differences',
  E3: 'possible: short, former, unconfirmed or differing name',
  E4: 'name of the same family as a listed group',
  P1: 'place in an address, origin or identifier',
  P2: 'place together with goods, sourcing or a firm',
  P3: 'place name on its own',
};
