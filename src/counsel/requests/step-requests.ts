import { chineseStepName } from '../../../schemas/chinese-step-names.ts';
import { type Item, plain } from '../brief.ts';
import { type NotFound, type NotFoundKind, notFoundInChain } from '../chain/not-found.ts';
import { toldItem } from '../chain/row-text.ts';
import { chainView, type StepRow } from '../chain/step-rows.ts';
import { type EnglishForms, englishForms, isOtherScript } from '../english.ts';
import { issuersOf } from '../issuers.ts';
import { documentItem, fieldItem, isShown } from '../sheets/items.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { oneLine } from '../wording.ts';
import { sentAs } from './contact.ts';
import { type CounselRequest, ofOurs, type Recipient } from './counsel-request.ts';

/** What is asked for, in both languages, for each thing that a step may show. */
const asked: Readonly<Record<NotFoundKind, { readonly english: string; readonly chinese: string }>> = {
  'production-record': {
    english: 'production records (orders, batch or lot records, daily reports)',
    chinese: '生产记录（生产单、批次记录、日报表）',
  },
  'purchase-order': { english: 'purchase orders or contracts', chinese: '采购订单或合同' },
  invoice: { english: 'invoices', chinese: '发票' },
  'proof-of-payment': { english: 'proofs of payment', chinese: '付款凭证' },
  'transport-document': { english: 'transport documents and packing lists', chinese: '运输单据及装箱单' },
  'receipt-record': { english: 'records of receipt and of stock', chinese: '收货及库存记录' },
  'site-address': { english: 'the address of the site of production', chinese: '生产场所地址' },
  'input-lots': {
    english: 'records that show the lots put into production, with quantities',
    chinese: '载明投入原料批号及数量的记录',
  },
  'output-lots': {
    english: 'records that show the lots produced, with quantities',
    chinese: '载明产出批号及数量的记录',
  },
  'production-dates': {
    english: 'records that show from when to when the goods were produced',
    chinese: '载明生产起止日期的记录',
  },
  maker: {
    english: 'a document that names the firm that made the goods, with the address of its site',
    chinese: '载明实际生产企业名称及生产地址的文件',
  },
  step: { english: 'documents about this step', chinese: '有关该环节的文件' },
};

/** So many documents that name a firm at a step are told. */
const mostTold = 6;

/** What is not found at the steps of the chain, one request for each firm at each step. */
export function stepRequests(snapshot: Snapshot): CounselRequest[] {
  const groups = Map.groupBy(notFoundInChain(snapshot), (each) => `${each.step}\n${each.row?.party ?? ''}`);
  const labels = suppliersOfFirms(snapshot);
  const english = englishForms(snapshot);
  return [...groups.values()].map((group) => requestOf(snapshot, group, { labels, english }));
}

function requestOf(
  snapshot: Snapshot,
  group: readonly NotFound[],
  { labels, english }: { readonly labels: ReadonlyMap<string, string>; readonly english: EnglishForms },
): CounselRequest {
  const { step, stepName, firm, row } = group[0]!;
  const kinds = group.map(({ kind }) => asked[kind]);
  const names = row === null ? null : namesOf(row, english);
  return {
    kind: 'step',
    to: recipientOf(row, names?.english ?? null, labels),
    what: [
      plain(`step ${step}, ${stepName}`),
      ...(firm === null ? [] : [toldItem(firm)]),
      ...kinds.map(({ english }) => plain(english, 'not-found')),
    ],
    english: englishText(stepName, names?.english ?? null, group),
    chinese: chineseText(snapshot, step, names?.chinese ?? null, group),
    rests: row === null ? [] : documentsOf(row),
    ...ofOurs,
    contact: row === null ? [] : contactOf(row),
  };
}

function englishText(step: string, firm: string | null, group: readonly NotFound[]): string {
  const list = group.map(({ kind }) => asked[kind].english).join('; ');
  if (firm !== null)
    return `For ${firm}, at the step “${step}”, we did not find: ${list}. Please send these for the goods concerned, or tell us which of them you do not hold.`;
  return speaksOfStep(group)
    ? `For the step “${step}” we found documents, and none that says who made the goods. Please send us ${list}, or tell us who holds it.`
    : `For the step “${step}” we found no document. Please send us ${list} that you hold, or tell us who holds them.`;
}

