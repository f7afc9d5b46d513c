import { deflateRawSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { buildCpio, buildLzh } from './lzh-builder.ts';
import { buildRar4, buildRar5 } from './rar-builder.ts';
import { makeWithSevenZip } from './seven-zip-maker.ts';
import { buildTar, gnuLongName, paxName, type TarMember } from './tar-builder.ts';
import { buildZip, utf8Flag, type ZipMember } from './zip-builder.ts';
import { aesMember, zipCryptoMember } from './zip-encrypt.ts';

/** An archive that is damaged, hostile or merely strange, and what must become of it under the default limits. */
export interface OddArchive {
  readonly name: string;
  readonly bytes: Buffer;
  readonly expect: {
    /** Ledger state of the archive itself. */
    readonly state: 'container' | 'encrypted' | 'failed' | 'limited' | 'unsupported';
    /** Code of the exception about the archive itself; null for none. */
    readonly code: string | null;
    /** Its own members in order: name, and the code of the failure or null for one that was taken out. */
    readonly members: readonly (readonly [string, string | null])[];
  };
}

const rest = '(rest of the archive)';
const paper = 'Invoice No. 4711\nBuyer: Example Imports LLC\n';
const megabyte = 1024 ** 2;

type Members = OddArchive['expect']['members'];
const holds = (...members: Members[number][]): OddArchive['expect'] => ({
  state: 'container',
  code: null,
  members,
});
const holdsDamaged = (...members: Members[number][]): OddArchive['expect'] => ({
  state: 'container',
  code: 'corrupt',
  members,
});
const fails = (code: string, state: OddArchive['expect']['state'] = 'failed'): OddArchive['expect'] => ({
  state,
  code,
  members: [],
});

/** Every archive at once: about 20 MB, made in about two seconds. */
export async function oddArchives(): Promise<OddArchive[]> {
  return [...zips(), ...tars(), ...streams(), ...rars(), ...others(), ...(await sevenZips())];
}

function zip(name: string, members: readonly ZipMember[], expect: OddArchive['expect']): OddArchive {
  return { name, bytes: buildZip(members), expect };
}

function named(name: string | Buffer, more: Partial<ZipMember> = {}): ZipMember {
  return { name, data: paper, flags: typeof name === 'string' ? utf8Flag : 0, ...more };
}

function zips(): OddArchive[] {
  const zeros = Buffer.alloc(80 * megabyte);
  const bomb = { data: zeros, packed: deflateRawSync(zeros) };
  const zippedBomb = buildZip([named('bomb.txt', bomb)]);
  const sound = buildZip([named('a.txt'), named('b.txt')]);
  const last = sound.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
  const damagedDirectory = Buffer.from(sound);
  damagedDirectory.fill(0, last, sound.length - 22);
  const noise = Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251));
  const long = buildZip([named('a.txt'), named('b.bin', { data: noise, stored: true })]);
  return [
    zip(
      'zip-slip.zip',
      [named('../../etc/cron.d/evil'), named('ok.txt')],
      holds(['__/__/etc/cron.d/evil', 'unsafe-name'], ['ok.txt', null]),
    ),
    zip('zip-slip-backslash.zip', [named('..\\..\\evil.txt')], holds(['__/__/evil.txt', 'unsafe-name'])),
    zip('absolute.zip', [named('/tmp/evil.txt')], holds(['tmp/evil.txt', 'unsafe-name'])),
    zip('drive.zip', [named('C:\\Windows\\evil.txt')], holds(['Windows/evil.txt', 'unsafe-name'])),
    zip('zero-byte-name.zip', [named('a.pdf\u0000.txt')], holds(['a.pdf\ufffd.txt', 'unsafe-name'])),
    zip('direction-characters.zip', [named('invoice\u202efdp.txt')], holds(['invoice\ufffdfdp.txt', null])),
    zip(
      'link.zip',
      [named('link', { data: '/etc/passwd', unixMode: 0o120777 }), named('ok.txt')],
      holds(['link', 'link'], ['ok.txt', null]),
    ),
    zip('device.zip', [named('disk', { data: '', unixMode: 0o060660 })], holds(['disk', 'special-file'])),
    zip(
      'overlapping.zip',
      [named('a.txt', { stored: true }), named('b.txt', { stored: true, sameBytesAs: 0 })],
      holds(['a.txt', 'overlapping-members'], ['b.txt', 'overlapping-members']),
    ),
    zip(
      'thousandfold.zip',
      [named('bomb.txt', bomb), named('ok.txt')],
      holds(['bomb.txt', 'limit-ratio'], ['ok.txt', null]),
    ),
    zip(
      'lying-bomb.zip',
      [named('bomb.txt', { ...bomb, declaredSize: 100 })],
      holds(['bomb.txt', 'limit-ratio']),
    ),
    zip(
      'declared-giant.zip',
      [named('giant.txt', { declaredSize: 0xf000_0000 })],
      holds(['giant.txt', 'limit-member-bytes']),
    ),
    zip(
      'nested-bombs.zip',
      [1, 2, 3].map((each) => named(`${each}.zip`, { data: zippedBomb, stored: true })),
      holds(['1.zip', null], ['2.zip', null], ['3.zip', null]),
    ),
    zip(
      'millions-of-nothing.zip',
      Array.from({ length: 20_050 }, (_, at) => named(`${at}`, { data: '' })),
      {
        state: 'container',
        code: null,
        members: [
          ...Array.from({ length: 20_000 }, (_, at): [string, null] => [`${at}`, null]),
          [rest, 'limit-members'],
        ],
      },
    ),
    zip('empty.zip', [], holds()),
    zip(
      'only-folders.zip',
      [
        { name: 'a/', data: '' },
        { name: 'a/b/', data: '' },
      ],
      holds(),
    ),
    zip(
      'duplicate-names.zip',
      [named('a.txt'), named('a.txt'), named('A.txt')],
      holds(['a.txt', null], ['a (2).txt', null], ['A.txt', null]),
    ),
    zip('long-name.zip', [named(`${'n'.repeat(65_000)}.txt`)], holds(['n'.repeat(1000), null])),
    zip('zip64.zip', [named('a.txt', { zip64: true })], holds(['a.txt', null])),
    zip(
      'sizes-behind.zip',
      [named('a.txt', { descriptor: true }), named('b.txt', { descriptor: true })],
      holds(['a.txt', null], ['b.txt', null]),
    ),
    zip(
      'zstandard.zip',
      [named('a.txt', { method: 93, packed: zstdCompressSync(paper) })],
      holds(['a.txt', null]),
    ),
    zip('unknown-method.zip', [named('a.txt', { method: 77 })], holds(['a.txt', 'unsupported'])),
    zip(
      'wrong-checksum.zip',
      [named('a.txt', { declaredChecksum: 1 }), named('b.txt')],
      holds(['a.txt', 'corrupt'], ['b.txt', null]),
    ),
    zip(
      'noise-inside.zip',
      [named('a.txt', { packed: Buffer.from('this was never deflated') }), named('b.txt')],
      holds(['a.txt', 'corrupt'], ['b.txt', null]),
    ),
    zip(
      'half-deflated.zip',
      [named('a.txt', { packed: deflateRawSync(noise).subarray(0, 200), data: noise })],
      holds(['a.txt', 'corrupt']),
    ),
    zip(
      'aes.zip',
      [aesMember('a.txt', paper, 'secret word'), named('b.txt')],
      holds(['a.txt', 'encrypted'], ['b.txt', null]),
    ),
    zip('zip-crypto.zip', [zipCryptoMember('a.txt', paper, 'secret word')], holds(['a.txt', 'encrypted'])),
    zip('gbk-names.zip', [named(Buffer.from('b7a2c6b12e747874', 'hex'))], holds(['发票.txt', null])),
    zip(
      'big5-names.zip',
      [named(Buffer.from('b56fb2bc2db8cbbd63b3e62e747874', 'hex'))],
      holds(['發票-裝箱單.txt', null]),
    ),
    zip(
      'shift-jis-names.zip',
      [named(Buffer.from('90bf8b818f91838a83588367 2e747874'.replace(' ', ''), 'hex'))],
      holds(['請求書リスト.txt', null]),
    ),
    { name: 'nested-twelve-deep.zip', bytes: nested(12), expect: holds(['11.zip', null]) },
    {
      name: 'no-directory.zip',
      bytes: sound.subarray(0, sound.indexOf('PK\u0001\u0002', 0, 'latin1')),
      expect: holdsDamaged(['a.txt', null], ['b.txt', null]),
    },
    {
      name: 'damaged-directory.zip',
      bytes: damagedDirectory,
      expect: holdsDamaged(['a.txt', null], ['b.txt', null]),
    },
    {
      name: 'cut-short.zip',
      bytes: long.subarray(0, 2000),
      expect: holdsDamaged(['a.txt', null], ['b.bin', 'corrupt']),
    },
    {
      name: 'only-a-signature.zip',
      bytes: Buffer.from(`PK\u0003\u0004${'\u0007nothing'.repeat(40)}`, 'latin1'),
      expect: fails('corrupt'),
    },
    { name: 'split.z01', bytes: sound.subarray(0, 120), expect: fails('missing-volume') },
    {
      name: 'unpacks-itself.exe',
      bytes: Buffer.concat([Buffer.from(`MZ${'\0'.repeat(2000)}`, 'latin1'), sound]),
      expect: holds(['a.txt', null], ['b.txt', null]),
    },
  ];
}

