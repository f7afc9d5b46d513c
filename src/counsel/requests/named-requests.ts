import type { ReviewedField } from '../../index/decisions/reviewed-field.ts';
import { plain } from '../brief.ts';
import { citedNumber } from '../number-keys.ts';
import { documentItem, fieldItem, isShown, shownFields } from '../sheets/items.ts';
import type { Snapshot, SnapshotDocument } from '../snapshot/snapshot.ts';
import { oneLine } from '../wording.ts';
import { concernsMatter } from './concerns-matter.ts';
import { supplierOf } from './contact.ts';
import { type CounselRequest, ofOurs, type Recipient } from './counsel-request.ts';
import { nameDocument } from './name-document.ts';

/** Kinds of documents that others name by their number, with the paths that name them. */
const kinds: readonly {
  readonly english: string;
  readonly chinese: string;
  readonly forms: readonly string[];
}[] = [
  { english: 'invoice', chinese: '发票', forms: ['references.invoice', 'payment.invoice'] },
  { english: 'purchase order', chinese: '采购订单', forms: ['references.purchaseOrder'] },
  { english: 'contract', chinese: '合同', forms: ['references.contract'] },
  { english: 'transport document', chinese: '运输单据', forms: ['references.billOfLading'] },
  { english: 'certificate', chinese: '证书', forms: ['references.certificate'] },
];

/** So many documents that name one number are told; the rest is counted. */
const mostTold = 6;

interface Naming {
  readonly document: SnapshotDocument;
  readonly field: ReviewedField;
}

/**
 * Documents that papers of the matter name by a number which none of them bears as its own: one request for each number.
 * Numbers are held against each other without regard to width, case, spaces and marks.
 */
export function namedRequests(snapshot: Snapshot): CounselRequest[] {
  const borne = new Set(
    snapshot.documents.flatMap((document) =>
      shownFields(document, 'documentNumber').map(({ field }) => citedNumber(field.value)),
    ),
  );
  return kinds.flatMap((kind) => {
    const named = new Map<string, Naming[]>();
    for (const document of snapshot.documents) {
      if (!concernsMatter(document) || document.translates !== null) continue;
      for (const field of document.fields) {
        if (!kind.forms.includes(field.form) || !isShown(field)) continue;
        const number = citedNumber(field.field.value);
        // A number of a few characters is told from others by too little.
        if (number.length < 4 || !/\d/u.test(number) || borne.has(number)) continue;
        const known = named.get(number);
        if (known === undefined) named.set(number, [{ document, field }]);
        else if (known.every((each) => each.document !== document)) known.push({ document, field });
      }
    }
    return [...named.values()].map((naming) => requestOf(naming, kind));
  });
}

function requestOf(naming: readonly Naming[], kind: (typeof kinds)[number]): CounselRequest {
  const to = mostOften(naming.map((each) => supplierOf(each.document)));
  // A letter speaks of what came from who gets it, and of nothing that came from others.
  const own = naming.filter((each) => sameRecipient(supplierOf(each.document), to));
  const { document, field } = own[0]!;
  const number = oneLine(field.field.value);
  const { english, chinese } = nameDocument(document, 'ours');
  const others = own.length - 1;
  const told = naming.slice(0, mostTold);
  return {
    kind: 'named',
    to,
    what: [
      plain(`${kind.english} named and not found`, 'not-found'),
      ...told.map((each) => fieldItem(each.document, each.field)),
      ...(naming.length > told.length ? [plain(`and ${naming.length - told.length} more that name it`)] : []),
    ],
    english: `The ${english}${others === 0 ? '' : ` and ${others} more`} ${others === 0 ? 'names' : 'name'} the ${kind.english} ${number}. We did not find it among the documents we hold. Please send it, or tell us who holds it.`,
    chinese: `${chinese}${others === 0 ? '' : `及另外${others}份文件`}提及${kind.chinese}${number}，我方现有文件中未见该文件。请提供；如贵方未持有，请告知由何方持有。`,
    rests: told.map((each) => documentItem(each.document)),
    ...ofOurs,
    contact: [],
  };
}

/** The recipient that comes up most often, the first of those that do. */
function mostOften(recipients: readonly Recipient[]): Recipient {
  const counts = new Map<string, { readonly to: Recipient; count: number }>();
  for (const to of recipients) {
    const key = keyOf(to);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { to, count: 1 });
    else known.count++;
  }
  return [...counts.values()].reduce((best, each) => (each.count > best.count ? each : best)).to;
}

function keyOf(to: Recipient): string {
  return JSON.stringify(to);
}

function sameRecipient(one: Recipient, other: Recipient): boolean {
  return keyOf(one) === keyOf(other);
}
