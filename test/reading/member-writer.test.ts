import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultUnpackLimits, type UnpackLimits } from '../../src/reading/archive/limits.ts';
import { MemberWriter } from '../../src/reading/member-writer.ts';
import { readingSettingsSchema } from '../../src/reading/settings.ts';
import { folder, source } from './support.ts';

function writer(limits: Partial<UnpackLimits> = {}): MemberWriter {
  return new MemberWriter(source('mail.eml', 'a mail', 'message/rfc822'), {
    settings: readingSettingsSchema.parse({}),
    temporaryFolder: folder,
    membersFolder: join(folder, 'members'),
    passwords: [],
    unpackLimits: { ...defaultUnpackLimits, ...limits },
    ocr: () => Promise.reject(new Error('no OCR here')),
  });
}

const bytes = (length: number): Uint8Array => new Uint8Array(length).fill(65);

describe('MemberWriter', () => {
  it('keeps members under names of its own and shows theirs', async () => {
    const given = writer();
    await given.add({ name: '../../a.txt', content: bytes(3) });
    await given.add({ name: '../../a.txt', content: bytes(4) });
    const members = given.members();
    expect(members.map(({ name, size }) => [name, size])).toEqual([
      ['__/__/a.txt', 3],
      ['__/__/a (2).txt', 4],
    ]);
    expect(members.map(({ path }) => readFileSync(path, 'utf8'))).toEqual(['AAA', 'AAAA']);
  });

  it.each([
    ['memberBytes', { memberBytes: 5 }, 'limit-member-bytes'],
    ['totalBytes', { totalBytes: 9 }, 'limit-total-bytes'],
    ['familyBytes', { familyBytes: 9 }, 'limit-family-bytes'],
    ['familyBytes', { familyBytesLeft: 9 }, 'limit-family-bytes'],
  ])('holds to %s and names it', async (key, limits, code) => {
    const given = writer(limits);
    for (const size of [5, 6, 4]) await given.add({ name: `${size}`, content: bytes(size) });
    const members = given.members();
    expect(members.map(({ failure }) => failure?.code)).toEqual([undefined, code, undefined]);
    expect(members[1]!.failure!.cause).toContain(`intake.limits.${key}`);
    expect(members[1]!.failure!.remedy).toContain(`intake.limits.${key}`);
  });

  it('keeps as many members as the limit allows and counts the rest in one row', async () => {
    const given = writer({ members: 2 });
    for (const name of ['a', 'b', 'c']) await given.add({ name, content: bytes(1) });
    given.refuse('d', { code: 'corrupt', cause: 'damaged', remedy: 'ask for it again' });
    const members = given.members();
    expect(members.map(({ name }) => name)).toEqual(['a', 'b', '(rest of the archive)']);
    expect(members[2]!.failure).toMatchObject({ code: 'limit-members' });
    expect(members[2]!.failure!.cause).toMatch(/4 members.*intake\.limits\.members/);
  });
});
