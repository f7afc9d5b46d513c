import { withoutIndexes } from './paths.ts';

/**
 * How much hangs on a field when goods are held under 19 U.S.C. 1307 or the UFLPA: which firms and places made them, from
 * what, and by which number one paper leads to the next. 1: origin and makers; 0.1: what only describes the paper. First
 * match counts.
 */
const criticalities: readonly (readonly [path: RegExp, criticality: number])[] = [
  [/^origin\./, 1],
  [/^goods\.countryOfOrigin$/, 1],
  [
    /^parties\.(?:manufacturer|producer|processor|subcontractor|labourAgency)\.(?:name|siteAddress|address|identifiers)/,
    1,
  ],
  [/^audit\.(?:result|site|finding)/, 0.9],
  [/^clauses\./, 0.9],
  [/^tier\./, 0.9],
  [/^lots\.|^goods\.lot$|^production\.(?:input|output)Lot|^references\.lot$/, 0.85],
  [/^parties\.\w+\.identifiers\./, 0.8],
  [/^parties\.\w+\.name$/, 0.8],
  [/^(?:documentNumber|issueDate|expiryDate)$/, 0.7],
  [/^references\./, 0.7],
  [/^execution\.|^translation\.|^certificate\./, 0.6],
  [/^goods\.(?:description|hsCode|quantity|articleNumber|composition)/, 0.6],
  [/^workers\.|^training\.|^customs\.|^request\./, 0.6],
  [/^parties\./, 0.5],
  [/^totals\.|^payment\.|^dates\.|^transport\.|^production\.|^stock\.|^capacity\.|^components\./, 0.5],
  [/^goods\./, 0.4],
  [/^(?:title|language)$/, 0.1],
];
const otherwise = 0.4;

/** How much hangs on a field path, 0..1; with or without indexes, also for paths of a person's own types. */
export function criticalityOf(path: string): number {
  const bare = withoutIndexes(path);
  return criticalities.find(([pattern]) => pattern.test(bare))?.[1] ?? otherwise;
}
