const exactNames: Readonly<Record<string, string>> = {
  '.ds_store': 'folder settings written by macOS',
  '.localized': 'folder settings written by macOS',
  '.spotlight-v100': 'search index written by macOS',
  '.trashes': 'waste bin written by macOS',
  '.fseventsd': 'file system log written by macOS',
  'thumbs.db': 'thumbnail cache written by Windows',
  'ehthumbs.db': 'thumbnail cache written by Windows',
  'desktop.ini': 'folder settings written by Windows',
  '$recycle.bin': 'waste bin written by Windows',
  'system volume information': 'system folder written by Windows',
  __macosx: 'archive annotations written by macOS',
};

/**
 * Tells a file that an operating system or an office program left behind from a document.
 *
 * `name` may be a bare name or a path with `/` or `!/` between its parts: a file inside `__MACOSX` is as much a system
 * file as the folder itself. Returns the reason in words for the ledger (state `ignored`), or null for a document.
 */
export function isHiddenSystemFile(name: string): string | null {
  for (const part of name.split(/!?\/|\\/u)) {
    const lower = part.toLowerCase();
    const known = exactNames[lower];
    if (known !== undefined && Object.hasOwn(exactNames, lower)) return `system file: ${known}`;
    // The owner file that Office and WPS keep beside an open document; it holds a user name and no text.
    if (part.startsWith('~$')) return 'system file: lock file of an open Office document';
    // AppleDouble: the resource fork of the file with the same name behind the underscore.
    if (part.startsWith('._') && part.length > 2)
      return 'system file: AppleDouble annotations written by macOS';
  }
  return null;
}