function chineseText(
  snapshot: Snapshot,
  step: number,
  firm: string | null,
  group: readonly NotFound[],
): string {
  const name = chineseStepName(chainView(snapshot).chain.id, step);
  const named = name === null ? `供应链第${step}环节` : `“${name}”环节`;
  const list = group.map(({ kind }) => asked[kind].chinese).join('；');
  if (firm !== null)
    return `关于${firm}在${named}的业务，我方尚未见到：${list}。请提供与相关货物对应的上述资料；如未持有其中某项，请予说明。`;
  return speaksOfStep(group)
    ? `${named}的现有文件中未见实际生产企业名称。请提供${list}；如未持有，请告知由何方持有。`
    : `${named}未见任何文件。请提供贵方持有的${list}；如未持有，请告知由何方持有。`;
}

/** True where documents are about the step and none names who made the goods. */
function speaksOfStep(group: readonly NotFound[]): boolean {
  return group.some(({ kind }) => kind === 'maker');
}

/**
 * What a firm is called in a letter in English and in one in Chinese: as the first document names it that does so in that
 * script, else in the other one. The program makes no name.
 */
function namesOf(
  { claims }: StepRow,
  english: EnglishForms,
): { readonly english: string; readonly chinese: string } {
  const given = claims.map(({ name }) => name.reviewed.field.value);
  const translated = claims.flatMap(({ name }) =>
    english.of(name.document, name.reviewed).map(({ text }) => text),
  );
  const latin = given.find((name) => !isOtherScript(name)) ?? translated.find((name) => !isOtherScript(name));
  const han = given.find((name) => /\p{Script=Han}/u.test(name));
  return { english: oneLine(latin ?? given[0]!), chinese: oneLine(han ?? latin ?? given[0]!) };
}

/** The supplier under whose label papers of the firm came; the firm itself where none did. */
function recipientOf(
  row: StepRow | null,
  name: string | null,
  labels: ReadonlyMap<string, string>,
): Recipient {
  if (row === null || name === null) return { kind: 'unassigned' };
  const label = labels.get(row.party);
  return label === undefined ? { kind: 'party', name } : { kind: 'supplier', label };
}

/**
 * For each firm the label under which most of the documents that it issued were received; none where two labels have as
 * many. Labels are no names of firms, so nothing else ties them.
 */
function suppliersOfFirms(snapshot: Snapshot): Map<string, string> {
  const { book } = chainView(snapshot);
  const counts = new Map<string, Map<string, number>>();
  for (const document of snapshot.documents) {
    if (document.translates !== null) continue;
    const label = sentAs(document)?.supplier ?? null;
    if (label === null) continue;
    for (const { field } of issuersOf(document)) {
      const party = book.partyOf(field.value);
      if (party === '') continue;
      const byLabel = counts.get(party) ?? new Map<string, number>();
      byLabel.set(label, (byLabel.get(label) ?? 0) + 1);
      counts.set(party, byLabel);
    }
  }
  const found = new Map<string, string>();
  for (const [party, byLabel] of counts) {
    const [first, second] = [...byLabel].sort((one, other) => other[1] - one[1]);
    if (first !== undefined && first[1] !== second?.[1]) found.set(party, first[0]);
  }
  return found;
}

/** The documents that lead to the firm at this step, each once. */
function documentsOf({ claims }: StepRow): Item[] {
  const documents = new Map(claims.map(({ name }) => [name.document.number, name.document]));
  const sorted = [...documents.values()].sort((one, other) => one.number - other.number);
  const left = sorted.length - mostTold;
  return [
    ...sorted.slice(0, mostTold).map(documentItem),
    ...(left > 0 ? [plain(`and ${left} more: see Steps`)] : []),
  ];
}

/** What documents state of how to reach the firm: address, electronic address and telephone beside its name. */
function contactOf({ claims }: StepRow): Item[] {
  const items = claims.flatMap(({ name: { document, reviewed } }) => {
    const stem = reviewed.field.path.replace(/\.name(?:Translated)?$/u, '');
    return document.fields
      .filter(({ field }) =>
        ['address', 'siteAddress', 'email', 'phone'].some((part) => field.path === `${stem}.${part}`),
      )
      .filter(isShown)
      .map((field) => fieldItem(document, field));
  });
  return [...new Map(items.map((item) => [item.text, item])).values()].slice(0, 6);
}
