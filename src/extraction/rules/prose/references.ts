import type { Candidate } from '../../../model/field.ts';
import { findValues } from '../../../values/index.ts';
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
  const wanted = new Set(
    context.type.fields
      .filter((field) => field.path.startsWith('references.') && field.kind === 'code')
      .map((field) => field.path),
  );
  if (wanted.size === 0) return [];
  const candidates: Candidate[] = [];
  for (const layout of context.layouts) {
    const values = valuesOn(context, layout);
    for (const segment of layout.segments) {
      if (segment.words.length < 3 || !/\d/.test(segment.text) || context.inTable.has(segment)) continue;
      const source = keyed(segment.text);
      for (let from = 0; from < source.key.length; from++) {
        const place = source.positions[from]!;
        if (
          from > 0 &&
          (source.positions[from - 1] === place || /[\p{L}\p{N}]/u.test(segment.text.charAt(place - 1)))
        )
          continue;
        for (const entry of [...labelsAt(context.index, source.key, from), ...nounsAt(source.key, from)]) {
          const target = entry.targets.find((one) => one.kind === 'field' && wanted.has(one.field.path));
          const noun = nouns[entry.key];
          const path = target?.kind === 'field' ? target.field.path : noun;
          if (path === undefined || !wanted.has(path) || entry.key.length < 2) continue;
          const end = source.positions[from + entry.key.length - 1]! + 1;
          if (/[\p{L}\p{N}-]/u.test(segment.text.charAt(end))) continue;
          const lead = /^\s*(?:no\.?|nr\.?|number|#|n[°º])?\s*[:.]?\s*/iu.exec(segment.text.slice(end))![0]
            .length;
          const code = takeCode(segment.text.slice(end + lead).split(/\s/)[0]!, values);
          if (code === null || code.start > 1 || code.end - code.start < 3) continue;
          const start = end + lead + code.start;
          const stop = end + lead + code.end;
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
          break;
        }
      }
    }
  }
  return candidates;
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
  lot: 'references.lot',
  batch: 'references.lot',
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
