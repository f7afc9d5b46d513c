import type { Candidate } from '../../../model/field.ts';
import { findValues, type ValueContext } from '../../../values/index.ts';
import type { Segment } from '../../layout/page-layout.ts';
import { type RuleContext, valuesOn } from '../context.ts';
import { piecesOf, propose } from '../evidence.ts';
import { type LabelEntry, labelsAt } from '../labels/label-index.ts';
import { keyed } from '../labels/label-key.ts';
import { takeCode } from '../take-value.ts';

/**
 * Numbers of other papers inside sentences: "your purchase order 48817 and our invoice QH25-0612". The words must be a
 * label of the reference, and the number must follow at once.
 */
export function proseReferences(context: RuleContext): Candidate[] {
  const wanted = new Map<string, string>();
  for (const { path, kind } of context.type.fields) {
    if (kind !== 'code') continue;
    if (path.startsWith('references.')) wanted.set(path, path);
    // An invoice that a payment names is one it pays; a lot on a certificate is one of its goods.
    if (path === 'payment.invoice') wanted.set('references.invoice', path);
    if (path === 'goods.lot' && context.type.id === 'certificate_of_origin')
      wanted.set('references.lot', 'goods[0].lot');
  }
  if (wanted.size === 0) return [];
  const candidates: Candidate[] = [];
  for (const layout of context.layouts) {
    const values = valuesOn(context, layout);
    for (const segment of layout.segments) {
      if (!isProse(segment) || !/\d/.test(segment.text) || context.inTable.has(segment)) continue;
      const source = keyed(segment.text);
      for (let from = 0; from < source.key.length; from++) {
        const place = source.positions[from]!;
        if (from > 0 && (source.positions[from - 1] === place || insideWord(segment.text, place))) continue;
        for (const entry of [...labelsAt(context.index, source.key, from), ...nounsAt(source.key, from)]) {
          const target = entry.targets.find(
            (one) => one.kind === 'field' && [...wanted.values()].includes(one.field.path),
          );
          const noun = wanted.get(nouns[entry.key] ?? '');
          const path = target?.kind === 'field' ? target.field.path : noun;
          if (path === undefined || entry.key.length < 2) continue;
          const end = source.positions[from + entry.key.length - 1]! + 1;
          if (goesOn(segment.text, end)) continue;
          const lead =
            /^\s*(?:no\.?|nr\.?|number|nos\.?|#|n[°º]|号码?|编号)?\s*(?:为|是)?\s*[:.：]?\s*/iu.exec(
              segment.text.slice(end),
            )![0].length;
          const codes = codesFrom(segment.text, end + lead, values);
          for (const { start, stop } of codes) {
            candidates.push(
              propose({
                path,
                kind: 'code',
                value: segment.text.slice(start, stop),
                pieces: piecesOf(segment, start, stop),
                score: 0.62,
                because: `behind "${segment.text.slice(place, end)}" in a sentence`,
                capacity: context.type.assertedBy,
              }),
            );
          }
          if (codes.length === 0) continue;
          break;
        }
      }
    }
  }
  return candidates;
}

/** Several words, or a run of Chinese that is longer than a label and its value. */
function isProse(segment: Segment): boolean {
  return segment.words.length >= 2 || (/\p{Script=Han}{4}/u.test(segment.text) && segment.text.length > 12);
}

/** A noun begins with a word; in Chinese it may close a longer one: "棉纱批号". */
function insideWord(text: string, place: number): boolean {
  const before = text.charAt(place - 1);
  if (/\p{Script=Han}/u.test(text.charAt(place))) return /[A-Za-z0-9]/.test(before);
  return /[\p{L}\p{N}]/u.test(before);
}

