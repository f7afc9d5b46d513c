import { occurrenceLabels } from '../../model/labels.ts';
import type { Occurrence, OccurrenceState } from '../../model/source-file.ts';
import { plain } from '../brief.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type CounselRequest, ofOurs } from './counsel-request.ts';
import { fileName } from './name-document.ts';

interface Wording {
  readonly english: (file: string) => string;
  readonly chinese: (file: string) => string;
}

/** What is asked of who sent a file that was not read, by the state in which it stands. */
const wordings: Readonly<Partial<Record<OccurrenceState, Wording>>> = {
  encrypted: {
    english: (file) =>
      `Your file “${file}” is protected with a password. Please send us the password, apart from the file, or the file without protection.`,
    chinese: (file) => `贵方文件“${file}”设有密码保护，我方无法打开。请另行告知密码，或提供未加密的文件。`,
  },
  failed: {
    english: (file) =>
      `Your file “${file}” could not be read: it may have been cut off or damaged on its way. Please send it again.`,
    chinese: (file) => `贵方文件“${file}”无法读取，可能在传输过程中损坏或不完整。请重新发送。`,
  },
  partial: {
    english: (file) =>
      `A part of your file “${file}” could not be read. Please send it again, if you can as a PDF.`,
    chinese: (file) => `贵方文件“${file}”有部分内容无法读取。请重新发送，如方便请提供PDF版本。`,
  },
  unsupported: {
    english: (file) =>
      `We cannot open your file “${file}”. Please send it as a PDF as well; keep the original file.`,
    chinese: (file) => `我方无法打开贵方文件“${file}”。请另行提供PDF版本，并保留原始文件。`,
  },
  limited: {
    english: (file) => `Your file “${file}” is larger than we can read at once. Please send it in parts.`,
    chinese: (file) => `贵方文件“${file}”过大，无法一次读取。请拆分后重新发送。`,
  },
};

/** Files that were received and not read, or only in part: what is asked of who sent them. */
export function fileRequests({ occurrences }: Snapshot): CounselRequest[] {
  const asked = new Set<string>();
  return occurrences.flatMap((occurrence): CounselRequest[] => {
    const wording = wordings[occurrence.state];
    const key = `${occurrence.supplier ?? ''}\0${occurrence.file ?? occurrence.path}`;
    if (wording === undefined || occurrence.supersededBy !== undefined || asked.has(key)) return [];
    asked.add(key);
    const file = fileName(occurrence.path)!;
    return [
      {
        kind: 'file',
        to: { kind: 'supplier', label: occurrence.supplier },
        what: [plain(`${occurrenceLabels[occurrence.state]}${reasonOf(occurrence)}`, 'not-found')],
        english: wording.english(file),
        chinese: wording.chinese(file),
        rests: [plain(occurrence.path)],
        ...ofOurs,
        contact: [],
      },
    ];
  });
}

function reasonOf({ reason }: Occurrence): string {
  return reason === null ? '' : `: ${reason}`;
}
