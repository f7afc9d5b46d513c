import {
  type CountingLanguageModel,
  createLanguageModel,
  type LanguageModelOptions,
  type ModelEvent,
} from '../../../../src/extraction/llm/client/index.ts';
import { modelSettingsSchema } from '../../../../src/extraction/llm/model-settings.ts';
import type { ExchangeStore, ModelExchange, ModelRequest } from '../../../../src/model/language-model.ts';
import type { ModelServer } from '../../../support/model-server/index.ts';

/** Time that passes only when somebody waits for it: a wait ends at once and the clock stands at its end. */
export class TestClock {
  #now = 0;
  /** Every wait, milliseconds, in the order they began. */
  readonly waits: number[] = [];

  now(): number {
    return this.#now;
  }

  async sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    this.waits.push(milliseconds);
    const end = this.#now + milliseconds;
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    this.#now = Math.max(this.#now, end);
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }
}

export class MemoryStore implements ExchangeStore {
  readonly exchanges = new Map<string, ModelExchange>();
  find(key: string): ModelExchange | null {
    return this.exchanges.get(key) ?? null;
  }
  keep(exchange: ModelExchange): void {
    this.exchanges.set(exchange.key, exchange);
  }
}

export const exampleSchema = {
  type: 'object',
  properties: { a: { type: 'integer' } },
  required: ['a'],
  additionalProperties: false,
} as const;

export function question(words = 'What does it say?', name = 'invoice'): ModelRequest {
  return {
    document: 'document-1',
    messages: [
      { role: 'system', content: 'You read trade papers.' },
      { role: 'user', content: words },
    ],
    answer: { name, schema: exampleSchema },
  };
}

export interface Asking {
  readonly model: CountingLanguageModel;
  readonly store: MemoryStore;
  readonly clock: TestClock;
  readonly events: ModelEvent[];
}

/** A model at the test server with a clock of its own; settings as in a pipeline file. */
export function asking(
  server: Pick<ModelServer, 'baseUrl'>,
  settings: Record<string, unknown> = {},
  options: Partial<LanguageModelOptions> = {},
): Asking {
  const store = new MemoryStore();
  const clock = new TestClock();
  const events: ModelEvent[] = [];
  const model = createLanguageModel({
    settings: modelSettingsSchema.parse(settings),
    baseUrl: server.baseUrl,
    name: 'test-model',
    key: 'sk-secret-of-the-test',
    store,
    clock,
    random: () => 0.5,
    listener: (event) => events.push(event),
    ...options,
  });
  return { model, store, clock, events };
}
