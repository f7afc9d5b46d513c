import { type Browser, type BrowserServer, chromium, type LaunchOptions } from 'playwright-core';
import type { BrowserBinary } from './browser-binary.ts';

/** Starts the browser without anything that would ask the network by itself. */
export function startBrowser(binary: BrowserBinary): Promise<Browser> {
  return chromium.launch(optionsOf(binary));
}

/** Starts one browser that several processes drive; each of them has profiles of its own in it. */
export function startSharedBrowser(binary: BrowserBinary): Promise<BrowserServer> {
  return chromium.launchServer({ ...optionsOf(binary), host: '127.0.0.1' });
}

export function connectBrowser(address: string): Promise<Browser> {
  return chromium.connect(address);
}

function optionsOf({ executablePath, environment }: BrowserBinary): LaunchOptions {
  const root = process.getuid?.() === 0;
  return {
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
  };
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
