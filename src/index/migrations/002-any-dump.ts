/** What the reading of any dump adds: marks and fingerprints of pages. */
export const anyDump = `
ALTER TABLE page ADD COLUMN marks TEXT;
ALTER TABLE page ADD COLUMN picture TEXT;
CREATE INDEX page_by_picture ON page (picture) WHERE picture IS NOT NULL;
`;
