import type { Candidate } from '../../model/field.ts';
import type { ValueKind } from '../../model/value-kind.ts';
import { unitInHeading, unitOf } from '../../values/index.ts';
import { type RuleContext, valuesOn } from './context.ts';
import { piecesOf, propose } from './evidence.ts';
import { type LabelledReading, reasonOf } from './labelled-values.ts';
import { addressCandidates } from './parties/address-lines.ts';
import { takeValue } from './take-value.ts';
import { namesVesselAndVoyage, splitVesselVoyage } from './transport.ts';

/** Reads every labelled field that is not a party: behind the label, to its right, or beneath it. */
export function labelledValues(context: RuleContext, readings: readonly LabelledReading[]): Candidate[] {
  return readings.flatMap((reading) => candidatesOf(context, reading));
}

function candidatesOf(context: RuleContext, reading: LabelledReading): Candidate[] {
  const capacity = reading.field.assertedBy ?? context.type.assertedBy;
  const because = reasonOf(reading);
  const single = (path: string, kind: ValueKind, start: number, end: number): Candidate =>
    propose({
      path,
      kind,
      value: reading.segment.text.slice(start, end).trim(),
      pieces: piecesOf(reading.segment, start, end),
      score: isProvisional(reading) ? 0.7 * reading.score : reading.score,
      because,
      capacity,
      unit: kind === 'weight' ? labelUnit(reading) : null,
      ...(path.startsWith('goods[') ? { subject: 'goods line 1' } : {}),
    });
  const kind = reading.field.kind as ValueKind;
  const path = reading.field.path.replace(/^goods\./, 'goods[0].');
  if (path === 'production.loss' && /^\s?%/.test(reading.segment.text.slice(reading.end))) {
    const percent = reading.segment.text.indexOf('%', reading.end);
    return [single(path, kind, reading.start, percent + 1)];
  }
  if (
    path === 'transport.vessel' &&
    (namesVesselAndVoyage(reading.match) || reachesUnderVoyage(context, reading))
  ) {
    const split = splitVesselVoyage(reading.value);
    if (split !== null) {
      const base = reading.segment.text.indexOf(reading.value, reading.start);
      return [
        single(path, kind, base + split.vessel[0], base + split.vessel[1]),
        single('transport.voyage', 'code', base + split.voyage[0], base + split.voyage[1]),
      ];
    }
  }
  if (kind === 'address') {
    const start = { ...reading, path, behindLabel: reading.placement === 'same', because };
    return addressCandidates(context, start, capacity);
  }
  const found = [single(path, kind, reading.start, reading.end)];
  if (path === 'issueDate' && declaresExport(context, reading))
    found.push(single('dates.exportDeclared', kind, reading.start, reading.end));
  if (path === 'goods[0].quantity') found.push(...unitBehind(reading, single));
  if (reading.field.repeats && listKinds.has(kind))
    found.push(...furtherOfList(context, reading, single, path, kind));
  return found;
}

/** The unit that the label gives: "Gross weight (kgs)", "毛重（千克）"; also where the brackets follow the label's own words. */
function labelUnit({ match }: LabelledReading): string | null {
  const text = match.segment.text;
  const own = text.slice(match.start, match.end);
  const behind = /^\s*[(（[/]\s*\p{L}{1,8}\s*\.?[)）\]]?/u.exec(text.slice(match.end))?.[0] ?? '';
  return unitInHeading(own + behind) ?? unitInHeading(own);
}

/** "24,000 PCS": the unit printed behind a quantity. */
function unitBehind(
  reading: LabelledReading,
  single: (path: string, kind: ValueKind, start: number, end: number) => Candidate,
): Candidate[] {
  const unit = /^\s*[\d.,' ]*\d\s?(\p{L}[\p{L}²³.]{0,11})\s*$/u.exec(reading.value);
  if (unit?.[1] === undefined || unitOf(unit[1]) === null) return [];
  const end = reading.segment.text.indexOf(reading.value, reading.start) + reading.value.trimEnd().length;
  return [single('goods[0].unit', 'unit', end - unit[1].length, end)];
}

/** A pre-entry number (预录入编号) names a declaration only where customs has given no number of its own. */
function isProvisional({ match, field }: LabelledReading): boolean {
  return field.path === 'documentNumber' && match.entry.key.startsWith('预录入');
}

/** The day of declaration is the day the goods were declared for export, unless the declaration is one for import. */
function declaresExport(context: RuleContext, { match }: LabelledReading): boolean {
  if (context.type.id !== 'customs_declaration') return false;
  const label = match.segment.text.slice(match.start, match.end);
  return (
    /申报|declar|khai báo|đăng ký|anmeld|beyan|tescil/iu.test(label) &&
    !/进口|\bimport|\bentry\b|nhập khẩu|einfuhr|ithalat/iu.test(context.document.title ?? '')
  );
}

/** Ship and voyage printed as one run under two headings side by side: "Vessel | Voyage No." over "EVER ACE 0123W". */
function reachesUnderVoyage(context: RuleContext, reading: LabelledReading): boolean {
  if (reading.placement !== 'below') return false;
  const label = reading.match.segment;
  return label.layout.rows[label.row]!.segments.some(
    (other) =>
      other.left >= label.right &&
      other.left < reading.segment.right &&
      (context.labelsOf.get(other) ?? []).some((match) =>
        match.entry.targets.some(
          (target) => target.kind === 'field' && target.field.path === 'transport.voyage',
        ),
      ),
  );
}

const listKinds = new Set<ValueKind>(['code', 'container']);

/** "MSLU7182044, MSLU7183190", also over lines in the same column: further values of a field that repeats. */
function furtherOfList(
  context: RuleContext,
  reading: LabelledReading,
  single: (path: string, kind: ValueKind, start: number, end: number) => Candidate,
  path: string,
  kind: ValueKind,
): Candidate[] {
  const found: Candidate[] = [];
  const text = reading.segment.text;
  const matches = context.labelsOf.get(reading.segment) ?? [];
  const limit = matches.find((match) => match.start >= reading.end)?.start ?? text.length;
  let from = reading.end;
  for (;;) {
    const rest = text.slice(from, limit);
    const gap = /^\s*(?:[,;/&+、，]|and|und|et|y)\s*/iu.exec(rest);
    if (gap === null) break;
    const taken = takeValue(
      kind,
      rest.slice(gap[0].length),
      valuesOn(context, reading.segment.layout),
      'tight',
    );
    if (taken === null || taken.start > 2) break;
    const start = from + gap[0].length + taken.start;
    const end = from + gap[0].length + taken.end;
    found.push(single(path, kind, start, end));
    from = end;
  }
  return found;
}
