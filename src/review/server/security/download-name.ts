/** Endings under which a file may lie in the folder of downloads: what opens them does not run them. */
const plain = new Set(
  'pdf png jpg jpeg tif tiff gif bmp webp heic txt csv tsv xml json eml msg mbox doc docx xls xlsx ppt pptx odt ods odp rtf ofd zip rar 7z tar gz dwg dxf'.split(
    ' ',
  ),
);

/** Signs that turn, hide or end a name, or that a file system takes for something else. */
const unsafe = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}<>:"/\\|?*%;]/gu;

/**
 * A name for a received file on the disk of the person: the last part of its path without signs that mislead, and with
 * an ending that starts no program.
 */
export function downloadName(path: string): string {
  const last = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('!/') + 1) + 1);
  const shown = last
    .normalize('NFC')
    .replaceAll(unsafe, '_')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  // By whole signs: half of one could not be written into the header.
  const name = [...shown].slice(-120).join('');
  const ending = /\.([A-Za-z0-9]{1,5})$/u.exec(name)?.[1]?.toLowerCase();
  if (name === '') return 'file.bin';
  return ending !== undefined && plain.has(ending) ? name : `${name}.bin`;
}

/** Header of a download with its name, in ASCII and as it is (RFC 6266). */
export function contentDisposition(path: string): string {
  const name = downloadName(path);
  const ascii = name.replaceAll(/[^\x20-\x7e]/gu, '_').replaceAll(/["\\]/gu, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
