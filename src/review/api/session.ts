/**
 * Header of requests with the key of the session. Browsers send a cookie to every port of a host, where another account of
 * the machine may listen; what a page keeps stays with its port.
 */
export const keyHeader = 'x-evidex-key';

/** Header of requests with the name (percent-encoded) of the person that they are sent for. */
export const reviewerHeader = 'x-evidex-reviewer';

/** Header of requests with the id of the matter that relations are shown of; left out: the first one of the index. */
export const matterHeader = 'x-evidex-matter';

/** GET /api/session: who reviews here, and what this server serves. */
export interface Session {
  /** Null until the person said who they are. */
  readonly reviewer: Reviewer | null;
  /** Names known on this machine, for the sign-in form. */
  readonly reviewers: readonly string[];
  /** Name given with --as; the form begins with it. */
  readonly suggested: string | null;
  readonly index: { readonly folder: string; readonly readOnly: boolean };
  /** The matters of the index in the order in which they were opened; none are told before the sign-in. */
  readonly matters: readonly MatterName[];
  /** Languages this reviewer reads (ISO 639-1); null for all. */
  readonly reads: readonly string[] | null;
  readonly timing: 'off' | 'aggregate' | 'full';
}

export interface SessionOpened extends Session {
  /** For `keyHeader` of every further request. */
  readonly key: string;
}

/** A matter that documents may be related to. */
export interface MatterName {
  readonly id: string;
  readonly name: string;
}

export interface Reviewer {
  readonly name: string;
  /** `terminal`: named by who started the server. `passphrase`: proved by their own passphrase. */
  readonly basis: 'terminal' | 'passphrase';
}

/** POST /api/session: the token of the start link, once. Answers with a session cookie and a `SessionOpened`. */
export interface SessionRequest {
  readonly token: string;
}

/** POST /api/reviewer: says who reviews. A name that is new sets its passphrase, a known one proves it. */
export interface ReviewerRequest {
  readonly name: string;
  readonly passphrase: string | null;
}

/** POST /api/sign-out: somebody else goes on in this browser. Answers with a `Session` without reviewer. */
export type SignOutRequest = Readonly<Record<string, never>>;

/** Body of every answer with a status of 400 or more. */
export interface Refusal {
  readonly error: string;
  /** What can be done about it. */
  readonly remedy: string | null;
}
