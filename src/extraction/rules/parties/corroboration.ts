import { foldKey } from '../../../text/fold.ts';
import { splitLegalForm } from '../../../values/index.ts';
import type { Segment } from '../../layout/page-layout.ts';
import type { RuleContext } from '../context.ts';

interface PaperWords {
  /** Folded text of every segment with what it is about. */
  readonly lines: readonly {
    key: string;
    segment: Segment;
    legal: boolean;
    bank: boolean;
    signature: boolean;
  }[];
  /** Main parts of web and mail addresses, with whether one stands at the head or the foot of a page. */
  readonly domains: ReadonlyMap<string, boolean>;
}

const legalLine =
  /gesch[äa]ftsf[üu]hr|handelsregister|amtsgericht|registergericht|\bHR[AB]\b|ust-?id|steuer-?n|siret|siren|r\.?c\.?s\.?\b|capital|n° tva|vat (?:reg|no|id)|gst (?:reg|no|id)|company (?:no|reg)|registered (?:office|in)|©|统一社会信用代码|纳税人识别号/iu;
const bankLine =
  /kontoinhaber|account (?:holder|name)|a\/c name|beneficiary|titulaire|bénéficiaire|户名|收款人|iban|payable to/iu;
const signatureLine =
  /^(?:for(?: and on behalf of)?|per pro|p\.?p\.?|i\.?\s?a\.?|authori[sz]ed signat|mit freundlichen)/iu;

const paperWords = new WeakMap<RuleContext, PaperWords>();
const publicMail =
  /^(?:gmail|googlemail|yahoo|hotmail|outlook|live|gmx|web|t-online|aol|icloud|orange|wanadoo|free|qq|163|126|foxmail|sina|localhost|local|example|beispiel-provider)$/;

/**
 * What else on the paper speaks for a name being its issuer's: the name again in legal lines, bank details or the
 * signature, and a web or mail address made of it.
 */
export function corroboration(
  context: RuleContext,
  name: string,
  at: Segment,
  address: readonly string[] = [],
): { weight: number; reasons: string[] } {
  const words = wordsOf(context);
  const core = foldKey(splitLegalForm(name).name || name);
  if (core.length < 4) return { weight: 0, reasons: [] };
  const reasons: string[] = [];
  let weight = 0;
  const others = words.lines.filter((line) => line.segment !== at && line.key.includes(core));
  if (others.some((line) => line.bank)) {
    weight += 0.15;
    reasons.push('named as account holder');
  }
  if (others.some((line) => line.legal)) {
    weight += 0.12;
    reasons.push('named in the legal lines');
  }
  // "Registered office: Unit 6 Claro Park": the street of the block again in the legal lines at the foot.
  const streets = address
    .map((line) => foldKey(line))
    .filter((key) => key.length >= 8 && /\d/.test(key) && /\p{L}{4}/u.test(key));
  const foot = words.lines.filter(
    (line) => line.legal && line.segment.top > 0.75 * line.segment.layout.height,
  );
  if (
    at.top < 0.75 * at.layout.height &&
    foot.some((line) => streets.some((street) => line.key.includes(street)))
  ) {
    weight += 0.2;
    reasons.push('its address in the legal lines');
  }
  if (others.some((line) => line.signature)) {
    weight += 0.15;
    reasons.push('named at the signature');
  }
  const compact = core.replace(/[^\p{L}\p{N}]/gu, '');
  const tokens = core.split(' ').filter((token) => token.length >= 4);
  for (const [domain, outer] of words.domains) {
    if (
      compact.includes(domain) ||
      domain.includes(compact) ||
      tokens.some((token) => domain.includes(token))
    ) {
      // A customer's address in the body of the letter says little.
      weight += outer ? 0.2 : words.domains.size > 1 ? 0.04 : 0.12;
      reasons.push(`web or mail address "${domain}"`);
      break;
    }
  }
  return { weight: Math.min(0.35, weight), reasons };
}

function wordsOf(context: RuleContext): PaperWords {
  const known = paperWords.get(context);
  if (known !== undefined) return known;
  const domains = new Map<string, boolean>();
  const lines = context.layouts.flatMap((layout) =>
    layout.segments.map((segment) => {
      for (const match of segment.text.matchAll(
        /(?:@|www\.|https?:\/\/(?:www\.)?)([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*)/giu,
      )) {
        const parts = match[1]!.toLowerCase().split('.');
        const main = parts.length > 1 ? parts.at(-2)! : parts[0]!;
        const label = main.length <= 3 && parts.length > 2 ? parts.at(-3)! : main;
        if (label.length >= 4 && !publicMail.test(label)) {
          const outer = segment.top < 0.13 * layout.height || segment.top > 0.8 * layout.height;
          const main = label.replace(/-/g, '');
          domains.set(main, outer || (domains.get(main) ?? false));
        }
      }
      return {
        key: foldKey(segment.text),
        segment,
        legal: legalLine.test(segment.text) || nearLegal(segment),
        bank: bankLine.test(segment.text),
        signature: signatureLine.test(segment.text.trim()),
      };
    }),
  );
  const words = { lines, domains };
  paperWords.set(context, words);
  return words;
}

/** A line within three rows of a legal line at the foot of its page. */
function nearLegal(segment: Segment): boolean {
  const layout = segment.layout;
  if (segment.top < 0.75 * layout.height) return false;
  const rows = layout.rows.slice(Math.max(0, segment.row - 3), segment.row + 4);
  return rows.some((row) => row.segments.some((other) => legalLine.test(other.text)));
}
