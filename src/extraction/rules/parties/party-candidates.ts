import type { Candidate, Capacity } from '../../../model/field.ts';
import { type RuleContext, valuesOn } from '../context.ts';
import { propose } from '../evidence.ts';
import { identifierCandidates } from './identifiers.ts';
import type { PartyLine, PartyReading } from './party-block.ts';

/** All candidates of one party: name, address, country, identifiers below a path such as `parties.seller`. */
export function partyCandidates(
  context: RuleContext,
  path: string,
  reading: PartyReading,
  lines: readonly PartyLine[],
  score: number,
  because: string,
  capacity: Capacity,
): Candidate[] {
  const candidates: Candidate[] = [];
  const common = { because, capacity };
  if (reading.name !== null) {
    candidates.push(
      propose({
        ...common,
        path: `${path}.name`,
        kind: 'party-name',
        value: reading.name.value,
        pieces: reading.name.pieces,
        score,
      }),
    );
  }
  if (reading.nameTranslated !== null) {
    candidates.push(
      propose({
        ...common,
        path: `${path}.nameTranslated`,
        kind: 'party-name',
        value: reading.nameTranslated.value,
        pieces: reading.nameTranslated.pieces,
        score: score * reading.nameTranslated.score,
      }),
    );
  }
  if (reading.address !== null) {
    candidates.push(
      propose({
        ...common,
        path: `${path}.address`,
        kind: 'address',
        value: reading.address.value,
        pieces: reading.address.pieces,
        score: score * 0.95,
      }),
    );
  }
  if (reading.siteAddress !== null && reading.siteAddress !== undefined) {
    candidates.push(
      propose({
        ...common,
        path: `${path}.siteAddress`,
        kind: 'address',
        value: reading.siteAddress.value,
        pieces: reading.siteAddress.pieces,
        score: score * 0.95,
      }),
    );
  }
  if (reading.country !== null) {
    candidates.push(
      propose({
        ...common,
        path: `${path}.country`,
        kind: 'country',
        value: reading.country.value,
        pieces: reading.country.pieces,
        score: score * 0.95,
      }),
    );
  }
  const layout = lines[0]?.segment.layout;
  if (layout !== undefined && reading.name !== null) {
    candidates.push(
      ...identifierCandidates(context, lines, path, score * 0.92, valuesOn(context, layout), capacity),
    );
  }
  return candidates;
}
