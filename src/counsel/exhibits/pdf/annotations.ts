import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { CannotCopy } from './cannot-copy.ts';
import { nameOf, type ObjectCopier } from './copy-objects.ts';

/** Annotations that people write on a page: kept as such. */
const written = new Set(
  'Text FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Redact'.split(
    ' ',
  ),
);

/** Entries of them that say how they look or what they say; none that acts, opens or leads elsewhere. */
const kept =
  'Subtype Rect Contents F AS BS Border C IC CA ca QuadPoints Vertices L InkList LE LL LLE CL CO RD DA Q DS RC BE Name T M CreationDate Subj OC Sy'.split(
    ' ',
  );

/** Bits of `F` (ISO 32000-1, 12.5.3). */
const flags = { hidden: 2, noView: 32, readOnly: 64, locked: 128, lockedContents: 512 };

/** Most annotations of a page: no person writes so many, and writing 100,000 takes minutes. */
const mostAnnotations = 5_000;

interface Setting {
  readonly copier: ObjectCopier;
  readonly context: PDFContext;
  /** The form leaves it to the viewer to draw what is filled in. */
  readonly needAppearances: boolean;
}

/**
 * What stands on a page beside its content. Form fields, attachments and films are kept as they look, without what they
 * do; links keep their frame and lead nowhere.
 * @throws CannotCopy where a field is filled in and only a viewer could draw it.
 */
export function copiedAnnotations(annots: PDFObject | undefined, setting: Setting): PDFDict[] {
  if (!(annots instanceof PDFArray)) return [];
  if (annots.size() > mostAnnotations) throw new CannotCopy('it bears more annotations than can be copied');
  const resolve = (value: PDFObject | undefined): PDFObject | undefined =>
    setting.copier.received.resolve(value);
  return annots.asArray().flatMap((each) => {
    const annotation = resolve(each);
    if (!(annotation instanceof PDFDict) || !annotation.has(PDFName.of('Rect'))) return [];
    const subtype = nameOf(resolve(annotation.get(PDFName.of('Subtype'))));
    if (subtype === null || subtype === 'Popup' || isReply(annotation, setting)) return [];
    if (subtype === 'Link') return copiedLink(annotation, setting);
    if (written.has(subtype)) return [copiedEntries(annotation, setting, kept)];
    return lookOf(annotation, subtype, setting);
  });
}

/**
 * True for an answer to a comment, which is read in a list and has no place of its own. What belongs to another mark (words
 * struck out beside what is to stand instead) is drawn where it is, though it names the other in the same way.
 */
function isReply(annotation: PDFDict, { copier: { received } }: Setting): boolean {
  if (received.resolve(annotation.get(PDFName.of('IRT'))) === undefined) return false;
  return nameOf(received.resolve(annotation.get(PDFName.of('RT')))) !== 'Group';
}

function copiedEntries(annotation: PDFDict, setting: Setting, keys: readonly string[]): PDFDict {
  const { copier, context } = setting;
  const copy = PDFDict.withContext(context);
  copy.set(PDFName.of('Type'), PDFName.of('Annot'));
  for (const key of keys) {
    const value = annotation.get(PDFName.of(key));
    if (value !== undefined && copier.received.resolve(value) !== undefined)
      copy.set(PDFName.of(key), copier.copy(value));
  }
  const appearance = copier.received.resolve(annotation.get(PDFName.of('AP')));
  const normal = appearance instanceof PDFDict ? appearance.get(PDFName.of('N')) : undefined;
  if (normal !== undefined && copier.received.resolve(normal) !== undefined) {
    const copied = PDFDict.withContext(context);
    copied.set(PDFName.of('N'), copier.copy(normal));
    copy.set(PDFName.of('AP'), copied);
  }
  return copy;
}

/** A link is seen only where it has a frame; without its action it is a frame. */
function copiedLink(annotation: PDFDict, setting: Setting): PDFDict[] {
  const { received } = setting.copier;
  const border = received.resolve(annotation.get(PDFName.of('Border')));
  const style = received.resolve(annotation.get(PDFName.of('BS')));
  const stated =
    style instanceof PDFDict
      ? received.resolve(style.get(PDFName.of('W')))
      : border instanceof PDFArray
        ? received.resolve(border.get(2))
        : undefined;
  if (stated instanceof PDFNumber && stated.asNumber() === 0) return [];
  return [
    copiedEntries(annotation, setting, ['Subtype', 'Rect', 'F', 'BS', 'Border', 'C', 'QuadPoints', 'OC']),
  ];
}

/** The look of an annotation as a stamp that nobody can move or fill in. */
function lookOf(annotation: PDFDict, subtype: string, setting: Setting): PDFDict[] {
  const { copier, context } = setting;
  const { received } = copier;
  const stated = received.resolve(annotation.get(PDFName.of('F')));
  const bits = stated instanceof PDFNumber ? stated.asNumber() : 0;
  if ((bits & (flags.hidden | flags.noView)) !== 0) return [];
  const normal = normalLook(annotation, setting);
  if (subtype === 'Widget' && isFilledIn(annotation, setting) && (normal === null || setting.needAppearances))
    throw new CannotCopy('it holds form fields whose look is left to the viewer');
  if (normal === null) return [];
  const copy = copiedEntries(annotation, setting, ['Rect', 'OC']);
  copy.set(PDFName.of('Subtype'), PDFName.of('Stamp'));
  copy.set(PDFName.of('F'), PDFNumber.of(bits | flags.readOnly | flags.locked | flags.lockedContents));
  const appearance = PDFDict.withContext(context);
  appearance.set(PDFName.of('N'), copier.copy(normal));
  copy.set(PDFName.of('AP'), appearance);
  return [copy];
}

/** The appearance in the state that holds; null for none. */
function normalLook(annotation: PDFDict, { copier: { received } }: Setting): PDFObject | null {
  const appearance = received.resolve(annotation.get(PDFName.of('AP')));
  const stated = appearance instanceof PDFDict ? appearance.get(PDFName.of('N')) : undefined;
  const normal = received.resolve(stated);
  if (normal instanceof PDFRawStream) return stated!;
  if (!(normal instanceof PDFDict)) return null;
  const state = received.resolve(annotation.get(PDFName.of('AS')));
  if (!(state instanceof PDFName)) return null;
  const chosen = normal.get(state);
  return received.resolve(chosen) instanceof PDFRawStream ? chosen! : null;
}

/** True for a text or a choice that bears a value, its own or that of the field it belongs to. */
function isFilledIn(annotation: PDFDict, { copier: { received } }: Setting): boolean {
  let type: string | null = null;
  let filled = false;
  let field: PDFObject | undefined = annotation;
  for (let steps = 0; steps < 32 && field instanceof PDFDict; steps++) {
    type ??= nameOf(received.resolve(field.get(PDFName.of('FT'))));
    const value = received.resolve(field.get(PDFName.of('V')));
    filled ||=
      (value instanceof PDFString || value instanceof PDFHexString) && value.decodeText().trim() !== '';
    filled ||= value instanceof PDFArray && value.size() > 0;
    field = received.resolve(field.get(PDFName.of('Parent')));
  }
  return filled && (type === 'Tx' || type === 'Ch');
}
