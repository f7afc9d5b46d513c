import { useState } from 'react';
import type {
  Confidentiality,
  DocumentChange,
  Privilege,
  Relation,
} from '../../../../model/document-decision.ts';
import { confidentialityLabels, privilegeLabels } from '../../../../model/labels.ts';
import type { PageReference } from '../../../../model/page.ts';
import { pageKey } from '../../../../model/page-key.ts';
import type { DocumentInMatter, DocumentTypeView, DocumentView } from '../../../api/document.ts';
import { useMatterAmongOthers } from '../../client/session.ts';
import { useServer } from '../../client/use-server.ts';
import { relations } from '../../parts/words.ts';
import { type Choice, ChoiceMenu } from './choice-menu.tsx';
import { DocumentPicker } from './document-picker.tsx';
import { PageOrder } from './page-order.tsx';
import { PickList } from './pick-list.tsx';

interface DocumentMenuProps {
  readonly document: DocumentView;
  /** The page that is on screen: splits and turns are about it. */
  readonly page: PageReference | null;
  readonly onChange: (change: DocumentChange, words: string) => void;
  readonly onLeave: () => void;
}

type Step =
  | 'menu'
  | 'type'
  | 'turn'
  | 'missing'
  | 'merge'
  | 'pair'
  | 'original'
  | 'order'
  | 'relation'
  | 'supplier'
  | 'confidentiality'
  | 'privilege'
  | 'place';

type Marks = Pick<DocumentView, 'confidentiality' | 'privilege'>;

/** The last marks that were decided, on the document as it was shown then. */
let lastMarked: { readonly document: DocumentView; readonly marks: Marks } | null = null;

/** Both marks are one decision: who is quicker than the screen must not take the one back by making the other. */
function marksOf(document: DocumentView): Marks {
  if (lastMarked?.document === document) return lastMarked.marks;
  return { confidentiality: document.confidentiality, privilege: document.privilege };
}

