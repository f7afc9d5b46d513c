import { type Browser, chromium } from 'playwright-core';
import type { BrowserBinary } from './browser-binary.ts';

/** Starts the browser without anything that would ask the network by itself. */
export function startBrowser({ executablePath, environment }: BrowserBinary): Promise<Browser> {
  const root = process.getuid?.() === 0;
  return chromium.launch({
    ...(executablePath === null ? { channel: 'chrome' } : { executablePath }),
    env: { ...definedEnvironment(), ...environment },
    args: [
      ...(root ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
