import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Most memory that screening takes in a process of its own, MB: 3,000 pages against so many more names. */
async function screenPages(names: number): Promise<void> {
  const { createScreener, loadLists } = await import('../../../src/screening/index.ts');
  const { random } = await import('../screening-noise.ts');
  const { businessPage } = await import('../screening-pages.ts');
  const { withMadeUpFirms } = await import('./planted-names.ts');
  const screener = createScreener(names === 0 ? loadLists() : withMadeUpFirms(names));
  const next = random(3);
  for (let page = 0; page < 3000; page++) screener.mentions(businessPage(3000, next, true));
  console.log((process.resourceUsage().maxRSS / 1024).toFixed(0));
}

export function benchMemory(): void {
  for (const names of [0, 2750]) {
    const peak = execFileSync(process.execPath, [fileURLToPath(import.meta.url), String(names)], {
      encoding: 'utf8',
    }).trim();
    console.log(
      `memory, ${names === 0 ? 'built-in lists' : `with ${names} more names`}: at most ${peak} MB in a process of its own`,
    );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await screenPages(Number(process.argv[2]));
