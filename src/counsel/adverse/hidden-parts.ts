import type { PageSummary } from '../../index/view-store.ts';
import { exceptionLabel } from '../../model/labels.ts';
import { pageKey } from '../../model/page-key.ts';
import { hiddenReasons, isBesideText } from '../../model/page-notes.ts';
import { pathLabel } from '../../model/path-label.ts';
import { isShown } from '../sheets/items.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { AdverseEntry, AdverseLine, AdverseSection } from './entry.ts';
import type { Papers } from './papers.ts';

/** Notes of readers about words that an ordinary viewer does not show, or shows beside the page. */
const unseen =
  /cannot be seen|hidden|invisible|not shown|never shown|comments that stand|behind|covered|garbled/iu;

/** Exceptions that tell of text which is not as it seems. */
const hostile: ReadonlySet<string> = new Set([
  'hidden-instruction',
  'instruction-in-document',
  // verdict-words: code of an exception, told in the words of exceptionLabel
  'forged-answer-in-document',
  'unseen-characters',
  'turned-text',
  'look-alike-letters',
  'text-layer-contradicts-image',
]);

/** Values of a hidden part that are told; the others stand in the provenance sheet. */
const mostFields = 12;

/** Parts that the sender's program hides, words that a viewer does not show, text that is not as it seems. */
export function hiddenSection(snapshot: Snapshot, papers: Papers): AdverseSection {
  const all = [...papers.documents.flatMap((document) => document.pages), ...snapshot.loosePages];
  const pages = new Map(all.map((page) => [pageKey(page), page])).values();
  const parts: AdverseEntry[] = [];
  const words: AdverseLine[] = [];
  const comments: AdverseLine[] = [];
  for (const page of pages) {
    const reasons = hiddenReasons({ notes: [...page.notes] });
    if (reasons.length > 0) parts.push(hiddenPart(page, reasons, snapshot, papers));
    for (const note of page.notes)
      if (!hiddenReasons({ notes: [note] }).length && unseen.test(note))
        if (isBesideText(note)) comments.push(unseenLine(page, [note], snapshot, papers));
        else
          words.push(
            papers.lineOnPage(page, [], page.part ?? `page ${page.page}`, { because: note, style: 'plain' }),
          );
  }
  const found = snapshot.exceptions.filter(
    ({ code, file, superseded }) => hostile.has(code) && file !== null && superseded !== true,
  );
  return {
    heading: 'Hidden parts, and text that a viewer does not show',
    about:
      'Hidden rows and sheets, deleted text, comments, words in the colour of the page. They are read like everything else; why they are hidden is not told. White letters on a mark or drawing can be told here though a viewer shows them: look at the page.',
    entries: [
      ...parts,
      ...(comments.length === 0 ? [] : [{ what: 'Comments beside the text', lines: comments }]),
      ...found.map(
        ({ code, file, page, cause, remedy }): AdverseEntry => ({
          what: exceptionLabel(code),
          lines: [
            papers.lineOnPage({ file: file!, page: page ?? 1 }, [], `page ${page ?? 1}`, {
              because: `${cause}; ${remedy}`,
              style: 'plain',
            }),
          ],
        }),
      ),
      ...(words.length === 0
        ? []
        : [{ what: 'Words that may not be seen in a viewer, as far as a program can tell', lines: words }]),
    ],
  };
}

/** The words of a part themselves, as far as the snapshot holds them; else its name. */
function unseenLine(
  page: PageSummary,
  reasons: readonly string[],
  { unseenWords }: Snapshot,
  papers: Papers,
): AdverseLine {
  const words = unseenWords.get(pageKey(page));
  const part = page.part ?? `page ${page.page}`;
  return words === undefined
    ? papers.lineOnPage(page, [], part, { because: reasons.join('; '), style: 'plain' })
    : papers.lineOnPage(page, [], words, { because: reasons.join('; '), readAs: part });
}

function hiddenPart(
  page: PageSummary,
  reasons: readonly string[],
  snapshot: Snapshot,
  papers: Papers,
): AdverseEntry {
  const document = papers.onPage(page);
  const stated = (document?.fields ?? []).filter(
    (reviewed) =>
      isShown(reviewed) &&
      reviewed.form !== 'language' &&
      reviewed.field.basis.kind === 'stated' &&
      reviewed.field.groundings.some((own) => own.file === page.file && own.page === page.page) &&
      // What stands elsewhere too is no news of the hidden part.
      reviewed.field.groundings.every((own) => own.page === page.page),
  );
  const first = stated
    .map((reviewed) => ({ document: document!, reviewed }))
    .sort((one, other) => weight(one.reviewed.form) - weight(other.reviewed.form));
  const more =
    first.length > mostFields ? `; ${first.length - mostFields} more values in the provenance sheet` : '';
  return {
    what: 'Part that is hidden in the file',
    lines: [
      papers.lineOnPage(page, [], page.part ?? `page ${page.page}`, {
        because: `${reasons.join('; ')}${more}`,
        style: 'plain',
      }),
      // A table is told by its fields; a sentence that was deleted says more than they do.
      ...(snapshot.unseenWords.has(pageKey(page)) && isProse(page)
        ? [unseenLine(page, ['the words themselves'], snapshot, papers)]
        : []),
      ...first.slice(0, mostFields).map((placed) =>
        papers.lineOfField(placed, {
          readAs: pathLabel(placed.reviewed.field.path),
          because: 'stands in the hidden part',
        }),
      ),
    ],
  };
}

function weight(form: string): number {
  if (form.startsWith('origin.') || form === 'goods.countryOfOrigin') return 0;
  if (form.startsWith('parties.')) return 1;
  return /\.(?:lot|id|description)$/u.test(form) ? 2 : 3;
}

/** Parts of sheets are tables, whose reasons speak of rows and sheets. */
function isProse({ notes }: PageSummary): boolean {
  return !notes.some((note) => /\b(?:rows?|columns?|sheet)\b/iu.test(note));
}
