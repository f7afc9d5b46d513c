/** A number that points to Xinjiang. Ranges are UTF-16. */
export interface IdentifierMatch {
  readonly entry: string;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly grade: 'P1' | 'P2' | 'P3';
  readonly because: string;
}

/** Digits of a printed code with the letters that scans print for them turned back. */
export function printedDigits(printed: string): string {
  return printed
    .replace(/[\s·-]/g, '')
    .replace(/[OoQD]/g, '0')
    .replace(/[IlT|!]/g, '1')
    .replace(/[Zz]/g, '2')
    .replace(/[Ss]/g, '5')
    .replace(/[Bb]/g, '8')
    .replace(/[gq]/g, '9');
}