function nested(depth: number): Buffer {
  let inner = buildZip([named('paper.txt')]);
  for (let level = 1; level < depth; level++)
    inner = buildZip([named(`${level}.zip`, { data: inner, stored: true })]);
  return inner;
}

function tar(name: string, members: readonly TarMember[], expect: OddArchive['expect']): OddArchive {
  return { name, bytes: buildTar(members), expect };
}

function tars(): OddArchive[] {
  const file = { name: 'ok.txt', data: paper };
  const cut = buildTar([file, { name: 'long.txt', data: 'x'.repeat(5000) }], false).subarray(0, 512 * 6);
  return [
    tar(
      'slip.tar',
      [{ name: '../../evil.txt', data: 'x' }, file],
      holds(['__/__/evil.txt', 'unsafe-name'], ['ok.txt', null]),
    ),
    tar(
      'absolute.tar',
      [{ name: '/etc/evil.txt', data: 'x' }, file],
      holds(['etc/evil.txt', 'unsafe-name'], ['ok.txt', null]),
    ),
    tar(
      'links.tar',
      [{ name: 'soft', type: '2', link: '/etc/passwd' }, file, { name: 'hard', type: '1', link: 'ok.txt' }],
      holds(['soft', 'link'], ['ok.txt', null], ['hard', 'link']),
    ),
    tar(
      'link-then-file.tar',
      [
        { name: 'place', type: '2', link: '/tmp' },
        { name: 'place/evil.txt', data: 'x' },
      ],
      holds(['place', 'link'], ['place/evil.txt', null]),
    ),
    tar(
      'devices.tar',
      [{ name: 'disk', type: '4' }, { name: 'pipe', type: '6' }, file],
      holds(['disk', 'special-file'], ['pipe', 'special-file'], ['ok.txt', null]),
    ),
    tar(
      'gnu-long-name.tar',
      gnuLongName(`${'g'.repeat(300)}.txt`, paper),
      holds([`${'g'.repeat(300)}.txt`, null]),
    ),
    tar(
      'pax-name.tar',
      paxName(`发票/${'p'.repeat(300)}.txt`, paper),
      holds([`发票/${'p'.repeat(300)}.txt`, null]),
    ),
    tar('name-of-64-kB.tar', paxName('q'.repeat(64_000), paper), holds(['q'.repeat(1000), null])),
    tar(
      'line-breaks-in-name.tar',
      paxName('a\n----------\nPath = evil', paper),
      holds(['a_----------_Path = evil', null]),
    ),
    tar(
      'duplicate-names.tar',
      [file, { name: 'ok.txt', data: 'another' }],
      holds(['ok.txt', null], ['ok (2).txt', null]),
    ),
    {
      name: 'cut-short.tar',
      bytes: cut,
      expect: holds(['ok.txt', null], ['long.txt', 'corrupt'], [rest, 'corrupt']),
    },
    tar(
      'giant-by-its-word.tar',
      [file, { name: 'giant', rawSize: Buffer.from([0x80, 0, 0, 0, 0, 0, 0, 0x7f, 0, 0, 0, 0]) }],
      holds(['ok.txt', null], ['giant', 'limit-member-bytes'], [rest, 'corrupt']),
    ),
    tar('empty-members.tar', [{ name: 'a' }, { name: 'b' }], holds(['a', null], ['b', null])),
  ];
}

