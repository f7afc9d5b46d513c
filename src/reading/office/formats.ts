import type { Formats } from '../format.ts';

export const officeFormats: Formats = {};
