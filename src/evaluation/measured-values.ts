import { type CalibrationTable, limitOf, makeCalibrationTable, readerOf } from '../extraction/index.ts';
import type { Field } from '../model/field.ts';
import { type BinnedValue, type CrossValidation, crossValidate } from './cross-validation.ts';
import { matchDocuments } from './document-match.ts';
import type { Produced } from './evaluate.ts';
import { compareFields } from './field-comparison.ts';
import type { Gold } from './gold.ts';

/** What the confidences were made of, and how well such a table holds for documents it was not made of. */
export interface EvidenceFigures {
  /** Versions of the calibration tables that the fields name. */
  readonly tables: readonly string[];
  /** Counts by bin, a coarse bin with all below it; the share of right values with its Wilson interval, 95 %. */
  readonly bins: CalibrationTable['bins'];
  /** Fewest values of a bin that speaks for itself. */
  readonly minimum: number;
  /** Values of fields that name no bin: an earlier version made them. */
  readonly without: number;
  readonly crossValidated: CrossValidation;
}

/** The values that a calibration table is made of: one for each field that the gold says is right or wrong. */
export function measuredValues(
  gold: Gold,
  produced: Pick<Produced, 'paths' | 'documents' | 'fields'>,
): BinnedValue[] {
  const fieldsOf = Map.groupBy(produced.fields, (field) => field.document);
  return matchDocuments(gold, produced.paths, produced.documents).flatMap((match) => {
    const fields = match.documents.flatMap((id) => fieldsOf.get(id) ?? []);
    const { right, unexpected } = compareFields(match.gold, fields);
    return [
      ...right.map(({ field }) => binnedValue(match.gold.file, field, true)),
      ...unexpected.map(({ field }) => binnedValue(match.gold.file, field, false)),
    ];
  });
}

export function binnedValue(file: string, field: Field, right: boolean): BinnedValue {
  const bin = field.evidence?.bin ?? null;
  const limit = bin === null ? 1 : limitOf(bin, field.groundings);
  return { file, right, confidence: field.confidence, bin, limit };
}

export function evidenceFigures(values: readonly BinnedValue[], fields: readonly Field[]): EvidenceFigures {
  const binned = values.flatMap(({ bin, right }) => (bin === null ? [] : [{ bin, right }]));
  const { bins, minimum } = makeCalibrationTable(binned, { made: '', gold: [], engines: [], model: null });
  return {
    tables: [...new Set(fields.flatMap((field) => field.evidence?.table ?? []))].sort(),
    bins,
    minimum,
    without: values.length - binned.length,
    crossValidated: crossValidate(values),
  };
}

/** What a table was measured on: a gold and what was produced for its files. */
export interface MeasuredGold {
  readonly gold: Gold;
  /** Name to show, without folders of the machine. */
  readonly name: string;
  /** SHA-256 of the gold file. */
  readonly sha256: string;
  readonly produced: Pick<Produced, 'paths' | 'documents' | 'fields'>;
}

/**
 * A calibration table out of one or more golds. It holds counts alone, nothing that documents say.
 *
 * @param made ISO 8601 date of the measurement.
 * @param model name of the language model that took part; null without one.
 */
export function measureCalibration(
  measured: readonly MeasuredGold[],
  made: string,
  model: string | null,
): CalibrationTable {
  const values = measured.map(({ gold, produced }) => measuredValues(gold, produced));
  const engines = new Set(
    measured.flatMap(({ produced }) => produced.fields.flatMap((field) => field.engines.map(readerOf))),
  );
  return makeCalibrationTable(
    values.flat().flatMap(({ bin, right }) => (bin === null ? [] : [{ bin, right }])),
    {
      made,
      gold: measured.map(({ gold, name, sha256 }, index) => ({
        name,
        sha256,
        documents: matchDocuments(
          gold,
          measured[index]!.produced.paths,
          measured[index]!.produced.documents,
        ).filter(({ document }) => document !== null).length,
        values: values[index]!.length,
      })),
      engines: [...engines],
      model,
    },
  );
}
