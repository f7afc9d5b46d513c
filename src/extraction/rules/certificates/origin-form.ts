import type { Candidate } from '../../../model/field.ts';
import { findValues } from '../../../values/index.ts';
import type { PageLayout, Segment } from '../../layout/page-layout.ts';
import { type RuleContext, valuesOn } from '../context.ts';
import { piecesOf, propose } from '../evidence.ts';
import { hasLegalForm } from '../parties/line-shape.ts';
import { type PartyLine, partyLine, readPartyBlock } from '../parties/party-block.ts';
import { partyCandidates } from '../parties/party-candidates.ts';
import { rowText } from '../row-text.ts';
import { takeCode } from '../take-value.ts';
import { remarks } from './certificate-remarks.ts';
import { agreement, ruleSystem } from './rule-system.ts';

/**
 * What the printed forms of certificates of origin (China, Form A, Form E, EUR.1) say by the place of their boxes:
 * box 1 exporter, box 2 consignee, the exporter's declaration at the foot to the left, the certification to the right,
 * each with place and date over its caption.
 */
export function originForm(context: RuleContext): Candidate[] {
  if (context.type.id !== 'certificate_of_origin') return [];
  const first = context.layouts[0];
  if (first === undefined) return [];
  return [
    ...datesOverCaptions(context),
    ...firstBoxes(context, first),
    ...route(context, first),
    ...invoiceColumn(context),
    ...ruleSystem(context, first),
    ...agreement(context, first),
    ...remarks(context),
    ...filledCountries(context),
    ...materialInTitle(context, first),
  ];
}

const certifierCaption =
  /certifying (?:authority|body)|competent authority|issuing (?:authority|body)|签证机构|zuständigen? (?:stelle|behörde)|autorité compétente|autoridad competente/iu;
const exporterCaption =
  /authori[sz]ed signatory|signature of (?:the )?exporter|exporter['’]?s? signature|declaration by the exporter|出口商|申报人|signature de l['’]exportateur|firma del exportador/iu;

/** "NINGBO, CHINA JUN. 24, 2025" over "Place and date, signature and stamp of certifying authority". */
function datesOverCaptions(context: RuleContext): Candidate[] {
  const candidates: Candidate[] = [];
  for (const layout of context.layouts) {
    for (const segment of layout.segments) {
      if (segment.top < 0.45 * layout.height || context.inTable.has(segment)) continue;
      for (const date of findValues('date', segment.text, valuesOn(context, layout))) {
        // Only a place may stand before it.
        if (/\d/.test(segment.text.slice(0, date.start)) || segment.text.length - date.end > 6) continue;
        // The head of the box says more than a caption under the line: forms put either box to the left.
        const head = boxAbove(layout, segment);
        const caption = head ?? captionBeneath(layout, segment);
        if (caption === null) continue;
        const certifies = (head === null ? certifierCaption : certifierHead).test(caption);
        if (!certifies && !exporterCaption.test(caption)) continue;
        candidates.push(
          propose({
            path: certifies ? 'issueDate' : 'dates.signed',
            kind: 'date',
            value: date.text,
            pieces: piecesOf(segment, date.start, date.end),
            score: 0.9,
            because: `over the caption "${caption.slice(0, 60)}"`,
            capacity: certifies ? 'authority' : 'self',
          }),
        );
      }
    }
  }
  return candidates;
}

const certifierHead =
  /^[\s\d.]*(?:certification|customs endorsement|certificación|visa|zollbehörde|sichtvermerk|visa de la douane|签证机构证明)/iu;
const exporterHead =
  /^[\s\d.]*(?:declaration by the exporter(?!\s+(?:is|are)\b)|exporter['’]?s declaration|erklärung des (?:ausführers|exporteurs)|déclaration de l['’]exportateur|declaración del exportador|出口商声明)/iu;

/** The head of the box a line stands in: the nearest one above whose half of the page is the same. */
function boxAbove(layout: PageLayout, segment: Segment): string | null {
  const half = layout.width / 2;
  const heads = layout.segments.filter(
    (other) =>
      other.bottom <= segment.top &&
      other.left >= half - 2 * layout.em === segment.left >= half - 2 * layout.em &&
      (certifierHead.test(other.text) || exporterHead.test(other.text)),
  );
  return heads.at(-1)?.text ?? null;
}

