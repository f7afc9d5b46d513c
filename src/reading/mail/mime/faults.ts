import type { Failure } from '../../../model/ports.ts';
import type { MimeFault, MimeLimits } from './parse-mime.ts';

/**
 * What a person is told about a fault in the parts of a mail; null for one that costs nothing.
 *
 * @param atEnd whether the part reaches to the end of the mail.
 */
export function faultException(fault: MimeFault, limits: MimeLimits, atEnd: boolean): Failure | null {
  switch (fault) {
    case 'header-cut':
      return {
        code: 'limit-text',
        cause: `a header of the mail is longer than ${limits.headerBytes} bytes, which follows from reading.limits.textPerPage; its end is not read`,
        remedy: 'raise reading.limits.textPerPage in the pipeline file and run again',
      };
    case 'no-closing-boundary':
      // Inside a mail that goes on, the next part of the outer level ends this one too.
      if (!atEnd) return null;
      return {
        code: 'damaged-file',
        cause: 'the mail ends before its last part does: something may be missing at its end',
        remedy: 'ask the sender to forward the mail again as a file',
      };
    case 'too-deep':
      return {
        code: 'limit-depth',
        cause: `the parts of the mail are nested more than ${limits.depth} deep; deeper ones are read as text`,
        remedy: 'look at the mail by hand; no mail program nests parts like this',
      };
    case 'too-many-parts':
      return {
        code: 'limit-members',
        cause: `the mail has more than ${limits.parts} parts (intake.limits.members); the rest is not read`,
        remedy: 'raise intake.limits.members in the pipeline file and run again',
      };
    case 'no-boundary':
      return null;
  }
}