function streams(): OddArchive[] {
  const packed = gzipSync(paper.repeat(500));
  const bomb = gzipSync(Buffer.alloc(120 * megabyte));
  const namedStream = Buffer.concat([
    Buffer.from('1f8b0808000000000003', 'hex'),
    Buffer.from('../../evil.txt\0'),
    gzipSync('x').subarray(10),
  ]);
  return [
    { name: 'paper.txt.gz', bytes: packed, expect: holds(['paper.txt', null]) },
    { name: 'bomb.gz', bytes: bomb, expect: holds(['bomb', 'limit-ratio']) },
    {
      name: 'cut.txt.gz',
      bytes: packed.subarray(0, packed.length - 30),
      expect: holdsDamaged(['cut.txt', null]),
    },
    { name: 'slip.gz', bytes: namedStream, expect: holds(['__/__/evil.txt', 'unsafe-name']) },
    {
      name: 'two-in-one.txt.gz',
      bytes: Buffer.concat([gzipSync('one '), gzipSync('two')]),
      expect: holds(['two-in-one.txt', null]),
    },
    { name: 'nothing.gz', bytes: gzipSync(''), expect: holds(['nothing', null]) },
    { name: 'paper.txt.zst', bytes: zstdCompressSync(paper), expect: holds(['paper.txt', null]) },
    {
      name: 'papers.tgz',
      bytes: gzipSync(buildTar([{ name: 'a.txt', data: paper }])),
      expect: holds(['papers.tar', null]),
    },
    {
      name: 'noise.gz',
      bytes: Buffer.from('1f8b0800000000000003ffffffffffffffffffff', 'hex'),
      expect: holds(['noise', 'corrupt']),
    },
  ];
}

