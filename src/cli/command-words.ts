/** What the help says of each command: all that is to be loaded for a list of them. */
export const commandWords = {
  run: {
    usage: 'run <path>… [--index DIR]',
    summary: 'Read files and folders into an evidence index; run again to go on or to add more.',
  },
  status: {
    usage: 'status [--index DIR]',
    summary: 'Say what an index holds: files, pages, documents, fields, flags, exceptions.',
  },
  screen: {
    usage: 'screen [--index DIR] [--report FILE] [--watch LISTDIR]',
    summary:
      'Search the stored text again with the lists that are active, and tell what is new; made for nightly jobs.',
  },
  show: {
    usage: 'show <file|document|field|flag> [--index DIR]',
    summary: 'Show one thing with its provenance: quote, page, box, engine, history.',
  },
  review: {
    usage: 'review [--index DIR]',
    summary: 'Open the review app: confirm, correct or reject each field with its words in view.',
  },
  exceptions: {
    usage: 'exceptions [--out FILE.xlsx] [--index DIR]',
    summary: 'List what failed and why, grouped by what a person can do about it.',
  },
  ledger: {
    usage: 'ledger [--index DIR]',
    summary: 'Prove that the ledger adds up: files, members, pages and bytes; exit 1 if it does not.',
  },
  flags: {
    usage: 'flags [GROUP | decide GROUP] [--index DIR]',
    summary:
      'Show mentions of listed parties and places in groups, or record what a person decides about one.',
  },
  matter: {
    usage: 'matter [new | set | relate | mark | place | assign | answer | show | list] …',
    summary: 'The cases that documents are put together for: open one, say what it is about.',
  },
  brief: {
    usage: 'brief --matter M --out DIR [--index DIR]',
    summary: 'Write the brief of a matter for counsel: workbook, editable summary, bound exhibits, manifest.',
  },
  export: {
    usage: 'export --out DIR [--index DIR]',
    summary: 'Write the index as JSON Lines and as a workbook for people.',
  },
  eval: {
    usage: 'eval GOLD.jsonl [GOLD.jsonl ...] [--index DIR]',
    summary:
      'Compare what the pipeline finds with a gold file: precision, recall, types, boxes, flags, calibration.',
  },
  schema: {
    usage: 'schema list | show TYPE | check FOLDER',
    summary: 'Say what document types there are and what is looked for in each; check types of your own.',
  },
  lists: {
    usage: 'lists [import | activate | diff | checked | history | on | match] …',
    summary:
      'Show which lists are searched and how old they are; import newer ones, compare them, look names up.',
  },
  verify: {
    usage: 'verify [--index DIR]',
    summary:
      'Hash every original and imported list again and check the event chain; exit 3 if anything has changed.',
  },
  hold: {
    usage: 'hold <file> --by NAME --reason CODE [--index DIR] | hold --list',
    summary: 'Hold a file back with the whole mail it belongs to; or list what is held.',
  },
  release: {
    usage: 'release <file> --by NAME --reason CODE [--index DIR]',
    summary: 'Release what is held; the next run analyses it.',
  },
  quarantine: {
    usage: 'quarantine <file> --by NAME --authority TEXT --yes [--index DIR]',
    summary: 'Remove the bytes and the text of a file after a clawback; the ledger keeps its hash.',
  },
  doctor: {
    usage: 'doctor [--model]',
    summary: 'Say what works on this machine and what is missing, each with its remedy.',
  },
  demo: {
    usage: 'demo [--index DIR] [--brief DIR]',
    summary: 'Run the main job on the sample dump, write the brief of its matter, and show what came of it.',
  },
} as const;

export type CommandName = keyof typeof commandWords;
