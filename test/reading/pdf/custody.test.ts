import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DocumentError } from '../../../src/model/exception.ts';
import { createReadingPool, type ReadingPool, readingSettingsSchema } from '../../../src/reading/index.ts';
import { folder, newPool, source, textOf } from '../support.ts';
import { object, onePage, stream } from './raw-pdf.ts';

let pool: ReadingPool;
let withPasswords: ReadingPool;
beforeAll(() => {
  pool = newPool();
  withPasswords = createReadingPool({
    jobs: 1,
    settings: readingSettingsSchema.parse({}),
    temporaryFolder: join(folder, 'with-passwords'),
    offline: true,
    passwords: ['wrong', '密码 2025', 'the owner'],
  });
});
afterAll(() => Promise.all([pool.close(), withPasswords.close()]));

const pdf = (bytes: Uint8Array): ReturnType<typeof source> => source('made.pdf', bytes, 'application/pdf');
const factsOf = async (bytes: Uint8Array): Promise<Readonly<Record<string, string>>> =>
  (await pool.inspect(pdf(bytes))).facts;

describe('passwords', () => {
  const locked = async (userPassword: string, ownerPassword: string): Promise<Uint8Array> => {
    const document = await PDFDocument.create();
    document.addPage().drawText('behind the lock', { x: 50, y: 500 });
    document.encrypt({ userPassword, ownerPassword, permissions: { printing: false, copying: false } });
    return document.save();
  };
  const refusal = async (work: Promise<unknown>): Promise<DocumentError> =>
    work.then(
      () => {
        throw new Error('it opened');
      },
      (error: unknown) => {
        expect(error).toBeInstanceOf(DocumentError);
        return error as DocumentError;
      },
    );

  it('tries those given in their order and records which one fits, never the word', async () => {
    const file = pdf(await locked('密码 2025', 'x'));
    const { facts } = await withPasswords.inspect(file);
    expect(facts['password']).toBe('no. 2 of the given list');
    expect(JSON.stringify(facts)).not.toContain('密码');
    expect(textOf((await withPasswords.readPages(file, 1, 1))[0]!)).toBe('behind the lock');
  });

  it('takes the owner password too', async () => {
    const { facts } = await withPasswords.inspect(pdf(await locked('unknown to us', 'the owner')));
    expect(facts['password']).toBe('no. 3 of the given list');
  });

  it('says how many were tried and how to give more', async () => {
    const none = await refusal(withPasswords.inspect(pdf(await locked('another', 'yet another'))));
    expect(none).toMatchObject({
      code: 'encrypted',
      message: expect.stringContaining('3 given passwords were tried and none fits'),
      remedy: expect.stringContaining('--passwords'),
    });
    const untried = await refusal(pool.inspect(pdf(await locked('another', 'yet another'))));
    expect(untried.message).toContain('no password was given');
  });

  it('opens a file that only restricts its use, and says so', async () => {
    const { facts } = await pool.inspect(pdf(await locked('', 'owner')));
    expect(facts['restrictions']).toBe('the author restricts printing, changing, copying text, commenting');
    expect(facts['password']).toBeUndefined();
  });

  it('tells a certificate from a password', async () => {
    const bytes = onePage({
      objects: [object(6, '<< /Filter /Adobe.PubSec /V 4 >>')],
      options: { trailer: '/Encrypt 6 0 R /ID [<00> <00>]' },
    });
    const error = await refusal(withPasswords.inspect(pdf(bytes)));
    expect(error.code).toBe('encrypted');
    expect(error.message).toMatch(/certificate or licence \(Adobe\.PubSec\)/);
  });
});

