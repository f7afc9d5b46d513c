import { foldKey } from '../text/fold.ts';

/** A legal form of companies as printed behind (or in front of) their names. */
export interface LegalForm {
  /** Printed forms; a blank may be any run of blanks, dots and commas are optional where printed. */
  readonly forms: readonly string[];
  /** ISO 3166-1 alpha-2 codes of the countries that know it. */
  readonly countries: readonly string[];
  readonly position: 'behind' | 'in front' | 'either';
}

const form = (forms: string, countries: string, position: LegalForm['position'] = 'behind'): LegalForm => ({
  forms: forms.split('|'),
  countries: countries.split(' ').filter((code) => code !== ''),
  position,
});

/**
 * Legal forms on supplier papers, compound ones included. Facts of company law of the countries named; abbreviations
 * as firms print them. Longer forms win over shorter ones.
 */
export const legalForms: readonly LegalForm[] = [
  form(
    'Co., Ltd.|Co.,Ltd|Co. Ltd.|Co Ltd|Company Limited|Company Ltd.|Co., Limited|Corp., Ltd.|Corporation Limited|Corporation Ltd.|Co., L.T.D.|Co.;Ltd',
    'CN HK TW VN TH KR JP MM KH',
  ),
  form('Ltd.|Limited|Ltd.Co.|Ltd', 'GB IE HK IN BD PK CN'),
  form(
    'Pvt. Ltd.|Private Limited|(Pvt.) Ltd.|(Private) Limited|Pvt Limited|(P) Ltd.|P. Ltd.|(Pvt) Limited|Pty. Ltd.|Pty Limited|Proprietary Limited',
    'IN PK LK BD AU ZA',
  ),
  form('Pte. Ltd.|Pte Limited|Private Ltd.', 'SG'),
  form('Sdn. Bhd.|Sdn Bhd|S/B|SDN.BHD.|Sendirian Berhad|Berhad|Bhd.|(M) Sdn. Bhd.', 'MY BN'),
  form('PLC|P.L.C.|Public Limited Company|Public Company Limited|PCL', 'GB IE TH'),
  form('Inc.|Incorporated|Corp.|Corporation|Co., Inc.|Company, Inc.', 'US CA PH KR JP TW'),
  form('LLC|L.L.C.|Limited Liability Company|LLP|L.L.P.|L.P.|PLLC', 'US AE'),
  form('FZE|FZCO|FZ-LLC|FZC|DMCC|W.L.L.|WLL', 'AE BH QA KW'),
  form(
    'GmbH|G.m.b.H.|gGmbH|mbH|GmbH & Co. KG|GmbH & Co KG|GmbH & Co. KGaA|GmbH & Co. OHG|AG & Co. KG|AG & Co. KGaA|UG (haftungsbeschränkt)|UG|KGaA|SE & Co. KG|Ges.m.b.H.|Gesellschaft mbH',
    'DE AT CH',
  ),
  form('AG|A.G.|Aktiengesellschaft|KG|OHG|e.K.|e.Kfm.|GbR|e.G.|eG|e.V.|a.G.|VVaG|SE', 'DE AT CH'),
  form(
    'S.A.|S.A|SA|S.A.S.|SAS|SASU|S.A.S.U.|SARL|S.A.R.L.|S.à r.l.|Sàrl|EURL|E.U.R.L.|SNC|S.N.C.|SCI|SCOP|Société Anonyme',
    'FR BE LU CH MA TN',
    'either',
  ),
  form('S.p.A.|SpA|S.P.A.|S.r.l.|Srl|S.R.L.|S.r.l.s.|S.a.s.|S.n.c.|Società per Azioni|Soc. Coop.', 'IT'),
  form('S.L.|S.L|SL|S.L.U.|SLU|S.A.U.|Sociedad Limitada|Sociedad Anónima', 'ES'),
  form(
    'S.A. de C.V.|SA de CV|S.A.P.I. de C.V.|S. de R.L. de C.V.|S. de R.L.|S de RL de CV|S.A.C.|S.A.A.|C.A.|Cía. Ltda.|Ltda.|Ltda|LTDA|S.A.B. de C.V.|E.I.R.L.',
    'MX PE CO EC VE CL GT HN SV NI',
  ),
  form('Ltda.|LTDA|S/A|S.A.|EIRELI|ME|EPP|Lda.|Lda|Unipessoal Lda', 'BR PT'),
  form(
    'A.Ş.|A.S.|AŞ|Anonim Şirketi|Ltd. Şti.|Ltd.Şti.|Ltd. Sti.|LTD. ŞTİ.|Limited Şirketi|San. ve Tic. A.Ş.|San. ve Tic. Ltd. Şti.|Sanayi ve Ticaret A.Ş.|Sanayi ve Ticaret Anonim Şirketi|Sanayi ve Ticaret Limited Şirketi|Tic. Ltd. Şti.|Tic. A.Ş.',
    'TR',
  ),
  form('B.V.|BV|N.V.|NV|BVBA|B.V.B.A.|V.O.F.|C.V.|CVBA|SPRL|ASBL', 'NL BE'),
  form('A/S|ApS|I/S|AB|A.B.|Aktiebolag|AS|ASA|Oy|Oyj|Oy Ab', 'DK SE NO FI'),
  form(
    'Sp. z o.o.|Sp.z o.o.|Spółka z o.o.|S.A.|Sp. k.|Sp. j.|s.r.o.|spol. s r.o.|a.s.|d.o.o.|d.d.|Kft.|Zrt.|Nyrt.|Bt.|EOOD|OOD|AD|S.R.L.',
    'PL CZ SK SI HR HU BG RO',
  ),
  form(
    'JSC|J.S.C.|Joint Stock Company|Joint-Stock Company|PJSC|OJSC|CJSC|JS Company|Joint Venture Company',
    'VN RU KZ UZ',
  ),
  form('ООО|ОАО|ЗАО|ПАО|АО|ТОО|ИП|OOO|OAO|ZAO|TOO|MChJ|QK', 'RU KZ UZ', 'either'),
  form(
    'Công ty TNHH|Công ty Cổ phần|Công ty CP|Công ty TNHH MTV|Công ty TNHH Một thành viên|CÔNG TY TRÁCH NHIỆM HỮU HẠN|Tổng công ty|Doanh nghiệp tư nhân|DNTN|Hợp tác xã|Chi nhánh Công ty TNHH|Chi nhánh Công ty Cổ phần|Cty TNHH|Cong ty TNHH|Cong ty Co phan',
    'VN',
    'in front',
  ),
  form('PT.|PT|CV.|UD.', 'ID', 'in front'),
  form('Tbk|Tbk.|(Persero)', 'ID'),
  form('K.K.|KK|G.K.|Kabushiki Kaisha|Godo Kaisha', 'JP'),
  form(
    'Group|Holdings|Holding|Group Co., Ltd.|Group Corporation|Group Corp.|Group Limited|Co-operative|Cooperative|Cooperative Society',
    '',
  ),
  form('& Co.|& Cie|& Cie.|& Sons|& Bros.|& Söhne|et Fils|Hermanos|y Cía.|& Co', ''),
];

