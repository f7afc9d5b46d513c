/** Names under which finished work is recorded. `file` marks a whole file as finished for one configuration. */
export const FILE_STAGE = 'file';
/** Marks a file whose pages were all searched for listed names; the key is that of a `ScreeningPass`. */
export const SCREEN_STAGE = 'screen';
/** What was asked of a language model about a document, in the event chain and among the exceptions. */
export const PROPOSE_STAGE = 'propose';
/** Marks which proposals of a language model the fields of a file were made with. */
export const PROPOSALS_STAGE = 'proposals';

/** Marks which decisions of people about its papers a file was made with. */
export const DECISIONS_STAGE = 'decisions';

/** Subject of the exceptions that concern a file as a whole, as its reader found them before reading pages. */
export function fileExceptions(sha256: string): string {
  return `${sha256}:file`;
}
