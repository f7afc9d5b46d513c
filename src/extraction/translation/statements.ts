import { isBilingual, type TranslationStatement, translationStatements } from '../../../schemas/index.ts';
import type { Page } from '../../model/page.ts';
import type { PageText } from '../../model/page-text.ts';

/** A statement with the page it stands on. */
export interface PageStatement {
  readonly statement: TranslationStatement;
  readonly page: Page;
  readonly text: PageText;
}

/**
 * What the pages of a document say about being a translation. On a page in two languages a heading names a column and
 * not the paper; sentences count there as well.
 */
export function statementsOn(
  pages: readonly { readonly page: Page; readonly text: PageText }[],
): PageStatement[] {
  return pages.flatMap(({ page, text }) => {
    const statements = translationStatements(text.text);
    if (statements.length === 0) return [];
    const bilingual = isBilingual(text.text);
    return statements
      .filter((statement) => statement.kind !== 'heading' || !bilingual)
      .map((statement) => ({ statement, page, text }));
  });
}
