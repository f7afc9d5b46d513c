import type { DocumentTypeDefinition } from '../../model/document-type.ts';
import type { Exception } from '../../model/exception.ts';
import type { Candidate, Grounding } from '../../model/field.ts';
import type { Mark } from '../../model/page.ts';
import { codePointOffset } from '../../model/page-text.ts';
import { findQuote } from '../../text/find-quote.ts';
import { type GroundingPage, groundingOf, groundingPage, type Run } from '../grounding/grounding-page.ts';
import type { PageLayout, Segment } from '../layout/page-layout.ts';
import type { GroundedCandidate } from '../reconcile.ts';
import { labelKey } from '../rules/labels/label-key.ts';
import { printedNameLike } from './printed-name.ts';
import { wordsOfSeal } from './seal-words.ts';

export interface ExecutionInput {
  readonly document: string;
  readonly type: DocumentTypeDefinition;
  /** Pages with all their words, those of seals too. */
  readonly pages: readonly GroundingPage[];
  readonly layouts: readonly PageLayout[];
}

export interface ExecutionOutput {
  readonly candidates: GroundedCandidate[];
  readonly exceptions: Omit<Exception, 'id' | 'path' | 'file'>[];
}

/** What stands for a mark that nobody has read: its box shows where to look. */
const unread = 'unread';
/** Lettering read with less confidence than this is no value: one character in ten is wrong in it. */
const leastTextConfidence = 0.8;

/**
 * Seals, signatures and handwriting of a document as grounded candidates. Words read on a seal ground as any words do.
 * What follows from a mark without words has the mark's box, status `derived` and the name of the rule; nothing is
 * ever said about what an unread mark says.
 */
export function executionCandidates(input: ExecutionInput): ExecutionOutput {
  const candidates: GroundedCandidate[] = [];
  const exceptions: ExecutionOutput['exceptions'] = [];
  let seals = 0;
  let hands = 0;
  const printed = input.layouts.map((layout) => groundingPage(layout.page, layout.pageText));
  for (const on of input.pages) {
    const unreadBeside: string[] = [];
    let unreadMarks = 0;
    for (const mark of on.page.marks ?? []) {
      if (mark.kind === 'seal') {
        candidates.push(...sealCandidates(mark, on, seals, printed));
        seals++;
        continue;
      }
      if (mark.kind === 'signature') {
        candidates.push(signatureCandidate(mark, on));
        continue;
      }
      candidates.push(handCandidate(mark, on, hands));
      hands++;
      if (mark.text !== null) continue;
      unreadMarks++;
      const label = mark.details['besideLabel'];
      if (label !== undefined) unreadBeside.push(label);
    }
    if (unreadMarks > 0) {
      const beside = unreadBeside.map((label) => `"${label}"`).join(', ');
      exceptions.push({
        code: 'handwriting-unread',
        stage: 'extract',
        page: on.page.page,
        document: input.document,
        cause: `${unreadMarks === 1 ? 'Handwriting' : `${unreadMarks} pieces of handwriting`} on this page could not be read${beside === '' ? '' : `, beside ${beside}`}.`,
        remedy: 'Look at the boxes of execution.handwriting on the page and type what they say.',
      });
    }
  }
  if (!candidates.some(({ candidate }) => candidate.path === 'execution.signature')) {
    const empty = emptySignature(input);
    if (empty !== null) candidates.push(empty);
  }
  return { candidates, exceptions };
}

