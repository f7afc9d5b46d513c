import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadingPool } from '../../../src/reading/index.ts';
import { readCms } from '../../../src/reading/mail/signed/cms.ts';
import { newPool, source, textOf } from '../support.ts';
import { envelopedData, signedData, streamedSignedData } from './cms-files.ts';

let pool: ReadingPool;
beforeAll(() => {
  pool = newPool();
});
afterAll(() => pool.close());

const certificate = 'C=CN, CN=李伟 Li Wei (valid 2025-01-01 to 2027-12-31)';
const heading = 'From: li@mill.example\r\nSubject: Signed\r\nMIME-Version: 1.0\r\n';

describe('CMS', () => {
  it('gives the content in one piece or in many, and whose certificate it is', () => {
    const content = Buffer.from('what was signed');
    for (const bytes of [signedData(content), streamedSignedData(content)]) {
      const cms = readCms(bytes);
      expect(cms?.kind).toBe('signed');
      expect(cms?.content?.toString()).toBe('what was signed');
      expect(cms?.signers).toEqual([
        { subject: 'C=CN, CN=李伟 Li Wei', validFrom: '2025-01-01', validTo: '2027-12-31' },
      ]);
    }
    expect(readCms(signedData(null))?.content).toBeNull();
    expect(readCms(envelopedData())?.kind).toBe('enveloped');
    const pem = `-----BEGIN PKCS7-----\n${signedData(content).toString('base64')}\n-----END PKCS7-----\n`;
    expect(readCms(Buffer.from(pem))?.content?.toString()).toBe('what was signed');
  });

  it('takes nothing else for one, however deep it is nested', () => {
    expect(readCms(Buffer.from('no'))).toBeNull();
    expect(readCms(Buffer.alloc(200_000, Buffer.from([0x30, 0x80])))).toBeNull();
    expect(readCms(signedData(Buffer.alloc(5_000)).subarray(0, 300))).toBeNull();
  });
});

describe('signed mail', () => {
  it('is read, its signature named and not checked', async () => {
    const opaque = `${heading}Content-Type: application/pkcs7-mime; smime-type=signed-data; name="smime.p7m"\r\nContent-Transfer-Encoding: base64\r\n\r\n${signedData(Buffer.from('Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nsigned words\r\n--x\r\nContent-Type: text/csv; name=a.csv\r\n\r\n1,2\r\n--x--\r\n')).toString('base64')}\r\n`;
    const file = source('opaque.eml', opaque, 'message/rfc822');
    const inspection = await pool.inspect(file);
    expect(inspection.facts).toMatchObject({
      signature: 'S/MIME, opaque-signed; not checked',
      signatureCertificate: certificate,
    });
    expect(inspection.members.map(({ name }) => name)).toEqual(['a.csv']);
    expect(textOf((await pool.readPages(file, 1, 1))[0]!)).toMatch(/Subject: Signed\n(?:.*\n)?signed words/u);
    const clear = `${heading}Content-Type: multipart/signed; protocol="application/pkcs7-signature"; boundary=s\r\n\r\n--s\r\n\r\nclear words\r\n--s\r\nContent-Type: application/pkcs7-signature; name=smime.p7s\r\nContent-Transfer-Encoding: base64\r\n\r\n${signedData(null).toString('base64')}\r\n--s--\r\n`;
    expect((await pool.inspect(source('clear.eml', clear, 'message/rfc822'))).facts).toMatchObject({
      signature: 'S/MIME, clear-signed; not checked',
      signatureCertificate: certificate,
    });
  });

  it('is a member that nobody here can open where it is encrypted', async () => {
    const mail = `${heading}Content-Type: application/pkcs7-mime; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\n${envelopedData().toString('base64')}\r\n`;
    const inspection = await pool.inspect(source('encrypted.eml', mail, 'message/rfc822'));
    expect(inspection.facts['mailSubject']).toBe('Signed');
    expect(inspection.members.map(({ failure }) => failure)).toMatchObject([
      { code: 'encrypted', remedy: expect.stringMatching(/unencrypted copy/u) },
    ]);
  });
});

describe('signed files', () => {
  it('hold what was signed under its own name', async () => {
    const type = 'application/pkcs7-mime';
    const inspection = await pool.inspect(
      source('contract.pdf.p7m', signedData(Buffer.from('%PDF-1.4')), type),
    );
    expect(inspection.members.map(({ name }) => name)).toEqual(['contract.pdf']);
    expect(readFileSync(inspection.members[0]!.path, 'utf8')).toBe('%PDF-1.4');
    await expect(pool.inspect(source('x.p7m', envelopedData(), type))).rejects.toMatchObject({
      code: 'encrypted',
    });
    await expect(
      pool.inspect(source('y.p7m', signedData(Buffer.alloc(500)).subarray(0, 200), type)),
    ).rejects.toMatchObject({
      code: 'corrupt',
    });
    const detached = await pool.inspect(source('contract.pdf.p7s', signedData(null), type));
    expect(detached.members.map(({ failure }) => failure?.code)).toEqual(['detached-signature']);
  });
});
