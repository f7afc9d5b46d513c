import type { Field, Grounding } from '../model/field.ts';
import type { Page } from '../model/page.ts';
import { pageKey } from '../model/page-key.ts';
import { hiddenReasons } from '../model/page-notes.ts';

/** Which places of fields lie in parts that the sender's program hides: hidden sheets and rows, deleted text, notes. */
export class HiddenParts {
  readonly #reasons: ReadonlyMap<string, readonly string[]>;

  constructor(pages: readonly Page[]) {
    this.#reasons = new Map(
      pages.flatMap((page) => {
        const reasons = hiddenReasons(page);
        return reasons.length === 0 ? [] : [[pageKey(page), reasons] as const];
      }),
    );
  }

  /** True when there are places and the file hides them all. */
  holdsAll(groundings: readonly Grounding[]): boolean {
    return groundings.length > 0 && groundings.every((grounding) => this.#reasons.has(pageKey(grounding)));
  }

  /**
   * The fields with a warning for each one that stands in a hidden part. Hidden words are evidence of what the sender
   * keeps, but not of what the paper says to who opens it. The reading is no less sure for it: confidence stays.
   */
  warn(fields: readonly Field[]): Field[] {
    if (this.#reasons.size === 0) return [...fields];
    return fields.map((field) => {
      const reasons = [
        ...new Set(field.groundings.flatMap((grounding) => this.#reasons.get(pageKey(grounding)) ?? [])),
      ];
      if (reasons.length === 0) return field;
      const also = this.holdsAll(field.groundings) ? '' : 'also ';
      const warning = `stands ${also}in a part that the file hides (${reasons.join('; ')})`;
      return { ...field, warnings: [...field.warnings, warning] };
    });
  }
}
