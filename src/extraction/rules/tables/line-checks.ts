import type { Candidate } from '../../../model/field.ts';
import type { ValueKind } from '../../../model/value-kind.ts';
import { parseValue, type ValueContext } from '../../../values/index.ts';

/** What a price may be the price of. */
const measures = ['quantity', 'netWeight', 'grossWeight', 'packages'];
/** Discounts and tax lie between the product and the amount; what is further off is another column. */
const [leastShare, greatestShare] = [0.5, 1.35];
const fewestNumbered = 4;
const demotion = 0.15;

/** Checks of goods lines against each other and within themselves, once all are read. */
export function checkedLines(candidates: readonly Candidate[], values: ValueContext): Candidate[] {
  const lines = new Map<string, Map<string, Candidate>>();
  for (const candidate of candidates) {
    const [, line, part] = /^(goods\[\d+\])\.(\w+)$/.exec(candidate.path) ?? [];
    if (line === undefined || part === undefined || !candidate.because.startsWith('in the column')) continue;
    const own = lines.get(line) ?? new Map<string, Candidate>();
    if (!own.has(part)) lines.set(line, own.set(part, candidate));
  }
  const numbered = numbersOfPackages([...lines.values()], values);
  const broken = new Set<Candidate>();
  for (const own of lines.values()) for (const one of brokenPrice(own, values)) broken.add(one);
  return candidates
    .filter((candidate) => !numbered.has(candidate))
    .map((candidate) =>
      broken.has(candidate)
        ? {
            ...candidate,
            score: candidate.score - demotion,
            warnings: [...(candidate.warnings ?? []), 'quantity times price is far from the amount'],
          }
        : candidate,
    );
}

/** Price and amount of a line whose measures times the price are nowhere near the amount: one of them is misread. */
function brokenPrice(own: ReadonlyMap<string, Candidate>, values: ValueContext): Candidate[] {
  const price = own.get('unitPrice');
  const amount = own.get('amount');
  if (price === undefined || amount === undefined) return [];
  const [each, sum] = [numberOf(price, values), numberOf(amount, values)];
  const factors = measures.flatMap((part) => {
    const factor = own.get(part);
    return factor === undefined ? [] : [numberOf(factor, values)];
  });
  if (!(each > 0) || !(sum > 0) || factors.length === 0 || factors.some((factor) => !(factor > 0))) return [];
  const fits = factors.some((factor) => {
    const share = sum / (factor * each);
    // Prices for a hundred or a thousand, and in cents, differ by a power of ten.
    const power = 10 ** Math.round(Math.log10(share));
    return (share >= leastShare && share <= greatestShare) || Math.abs(share / power - 1) < 0.01;
  });
  return fits ? [] : [price, amount];
}

/** Packages that count 1, 2, 3 from line to line are the numbers of the cartons, not how many there are. */
function numbersOfPackages(
  lines: readonly ReadonlyMap<string, Candidate>[],
  values: ValueContext,
): Set<Candidate> {
  const packages = lines.flatMap((own) => own.get('packages') ?? []);
  if (packages.length < fewestNumbered) return new Set();
  const numbers = packages.map((candidate) => numberOf(candidate, values));
  const consecutive = numbers.every((number, index) => number === numbers[0]! + index);
  return consecutive ? new Set(packages) : new Set();
}

/** The printed number; NaN where it is none or has two readings. */
function numberOf(candidate: Candidate, values: ValueContext): number {
  const kind: ValueKind = candidate.kind === 'weight' ? 'number' : (candidate.kind as ValueKind);
  const normalized = parseValue(kind, candidate.value, values)?.normalized ?? null;
  return normalized === null ? Number.NaN : Number(normalized);
}
