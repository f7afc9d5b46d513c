import { documentType } from '../../../schemas/index.ts';
import { customsNoticeTypes } from '../../../schemas/type-groups.ts';
import { typeLabel } from '../../model/labels.ts';
import { pathLabel } from '../../model/path-label.ts';
import { isShown } from '../sheets/items.ts';
import type { SnapshotDocument } from '../snapshot/snapshot.ts';
import type { AdverseEntry, AdverseSection } from './entry.ts';
import type { Papers } from './papers.ts';

/** What is told of a notice, in this order; what it requests stands in sheet 6. */
const told: readonly RegExp[] = [
  /^title$/u,
  /^documentNumber$/u,
  /^issueDate$/u,
  /^customs\.(?:action|authority|reason)$/u,
  /^dates\./u,
  /^references\.(?:entry|certificate)$/u,
  /^goods\.(?:description|quantity)$/u,
  /^parties\.(?:manufacturer|importerOfRecord)\.name$/u,
];

/** Notices of customs: that goods are detained, excluded or seized, or that a rate or origin is questioned. */
export function customsSection(papers: Papers): AdverseSection {
  return {
    heading: 'Notices of customs',
    about:
      'What customs has notified about goods of this matter or, as related by people, of others: what it rests on, dates and entries as the notices state them. What they ask for is in sheet 6.',
    entries: papers.documents
      .filter(
        ({ document: { type }, translates }) => customsNoticeTypes.includes(type) && translates === null,
      )
      .sort(
        (one, other) =>
          customsNoticeTypes.indexOf(one.document.type) - customsNoticeTypes.indexOf(other.document.type) ||
          one.number - other.number,
      )
      .map((document) => noticeEntry(document, papers)),
  };
}

function noticeEntry(document: SnapshotDocument, papers: Papers): AdverseEntry {
  const { type } = document.document;
  const fields = told.flatMap((form) =>
    document.fields.filter((reviewed) => form.test(reviewed.form) && isShown(reviewed)),
  );
  const titled = fields.some(({ form }) => form === 'title');
  return {
    what: documentType(type).name,
    lines: [
      ...(titled
        ? []
        : [papers.lineOnPage(document.document.pages[0]!, [], typeLabel(type), { style: 'plain' })]),
      ...fields.map((reviewed) =>
        papers.lineOfField({ document, reviewed }, { readAs: pathLabel(reviewed.field.path) }),
      ),
    ],
  };
}
