const byEnding: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  jpe: 'image/jpeg',
  jfif: 'image/jpeg',
  webp: 'image/webp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  gif: 'image/gif',
  bmp: 'image/bmp',
  heic: 'image/heic',
  heif: 'image/heif',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  text: 'text/plain',
  log: 'text/plain',
  md: 'text/plain',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  htm: 'text/html',
  html: 'text/html',
  xhtml: 'text/html',
  xml: 'application/xml',
  json: 'application/json',
  eml: 'message/rfc822',
  emlx: 'message/x-emlx',
  ics: 'text/calendar',
  vcs: 'text/calendar',
  vcf: 'text/vcard',
  p7m: 'application/pkcs7-mime',
  p7s: 'application/pkcs7-mime',
  pst: 'application/vnd.ms-outlook-pst',
  ost: 'application/vnd.ms-outlook-pst',
  oft: 'application/vnd.ms-outlook',
  mbox: 'application/mbox',
  msg: 'application/vnd.ms-outlook',
  zip: 'application/zip',
  '7z': 'application/x-7z-compressed',
  rar: 'application/vnd.rar',
  gz: 'application/gzip',
  tgz: 'application/gzip',
  tar: 'application/x-tar',
  bz2: 'application/x-bzip2',
  xz: 'application/x-xz',
  zst: 'application/zstd',
  lzma: 'application/x-lzma',
  cab: 'application/vnd.ms-cab-compressed',
  arj: 'application/x-arj',
  lzh: 'application/x-lzh-compressed',
  lha: 'application/x-lzh-compressed',
  iso: 'application/x-iso9660-image',
  cpio: 'application/x-cpio',
  rtf: 'application/rtf',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  ofd: 'application/ofd',
};

/** The media type that the ending of a name claims; null for none or an unknown one. */
export function mediaTypeOfName(name: string): string | null {
  const ending = /\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase();
  return ending !== undefined && Object.hasOwn(byEnding, ending) ? byEnding[ending]! : null;
}

const known = new Set(Object.values(byEnding));

/** A media type that a container claims, if it is one that a name could claim too; null for every other one. */
export function knownMediaType(claim: string | undefined): string | null {
  const mediaType = claim?.trim().toLowerCase() ?? '';
  return known.has(mediaType) ? mediaType : null;
}
