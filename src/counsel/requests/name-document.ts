import { chineseTypeName } from '../../../schemas/chinese-type-names.ts';
import { typeLabel } from '../../model/labels.ts';
import { exhibitNumberText } from '../exhibits/exhibit-names.ts';
import { shownFields } from '../sheets/items.ts';
import type { SnapshotDocument } from '../snapshot/snapshot.ts';
import { oneLine } from '../wording.ts';
import { sentAs } from './contact.ts';

/** What a document is called in a letter: type, title and number as printed, the sender's file, our number. */
export interface NamedDocument {
  readonly english: string;
  readonly chinese: string;
}

/** Titles go into letters whole up to so many characters. */
const longestTitle = 120;

/**
 * @param whose `yours` in a letter to who sent the file, `ours` in one to anybody else
 */
export function nameDocument(document: SnapshotDocument, whose: 'yours' | 'ours' = 'yours'): NamedDocument {
  const title = shortened(shownFields(document, 'title')[0]?.field.value ?? null);
  const number = shortened(shownFields(document, 'documentNumber')[0]?.field.value ?? null);
  const file = fileName(sentAs(document)?.path ?? null);
  const ours = exhibitNumberText(document.number);
  const inEnglish = [
    ...(number === null ? [] : [`no. ${number}`]),
    ...(file === null ? [] : [`${whose === 'yours' ? 'your file' : 'file'} “${file}”`]),
    `our no. ${ours}`,
  ];
  const inChinese = [
    ...(number === null ? [] : [`编号${number}`]),
    ...(file === null ? [] : [`${whose === 'yours' ? '贵方文件' : '文件'}“${file}”`]),
    `我方编号${ours}`,
  ];
  return {
    english: `${typeWords(document.document.type)}${title === null ? '' : ` “${title}”`} (${inEnglish.join('; ')})`,
    chinese: `${chineseTypeName(document.document.type)}${title === null ? '' : `《${title}》`}（${inChinese.join('；')}）`,
  };
}

/** Name of a file at the end of its path in the dump; a member of an archive is called by its own name. */
export function fileName(path: string | null): string | null {
  return path?.split('!/').at(-1)?.split('/').at(-1) ?? null;
}

function shortened(text: string | null): string | null {
  if (text === null) return null;
  const line = oneLine(text);
  const characters = [...line];
  return characters.length <= longestTitle ? line : `${characters.slice(0, longestTitle).join('')}…`;
}

/** Name of a type within a sentence; abbreviations keep their capitals: `invoice`, `CBP Form 28 or 29`. */
function typeWords(type: string): string {
  if (type === 'unknown') return 'document';
  const words = typeLabel(type);
  return /^\p{Lu}\p{Ll}/u.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words;
}
