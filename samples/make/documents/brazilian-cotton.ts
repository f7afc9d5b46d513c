/** The Brazilian certificate of origin, in Portuguese. */
import { drawCell, drawTable } from '../drawing/layouts.ts';
import { drawSeal, drawSignature } from '../drawing/marks.ts';
import { Paper } from '../paper.ts';
import { country, date, goods, number, partyOf, title, value } from '../story/marked.ts';
import { order } from '../story/order.ts';
import { brazilianTrader, spinner } from '../story/parties.ts';

/** Brazilian certificate in Portuguese; labels above values in a grid. */
export function brazilianCertificate(): Paper {
  const paper = new Paper('certificate_of_origin', 'pt', { size: 9.5 });
  const page = paper.page();
  page.rectangle({ x: 36, y: 36, width: 523, height: 60 }, { fill: '#f2f6ea', stroke: '#5c7f2b' });
  page.text(
    36,
    62,
    title('CERTIFICADO DE ORIGEM DO ALGODÃO'),
    { size: 16, bold: true, align: 'center', color: '#3d5b17' },
    523,
  );
  page.text(
    36,
    82,
    value('parties.issuer.name', 'Associação dos Cotonicultores do Vale do Juruena'),
    { align: 'center' },
    523,
  );
  const cells: [number, number, number, number, string, string][] = [
    [36, 104, 262, 34, 'Certificado n.º', value('documentNumber', 'CO-MT-24-118834')],
    [298, 104, 261, 34, 'Data de emissão', date('issueDate', '09/12/2024', '2024-12-09')],
    [36, 138, 262, 72, 'Exportador', partyOf('exporter', brazilianTrader)],
    [298, 138, 261, 72, 'Importador', partyOf('importer', spinner)],
    [
      36,
      210,
      262,
      60,
      'Produtor rural',
      `${value('parties.producer.name', 'Fazenda Três Palmeiras')}\n{parties.producer.address=Rodovia MT-235, km 62, Zona Rural, Sapezal - MT, 78365-000, ${country('parties.producer.country', 'Brasil')}}`,
    ],
    [
      298,
      210,
      261,
      60,
      'Usina de beneficiamento (algodoeira)',
      `${value('parties.processor.name', 'Algodoeira Vale do Juruena Ltda.')}\n{parties.processor.address=Avenida Lions, 1440, Distrito Industrial, Sapezal - MT, 78365-000, ${country('parties.processor.country', 'Brasil')}}`,
    ],
    [36, 270, 131, 34, 'País de origem', country('origin[0].country', 'BRASIL')],
    [167, 270, 131, 34, 'Estado', value('origin[0].region', 'Mato Grosso')],
    [298, 270, 131, 34, 'Safra', value('dates.harvestYear', '2023/2024', '2024')],
    [429, 270, 130, 34, 'NCM', goods(0, 'hsCode', '5201.00.20', '52010020')],
  ];
  for (const [x, y, width, height, label, text] of cells)
    drawCell(page, { x, y, width, height }, label, text, {
      labelStyle: { size: 7, color: '#3d5b17' },
      valueStyle: { size: 9, leading: 1.2 },
    });
  page.fact('origin[0].material', 'algodão | cotton');
  page.fact('origin[0].claimType', 'certificate');
  const bottom = drawTable(
    page,
    36,
    316,
    [
      { title: 'Lote', width: 100 },
      { title: 'Descrição', width: 160 },
      { title: 'Fardos (de – até)', width: 143 },
      { title: 'Qtde.', width: 50, align: 'right' },
      { title: 'Peso líq. kg', width: 70, align: 'right' },
    ],
    [
      [
        `{goods[0].lot=${value('lots[0].id', order.brazilLot)}}`,
        goods(0, 'description', 'Algodão em pluma, tipo 31-3'),
        `${value('lots[0].rangeFrom', '0071840001')} – ${value('lots[0].rangeTo', '0071840220')}`,
        goods(0, 'quantity', value('lots[0].statedCount', '220')),
        goods(0, 'netWeight', number('totals.netWeight', '49.720,0', true), '49720.0', '49720'),
      ],
    ],
    { headerFill: '#e3ecd4' },
  );
  page.fact('lots[0].kind', 'bale | lot');
  page.text(
    36,
    bottom + 20,
    `Contêineres: ${value('references.container[0]', order.brazilContainers[0])}, ${value('references.container[1]', order.brazilContainers[1])}     Contrato: ${value('references.contract[0]', order.brazilContract)}`,
  );
  page.text(
    36,
    bottom + 44,
    'Declaramos que o algodão acima foi cultivado e beneficiado no município indicado e que os fardos trazem a etiqueta com o número de série.',
    {},
    523,
  );
  page.text(330, bottom + 120, value('execution.signatoryTitle', 'Gerente de classificação'));
  drawSignature(page, 350, bottom + 104, 13);
  drawSeal(page, { x: 150, y: bottom + 110 }, 'ASSOCIAÇÃO DOS COTONICULTORES', {
    radius: 42,
    color: '#2d6a2d',
    kind: 'round seal | carimbo',
  });
  return paper;
}