function rars(): OddArchive[] {
  const member = { name: 'a.txt', data: paper };
  const whole = buildRar5([member, { name: 'b.txt', data: 'x'.repeat(3000) }]);
  return [
    {
      name: 'stored.rar',
      bytes: buildRar5([member, { name: '发票.txt', data: paper }]),
      expect: holds(['a.txt', null], ['发票.txt', null]),
    },
    {
      name: 'slip.rar',
      bytes: buildRar5([{ name: '../../evil.txt', data: 'x' }, member]),
      expect: holds(['__/__/evil.txt', 'unsafe-name'], ['a.txt', null]),
    },
    {
      name: 'link.rar',
      bytes: buildRar5([{ name: 'link', data: '', link: '/etc/passwd' }, member]),
      expect: holds(['link', 'link'], ['a.txt', null]),
    },
    {
      name: 'encrypted.rar',
      bytes: buildRar5([{ ...member, password: 'secret word' }]),
      expect: holds(['a.txt', 'encrypted']),
    },
    {
      name: 'cut.rar',
      bytes: whole.subarray(0, 1500),
      expect: holds(['a.txt', null], ['b.txt', 'corrupt'], [rest, 'corrupt']),
    },
    {
      name: 'papers.part1.rar',
      bytes: buildRar5([member, { name: 'b.txt', data: 'begins here', splitAfter: true }], { volume: true }),
      expect: holds(['a.txt', null], ['b.txt', 'missing-volume']),
    },
    { name: 'old.rar', bytes: buildRar4([member]), expect: holds(['a.txt', null]) },
    {
      name: 'only-a-signature.rar',
      bytes: Buffer.from('526172211a070100ffffffffffff', 'hex'),
      expect: fails('corrupt'),
    },
  ];
}

