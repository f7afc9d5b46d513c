import {
  type Cell,
  headingRow,
  plain,
  plainCell,
  type Sheet,
  type SheetColumn,
  type SheetRow,
} from '../brief.ts';
import { requestLists } from '../requests/all-requests.ts';
import { chineseDay } from '../requests/chinese-names.ts';
import type { CounselRequest, Recipient, RequestKind } from '../requests/counsel-request.ts';
import { type Due, dueOf, noDay } from '../requests/due.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { counted } from '../wording.ts';

// The first ones tell on every line of the workbook what it belongs to: they are short.
const columns: readonly SheetColumn[] = [
  { header: 'From whom', width: 28 },
  { header: 'What about', width: 22 },
  { header: 'Due', width: 12 },
  { header: 'State', width: 18 },
  { header: 'What is not found', width: 44 },
  { header: 'Request (English)', width: 64 },
  { header: 'Request (Chinese)', width: 56 },
  { header: 'Documents that may answer it', width: 38 },
  { header: 'Rests on', width: 38 },
  { header: 'Contact as stated', width: 40 },
  { header: 'Why this day', width: 44 },
];

const kinds: Readonly<Record<RequestKind, string>> = {
  customs: 'asked for by customs',
  step: 'step of the chain',
  pages: 'pages not received',
  named: 'named and not found',
  original: 'original of a translation',
  unreadable: 'page that could not be read',
  signature: 'signature or seal',
  clauses: 'statements of 19 CFR 12.43(a)',
  file: 'file not read',
  translation: 'translation',
  certificate: 'translator’s certificate',
};

/** What is asked for, from whom, in English and in Chinese, by when: one list for each recipient. */
export function requestsSheet(snapshot: Snapshot): Sheet {
  const due = dueOf(snapshot);
  return {
    name: 'Requests',
    about:
      'What was looked for and not found among the documents of this matter, one list for each who may be asked; the texts are drafts for counsel. Documents that may answer what customs asks for are named by their type alone: whether they do is for a person to say.',
    columns,
    rows: requestLists(snapshot).flatMap(({ to, requests }) => [
      heading(to, requests.length),
      ...introduction(to, due),
      ...requests.map((request) => rowOf(request, due)),
    ]),
  };
}

function heading(to: Recipient, count: number): SheetRow {
  const more =
    to.kind === 'unassigned'
      ? ' (asked for by customs, or at a step that no document speaks of)'
      : to.kind === 'party'
        ? ' (named in documents; nothing received under this label)'
        : '';
  return headingRow(`${recipientName(to)}${more}: ${counted(count, 'request')}`);
}

function recipientName(to: Recipient): string {
  switch (to.kind) {
    case 'unassigned':
      return 'For counsel to assign';
    case 'supplier':
      return to.label ?? 'Sender not known';
    case 'party':
      return to.name;
    case 'translator':
      return to.name === null ? 'A translator, for counsel to choose' : `Translator ${to.name}`;
  }
}

/** How a letter with the list below may begin, in both languages. */
function introduction(to: Recipient, due: Due | null): SheetRow[] {
  if (to.kind === 'unassigned') return [];
  const by = due === null ? '' : ` by ${due.day}`;
  const byChinese = due === null ? '' : `于${chineseDay(due.day)}前`;
  const [english, chinese] =
    to.kind === 'translator'
      ? [
          `Dear Sir or Madam, please send us the following translations and certificates${by}.`,
          `您好：请${byChinese}提供下列译文及译者证明。`,
        ]
      : [
          `Dear Sir or Madam, U.S. Customs and Border Protection has asked about goods to which documents received from you may relate. Please send us the following${by}. Send documents as they are kept in your files; do not write, change or date any document for this request. Where you do not hold something, please say so in writing.`,
          `贵公司：您好。美国海关就有关货物提出查询，我方已收到贵公司提供的部分文件。请${byChinese}提供下列资料。请按原始留存状态提供文件，请勿为本次请求另行制作、修改或补签日期；如未持有某项资料，请书面说明。`,
        ];
  return [english, chinese].map((text, at) => ({
    kind: 'note' as const,
    cells: [[at === 0 ? plain(text) : { ...plain(text), language: 'zh' }]],
  }));
}

function rowOf(request: CounselRequest, due: Due | null): SheetRow {
  const cells: Cell[] = [
    plainCell(recipientName(request.to)),
    plainCell(kinds[request.kind]),
    plainCell(due?.day ?? 'no day set'),
    plainCell(request.state),
    request.what,
    plainCell(request.english),
    [{ ...plain(request.chinese), language: 'zh' }],
    request.answers,
    request.rests,
    request.contact,
    [plain(due?.because ?? noDay), ...request.statedDue],
  ];
  return { kind: 'row', cells };
}
