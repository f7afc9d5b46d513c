import { DocumentError } from '../../model/exception.ts';
import type { FormatReader } from '../format-reader.ts';
import { encryptedFailure } from './signed/signature-facts.ts';

/** Outlook mailboxes are recognised to say what to do with them. */
export const refuseOutlookMailbox: FormatReader = async () => {
  throw new DocumentError({
    code: 'unsupported',
    stage: 'read',
    cause: 'Outlook mailboxes (.pst, .ost) are not read',
    remedy:
      'open the mailbox in Outlook or Thunderbird and export its mails as .eml, .msg or .mbox; keep the original',
  });
};

/** A file in OpenPGP that only its recipient can open. */
export const refuseEncrypted: FormatReader = async () => {
  throw new DocumentError({ ...encryptedFailure, stage: 'read' });
};
