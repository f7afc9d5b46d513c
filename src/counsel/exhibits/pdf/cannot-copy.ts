/** A received PDF, or one of its pages, cannot be copied as it is; the message says why, in words for a person. */
export class CannotCopy extends Error {
  override readonly name = 'CannotCopy';
}
