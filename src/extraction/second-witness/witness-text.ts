/** Longest XML text that is read as e-invoice data, characters; the largest invoices with attachments inside are left. */
export const longestWitness = 5_000_000;

/** An XML text that came with a paper. */
export interface WitnessText {
  /** SHA-256 of the file. */
  readonly file: string;
  readonly name: string;
  readonly text: string;
}
