import { indicatorPhrases, stateImposedLabour } from '../../../schemas/labour-indicator-phrases.ts';
import { labourIndicators } from '../../../schemas/labour-indicators.ts';
import type { EvidenceDocument } from '../../model/document.ts';
import type { Field } from '../../model/field.ts';
import { contentId } from '../../model/hashing.ts';
import type { IndicatorMention, IndicatorPolarity } from '../../model/indicator.ts';
import type { Page } from '../../model/page.ts';
import { pageKey } from '../../model/page-key.ts';
import { boxesOfRange, pageText, utf16Index } from '../../model/page-text.ts';
import { halfWidth } from '../../text/characters.ts';
import { toSimplified } from '../../text/simplified.ts';
import { codePointOffsets } from '../page-fields.ts';
import { PageStatements } from '../polarity/page-statements.ts';
import { indicatorPolarity } from './indicator-polarity.ts';
import { answerOf, type ColumnRole, headingsOf, roleOf } from './row-answer.ts';
import {
  blocksOf,
  cellsOfPage,
  cellsOfText,
  type PageBlocks,
  rangesOf,
  type TextBlock,
} from './text-cells.ts';
import { INDICATORS_VERSION } from './version.ts';

export interface IndicatorInput {
  /** Pages of one source file, in order; looked at one by one. */
  readonly pages: Iterable<Page>;
  readonly documents: readonly EvidenceDocument[];
  readonly fields: readonly Field[];
}

/** A phrase on a text and how it is said. Offsets are UTF-16. */
export interface FoundIndicator {
  readonly indicator: string;
  readonly phrase: string;
  readonly start: number;
  readonly end: number;
  /** The pieces it stands on: one a line where a cell breaks it. */
  readonly ranges: readonly (readonly [number, number])[];
  readonly polarity: {
    readonly value: IndicatorPolarity;
    readonly rule: string;
    readonly cue: readonly [number, number] | null;
  };
}

/** A stretch of a text that an extracted finding or its corrective action stands on. UTF-16. */
export interface FindingPlace {
  readonly part: 'text' | 'correctiveAction';
  readonly start: number;
  readonly end: number;
  /** The words of the field without white space, in lower case. */
  readonly words: string;
  readonly graded: boolean;
  readonly denied: boolean;
}

function squeezed(text: string): string {
  return halfWidth(text).replace(/\s+/gu, '').toLowerCase();
}

const names = new Map([...labourIndicators, stateImposedLabour].map(({ id, name }) => [id, name]));

const words: Readonly<Record<IndicatorPolarity, string>> = {
  stated: 'the page states it',
  negated: 'the page says that it is not so',
  heading: 'it is a heading or a row of a checklist without an answer',
  unanswered: 'it is a question without an answer',
  policy: 'it is the wording of a rule, a policy or a procedure',
  unclear: 'the page leaves open whether it is so',
};

/** A line of more cells is no row of a checklist. */
const widestRow = 40;
const findingsHeading =
  /^[\s\d.)(a-c]*(?:(?:list\s+of|summary\s+of|details?\s+of|description\s+of|major|minor|critical|zero[\s-]tolerance|audit|main|key)\s+)*(?:non-?\s?complian(?:ces?|t\s+items?)|non-?\s?conformit(?:y|ies)|findings?|violations?|issues\s+(?:found|identified)|areas?\s+(?:of\s+non-?\s?compliance|for\s+improvement))(?:\s*\([^)]*\))?\s*:?$|^[\s\d.、一二三四五六七八九十]*(?:主要|审核|严重)?(?:不符合项|不合格项|发现的?问题|存在的?问题|审核发现|问题点)\s*:?$/iu;
const listItem = /^\s*(?:[-–•*·▪●]|\(?\d{1,2}(?:\.\d{1,2})?[.)、]?\s|\(?[a-z][.)]\s)/iu;

