import { LabelMatcher, labelKey, withoutIndexes } from '../../schemas/index.ts';
import type { DocumentTypeDefinition } from '../model/document-type.ts';

/** What a text on a page may mean for a type. */
export interface TypeClaim {
  readonly type: string;
  readonly kind: 'title' | 'label' | 'cue' | 'against';
  /** Contract path for labels, else empty. */
  readonly path: string;
  /** Weight of a cue; for titles the share of certainty the title alone gives (a title several types bear gives less). */
  readonly weight: number;
}

export interface TypeMatcher {
  readonly matcher: LabelMatcher<TypeClaim>;
  /** Headers of goods tables, by what they head. */
  readonly columns: LabelMatcher<string>;
  readonly types: ReadonlyMap<string, DocumentTypeDefinition>;
}

const made = new WeakMap<ReadonlyMap<string, DocumentTypeDefinition>, TypeMatcher>();

/** Titles that also head parts of other papers or are everyday words: they need support from the page. */
const commonTitles = new Set(
  `certificate certificat certificado zertifikat sertifika certificato certificaat belge 证书 认证证书 statement declaration
  declaracion declaration erklarung beyan declaracao dichiarazione verklaring 声明 声明书 证明 说明 情况说明 letter memo fax email 通知 函
  brief carta lettre lettera order bestellung auftrag commande ordine siparis encomenda pedido bill bon receipt recibo
  recu ticket certification waybill manifest cmr swift note mektup courrier mitteilung schreiben comunicado bestatigung attestation engagement
  formd forma forme formb text abono avoir indent undertaking 订单 运单 收据 账单 recebido delivery virement uberweisung bonifico nota
  handelsregister phieuthu chungchi thu yazi notice position traveler commande belgekapsam giaychungnhan thongbao tuyenbo camket 委托书 授权书
  传真 quittance folio debitnote danfe testcertificate inspectioncertificate healthcertificate productcertificate supplieraudit`
    .split(/\s+/)
    .map(labelKey),
);

/** The trie of all titles, labels and cues of the types; built once per set of types. */
export function typeMatcher(types: ReadonlyMap<string, DocumentTypeDefinition>): TypeMatcher {
  const known = made.get(types);
  if (known !== undefined) return known;
  // The types together give some ninety thousand texts for ten thousand labels: each label goes into the trie once.
  const claims = new Map<string, TypeClaim[]>();
  const heads = new Map<string, string[]>();
  const add = (text: string, claim: TypeClaim): void => {
    const key = labelKey(text);
    const made = claims.get(key);
    if (made === undefined) claims.set(key, [claim]);
    else if (!isSame(made.at(-1)!, claim)) made.push(claim);
  };
  const bearers = titleBearers(types);
  for (const type of types.values()) {
    for (const text of Object.values(type.titles).flat()) {
      const key = labelKey(text);
      const shared = bearers.get(key) ?? 1;
      const weight = (commonTitles.has(key) ? 0.6 : 1) / (shared > 1 ? 1.3 : 1);
      add(text, { type: type.id, kind: 'title', path: '', weight });
    }
    for (const field of type.fields) {
      const claim: TypeClaim = { type: type.id, kind: 'label', path: withoutIndexes(field.path), weight: 1 };
      for (const texts of Object.values(field.labels)) for (const text of texts) add(text, claim);
    }
    for (const kind of ['cue', 'against'] as const)
      for (const cue of kind === 'cue' ? type.cues : type.against)
        add(cue.text, { type: type.id, kind, path: '', weight: cue.weight });
    for (const table of type.tables) {
      if (table.path !== 'goods') continue;
      for (const column of table.columns)
        for (const text of Object.values(column.labels).flat()) {
          const key = labelKey(text);
          const headed = heads.get(key);
          if (headed === undefined) heads.set(key, [column.path]);
          else headed.push(column.path);
        }
    }
  }
  const result = { matcher: matcherOf(claims), columns: matcherOf(heads), types };
  made.set(types, result);
  return result;
}

/** True for claims that say the same; what a type says of one label comes in a row. */
function isSame(one: TypeClaim, other: TypeClaim): boolean {
  return one.type === other.type && one.kind === other.kind && one.path === other.path;
}

function matcherOf<Claim>(claims: ReadonlyMap<string, readonly Claim[]>): LabelMatcher<Claim> {
  const matcher = new LabelMatcher<Claim>();
  for (const [key, made] of claims) matcher.addKey(key, made);
  return matcher;
}

function titleBearers(types: ReadonlyMap<string, DocumentTypeDefinition>): Map<string, number> {
  const bearers = new Map<string, number>();
  for (const type of types.values()) {
    for (const key of new Set(Object.values(type.titles).flat().map(labelKey))) {
      bearers.set(key, (bearers.get(key) ?? 0) + 1);
    }
  }
  return bearers;
}
