import { createReadStream, lstatSync } from 'node:fs';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import type { ReviewContext, ReviewEnvironment } from '../context.ts';
import { Refused } from '../refused.ts';
import { contentDisposition } from '../security/download-name.ts';

/** Received files as they are, to be saved and never to be shown: what is in them may do harm. */
export function fileRoutes({ index }: ReviewContext): Hono<ReviewEnvironment> {
  return new Hono<ReviewEnvironment>().get('/files/:sha256/original', async (request) => {
    const sha256 = request.req.param('sha256');
    const path =
      /^[0-9a-f]{64}$/u.test(sha256) && index.views.isShown(sha256) ? index.originalPath(sha256) : null;
    const stored = path === null ? undefined : lstatSync(path, { throwIfNoEntry: false });
    // An index may come from somebody else: what only leads to another place of this machine is no received file.
    if (path === null || !stored?.isFile()) throw new Refused(404, 'there is no such file');
    const occurrence = index.views.occurrences([sha256]).get(sha256)?.[0];
    const name = occurrence === undefined ? sha256 : index.names.shownPath(occurrence);
    return request.body(Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>, 200, {
      'content-type': 'application/octet-stream',
      'content-length': String(stored.size),
      'content-disposition': contentDisposition(name),
      // Where a browser shows it all the same, it is nobody's page and runs nothing.
      'content-security-policy': "sandbox; default-src 'none'",
    });
  });
}