/**
 * Passages that speak of one of the eleven indicators of forced labour or of a state-imposed labour programme, on every
 * page, with how each is spoken of. Pure: the same input gives the same mentions, in order of page and place. It says
 * what papers say, never that there is forced labour.
 */
export function findIndicators({ pages, documents, fields }: IndicatorInput): IndicatorMention[] {
  const found = new Map<string, IndicatorMention>();
  const documentOf = new Map(
    documents.flatMap((document) => document.pages.map((page) => [pageKey(page), document.id] as const)),
  );
  const findings = findingsByPage(fields);
  for (const page of pages) {
    const text = pageText(page);
    if (!speaks(text.text)) continue;
    const placed = (findings.get(pageKey(page)) ?? []).map((place) => ({
      ...place,
      start: utf16Index(text.text, place.start),
      end: utf16Index(text.text, place.end),
    }));
    const cells = cellsOfPage(page, text, (offset) => utf16Index(text.text, offset));
    const offsets = codePointOffsets(text.text);
    for (const one of indicatorsIn(text.text, blocksOf(cells, text.text), placed)) {
      const range: [number, number] = [offsets(one.start), offsets(one.end)];
      const { cue } = one.polarity;
      const name = names.get(one.indicator)!;
      const quote = text.text.slice(one.start, one.end);
      const said = one.ranges.map(([start, end]) => text.text.slice(start, end)).join(' ');
      const id = contentId('indicator', [one.indicator, page.file, page.page, ...range]);
      found.set(id, {
        id,
        indicator: one.indicator,
        name,
        polarity: {
          value: one.polarity.value,
          cue: cue === null ? null : text.text.slice(...cue),
          cueOffsets: cue === null ? null : [offsets(cue[0]), offsets(cue[1])],
          rule: one.polarity.rule,
        },
        explanation: `"${said.replace(/\s+/g, ' ')}" speaks of the indicator "${name}"; ${words[one.polarity.value]}${
          cue === null
            ? ''
            : ` ("${text.text
                .slice(...cue)
                .replace(/\s+/g, ' ')
                .trim()}")`
        } (${one.polarity.rule}).`,
        phrase: one.phrase,
        matcher: INDICATORS_VERSION,
        file: page.file,
        document: documentOf.get(pageKey(page)) ?? null,
        page: page.page,
        boxes: one.ranges.flatMap(([start, end]) => boxesOfRange(page, text, offsets(start), offsets(end))),
        offsets: range,
        quote,
      });
    }
  }
  return [...found.values()];
}

/** The indicators in a plain text: for measurements, and for texts without places. */
export function indicatorsInText(text: string): FoundIndicator[] {
  return indicatorsIn(text, blocksOf(cellsOfText(text), text), []);
}

function speaks(text: string): boolean {
  return indicatorPhrases.some(({ gate }) => gate.test(text));
}

function indicatorsIn(text: string, page: PageBlocks, findings: readonly FindingPlace[]): FoundIndicator[] {
  const { blocks } = page;
  const heads = headingsOf(page, text);
  const sections = sectionsOf(page, text);
  const byLine = new Map<number, TextBlock[]>();
  for (const block of blocks) {
    const row = byLine.get(block.line);
    if (row === undefined) byLine.set(block.line, [block]);
    else row.push(block);
  }
  const found: FoundIndicator[] = [];
  for (const [number, block] of blocks.entries()) {
    const hits = phrasesIn(block.text);
    if (hits.length === 0) continue;
    const all = byLine.get(block.line)!;
    const row = all.length > widestRow ? [block] : all;
    const head = row.length > 1 ? heads[block.line]! : null;
    const statements = new PageStatements(block.text);
    for (const hit of hits) {
      const [from, to] = statements.range(hit.start, hit.end);
      const plain = statements.plain;
      const isLabel = itemLabel.test(plain.slice(from, hit.start)) && labelEnd.test(plain.slice(hit.end, to));
      const saysMore = (other: Hit): boolean =>
        other.indicator === hit.indicator &&
        other.kind !== 'topic' &&
        other.start >= hit.end &&
        other.end <= to;
      const ranges = rangesOf(block, hit.start, hit.end);
      const [start, end] = [ranges[0]![0], ranges.at(-1)![1]];
      const said = squeezed(hit.words);
      // Cells of a row are read line by line: places of findings and actions overlap, their words do not.
      const places = findings.filter((one) => one.start < end && one.end > start && one.words.includes(said));
      const place = places.find((one) => one.part === 'text') ?? places[0];
      const role: ColumnRole =
        place?.part === 'correctiveAction'
          ? 'action'
          : place?.graded === true
            ? 'finding'
            : roleOf(block, head, text);
      const next = blocks[number + 1];
      const below = next !== undefined && /\?\s*$/u.test(block.text) ? next.text.split('\n')[0]! : '';
      const after = oneLine(
        plain.slice(hit.end, to) +
          sentenceEnd(plain, to) +
          answerTail(plain, to) +
          (to >= plain.length && below !== '' ? ` ${below}` : ''),
      );
      const before = oneLine(plain.slice(from, hit.start));
      const answer = answerOf(block, row, head, text);
      const finding = indicatorPolarity({
        before,
        phrase: hit.words,
        after,
        indicator: hit.indicator,
        kind: hit.kind,
        answer,
        role,
        underFindings: sections[block.line]!,
      });
      const [value, rule] =
        place?.part === 'text' && place.denied && finding.value === 'stated'
          ? (['unclear', 'finding-reads-as-denied'] as const)
          : finding.rule === 'stated' && isLabel && hits.some(saysMore)
            ? (['heading', 'label-of-statement'] as const)
            : ([finding.value, finding.rule] as const);
      const cue =
        finding.cue === null
          ? null
          : finding.cue === 'answer'
            ? answer === null
              ? null
              : ([answer.start, answer.end] as const)
            : placedCue(block, finding.cue, from, hit.end);
      found.push({
        indicator: hit.indicator,
        phrase: hit.phrase,
        start,
        end,
        ranges,
        polarity: {
          value,
          rule,
          cue,
        },
      });
    }
  }
  return found.sort(
    (one, other) =>
      one.start - other.start || one.end - other.end || (one.indicator < other.indicator ? -1 : 1),
  );
}

/** In front of and behind the name of an item whose words behind the colon tell what was found. */
const itemLabel = /^[\s\d.()、•*·–—-]*$/u;
const labelEnd = /^\s*[:：]\s*\S/u;

function oneLine(text: string): string {
  return text.replace(/[\n\r\t]/g, ' ');
}

/** The full stop of a statement, which is no part of its range. */
function sentenceEnd(plain: string, to: number): string {
  return plain.charAt(to) === '.' ? '.' : '';
}

/** What answers a question behind its mark: "Are passports kept? No, never." */
function answerTail(plain: string, to: number): string {
  if (!/\?\s*$/u.test(plain.slice(Math.max(0, to - 2), to))) return '';
  // The answer ends with its line; the next line may be the next question.
  return /^[^\S\n]*(?:\n\s*)?[^\n]*/u.exec(plain.slice(to, to + 60))![0];
}

function placedCue(
  block: TextBlock,
  cue: { readonly side: 'before' | 'after'; readonly start: number; readonly end: number },
  from: number,
  behind: number,
): readonly [number, number] | null {
  const base = cue.side === 'before' ? from : behind;
  const lead = /^\s*/.exec(block.text.slice(base + cue.start, base + cue.end))![0].length;
  const ranges = rangesOf(block, base + cue.start + lead, Math.min(block.text.length, base + cue.end));
  return ranges.length === 0 ? null : [ranges[0]![0], ranges[0]![1]];
}

interface Hit {
  readonly indicator: string;
  readonly phrase: string;
  readonly kind: 'problem' | 'topic' | 'good';
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

const kindOrder = { good: 0, problem: 1, topic: 2 };

/** The phrases in a text; of those of one indicator that share words, the one that says most. */
function phrasesIn(text: string): Hit[] {
  const narrow = halfWidth(text);
  const plain = /\p{Script=Han}/u.test(narrow) ? toSimplified(narrow) : narrow;
  const hits: Hit[] = [];
  for (const { gate, phrases } of indicatorPhrases) {
    if (!gate.test(plain)) continue;
    const own: Hit[] = [];
    for (const { indicator, phrase, kind, pattern } of phrases) {
      pattern.lastIndex = 0;
      for (const match of plain.matchAll(pattern)) {
        const lead = match[0].length - match[0].trimStart().length;
        const trimmed = match[0].trim();
        const start = match.index + lead;
        own.push({ indicator, phrase, kind, start, end: start + trimmed.length, words: trimmed });
      }
    }
    own.sort(
      (one, other) =>
        kindOrder[one.kind] - kindOrder[other.kind] ||
        other.end - other.start - (one.end - one.start) ||
        one.start - other.start,
    );
    const taken = new Uint8Array(plain.length);
    for (const hit of own) {
      if (taken.subarray(hit.start, hit.end).includes(1)) continue;
      taken.fill(1, hit.start, hit.end);
      hits.push(hit);
    }
  }
  return hits.sort((one, other) => one.start - other.start);
}

/** For each line whether it stands under a heading such as "Non-compliances". */
function sectionsOf({ lines }: PageBlocks, text: string): boolean[] {
  let under = false;
  return lines.map((cells) => {
    if (cells.length === 1) {
      const line = text.slice(cells[0]!.start, cells[0]!.end).trim();
      if (line.length <= 70 && findingsHeading.test(line)) under = true;
      else if (
        under &&
        line.length <= 40 &&
        !listItem.test(line) &&
        /^\p{Lu}|^\p{Script=Han}/u.test(line) &&
        !/[.。;；,，]$/u.test(line) &&
        line.split(/\s+/).length <= 5 &&
        !speaks(line)
      )
        under = false;
    }
    return under;
  });
}

const goodGrade =
  /^(?:a\+?|none|nil|n\/?a|[-–—]|ok|pass(?:ed)?|conform\p{L}*|complian\p{L}*|good|very\s+good|observation|met|yes|zero|no\s+findings?|符合|合格|无|良好|通过)\.?$/iu;

/** Where extracted findings and their corrective actions stand, by page, in code points. */
function findingsByPage(fields: readonly Field[]): Map<string, FindingPlace[]> {
  const severities = new Map<string, string>();
  const keyOf = (field: Field): string | null => {
    const match = /^audit\.finding\[(\d+)\]\.(text|correctiveAction|severity)$/u.exec(field.path);
    return match === null ? null : match[1]!;
  };
  const document = (field: Field): string => field.document;
  for (const field of fields)
    if (field.path.startsWith('audit.finding[') && field.path.endsWith('.severity'))
      severities.set(`${document(field)}:${keyOf(field)}`, field.value);
  const places = new Map<string, FindingPlace[]>();
  for (const field of fields) {
    const number = keyOf(field);
    if (number === null || field.path.endsWith('.severity')) continue;
    const severity = severities.get(`${document(field)}:${number}`) ?? '';
    for (const grounding of field.groundings) {
      if (grounding.status === 'ungrounded') continue;
      const place: FindingPlace = {
        part: field.path.endsWith('.text') ? 'text' : 'correctiveAction',
        start: grounding.offsets[0],
        end: grounding.offsets[1],
        words: squeezed(field.value),
        graded: severity !== '' && !goodGrade.test(severity.trim()),
        denied: field.polarity === 'denied',
      };
      const key = pageKey(grounding);
      const known = places.get(key);
      if (known === undefined) places.set(key, [place]);
      else known.push(place);
    }
  }
  return places;
}
