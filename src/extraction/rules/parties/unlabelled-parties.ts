import type { DocumentTypeDefinition } from '../../../model/document-type.ts';
import { type Block, stackBlocks } from '../../layout/blocks.ts';
import type { PageLayout, Segment } from '../../layout/page-layout.ts';
import { namesAgreement } from '../certificates/rule-system.ts';
import { type RuleContext, valuesOn } from '../context.ts';
import type { LabelEntry, LabelTarget } from '../labels/label-index.ts';
import { behindTitle, titleKeys } from '../titles.ts';
import { corroboration } from './corroboration.ts';
import {
  addressLikeness,
  beginsWithHonorific,
  hasLegalForm,
  isAttentionLine,
  isContactLine,
  isHonorificLine,
  nameBeforeAddress,
  nameLikeness,
  partsOfLine,
} from './line-shape.ts';
import { type PartyLine, type PartyReading, partyLine, readPartyBlock } from './party-block.ts';

/** A block of page 1 that may be the letterhead or the window of the addressee. */
export interface UnlabelledParty {
  readonly reading: PartyReading;
  readonly lines: readonly PartyLine[];
  readonly issuer: number;
  readonly addressee: number;
  readonly issuerReasons: readonly string[];
  readonly addresseeReasons: readonly string[];
  /** A sender line above or a form of address says that this is the addressee. */
  readonly inWindow: boolean;
  readonly top: number;
  /** In the lines at the foot of the page, where letter paper without a head names the firm. */
  readonly atFoot: boolean;
}

/**
 * Parties that no label announces: the letterhead (or the small sender line over the window, DIN 5008, or the legal
 * lines at the foot) and the addressee in the window. Every block of the first page that reads like a party is weighed
 * for both.
 */
export function unlabelledParties(context: RuleContext): UnlabelledParty[] {
  const layout = context.layouts[0];
  if (layout === undefined || layout.words.length === 0) return [];
  const parties: UnlabelledParty[] = [];
  const values = valuesOn(context, layout);
  const blocks = stackBlocks(layout);
  const senderLines = blocks.flatMap((block) => block.lines).filter((line) => isSenderLine(line.text));
  for (const block of joinSpacedOut(blocks, layout)) {
    const lines = partyLines(context, block);
    if (lines.length === 0) continue;
    const reading = readPartyBlock(lines, values, false);
    if (reading.name === null || (layout.ocr && isShred(reading.name.value))) continue;
    const weighed = weigh(context, layout, block, lines, reading, senderLines);
    if (weighed !== null) parties.push(weighed);
  }
  return parties;
}

/** What OCR leaves of a name it could not read: a few letters, or the bare noun of a trade. */
export function isShred(name: string): boolean {
  const letters = name.replace(/[^\p{L}\p{N}]/gu, '');
  return (
    (letters.length <= 3 && !/\p{Script=Han}/u.test(letters)) ||
    /^(?:restaurant|restoran|ristorante|kedai|caf[eé]|bakery|bäckerei|hotel|shop|store|mart|market|pharmacy|apotheke|enterprise|trading|syarikat|perniagaan|gasthaus|boulangerie|pharmacie)$/iu.test(
      name.trim(),
    )
  );
}

/** The lines of a block up to the first label of another thing; lines that are titles or labels are left out. */
function partyLines(context: RuleContext, block: Block): PartyLine[] {
  const lines: PartyLine[] = [];
  const own = titlesOf(context.type);
  for (const segment of block.lines) {
    const labels = context.labelsOf.get(segment) ?? [];
    const stops = labels.some(
      (match) => match.atStart && (match.colon || match.whole) && !match.entry.targets.every(isOfParty),
    );
    if (stops) {
      if (lines.length > 0) break;
      continue;
    }
    if (context.titles.has(segment) || isLabelledValue(context, segment)) continue;
    if (goesOnFromTitle(segment.text, own) || isSentence(segment.text) || namesAgreement(segment.text))
      continue;
    if (context.inTable.has(segment)) break;
    lines.push(partyLine(segment));
    if (lines.length >= 12) break;
  }
  return lines;
}

const titlesOfType = new WeakMap<DocumentTypeDefinition, ReadonlySet<string>>();

function titlesOf(type: DocumentTypeDefinition): ReadonlySet<string> {
  const known = titlesOfType.get(type) ?? titleKeys([type]);
  titlesOfType.set(type, known);
  return known;
}

