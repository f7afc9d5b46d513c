import { describe, expect, test } from 'vitest';
import { confidentialityMark, isConfidentialName } from '../../../src/pipeline/propose/confidentiality.ts';

describe('marks of confidentiality', () => {
  test.each([
    ['CONFIDENTIAL'],
    ['Strictly Confidential'],
    ['*** STRICTLY PRIVATE & CONFIDENTIAL ***'],
    ['C O N F I D E N T I A L'],
    ['CONF1DENT1AL'],
    ['ACME CONFIDENTIAL'],
    ['Classification: Confidential'],
    ['Confidential – page 3 of 7'],
    ['COMMERCIAL IN CONFIDENCE'],
    ['Business Confidential Information'],
    ['Trade secret'],
    ['Proprietary and confidential'],
    ['FOR INTERNAL USE ONLY'],
    ['Not for distribution'],
    ['Vertraulich'],
    ['STRENG VERTRAULICH'],
    ['Confidentiel'],
    ['CONFIDENCIAL'],
    ['Riservato'],
    ['GİZLİDİR'],
    ['机密'],
    ['★ 机 密 ★'],
    ['【内部资料 注意保密】'],
    ['密级：机密'],
    ['商业秘密'],
    ['商业秘密，严禁外传'],
    ['機密文件'],
    ['社外秘'],
    ['ATTORNEY-CLIENT PRIVILEGED COMMUNICATION'],
    ['Attorney work product'],
    ['LEGALLY PRIVILEGED'],
    ['Prepared at the request of counsel'],
    ['律师-客户特权'],
    ['仅限内部传阅'],
    ['機密情報'],
    ['CONFIDENTIAL: not to be copied without leave of Acme Cotton Ltd'],
    ['Confidencial - Acme Textil SA de CV'],
    ['CONFI DENTIAL'],
    ['C\u200bONFI\u00adDENTIAL'],
    ['KONFIDENTIELL'],
    ['Poufne'],
    ['КОНФИДЕНЦИАЛЬНО'],
    ['대외비'],
    ['গোপনীয়'],
  ])('%s alone in its line', (line) => {
    expect(confidentialityMark(['Invoice No. 7', line, 'Total 12.00'])?.words).toBe(line);
  });

  test.each([
    ['This document is confidential and must not be passed on.'],
    ['This e-mail and any attachments are strictly confidential and intended for the addressee.'],
    ['The report contains business confidential information of the mill.'],
    ['Diese E-Mail ist vertraulich und nur für den Empfänger bestimmt.'],
    ['Este documento es confidencial y de uso exclusivo.'],
    ['This communication is subject to attorney-client privilege.'],
    ['本文件含有商业秘密，未经许可不得复制。'],
    ['本邮件及附件包含保密信息，仅供收件人使用。'],
  ])('%s speaks of the paper itself', (line) => {
    expect(confidentialityMark(['Dear Sir,', line])).not.toBeNull();
  });

  test('a sentence that goes on in the next line', () => {
    expect(
      confidentialityMark(['This message including all attachments', 'is confidential and privileged.']),
    ).not.toBeNull();
  });

  test.each([
    ['Non-confidential version'],
    ['NOT CONFIDENTIAL'],
    ['Public version: no confidential information'],
    ['The supplier shall keep all drawings confidential.'],
    ['12. Confidentiality'],
    ['8.1 Trade secrets'],
    ['Article 9 Confidential Information'],
    ['"Confidential Information" means any information that a party discloses.'],
    ['confidential.'],
    ['Confidentiality agreement of 3 May 2024'],
    ['签订保密协议'],
    ['八、保密条款'],
    ['员工保密义务培训记录'],
    ['Secretary of the board'],
    ['Confidence level 95 %'],
    ['nicht vertraulich'],
    ['Product: Secret Garden cushion, cotton'],
    ['本产品不含商业秘密'],
  ])('%s is none', (line) => {
    expect(confidentialityMark([line, 'Total 12.00'])).toBeNull();
  });

  test('names of files', () => {
    for (const name of [
      'CONFIDENTIAL cost sheet.xlsx',
      'mill_confidential_2025.pdf',
      '机密-成本.xlsx',
      'Vertraulich.docx',
    ])
      expect(isConfidentialName(name), name).toBe(true);
    for (const name of [
      'invoice 17.pdf',
      'non-confidential summary.pdf',
      '保密协议.pdf',
      'Secretary letter.pdf',
    ])
      expect(isConfidentialName(name), name).toBe(false);
  });
});
