import type { Route } from '../../client/route.ts';
import { useDocument } from '../../client/use-document.ts';
import { Problem, Waiting } from '../../parts/message.tsx';
import { DocumentReview } from './document-review.tsx';
import './document-screen.css';

/** `#/document/ID?field=F`: one document, its pages at the left and its fields at the right. */
export function DocumentScreen({ route }: { readonly route: Route }) {
  const id = route.parts[0] ?? '';
  const { document, error, again } = useDocument(id);
  if (document === null)
    return error === null ? <Waiting what="Loading the document" /> : <Problem error={error} again={again} />;
  return (
    <DocumentReview
      key={document.id}
      document={document}
      wanted={route.query['field'] ?? null}
      wantedPage={
        document.pages.find(
          ({ file, page }) => file === route.query['file'] && String(page) === route.query['page'],
        ) ?? null
      }
      trouble={error}
      again={again}
    />
  );
}
