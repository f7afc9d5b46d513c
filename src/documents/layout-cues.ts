import { type LabelMatch, outermost } from '../../schemas/index.ts';
import type { PageView, Segment } from './page-view.ts';
import type { TypeClaim, TypeMatcher } from './type-matcher.ts';

/** What the shape of a page says about its type, in words for a person. */
export interface LayoutCue {
  readonly type: string;
  readonly text: string;
  readonly weight: number;
  readonly key: string;
}

const amountAtEnd =
  /(?:^|[\s:€$£¥])-?\d{1,3}(?:[.,' ]?\d{3})*[.,]\d{2}\s*(?:€|\$|£|EUR|USD|CNY|RMB|RM|元|[A-Z]{1,2})?$/u;
/** Widest roll of a till printer (112 mm), in points. */
const widestRoll = 320;
const boxNumber = /^\s*[([]?(\d{1,2})[.)\]]\s*\p{L}/u;

/**
 * Red-letter VAT invoices of China bear the title of any other. What they must print (State Taxation Administration,
 * Announcement 2016 No. 47 and 2024 No. 11) tells them: the invoice they reverse, or the number of their approval.
 */
const reversal =
  /销项负数|对应正数发票代码|对应正数发票号码|被红冲蓝字|红字发票信息(?:表|确认单)|开具红字|对应蓝字发票(?:代码|号码)/u;

/** The first cell of a row in a list by tiers: "Tier 2", "Stufe 1", 二级, "Cấp 1". */
const tierCell =
  /^(?:tier|stufe|rang|nivel|nível|kademe|cấp|level)[\s-]?(?:\d|I{1,3}|IV)\b|^第?[一二三四五1-5]级(?:供应商)?$|^[1-5]\. kademe/iu;

const tillWord =
  /(?<!\p{L})(?:cash|cashier|change|change due|tunai|baki|bar gegeben|rückgeld|kassierer|espèces|efectivo|contanti|troco|nakit|现金|找零|收银员|thank you|thank you for shopping|terima kasih|please come again|visa|mastercard|eftpos|qty|gst|sst|tip|server|guests?|table no|merchant id|terminal id|pos|bedient|kellner|serveur|couverts|mesa|camarero)(?!\p{L})/giu;
const mailLine =
  /^(?:from|to|cc|sent|date|subject|von|an|gesendet|betreff|datum|de|à|envoyé|objet|para|enviado|asunto|assunto|发件人|收件人|抄送|发送时间|主题|时间|từ|đến|chủ đề|kimden|kime|konu|gönderilme)\s*[:：]\s*\S/iu;
/** Han that go on after a comma. The lookbehind keeps the search linear on a page that is one run of Han. */
const hanSentence = /(?<=\p{Script=Han}{4})[，、][^|]*?\p{Script=Han}{3}/u;
/** An amount at the end of a line is looked for in so many characters. */
const longestAmount = 60;
/** Field tags of a SWIFT MT message: `:32A:`, `50K:`. */
const swiftTag =
  /^[:(]?(20|13C|23B|32A|33B|50[AFK]|52[AD]|53[AB]|54A|56[AD]|57[AD]|59[AF]?|70|71[AFG]|72)[:)]/u;

/** Layout cues of a page: tables by their headers, columns of amounts, numbered boxes, slips, running text, mail heads. */
export function layoutCues(
  view: PageView,
  types: TypeMatcher,
  matches: readonly LabelMatch<TypeClaim>[],
): LayoutCue[] {
  const cues: LayoutCue[] = [];
  const add = (key: string, text: string, weights: Readonly<Record<string, number>>): void => {
    for (const [type, weight] of Object.entries(weights)) cues.push({ type, text, weight, key });
  };

  const header = tableHeader(view, types);
  if (header !== null) {
    const { columns, text } = header;
    const priced = columns.has('unitPrice') && columns.has('amount');
    const packed =
      (columns.has('netWeight') && columns.has('grossWeight')) ||
      (columns.has('packages') && (columns.has('netWeight') || columns.has('grossWeight')));
    if (priced) {
      add('priced-table', `table with prices: ${text}`, {
        invoice: 6,
        credit_note: 4.5,
        quotation: 4.5,
        purchase_order: 5,
        processing_contract: 3,
        inventory_record: 2,
        customs_declaration: 1.5,
      });
    } else if (columns.has('amount') || columns.has('unitPrice')) {
      add('amount-table', `table with amounts: ${text}`, {
        invoice: 3.5,
        credit_note: 2.5,
        quotation: 2.5,
        purchase_order: 2.5,
        processing_contract: 2.5,
        inventory_record: 1.5,
      });
    } else if (packed) {
      add('packing-table', `table of packages and weights: ${text}`, {
        packing_list: 6,
        transport_document: 2,
        chain_of_custody_certificate: 1,
      });
    } else {
      add('goods-table', `table of goods without prices: ${text}`, {
        packing_list: 1.5,
        transport_document: 2,
        purchase_order: 1,
        certificate_of_origin: 1,
      });
    }
  }

  const amounts = new Set(
    view.segments
      .filter((segment) => amountAtEnd.test(segment.text.slice(-longestAmount)))
      .map((segment) => segment.line),
  ).size;
  const totals = matches.some((match) =>
    match.claims.some(
      (claim) => claim.kind === 'label' && claim.path === 'totals.amount' && claim.type === 'invoice',
    ),
  );
  if (amounts >= 3 && totals) {
    add('amount-column', `${amounts} lines end with an amount, and a total`, {
      invoice: 4,
      credit_note: 3,
      quotation: 3,
      purchase_order: 2,
    });
  } else if (amounts >= 2 && totals) {
    add('amounts', 'amounts and a total', {
      invoice: 2.5,
      credit_note: 1.5,
      quotation: 1.5,
      purchase_order: 1,
      proof_of_payment: 1,
    });
  }
  const tillWords = new Set([...view.text.matchAll(tillWord)].map((match) => match[0].toLowerCase())).size;
  if (tillWords >= 2 && amounts >= 2) add('till', 'words and amounts of a till', { invoice: 5 });
  const slip = view.aspect > 0 && view.aspect < 0.6 && amounts >= 2 && totals;
  const roll = view.page.kind === 'text' && view.page.width <= widestRoll && amounts >= 3;
  if (roll && (totals || tillWords >= 1))
    add('roll', 'amounts on paper as narrow as that of a till', { invoice: 4 });
  if (slip) add('slip', 'narrow slip with amounts and a total', { invoice: 4 });

  if (reversal.test(view.text)) {
    add('reversal', 'says that it reverses an invoice', { credit_note: 28 });
  }

  const tiers = new Set(
    view.segments.filter((segment) => tierCell.test(segment.text)).map((segment) => segment.line),
  ).size;
  if (tiers >= 3) {
    add('tiers', `${tiers} rows that begin with a tier`, { supplier_list: 6, supply_chain_map: 3 });
  }

  const boxes = numberedBoxes(view.segments);
  if (boxes >= 5) {
    add('boxes', `${boxes} numbered boxes`, {
      certificate_of_origin: 4,
      transport_document: 3,
      customs_declaration: 3,
      chain_of_custody_certificate: 2,
    });
  }

  const prose = proseShare(view);
  if (prose >= 0.45 && amounts < 3) {
    add('prose', 'mostly running text', {
      declaration: 3,
      supplier_correspondence: 3,
      audit_report: 1,
      detention_notice: 1,
    });
  }
  const part = view.page.part ?? '';
  const mailHead = view.segments.filter((segment) => segment.line < 12 && mailLine.test(segment.text)).length;
  if (/mail/iu.test(part)) add('mail', 'the body of a mail', { supplier_correspondence: 14 });
  else if (mailHead >= 3) add('mail-head', 'the head of a mail', { supplier_correspondence: 9 });
  const swift = new Set(view.segments.flatMap((segment) => swiftTag.exec(segment.text)?.[1] ?? [])).size;
  if (swift >= 3) add('swift', `${swift} fields of a bank message`, { proof_of_payment: 8 });
  return cues;
}

/** The row with the most column headers, if it has three or more. */
function tableHeader(
  view: PageView,
  types: TypeMatcher,
): { columns: ReadonlySet<string>; text: string } | null {
  const rows = new Map<number, Segment[]>();
  for (const segment of view.segments) {
    if (segment.text.length > 70) continue;
    const row = rows.get(segment.line) ?? [];
    row.push(segment);
    rows.set(segment.line, row);
  }
  let best: { columns: ReadonlySet<string>; text: string } | null = null;
  for (const [line, row] of rows) {
    // Headers wrap: what stands in the next line belongs to the row.
    const cells = [...row, ...(rows.get(line + 1) ?? []), ...(rows.get(line + 2) ?? [])];
    if (row.length < 2 && (row[0]?.text.split(/\s+/).length ?? 0) < 4) continue;
    const columns = new Set<string>();
    let own = 0;
    for (const cell of cells) {
      for (const match of outermost(types.columns.find(cell.text))) {
        const share = (match.end - match.start) / cell.text.length;
        const inRow = cell.line === line;
        if (share < (inRow ? 0.12 : 0.5)) continue;
        const fresh = match.claims[0]!;
        if (!columns.has(fresh) && inRow) own++;
        columns.add(fresh);
      }
    }
    if (own < 3 || columns.size < 3) continue;
    if (best === null || columns.size > best.columns.size) {
      best = {
        columns,
        text: row
          .map((cell) => cell.text)
          .join(' | ')
          .slice(0, 120),
      };
    }
  }
  return best;
}

/** Cells that begin with a box number, counted once each. */
function numberedBoxes(segments: readonly Segment[]): number {
  const numbers = new Set<string>();
  for (const segment of segments) {
    const number = boxNumber.exec(segment.text)?.[1];
    if (number !== undefined && segment.text.length < 90) numbers.add(number);
  }
  return numbers.size;
}

/** Share of the text that stands in long lines of small letters, or of Han with sentence marks. */
function proseShare(view: PageView): number {
  let prose = 0;
  let all = 0;
  for (const segment of view.segments) {
    all += segment.text.length;
    const words = segment.text.split(/\s+/);
    const small = words.filter((word) => /^[\p{Ll}]/u.test(word)).length;
    if (words.length >= 7 && small >= 0.55 * words.length) prose += segment.text.length;
    else if (segment.text.length >= 18 && hanSentence.test(segment.text)) {
      prose += segment.text.length;
    }
  }
  return all === 0 ? 0 : prose / all;
}