/** Decisions about the document as a whole: each is a key, each can be taken back with u. */
export function DocumentMenu({ document, page, onChange, onLeave }: DocumentMenuProps) {
  const [step, setStep] = useState<Step>('menu');
  const change = (decision: DocumentChange, words: string) => {
    onLeave();
    onChange(decision, words);
  };
  const at = page === null ? -1 : document.pages.findIndex((each) => pageKey(each) === pageKey(page));
  const only = document.pages.length < 2 ? 'it has one page' : null;
  const back = () => setStep('menu');
  const matter = document.inMatter;
  const named = useMatterAmongOthers();
  const placed = matter?.step ?? null;
  /** Said of marks where somebody may take them for marks in one of the matters. */
  const inAll = named === null ? '' : ' (in every matter)';

  if (step === 'type')
    return (
      <TypePicker
        document={document}
        onLeave={back}
        onPick={(type, label) =>
          change({ action: 'set-type', document: document.id, type }, `Type set to ${label}`)
        }
      />
    );
  if (step === 'merge')
    return (
      <DocumentPicker
        title="Which documents belong to this one? They follow it in the order of choosing"
        document={document}
        several
        onLeave={back}
        onPick={(ids) => change({ action: 'merge', documents: [document.id, ...ids] }, 'Merged')}
      />
    );
  if (step === 'pair')
    return (
      <DocumentPicker
        title="Which document is a translation of this one?"
        document={document}
        onLeave={back}
        onPick={([translation]) =>
          change(
            { action: 'pair', translation: translation!, original: document.id },
            'Paired with its translation',
          )
        }
      />
    );
  if (step === 'original')
    return (
      <DocumentPicker
        title="Which document does this one translate?"
        document={document}
        onLeave={back}
        onPick={([original]) =>
          change(
            { action: 'pair', translation: document.id, original: original! },
            'Paired with its original',
          )
        }
      />
    );
  if (step === 'supplier')
    return (
      <PickList
        title="Whose documents are these?"
        placeholder="Name of the supplier"
        picks={document.supplier === null ? [] : [{ id: document.supplier, words: document.supplier }]}
        free
        onLeave={back}
        onPick={([supplier]) =>
          change(
            { action: 'set-supplier', file: document.file, path: document.path, supplier: supplier! },
            `Supplier set to ${supplier}`,
          )
        }
      />
    );
  if (step === 'order')
    return (
      <PageOrder
        document={document}
        onLeave={back}
        onSave={(pages) => change({ action: 'reorder', document: document.id, pages }, 'Pages reordered')}
      />
    );
  if (step === 'turn')
    return (
      <ChoiceMenu
        title={`Turn page ${page?.page ?? ''} and read it again`}
        onLeave={back}
        choices={([90, 180, 270] as const).map((turn, index) => ({
          key: String(index + 1),
          label:
            turn === 90 ? 'a quarter clockwise' : turn === 180 ? 'upside down' : 'a quarter anticlockwise',
          run: () =>
            page !== null &&
            change({ action: 'turn', page: reference(page), turn }, `Page ${page.page} turned`),
        }))}
      />
    );
  if (step === 'missing')
    return (
      <ChoiceMenu
        title="Where is a page missing?"
        onLeave={back}
        choices={[
          ...(page === null
            ? []
            : [
                {
                  key: '1',
                  label: `after page ${page.page}`,
                  run: () =>
                    change(
                      { action: 'page-missing', document: document.id, after: reference(page) },
                      `A page is missing after page ${page.page}`,
                    ),
                },
              ]),
          {
            key: '2',
            label: 'before the first page',
            run: () =>
              change(
                { action: 'page-missing', document: document.id, after: null },
                'A page is missing before the first',
              ),
          },
        ]}
      />
    );
  if (step === 'relation')
    return (
      <ChoiceMenu
        title={matter === null ? 'How does it stand to the matter?' : `How does it stand to ${matter.name}?`}
        onLeave={back}
        choices={[
          ...relations.map(({ relation, label }, index) => ({
            key: String(index + 1),
            label,
            run: () => relate(relation, label),
          })),
          { key: '0', label: 'undecided', run: () => relate(null, 'undecided') },
        ]}
      />
    );

  if (step === 'confidentiality')
    return (
      <ChoiceMenu
        title={`What does it hold that is confidential?${inAll}`}
        onLeave={back}
        choices={(Object.keys(confidentialityLabels) as Confidentiality[]).map((confidentiality, index) => ({
          key: String(index + 1),
          label: confidentialityLabels[confidentiality],
          run: () => mark({ confidentiality }, confidentialityLabels[confidentiality]),
        }))}
      />
    );
  if (step === 'privilege')
    return (
      <ChoiceMenu
        title={`Is it privileged? What is stands in no brief, with all that came in the same mail${inAll}`}
        onLeave={back}
        choices={(Object.keys(privilegeLabels) as Privilege[]).map((privilege, index) => ({
          key: String(index + 1),
          label: privilegeLabels[privilege],
          run: () => mark({ privilege }, privilegeLabels[privilege]),
        }))}
      />
    );
  if (step === 'place' && matter !== null)
    return (
      <PickList
        title={`Which step of the chain${named === null ? '' : ` of ${matter.name}`} does it belong to?`}
        placeholder="Number or name of the step"
        picks={[
          ...matter.steps.map((each) => ({ id: String(each.step), words: `${each.step} ${each.name}` })),
          { id: '', words: 'no single step' },
        ]}
        onLeave={back}
        onPick={([picked]) => place(picked === '' ? null : Number(picked), matter)}
      />
    );

  function mark(
    said: { readonly confidentiality?: Confidentiality; readonly privilege?: Privilege },
    words: string,
  ): void {
    const marks = { ...marksOf(document), ...said };
    lastMarked = { document, marks };
    change({ action: 'mark', document: document.id, ...marks }, `Marked: ${words}`);
  }

  function place(to: number | null, { id, component }: DocumentInMatter): void {
    change(
      { action: 'place', document: document.id, matter: id, step: to, component },
      to === null ? 'Placed at no single step' : `Placed at step ${to}`,
    );
  }

  function relate(relation: Relation | null, label: string): void {
    change(
      {
        action: 'relate',
        document: document.id,
        relation,
        ...(matter === null ? {} : { matter: matter.id }),
      },
      named === null ? `Related: ${label}` : `Related to ${matter!.name}: ${label}`,
    );
  }

  const choices: Choice[] = [
    { key: 't', label: 'Change the type', hint: document.typeLabel, run: () => setStep('type') },
    {
      key: 's',
      label: `Split: a new document begins at page ${page?.page ?? ''}`,
      closed: only ?? (at <= 0 ? 'show its first page' : null),
      run: () =>
        page !== null &&
        change(
          { action: 'split', document: document.id, before: reference(page) },
          `Split before page ${page.page}`,
        ),
    },
    { key: 'm', label: 'Merge with other documents', run: () => setStep('merge') },
    { key: 'o', label: 'Order of the pages', closed: only, run: () => setStep('order') },
    { key: 'r', label: `Turn page ${page?.page ?? ''} and read it again`, run: () => setStep('turn') },
    { key: 'p', label: 'A page is missing', run: () => setStep('missing') },
    { key: 'w', label: 'Pair with its translation', run: () => setStep('pair') },
    { key: 'l', label: 'It translates another document', run: () => setStep('original') },
    {
      key: 'g',
      label: 'Relation to the matter',
      hint: matter?.name ?? 'no matter is opened yet',
      run: () => setStep('relation'),
    },
    {
      key: 'n',
      label: 'Step of the chain',
      hint: placed === null ? 'not placed by a person' : `step ${placed}`,
      closed:
        matter === null
          ? 'there is no matter: evidex matter new'
          : matter.steps.length === 0
            ? 'nobody said which chain it is: evidex matter set --chain'
            : null,
      run: () => setStep('place'),
    },
    {
      key: 'c',
      label: 'Mark as confidential',
      hint: document.confidentiality === null ? 'no mark' : confidentialityLabels[document.confidentiality],
      run: () => setStep('confidentiality'),
    },
    {
      key: 'v',
      label: 'Mark as privileged',
      hint: document.privilege === null ? 'no mark' : privilegeLabels[document.privilege],
      run: () => setStep('privilege'),
    },
    {
      key: 'a',
      label: 'Set the supplier',
      hint: document.supplier ?? 'none',
      run: () => setStep('supplier'),
    },
  ];
  return <ChoiceMenu title="About this document" choices={choices} onLeave={onLeave} />;
}

function TypePicker(props: {
  readonly document: DocumentView;
  readonly onPick: (type: string, label: string) => void;
  readonly onLeave: () => void;
}) {
  const { document, onPick, onLeave } = props;
  const { answer } = useServer<readonly DocumentTypeView[]>('/api/types');
  const rivals = new Map(document.rivals.map(({ type }, index) => [type, index]));
  const types = (answer ?? document.rivals.map(({ type, label }) => ({ type, label })))
    .filter(({ type }) => type !== document.type)
    // Runners-up come first.
    .toSorted((one, other) => (rivals.get(one.type) ?? 99) - (rivals.get(other.type) ?? 99));
  return (
    <PickList
      title="What is this document?"
      placeholder="Type of the document"
      picks={types.map(({ type, label }) => ({
        id: type,
        words: label,
        hint: rivals.has(type) ? 'was considered' : undefined,
      }))}
      onLeave={onLeave}
      onPick={([type]) => onPick(type!, types.find((each) => each.type === type)?.label ?? type!)}
    />
  );
}

function reference({ file, page }: PageReference): PageReference {
  return { file, page };
}
