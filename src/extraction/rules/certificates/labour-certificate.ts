import type { Candidate } from '../../../model/field.ts';
import type { ValueKind } from '../../../model/value-kind.ts';
import { findValues, unitOf } from '../../../values/index.ts';
import { type FoundClause, findClauses } from '../../clauses/find-clauses.ts';
import type { ClauseName } from '../../clauses/prescribed-clauses.ts';
import type { PageLayout } from '../../layout/page-layout.ts';
import { type RuleContext, valuesOn } from '../context.ts';
import { propose } from '../evidence.ts';
import { type FlowText, flowText } from '../flow-text.ts';
import { splitVesselVoyage } from '../transport.ts';

/** A certificate is a page, with its translation two or three. */
const mostPages = 3;

/**
 * The statements of a certificate in the words of 19 CFR 12.43(a), each with the page's own words, and what is filled in
 * between them: seller, goods, packages, producer and place, carrier, port, day of departure.
 */
export function labourCertificate(context: RuleContext): Candidate[] {
  if (context.type.id !== 'certificate_12_43_a') return [];
  const taken = new Map<ClauseName, Candidate[]>();
  const prescribed = new Set<ClauseName>();
  for (const layout of context.layouts.slice(0, mostPages)) {
    const flow = flowText(layout, (row) => !row.segments.every((segment) => context.titles.has(segment)));
    for (const clause of findClauses(flow.text, layout.ocr)) {
      // The words of the regulation on a later page stand before other words on the first.
      if (taken.has(clause.name) && (prescribed.has(clause.name) || !clause.asPrescribed)) continue;
      if (clause.asPrescribed) prescribed.add(clause.name);
      taken.set(clause.name, candidatesOf(context, layout, flow, clause));
    }
  }
  return [...taken.values()].flat();
}

function candidatesOf(
  context: RuleContext,
  layout: PageLayout,
  flow: FlowText,
  clause: FoundClause,
): Candidate[] {
  const make = (path: string, kind: ValueKind, start: number, end: number, score: number): Candidate =>
    propose({
      path,
      kind,
      value: flow.text.slice(start, end).replace(/\s+/gu, ' '),
      pieces: flow.pieces(start, end),
      score,
      because: clause.asPrescribed
        ? 'in the words that 19 CFR 12.43(a) prescribes'
        : 'in words that say what 19 CFR 12.43(a) asks for',
      capacity: context.type.assertedBy,
      ...(path.startsWith('goods[') ? { subject: 'goods line 1' } : {}),
    });
  const sure = clause.asPrescribed ? 0.92 : 0.76;
  const found = [make(`clauses.${clause.name}`, 'paragraph', clause.start, clause.end, sure)];
  if (clause.name === 'seller') return [...found, ...certifier(context, layout, flow, clause, make)];
  if (clause.said === null) return found;
  const { start, end } = clause.said;
  const said = flow.text.slice(start, end).replace(/\n/gu, ' ');
  const values = valuesOn(context, layout);
  const first = (path: string, kind: ValueKind): void => {
    const value = findValues(kind, said, values)[0];
    if (value !== undefined) found.push(make(path, kind, start + value.start, start + value.end, sure));
  };
  switch (clause.name) {
    case 'quantity': {
      const number = /\d[\d.,' ]*/u.exec(said);
      if (number === null) break;
      const from = start + number.index;
      found.push(make('goods[0].quantity', 'quantity', from, from + number[0].trimEnd().length, sure));
      const unit = /^\s*(\p{L}[\p{L}²³.]{0,11})/u.exec(said.slice(number.index + number[0].length));
      if (unit?.[1] !== undefined && unitOf(unit[1]) !== null) {
        const at = from + number[0].length + unit[0].length - unit[1].length;
        found.push(make('goods[0].unit', 'unit', at, at + unit[1].length, sure));
      }
      break;
    }
    case 'description':
      found.push(make('goods[0].description', 'text', start, end, sure));
      break;
    case 'packages': {
      const number = /\d[\d.,']*/u.exec(said);
      if (number !== null)
        found.push(
          make(
            'totals.packages',
            'quantity',
            start + number.index,
            start + number.index + number[0].length,
            sure,
          ),
        );
      break;
    }
    case 'producedBy': {
      const name = findValues('party-name', said, values)[0];
      const [from, to] = name !== undefined && name.start <= 2 ? [name.start, name.end] : [0, said.length];
      if (to - from <= 90)
        found.push(make('parties.producer.name', 'party-name', start + from, start + to, sure));
      break;
    }
    case 'producedAt': {
      found.push(make('origin[0].siteName', 'place', start, end, sure));
      const country = findValues('country', said, { ...values, use: 'address' }).at(-1);
      if (country !== undefined && said.slice(country.end).trim().length < 3)
        found.push(make('origin[0].country', 'country', start + country.start, start + country.end, sure));
      break;
    }
    case 'ladenOnBoard': {
      const split = splitVesselVoyage(said);
      if (split === null) found.push(make('transport.vessel', 'vessel', start, end, sure));
      else
        found.push(
          make('transport.vessel', 'vessel', start + split.vessel[0], start + split.vessel[1], sure),
          make('transport.voyage', 'code', start + split.voyage[0], start + split.voyage[1], sure),
        );
      break;
    }
    case 'ladenAt':
      found.push(make('transport.portOfLoading', 'place', start, end, sure));
      break;
    case 'departedOn':
      first('dates.shippedOnBoard', 'date');
      break;
    case 'labor':
      found.push({
        ...make('origin[0].ruleSystem', 'text', clause.start, clause.end, 0.7),
        value: '12.43',
        basis: { kind: 'inferred', rule: 'rule-system-of-labour-statement' },
      });
      break;
    case 'date':
      first('issueDate', 'date');
      break;
    default:
      break;
  }
  return found;
}

/** "I, Firm Ltd., foreign seller or owner": the firm before the words, or inside them where they are other words. */
function certifier(
  context: RuleContext,
  layout: PageLayout,
  flow: FlowText,
  clause: FoundClause,
  make: (path: string, kind: ValueKind, start: number, end: number, score: number) => Candidate,
): Candidate[] {
  const from = Math.max(0, clause.start - 140);
  const window = flow.text.slice(from, clause.end).replace(/\n/gu, ' ');
  const name = findValues('party-name', window, valuesOn(context, layout)).at(-1);
  if (name === undefined) return [];
  const between = window.slice(name.end, Math.max(name.end, clause.start - from));
  // Only the firm's post, place or address may stand between its name and the words.
  if (/[.;:]\s/u.test(between.replace(/\b(?:No|Co|Ltd|Rd|St)\./gu, ''))) return [];
  const post =
    /^.{0,60}\b(?:manager|director|president|officer|owner|partner|representative) of (?:the )?/iu.exec(
      name.text,
    );
  const lead = post === null ? 0 : post[0].length;
  return [make('parties.seller.name', 'party-name', from + name.start + lead, from + name.end, 0.86)];
}
