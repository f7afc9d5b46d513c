import type { ModelMessage } from '../../../model/language-model.ts';

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

const repeated = '[words of the question]';
/** So many words in a row that stand in the question too are a part of it. */
const run = 3;
/** A number or code of this length is one by itself. */
const telling = 5;
const wordForms =
  /\p{Script=Han}|[^\P{L}\p{Script=Han}]+(?:[^\P{L}\p{Script=Han}]|\p{N}|[-.,/'](?=[\p{L}\p{N}]))*|\p{N}(?:[\p{L}\p{N}]|[-.,/'](?=[\p{L}\p{N}]))*/gu;

/**
 * Takes out of a server's words what it repeats of a question. Its errors become exceptions and are told in runs, events
 * and exports; what was sent of a paper is kept with the exchanges alone, so that it goes when they go.
 */
export function questionRemover(messages: readonly ModelMessage[]): Cleaner {
  let known: { readonly runs: ReadonlySet<string>; readonly codes: ReadonlySet<string> } | null = null;
  return (text) => {
    known ??= wordsOfQuestion(messages);
    const { runs, codes } = known;
    // Servers that repeat a question often repeat it in the form of JSON.
    const plain = text
      .replace(/\\u([0-9a-f]{4})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/\\[nrt]/gu, ' ');
    const words = [...plain.matchAll(wordForms)];
    const forms = words.map(([word]) => word.toLowerCase());
    const isRepeated = words.map((_, index) => codes.has(forms[index]!));
    for (let index = 0; index + run <= forms.length; index++) {
      if (runs.has(forms.slice(index, index + run).join(' '))) isRepeated.fill(true, index, index + run);
    }
    let cleaned = '';
    let end = 0;
    words.forEach((word, index) => {
      if (!isRepeated[index]) return;
      if (!isRepeated[index - 1]) cleaned += plain.slice(end, word.index) + repeated;
      end = word.index + word[0].length;
    });
    return end === 0 ? text : cleaned + plain.slice(end);
  };
}

function wordsOfQuestion(messages: readonly ModelMessage[]): { runs: Set<string>; codes: Set<string> } {
  const runs = new Set<string>();
  const codes = new Set<string>();
  for (const { role, content } of messages) {
    if (role === 'system') continue;
    for (const part of typeof content === 'string' ? [{ type: 'text' as const, text: content }] : content) {
      if (part.type !== 'text') continue;
      const forms = [...part.text.matchAll(wordForms)].map(([word]) => word.toLowerCase());
      forms.forEach((form, index) => {
        if (form.length >= telling && /\p{N}/u.test(form)) codes.add(form);
        runs.add(forms.slice(index, index + run).join(' '));
      });
    }
  }
  return { runs, codes };
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
