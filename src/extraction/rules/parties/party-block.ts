import { findValues, splitLegalForm, type ValueContext } from '../../../values/index.ts';
import type { Segment } from '../../layout/page-layout.ts';
import { type Piece, piecesOf } from '../evidence.ts';
import { partOf } from './join-lines.ts';
import {
  addressLikeness,
  hasLegalForm,
  isContactLine,
  isHonorificLine,
  nameBeforeAddress,
  nameBeforeComma,
  nameLikeness,
  partsOfLine,
  withoutHonorific,
} from './line-shape.ts';

/** A part of a printed line: the unit party blocks are read in. */
export interface PartyLine {
  readonly segment: Segment;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What a label in front of the words says they are ("Address: …"); absent for plain lines. */
  readonly part?: 'name' | 'address' | 'siteAddress' | 'country' | 'detail';
}

/** One part of a party with the words it was read from. */
export interface PartyPart {
  readonly value: string;
  readonly pieces: readonly Piece[];
  readonly score: number;
}

/** What a block of lines says about a party. */
export interface PartyReading {
  readonly name: PartyPart | null;
  readonly nameTranslated: PartyPart | null;
  readonly address: PartyPart | null;
  readonly country: PartyPart | null;
  readonly siteAddress?: PartyPart | null;
}

export function partyLine(segment: Segment, start = 0, end = segment.text.length): PartyLine {
  return { segment, start, end, text: segment.text.slice(start, end).trim() };
}

/**
 * Reads a block of lines as a party: the first line that looks like a name (with its continuation), the same name in
 * another script, the lines of the address, its country. `labelled`: a label announces a party, so a plain first line
 * is taken as its name. Contact lines, forms of address and persons' names before the street are no part of either.
 */
export function readPartyBlock(
  lines: readonly PartyLine[],
  values: ValueContext,
  labelled: boolean,
): PartyReading {
  const plain = lines.filter((line) => line.part === undefined || line.part === 'name');
  const unfolded = plain.flatMap((line) => unfold(line)).filter((line) => line.text !== '');
  const named = unfolded.findIndex((line) => line.part === 'name');
  const at = named >= 0 ? named : indexOfName(unfolded, labelled);
  const stated = lines.filter((line) => line.part === 'address' && line.text !== '');
  const site = lines.filter((line) => line.part === 'siteAddress' && line.text !== '');
  const siteAddress = site.length === 0 ? null : partOf(site, true, 0.85);
  if (at < 0) {
    const address = stated.length > 0 ? partOf(stated, true, 0.85) : addressOf(unfolded, 0);
    return {
      name: null,
      nameTranslated: null,
      address,
      country: countryOf(address ?? siteAddress, lines, values),
      siteAddress,
    };
  }
  const nameLines = [unfolded[at]!];
  let next = at + 1;
  while (next < unfolded.length && nameLines.length < 3 && continuesName(nameLines, unfolded[next]!)) {
    nameLines.push(unfolded[next]!);
    next++;
  }
  const translated = translationOf(nameLines, unfolded[next]);
  if (translated !== null) next++;
  const address = stated.length > 0 ? partOf(stated, true, 0.85) : addressOf(unfolded, next);
  const likeness = Math.max(...nameLines.map((line) => nameLikeness(line.text)));
  const name = partOf(nameLines.map(beforeRegistration), false, Math.max(labelled ? 0.6 : 0.2, likeness));
  const swap = translated !== null && prefersOtherScript(name.value, values);
  return {
    name: swap && translated !== null ? { ...translated, score: name.score } : name,
    nameTranslated: swap ? name : translated,
    address,
    country: countryOf(address ?? siteAddress, lines, values),
    siteAddress,
  };
}

const registrationBehind =
  /\s*[([]?\s*(?:co(?:mpany)?\.?\s*)?(?:reg(?:istration)?\.?\s*)?(?:no\.?\s*:?\s*)?(?:\d{5,}\s?-?\s?[A-Z0-9%&$]?|\d{12})\s*[)\]]?(?:\s*\([^)]*\))?\s*$/iu;

/** "Amazon Web Services, Inc. Invoice": the title of the paper behind the firm in one line. */
function titleBehind(line: string): RegExpExecArray | null {
  const match =
    /\s+(?:tax\s+|sales\s+|commercial\s+)?(?:invoice|rechnung|facture|receipt|statement|packing list|purchase order)$/iu.exec(
      line,
    );
  return match !== null && hasLegalForm(line.slice(0, match.index)) ? match : null;
}

/** "FARMASI MALURI S/B (587969-U)": the number of the register behind a name is no part of it. */
function beforeRegistration(line: PartyLine): PartyLine {
  const match = registrationBehind.exec(line.text) ?? titleBehind(line.text);
  if (match === null || match.index < 4) return line;
  const begin = line.segment.text.indexOf(line.text, line.start);
  const part = line.part === undefined ? {} : { part: line.part };
  return { ...partyLine(line.segment, begin, begin + match.index), ...part };
}

