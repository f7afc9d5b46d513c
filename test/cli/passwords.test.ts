import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPasswords } from '../../src/cli/passwords-file.ts';
import { EvidenceIndex } from '../../src/index/evidence-index.ts';
import { makeWithSevenZip } from '../reading/archive/seven-zip-maker.ts';
import { buildZip } from '../reading/archive/zip-builder.ts';
import { aesMember, zipCryptoMember } from '../reading/archive/zip-encrypt.ts';
import { protectAgile } from '../reading/protected/protect.ts';
import { callEvidex } from '../support/call-evidex.ts';
import { runEvidex, temporaryFolder } from '../support/run-evidex.ts';

/** Words that stand nowhere but in the list of passwords. */
const words = ['Qz7-kestrel-ordnance', 'Vv2-marmalade-obelisk', 'Jx9-tundra-quorum'] as const;

const paper = (number: number): string => `Invoice No. ${number}\nDate 2025-03-05\nTotal 12.00 USD\n`;

async function protectedDump(): Promise<string> {
  const folder = join(temporaryFolder('passwords'), 'dump');
  mkdirSync(folder);
  const write = (name: string, bytes: string | Buffer): void => writeFileSync(join(folder, name), bytes);
  write('open.txt', paper(1));
  write(
    'two-words.zip',
    buildZip([
      { name: 'open.txt', data: paper(2) },
      aesMember('aes.txt', paper(3), words[0]),
      zipCryptoMember('old.txt', paper(4), words[1]),
    ]),
  );
  write(
    'hidden-names.7z',
    await makeWithSevenZip({ 'seven.txt': paper(5) }, ['-t7z', `-p${words[2]}`, '-mhe=on']),
  );
  const inner = buildZip([aesMember('deep.txt', paper(6), words[2])]);
  write('outer.zip', buildZip([{ name: 'inner.zip', data: inner, stored: true }]));
  write('letter.docx', protectAgile(buildZip([{ name: 'letter.txt', data: paper(7) }]), words[1]));
  return folder;
}

/** Every file below a folder that holds one of the words, in any usual encoding. */
function filesWithWords(folder: string): string[] {
  const needles = words.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => needles.some((needle) => readFileSync(path).includes(needle)));
}

