import { type ProductionStep, productionSteps } from '../../../schemas/index.ts';

/** Steps of a supply chain, raw material first; empty for one that is not known. */
export function stepsOfChain(chain: string | null): readonly ProductionStep[] {
  return chain === null ? [] : productionSteps.filter((step) => step.chain === chain);
}

/** Name of a step of a chain, as the data file words it; null where the chain has no such step. */
export function stepName(chain: string | null, step: number | null): string | null {
  return stepsOfChain(chain).find((one) => one.step === step)?.name ?? null;
}

/** True for the step of who brings goods in. */
export function isImporterStep(name: string): boolean {
  return /\bimporter\b/u.test(name);
}

/** True for steps at which goods change hands and nothing is made. */
export function isTradeStep(name: string): boolean {
  return /\b(?:merchant|trade|trading|exporter|importer)\b/u.test(name);
}

/** True for the step of who sends goods out of the country. */
export function isExporterStep(name: string): boolean {
  return /\bexporter\b/u.test(name);
}

/** True for steps of making behind which, trims and articles aside, only trade is left. */
export function isLastOfMaking(chain: string, made: number): boolean {
  return stepsOfChain(chain)
    .filter(({ step }) => step >= made)
    .every(({ step, name }) =>
      step === made
        ? !isTradeStep(name)
        : /\b(?:exporter|importer|trims|article|finished good)\b/u.test(name),
    );
}
