import { deflateSync } from 'node:zlib';
import { object, onePage, stream } from './raw-pdf.ts';

const template = `<template xmlns="http://www.xfa.org/schema/xfa-template/3.3/">
<subform name="form1" layout="tb" locale="en_US">
<pageSet><pageArea name="Page1" id="Page1"><contentArea x="10mm" y="10mm" w="190mm" h="270mm"/><medium stock="a4" short="210mm" long="297mm"/></pageArea></pageSet>
<subform name="body" layout="tb" w="190mm">
<draw name="title" w="180mm" h="10mm"><value><text>Supplier declaration of origin</text></value></draw>
<field name="origin" w="180mm" h="10mm"><ui><textEdit/></ui><caption reserve="40mm"><value><text>Country of origin</text></value></caption></field>
<field name="mill" w="180mm" h="10mm"><ui><textEdit/></ui><caption reserve="40mm"><value><text>Spinning mill</text></value></caption></field>
</subform></subform></template>`;
const data = `<xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><form1><body><origin>Uzbekistan</origin><mill>Harbour Spinning Mills</mill></body></form1></xfa:data></xfa:datasets>`;

/** A form that only an XFA program lays out; elsewhere its one page says "Please wait...". */
export function dynamicForm(): Buffer {
  const part = (number: number, xml: string) =>
    stream(number, '/Filter /FlateDecode', deflateSync(Buffer.from(xml)));
  return onePage({
    text: 'Please wait... If this message is not eventually replaced, your viewer may not show this document.',
    catalog: '/AcroForm 6 0 R /NeedsRendering true',
    objects: [
      object(
        6,
        '<< /Fields [] /XFA [(xdp:xdp) 7 0 R (template) 8 0 R (datasets) 9 0 R (</xdp:xdp>) 10 0 R] >>',
      ),
      part(7, '<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/">'),
      part(8, template),
      part(9, data),
      part(10, '</xdp:xdp>'),
    ],
  });
}
