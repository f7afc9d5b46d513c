import { hiddenPartNote } from '../../../model/page-notes.ts';
import type { Failure } from '../../../model/ports.ts';
import { linesOf } from '../../text/text-page.ts';
import { type BodyText, bodySections } from '../body-sections.ts';
import { calendarLines } from '../calendar/calendar-lines.ts';
import { type Attachment, attachmentName, type MailContent, type MailSection } from '../mail-content.ts';
import { readCms } from '../signed/cms.ts';
import { encryptedFailure, signatureFacts } from '../signed/signature-facts.ts';
import { decodeCharset } from './charset.ts';
import { faultException } from './faults.ts';
import { unfoldFlowed } from './flowed.ts';
import { rawField, readHeader, textOfField } from './header.ts';
import { headingOf, receivedFacts } from './mail-heading.ts';
import { type Entity, type MimeLimits, parseMime } from './parse-mime.ts';
import { decodeTransfer } from './transfer-encoding.ts';
import { decodeUuencoded } from './uuencode.ts';

/** Takes a mail in Internet format apart (RFC 5322, MIME). Nothing it refers to is fetched. */
export function readMime(bytes: Buffer, limits: MimeLimits): MailContent {
  const root = parseMime(bytes, limits);
  const walker = new Walker(limits, bytes.length);
  walker.walk(root, { root: true, alternative: false });
  const sections = walker.sections();
  return {
    heading: headingOf(root.header),
    facts: { ...receivedFacts(root.header), ...walker.facts },
    sections,
    attachments: walker.attachments,
    exceptions: walker.exceptions,
  };
}

interface Place {
  readonly root: boolean;
  /** Inside multipart/alternative: texts are forms of one another. */
  readonly alternative: boolean;
}

/** CMS inside CMS (sign, encrypt, sign): more than programs nest. */
const deepestSigned = 5;

class Walker {
  readonly attachments: Attachment[] = [];
  readonly exceptions: Failure[] = [];
  readonly facts: Record<string, string> = {};
  readonly #limits: MimeLimits;
  readonly #size: number;
  readonly #body: BodyText[] = [];
  readonly #more: MailSection[] = [];
  #forms: BodyText | null = null;
  #signedDepth = 0;

  constructor(limits: MimeLimits, size: number) {
    this.#limits = limits;
    this.#size = size;
  }

  walk(entity: Entity, place: Place): void {
    this.#noteFaults(entity);
    const type = entity.contentType.value;
    if (entity.parts.length > 0) {
      this.#aside(entity.preamble, 'text before the first part');
      if (type === 'multipart/alternative') this.#alternative(entity);
      else if (type === 'multipart/encrypted')
        this.attachments.push({ name: 'encrypted content', failure: encryptedFailure });
      else if (type === 'multipart/signed') this.#signed(entity, place);
      else for (const part of entity.parts) this.walk(part, { ...place, root: false });
      this.#aside(entity.epilogue, 'text after the last part');
      return;
    }
    if (type.startsWith('multipart/')) this.#multipartWithoutParts(entity, place);
    else this.#leaf(entity, place);
  }

  sections(): MailSection[] {
    const { sections, facts, pictures } = bodySections(this.#body);
    Object.assign(this.facts, facts);
    for (const { mediaType, content } of pictures) this.#attach(null, () => content, mediaType);
    return [...sections, ...this.#more];
  }

  #alternative(entity: Entity): void {
    const outer = this.#forms;
    const forms: BodyText = { plain: [], html: [] };
    this.#forms = forms;
    for (const part of entity.parts) this.walk(part, { root: false, alternative: true });
    this.#forms = outer;
    if (outer === null) this.#body.push(forms);
    else {
      outer.plain.push(...forms.plain);
      outer.html.push(...forms.html);
    }
  }

  #signed(entity: Entity, place: Place): void {
    const [content, ...rest] = entity.parts;
    for (const part of rest) {
      if (!isSignature(part.contentType.value)) this.walk(part, { ...place, root: false });
      else this.#signature(part);
    }
    this.walk(content!, place);
  }