/** "Supplier Declaration of Origin": a title of this type with words behind it, and no firm's. */
function goesOnFromTitle(text: string, own: ReadonlySet<string>): boolean {
  const title = behindTitle(text, own);
  if (title === null || !/\S\s+\S/u.test(text.slice(title.start, title.end))) return false;
  return !hasLegalForm(text);
}

/** A line that ends like a sentence is not the name of a firm; names end in "Ltd." or "S.A.". */
function isSentence(text: string): boolean {
  return /\p{Ll}{5}[.]\s*$|[。；]\s*$/u.test(text) && !hasLegalForm(text);
}

function isOfParty(target: { kind: string; meaning?: string }): boolean {
  return (
    target.kind === 'part' ||
    (target.kind === 'other' &&
      (target.meaning === 'contact' || target.meaning === 'address' || target.meaning === 'bank'))
  );
}

/** "Amsel GmbH · Hauptstr. 4 · 10115 Berlin": name and address in one line. */
export function isSenderLine(text: string): boolean {
  const parts = partsOfLine(text);
  if (parts.length >= 2) {
    return (
      nameLikeness(parts[0]!.text) >= 0.4 && parts.slice(1).some((part) => addressLikeness(part.text) >= 0.7)
    );
  }
  if (text.length < 120 && /\d{4,6}\s+\p{Lu}/u.test(text) && nameBeforeAddress(text) !== null) return true;
  const commas = text.split(/,\s+/);
  return (
    commas.length >= 3 &&
    text.length < 120 &&
    nameLikeness(commas[0]!) >= 0.45 &&
    addressLikeness(commas.at(-1)!) >= 0.7 &&
    commas.slice(1).every((part) => /\d/.test(part) || /^\p{Lu}/u.test(part))
  );
}

function weigh(
  context: RuleContext,
  layout: PageLayout,
  block: Block,
  lines: readonly PartyLine[],
  reading: PartyReading,
  senderLines: readonly { text: string; bottom: number; left: number }[],
): UnlabelledParty | null {
  const name = reading.name!;
  const first = lines[0]!.segment;
  const top = block.top / layout.height;
  const legal = hasLegalForm(name.value);
  const nameLine = lines.find((line) => name.value.startsWith(line.text.slice(0, 12)))?.segment ?? first;
  const large = nameLine.height > 1.3 * layout.em;
  const attention = lines.slice(1).some((line) => isAttentionLine(line.text));
  const hasContact = lines.some((line) => isContactLine(line.text) && !isAttentionLine(line.text));
  const hasAddress = reading.address !== null;
  const sender = lines.some((line) => isSenderLine(line.text));
  const issuerReasons: string[] = [];
  const addresseeReasons: string[] = [];
  let issuer = name.score * 0.35;
  let addressee = hasAddress ? 0.25 : 0;
  let inWindow = false;
  const speak = (reasons: string[], words: string): void => void reasons.push(words);

  if (sender) {
    issuer += 0.4;
    addressee -= 0.5;
    speak(issuerReasons, 'sender line with name and address');
  }
  if (top < 0.16) {
    issuer += 0.2;
    speak(issuerReasons, 'at the head of the page');
  } else if (top < 0.3) issuer += 0.06;
  else if (top > 0.8) {
    issuer += legal ? 0.12 : -0.1;
    if (legal) speak(issuerReasons, 'in the lines at the foot');
  } else if (!sender) issuer -= 0.12;
  // In the grid of a form, below the first label of a party, stand other parties.
  if (top < 0.8 && !sender && belowPartyLabel(context, block)) issuer -= 0.25;
  if (large) issuer += 0.14;
  if (legal) issuer += 0.12;
  if (hasContact) {
    issuer += 0.15;
    addressee -= 0.15;
    speak(issuerReasons, 'with its contacts');
  }
  if (hasAddress && !sender) issuer += 0.12;
  const own = corroboration(
    context,
    name.value,
    nameLine,
    lines.slice(1).map((line) => line.text),
  );
  issuer += own.weight;
  issuerReasons.push(...own.reasons);

  if (hasAddress && top > 0.06 && top < 0.5 && !sender) {
    addressee += 0.2;
    speak(addresseeReasons, 'block with name and address on the first page');
    if (lines.length >= 3 && lines.length <= 7) addressee += 0.08;
    if (top > 0.13 && top < 0.38) addressee += 0.1;
    const above = senderLines.find(
      (line) =>
        line.bottom <= block.top + layout.em &&
        block.top - line.bottom < 6 * layout.em &&
        Math.abs(line.left - block.left) < 4 * layout.em,
    );
    if (above !== undefined) {
      inWindow = true;
      addressee += 0.3;
      speak(addresseeReasons, 'in the window under the sender line');
    }
    if (
      attention ||
      lines.some((line) => isHonorificLine(line.text)) ||
      beginsWithHonorific(lines[0]!.text)
    ) {
      inWindow = true;
      addressee += 0.2;
    }
    addressee -= own.weight * 1.2;
    if (large) addressee -= 0.12;
  } else addressee = 0;
  return {
    reading,
    lines,
    issuer: Math.max(0, Math.min(0.95, issuer)),
    addressee: Math.max(0, Math.min(0.95, addressee)),
    issuerReasons,
    addresseeReasons,
    inWindow,
    top: block.top,
    atFoot: top > 0.85,
  };
}

