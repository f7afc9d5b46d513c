import type { Stage } from './exception-schema.ts';

export type { Exception, Stage } from './exception-schema.ts';

export interface EvidexErrorDetails {
  readonly code: string;
  readonly stage: Stage;
  readonly cause: string;
  readonly remedy: string;
  readonly page?: number;
}

/** An error about one document: becomes an exception row and never ends a batch. */
export class DocumentError extends Error {
  readonly code: string;
  readonly stage: Stage;
  readonly remedy: string;
  readonly page: number | null;
  constructor(details: EvidexErrorDetails) {
    super(details.cause);
    this.name = 'DocumentError';
    this.code = details.code;
    this.stage = details.stage;
    this.remedy = details.remedy;
    this.page = details.page ?? null;
  }
}

/** Bad input from a person: one clear line on the terminal and exit code 2, no stack trace. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The command cannot go on (place not writable, index in use, index of a newer version): one line, exit code 3. */
export class FatalError extends Error {
  override readonly name = 'FatalError';
}
