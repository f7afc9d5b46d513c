import { polarityOf } from '../../../src/screening/polarity/polarity.ts';
import { firstStatements } from '../../support/screening/polarity/first-statements.ts';
import {
  fourthStatements,
  furtherLanguages,
  turnedStatements,
} from '../../support/screening/polarity/fourth-statements.ts';
import { orderStatements } from '../../support/screening/polarity/order-statements.ts';
import { secondStatements } from '../../support/screening/polarity/second-statements.ts';
import {
  type LabelledStatements,
  type PolarityValue,
  withoutMarks,
} from '../../support/screening/polarity/statement.ts';
import { thirdStatements } from '../../support/screening/polarity/third-statements.ts';

export interface PolarityMiss {
  readonly statement: string;
  readonly expected: PolarityValue;
  readonly got: PolarityValue;
  readonly rule: string;
}

export interface PolarityFigures {
  readonly set: string;
  readonly statements: number;
  readonly right: number;
  /** Asserted statements read as denied: the one error that must not happen. */
  readonly assertedCalledDenied: number;
  /** Policy and unclear statements read as denied. */
  readonly otherCalledDenied: number;
  readonly misses: readonly PolarityMiss[];
}

const sets: Readonly<Record<string, LabelledStatements>> = {
  'written before the rules': firstStatements,
  'written after the rules': secondStatements,
  'written to mislead': thirdStatements,
  'with two predicates': fourthStatements,
  'with a turn of words': turnedStatements,
  'in further languages': furtherLanguages,
  'about one order': orderStatements,
};

/** How the polarity rules read each set of labelled statements. */
export function measurePolarity(): PolarityFigures[] {
  return Object.entries(sets).map(([set, labelled]) => {
    const misses: PolarityMiss[] = [];
    let statements = 0;
    for (const [expected, texts] of Object.entries(labelled) as [PolarityValue, readonly string[]][]) {
      for (const statement of texts) {
        statements++;
        const { text, start, end } = withoutMarks(statement);
        const { value, rule } = polarityOf(text, start, end);
        if (value !== expected) misses.push({ statement, expected, got: value, rule });
      }
    }
    const denied = misses.filter((miss) => miss.got === 'denied');
    return {
      set,
      statements,
      right: statements - misses.length,
      assertedCalledDenied: denied.filter((miss) => miss.expected === 'asserted').length,
      otherCalledDenied: denied.filter((miss) => miss.expected !== 'asserted').length,
      misses,
    };
  });
}

/** Prints the figures of each set, and with `missed` every statement that is read otherwise. */
export function benchPolarity({ missed = false }: { readonly missed?: boolean } = {}): void {
  for (const figures of measurePolarity()) {
    console.log(
      `polarity, ${figures.set}: ${figures.right} of ${figures.statements} right, asserted called denied ${figures.assertedCalledDenied}, policy or unclear called denied ${figures.otherCalledDenied}`,
    );
    if (!missed) continue;
    for (const { statement, expected, got, rule } of figures.misses)
      console.log(`  ${expected} read as ${got} (${rule}): ${statement.replaceAll('\n', ' / ')}`);
  }
}

if (import.meta.main) benchPolarity({ missed: true });
