import { Agent, request } from 'node:http';
import type { SessionOpened } from '../../../src/review/api/session.ts';

export interface Timed<Answer> {
  readonly answer: Answer;
  /** From sending the request to the last byte of the answer. */
  readonly milliseconds: number;
}

/** A browser's connection to a review server, without the browser: one kept open, with the cookie of its session. */
export class ReviewClient {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #origin: string;
  #cookie = '';
  #key = '';
  private constructor(origin: string) {
    this.#origin = origin;
  }

  /** @param link that the server printed, with its token */
  static async signIn(link: string): Promise<ReviewClient> {
    const { origin, hash } = new URL(link);
    const client = new ReviewClient(origin);
    const token = hash.slice('#token='.length);
    const { answer } = await client.post<SessionOpened>('/api/session', { token });
    client.#key = answer.key;
    return client;
  }

  get<Answer>(path: string): Promise<Timed<Answer>> {
    return this.#ask('GET', path, null);
  }

  post<Answer>(path: string, body: unknown): Promise<Timed<Answer>> {
    return this.#ask('POST', path, JSON.stringify(body));
  }

  close(): void {
    this.#agent.destroy();
  }

  #ask<Answer>(method: string, path: string, body: string | null): Promise<Timed<Answer>> {
    const started = performance.now();
    return new Promise((resolve, reject) => {
      const sent = request(
        `${this.#origin}${path}`,
        {
          method,
          agent: this.#agent,
          headers: {
            cookie: this.#cookie,
            ...(this.#key === '' ? {} : { 'x-evidex-key': this.#key }),
            origin: this.#origin,
            'sec-fetch-site': 'same-origin',
            ...(body === null ? {} : { 'content-type': 'application/json' }),
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const milliseconds = performance.now() - started;
            const text = Buffer.concat(chunks).toString('utf8');
            if (response.statusCode !== 200) {
              reject(new Error(`${method} ${path}: ${response.statusCode} ${text.slice(0, 500)}`));
              return;
            }
            const cookie = response.headers['set-cookie']?.[0]?.split(';')[0];
            if (cookie !== undefined) this.#cookie = cookie;
            resolve({ answer: JSON.parse(text) as Answer, milliseconds });
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }
}
