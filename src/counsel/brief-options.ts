import type { Matter } from '../model/matter.ts';

/** What a brief is written of, and how. */
export interface BriefOptions {
  readonly matter: Matter;
  readonly out: string;
  /** Name and version of this program. */
  readonly program: string;
  readonly passwords: readonly string[];
  /** Whether places of fields are drawn as annotations on the exhibits. */
  readonly boxes: boolean;
  /** Whether each exhibit has a cover sheet. */
  readonly cover: boolean;
  /** Child processes that bind exhibits. */
  readonly jobs: number;
  readonly signal: AbortSignal;
}
