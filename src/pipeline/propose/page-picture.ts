import type { Page } from '../../model/page.ts';
import type { RunContext } from '../run-context.ts';

/** Width of a page's picture for a model, pixels: small print stays legible. */
const pictureWidth = 1600;

/** Picture of a page for a model that reads pictures, JPEG; null where none can be drawn. */
export async function pagePicture({ index, pool }: RunContext, page: Page): Promise<Uint8Array | null> {
  const record = index.ledger.file(page.file);
  if (record === null) return null;
  const source = {
    sha256: page.file,
    path: index.originalPath(page.file),
    displayPath: index.ledger.primary(page.file)?.path ?? page.file,
    mediaType: record.mediaType ?? '',
    size: record.size,
  };
  try {
    const { default: sharp } = await import('sharp');
    // Every server that reads pictures reads JPEG; some read no WebP.
    return await sharp(await pool.pageImage(source, page.page, pictureWidth))
      .jpeg({ quality: 85 })
      .toBuffer();
  } catch {
    // A page that cannot be drawn is asked about by its text alone.
    return null;
  }
}
