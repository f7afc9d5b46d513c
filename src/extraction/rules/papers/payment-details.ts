import type { Candidate } from '../../../model/field.ts';
import type { RuleContext } from '../context.ts';
import { type Piece, piecesOf, propose } from '../evidence.ts';
import { piecesInSentence, sentencesOf } from '../prose/running-text.ts';

const money =
  /(?<![\p{L}\d])(USD|US\$|EUR|€|GBP|£|HKD|HK\$|CNY|RMB|人民币|¥|￥|CHF|JPY|VND|TRY)\s?(\d{1,3}(?:[,.' ]\d{3})*(?:[.,]\d{2})?|\d+(?:[.,]\d{2})?)(?![\d,.]*\d)/giu;
/** The sentence orders or agrees a payment; it does not merely mention money. */
const pays =
  /\b(?:pay|pays|paid|payment|remit\w*|transfer\w*|settle\w*|zahl\w*|überweis\w*|pagar|pago|payer|paiement|thanh toán)\b|支付|付款|代付|货款|汇款/iu;
const account =
  /(?:\baccount(?:\s+(?:no|number|nr))?\.?|\ba\/c(?:\s+no)?\.?|\bacct\.?|\bIBAN|账\s?号|帐\s?号|账户)\s*[:：#]?\s*(?:[A-Z]{3}\s+)?([A-Z]{2}\d{2}[A-Z0-9 ]{11,30}|\d[\d -]{6,28}\d)/giu;

/** Amount, currency and account on papers about a payment where they stand in sentences or beside words in figures. */
export function paymentDetails(context: RuleContext): Candidate[] {
  if (!context.type.fields.some((field) => field.path === 'payment.amount')) return [];
  return [...amountsInRows(context), ...inSentences(context)];
}

function amountOf(
  context: RuleContext,
  match: RegExpExecArray,
  score: number,
  because: string,
  pieces: (start: number, end: number) => Piece[],
): Candidate[] {
  const at = match.index + match[0].lastIndexOf(match[2]!);
  return [
    propose({
      path: 'payment.amount',
      kind: 'amount',
      value: match[2]!,
      pieces: pieces(at, at + match[2]!.length),
      score,
      because,
      capacity: context.type.assertedBy,
    }),
    propose({
      path: 'payment.currency',
      kind: 'currency',
      value: match[1]!,
      pieces: pieces(match.index, match.index + match[1]!.length),
      score,
      because,
      capacity: context.type.assertedBy,
    }),
  ];
}

/** "金额 人民币 …元整 ¥116,224.00": the figure stands behind the amount in words, in the row of the label. */
function amountsInRows(context: RuleContext): Candidate[] {
  const candidates: Candidate[] = [];
  for (const label of context.labels) {
    if (!label.atStart && !label.colon) continue;
    if (
      !label.entry.targets.some((target) => target.kind === 'field' && target.field.path === 'payment.amount')
    )
      continue;
    const row = label.segment.layout.rows[label.segment.row]!;
    for (const segment of row.segments) {
      if (segment.left < label.segment.left) continue;
      money.lastIndex = 0;
      const match = money.exec(segment.text);
      if (match === null || (segment === label.segment && match.index < label.end)) continue;
      candidates.push(
        ...amountOf(context, match, 0.84, 'in the row of the amount', (start, end) =>
          piecesOf(segment, start, end),
        ),
      );
      break;
    }
  }
  return candidates;
}

function inSentences(context: RuleContext): Candidate[] {
  const candidates: Candidate[] = [];
  const payee = context.type.fields.some((field) => field.path === 'parties.payee');
  for (const layout of context.layouts) {
    for (const sentence of sentencesOf(layout)) {
      if (sentence.text.length > 700) continue;
      money.lastIndex = 0;
      const match = pays.test(sentence.text) ? money.exec(sentence.text) : null;
      if (match !== null)
        candidates.push(
          ...amountOf(context, match, 0.66, 'in the sentence about the payment', (start, end) =>
            piecesInSentence(sentence, start, end),
          ),
        );
      if (!payee || context.type.id !== 'third_party_payment_agreement') continue;
      account.lastIndex = 0;
      const number = account.exec(sentence.text);
      if (
        number?.[1] === undefined ||
        /payer|party [ab]\b|付款方账/iu.test(
          sentence.text.slice(Math.max(0, number.index - 30), number.index),
        )
      )
        continue;
      const start = number.index + number[0].lastIndexOf(number[1]);
      const value = number[1].trim();
      candidates.push(
        propose({
          path: 'parties.payee.identifiers.bankAccount',
          kind: 'bank-account',
          value,
          pieces: piecesInSentence(sentence, start, start + value.length),
          score: 0.7,
          because: 'the account that the agreement names for the payment',
          capacity: context.type.assertedBy,
        }),
      );
    }
  }
  return candidates;
}
