import {
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFPageLeaf,
} from '@cantoo/pdf-lib';
import { copiedAnnotations } from './annotations.ts';
import { CannotCopy } from './cannot-copy.ts';
import type { ObjectCopier } from './copy-objects.ts';
import { type PageGeometry, pageGeometry, type Rectangle } from './page-geometry.ts';
import type { ReceivedPage } from './received-pdf.ts';

/** A page of an exhibit before it hangs in the page tree. */
export interface MadePage {
  readonly leaf: PDFPageLeaf;
  readonly geometry: PageGeometry;
}

/**
 * Copies what a page shows: its content, the forms filled in on it, stamps and comments. Nothing is added to it.
 * @throws CannotCopy
 */
export function copyPage(
  { dictionary, inherited }: ReceivedPage,
  copier: ObjectCopier,
  context: PDFContext,
): MadePage {
  const { received } = copier;
  const attribute = (key: string): PDFObject | undefined =>
    received.resolve(dictionary.get(PDFName.of(key)) ?? inherited.get(key));
  const form = received.resolve(received.catalog.get(PDFName.of('AcroForm')));
  if (form instanceof PDFDict && received.resolve(form.get(PDFName.of('XFA'))) !== undefined)
    throw new CannotCopy('it is a form that only some viewers can draw');
  const geometry = pageGeometry(attribute, (value) => received.resolve(value));
  const leaf = PDFPageLeaf.fromMapWithContext(new Map(), context, false);
  leaf.set(PDFName.of('Type'), PDFName.of('Page'));
  setBoxes(leaf, geometry, context);
  const userUnit = attribute('UserUnit');
  if (userUnit instanceof PDFNumber && userUnit.asNumber() > 0)
    leaf.set(PDFName.of('UserUnit'), userUnit.clone());
  const contents = dictionary.get(PDFName.of('Contents'));
  const resources = attribute('Resources');
  leaf.set(
    PDFName.of('Resources'),
    resources instanceof PDFDict ? copier.copyResources(resources, contents) : context.obj({}),
  );
  if (contents !== undefined && received.resolve(contents) !== undefined)
    leaf.set(PDFName.of('Contents'), copier.copy(contents));
  const group = dictionary.get(PDFName.of('Group'));
  if (group !== undefined && isDictionary(received.resolve(group)))
    leaf.set(PDFName.of('Group'), copier.copy(group));
  const needAppearances =
    form instanceof PDFDict && received.resolve(form.get(PDFName.of('NeedAppearances'))) === PDFBool.True;
  const annotations = copiedAnnotations(attribute('Annots'), { copier, context, needAppearances });
  if (annotations.length > 0) {
    const array = PDFArray.withContext(context);
    for (const annotation of annotations) array.push(context.register(annotation));
    leaf.set(PDFName.of('Annots'), array);
  }
  return { leaf, geometry };
}

/** Boxes and turn stated on the page itself, so that nothing depends on what viewers take where none is stated. */
export function setBoxes(
  leaf: PDFDict,
  { mediaBox, view, rotation }: PageGeometry,
  context: PDFContext,
): void {
  leaf.set(PDFName.of('MediaBox'), context.obj([...mediaBox]));
  if (!sameRectangle(mediaBox, view)) leaf.set(PDFName.of('CropBox'), context.obj([...view]));
  if (rotation !== 0) leaf.set(PDFName.of('Rotate'), PDFNumber.of(rotation));
}

function sameRectangle(one: Rectangle, other: Rectangle): boolean {
  return one.every((value, index) => value === other[index]);
}

function isDictionary(value: PDFObject | undefined): boolean {
  return value instanceof PDFDict;
}
