import type { Field } from '../model/field.ts';

/** A file that is not held, with what it states about itself. */
export interface TracedFile {
  readonly sha256: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** A document with the fields that documents are compared by; the others are asked for where two are compared. */
export interface TracedDocument {
  readonly id: string;
  readonly type: string;
  /** File of the first page. */
  readonly file: string;
  /** True when no page of it was read from a picture. */
  readonly isTextOfFile: boolean;
  readonly keyFields: readonly Field[];
}

export interface TracedPage {
  readonly file: string;
  readonly page: number;
  /** Fingerprint of the page's picture; null without one. */
  readonly picture: string | null;
  /** What a reader noted of a text layer that says other words than the picture; null where there is nothing. */
  readonly contradiction: string | null;
}

/** What is looked across. The callbacks give what only few files need, so that an index of any size fits. */
export interface TracedInput {
  readonly files: Iterable<TracedFile>;
  readonly documents: Iterable<TracedDocument>;
  /** Asked for several times. */
  readonly pages: () => Iterable<TracedPage>;
  readonly fieldsOf: (document: string) => readonly Field[];
  readonly pictureOf: (file: string, page: number) => string | null;
  readonly textOf: (file: string, page: number) => string;
}
