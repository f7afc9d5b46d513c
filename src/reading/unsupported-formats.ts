/** What is known of a format that is not read: its name for people and what they can do. */
export interface UnsupportedFormat {
  readonly name: string;
  readonly remedy: string;
}

const printIt = 'open it in its own program, save it as PDF, and add the PDF beside the original';
const nothing = 'nothing to read here; keep the original';
const listen = 'play it, and add what matters in it as a text beside the original';
const unpackIt = 'unpack it with the program that made it, and add the files in it beside the original';
const exportMails = 'open it in its own program, export its mails as .eml, .msg or .mbox, and add those';
const exportTables =
  'export its tables as CSV or Excel workbooks in its own program, and add those beside the original';

const byMediaType: Readonly<Record<string, UnsupportedFormat>> = {
  'image/vnd.dwg': { name: 'an AutoCAD drawing (.dwg)', remedy: printIt },
  'image/vnd.adobe.photoshop': {
    name: 'a Photoshop picture (.psd)',
    remedy: 'save it as PNG or PDF, and add that',
  },
  'image/svg+xml': { name: 'a drawing (.svg)', remedy: 'save it as PNG or PDF, and add that' },
  'image/icns': { name: 'a macOS icon (.icns)', remedy: nothing },
  'image/x-icon': { name: 'a Windows icon (.ico)', remedy: nothing },
  'image/jxl': { name: 'a JPEG XL picture', remedy: 'save it as PNG or JPEG, and add that' },
  // LibreOffice shows those stored from below upside down, so that OCR reads them in a mirror.
  'image/x-tga': { name: 'a Targa picture (.tga)', remedy: 'save it as PNG or PDF, and add that' },
  'image/x-xcf': { name: 'a GIMP picture (.xcf)', remedy: 'save it as PNG or PDF, and add that' },
  'image/vnd.djvu': { name: 'a DjVu document', remedy: printIt },
  'application/x-indesign': { name: 'an InDesign document', remedy: printIt },
  'application/postscript': { name: 'a PostScript file', remedy: 'convert it to PDF, and add the PDF' },
  'application/eps': {
    name: 'an encapsulated PostScript file',
    remedy: 'convert it to PDF, and add the PDF',
  },
  'application/vnd.ms-xpsdocument': { name: 'an XPS document', remedy: printIt },
  'application/oxps': { name: 'an OpenXPS document', remedy: printIt },
  'application/epub+zip': { name: 'an electronic book (.epub)', remedy: printIt },
  'application/x-mobipocket-ebook': { name: 'an electronic book (.mobi)', remedy: printIt },
  'application/vnd.apple.pages': {
    name: 'an Apple Pages document',
    remedy: 'export it as PDF or Word in Pages',
  },
  'application/vnd.apple.numbers': {
    name: 'an Apple Numbers spreadsheet',
    remedy: 'export it as Excel in Numbers',
  },
  'application/vnd.apple.keynote': {
    name: 'an Apple Keynote presentation',
    remedy: 'export it as PDF in Keynote',
  },
  'application/x-iwork': {
    name: 'an Apple Pages, Numbers or Keynote document',
    remedy: 'export it as PDF, Word or Excel in its own program, and add that',
  },
  'application/onenote': { name: 'a OneNote notebook', remedy: printIt },
  'application/vnd.ms-project': { name: 'a Microsoft Project plan', remedy: printIt },
  'application/x-msaccess': { name: 'an Access database', remedy: exportTables },
  'application/vnd.sqlite3': { name: 'an SQLite database', remedy: exportTables },
  'application/x-sqlite3': { name: 'an SQLite database', remedy: exportTables },
  'application/vnd.apache.parquet': { name: 'a Parquet table', remedy: exportTables },
  'application/x-hwp-5': { name: 'a Hangul document (.hwp)', remedy: printIt },
  'application/hwp+zip': { name: 'a Hangul document (.hwpx)', remedy: printIt },
  'application/x-hwpx': { name: 'a Hangul document (.hwpx)', remedy: printIt },
  'application/x-cfb': {
    name: 'a compound file, as old Office programs write them, of an unknown kind',
    remedy: printIt,
  },
  'application/x-msdownload': { name: 'a program for Windows', remedy: nothing },
  'application/x-elf': { name: 'a program for Linux', remedy: nothing },
  'application/x-mach-binary': { name: 'a program for macOS', remedy: nothing },
  'application/java-vm': { name: 'a program for Java', remedy: nothing },
  'application/wasm': { name: 'a WebAssembly program', remedy: nothing },
  'application/vnd.android.package-archive': { name: 'a program for Android', remedy: nothing },
  'application/x-ms-shortcut': {
    name: 'a Windows shortcut, which holds no file, only the path to one',
    remedy: 'ask the sender for the file that the shortcut leads to',
  },
  'application/x.ms.shortcut': {
    name: 'a Windows shortcut, which holds no file, only the path to one',
    remedy: 'ask the sender for the file that the shortcut leads to',
  },
  'application/x-apple-alias': {
    name: 'a macOS alias, which holds no file, only the path to one',
    remedy: 'ask the sender for the file that the alias leads to',
  },
  'application/x.apple.alias': {
    name: 'a macOS alias, which holds no file, only the path to one',
    remedy: 'ask the sender for the file that the alias leads to',
  },
  'application/x-apple-diskimage': {
    name: 'a macOS disk image (.dmg)',
    remedy: unpackIt,
  },
  'application/dicom': { name: 'a medical picture (DICOM)', remedy: nothing },
  'application/x-shockwave-flash': { name: 'a Flash animation (.swf)', remedy: nothing },
  'application/pgp-keys': { name: 'an OpenPGP key', remedy: nothing },
  'application/pkcs7-signature': { name: 'a detached signature', remedy: nothing },
  'application/vnd.ms-fontobject': { name: 'a font', remedy: nothing },
  'application/x-bittorrent': {
    name: 'a torrent, which holds no file, only where to download one',
    remedy: nothing,
  },
  'application/lzip': { name: 'a file packed with lzip (.lz)', remedy: unpackIt },
  'application/x-lz4': { name: 'a file packed with LZ4 (.lz4)', remedy: unpackIt },
  'application/x-lzop': { name: 'a file packed with lzop (.lzo)', remedy: unpackIt },
  'application/x-lrzip': { name: 'a file packed with lrzip (.lrz)', remedy: unpackIt },
  'application/x-rzip': { name: 'a file packed with rzip (.rz)', remedy: unpackIt },
  'application/x-grzip': { name: 'a file packed with GRZip (.grz)', remedy: unpackIt },
  'application/x-brotli': { name: 'a file packed with Brotli (.br)', remedy: unpackIt },
  'application/x-zpaq': { name: 'a ZPAQ archive (.zpaq)', remedy: unpackIt },
  'application/x-ace-compressed': { name: 'an ACE archive (.ace)', remedy: unpackIt },
  'application/x-stuffit': { name: 'a StuffIt archive (.sit, .sitx)', remedy: unpackIt },
  'application/x-alz': { name: 'an ALZip archive (.alz)', remedy: unpackIt },
  'application/x-egg': { name: 'an ALZip archive (.egg)', remedy: unpackIt },
  'application/x-ms-wim': { name: 'a Windows disk image (.wim)', remedy: unpackIt },
  'application/x-unix-archive': { name: 'a library of program parts (.a)', remedy: nothing },
  'application/x-outlook-express': { name: 'an Outlook Express mailbox (.dbx)', remedy: exportMails },
  'application/vnd.lotus-notes': { name: 'a Lotus Notes database (.nsf)', remedy: exportMails },
  'application/x-caj': { name: 'a CAJ document of the Chinese journal archive (.caj)', remedy: printIt },
  'model/gltf-binary': { name: 'a three-dimensional model', remedy: printIt },
  'model/stl': { name: 'a three-dimensional model', remedy: printIt },
  'model/3mf': { name: 'a three-dimensional model', remedy: printIt },
};

