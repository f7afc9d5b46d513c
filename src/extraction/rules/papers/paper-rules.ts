import type { Candidate } from '../../../model/field.ts';
import { announcements } from '../audit/announcement.ts';
import { auditorAtFoot } from '../audit/auditor-at-foot.ts';
import { auditFindings } from '../audit/findings.ts';
import { certifyingAuthorities } from '../certificates/certifying-authority.ts';
import { goodsBox } from '../certificates/goods-box.ts';
import { labourCertificate } from '../certificates/labour-certificate.ts';
import { originForm } from '../certificates/origin-form.ts';
import { statedSteps } from '../certificates/stated-step.ts';
import type { RuleContext } from '../context.ts';
import { legalAuthorities } from '../customs/legal-authority.ts';
import { noticeFacts } from '../customs/notice-facts.ts';
import { requestedDocuments } from '../customs/requested-documents.ts';
import { claims } from '../origin.ts';
import type { FoundTable } from '../tables/found-table.ts';
import { supplierRows } from '../tables/supplier-rows.ts';
import { airWaybillNumbers } from './air-waybill.ts';
import { businessLicence } from './business-licence.ts';
import { grantedProducts, issuedAt, validUntil } from './issued-at.ts';
import { laboratoryResults, type ResultTable } from './laboratory-results.ts';
import { paymentDetails } from './payment-details.ts';
import { reversedInvoices } from './reversed-invoice.ts';
import { signatoryPosts } from './signatory-post.ts';

/** First index of origins that forms state step by step: behind those of labels and sentences, renumbered later. */
const stepIndexes = 400;

/** Rules for one kind of paper each: certificates, audits, laboratory reports, licences, payments, signatures. */
export function paperRules(
  context: RuleContext,
  tables: readonly FoundTable[],
  results: readonly ResultTable[],
): Candidate[] {
  const form = originForm(context);
  const labour = labourCertificate(context);
  const steps = statedSteps(context, stepIndexes);
  return [
    ...auditFindings(context, tables),
    ...announcements(context),
    ...auditorAtFoot(context),
    ...certifyingAuthorities(context),
    ...form,
    ...claims(context, form),
    ...labour,
    ...claims(context, labour),
    ...requestedDocuments(context),
    ...legalAuthorities(context),
    ...noticeFacts(context),
    ...goodsBox(context),
    ...issuedAt(context),
    ...grantedProducts(context),
    ...validUntil(context),
    ...steps,
    ...claims(context, steps),
    ...laboratoryResults(results),
    ...airWaybillNumbers(context),
    ...businessLicence(context),
    ...paymentDetails(context),
    ...signatoryPosts(context),
    ...reversedInvoices(context),
    ...supplierRows(context, tables),
  ];
}
