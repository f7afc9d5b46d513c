import { chineseTypeName } from '../../../schemas/chinese-type-names.ts';
import { askedFor, typesOf } from '../../../schemas/requested-types.ts';
import { typeLabel } from '../../model/labels.ts';
import { sameDocument } from '../../model/same-document.ts';
import { type Item, plain } from '../brief.ts';
import { citedNumber } from '../number-keys.ts';
import { documentItem, fieldItem, shownFields } from '../sheets/items.ts';
import type { Snapshot, SnapshotDocument } from '../snapshot/snapshot.ts';
import { oneLine } from '../wording.ts';
import { answerLabels, type ChecklistEntry, checklistOf } from './checklist.ts';
import type { CounselRequest } from './counsel-request.ts';
import { mayAnswer } from './may-answer.ts';

/** So many documents that may answer one request are named; the rest is counted. */
const mostNamed = 12;

/**
 * What papers of customs ask for, but those of other shipments, each with what a person said of it and with documents that may
 * answer it.
 */
export function customsRequests(snapshot: Snapshot): CounselRequest[] {
  const asking = snapshot.documents.filter(({ relation }) => relation !== 'other-shipment');
  return checklistOf(asking, snapshot.answers).map((entry) => requestOf(snapshot, entry));
}

function requestOf(snapshot: Snapshot, entry: ChecklistEntry<SnapshotDocument>): CounselRequest {
  const { paper, request, answer } = entry;
  // A full stop of the list would stand beside the one of the sentence around it.
  const words = oneLine(request.field.value).replace(/(?<!\.)[.。;；]$/u, '');
  const item = fieldItem(paper, request);
  return {
    kind: 'customs',
    to: { kind: 'unassigned' },
    what: [item],
    english: `U.S. Customs and Border Protection asks for: “${words}”. Please send the documents you hold that answer this, as they are kept in your files, or tell us in writing that you hold none.`,
    chinese: chineseText(words),
    rests: [documentItem(paper), ...otherEntry(snapshot, paper)],
    state: answerLabels[answer?.state ?? 'open'],
    answers:
      answer?.state === 'answered'
        ? answeredBy(snapshot, answer.papers)
        : answer === null
          ? candidates(snapshot, words)
          : [],
    contact: [],
    statedDue: shownFields(paper, 'dates.responseDue').map((field) => {
      const stated = fieldItem(paper, field);
      return { ...stated, text: `stated by customs: ${field.field.normalized ?? field.field.value}` };
    }),
  };
}

function chineseText(words: string): string {
  const types = typesOf(askedFor(words).rows).map(chineseTypeName);
  const named = types.length === 0 ? '' : `（涉及文件类型：${[...new Set(types)].join('、')}）`;
  return `美国海关要求提供以下资料（原文）：“${words}”${named}。请按原始留存状态提供贵方持有的相关文件；如未持有，请书面告知。`;
}

/** That a paper asks about another entry than the matter's, with where it names it: a list of another case is no list of this one. */
function otherEntry({ matter }: Snapshot, paper: SnapshotDocument): Item[] {
  const entry = matter.facts.entry;
  const named = shownFields(paper, 'references.entry');
  if (entry === null || named.length === 0) return [];
  if (named.some(({ field }) => citedNumber(field.value) === citedNumber(entry))) return [];
  return named.map((field) => ({
    ...fieldItem(paper, field),
    text: `asks about entry ${field.field.value}; entry of the matter: ${entry}`,
  }));
}

function answeredBy(snapshot: Snapshot, papers: readonly SnapshotDocument['document']['pages'][]): Item[] {
  const known = snapshot.documents.map(({ document }) => document);
  const ids = new Set(papers.flatMap((pages) => sameDocument(pages, known)?.id ?? []));
  return snapshot.documents.filter(({ document }) => ids.has(document.id)).map(documentItem);
}

function candidates(snapshot: Snapshot, words: string): Item[] {
  const found = mayAnswer(snapshot, words);
  if (found.length === 0) return [plain('names no type of document in words that are known', 'not-found')];
  const documents = [
    ...new Map(found.flatMap((row) => row.documents.map((each) => [each.number, each]))).values(),
  ].sort((one, other) => one.number - other.number);
  const named = documents
    .slice(0, mostNamed)
    .map((document): Item => ({ ...documentItem(document), style: 'inferred' }));
  const left = documents.length - named.length;
  return [
    ...named,
    ...(left > 0 ? [plain(`and ${left} more of these types: see Documents`)] : []),
    ...found
      .filter((row) => row.documents.length === 0)
      .map(({ types }) =>
        plain(
          `not found among the documents of this matter: ${types.map(typeLabel).join(' or ')}`,
          'not-found',
        ),
      ),
  ];
}