/** Endings of Chinese, Japanese and Korean organisation names, longest first. */
export const unspacedLegalForms: readonly string[] = [
  '集团股份有限公司',
  '集团有限责任公司',
  '集团有限公司',
  '股份有限公司',
  '有限责任公司',
  '股份合作公司',
  '有限公司',
  '集团公司',
  '总公司',
  '分公司',
  '子公司',
  '公司',
  '专业合作社',
  '供销合作社',
  '合作社',
  '合伙企业（有限合伙）',
  '合伙企业',
  '個人獨資企業',
  '个人独资企业',
  '集团',
  '股份公司',
  '轧花厂',
  '纺织厂',
  '棉纺厂',
  '服装厂',
  '针织厂',
  '印染厂',
  '制衣厂',
  '加工厂',
  '总厂',
  '分厂',
  '工厂',
  '厂',
  '农场',
  '牧场',
  '商行',
  '经营部',
  '贸易行',
  '事务所',
  '研究院',
  '研究所',
  '检测中心',
  '股份有限會社',
  '株式会社',
  '有限会社',
  '合同会社',
  '株式會社',
  '주식회사',
  '유한회사',
];

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A printed form as a pattern: blanks any, dots and commas optional, so that `Co Ltd` and `CO.,LTD` are one. */
function loosePattern(printed: string): string {
  return escapePattern(printed)
    .replace(/\\\.,? ?|, ?|;/g, (mark) =>
      mark.startsWith('\\.') ? '\\s?[.,;]?\\s?[,.;]?\\s*' : '\\s?[,;]?\\s*',
    )
    .replace(/(?<!\\s[?*]?) +/g, '\\s+')
    .replace(/(?:\\s\*)+\\s\+/g, '\\s*');
}

function patternOf(position: readonly LegalForm['position'][]): string {
  const printed = new Set<string>();
  for (const one of legalForms)
    if (position.includes(one.position)) for (const text of one.forms) printed.add(text);
  return [...printed]
    .sort((one, other) => other.length - one.length)
    .map((text) => loosePattern(text).replace(/(?:\\s\?)?\[\.,;\]\?(?:\\s\?\[,\.;\]\?)?\\s\*$/, '\\.?'))
    .join('|');
}

