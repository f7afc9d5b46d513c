import type { CmsContent } from './cms.ts';

/** Facts of custody about a signature. Nothing is checked, and the words say so. */
export function signatureFacts(
  kind: 'S/MIME, clear-signed' | 'S/MIME, opaque-signed' | 'CMS, content inside' | 'OpenPGP, clear-signed',
  cms: CmsContent | null = null,
): Record<string, string> {
  const signers = cms?.signers ?? [];
  return {
    signature: `${kind}; not checked`,
    ...(signers.length === 0
      ? {}
      : {
          signatureCertificate: signers
            .map(({ subject, validFrom, validTo }) => `${subject} (valid ${validFrom} to ${validTo})`)
            .join('; '),
        }),
  };
}

/** Why an encrypted part is not read, and what a person can do. */
export const encryptedFailure = {
  code: 'encrypted',
  cause: 'the content is encrypted for its recipient',
  remedy: 'ask the sender or the recipient for an unencrypted copy',
} as const;
