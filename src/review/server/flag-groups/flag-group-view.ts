import { criticalityOf } from '../../../../schemas/criticality.ts';
import { withoutIndexes } from '../../../../schemas/index.ts';
import type { EvidenceIndex } from '../../../index/evidence-index.ts';
import type { FlagGroup } from '../../../index/flag-groups/group-flags.ts';
import type { Flag } from '../../../model/flag.ts';
import { pageKey } from '../../../model/page-key.ts';
import { pathLabel } from '../../../model/path-label.ts';
import { listsOfIndex } from '../../../pipeline/lists/active-lists.ts';
import type { FlagGroupView, FlagMention } from '../../api/lists.ts';
import { documentCards } from '../views/document-card.ts';
import { pageViews } from '../views/page-view.ts';
import { Places } from '../views/places.ts';
import { listEntryView } from './list-entry.ts';
import { flagGroupCard, sealOfGroup, standingViews } from './read-group.ts';
import { wordsAround } from './words-around.ts';

/** Mentions of a group that are told one by one. */
const mentionsTold = 200;
/** Fields that are offered for citing, and documents that they are taken from. */
const identifiersTold = 60;
const documentsLookedAt = 100;

/** One group with its mentions in context, what the list says, and what was decided. */
export function flagGroupView(index: EvidenceIndex, group: FlagGroup): FlagGroupView {
  const flags = group.flags.slice(0, mentionsTold).flatMap((id) => index.results.flag(id) ?? []);
  const opposed = group.contradiction === null ? [] : Object.values(group.contradiction);
  const mention = mentionView(index, group.key, [...flags, ...opposed]);
  // The mention to look at first comes first, then as they stand in the files.
  const ordered = [...flags].sort(
    (one, other) => Number(other.id === group.first.id) - Number(one.id === group.first.id),
  );
  return {
    ...flagGroupCard(index, group),
    seal: sealOfGroup(group),
    listEntry: listEntryView(group.first, listsOfIndex(index)),
    matched: group.matched.map(({ words, mentions }) => ({ words, mentions })),
    standings: standingViews(group),
    contradiction:
      group.contradiction === null
        ? null
        : { denied: mention(group.contradiction.denied), stated: mention(group.contradiction.stated) },
    alongside: group.alongside,
    flags: ordered.map(mention).filter(({ pageView }) => pageView !== null),
    identifiers: identifiersOf(index, flags),
    passages: group.passages.map(({ documents, mentions, example }) => ({ documents, mentions, example })),
  };
}

/** How flags are told with their words around, their document and their page; loads what all of them need at once. */
function mentionView(
  index: EvidenceIndex,
  group: string,
  flags: readonly Flag[],
): (flag: Flag) => FlagMention {
  const places = new Places(index);
  const cards = documentCards(index, [...new Set(flags.flatMap(({ document }) => document ?? []))]);
  const references = new Map(flags.map(({ file, page }) => [pageKey({ file, page }), { file, page }]));
  const pages = pageViews(index, [...references.values()]);
  const texts = new Map<string, readonly string[]>();
  const textOf = (key: string, { file, page }: Flag): readonly string[] => {
    const known = texts.get(key) ?? [...index.pages.text(file, page)];
    texts.set(key, known);
    return known;
  };
  return (flag) => {
    const key = pageKey(flag);
    return {
      id: flag.id,
      group,
      entry: flag.entry.name,
      grade: flag.grade,
      polarity: flag.polarity.value,
      page: { file: flag.file, page: flag.page },
      boxes: places.boxes(flag),
      quote: flag.quote,
      explanation: flag.explanation,
      document: flag.document === null ? null : (cards.get(flag.document) ?? null),
      pageView: pages.get(key) ?? null,
      ...(aroundTyped(flag) ?? wordsAround(textOf(key, flag), flag.offsets)),
      cue: flag.polarity.cue,
    };
  };
}

/** Words around a mention in what a person typed, which is no part of the page text; null for any other. */
function aroundTyped({ searched, quote }: Flag): ReturnType<typeof wordsAround> | null {
  const { transcribedText: text, transcribedStart: start } = searched ?? {};
  if (typeof text !== 'string' || typeof start !== 'string') return null;
  return wordsAround([...text], [Number(start), Number(start) + [...quote].length]);
}

/** Paths that can show that a party is another one, the surest first. */
const citable: readonly RegExp[] = [
  /^parties\.\w+\.identifiers\./u,
  /^parties\.\w+\.(?:siteAddress|address)$/u,
  /^origin\.(?:siteAddress|siteName|region|country)$/u,
  /^parties\.\w+\.country$/u,
  /^(?:tier)\.(?:address|country)$/u,
  /^parties\.\w+\.name$/u,
];

/** Fields of the documents that may be cited for its being another party: numbers first, then addresses, countries, names. */
function identifiersOf(index: EvidenceIndex, flags: readonly Flag[]): FlagGroupView['identifiers'] {
  const documents = [...new Set(flags.flatMap(({ document }) => document ?? []))].slice(0, documentsLookedAt);
  const found = new Map<string, { path: string; label: string; value: string; rank: number }>();
  for (const fields of index.views.fieldsOf(documents).values())
    for (const { path, value, groundings } of fields) {
      const form = withoutIndexes(path);
      const rank = citable.findIndex((pattern) => pattern.test(form));
      const key = `${path} ${value}`;
      if (rank < 0 || groundings.length === 0 || found.has(key)) continue;
      found.set(key, { path, label: pathLabel(path), value, rank: rank - criticalityOf(form) / 10 });
    }
  return [...found.values()]
    .sort((one, other) => one.rank - other.rank || (one.path < other.path ? -1 : 1))
    .slice(0, identifiersTold)
    .map(({ path, label, value }) => ({ path, label, value }));
}
