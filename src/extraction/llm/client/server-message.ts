const longest = 300;

/** Makes words of a server safe to show and keep: no key, no control or direction characters, not too long. */
export type Cleaner = (text: string) => string;

/**
 * @param key taken out wherever it stands, and so is anything in the form of a key or a bearer token, as some servers
 *   repeat a part of it
 */
export function messageCleaner(key: string | null): Cleaner {
  const withoutKey = keyRemover(key);
  return (text) => {
    const plain = withoutKey(text)
      .slice(0, 20_000)
      .replace(/<(?:style|script)\b[\s\S]*?<\/(?:style|script)>|<[^<>]*>/giu, ' ')
      .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
      .replace(/\bBearer [^\s"',;]{6,}/giu, 'Bearer [key]')
      .replace(/\bsk-[\w*.-]{6,}/gu, '[key]')
      .trim();
    const characters = [...plain];
    return characters.length <= longest ? plain : `${characters.slice(0, longest - 1).join('')}…`;
  };
}

/** Takes the key alone out of a text, whatever its length. */
export function keyRemover(key: string | null): Cleaner {
  return (text) => (key === null || key.length < 4 ? text : text.replaceAll(key, '[key]'));
}

/** What a server says went wrong, out of the forms in use: OpenAI, vLLM, Ollama, FastAPI (`detail`), plain text. */
export function serverComplaint(
  body: unknown,
  text: string,
): { message: string; param: string | null; code: string | null } {
  const outer = record(body);
  const error = outer?.error ?? outer?.detail ?? outer?.message ?? outer?.errors;
  const inner = record(error) ?? outer;
  const message =
    typeof error === 'string' ? error : typeof inner?.message === 'string' ? inner.message : null;
  return {
    message: message ?? (error === undefined ? text : JSON.stringify(error)),
    param: typeof inner?.param === 'string' ? inner.param : null,
    code: typeof inner?.code === 'string' ? inner.code : null,
  };
}

function record(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}
