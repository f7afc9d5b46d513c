import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { moduleSpecifiers } from './module-specifiers.ts';

/** Rooms by layer, lowest first. A room may import from the layers below its own, never from beside or above. */
const layers: readonly (readonly string[])[] = [
  ['model'],
  ['text'],
  ['values'],
  ['schemas'],
  ['intake', 'reading', 'documents', 'extraction', 'screening', 'tracing', 'index'],
  ['pipeline'],
  ['evaluation', 'review', 'counsel'],
  ['cli'],
];
const layerOf = new Map(layers.flatMap((rooms, layer) => rooms.map((room) => [room, layer] as const)));

export interface RoomReport {
  readonly files: number;
  readonly mentions: number;
  /** One line each: `file:line: what is wrong`. */
  readonly violations: readonly string[];
}

/** Checks the import directions of every source file below `root`/src and `root`/schemas. */
export function checkRooms(root: string): RoomReport {
  const files = ['src', 'schemas'].flatMap((folder) => sourceFiles(join(root, folder)));
  const packages = declaredPackages(root, ['dependencies', 'optionalDependencies']);
  // The review app is bundled when the project is built: what it is made of need not be there where it runs.
  const bundled = declaredPackages(root, ['devDependencies']);
  const violations: string[] = [];
  let mentions = 0;
  for (const file of files) {
    const room = roomOf(root, file);
    const name = relative(root, file).split(sep).join('/');
    if (room === null || !layerOf.has(room)) {
      violations.push(`${name}:1: not in a known room (${[...layerOf.keys()].join(', ')})`);
      continue;
    }
    for (const { specifier, line, typesOnly } of moduleSpecifiers(readFileSync(file, 'utf8'))) {
      mentions++;
      const inBrowser = name.startsWith(browserFolder);
      const fault =
        faultOf(root, file, room, specifier, inBrowser ? bundled : packages) ??
        (inBrowser ? browserFault(root, file, specifier, typesOnly) : null);
      if (fault !== null) violations.push(`${name}:${line}: '${specifier}' ${fault}`);
    }
  }
  return { files: files.length, mentions, violations };
}

const browserFolder = 'src/review/web/';

/** Code of the browser knows the vocabulary and the words of the server's answers, and nothing that runs on the server. */
function browserFault(root: string, file: string, specifier: string, typesOnly: boolean): string | null {
  if (isBuiltin(specifier)) return 'is part of Node and not of a browser';
  if (!specifier.startsWith('.')) return null;
  const path = resolve(dirname(file), specifier);
  const target = relative(root, path).split(sep).join('/');
  if (target.startsWith(browserFolder)) return null;
  if (!target.startsWith('src/review/api/') && !target.startsWith('src/model/'))
    return 'is not for the browser: the app imports from its own folder, review/api and model alone';
  const loaded = typesOnly ? null : packageLoadedBy(path, new Set());
  return loaded === null
    ? null
    : `brings '${loaded}' into the browser: import types alone, or take the values from a module without packages`;
}

/** A package or part of Node that a module loads when it runs, itself or through others; null for none. */
function packageLoadedBy(path: string, seen: Set<string>): string | null {
  if (seen.has(path) || !existsSync(path)) return null;
  seen.add(path);
  for (const { specifier, typesOnly } of moduleSpecifiers(readFileSync(path, 'utf8'))) {
    if (typesOnly) continue;
    if (!specifier.startsWith('.')) return specifier;
    const loaded = packageLoadedBy(resolve(dirname(path), specifier), seen);
    if (loaded !== null) return loaded;
  }
  return null;
}

function sourceFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:[cm]?ts|[cm]?js|tsx|jsx)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** `schemas/` stands beside `src/` because users read it; it is a room like the others. */
function roomOf(root: string, file: string): string | null {
  const [top, second, third] = relative(root, file).split(sep);
  if (top === 'schemas') return 'schemas';
  return top === 'src' && third !== undefined ? second! : null;
}

function faultOf(
  root: string,
  file: string,
  room: string,
  specifier: string,
  packages: ReadonlySet<string> | null,
): string | null {
  if (!specifier.startsWith('.')) return packageFault(specifier, packages);
  const target = resolve(dirname(file), specifier);
  // Data beside the code: the version in package.json, default settings.
  const outside = relative(root, target).split(sep);
  if (outside.length === 1 && outside[0] === 'package.json') return null;
  if (outside[0] === 'pipelines') return null;
  if (target === join(root, 'schemas') || outside[0] === 'schemas') return directionFault(room, 'schemas');
  const targetRoom = roomOf(root, /\.(?:tsx?|css)$/u.test(target) ? target : join(target, 'index.ts'));
  if (targetRoom === null || !layerOf.has(targetRoom)) return 'leaves the rooms of the house';
  return directionFault(room, targetRoom);
}

function directionFault(room: string, target: string): string | null {
  if (room === target) return null;
  const own = layerOf.get(room)!;
  const other = layerOf.get(target)!;
  if (other < own) return null;
  return other === own
    ? `imports ${target} from ${room}, its neighbour: rooms of one layer do not know each other`
    : `imports ${target} from ${room}, which lies below it`;
}

function packageFault(specifier: string, packages: ReadonlySet<string> | null): string | null {
  if (isBuiltin(specifier) || /^(?:data|file|https?):/u.test(specifier)) return null;
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  if (packages === null || packages.has(name)) return null;
  return `is not among "dependencies" of package.json: it would be missing where the package is installed`;
}

function declaredPackages(root: string, kinds: readonly string[]): Set<string> | null {
  const path = join(root, 'package.json');
  if (!existsSync(path)) return null;
  const declared = JSON.parse(readFileSync(path, 'utf8'));
  return new Set([declared.name, ...kinds.flatMap((kind) => Object.keys(declared[kind] ?? {}))]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = resolve(process.argv[2] ?? fileURLToPath(new URL('../..', import.meta.url)));
  const { files, mentions, violations } = checkRooms(root);
  for (const violation of violations) console.error(violation);
  if (files === 0) console.error(`no source files below ${root}: nothing was checked`);
  console.log(`rooms: ${files} files, ${mentions} imports, ${violations.length} against the layers`);
  process.exitCode = violations.length > 0 || files === 0 ? 1 : 0;
}
