import { describe, expect, it } from 'vitest';
import { readEntityCell } from '../../../src/screening/lists/import/entity-cell.ts';
import { partyNames, printedNameKey } from '../../../src/screening/lists/import/party-names.ts';

describe('cell of the DHS page', () => {
  it('reads aliases and former names in one bracket', () => {
    const cell = readEntityCell(
      'Harbin Oaktree Foods Co., Ltd. (also known as Oaktree Foods; OTF; and formerly known as Harbin Oak Cereals, Oils and Foods Co., Ltd.; and Harbin Oak Mill)',
    );
    expect(cell).toMatchObject({
      name: 'Harbin Oaktree Foods Co., Ltd.',
      aliases: ['Oaktree Foods', 'OTF'],
      formerNames: ['Harbin Oak Cereals, Oils and Foods Co., Ltd.', 'Harbin Oak Mill'],
      remarks: [],
    });
  });

  it.each([
    ['and one alias: Lanzhou TEDA Garment', ['Lanzhou TEDA Garment']],
    [
      'including two aliases: Ruby Silicon; and Ruby Silicon (Shanshan) Co.',
      ['Ruby Silicon', 'Ruby Silicon (Shanshan) Co.'],
    ],
    ['also known as Lanzhou Trade Co. and Lanzhou Ship Co.', ['Lanzhou Trade Co.', 'Lanzhou Ship Co.']],
    ['including two aliases: Meadow Group, Meadow Holding', ['Meadow Group', 'Meadow Holding']],
  ])('reads "(%s)"', (words, aliases) => {
    expect(readEntityCell(`Some Firm Co., Ltd (${words})`)).toMatchObject({
      name: 'Some Firm Co., Ltd',
      aliases,
      remarks: [],
    });
  });

  it('reads scope before and behind the aliases', () => {
    expect(
      readEntityCell('Ruby Silicon (Shanshan) Co., Ltd (including one alias: Rubi Silicon) and subsidiaries'),
    ).toMatchObject({
      name: 'Ruby Silicon (Shanshan) Co., Ltd',
      aliases: ['Rubi Silicon'],
      scope: ['and subsidiaries'],
    });
    expect(readEntityCell('Ruby Silicon (Shanshan) Co., Ltd., and Subsidiaries')).toMatchObject({
      name: 'Ruby Silicon (Shanshan) Co., Ltd.',
      scope: ['and subsidiaries'],
    });
    expect(readEntityCell('Northern Corps (NC) and its subordinate and affiliated entities').scope).toEqual([
      'and its subordinate and affiliated entities',
    ]);
  });

  it('reads short forms without brackets', () => {
    expect(readEntityCell('Oak Tools Co., Ltd. f/k/a Oak Plant No. 3; a/k/a OT Works')).toMatchObject({
      name: 'Oak Tools Co., Ltd.',
      aliases: ['OT Works'],
      formerNames: ['Oak Plant No. 3'],
    });
    expect(
      readEntityCell('Oak Tools Co., Ltd.; formerly known as Elm Tools Co., Ltd. and subsidiaries'),
    ).toMatchObject({
      name: 'Oak Tools Co., Ltd.',
      formerNames: ['Elm Tools Co., Ltd.'],
      scope: ['and subsidiaries'],
    });
  });

  it('reads subsidiaries that are named', () => {
    const cell = readEntityCell(
      'Polestar Corporation and its three Zhuhai-based subsidiaries, which include Zhuhai Polestar Print Co. Ltd., Zhuhai G&G Micro Co., Ltd., and Polestar Image Tech Limited',
    );
    expect(cell.name).toBe('Polestar Corporation');
    expect(cell.subsidiaries).toEqual([
      'Zhuhai Polestar Print Co. Ltd.',
      'Zhuhai G&G Micro Co., Ltd.',
      'Polestar Image Tech Limited',
    ]);
    expect(readEntityCell('Oak Group and its subsidiary Oak Ink Co., Ltd.').subsidiaries).toEqual([
      'Oak Ink Co., Ltd.',
    ]);
  });

  it('says when the page counts otherwise', () => {
    expect(readEntityCell('Oak Group (and three aliases: Oak One; and Oak Two)').remarks).toEqual([
      'the page speaks of 3 aliases of this entry; 2 were read',
    ]);
  });

  it('reads a bracket that is never closed to the end', () => {
    expect(readEntityCell('Oak Co., Ltd. (also known as Oak (Xi’an) Trade').aliases).toEqual([
      'Oak (Xi’an) Trade',
    ]);
  });

  it('leaves brackets and commas of plain names alone', () => {
    for (const name of [
      'Xinjiang Energy (Group) Co., Ltd.',
      'Oak Cotton Group Logistics Park Co., Ltd., Xinye Branch',
      'No. 4 Vocation Skills Education Training Center (VSETC)',
    ])
      expect(readEntityCell(name)).toMatchObject({ name, aliases: [], formerNames: [], scope: [] });
  });

  it('is linear on endless cells', () => {
    for (const cell of [
      '('.repeat(60_000),
      ' and its'.repeat(10_000),
      'also known as '.repeat(5_000),
      `${'Oak, '.repeat(10_000)}Ltd.`,
      `x${' ,'.repeat(30_000)}`,
      `${'and subsidiaries '.repeat(5_000)}x`,
    ])
      expect(readEntityCell(cell).name.length).toBeLessThanOrEqual(cell.length);
  });
});

describe('names of parties', () => {
  it('are the same whatever their punctuation, case, accents and the length of the legal form', () => {
    expect(printedNameKey('Xinjiang Oak New Energy, Co. Ltd')).toBe(
      printedNameKey('XINJIANG OAK New-Energy Co., Limited'),
    );
    expect(printedNameKey('Agrícola Tom & Sons')).toBe(printedNameKey('Agricola Tom and Sons'));
    expect(printedNameKey('Oak No. 1')).not.toBe(printedNameKey('Oak No. 2'));
  });

  it('are cut apart where each is a name', () => {
    expect(partyNames('Oak Carpet Pvt., Elm Carpet Pvt., Ltd., Ash Carpet, and K.K. Carpets')).toEqual([
      'Oak Carpet Pvt.',
      'Elm Carpet Pvt., Ltd.',
      'Ash Carpet',
      'K.K. Carpets',
    ]);
    expect(partyNames('Nanhu Elm Farm, Zhejiang Oak Tea Co., Ltd.')).toEqual([
      'Nanhu Elm Farm',
      'Zhejiang Oak Tea Co., Ltd.',
    ]);
    expect(partyNames('Oak Agriculture, Industry, and Trade Co., Ltd.')).toEqual([
      'Oak Agriculture, Industry, and Trade Co., Ltd.',
    ]);
    expect(partyNames('State Penitentiary, Elm City, Oak County, Mexico')).toHaveLength(1);
    expect(partyNames('Heze Cotton and Linen Trading Company')).toHaveLength(1);
  });
});
