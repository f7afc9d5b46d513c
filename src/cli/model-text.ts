import type { EvidenceIndex } from '../index/evidence-index.ts';
import { type KeptHereReason, keptHereWords } from '../pipeline/propose/may-be-sent.ts';
import { type ModelRecord, modelRecord } from '../pipeline/propose/model-record.ts';
import type { ProposalFigures } from '../pipeline/propose/plan-proposals.ts';
import type { RunEvent } from '../pipeline/run-events.ts';
import { count, formatTable, plain } from './table.ts';

export type ModelPlan = Extract<RunEvent, { kind: 'model-plan' }>;

/** What is about to be sent where, or would be: documents, pages, tokens and cost, by type and in sum. */
export function planText(plan: ModelPlan): string {
  const who = plan.host === null ? '' : `: ${plan.model} on ${plan.host}`;
  const lines = [
    plan.estimate ? `Estimate for a language model${who}\n` : `Language model${who}\n`,
    plan.sum.documents === 0
      ? '  No document is to be sent.\n'
      : `  ${plan.estimate ? 'Would be sent' : 'To be sent'}: ${sentText(plan.sum, plan.budget)}\n`,
    formatTable(
      Object.entries(plan.byType).map(([type, figures]) => [
        type,
        count(figures.documents, 'document'),
        count(figures.pages, 'page'),
        `about ${tokensText(figures.inputTokens + figures.outputTokens)}${costText(figures, plan.budget)}`,
      ]),
      '    ',
    ),
    plan.standing === 0 ? '' : `  Asked about before, and not again: ${count(plan.standing, 'document')}\n`,
    keptHereText(plan.keptHere, '  Not sent, read by rules alone: '),
    priceHint(plan),
    plan.isPlain ? '  The address begins with http://: what is sent can be read on the way.\n' : '',
    plan.estimate ? '  Nothing was sent.\n' : consentText(plan),
  ];
  return lines.join('');
}

/** Who asks for an estimate wants its cost, and only the person knows the prices. */
function priceHint({ estimate, sum, budget }: ModelPlan): string {
  const isKnown = budget.inputPrice !== null && budget.outputPrice !== null;
  return !estimate || sum.documents === 0 || isKnown
    ? ''
    : '  Cost: not known; give model.budget.inputPrice and outputPrice (per million tokens) in the pipeline file.\n';
}

function consentText({ host, allowed, allowedHosts, sum }: ModelPlan): string {
  if (sum.documents === 0 || host === null) return '';
  if (allowed) return `  Sending to ${host}, as --allow-host allows.\n`;
  const named =
    allowedHosts.length === 0
      ? ''
      : `--allow-host names ${allowedHosts.map((name) => plain(name)).join(', ')}. `;
  return `  Nothing is sent. ${named}To send these documents, add: --allow-host ${host}\n`;
}

function sentText(sum: ProposalFigures, budget: ModelPlan['budget']): string {
  return [
    count(sum.documents, 'document'),
    count(sum.pages, 'page'),
    count(sum.requests, 'request'),
    `about ${tokensText(sum.inputTokens)} in and ${tokensText(sum.outputTokens)} out${costText(sum, budget)}`,
  ].join(', ');
}

/** What asking would cost; nothing where the prices are not known. */
function costText(figures: ProposalFigures, budget: ModelPlan['budget']): string {
  const { inputPrice, outputPrice, currency } = budget;
  if (inputPrice === null || outputPrice === null) return '';
  const cost = (figures.inputTokens * inputPrice + figures.outputTokens * outputPrice) / 1e6;
  return `, about ${moneyText(cost, currency)}`;
}

/** Money to the cent, and small sums to a hundredth of one. */
export function moneyText(cost: number, currency: string): string {
  return `${cost.toFixed(cost < 1 ? 4 : 2)} ${currency}`;
}

export function tokensText(tokens: number): string {
  return count(Math.round(tokens), 'token');
}

function keptHereText(keptHere: Readonly<Record<string, number>>, title: string): string {
  const parts = Object.entries(keptHere).map(
    ([reason, number]) => `${number} ${keptHereWords[reason as KeptHereReason] ?? reason}`,
  );
  return parts.length === 0 ? '' : `${title}${parts.join('; ')}\n`;
}

