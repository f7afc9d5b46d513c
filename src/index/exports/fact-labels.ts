/** How known facts of custody are called for people; other facts keep the name their reader gave them. */
const labels: Readonly<Record<string, string>> = {
  title: 'Title in the file',
  author: 'Author in the file',
  creator: 'Made with',
  producer: 'Produced by',
  created: 'File created',
  modified: 'File last changed',
  repaired: 'Repaired for reading',
  password: 'Password',
  passwordPosition: 'Opened with password number',
  encryption: 'Encryption',
  encoding: 'Text encoding',
  digitalSignature: 'Digital signature',
  digitalSignatures: 'Digital signatures',
  signedBy: 'Digital signature names',
  signedAt: 'Digital signature dated',
  signingTime: 'Digital signature dated',
  changedAfterSigning: 'Changed after signing',
  incrementalUpdates: 'Saved again (incremental updates)',
  scripts: 'Scripts',
  launchActions: 'Actions that start programs',
  macros: 'Macros',
  externalReferences: 'References to other places',
  hiddenText: 'Hidden text',
  invisibleText: 'Invisible text',
  trackedChanges: 'Tracked changes',
  comments: 'Comments',
  hiddenSheets: 'Hidden sheets',
  pictureTaken: 'Picture taken',
  camera: 'Camera',
  scanner: 'Scanner',
  software: 'Software',
  gps: 'Place in the picture data',
  lastModifiedBy: 'Last changed by',
  company: 'Company in the file',
  revision: 'Revision',
  printed: 'Last printed',
  mailFrom: 'Mail from',
  mailSender: 'Mail sender address',
  mailTo: 'Mail to',
  mailCc: 'Mail copy to',
  mailBcc: 'Mail blind copy to',
  mailReplyTo: 'Mail reply to',
  mailSubject: 'Mail subject',
  mailDate: 'Mail date as printed',
  mailSent: 'Mail sent',
  mailReceived: 'Mail received',
  mailMessageId: 'Mail message id',
  mailInReplyTo: 'Mail in reply to',
};

/** Facts whose name says another thing for one kind of file. */
const byKind: readonly (readonly [prefix: string, labels: Readonly<Record<string, string>>])[] = [
  ['application/pdf', { created: 'PDF created', modified: 'PDF last changed', producer: 'PDF produced by' }],
  ['image/', { created: 'Picture data created', modified: 'Picture data last changed' }],
];

/** The words a person reads for a fact; the fact's own name where nothing better is known. */
export function factLabel(name: string, mediaType: string | null): string {
  const own = byKind.find(([prefix]) => mediaType?.startsWith(prefix) === true)?.[1];
  if (own !== undefined && Object.hasOwn(own, name)) return own[name]!;
  return Object.hasOwn(labels, name) ? labels[name]! : name;
}
