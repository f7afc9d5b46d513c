import type { ReviewedField } from '../../index/decisions/reviewed-field.ts';
import { addUnder } from '../add-under.ts';
import { type Cell, type Item, plain } from '../brief.ts';
import type { SnapshotDocument } from '../snapshot/snapshot.ts';
import { absentItems } from './absent-items.ts';
import { fieldItem, shownFields } from './items.ts';

/** Signature and seal of a document: what is stated apart from what was inferred from marks on the page. */
export interface ExecutionCells {
  readonly signature: Cell;
  readonly seal: Cell;
  readonly inferred: Cell;
}

export function executionCells(document: SnapshotDocument): ExecutionCells {
  const signatures = shownFields(document, 'execution.signature', 'execution.signatoryTitle').map(
    (reviewed) => ({
      ...fieldItem(document, reviewed),
      text: `${reviewed.form === 'execution.signature' ? 'signature' : 'title'}: ${reviewed.field.value}`,
    }),
  );
  const seals = sealItems(document);
  const isInferred = ({ style }: Item): boolean => style === 'inferred';
  const none = (what: string): Item[] => {
    const said = absentItems(
      document,
      `execution.${what}`,
      `execution.${what}.text`,
      `execution.${what}.kind`,
    );
    return said.length > 0 ? said : [plain(`no ${what} found`, 'not-found')];
  };
  return {
    signature: signatures.length === 0 ? none('signature') : signatures.filter((item) => !isInferred(item)),
    seal: seals.length === 0 ? none('seal') : seals.filter((item) => !isInferred(item)),
    inferred: [...signatures, ...seals].filter(isInferred),
  };
}

/** One item for each seal: its kind and what it reads. */
function sealItems(document: SnapshotDocument): Item[] {
  const seals = new Map<string, ReviewedField[]>();
  for (const reviewed of shownFields(
    document,
    'execution.seal.kind',
    'execution.seal.text',
    'execution.seal.owner',
  )) {
    addUnder(seals, reviewed.field.path.slice(0, reviewed.field.path.lastIndexOf('.')), reviewed);
  }
  return [...seals.values()].map((parts) => {
    const of = (name: string): ReviewedField | undefined =>
      parts.find(({ form }) => form === `execution.seal.${name}`);
    const reads = of('text') ?? of('owner');
    const lead = reads ?? parts[0]!;
    const words = [of('kind'), reads].flatMap((part) => (part === undefined ? [] : [part.field.value]));
    return { ...fieldItem(document, lead), text: `seal: ${[...new Set(words)].join(', ')}` };
  });
}
