import type { LabelLanguage, Labels } from '../../src/model/document-type.ts';

const languages: readonly LabelLanguage[] = ['en', 'zh', 'vi', 'es', 'de', 'fr', 'tr', 'pt', 'it', 'nl'];
const head = new RegExp(`^(${languages.join('|')}):`);

/**
 * Labels written as a table: one language per line (`de: Rechnung Nr. | Rg.-Nr.`), texts between bars; a line that
 * does not begin with a language goes on with the one before.
 */
export function labels(table: TemplateStringsArray): Labels {
  const found: Partial<Record<LabelLanguage, string[]>> = {};
  let current: string[] = [];
  for (const line of (table[0] ?? '').split('\n').map((text) => text.trim())) {
    const language = head.exec(line)?.[1] as LabelLanguage | undefined;
    if (language !== undefined) {
      current = found[language] ?? [];
      found[language] = current;
    }
    const rest = language === undefined ? line : line.slice(language.length + 1);
    current.push(
      ...rest
        .split('|')
        .map((text) => text.trim())
        .filter((text) => text !== ''),
    );
  }
  return found;
}
