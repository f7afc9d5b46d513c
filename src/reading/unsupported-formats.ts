/** What is known of a format that is not read: its name for people and what they can do. */
export interface UnsupportedFormat {
  readonly name: string;
  readonly remedy: string;
}

const printIt = 'open it in its own program, save it as PDF, and add the PDF beside the original';
const nothing = 'nothing to read here; keep the original';
const listen = 'look at it in a player; what matters in it can be added as a text beside the original';
const exportTables =
  'export its tables as CSV or Excel workbooks in its own program, and add those beside the original';

const byMediaType: Readonly<Record<string, UnsupportedFormat>> = {
  'image/vnd.dwg': { name: 'an AutoCAD drawing (.dwg)', remedy: printIt },
  'image/vnd.adobe.photoshop': {
    name: 'a Photoshop picture (.psd)',
    remedy: 'save it as PNG or PDF, and add that',
  },
  'image/svg+xml': { name: 'a drawing (.svg)', remedy: 'save it as PNG or PDF, and add that' },
  'image/icns': { name: 'a symbol of macOS', remedy: nothing },
  'image/x-icon': { name: 'a symbol of Windows', remedy: nothing },
  'image/jxl': { name: 'a JPEG XL picture', remedy: 'save it as PNG or JPEG, and add that' },
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
    name: 'a Pages document of Apple',
    remedy: 'export it as PDF or Word in Pages',
  },
  'application/vnd.apple.numbers': {
    name: 'a Numbers sheet of Apple',
    remedy: 'export it as Excel in Numbers',
  },
  'application/vnd.apple.keynote': {
    name: 'a Keynote presentation of Apple',
    remedy: 'export it as PDF in Keynote',
  },
  'application/x-iwork': {
    name: 'a document of Apple Pages, Numbers or Keynote',
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
  'application/x-cfb': { name: 'a file of an old Office program of an unknown kind', remedy: printIt },
  'application/x-msdownload': { name: 'a program for Windows', remedy: nothing },
  'application/x-elf': { name: 'a program for Linux', remedy: nothing },
  'application/x-mach-binary': { name: 'a program for macOS', remedy: nothing },
  'application/java-vm': { name: 'a program for Java', remedy: nothing },
  'application/wasm': { name: 'a WebAssembly program', remedy: nothing },
  'application/vnd.android.package-archive': { name: 'a program for Android', remedy: nothing },
  'application/x-ms-shortcut': {
    name: 'a shortcut of Windows, which holds no file but the way to one',
    remedy: 'ask the sender for the file that the shortcut stands for',
  },
  'application/x.ms.shortcut': {
    name: 'a shortcut of Windows, which holds no file but the way to one',
    remedy: 'ask the sender for the file that the shortcut stands for',
  },
  'application/x-apple-alias': {
    name: 'an alias of macOS, which holds no file but the way to one',
    remedy: 'ask the sender for the file that the alias stands for',
  },
  'application/x.apple.alias': {
    name: 'an alias of macOS, which holds no file but the way to one',
    remedy: 'ask the sender for the file that the alias stands for',
  },
  'application/x-apple-diskimage': {
    name: 'a disk image of macOS (.dmg)',
    remedy: 'open it and give the files in it',
  },
  'application/dicom': { name: 'a medical picture (DICOM)', remedy: nothing },
  'application/x-shockwave-flash': { name: 'a Flash film', remedy: nothing },
  'application/pgp-keys': { name: 'a key of OpenPGP', remedy: nothing },
  'application/pkcs7-signature': { name: 'a detached signature', remedy: nothing },
  'application/vnd.ms-fontobject': { name: 'a font', remedy: nothing },
  'application/x-bittorrent': {
    name: 'a torrent, which holds no file but where to load one',
    remedy: nothing,
  },
  'model/gltf-binary': { name: 'a three-dimensional model', remedy: printIt },
  'model/stl': { name: 'a three-dimensional model', remedy: printIt },
  'model/3mf': { name: 'a three-dimensional model', remedy: printIt },
};

const byFamily: Readonly<Record<string, UnsupportedFormat>> = {
  video: { name: 'a video', remedy: listen },
  audio: { name: 'a sound recording', remedy: listen },
  font: { name: 'a font', remedy: nothing },
  image: {
    name: 'a picture of a kind that is not read',
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
      name: 'data of an unknown kind (neither the first bytes nor the name tell what it is)',
      remedy: 'ask the sender which program made the file, save it as PDF there, and add the PDF',
    };
  }
  return { name: `a file of type ${mediaType}`, remedy: printIt };
}

/** One sentence for the ledger. */
export function unsupportedCause(mediaType: string): string {
  return `the file is ${unsupportedFormat(mediaType).name}, which is not read`;
}
