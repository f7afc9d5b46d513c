/** Mails of the dump: a supplier's with attachments, a lawyer's without. */
import { Paper } from '../paper.ts';
import { order } from '../story/order.ts';
import { spinner } from '../story/parties.ts';

/** The lawyer's mail: privileged, so counsel must be able to hold it back. */
export function lawyerMessage(): {
  paper: Paper;
  message: { from: string; to: string; subject: string; date: string; id: string; body: string };
} {
  const body = [
    'PRIVILEGED AND CONFIDENTIAL - ATTORNEY-CLIENT COMMUNICATION',
    '',
    'Dear client,',
    '',
    'I looked through the first batch for detention DN-1703-2025-004417. Please do not forward this mail to the suppliers.',
    'Two points for our call on Thursday: the waybill of 28 February names a consignor in Aksu, and the wire for invoice QH25-0612 went to a firm in Hong Kong that no other paper mentions.',
    'Let us decide what to ask the spinner before anything is filed.',
    '',
    'Counsel, Ashley Ridge Trade Law PLLC',
    '',
  ].join('\n');
  const paper = new Paper('unknown', 'en');
  const page = paper.page();
  page.fact('issueDate', '2025-08-12');
  page.fact('title', 'Detention - first look at the batch');
  page.fact('references.invoice[0]', order.invoice);
  page.flag('xinjiang:6529', 'Aksu');
  return {
    paper,
    message: {
      from: '"Ashley Ridge Trade Law PLLC" <counsel@ashleyridge.example>',
      to: '"Compliance" <compliance@harborandpine.example>',
      subject: 'Detention - first look at the batch',
      date: 'Tue, 12 Aug 2025 16:42:10 -0400',
      id: '20250812204210.4471@ashleyridge.example',
      body,
    },
  };
}

/** The spinner's mail with two attachments, one of them named in Chinese. */
export function spinnerMessage(): {
  paper: Paper;
  message: {
    from: string;
    to: string;
    copy: string;
    subject: string;
    date: string;
    id: string;
    body: string;
  };
} {
  const body = [
    'Dear all,',
    '',
    'attached please find the invoice for the Brazilian cotton (contract PF-24-3391) and our statement in Chinese.',
    'The American papers will follow by courier.',
    '',
    'Best regards',
    `Raw material office, ${spinner.name}`,
    '',
  ].join('\n');
  const paper = new Paper('supplier_correspondence', 'en');
  const page = paper.page();
  page.fact('issueDate', '2025-07-09');
  page.fact('title', '巴西棉资料 Brazil cotton papers');
  page.fact('references.contract[0]', order.brazilContract);
  page.fact('parties.issuer.name', spinner.name);
  return {
    paper,
    message: {
      from: 'rawmaterial@haizhouspinning.example',
      to: 'docs@qinghe-ningbo.example',
      copy: 'compliance@harborandpine.example',
      subject: '巴西棉资料 Brazil cotton papers',
      date: 'Wed, 09 Jul 2025 10:15:33 +0800',
      id: '686DC2A5.0418@haizhouspinning.example',
      body,
    },
  };
}
