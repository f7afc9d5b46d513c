import { descendantsOf, parseXml, textOf, type XmlElement } from '../markup/xml-tree.ts';
import type { OpenedPackage } from '../package/open-package.ts';
import type { Block } from '../text/blocks.ts';

const drawingPart = /(?:^|\/)(?:diagrams\/data|charts\/chart(?:Ex)?)\d*\.xml$/iu;

/** Texts of charts (titles, categories, values) and of SmartArt diagrams, which lie in parts of their own. */
export async function drawnTexts(opened: OpenedPackage, folder: string): Promise<Block[]> {
  const blocks: Block[] = [];
  for (const name of opened.names) {
    if (!name.startsWith(folder) || !drawingPart.test(name)) continue;
    const bytes = await opened.read(name).catch(() => null);
    if (bytes === null) continue;
    const { root } = parseXml(bytes);
    for (const text of [...paragraphTexts(root), ...cachedValues(root)]) {
      blocks.push({ kind: 'paragraph', text });
    }
  }
  return blocks;
}

function paragraphTexts(root: XmlElement | null): string[] {
  return descendantsOf(root, 'p')
    .map((paragraph) => descendantsOf(paragraph, 't').map(textOf).join(''))
    .filter((text) => text.trim() !== '');
}

/** Values of a chart as the program kept them: one line for each series or category list. */
function cachedValues(root: XmlElement | null): string[] {
  return ['strCache', 'numCache', 'lvl']
    .flatMap((cache) => descendantsOf(root, cache))
    .map((cache) => descendantsOf(cache, 'v').map(textOf).join('   '))
    .filter((text) => text.trim() !== '');
}
