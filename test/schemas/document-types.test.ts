import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  categoriesOf,
  coreFieldPaths,
  documentType,
  documentTypeIds,
  documentTypes,
  isContractPath,
  isPartyPath,
  labelKey,
  loadTypeFolder,
  partyParts,
  roleNames,
  stepLabels,
  stepsOf,
} from '../../schemas/index.ts';
import { capacitySchema } from '../../src/model/field.ts';
import { valueKindSchema } from '../../src/model/value-kind.ts';

const types = [...documentTypes().values()];
const kinds = new Set<string>(valueKindSchema.options);

describe.each(types.map((type) => [type.id, type] as const))('%s', (id, type) => {
  it('is a type of the contract', () => {
    expect(documentTypeIds).toContain(id);
    expect(capacitySchema.options).toContain(type.assertedBy);
    if (type.letterheadRole !== null) expect(roleNames).toContain(type.letterheadRole);
  });

  it('has fields on contract paths, of known kinds, with guidance', () => {
    for (const field of type.fields) {
      if (field.kind === 'party') expect(isPartyPath(field.path), field.path).toBe(true);
      else {
        expect(isContractPath(field.path), field.path).toBe(true);
        expect(kinds.has(field.kind), `${field.path}: ${field.kind}`).toBe(true);
      }
      expect(field.guidance.length, field.path).toBeGreaterThan(10);
    }
    for (const table of type.tables) {
      for (const column of table.columns) {
        const path = `${table.path}.${column.path}`;
        expect(isContractPath(path), path).toBe(true);
        expect(kinds.has(column.kind), path).toBe(true);
      }
      for (const needed of table.required) {
        expect(table.columns.map((column) => column.path)).toContain(needed);
      }
    }
  });

  it('is looked up first for paths of the contract, each once and without indexes', () => {
    const paths = type.keyInformation ?? [];
    expect(paths.filter((path) => !isContractPath(path) || path.includes('['))).toEqual([]);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('has no label that announces two paths', () => {
    const claimed = new Map<string, string>();
    for (const field of type.fields) {
      for (const label of Object.values(field.labels).flat()) {
        const key = labelKey(label);
        expect(claimed.get(key) ?? field.path, `"${label}"`).toBe(field.path);
        claimed.set(key, field.path);
      }
    }
    for (const table of type.tables) {
      const headers = new Map<string, string>();
      for (const column of table.columns) {
        for (const label of Object.values(column.labels).flat()) {
          const key = labelKey(label);
          expect(headers.get(key) ?? column.path, `${table.path}: "${label}"`).toBe(column.path);
          headers.set(key, column.path);
        }
      }
    }
  });

  it('has titles in several languages', () => {
    if (id !== 'unknown') expect(Object.keys(type.titles).length).toBeGreaterThanOrEqual(2);
  });

  it('has the core head', () => {
    const paths = type.fields.map((field) => field.path);
    expect(paths).toEqual(expect.arrayContaining(['documentNumber', 'issueDate', 'title', 'language']));
  });
});

describe('what labels mean in each type', () => {
  const pathOf = (type: string, label: string): string | undefined =>
    documentType(type).fields.find((field) =>
      Object.values(field.labels)
        .flat()
        .some((one) => labelKey(one) === labelKey(label)),
    )?.path;

  it.each([
    ['invoice', 'Inv. No.', 'documentNumber'],
    ['invoice', 'Rg.-Nr.', 'documentNumber'],
    ['invoice', '發票號碼', 'documentNumber'],
    ['invoice', 'Số hóa đơn', 'documentNumber'],
    ['invoice', 'Bill to', 'parties.buyer'],
    ['invoice', '销售方', 'parties.seller'],
    ['invoice', 'Sipariş No', 'references.purchaseOrder'],
    ['invoice', 'Net à payer', 'totals.amount'],
    ['packing_list', 'Invoice No.', 'references.invoice'],
    ['transport_document', 'Shipper', 'parties.consignor'],
    ['transport_document', 'Consignee (complete name and address)', 'parties.consignee'],
    ['transport_document', 'B/L No.', 'documentNumber'],
    ['transport_document', 'Invoice No.', 'references.invoice'],
    ['purchase_order', 'Vendor', 'parties.seller'],
    ['purchase_order', 'Ship to', 'parties.consignee'],
    ['purchase_order', 'P.O. No.', 'documentNumber'],
    [
      'certificate_of_origin',
      "1. Goods consigned from (Exporter's business name, address, country)".slice(3),
      'parties.exporter',
    ],
    ['certificate_of_origin', 'Origin criterion', 'goods.originCriterion'],
    ['certificate_of_origin', 'Origin of cotton', 'origin.country'],
    ['chain_of_custody_certificate', 'Scope Certificate Number', 'documentNumber'],
    ['chain_of_custody_certificate', 'Certification body', 'parties.issuer'],
    ['management_certificate', 'This is to certify that', 'parties.certificateHolder'],
    ['audit_report', 'Audit Company Name', 'parties.auditor'],
    ['audit_report', 'Site name', 'parties.auditee'],
    ['proof_of_payment', '收款人', 'parties.payee'],
    ['proof_of_payment', 'Invoice No.', 'payment.invoice'],
    ['customs_declaration', '境内收发货人', 'parties.exporter'],
    ['customs_declaration', '申报日期', 'issueDate'],
    ['customs_declaration', '境外收货人', 'parties.consignee'],
    ['business_licence', '统一社会信用代码', 'parties.certificateHolder.identifiers.uscc'],
    ['business_licence', '住所', 'parties.certificateHolder.address'],
    ['production_record', '投入批号', 'production.inputLot'],
    ['detention_notice', 'Entry Number', 'references.entry'],
    ['lab_test', '委托单位', 'parties.certificateHolder'],
  ])('%s: %s is %s', (type, label, path) => {
    expect(pathOf(type, label)).toBe(path);
  });

  it('never lets a seller, exporter or shipper label announce a manufacturer', () => {
    for (const type of types) {
      const made = type.fields.find((field) => field.path === 'parties.manufacturer');
      const keys = Object.values(made?.labels ?? {})
        .flat()
        .map(labelKey);
      for (const label of ['Seller', 'Exporter', 'Shipper', 'Supplier', '卖方', '出口商', '发货人']) {
        expect(keys, type.id).not.toContain(labelKey(label));
      }
    }
  });
});

describe('the set of types', () => {
  it('has a definition for every id of the contract, and no other', () => {
    expect([...documentTypes().keys()].sort()).toEqual([...documentTypeIds].sort());
  });

  it('gives worker records no field for a name or number of a person', () => {
    const paths = documentType('worker_record').fields.map((field) => field.path);
    expect(paths.filter((path) => path.startsWith('parties.')).sort()).toEqual([
      'parties.labourAgency',
      'parties.manufacturer',
    ]);
    expect(paths).not.toContain('execution.signatoryTitle');
  });

  it('has a name for people for every production step of the data file', () => {
    const steps = documentTypeIds.flatMap((id) => stepsOf(id));
    expect(steps.length).toBeGreaterThan(documentTypeIds.length / 2);
    expect(steps.filter((step) => !stepLabels.has(step))).toEqual([]);
  });

  it('has categories in the spelling of the data file', () => {
    expect(categoriesOf('invoice')).toEqual(['supply_chain_tracing']);
    expect(categoriesOf('detention_notice')).toEqual(['case']);
    expect(categoriesOf('unknown')).toEqual(['context']);
  });

  it('falls back to unknown, which has every core reference', () => {
    expect(documentType('no_such_type').id).toBe('unknown');
    for (const path of coreFieldPaths) expect(isContractPath(path), path).toBe(true);
  });

  it('names the parts of a party block by contract paths', () => {
    for (const part of partyParts) expect(isContractPath(`parties.seller.${part.path}`)).toBe(true);
  });

  it("loads a person's own folder of types and refuses what is none", async () => {
    const folder = await mkdtemp(join(tmpdir(), 'evidex-types-'));
    try {
      await writeFile(
        join(folder, 'weighing_slip.mjs'),
        `export default ({ z, values, text }) => ({ id: 'weighing_slip', version: 1, name: 'Weighing slip',
          titles: { en: ['Weighbridge ticket'] }, cues: [], against: [], letterheadRole: null, assertedBy: 'unknown',
          fields: [{ path: 'totals.grossWeight', kind: 'weight', labels: { en: ['Gross'] }, guidance: typeof text.fold + typeof values.findValues + typeof z.string }],
          tables: [] })`,
      );
      const [own] = await loadTypeFolder(folder);
      expect(own).toMatchObject({ id: 'weighing_slip' });
      expect(own!.fields[0]!.guidance).toBe('functionfunctionfunction');
      await writeFile(join(folder, 'wrong.mjs'), 'export default 7');
      await expect(loadTypeFolder(folder)).rejects.toThrow(/wrong\.mjs.*function/);
    } finally {
      await rm(folder, { recursive: true });
    }
    await expect(loadTypeFolder(folder)).rejects.toThrow(/cannot read this folder/);
  });
});
