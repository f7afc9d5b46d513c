import { readFile } from 'node:fs/promises';
import type { FormatReader } from '../../format-reader.ts';
import { MemberWriter } from '../../member-writer.ts';
import { type Block, layOut, paragraphsPart } from '../../text/blocks.ts';
import { partSource, type TextPart } from '../../text/part-source.ts';
import { factText } from '../package-facts.ts';
import { readRtfDocument } from './rtf-document.ts';

const reason = 'text of a Rich Text document';

const informationFacts: Readonly<Record<string, string>> = {
  title: 'title',
  subject: 'subject',
  author: 'creator',
  operator: 'lastModifiedBy',
  company: 'company',
  manager: 'manager',
  creatim: 'created',
  revtim: 'modified',
  printim: 'lastPrinted',
};

/** A Rich Text document: paragraphs and tables; pictures and objects as members. */
export const readRichText: FormatReader = async (source, context) => {
  const document = readRtfDocument((await readFile(source.path)).toString('latin1'));
  const body = layOut([...document.headers, ...document.body, ...document.footers]);
  const parts: TextPart[] = [
    {
      lines: body.lines,
      breaks: body.breaks,
      name: paragraphsPart(body),
      reason,
      notes:
        document.insertions === 0 ? [] : [`tracked insertions are part of the text: ${document.insertions}`],
    },
  ];
  const add = (blocks: readonly Block[], name: string, more: Partial<TextPart> = {}): void => {
    if (blocks.length === 0) return;
    const laidOut = layOut(blocks);
    const inPart = paragraphsPart(laidOut);
    parts.push({
      lines: laidOut.lines,
      name: (range, count) => (count === 1 ? name : `${name}, ${inPart(range)}`),
      reason,
      ...more,
    });
  };
  add(document.notes, 'footnotes');
  add(document.comments, 'comments', { notes: ['comments that stand beside the text'] });
  add(document.deleted, 'deleted text (tracked changes)', {
    hidden: 'text that was deleted with tracked changes',
  });
  add(document.hidden, 'hidden text', { hidden: 'text with the attribute "hidden"' });

  const facts: Record<string, string> = {};
  for (const [name, value] of document.information) {
    const fact = informationFacts[name];
    if (fact === undefined || value === '' || value.startsWith('00-')) continue;
    facts[fact] = factText(value);
  }
  if (document.insertions > 0) facts['trackedInsertions'] = String(document.insertions);
  if (document.deleted.length > 0) facts['trackedDeletions'] = 'present';
  if (document.outside.length > 0)
    facts['externalReferences'] = `${document.outside.map(factText).join('; ')}; not followed`;
  if (document.objects.length > 0)
    facts['embeddedObjects'] = factText(
      document.objects.map(({ className }) => className || 'of no class').join(', '),
    );

  const writer = new MemberWriter(source, context);
  for (const [index, { ending, content }] of document.pictures.entries()) {
    await writer.add({ name: `picture-${index + 1}.${ending}`, content });
  }
  for (const [index, { className, content }] of document.objects.entries()) {
    await writer.add({
      name: `object-${index + 1}${className === '' ? '' : ` (${className.replaceAll('/', '_')})`}`,
      content,
    });
  }
  return partSource({
    source,
    context,
    parts,
    facts,
    members: writer.members(),
    exceptions:
      document.openGroups === 0
        ? []
        : [
            {
              code: 'corrupt',
              cause: 'the document is cut short: it was read as far as it goes',
              remedy: 'ask the sender for the document again, or for a PDF of it',
            },
          ],
  });
};
