const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Language by its ISO 639-1 code, in English: `Chinese`; null where none is known. */
export function languageName(code: string | null): string | null {
  if (code === null) return null;
  return /^[a-z]{2,3}$/u.test(code) ? (names.of(code) ?? code) : code;
}
