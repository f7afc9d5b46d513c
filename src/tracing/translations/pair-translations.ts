import type { Field } from '../../model/field.ts';
import { foldKey } from '../../text/fold.ts';
import { sharedWeight } from '../../values/index.ts';
import { isGrounded } from '../key-fields.ts';
import { type PagePairing, pairPages } from './pair-pages.ts';
import { type PageFacts, type Paper, pageFacts } from './paper.ts';

/** A translation with its original, and what speaks for it. */
export interface TranslationPair {
  readonly translation: Paper;
  readonly original: Paper;
  /** 0..1. */
  readonly score: number;
  /** In words for a person, strongest first. */
  readonly reasons: readonly string[];
  readonly pages: PagePairing;
  /** Certificates of translators that belong to the pair. */
  readonly certificates: readonly Paper[];
}

export interface TranslationPairs {
  /** Pairs that nothing speaks against. */
  readonly clear: readonly TranslationPair[];
  /** What may be a pair: for a person to say. */
  readonly possible: readonly TranslationPair[];
}

/** Least score of a clear pair, and of one that is named at all. */
const clearScore = 0.6;
/** The same where only the name of the file says that the paper is a translation. */
const clearByName = 0.72;
const possibleScore = 0.5;
/** How much better a clear pair must be than the next original. */
const clearMargin = 0.06;
/** Originals named for one translation where none is clear. */
const mostPossible = 3;
/** Facts that two papers must share, by weight: fewer tie nothing together. */
const leastShared = 4;
/** A paper that does not say that it is a translation must agree in nearly everything to be named. */
const shareOfUnsaid = 0.85;

/** True for a paper that says, or whose file says, that it is a translation. */
export function isSaidTranslation(paper: Paper): boolean {
  return paper.type === 'translation' || saysSo(paper) || nameMark.test(baseName(paper.path));
}

function saysSo({ fields, type }: Paper): boolean {
  return (
    type !== 'translator_certificate' &&
    fields.some(
      (field) =>
        field.path.startsWith('translation.') && (isGrounded(field) || field.path === 'translation.method'),
    )
  );
}

/** "-EN", "_译文", "translation": how people name the file of a translation. */
const nameMark =
  /(?:^|[\s_\-.(（[])(?:en|eng|english|英文|英文版|译文|翻译|翻译件|英译|translation|translated|trans|übersetzung|traduccion|traducción|traduction|bản dịch|ban dich|çeviri|tercüme)(?=$|[\s_\-.)）\]])/iu;

function baseName(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.[a-z0-9]{1,5}$/iu, '').normalize('NFC');
}

/** A person's decision that two papers are no pair. */
export type Apart = (translation: Paper, original: Paper) => boolean;

/**
 * Finds the original of each translation among the papers given. Pure, and the same for the same papers in any order. A
 * decision of a person stands above it: what it pairs is taken out of `papers` before, what it parts is told by `apart`.
 */
export function pairTranslations(papers: readonly Paper[], apart: Apart = () => false): TranslationPairs {
  const sorted = [...papers].sort((one, other) => (one.id < other.id ? -1 : 1));
  const found = sorted
    .filter((paper) => isTranslatable(paper) && isSaidTranslation(paper))
    .map((paper) => originalsOf(paper, sorted, apart));
  const said = found.flatMap(({ clear, possible }) => [...clear, ...possible]);
  const used = new Set(said.flatMap(({ translation, original }) => [translation.id, original.id]));
  const rest = sorted.filter((paper) => !used.has(paper.id));
  return {
    clear: found.flatMap(({ clear }) => clear),
    possible: [...found.flatMap(({ possible }) => possible), ...unsaidTranslations(rest, apart)],
  };
}

function isTranslatable(paper: Paper): boolean {
  return paper.type !== 'translator_certificate';
}

