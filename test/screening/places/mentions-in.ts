import { createScreener, loadLists, type TextScreener } from '../../../src/screening/index.ts';
import type { PlacedField } from '../../../src/screening/page-fields.ts';

const lists = loadLists();
export const screener: TextScreener = createScreener(lists);

/** Mentions of a text as `grade id words`, gazetteer ids without their prefix. */
export function mentionsIn(text: string, fields: readonly PlacedField[] = []): string[] {
  return screener.mentions(text, fields).map((mention) => {
    const id = lists.entries[mention.entry]!.id.replace('xinjiang:', '');
    return `${mention.grade} ${id} ${text.slice(mention.start, mention.end).replace(/\s+/g, ' ')}`;
  });
}

/** Grades of the mentions of one gazetteer place, number or programme. */
export function gradesOf(text: string, id: string, fields: readonly PlacedField[] = []): string[] {
  return screener
    .mentions(text, fields)
    .filter((mention) => lists.entries[mention.entry]!.id === `xinjiang:${id}`)
    .map(({ grade }) => grade);
}

/** Reasons of all mentions of a text, joined. */
export function reasonsIn(text: string): string {
  return screener
    .mentions(text)
    .map(({ because }) => because.join('; '))
    .join(' / ');
}
