/** One member of a tar archive made for a test. */
export interface TarMember {
  readonly name: string | Buffer;
  readonly data?: string | Buffer;
  /** `0` file, `1` hard link, `2` symbolic link, `3` device, `5` folder, `6` pipe, `L` GNU long name, `x` pax header. */
  readonly type?: string;
  readonly link?: string;
  /** Bytes of the size field as they are, instead of the size of `data`. */
  readonly rawSize?: Buffer;
  readonly badChecksum?: boolean;
}

const block = 512;

/** Builds a tar archive (POSIX.1-2017, ustar) byte by byte. */
export function buildTar(members: readonly TarMember[], end = true): Buffer {
  const parts: Buffer[] = [];
  for (const member of members) {
    const data = Buffer.from(member.data ?? '');
    const header = Buffer.alloc(block);
    Buffer.from(member.name).copy(header, 0, 0, 100);
    header.write('0000644\0', 100);
    header.write('0000000\0', 108);
    header.write('0000000\0', 116);
    header.write(`${data.length.toString(8).padStart(11, '0')}\0`, 124);
    member.rawSize?.copy(header, 124, 0, 12);
    header.write('14774506700\0', 136);
    header.write(member.type ?? '0', 156);
    header.write(member.link ?? '', 157);
    header.write('ustar\u000000', 257);
    header.write('        ', 148);
    const sum = header.reduce((total, byte) => total + byte, 0) + (member.badChecksum === true ? 1 : 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    parts.push(header, data, Buffer.alloc((block - (data.length % block)) % block));
  }
  if (end) parts.push(Buffer.alloc(2 * block));
  return Buffer.concat(parts);
}

/** Members that stand for one with a long name: GNU's own way, with a block before it. */
export function gnuLongName(name: string, data: string): TarMember[] {
  return [
    { name: '././@LongLink', type: 'L', data: `${name}\0` },
    { name: name.slice(0, 99), data },
  ];
}

/** The pax way: an extended header with the path. */
export function paxName(name: string, data: string): TarMember[] {
  const body = ` path=${name}\n`;
  const own = Buffer.byteLength(body);
  let length = own + String(own).length;
  if (String(length).length !== String(own).length) length = own + String(length).length;
  return [
    { name: 'PaxHeaders/x', type: 'x', data: `${length}${body}` },
    { name: 'short', data },
  ];
}