const byFamily: Readonly<Record<string, UnsupportedFormat>> = {
  video: { name: 'a video', remedy: listen },
  audio: { name: 'a sound recording', remedy: listen },
  font: { name: 'a font', remedy: nothing },
  image: {
    name: 'a picture',
    remedy: 'save it as PNG, JPEG or PDF, and add that',
  },
  model: { name: 'a three-dimensional model', remedy: printIt },
};

/** What a media type that has no reader is, in words for a person. */
export function unsupportedFormat(mediaType: string): UnsupportedFormat {
  if (Object.hasOwn(byMediaType, mediaType)) return byMediaType[mediaType]!;
  const family = mediaType.split('/')[0] ?? '';
  if (Object.hasOwn(byFamily, family)) {
    const { name, remedy } = byFamily[family]!;
    return { name: `${name} (${mediaType})`, remedy };
  }
  if (mediaType === 'application/octet-stream') {
    return {
      name: 'of an unknown kind (neither its first bytes nor its name tells which)',
      remedy: 'ask the sender which program made the file and for a PDF of it, and add the PDF',
    };
  }
  return { name: `of the type ${mediaType}`, remedy: printIt };
}

/** One sentence for the ledger. */
export function unsupportedCause(mediaType: string): string {
  return `the file is not read: it is ${unsupportedFormat(mediaType).name}`;
}
