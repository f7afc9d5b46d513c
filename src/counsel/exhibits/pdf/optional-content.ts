import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { ObjectCopier } from './copy-objects.ts';

/** Layers of received PDFs that were copied: which of them are not shown. */
export interface CopiedLayers {
  readonly all: readonly PDFRef[];
  readonly off: readonly PDFRef[];
}

/** Layers whose content was copied, as the received PDF shows them by default (ISO 32000-1, 8.11.4). */
export function copiedLayers(copier: ObjectCopier): CopiedLayers {
  const { received, groups } = copier;
  if (groups.size === 0) return { all: [], off: [] };
  const properties = received.resolve(received.catalog.get(PDFName.of('OCProperties')));
  const defaults =
    properties instanceof PDFDict ? received.resolve(properties.get(PDFName.of('D'))) : undefined;
  const listed = (key: string): Set<string> => {
    const list = defaults instanceof PDFDict ? received.resolve(defaults.get(PDFName.of(key))) : undefined;
    const references =
      list instanceof PDFArray ? list.asArray().filter((each) => each instanceof PDFRef) : [];
    return new Set(references.map((each) => each.toString()));
  };
  const base =
    defaults instanceof PDFDict ? received.resolve(defaults.get(PDFName.of('BaseState'))) : undefined;
  const on = listed('ON');
  const off = listed('OFF');
  const isOff = (name: string): boolean => (base === PDFName.of('OFF') ? !on.has(name) : off.has(name));
  return {
    all: [...groups.values()],
    off: [...groups].filter(([name]) => isOff(name)).map(([, reference]) => reference),
  };
}

/** The group that the frames around places belong to. */
export function placesGroup(context: PDFContext): PDFRef {
  const group = PDFDict.withContext(context);
  group.set(PDFName.of('Type'), PDFName.of('OCG'));
  group.set(PDFName.of('Name'), PDFString.of('Places of fields'));
  return context.register(group);
}

/** What the catalogue says of layers: those of the received PDFs as they were, ours shown and switchable. */
export function optionalContent(
  context: PDFContext,
  places: PDFRef | null,
  layers: CopiedLayers,
): PDFDict | null {
  const all = [...(places === null ? [] : [places]), ...layers.all];
  if (all.length === 0) return null;
  const array = (values: readonly PDFObject[]): PDFArray => {
    const result = PDFArray.withContext(context);
    for (const value of values) result.push(value);
    return result;
  };
  const defaults = PDFDict.withContext(context);
  defaults.set(PDFName.of('Name'), PDFString.of('As received'));
  defaults.set(PDFName.of('BaseState'), PDFName.of('ON'));
  defaults.set(PDFName.of('ON'), array(all.filter((each) => !layers.off.includes(each))));
  defaults.set(PDFName.of('OFF'), array(layers.off));
  defaults.set(PDFName.of('Order'), array(all));
  const properties = PDFDict.withContext(context);
  properties.set(PDFName.of('OCGs'), array(all));
  properties.set(PDFName.of('D'), defaults);
  return properties;
}
