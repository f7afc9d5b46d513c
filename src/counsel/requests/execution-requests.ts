import { signedTypes } from '../../../schemas/type-groups.ts';
import { prescribedClauses } from '../../extraction/clauses/prescribed-clauses.ts';
import { plain } from '../brief.ts';
import { documentItem, fieldItem, shownFields } from '../sheets/items.ts';
import type { Snapshot, SnapshotDocument } from '../snapshot/snapshot.ts';
import { chineseClauses } from './chinese-names.ts';
import { concernsMatter } from './concerns-matter.ts';
import { contactOn, supplierOf } from './contact.ts';
import { type CounselRequest, ofOurs } from './counsel-request.ts';
import { nameDocument } from './name-document.ts';

/** Places for a signature that are empty, papers that bear neither signature nor seal, and statements of 19 CFR 12.43(a) that are not found. */
export function executionRequests(snapshot: Snapshot): CounselRequest[] {
  return snapshot.documents
    .filter(concernsMatter)
    .flatMap((document) => [...signatures(document), ...clauses(document)]);
}

function signatures(document: SnapshotDocument): CounselRequest[] {
  // A translation is certified by who translates; the original bears the signature.
  if (document.translates !== null) return [];
  const stated = shownFields(document, 'execution.signature');
  const empty = stated.filter(({ field }) => (field.normalized ?? field.value) === 'absent');
  const signed = stated.some(({ field }) => (field.normalized ?? field.value) !== 'absent');
  const sealed =
    shownFields(document, 'execution.seal.text', 'execution.seal.kind', 'execution.seal.owner').length > 0;
  const { english, chinese } = nameDocument(document);
  const whole = {
    ...ofOurs,
    kind: 'signature' as const,
    to: supplierOf(document),
    rests: [documentItem(document)],
    contact: contactOn(document),
  };
  if (empty.length > 0 && !signed)
    return [
      {
        ...whole,
        what: empty.map((field) => ({
          ...fieldItem(document, field),
          text: 'the place for the signature is empty',
        })),
        english: `On the ${english} the place for the signature is empty${sealed ? '; it bears a seal' : ''}. If a signed copy is kept, please send it; otherwise tell us who may sign it and when it was issued.`,
        chinese: `${chinese}的签字处为空白${sealed ? '（已盖章）' : ''}。如留存有已签字的文本，请提供；如没有，请说明有权签字人及该文件的出具日期。`,
      },
    ];
  // Of a type that nobody signs, a missing signature says nothing.
  if (stated.length > 0 || sealed || !signedTypes.has(document.document.type)) return [];
  return [
    {
      ...whole,
      what: [plain('neither signature nor seal found', 'not-found')],
      english: `We found neither signature nor seal on the ${english}. If a signed or sealed copy is kept, please send it.`,
      chinese: `${chinese}上未见签字或盖章。如留存有已签字或盖章的文本，请提供。`,
    },
  ];
}

function clauses(document: SnapshotDocument): CounselRequest[] {
  if (document.document.type !== 'certificate_12_43_a' || document.translates !== null) return [];
  const found = new Set(
    document.fields
      .filter(({ form }) => form.startsWith('clauses.'))
      .flatMap(({ form }) => (shownFields(document, form).length > 0 ? [form.slice('clauses.'.length)] : [])),
  );
  const missing = prescribedClauses.filter(({ name }) => !found.has(name));
  if (missing.length === 0) return [];
  const { english, chinese } = nameDocument(document);
  return [
    {
      ...ofOurs,
      kind: 'clauses',
      to: supplierOf(document),
      what: missing.map(({ asks }) => plain(`not found (19 CFR 12.43(a)): ${asks}`, 'not-found')),
      english: `In the ${english} we did not find: ${missing.map(({ asks }) => asks).join('; ')}. 19 CFR 12.43(a) prescribes these statements. Please tell us where the certificate makes them, or send a certificate, signed by the seller or owner, that does.`,
      chinese: `在${chinese}中未找到以下内容：${missing.map(({ name, asks }) => chineseClauses[name] ?? asks).join('；')}。上述内容为19 CFR 12.43(a)规定的证明内容。请指明其在证明中的位置，或另行提供由卖方或货主签署并载有上述内容的证明。`,
      rests: [documentItem(document)],
      contact: contactOn(document),
    },
  ];
}
