import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const defaultPipelineName = 'supplier-evidence.yaml';

/** The folder of this package: the nearest one above that holds `pipelines/`, in a clone and in a built package. */
export function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'pipelines', defaultPipelineName))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error('the pipelines folder of this package is missing: install it again');
    folder = parent;
  }
  return folder;
}
