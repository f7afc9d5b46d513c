import type {
  ColumnDefinition,
  Cue,
  FieldDefinition,
  LabelLanguage,
  Labels,
  Placement,
} from '../../src/model/document-type.ts';
import type { ValueKind } from '../../src/model/value-kind.ts';

/** Options of a field beside path, kind, labels and guidance. */
export type FieldOptions = Partial<
  Pick<FieldDefinition, 'placement' | 'repeats' | 'assertedBy' | 'example' | 'core'>
>;

/** One thing a document may say. `labels` may be several packs; they are merged. */
export function field(
  path: string,
  kind: ValueKind,
  labels: Labels | readonly Labels[],
  guidance: string,
  options: FieldOptions = {},
): FieldDefinition {
  return { path, kind, labels: merge(labels), guidance, ...options };
}

/** Labels of a block announce it; the block itself gives name, address, country and identifiers below its path. */
export function party(
  role: string,
  labels: Labels | readonly Labels[],
  guidance: string,
  options: FieldOptions = {},
): FieldDefinition {
  const placement: readonly Placement[] = ['below', 'same', 'right'];
  return { path: `parties.${role}`, kind: 'party', labels: merge(labels), placement, guidance, ...options };
}

/** `guidance`: what a model should look for, where the name of the column does not say it. */
export function column(
  path: string,
  kind: ValueKind,
  labels: Labels | readonly Labels[],
  guidance?: string,
): ColumnDefinition {
  return { path, kind, labels: merge(labels), ...(guidance === undefined ? {} : { guidance }) };
}

/** Cues of one weight, written between bars. */
export function cues(weight: number, texts: string): Cue[] {
  return texts
    .split('|')
    .map((text) => text.trim().replace(/\s+/g, ' '))
    .filter((text) => text !== '')
    .map((text) => ({ text, weight }));
}

/** Joins label packs, first come first kept, without repeats. */
export function merge(packs: Labels | readonly Labels[]): Labels {
  const list = isList(packs) ? packs : [packs];
  const merged: Partial<Record<LabelLanguage, string[]>> = {};
  for (const pack of list) {
    for (const [language, texts] of Object.entries(pack) as [LabelLanguage, readonly string[]][]) {
      const known = merged[language] ?? [];
      merged[language] = known;
      for (const text of texts) if (!known.includes(text)) known.push(text);
    }
  }
  return merged;
}

/** A pack without some of its texts, for a type in which they mean something else. */
export function without(pack: Labels, ...texts: string[]): Labels {
  return Object.fromEntries(
    Object.entries(pack).map(([language, list]) => [language, list.filter((text) => !texts.includes(text))]),
  );
}

function isList(packs: Labels | readonly Labels[]): packs is readonly Labels[] {
  return Array.isArray(packs);
}
