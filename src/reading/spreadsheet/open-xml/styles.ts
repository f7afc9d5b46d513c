import { childOf, childrenOf, parseXml } from '../../markup/xml-tree.ts';
import { builtInFormat } from '../number-format.ts';

/** Number formats of the cell styles, by the number that cells name them with. */
export function cellFormats(bytes: Buffer | null): (style: string | undefined) => string {
  if (bytes === null) return () => 'General';
  const root = parseXml(bytes).root;
  const own = new Map<number, string>();
  for (const format of childrenOf(childOf(root, 'numFmts'), 'numFmt')) {
    own.set(Number(format.attributes['numFmtId']), format.attributes['formatCode'] ?? 'General');
  }
  const formats = childrenOf(childOf(root, 'cellXfs'), 'xf').map((style) => {
    const id = Number(style.attributes['numFmtId'] ?? 0);
    return own.get(id) ?? builtInFormat(id);
  });
  return (style) => formats[Number(style ?? 0)] ?? 'General';
}
