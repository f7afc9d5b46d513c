import { DocumentError } from '../../model/exception.ts';
import type { Failure } from '../../model/ports.ts';
import { unsafeName, visibleText } from '../member-names.ts';

/** What archives of all formats refuse or report alike, in the words of an exception row. */

/** @param tried passwords that were tried, 0 for none. */
export function encryptedFailure(tried: number): Failure {
  const none = 'protected with a password';
  const attempts =
    tried === 1 ? 'the one password given does not open it' : `none of the ${tried} passwords given opens it`;
  return {
    code: 'encrypted',
    cause: tried === 0 ? none : `${none}; ${attempts}`,
    remedy: 'ask the supplier for the password, add it to the file given with --passwords and run again',
  };
}

/** Refuses a name that must not be believed as a place; null for an ordinary one. */
export function nameFailure(name: string): Failure | null {
  const unsafe = unsafeName(name);
  if (unsafe === null) return null;
  return {
    code: 'unsafe-name',
    cause: `${unsafe}: ${visibleText(name).slice(0, 200).toWellFormed()}`,
    remedy: 'ask the supplier for this file on its own; an ordinary archive holds no such names',
  };
}

export const linkFailure: Failure = {
  code: 'link',
  cause: 'a link and not a file: links in archives are not followed',
  remedy: 'ask the supplier for the file that the link stands for',
};

export const specialFailure: Failure = {
  code: 'special-file',
  cause: 'a device or pipe and not a file',
  remedy: 'nothing to read here',
};

export function damagedMember(detail: string): Failure {
  return {
    code: 'corrupt',
    cause: `damaged in the archive: ${detail}`,
    remedy: 'ask the supplier to send this file again',
  };
}

export function methodFailure(method: string): Failure {
  return {
    code: 'unsupported',
    cause: `packed with ${method}, which is not read`,
    remedy: 'unpack the archive with the program that made it and give the folder',
  };
}

export function corruptArchive(detail: string): DocumentError {
  return new DocumentError({
    code: 'corrupt',
    stage: 'read',
    cause: `the archive is damaged or cut short (${detail})`,
    remedy: 'ask the supplier to send the archive again, or its files one by one',
  });
}

/** Name of the row that stands for all members that could not even be named. */
export const restOfArchive = '(rest of the archive)';
