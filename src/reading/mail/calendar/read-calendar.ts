import { readFile } from 'node:fs/promises';
import type { FormatReader } from '../../format-reader.ts';
import { linesOf } from '../../text/text-page.ts';
import { sectionSource } from '../mail-source.ts';
import { decodeCharset } from '../mime/charset.ts';
import { calendarLines } from './calendar-lines.ts';

/** A calendar (.ics) or contacts (.vcf) as lines of text. */
export const readCalendar: FormatReader = async (source, context) => {
  const { text, encoding } = decodeCharset(await readFile(source.path), null);
  const part = source.mediaType === 'text/calendar' ? 'calendar' : 'contacts';
  return sectionSource({
    source,
    context,
    sections: [
      { part, lines: linesOf(calendarLines(text).join('\n')), reason: `${part} (${encoding})`, notes: [] },
    ],
    facts: { encoding },
    exceptions: [],
    members: async () => [],
  });
};
