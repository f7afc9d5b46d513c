import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { parseFingerprint, sameFingerprint } from '../../../src/model/picture-fingerprint.ts';
import { pictureFingerprint } from '../../../src/reading/picture/fingerprint.ts';
import { letter, picture } from '../support.ts';

const page = picture(letter);
const otherPage = picture([...letter].reverse());
const shifted = picture(['', ...letter]);

describe('the fingerprint of a picture', () => {
  it('is the same for the picture saved again, in whatever way', async () => {
    const original = await pictureFingerprint(page);
    expect(parseFingerprint(original)).not.toBeNull();
    const turned = await sharp(page).rotate(270).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const pixels = await sharp(page).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const again = [
      await sharp(page).jpeg({ quality: 50 }).toBuffer(),
      await sharp(page).resize({ width: 700 }).png().toBuffer(),
      await sharp(page).resize({ width: 1900 }).greyscale().webp({ quality: 70 }).toBuffer(),
      await sharp(await sharp(page).flatten().toColourspace('b-w').threshold(128).png().toBuffer())
        .toColourspace('b-w')
        .tiff({ compression: 'ccittfax4', bitdepth: 1 })
        .toBuffer(),
      turned,
    ];
    for (const bytes of again) expect(sameFingerprint(original, await pictureFingerprint(bytes))).toBe(true);
    const raw = {
      data: pixels.data,
      width: pixels.info.width,
      height: pixels.info.height,
      channels: 3 as const,
    };
    expect(sameFingerprint(original, await pictureFingerprint(raw))).toBe(true);
  });

  it('tells other pages apart, though both are mostly white', async () => {
    const original = await pictureFingerprint(page);
    expect(sameFingerprint(original, await pictureFingerprint(otherPage))).toBe(false);
    expect(sameFingerprint(original, await pictureFingerprint(shifted))).toBe(false);
    const upsideDown = await sharp(page).rotate(180).png().toBuffer();
    expect(sameFingerprint(original, await pictureFingerprint(upsideDown))).toBe(false);
    const cut = await sharp(page).extract({ left: 0, top: 0, width: 1400, height: 700 }).png().toBuffer();
    expect(sameFingerprint(original, await pictureFingerprint(cut))).toBe(false);
  });

  it('says nothing of blank pictures and of what is no fingerprint', async () => {
    const white = await sharp({ create: { width: 800, height: 1000, channels: 3, background: '#fdfdfd' } })
      .png()
      .toBuffer();
    const blank = await pictureFingerprint(white);
    expect(sameFingerprint(blank, blank)).toBe(false);
    expect(sameFingerprint('', '')).toBe(false);
    expect(parseFingerprint(`p1${'zz'.repeat(769)}`)).toBeNull();
  });
});