/** Addresses set with wide leading fall apart into single lines: a name and the address lines under it are one block. */
function joinSpacedOut(all: readonly Block[], layout: PageLayout): Block[] {
  const blocks = all.flatMap((block) => withoutSenderLine(block));
  const joined: Block[] = [];
  const used = new Set<Block>();
  for (const block of blocks) {
    if (used.has(block)) continue;
    let current = block;
    if (block.lines.length <= 2 && nameLikeness(block.lines.at(-1)!.text) >= 0.35) {
      for (;;) {
        const below = blocks.find(
          (other) =>
            other !== current &&
            !used.has(other) &&
            other.top > current.bottom &&
            other.top - current.bottom < 2.6 * layout.em &&
            Math.abs(other.left - current.left) < 1.2 * layout.em &&
            addressLikeness(other.lines[0]!.text) >= 0.5,
        );
        if (below === undefined) break;
        used.add(below);
        current = {
          lines: [...current.lines, ...below.lines],
          left: Math.min(current.left, below.left),
          right: Math.max(current.right, below.right),
          top: current.top,
          bottom: below.bottom,
        };
      }
    }
    joined.push(current);
  }
  return joined;
}

/** A label to the left in the same row has already said what the words are. */
function isLabelledValue(context: RuleContext, segment: Segment): boolean {
  const left = segment.layout.rows[segment.row]?.segments
    .filter((other) => other.right <= segment.left)
    .at(-1);
  if (left === undefined) return false;
  const numbers = !/\d/.test(segment.text);
  return (context.labelsOf.get(left) ?? []).some(
    // "Invoice Date" with the letterhead in the next column: words without a digit are no date and no number.
    (match) =>
      match.whole &&
      !(numbers && !match.colon && (match.entry.targets.every(asksForDigits) || isTelephone(match.entry))),
  );
}

const digitKinds = new Set<string>([
  'date',
  'code',
  'amount',
  'number',
  'quantity',
  'weight',
  'container',
  'vat',
]);

/** "H/P", "Tel", "Fax": words that are no number do not stand behind them; the sign "H&P" reads like the first. */
function isTelephone({ key, targets }: LabelEntry): boolean {
  return (
    key.length <= 3 && targets.every((target) => target.kind === 'other' && target.meaning === 'contact')
  );
}

function asksForDigits(target: LabelTarget): boolean {
  return target.kind === 'field' && digitKinds.has(target.field.kind);
}

/** The sender line stands close above the addressee: it is a block of its own. */
function withoutSenderLine(block: Block): Block[] {
  const first = block.lines[0]!;
  if (block.lines.length < 2 || !isSenderLine(first.text)) return [block];
  const below = block.lines[1]!;
  // The letterhead in one line with its contacts beneath stays together.
  if (below.height < 1.15 * first.height && isContactLine(below.text)) return [block];
  return [blockOf([first]), blockOf(block.lines.slice(1))];
}

function blockOf(lines: readonly Segment[]): Block {
  return {
    lines,
    left: Math.min(...lines.map((line) => line.left)),
    right: Math.max(...lines.map((line) => line.right)),
    top: Math.min(...lines.map((line) => line.top)),
    bottom: Math.max(...lines.map((line) => line.bottom)),
  };
}

function belowPartyLabel(context: RuleContext, block: Block): boolean {
  const layout = block.lines[0]!.layout;
  return context.labels.some(
    (match) =>
      match.segment.layout === layout &&
      (match.whole || match.colon) &&
      match.segment.bottom < block.top &&
      match.entry.targets.some((target) => target.kind === 'field' && target.field.kind === 'party'),
  );
}
