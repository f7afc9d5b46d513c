import type { Polarity } from '../../../model/field.ts';
import { indicatorsNamed } from './forced-labour-indicators.ts';

/**
 * Words that deny a finding: a negation that governs evidence, cases or findings. "Eye wash had no water pressure" and
 * "Exits were not marked" are findings of what is wrong, not denials; a negation before the indicator itself is told
 * apart by {@link deniesIndicator}.
 */
const denials: readonly RegExp[] = [
  /\b(?:no|without|zero|neither|nor|not (?:find|identify|observe|detect|see|have)(?: any)?)\s+(?:\p{L}+\s+){0,3}?(?:evidence|signs?|indications?|reports?|cases?|instances?|findings?|non-?conformit(?:y|ies)|violations?|allegations?|traces?|deficienc(?:y|ies)|complaints?)\b/iu,
  /\bnone (?:was |were )?(?:found|identified|observed|detected|reported|noted|seen)\b/iu,
  /\bkeine? (?:\p{L}+ )?(?:hinweise?|anzeichen|belege?|fälle?|abweichung(?:en)?|verstöße?)(?!\p{L})/iu,
  /\b(?:aucune?|pas d[e'’]|sans) ?(?:\p{L}+ )?(?:preuves?|signes?|indices?|cas|non-conformités?)(?!\p{L})/iu,
  /\b(?:ning[uú]n[oa]?|sin|no (?:hay|se \p{L}+)) (?:\p{L}+ )?(?:evidencias?|indicios?|casos?|señal(?:es)?)(?!\p{L})/iu,
  /\b(?:nenhuma?|sem|não (?:foram|foi|há)) (?:\p{L}+ )?(?:evidências?|indícios?|casos?|sinais)(?!\p{L})/iu,
  // 未发现消防记录 says that a record is wanting.
  /(?:未|没有|无)(?:发现|发生|查出|检出|存在|接到|收到)(?![^，。；]*(?:记录|文件|档案|证书|许可|标识|合同))/u,
  /无[^，。；]{0,8}(?:证据|迹象|现象|不符合项|违规)/u,
];
/** A negation right before the words of an indicator: "no forced labour", "without recruitment fees", 无强迫劳动. */
const negationBefore =
  /(?:\b(?:no|not|without|free (?:of|from)|nor|neither|keine?r?|ohne|aucune?|pas de|sans|ningún|ninguna|sin|nenhuma?|sem|không)\s+(?:\p{L}+\s+){0,3}|(?:不存在|未使用|没有|未|无|不使用|禁止))$/iu;
/** Grades that say a requirement is met, or that nothing was graded. */
const goodGrade =
  /^(?:a\+?|none|nil|n\/?a|[-–—]|ok|pass(?:ed)?|conform\p{L}*|complian\p{L}*|compliant|good|very good|observation|met|yes|zero|no finding|符合|合格|无|良好|通过)\.?$/iu;

/**
 * Whether a finding says that something is absent which the audit looked for: then it is denied (contract §4). One that
 * is graded as a lack never does. Every engine's findings are read so, for one finding has one meaning.
 * @param grade as printed beside it; empty where none is.
 */
export function findingPolarity(text: string, grade: string): Polarity {
  if (grade !== '' && !goodGrade.test(grade)) return 'asserted';
  return denials.some((pattern) => pattern.test(text)) || deniesIndicator(text) ? 'denied' : 'asserted';
}

/** The words of an indicator are denied behind them: "mandatory overtime is not practised", "fees are never charged". */
const negationBehind =
  /^[^.;,]{0,30}?\b(?:is|are|was|were|has been|have been)\s+(?:not|never)\b|^[^。；，]{0,8}(?:未发现|不存在|没有发生)/iu;

function deniesIndicator(text: string): boolean {
  return indicatorsNamed(text).some(
    ({ start, end }) => negationBefore.test(text.slice(0, start)) || negationBehind.test(text.slice(end)),
  );
}
