import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EvidenceIndex } from '../../src/index/evidence-index.ts';
import { DocumentError, UsageError } from '../../src/model/exception.ts';
import { PageImages } from '../../src/pipeline/page-images.ts';
import { callEvidex } from '../support/call-evidex.ts';
import { makeSmallIndex } from '../support/review/small-index.ts';

let small: Awaited<ReturnType<typeof makeSmallIndex>>;
let index: EvidenceIndex;
let images: PageImages;
let files: string[];
beforeAll(async () => {
  small = await makeSmallIndex();
  index = EvidenceIndex.open(small.folder);
  images = new PageImages(index);
  files = index.results.documentList().map(({ file }) => file);
});
afterAll(async () => {
  await images.close();
  index.close();
  small.remove();
});

const fileOf = (number: number): string => files[number]!;

test('a picture is made once, however often it is asked for at the same time', async () => {
  const file = fileOf(0);
  const [one, other] = await Promise.all([images.get(file, 1), images.get(file, 1)]);
  expect(one).toBe(other);
  expect(existsSync(one.path)).toBe(true);
  expect((await images.get(file, 1)).sha256).toBe(one.sha256);
});

test('a picture that was put in the place of another has its own hash', async () => {
  const { path, sha256 } = await images.get(fileOf(0), 1);
  writeFileSync(path, 'another picture');
  expect((await images.get(fileOf(0), 1)).sha256).not.toBe(sha256);
});

test('a page that the index does not have is refused', async () => {
  await expect(images.get(fileOf(0), 99)).rejects.toThrow(UsageError);
  await expect(images.get('0'.repeat(64), 1)).rejects.toThrow(UsageError);
});

test('what comes to be held while its picture is made leaves none', async () => {
  const file = fileOf(1);
  const { path } = index.ledger.primary(file)!;
  const drawing = images.get(file, 1).then(
    () => null,
    (error: unknown) => error,
  );
  const held = await callEvidex([
    'hold',
    path,
    '--by',
    'Counsel',
    '--reason',
    'privileged',
    '--index',
    small.folder,
  ]);
  expect(held.code, held.stderr).toBe(0);
  expect(await drawing).toBeInstanceOf(UsageError);
  expect(existsSync(index.pageImagePath(file, 1))).toBe(false);
});

test('a page that cannot be drawn is told why, and not tried at every look', async () => {
  const file = fileOf(2);
  rmSync(index.originalPath(file));
  const refusals = await Promise.all(
    [1, 2].map(() =>
      images.get(file, 1).then(
        () => null,
        (error: unknown) => error,
      ),
    ),
  );
  expect(refusals[0]).toBeInstanceOf(DocumentError);
  const again = await images.get(file, 1).then(
    () => null,
    (error: unknown) => error,
  );
  expect(again).toBe(refusals[0]);
});
