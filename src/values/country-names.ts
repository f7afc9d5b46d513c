import { foldKey } from '../text/fold.ts';
import { regionCodes } from './country-codes.ts';

/** Languages whose country names are known (CLDR through Intl.DisplayNames). */
const nameLanguages = [
  'en',
  'zh-Hans',
  'zh-Hant',
  'vi',
  'es',
  'de',
  'fr',
  'tr',
  'pt',
  'it',
  'nl',
  'id',
  'ms',
  'pl',
  'ja',
  'ko',
  'th',
];

/** Official names, variants and abbreviations on trade papers that CLDR does not give. */
const variants: Readonly<Record<string, string>> = {
  CN: "P.R. China|P.R.China|PR China|P. R. China|P.R.C.|PRC|China PRC|China P.R.|China, People's Republic of|People's Republic of China|The People's Republic of China|Peoples Republic of China|China Mainland|Mainland China|中华人民共和国|中華人民共和國|中国大陆|中國大陸|Volksrepublik China|VR China|République populaire de Chine|R.P. Chine|República Popular China|República Popular de China|R.P. China|Repubblica Popolare Cinese|Volksrepubliek China|Çin Halk Cumhuriyeti|Cộng hòa Nhân dân Trung Hoa|República Popular da China|Tiongkok",
  VN: 'Viet Nam|Vietnam|Viêt Nam|Socialist Republic of Vietnam|Socialist Republic of Viet Nam|S.R. Vietnam|SR Vietnam|Cộng hòa xã hội chủ nghĩa Việt Nam|Cộng hoà xã hội chủ nghĩa Việt Nam|越南社会主义共和国',
  TR: 'Turkey|Türkiye|Turkiye|Republic of Turkey|Republic of Türkiye|Türkiye Cumhuriyeti',
  US: 'USA|U.S.A.|U.S.A|U.S.|United States of America|The United States|Estados Unidos de América|EE.UU.|EE. UU.|EEUU|E.U.A.|EUA|Vereinigte Staaten von Amerika|États-Unis d’Amérique|Stati Uniti d’America|Verenigde Staten van Amerika|ABD|Amerika Birleşik Devletleri|美利坚合众国|美國',
  GB: 'UK|U.K.|Great Britain|Britain|England|Scotland|Wales|Northern Ireland|United Kingdom of Great Britain and Northern Ireland|Großbritannien|Grande-Bretagne|Gran Bretaña|Grã-Bretanha|Gran Bretagna|Groot-Brittannië|İngiltere|英格兰|大不列颠',
  KR: 'Korea|South Korea|Republic of Korea|Korea, Republic of|Korea (South)|Korea South|Rep. of Korea|R.O.K.|ROK|Südkorea|Corée du Sud|Corea del Sur|Coreia do Sul|Güney Kore|Hàn Quốc|大韩民国|南韩|韩国|韓國',
  KP: "North Korea|Democratic People's Republic of Korea|DPRK|D.P.R.K.|DPR Korea|Korea, Democratic People's Republic of|朝鲜民主主义人民共和国",
  TW: 'Taiwan|Taiwan, R.O.C.|Taiwan R.O.C.|Taiwan (R.O.C.)|Taiwan, Province of China|Chinese Taipei|Taiwan, China|台湾|臺灣|台灣|中国台湾|中国台湾省|Đài Loan',
  HK: 'Hong Kong|Hongkong|Hong Kong SAR|Hong Kong S.A.R.|Hong Kong, China|Hong Kong SAR China|HKSAR|香港|中国香港|Hồng Kông',
  MO: 'Macau|Macao|Macau SAR|Macao, China|澳门|澳門|中国澳门',
  CI: "Côte d'Ivoire|Cote d'Ivoire|Ivory Coast|Cote D Ivoire",
  RE: 'Île de la Réunion|Ile de la Réunion',
  CD: 'Democratic Republic of the Congo|Democratic Republic of Congo|DR Congo|D.R. Congo|DRC|Congo-Kinshasa|Congo, Democratic Republic of the|刚果民主共和国',
  CG: 'Republic of the Congo|Congo-Brazzaville',
  TZ: 'United Republic of Tanzania|Tanzania, United Republic of',
  RU: 'Russia|Russian Federation|俄罗斯联邦',
  IR: 'Iran|Islamic Republic of Iran|Iran, Islamic Republic of',
  SY: 'Syria|Syrian Arab Republic',
  LA: "Laos|Lao PDR|Lao P.D.R.|Lao People's Democratic Republic|老挝",
  MM: 'Myanmar|Burma|Union of Myanmar|Birma|Birmania|Birmanie',
  CZ: 'Czech Republic|Czechia|Tschechische Republik|República Checa|République tchèque',
  NL: 'Netherlands|The Netherlands|Holland|Hollanda|Niederlande|Nederland',
  AE: 'UAE|U.A.E.|United Arab Emirates|Emirates|阿联酋',
  BD: "Bangladesh|People's Republic of Bangladesh",
  IN: 'India|Republic of India|Bharat',
  PK: 'Pakistan|Islamic Republic of Pakistan',
  ID: 'Indonesia|Republic of Indonesia',
  MY: 'Malaysia|W. Malaysia|West Malaysia',
  TH: 'Thailand|Kingdom of Thailand',
  KH: 'Cambodia|Kingdom of Cambodia|Kampuchea',
  PH: 'Philippines|The Philippines|Republic of the Philippines',
  LK: 'Sri Lanka|Democratic Socialist Republic of Sri Lanka|Ceylon',
  MX: 'Mexico|México|Méjico|United Mexican States|Estados Unidos Mexicanos',
  BR: 'Brazil|Brasil|Federative Republic of Brazil',
  AU: 'Australia|Commonwealth of Australia',
  UZ: 'Uzbekistan|Republic of Uzbekistan|乌兹别克',
  TM: 'Turkmenistan',
  KZ: 'Kazakhstan|Republic of Kazakhstan',
  KG: 'Kyrgyzstan|Kyrgyz Republic',
  DE: 'Germany|Federal Republic of Germany|Bundesrepublik Deutschland|BRD|F.R. Germany',
  MK: 'North Macedonia|Macedonia|FYROM',
  SZ: 'Swaziland|Eswatini',
  CV: 'Cape Verde|Cabo Verde',
  MD: 'Moldova|Republic of Moldova',
  BO: 'Bolivia|Plurinational State of Bolivia',
  VE: 'Venezuela|Bolivarian Republic of Venezuela',
  EG: 'Egypt|Arab Republic of Egypt|A.R.E.',
  ET: 'Ethiopia|Federal Democratic Republic of Ethiopia',
  ZA: 'South Africa|Republic of South Africa|R.S.A.|RSA',
  SA: 'Saudi Arabia|Kingdom of Saudi Arabia|K.S.A.|KSA',
  VA: 'Vatican',
  PS: 'Palestine|State of Palestine',
};

