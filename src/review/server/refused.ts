import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** What the server does not do, with the status of HTTP and one clear line for the person. Ends a request, not the server. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: ContentfulStatusCode;
  readonly remedy: string | null;
  constructor(status: ContentfulStatusCode, message: string, remedy: string | null = null) {
    super(message);
    this.status = status;
    this.remedy = remedy;
  }
}
