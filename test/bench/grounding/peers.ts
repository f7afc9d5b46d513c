import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Box } from '../../../src/model/box.ts';
import { boxesOfRange, codePointOffset } from '../../../src/model/page-text.ts';
import type { Answer } from './score.ts';
import type { Trap } from './trap.ts';

/** An aligner of another package on the same traps. */
export interface Peer {
  readonly name: string;
  find(trap: Trap): Answer | null;
}

interface Aligned {
  charInterval?: { startPos?: number; endPos?: number };
  alignmentStatus?: string;
}
interface LangExtract {
  Resolver: new () => {
    align(
      extractions: readonly { extractionClass: string; extractionText: string }[],
      source: string,
      tokenOffset: number,
    ): Aligned[];
  };
}
interface TextItem {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
  words: [];
}
interface LiteParse {
  searchItems(items: TextItem[], options: { phrase: string }): TextItem[];
}

/**
 * The aligners found in a folder with a `node_modules` of its own. Both take one string: they are asked for the value,
 * on the hinted page first and then on the others, and langextract also for the quote, as its users ask.
 */
export async function loadPeers(folder: string | undefined): Promise<Peer[]> {
  if (folder === undefined) return [];
  const require = createRequire(join(folder, 'package.json'));
  const load = async (name: string): Promise<unknown> => import(pathToFileURL(require.resolve(name)).href);
  const peers: Peer[] = [];
  const langextract = (await load('langextract')) as LangExtract & { default?: LangExtract };
  const resolver = new (langextract.Resolver ?? langextract.default!.Resolver)();
  const aligned = (trap: Trap, text: string): Answer | null => {
    for (const on of inOrder(trap)) {
      const [found] = resolver.align([{ extractionClass: 'value', extractionText: text }], on.text.text, 0);
      const at = found?.charInterval;
      if (at?.startPos === undefined || at.endPos === undefined || found?.alignmentStatus === undefined)
        continue;
      const start = codePointOffset(on.text.text, at.startPos);
      const end = codePointOffset(on.text.text, at.endPos);
      return { polarity: 'asserted', boxes: boxesOfRange(on.page, on.text, start, end) };
    }
    return null;
  };
  peers.push({ name: 'langextract (value)', find: (trap) => aligned(trap, trap.candidate.value) });
  peers.push({
    name: 'langextract (quote)',
    find: (trap) => aligned(trap, trap.candidate.quote ?? trap.candidate.value),
  });
  const { searchItems } = (await load('@llamaindex/liteparse')) as LiteParse;
  peers.push({
    name: 'LiteParse searchItems',
    find(trap) {
      for (const on of inOrder(trap)) {
        const items = on.page.words.flatMap((word): TextItem[] =>
          word.visible
            ? [{ text: word.text, ...(word.box ?? { x: 0, y: 0, width: 0, height: 0 }), words: [] }]
            : [],
        );
        const found = searchItems(items, { phrase: trap.candidate.value })[0];
        if (found === undefined) continue;
        const box: Box = { x: found.x, y: found.y, width: found.width, height: found.height };
        return { polarity: 'asserted', boxes: [box] };
      }
      return null;
    },
  });
  return peers;
}

function inOrder(trap: Trap): Trap['pages'] {
  const hinted = trap.candidate.hint?.page;
  return [...trap.pages].sort(
    (one, other) =>
      Number(other.page.page === hinted?.page && other.page.file === hinted.file) -
      Number(one.page.page === hinted?.page && one.page.file === hinted.file),
  );
}
