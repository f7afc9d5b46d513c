import type { ScreenedEntries } from '../../index/screening-store.ts';
import type { Flag } from '../../model/flag.ts';
import type { FlagChangeCode, FlagChangeReason } from '../../model/flag-change.ts';
import type { FlagDifference } from './compare-flags.ts';

/** What a pass searched with: enough to tell why a flag came or went. */
export interface SearchedWith {
  readonly matcher: string;
  /** Title and entries of each list, by its id. */
  readonly lists: ReadonlyMap<string, { readonly title: string; readonly entries: ScreenedEntries }>;
}

/** What is known of a file and of the pass before. */
export interface ChangeContext {
  readonly now: SearchedWith;
  /** What the file was screened with before; null when no pass recorded it. */
  readonly before: SearchedWith | null;
  /** The entries of an edition that was searched once; null when it is not known. */
  readonly entriesOf: (list: string, hash: string) => ScreenedEntries | null;
  /** True when documents or fields of the file were made anew, or its pages read again. */
  readonly paperChanged: boolean;
  /** True when people say otherwise than before what stands on its pages. */
  readonly statedChanged: boolean;
  /** All flags of the file now. */
  readonly flags: readonly Flag[];
}

/** Why a flag came, went or changed: what the lists say first, then the matcher, then the paper. */
export function reasonOf(difference: FlagDifference, context: ChangeContext): FlagChangeReason {
  const { before, after } = difference;
  if (before === null) return reasonOfNew(after!, context);
  if (after === null) return reasonOfGone(before, context);
  return reasonOfChanged(before, after, context);
}

function reasonOfNew(flag: Flag, context: ChangeContext): FlagChangeReason {
  const edition = context.now.lists.get(flag.list.id);
  const earlier = context.before?.lists.get(flag.list.id);
  const title = edition?.title ?? flag.list.id;
  if (context.before !== null && earlier === undefined)
    return because('list-added', `${title} was not searched before`);
  const entry = earlier?.entries.entries.get(flag.entry.id);
  const now = edition?.entries.entries.get(flag.entry.id);
  if (earlier !== undefined && entry === undefined && now !== undefined)
    return because('entry-added', `${flag.entry.name} is new in the ${title} of ${flag.list.version}`);
  const alias = flag.entry.matchedAlias;
  if (entry !== undefined && now?.names.includes(alias) === true && !entry.names.includes(alias))
    return because('alias-added', `"${alias}" is a new name of ${flag.entry.name} in the ${title}`);
  return otherReason(context.before?.matcher ?? null, flag.list.hash ?? null, earlier, context);
}

function reasonOfGone(flag: Flag, context: ChangeContext): FlagChangeReason {
  const edition = context.now.lists.get(flag.list.id);
  const title = edition?.title ?? flag.list.id;
  if (edition === undefined)
    return because('list-not-searched', `the list ${title} is not searched any more`);
  const now = edition.entries.entries.get(flag.entry.id);
  const version = edition.entries.version;
  if (now === undefined)
    return because('entry-removed', `${flag.entry.name} is not in the ${title} of ${version}`);
  const earlier = flag.list.hash === undefined ? null : context.entriesOf(flag.list.id, flag.list.hash);
  const alias = flag.entry.matchedAlias;
  const wasName = earlier?.entries.get(flag.entry.id)?.names.includes(alias) === true;
  if (wasName && !now.names.includes(alias))
    return because(
      'alias-removed',
      `"${alias}" is no name of ${flag.entry.name} in the ${title} of ${version}`,
    );
  const instead = context.flags.find(
    (other) =>
      other.page === flag.page &&
      other.entry.id !== flag.entry.id &&
      other.offsets[0] < flag.offsets[1] &&
      flag.offsets[0] < other.offsets[1],
  );
  if (instead !== undefined)
    return because('other-entry', `the same words now match ${instead.entry.name} (${instead.grade})`);
  return otherReason(flag.matcher, edition.entries.hash, hashed(flag), context);
}

function reasonOfChanged(before: Flag, after: Flag, context: ChangeContext): FlagChangeReason {
  const edition = context.now.lists.get(after.list.id);
  const title = edition?.title ?? after.list.id;
  const now = edition?.entries.entries.get(after.entry.id);
  const earlier = before.list.hash === undefined ? null : context.entriesOf(before.list.id, before.list.hash);
  const entry = earlier?.entries.get(before.entry.id);
  if (now?.delisted !== undefined && entry !== undefined && entry.delisted === undefined)
    return because(
      'entry-delisted',
      `${after.entry.name} is no longer on the ${title} of ${after.list.version}`,
    );
  const [old, alias] = [before.entry.matchedAlias, after.entry.matchedAlias];
  if (old !== alias && entry !== undefined && now !== undefined) {
    if (now.names.includes(alias) && !entry.names.includes(alias))
      return because('alias-added', `"${alias}" is a new name of ${after.entry.name} in the ${title}`);
    if (entry.names.includes(old) && !now.names.includes(old))
      return because('alias-removed', `"${old}" is no name of ${after.entry.name} any more`);
  }
  if (
    before.entry.hash !== undefined &&
    after.entry.hash !== undefined &&
    before.entry.hash !== after.entry.hash
  )
    return because('entry-changed', `the entry reads otherwise in the ${title} of ${after.list.version}`);
  if (before.entry.name !== after.entry.name)
    return because(
      'entry-changed',
      `the ${title} of ${after.list.version} calls the entry ${after.entry.name}`,
    );
  return otherReason(before.matcher, after.list.hash ?? null, hashed(before), context);
}

/** The edition that made a flag, as far as the flag tells. */
function hashed(
  flag: Flag,
): { readonly entries: { readonly hash: string; readonly version: string } } | undefined {
  return flag.list.hash === undefined
    ? undefined
    : { entries: { hash: flag.list.hash, version: flag.list.version } };
}

/** What is left where the entry and its names are the same on both sides. */
function otherReason(
  matcher: string | null,
  hash: string | null,
  earlier: { readonly entries: { readonly hash: string; readonly version: string } } | undefined,
  { now, paperChanged, statedChanged }: ChangeContext,
): FlagChangeReason {
  if (matcher !== null && matcher !== now.matcher)
    return because('matcher-changed', `the matching rules changed (version ${matcher} to ${now.matcher})`);
  if (paperChanged) return because('paper-changed', 'the document was read or divided anew');
  if (statedChanged)
    return because('stated-changed', 'what reviewers say stands on the page is other than before');
  if (earlier !== undefined && hash !== null && earlier.entries.hash !== hash)
    return because('entry-changed', `the list changed since its edition of ${earlier.entries.version}`);
  if (matcher === null || earlier === undefined)
    return because('unknown', 'what it was searched with before is not recorded');
  return because('matcher-changed', 'the settings of the search changed');
}

function because(code: FlagChangeCode, words: string): FlagChangeReason {
  return { code, words };
}
