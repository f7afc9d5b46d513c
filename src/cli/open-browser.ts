import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/**
 * Opens a link in the browser of the person. The link bears a secret, and every account of a machine can read with what
 * words a program was started: the browser is given a file that this account alone can read, which leads on.
 *
 * @param folder where that file is written. Not one for temporary files: browsers in a package of their own see none.
 * @returns removes the file; null where there is no screen or nothing that opens a browser.
 */
export function openBrowser(link: string, folder: string): (() => void) | null {
  const program = openingProgram();
  if (program === null) return null;
  const file = join(folder, 'open-review.html');
  const remove = (): void => rmSync(file, { force: true });
  try {
    remove();
    writeFileSync(file, pageTo(link), { mode: 0o600, flag: 'wx' });
  } catch {
    return null;
  }
  const [name, ...words] = program;
  const child = spawn(name, [...words, file], { stdio: 'ignore', detached: true });
  // Without such a program the person opens the address that was printed.
  child.on('error', () => undefined);
  child.unref();
  return remove;
}

function openingProgram(): readonly [string, ...string[]] | null {
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  const hasScreen = Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
  return hasScreen ? ['xdg-open'] : null;
}

/** Addresses of the server consist of letters, figures and signs that mean nothing in HTML. */
function pageTo(link: string): string {
  return `<!doctype html>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${link}">
<title>Evidex review</title>
<p><a href="${link}">Open the review app</a></p>
`;
}
