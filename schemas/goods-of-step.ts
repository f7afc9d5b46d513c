import { LabelMatcher, outermost } from './label-matcher.ts';

/** What speaks of goods that one step of a chain puts out. */
interface Goods {
  readonly step: number;
  /** First digits of their codes in the Harmonized System (2022). */
  readonly codes?: readonly string[];
  /** Names of the goods in descriptions, any language. */
  readonly words?: string;
}

/**
 * Goods by the step that puts them out. Only what one step alone puts out stands here: fabric codes that cover greige and
 * dyed fabric alike are left out. Headings after the Harmonized System, edition 2022.
 */
const goods: Readonly<Record<string, readonly Goods[]>> = {
  cotton: [
    { step: 1, words: 'seed cotton | 籽棉 | algodão em caroço | algodón en rama | kütlü pamuk' },
    {
      step: 2,
      codes: ['5201'],
      words: `raw cotton | upland cotton | cotton lint | lint cotton | ginned cotton | ginned upland cotton | pima cotton | cotton in bales |
        cotton bales | 原棉 | 皮棉 | algodão em pluma | fibra de algodón | lif pamuk | Rohbaumwolle | coton brut | bông xơ | cotone greggio`,
    },
    {
      step: 4,
      codes: ['5205', '5206', '5207'],
      words: `yarn | yarns | cotton yarn | 棉纱 | 纱线 | 精梳纱 | 针织纱 | 棉 纱 | 针织 纱 | sợi cotton | hilo de algodón | Baumwollgarn | Garn | fil de coton |
        pamuk ipliği | fio de algodão | filato`,
    },
    {
      step: 5,
      codes: ['52081', '52091'],
      words: `greige | greige fabric | grey fabric | gray fabric | single jersey | cotton jersey | jersey fabric | knitted fabric | knitted fabrics |
        knit fabric | woven fabric | woven fabrics | interlock fabric | rib fabric | denim fabric | 坯布 | 汗布 | 针织布 | 梭织布 | 面料 | vải dệt kim |
        vải | tejido de punto | Maschenware | Rohgewebe | tissu écru | ham kumaş | örme kumaş | malha crua`,
    },
    {
      step: 6,
      codes: ['600622', '600624', '52082', '52083', '52085', '52092', '52093', '52095'],
      words:
        'dyed fabric | dyed fabrics | finished fabric | printed fabric | bleached fabric | 染色布 | 色布 | 成品布 | 印花布 | boyalı kumaş',
    },
    {
      step: 7,
      codes: ['61', '62'],
      words: `T-shirt | T-shirts | tee shirt | polo shirt | polo shirts | shirt | shirts | garment | garments | apparel | trousers | sweatshirt |
        sweatshirts | hoodie | dress | T恤 | T恤衫 | T 恤 衫 | 服装 | 成衣 | 衬衫 | 裤 | áo thun | camiseta | camisetas | Hemden | tişört`,
    },
    {
      step: 8,
      codes: ['5204', '5401', '5508', '5807', '580620', '9606', '9607'],
      words: `sewing thread | interlining | woven label | care label | zipper | zippers | button | buttons | elastic tape | 缝纫线 | 衬布 | 拉链 |
        纽扣 | 主唛 | 洗水唛 | chỉ may | hilo de coser | Nähgarn | dikiş ipliği`,
    },
  ],
  polysilicon: [
    { step: 1, codes: ['2506'], words: 'quartzite | quartz ore | quartz lump | 硅石 | 石英石 | 石英矿石' },
    {
      step: 2,
      codes: ['280469'],
      words: `silicon metal | metallurgical-grade silicon | metallurgical grade silicon | metallurgical silicon | 工业硅 | 金属硅 |
        Siliziummetall`,
    },
    // Heading 2804.61 covers rods of pulled crystal too.
    {
      step: 3,
      words: `polysilicon | polycrystalline silicon | granular silicon | trichlorosilane | 多晶硅 | 颗粒硅 | 三氯氢硅 | Polysilizium |
        polisilicio | silicium polycristallin`,
    },
    {
      step: 4,
      words: `silicon ingot | silicon ingots | monocrystalline ingot | monocrystalline ingots | polysilicon ingot | polysilicon ingots |
        silicon rod | silicon rods | silicon brick | silicon bricks | 硅锭 | 硅棒 | 单晶棒 | 单晶圆棒 | 单晶方棒`,
    },
    {
      step: 5,
      codes: ['3818'],
      words: `wafer | wafers | silicon wafer | silicon wafers | 硅片 | 单晶硅片 | 多晶硅片`,
    },
    {
      step: 6,
      codes: ['854142'],
      words: `solar cell | solar cells | photovoltaic cell | photovoltaic cells | PV cell | PV cells | 电池片 | 太阳能电池 | 光伏电池 |
        Solarzelle | Solarzellen | célula solar | células solares`,
    },
    {
      step: 7,
      codes: ['854143'],
      words: `solar module | solar modules | photovoltaic module | photovoltaic modules | PV module | PV modules | solar panel |
        solar panels | photovoltaic panel | photovoltaic panels | 光伏组件 | 太阳能组件 | 太阳能电池组件 | 太阳能板 | Solarmodul |
        Solarmodule | Photovoltaikmodule | tấm pin năng lượng mặt trời | panel solar | paneles solares`,
    },
  ],
  tomato: [
    { step: 1, words: 'tomato seed | tomato seeds | 番茄种子' },
    {
      step: 2,
      codes: ['0702'],
      words: 'fresh tomato | fresh tomatoes | processing tomatoes | 鲜番茄 | 新鲜番茄 | 加工番茄',
    },
    // Paste of heading 2002.90 is put out in drums and, by who packs it again, in cans.
    {
      step: 3,
      words: `tomato paste in drums | aseptic tomato paste | bulk tomato paste | hot break | cold break | 大桶番茄酱 | 桶装番茄酱 |
        大包装番茄酱`,
    },
    {
      step: 5,
      codes: ['210320'],
      words: `ketchup | tomato sauce | pasta sauce | pizza sauce | peeled tomatoes | canned tomatoes | passata | pelati | 番茄沙司 |
        番茄罐头`,
    },
  ],
  aluminium: [
    { step: 1, codes: ['2606'], words: 'bauxite | 铝土矿 | Bauxit | bauxita' },
    { step: 2, codes: ['281820'], words: 'alumina | 氧化铝 | Tonerde | alúmina | alumine' },
    {
      step: 3,
      words: `carbon anode | carbon anodes | prebaked anode | prebaked anodes | pre-baked anode | pre-baked anodes | anode block |
        anode blocks | 预焙阳极 | 阳极炭块 | 炭阳极`,
    },
    {
      step: 4,
      codes: ['7601'],
      words: `aluminium ingot | aluminium ingots | aluminum ingot | aluminum ingots | aluminium billet | aluminium billets |
        aluminum billet | aluminum billets | primary aluminium | primary aluminum | unwrought aluminium | unwrought aluminum |
        铝锭 | 原铝 | 铝液`,
    },
    {
      step: 5,
      codes: ['7604', '7605', '7606', '7607', '7608'],
      words: `aluminium profile | aluminium profiles | aluminum profile | aluminum profiles | aluminium extrusion | aluminium extrusions |
        aluminum extrusion | aluminum extrusions | aluminium sheet | aluminium sheets | aluminum sheet | aluminum sheets |
        aluminium coil | aluminium coils | aluminum coil | aluminum coils | aluminium foil | aluminum foil | 铝型材 | 铝板 | 铝卷 | 铝箔 |
        铝带 | 铝管 | Aluminiumprofil | Aluminiumprofile | perfil de aluminio | perfiles de aluminio`,
    },
  ],
  pvc: [
    { step: 1, codes: ['284910'], words: 'calcium carbide | 电石 | 碳化钙' },
    { step: 2, codes: ['290321'], words: 'vinyl chloride monomer | VCM | 氯乙烯 | 氯乙烯单体' },
    {
      step: 3,
      codes: ['390410'],
      words:
        'PVC resin | PVC resins | PVC powder | polyvinyl chloride resin | PVC树脂 | PVC树脂粉 | 聚氯乙烯树脂 | 聚氯乙烯',
    },
    {
      step: 4,
      codes: ['390421', '390422'],
      words: 'PVC compound | PVC compounds | PVC film | PVC films | PVC sheet | PVC sheets | PVC膜 | PVC片材',
    },
    {
      step: 5,
      codes: ['391810'],
      words: `vinyl flooring | vinyl plank | vinyl planks | vinyl tile | vinyl tiles | PVC flooring | SPC flooring | LVT flooring |
        PVC地板 | SPC地板 | 石塑地板 | 塑胶地板`,
    },
  ],
  caustic_soda: [
    { step: 1, codes: ['2501'], words: 'industrial salt | crude salt | brine | 原盐 | 工业盐 | 卤水' },
    {
      step: 2,
      codes: ['281511', '281512'],
      words: 'caustic soda | sodium hydroxide | 烧碱 | 片碱 | 液碱 | 氢氧化钠 | Natronlauge | soda cáustica',
    },
  ],
  steel: [
    {
      step: 1,
      codes: ['2601', '7204'],
      words: 'iron ore | coking coal | steel scrap | 铁矿石 | 铁精粉 | 焦煤 | 废钢',
    },
    { step: 2, codes: ['7201', '7206'], words: 'pig iron | crude steel | 生铁 | 粗钢 | Roheisen' },
    {
      step: 3,
      codes: ['7207'],
      words: 'steel slab | steel slabs | steel billet | steel billets | 板坯 | 方坯 | 钢坯',
    },
    {
      step: 4,
      codes: ['7208'],
      words: `hot rolled coil | hot rolled coils | hot-rolled coil | hot-rolled coils | hot rolled steel | hot-rolled steel | 热轧卷 |
        热轧板 | 热轧卷板 | 热轧钢板`,
    },
    {
      step: 5,
      codes: ['7209', '7210'],
      words: `cold rolled coil | cold rolled coils | cold-rolled coil | cold-rolled coils | cold rolled steel | cold-rolled steel |
        galvanized steel | galvanised steel | 冷轧卷 | 冷轧板 | 冷轧钢板 | 镀锌板 | 镀锌卷 | 镀锌钢板`,
    },
    {
      step: 6,
      codes: ['7304', '7305', '7306'],
      words: `steel pipe | steel pipes | steel tube | steel tubes | welded pipe | welded pipes | seamless pipe | seamless pipes | 钢管 |
        焊管 | 无缝钢管 | Stahlrohr | Stahlrohre`,
    },
  ],
  copper: [
    { step: 1, words: 'copper ore | copper ores | 铜矿石 | 铜原矿' },
    // Heading 2603 covers ore and concentrate.
    { step: 2, words: 'copper concentrate | copper concentrates | 铜精矿' },
    {
      step: 3,
      codes: ['7402'],
      words: 'blister copper | copper blister | copper anode | copper anodes | 粗铜 | 阳极铜',
    },
    {
      step: 4,
      codes: ['7403'],
      words: 'copper cathode | copper cathodes | refined copper | 阴极铜 | 电解铜 | Kupferkathoden',
    },
    {
      step: 5,
      codes: ['7407', '740811', '7410', '7411'],
      words: `copper rod | copper rods | copper wire rod | copper foil | copper tube | copper tubes | copper pipe | copper pipes | 铜杆 |
        铜箔 | 铜管 | 铜线坯`,
    },
  ],
  lithium_batteries: [
    { step: 1, words: 'spodumene | spodumene concentrate | lithium brine | 锂辉石 | 锂精矿' },
    {
      step: 2,
      codes: ['283691', '282520'],
      words: 'lithium carbonate | lithium hydroxide | 碳酸锂 | 氢氧化锂 | 单水氢氧化锂',
    },
    {
      step: 3,
      words: `cathode active material | cathode active materials | cathode material | cathode materials | cathode powder | 正极材料 |
        三元前驱体 | 正极前驱体`,
    },
    {
      step: 4,
      codes: ['380110'],
      words: `graphite anode | anode material | anode materials | anode active material | artificial graphite | synthetic graphite |
        负极材料 | 人造石墨`,
    },
    { step: 5, words: 'battery foil | 电池箔 | 电池铝箔 | 电池铜箔' },
    {
      step: 6,
      words: 'electrolyte | battery separator | separator film | 电解液 | 隔膜',
    },
    {
      step: 7,
      words: `battery cell | battery cells | lithium-ion cell | lithium-ion cells | lithium ion cell | lithium ion cells |
        prismatic cell | prismatic cells | 电芯`,
    },
    { step: 8, words: 'battery pack | battery packs | battery module | battery modules | 电池组 | 电池包' },
  ],
  seafood: [
    { step: 1, codes: ['0301'], words: 'live fish | live shrimp | 活鱼 | 活虾' },
    {
      step: 4,
      codes: ['0304'],
      words: `fish fillet | fish fillets | fillet | fillets | peeled shrimp | peeled shrimps | squid rings | squid tubes | surimi | 鱼片 |
        鱼柳 | 虾仁 | 鱿鱼圈 | 鱿鱼筒 | 鱼糜`,
    },
    {
      step: 5,
      words:
        'breaded fish | breaded shrimp | breaded fillets | fish sticks | fish fingers | 裹粉虾 | 裹粉鱼排',
    },
  ],
  red_dates: [
    { step: 1, words: 'fresh jujube | fresh jujubes | 鲜枣' },
    { step: 2, words: 'dried jujube | dried jujubes | dried red dates | 干枣 | 原枣' },
  ],
  rubber_tires: [
    {
      step: 1,
      codes: ['4001', '4002'],
      words: `natural rubber | technically specified natural rubber | ribbed smoked sheet | synthetic rubber | 天然橡胶 | 合成橡胶 |
        标准胶 | 烟片胶`,
    },
    { step: 2, codes: ['2803'], words: 'carbon black | 炭黑 | Ruß' },
    { step: 3, words: 'steel cord | tire bead wire | tyre bead wire | 钢帘线 | 胎圈钢丝' },
    { step: 4, codes: ['5902'], words: 'tire cord fabric | tyre cord fabric | 帘子布' },
    {
      step: 5,
      codes: ['4011'],
      words: `pneumatic tire | pneumatic tires | pneumatic tyre | pneumatic tyres | radial tire | radial tires | radial tyre |
        radial tyres | truck tires | truck tyres | car tires | car tyres | 轮胎 | 子午线轮胎`,
    },
  ],
  viscose: [
    {
      step: 1,
      codes: ['4702'],
      words: 'dissolving pulp | dissolving wood pulp | cotton linter pulp | 溶解浆 | 浆粕 | 棉浆粕',
    },
    {
      step: 2,
      codes: ['550410'],
      words: `viscose staple fibre | viscose staple fiber | viscose fibre | viscose fiber | rayon staple fibre | rayon staple fiber |
        粘胶短纤 | 粘胶短纤维 | 粘胶纤维`,
    },
    { step: 3, codes: ['5510'], words: 'viscose yarn | rayon yarn | 粘胶纱 | 人棉纱' },
    {
      step: 4,
      codes: ['5516'],
      words: 'viscose fabric | viscose fabrics | rayon fabric | rayon fabrics | 人棉布',
    },
  ],
};

