import { decodeMarkup } from '../../../text/declared-charset.ts';
import { scanXml, type XmlElement } from '../../markup/xml-tree.ts';

/** The texts that cells share, in their order. Pronunciations (`rPh`) are no part of a text. */
export function sharedStrings(bytes: Buffer | null): string[] {
  const strings: string[] = [];
  if (bytes === null) return strings;
  const collector = new StringCollector();
  scanXml(decodeMarkup(bytes).text, {
    onOpen: (element) => collector.open(element),
    onText: (text) => collector.text(text),
    onClose: () => {
      if (collector.close() === 'si') strings.push(collector.take());
    },
  });
  return strings;
}

/** Collects the text of rich text runs (`t` elements) as a part is scanned. */
export class StringCollector {
  readonly #open: string[] = [];
  #pronunciation = 0;
  #text = '';

  open(element: XmlElement): void {
    this.#open.push(element.name);
    if (element.name === 'rPh') this.#pronunciation++;
  }

  text(value: string): void {
    if (this.#open.at(-1) === 't' && this.#pronunciation === 0) this.#text += value;
  }

  /** Name of the element that ends. */
  close(): string {
    const name = this.#open.pop() ?? '';
    if (name === 'rPh') this.#pronunciation--;
    return name;
  }

  take(): string {
    const text = unescapeText(this.#text);
    this.#text = '';
    return text;
  }
}

/** `_x000D_` stands for a character that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
