import type { Sheet, Workbook } from './workbook.ts';

const mostNamed = 10;

/** Formulas without a stored result: what the sheet would show there is not in the file, and nothing is calculated here. */
export function formulaExceptions(
  sheets: readonly Pick<Sheet, 'name' | 'formulasWithoutValue'>[],
): Workbook['exceptions'] {
  return sheets
    .filter(({ formulasWithoutValue }) => formulasWithoutValue.length > 0)
    .map(({ name, formulasWithoutValue: cells }) => {
      const more = cells.length - mostNamed;
      return {
        code: 'formula-without-value',
        cause: `${cells.length} ${cells.length === 1 ? 'formula' : 'formulas'} of the sheet "${name}" have no stored result: ${cells.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
        remedy:
          'open the workbook in a spreadsheet program, save it, and add the saved copy beside the original',
      };
    });
}
