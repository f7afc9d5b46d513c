import type { ModelSettings } from '../../../src/extraction/llm/index.ts';
import { modelSettingsSchema } from '../../../src/extraction/llm/index.ts';
import type { Page } from '../../../src/model/page.ts';
import { makePage, type PageOptions } from '../helpers/make-page.ts';

/** A small invoice of an invented firm. Lines as shown: 1 letterhead, 2 title, 3 number, 4 date, 5 buyer, ... */
export function invoicePage(options: PageOptions = {}): Page {
  return makePage(
    [
      [60, 40, 'Lindenau Weberei GmbH'],
      [60, 60, 'COMMERCIAL INVOICE'],
      [60, 90, 'Invoice No.: LW-2025-114'],
      [60, 110, 'Date: 14 March 2025'],
      [60, 130, 'Buyer: Kestrel Outfitters Ltd.'],
      [60, 160, 'Description'],
      [300, 160, 'Quantity'],
      [420, 160, 'Amount'],
      [60, 180, 'Cotton twill 240 g'],
      [300, 180, '1,200 m'],
      [420, 180, '3,480.00'],
      [60, 200, 'Cotton canvas 300 g'],
      [300, 200, '800 m'],
      [420, 200, '2,960.00'],
      [300, 230, 'Total EUR'],
      [420, 230, '6,440.00'],
      [60, 260, 'Country of origin: Germany'],
    ],
    options,
  );
}

export function settingsWith(more: Record<string, unknown> = {}): ModelSettings {
  return modelSettingsSchema.parse(more);
}
