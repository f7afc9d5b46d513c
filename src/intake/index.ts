/** Intake: what lies in the dump, what it is, and the bytes under their hash. */
export {
  type MediaType,
  mediaTypeOf,
} from './media-type.ts';
export { type FileHash, hashFile, originalPath, removeHalfWritten, storeOriginal } from './originals.ts';
export {
  parseReceived,
  type ReceivedFile,
  type ReceivedRow,
  readReceivedFile,
  receivedRowFor,
  rowsWithoutFile,
} from './received-file.ts';
export { type SupplierLabel, type SupplierSources, supplierOf } from './supplier.ts';
export { isHiddenSystemFile } from './system-files.ts';
export { type FoundFile, type IntakeFailure, type WalkOptions, walk } from './walk.ts';
