import { digitForLetter } from '../text/confusions.ts';

/** A run of digits and look-alike letters with the marks of numbers and dates between them. */
const mixedRun =
  /(?<![\p{L}\p{N}]|[年月][ \d]?)[\dOoQDlI|ZSB]+(?:[.,/:-][\dOoQDlI|ZSB]+)*(?![\p{L}\p{N}])|(?<![^\P{L}\p{Script=Han}]|\p{N})[\dOoQDlI|ZSB]+(?=\s?[年月日])/gu;
/** At the end of a run without a mark these are letters more often than digits: 10l, 12D, 50S. */
const trailingLetter = /[lDZSBQ]$/;

/**
 * OCR text with the letters that stand for digits replaced (`l2/O3/2025` -> `12/03/2025`), unit for unit. Only in runs
 * with more digits than letters; a digit is never changed.
 */
export function digitsForLetters(text: string): string {
  return text.replace(mixedRun, (run, at: number) => {
    const letters = run.replace(/[^A-Za-z|]/g, '').length;
    const digits = run.replace(/\D/g, '').length;
    const inDate = /^\s?[年月日]/.test(text.slice(at + run.length));
    if (letters === 0 || digits < letters || (digits === letters && !inDate)) return run;
    if (trailingLetter.test(run) && !/[/:-]/.test(run) && !inDate) return run;
    return run.replace(/[A-Za-z|]/g, (letter) => digitForLetter.get(letter) ?? letter);
  });
}
