import type { GroundingStatus } from '../model/field.ts';

export { gradeWords } from '../model/flag.ts';

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