/** Short forms that are also words or initials: they count only in exactly this spelling. */
const exactCase =
  /^(?:AG|SE|KG|UG|SA|SAS|SL|SLU|NV|BV|AB|AS|ASA|AD|ME|SNC|SCI|KK|QK|PT|CV|UD|PCL|BT|ИП|АО|OOD|EPP|AŞ|SARL|S\/B|S\/A|A\/S|I\/S|WLL|FZC|FZE|a\.s\.?|e\.K\.?|e\.V\.?|a\.G\.?|e\.G\.?|eG|d\.d\.?|Oy|OHG|oHG|EURL|SASU|LTDA|TOO|OOO)$/;
const shortForm = /^\p{L}{1,3}$|^(?:\p{L}\.?){1,2}$|^\p{L}\/\p{L}$/u;

export const legalFormBehind = new RegExp(
  `(?<=[\\p{L}\\p{N})”"'.&]\\s*,?\\s*)(?<![\\p{L}\\p{N}])(?:${patternOf(['behind', 'either'])})(?![\\p{L}\\p{N}])`,
  'giu',
);
export const legalFormInFront = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${patternOf(['in front', 'either'])})(?=[\\s:])`,
  'giu',
);
export const unspacedLegalForm = new RegExp(`(?:${unspacedLegalForms.map(escapePattern).join('|')})`, 'gu');

/** Short forms that are nothing else, in capitals or with a capital letter. */
const unmistakable =
  /^(?:Inc|INC|Ltd|LTD|LLC|Llc|LLP|PLC|Plc|JSC|Jsc|Bhd|BHD|Tbk|TBK|SRL|Srl|SpA|SPA|ApS|APS|Kft|KFT|Zrt|GbR|mbH|MBH|Lda|LDA)\.?$/;

/** True when a match of the patterns above is really printed as a legal form, not as a word of the same letters. */
export function isLegalFormAsPrinted(printed: string): boolean {
  const bare = printed.trim();
  if (!shortForm.test(bare))
    return !/^(?:group|holdings?|limited|cooperative|corporation|incorporated)$/.test(bare);
  return (
    exactCase.test(bare) ||
    unmistakable.test(bare) ||
    /^\p{Lu}\.\p{Lu}\.?$/u.test(bare) ||
    /^(?:Co|PT|CV)\.$/.test(bare)
  );
}

export interface NameParts {
  /** The name without its legal form, trimmed of marks. */
  readonly name: string;
  /** The legal form as printed; null when there is none. */
  readonly legalForm: string | null;
}

/** Cuts the legal form off a company name, behind or in front of it. */
export function splitLegalForm(name: string): NameParts {
  const trimmed = name.trim();
  const tidy = (text: string): string => text.replace(/^[\s,.;:&-]+|[\s,;:&-]+$/g, '');
  for (const match of trimmed.matchAll(unspacedLegalForm)) {
    const end = match.index + match[0].length;
    const rest = trimmed.slice(end).trim();
    if (match.index > 0 && /^(?:[（(][^）)]*[)）])?$/.test(rest)) {
      return { name: tidy(trimmed.slice(0, match.index) + rest), legalForm: match[0] };
    }
    if (match.index === 0 && rest !== '' && /^(?:株式|有限|合同|주식|유한)/.test(match[0])) {
      return { name: tidy(rest), legalForm: match[0] };
    }
  }
  let behind: RegExpMatchArray | null = null;
  for (const match of trimmed.matchAll(legalFormBehind)) {
    if (!isLegalFormAsPrinted(match[0])) continue;
    if (/^[\s.,;)]*(?:\([^)]*\))?$/.test(trimmed.slice(match.index + match[0].length))) {
      behind = match;
      break;
    }
    // Rohstoff AG Salzgitter: a form in the middle is cut out, the seat behind it stays part of the name.
    if (/^\s+\p{Lu}[\p{L}-]+$/u.test(trimmed.slice(match.index + match[0].length))) behind = match;
  }
  if (behind !== null) {
    const index = behind.index!;
    const rest = trimmed.slice(index + behind[0].length);
    const before = tidy(trimmed.slice(0, index));
    if (before !== '' && !/^(?:the|la|le|el|der|die|das|our|this|your|of)$/i.test(before)) {
      const tail = tidy(rest.replace(/^[.\s]+/, ''));
      return { name: tail === '' ? before : `${before} ${tail}`, legalForm: behind[0].trim() };
    }
  }
  legalFormInFront.lastIndex = 0;
  const front = legalFormInFront.exec(trimmed);
  legalFormInFront.lastIndex = 0;
  if (front !== null && front.index === 0 && isLegalFormAsPrinted(front[0])) {
    const rest = tidy(trimmed.slice(front[0].length));
    if (rest !== '') return { name: rest, legalForm: front[0] };
  }
  return { name: tidy(trimmed), legalForm: null };
}

/** Key under which two spellings of a party are the same: folded, without legal form. */
export function partyKey(name: string): string {
  return foldKey(splitLegalForm(name).name);
}