  #signature(part: Entity): void {
    const isPgp = part.contentType.value === 'application/pgp-signature';
    const cms = isPgp ? null : readCms(decodeTransfer(part.body, part.transferEncoding));
    Object.assign(this.facts, signatureFacts(isPgp ? 'OpenPGP, clear-signed' : 'S/MIME, clear-signed', cms));
  }

  #multipartWithoutParts(entity: Entity, place: Place): void {
    const decoded = decodeTransfer(entity.body, entity.transferEncoding);
    if (decoded !== entity.body && place.root) {
      // The standard forbids an encoding here, some programs use one.
      const head = Buffer.from(`Content-Type: ${rawField(entity.header, 'content-type')}\r\n\r\n`, 'utf8');
      const inner = parseMime(Buffer.concat([head, decoded]), this.#limits);
      if (inner.parts.length > 0) {
        this.walk(inner, { ...place, root: false });
        return;
      }
    }
    if (entity.body.length === 0 && !place.root) return;
    if (!entity.faults.includes('too-deep')) {
      this.exceptions.push({
        code: 'damaged-file',
        cause: 'the mail says that it has parts, but does not say where they begin; it is read as one text',
        remedy: 'ask the sender to forward the mail again as a file, and for its attachments',
      });
    }
    this.#text(entity, 'text/plain');
  }

  #leaf(entity: Entity, place: Place): void {
    const type = entity.contentType.value;
    const name = fileNameOf(entity);
    const attached =
      entity.disposition.value === 'attachment' ||
      (name !== null && !(place.alternative && /^text\/(?:plain|html)$/u.test(type)));
    if (isSignature(type)) this.#signature(entity);
    else if (/^application\/(?:x-)?pkcs7-mime$/u.test(type)) this.#cms(entity, name, place);
    else if (type === 'message/external-body') this.#external(entity);
    else if (type === 'message/partial') this.#partial(entity);
    else if (type === 'message/rfc822' || type === 'message/global' || type === 'message/news')
      this.#message(entity, name);
    else if (attached) this.#attach(name, () => this.#content(entity), type);
    else if (
      /^(?:message\/(?:global-)?(?:delivery-status|disposition-notification|headers)|message\/feedback-report|text\/rfc822-headers)$/u.test(
        type,
      )
    ) {
      this.#section(
        type === 'text/rfc822-headers' || type === 'message/global-headers'
          ? 'headers of the returned mail'
          : 'delivery status',
        entity,
      );
    } else if (type === 'text/calendar' || type === 'text/vcard' || type === 'text/x-vcard')
      this.#calendar(entity);
    else if (/^text\/(?:html|enriched|richtext|x-amp-html|watch-html)$/u.test(type))
      this.#text(entity, 'text/html');
    else if (type === 'text/plain' || (type.startsWith('text/') && place.alternative))
      this.#text(entity, 'text/plain');
    else if (type === 'application/pgp-encrypted') return;
    else if (entity.body.length > 0) this.#attach(name, () => this.#content(entity), type);
  }

  #content(entity: Entity): Uint8Array {
    return decodeTransfer(entity.body, entity.transferEncoding);
  }

  #attach(name: string | null, content: () => Uint8Array, mediaType: string): void {
    this.attachments.push({
      name: attachmentName(name, this.attachments.length + 1, mediaType),
      content,
      claimedMediaType: mediaType,
    });
  }

  #message(entity: Entity, name: string | null): void {
    const head = Buffer.from(decodeTransfer(entity.body.subarray(0, 128 * 1024), entity.transferEncoding));
    const subject = textOfField(readHeader(head, 0, head.length, head.length), 'subject');
    const ownName = subject ? `${subject.slice(0, 150)}.eml` : null;
    this.#attach(name ?? ownName, () => this.#content(entity), 'message/rfc822');
  }

  #text(entity: Entity, as: 'text/plain' | 'text/html'): void {
    const { parameters } = entity.contentType;
    const bytes = this.#content(entity);
    const label = parameters.get('charset') ?? (as === 'text/html' ? charsetOfHtml(bytes) : null);
    const decoded = decodeCharset(bytes, label).text;
    const forms = this.#forms ?? { plain: [], html: [] };
    if (as === 'text/html') forms.html.push(decoded);
    else {
      const text = this.#withoutEmbedded(decoded);
      const flowed = parameters.get('format')?.toLowerCase() === 'flowed';
      forms.plain.push(flowed ? unfoldFlowed(text, parameters.get('delsp')?.toLowerCase() === 'yes') : text);
    }
    if (this.#forms === null) this.#body.push(forms);
  }

  /** Files that a text carries in itself become attachments; OpenPGP in a text is said. */
  #withoutEmbedded(text: string): string {
    if (/^-----BEGIN PGP MESSAGE-----/mu.test(text)) {
      this.attachments.push({ name: 'encrypted text', failure: encryptedFailure });
    }
    if (/^-----BEGIN PGP SIGNED MESSAGE-----/mu.test(text)) {
      Object.assign(this.facts, signatureFacts('OpenPGP, clear-signed'));
    }
    let rest = '';
    let from = 0;
    for (const file of decodeUuencoded(text)) {
      this.#attach(file.name, () => file.content, 'application/octet-stream');
      rest += `${text.slice(from, file.start)}[attached in the text: ${file.name}]\n`;
      from = file.end;
    }
    return rest + text.slice(from);
  }

  #section(part: string, entity: Entity): void {
    const { text } = decodeCharset(
      this.#content(entity),
      entity.contentType.parameters.get('charset') ?? 'utf-8',
    );
    this.#more.push({ part, lines: linesOf(text.trim()), reason: `${part} of the mail`, notes: [] });
  }

  #calendar(entity: Entity): void {
    const isCard = entity.contentType.value !== 'text/calendar';
    const { text } = decodeCharset(
      this.#content(entity),
      entity.contentType.parameters.get('charset') ?? null,
    );
    const part = isCard ? 'contact' : 'calendar';
    this.#more.push({
      part,
      lines: linesOf(calendarLines(text).join('\n')),
      reason: `${part} part of the mail`,
      notes: [],
    });
  }

  #cms(entity: Entity, name: string | null, place: Place): void {
    const bytes = this.#content(entity);
    const cms = readCms(bytes);
    const standsForBody = place.root || name === null || /^smime\.p7[ms]$/iu.test(name);
    if (!standsForBody || (cms === null && bytes.length > 0)) {
      this.#attach(name, () => bytes, 'application/pkcs7-mime');
      return;
    }
    if (cms?.kind === 'signed' && cms.content !== null && this.#signedDepth < deepestSigned) {
      Object.assign(this.facts, signatureFacts('S/MIME, opaque-signed', cms));
      this.#signedDepth++;
      this.walk(parseMime(cms.content, this.#limits), { ...place, root: true });
      this.#signedDepth--;
    } else if (cms?.kind === 'enveloped')
      this.attachments.push({ name: name ?? 'encrypted content', failure: encryptedFailure });
    else this.#attach(name, () => bytes, 'application/pkcs7-mime');
  }

  /** RFC 2046, 5.2.3: content that lies elsewhere. It is named and never fetched. */
  #external(entity: Entity): void {
    const { parameters } = entity.contentType;
    const inner = parseMime(entity.body, { ...this.#limits, parts: 0 });
    const place = ['url', 'site', 'directory', 'name', 'server', 'subject'].flatMap((key) => {
      const value = parameters.get(key);
      return value === undefined ? [] : [`${key} ${value.replace(/\s+/gu, '')}`];
    });
    this.attachments.push({
      name: attachmentName(
        parameters.get('name') ?? fileNameOf(inner),
        this.attachments.length + 1,
        inner.contentType.value,
      ),
      failure: {
        code: 'external-content',
        cause: `the mail only says where this content lies (${[parameters.get('access-type') ?? 'no access type', ...place].join(', ').slice(0, 500)}); nothing is fetched`,
        remedy: 'ask the sender for the file itself',
      },
    });
  }

  /** RFC 2046, 5.2.2: a piece of a mail that was sent in several. */
  #partial(entity: Entity): void {
    const { parameters } = entity.contentType;
    const number = parameters.get('number') ?? '?';
    const total = parameters.get('total') ?? '?';
    this.exceptions.push({
      code: 'incomplete-mail',
      cause: `this is piece ${number} of ${total} of a mail that was sent in pieces (id ${(parameters.get('id') ?? 'none').slice(0, 200)})`,
      remedy: 'ask the sender for the whole mail in one file',
    });
    const inner = number === '1' ? parseMime(Buffer.from(this.#content(entity)), this.#limits) : null;
    if (inner !== null && inner.header.fields.length > 0 && inner.contentType.value !== 'message/partial') {
      this.walk(inner, { root: false, alternative: false });
    } else this.#section(`piece ${number} of a mail`, entity);
  }

  /** Text outside of all parts. Programs write a sentence about MIME there; anything else is said to be hidden. */
  #aside(bytes: Buffer | null, part: string): void {
    if (bytes === null || bytes.length === 0) return;
    const text = decodeCharset(bytes, null).text.trim();
    if (text === '' || (text.length < 400 && /\bMIME\b|multi-?part message/iu.test(text))) return;
    const notes = [`${hiddenPartNote}${part} of the mail`];
    this.#more.push({ part, lines: linesOf(text), reason: 'text outside of the parts of the mail', notes });
  }

  #noteFaults(entity: Entity): void {
    const atEnd = entity.end >= this.#size;
    this.exceptions.push(
      ...entity.faults.flatMap((fault) => faultException(fault, this.#limits, atEnd) ?? []),
    );
  }
}

function isSignature(type: string): boolean {
  return /^application\/(?:(?:x-)?pkcs7-signature|pgp-signature)$/u.test(type);
}

function fileNameOf(entity: Entity): string | null {
  const name =
    entity.disposition.parameters.get('filename') ?? entity.contentType.parameters.get('name') ?? '';
  return name.trim() === '' ? null : name.trim();
}

function charsetOfHtml(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]{1,40})/iu.exec(head)?.[1] ?? null;
}