/** Steps whose goods go into those of another step without having gone through the steps before it. */
const besideTheRow: ReadonlySet<string> = new Set(['cotton 8']);

/** Words that make fabric of step 5 fabric of step 6, where both stand in one description. */
const dyed =
  /\b(?:dyed|bleached|printed|mercerized|reactive)\b|染|漂白|印花|nhuộm|teñid|gefärbt|teint|boyalı/iu;

const matchers = new Map<string, LabelMatcher<number>>();

function matcherOf(chain: string): LabelMatcher<number> {
  const known = matchers.get(chain);
  if (known !== undefined) return known;
  const matcher = new LabelMatcher<number>();
  for (const { step, words } of goods[chain] ?? [])
    for (const word of (words ?? '').split('|')) if (word.trim() !== '') matcher.add(word.trim(), step);
  matchers.set(chain, matcher);
  return matcher;
}

/** Step whose goods bear a code of the Harmonized System (digits, at least four); null where no single one does. */
export function stepOfCode(code: string, chain: string): number | null {
  const digits = code.replaceAll(/\D/gu, '');
  if (digits.length < 4) return null;
  const found = (goods[chain] ?? []).filter(({ codes }) => codes?.some((each) => digits.startsWith(each)));
  return found.length === 1 ? found[0]!.step : null;
}

