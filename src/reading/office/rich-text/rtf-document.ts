import type { Block } from '../../text/blocks.ts';
import { symbolCharacter } from '../word/symbols.ts';
import { decodeBytes, encodingOfCharset, encodingOfCodePage, symbolCharset } from './code-pages.ts';
import { Flow, type RunMode } from './flow.ts';

export interface RtfDocument {
  readonly body: Block[];
  readonly headers: Block[];
  readonly footers: Block[];
  readonly notes: Block[];
  readonly comments: Block[];
  readonly deleted: Block[];
  readonly hidden: Block[];
  readonly insertions: number;
  readonly pictures: readonly { readonly ending: string; readonly content: Buffer }[];
  readonly objects: readonly { readonly className: string; readonly content: Buffer }[];
  /** Properties of the document by their control word: author, operator, title, creatim. */
  readonly information: ReadonlyMap<string, string>;
  /** Fields and templates that name other files, as written. */
  readonly outside: readonly string[];
  /** Braces that were never closed: the file is cut short. */
  readonly openGroups: number;
}

/** What the text of a group is for. */
type Destination =
  | 'text'
  | 'skip'
  | 'fonts'
  | 'information'
  | 'informationItem'
  | 'picture'
  | 'objectData'
  | 'objectClass'
  | 'fieldCode'
  | 'template'
  | 'commentAuthor';

interface Group {
  destination: Destination;
  flow: Flow;
  encoding: string;
  /** Name of a symbol font, null for letters. */
  symbols: string | null;
  hidden: boolean;
  deleted: boolean;
  /** Characters that follow a \u for programs without Unicode. */
  fallbackLength: number;
  inTable: boolean;
  /** Said once the group ends. */
  atEnd: (() => void) | null;
}

interface Font {
  charset: number;
  encoding: string | null;
  name: string;
}

const deepest = 5_000;

const characters: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  emdash: '\u2014',
  endash: '\u2013',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  bullet: '\u2022',
  lquote: '\u2018',
  rquote: '\u2019',
  ldblquote: '\u201c',
  rdblquote: '\u201d',
  nestcell: '\t',
};

/** Groups whose text is no text of the document. Whatever begins with \* and is not known is skipped as well. */
const skipped = new Set(
  'colortbl stylesheet listtable listoverridetable revtbl rsidtbl generator themedata colorschememapping datastore latentstyles xmlnstbl mmathPr filetbl bkmkstart bkmkend atnid atntime atndate atnicn atrfstart atrfend atnref nonshppict shprslt pgptbl wgrffmtfilter sp sn sv docvar userprops xe tc tcn txe rxe private1 factoidname nextfile fchars lchars panose falt fontemb'.split(
    ' ',
  ),
);
const informationItems = new Set(
  'title subject author manager company operator category keywords comment doccomm creatim revtim printim'.split(
    ' ',
  ),
);
const pictureEndings: Readonly<Record<string, string>> = {
  pngblip: 'png',
  jpegblip: 'jpg',
  emfblip: 'emf',
  wmetafile: 'wmf',
  macpict: 'pict',
  dibitmap: 'dib',
  wbitmap: 'ddb',
};
const linkingField = /^\s*(?:DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|RD|DATABASE)\b/iu;

/** Reads Rich Text Format ([RTF 1.9.1]); `source` holds one byte of the file in each character. */
export function readRtfDocument(source: string): RtfDocument {
  return new RtfReader(source).read();
}

class RtfReader {
  readonly #source: string;
  #at = 0;
  readonly #body = new Flow();
  readonly #headers: Block[] = [];
  readonly #footers: Block[] = [];
  readonly #notes: Block[] = [];
  readonly #comments: Block[] = [];
  readonly #flows: Flow[] = [this.#body];
  readonly #pictures: { ending: string; content: Buffer }[] = [];
  readonly #objects: { className: string; content: Buffer }[] = [];
  readonly #information = new Map<string, string>();
  readonly #outside: string[] = [];
  readonly #fonts = new Map<number, Font>();
  readonly #stack: Group[] = [];
  #group: Group;
  #tooDeep = 0;
  #documentEncoding = 'windows-1252';
  /** Bytes of text whose encoding is that of the group at hand. */
  #bytes: number[] = [];
  #skipCharacters = 0;
  #starred = false;
  #font = 0;
  #insertions = 0;
  #edges: number[] = [];
  #noteCount = 0;
  #commentAuthor = '';
  /** Text of a destination that is no flow: a font's name, a field's code, hexadecimal data. */
  #collected: string[] = [];
  #binary: Buffer[] = [];
  #pictureEnding = 'bin';
  #objectClass = '';