/** The caption under a date in its half of the page: all words of the next rows that begin in its column. */
function captionBeneath(layout: PageLayout, segment: Segment): string | null {
  const middleOfPage = layout.width / 2;
  const right = segment.left < middleOfPage - 2 * layout.em ? middleOfPage : layout.width;
  const words: string[] = [];
  for (const row of layout.rows.slice(segment.row + 1, segment.row + 4)) {
    if (row.top - segment.bottom > 5 * layout.em) break;
    for (const other of row.segments) {
      if (other.left > segment.left - 2.5 * layout.em && other.left < right) words.push(other.text);
    }
  }
  return words.length === 0 ? null : words.join(' ');
}

const transportBox = /means of transport|运输方式/iu;
const laterBox =
  /means of transport|for (?:certifying authority|official) use|marks and numbers|number and kind of packages|country ?\/? ?region of destination|运输方式|唛头|目的国/iu;

/**
 * Boxes 1 and 2 of a form whose captions were not read: the blocks at the top left, above the box of transport. Only
 * where no label names an exporter, at least two later boxes of the form are there, and the block is a firm.
 */
function firstBoxes(context: RuleContext, layout: PageLayout): Candidate[] {
  const later = layout.rows.filter((row) => laterBox.test(rowText(row).text));
  const bound = later.find((row) => transportBox.test(rowText(row).text));
  if (later.length < 2 || bound === undefined) return [];
  const named = new Set(
    context.labels
      .filter(
        (match) =>
          match.segment.layout === layout && match.segment.top < bound.top && (match.whole || match.colon),
      )
      .flatMap((match) =>
        match.entry.targets.flatMap((target) => (target.kind === 'field' ? [target.field.path] : [])),
      ),
  );
  const blocks: Segment[][] = [];
  let bottom = -Infinity;
  for (const row of layout.rows) {
    if (row.top >= bound.top - 0.3 * layout.em) break;
    const own = row.segments.filter(
      (segment) =>
        segment.left < layout.width * 0.48 && segment.text.replace(/[^\p{L}\p{N}]/gu, '').length > 1,
    );
    const lead = own[0];
    if (lead === undefined) continue;
    if (lead.top - bottom > 1.3 * layout.em || blocks.length === 0) blocks.push([]);
    blocks
      .at(-1)!
      .push(...own.filter((segment) => segment === lead || segment.left - lead.right < 12 * layout.em));
    bottom = Math.max(...own.map((segment) => segment.bottom));
  }
  const firms: { lines: PartyLine[]; reading: ReturnType<typeof readPartyBlock> }[] = [];
  for (const block of blocks) {
    const lines = block
      .filter(
        (segment) =>
          !(context.labelsOf.get(segment) ?? []).some((match) => match.whole) && !context.titles.has(segment),
      )
      .map((segment) => partyLine(segment))
      .filter((line, index) => index > 0 || line.text.length > 7);
    if (lines.length === 0) continue;
    const reading = readPartyBlock(lines, valuesOn(context, layout), true);
    if (reading.name !== null && hasLegalForm(reading.name.value) && reading.address !== null)
      firms.push({ lines, reading });
  }
  const roles = ['parties.exporter', 'parties.consignee'] as const;
  return firms
    .slice(0, 2)
    .flatMap(({ lines, reading }, index) =>
      named.has(roles[index]!)
        ? []
        : partyCandidates(
            context,
            roles[index]!,
            reading,
            lines,
            0.66,
            `in box ${index + 1} of the form`,
            'self',
          ),
    );
}

/** "FROM NINGBO, CHINA TO SAVANNAH, USA BY SEA" in the box of transport, in however many segments it was read. */
const way =
  /^[\s\d.]*from[\s:]+(\p{Lu}.{1,50}?)\s+to[\s:]+(\p{Lu}.{1,50}?)(?:[\s,]+(?:via|by|per|on board)\b.*)?$/iu;

function route(context: RuleContext, layout: PageLayout): Candidate[] {
  const candidates: Candidate[] = [];
  for (const row of layout.rows) {
    const lead = row.segments[0]!;
    const text = rowText(row, (segment) => segment.left < lead.left + layout.width * 0.45);
    const match = way.exec(text.text);
    if (match === null || /\d{3}/.test(match[0])) continue;
    const places = [
      ['transport.portOfLoading', match[1]!, text.text.indexOf(match[1]!)],
      ['transport.portOfDischarge', match[2]!, text.text.lastIndexOf(match[2]!)],
    ] as const;
    for (const [path, value, at] of places) {
      candidates.push(
        propose({
          path,
          kind: 'place',
          value,
          pieces: text.pieces(at, at + value.length),
          score: 0.76,
          because: 'an end of the way in the box of transport',
          capacity: context.type.assertedBy,
        }),
      );
    }
    break;
  }
  return candidates;
}

