import { decodeCharset } from '../mime/charset.ts';
import { hexadecimal } from '../mime/transfer-encoding.ts';
import { charsetOfCodePage } from './properties.ts';

/** The body of a mail out of RTF. */
export interface RtfBody {
  /** `html` where the RTF only wraps the HTML that the mail was written in ([MS-OXRTFEX]). */
  readonly kind: 'html' | 'text';
  readonly text: string;
}

interface Group {
  /** Text of this group is not shown: font tables, pictures, unknown destinations. */
  skip: boolean;
  /** Inside `\*\htmltag`: text is HTML of the original. */
  tag: boolean;
  /** Between `\htmlrtf` and `\htmlrtf0`: RTF for programs that know no HTML. */
  rtfOnly: boolean;
  font: number;
  unicodeSkip: number;
  fontTable: boolean;
}

/** Code pages of `\fcharset` (RTF 1.9.1). */
const codePageOfCharset: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};
const hiddenDestinations =
  /^(?:fonttbl|colortbl|stylesheet|info|pict|object|objdata|header|footer|headerl|headerr|headerf|footerl|footerr|footerf|listtable|listoverridetable|rsidtbl|generator|themedata|colorschememapping|datastore|latentstyles|xmlnstbl|mmathPr|bkmkstart|bkmkend|fldinst|filetbl|revtbl)$/u;
const characters: Readonly<Record<string, string>> = {
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  endash: '–',
  emdash: '—',
  enspace: ' ',
  emspace: ' ',
  tab: '\t',
  par: '\n',
  line: '\n',
  row: '\n',
  sect: '\n',
  page: '\n',
  cell: '\t',
};
/** Deeper than any program nests groups. */
const deepest = 5_000;

/** Takes the HTML out of RTF that wraps it, or the text out of RTF that is text. Runs once through the bytes. */
export function readRtfBody(rtf: Buffer): RtfBody {
  return new RtfWalk(rtf).run();
}

class RtfWalk {
  readonly #bytes: Buffer;
  readonly #out: string[] = [];
  readonly #groups: Group[] = [];
  #group: Group = { skip: false, tag: false, rtfOnly: false, font: -1, unicodeSkip: 1, fontTable: false };
  #held: number[] = [];
  #toSkip = 0;
  #star = false;
  #kind: 'html' | 'text' | null = null;
  #codePage = 1252;
  readonly #fonts = new Map<number, number>();

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  run(): RtfBody {
    for (let at = 0; at < this.#bytes.length; ) at = this.#step(at);
    this.#flush();
    return { kind: this.#kind === 'html' ? 'html' : 'text', text: this.#out.join('') };
  }

  #step(at: number): number {
    const byte = this.#bytes[at]!;
    if (byte === 0x7b) {
      this.#flush();
      if (this.#groups.length < deepest) this.#groups.push({ ...this.#group });
      this.#star = false;
      return at + 1;
    }
    if (byte === 0x7d) {
      this.#flush();
      this.#group = this.#groups.pop() ?? this.#group;
      return at + 1;
    }
    if (byte === 0x5c) return this.#control(at + 1);
    if (byte !== 0x0d && byte !== 0x0a) this.#character(byte);
    return at + 1;
  }

  #control(at: number): number {
    const byte = this.#bytes[at];
    if (byte === undefined) return at;
    if (byte === 0x27) {
      const high = hexadecimal(this.#bytes[at + 1]);
      const low = hexadecimal(this.#bytes[at + 2]);
      if (high >= 0 && low >= 0) this.#character((high << 4) | low);
      return at + 3;
    }
    if (!isLetter(byte)) {
      if (byte === 0x2a) this.#star = true;
      else if (byte === 0x7e) this.#text('\u00a0');
      else if (byte === 0x5f) this.#text('-');
      else if (byte === 0x0a || byte === 0x0d) this.#text('\n');
      else if (byte === 0x5c || byte === 0x7b || byte === 0x7d) this.#character(byte);
      return at + 1;
    }
    let end = at;
    while (end - at < 32 && isLetter(this.#bytes[end] ?? 0)) end++;
    const word = this.#bytes.toString('latin1', at, end);
    let value: number | null = null;
    const numberStart = end;
    if (this.#bytes[end] === 0x2d) end++;
    while (end - numberStart < 12 && isDigit(this.#bytes[end] ?? 0)) end++;
    if (end > numberStart) value = Number.parseInt(this.#bytes.toString('latin1', numberStart, end), 10);
    if (this.#bytes[end] === 0x20) end++;
    this.#word(word, value);
    if (word === 'bin' && value !== null && value > 0) return end + value;
    return end;
  }

  #word(word: string, value: number | null): void {
    const group = this.#group;
    const starred = this.#star;
    this.#star = false;
    if (starred) {
      this.#flush();
      group.skip = word !== 'htmltag';
      group.tag = word === 'htmltag';
      return;
    }
    if (Object.hasOwn(characters, word)) {
      this.#text(characters[word]!);
      return;
    }
    switch (word) {
      case 'fromhtml':
        this.#kind = 'html';
        break;
      case 'fromtext':
        this.#kind = 'text';
        break;
      case 'ansicpg':
        if (value !== null && value > 0) this.#codePage = value;
        break;
      case 'htmlrtf':
        this.#flush();
        group.rtfOnly = value !== 0;
        break;
      case 'uc':
        group.unicodeSkip = Math.max(0, Math.min(value ?? 1, 10));
        break;
      case 'u':
        if (value !== null) this.#text(String.fromCharCode(value & 0xffff));
        this.#toSkip = group.unicodeSkip;
        break;
      case 'f':
        this.#flush();
        group.font = value ?? -1;
        break;
      case 'fcharset':
        if (group.fontTable && value !== null) this.#fonts.set(group.font, codePageOfCharset[value] ?? 0);
        break;
      case 'fonttbl':
        group.skip = true;
        group.fontTable = true;
        break;
      default:
        if (hiddenDestinations.test(word)) {
          this.#flush();
          group.skip = true;
        }
    }
  }

  #shown(): boolean {
    const { skip, tag, rtfOnly } = this.#group;
    return tag || (!skip && !(rtfOnly && this.#kind === 'html'));
  }

  /** A character by its code: bytes are held until they can be decoded together. */
  #character(byte: number): void {
    if (this.#toSkip > 0) this.#toSkip--;
    else if (this.#shown()) this.#held.push(byte);
  }

  #text(text: string): void {
    this.#flush();
    this.#toSkip = 0;
    if (this.#shown()) this.#out.push(text);
  }

  #flush(): void {
    if (this.#held.length === 0) return;
    const bytes = Uint8Array.from(this.#held);
    this.#held = [];
    const codePage = this.#group.tag ? this.#codePage : this.#fonts.get(this.#group.font) || this.#codePage;
    this.#out.push(decodeCharset(bytes, charsetOfCodePage(codePage)).text);
  }
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
