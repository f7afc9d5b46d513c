import type { EvidenceDocument } from '../../model/document.ts';
import type { Exception } from '../../model/exception.ts';
import type { Field } from '../../model/field.ts';
import { isAsPrescribed } from './find-clauses.ts';
import { type ClauseName, prescribedClauses } from './prescribed-clauses.ts';

/** Said of a statement in other words than the regulation's. */
export const otherWording = 'different wording than 19 CFR 12.43(a)';

type NewException = Omit<Exception, 'id' | 'path' | 'file'>;

/**
 * Holds the statements of a certificate against the wording of 19 CFR 12.43(a), whichever engine read them: other words
 * get a warning, and each statement that was not found gives an exception row. It says what was found and what was not,
 * and nothing about what follows from it.
 */
export function judgeClauses(
  document: EvidenceDocument,
  fields: readonly Field[],
): { fields: Field[]; exceptions: NewException[] } {
  if (document.type !== 'certificate_12_43_a') return { fields: [...fields], exceptions: [] };
  const judged = fields.map((field): Field => {
    const name = nameOf(field.path);
    return name === null ||
      isAsPrescribed(
        name,
        field.value,
        field.groundings.some(({ textOrigin }) => textOrigin === 'ocr'),
      )
      ? field
      : { ...field, warnings: [...field.warnings, otherWording] };
  });
  // What is printed but not on the page is listed apart; it is no statement of the paper.
  const found = new Set(
    judged.filter(({ groundings }) => groundings.length > 0).flatMap(({ path }) => nameOf(path) ?? []),
  );
  const missing = prescribedClauses
    .filter(({ name }) => !found.has(name))
    .map(
      ({ asks }): NewException =>
        notFound(
          document,
          `The certificate does not state ${asks}, as far as it could be read`,
          'look for these words on the page: add them where they stand, or ask the signer for a certificate that has them',
        ),
    );
  const signature = fields.find(({ path }) => path === 'execution.signature');
  if (signature?.value !== 'present')
    missing.push(
      notFound(
        document,
        signature === undefined
          ? 'No signature was found on the certificate'
          : `The place for the signature is ${signature.value === 'absent' ? 'empty' : signature.value}`,
        'look at the foot of the page: where nobody has signed, ask the seller or owner for a signed certificate',
      ),
    );
  return { fields: judged, exceptions: missing };
}

function nameOf(path: string): ClauseName | null {
  return /^clauses\.([a-zA-Z]+)$/.exec(path) === null ? null : (path.slice('clauses.'.length) as ClauseName);
}

function notFound(document: EvidenceDocument, what: string, remedy: string): NewException {
  return {
    code: 'clause-not-found',
    stage: 'extract',
    page: document.pages[0]?.page ?? 1,
    document: document.id,
    cause: `${what} (19 CFR 12.43(a))`,
    remedy,
  };
}
