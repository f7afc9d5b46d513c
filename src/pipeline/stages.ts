/** Names under which finished work is recorded. `file` marks a whole file as finished for one configuration. */
export const FILE_STAGE = 'file';

/** Subject of the exceptions that concern a file as a whole, as its reader found them before reading pages. */
export function fileExceptions(sha256: string): string {
  return `${sha256}:file`;
}
