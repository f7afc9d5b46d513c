/** Builds PDFs object by object, so that a test can get wrong exactly what it means to. */
export interface RawObject {
  readonly number: number;
  readonly body: string | Buffer;
}

export interface RawPdfOptions {
  readonly header?: string;
  /** Entries of the trailer besides Size and Root. */
  readonly trailer?: string;
  /** Object number of the catalogue. */
  readonly root?: number;
  /** Written in place of the true offset of the cross-reference table. */
  readonly startxref?: number;
  /** Offsets of the table are wrong by so much. */
  readonly shift?: number;
}

/** A stream object with its length; `dictionary` is what stands between `<<` and `>>` besides Length. */
export function stream(
  number: number,
  dictionary: string,
  content: string | Buffer,
  length?: number,
): RawObject {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  return {
    number,
    body: Buffer.concat([
      Buffer.from(`<< ${dictionary} /Length ${length ?? bytes.length} >>\nstream\n`, 'latin1'),
      bytes,
      Buffer.from('\nendstream', 'latin1'),
    ]),
  };
}

export function object(number: number, body: string): RawObject {
  return { number, body };
}

export function rawPdf(objects: readonly RawObject[], options: RawPdfOptions = {}): Buffer {
  const parts: Buffer[] = [Buffer.from(options.header ?? '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  let at = parts[0]!.length;
  const offsets = new Map<number, number>();
  const push = (part: Buffer): void => {
    parts.push(part);
    at += part.length;
  };
  for (const { number, body } of objects) {
    offsets.set(number, at);
    push(Buffer.from(`${number} 0 obj\n`, 'latin1'));
    push(typeof body === 'string' ? Buffer.from(body, 'latin1') : body);
    push(Buffer.from('\nendobj\n', 'latin1'));
  }
  const size = Math.max(...objects.map((each) => each.number)) + 1;
  const place = at;
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined
      ? '0000000000 65535 f \n'
      : `${String(offset + (options.shift ?? 0)).padStart(10, '0')} 00000 n \n`;
  });
  push(Buffer.from(`xref\n0 ${size}\n${rows.join('')}`, 'latin1'));
  push(
    Buffer.from(
      `trailer\n<< /Size ${size} /Root ${options.root ?? 1} 0 R ${options.trailer ?? ''} >>\nstartxref\n${options.startxref ?? place}\n%%EOF\n`,
      'latin1',
    ),
  );
  return Buffer.concat(parts);
}

export const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

/** A one-page PDF whose page shows a text; every part of it can be replaced. */
export function onePage(
  parts: {
    readonly text?: string;
    readonly content?: string;
    readonly page?: string;
    readonly catalog?: string;
    readonly pages?: string;
    readonly resources?: string;
    readonly objects?: readonly RawObject[];
    readonly options?: RawPdfOptions;
  } = {},
): Buffer {
  const content =
    parts.content ?? `BT /F1 14 Tf 60 700 Td (${parts.text ?? 'Commercial invoice 4711'}) Tj ET`;
  const resources = parts.resources ?? '';
  return rawPdf(
    [
      object(1, `<< /Type /Catalog /Pages 2 0 R ${parts.catalog ?? ''} >>`),
      object(2, parts.pages ?? '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
      object(
        3,
        `<< /Type /Page /Parent 2 0 R ${/MediaBox/.test(parts.page ?? '') ? '' : '/MediaBox [0 0 595 842]'} /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${resources} >> ${parts.page ?? ''} >>`,
      ),
      stream(4, '', content),
      object(5, font),
      ...(parts.objects ?? []),
    ],
    parts.options,
  );
}