  constructor(source: string) {
    this.#source = source;
    this.#group = {
      destination: 'text',
      flow: this.#body,
      encoding: this.#documentEncoding,
      symbols: null,
      hidden: false,
      deleted: false,
      fallbackLength: 1,
      inTable: false,
      atEnd: null,
    };
  }

  read(): RtfDocument {
    const source = this.#source;
    const plain = /[^\\{}\r\n]+/y;
    const control = /\\([a-zA-Z]{1,64})(-?\d{1,10})? ?/y;
    while (this.#at < source.length) {
      const character = source[this.#at]!;
      if (character === '{') {
        this.#flush();
        this.#open();
        this.#at++;
      } else if (character === '}') {
        this.#flush();
        this.#close();
        this.#at++;
      } else if (character === '\\') {
        control.lastIndex = this.#at;
        const word = control.exec(source);
        if (word === null) {
          this.#symbol(source[this.#at + 1] ?? '');
        } else {
          this.#at = control.lastIndex;
          this.#word(word[1]!, word[2] === undefined ? null : Number(word[2]));
        }
      } else if (character === '\r' || character === '\n') {
        this.#at++;
      } else {
        plain.lastIndex = this.#at;
        const text = plain.exec(source)![0];
        this.#at += text.length;
        this.#text(text);
      }
    }
    this.#flush();
    const openGroups = this.#stack.length + this.#tooDeep;
    this.#tooDeep = 0;
    while (this.#stack.length > 0) this.#close();
    for (const flow of this.#flows) flow.end();
    return {
      body: this.#body.blocks,
      headers: this.#headers,
      footers: this.#footers,
      notes: this.#notes,
      comments: this.#comments,
      deleted: this.#flows.flatMap((flow) => flow.deleted),
      hidden: this.#flows.flatMap((flow) => flow.hidden),
      insertions: this.#insertions,
      pictures: this.#pictures,
      objects: this.#objects,
      information: this.#information,
      outside: this.#outside,
      openGroups,
    };
  }

  #open(): void {
    this.#starred = false;
    this.#skipCharacters = 0;
    if (this.#stack.length >= deepest) {
      this.#tooDeep++;
      return;
    }
    this.#stack.push(this.#group);
    this.#group = { ...this.#group, atEnd: null };
  }

  #close(): void {
    this.#starred = false;
    this.#skipCharacters = 0;
    if (this.#tooDeep > 0) {
      this.#tooDeep--;
      return;
    }
    const before = this.#stack.pop();
    if (before === undefined) return;
    const { atEnd, inTable, flow } = this.#group;
    // Whether a paragraph stands in a table is said inside the group and holds until it ends outside of it.
    this.#group = before;
    if (flow === before.flow) before.inTable = inTable;
    atEnd?.();
  }

  #symbol(character: string): void {
    this.#at += 2;
    switch (character) {
      case "'": {
        const code = Number.parseInt(this.#source.slice(this.#at, this.#at + 2), 16);
        this.#at += 2;
        if (Number.isNaN(code)) return;
        if (this.#skipCharacters > 0) this.#skipCharacters--;
        else if (this.#group.destination === 'text') this.#bytes.push(code);
        else if (this.#group.destination !== 'skip') this.#collect(decodeBytes([code], this.#group.encoding));
        return;
      }
      case '*':
        this.#starred = true;
        return;
      case '~':
        this.#show(' ');
        return;
      case '_':
        this.#show('-');
        return;
      case '-':
      case ':':
      case '|':
        return;
      case '\r':
      case '\n':
        this.#flush();
        this.#paragraphEnds();
        return;
      default:
        this.#text(character);
    }
  }

  #text(text: string): void {
    let start = 0;
    if (this.#skipCharacters > 0) {
      start = Math.min(this.#skipCharacters, text.length);
      this.#skipCharacters -= start;
    }
    const { destination } = this.#group;
    if (destination === 'skip') return;
    if (destination === 'text') {
      for (let index = start; index < text.length; index++) this.#bytes.push(text.charCodeAt(index) & 0xff);
      // A long run is decoded in pieces, cut where no character of two bytes can stand.
      if (this.#bytes.length > 65_536 && text.endsWith(' ')) this.#flush();
      return;
    }
    this.#collect(start === 0 ? text : text.slice(start));
  }

  #collect(text: string): void {
    this.#collected.push(text);
  }

  #show(text: string): void {
    if (this.#skipCharacters > 0) {
      this.#skipCharacters--;
      return;
    }
    this.#flush();
    const { destination, flow } = this.#group;
    if (destination === 'text') flow.add(text, this.#mode());
    else if (destination !== 'skip') this.#collect(text);
  }

  #mode(): RunMode {
    return this.#group.deleted ? 'deleted' : this.#group.hidden ? 'hidden' : 'shown';
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    const bytes = this.#bytes;
    this.#bytes = [];
    const { encoding, symbols, flow } = this.#group;
    const text =
      symbols === null
        ? decodeBytes(bytes, encoding)
        : bytes.map((byte) => (byte === 0x20 ? ' ' : symbolCharacter(symbols, byte))).join('');
    flow.add(text, this.#mode());
  }

  #paragraphEnds(): void {
    if (this.#group.destination === 'text') this.#group.flow.endParagraph(this.#group.inTable);
  }

  #word(name: string, value: number | null): void {
    const starred = this.#starred;
    this.#starred = false;
    if (name === 'u') {
      this.#unicode(value ?? 0);
      return;
    }
    if (name === 'bin') {
      const length = Math.max(0, Math.min(value ?? 0, this.#source.length - this.#at));
      if (this.#group.destination === 'picture' || this.#group.destination === 'objectData') {
        this.#binary.push(Buffer.from(this.#source.slice(this.#at, this.#at + length), 'latin1'));
      }
      this.#at += length;
      return;
    }
    // What stands for a \u may be a control word: it counts as one character.
    if (this.#skipCharacters > 0 && characters[name] !== undefined) {
      this.#skipCharacters--;
      return;
    }
    this.#flush();
    if (this.#group.destination === 'skip') return;
    if (this.#begins(name, starred)) return;
    const character = characters[name];
    if (character !== undefined) {
      this.#show(character);
      return;
    }
    if (this.#group.destination === 'fonts') this.#fontWord(name, value);
    else if (this.#group.destination === 'informationItem') this.#informationWord(name, value);
    else if (this.#group.destination === 'picture')
      this.#pictureEnding = pictureEndings[name] ?? this.#pictureEnding;
    else this.#property(name, value);
  }

  #unicode(value: number): void {
    this.#flush();
    this.#skipCharacters = 0;
    const code = value < 0 ? value + 65_536 : value;
    // Symbol fonts keep their codes in the private use area.
    const text =
      code >= 0xf000 && code <= 0xf0ff && this.#group.symbols !== null
        ? symbolCharacter(this.#group.symbols, code)
        : String.fromCharCode(code & 0xffff);
    this.#show(text);
    this.#skipCharacters = this.#group.fallbackLength;
  }

  #property(name: string, value: number | null): void {
    const group = this.#group;
    switch (name) {
      case 'ansicpg':
        this.#documentEncoding = encodingOfCodePage(value ?? 1252);
        group.encoding = this.#documentEncoding;
        return;
      case 'mac':
        this.#documentEncoding = 'macintosh';
        group.encoding = this.#documentEncoding;
        return;
      case 'deff':
      case 'f':
        this.#useFont(value ?? 0);
        return;
      case 'uc':
        group.fallbackLength = Math.max(0, Math.min(16, value ?? 1));
        return;
      case 'v':
        group.hidden = value !== 0;
        return;
      case 'deleted':
        group.deleted = value !== 0;
        return;
      case 'revised':
        if (value !== 0) this.#insertions++;
        return;
      case 'plain':
        group.hidden = false;
        group.deleted = false;
        group.encoding = this.#documentEncoding;
        group.symbols = null;
        return;
      case 'pard':
        group.inTable = false;
        return;
      case 'intbl':
        group.inTable = true;
        return;
      case 'trowd':
        this.#edges = [];
        return;
      case 'cellx':
        if (this.#edges.length < 1_000) this.#edges.push(value ?? 0);
        return;
      case 'cell':
        group.flow.endCell();
        return;
      case 'row':
        group.flow.endRow(this.#edges);
        return;
      case 'nestrow':
      case 'par':
      case 'sect':
        this.#paragraphEnds();
        if (name === 'sect') group.flow.startsPage = true;
        return;
      case 'page':
        group.flow.endPending(group.inTable);
        group.flow.startsPage = true;
        return;
      case 'pagebb':
        group.flow.startsPage = true;
        return;
    }
  }

  #useFont(index: number): void {
    this.#font = index;
    const font = this.#fonts.get(index);
    this.#group.encoding = font?.encoding ?? this.#documentEncoding;
    this.#group.symbols = font?.charset === symbolCharset ? font.name : null;
  }

  /** Whether a control word begins a group of another kind. */
  #begins(name: string, starred: boolean): boolean {
    const group = this.#group;
    const collect = (destination: Destination, done: (text: string) => void): true => {
      group.destination = destination;
      this.#collected = [];
      this.#binary = [];
      group.atEnd = () => {
        const text = this.#collected.join('');
        this.#collected = [];
        done(text);
      };
      return true;
    };
    const flow = (done: (blocks: Block[]) => void): true => {
      const inner = new Flow();
      this.#flows.push(inner);
      group.flow = inner;
      group.destination = 'text';
      group.inTable = false;
      group.hidden = false;
      group.atEnd = () => {
        inner.end();
        done(inner.blocks);
      };
      return true;
    };
    if (group.destination === 'information' && informationItems.has(name)) {
      return collect('informationItem', (text) => {
        const known = this.#information.get(name) ?? '';
        this.#information.set(name, known + text.trim());
      });
    }
    switch (name) {
      case 'fonttbl':
        group.destination = 'fonts';
        this.#collected = [];
        return true;
      case 'info':
        group.destination = 'information';
        return true;
      case 'pict':
        this.#pictureEnding = 'bin';
        return collect('picture', (text) => {
          const content = this.#dataOf(text);
          if (content.length > 0) this.#pictures.push({ ending: this.#pictureEnding, content });
        });
      case 'objclass':
        return collect('objectClass', (text) => {
          this.#objectClass = text.trim();
        });
      case 'objdata':
        return collect('objectData', (text) => {
          const content = nativeData(this.#dataOf(text));
          if (content.length > 0) this.#objects.push({ className: this.#objectClass, content });
          this.#objectClass = '';
        });
      case 'fldinst':
        return collect('fieldCode', (text) => {
          if (linkingField.test(text)) this.#outsideIs(text);
        });
      case 'template':
        return collect('template', (text) => this.#outsideIs(`template ${text}`));
      case 'atnauthor':
        return collect('commentAuthor', (text) => {
          this.#commentAuthor = text.trim();
        });
      case 'header':
      case 'headerl':
      case 'headerr':
      case 'headerf':
        return flow((blocks) => addOnce(this.#headers, blocks));
      case 'footer':
      case 'footerl':
      case 'footerr':
      case 'footerf':
        return flow((blocks) => addOnce(this.#footers, blocks));
      case 'footnote': {
        const mark = `[${++this.#noteCount}]`;
        group.flow.add(` ${mark} `, this.#mode());
        return flow((blocks) => this.#notes.push(...marked(mark, blocks)));
      }
      case 'annotation':
        return flow((blocks) => {
          const by = this.#commentAuthor === '' ? 'Comment:' : `Comment by ${this.#commentAuthor}:`;
          this.#commentAuthor = '';
          this.#comments.push(...marked(by, blocks));
        });
      case 'shptxt':
      case 'dptxbxtext': {
        const outer = group.flow;
        return flow((blocks) => outer.addBox(blocks));
      }
      case 'shppict':
      case 'shpinst':
      case 'ud':
      case 'do':
      case 'objattph':
        return true;
      case 'upr':
        // The first group in it is for programs without Unicode, the second one (\ud) says the same.
        this.#skipGroup();
        return true;
    }
    if (skipped.has(name) || starred) {
      group.destination = 'skip';
      return true;
    }
    return false;
  }

  /** Passes over the group that follows. */
  #skipGroup(): void {
    const open = this.#source.indexOf('{', this.#at);
    if (open === -1) return;
    let depth = 0;
    for (let at = open; at < this.#source.length; at++) {
      const character = this.#source[at];
      if (character === '\\') at++;
      else if (character === '{') depth++;
      else if (character === '}' && --depth === 0) {
        this.#at = at + 1;
        return;
      }
    }
  }

  #outsideIs(text: string): void {
    if (this.#outside.length < 20) this.#outside.push(text.replace(/\s+/g, ' ').trim().slice(0, 300));
  }

  #fontWord(name: string, value: number | null): void {
    if (name === 'f') {
      this.#font = value ?? 0;
      const group = this.#group;
      this.#collected = [];
      const font: Font = { charset: 0, encoding: null, name: '' };
      this.#fonts.set(this.#font, font);
      const before = group.atEnd;
      group.atEnd = () => {
        font.name = this.#collected.join('').replace(/;.*$/s, '').trim();
        this.#collected = [];
        before?.();
      };
      return;
    }
    const font = this.#fonts.get(this.#font);
    if (font === undefined) return;
    if (name === 'fcharset') {
      font.charset = value ?? 0;
      font.encoding = encodingOfCharset(font.charset) ?? font.encoding;
    } else if (name === 'cpg') {
      font.encoding = encodingOfCodePage(value ?? 1252);
    }
  }

  /** Parts of a time: \yr2025\mo3\dy14\hr9\min30. */
  #informationWord(name: string, value: number | null): void {
    const before = { yr: '', mo: '-', dy: '-', hr: 'T', min: ':', sec: ':' }[name];
    if (before !== undefined) this.#collect(before + String(value ?? 0).padStart(2, '0'));
    else if (name === 'f') this.#useFont(value ?? 0);
  }

  #dataOf(text: string): Buffer {
    const hexadecimal = Buffer.from(text.replace(/[^0-9a-fA-F]/g, ''), 'hex');
    const content = Buffer.concat([hexadecimal, ...this.#binary]);
    this.#binary = [];
    return content;
  }
}

function addOnce(all: Block[], blocks: readonly Block[]): void {
  const known = new Set(all.map((block) => JSON.stringify(block)));
  all.push(...blocks.filter((block) => !known.has(JSON.stringify(block))));
}

function marked(mark: string, blocks: readonly Block[]): Block[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return [{ kind: 'paragraph', text: mark }, ...blocks];
  return [{ ...first, text: `${mark} ${first.text.trimStart()}` }, ...rest];
}

/** The native data of an embedded OLE 1.0 object ([MS-OLEDS] 2.2.5); the whole where it is none. */
function nativeData(content: Buffer): Buffer {
  if (content.length < 12 || content.readUInt32LE(4) !== 2) return content;
  let at = 8;
  for (let strings = 0; strings < 3; strings++) {
    if (at + 4 > content.length) return content;
    at += 4 + content.readUInt32LE(at);
  }
  if (at + 4 > content.length) return content;
  const size = content.readUInt32LE(at);
  return size > 0 && at + 4 + size <= content.length ? content.subarray(at + 4, at + 4 + size) : content;
}
