/** Papers as their programs keep them: workbook, text document, archive under a password, mailbox; and the lists for them. */
import { deliveryNote, dyeingInvoice } from './documents/dyer-archive.ts';
import { fabricMessage, fabricPackingList, questionMessage } from './documents/knitter-mailbox.ts';
import { cottonStatement, yarnPackingList } from './documents/spinner-office.ts';
import { type Dump, renderPdf, renderText } from './dump.ts';
import { writeMailbox } from './packaging/mbox.ts';
import { writeZip } from './packaging/zip.ts';

const office = { date: '2025-08-14T08:30:00Z', standardFonts: true };

/** The second opens the dyer's archive. The price list's is missing on purpose. */
const passwords = ['Qinghe-PO48817', 'LT#fapiao-2505'];

export async function planOffice(dump: Dump): Promise<void> {
  const spinning = '06 Nantong Haizhou Spinning';
  const packingList = yarnPackingList();
  dump.addRendered(`${spinning}/HZ-PL-2504-01.xlsx`, renderText(packingList.paper, packingList.bytes));
  const statement = cottonStatement();
  dump.addRendered(`${spinning}/棉花来源声明.docx`, renderText(statement.paper, statement.bytes));
  await planProtectedArchive(dump);
  await planMailbox(dump);
  dump.lists.set('passwords.txt', `${passwords.join('\n')}\n`);
  dump.lists.set(
    'privilege.txt',
    "# Whose correspondence may be privileged: the importer's trade lawyers.\nashleyridge.example\n",
  );
}

async function planProtectedArchive(dump: Dump): Promise<void> {
  const invoice = await renderPdf([{ paper: dyeingInvoice() }], { ...office, title: 'LT-INV-2505-19' });
  const note = deliveryNote();
  const path = '04 Shaoxing Lanting Dyeing/LT May 2025.zip';
  const names = ['invoice LT-INV-2505-19.pdf', 'delivery note.txt'];
  const contents = [invoice.bytes, Buffer.from(note.text)];
  dump.add(
    path,
    writeZip(
      names.map((name, index) => ({
        name: Buffer.from(name),
        bytes: contents[index]!,
        password: passwords[1]!,
      })),
    ),
  );
  dump.gold.push(
    ...invoice.goldFor(`dump/${path}!/${names[0]}`),
    ...renderText(note.paper, contents[1]!).goldFor(`dump/${path}!/${names[1]}`),
  );
}

async function planMailbox(dump: Dump): Promise<void> {
  const [first, second] = [fabricMessage(), questionMessage()];
  const list = await renderPdf([{ paper: fabricPackingList() }], office);
  const path = '05 Jiangyin Ruomian Knitting/fabric office.mbox';
  const attachment = { name: 'RM-PL-0507.pdf', mediaType: 'application/pdf', bytes: list.bytes };
  dump.add(
    path,
    writeMailbox([
      { ...first.message, attachments: [attachment] },
      { ...second.message, attachments: [] },
    ]),
  );
  const mails = [first, second].map(
    ({ message }, index) => `dump/${path}!/${String(index + 1).padStart(4, '0')} ${message.subject}.eml`,
  );
  const nothing = Buffer.alloc(0);
  dump.gold.push(
    ...renderText(first.paper, nothing).goldFor(mails[0]!),
    ...list.goldFor(`${mails[0]}!/${attachment.name}`),
    ...renderText(second.paper, nothing).goldFor(mails[1]!),
  );
}
