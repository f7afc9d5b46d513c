import { Hono } from 'hono';
import { documentTypes } from '../../../../schemas/index.ts';
import type { DocumentTypeView } from '../../api/document.ts';
import type { ReviewContext, ReviewEnvironment } from '../context.ts';
import { documentTypeLabel } from '../views/labels.ts';

/** All types that a person may set a document to. */
export function typeRoutes(_context: ReviewContext): Hono<ReviewEnvironment> {
  return new Hono<ReviewEnvironment>().get('/types', (request) =>
    request.json(
      [...documentTypes().keys(), 'unknown']
        .filter((type, index, all) => all.indexOf(type) === index)
        .map((type): DocumentTypeView => ({ type, label: documentTypeLabel(type) }))
        .sort((one, other) => (one.label < other.label ? -1 : 1)),
    ),
  );
}
