import { partyKey } from '../../values/index.ts';
import { isShown } from '../sheets/items.ts';
import type { DocumentField, SnapshotDocument } from '../snapshot/snapshot.ts';

/** Why two names that are written differently are taken as those of one party. */
export interface NameTie {
  readonly because: 'both names on one document' | 'original and its translation name it in one place';
  readonly one: DocumentField;
  readonly other: DocumentField;
}

interface KeyedTie {
  readonly key: string;
  readonly tie: NameTie;
}

const namePath = /^(parties\.([a-zA-Z]+)(?:\[\d+\])?|tier\[\d+\])\.(name|nameTranslated)$/u;

/** Folded name that two spellings of one name share: case, width, spaces between Han characters, legal form. */
function partyNameKey(name: string): string {
  return partyKey(name).replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}

/**
 * Which names are those of one party: the same name in its folded form, or two names that a document itself sets side by
 * side (`nameTranslated`), or that a translation gives where its original gives the other. Never likeness.
 */
export class PartyBook {
  /** Names are folded once each: the same few firms stand on thousands of documents. */
  readonly #keys = new Map<string, string>();
  readonly #parent = new Map<string, string>();
  readonly #ties = new Map<string, NameTie[]>();

  /** @param contested ids of fields that an observation says a translation gives differently: they tie nothing. */
  constructor(documents: readonly SnapshotDocument[], contested: ReadonlySet<string> = new Set()) {
    const byNumber = new Map(documents.map((document) => [document.number, document]));
    const byTie: KeyedTie[] = [];
    for (const document of documents) {
      for (const [one, other] of bothNames(document))
        this.#join(byTie, 'both names on one document', one, other);
      const original = document.translates === null ? undefined : byNumber.get(document.translates);
      if (original === undefined) continue;
      for (const [one, other] of namesInOnePlace(original, document)) {
        if (contested.has(one.reviewed.field.id) || contested.has(other.reviewed.field.id)) continue;
        this.#join(byTie, 'original and its translation name it in one place', one, other);
      }
    }
    for (const { key, tie } of byTie) {
      const party = this.#root(key);
      const ties = this.#ties.get(party) ?? [];
      ties.push(tie);
      this.#ties.set(party, ties);
    }
  }

  /** Id of the party that a name is one of; '' for a name that says nothing. */
  partyOf(name: string): string {
    const key = this.#keyOf(name);
    return key === '' ? '' : this.#root(key);
  }

  #keyOf(name: string): string {
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    const key = partyNameKey(name);
    this.#keys.set(name, key);
    return key;
  }

  /** Why names of a party that are written differently were brought together, in the order of the documents. */
  tiesOf(party: string): readonly NameTie[] {
    return this.#ties.get(party) ?? [];
  }

  /** Makes two names those of one party; a name that says nothing is nobody's. */
  #join(ties: KeyedTie[], because: NameTie['because'], one: DocumentField, other: DocumentField): void {
    const keys = [one, other].map(({ reviewed }) => this.#keyOf(reviewed.field.value));
    if (keys.includes('')) return;
    const [first, second] = keys.map((key) => this.#root(key)) as [string, string];
    // The smaller name leads, so that the order of the documents changes nothing.
    if (first !== second) this.#parent.set(first < second ? second : first, first < second ? first : second);
    // The same name twice ties nothing that needs a reason.
    if (keys[0] !== keys[1]) ties.push({ key: keys[0]!, tie: { because, one, other } });
  }

  #root(key: string): string {
    let root = key;
    for (let up = this.#parent.get(root); up !== undefined; up = this.#parent.get(root)) root = up;
    return root;
  }
}

/** Names that one document gives beside each other for one party. */
function bothNames(document: SnapshotDocument): [DocumentField, DocumentField][] {
  const parties = new Map<string, { name?: DocumentField; nameTranslated?: DocumentField }>();
  for (const reviewed of document.fields) {
    const match = namePath.exec(reviewed.field.path);
    if (match === null || !isShown(reviewed)) continue;
    const party = parties.get(match[1]!) ?? {};
    party[match[3] as 'name' | 'nameTranslated'] = { document, reviewed };
    parties.set(match[1]!, party);
  }
  return [...parties.values()].flatMap(({ name, nameTranslated }): [DocumentField, DocumentField][] =>
    name !== undefined && nameTranslated !== undefined ? [[name, nameTranslated]] : [],
  );
}

/** Names that an original and its translation give under one role; a role with several parties ties none. */
function namesInOnePlace(
  original: SnapshotDocument,
  translation: SnapshotDocument,
): [DocumentField, DocumentField][] {
  const originals = onePerRole(original);
  return [...onePerRole(translation)].flatMap(([role, told]): [DocumentField, DocumentField][] => {
    const other = originals.get(role);
    return role === 'translator' || other === undefined ? [] : [[other, told]];
  });
}

function onePerRole(document: SnapshotDocument): Map<string, DocumentField> {
  const found = new Map<string, DocumentField | null>();
  for (const reviewed of document.fields) {
    const match = namePath.exec(reviewed.field.path);
    if (match?.[2] === undefined || match[3] !== 'name' || !isShown(reviewed)) continue;
    found.set(match[2], found.has(match[2]) ? null : { document, reviewed });
  }
  const single = new Map<string, DocumentField>();
  for (const [role, told] of found) if (told !== null) single.set(role, told);
  return single;
}
