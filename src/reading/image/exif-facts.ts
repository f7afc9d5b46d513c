import readExif from 'exif-reader';

type Tags = Readonly<Record<string, unknown>> | undefined;

/**
 * What a camera or scanner wrote into a picture (Exif 2.32), as facts of custody: when it was taken, with which device,
 * and where. Times are the device's own clock, with its offset only where the file states one.
 */
export function exifFacts(exif: Buffer | undefined): Record<string, string> {
  if (exif === undefined) return {};
  let tags: ReturnType<typeof readExif>;
  try {
    tags = readExif(exif);
  } catch {
    return { exif: 'damaged' };
  }
  const image: Tags = tags.Image;
  const photo: Tags = tags.Photo;
  const facts: Record<string, string | null> = {
    pictureTaken: timeOf(photo?.['DateTimeOriginal'], photo?.['OffsetTimeOriginal']),
    pictureDigitized: timeOf(photo?.['DateTimeDigitized'], photo?.['OffsetTimeDigitized']),
    pictureModified: timeOf(image?.['DateTime'], photo?.['OffsetTime']),
    cameraMake: textOf(image?.['Make']),
    cameraModel: textOf(image?.['Model']),
    cameraSerialNumber: textOf(photo?.['BodySerialNumber']),
    software: textOf(image?.['Software'] ?? image?.['ProcessingSoftware']),
    author: textOf(image?.['Artist']),
    description: textOf(image?.['ImageDescription']),
    documentName: textOf(image?.['DocumentName']),
    gps: placeOf(tags.GPSInfo),
    gpsTime: gpsTimeOf(tags.GPSInfo),
  };
  return Object.fromEntries(
    Object.entries(facts).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}

function textOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value
    .replace(/[\u0000-\u001f\u007f]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return text === '' ? null : text.slice(0, 200);
}

function timeOf(value: unknown, offset: unknown): string | null {
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return null;
  const zone = typeof offset === 'string' && /^[+-]\d\d:\d\d$/u.test(offset.trim()) ? offset.trim() : '';
  return value.toISOString().slice(0, 19) + zone;
}

/** Decimal degrees (WGS 84), north and east positive: `31.2304, 121.4737`. */
function placeOf(gps: Tags): string | null {
  const latitude = degreesOf(gps?.['GPSLatitude'], gps?.['GPSLatitudeRef'] === 'S');
  const longitude = degreesOf(gps?.['GPSLongitude'], gps?.['GPSLongitudeRef'] === 'W');
  if (latitude === null || longitude === null || Math.abs(latitude) > 90 || Math.abs(longitude) > 180)
    return null;
  return `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
}

function degreesOf(value: unknown, negative: boolean): number | null {
  if (!Array.isArray(value) || value.length !== 3 || !value.every((part) => Number.isFinite(part)))
    return null;
  const [degrees, minutes, seconds] = value as [number, number, number];
  const decimal = degrees + minutes / 60 + seconds / 3600;
  return negative ? -decimal : decimal;
}

function gpsTimeOf(gps: Tags): string | null {
  const date = gps?.['GPSDateStamp'];
  const time = gps?.['GPSTimeStamp'];
  if (typeof date !== 'string' || !/^\d{4}:\d\d:\d\d/u.test(date)) return null;
  if (!Array.isArray(time) || time.length !== 3 || !time.every((part) => Number.isFinite(part))) return null;
  const [hours, minutes, seconds] = (time as number[]).map((part) =>
    String(Math.floor(part)).padStart(2, '0'),
  );
  return `${date.slice(0, 10).replaceAll(':', '-')}T${hours}:${minutes}:${seconds}Z`;
}
