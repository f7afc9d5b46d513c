import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a browser would call that ran or fetched anything out of a document. */
export const harmfulHost = 'harm.example';

/** Turns what follows around on screen: "invoice fdp.exe" seems to end in ".pdf". */
export const turnsAround = '\u202e';

/** Text that does harm where it is not shown as text. */
export const harmfulSeller = `<script>window.harmed=1</script><img src=x onerror="window.harmed=1">Zarquon & Sons`;
export const harmfulNumber = '</script><script>window.harmed=1</script>';
export const harmfulFormula = '=HYPERLINK("http://harm.example/","paid")';

/** Names of files that mean harm; a slash stands in none. */
export const harmfulNames = {
  markup: `<img src=x onerror=window.harmed=1>.txt`,
  turned: `invoice ${turnsAround}fdp.txt`,
  formula: `=cmd|' calc'!A1.txt`,
} as const;

const invoice = (number: string, seller: string, description: string): string =>
  `COMMERCIAL INVOICE
Invoice No.: ${number}
Date: 5 March 2025
Seller: ${seller}
Buyer: Example Imports Inc.

Article No.   Description            Quantity   Unit price   Amount
ZX-100        ${description}         500        1.80         900.00
Total                                                        900.00

javascript:window.harmed=1 <svg onload="window.harmed=1"> <iframe src="http://${harmfulHost}/"></iframe>
`;

/** Writes files whose names and words would run, leak or mislead in a careless app. */
export function writeHostileFiles(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, harmfulNames.markup), invoice('ZX-71', harmfulSeller, 'combed yarn'));
  writeFileSync(
    join(folder, harmfulNames.turned),
    invoice(`ZX-72${harmfulNumber}`, 'Zarquon Textile Mills Co., Ltd.', `${turnsAround}yarn`),
  );
  writeFileSync(join(folder, harmfulNames.formula), invoice('ZX-73', harmfulFormula, harmfulFormula));
}
