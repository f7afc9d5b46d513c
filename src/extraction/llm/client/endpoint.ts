import { UsageError } from '../../../model/exception.ts';
import type { ModelSettings } from '../model-settings.ts';

/** Where requests go and what goes with each of them. */
export interface Endpoint {
  /** Without query and trailing slash. */
  readonly baseUrl: string;
  /** Host with port, for people and for consent. */
  readonly host: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
}

/** Hosts of Azure OpenAI and Azure AI Foundry resources, with those of the national clouds. */
const azureHost = /\.(?:openai|cognitiveservices|services\.ai)\.azure\.(?:com|us|cn)$/u;
/** The last generally available dated version; the `/openai/v1` paths need none. */
const azureApiVersion = '2024-10-21';

/**
 * The endpoint behind a base URL. On an Azure host the key goes into the `api-key` header instead of a bearer token; a
 * bare host becomes the `/openai/v1` path; the older paths (`/openai/deployments/NAME`) get an `api-version`, from the
 * settings, the URL's own query, or the last generally available one. A query of the base URL is kept.
 *
 * @throws UsageError for a URL that holds a user name or password, or a key that cannot be a header
 */
export function endpointOf(
  baseUrl: string,
  key: string | null,
  settings: Pick<ModelSettings, 'authentication' | 'apiVersion'>,
): Endpoint {
  const url = parseBaseUrl(baseUrl);
  const azure = azureHost.test(url.hostname);
  const query: Record<string, string> = Object.fromEntries(url.searchParams);
  let path = url.pathname.replace(/\/+$/u, '');
  if (azure && (path === '' || path === '/openai')) path = '/openai/v1';
  const apiVersion =
    settings.apiVersion ?? query['api-version'] ?? (azure && !path.endsWith('/v1') ? azureApiVersion : null);
  if (apiVersion !== null) query['api-version'] = apiVersion;
  const inHeader = settings.authentication === 'auto' ? azure : settings.authentication === 'api-key';
  return {
    baseUrl: `${url.origin}${path}`,
    host: url.host,
    headers:
      key === null
        ? {}
        : inHeader
          ? { 'api-key': headerValue(key) }
          : { authorization: `Bearer ${headerValue(key)}` },
    query,
  };
}

/**
 * A base URL taken apart. It is never repeated in an error: a password or a key may stand in it.
 *
 * @throws UsageError for what is no URL of http or https, or holds a user name or password: the URL is stored with every
 * run, and a password in it would be, too
 */
export function parseBaseUrl(baseUrl: string): URL {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : null;
  if (url === null) throw new UsageError("the model's base URL is no URL; it looks like https://host/v1");
  if (!/^https?:$/u.test(url.protocol))
    throw new UsageError("the model's base URL must begin with https:// or http://");
  if (url.username !== '' || url.password !== '')
    throw new UsageError(
      `the model's base URL for ${url.hostname} holds a user name or password; give the key in an environment variable instead`,
    );
  return url;
}

function headerValue(key: string): string {
  if (!/^[\x21-\x7e]+$/u.test(key)) {
    throw new UsageError(
      'The key of the language model holds characters that a key cannot have (spaces, line ends or others).',
    );
  }
  return key;
}