/** On a paper in a language of Latin letters the Latin form of a name is the name, the Han form stands beside it. */
function prefersOtherScript(name: string, values: ValueContext): boolean {
  const language = values.language ?? null;
  if (language === null) return false;
  const han = /\p{Script=Han}/u.test(name);
  return han !== ['zh', 'ja'].includes(language);
}

/** Splits lines that hold name and address side by side: "ABC GmbH · Weg 1 · 12345 Ort", "ABC Co., Ltd., 1 Mill Road". */
function unfold(line: PartyLine): PartyLine[] {
  const skip = withoutHonorific(line.text);
  const begin = line.segment.text.indexOf(line.text, line.start) + skip;
  const text = line.text.slice(skip);
  const parts = partsOfLine(text);
  if (
    parts.length > 1 &&
    parts.slice(1).some((part) => addressLikeness(part.text) >= 0.5 || isContactLine(part.text))
  ) {
    return parts.map((part, index) => ({
      ...partyLine(line.segment, begin + part.start, begin + part.end),
      ...(index === 0 && line.part !== undefined ? { part: line.part } : {}),
    }));
  }
  const comma = nameBeforeComma(text) ?? nameBeforeAddress(text);
  const head = { ...partyLine(line.segment, begin, begin + (comma ?? text.length)) };
  if (line.part !== undefined) Object.assign(head, { part: line.part });
  return comma === null ? [head] : [head, partyLine(line.segment, begin + comma, begin + text.length)];
}

function indexOfName(lines: readonly PartyLine[], labelled: boolean): number {
  const head = lines.slice(0, 5);
  // A legal form within the first lines settles it, unless a street stands before it.
  for (let index = 0; index < head.length && index < 3; index++) {
    const line = head[index]!;
    if (addressLikeness(line.text) >= 0.6 && !hasLegalForm(line.text)) break;
    if (nameLikeness(line.text) >= 0.9) {
      return index > 0 && joinsInto(head[index - 1]!, line) ? index - 1 : index;
    }
  }
  const firstPlain = head.findIndex((line) => !isHonorificLine(line.text) && !isContactLine(line.text));
  for (let index = 0; index < head.length; index++) {
    const line = head[index]!;
    if (isHonorificLine(line.text) || isContactLine(line.text)) continue;
    const likeness = nameLikeness(line.text);
    if (
      index === firstPlain &&
      followedByAddress(lines) &&
      /^\p{Lu}/u.test(line.text) &&
      line.text.split(/\s+/).length <= 6 &&
      likeness >= 0.1
    ) {
      return index;
    }
    if (likeness >= (labelled || (index === 0 && followedByAddress(lines)) ? 0.25 : 0.4)) return index;
    if (
      labelled &&
      index === 0 &&
      likeness > 0 &&
      addressLikeness(line.text) < 0.5 &&
      /\p{L}{2}/u.test(line.text)
    ) {
      return index;
    }
    if (addressLikeness(line.text) >= 0.5) return -1;
  }
  return -1;
}

/** The second to fourth line is a street or a town: what stands above it is who lives there. */
function followedByAddress(lines: readonly PartyLine[]): boolean {
  return lines.slice(1, 4).some((line) => addressLikeness(line.text) >= 0.6);
}

