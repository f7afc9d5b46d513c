import type { ReviewedField } from '../../index/decisions/reviewed-field.ts';
import { flagPolarityLabels, indicatorPolarityLabels } from '../../model/labels.ts';
import type { PageReference } from '../../model/page.ts';
import { pageKey } from '../../model/page-key.ts';
import { addUnder } from '../add-under.ts';
import { isShown, styleOf } from '../sheets/items.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { MarkStanding, PageMark } from './page-mark.ts';
import { printedLine } from './printed-line.ts';

/** Where something stands: boxes where the page has them, else stretches of its text. */
interface Place extends PageReference {
  readonly boxes: PageMark['boxes'];
  readonly offsets: readonly [number, number];
  readonly pieces?: readonly (readonly [number, number])[] | undefined;
}

/** Longest value that a frame tells, characters. */
const longestValue = 300;

/**
 * Places of everything that the brief reads on pages: values of fields, mentions of listed parties and places, passages
 * about indicators of forced labour. How each stands is told in words.
 */
export function pageMarks({ documents, flags, indicators }: Snapshot): PageMark[] {
  const marks: PageMark[] = [];
  const numbers = new Map<string, number[]>();
  for (const { number, document } of documents) {
    for (const page of document.pages) addUnder(numbers, pageKey(page), number);
  }
  const mark = (place: Place, standing: MarkStanding, text: string): void => {
    const page = { file: place.file, page: place.page };
    const offsets = place.boxes.length > 0 ? {} : { offsets: place.pieces ?? [place.offsets] };
    for (const number of numbers.get(pageKey(page)) ?? [])
      marks.push({ number, page, boxes: place.boxes, ...offsets, standing, text });
  };
  for (const { fields } of documents) {
    for (const reviewed of fields) {
      if (!isShown(reviewed)) continue;
      const { field } = reviewed;
      const text = `${field.path}: ${oneLine(field.value)} (${standingWords(reviewed)})`;
      for (const grounding of field.groundings)
        if (grounding.status !== 'ungrounded') mark(grounding, standingOf(reviewed), text);
    }
  }
  for (const flag of flags) {
    const { entry, polarity } = flag;
    const text = `mention of a listed name or place: ${oneLine(entry.name)} (${flagPolarityLabels[polarity.value]}; see sheet 2)`;
    mark(flag, 'listed-name', text);
  }
  for (const passage of indicators) {
    const { name, polarity } = passage;
    const text = `passage about an indicator of forced labour: ${oneLine(name)} (${indicatorPolarityLabels[polarity.value]}; see sheet 2)`;
    mark(passage, 'indicator', text);
  }
  return marks;
}

function standingOf(reviewed: ReviewedField): MarkStanding {
  const style = styleOf(reviewed);
  return style === 'confirmed' || style === 'inferred' ? style : 'not-confirmed';
}

function standingWords(reviewed: ReviewedField): string {
  switch (styleOf(reviewed)) {
    case 'confirmed':
      return reviewed.state === 'confirmed'
        ? 'confirmed by a person'
        : 'as stated by a person who read the page';
    case 'inferred':
      return `inferred by the rule “${reviewed.field.basis.rule ?? 'not named'}”`;
    default:
      return 'not yet confirmed';
  }
}

function oneLine(text: string): string {
  return printedLine(text, longestValue);
}
