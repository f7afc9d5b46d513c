import type { Formats } from '../format.ts';

export const spreadsheetFormats: Formats = {};
