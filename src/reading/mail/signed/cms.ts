import { X509Certificate } from 'node:crypto';
import {
  type BaseBlock,
  Constructed,
  fromBER,
  Integer,
  ObjectIdentifier,
  OctetString,
  Sequence,
} from 'asn1js';

/** What a CMS structure (RFC 5652) holds, as far as it matters here. Signatures are never checked. */
export interface CmsContent {
  readonly kind: 'signed' | 'enveloped' | 'compressed' | 'other';
  /** The content that was signed; null where it stands elsewhere (detached) or cannot be seen. */
  readonly content: Buffer | null;
  readonly signers: readonly SignerCertificate[];
}

export interface SignerCertificate {
  /** Distinguished name as the certificate states it, parts separated by commas. */
  readonly subject: string;
  /** ISO dates between which the certificate says it holds. */
  readonly validFrom: string;
  readonly validTo: string;
}

/** Content types of RFC 5652, 14 and RFC 5083, RFC 3274. */
const kinds: Readonly<Record<string, CmsContent['kind']>> = {
  '1.2.840.113549.1.7.2': 'signed',
  '1.2.840.113549.1.7.3': 'enveloped',
  '1.2.840.113549.1.9.16.1.23': 'enveloped',
  '1.2.840.113549.1.7.6': 'enveloped',
  '1.2.840.113549.1.9.16.1.9': 'compressed',
};

/** Reads a CMS structure in BER, DER or PEM; null for what is none. */
export function readCms(bytes: Uint8Array): CmsContent | null {
  const binary = binaryOf(bytes);
  try {
    const whole = readStructure(binary);
    if (whole !== null) return whole;
  } catch {
    // Structures nested without end, lengths beyond the bytes: damaged or made to harm.
  }
  return isEnveloped(binary) ? { kind: 'enveloped', content: null, signers: [] } : null;
}

/** Encrypted content can be told by its first bytes, whatever became of the rest. */
function isEnveloped(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 24)).toString('hex');
  return /^30(?:[0-9a-f]{2}){1,5}06092a864886f70d01070[36]/u.test(head);
}

/** PEM and bare base64 are what some programs attach in place of the binary form. */
function binaryOf(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0x30) return bytes;
  const text = Buffer.from(bytes).toString('latin1');
  const begin = text.indexOf('-----BEGIN');
  const body = begin < 0 ? text : text.slice(text.indexOf('\n', begin), text.indexOf('-----END', begin));
  return Buffer.from(body, 'base64');
}

function readStructure(bytes: Uint8Array): CmsContent | null {
  const parsed = fromBER(new Uint8Array(bytes));
  if (parsed.offset === -1 || !(parsed.result instanceof Sequence)) return null;
  const [type, wrapped] = parsed.result.valueBlock.value;
  if (!(type instanceof ObjectIdentifier)) return null;
  const kind = kinds[type.valueBlock.toString()] ?? null;
  if (kind === null) return null;
  if (kind !== 'signed') return { kind, content: null, signers: [] };
  const data = childrenOf(wrapped)[0];
  const fields = childrenOf(data);
  const encapsulated = fields.find((field, index) => index >= 2 && field instanceof Sequence);
  const octets = childrenOf(childrenOf(encapsulated)[1])[0];
  return {
    kind,
    content: octets === undefined ? null : octetsOf(octets),
    signers: signersOf(fields),
  };
}

function childrenOf(block: BaseBlock | undefined): BaseBlock[] {
  if (block === undefined) return [];
  const { value } = block.valueBlock as { value?: unknown };
  return Array.isArray(value) ? (value as BaseBlock[]) : [];
}

/** An octet string in one piece or, as BER allows and streaming programs write, in many. */
function octetsOf(block: BaseBlock): Buffer | null {
  if (!(block instanceof OctetString) && !(block instanceof Constructed)) return null;
  const pieces = childrenOf(block);
  if (pieces.length > 0) return Buffer.concat(pieces.flatMap((piece) => octetsOf(piece) ?? []));
  return block instanceof OctetString ? Buffer.from(block.valueBlock.valueHexView) : null;
}

/** Most certificates looked at: a chain has a handful. */
const mostCertificates = 50;

function signersOf(fields: readonly BaseBlock[]): SignerCertificate[] {
  const certificates = fields
    .filter((field) => field.idBlock.tagClass === 3 && field.idBlock.tagNumber === 0)
    .flatMap(childrenOf)
    .slice(0, mostCertificates)
    .flatMap((block) => certificateOf(block) ?? []);
  const serials = new Set(childrenOf(fields.at(-1)).flatMap((signer) => serialOf(signer) ?? []));
  const ofSigners = certificates.filter(({ serialNumber }) => serials.has(normalSerial(serialNumber)));
  return (ofSigners.length > 0 ? ofSigners : certificates.slice(0, 1)).map((certificate) => ({
    subject: certificate.subject.split('\n').join(', '),
    validFrom: isoDay(certificate.validFrom),
    validTo: isoDay(certificate.validTo),
  }));
}

function certificateOf(block: BaseBlock): X509Certificate | null {
  try {
    return new X509Certificate(Buffer.from(block.valueBeforeDecodeView));
  } catch {
    return null;
  }
}

/** Serial number of the certificate that a SignerInfo names (RFC 5652, 5.3: issuerAndSerialNumber). */
function serialOf(signer: BaseBlock): string | null {
  const serial = childrenOf(childrenOf(signer)[1])[1];
  if (!(serial instanceof Integer)) return null;
  return normalSerial(Buffer.from(serial.valueBlock.valueHexView).toString('hex'));
}

function normalSerial(hexadecimal: string): string {
  return hexadecimal.toUpperCase().replace(/^0+/u, '');
}

function isoDay(date: string): string {
  const time = Date.parse(date);
  return Number.isNaN(time) ? date : new Date(time).toISOString().slice(0, 10);
}