/** The word is longer than the label. Behind Chinese words a number follows without a blank: "批号A-17", "批号为A-17". */
function goesOn(text: string, end: number): boolean {
  if (!/\p{Script=Han}/u.test(text.charAt(end - 1))) return /[\p{L}\p{N}-]/u.test(text.charAt(end));
  return /^(?!(?:号码?|编号)?[为是]?\s*[:：]?\s*[A-Za-z\d])[\p{L}-]/u.test(text.slice(end));
}

const listJoiner = /^\s*(?:[,，、;&]|and\b|und\b|et\b|y\b|e\b|và\b|和|及|与)\s*(?:and\s+)?/iu;

/** The number that follows at once, and those that a list adds: "lots and A-3". */
function codesFrom(text: string, from: number, values: ValueContext): { start: number; stop: number }[] {
  const found: { start: number; stop: number }[] = [];
  let at = from;
  for (;;) {
    const rest = text.slice(at);
    // A number ends before the Chinese words that go on without a blank.
    const token = /^[^\s\p{Script=Han}，。；、（）()]*/u.exec(rest)![0];
    const code = takeCode(token, values);
    if (code === null || code.start > 1 || code.end - code.start < 3) break;
    // "Charleston, SC 29403" is a state with its postcode, no sales contract.
    if (/,\s*[A-Z]{2}\s+$/.test(text.slice(0, at)) && /^\d{5}(?:-\d{4})?\b/.test(token)) break;
    // Further members of a list look like the first one.
    const first = found[0];
    if (
      first !== undefined &&
      shapeOf(text.slice(first.start, first.stop)) !== shapeOf(token.slice(code.start, code.end))
    )
      break;
    found.push({ start: at + code.start, stop: at + code.end });
    at += code.end;
    const joiner = listJoiner.exec(text.slice(at));
    if (joiner === null) break;
    at += joiner[0].length;
  }
  return found;
}

/** Letters and digits of a number as signs, runs of a kind as one. */
function shapeOf(code: string): string {
  return code.replace(/\p{L}+/gu, 'A').replace(/\d+/g, '0');
}

function nounsAt(key: string, from: number): { key: string; targets: LabelEntry['targets'] }[] {
  return Object.keys(nouns)
    .filter((noun) => key.startsWith(noun, from))
    .map((noun) => ({ key: noun, targets: [] }));
}

/** Bare nouns that a sentence names a paper with, where no label of the type is that short. */
const nouns: Readonly<Record<string, string>> = {
  invoice: 'references.invoice',
  rechnung: 'references.invoice',
  facture: 'references.invoice',
  factura: 'references.invoice',
  发票: 'references.invoice',
  purchaseorder: 'references.purchaseOrder',
  order: 'references.purchaseOrder',
  bestellung: 'references.purchaseOrder',
  commande: 'references.purchaseOrder',
  contract: 'references.contract',
  合同: 'references.contract',
  billoflading: 'references.billOfLading',
  提单: 'references.billOfLading',
  inv: 'references.invoice',
  lots: 'references.lot',
  batches: 'references.lot',
  lot: 'references.lot',
  batch: 'references.lot',
  批号: 'references.lot',
};

/** Container numbers prove themselves by their check digit (ISO 6346): they count wherever they stand. */
export function containersAnywhere(context: RuleContext): Candidate[] {
  if (!context.type.fields.some((field) => field.path === 'references.container')) return [];
  const candidates: Candidate[] = [];
  for (const layout of context.layouts) {
    for (const segment of layout.segments) {
      if (!/[A-Z]{3}[UJZ]\s?\d{3}/i.test(segment.text)) continue;
      for (const found of findValues('container', segment.text, valuesOn(context, layout))) {
        if (found.warnings.length > 0) continue;
        candidates.push(
          propose({
            path: 'references.container',
            kind: 'container',
            value: found.text,
            pieces: piecesOf(segment, found.start, found.end),
            score: 0.74,
            because: 'a container number with the right check digit',
            capacity: context.type.assertedBy,
          }),
        );
      }
    }
  }
  return candidates;
}