/** The original of one paper that says that it is a translation, among others; at most one is clear. */
export function originalsOf(
  translation: Paper,
  papers: readonly Paper[],
  apart: Apart = () => false,
): TranslationPairs {
  const rated = papers
    .filter((paper) => isTranslatable(paper) && !saysSo(paper) && paper.id !== translation.id)
    .filter((original) => !apart(translation, original))
    .flatMap((original) => ratePair(translation, original) ?? [])
    .sort((one, other) => other.score - one.score || (one.original.id < other.original.id ? -1 : 1));
  const [best, next] = rated;
  if (best === undefined) return { clear: [], possible: [] };
  const certificates = papers.filter(
    (paper) => paper.type === 'translator_certificate' && belongs(paper, best),
  );
  const pair = { ...best, certificates };
  const isBest =
    next === undefined || best.score - next.score >= clearMargin || isCopy(best.original, next.original);
  const says =
    saysSo(translation) || translation.type === 'translation' || namesMatch(translation, best.original);
  const least = saysSo(translation) ? clearScore : clearByName;
  if (best.score >= least && isBest && says) return { clear: [pair], possible: [] };
  return { clear: [], possible: [pair, ...rated.slice(1, mostPossible)] };
}

/** Papers that bear one number and say the same in two languages, though neither says that it is a translation. */
export function unsaidTranslations(papers: readonly Paper[], apart: Apart = () => false): TranslationPair[] {
  const groups = new Map<string, Paper[]>();
  for (const paper of papers) {
    const number = numberOf(paper);
    if (number === null || paper.language === null || !isTranslatable(paper)) continue;
    const key = `${paper.type}\n${number}`;
    groups.set(key, [...(groups.get(key) ?? []), paper]);
  }
  return [...groups.values()].flatMap((group) =>
    group.flatMap((one, at) =>
      group.slice(at + 1).flatMap((other) => {
        if (one.language === other.language) return [];
        // English is what papers are put into for customs; else the later page is the translation.
        const [translation, original] =
          one.language === 'en' || (other.language !== 'en' && isLater(one, other))
            ? [one, other]
            : [other, one];
        if (apart(translation, original)) return [];
        const pair = ratePair(translation, original);
        return pair === null || pair.least < shareOfUnsaid ? [] : [pair];
      }),
    ),
  );
}

function isLater(one: Paper, other: Paper): boolean {
  const place = ({ pages }: Paper): string => `${pages[0]!.file}:${String(pages[0]!.page).padStart(6, '0')}`;
  return place(one) > place(other);
}

/**
 * A pair that a person decided on. Its pages are paired as those of any pair, and one by one where nothing that is the
 * same in every language stands on them.
 * @param papers among which certificates of the translator are looked for.
 */
export function decidedPair(
  translation: Paper,
  original: Paper,
  papers: readonly Paper[] = [],
): TranslationPair {
  const facts = (paper: Paper): PageFacts[] => paper.pages.map((page) => pageFacts(page, paper.language));
  const found = pairPages(facts(translation), facts(original));
  const pages: PagePairing =
    found.pairs.length > 0
      ? found
      : {
          pairs: translation.pages
            .slice(0, original.pages.length)
            .map((_, at) => ({ translation: at, original: at })),
          untranslated: [...original.pages.keys()].slice(translation.pages.length),
        };
  const rated = ratePair(translation, original);
  const pair = {
    translation,
    original,
    score: 1,
    reasons: ['a reviewer paired them', ...(rated?.reasons ?? [])],
    pages,
    certificates: [],
  };
  const certificates = papers.filter(
    (paper) => paper.type === 'translator_certificate' && belongs(paper, pair),
  );
  return { ...pair, certificates };
}

interface RatedPair extends TranslationPair {
  /** The smaller of both shares of facts. */
  readonly least: number;
}

