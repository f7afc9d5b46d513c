import type { Page, Response } from 'playwright-core';
import type { FieldDecisionsResult } from '../../../src/review/api/decisions.ts';

/** What the server has told a window about the decisions it sent. */
export interface Acknowledged {
  /** Ids of decisions that were answered as stored, in the order of the answers; one that was answered twice stands twice. */
  saved(): Promise<readonly string[]>;
  refused(): Promise<readonly string[]>;
}

/** Notes from now on what a window is answered about its decisions. */
export function watchAcknowledged(page: Page): Acknowledged {
  const answers: Promise<FieldDecisionsResult['results']>[] = [];
  page.on('response', (response: Response) => {
    if (new URL(response.url()).pathname !== '/api/decisions' || !response.ok()) return;
    answers.push(
      response.json().then(
        (body: FieldDecisionsResult) => body.results,
        () => [],
      ),
    );
  });
  const withStatus = async (...wanted: readonly string[]): Promise<string[]> =>
    (await Promise.all(answers))
      .flat()
      .filter(({ status }) => wanted.includes(status))
      .map(({ id }) => id);
  return { saved: () => withStatus('saved', 'known'), refused: () => withStatus('refused') };
}
