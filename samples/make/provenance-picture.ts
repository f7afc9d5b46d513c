/**
 * Makes samples/screenshots/provenance.png, the picture in the README: what `evidex show` prints of the flag on the
 * skewed scan of a sub-tier invoice, beside the page with the box. Needs ./evidence-index (`npm run demo`).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas';

const project = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);
const command = 'npm run evidex -- show';

function evidex(...words: string[]): string {
  return execFileSync(process.execPath, [join(project, 'src/cli/evidex.ts'), ...words], {
    cwd: project,
    encoding: 'utf8',
  });
}

const folder = mkdtempSync(join(tmpdir(), 'evidex-picture-'));
try {
  evidex('export', '--out', folder);
  const flags = readFileSync(join(folder, 'flags.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map(
      (line) => JSON.parse(line) as { id: string; grade: string; fields: string[]; file: { path: string } },
    );
  const flag = flags.find((each) => each.grade === 'E1' && each.fields.length > 0);
  if (flag === undefined) throw new Error('the index holds no listed entity: run npm run demo first');
  const page = join(folder, 'page.png');
  const text = evidex('show', flag.id.slice(0, 12), '--picture', page);
  await compose(
    `$ ${command} ${flag.id.slice(0, 12)} --picture page.png\n${text.replace(/^Picture written.*\n/m, '')}`,
    page,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function compose(text: string, pagePath: string): Promise<void> {
  const mono = require.resolve('@fontsource/cousine/files/cousine-latin-400-normal.woff2');
  const chinese = require.resolve(
    '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2',
  );
  GlobalFonts.registerFromPath(mono, 'mono');
  GlobalFonts.registerFromPath(chinese, 'chinese');
  const image = await loadImage(pagePath);
  const height = 900;
  const pageWidth = Math.round((image.width / image.height) * (height - 40));
  const textWidth = 900;
  const canvas = createCanvas(textWidth + pageWidth + 60, height);
  const context = canvas.getContext('2d');
  context.fillStyle = 'rgb(24, 26, 32)';
  context.fillRect(0, 0, canvas.width, height);
  context.font = '15px mono, chinese';
  context.fillStyle = 'rgb(226, 228, 232)';
  let y = 44;
  for (const line of text.split('\n').flatMap((each) => wrap(each, 96))) {
    context.fillText(line, 24, y);
    y += 23;
  }
  context.drawImage(image, textWidth + 40, 20, pageWidth, height - 40);
  writeFileSync(join(project, 'samples/screenshots/provenance.png'), canvas.toBuffer('image/png'));
}

/** Breaks a long line at a space; what follows is indented as the values of the table are. */
function wrap(line: string, columns: number): string[] {
  if (line.length <= columns) return [line];
  const cut = line.lastIndexOf(' ', columns);
  const at = cut > columns / 2 ? cut : columns;
  return [line.slice(0, at), ...wrap(`${' '.repeat(20)}${line.slice(at).trimStart()}`, columns)];
}
