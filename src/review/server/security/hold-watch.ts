import type { EvidenceIndex } from '../../../index/evidence-index.ts';

/**
 * Tells whether a run is deciding what is held: from its start with a privilege list until that is settled, nothing read
 * may be told of. Only events that came since the last look are read.
 */
export class HoldWatch {
  readonly #index: EvidenceIndex;
  #seen = -1;
  #isOpen = false;
  constructor(index: EvidenceIndex) {
    this.#index = index;
  }

  get isOpen(): boolean {
    const { sequence } = this.#index.events.head();
    if (sequence !== this.#seen) {
      if (this.#seen < 0) this.#isOpen = this.#index.isHoldingOpen;
      else
        for (const { kind, body } of this.#index.events.after(this.#seen, ['run-started', 'holds-decided'])) {
          if (kind === 'holds-decided') this.#isOpen = false;
          else if ((JSON.parse(body) as { privilege?: string }).privilege !== undefined) this.#isOpen = true;
        }
      this.#seen = sequence;
    }
    return this.#isOpen;
  }
}
