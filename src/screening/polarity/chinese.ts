import type { Negation } from './english.ts';
import { blanked, chineseReach, type LocalCue, type LocalStatement } from './local-statement.ts';

/** Words in which a sign of negation denies nothing. Simplified characters; traditional ones are read as these. */
const pseudoNegation =
  /有无|有没有|是不是|不仅(?:仅)?|不但|不只|不光|不单|不限于?|不得不|无不|无非|莫不|不外乎|不锈钢?|不同|不断|不少|不良|不久|不足|不错|不过|不论|无论|无锡|无纺布?|无线|无缝|无偿|无效|无法忽视|非洲|非常|非凡|非织造布?|非标|未来|未必|没收|不合格|不可或缺|不可避免|未经(?!任何)|无异议|无变化|没有变化|毫无疑问|无疑|不含税|不含运费|不规则|不等|不符|不变/gu;
const negator =
  /从未|并未|均未|未曾|不曾|从不|并非|并不|绝不|决不|均不|绝无|并无|均无|没有|杜绝|拒绝|避免|不|未|无|没|非/gu;
const fillers =
  '(?:直接|间接|或者|或|、|和|及|与|地|任何|曾经|曾|有|会|将|再|是|过|经|被|以任何形式|以任何方式|通过任何(?:方式|渠道|形式)|任何形式|主动|故意|明知|得|能|可能|要|也|都|均|去|一切|所有|部分|全部|将会|一吨|一件|一家|一个|半点)';
const tieVerb =
  '(?:采购|购买|购入|购进|购自|收购|使用|采用|选用|取用|用到|用过|含有|包含|含|掺|混入|混有|掺入|掺杂|来自|来源|源自|源于|源|产自|产于|出自|取自|取材|选自|原产|产|进口|输入|引进|设有|设立|设|开设|经营|涉及|涉|雇佣|雇用|招用|招聘|招募|聘用|录用|接收|接受|合作|往来|交易|关联|关系|联系|联营|投资|参股|控股|持股|拥有|存在|属于|隶属|生产|制造|加工|种植|采摘|轧花|开采|冶炼|位于|地处|坐落|委托|外包|分包|销售|供应|供货|供|提供(?:产品|货物|原料)|经手|参与|购|用|买)';
const tieNoun =
  '(?:棉花|棉纱|棉|皮棉|籽棉|纱线|纱|布|面料|原料|原材料|材料|物料|辅料|货物|产品|商品|成分|部件|零件|多晶硅|工业硅|硅料|硅|铝|番茄|企业|公司|工厂|供应商|厂家|厂商|客户|合作方|工人|员工|劳工|人员|业务|往来|关系|关联|交易|合作|合同|投资|分公司|子公司|分支机构|机构|股权|股份|来源|成份|一家|一件|任何)';
const paper =
  /发票|货款|款项|付款|证明|证书|文件|资料|报告|通知|回复|答复|样品|订单|检验|检测|记录|签字|盖章|童工|强迫劳动|加班|宿舍|账单|电话|邮件|认证|许可|清单/u;
/** A further predicate says what is so: 未使用进口棉的产品均使用…. */
const furtherVerb = new RegExp(`(?:均|都|全部?|则|就|便|时|后)[^,。;:]{0,4}?${tieVerb}`, 'u');
/** Papers and troubles that are denied of goods that are there: 未收到新疆供应商的发票. */
const trouble =
  /发票|货款|款项|付款|证明|证书|文件|资料|回复|答复|样品|签字|盖章|质量问题|缺陷|投诉|异议|账单|邮件/u;
const verbFirst = new RegExp(`^(?:${fillers}|\\s)*${tieVerb}`, 'u');
const nounFirst = new RegExp(`^(?:${fillers}|\\s)*[^,。;:]{0,6}?${tieNoun}`, 'u');
const preposition =
  /^(?:有|曾|会|再|是|直接|间接|或|任何|\s)*(?:从|向|自|由|在|于|与|和|同|跟|对|到|往|用)[^,。;:]{0,10}$/u;
const direct = /^(?:任何|有|一切|所有|是|属|属于|使用|以|含|\s)*$/u;
const verbBehind = new RegExp(`^[^,。;:]{0,16}?${tieVerb}`, 'u');
/** Denials behind the mention: the tie is denied and nothing else follows, or it is a relation. */
const relationBehind =
  /^[^,。;:]{0,18}?(?:没有|并无|均无|绝无|毫无|从无|无|不存在|未发生|未建立|未有|没)(?:过|有|存在|发生|建立)?(?:任何|直接|间接|或|和|的|、|形式|\s)*[^,。;:]{0,10}?(?:关系|关联|业务|往来|交易|合作|联系|股权|投资|瓜葛|采购行为|贸易)/u;
const unrelatedBehind = /^[^,。;:]{0,10}?(?:无关|不相关|没关系)/u;
const verbDeniedBehind = new RegExp(
  `^[^,。;:]{0,14}?(?:从未|并未|均未|未曾|不曾|从不|没有|未|不)(?:${fillers}|在[^,。;:]{1,6})*${tieVerb}(?:过|于[^,。;:]{0,12}|在[^,。;:]{0,12}|到[^,。;:]{0,10}|进入[^,。;:]{0,10})?\\s*(?:[,。;]|$)`,
  'u',
);
const notInBehind =
  /^[^,。;:]{0,10}?(?:不是|并非|不属于|不在)(?:我司|我公司|本公司|我们|本厂)?的?[^,。;:]{0,6}?(?:供应商|客户|合作|名单|供应链|产地|来源)/u;
const outside =
  /^[^,。;:]{0,8}?(?:以外|之外|除外|外)的?(?:其他|其它)?(?:地区|省份?|国家|产区|区域|地方|产地|棉区|企业|供应商|公司|各地|来源|采购|的|$|[。;)])/u;
