/** A mail with text attachments, as a mail program would save it; for tests. */
export function makeMail(mail: {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly attachments?: readonly (readonly [name: string, type: string, content: string | Uint8Array])[];
}): string {
  const boundary = 'part-of-the-mail';
  const parts = (mail.attachments ?? []).map(
    ([name, type, content]) =>
      `--${boundary}\r\nContent-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(content).toString('base64')}\r\n`,
  );
  return [
    `From: ${mail.from}\r\nTo: ${mail.to}\r\nSubject: ${mail.subject}\r\nDate: Tue, 04 Mar 2025 10:00:00 +0800\r\n`,
    `MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n`,
    `--${boundary}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${mail.body}\r\n`,
    ...parts,
    `--${boundary}--\r\n`,
  ].join('');
}