/** How well two papers go together as a translation and its original; null where they do not. */
export function ratePair(translation: Paper, original: Paper): RatedPair | null {
  if (
    translation.language === null ||
    original.language === null ||
    translation.language === original.language
  )
    return null;
  if (translation.pages.length === 0 || original.pages.length === 0) return null;
  const own = translation.pages.map((page) => pageFacts(page, translation.language));
  const others = original.pages.map((page) => pageFacts(page, original.language));
  const pages = pairPages(own, others);
  if (pages.pairs.length === 0) return null;
  const mine = [...new Set(pages.pairs.map((pair) => pair.translation))].map((at) => own[at]!);
  const theirs = [...new Set(pages.pairs.map((pair) => pair.original))].map((at) => others[at]!);
  const ofTranslation = shareOf(mine, theirs);
  const ofOriginal = shareOf(theirs, mine);
  const reasons = [
    `${percent(ofTranslation.share)} of the numbers, dates and codes of the translation stand in the original, ${percent(ofOriginal.share)} the other way`,
  ];
  let score = 0.4 * ofTranslation.share + 0.25 * ofOriginal.share;
  const add = (points: number, reason: string): void => {
    score += points;
    reasons.push(reason);
  };
  const number = numberOf(original);
  const stated = textOf(translation, 'translation.ofDocument');
  if (number !== null && (foldKey(stated ?? '') === number || numberOf(translation) === number)) {
    add(0.12, `both bear the number ${textOf(original, 'documentNumber')}`);
  }
  if (translation.type === original.type && translation.type !== 'unknown')
    add(0.06, `both are of the type ${original.type}`);
  if (saysSo(translation) || translation.type === 'translation')
    add(0.08, 'the document says that it is a translation');
  if (translation.pages[0]!.file === original.pages[0]!.file) add(0.08, 'both stand in one file');
  else if (namesMatch(translation, original)) add(0.08, 'the names of the files go together');
  if (translation.pages.length === original.pages.length) add(0.03, 'both have as many pages');
  if (ofTranslation.weight < leastShared && !namesMatch(translation, original)) return null;
  score = Math.min(1, score);
  if (score < possibleScore || ofTranslation.share < 0.4) return null;
  return {
    translation,
    original,
    score: Math.round(score * 1000) / 1000,
    reasons,
    pages,
    certificates: [],
    least: Math.min(ofTranslation.share, ofOriginal.share),
  };
}

function shareOf(
  pages: readonly PageFacts[],
  others: readonly PageFacts[],
): { share: number; weight: number } {
  const all = {
    hard: others.flatMap(({ facts }) => facts.hard),
    soft: others.flatMap(({ facts }) => facts.soft),
    units: new Set<string>(),
    currencies: new Set<string>(),
  };
  const shared = pages.reduce((sum, page) => sum + sharedWeight(page.facts.hard, all), 0);
  const weight = pages.reduce((sum, page) => sum + page.weight, 0);
  return { share: weight === 0 ? 0 : shared / weight, weight: shared };
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function textOf(paper: Paper, path: string): string | null {
  return paper.fields.find((field: Field) => field.path === path)?.value ?? null;
}

function numberOf(paper: Paper): string | null {
  const value = textOf(paper, 'documentNumber');
  const folded = value === null ? '' : foldKey(value);
  return folded.length >= 3 && /\d/u.test(folded) ? folded : null;
}

/** The name of one file is that of the other with a mark such as -EN. */
function namesMatch(translation: Paper, original: Paper): boolean {
  const name = baseName(translation.path);
  if (!nameMark.test(name)) return false;
  const bare =
    foldKey(name.replace(nameMark, ' ')).replace(/\P{L}|\s/gu, '') || foldKey(name.replace(nameMark, ' '));
  const digits = (text: string): string => text.replace(/\D/gu, '');
  const other = baseName(original.path);
  if (foldKey(name.replace(nameMark, ' ')) === foldKey(other.replace(nameMark, ' '))) return true;
  // "流程卡 0522" and "process card 0522 EN": the words are translated, the number is not.
  return bare !== '' && digits(name).length >= 3 && digits(name) === digits(other);
}

/** Two readings of one paper: a scan made twice. */
function isCopy(one: Paper, other: Paper): boolean {
  if (one.language !== other.language || one.type !== other.type) return false;
  const facts = (paper: Paper): PageFacts[] => paper.pages.map((page) => pageFacts(page, paper.language));
  return shareOf(facts(one), facts(other)).share >= 0.95 && shareOf(facts(other), facts(one)).share >= 0.95;
}

/** A certificate names the number of the paper, or stands behind the translation in its file. */
function belongs(
  certificate: Paper,
  { translation, original }: Pick<TranslationPair, 'translation' | 'original'>,
): boolean {
  const named = textOf(certificate, 'translation.ofDocument');
  const number = numberOf(original) ?? numberOf(translation);
  if (named !== null && number !== null) return foldKey(named) === number;
  return certificate.pages[0]!.file === translation.pages[0]!.file;
}
