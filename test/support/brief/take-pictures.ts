import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { projectFolder, temporaryFolder } from '../run-evidex.ts';

/**
 * Takes the pictures of the brief in the README from the brief that `npm run demo` writes: a sheet of the workbook as LibreOffice
 * draws it and a page of an exhibit as Poppler does, both of which have to be installed. Use: `npm run screenshots:brief [-- DIR]`.
 */
const brief = resolve(process.argv[2] ?? join(projectFolder, 'brief'));
const place = temporaryFolder('brief-pictures');
const target = join(projectFolder, 'samples', 'screenshots');
mkdirSync(target, { recursive: true });

function done(program: string, ...words: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`);
  return stdout;
}

const profile = `-env:UserInstallation=file://${join(place, 'profile')}`;
done('soffice', '--headless', profile, '--convert-to', 'pdf', '--outdir', place, join(brief, 'brief.xlsx'));
const pages = done('pdftotext', join(place, 'brief.pdf'), '-').split('\f');
const adverse = 1 + pages.findIndex((text) => text.trimStart().startsWith('2 Adverse and unresolved'));
await take(join(place, 'brief.pdf'), adverse, 'brief-adverse', { width: 1400, height: 800 });

const exhibits = readdirSync(join(brief, 'exhibits'));
const invoice = exhibits.find((name) => /^S09_INVOICE_\d+\.pdf$/u.test(name))!;
await take(join(brief, 'exhibits', invoice), 2, 'brief-exhibit', { width: 900, height: 760 });

/** Draws a page and keeps its upper part. */
async function take(
  pdf: string,
  page: number,
  name: string,
  size: { width: number; height: number },
): Promise<void> {
  const picture = join(place, name);
  const words = [
    '-png',
    '-singlefile',
    '-f',
    String(page),
    '-l',
    String(page),
    '-scale-to-x',
    String(size.width),
  ];
  done('pdftoppm', ...words, '-scale-to-y', '-1', pdf, picture);
  await sharp(`${picture}.png`)
    .resize({ ...size, fit: 'cover', position: 'top' })
    .png({ palette: true, colours: 64, effort: 10 })
    .toFile(join(target, `${name}.png`));
}