/** Names that mean other things more often than the country: only taken behind a cue or as a whole value. */
export const ambiguousNames = new Set(
  'jersey guernsey chad georgia jordan guinea holland wales mac man us eua bharat are rsa can inde inda leone reunion chili'.split(
    ' ',
  ),
);

export interface CountryNames {
  /** Folded whole name -> code. */
  readonly byName: ReadonlyMap<string, string>;
  /** First word of Latin-script names -> word lists, longest first. */
  readonly byFirstWord: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** First character of names in scripts without spaces -> names (simplified), longest first. */
  readonly byFirstCharacter: ReadonlyMap<string, readonly string[]>;
  /** ISO 3166-1 alpha-3 -> alpha-2. */
  readonly byAlpha3: ReadonlyMap<string, string>;
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u;
let names: CountryNames | null = null;

/** All known country names, made on first use (about 30 ms). */
export function countryNames(): CountryNames {
  if (names !== null) return names;
  const byName = new Map<string, string>();
  const put = (name: string, code: string): void => {
    const key = foldKey(name);
    if (key !== '' && !byName.has(key)) byName.set(key, code);
  };
  for (const [code, list] of Object.entries(variants)) for (const name of list.split('|')) put(name, code);
  for (const language of nameLanguages) {
    const long = new Intl.DisplayNames([language], { type: 'region' });
    const short = new Intl.DisplayNames([language], { type: 'region', style: 'short' });
    for (const code of regionCodes()) {
      const whole = long.of(code) ?? code;
      put(whole, code);
      const brief = short.of(code) ?? code;
      if (brief.length > 3 && brief !== whole) put(brief, code);
    }
  }
  const byFirstWord = new Map<string, string[][]>();
  const byFirstCharacter = new Map<string, string[]>();
  for (const name of byName.keys()) {
    if (unspaced.test(name)) {
      const list = byFirstCharacter.get(name[0]!) ?? [];
      list.push(name);
      byFirstCharacter.set(name[0]!, list);
    } else {
      const words = name.split(' ');
      const list = byFirstWord.get(words[0]!) ?? [];
      list.push(words);
      byFirstWord.set(words[0]!, list);
    }
  }
  for (const list of byFirstWord.values()) list.sort((one, other) => other.length - one.length);
  for (const list of byFirstCharacter.values()) list.sort((one, other) => other.length - one.length);
  names = { byName, byFirstWord, byFirstCharacter, byAlpha3: alpha3() };
  return names;
}

/** ISO 3166-1 alpha-3 codes by alpha-2, `XXYYY` without separators. */
const alpha3Table =
  'ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM YEYEM YTMYT ZAZAF ZMZMB ZWZWE';

function alpha3(): Map<string, string> {
  return new Map(alpha3Table.split(' ').map((pair) => [pair.slice(2), pair.slice(0, 2)]));
}
