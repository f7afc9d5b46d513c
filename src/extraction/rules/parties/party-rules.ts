import { letterheadRole } from '../../../../schemas/letterhead-role.ts';
import type { Candidate } from '../../../model/field.ts';
import { foldKey } from '../../../text/fold.ts';
import type { RuleContext } from '../context.ts';
import { isTillReceipt } from '../papers/till-receipt.ts';
import { labelledParties } from './labelled-parties.ts';
import { hasLegalForm } from './line-shape.ts';
import { partyCandidates } from './party-candidates.ts';
import { receiptHead } from './receipt-head.ts';
import { type UnlabelledParty, unlabelledParties } from './unlabelled-parties.ts';

/** Types on which a window block without any label names the addressee, with the role it has there. */
const addresseeRoles: Readonly<Record<string, string>> = { seller: 'buyer', buyer: 'seller' };

/** All party candidates of a document: labelled blocks, the letterhead's role, the addressee. */
export function partyRules(context: RuleContext): Candidate[] {
  const candidates: Candidate[] = [];
  const labelled = labelledParties(context);
  const byRole = new Map<string, Map<string, number>>();
  const repeats = repeatedRoles(context);
  for (const party of labelled) {
    const path = party.field.path;
    const names = byRole.get(path) ?? new Map<string, number>();
    byRole.set(path, names);
    const key = foldKey(party.reading.name?.value ?? '');
    const index = names.get(key) ?? names.size;
    names.set(key, index);
    const indexed = repeats.has(path) ? `${path}[${index}]` : path;
    candidates.push(
      ...partyCandidates(
        context,
        indexed,
        party.reading,
        party.lines,
        party.score,
        party.because,
        party.field.assertedBy ?? context.type.assertedBy,
      ),
    );
  }
  candidates.push(...unlabelled(context, byRole));
  return candidates;
}

function repeatedRoles(context: RuleContext): Set<string> {
  return new Set(
    context.type.fields.filter((field) => field.kind === 'party' && field.repeats).map((field) => field.path),
  );
}

