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
  const matcher = new LabelMatcher<TypeClaim>();
  const columns = new LabelMatcher<string>();
  const bearers = titleBearers(types);
  for (const type of types.values()) {
    // The types together have some ten thousand labels, most of them many times: one claim serves all texts of a field.
    const add = (texts: readonly string[], claim: TypeClaim, seen: Set<string>): void => {
      for (const text of texts) {
        const key = labelKey(text);
        if (seen.has(key)) continue;
        seen.add(key);
        matcher.add(text, claim);
      }
    };
    const titles = new Set<string>();
    for (const text of Object.values(type.titles).flat()) {
      const key = labelKey(text);
      const shared = bearers.get(key) ?? 1;
      const weight = (commonTitles.has(key) ? 0.6 : 1) / (shared > 1 ? 1.3 : 1);
      add([text], { type: type.id, kind: 'title', path: '', weight }, titles);
    }
    const labels = new Map<string, Set<string>>();
    for (const field of type.fields) {
      const path = withoutIndexes(field.path);
      const seen = labels.get(path) ?? new Set();
      labels.set(path, seen);
      const claim: TypeClaim = { type: type.id, kind: 'label', path, weight: 1 };
      for (const texts of Object.values(field.labels)) add(texts, claim, seen);
    }
    for (const kind of ['cue', 'against'] as const) {
      const seen = new Set<string>();
      for (const cue of kind === 'cue' ? type.cues : type.against)
        add([cue.text], { type: type.id, kind, path: '', weight: cue.weight }, seen);
    }
    for (const table of type.tables) {
      if (table.path !== 'goods') continue;
      for (const column of table.columns) {
        for (const text of Object.values(column.labels).flat()) columns.add(text, column.path);
      }
    }
  }
  const result = { matcher, columns, types };
  made.set(types, result);
  return result;
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