function sealCandidates(
  mark: Mark,
  on: GroundingPage,
  index: number,
  printed: readonly GroundingPage[],
): GroundedCandidate[] {
  const found: GroundedCandidate[] = [];
  const path = (name: string): string => `execution.seal[${index}].${name}`;
  const words = wordsOfSeal(on.page, mark);
  const lines = [...Map.groupBy(words, (word) => on.page.words[word]!.line).values()];
  const runs = lines.map((line): Run => [on.text.starts[line[0]!]!, on.text.ends[line.at(-1)!]!]);
  const score = 0.55 + 0.35 * (mark.textConfidence ?? 0);
  const stamp = mark.details['type'] === 'stamp';
  const because = `${stamp ? 'stamp' : 'seal'}: ${mark.reason}`;
  const texts = runs.map(([from, to]) => Array.from(on.text.text).slice(from, to).join(''));
  const ring = mark.details['ring'];
  const sure = (mark.textConfidence ?? 0) >= leastTextConfidence;
  const ringRun = ring !== undefined && texts[0] === ring ? runs[0] : undefined;
  const likeness = ring === undefined || stamp ? null : printedNameLike(ring, printed);
  // Lettering that differs in a few characters from a name printed on the paper was most likely misread.
  const doubted = likeness !== null && likeness.distance > 0;
  if (runs.length > 0 && sure && !doubted) {
    found.push({
      candidate: candidateOf({
        path: path('text'),
        value: texts.join(' '),
        kind: 'text',
        quote: texts.join('\n'),
        score,
        because,
      }),
      grounding: atMark(groundingOf(on, runs, runs.length === 1 ? 'exact' : 'normalized'), mark),
    });
  }
  if (doubted) {
    found.push({
      candidate: candidateOf({
        path: path('owner'),
        value: likeness.value,
        kind: 'party-name',
        quote: null,
        score: 0.9 - likeness.distance / ring!.length,
        because: `the lettering of the seal reads "${ring}", nearly as this name printed on the paper`,
        rule: 'lettering of the seal nearly the same as a printed name',
      }),
      grounding: atMark(groundingOf(likeness.on, [likeness.run], 'derived'), mark, on),
    });
  } else if (
    ringRun !== undefined &&
    ring !== undefined &&
    (sure || likeness !== null) &&
    isName(ring) &&
    !stamp
  ) {
    found.push({
      candidate: candidateOf({
        path: path('owner'),
        value: ring,
        kind: 'party-name',
        quote: ring,
        score: likeness === null ? score : Math.max(score, 0.9),
        because,
      }),
      grounding: atMark(groundingOf(on, [ringRun], 'exact'), mark),
    });
  }
  const named = mark.details['namedKind'];
  const at = named === undefined ? -1 : texts.findIndex((text) => text.replaceAll(' ', '').includes(named));
  const kind = named ?? mark.details['shapeName'] ?? 'seal';
  found.push({
    candidate: candidateOf({
      path: path('kind'),
      value: kind,
      kind: 'text',
      quote: at === -1 ? null : texts[at]!,
      score: named === undefined ? 0.6 : score,
      because,
      ...(at === -1
        ? { rule: named === undefined ? 'shape of the impression' : 'words of the impression' }
        : {}),
    }),
    grounding:
      at === -1 ? markGrounding(mark, on, null) : atMark(groundingOf(on, [runs[at]!], 'exact'), mark),
  });
  return found;
}

/** The letters of a ring run round it: the place of what they say is the seal. */
function atMark(grounding: Grounding, mark: Mark, on?: GroundingPage): Grounding {
  // A name that stands printed on another page of the document keeps that place: offsets and boxes are of one page.
  if (on !== undefined && (on.page.page !== grounding.page || on.page.file !== grounding.file))
    return grounding;
  return { ...grounding, boxes: [mark.box] };
}

