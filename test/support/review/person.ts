import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { ReviewServer } from './review-server.ts';

/** Somebody who reviews: an own browser profile with one window. */
export interface Person {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong in the window, in order: errors of scripts, refusals of the content security policy. */
  readonly faults: readonly string[];
  /** Addresses outside of the server that the window asked for. */
  readonly leaks: readonly string[];
  /** Opens a screen by its address without `#/`. */
  go(address: string): Promise<void>;
  /** Presses keys one after the other, as fast as a hurried user. */
  press(...keys: readonly string[]): Promise<void>;
  /** What the server answers to the window itself. */
  ask<Answer>(path: string): Promise<Answer>;
}

export interface PersonOptions {
  /** Who they are, where the server was not told by --as. */
  readonly name?: string;
  readonly passphrase?: string;
  readonly colours?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

/** Opens the link of the server in a fresh profile and signs in where the app asks who is there. */
export async function signIn(
  browser: Browser,
  server: Pick<ReviewServer, 'link' | 'origin'>,
  options: PersonOptions = {},
): Promise<Person> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    colorScheme: options.colours ?? 'light',
    reducedMotion: 'reduce',
  });
  // Against what never comes, not against what is slow.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const faults: string[] = [];
  const leaks: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${message.text()} ${message.location().url}`);
  });
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss().catch(() => undefined);
  });
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== server.origin) leaks.push(request.url());
  });
  await page.goto(server.link);
  if (options.name !== undefined) {
    await page.getByLabel('Name', { exact: true }).fill(options.name);
    const passphrase = page.getByLabel('Passphrase', { exact: true });
    await passphrase.fill(options.passphrase ?? `passphrase of ${options.name}`);
    await passphrase.press('Enter');
  }
  await page.getByRole('navigation').first().waitFor();
  return {
    page,
    context,
    faults,
    leaks,
    go: async (address) => {
      await page.evaluate((hash: string) => {
        (globalThis as unknown as { location: { hash: string } }).location.hash = hash;
      }, `#/${address}`);
    },
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    ask: <Answer>(path: string) =>
      page.evaluate(async (asked: string): Promise<Answer> => {
        const { localStorage } = globalThis as unknown as { localStorage: Record<string, string> };
        const response = await fetch(asked, {
          headers: { 'x-evidex-key': localStorage['evidex.key'] ?? '' },
        });
        if (!response.ok) throw new Error(`${asked}: ${response.status}`);
        return (await response.json()) as Answer;
      }, path),
  };
}
