import { describe, expect, it } from 'vitest';
import { createScreener, loadLists } from '../../../src/screening/index.ts';
import { printoutStands } from '../../../src/screening/polarity/list-printout.ts';

const lists = loadLists();
const names = lists.entries
  .flatMap((entry) => (entry.kind === 'party' && entry.list === 'uflpa' ? [entry.name] : []))
  .slice(0, 14);
const screener = createScreener(lists);

describe('a page that prints a list', () => {
  it('is told again from the record and the page alone', () => {
    const text = `Annex 3: UFLPA Entity List\n${names.join('\n')}`;
    const marked = screener.mentions(text).filter(({ polarity }) => polarity.rule === 'list-printout');
    expect(marked.length).toBeGreaterThanOrEqual(14);
    for (const { searched } of marked) {
      const proof = searched?.['printout'] as string[];
      expect(printoutStands(text, proof)?.value).toBe('policy');
      expect(printoutStands(text.replace('Entity List', 'suppliers'), proof)).toBeNull();
      expect(printoutStands(`UFLPA Entity List\n${names[0]!}`, proof)).toBeNull();
    }
  });

  it('is none where suppliers were screened against a list', () => {
    const text = `All suppliers were screened against the UFLPA Entity List:\n${names.join('\n')}`;
    const rules = screener.mentions(text).map(({ polarity }) => polarity.rule);
    expect(rules).not.toContain('list-printout');
  });
});
