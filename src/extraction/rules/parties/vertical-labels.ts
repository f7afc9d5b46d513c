import type { FieldDefinition } from '../../../model/document-type.ts';
import type { PageLayout, Segment } from '../../layout/page-layout.ts';
import { type LabelIndex, labelsAt } from '../labels/label-index.ts';
import { labelKey } from '../labels/label-key.ts';

/** A label printed downwards, one Han character a line, with the segments beside it. */
export interface VerticalLabel {
  readonly text: string;
  readonly field: FieldDefinition;
  readonly characters: readonly Segment[];
  readonly beside: readonly Segment[];
}

/** Party labels set vertically at the left of their box, as on Chinese VAT invoices: 购买方, 销售方. */
export function verticalLabels(layout: PageLayout, index: LabelIndex): VerticalLabel[] {
  const single = layout.segments.filter((segment) => /^\p{Script=Han}$/u.test(segment.text.trim()));
  const stacks = stacked(single, layout.em);
  const found: VerticalLabel[] = [];
  for (const stack of stacks) {
    const text = stack.map((segment) => segment.text.trim()).join('');
    const field = partyLabel(text, index);
    if (field === null) continue;
    const top = stack[0]!.top - 1.5 * layout.em;
    const bottom = stack.at(-1)!.bottom + 3 * layout.em;
    const left = Math.max(...stack.map((segment) => segment.right));
    const next = stacks
      .filter(
        (other) =>
          other !== stack &&
          other[0]!.left > left + 4 * layout.em &&
          other[0]!.top < bottom &&
          other.at(-1)!.bottom > top,
      )
      .map((other) => other[0]!.left);
    const right = Math.min(layout.width, ...next);
    const beside = layout.segments
      .filter(
        (segment) =>
          segment.left >= left - 1 &&
          segment.left < right &&
          segment.top >= top &&
          segment.bottom <= bottom &&
          !stack.includes(segment),
      )
      .sort((one, other) => one.row - other.row || one.left - other.left);
    found.push({ text, field, characters: stack, beside });
  }
  return found;
}

function partyLabel(text: string, index: LabelIndex): FieldDefinition | null {
  const key = labelKey(text);
  const entry = labelsAt(index, key, 0).find((other) => other.key === key);
  for (const target of entry?.targets ?? []) {
    if (target.kind === 'field' && target.field.kind === 'party') return target.field;
  }
  return null;
}

function stacked(single: readonly Segment[], em: number): Segment[][] {
  const stacks: Segment[][] = [];
  for (const segment of [...single].sort((one, other) => one.top - other.top)) {
    const stack = stacks.find((other) => {
      const last = other.at(-1)!;
      return (
        Math.abs(last.left - segment.left) < 0.6 * em &&
        segment.top > last.top &&
        segment.top - last.bottom < 3.2 * em
      );
    });
    if (stack === undefined) stacks.push([segment]);
    else stack.push(segment);
  }
  return stacks.filter((stack) => stack.length >= 2);
}
