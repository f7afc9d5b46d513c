/** Why a name must not be believed as a place, null for an ordinary relative name. */
export function unsafeName(name: string): string | null {
  if (name.includes('\u0000')) return 'the name holds a zero byte';
  if (/^[/\\]/u.test(name) || /^[a-z]:/iu.test(name)) return 'the name is an absolute path';
  if (name.split(/[/\\]/u).includes('..')) return 'the name leads out of the archive';
  return null;
}

/** Text with control and direction characters made visible: they can make `exe.pdf` look like `fdp.exe`. */
export function visibleText(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '\ufffd');
}

/**
 * A name for showing: `/` between parts, no leading drive or slash, no `..`. It is a label in the ledger and never a
 * path on disk.
 */
export function displayName(name: string): string {
  const shown = visibleText(name)
    .replaceAll('\\', '/')
    .replace(/^[a-z]:/iu, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .map((part) => (part === '..' ? '__' : part))
    .join('/')
    // `!/` parts a container from its member in ledger paths.
    .replaceAll('!/', '\uff01/')
    .slice(0, 1_000)
    .toWellFormed();
  return shown === '' ? '(no name)' : shown;
}

/** Makes every name the only one of its kind: the second `a.pdf` becomes `a (2).pdf`. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set(names);
  const seen = new Set<string>();
  return names.map((name) => {
    if (!seen.has(name)) {
      seen.add(name);
      return name;
    }
    const [, stem, ending] = /^(.*?)(\.[^./]*)?$/su.exec(name)!;
    for (let count = 2; ; count++) {
      const candidate = `${stem} (${count})${ending ?? ''}`;
      if (!taken.has(candidate)) {
        taken.add(candidate);
        return candidate;
      }
    }
  });
}
