import type { Labels } from '../src/model/document-type.ts';
import { labels } from './common/labels.ts';
import file from './data/supply_chain_steps.json' with { type: 'json' };
import { LabelMatcher, outermost } from './label-matcher.ts';

const chains: Readonly<Record<string, readonly string[]>> = file.chains;

/** One step of a supply chain. `step` counts from raw material, 1 = first; `name` is the data file's wording. */
export interface ProductionStep {
  readonly chain: string;
  readonly step: number;
  readonly name: string;
  /** Process and trade words that speak of this step. Goods ("yarn") are none: who sells yarn need not spin it. */
  readonly words: Labels;
}

const words: Readonly<Record<string, Readonly<Record<number, Labels>>>> = {
  cotton: {
    1: labels`
      en: cotton farm | cotton growing | cotton cultivation | cotton farming | cotton picking | cotton grower | seed cotton farm
      zh: 棉花种植 | 植棉 | 棉田 | 棉农 | 采棉 | 摘棉 | 籽棉种植
      vi: trồng bông
      es: cultivo de algodón
      de: Baumwollanbau
      fr: culture du coton | culture de coton
      tr: pamuk yetiştiriciliği | pamuk üretimi | pamuk tarımı
      pt: cultivo de algodão | cotonicultura
    `,
    2: labels`
      en: ginning | ginnery | cotton gin | ginning mill | gin code | ginned | ginner | cotton ginning
      zh: 轧花 | 轧花厂 | 皮棉加工 | 籽棉加工 | 轧棉
      vi: cán bông
      es: desmotado | desmotadora | despepite
      de: Entkörnung | Entkörnungsanlage
      fr: égrenage | usine d'égrenage
      tr: çırçır | çırçırlama | çırçır fabrikası
      pt: descaroçamento | descaroçadora
    `,
    3: labels`
      en: baling | cotton merchant | cotton trader | cotton warehouse | bale warehouse
      zh: 棉花仓库 | 棉花贸易 | 打包厂 | 棉花监管仓库
      tr: balyalama
      es: comerciante de algodón
      fr: négoce de coton
    `,
    4: labels`
      en: spinning | spinning mill | spinner | yarn spinning | yarn manufacturing | ring spinning | open end spinning |
          rotor spinning | cotton spinning
      zh: 纺纱 | 纺纱厂 | 棉纺 | 棉纺厂 | 纺织（纺纱） | 气流纺 | 环锭纺
      vi: kéo sợi | nhà máy sợi | dệt sợi
      es: hilatura | hilandería | hilado de algodón
      de: Spinnerei | Spinnen | Garnherstellung | Baumwollspinnerei
      fr: filature | filage
      tr: iplik üretimi | iplik fabrikası | iplikhane | iplik eğirme
      pt: fiação
      it: filatura
      nl: spinnerij
    `,
    5: labels`
      en: knitting | knitting mill | weaving | weaving mill | knitter | weaver | circular knitting | greige fabric production
      zh: 针织 | 织造 | 织布 | 针织厂 | 织布厂 | 梭织 | 大圆机织造
      vi: dệt kim | dệt vải | dệt thoi | nhà máy dệt
      es: tejeduría | tejido de punto | tejedura
      de: Strickerei | Weberei | Stricken | Weben
      fr: tissage | tricotage | bonneterie
      tr: örme | dokuma | örgü fabrikası | dokuma fabrikası
      pt: tecelagem | malharia | tricotagem
      it: tessitura | maglieria
      nl: weverij | breierij
    `,
    6: labels`
      en: dyeing | dyehouse | dyeing mill | printing and dyeing | fabric finishing | bleaching | dyer | dyeing and finishing |
          mercerizing | wet processing
      zh: 染色 | 印染 | 染整 | 印染厂 | 染厂 | 漂染 | 后整理 | 染纱
      vi: nhuộm | nhà máy nhuộm | in nhuộm | hoàn tất vải
      es: teñido | tintorería | estampado y acabado | tintura
      de: Färberei | Färben | Textilveredlung | Ausrüstung der Ware
      fr: teinture | teinturerie | ennoblissement
      tr: boyama | boyahane | boya terbiye | terbiye
      pt: tinturaria | tingimento | acabamento têxtil
      it: tintura | tintoria
      nl: ververij
    `,
    7: labels`
      en: cut-make-trim | CMT | garment factory | garment manufacturing | cut and sew | cutting and sewing | sewing |
          garment making | apparel manufacturing
      zh: 制衣 | 服装厂 | 缝制 | 裁剪 | 成衣加工 | 制衣厂 | 服装加工 | 车缝
      vi: may mặc | nhà máy may | cắt may | xưởng may
      es: confección | corte y confección
      de: Konfektion | Konfektionierung | Näherei
      fr: confection | atelier de couture
      tr: konfeksiyon | dikim | kesim dikim | dikimhane
      pt: confecção | confeção | corte e costura
      it: confezione | confezionamento capi
      nl: confectie | naaiatelier
    `,
  },
  polysilicon: {
    1: labels`
      en: quartz mine | quartzite mine | quartz mining | quartzite mining
      zh: 石英矿 | 石英砂矿 | 硅石矿 | 石英开采
      de: Quarzabbau
      es: mina de cuarzo
    `,
    2: labels`
      en: metallurgical-grade silicon | silicon metal smelting | silicon smelter | metallurgical silicon production |
          silicon metal production | silicon smelting
      zh: 工业硅 | 金属硅冶炼 | 硅冶炼 | 工业硅生产 | 金属硅生产
      de: Siliziummetallherstellung
    `,
    3: labels`
      en: polysilicon production | polysilicon plant | trichlorosilane | polysilicon manufacturing | polysilicon refining |
          polycrystalline silicon production
      zh: 多晶硅生产 | 三氯氢硅 | 多晶硅厂 | 颗粒硅生产 | 多晶硅制造
      de: Polysiliziumherstellung
    `,
    4: labels`
      en: ingot growing | ingot casting silicon | crystal pulling | ingot pulling | ingot casting | ingot production |
          silicon ingot production
      zh: 拉晶 | 单晶拉制 | 铸锭（硅） | 拉棒 | 长晶 | 拉单晶 | 铸锭
    `,
    5: labels`
      en: wafer slicing | wafering | wafer cutting | wafer production | wafer manufacturing | wafer sawing
      zh: 硅片切割 | 切片（硅片） | 硅片生产 | 硅片制造 | 硅片加工
    `,
    6: labels`
      en: cell production | solar cell manufacturing | solar cell production | cell manufacturing | photovoltaic cell production
      zh: 电池片生产 | 太阳能电池片制造 | 电池片制造 | 太阳能电池生产
    `,
    7: labels`
      en: module assembly | solar module assembly | PV module manufacturing | panel assembly | module manufacturing |
          module production | PV module assembly | PV module production | solar module manufacturing | solar module production
      zh: 组件封装 | 光伏组件生产 | 组件生产 | 组件制造 | 光伏组件制造
      de: Modulfertigung
    `,
  },
  tomato: {
    1: labels`
      en: tomato seed production | tomato seed supplier
      zh: 番茄种子
    `,
    2: labels`
      en: tomato farm | tomato growing | tomato cultivation
      zh: 番茄种植 | 番茄农场
      it: coltivazione del pomodoro
      es: cultivo de tomate
    `,
    3: labels`
      en: tomato paste processing | aseptic filling | tomato processing | tomato paste production
      zh: 番茄酱加工 | 番茄酱生产 | 番茄加工
      it: lavorazione del pomodoro
      es: procesamiento de tomate
    `,
    4: labels`
      en: tomato paste blending | drum trading
      zh: 番茄酱调配
    `,
    5: labels`
      en: retail packing of tomato | tomato canning | sauce canning
      zh: 番茄酱分装
    `,
  },
  aluminium: {
    1: labels`
      en: bauxite mine | bauxite mining
      zh: 铝土矿 | 铝土矿开采
    `,
    2: labels`
      en: alumina refinery | alumina refining
      zh: 氧化铝厂 | 氧化铝生产
    `,
    3: labels`
      en: carbon anode production | anode baking
      zh: 预焙阳极 | 阳极炭块
    `,
    4: labels`
      en: aluminium smelter | aluminum smelter | aluminium smelting | aluminum smelting | primary aluminium production |
          primary aluminum production | ingot casting | ingot production
      zh: 电解铝 | 铝电解 | 铝冶炼
      de: Aluminiumhütte
    `,
    5: labels`
      en: aluminium extrusion | aluminum extrusion | aluminium rolling | aluminum rolling | aluminum casting | aluminium casting
      zh: 铝挤压 | 铝型材挤压 | 铝板轧制 | 铝压延 | 铝型材生产
      de: Aluminiumstrangpressen
    `,
    6: labels`
      en: aluminium fabrication | aluminum fabrication
      zh: 铝制品加工 | 铝材深加工
    `,
  },
  pvc: {
    1: labels`
      en: calcium carbide production | acetylene production
      zh: 电石生产 | 电石法 | 乙炔法
    `,
    2: labels`
      en: vinyl chloride monomer | VCM production
      zh: 氯乙烯单体 | 氯乙烯生产
    `,
    3: labels`
      en: PVC resin production | PVC polymerization | PVC resin plant
      zh: 聚氯乙烯生产 | PVC树脂生产 | 聚合（PVC）
    `,
    4: labels`
      en: PVC compounding | PVC calendering | calendering
      zh: PVC压延 | PVC造粒
    `,
    5: labels`
      en: vinyl flooring production | flooring production
      zh: 地板生产 | PVC地板制造
    `,
  },
  caustic_soda: {
    2: labels`
      en: chlor-alkali plant | chlor-alkali process | chlor-alkali production
      zh: 氯碱厂 | 氯碱生产 | 烧碱生产
    `,
  },
  steel: {
    1: labels`
      en: iron ore mine | iron ore mining | coking coal mine
      zh: 铁矿开采 | 铁矿山 | 焦煤开采
    `,
    2: labels`
      en: blast furnace | steelmaking | crude steel production | ironmaking | electric arc furnace
      zh: 炼铁 | 炼钢 | 高炉 | 粗钢生产 | 电弧炉
      de: Stahlerzeugung | Hochofen
    `,
    3: labels`
      en: slab casting | billet casting | continuous casting
      zh: 连铸 | 方坯连铸 | 板坯连铸
    `,
    4: labels`
      en: hot rolling | hot rolling mill
      zh: 热轧
      de: Warmwalzwerk
    `,
    5: labels`
      en: cold rolling | galvanizing line | cold rolling mill | hot-dip galvanizing
      zh: 冷轧 | 镀锌
      de: Kaltwalzwerk | Feuerverzinkung
    `,
    6: labels`
      en: tube making | pipe mill | tube drawing
      zh: 制管 | 焊管生产
    `,
  },
  copper: {
    1: labels`
      en: copper mine | copper mining
      zh: 铜矿开采 | 铜矿山
    `,
    2: labels`
      en: copper concentrator | copper flotation | copper beneficiation
      zh: 铜选矿
    `,
    3: labels`
      en: copper smelter | copper smelting | blister copper production
      zh: 铜冶炼 | 粗铜冶炼
    `,
    4: labels`
      en: copper refinery | copper refining | cathode refining | electrolytic refining
      zh: 电解铜 | 铜精炼 | 阴极铜生产
    `,
    5: labels`
      en: copper rod drawing | copper foil production | copper tube drawing
      zh: 铜杆生产 | 铜箔生产 | 铜管拉制
    `,
  },
  lithium_batteries: {
    1: labels`
      en: lithium mine | spodumene mining | lithium brine extraction
      zh: 锂矿 | 锂辉石开采 | 盐湖提锂
    `,
    2: labels`
      en: lithium carbonate production | lithium hydroxide production | lithium refining
      zh: 碳酸锂生产 | 氢氧化锂生产
    `,
    3: labels`
      en: cathode active material production | precursor production
      zh: 正极材料生产 | 前驱体生产
    `,
    4: labels`
      en: graphite anode production | anode material production | graphitization
      zh: 负极材料生产 | 石墨化
    `,
    5: labels`
      en: battery foil production
      zh: 电池箔生产
    `,
    6: labels`
      en: separator production | electrolyte production
      zh: 隔膜生产 | 电解液生产
    `,
    7: labels`
      en: electrode coating | slurry preparation | battery cell production | slurry mixing | cell production | cell manufacturing
      zh: 电极涂布 | 电芯生产 | 浆料制备 | 匀浆
    `,
    8: labels`
      en: battery pack assembly | pack assembly
      zh: 电池组装 | PACK组装
    `,
  },
  seafood: {
    1: labels`
      en: fishing vessel | fish farm | aquaculture | shrimp farm
      zh: 捕捞 | 渔船 | 水产养殖
      es: buque pesquero | acuicultura
      vi: tàu cá | nuôi trồng thủy sản
    `,
    2: labels`
      en: transshipment at sea | transhipment at sea
      zh: 海上转载 | 海上转运
    `,
    3: labels`
      en: port landing | landing at port
      zh: 卸港 | 渔港卸货
    `,
    4: labels`
      en: filleting | fish processing | shrimp peeling | seafood processing | squid processing
      zh: 水产加工 | 水产品加工 | 海产品加工 | 去壳 | 切片加工（水产）
      vi: chế biến thủy sản
    `,
    5: labels`
      en: cold store | secondary processing of seafood
      zh: 冷库 | 水产精加工
    `,
  },
  red_dates: {
    1: labels`
      en: jujube orchard | red date orchard
      zh: 枣园 | 红枣种植
    `,
    2: labels`
      en: jujube drying | date drying
      zh: 红枣烘干 | 红枣分级
    `,
    3: labels`
      en: jujube packing
      zh: 红枣包装
    `,
  },
  rubber_tires: {
    1: labels`
      en: rubber plantation | rubber tapping
      zh: 橡胶种植 | 割胶
      vi: đồn điền cao su
    `,
    2: labels`
      en: carbon black production
      zh: 炭黑生产
    `,
    3: labels`
      en: steel cord production
      zh: 钢帘线生产
    `,
    4: labels`
      en: textile cord production | tire cord fabric production
      zh: 帘子布生产
    `,
    5: labels`
      en: tire building | tyre building | vulcanization | tire plant | tyre plant
      zh: 轮胎成型 | 硫化 | 轮胎厂
    `,
  },
  viscose: {
    1: labels`
      en: dissolving pulp production | dissolving pulp mill
      zh: 溶解浆生产 | 浆粕生产
    `,
    2: labels`
      en: viscose staple fibre production | viscose staple fiber production | viscose fibre plant
      zh: 粘胶短纤生产 | 粘胶纤维生产
    `,
  },
};

/** All steps of all chains of the data file, in order, with the words that speak of each. */
export const productionSteps: readonly ProductionStep[] = Object.entries(chains).flatMap(([chain, names]) =>
  names.map((name, index) => ({ chain, step: index + 1, name, words: words[chain]?.[index + 1] ?? {} })),
);

/** A process word found in a text; indexes are UTF-16, end exclusive. More than one step: the word alone cannot tell. */
export interface ProcessWord {
  readonly start: number;
  readonly end: number;
  readonly steps: readonly ProductionStep[];
}

let matcher: LabelMatcher<ProductionStep> | null = null;

/**
 * Process words in a text (ginning, 纺纱, Spinnerei, boyahane) with the steps they speak of. What follows from them is
 * `basis: inferred` with the rule `process-word`, never a stated step.
 */
export function findProcessWords(text: string): ProcessWord[] {
  if (matcher === null) {
    matcher = new LabelMatcher();
    for (const step of productionSteps) {
      for (const list of Object.values(step.words)) for (const word of list) matcher.add(word, step);
    }
  }
  return outermost(matcher.find(text)).map(({ start, end, claims }) => ({
    start,
    end,
    steps: [...new Set(claims)],
  }));
}
