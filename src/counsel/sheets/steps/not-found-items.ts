import { type Item, plain } from '../../brief.ts';
import { isPaperKind, type NotFound, notFoundLabels } from '../../chain/not-found.ts';

/** Papers that are not found, then what no paper states: two lines, since each of them is asked for on its own in Requests. */
export function notFoundItems(all: readonly NotFound[]): Item[] {
  const [papers, facts] = [true, false].map((isPaper) =>
    all.filter(({ kind }) => isPaperKind(kind) === isPaper).map(({ kind }) => notFoundLabels[kind]),
  ) as [string[], string[]];
  return [
    ...(papers.length === 0 ? [] : [plain(`not found: ${papers.join(', ')}`, 'not-found')]),
    ...(facts.length === 0 ? [] : [plain(`not found stated: ${facts.join(', ')}`, 'not-found')]),
  ];
}
