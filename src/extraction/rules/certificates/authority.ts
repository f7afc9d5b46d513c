/** Words that offices, chambers and councils bear in their names: who may certify an origin or keep a register. */
export const authorityWord =
  /(?<!\p{L})(?:chambers?|council|customs|administration|ministry|ministerio|ministério|ministère|authority|associa(?:tion|ção|zione)|asociación|federation|federação|bureau|board|agency|department|câmara|cámara|camera di commercio|chambre|handelskammer|[\p{L}-]*kammer|sindicato|registrar|companies house|inspectorate|secretaria|secretaría|commissariat|office|ticaret odası|sanayi odası|gümrük|müdürlüğü|kamer van koophandel)(?!\p{L})|商会|贸促会|贸易促进|国际贸易促进委员会|海关|检验检疫|监督管理局|行政管理局|行政审批局|商务局|税务局|公证处|phòng thương mại|sở công thương|sở kế hoạch|bộ công thương/iu;

/** True for the name of an office rather than a sentence about one. */
export function namesAuthority(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return (
    authorityWord.test(text) &&
    words.length <= 14 &&
    /^[\p{Lu}\p{Script=Han}"“(]/u.test(text.trim()) &&
    !/\b(?:hereby|is|are|has|have|was|were|that|certif\w+|declar\w+)\b/iu.test(text)
  );
}
