import { customsSection } from '../adverse/customs-notices.ts';
import { dateSection } from '../adverse/date-section.ts';
import { denialSection } from '../adverse/denials.ts';
import { type AdverseSection, entryRow } from '../adverse/entry.ts';
import { hiddenSection } from '../adverse/hidden-parts.ts';
import { indicatorSection } from '../adverse/indicator-section.ts';
import { leftOpenSection, translationSection } from '../adverse/left-open.ts';
import { listedNumbersSection, otherOriginNumbersSection } from '../adverse/listed-numbers.ts';
import { markSection } from '../adverse/marks.ts';
import { mentionSections } from '../adverse/mentions.ts';
import { originSection, sameSiteSection } from '../adverse/origins.ts';
import { Papers } from '../adverse/papers.ts';
import {
  openReviewSection,
  readersDifferSection,
  readingsNotFoundSection,
} from '../adverse/review-sections.ts';
import { statedDifferentlySection } from '../adverse/same-number.ts';
import { headingRow, noteRow, type Sheet, type SheetColumn, type SheetRow } from '../brief.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { counted } from '../wording.ts';

export const adverseSheetName = 'Adverse and unresolved';

const columns: readonly SheetColumn[] = [
  { header: 'What is adverse or open', width: 34 },
  { header: 'Words of the page', width: 38 },
  { header: 'Read as', width: 18 },
  { header: 'Why it is here', width: 38 },
  { header: 'Document', width: 26 },
  { header: 'Relation to the matter', width: 20 },
  { header: 'List and its date', width: 26 },
  { header: 'How it stands', width: 26 },
];

/** Adverse readings and what is open, of all documents, confirmed or not: what weighs most first. */
export function adverseSheet(snapshot: Snapshot): Sheet {
  const sections = adverseSections(snapshot);
  const rows: SheetRow[] = [
    noteRow(snapshot.search.statement),
    ...sections
      .filter(({ entries }) => entries.length > 0)
      .map(({ heading, entries }, at) => noteRow(`${at + 1} ${heading}: ${counted(entries.length, 'row')}`)),
  ];
  const empty: string[] = [];
  let number = 0;
  for (const { heading, about, entries } of sections) {
    if (entries.length === 0) {
      empty.push(heading);
      continue;
    }
    number++;
    rows.push(
      headingRow(`${number} ${heading}`),
      ...(about === '' ? [] : [noteRow(about)]),
      ...entries.map(entryRow),
    );
  }
  if (empty.length > 0)
    rows.push(
      headingRow('Not found among the documents of this matter'),
      ...empty.map((heading) => noteRow(heading)),
      noteRow('Only what could be read was looked at; sheet 7 tells what could not.'),
    );
  return {
    name: adverseSheetName,
    about:
      'What speaks against the goods or is open, from all documents of the brief whatever their relation to the matter, confirmed or not. Nothing here is a conclusion.',
    columns,
    rows,
    linesBelongTogether: true,
  };
}

/** The sections of the sheet, those without entries too. */
function adverseSections(snapshot: Snapshot): AdverseSection[] {
  const papers = new Papers(snapshot);
  const { standing, dismissed } = mentionSections(snapshot, papers);
  return [
    ...standing,
    listedNumbersSection(snapshot, papers),
    customsSection(papers),
    denialSection(snapshot, papers),
    sameSiteSection(papers),
    otherOriginNumbersSection(papers),
    originSection(papers),
    statedDifferentlySection(snapshot, papers),
    hiddenSection(snapshot, papers),
    markSection(snapshot, papers),
    indicatorSection(snapshot, papers),
    leftOpenSection(papers),
    readersDifferSection(papers),
    openReviewSection(papers),
    translationSection(snapshot, papers),
    readingsNotFoundSection(papers),
    dateSection(snapshot, papers),
    dismissed,
  ];
}
