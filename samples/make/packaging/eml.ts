/** Writes an RFC 5322 message with attachments, in the way a Chinese mail client does. */
export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface Message {
  readonly from: string;
  readonly to: string;
  readonly copy?: string;
  readonly subject: string;
  readonly date: string;
  readonly id: string;
  readonly body: string;
  readonly attachments: Attachment[];
}

const folded = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replaceAll(/.{76}/g, '$&\r\n');

/** RFC 2047 encoded word where the text is not plain ASCII. */
const encodedWord = (text: string) =>
  /^[\x20-\x7e]*$/.test(text) ? text : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;

export function writeMessage(message: Message): Buffer {
  const boundary = '----=_NextPart_0007_5A1C22';
  const head = [
    `Message-ID: <${message.id}>`,
    `Date: ${message.date}`,
    `From: ${message.from}`,
    `To: ${message.to}`,
    ...(message.copy ? [`Cc: ${message.copy}`] : []),
    `Subject: ${encodedWord(message.subject)}`,
    'MIME-Version: 1.0',
  ];
  const body = folded(Buffer.from(message.body.replaceAll('\n', '\r\n')));
  if (message.attachments.length === 0)
    return Buffer.from(
      [
        ...head,
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        '',
        body,
        '',
      ].join('\r\n'),
    );
  const parts = [
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    body,
  ];
  for (const { name, mediaType, bytes } of message.attachments)
    parts.push(
      `--${boundary}`,
      `Content-Type: ${mediaType}; name="${encodedWord(name)}"`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment; filename="${encodedWord(name)}"`,
      '',
      folded(bytes),
    );
  parts.push(`--${boundary}--`, '');
  return Buffer.from(
    [
      ...head,
      `Content-Type: multipart/mixed; boundary="${boundary}"`,
      '',
      'This is a multi-part message.',
      ...parts,
    ].join('\r\n'),
  );
}
