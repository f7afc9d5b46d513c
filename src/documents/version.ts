/** Changes whenever the same pages would be split or typed differently: part of the key of this stage. */
export const DOCUMENTS_VERSION = 4;
