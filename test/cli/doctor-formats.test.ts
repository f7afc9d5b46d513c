import { describe, expect, it } from 'vitest';
import { formatReport } from '../../src/cli/doctor-formats.ts';
import { formatFamilies, formats, unsupportedCause } from '../../src/reading/index.ts';

describe('formats in doctor', () => {
  it('lists every format under its family, once', () => {
    const report = formatReport(formatFamilies, { version: '25.2.1', isolated: true }).replace(/\s+/g, ' ');
    for (const format of Object.values(formats)) expect(report).toContain(format.name);
    expect(report).toContain('LibreOffice 25.2.1');
    const listed = formatFamilies.flatMap((family) => Object.keys(family.formats));
    expect(listed).toHaveLength(new Set(listed).size);
    expect(new Set(listed)).toEqual(new Set(Object.keys(formats)));
  });

  it('says what is not read without LibreOffice', () => {
    const report = formatReport(formatFamilies, { version: null, isolated: false });
    expect(report.replace(/\s+/g, ' ')).toMatch(
      /old Word document \(\.doc\).*not read here: LibreOffice is not installed/,
    );
  });

  it('names the type of what is not read', () => {
    expect(unsupportedCause('image/vnd.dwg')).toBe('the file is not read: it is an AutoCAD drawing (.dwg)');
    expect(unsupportedCause('video/mp4')).toBe('the file is not read: it is a video (video/mp4)');
    expect(unsupportedCause('application/x-strange')).toBe(
      'the file is not read: it is of the type application/x-strange',
    );
    expect(unsupportedCause('application/octet-stream')).toMatch(/unknown kind/);
  });
});
