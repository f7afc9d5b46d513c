/** First and longest bound of a random wait, milliseconds. */
const firstWait = 1_000;
const longestWait = 60_000;

/**
 * Wait before the attempt after number `attempt` (1 = the first): exponential with full jitter, that is anywhere between
 * nothing and min(60 s, 1 s · 2^(attempt − 1)). Full jitter spreads clients that failed together better than any fixed
 * wait with a little noise (M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog 2015).
 *
 * @param random between 0 and 1, 1 excluded
 * @returns milliseconds
 */
export function backOff(attempt: number, random: () => number): number {
  return random() * Math.min(longestWait, firstWait * 2 ** (attempt - 1));
}

/**
 * What a server asks to wait: `retry-after-ms` (OpenAI, Azure), else `retry-after` in seconds or as an HTTP date
 * (RFC 9110 §10.2.3).
 *
 * @param today the time of day as `Date.now()` tells it
 * @returns milliseconds, 0 for a moment past; null when the server says nothing readable
 */
export function retryAfter(headers: { get(name: string): string | null }, today: number): number | null {
  const milliseconds = decimal(headers.get('retry-after-ms'));
  if (milliseconds !== null) return milliseconds;
  const value = headers.get('retry-after');
  const seconds = decimal(value);
  if (seconds !== null) return seconds * 1000;
  const date = value === null ? Number.NaN : Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - today);
}

function decimal(value: string | null): number | null {
  return value !== null && /^\s*\d{1,12}(?:\.\d{1,9})?\s*$/u.test(value) ? Number(value) : null;
}
