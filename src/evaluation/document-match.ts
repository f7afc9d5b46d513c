import type { EvidenceDocument } from '../model/document.ts';
import type { Gold, GoldDocument } from './gold.ts';

export interface DocumentMatch {
  readonly gold: GoldDocument;
  /** Hash of the source file; null when the index holds no such path. */
  readonly file: string | null;
  /** The produced document that stands for the gold one; null when none shares a page with it. */
  readonly document: EvidenceDocument | null;
  /** Ids of the documents whose fields are compared: one, or all of a file that the gold speaks of as a whole. */
  readonly documents: readonly string[];
  /** The produced document has exactly the gold's pages; null when the gold names no pages. */
  readonly samePages: boolean | null;
}

/**
 * Finds for each gold line the file with that path and, among its documents, the one that shares most pages with it.
 *
 * @param paths all paths of each source file in the dump, by hash.
 */
export function matchDocuments(
  gold: Gold,
  paths: ReadonlyMap<string, readonly string[]>,
  documents: readonly EvidenceDocument[],
): DocumentMatch[] {
  const byFile = new Map<string, EvidenceDocument[]>();
  for (const document of documents) {
    for (const file of new Set(document.pages.map((page) => page.file))) {
      byFile.set(file, [...(byFile.get(file) ?? []), document]);
    }
  }
  const fileOf = fileFinder(paths);
  const matches: DocumentMatch[] = [];
  const lines = Map.groupBy(gold.documents, (line) => line.file);
  for (const [path, group] of lines) {
    const file = fileOf(path);
    const produced = file === null ? [] : (byFile.get(file) ?? []);
    matches.push(...matchInFile(group, file, produced));
  }
  return matches.sort((one, other) => one.gold.line - other.gold.line);
}

/** Paths match when one ends with the other, part by part; the longest agreement wins. */
function fileFinder(paths: ReadonlyMap<string, readonly string[]>): (path: string) => string | null {
  const byName = new Map<string, { parts: string[]; file: string }[]>();
  for (const [file, all] of paths) {
    for (const path of all) {
      const parts = partsOf(path);
      byName.set(parts[0]!, [...(byName.get(parts[0]!) ?? []), { parts, file }]);
    }
  }
  return (path) => {
    const wanted = partsOf(path);
    let best: { file: string; length: number } | null = null;
    for (const { parts, file } of byName.get(wanted[0]!) ?? []) {
      const shorter = Math.min(parts.length, wanted.length);
      const agrees = wanted.slice(0, shorter).every((part, index) => part === parts[index]);
      if (!agrees || (best !== null && best.length >= shorter)) continue;
      best = { file, length: shorter };
    }
    return best?.file ?? null;
  };
}

/** Parts of a path from its end to its beginning. */
function partsOf(path: string): string[] {
  return path
    .normalize('NFC')
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .reverse();
}

function matchInFile(
  lines: readonly GoldDocument[],
  file: string | null,
  produced: readonly EvidenceDocument[],
): DocumentMatch[] {
  const pagesIn = (document: EvidenceDocument): number[] =>
    document.pages.filter((page) => page.file === file).map((page) => page.page);
  const pairs = lines
    .flatMap((gold) =>
      produced.map((document) => {
        const pages = pagesIn(document);
        const shared =
          gold.pages === undefined ? pages.length : pages.filter((page) => gold.pages!.includes(page)).length;
        const all = gold.pages === undefined ? pages.length : new Set([...pages, ...gold.pages]).size;
        return { gold, document, shared, overlap: all === 0 ? 0 : shared / all };
      }),
    )
    .filter(({ shared }) => shared > 0)
    .sort((one, other) => other.overlap - one.overlap || other.shared - one.shared);
  const chosen = new Map<GoldDocument, EvidenceDocument>();
  const taken = new Set<EvidenceDocument>();
  for (const { gold, document } of pairs) {
    if (chosen.has(gold) || taken.has(document)) continue;
    chosen.set(gold, document);
    taken.add(document);
  }
  return lines.map((gold) => {
    const document = chosen.get(gold) ?? null;
    const whole = gold.pages === undefined && lines.length === 1;
    return {
      gold,
      file,
      document,
      documents: whole ? produced.map(({ id }) => id) : document === null ? [] : [document.id],
      samePages:
        gold.pages === undefined
          ? null
          : document !== null &&
            pagesIn(document).join() === gold.pages.join() &&
            document.pages.length === gold.pages.length,
    };
  });
}
