import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { supplierOf } from '../../src/intake/index.ts';
import {
  parseReceived,
  readReceivedFile,
  receivedRowFor,
  rowsWithoutFile,
} from '../../src/intake/received-file.ts';

const header = 'path,submittedBy,receivedFrom,receivedBy,receivedOn,channel,requestId,matter';

describe('parseReceived', () => {
  it('reads all columns; empty cells are unknown', () => {
    const { rows } = parseReceived(
      `${header}\ndump/a.pdf,Hebei Example,"Forwarder, Ltd.",J. Doe,2025-03-31,e-mail,R-1,M-7\ndump/b/,,,,,,,\n`,
      'r.csv',
    );
    expect(rows[0]).toEqual({
      line: 2,
      path: 'dump/a.pdf',
      receipt: {
        submittedBy: 'Hebei Example',
        receivedFrom: 'Forwarder, Ltd.',
        receivedBy: 'J. Doe',
        receivedOn: '2025-03-31',
        channel: 'e-mail',
        requestId: 'R-1',
        matter: 'M-7',
      },
      supplier: 'Hebei Example',
    });
    expect(rows[1]).toEqual({ line: 3, path: 'dump/b', receipt: {}, supplier: null });
  });

  it('takes columns in any order and case, semicolons, tabs, and a supplier column', () => {
    expect(parseReceived('Supplier;Submitted By;PATH\nMill;Agent;a.pdf', 'r.csv').rows[0]).toMatchObject({
      path: 'a.pdf',
      receipt: { submittedBy: 'Agent' },
      supplier: 'Mill',
    });
    expect(parseReceived('path\tchannel\na\\b.pdf\tportal', 'r.csv').rows[0]!.path).toBe('a/b.pdf');
  });

  it.each([
    ['', 'empty; line 1 must name the columns'],
    ['submittedBy\nx', 'line 1, column "path": this column is needed'],
    ['path,sender\na,b', 'line 1, column "sender": unknown column'],
    ['path,channel,channel\na,b,c', 'line 1, column "channel": column given twice'],
    ['path,channel\na.pdf', 'line 2, column "channel": 1 cells where the header names 2'],
    ['path,channel\n\na.pdf,x\nb.pdf,x,y', 'line 4, column "channel": 3 cells'],
    ['path,channel\n,x', 'line 2, column "path": empty'],
    ['path,receivedOn\na.pdf,31/03/2025', 'line 2, column "receivedOn": "31/03/2025" is not a date'],
    ['path,receivedOn\na.pdf,2025-02-30', 'column "receivedOn"'],
    ['path,channel\na.pdf,x\n./a.pdf,y', 'line 3, column "path": "a.pdf" was given in line 2 already'],
    ['path,channel\na.pdf,"x', 'line 2'],
    ['path,channel\n"a\nb",x\nc.pdf', 'line 4, column "channel"'],
  ])('names line and column of %j', (text, message) => {
    expect(() => parseReceived(text, 'r.csv')).toThrow(message);
    expect(() => parseReceived(text, 'r.csv')).toThrow('--received r.csv');
  });
});

describe('readReceivedFile', () => {
  it('reads what spreadsheet programs write: UTF-8 with a mark, UTF-16, GB18030', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'evidex-received-'));
    try {
      const text = 'path,submittedBy\na.pdf,河北';
      const files: [string, Buffer][] = [
        ['utf8.csv', Buffer.from(`\ufeff${text}`)],
        ['utf16.csv', Buffer.from(`\ufeff${text}`, 'utf16le')],
        ['gbk.csv', Buffer.concat([Buffer.from('path,submittedBy\na.pdf,'), Buffer.from('bad3b1b1', 'hex')])],
      ];
      for (const [name, bytes] of files) {
        writeFileSync(join(folder, name), bytes);
        const received = await readReceivedFile(join(folder, name));
        expect(received.rows[0]!.supplier, name).toBe('河北');
      }
      await expect(readReceivedFile(join(folder, 'none.csv'))).rejects.toThrow(
        /--received .*cannot be read/u,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('receivedRowFor', () => {
  const received = parseReceived(
    'path,submittedBy\ndump,All\nhebei,Folder\ndump/hebei/a.zip,Archive\ndump/hebei/a.zip!/x.pdf,Member\nnone.pdf,Nobody',
    'r.csv',
  );
  it.each([
    ['dump/hebei/a.zip!/x.pdf', 'Member'],
    ['dump/hebei/a.zip!/sub/y.pdf', 'Archive'],
    ['dump/hebei/b.pdf', 'Folder'],
    ['dump/hebeiX/b.pdf', 'All'],
    ['other/b.pdf', undefined],
  ])('finds the longest row for %s', (path, by) => {
    expect(receivedRowFor(received, path)?.receipt.submittedBy).toBe(by);
  });

  it('lists rows that speak for no file', () => {
    const unused = rowsWithoutFile(received, [
      'dump/z.pdf',
      'dump/hebei/a.zip!/x.pdf',
      'dump/hebei/a.zip',
      'dump/hebei/c',
    ]);
    expect(unused.map(({ path }) => path)).toEqual(['none.pdf']);
  });
});

describe('supplierOf', () => {
  const received = parseReceived('path,submittedBy\ndump/a.pdf,Stated', 'r.csv');
  it('asks the received file first, then the option, the place, and the sender', () => {
    const all = { received, option: 'Option', mailSender: 'Sender' };
    expect(supplierOf('dump/a.pdf', all)).toEqual({ supplier: 'Stated', basis: 'received-file' });
    expect(supplierOf('dump/hebei/b.pdf', all)).toEqual({ supplier: 'Option', basis: 'option' });
    expect(supplierOf('dump/hebei/b.pdf', { received, mailSender: 'Sender' })).toEqual({
      supplier: 'hebei',
      basis: 'folder',
    });
    expect(supplierOf('dump/b.pdf', { mailSender: 'Sender' })).toEqual({
      supplier: 'Sender',
      basis: 'mail-sender',
    });
    expect(supplierOf('dump/b.pdf', {})).toEqual({ supplier: null, basis: 'unknown' });
  });

  it.each([
    ['dump/hebei/sub/b.pdf', 'hebei', 'folder'],
    ['dump/Mill.zip', 'Mill', 'archive'],
    ['dump/Mill.zip!/b.pdf', 'Mill', 'archive'],
    ['dump/mill/Mail.zip!/b.pdf', 'mill', 'folder'],
    ['given.zip!/hebei/b.pdf', 'hebei', 'folder'],
    ['given.zip!/b.pdf', null, 'unknown'],
    ['dump/mail.eml!/scan.pdf', null, 'unknown'],
    ['dump/mail.eml!/papers.zip!/scan.pdf', 'papers', 'archive'],
    ['given.pdf', null, 'unknown'],
    ['given.zip', null, 'unknown'],
  ])('labels %s by its first folder or archive', (path, supplier, basis) => {
    expect(supplierOf(path, {})).toEqual({ supplier, basis });
  });

  it('counts from the given path even when that has several parts', () => {
    expect(supplierOf('spring/docs/a.pdf', { givenPath: 'spring/docs' }).supplier).toBeNull();
    expect(supplierOf('spring/docs/mill/a.pdf', { givenPath: 'spring/docs' }).supplier).toBe('mill');
  });
});