/** Whether the lower line is the rest of a name that the upper one begins: mostly its legal form. */
function joinsInto(upper: PartyLine, lower: PartyLine): boolean {
  if (isHonorificLine(upper.text) || isContactLine(upper.text) || hasLegalForm(upper.text)) return false;
  if (addressLikeness(upper.text) >= 0.6 || nameLikeness(upper.text) < 0.15) return false;
  if (/(?:[&,+-]|\b(?:and|und|et|y|e|de|of|der|für))$/iu.test(upper.text)) return true;
  if (/^(?:[(&+]|and\b|und\b|et\b|co\.|of\b)/iu.test(lower.text)) return true;
  const rest = splitLegalForm(lower.text)
    .name.replace(/[^\p{L}\s]/gu, '')
    .trim();
  return rest === '' || rest.split(/\s+/).length <= 1;
}

/** What a household or a house's owners are called: who they are stands in the next line. */
const genericNoun =
  /^(?:ehepaar|eheleute|familie|firma|wohnungseigentümergemeinschaft|weg|eigentümergemeinschaft|erbengemeinschaft|hausgemeinschaft|herr(?:n)? und frau|mr\.? (?:&|and) mrs\.?|m\.? et mme|monsieur et madame|syndicat des copropriétaires|sdc|copropriété)$/iu;
/** Nouns that close the name of a body and stand alone in a line only where the line above was too long. */
const closingNoun =
  /^(?:association|foundation|corporation|company|cooperative|society|committee|authority|federation|council|trust|institute|partnership|gemeinschaft|genossenschaft|gesellschaft|stiftung|verwaltung|association|fondation|coopérative|société)$/iu;

/** "Coopérative Agricole du Pays / d'Albret", "… Homeowners / Association": the line above broke inside the name. */
function closesPhrase(upper: PartyLine, lower: PartyLine): boolean {
  const alike = Math.abs(upper.segment.height - lower.segment.height) < 0.08 * upper.segment.height;
  if (!alike || hasLegalForm(upper.text) || /\d/.test(lower.text)) return false;
  if (/^(?:d['’]|l['’]|du |des |de la |de l['’])\p{Lu}/u.test(lower.text)) return true;
  return upper.text.split(/\s+/).length >= 2 && closingNoun.test(lower.text.trim());
}

function continuesName(name: readonly PartyLine[], line: PartyLine): boolean {
  const last = name.at(-1)!;
  if (isContactLine(line.text) || line.segment.layout !== last.segment.layout) return false;
  if (name.length === 1 && genericNoun.test(last.text.trim()) && /^\p{Lu}/u.test(line.text))
    return !/^\d|\b\d{4,6}\b/.test(line.text);
  if (addressLikeness(line.text) >= 0.6 && !hasLegalForm(line.text)) return false;
  if (closesPhrase(last, line)) return true;
  if (/(?:[&+]|\b(?:and|und|et|of))$/iu.test(last.text)) return true;
  if (hasLegalForm(last.text)) return false;
  if (!hasLegalForm(line.text)) return false;
  return joinsInto(last, line);
}

/** The next line gives the same name in another script: Han beside Latin. */
function translationOf(name: readonly PartyLine[], line: PartyLine | undefined): PartyPart | null {
  if (line === undefined) return null;
  const han = /\p{Script=Han}/u;
  const ownHan = han.test(name[0]!.text);
  const otherHan = han.test(line.text);
  if (ownHan === otherHan || addressLikeness(line.text) >= 0.6 || isContactLine(line.text)) return null;
  if (nameLikeness(line.text) < 0.7) return null;
  return partOf([line], false, 0.8);
}

/** "Besitzer: H. Clausen", "Prop.: D. Penhallow": who keeps the house, between its name and its street. */
const ownerLine =
  /^(?:besitzer(?:in)?|inh(?:aber(?:in)?|\.)?|pächter(?:in)?|prop(?:rietor|\.)?|owner|c\/o|gérante?|titular|titolare)\b\.?\s*:?\s*\S/iu;

/** The address: from the first line that looks like one to the last, without contacts and what is no address. */
function addressOf(lines: readonly PartyLine[], from: number): PartyPart | null {
  const chosen: PartyLine[] = [];
  let pending: PartyLine[] = [];
  for (const line of lines.slice(from, from + 9)) {
    if (isContactLine(line.text)) {
      if (chosen.length > 0) break;
      continue;
    }
    const likeness = addressLikeness(line.text);
    if (likeness >= 0.5) {
      chosen.push(
        ...(chosen.length > 0
          ? pending
          : pending.filter((other) => /\d/.test(other.text) || other.text.includes(','))),
        line,
      );
      pending = [];
    } else if (chosen.length === 0 && ownerLine.test(line.text)) {
    } else if (pending.length >= 2 || /[:：]/.test(line.text) || line.text.length > 90) {
      break;
    } else {
      pending.push(line);
    }
  }
  return chosen.length === 0 ? null : partOf(chosen, true, 0.8);
}

function countryOf(
  address: PartyPart | null,
  lines: readonly PartyLine[],
  values: ValueContext,
): PartyPart | null {
  if (address === null) return null;
  const inside = (line: PartyLine): boolean =>
    piecesOf(line.segment, line.start, line.end).some((own) =>
      address.pieces.some(
        (piece) => piece.layout === own.layout && piece.start < own.end && piece.end > own.start,
      ),
    );
  const stated = lines.filter((line) => line.part === 'country');
  for (const line of [...stated, ...[...lines].reverse()]) {
    if (line.part !== 'country' && !inside(line)) continue;
    const found = findValues('country', line.text, { ...values, use: 'address' }).at(-1);
    if (found === undefined) continue;
    const name = /^[\d\s,.;-]*(.*?)[\s.,;]*$/u.exec(found.text)?.[1] ?? found.text;
    const begin = line.segment.text.indexOf(line.text, line.start) + found.start + found.text.indexOf(name);
    return { value: name, pieces: piecesOf(line.segment, begin, begin + name.length), score: 0.85 };
  }
  return null;
}