/** One line of progress of the model pass. */
export function modelProgressText(event: Extract<RunEvent, { kind: 'model-progress' }>): string {
  const parts = [
    `language model: ${event.done} of ${count(event.of, 'document')}`,
    ...(event.failed === 0 ? [] : [`${event.failed} without an answer`]),
    tokensText(event.inputTokens + event.outputTokens),
    ...(event.cost === null ? [] : [moneyText(event.cost, event.currency)]),
    ...(event.waiting === null ? [] : [plain(event.waiting)]),
  ];
  return parts.join(' · ');
}

/** What a run's model pass did, in one line. */
export function recordText(record: ModelRecord): string {
  const who = `${plain(record.model)} on ${record.host}`;
  if (record.outcome === 'off') return record.cause ?? 'not asked';
  if (record.outcome === 'no-consent')
    return `${who} was not asked: nothing may be sent there until --allow-host ${record.host} is added; only the rules read`;
  if (record.outcome === 'finished' && record.planned === 0)
    return `${who}: nothing was sent; ${
      record.standing === 0
        ? 'there was no document to ask about'
        : `${count(record.standing, 'document')} had been asked about before`
    }`;
  const parts = [
    `${count(record.asked, 'document')} asked about`,
    ...(record.failed === 0 ? [] : [`${record.failed} without an answer (see the exceptions)`]),
    tokensText(record.inputTokens + record.outputTokens),
    ...(record.cost === null ? [] : [moneyText(record.cost, record.currency)]),
  ];
  const end =
    record.outcome === 'stopped'
      ? `; stopped: ${plain(record.cause ?? '')}`
      : record.outcome === 'interrupted'
        ? '; interrupted, run again to go on'
        : '';
  return `${who}: ${parts.join(', ')}${end}`;
}

/** What a model's readings cost, below the report of an evaluation. */
export function evaluatedModelText(record: ModelRecord): string {
  const perDocument = record.asked === 0 ? null : record.seconds / record.asked;
  const rows = [
    ['model', `${plain(record.model)} on ${record.host}`],
    [
      'documents',
      `${record.asked} asked about, ${record.standing} asked about before, ${record.failed} without an answer`,
    ],
    ...Object.entries(record.keptHere).map(([reason, number]) => [
      'not sent',
      `${number} ${keptHereWords[reason as KeptHereReason] ?? reason}`,
    ]),
    ['tokens', `${tokensText(record.inputTokens)} in, ${tokensText(record.outputTokens)} out`],
    [
      'cost',
      record.cost === null
        ? 'not known: no prices are given (model.budget.inputPrice, outputPrice)'
        : moneyText(record.cost, record.currency),
    ],
    ['seconds per document', perDocument === null ? '-' : perDocument.toFixed(2)],
    ...(record.cause === null ? [] : [['stopped', plain(record.cause)]]),
  ];
  return formatTable(rows, '');
}

/** What an index knows of language models: asked, not sent and why, failed, tokens, who allowed it. */
export function modelLines(index: EvidenceIndex): string {
  const records = index.runs.models().flatMap((stored) => modelRecord(stored) ?? []);
  const [last] = records;
  const totals = index.proposals.totals();
  const consents = index.consents.all();
  const lines: string[] = [];
  if (last !== undefined) lines.push(`  Last run: ${recordText(last)}\n`);
  if (totals.documents > 0) {
    const wrong =
      totals.withFailures === 0 ? '' : `, ${totals.withFailures} with something gone wrong on the way`;
    lines.push(
      `  Proposals are stored for ${count(totals.documents, 'document')} (${totals.models.map((model) => plain(model)).join(', ')}; ${tokensText(totals.inputTokens + totals.outputTokens)})${wrong}.\n`,
    );
  } else lines.push('  Every field was read by rules alone.\n');
  const planned = records.find((record) => record.outcome !== 'off');
  if (planned !== undefined) lines.push(keptHereText(planned.keptHere, '  Not sent, read by rules alone: '));
  const consent = consents.at(-1);
  if (consent !== undefined)
    lines.push(
      `  Last allowed by ${plain(consent.by)} on ${consent.at.slice(0, 10)}: ${count(consent.documents, 'document')} to ${plain(consent.model)} on ${consent.host}.\n`,
    );
  return `Language model\n${lines.join('')}`;
}
