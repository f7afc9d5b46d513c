import type { ModelSettings } from '../../extraction/llm/model-settings.ts';
import type { EvidenceDocument } from '../../model/document.ts';
import type { Page } from '../../model/page.ts';
import { pageText, sliceCodePoints } from '../../model/page-text.ts';
import { confidentialityMark, isConfidentialName } from './confidentiality.ts';

/** Types that are about single persons: never sent unless a person names them. */
const typesKeptHere: readonly string[] = ['worker_record'];

export type KeptHereReason = 'type' | 'excepted-type' | 'confidential' | 'no-text' | 'replaced';

/** Why a document is not sent to a language model; its fields are read by rules alone. */
export interface KeptHere {
  readonly reason: KeptHereReason;
  /** What speaks for it, in words for a person. */
  readonly words: string;
}

/** The same in a few words, for counts. */
export const keptHereWords: Readonly<Record<KeptHereReason, string>> = {
  type: 'about single workers (model.send.types)',
  'excepted-type': 'excepted by type (model.send.exceptTypes)',
  confidential: 'marked confidential (model.send.confidential)',
  'no-text': 'without readable text',
  replaced: 'other bytes stand under their path now',
};

/** Why a document of this type is not sent, whatever it says; null when its type does not speak against it. */
export function keptForType(type: string, send: ModelSettings['send']): KeptHere | null {
  if (send.exceptTypes.includes(type))
    return { reason: 'excepted-type', words: `${type} is named in model.send.exceptTypes` };
  if (typesKeptHere.includes(type) && !send.types.includes(type))
    return { reason: 'type', words: `${type} is sent only when model.send.types names it` };
  return null;
}

/**
 * Why a document is not sent, by the type that it nearly was and by what its pages and its file's name say; null when it may be sent. Hidden words and the
 * lettering of stamps count as well as print.
 *
 * @param paths all paths its file was received under: one copy that is marked as confidential is enough.
 * @param pages the document's pages, looked at one by one.
 */
export function keptForContent(
  document: EvidenceDocument,
  paths: readonly string[],
  pages: readonly Page[],
  send: ModelSettings['send'],
): KeptHere | null {
  if (pages.every((page) => page.words.every((word) => !word.visible || word.text.trim() === '')))
    return { reason: 'no-text', words: 'no word on its pages can be read' };
  const runnerUp = document.rivals[0]?.type;
  if (runnerUp !== undefined && typesKeptHere.includes(runnerUp) && !send.types.includes(runnerUp))
    return {
      reason: 'type',
      words: `it may be a ${runnerUp}: the type that comes next after ${document.type}`,
    };
  if (send.confidential) return null;
  if (paths.some((path) => path.split('/').some(isConfidentialName)))
    return { reason: 'confidential', words: 'the name of its file, folder or container says so' };
  const wanted = new Set(document.pages.map(({ page }) => page));
  for (const page of pages) {
    if (!wanted.has(page.page)) continue;
    const mark = confidentialityMark(linesOf(page));
    if (mark !== null) return { reason: 'confidential', words: `page ${page.page}: "${mark.words}"` };
  }
  return null;
}

function linesOf(page: Page): string[] {
  const { text, lines } = pageText(page);
  const hidden = page.words.filter((word) => !word.visible).map((word) => word.text);
  return [
    ...lines.map(([start, end]) => sliceCodePoints(text, start, end)),
    ...(page.marks ?? []).flatMap((mark) => mark.text?.split('\n') ?? []),
    ...(hidden.length === 0 ? [] : [hidden.join(' ')]),
  ];
}
