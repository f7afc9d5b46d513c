import { describe, expect, it } from 'vitest';
import { stepOfCode, stepOfGoods } from '../../schemas/goods-of-step.ts';
import { productionSteps } from '../../schemas/index.ts';

describe('goods of a step', () => {
  it.each([
    ['polysilicon', 'Quartzite, lumpy 20-80 mm', 1],
    ['polysilicon', '工业硅 553', 2],
    ['polysilicon', 'Solar grade polysilicon', 3],
    ['polysilicon', '太阳能级多晶硅', 3],
    ['polysilicon', '单晶方棒', 4],
    ['polysilicon', '多晶硅片 182mm', 5],
    ['polysilicon', 'Monocrystalline solar cells 182 mm', 6],
    ['polysilicon', '太阳能电池组件', 7],
    ['polysilicon', 'Photovoltaic modules of monocrystalline silicon solar cells', 7],
    ['aluminium', 'Bauxite, 48 % Al2O3', 1],
    ['aluminium', 'Aluminum billets 6063', 4],
    ['aluminium', '铝型材', 5],
    ['pvc', '聚氯乙烯树脂 SG-5', 3],
    ['pvc', '氯乙烯', 2],
    ['pvc', 'SPC flooring 5 mm, of PVC resin', 5],
    ['caustic_soda', '片碱 99%', 2],
    ['steel', 'Prime hot rolled coils', 4],
    ['copper', '阴极铜', 4],
    ['lithium_batteries', 'Battery pack of prismatic cells', 8],
    ['tomato', 'Aseptic tomato paste in drums, 36/38 brix', 3],
    ['seafood', 'Frozen peeled shrimps', 4],
    ['red_dates', '新疆干枣', 2],
    ['rubber_tires', 'Radial tires with steel cord', 5],
    ['viscose', '粘胶短纤维 1.5D', 2],
  ])('of the chain %s: %s is put out by step %i', (chain, description, step) => {
    expect(stepOfGoods(description, chain)?.step).toBe(step);
  });

  it('knows goods of every chain that has steps', () => {
    const chains = [...new Set(productionSteps.map(({ chain }) => chain))];
    const words: Readonly<Record<string, string>> = {
      cotton: 'cotton yarn',
      polysilicon: 'polysilicon',
      tomato: 'fresh tomatoes',
      aluminium: 'alumina',
      pvc: 'PVC resin',
      caustic_soda: 'caustic soda',
      steel: 'pig iron',
      copper: 'copper foil',
      lithium_batteries: 'lithium carbonate',
      seafood: 'fish fillets',
      red_dates: 'dried jujubes',
      rubber_tires: 'carbon black',
      viscose: 'dissolving pulp',
    };
    for (const chain of chains)
      expect([chain, stepOfGoods(words[chain] ?? '', chain)]).not.toEqual([chain, null]);
  });

  it.each([
    ['cotton', '5208.11', 5],
    ['cotton', '520821', 6],
    ['cotton', '6006.22', 6],
    ['polysilicon', '2804.69.00', 2],
    ['polysilicon', '8541.43.0010', 7],
    ['pvc', '390422', 4],
    ['copper', '7408.11', 5],
  ])('of the chain %s: code %s is of step %i', (chain, code, step) => {
    expect(stepOfCode(code, chain)).toBe(step);
  });

  it.each([
    // Unbleached or bleached knitted fabric of cotton; knitted fabric of yarns of different colours; rubberised fabric.
    ['cotton', '600621'],
    ['cotton', '600623'],
    ['cotton', '5906'],
    // Silicon of at least 99.99 %, in lumps or as pulled rods; tomato paste in drums or cans; ores and concentrates of copper.
    ['polysilicon', '280461'],
    ['tomato', '200290'],
    ['copper', '2603'],
  ])(
    'of the chain %s: code %s covers goods of several steps, or of none, and tells no step',
    (chain, code) => {
      expect(stepOfCode(code, chain)).toBeNull();
    },
  );
});
