import type { ReviewedField } from '../../index/decisions/reviewed-field.ts';
import type { Observation } from '../../model/observation.ts';
import { pathLabel } from '../../model/path-label.ts';
import { addUnder } from '../add-under.ts';
import { isShown } from '../sheets/items.ts';
import type { Snapshot, SnapshotDocument } from '../snapshot/snapshot.ts';
import type { AdverseEntry, AdverseSection } from './entry.ts';
import { observationEntry } from './observation-entry.ts';
import type { Papers } from './papers.ts';

/** Words for a finding that found nothing. */
const nothing = /^(?:none|no|nil|n\/?a|not applicable|-|—|无|compliant|conform|ok)\.?$/iu;

/** Findings of inspections, and what certificates and papers say of themselves, as far as it leaves something open. */
export function leftOpenSection(papers: Papers): AdverseSection {
  return {
    heading: 'What inspections and documents themselves leave open',
    about:
      'Findings that an auditor or visitor states, with what became of them; certificates issued after the fact; documents with an empty place for a signature; statements made under a condition.',
    entries: papers.documents.flatMap((document) => [
      ...findings(document, papers),
      ...ofThePaper(document, papers),
    ]),
  };
}

/** Order in which the parts of a finding are told. */
const partsOfFinding = ['text', 'severity', 'indicator', 'status', 'correctiveAction', 'due', 'closedOn'];

/** A row for each finding that is stated, the open ones first. */
function findings(document: SnapshotDocument, papers: Papers): AdverseEntry[] {
  const byIndex = new Map<string, ReviewedField[]>();
  for (const reviewed of document.fields) {
    const index = /^audit\.finding\[(\d+)\]\./u.exec(reviewed.field.path)?.[1];
    if (index === undefined || !isShown(reviewed)) continue;
    addUnder(byIndex, index, reviewed);
  }
  const partOf = (fields: readonly ReviewedField[], part: string): ReviewedField | undefined =>
    fields.find(({ form }) => form === `audit.finding.${part}`);
  return [...byIndex.values()]
    .filter((fields) => {
      const severity = partOf(fields, 'severity')?.field.value.trim() ?? '';
      return fields.every(({ field }) => field.polarity !== 'denied') && !nothing.test(severity);
    })
    .map((fields) => {
      const isClosed =
        partOf(fields, 'closedOn') !== undefined ||
        /clos|done|完成|已关闭/iu.test(partOf(fields, 'status')?.field.value ?? '');
      const told = partsOfFinding.flatMap((part) => partOf(fields, part) ?? []);
      return {
        isClosed,
        entry: {
          what: `Finding of an inspection, ${isClosed ? 'said to be closed' : 'no state or date of closing read'}`,
          lines: told.map((reviewed) =>
            papers.lineOfField({ document, reviewed }, { readAs: pathLabel(reviewed.field.path) }),
          ),
        },
      };
    })
    .sort((one, other) => Number(one.isClosed) - Number(other.isClosed))
    .map(({ entry }) => entry);
}

function ofThePaper(document: SnapshotDocument, papers: Papers): AdverseEntry[] {
  return document.fields.flatMap((reviewed): AdverseEntry[] => {
    if (!isShown(reviewed)) return [];
    const what = whatIsOpen(reviewed);
    return what === null
      ? []
      : [
          {
            what,
            lines: [papers.lineOfField({ document, reviewed }, { readAs: pathLabel(reviewed.field.path) })],
          },
        ];
  });
}

function whatIsOpen({ form, field }: ReviewedField): string | null {
  if (form === 'audit.result') return 'Result of an inspection, as stated';
  if (form === 'certificate.issuedRetroactively') return 'Certificate that says it was issued after the fact';
  if (form === 'execution.signature' && field.value === 'absent') return 'Place for a signature, empty';
  if (field.polarity === 'conditional' && /^(?:origin|parties|declaration|clauses)\./u.test(form))
    return 'Stated under a condition';
  return null;
}

const aboutTranslations: ReadonlySet<Observation['kind']> = new Set([
  'translation-incomplete',
  'may-be-translation-of',
]);

/** Translations of which pages are missing, or that nobody has paired with an original. */
export function translationSection({ observations }: Snapshot, papers: Papers): AdverseSection {
  return {
    heading: 'Translations that are open',
    about:
      'Pages of an original that no translation stands for, and documents that may translate another one. What to ask for is in sheet 6.',
    entries: observations
      .filter(({ kind }) => aboutTranslations.has(kind))
      .map((observation) => observationEntry(observation, papers)),
  };
}
