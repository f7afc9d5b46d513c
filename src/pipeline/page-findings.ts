import type { StageException } from '../index/result-store.ts';

/** What a reader noted of a page that a person has to look at although nothing of the page is missing. */
const findings: readonly { readonly begins: string; readonly code: string; readonly remedy: string }[] = [
  {
    begins: 'text layer contradicts the picture: ',
    code: 'text-layer-contradicts-image',
    remedy: 'look at the page: what was read is the picture; ask the sender who added the text layer',
  },
];

export function findingsOf(
  file: string,
  page: { readonly page: number; readonly notes: string },
): StageException[] {
  if (page.notes === '[]') return [];
  return (JSON.parse(page.notes) as string[]).flatMap((note) => {
    const finding = findings.find(({ begins }) => note.startsWith(begins));
    return finding === undefined
      ? []
      : [
          {
            file,
            page: page.page,
            document: null,
            code: finding.code,
            cause: note,
            remedy: finding.remedy,
          },
        ];
  });
}
