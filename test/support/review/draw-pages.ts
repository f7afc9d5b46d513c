import { EvidenceIndex } from '../../../src/index/evidence-index.ts';
import { DocumentError } from '../../../src/model/exception.ts';
import { PageImages } from '../../../src/pipeline/page-images.ts';

/** Is drawn by the server of a test that looks at it. */
const drawnOnFirstView = 'supplier list 2025.pdf';

/** Draws the pages of an index, once for all servers that tests start on copies of it. */
export async function drawPages(folder: string): Promise<void> {
  const index = EvidenceIndex.open(folder);
  const images = new PageImages(index);
  try {
    for (const { file, page } of index.pages.all()) {
      if (index.ledger.primary(file)?.path.endsWith(drawnOnFirstView)) continue;
      await images.get(file, page).catch((error: unknown) => {
        if (!(error instanceof DocumentError)) throw error;
      });
    }
  } finally {
    await images.close();
    index.close();
  }
}