describe('facts of custody', () => {
  it('states dates as written and as ISO 8601, the maker, the version', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    document.setProducer('HP Scanjet 7000');
    const bytes = Buffer.from(await document.save({ useObjectStreams: false })).toString('latin1');
    const dated = bytes.replace(/D:\d{14}Z/, "D:20250314091500+08'00'");
    const facts = await factsOf(Buffer.from(dated, 'latin1'));
    expect([facts['createdIso'], facts['modifiedIso']]).toContain('2025-03-14T09:15:00+08:00');
    expect(facts['pdfVersion']).toBe('1.7');
    expect(facts['scanner']).toMatch(/HP Scanjet 7000/);
  });

  it('counts additions, and scripts and actions that it never runs', async () => {
    const action = '<< /Type /Action /S /Launch /F (cmd.exe) >>';
    const bytes = onePage({
      catalog: `/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /AA << /WC ${action} >>`,
      page: '/Annots [6 0 R]',
      objects: [
        object(
          6,
          '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (http://192.0.2.1/) >> >>',
        ),
      ],
    });
    const facts = await factsOf(bytes);
    expect(facts['scripts']).toMatch(/^1 × script; not run/);
    expect(facts['launchActions']).toMatch(/^1 × /);
    expect(facts['links']).toMatch(/^1 × /);
    expect(facts['incrementalUpdates']).toBeUndefined();
  });

  it('finds actions inside object streams', async () => {
    const { deflateSync } = await import('node:zlib');
    const inside = '9 0 << /Type /Action /S /SubmitForm /F (http://192.0.2.1/) >>';
    const facts = await factsOf(
      onePage({
        objects: [
          stream(6, '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', deflateSync(Buffer.from(inside))),
        ],
      }),
    );
    expect(facts['submitActions']).toMatch(/^1 × /);
  });

  it('states a signature with its reach and that nobody validated it', async () => {
    const signed = (length: number): Buffer => {
      const range = `[0 400 500 ${String(length).padStart(10, '0')}]`;
      return onePage({
        catalog: '/AcroForm << /SigFlags 3 /Fields [6 0 R] >>',
        objects: [
          object(6, '<< /FT /Sig /T (sig) /V 7 0 R >>'),
          object(
            7,
            `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /Name (Li Na) /Reason (checked) /M (D:20250314091500Z) /ByteRange ${range} /Contents <3000> >>`,
          ),
        ],
      });
    };
    const size = signed(0).length;
    const whole = await factsOf(signed(size - 500));
    expect(whole['digitalSignature']).toBe('1 present; not validated');
    expect(whole['digitalSignature1']).toBe(
      'signer as stated: Li Na; time as stated: 2025-03-14T09:15:00Z; reason: checked; covers the whole file; not validated',
    );
    const part = await factsOf(signed(size - 700));
    expect(part['digitalSignature1']).toMatch(/does not cover the last 200 bytes/);
  });

  it('says which layers are not shown', async () => {
    const facts = await factsOf(
      onePage({
        catalog: '/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>',
        objects: [object(6, '<< /Type /OCG /Name (draft) >>')],
      }),
    );
    expect(facts['hiddenLayers']).toBe('1 not shown: draft');
  });
});

describe('embedded files', () => {
  const filespec = (name: string, number: number): string =>
    `<< /Type /Filespec /F (${name}) /EF << /F ${number} 0 R >> >>`;

  it('come out once each, wherever they hang, with their dates', async () => {
    const bytes = onePage({
      catalog: '/AF [6 0 R] /Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >>',
      page: '/Annots [8 0 R]',
      objects: [
        object(6, filespec('factur-x.xml', 7)),
        stream(
          7,
          "/Type /EmbeddedFile /Subtype /text#2Fxml /Params << /ModDate (D:20250314091500+08'00') >>",
          '<a/>',
        ),
        object(
          8,
          `<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS ${filespec('pin.txt', 9)} >>`,
        ),
        stream(9, '/Type /EmbeddedFile', 'pinned'),
      ],
    });
    const { members, facts } = await pool.inspect(pdf(bytes));
    expect(facts['attachments']).toBe('2');
    expect(members.map(({ name, modified, claimedMediaType }) => [name, modified, claimedMediaType])).toEqual(
      [
        ['factur-x.xml', '2025-03-14T01:15:00.000Z', 'text/xml'],
        ['pin.txt', null, undefined],
      ],
    );
    expect(readFileSync(members[1]!.path, 'utf8')).toBe('pinned');
  });

  it('come out of an encrypted file too', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    await document.attach(Buffer.from('weights as agreed'), 'note.txt');
    document.encrypt({ userPassword: '密码 2025', ownerPassword: 'x' });
    const { members } = await withPasswords.inspect(pdf(await document.save()));
    expect(members.map(({ name }) => name)).toEqual(['note.txt']);
    expect(readFileSync(members[0]!.path, 'utf8')).toBe('weights as agreed');
  });
});
