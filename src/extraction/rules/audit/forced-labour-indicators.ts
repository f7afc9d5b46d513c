import {
  indicatorDescriptions,
  indicatorNames,
  labourIndicators,
} from '../../../../schemas/labour-indicators.ts';

/** An indicator in a text, with its UTF-16 place. */
export interface NamedIndicator {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** The text names the indicator; else it describes what the indicator stands for. */
  readonly named: boolean;
}

/**
 * The indicators a text names or describes, with their UTF-16 places, in their order. Each counts once, by its name
 * where the text has it. Words of daily life ("overtime", "migrant workers") describe none.
 */
export function indicatorsNamed(text: string): NamedIndicator[] {
  return labourIndicators
    .flatMap(({ id }): NamedIndicator[] => {
      const name = indicatorNames[id]?.exec(text) ?? null;
      const match = name ?? indicatorDescriptions[id]?.exec(text) ?? null;
      return match === null
        ? []
        : [
            {
              id,
              start: match.index,
              end: match.index + match[0].trimEnd().length,
              named: name !== null,
            },
          ];
    })
    .sort((one, other) => one.start - other.start);
}
