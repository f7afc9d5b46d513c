import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import type { Page } from '../../../model/page.ts';
import { pageKey } from '../../../model/page-key.ts';
import { pageText } from '../../../model/page-text.ts';
import { pageImageWidth } from '../../../pipeline/page-images.ts';
import { boxesOnTypedSheet } from '../../../reading/index.ts';
import type { PageWords } from '../../api/document.ts';
import type { ReviewContext, ReviewEnvironment } from '../context.ts';
import { Refused } from '../refused.ts';

/** Pages as pictures and as words. A page is named by the hash of its file and its number, never by a path. */
export function pageRoutes({ index, images }: ReviewContext): Hono<ReviewEnvironment> {
  const shownPage = (file: string, number: string): { readonly file: string; readonly page: number } => {
    const page = Number(number);
    if (!/^[0-9a-f]{64}$/u.test(file) || !/^[1-9]\d{0,6}$/u.test(number) || !index.views.isShown(file))
      throw new Refused(404, 'there is no such page');
    return { file, page };
  };
  return new Hono<ReviewEnvironment>()
    .get('/pages/:file/:page/image', async (request) => {
      const { file, page } = shownPage(request.req.param('file'), request.req.param('page'));
      if (!index.views.pages([{ file, page }]).has(pageKey({ file, page })))
        throw new Refused(404, 'there is no such page');
      const image = await images.get(file, page);
      // Not kept by the browser, which would still have it after the page was held or clawed back: the app has in memory
      // what is looked at.
      return request.body(new Uint8Array(await readFile(image.path)), 200, {
        'content-type': 'image/webp',
        'x-image-sha256': image.sha256,
      });
    })
    .get('/pages/:file/:page/words', (request) => {
      const { file, page } = shownPage(request.req.param('file'), request.req.param('page'));
      const stored = index.pages.get(file, page);
      if (stored === null) throw new Refused(404, 'there is no such page');
      return request.json(wordsOf(stored));
    });
}

/** The visible words of a page with their places. */
function wordsOf(page: Page): PageWords {
  const text = pageText(page);
  const words = page.words.flatMap((word, at) => {
    const start = text.starts[at]!;
    const box = word.box ?? (page.width > 0 ? undefined : boxesOnTypedSheet(page, [at], pageImageWidth)[0]);
    return start < 0 || box === undefined
      ? []
      : [{ text: word.text, box, offsets: [start, text.ends[at]!] as const }];
  });
  return { words, text: text.text };
}
