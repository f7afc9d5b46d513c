import { roleNames } from './roles.ts';

/** Kinds of dates below `dates.` (contract §4). */
export const dateKinds = [
  'order',
  'productionFrom',
  'productionTo',
  'harvestYear',
  'received',
  'dispatched',
  'shippedOnBoard',
  'exportDeclared',
  'arrival',
  'entry',
  'paid',
  'signed',
  'sampled',
  'attendanceFrom',
  'attendanceTo',
  'presented',
  'established',
  'responseDue',
] as const;

/**
 * Statements that 19 CFR 12.43(a) prescribes for a certificate of origin, in its order. Each is a path below `clauses.`
 * that holds the page's own words.
 */
export const labourCertificateClauses = [
  'seller',
  'quantity',
  'description',
  'packages',
  'marks',
  'producedBy',
  'producedAt',
  'ladenOnBoard',
  'ladenAt',
  'departedOn',
  'labor',
  'component',
  'date',
] as const;

/** Schemes below `parties.<role>.identifiers.` (contract §4). */
export const identifierSchemes = [
  'uscc',
  'lei',
  'vat',
  'mid',
  'osHub',
  'registration',
  'certificate',
  'bankAccount',
] as const;

const partyParts = [
  'name',
  'nameTranslated',
  'address',
  'addressTranslated',
  'siteAddress',
  'country',
  'roleAsPrinted',
];

/**
 * The contract's paths as patterns. `[]` stands where an index may stand (or be left out when there is only one);
 * a name between `<>` stands for one of a set.
 */
const grammar: readonly string[] = [
  '<documentNumber|issueDate|expiryDate|language|title>',
  `dates.<${dateKinds.join('|')}>`,
  `parties.<${roleNames.join('|')}>[].<${partyParts.join('|')}>`,
  `parties.<${roleNames.join('|')}>[].identifiers.<${identifierSchemes.join('|')}>`,
  'origin[].agreement',
  'origin[].<country|region|siteName|siteAddress|component|material|step|process|lot|periodFrom|periodTo|ruleSystem|claimType>',
  'tier[].<asPrinted|role|step|commodity|number|name|address|country|email|phone>',
  'goods[].<originCriterion|lineNumber|marks>',
  'goods[].<description|articleNumber|hsCode|quantity|unit|lot|countryOfOrigin|unitPrice|amount|netWeight|grossWeight|packages|composition>',
  'lots[].<kind|id|rangeFrom|rangeTo|statedCount|listedCount|netWeight|grossWeight|tareWeight|cropYear|grade>',
  'totals.<amount|currency|netWeight|grossWeight|tareWeight|packages|quantity>',
  'references.<purchaseOrder|invoice|contract|billOfLading|container|lot|certificate|entry|letterOfCredit|seal>[]',
  'transport.<portOfLoading|portOfDischarge|placeOfReceipt|placeOfDelivery|vessel|voyage|vehicle>',
  'payment.<valueDate|purpose|instrument|amount|currency>',
  'payment.invoice[]',
  'production.<inputLot|outputLot>[]',
  'production.<inputQuantity|outputQuantity|loss|line|shift|workersOnShift>',
  'audit.<standard|type|announced|date|site|result|workersInterviewed>',
  'audit.finding[].<due|closedOn|status>',
  'audit.finding[].<text|severity|indicator|correctiveAction>',
  `clauses.<${labourCertificateClauses.join('|')}>`,
  'certificate.<issuedRetroactively|thirdPartyInvoicing>',
  'customs.<port|entryType|reason|action|team>',
  'customs.authority[]',
  'request[].text',
  'execution.<signature|signedOn|signatoryTitle>',
  'execution.seal[].<text|owner|kind>',
  'execution.handwriting[]',
  'translation.<method|translator|ofDocument|date|languages>',
  'components[].<product|material|articleNumber|hsCode|composition|supplier|countryOfOrigin|unit|perUnit|lossRate|quantity>',
  'stock[].<description|articleNumber|lot|unit|date|reference|opening|received|issued|balance>',
  'capacity[].<product|process|equipment|equipmentCount|perPeriod|period|unit|actualOutput|utilisation|workers>',
  'contents[].<number|title|step|page|purpose|keyInformation>',
  'workers.<headcount|listedCount|hours|overtimeHours|wages|currency|output>',
  'training.<topic|attendees|duration>',
  'assessment.<method|scope|list|listVersion|partiesScreened|result>',
  'test.sample[]',
  'test.<chainOfCustody|referenceLibrary|confidence>',
  'licence.scope',
  'policy.version',
  'policy.clause[]',
  'controls.<system|periodFrom|periodTo>',
  'controls.control[]',
];

const pathPattern = new RegExp(`^(?:${grammar.map(toPattern).join('|')})$`);
const partyPattern = new RegExp(`^parties\\.(?:${roleNames.join('|')})(?:\\[\\d+\\])?$`);

/** True for a field path of contract §4, with or without indexes on the repeating things. */
export function isContractPath(path: string): boolean {
  return pathPattern.test(path);
}

/** True for `parties.<role>`, with or without index: the place a party block stands below. */
export function isPartyPath(path: string): boolean {
  return partyPattern.test(path);
}

/** The role in a party path or a path below it; null for any other path. */
export function roleOfPath(path: string): string | null {
  return /^parties\.([a-zA-Z]+)/.exec(path)?.[1] ?? null;
}

/** A path without its indexes: `goods[3].hsCode` -> `goods.hsCode`. */
export function withoutIndexes(path: string): string {
  return path.replace(/\[\d+\]/g, '');
}

function toPattern(form: string): string {
  return form
    .replace(/\./g, '\\.')
    .replace(/\[\]/g, '(?:\\[\\d+\\])?')
    .replace(/<([^>]*)>/g, '(?:$1)');
}
