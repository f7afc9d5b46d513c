import { childrenOf, parseXml } from '../markup/xml-tree.ts';
import type { OpenedPackage } from '../package/open-package.ts';

/** A relationship of a part (ECMA-376 part 2, 6.5): what it needs from elsewhere. */
export interface Relationship {
  readonly id: string;
  /** Last segment of the type's address: `image`, `header`, `oleObject`; the same for transitional and strict files. */
  readonly type: string;
  /** Name of the part it points to; for external ones the address as written. */
  readonly target: string;
  readonly external: boolean;
}

/** Relationships of a part by id; of the package itself for an empty name. A damaged list is read as far as it goes. */
export async function relationshipsOf(
  opened: OpenedPackage,
  part: string,
): Promise<ReadonlyMap<string, Relationship>> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const bytes = await opened.read(`${folder}_rels/${part.slice(slash + 1)}.rels`);
  const found = new Map<string, Relationship>();
  if (bytes === null) return found;
  for (const element of childrenOf(parseXml(bytes).root, 'Relationship')) {
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = element.attributes;
    const external = mode?.toLowerCase() === 'external';
    found.set(id, {
      id,
      type: type.slice(type.lastIndexOf('/') + 1),
      target: external ? target : resolvePart(folder, target),
      external,
    });
  }
  return found;
}

/** Name of the part that a target means, seen from a folder of the package. Never a path of a disk. */
export function resolvePart(folder: string, target: string): string {
  const absolute = target.startsWith('/') ? target : folder + target;
  const segments: string[] = [];
  for (const segment of absolute.replaceAll('\\', '/').split('#')[0]!.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  const name = segments.join('/');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The main part of a package, by its relationship and else by its usual name; null when there is neither. */
export async function mainPart(opened: OpenedPackage, usualName: string): Promise<string | null> {
  for (const relationship of (await relationshipsOf(opened, '')).values()) {
    if (relationship.type === 'officeDocument' && !relationship.external && opened.has(relationship.target)) {
      return relationship.target;
    }
  }
  return opened.has(usualName) ? usualName : null;
}

/** Relationships without which something is missing from what the document shows. */
const showsContent = new Set([
  'image',
  'oleObject',
  'package',
  'aFChunk',
  'frame',
  'subDocument',
  'video',
  'audio',
  'media',
  'slide',
  'chart',
]);

export interface ExternalReferences {
  /** Pictures, objects and texts that lie outside the file. */
  readonly content: readonly Relationship[];
  /** Templates, data sources and the like. */
  readonly other: readonly Relationship[];
  /** Links a reader may click on. */
  readonly hyperlinks: number;
}

/** Everything outside the file that its parts name. None of it is ever followed. */
export async function externalReferences(opened: OpenedPackage): Promise<ExternalReferences> {
  const content: Relationship[] = [];
  const other: Relationship[] = [];
  let hyperlinks = 0;
  for (const name of opened.names) {
    const owner = /^(.*?)_rels\/([^/]+)\.rels$/iu.exec(name);
    if (owner === null) continue;
    for (const relationship of (await relationshipsOf(opened, owner[1]! + owner[2]!)).values()) {
      if (!relationship.external) continue;
      if (relationship.type === 'hyperlink') hyperlinks++;
      else if (showsContent.has(relationship.type)) content.push(relationship);
      else other.push(relationship);
    }
  }
  return { content, other, hyperlinks };
}
