import type { Flag } from '../../model/flag.ts';
import { pathLabel } from '../../model/path-label.ts';
import { addUnder } from '../add-under.ts';
import { printedNumber } from '../number-keys.ts';
import { shownFields } from '../sheets/items.ts';
import type { DocumentField, Snapshot, SnapshotDocument } from '../snapshot/snapshot.ts';
import { counted } from '../wording.ts';
import type { AdverseEntry, AdverseSection } from './entry.ts';
import type { Papers } from './papers.ts';

/** Numbers that goods are followed by, from paper to paper. */
const forms: readonly string[] = [
  'goods.lot',
  'lots.id',
  'origin.lot',
  'references.lot',
  'references.container',
  'production.inputLot',
  'production.outputLot',
  'stock.lot',
];

/** Grades with which a name or place is surely the listed one. */
const sure: ReadonlySet<Flag['grade']> = new Set(['E1', 'E2', 'P1']);

/**
 * Lots and containers of papers in which a listed name or place is a party, an origin or a place of transport, as far as
 * other papers bear them too: the way from a listed name to the goods.
 */
export function listedNumbersSection(snapshot: Snapshot, papers: Papers): AdverseSection {
  const listed = new Map<SnapshotDocument, Set<string>>();
  for (const flag of snapshot.flags) {
    if (flag.polarity.value === 'denied' || flag.polarity.value === 'policy' || !sure.has(flag.grade))
      continue;
    if (!flag.fields.some((path) => /^(?:parties|origin|transport)\b/u.test(path))) continue;
    const document = papers.onPage({ file: flag.file, page: flag.page });
    if (document === null) continue;
    const names = listed.get(document) ?? new Set();
    names.add(flag.entry.name);
    listed.set(document, names);
  }
  const byNumber = new Map<string, DocumentField[]>();
  for (const document of papers.documents)
    for (const [key, reviewed] of numbersOf(document)) addUnder(byNumber, key, { document, reviewed });
  const entries = [...byNumber.values()].flatMap((places): AdverseEntry[] => {
    const from = places.filter(({ document }) => listed.has(document));
    const others = places.filter(({ document }) => !listed.has(document));
    if (from.length === 0 || others.length === 0) return [];
    const names = [...new Set(from.flatMap(({ document }) => [...listed.get(document)!]))].sort();
    return [
      {
        what: `${from[0]!.reviewed.field.value}: on ${counted(from.length, 'document')} with a listed name, and on ${counted(others.length, 'other document')}`,
        lines: [
          ...from.map((placed) =>
            papers.lineOfField(placed, {
              readAs: pathLabel(placed.reviewed.field.path),
              because: `beside ${names.join(', ')}`,
            }),
          ),
          ...others.map((placed) =>
            papers.lineOfField(placed, {
              readAs: pathLabel(placed.reviewed.field.path),
              because: 'the same number',
            }),
          ),
        ],
      },
    ];
  });
  return {
    heading: 'Lots and containers of documents with a listed name, found on other documents too',
    about:
      'A listed name or place is a party, an origin or a place of transport on the first document of each row; the others bear the same number. That the number means the same goods is for people to find out.',
    entries,
  };
}

/** Relations under which people say that a paper shows other material than that of the matter. */
const ofOthers: ReadonlySet<SnapshotDocument['relation']> = new Set([
  'same-site-other-origin',
  'other-shipment',
]);

/**
 * Lots and containers of papers that people related as of another origin or shipment, as far as papers of the chain (or not
 * yet related ones) bear them too: the way from the other material to the goods.
 */
export function otherOriginNumbersSection(papers: Papers): AdverseSection {
  const originals = papers.documents.filter(({ translates }) => translates === null);
  const byNumber = new Map<string, { from: DocumentField[]; others: DocumentField[] }>();
  for (const document of originals)
    for (const [key, reviewed] of numbersOf(document)) {
      const known = byNumber.get(key) ?? { from: [], others: [] };
      if (ofOthers.has(document.relation)) known.from.push({ document, reviewed });
      else if (document.relation !== 'context') known.others.push({ document, reviewed });
      byNumber.set(key, known);
    }
  const line = (placed: DocumentField, because: string) =>
    papers.lineOfField(placed, { readAs: pathLabel(placed.reviewed.field.path), because });
  return {
    heading:
      'Lots and containers of documents of another origin or shipment, found on documents of the chain',
    about:
      'People related the first documents of each row as of another origin or shipment; the others, not so related, bear the same number. Whether the number means the same goods is for people to find out.',
    entries: [...byNumber.values()]
      .filter(({ from, others }) => from.length > 0 && others.length > 0)
      .map(
        ({ from, others }): AdverseEntry => ({
          what: `${from[0]!.reviewed.field.value}: on ${counted(from.length, 'document')} of another origin or shipment, and on ${counted(others.length, 'other document')}`,
          lines: [
            ...from.map((placed) => line(placed, 'related otherwise than as in the chain')),
            ...others.map((placed) => line(placed, 'the same number')),
          ],
        }),
      ),
  };
}

/** Numbers of a document by what they mean, each where it stands first. */
function numbersOf(document: SnapshotDocument): Map<string, DocumentField['reviewed']> {
  const found = new Map<string, DocumentField['reviewed']>();
  for (const reviewed of shownFields(document, ...forms)) {
    // A number of three characters is the lot of everybody.
    const folded = printedNumber(reviewed.field.value, 4);
    if (folded === null) continue;
    const key = `${reviewed.form === 'references.container' ? 'container' : 'lot'}\n${folded}`;
    if (!found.has(key)) found.set(key, reviewed);
  }
  return found;
}