const invoiceHeading = /number and date of|invoice|发票号/iu;

/** The last column of the goods on such a form: number and date of the invoices. */
function invoiceColumn(context: RuleContext): Candidate[] {
  for (const layout of context.layouts) {
    for (const heading of layout.segments) {
      if (!context.inTable.has(heading) || !invoiceHeading.test(heading.text)) continue;
      for (const row of layout.rows.slice(heading.row + 1, heading.row + 6)) {
        const cell = row.segments.find(
          (segment) => segment.left > heading.left - 1.5 * layout.em && segment.left < heading.right,
        );
        if (cell === undefined || !context.inTable.has(cell)) continue;
        const code = takeCode(cell.text, valuesOn(context, layout));
        if (code === null || code.end - code.start < 4) continue;
        return [
          propose({
            path: 'references.invoice',
            kind: 'code',
            value: cell.text.slice(code.start, code.end),
            pieces: piecesOf(cell, code.start, code.end),
            score: 0.78,
            because: `in the column "${heading.text}"`,
            capacity: context.type.assertedBy,
          }),
        ];
      }
    }
  }
  return [];
}

const asksCountry =
  /(?:(?:goods|products) were produced in|products are considered as originating|considered as originating|wholly obtained in|originating in)\s*[.:…_]*$/iu;

/** The country filled in under the words of a form: "all the goods were produced in / INDONESIA". */
function filledCountries(context: RuleContext): Candidate[] {
  const candidates: Candidate[] = [];
  for (const layout of context.layouts) {
    for (const segment of layout.segments) {
      if (!asksCountry.test(segment.text.trim())) continue;
      const next = layout.rows
        .slice(segment.row + 1, segment.row + 5)
        .flatMap((row) => row.segments)
        .find(
          (other) =>
            other.top - segment.bottom < 3.5 * layout.em &&
            other.top > segment.bottom - 0.2 * layout.em &&
            other.left > segment.left - 1.5 * layout.em &&
            other.left < segment.right,
        );
      const country =
        next === undefined ? undefined : findValues('country', next.text, valuesOn(context, layout))[0];
      if (
        next === undefined ||
        country === undefined ||
        country.end - country.start < 0.8 * next.text.trim().length
      )
        continue;
      candidates.push(
        propose({
          path: 'origin[0].country',
          kind: 'country',
          value: country.text,
          pieces: piecesOf(next, country.start, country.end),
          score: 0.82,
          because: `filled in under "${segment.text.trim().slice(-50)}"`,
          capacity: context.type.assertedBy,
        }),
      );
    }
  }
  return candidates;
}

/** "Certificado de origem do algodão", "Certificate of cotton origin": the material is named in the title. */
const materialOfTitle =
  /(?:origin|origem|origen|origine)\s+(?:of|de|do|da|del|du)\s+(?:raw\s+|the\s+)?(cotton|algodão|algodón|coton|wool|lã|lana|silk|linen|yarn|polysilicon|tomato(?:es)?)(?!\p{L})|(?<!\p{L})(cotton|wool|silk|yarn)\s+(?:certificate of )?origin(?!\p{L})|(棉花|皮棉|羊毛)(?:的)?原?产地/iu;

function materialInTitle(context: RuleContext, layout: PageLayout): Candidate[] {
  for (const segment of layout.segments) {
    if (segment.top > 0.3 * layout.height || segment.text.length > 80) continue;
    const match = materialOfTitle.exec(segment.text);
    const word = match?.[1] ?? match?.[2] ?? match?.[3];
    if (match === null || word === undefined) continue;
    const start = match.index + match[0].indexOf(word);
    return [
      propose({
        path: 'origin[0].material',
        kind: 'text',
        value: segment.text.slice(start, start + word.length),
        pieces: piecesOf(segment, start, start + word.length),
        score: 0.7,
        because: 'the material whose origin the title speaks of',
        capacity: context.type.assertedBy,
      }),
    ];
  }
  return [];
}
