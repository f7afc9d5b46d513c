import type { LabelMatch } from '../../schemas/index.ts';
import type { PageView } from './page-view.ts';
import type { TypeClaim } from './type-matcher.ts';

const token = /^[\s:：#.]*((?=[\p{L}\d/\-_.]*\d)[\p{L}\d][\p{L}\d/\-_.]{2,29})/u;

/**
 * The paper's own number as far as splitting needs it: what follows a label of a document number in its line or its
 * cell. Good enough to see whether two pages bear the same number; the field itself is read by extraction.
 */
export function numberOnPage(
  view: PageView,
  matches: readonly LabelMatch<TypeClaim>[],
  type: string,
): string | null {
  for (const match of matches) {
    const claims = match.claims.filter((claim) => claim.kind === 'label' && claim.path === 'documentNumber');
    if (!claims.some((claim) => claim.type === type)) continue;
    const lineEnd = view.text.indexOf('\n', match.end);
    const rest = view.text.slice(match.end, lineEnd < 0 ? undefined : lineEnd);
    const value = token.exec(rest)?.[1];
    if (value !== undefined) return value.toLowerCase();
  }
  return null;
}