/** The letterhead's party in the role the type gives it, and the addressee of the window. */
function unlabelled(
  context: RuleContext,
  byRole: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Candidate[] {
  if (context.type.letterheadRole === null) return [];
  const blocks = unlabelledParties(context);
  const role = roleOfLetterhead(context, blocks);
  if (role === null) return [];
  const issuerPath =
    role === 'processor'
      ? `parties.processor[${byRole.get('parties.processor')?.size ?? 0}]`
      : `parties.${role}`;
  const addresseeRole = addresseeRoles[role];
  const addresseePath = addresseeRole === undefined ? null : `parties.${addresseeRole}`;
  const labelledIssuer = new Set(byRole.get(issuerPath)?.keys() ?? []);
  const labelledAddressee = new Set(addresseePath === null ? [] : (byRole.get(addresseePath)?.keys() ?? []));
  const otherNames = new Set(
    [...byRole]
      .filter(([path]) => path !== issuerPath && path !== addresseePath)
      .flatMap(([, names]) => [...names.keys()]),
  );
  const { issuer, addressee } = bestPair(blocks, labelledIssuer, labelledAddressee, isTillReceipt(context));
  const candidates: Candidate[] = [];
  const propose = (
    path: string,
    block: UnlabelledParty,
    score: number,
    reasons: readonly string[],
    labelledNames: ReadonlySet<string>,
  ): void => {
    const own = partyCandidates(
      context,
      path,
      block.reading,
      block.lines,
      score,
      reasons.join('; ') || 'block on the first page',
      context.type.assertedBy,
    );
    // Where a label names another party, the address of this one is not its address.
    const another = labelledNames.size > 0 && !labelledNames.has(keyOf(block));
    candidates.push(...(another ? own.filter((each) => each.path.endsWith('.name')) : own));
  };
  const head = role === 'seller' ? receiptHead(context) : null;
  if (head !== null && labelledIssuer.size === 0) {
    const because = head.joined ? 'first two lines of a till receipt' : 'first line of a till receipt';
    const score = head.joined ? 0.9 : 0.5;
    candidates.push(
      ...partyCandidates(
        context,
        issuerPath,
        head.reading,
        head.lines,
        score,
        because,
        context.type.assertedBy,
      ),
    );
  }
  // Where nothing else is found, a firm with its address in the body of the paper is better than none.
  const none =
    labelledIssuer.size === 0 && !blocks.some((block) => block !== addressee && issuerScore(block) >= 0.3);
  for (const block of blocks) {
    const key = keyOf(block);
    const leastScore =
      none &&
      block.reading.address !== null &&
      (hasLegalForm(block.reading.name?.value ?? '') || block.atFoot)
        ? 0.12
        : 0.3;
    if (labelledAddressee.has(key) || otherNames.has(key)) continue;
    const chosen = block === issuer;
    const score =
      issuerScore(block) *
      (labelledIssuer.size > 0 && !labelledIssuer.has(key) ? 0.6 : 1) *
      (chosen ? 1 : 0.75);
    if (score >= leastScore && block !== addressee)
      propose(issuerPath, block, Math.max(0.34, score), block.issuerReasons, labelledIssuer);
  }
  if (addresseePath !== null && addressee !== null && !labelledIssuer.has(keyOf(addressee))) {
    const factor = labelledAddressee.size > 0 && !labelledAddressee.has(keyOf(addressee)) ? 0.6 : 1;
    const score = Math.min(0.85, addressee.addressee) * factor;
    if (score >= 0.4) propose(addresseePath, addressee, score, addressee.addresseeReasons, labelledAddressee);
  }
  return candidates;
}

/** Firms that carry the goods of others: on a delivery note such a letterhead is the carrier's. */
const carries =
  /物流|运输|货运|快递|快运|\b(?:logisti\p{L}*|freight|forwarding|forwarders?|shipping|cargo|couriers?|express|haulage|trucking|transport\p{L}*|spedition\p{L}*|nakliy\p{L}*|vận\s+tải)\b/iu;

/** The role of the letterhead's party on this paper. */
function roleOfLetterhead(context: RuleContext, blocks: readonly UnlabelledParty[]): string | null {
  const role = letterheadRole(context.type, context.document.title);
  if (role !== 'consignor') return role;
  const head = [...blocks].sort((one, other) => issuerScore(other) - issuerScore(one))[0];
  return carries.test(head?.reading.name?.value ?? '') ? 'carrier' : role;
}

function issuerScore(block: UnlabelledParty): number {
  return Math.min(0.88, block.issuer);
}

function keyOf(block: UnlabelledParty): string {
  return foldKey(block.reading.name?.value ?? '');
}

/** The pair of different names that together explains the page best; the addressee may be missing. */
function bestPair(
  blocks: readonly UnlabelledParty[],
  labelledIssuer: ReadonlySet<string>,
  labelledAddressee: ReadonlySet<string>,
  receipt: boolean,
): { issuer: UnlabelledParty | null; addressee: UnlabelledParty | null } {
  let issuer: UnlabelledParty | null = null;
  let addressee: UnlabelledParty | null = null;
  let best = -1;
  for (const one of [...blocks, null]) {
    if (one !== null && labelledAddressee.has(keyOf(one))) continue;
    for (const other of [...blocks, null]) {
      if (one !== null && other !== null && (one === other || keyOf(one) === keyOf(other))) continue;
      if (other !== null && (other.addressee < 0.4 || labelledIssuer.has(keyOf(other)))) continue;
      if (other !== null && (receipt || (one === null && !other.inWindow))) continue;
      const order = one !== null && other !== null && one.top < other.top ? 0.06 : 0;
      const sum =
        (one === null ? 0 : issuerScore(one)) + (other === null ? 0 : other.addressee * 0.9) + order;
      if (sum > best) {
        best = sum;
        issuer = one;
        addressee = other;
      }
    }
  }
  return { issuer, addressee };
}
