import { describe, expect, test } from 'vitest';
import { documentTypeIds } from '../../../schemas/index.ts';
import { pathLabel } from '../../../src/model/path-label.ts';
import { contentDisposition, downloadName } from '../../../src/review/server/security/download-name.ts';
import { formOfType } from '../../../src/review/server/views/labels.ts';

describe('words for a path', () => {
  test.each([
    ['documentNumber', 'Document number'],
    ['issueDate', 'Issue date'],
    ['parties.seller.name', 'Seller: name'],
    ['parties.manufacturer[1].siteAddress', 'Manufacturer 2: address of the site'],
    ['parties.importerOfRecord.identifiers.bankAccount', 'Importer of record: bank account'],
    ['parties.seller.identifiers.uscc', 'Seller: USCC'],
    ['goods[2].hsCode', 'Goods 3: HS code'],
    ['goods.countryOfOrigin', 'Goods: country of origin'],
    ['lots[0].id', 'Lots and bales 1: number'],
    ['audit.finding[0].correctiveAction', 'Findings 1: corrective action'],
    ['references.purchaseOrder', 'References: purchase order'],
    ['references.container[2]', 'References: container 3'],
    ['dates.shippedOnBoard', 'Shipped on board'],
    ['totals.netWeight', 'Totals: net weight'],
    ['origin[0].country', 'Origin 1: country'],
    ['execution.seal[0].text', 'Seal 1: text'],
    ['execution.handwriting[1]', 'Handwriting 2'],
  ])('%s is "%s"', (path, label) => expect(pathLabel(path)).toBe(label));
});

describe('the review form', () => {
  test.each(documentTypeIds)('of %s has every path once, in words', (type) => {
    const paths = formOfType(type).groups.flatMap((group) => group.paths);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toContain('documentNumber');
    for (const group of formOfType(type).groups) expect(group.label).toMatch(/^[A-Z]/u);
    for (const path of paths) expect(pathLabel(path)).toMatch(/^[A-Z][^.[\]_]*$/u);
  });

  test('a path that the type does not name stands at the end of its group', () => {
    const { placeOf, groups } = formOfType('invoice');
    const last = groups.find(({ key }) => key === 'parties')!.paths.at(-1)!;
    const strange = placeOf('parties.labourAgency.name');
    expect(strange.group).toBe('parties');
    expect(strange.position).toBeGreaterThan(placeOf(last).position);
    expect(strange.position).toBeLessThan(placeOf('own.path').position);
    expect(placeOf('own.path')).toMatchObject({ group: 'own', label: 'Own' });
  });

  test('identifiers stand with their party', () => {
    const { placeOf } = formOfType('invoice');
    const name = placeOf('parties.seller.name').position;
    expect(placeOf('parties.seller.identifiers.uscc').position - name).toBeLessThan(10);
  });
});

describe('names of downloads', () => {
  test.each([
    ['dump/a b.pdf', 'a b.pdf'],
    ['mail.zip!/下载/发票.PDF', '发票.PDF'],
    ['mail.eml!/pay.pdf.exe', 'pay.pdf.exe.bin'],
    ['x/page.html', 'page.html.bin'],
    ['x/picture.svg', 'picture.svg.bin'],
    ['x/run.js', 'run.js.bin'],
    ['x/without', 'without.bin'],
    ['x/invoice \u202efdp.exe', 'invoice _fdp.exe.bin'],
    ['x/..', 'file.bin'],
    ['', 'file.bin'],
    ['x/.hidden.pdf', 'hidden.pdf'],
    ['x/a\u0000b\r\nSet-Cookie: c.txt', 'a_b__Set-Cookie_ c.txt'],
    ['x/a"b\\c|d.txt', 'a_b_c_d.txt'],
  ])('%j becomes %j', (path, name) => expect(downloadName(path)).toBe(name));

  test('the header holds ASCII alone and one name', () => {
    // A long name is not cut within a sign.
    for (const more of ['', 'a'])
      expect(contentDisposition(`${'😀'.repeat(200)}${more}.pdf`)).toContain('%F0%9F%98%80');
    const header = contentDisposition('x/发票 "1"; filename=evil.exe \r\n.pdf');
    expect(header).toMatch(/^attachment; filename="[ !#-~]*"; filename\*=UTF-8''[A-Za-z0-9%._~!-]*$/u);
    expect(header.match(/filename=/gu)).toHaveLength(2);
  });
});
