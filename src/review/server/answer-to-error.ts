import { ZodError } from 'zod';
import { DocumentError, UsageError } from '../../model/exception.ts';
import type { Refusal } from '../api/session.ts';
import { Refused } from './refused.ts';

export interface AnswerToError {
  readonly status: Refused['status'];
  readonly refusal: Refusal;
}

/** What a person is told about an error, in one line. Of a fault of the program the terminal alone gets the details. */
export function answerTo(error: Error): AnswerToError {
  if (error instanceof Refused) return answer(error.status, error.message, error.remedy);
  if (error instanceof ZodError) return answer(400, zodWords(error), null);
  if (error instanceof UsageError) return answer(409, error.message, null);
  if (error instanceof DocumentError) return answer(422, error.message, error.remedy);
  // The browser went away before the answer: nobody reads this one, and nothing is wrong.
  if (error.name === 'AbortError') return answer(503, 'the request was broken off', null);
  // Errors of the web platform have numbers for codes.
  const code = String((error as NodeJS.ErrnoException).code ?? '');
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED')
    return answer(
      503,
      'another program holds the database of the index; nothing was stored',
      'it is tried again',
    );
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL')
    return answer(507, 'the disk is full; nothing was stored', 'free some space and try again');
  if (code.startsWith('SQLITE_')) {
    tell(error);
    return answer(500, 'the database of the index cannot be used; nothing was stored', 'check the disk');
  }
  tell(error);
  return answer(
    500,
    'a fault in Evidex itself; nothing was stored',
    'the terminal that evidex review runs in says more; please report it',
  );
}

function answer(status: Refused['status'], error: string, remedy: string | null): AnswerToError {
  return { status, refusal: { error, remedy } };
}

function tell(error: Error): void {
  process.stderr.write(
    `evidex review: a fault in Evidex itself; please report it\n${error.stack ?? error}\n`,
  );
}

/** The first thing that is wrong with what was sent. */
function zodWords(error: ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return 'the request is not in the form that is asked for';
  const place = issue.path.map(String).join('.');
  return place === '' ? issue.message : `${place}: ${issue.message}`;
}
