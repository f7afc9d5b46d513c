import type { FieldDefinition, TableDefinition } from '../../src/model/document-type.ts';
import { column, field, party, without } from './define.ts';
import { labels } from './labels.ts';
import * as parties from './parties.ts';

/** Labels of the papers of U.S. Customs and Border Protection. */
export const entryNumber = labels`
  en: Entry No. | Entry Number | Customs entry no. | Entry # | Entry Nos. | Entry summary no. | Entry Number(s) |
      Customs Entry Number | Entry Number and Line | Entry numbers | Filer Code/Entry Number | Filer Code/Entry No. |
      Entry Number/Line | Entry No./Line No. | Entry number and line number
  zh: 入境申报号 | 美国海关申报号
  es: Número de entrada
`;

export const portOfEntry = labels`
  en: Port of entry | Port | Port Code and Name | Port of Entry/Code | Port code and port name |
      Port Name | CBP Port | District/Port | Port of arrival and code | Entry port | Port of entry (code)
`;

export const authority = labels`
  en: Authority | Legal authority | Detention authority | Statutory authority | Basis for detention | Basis | Law |
      Basis of detention | Authority for detention | Authority for exclusion | Authority for seizure | Statute |
      Enforcement authority | Detained under | Excluded under
`;

export const reason = labels`
  en: Reason for detention | Reason | Reason for exclusion | Specific reason for detention | Reason(s) for detention |
      Reason for action | Explanation | Specific reason | Reason for seizure | Reason for request | Grounds
`;

export const responseDue = labels`
  en: Response due | Response due date | Due date for response | Response due by | Documents due | Respond by | Reply due |
      Reply by | Due date | Response required by | Submit by | Answer due | Reply due by | Documents due by
`;

export const team = labels`
  en: Import Specialist Team | Team | Team No. | Team designation | Center | Center of Excellence and Expertise | CEE |
      Assigned Center | Team Number
`;

/** Labels of the importer of record in words; its number has labels of its own. */
export const importerOfRecord = without(
  parties.importerOfRecord,
  'Importer of Record No.',
  'Importer of Record Number',
);

export const importerNumber = labels`
  en: Importer number | Importer No. | Importer of record number | Importer of Record No. | IOR number | IOR No. |
      Importer ID | Importer IRS No. | IRS number | Importer of record ID | EIN
`;

export const manufacturerIdentification = labels`
  en: MID | Manufacturer ID | Manufacturer ID No. | MID Code | Manufacturer/Shipper ID | Manufacturer ID code |
      Manufacturer identification code | Mfr. ID | MFR ID
`;

export const manufacturerIdentificationField = field(
  'parties.manufacturer.identifiers.mid',
  'mid',
  manufacturerIdentification,
  'Manufacturer identification code.',
);

export const importerNumberField = field(
  'parties.importerOfRecord.identifiers.registration',
  'code',
  importerNumber,
  'Number of the importer of record at customs.',
);

export const issuingOfficeField = party(
  'issuer',
  labels`
    en: Issuing office | CBP office | Issued by
  `,
  'Office that issued the notice.',
  { core: true },
);

export const portField = field(
  'customs.port',
  'text',
  portOfEntry,
  'Port of entry with its code, as printed. It is an office of customs, not a place of the voyage.',
  { example: '1703 Savannah, Georgia' },
);

export const portCodeField = field(
  'customs.port',
  'code',
  labels`
    en: Port code | Port of entry code | Code of port | District/Port code
  `,
  'Code of the port of entry, where the box holds the code alone.',
  { example: '1703' },
);

export const authorityField = field(
  'customs.authority',
  'text',
  authority,
  'Law or order the paper acts under, in its own words: Uyghur Forced Labor Prevention Act, 19 U.S.C. 1307, a Withhold Release Order.',
  { repeats: true, example: '19 U.S.C. 1307' },
);

export const reasonField = field(
  'customs.reason',
  'paragraph',
  reason,
  'Reason given, in the words of the paper.',
);

export const responseDueField = field(
  'dates.responseDue',
  'date',
  responseDue,
  'Day by which an answer is asked for, where the paper prints a day. A number of days is no day.',
);

export const teamField = field('customs.team', 'code', team, 'Office or team that handles the case.');

export const requestField: FieldDefinition = field(
  'request.text',
  'paragraph',
  {},
  'One document or piece of information that is asked for, in the words of the list; one entry for each item.',
  { repeats: true },
);

/** A list of documents asked for, set as a table. */
export const requestTable: TableDefinition = {
  path: 'request',
  columns: [
    column(
      'text',
      'paragraph',
      labels`
      en: Requested document | Requested documents | Document requested | Documents requested | Document or information requested |
          Required document | Document required | Information requested | Records requested
      zh: 所需文件 | 要求提供的文件
    `,
    ),
  ],
  required: ['text'],
  guidance:
    'One entry for each document or piece of information that is asked for, in the words of the paper. Boxes that are printed and not ticked are not asked for.',
};
