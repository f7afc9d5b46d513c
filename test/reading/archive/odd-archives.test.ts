import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DocumentError } from '../../../src/model/exception.ts';
import { folder } from '../support.ts';
import { oddArchives } from './odd-archives.ts';
import { membersFolder, readArchive } from './read-archive.ts';

const archives = await oddArchives();

describe('odd archives', () => {
  it.each(archives.map((archive) => [archive.name, archive] as const))(
    '%s',
    async (name, { bytes, expect: expected }) => {
      const outside = readdirSync(folder).filter((each) => each !== 'unpacked').length;
      const outcome = await readArchive(name, bytes).catch((error: unknown) => error);
      if (expected.state !== 'container') {
        expect(outcome).toBeInstanceOf(DocumentError);
        expect(outcome).toMatchObject({ code: expected.code });
        expect((outcome as DocumentError).remedy).not.toBe('');
        return;
      }
      if (outcome instanceof Error) throw outcome;
      const inspection = outcome as Awaited<ReturnType<typeof readArchive>>;
      expect(inspection).toMatchObject({ container: true, pageCount: 0 });
      expect(inspection.members.map((member) => [member.name, member.failure?.code ?? null])).toEqual(
        expected.members,
      );
      expect(inspection.exceptions?.[0]?.code ?? null).toBe(expected.code);
      for (const member of inspection.members) {
        if (member.failure !== undefined) {
          expect(member.failure.cause).not.toBe('');
          expect(member.failure.remedy).not.toBe('');
          if (member.failure.code.startsWith('limit-'))
            expect(member.failure.cause).toMatch(/intake\.limits\.\w+/);
          continue;
        }
        // Nothing lies outside the folder made for it, under any name but one of our own, and nothing is a link.
        expect(dirname(dirname(member.path))).toBe(membersFolder);
        expect(basename(member.path)).toMatch(/^member-\d{6}$/);
        expect(statSync(member.path)).toMatchObject({ size: member.size });
      }
      // What was refused left no bytes behind.
      const kept = inspection.members.filter((member) => member.failure === undefined).length;
      expect(filesBelow(membersFolder)).toBe(kept);
      expect(readdirSync(folder).filter((each) => each !== 'unpacked').length).toBe(outside + 1);
    },
  );

  it('are at least thirty-five', () => expect(archives.length).toBeGreaterThanOrEqual(35));
});

function filesBelow(place: string): number {
  return existsSync(place)
    ? readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory())
        .length
    : 0;
}
