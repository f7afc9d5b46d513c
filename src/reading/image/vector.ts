import { decodeMarkup } from '../../text/declared-charset.ts';
import { scanXml } from '../markup/xml-tree.ts';

/** Longest side a drawing is rendered at, pixels: letters of ordinary drawings are large enough to be read. */
const renderedSide = 2600;
/** Resolution at which a drawing's own units are pixels. */
const ownDensity = 72;

export interface VectorLook {
  /** Texts that the drawing holds as characters, in their order; those it hides, too. */
  readonly texts: readonly string[];
  readonly facts: Readonly<Record<string, string>>;
}

/**
 * What a drawing (SVG) holds beside its picture: scripts and references to other files, which are neither run nor
 * followed.
 *
 * @throws {DocumentError} `unsafe-xml` where it declares entities.
 */
export function lookAtVector(bytes: Buffer): VectorLook {
  let scripts = 0;
  let references = 0;
  const texts: string[] = [];
  const path: string[] = [];
  let text = '';
  scanXml(decodeMarkup(bytes).text, {
    onOpen: ({ name, attributes }) => {
      path.push(name);
      if (name === 'text') text = '';
      if (name === 'script' || Object.keys(attributes).some((key) => /^on[a-z]/u.test(key))) scripts++;
      const { href } = attributes;
      if (name !== 'a' && href !== undefined && !/^(?:#|data:)/u.test(href.trim())) references++;
    },
    onText: (value) => {
      if (path.includes('text') || /^(?:title|desc)$/u.test(path.at(-1) ?? '')) text += value;
    },
    onClose: () => {
      const name = path.pop();
      if (name === 'tspan') text += ' ';
      if (name !== 'text' && name !== 'title' && name !== 'desc') return;
      const line = text.replace(/\s+/gu, ' ').trim();
      if (line !== '') texts.push(line);
      text = '';
    },
  });
  return {
    texts,
    facts: {
      ...(scripts > 0 ? { scripts: `${scripts}, not run` } : {}),
      ...(references > 0 ? { externalReferences: `${references}, not followed` } : {}),
    },
  };
}

/** Dots per inch to render a drawing at, given its size in its own units. */
export function vectorDensity(width: number, height: number): number {
  const scale = renderedSide / Math.max(1, width, height);
  return Math.max(1, Math.min(ownDensity * 8, Math.round(ownDensity * scale)));
}
