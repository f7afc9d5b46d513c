import type { DocumentView } from '../../../api/document.ts';
import type { ServerError } from '../../client/server.ts';
import { DocumentText } from '../../parts/document-text.tsx';
import { useLease } from './use-lease.ts';

interface DocumentBannersProps {
  readonly document: DocumentView;
  readonly trouble: ServerError | null;
}

/** What a person should know before they decide: who else is here, and whether the document still is. */
export function DocumentBanners({ document, trouble }: DocumentBannersProps) {
  const { lease, takeOver } = useLease(document);
  return (
    <div className="document-banners" data-tab="own">
      {trouble?.status === 404 && (
        <p className="document-banner" role="alert">
          This document was split, merged or held back meanwhile. What you see is what it was.{' '}
          <a href="#/documents">All documents</a>
        </p>
      )}
      {lease !== null && !lease.yours && (
        <p className="document-banner" role="status">
          <DocumentText text={lease.reviewer} /> is at work on this document. What both decide is kept; where
          it differs, it comes to Conflicts.{' '}
          <button type="button" onClick={takeOver}>
            Take it over
          </button>
        </p>
      )}
      {document.pending && (
        <p className="document-banner" role="status">
          A decision about this document waits for the run that is going on.
        </p>
      )}
    </div>
  );
}