function statesIn(place: string): Record<string, string> {
  const index = EvidenceIndex.open(place);
  try {
    return Object.fromEntries(
      [...index.ledger.occurrences()].map(
        ({ path, state }) => [path.replace(/^.*?dump\//u, ''), state] as const,
      ),
    );
  } finally {
    index.close();
  }
}

/** How often each file was worked on, by the events of the index. */
function workDone(place: string): Map<string, number> {
  const index = EvidenceIndex.open(place);
  try {
    const counts = new Map<string, number>();
    for (const event of index.events.ofKind('work')) {
      const { subject } = JSON.parse(event.body) as { subject: string };
      const file = subject.slice(0, 64);
      counts.set(file, (counts.get(file) ?? 0) + 1);
    }
    return counts;
  } finally {
    index.close();
  }
}

function exported(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

describe('--passwords', () => {
  test('opens files for an evaluation', async () => {
    const place = temporaryFolder('passwords-gold');
    const [word] = words;
    writeFileSync(
      join(place, 'papers.zip'),
      buildZip([aesMember('paper.txt', `INVOICE\n${paper(8812)}`, word)]),
    );
    writeFileSync(join(place, 'list.txt'), `${word}\n`);
    const gold = join(place, 'gold.jsonl');
    const line = { file: 'papers.zip!/paper.txt', type: 'invoice', pages: [1], fields: {} };
    writeFileSync(gold, JSON.stringify(line));
    const found = async (...more: string[]) =>
      (await callEvidex(['eval', gold, '--jobs', '1', ...more])).stdout.split('\n', 1)[0];
    expect(await found()).toMatch(/found 0$/u);
    expect(await found('--passwords', join(place, 'list.txt'))).toMatch(/found 1$/u);
  });

  test('opens what it can, redoes nothing else, and writes the words nowhere', async () => {
    const dump = await protectedDump();
    const place = temporaryFolder('passwords-index');
    const list = join(place, 'list.txt');
    writeFileSync(list, `\ufeffnot this one\r\n${words.join('\r\n')}\r\n`);
    const later = join(place, 'later');
    const fresh = join(place, 'fresh');

    const without = await callEvidex(['run', dump, '--index', later, '--jobs', '1']);
    expect(without.code, without.stderr).toBe(1);
    expect(statesIn(later)).toEqual({
      'open.txt': 'read',
      'two-words.zip': 'container',
      'two-words.zip!/open.txt': 'read',
      'two-words.zip!/aes.txt': 'encrypted',
      'two-words.zip!/old.txt': 'encrypted',
      'hidden-names.7z': 'encrypted',
      'outer.zip': 'container',
      'outer.zip!/inner.zip': 'container',
      'outer.zip!/inner.zip!/deep.txt': 'encrypted',
      'letter.docx': 'encrypted',
    });
    const before = workDone(later);
    const plain = EvidenceIndex.open(later);
    const untouched = ['open.txt', 'two-words.zip!/open.txt', 'outer.zip'].map(
      (name) => [...plain.ledger.occurrences()].find(({ path }) => path.endsWith(`dump/${name}`))!.file!,
    );
    plain.close();

    // A process of its own: what its readers write to standard error is told too.
    const withList = await runEvidex(['run', dump, '--index', later, '--passwords', list, '--json']);
    expect(withList.code, withList.stderr).toBe(0);
    const states = statesIn(later);
    expect(states).toMatchObject({
      'two-words.zip!/aes.txt': 'read',
      'two-words.zip!/old.txt': 'read',
      'hidden-names.7z': 'container',
      'hidden-names.7z!/seven.txt': 'read',
      'outer.zip!/inner.zip!/deep.txt': 'read',
      'letter.docx': 'container',
      'letter.docx!/letter.docx': 'container',
    });
    expect(Object.values(states)).not.toContain('encrypted');
    const after = workDone(later);
    for (const file of untouched) expect(after.get(file)).toBe(before.get(file));

    const index = EvidenceIndex.open(later);
    const facts = Object.fromEntries(
      ['two-words.zip', 'hidden-names.7z', 'letter.docx'].map((name) => {
        const { file } = [...index.ledger.occurrences()].find(({ path }) => path.endsWith(`dump/${name}`))!;
        return [name, index.ledger.file(file!)!.facts['password']];
      }),
    );
    index.close();
    expect(facts).toEqual({
      'two-words.zip': 'no. 2 and no. 3 of the given list',
      'hidden-names.7z': 'no. 4 of the given list',
      'letter.docx': 'no. 3 of the given list',
    });

    const whole = ['run', dump, '--index', fresh, '--jobs', '1', '--passwords', list];
    expect((await callEvidex(whole)).code).toBe(0);
    for (const each of [later, fresh]) {
      expect((await callEvidex(['verify', '--index', each])).code).toBe(0);
      expect((await callEvidex(['export', '--index', each, '--out', `${each}-export`, '--words'])).code).toBe(
        0,
      );
    }
    expect(exported(`${later}-export`)).toEqual(exported(`${fresh}-export`));

    // The list itself is the one file that holds the words; an archive holds none of its own passwords.
    expect(filesWithWords(place)).toEqual([list]);
    for (const word of words) {
      for (const output of [withList.stdout, withList.stderr]) expect(output).not.toContain(word);
    }

    // Without the list again: what was opened stays open.
    expect((await callEvidex(['run', dump, '--index', later, '--jobs', '1'])).code).toBe(0);
    expect(statesIn(later)).toEqual(states);
  });

  test('wrong passwords leave a file encrypted and say how many were tried', async () => {
    const dump = join(temporaryFolder('passwords'), 'dump');
    mkdirSync(dump);
    writeFileSync(join(dump, 'a.zip'), buildZip([aesMember('a.txt', paper(1), words[0])]));
    const index = join(temporaryFolder('passwords-index'), 'index');
    const list = join(temporaryFolder('passwords-list'), 'list.txt');
    writeFileSync(list, `${words[1]}\n${words[2]}\n`);
    const result = await callEvidex(['run', dump, '--index', index, '--jobs', '1', '--passwords', list]);
    expect(result.code).toBe(1);
    expect(result.stdout).toContain('none of the 2 passwords given opens it');
    for (const word of words) expect(`${result.stdout}${result.stderr}`).not.toContain(word);
    expect(filesWithWords(index)).toEqual([]);
  });

  test('takes every line as it stands and says what is wrong with a list', async () => {
    const folder = temporaryFolder('passwords-list');
    const at = (content: string | Buffer): string => {
      const path = join(folder, 'list.txt');
      writeFileSync(path, content);
      return path;
    };
    expect(readPasswords(at('\ufeff # no comment \r\n\r\n密码\nlast'))).toEqual([
      ' # no comment ',
      '密码',
      'last',
    ]);
    expect(() => readPasswords(at(''))).toThrow(/is empty/);
    expect(() => readPasswords(at('\n\n'))).toThrow(/is empty/);
    expect(() => readPasswords(at(Buffer.from('c3dcc2eb', 'hex')))).toThrow(/not UTF-8/);
    expect(() => readPasswords(join(folder, 'none.txt'))).toThrow(
      /cannot read the list of passwords.*ENOENT/,
    );
    const result = await callEvidex(['run', folder, '--passwords', join(folder, 'none.txt')]);
    expect(result.code).toBe(2);
    expect(result.stderr.trim().split('\n')).toHaveLength(1);
  });
});
