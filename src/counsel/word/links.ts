import { ConcreteHyperlink, type Document, type ParagraphChild, TextRun } from 'docx';
import type { Item } from '../brief.ts';
import type { ExhibitPlan } from '../exhibits/exhibit-plan.ts';
import { shownItem } from '../shown-text.ts';
import { run } from './tables.ts';
import { wordText } from './word-text.ts';

const hyperlinkType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/**
 * Links from a document to the exhibits. The writer gives each link a relation of its own with a random id; here all links to one
 * page share one, numbered in order, so that the same brief gives the same bytes.
 */
export class Links {
  readonly #plan: ExhibitPlan;
  readonly #ids = new Map<string, string>();

  constructor(plan: ExhibitPlan) {
    this.#plan = plan;
  }

  /** An item as runs of a paragraph: its words, and the page as a link. */
  runs(item: Item): ParagraphChild[] {
    const { words, reference, location } = shownItem(item, this.#plan);
    const look = { style: runStyles[item.style] };
    const runs: ParagraphChild[] = words === '' ? [] : [new TextRun({ text: wordText(words), ...look })];
    if (reference === '') return runs;
    const text = words === '' ? reference : ` ${reference}`;
    if (location === null) return [...runs, new TextRun({ text, ...look })];
    const link = new TextRun({ text, style: 'Hyperlink' });
    return [...runs, new ConcreteHyperlink([link], this.#id(location.href))];
  }

  /** The same as text of WordprocessingML, for tables. */
  xml(item: Item): string {
    const { words, reference, location } = shownItem(item, this.#plan);
    const style = runStyles[item.style];
    const text = words === '' ? '' : run(wordText(words), style);
    // A number that leads to its document is a link itself.
    if (location === null) return text + (reference === '' ? '' : run(` ${reference}`, style));
    const linked = reference === '' ? words : words === '' ? reference : ` ${reference}`;
    const link = `<w:hyperlink w:history="1" r:id="rId${this.#id(location.href)}">${run(linked, 'Hyperlink')}</w:hyperlink>`;
    return reference === '' ? link : text + link;
  }

  /** Puts down where the links lead; once all paragraphs are made. */
  relate(document: Document): void {
    for (const [href, id] of this.#ids) {
      document.Document.Relationships.addRelationship(id, hyperlinkType, href, 'External');
    }
  }

  #id(href: string): string {
    const known = this.#ids.get(href);
    if (known !== undefined) return known;
    const id = `Exhibit${this.#ids.size + 1}`;
    this.#ids.set(href, id);
    return id;
  }
}

/** Character styles of the document's look. */
const runStyles = {
  plain: 'Plain',
  confirmed: 'Confirmed',
  unconfirmed: 'NotYetConfirmed',
  inferred: 'Inferred',
  'not-found': 'NotFound',
} as const;
