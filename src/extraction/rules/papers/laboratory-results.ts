import type { Candidate } from '../../../model/field.ts';
import type { PageLayout, Row, Segment } from '../../layout/page-layout.ts';
import { piecesOf, propose } from '../evidence.ts';

const headings: Readonly<Record<string, RegExp>> = {
  test: /^(?:tests?|test item|parameter|property|determination|ensayo|prueba|parámetro|prüfung|prüfparameter|essai|paramètre|ensaio|检测项目|检验项目|测试项目|项目|chỉ tiêu)$/iu,
  method:
    /^(?:(?:test )?(?:method|standard|norm)|norma|método(?: de ensayo)?|methode|prüfnorm|norme|méthode|(?:检测|检验|测试)?(?:方法|标准|依据)|phương pháp(?: thử)?|metot)$/iu,
  result:
    /^(?:(?:test )?results?|value|found|resultados?|ergebnis|messwert|résultats?|(?:检测|检验|测试)?结果|实测值|kết quả|sonuç)$/iu,
  requirement:
    /^(?:requirements?|limit|specification|requisitos?|exigencia|anforderung|sollwert|exigence|(?:标准|技术)?要求|标准值|指标|判定|单项判定|verdict|rating|pass ?\/ ?fail|conclusion|结论|yêu cầu|unit|单位)$/iu,
};

/** A table of results on the paper of a laboratory: its columns by what they hold, and its rows. */
export interface ResultTable {
  readonly layout: PageLayout;
  readonly left: Readonly<Record<string, number>>;
  readonly rows: readonly Row[];
  readonly segments: readonly Segment[];
}

/** Tables whose heading names a test and at least two of method, result and requirement. */
export function resultTables(layouts: readonly PageLayout[]): ResultTable[] {
  const tables: ResultTable[] = [];
  for (const layout of layouts) {
    for (const row of layout.rows) {
      const left: Record<string, number> = {};
      for (const segment of row.segments) {
        const text = segment.text.replace(/[:：*]|\([^)]*\)|（[^）]*）/gu, '').trim();
        for (const [name, pattern] of Object.entries(headings)) {
          if (pattern.test(text) && !(name in left)) left[name] = segment.left;
        }
      }
      if (!('result' in left) || Object.keys(left).length < 3) continue;
      const rows: Row[] = [];
      let bottom = row.bottom;
      for (const other of layout.rows.slice(row.index + 1)) {
        if (
          other.top - bottom > 3 * layout.em ||
          (other.segments.length < 2 && other.top - bottom > 1.2 * layout.em)
        )
          break;
        rows.push(other);
        bottom = other.bottom;
      }
      tables.push({ layout, left, rows, segments: [row, ...rows].flatMap((one) => one.segments) });
      break;
    }
  }
  return tables;
}

const composition =
  /fib(?:re|er) (?:content|composition|analysis)|composition|composición|composição|faser(?:gehalt|zusammensetzung)|zusammensetzung|纤维(?:含量|成分)|成分|thành phần/iu;

/** The composition a laboratory found: the result in the row of the fibre analysis. */
export function laboratoryResults(tables: readonly ResultTable[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (const table of tables) {
    for (const row of table.rows) {
      const lead = row.segments[0];
      if (lead === undefined || !composition.test(lead.text)) continue;
      const cell = row.segments.find(
        (segment) => Math.abs(segment.left - table.left.result!) < 2 * table.layout.em,
      );
      if (cell === undefined || !/\d\s?%/.test(cell.text) || !/\p{L}/u.test(cell.text)) continue;
      candidates.push(
        propose({
          path: 'goods[0].composition',
          kind: 'text',
          value: cell.text.trim(),
          pieces: piecesOf(cell),
          score: 0.86,
          because: `result of "${lead.text.trim()}"`,
          capacity: 'laboratory',
          subject: 'goods line 1',
        }),
      );
      break;
    }
  }
  return candidates;
}
