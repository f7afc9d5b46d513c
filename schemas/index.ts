import type { DocumentTypeDefinition } from '../src/model/document-type.ts';
import auditReport from './audit_report.ts';
import businessLicence from './business_licence.ts';
import certificateOfOrigin from './certificate_of_origin.ts';
import chainOfCustodyCertificate from './chain_of_custody_certificate.ts';
import customsDeclaration from './customs_declaration.ts';
import declaration from './declaration.ts';
import detentionNotice from './detention_notice.ts';
import invoice from './invoice.ts';
import labTest from './lab_test.ts';
import managementCertificate from './management_certificate.ts';
import packingList from './packing_list.ts';
import productCertificate from './product_certificate.ts';
import productionRecord from './production_record.ts';
import proofOfPayment from './proof_of_payment.ts';
import purchaseOrder from './purchase_order.ts';
import { defineType } from './registry.ts';
import supplierCorrespondence from './supplier_correspondence.ts';
import thirdPartyPaymentAgreement from './third_party_payment_agreement.ts';
import transportDocument from './transport_document.ts';
import type { TypeFile } from './type-file.ts';
import unknown from './unknown.ts';

export { coreFieldPaths } from './core-fields.ts';
export { categoriesOf, documentTypeIds, documentTypeName } from './document-categories.ts';
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
export { loadTypeFolder } from './registry.ts';
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
  supplierCorrespondence,
  unknown,
];

let registry: ReadonlyMap<string, DocumentTypeDefinition> | null = null;

/** All document types of this folder by id, `unknown` included. Built once. */
export function documentTypes(): ReadonlyMap<string, DocumentTypeDefinition> {
  registry ??= new Map(
    files.map((file) => {
      const definition = defineType(file);
      return [definition.id, definition] as const;
    }),
  );
  return registry;
}

/** The definition of a type; that of `unknown` for an id this folder does not know. */
export function documentType(id: string): DocumentTypeDefinition {
  return documentTypes().get(id) ?? documentTypes().get('unknown')!;
}
