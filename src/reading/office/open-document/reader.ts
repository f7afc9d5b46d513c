import { DocumentError } from '../../../model/exception.ts';
import type { FormatReader } from '../../format-reader.ts';
import {
  childOf,
  childrenOf,
  descendantsOf,
  parseXml,
  textOf,
  type XmlElement,
} from '../../markup/xml-tree.ts';
import { MemberWriter } from '../../member-writer.ts';
import { type OpenedPackage, openPackage } from '../../package/open-package.ts';
import { type Block, layOut, paragraphsPart } from '../../text/blocks.ts';
import { partSource, type TextPart } from '../../text/part-source.ts';
import { type FileException, factText, readOrSay } from '../package-facts.ts';
import { addPartMembers } from '../package-members.ts';
import { deletedTexts, OdfText } from './odf-text.ts';
import { odfStyles } from './styles.ts';

/** A text, presentation or drawing in OpenDocument: paragraphs, or a page for each slide. */
export const readOpenDocument: FormatReader = async (source, context) => {
  const opened = await openPackage(source, context);
  try {
    await requireNoPassword(opened);
    const exceptions: FileException[] = [];
    const content = await rootOf(opened, 'content.xml', exceptions);
    if (content === null) {
      throw new DocumentError({
        code: 'corrupt',
        stage: 'read',
        cause: 'the file is an OpenDocument package, but its content is missing',
        remedy: 'ask the sender for the document again, or for a PDF of it',
      });
    }
    const styles = await readOrSay(
      exceptions,
      'the part styles.xml',
      () => rootOf(opened, 'styles.xml', exceptions),
      null,
    );
    const styleOf = odfStyles([styles, content]);
    const text = new OdfText(styleOf);
    const body = childrenOf(childOf(content, 'body'))[0] ?? null;
    const parts: TextPart[] = [];
    const slides = childrenOf(body, 'page');
    const notes: TextPart[] = [];
    let reason = 'text of an OpenDocument text';
    const part = (blocks: readonly Block[], name: string | null, more: Partial<TextPart> = {}): TextPart => {
      const laidOut = layOut(blocks);
      const inPart = paragraphsPart(laidOut);
      return {
        lines: laidOut.lines,
        breaks: laidOut.breaks,
        name: (range, count) =>
          name === null ? inPart(range) : count === 1 ? name : `${name}, ${inPart(range)}`,
        reason,
        ...more,
      };
    };
    const add = (blocks: readonly Block[], name: string, more: Partial<TextPart> = {}): void => {
      if (blocks.length > 0) parts.push(part(blocks, name, more));
    };
    const { blocks: deleted, by, insertions } = deletedTexts(body, text);
    if (slides.length > 0) {
      reason = 'text of an OpenDocument presentation or drawing';
      for (const [index, slide] of slides.entries()) {
        const label = `slide ${index + 1}`;
        const isHidden = styleOf('drawing-page', slide.attributes['style-name'] ?? '').hidden;
        const shapes = childrenOf(slide).filter((shape) => shape.name !== 'notes');
        parts.push(
          part(
            text.blocks(shapes),
            isHidden ? `${label} (hidden)` : label,
            isHidden ? { hidden: 'the slide is not shown in the presentation' } : {},
          ),
        );
        const spoken = text.blocks(childrenOf(childOf(slide, 'notes')));
        if (layOut(spoken).lines.some((line) => line.parts.some(({ text: said }) => said.trim() !== ''))) {
          notes.push(
            part(spoken, `notes of ${label}`, { hidden: 'notes for the speaker, not shown on the slide' }),
          );
        }
      }
      parts.push(...notes);
    } else {
      const margins = marginBlocks(styles, text);
      parts.push({
        ...part([...margins.head, ...text.blocks(childrenOf(body)), ...margins.foot], null),
        notes: insertions === 0 ? [] : [`tracked insertions are part of the text: ${insertions}`],
      });
    }
    add(text.notes, 'footnotes and endnotes');
    add(await objectTexts(opened, text, exceptions), 'embedded objects');
    add(text.comments, 'comments', { notes: ['comments that stand beside the text'] });
    add(deleted, 'deleted text (tracked changes)', {
      hidden: `text that was deleted with tracked changes${by === '' ? '' : ` by ${by}`}`,
    });
    add(text.hidden, 'hidden text', { hidden: 'text with the attribute "hidden"' });

    const facts = await factsOf(opened);
    if (insertions > 0) facts['trackedInsertions'] = String(insertions);
    if (deleted.length > 0) facts['trackedDeletions'] = factText(`present, by ${by}`);
    if (text.outside.length > 0) {
      facts['externalReferences'] = `${text.outside.map(factText).join('; ')}; not followed`;
      exceptions.push({
        code: 'external-reference',
        cause: `what the document shows lies partly outside it and was not followed: ${text.outside.slice(0, 5).map(factText).join('; ')}`,
        remedy: 'ask the sender for the document with its pictures and objects inside, or for a PDF of it',
      });
    }
    const writer = new MemberWriter(source, context);
    await addPartMembers(
      opened,
      writer,
      (name) =>
        (/^(?:Pictures|media)\//iu.test(name) || /^Object[^/]*$/u.test(name)) &&
        // LibreOffice keeps a picture of each table beside the table itself.
        !/\/TablePreview\d+\.svm$/u.test(name),
    );
    return partSource({ source, context, parts, facts, members: writer.members(), exceptions });
  } finally {
    opened.close();
  }
};

/** ODF 1.3 part 2, 3.4: what is encrypted says so in the manifest, which is not. */
async function requireNoPassword(opened: OpenedPackage): Promise<void> {
  const bytes = await opened.read('META-INF/manifest.xml').catch(() => null);
  const encrypted =
    (bytes !== null && descendantsOf(parseXml(bytes).root, 'encryption-data').length > 0) ||
    opened.has('encrypted-package');
  if (!encrypted) return;
  throw new DocumentError({
    code: 'encrypted',
    stage: 'read',
    cause: 'the document is protected with a password',
    remedy:
      'ask the sender for the document without a password, or open it with the password and save it without',
  });
}

async function rootOf(
  opened: OpenedPackage,
  name: string,
  exceptions: FileException[],
): Promise<XmlElement | null> {
  const bytes = await opened.read(name);
  if (bytes === null) return null;
  const { root, damage } = parseXml(bytes);
  if (damage !== null) {
    exceptions.push({
      code: 'corrupt',
      cause: `the part ${name} is damaged (${damage}): it was read as far as it goes`,
      remedy: 'ask the sender for the document again, or for a PDF of it',
    });
  }
  return root;
}

/** Headers before and footers after the text, each wording once. */
function marginBlocks(styles: XmlElement | null, text: OdfText): { head: Block[]; foot: Block[] } {
  const said = new Set<string>();
  const collect = (names: RegExp): Block[] => {
    const blocks: Block[] = [];
    for (const page of childrenOf(childOf(styles, 'master-styles'), 'master-page')) {
      for (const margin of childrenOf(page)) {
        const words = textOf(margin).trim();
        if (!names.test(margin.name) || words === '' || said.has(words)) continue;
        said.add(words);
        blocks.push(...text.blocks(childrenOf(margin)));
      }
    }
    return blocks;
  };
  return { head: collect(/^header/u), foot: collect(/^footer/u) };
}

/** Texts of objects that lie in the package as folders: charts, formulas, tables. */
async function objectTexts(
  opened: OpenedPackage,
  text: OdfText,
  exceptions: FileException[],
): Promise<Block[]> {
  const blocks: Block[] = [];
  for (const name of opened.names) {
    if (!/^Object [^/]+\/content\.xml$/u.test(name)) continue;
    const root = await readOrSay(
      exceptions,
      `the object ${name}`,
      () => rootOf(opened, name, exceptions),
      null,
    );
    blocks.push(...text.blocks(childrenOf(childOf(root, 'body'))));
  }
  return blocks;
}

const metaFacts: Readonly<Record<string, string>> = {
  generator: 'application',
  'initial-creator': 'creator',
  'creation-date': 'created',
  creator: 'lastModifiedBy',
  date: 'modified',
  'editing-cycles': 'revision',
  title: 'title',
  subject: 'subject',
  description: 'description',
  'print-date': 'lastPrinted',
};

async function factsOf(opened: OpenedPackage): Promise<Record<string, string>> {
  const facts: Record<string, string> = {};
  const bytes = await opened.read('meta.xml').catch(() => null);
  if (bytes !== null) {
    for (const element of childrenOf(childOf(parseXml(bytes).root, 'meta'))) {
      const fact = metaFacts[element.name];
      const value = factText(textOf(element));
      if (fact !== undefined && value !== '') facts[fact] = value;
    }
  }
  if (opened.names.some((name) => /^(?:Basic|Scripts)\/.+\/./u.test(name)))
    facts['macros'] = 'present, not run';
  if (opened.has('META-INF/documentsignatures.xml')) facts['digitalSignature'] = 'present, not checked';
  return facts;
}
