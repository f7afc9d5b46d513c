import { UsageError } from '../../model/exception.ts';

const longest = 200;

/** A name as it is stored: without spaces around it or doubled in it. @throws UsageError for one that cannot be a name. */
export function matterName(given: string): string {
  const name = given.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (name === '') throw new UsageError('give the matter a name');
  if (Array.from(name).length > longest)
    throw new UsageError(`the name of a matter has at most ${longest} characters`);
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u.test(name))
    throw new UsageError('the name of a matter has characters in it that cannot be seen');
  return name;
}

/** What names that look alike have in common. */
export function foldedName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