/** A name of a firm or an office is at least four characters of Han or two words. */
function isName(text: string): boolean {
  if (/\p{Script=Han}/u.test(text)) return (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 4;
  return text.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length >= 2;
}

function signatureCandidate(mark: Mark, on: GroundingPage): GroundedCandidate {
  return {
    candidate: candidateOf({
      path: 'execution.signature',
      value: mark.confidence >= 0.6 ? 'present' : 'illegible',
      kind: 'presence',
      quote: null,
      score: 0.55 + 0.4 * mark.confidence,
      because: mark.reason,
      rule: 'ink at the place of a signature',
    }),
    grounding: markGrounding(mark, on, null),
  };
}

function handCandidate(mark: Mark, on: GroundingPage, index: number): GroundedCandidate {
  const label = mark.details['besideLabel'] ?? null;
  return {
    candidate: candidateOf({
      path: `execution.handwriting[${index}]`,
      value: mark.text ?? unread,
      kind: 'text',
      quote: null,
      score: 0.4 + 0.4 * mark.confidence,
      because: label === null ? mark.reason : `${mark.reason}, beside "${label}"`,
      rule: 'strokes that are no print',
    }),
    grounding: markGrounding(mark, on, label),
  };
}

/** Where a mark without words stands: its own box; the words of its label are the quote, where it has one. */
function markGrounding(mark: Mark, on: GroundingPage, label: string | null): Grounding {
  const match = label === null ? undefined : findQuote(on.text.text, label, {})[0];
  return {
    status: 'derived',
    file: on.page.file,
    page: on.page.page,
    boxes: [mark.box],
    offsets:
      match === undefined
        ? [0, 0]
        : [codePointOffset(on.text.text, match.start), codePointOffset(on.text.text, match.end)],
    quote: match === undefined ? '' : on.text.text.slice(match.start, match.end),
    textOrigin: 'ocr',
    ocrConfidence: mark.confidence,
  };
}

interface Made {
  readonly path: string;
  readonly value: string;
  readonly kind: Candidate['kind'];
  readonly quote: string | null;
  readonly score: number;
  readonly because: string;
  /** Present for what follows from a mark by a rule rather than standing there in words. */
  readonly rule?: string;
}

function candidateOf({ rule, ...made }: Made): Candidate {
  return {
    ...made,
    hint: null,
    polarity: 'asserted',
    subject: 'document',
    assertedBy: { capacity: 'unknown' },
    basis: rule === undefined ? { kind: 'stated' } : { kind: 'inferred', rule },
    engine: 'marks',
  };
}

/** A place for a signature, looked at and found empty: the label of the schema with nothing beside it. */
function emptySignature({ type, layouts, pages }: ExecutionInput): GroundedCandidate | null {
  const field = type.fields.find((one) => one.path === 'execution.signature');
  if (field === undefined) return null;
  const labels = new Set(
    Object.values(field.labels)
      .flat()
      .filter(
        (label): label is string =>
          typeof label === 'string' && !/^(?:盖章|公章|批准|Approved by|Authorized by)$/.test(label),
      )
      .map(labelKey),
  );
  for (const layout of [...layouts].reverse()) {
    if (layout.page.marks === undefined) continue;
    for (const segment of layout.segments) {
      const head = segment.text.split(/[:：_]/)[0] ?? '';
      if (!labels.has(labelKey(head)) || !standsEmpty(layout, segment, head)) continue;
      const on = pages.find(({ page }) => page.file === layout.page.file && page.page === layout.page.page);
      const first = segment.words[0];
      const last = segment.words.at(-1);
      if (on === undefined || first === undefined || last === undefined) continue;
      return {
        candidate: candidateOf({
          path: 'execution.signature',
          value: 'absent',
          kind: 'presence',
          quote: segment.text,
          score: 0.68,
          because: `nothing but the label "${head.trim()}" stands at the place of the signature`,
          rule: 'an empty place for a signature',
        }),
        grounding: groundingOf(on, [[first.start, last.end]], 'derived'),
      };
    }
  }
  return null;
}

/** Nothing but rules follows the label on its row, and no word stands close above or below where a hand would write. */
function standsEmpty(layout: PageLayout, segment: Segment, head: string): boolean {
  const rest = segment.text.slice(head.length).replace(/[\s:：_.…－—-]/gu, '');
  if (rest !== '') return false;
  const row = layout.rows[segment.row]!;
  const beside = row.segments.filter(
    (other) => other.left >= segment.right && other.left - segment.right < 12 * layout.em,
  );
  if (beside.some((other) => /[\p{L}\p{N}]/u.test(other.text))) return false;
  // Words that nobody could read at the place may be the signature itself.
  const near = layout.words.filter(
    (word) =>
      !segment.words.includes(word) &&
      word.left < segment.right + 12 * layout.em &&
      word.right > segment.left &&
      word.bottom > segment.top - 2.5 * layout.em &&
      word.top < segment.bottom + 1.5 * layout.em,
  );
  const doubtful = near.filter((word) => {
    const read = layout.page.words.find((other) => other.text === word.text && other.line === word.line);
    return read !== undefined && read.confidence < 0.6;
  });
  return doubtful.length === 0;
}
