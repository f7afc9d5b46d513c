import { matterState } from '../counsel/matter-state.ts';
import { answerLabels } from '../counsel/requests/checklist.ts';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import type { SaidBy } from '../index/matters/matter-store.ts';
import { UsageError } from '../model/exception.ts';
import { answerStateSchema } from '../model/matter.ts';
import type { PageReference } from '../model/page.ts';
import { findDocuments } from './find-documents.ts';
import { count, plain } from './table.ts';

/**
 * What a person says of something that customs asks for; resolves to what is told about it.
 * @param request its number in `matter show`, or the beginning of its key.
 */
export function answerRequest(
  index: EvidenceIndex,
  words: string,
  request: string,
  given: { readonly as?: string; readonly document?: readonly string[] },
  by: SaidBy,
): string {
  const known = [...answerStateSchema.options, 'open'];
  if (given.as === undefined) throw new UsageError(`say how it stands: --as ${known.join(', ')}`);
  const matter = index.matters.findToChange(words);
  const { checklist } = matterState(index, matter);
  const entry = findEntry(checklist, request);
  const state = answerStateSchema.safeParse(given.as);
  if (!state.success && given.as !== 'open')
    throw new UsageError(`there is no answer "${plain(given.as)}"; there are ${known.join(', ')}`);
  const papers = papersOf(index, given.document ?? []);
  if (papers.length > 0 && state.data !== 'answered')
    throw new UsageError('documents go with --as answered alone');
  index.transaction(() => {
    if (!state.success) index.matters.reopen(matter.id, entry.key, by);
    else
      index.matters.answer(
        matter.id,
        { request: entry.key, asking: entry.paper.document.pages[0]!, state: state.data, papers },
        by,
      );
  });
  const withPapers = papers.length === 0 ? '' : `, ${count(papers.length, 'document')} named`;
  return `"${plain(entry.request.field.value, 80)}": ${answerLabels[state.data ?? 'open']}${withPapers}.\n`;
}

function findEntry<Entry extends { readonly key: string }>(
  checklist: readonly Entry[],
  words: string,
): Entry {
  const place = /^\d{1,4}$/u.test(words) ? checklist[Number(words) - 1] : undefined;
  if (place !== undefined) return place;
  const found = words.length < 6 ? [] : checklist.filter(({ key }) => key.startsWith(words));
  if (found.length === 1) return found[0]!;
  throw new UsageError(
    checklist.length === 0
      ? 'customs asks for nothing in what was read of the documents of this matter'
      : `there is no request "${plain(words)}"; evidex matter show numbers them 1 to ${checklist.length}`,
  );
}

/** Pages of the documents named, each document once. */
function papersOf(index: EvidenceIndex, names: readonly string[]): PageReference[][] {
  const documents = names.flatMap((name) => findDocuments(index, name, null));
  const byId = new Map(documents.map((document) => [document.id, document]));
  return [...byId.values()].map(({ pages }) => pages.map(({ file, page }) => ({ file, page })));
}