/**
 * Step that puts out the goods a description names, with the word. Where it names goods of several steps in a row the last
 * one is meant (a shirt of jersey, jersey of yarn); null where it names none, or something beside the row (trims).
 */
export function stepOfGoods(description: string, chain: string): { step: number; word: string } | null {
  const found = outermost(matcherOf(chain).find(description));
  const steps = new Set(found.flatMap(({ claims }) => claims));
  if (chain === 'cotton' && steps.has(5) && dyed.test(description)) {
    steps.delete(5);
    steps.add(6);
  }
  const last = Math.max(...steps);
  if (steps.size === 0 || (steps.size > 1 && besideTheRow.has(`${chain} ${last}`))) return null;
  const { start, end } = found.find(({ claims }) => claims.includes(last)) ?? found[0]!;
  return { step: last, word: description.slice(start, end) };
}

/** Names of a raw material as it is when it leaves the second step of its chain, alone in a field. */
const materials: Readonly<Record<string, { readonly step: number; readonly names: ReadonlySet<string> }>> = {
  cotton: {
    step: 2,
    names: new Set([
      'cotton',
      'raw cotton',
      '棉',
      '棉花',
      '原棉',
      'algodão',
      'algodón',
      'pamuk',
      'baumwolle',
      'coton',
      'bông',
      'cotone',
    ]),
  },
};

/** Step that gives a material its form, where a field names the material alone; null for everything else. */
export function stepOfMaterial(material: string, chain: string): number | null {
  const known = materials[chain];
  return known?.names.has(material.trim().toLowerCase()) ? known.step : null;
}
