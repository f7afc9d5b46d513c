import type { Mark } from '../../model/page.ts';
import type { DocumentField, Snapshot } from '../snapshot/snapshot.ts';
import { counted } from '../wording.ts';
import type { AdverseEntry, AdverseLine, AdverseSection } from './entry.ts';
import type { Papers } from './papers.ts';

/** Labels beside which a word by hand weighs most: origin, quantity, dates, lots. */
const weighty =
  /countr|origin|grown|produced|made in|quantit|weight|lot|batch|bale|产地|原产|国|数量|重量|批|日期|\bdate\b|origen|origem|herkunft|menşe|xuất xứ/iu;

/**
 * What stands on pages by hand, struck out or on seals that nobody could read. What was read of it is a reading of
 * strokes that are no print, so all of it is open until a person has typed it.
 */
export function markSection(snapshot: Snapshot, papers: Papers): AdverseSection {
  const seals = sealLines(papers);
  const illegible = illegibleLines(papers);
  const unread = snapshot.loosePages.filter(({ marks }) => marks.some(({ kind }) => kind === 'handwriting'));
  const entries: readonly AdverseEntry[] = [
    ...handEntries(papers),
    { what: `${counted(seals.length, 'seal')} that could not be read`, lines: seals },
    { what: `${counted(illegible.length, 'thing')} that nobody can read`, lines: illegible },
    {
      what: 'Handwriting on pages that are in no document',
      lines: unread.map((page) => papers.lineOnPage(page, [], 'handwriting on the page')),
    },
  ];
  return {
    heading: 'Handwriting, overwriting and seals that are open',
    about:
      'Handwriting is shown whether or not something of it was read; a reading of it is never evidence before a person has typed what stands there.',
    entries: entries.filter(({ lines }) => lines.length > 0),
  };
}

/** Words by hand, each with what was read of it; beside labels that weigh most first. */
function handEntries(papers: Papers): AdverseEntry[] {
  const found: { readonly weight: number; readonly entry: AdverseEntry }[] = [];
  for (const document of papers.documents) {
    const fields = document.fields.map((reviewed) => ({ document, reviewed }));
    for (const page of document.pages)
      for (const mark of page.marks) {
        if (mark.kind !== 'handwriting' && mark.kind !== 'overwriting') continue;
        const label = mark.details['besideLabel'] ?? '';
        const line =
          handLine(fields, page, mark, papers) ??
          papers.lineOnPage(page, [mark.box], wordsOf(mark), { because: mark.reason });
        found.push({
          weight: weighty.test(label) ? 0 : mark.kind === 'overwriting' ? 1 : 2,
          entry: { what: whatOf(mark, label), lines: [line] },
        });
      }
  }
  return found.sort((one, other) => one.weight - other.weight).map(({ entry }) => entry);
}

function sealLines(papers: Papers): AdverseLine[] {
  return papers.documents.flatMap(({ pages }) =>
    pages.flatMap((page) =>
      page.marks
        .filter(({ kind, text }) => kind === 'seal' && text === null)
        .map((mark) =>
          papers.lineOnPage(page, [mark.box], 'seal of which nothing could be read', {
            because: mark.reason,
          }),
        ),
    ),
  );
}

/** Signatures that are illegible, and what a person says that nobody can read. */
function illegibleLines(papers: Papers): AdverseLine[] {
  return papers.documents.flatMap((document) => [
    ...document.fields
      .filter(
        ({ form, field, state }) =>
          form === 'execution.signature' && field.value === 'illegible' && state !== 'rejected',
      )
      .map((reviewed) => papers.lineOfField({ document, reviewed }, { readAs: 'signature' })),
    ...document.absent
      .filter(({ action }) => action === 'illegible')
      .map(({ form }) =>
        papers.lineOnPage(document.document.pages[0]!, [], form, {
          style: 'plain',
          readAs: 'illegible',
          stands: 'a person says that nobody can read it',
        }),
      ),
  ]);
}

function whatOf(mark: Mark, label: string): string {
  const kind = mark.kind === 'overwriting' ? 'Struck out or written over' : 'Handwriting';
  return label === '' ? kind : `${kind} beside “${label}”`;
}

function wordsOf(mark: Mark): string {
  const text = mark.text ?? mark.details['struckOut'] ?? null;
  return text === null ? 'could not be read' : text;
}

/** The field that was made of handwriting, where there is one: it may bear what a person typed. */
function handLine(
  fields: readonly DocumentField[],
  page: { readonly file: string; readonly page: number },
  mark: Mark,
  papers: Papers,
): AdverseLine | null {
  const own = fields.find(
    ({ reviewed: { form, field, state } }) =>
      form === 'execution.handwriting' &&
      state !== 'rejected' &&
      field.groundings.some(
        (grounding) =>
          grounding.file === page.file &&
          grounding.page === page.page &&
          grounding.boxes.some(
            (box) => Math.abs(box.x - mark.box.x) < 0.02 && Math.abs(box.y - mark.box.y) < 0.02,
          ),
      ),
  );
  if (own === undefined) return null;
  const line = papers.lineOfField(own, { because: mark.reason });
  const value = own.reviewed.field.value;
  return value === 'unread'
    ? { ...line, words: { ...line.words, text: 'could not be read', style: 'unconfirmed' } }
    : {
        ...line,
        words: { ...line.words, style: line.words.style === 'inferred' ? 'unconfirmed' : line.words.style },
      };
}