function others(): OddArchive[] {
  return [
    {
      name: 'shift-jis.lzh',
      bytes: buildLzh(Buffer.from('90bf8b818f91838a835883672e747874', 'hex'), Buffer.from(paper)),
      expect: holds(['請求書リスト.txt', null]),
    },
    {
      name: 'gbk.lzh',
      bytes: buildLzh(Buffer.from('b7a2c6b1ffb7a2c6b12e747874', 'hex'), Buffer.from(paper)),
      expect: holds(['发票/发票.txt', null]),
    },
    {
      name: 'stored.lzh',
      bytes: buildLzh(Buffer.from('a.txt'), Buffer.from(paper)),
      expect: holds(['a.txt', null]),
    },
    {
      name: 'papers.cpio',
      bytes: buildCpio([
        { name: 'a.txt', data: paper },
        { name: 'link', data: '/etc/passwd', mode: 0o120777 },
        { name: '../evil.txt', data: 'x' },
      ]),
      expect: holds(['a.txt', null], ['link', 'link'], ['__/evil.txt', 'unsafe-name']),
    },
    {
      name: 'papers.7z.002',
      bytes: Buffer.from('00ff13fe37a1d4c208', 'hex'),
      expect: fails('missing-volume'),
    },
  ];
}

async function sevenZips(): Promise<OddArchive[]> {
  const files = { 'a.txt': paper, 'b.txt': 'x'.repeat(3000) };
  const sound = await makeWithSevenZip(files, ['-t7z']);
  const scrambled = Buffer.from(sound);
  scrambled.fill(0x5a, 32, 60);
  return [
    { name: 'solid.7z', bytes: sound, expect: holds(['a.txt', null], ['b.txt', null]) },
    {
      name: 'hidden-names.7z',
      bytes: await makeWithSevenZip(files, ['-t7z', '-psecret word', '-mhe=on']),
      expect: fails('encrypted', 'encrypted'),
    },
    {
      name: 'encrypted.7z',
      bytes: await makeWithSevenZip(files, ['-t7z', '-psecret word']),
      expect: holds(['a.txt', 'encrypted'], ['b.txt', 'encrypted']),
    },
    { name: 'cut.7z', bytes: sound.subarray(0, sound.length - 20), expect: fails('corrupt') },
    { name: 'scrambled.7z', bytes: scrambled, expect: holds(['a.txt', 'corrupt'], ['b.txt', 'corrupt']) },
    {
      name: 'bomb.7z',
      bytes: await makeWithSevenZip({ bomb: Buffer.alloc(80 * megabyte) }, ['-t7z', '-mx=1']),
      expect: holds(['bomb', 'limit-ratio']),
    },
    { name: 'first.7z.001', bytes: sound.subarray(0, 100), expect: fails('missing-volume') },
    {
      name: 'bzip2.zip',
      bytes: await makeWithSevenZip(files, ['-tzip', '-mm=BZip2']),
      expect: holds(['a.txt', null], ['b.txt', null]),
    },
    {
      name: 'lzma.zip',
      bytes: await makeWithSevenZip(files, ['-tzip', '-mm=LZMA']),
      expect: holds(['a.txt', null], ['b.txt', null]),
    },
    {
      name: 'deflate64.zip',
      bytes: await makeWithSevenZip(files, ['-tzip', '-mm=Deflate64']),
      expect: holds(['a.txt', null], ['b.txt', null]),
    },
    {
      name: 'paper.txt.xz',
      bytes: await makeWithSevenZip({ 'a.txt': paper }, ['-txz']),
      expect: holds(['paper.txt', null]),
    },
    {
      name: 'paper.txt.bz2',
      bytes: await makeWithSevenZip({ 'a.txt': paper }, ['-tbzip2']),
      expect: holds(['paper.txt', null]),
    },
  ];
}
