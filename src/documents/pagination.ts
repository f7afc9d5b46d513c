import type { PageView, Segment } from './page-view.ts';

/** Page number as printed on a page. */
export interface PrintedPage {
  readonly number: number;
  /** Printed total; null for a bare page number. */
  readonly total: number | null;
  readonly text: string;
}

const word =
  'page|pg|p[aá]gina|pagina|p[aá]g|seite|blatt|sayfa(?:\\s*no)?|trang|sheet|folha|hoja|foglio|blad|feuille|strana|s\\.';
const link = 'of|von|sur|de|di|van|aus|trên|tren|out of|/|-|\\|';
const digits = '(\\d{1,3}|[lI|](?![\\p{L}\\d]))';

/** `Page 2 of 5`, `Seite 2 von 5`, `Page 2 sur 5`, `Trang 2/5`, `Sayfa 2/5`, `Página 2 de 5`. */
const named = new RegExp(
  `(?<![\\p{L}\\d])(?:${word})\\.?\\s*(?:no\\.?|nr\\.?|n°)?\\s*[:.]?\\s*${digits}\\s*(?:${link})\\s*${digits}(?![\\d.,/])`,
  'iu',
);
/** `第2页 共5页`, `第 2 页/共 5 页`, `共5页 第2页`, `共 5 页，第 2 页`, traditional forms too. */
const han = '([\\d０-９]{1,3}|[一二三四五六七八九十]{1,3})';
const chinese = new RegExp(
  `第\\s*${han}\\s*[页頁張张][\\s,，/／、()（）]*[共总總]\\s*${han}\\s*[页頁張张]`,
  'u',
);
const chineseReversed = new RegExp(
  `[共总總]\\s*${han}\\s*[页頁張张][\\s,，/／、()（）]*第\\s*${han}\\s*[页頁張张]`,
  'u',
);
const chineseAlone = new RegExp(`^[-—\\s]*第\\s*${han}\\s*[页頁][-—\\s]*$`, 'u');
/** `2/5`, `2 of 5` alone in a cell at the head or foot. */
const bare = new RegExp(`^[-–—(\\s]*${digits}\\s*(?:/|of|von|sur|de)\\s*${digits}[-–—)\\s]*$`, 'iu');
/** `Page 2`, `Seite 2`, `- 2 -` alone in a cell at the head or foot. */
const alone = new RegExp(`^(?:${word})\\.?\\s*(?:no\\.?|nr\\.?)?\\s*[:.]?\\s*(\\d{1,3})$`, 'iu');
const dashed = /^[-–—]\s*(\d{1,3})\s*[-–—]$/u;
/** A line a fax machine adds: its page numbers count the sheets sent, not the paper. */
const faxLine =
  /\bfax\b.*\d{1,2}[:.]\d{2}|\d{1,2}[:.]\d{2}.*\bfax\b|\d{1,2}:\d{2}.*\bP\.?\s*\d{1,2}\b|^(?:from|to)\s*:.*\bP\.?\s*\d/iu;

/** The page number a page prints; null when it prints none. A named number wins over a bare one. */
export function printedPage(view: PageView): PrintedPage | null {
  const lines = new Map<number, Segment[]>();
  for (const segment of view.segments) {
    const line = lines.get(segment.line) ?? [];
    line.push(segment);
    lines.set(segment.line, line);
  }
  let best: { found: PrintedPage; rank: number } | null = null;
  for (const [line, segments] of lines) {
    const text = segments.map((segment) => segment.text).join(' ');
    if (line < 3 && faxLine.test(text)) continue;
    const edge = isEdge(segments[0]!, line, view);
    for (const candidate of readLine(text, segments, edge)) {
      if (best === null || candidate.rank > best.rank) best = candidate;
    }
  }
  return best?.found ?? null;
}

function readLine(
  text: string,
  segments: readonly Segment[],
  edge: boolean,
): { found: PrintedPage; rank: number }[] {
  const results: { found: PrintedPage; rank: number }[] = [];
  const push = (match: RegExpExecArray | null, number: number, total: number | null, rank: number): void => {
    if (match === null || Number.isNaN(number) || number < 1 || number > 999) return;
    if (total !== null && (Number.isNaN(total) || total < number || total > 999)) return;
    results.push({ found: { number, total, text: match[0].trim() }, rank });
  };
  const full = named.exec(text);
  push(full, toNumber(full?.[1]), toNumber(full?.[2]), edge ? 10 : 8);
  const forward = chinese.exec(text);
  push(forward, toNumber(forward?.[1]), toNumber(forward?.[2]), edge ? 10 : 8);
  const backward = chineseReversed.exec(text);
  push(backward, toNumber(backward?.[2]), toNumber(backward?.[1]), edge ? 10 : 8);
  if (!edge) return results;
  for (const segment of segments) {
    const pair = bare.exec(segment.text);
    const total = toNumber(pair?.[2]);
    if (total <= 200) push(pair, toNumber(pair?.[1]), total, 5);
    const single = alone.exec(segment.text) ?? chineseAlone.exec(segment.text);
    push(single, toNumber(single?.[1]), null, 4);
    if (segments.length === 1) {
      const centred = dashed.exec(segment.text);
      push(centred, toNumber(centred?.[1]), null, 3);
    }
  }
  return results;
}

/** Page numbers stand at the head or foot. */
function isEdge(segment: Segment, line: number, view: PageView): boolean {
  if (line <= 2 || line >= view.lineCount - 3) return true;
  return view.hasLayout && (segment.top < 0.12 || segment.top > 0.86);
}

const hanDigits = '一二三四五六七八九';

/** A number in ASCII, full-width or Chinese digits up to 99; `l`, `I` and `|` alone are a misread 1. */
function toNumber(text: string | undefined): number {
  if (text === undefined) return Number.NaN;
  const half = text.normalize('NFKC');
  if (/^[lI|]$/.test(half)) return 1;
  if (/^\d+$/.test(half)) return Number(half);
  const ten = half.indexOf('十');
  if (ten < 0) return half.length === 1 ? hanDigits.indexOf(half) + 1 : Number.NaN;
  const tens = ten === 0 ? 1 : hanDigits.indexOf(half[ten - 1]!) + 1;
  const units = ten + 1 < half.length ? hanDigits.indexOf(half[ten + 1]!) + 1 : 0;
  return tens * 10 + units;
}
