import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { FatalError } from '../../model/exception.ts';

export interface WebFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** Its name bears a hash of its content. */
  readonly isLasting: boolean;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * The files of the app by their address. They are read once and looked up by name: no address becomes a path.
 * @throws FatalError where the app was not built.
 */
export function loadWebFiles(folder: string): ReadonlyMap<string, WebFile> {
  if (!existsSync(join(folder, 'index.html')))
    throw new FatalError(
      `the review app is not built: there is no ${join(folder, 'index.html')}; npm run build:web makes it`,
    );
  const files = new Map<string, WebFile>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    files.set(address, {
      bytes: new Uint8Array(readFileSync(path)),
      type: types[extname(entry.name).toLowerCase()] ?? 'application/octet-stream',
      isLasting: address.startsWith('/assets/'),
    });
  }
  files.set('/', files.get('/index.html')!);
  return files;
}