const withoutInFront = /除(?:了|去|开)?[^,。;:]{0,10}$/u;
const limitedTime =
  /(?:自|从|于)?(?:19|20)\d\d\s*年(?:\s*\d{1,2}\s*月)?(?:份)?\s*(?:起|以来|之后|以后|后|开始|之前|以前|前|底前)|尚未|暂未|暂无|暂时|目前还|还没|直到/u;
const exceptionBehind =
  /^[^。;]{0,40}?(?:除[^。;]{0,20}外|但[^。;]{0,16}(?:除外|使用|采购|来自|例外)|仅限|只有)/u;

/** The negation that governs a mention in a Chinese statement, if any does. */
export function chineseNegation(local: LocalStatement): Negation | null {
  const whole = blanked(local.before.slice(-80), pseudoNegation);
  const offset = local.before.length - whole.length;
  const after = blanked(local.after, pseudoNegation);
  const limited =
    limitedTime.test(whole) || limitedTime.test(after.slice(0, 20)) || exceptionBehind.test(after);
  // "Without X cotton we cannot make it" says that it is there.
  if (
    /(?:没有|没|无|缺少)[^,。;]{0,4}$/u.test(whole) &&
    /^[^。;]{0,16},[^。;]{0,12}(?:无法|不能|难以|就不|不可)/u.test(after)
  )
    return null;
  const denied = (cue: LocalCue, rule: string): Negation => ({
    kind: limited ? 'other' : 'denied',
    cue,
    rule: limited ? 'negation-of-something-else' : rule,
  });

  const excluded = outside.exec(after);
  const reaching: { at: number; end: number; governs: boolean }[] = [];
  for (const match of whole.matchAll(negator)) {
    const end = match.index + match[0].length;
    const between = whole.slice(end);
    if (between.length > chineseReach || /[,。;!?]/u.test(between)) continue;
    if (/但是?|然而|不过|而(?!且)|除了|比(?!例)/u.test(between) || furtherVerb.test(between)) continue;
    if (/:/.test(between) && !/(?:以下|下列|如下)[^:]*:/u.test(whole.slice(Math.max(0, match.index - 12))))
      continue;
    if (match[0] === '非' && !/^[来产源出取原于自\s]*$/u.test(between.slice(0, 4))) continue;
    if (
      trouble.test(between + after.split(/[,。;]/)[0]!.slice(0, 14)) &&
      !/^(?:不是|并非)/u.test(whole.slice(match.index))
    )
      continue;
    reaching.push({ at: match.index, end, governs: governsTie(match[0], between, after) });
  }
  const last = reaching.at(-1);
  const without = withoutInFront.exec(whole);
  if (excluded !== null) {
    const cue: LocalCue = { part: 'after', start: 0, end: excluded[0].length };
    if (last !== undefined) return { kind: 'double', cue, rule: 'double-negation' };
    return denied(cue, 'exclusion-after');
  }
  if (without !== null && /^[^,。;:]{0,12}?外/u.test(after)) {
    const cue: LocalCue = { part: 'before', start: offset + without.index, end: offset + without.index + 1 };
    // "Except X we have no other source" states X.
    if (
      /^[^。;]{0,30}?(?:没有|无|未|不)[^。;]{0,12}?(?:其他|其它|别的)|^[^,。;:]{0,12}?外,?(?:我司|我们|本公司)?(?:还|也|另)/u.test(
        after,
      )
    )
      return { kind: 'double', cue, rule: 'double-negation' };
    return { kind: 'other', cue, rule: 'exclusion-left-open' };
  }
  if (last !== undefined) {
    const cue: LocalCue = { part: 'before', start: offset + last.at, end: offset + last.end };
    const inFront = reaching.at(-2);
    if (inFront !== undefined && !/[、或也和且及并]/u.test(whole.slice(inFront.end, last.at)))
      return {
        kind: last.at - inFront.end <= 4 ? 'double' : 'other',
        cue: { ...cue, start: offset + inFront.at },
        rule: 'double-negation',
      };
    return last.governs
      ? denied(cue, 'negation-before')
      : { kind: 'other', cue, rule: 'negation-of-something-else' };
  }
  for (const pattern of [relationBehind, unrelatedBehind, notInBehind, verbDeniedBehind]) {
    const match = pattern.exec(after);
    if (match === null || (pattern === verbDeniedBehind && paper.test(match[0]))) continue;
    return denied({ part: 'after', start: 0, end: match[0].length }, 'negation-after');
  }
  return null;
}

function governsTie(word: string, between: string, behind: string): boolean {
  // What the next clause speaks of is denied there, if at all: 均不来自新疆,未使用强迫劳动.
  const after = clauseOf(behind);
  if (paper.test(between)) return false;
  if (direct.test(between)) return !paper.test(after.slice(0, 8));
  if (/^(?:避免|拒绝|杜绝)$/u.test(word)) return verbFirst.test(between);
  if (verbFirst.test(between)) return !paper.test(after.slice(0, 10));
  if (/^在$/u.test(between) && /^(?:地区|境内|自治区)?\s*$/u.test(after)) return true;
  if (preposition.test(between)) return verbBehind.test(after) && !paper.test(after.slice(0, 20));
  if (/^(?:没有|无|绝无|并无|均无|没)$/u.test(word))
    return (
      nounFirst.test(between) && (new RegExp(tieVerb, 'u').test(between) || /^(?:任何)?\s*$/u.test(between))
    );
  return false;
}

/** The text up to the end of its clause. */
function clauseOf(text: string): string {
  return text.split(/[,。;]/u, 1)[0]!;
}
