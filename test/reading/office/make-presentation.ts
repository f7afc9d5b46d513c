import { buildZip, type ZipMember } from '../archive/zip-builder.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const namespaces = `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${office}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;
const types = 'application/vnd.openxmlformats-officedocument.presentationml';

export interface Slide {
  /** Shapes of the slide as XML: see `textShape` and `tableShape`. */
  readonly shapes: string;
  readonly hidden?: boolean;
  readonly notes?: string;
}

export function textShape(text: string, id = 2, properties = ''): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Text ${id}"${properties}/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="457200" y="${id * 457200}"/><a:ext cx="8000000" cy="400000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/>${text
    .split('\n')
    .map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`)
    .join('')}</p:txBody></p:sp>`;
}

export function tableShape(rows: readonly (readonly string[])[], id = 9): string {
  const columns = rows[0]!.map(() => '<a:gridCol w="2000000"/>').join('');
  const cells = (row: readonly string[]): string =>
    row
      .map(
        (cell) =>
          `<a:tc><a:txBody><a:bodyPr/><a:p><a:r><a:t>${cell}</a:t></a:r></a:p></a:txBody><a:tcPr/></a:tc>`,
      )
      .join('');
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Table"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="457200" y="3000000"/><a:ext cx="6000000" cy="1000000"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblGrid>${columns}</a:tblGrid>${rows.map((row) => `<a:tr h="370840">${cells(row)}</a:tr>`).join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}

function relationships(entries: readonly (readonly [id: string, type: string, target: string])[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
}

const tree = (shapes: string): string =>
  `<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes}</p:spTree></p:cSld>`;

/**
 * A presentation from its slides. They lie in the package in the opposite order, so that only the list of slides tells
 * which one is the first.
 */
export function makePresentation(slides: readonly Slide[], more: readonly ZipMember[] = []): Buffer {
  const fileOf = (index: number): string => `slide${slides.length - index}.xml`;
  const overrides = slides
    .map(
      (slide, index) =>
        `<Override PartName="/ppt/slides/${fileOf(index)}" ContentType="${types}.slide+xml"/>${slide.notes === undefined ? '' : `<Override PartName="/ppt/notesSlides/notes${index + 1}.xml" ContentType="${types}.notesSlide+xml"/>`}`,
    )
    .join('');
  return buildZip([
    {
      name: '[Content_Types].xml',
      data: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/ppt/presentation.xml" ContentType="${types}.presentation.main+xml"/><Override PartName="/ppt/slideMasters/slideMaster1.xml" ContentType="${types}.slideMaster+xml"/><Override PartName="/ppt/slideLayouts/slideLayout1.xml" ContentType="${types}.slideLayout+xml"/>${overrides}</Types>`,
    },
    { name: '_rels/.rels', data: relationships([['rId1', 'officeDocument', 'ppt/presentation.xml']]) },
    {
      name: 'ppt/presentation.xml',
      data: `<p:presentation ${namespaces}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="m"/></p:sldMasterIdLst><p:sldIdLst>${slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="s${index}"/>`).join('')}</p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    },
    {
      name: 'ppt/_rels/presentation.xml.rels',
      data: relationships([
        ['m', 'slideMaster', 'slideMasters/slideMaster1.xml'],
        ...slides.map((_, index) => [`s${index}`, 'slide', `slides/${fileOf(index)}`] as const),
      ]),
    },
    {
      name: 'ppt/slideMasters/slideMaster1.xml',
      data: `<p:sldMaster ${namespaces}>${tree(textShape('Example Mill Group', 20))}<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="l"/></p:sldLayoutIdLst></p:sldMaster>`,
    },
    {
      name: 'ppt/slideMasters/_rels/slideMaster1.xml.rels',
      data: relationships([['l', 'slideLayout', '../slideLayouts/slideLayout1.xml']]),
    },
    {
      name: 'ppt/slideLayouts/slideLayout1.xml',
      data: `<p:sldLayout ${namespaces}>${tree('')}</p:sldLayout>`,
    },
    {
      name: 'ppt/slideLayouts/_rels/slideLayout1.xml.rels',
      data: relationships([['m', 'slideMaster', '../slideMasters/slideMaster1.xml']]),
    },
    ...slides.flatMap((slide, index): ZipMember[] => [
      {
        name: `ppt/slides/${fileOf(index)}`,
        data: `<p:sld ${namespaces}${slide.hidden === true ? ' show="0"' : ''}>${tree(slide.shapes)}</p:sld>`,
      },
      {
        name: `ppt/slides/_rels/${fileOf(index)}.rels`,
        data: relationships([
          ['l', 'slideLayout', '../slideLayouts/slideLayout1.xml'],
          ...(slide.notes === undefined
            ? []
            : [['n', 'notesSlide', `../notesSlides/notes${index + 1}.xml`] as const]),
        ]),
      },
      ...(slide.notes === undefined
        ? []
        : [
            {
              name: `ppt/notesSlides/notes${index + 1}.xml`,
              data: `<p:notes ${namespaces}>${tree(textShape(slide.notes))}</p:notes>`,
            },
          ]),
    ]),
    ...more,
  ]);
}
