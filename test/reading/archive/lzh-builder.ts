/** An LZH archive with one stored member (method -lh0-, header level 0), whose name is bytes in any code page. */
export function buildLzh(name: Buffer, data: Buffer): Buffer {
  const body = Buffer.alloc(20);
  body.write('-lh0-', 0, 'latin1');
  body.writeUInt32LE(data.length, 5);
  body.writeUInt32LE(data.length, 9);
  body.writeUInt16LE(0x6000, 13);
  body.writeUInt16LE(((2025 - 1980) << 9) | (3 << 5) | 31, 15);
  body[17] = 0x20;
  body[18] = 0;
  body[19] = name.length;
  const checksum = Buffer.alloc(2);
  checksum.writeUInt16LE(crc16(data));
  const header = Buffer.concat([body, name, checksum]);
  const sum = header.reduce((total, byte) => (total + byte) & 0xff, 0);
  return Buffer.concat([Buffer.from([header.length, sum]), header, data, Buffer.from([0])]);
}

function crc16(data: Buffer): number {
  let value = 0;
  for (const byte of data) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = (value & 1) === 0 ? value >>> 1 : (value >>> 1) ^ 0xa001;
  }
  return value;
}

/** A cpio archive (SVR4, without checksums). */
export function buildCpio(members: readonly { name: string; data: string; mode?: number }[]): Buffer {
  const parts = [...members, { name: 'TRAILER!!!', data: '', mode: 0 }].map(({ name, data, mode }) => {
    const content = Buffer.from(data);
    const numbers = [
      1,
      mode ?? 0o100644,
      0,
      0,
      1,
      0,
      content.length,
      0,
      0,
      0,
      0,
      Buffer.byteLength(name) + 1,
      0,
    ];
    const header = `070701${numbers.map((value) => value.toString(16).padStart(8, '0')).join('')}`;
    return Buffer.concat([fill(Buffer.from(`${header}${name}\0`)), fill(content)]);
  });
  return Buffer.concat(parts);
}

function fill(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}
