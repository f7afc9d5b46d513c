import type { BriefAbout } from '../brief.ts';
import { escaped } from './xml-text.ts';

/**
 * Who made a document and when (ECMA-376, part 2, 11). The time is that of the event it tells the index as of: the same index
 * gives the same bytes.
 */
export function coreProperties({ matter, head, program }: BriefAbout): string {
  const at = new Date(head.at).toISOString().replace(/\.\d+Z$/u, 'Z');
  const title = plainText(`Brief: ${matter}`);
  const creator = plainText(program);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator><cp:lastModifiedBy>${creator}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`;
}

function plainText(text: string): string {
  return escaped(text.toWellFormed().replace(/\p{Cc}+/gu, ' '));
}
