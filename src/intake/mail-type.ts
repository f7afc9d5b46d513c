/** Header fields of RFC 5322 and RFC 2045 that people do not type at the head of a note. */
const technicalHeader =
  /^(?:message-id|mime-version|received|return-path|content-type|content-transfer-encoding|delivered-to|dkim-signature|authentication-results|x-[a-z0-9-]+)$/u;
const mailHeader = /^(?:from|to|cc|subject|date|sender|reply-to)$/u;

/**
 * Whether a text, decoded or one character per byte, is a mail or a mailbox: it begins with a block of header fields.
 * Lines may end in CR LF, LF or CR alone.
 *
 * @param claimed what the name or the container says it is.
 */
export function mailType(text: string, claimed: string | null): string | null {
  const start = text.slice(0, 64_000).replace(/^(?:\ufeff|ï»¿)?[\r\n]*/u, '');
  const [first = '', ...others] = start.split(/\r\n|\n|\r/u);
  const lines = [first, ...others];
  // RFC 4155: `From `, a sender and a date; Apple Mail: the number of bytes of the mail.
  const mailbox = /^From \S.{0,400}\d{1,2}:\d{2}/u.test(first);
  const counted = /^\d{1,12}[ \t]*$/u.test(first);
  if (mailbox || counted) lines.shift();
  const names = new Set<string>();
  let technical = false;
  for (const line of lines) {
    if (line === '') break;
    if (/^[ \t]/u.test(line) && names.size > 0) continue;
    if (/^>?From /u.test(line) && !counted) continue;
    const field = /^([!-9;-~]{1,76})[ \t]?:/u.exec(line)?.[1]?.toLowerCase();
    if (field === undefined) {
      // A header block ends with an empty line: prose in it means that this is no mail (RFC 5322, 2.2).
      if (names.size === 0) return null;
      break;
    }
    names.add(field);
    if (technicalHeader.test(field)) technical = true;
  }
  const common = [...names].filter((field) => mailHeader.test(field)).length;
  const claimsMail =
    claimed === 'message/rfc822' || claimed === 'message/x-emlx' || claimed === 'application/mbox';
  if (!((technical && (common >= 1 || names.size >= 3)) || (claimsMail && (common >= 1 || technical))))
    return null;
  if (mailbox) return 'application/mbox';
  return counted ? 'message/x-emlx' : 'message/rfc822';
}
