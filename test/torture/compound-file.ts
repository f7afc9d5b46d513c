/** A stream of a compound file: `path` names its storages and itself. */
export interface CompoundStream {
  readonly path: readonly string[];
  readonly data: Uint8Array;
}

const sector = 512;
const endOfChain = 0xfffffffe;
const free = 0xffffffff;

/**
 * Builds an OLE compound file (MS-CFB, version 3) as old Office programs and Outlook write it. Streams are padded to
 * 4,096 bytes so that none needs the small-stream area; sibling names hang to the right, which every reader accepts.
 */
export function compoundFile(streams: readonly CompoundStream[]): Buffer {
  interface Node {
    readonly name: string;
    readonly children: Node[];
    readonly data: Buffer | null;
    id: number;
    start: number;
  }
  const root: Node = { name: 'Root Entry', children: [], data: null, id: 0, start: endOfChain };
  for (const stream of streams) {
    let at = root;
    for (const [depth, name] of stream.path.entries()) {
      const isLast = depth === stream.path.length - 1;
      let next = at.children.find((child) => child.name === name);
      if (next === undefined) {
        const padded = Buffer.alloc(Math.max(4096, stream.data.length));
        padded.set(stream.data);
        next = { name, children: [], data: isLast ? padded : null, id: 0, start: endOfChain };
        at.children.push(next);
      }
      at = next;
    }
  }
  const nodes: Node[] = [];
  const collect = (node: Node): void => {
    node.id = nodes.length;
    nodes.push(node);
    node.children.sort(
      (one, other) => one.name.length - other.name.length || (one.name < other.name ? -1 : 1),
    );
    for (const child of node.children) collect(child);
  };
  collect(root);
  const body: Buffer[] = [];
  const table: number[] = [];
  const place = (data: Buffer): number => {
    const count = Math.ceil(data.length / sector);
    const start = table.length;
    for (let index = 0; index < count; index++) {
      table.push(index === count - 1 ? endOfChain : start + index + 1);
      const part = Buffer.alloc(sector);
      data.copy(part, 0, index * sector, Math.min(data.length, (index + 1) * sector));
      body.push(part);
    }
    return start;
  };
  for (const node of nodes) if (node.data !== null) node.start = place(node.data);
  const entries = Buffer.alloc(Math.ceil(nodes.length / 4) * sector);
  for (let index = 0; index < entries.length / 128; index++) {
    const node = nodes[index];
    const at = index * 128;
    entries.writeUInt32LE(free, at + 68);
    entries.writeUInt32LE(free, at + 72);
    entries.writeUInt32LE(free, at + 76);
    if (node === undefined) continue;
    entries.write(node.name, at, 'utf16le');
    entries.writeUInt16LE((node.name.length + 1) * 2, at + 64);
    entries[at + 66] = index === 0 ? 5 : node.data === null ? 1 : 2;
    entries[at + 67] = 1;
    const parent = nodes.find((each) => each.children.includes(node));
    const sibling = parent?.children[parent.children.indexOf(node) + 1];
    if (sibling !== undefined) entries.writeUInt32LE(sibling.id, at + 72);
    if (node.children.length > 0) entries.writeUInt32LE(node.children[0]!.id, at + 76);
    entries.writeUInt32LE(node.start >>> 0, at + 116);
    entries.writeUInt32LE(node.data?.length ?? 0, at + 120);
  }
  const directoryStart = place(entries);
  const tableSectors = Math.ceil((table.length + 1) / (sector / 4 - 1)) + 1;
  const tableStart = table.length;
  for (let index = 0; index < tableSectors; index++) table.push(0xfffffffd);
  const fat = Buffer.alloc(tableSectors * sector, 0xff);
  for (const [index, value] of table.entries()) fat.writeUInt32LE(value >>> 0, index * 4);
  const header = Buffer.alloc(sector, 0);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(tableSectors, 44);
  header.writeUInt32LE(directoryStart, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(endOfChain, 60);
  header.writeUInt32LE(endOfChain, 68);
  for (let index = 0; index < 109; index++)
    header.writeUInt32LE(index < tableSectors ? tableStart + index : free, 76 + index * 4);
  return Buffer.concat([header, ...body, fat]);
}
