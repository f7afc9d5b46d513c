import type { ModelSetup } from './model-setup.ts';

/** What a person said about asking a language model in this run. */
export interface ModelOptions {
  readonly setup: ModelSetup;
  /** Hosts that documents may be sent to, as they were named. */
  readonly allowedHosts: readonly string[];
  /** Who allows it, for the event chain. */
  readonly by: string;
  /** Only reckon what asking would cost; nothing is sent. */
  readonly estimate: boolean;
}

/** A run that reads by rules alone. */
export const withoutModel: ModelOptions = {
  setup: { state: 'off', reason: 'none is set up; only the rules read' },
  allowedHosts: [],
  by: '',
  estimate: false,
};

/** True when a person named exactly this host, with its port where the address has one. */
export function isAllowed(host: string, allowed: readonly string[]): boolean {
  return allowed.some((name) => name.trim().toLowerCase() === host.toLowerCase());
}
