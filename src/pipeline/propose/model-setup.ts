import { parseBaseUrl } from '../../extraction/llm/client/endpoint.ts';
import type { ModelSettings } from '../../extraction/llm/model-settings.ts';
import { UsageError } from '../../model/exception.ts';

/** Where a language model answers, and how it is called there. */
export interface ModelEndpoint {
  readonly baseUrl: string;
  /**
   * What consent is given for: the host, with the port unless it is that of https. Of a URL with http:// the port always
   * stands there, so that who allowed an address that nobody can listen to has not allowed the same one in the clear.
   */
  readonly host: string;
  readonly name: string;
  /** Null for a server on this machine that asks for none. */
  readonly key: string | null;
  /** True when what is sent stays on this machine. */
  readonly isLocal: boolean;
  /** True when what is sent can be read on the way. */
  readonly isPlain: boolean;
}

/** A model that may be asked, or the reason why there is none, in words for a person. */
export type ModelSetup =
  | { readonly state: 'ready'; readonly endpoint: ModelEndpoint }
  | { readonly state: 'off'; readonly reason: string };

export interface ModelChoice {
  readonly offline: boolean;
  /** A person said that no model is to be asked in this run. */
  readonly noModel: boolean;
  /** Engines whose candidates count. */
  readonly engines: readonly string[];
}

/**
 * Which model a run may ask, from the pipeline file, else from the environment (EVIDEX_MODEL_BASE_URL or
 * OPENAI_BASE_URL, and EVIDEX_MODEL).
 * @throws UsageError for a base URL that cannot be used.
 */
export function modelSetup(
  settings: ModelSettings,
  environment: Readonly<Record<string, string | undefined>>,
  choice: ModelChoice,
): ModelSetup {
  if (choice.offline) return off('not asked (--offline): no connection is possible in this run');
  if (choice.noModel) return off('not asked (--no-model)');
  if (!choice.engines.includes('llm')) return off('not asked (extraction.engines names the rules alone)');
  const { cost, inputPrice, outputPrice } = settings.budget;
  if (cost !== null && (inputPrice === null || outputPrice === null))
    throw new UsageError(
      'model.budget.cost in the pipeline file needs model.budget.inputPrice and model.budget.outputPrice',
    );
  return configuredEndpoint(settings, environment);
}

/** The endpoint that is set up, whatever a run may do with it. @throws UsageError for a base URL that cannot be used. */
export function configuredEndpoint(
  settings: ModelSettings,
  environment: Readonly<Record<string, string | undefined>>,
): ModelSetup {
  const given = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const baseUrl = settings.baseUrl ?? given('EVIDEX_MODEL_BASE_URL') ?? given('OPENAI_BASE_URL');
  const name = settings.name ?? given('EVIDEX_MODEL');
  if (baseUrl === undefined && name === undefined) return off('none is set up; only the rules read');
  if (baseUrl === undefined)
    return off(
      `${name} has no address: set EVIDEX_MODEL_BASE_URL or model.baseUrl in the pipeline file; only the rules read`,
    );
  if (name === undefined)
    return off(
      `the server ${hostOf(parseBaseUrl(baseUrl))} is set, but no name of a model: set EVIDEX_MODEL or model.name in the pipeline file; only the rules read`,
    );
  const url = parseBaseUrl(baseUrl);
  const key = given(settings.keyVariable) ?? null;
  const isLocal = isOfThisMachine(url.hostname);
  if (key === null && !isLocal)
    return off(
      `${name} on ${hostOf(url)} needs a key in the environment variable ${settings.keyVariable} (any word where the server asks for none); only the rules read`,
    );
  return {
    state: 'ready',
    endpoint: {
      baseUrl,
      host: hostOf(url),
      name,
      key,
      isLocal,
      isPlain: url.protocol === 'http:' && !isLocal,
    },
  };
}

function off(reason: string): ModelSetup {
  return { state: 'off', reason };
}

function hostOf(url: URL): string {
  return url.protocol === 'http:' && url.port === '' ? `${url.host}:80` : url.host;
}

function isOfThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/u.test(hostname);
}
