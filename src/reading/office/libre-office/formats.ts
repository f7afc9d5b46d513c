import type { Format, Formats } from '../../format.ts';

import type { EditableEnding } from './convert.ts';

/**
 * Formats that LibreOffice opens and we do not read ourselves: media type, name for people, usual ending, and for those
 * that hold more than they print the OpenDocument in which LibreOffice keeps it.
 */
export const convertedFormats: readonly (readonly [
  mediaType: string,
  name: string,
  ending: string,
  editable?: EditableEnding,
])[] = [
  ['application/msword', 'old Word document (.doc)', 'doc', 'odt'],
  ['application/vnd.ms-powerpoint', 'old PowerPoint presentation (.ppt)', 'ppt', 'odp'],
  ['application/vnd.ms-works', 'Works document (.wps)', 'wps', 'odt'],
  ['application/vnd.wordperfect', 'WordPerfect document (.wpd)', 'wpd', 'odt'],
  ['application/x-mspublisher', 'Publisher document (.pub)', 'pub'],
  ['application/vnd.visio', 'old Visio drawing (.vsd)', 'vsd'],
  ['application/vnd.ms-visio.drawing', 'Visio drawing (.vsdx)', 'vsdx'],
  ['application/vnd.lotus-1-2-3', 'Lotus 1-2-3 sheet (.wk1, .123)', '123'],
  ['application/x-quattro-pro', 'Quattro Pro sheet (.wb2, .qpw)', 'wb2'],
  ['application/x-dbf', 'dBASE table (.dbf)', 'dbf'],
  ['application/vnd.sun.xml.writer', 'StarOffice text (.sxw)', 'sxw', 'odt'],
  ['application/vnd.sun.xml.calc', 'StarOffice sheet (.sxc)', 'sxc'],
  ['application/vnd.sun.xml.impress', 'StarOffice presentation (.sxi)', 'sxi', 'odp'],
  ['application/vnd.oasis.opendocument.text-master', 'OpenDocument master (.odm)', 'odm'],
  ['application/vnd.oasis.opendocument.text-flat-xml', 'flat OpenDocument text (.fodt)', 'fodt', 'odt'],
  ['application/vnd.oasis.opendocument.formula', 'OpenDocument formula (.odf)', 'odf'],
  ['application/x-hwp', 'Hangul document (.hwp)', 'hwp', 'odt'],
  ['image/emf', 'enhanced metafile (.emf)', 'emf'],
  ['image/wmf', 'Windows metafile (.wmf)', 'wmf'],
  ['image/x-svm', 'StarView metafile (.svm)', 'svm'],
  ['image/vnd.zbrush.pcx', 'PCX picture (.pcx)', 'pcx'],
  ['image/x-portable-anymap', 'Netpbm picture (.pbm, .pgm, .ppm)', 'ppm'],
  ['image/cgm', 'computer graphics metafile (.cgm)', 'cgm'],
  ['image/vnd.dxf', 'AutoCAD exchange drawing (.dxf)', 'dxf'],
  ['application/vnd.corel-draw', 'CorelDRAW drawing (.cdr)', 'cdr'],
];

export const libreOfficeFormats: Formats = Object.fromEntries(
  convertedFormats.map(([mediaType, name, ending, editable]): [string, Format] => [
    mediaType,
    {
      name,
      how: `converted to PDF by LibreOffice without network, macros or links, then read as PDF${editable === undefined ? '' : '; comments, notes, deleted and hidden text on pages of their own'}`,
      pagesPerTask: 64,
      needs: 'soffice',
      load: async () => (await import('./reader.ts')).converted(name, ending, editable),
    },
  ]),
);
