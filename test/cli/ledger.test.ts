import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { LedgerProof } from '../../src/index/ledger-check.ts';
import { callEvidex } from '../support/call-evidex.ts';
import { makeMail } from '../support/make-mail.ts';
import { temporaryFolder } from '../support/run-evidex.ts';

/** A reproducible row of numbers in 0..1 (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Entry = readonly [name: string, content: Buffer];

const crcTable = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crc32(data: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of data) value = (value >>> 8) ^ crcTable[(value ^ byte) & 0xff]!;
  return (value ^ 0xffffffff) >>> 0;
}

/** A ZIP archive (APPNOTE 6.3) with deflated members, in the order given, equal names allowed. */
function zip(entries: readonly Entry[], encrypted = false): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const packed = deflateRawSync(content);
    const bytes = Buffer.from(name, 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800 | (encrypted ? 1 : 0), 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(0x5a210000, 6);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(bytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, bytes, packed]);
    const central = Buffer.concat([
      Buffer.from('PK\u0001\u0002\u0014\u0000'),
      common,
      Buffer.alloc(14),
      bytes,
    ]);
    central.writeUInt32LE(offset, 42);
    parts.push(local);
    directory.push(central);
    offset += local.length;
  }
  const table = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, table, end]);
}

/** A dump of mails, archives, texts, duplicates, ignored, empty, unsupported, locked and broken files, some in others. */
function generatedDump(folder: string, seed: number): number {
  const random = randomNumbers(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const made: Entry[] = [];
  const text = (): Buffer =>
    Buffer.from(
      `Invoice No.: T-${Math.floor(random() * 1e6)}\n${'row\n'.repeat(Math.floor(random() * random() * 600))}`,
    );
  const one = (depth: number): Entry => {
    const number = made.length;
    const kinds = [
      'text',
      'text',
      'text',
      'csv',
      'duplicate',
      'ignored',
      'empty',
      'binary',
      'broken',
      'locked',
    ];
    const kind = pick(depth < 3 ? [...kinds, 'zip', 'zip', 'mail', 'mail'] : kinds);
    const several = (most: number): Entry[] =>
      Array.from({ length: Math.floor(random() * most) }, () => one(depth + 1));
    const entry = ((): Entry => {
      switch (kind) {
        case 'duplicate':
          return made.length === 0 ? ['first.txt', text()] : [`copy ${number}.txt`, pick(made)[1]];
        case 'ignored':
          return [pick(['~$draft.docx', '.DS_Store', 'Thumbs.db']), Buffer.from(`x${number}`)];
        case 'empty':
          return [`empty ${number}.pdf`, Buffer.alloc(0)];
        case 'binary':
          return [`data ${number}.bin`, Buffer.from([0, 1, 2, 3, 255, number % 256, 7, 0])];
        case 'broken':
          return [`broken ${number}.zip`, zip([['a.txt', text()]]).subarray(0, 40)];
        case 'locked':
          return [
            `locked ${number}.zip`,
            zip(
              [
                ['a.txt', text()],
                ['b.txt', text()],
              ],
              true,
            ),
          ];
        case 'csv':
          return [`table ${number}.csv`, Buffer.from('a,b\n1,2\n'.repeat(1 + Math.floor(random() * 300)))];
        case 'zip': {
          const members = several(5);
          // Two members of one name, and one that would leave the folder.
          if (members.length > 1 && random() < 0.3) members.push([members[0]![0], text()]);
          if (random() < 0.2) members.push(['../../outside.txt', text()]);
          return [`archive ${number}.zip`, zip(members)];
        }
        case 'mail':
          return [
            `mail ${number}.eml`,
            Buffer.from(
              makeMail({
                from: 'a@acme.example',
                to: 'b@importer.example',
                subject: `papers ${number}`,
                body: text().toString(),
                attachments: several(4).map(([name, content]) => [name, 'application/octet-stream', content]),
              }),
            ),
          ];
        default:
          return [`note ${number}.txt`, text()];
      }
    })();
    made.push(entry);
    return entry;
  };
  const names = new Set<string>();
  for (let index = 0; index < 40; index++) {
    const [name, content] = one(0);
    const path = join(folder, pick(['Acme', 'Birch', '.']), name);
    if (names.has(path)) continue;
    names.add(path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return names.size;
}

async function proof(index: string): Promise<{ code: number | null; proof: LedgerProof }> {
  const result = await callEvidex(['ledger', '--index', index, '--json']);
  return { code: result.code, proof: JSON.parse(result.stdout) as LedgerProof };
}

describe('the ledger', () => {
  for (const seed of [Number(process.env['EVIDEX_SEED'] ?? 20_250_314)]) {
    test(`adds up for a generated dump of everything at once (seed ${seed})`, async () => {
      const place = temporaryFolder('ledger');
      const dump = join(place, 'dump');
      const index = join(place, 'index');
      const onDisk = generatedDump(dump, seed);
      const run = await callEvidex(['run', dump, '--index', index, '--jobs', '2']);
      expect([0, 1], run.stderr).toContain(run.code);
      const first = await proof(index);
      const wrong = first.proof.checks.filter(
        (check) => check.left !== check.right || check.wrong.length > 0,
      );
      expect(wrong, `seed ${seed}`).toEqual([]);
      expect(first.code).toBe(0);
      expect(first.proof.states.reduce((sum, row) => sum + row.onDisk, 0)).toBe(onDisk);
      const states = new Set(first.proof.states.map((row) => row.state));
      for (const state of ['read', 'container', 'duplicate', 'ignored', 'failed'])
        expect(states, `seed ${seed}`).toContain(state);
      // A second run finds the same, and so does one over a part of the dump with one file replaced.
      await callEvidex(['run', dump, '--index', index, '--jobs', '2']);
      expect((await proof(index)).proof).toEqual(first.proof);
      writeFileSync(join(dump, 'replaced.txt'), 'one');
      await callEvidex(['run', join(dump, 'replaced.txt'), '--index', index, '--jobs', '1']);
      writeFileSync(join(dump, 'replaced.txt'), 'another');
      await callEvidex(['run', join(dump, 'replaced.txt'), '--index', index, '--jobs', '1']);
      expect((await proof(index)).code).toBe(0);
    }, 300_000);
  }

  test('adds up when an archive is replaced by one that holds some of the same members, wherever the old one is kept', async () => {
    const place = temporaryFolder('ledger-replaced');
    const dump = join(place, 'dump');
    const index = join(place, 'index');
    mkdirSync(dump);
    const broken = Buffer.from('%PDF-1.4 broken');
    const old = zip([
      ['same.pdf', broken],
      ['old.txt', Buffer.from('old')],
    ]);
    writeFileSync(join(dump, 'z copy.zip'), old);
    writeFileSync(join(dump, 'z.zip'), old);
    const run = async (): Promise<void> => {
      const result = await callEvidex(['run', dump, '--index', index, '--jobs', '1']);
      expect([0, 1], result.stderr).toContain(result.code);
      const ledger = await callEvidex(['ledger', '--index', index]);
      expect(ledger.code, ledger.stdout).toBe(0);
    };
    await run();
    const newer = zip([
      ['same.pdf', broken],
      ['new.txt', Buffer.from('new')],
    ]);
    writeFileSync(join(dump, 'z.zip'), newer);
    await run();
    writeFileSync(join(dump, 'z copy.zip'), newer);
    await run();
    // Nothing is said to be replaced that is there still: its exception stands.
    const exceptions = JSON.parse((await callEvidex(['exceptions', '--json', '--index', index])).stdout) as {
      path: string;
    }[];
    expect(exceptions.map((each) => each.path)).toEqual(['dump/z copy.zip!/same.pdf']);
    await run();
    const shown = await callEvidex(['show', 'z.zip', '--index', index]);
    expect(shown.code, shown.stderr).toBe(0);
  });

  test('that does not add up is said with the row that is wrong, and exit code 1', async () => {
    const place = temporaryFolder('ledger-wrong');
    const index = join(place, 'index');
    const dump = join(place, 'dump');
    mkdirSync(dump);
    writeFileSync(join(dump, 'a.zip'), zip([['one.txt', Buffer.from('one two')]]));
    writeFileSync(join(dump, 'b.txt'), 'hello there');
    await callEvidex(['run', dump, '--index', index, '--jobs', '1']);
    const spoilt: readonly (readonly [sql: string, message: RegExp])[] = [
      ["DELETE FROM occurrence WHERE path LIKE '%one.txt'", /a\.zip: 1 members, 0 rows/],
      ["UPDATE occurrence SET state = 'lost' WHERE path LIKE '%b.txt'", /b\.txt: state lost/],
      ["UPDATE occurrence SET size = 3 WHERE path LIKE '%b.txt'", /b\.txt: 3 bytes, its file 11/],
      ["UPDATE file SET page_count = 9 WHERE state = 'read' AND size = 11", /9 pages, 1 stored/],
      ['UPDATE run SET walked = 7', /DIFFERS +7 \/ 2 +paths that the last run came to/],
    ];
    for (const [sql, message] of spoilt) {
      const database = new Database(join(index, 'index.sqlite'));
      const before = {
        occurrence: database.prepare('SELECT * FROM occurrence').all() as Record<string, unknown>[],
        file: database.prepare('SELECT * FROM file').all() as Record<string, unknown>[],
        run: database.prepare('SELECT * FROM run').all() as Record<string, unknown>[],
      };
      database.exec(sql);
      const result = await callEvidex(['ledger', '--index', index]);
      expect(result.code, sql).toBe(1);
      expect(result.stdout, sql).toMatch(message);
      for (const [table, rows] of Object.entries(before)) {
        database.exec(`DELETE FROM ${table}`);
        for (const row of rows) {
          const columns = Object.keys(row);
          database
            .prepare(
              `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
            )
            .run(...Object.values(row));
        }
      }
      database.close();
      expect((await callEvidex(['ledger', '--index', index])).code, sql).toBe(0);
    }
  });
});
