/**
 * A name of a program as people write a label: `cbc:IssueDate` and `issue_date` are `Issue Date` and `issue date`, so
 * that what stands behind it is found as in any other paper. Names of other scripts stay as they are.
 */
export function labelOf(name: string): string {
  return name
    .replace(/[_-]+/g, ' ')
    .replace(/([\p{Ll}\d])(?=\p{Lu})/gu, '$1 ')
    .replace(/(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1 ')
    .replace(/\s+/g, ' ')
    .trim();
}
