import type { ListEntry, ListVersion } from './lists/list.ts';
import type { ResolvedMention } from './mention.ts';

const originWords: Readonly<Record<ResolvedMention['origin'], string>> = {
  official: 'a name on the list',
  former: 'a former name on the list',
  curated: 'a Chinese name from a published source',
  unverified: 'an unverified Chinese name',
  gazetteer: 'a name in the gazetteer',
  derived: 'derived from the entry',
  identifier: 'a number pattern',
};

function editsInWords(mention: ResolvedMention): string {
  if (mention.edits.length === 0) return '';
  const shown = mention.edits.slice(0, 6).map((edit) => {
    if (edit.kind === 'insertion') return `extra "${edit.got}"`;
    if (edit.kind === 'deletion') return `"${edit.want}" missing`;
    return `"${edit.got}" for "${edit.want}"`;
  });
  return ` (${shown.join(', ')}${mention.edits.length > 6 ? ', …' : ''})`;
}

const polarityWords: Readonly<Record<Exclude<ResolvedMention['polarity']['value'], 'asserted'>, string>> = {
  denied: 'the words around it deny it',
  policy: 'the words around it are policy text',
  unclear: 'what the words around it say of it is not clear',
};

/** What of the list the words match. A name that is the entry's own is not said twice. */
function matchInWords(mention: ResolvedMention, entry: ListEntry): string {
  const { alias, origin } = mention;
  if (origin === 'identifier') return `fits the pattern of ${entry.name}`;
  if (alias === entry.name && (origin === 'official' || origin === 'gazetteer'))
    return `matches the name "${alias}"`;
  return `matches "${alias}", ${originWords[origin]}, of ${entry.name}`;
}

function inTurn(reasons: readonly string[]): string {
  return reasons.length < 3
    ? reasons.join(' and ')
    : `${reasons.slice(0, -1).join(', ')} and ${reasons.at(-1)}`;
}

/** One sentence for a person: list, entry, the words found, the differences, why the grade, and what else fits. */
export function explain(
  mention: ResolvedMention,
  entry: ListEntry,
  version: ListVersion,
  quote: string,
  /** Why the sender's program does not show the page: "the sheet is hidden"; what else must be known of the words. */
  { hidden = [], remark }: { readonly hidden?: readonly string[]; readonly remark?: string } = {},
): string {
  const remarks =
    entry.kind === 'party' || entry.kind === 'vessel' || entry.kind === 'regional-order' ? entry.remarks : [];
  const scope =
    entry.kind === 'party' && entry.scope.length > 0 ? [`the entry reads "${entry.scope[0]}"`] : [];
  const left =
    'delisted' in entry && entry.delisted != null
      ? `which stood in the ${version.title} and stands in it no more by ${entry.delisted}`
      : null;
  const parts = [
    `"${quote.replace(/\s+/g, ' ')}"${editsInWords(mention)} ${matchInWords(mention, entry)}${left === null ? ` in the ${version.title} of ${version.version}` : `, ${left}`}`,
    `grade ${mention.grade} because ${inTurn(mention.because)}`,
    ...(hidden.length === 0 ? [] : [`it stands in a part that the file hides (${hidden.join('; ')})`]),
    ...(remark === undefined ? [] : [remark]),
    ...remarks,
    ...scope,
    ...(mention.alternates.length === 0
      ? []
      : [`the same words could also mean ${mention.alternates.slice(0, 5).join(', ')}`]),
    ...(mention.polarity.value === 'asserted'
      ? []
      : [`${polarityWords[mention.polarity.value]}, which changes nothing in the grade`]),
  ];
  return `${parts.join('; ')}.`;
}
