import type { EvidenceDocument } from '../../model/document.ts';
import type { Candidate } from '../../model/field.ts';
import { codePointOffset } from '../../model/page-text.ts';
import type { ValueKind } from '../../model/value-kind.ts';
import { findValues, type ValueContext } from '../../values/index.ts';
import type { PageStatement } from './statements.ts';

/** Characters behind a statement in which its date may follow: a line with the name, a place and a signature. */
const dateWithin = 260;
const rule = 'translation-statement';

/**
 * Candidates below `translation.` and for the translator, from what the paper says of itself. `method` is inferred by
 * name: a program is named (`machine`), somebody certifies (`certified`), or a translator is named (`human`); a bare
 * heading "Translation" tells none of them.
 */
export function translationCandidates(
  document: EvidenceDocument,
  statements: readonly PageStatement[],
  known: readonly Candidate[],
  context: ValueContext,
): Candidate[] {
  if (statements.length === 0) return [];
  const certificate = document.type === 'translator_certificate';
  const found: Candidate[] = [];
  const of = (kind: PageStatement['statement']['kind']): PageStatement | undefined =>
    statements.find(({ statement }) => statement.kind === kind);
  const [machine, certified, human] = [of('machine'), of('certified'), of('human')];
  const method = machine ?? certified ?? human;
  if (method !== undefined) {
    const { start, end, kind } = method.statement;
    const value = kind === 'heading' ? 'human' : kind;
    found.push({
      ...candidate(method, 'translation.method', 'text', value, start, end, 0.9),
      basis: { kind: 'inferred', rule },
    });
  }
  const named = statements.find(
    ({ statement }) => statement.translator !== null && statement.kind !== 'machine',
  );
  if (named !== undefined) {
    const [start, end] = named.statement.translator!;
    const name = named.text.text.slice(start, end);
    found.push(candidate(named, 'parties.translator.name', 'party-name', name, start, end, 0.85));
    found.push(candidate(named, 'translation.translator', 'party-name', name, start, end, 0.85));
  } else if (certificate) {
    const best = strongest(known, 'parties.translator.name');
    if (best !== null) found.push({ ...best, path: 'translation.translator' });
  }
  found.push(...dateOf(named ?? certified, context));
  if (certificate && !found.some(({ path }) => path === 'translation.date')) {
    const best = strongest(known, 'issueDate');
    if (best !== null) found.push({ ...best, path: 'translation.date' });
  }
  const numbered = statements.find(({ statement }) => statement.ofDocument !== null);
  if (numbered !== undefined) {
    const [start, end] = numbered.statement.ofDocument!;
    found.push(
      candidate(
        numbered,
        'translation.ofDocument',
        'code',
        numbered.text.text.slice(start, end),
        start,
        end,
        0.85,
      ),
    );
  } else if (!certificate) {
    // A translation bears the number of the paper it translates.
    const best = strongest(known, 'documentNumber');
    if (best !== null) {
      found.push({
        ...best,
        path: 'translation.ofDocument',
        basis: { kind: 'inferred', rule: 'number-of-the-paper-translated' },
        because: 'a translation bears the number of the document it translates',
      });
    } else {
      // Without a number the heading itself is all that tells what was translated: "Translation from Chinese".
      const heading = of('heading') ?? machine;
      if (heading !== undefined) {
        const { start, end } = heading.statement;
        const words = heading.text.text.slice(start, end);
        found.push(candidate(heading, 'translation.ofDocument', 'text', words, start, end, 0.6));
      }
    }
  }
  return found;
}

/** The day in the line of the translator's name, or in the lines beneath a certification. */
function dateOf(on: PageStatement | undefined, context: ValueContext): Candidate[] {
  if (on === undefined) return [];
  const text = on.text.text;
  const from = on.statement.end;
  const [date] = findValues('date', text.slice(from, from + dateWithin), context);
  if (date === undefined) return [];
  return [candidate(on, 'translation.date', 'date', date.text, from + date.start, from + date.end, 0.8)];
}

function strongest(candidates: readonly Candidate[], path: string): Candidate | null {
  return candidates
    .filter((one) => one.path === path)
    .reduce<Candidate | null>((best, one) => (best === null || one.score > best.score ? one : best), null);
}

function candidate(
  { page, text }: PageStatement,
  path: string,
  kind: ValueKind,
  value: string,
  start: number,
  end: number,
  score: number,
): Candidate {
  const offsets: [number, number] = [codePointOffset(text.text, start), codePointOffset(text.text, end)];
  return {
    path,
    value: value.replace(/\s+/gu, ' ').trim(),
    kind,
    quote: text.text.slice(start, end),
    hint: { page: { file: page.file, page: page.page }, offsets },
    polarity: 'asserted',
    subject: 'document',
    assertedBy: { capacity: 'declarant' },
    basis: { kind: 'stated' },
    engine: 'rules',
    score,
    because: `the document says of itself: "${text.text.slice(start, end).replace(/\s+/gu, ' ').trim().slice(0, 80)}"`,
  };
}
