import type { DocumentTypeDefinition } from '../src/model/document-type.ts';
import auditReport from './audit_report.ts';
import baleList from './bale_list.ts';
import billOfMaterials from './bill_of_materials.ts';
import businessLicence from './business_licence.ts';
import capacityReport from './capacity_report.ts';
import certificate1243a from './certificate_12_43_a.ts';
import certificateOfOrigin from './certificate_of_origin.ts';
import cf28Cf29 from './cf28_cf29.ts';
import chainOfCustodyCertificate from './chain_of_custody_certificate.ts';
import correctiveAction from './corrective_action.ts';
import creditNote from './credit_note.ts';
import customsDeclaration from './customs_declaration.ts';
import declaration from './declaration.ts';
import detentionNotice from './detention_notice.ts';
import entryDocument from './entry_document.ts';
import exceptionReport from './exception_report.ts';
import exclusionNotice from './exclusion_notice.ts';
import executiveSummary from './executive_summary.ts';
import importerStatement from './importer_statement.ts';
import internalControls from './internal_controls.ts';
import inventoryRecord from './inventory_record.ts';
import invoice from './invoice.ts';
import labTest from './lab_test.ts';
import managementCertificate from './management_certificate.ts';
import millCertificate from './mill_certificate.ts';
import packingList from './packing_list.ts';
import processingContract from './processing_contract.ts';
import productCertificate from './product_certificate.ts';
import productionRecord from './production_record.ts';
import proofOfPayment from './proof_of_payment.ts';
import purchaseOrder from './purchase_order.ts';
import quotation from './quotation.ts';
import { defineType } from './registry.ts';
import riskAssessment from './risk_assessment.ts';
import securityFiling from './security_filing.ts';
import siteVisitReport from './site_visit_report.ts';
import supplierCode from './supplier_code.ts';
import supplierCorrespondence from './supplier_correspondence.ts';
import supplierList from './supplier_list.ts';
import supplyChainMap from './supply_chain_map.ts';
import tableOfContents from './table_of_contents.ts';
import thirdPartyPaymentAgreement from './third_party_payment_agreement.ts';
import trainingRecord from './training_record.ts';
import translation from './translation.ts';
import translatorCertificate from './translator_certificate.ts';
import transportDocument from './transport_document.ts';
import type { TypeFile } from './type-file.ts';
import unitConsumption from './unit_consumption.ts';
import unknown from './unknown.ts';
import weighingSlip from './weighing_slip.ts';
import workerRecord from './worker_record.ts';

export {
  isBilingual,
  type TranslationStatement,
  translationStatements,
} from './common/translation-statements.ts';
export { coreFieldPaths } from './core-fields.ts';
export {
  categoriesOf,
  documentTypeIds,
  documentTypeName,
  stepLabels,
  stepsOf,
} from './document-categories.ts';
export { labelKey } from './label-key.ts';
export { type BreakTest, type LabelMatch, LabelMatcher, outermost } from './label-matcher.ts';
export { contactLabels, type PartyPart, partyParts } from './party-parts.ts';
export { isContractPath, isPartyPath, roleOfPath, withoutIndexes } from './paths.ts';
export {
  findProcessWords,
  type ProcessWord,
  type ProductionStep,
  productionSteps,
} from './production-steps.ts';
export { type CheckedTypeFile, loadTypeFolder, readTypeFolder } from './registry.ts';
export { type Role, roleNames, roles } from './roles.ts';

/** The built-in types in the order in which equal scores are decided. */
const files: readonly TypeFile[] = [
  invoice,
  packingList,
  transportDocument,
  purchaseOrder,
  proofOfPayment,
  certificateOfOrigin,
  customsDeclaration,
  productionRecord,
  auditReport,
  chainOfCustodyCertificate,
  productCertificate,
  managementCertificate,
  declaration,
  thirdPartyPaymentAgreement,
  labTest,
  businessLicence,
  detentionNotice,
  certificate1243a,
  importerStatement,
  exclusionNotice,
  cf28Cf29,
  entryDocument,
  securityFiling,
  correctiveAction,
  siteVisitReport,
  baleList,
  weighingSlip,
  processingContract,
  unitConsumption,
  billOfMaterials,
  creditNote,
  quotation,
  inventoryRecord,
  millCertificate,
  workerRecord,
  supplierList,
  supplyChainMap,
  capacityReport,
  supplierCode,
  riskAssessment,
  trainingRecord,
  internalControls,
  executiveSummary,
  tableOfContents,
  exceptionReport,
  supplierCorrespondence,
  translatorCertificate,
  translation,
  unknown,
];

let registry: ReadonlyMap<string, DocumentTypeDefinition> | null = null;
let own: readonly DocumentTypeDefinition[] = [];

/**
 * Lets this process know a person's own types beside the built-in ones; one with the id of a built-in type takes its
 * place. Call before anything is classified, in each process and thread: what was made from the types is kept.
 */
export function useDocumentTypes(types: readonly DocumentTypeDefinition[]): void {
  own = types;
  registry = null;
}

/** All document types known here by id, `unknown` included and last. Built once. */
export function documentTypes(): ReadonlyMap<string, DocumentTypeDefinition> {
  if (registry === null) {
    const all = new Map(files.map(defineType).map((type) => [type.id, type]));
    for (const type of own) all.set(type.id, type);
    const last = all.get('unknown')!;
    all.delete('unknown');
    registry = all.set('unknown', last);
  }
  return registry;
}

/** The definition of a type; that of `unknown` for an id this folder does not know. */
export function documentType(id: string): DocumentTypeDefinition {
  return documentTypes().get(id) ?? documentTypes().get('unknown')!;
}
