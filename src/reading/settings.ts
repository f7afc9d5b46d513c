import { z } from 'zod';

const limitsSchema = z.strictObject({
  bytes: z.number().int().positive().default(500_000_000).describe('largest file that is opened'),
  pages: z.number().int().positive().default(5_000).describe('most pages read of one file'),
  pixels: z.number().int().positive().default(120_000_000).describe('largest image, width times height'),
  partBytes: z
    .number()
    .int()
    .positive()
    .default(128 * 1024 ** 2)
    .describe('largest part of an office file (Office Open XML, OpenDocument, OFD), unpacked'),
  textPerPage: z.number().int().positive().default(400_000).describe('most characters kept of one page'),
  secondsPerPage: z.number().positive().default(90).describe('longest time for one page'),
  secondsPerDocument: z
    .number()
    .positive()
    .default(7200)
    .describe('longest time for all pages of one document, and for taking one container apart'),
  memoryMegabytes: z.number().positive().default(740).describe('resident memory at which a reader is ended'),
  recycleMegabytes: z
    .number()
    .positive()
    .default(450)
    .describe('resident memory after a task at which a reader is replaced by a fresh one'),
});

const ocrSchema = z.strictObject({
  engine: z.enum(['tesseract.js', 'tesseract']).default('tesseract.js'),
  acceptConfidence: z
    .number()
    .min(0)
    .max(1)
    .default(0.7)
    .describe('mean word confidence at which a first reading is taken without looking further'),
  detectTurn: z.boolean().default(true).describe('look for pages that stand on their side or head'),
  deskew: z.boolean().default(true).describe('straighten skewed pages on a private copy'),
});

const libreOfficeSchema = z.strictObject({
  enabled: z
    .boolean()
    .default(true)
    .describe('convert old office files with LibreOffice where it is installed'),
  seconds: z.number().positive().default(80).describe('longest time for one conversion'),
  withoutIsolation: z
    .boolean()
    .default(false)
    .describe('convert even where the system cannot keep LibreOffice from the network'),
});

/** Settings of the reading stage, as a pipeline file states them. */
export const readingSettingsSchema = z.strictObject({
  languages: z
    .array(z.string().regex(/^[a-z]{3}(_[a-z]+)?$/))
    .min(1)
    .default(['eng', 'chi_sim'])
    .describe(
      'OCR languages (tesseract codes) whose @tesseract.js-data package is installed; first one first',
    ),
  limits: limitsSchema.prefault({}),
  ocr: ocrSchema.prefault({}),
  libreOffice: libreOfficeSchema.prefault({}),
});
export type ReadingSettings = z.infer<typeof readingSettingsSchema>;
