import { useState } from 'react';
import type { DocumentChange, Relation } from '../../../../model/document-decision.ts';
import type { PageReference } from '../../../../model/page.ts';
import { pageKey } from '../../../../model/page-key.ts';
import type { DocumentTypeView, DocumentView } from '../../../api/document.ts';
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
  | 'supplier';

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
        title="How does it stand to the matter?"
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

  function relate(relation: Relation | null, label: string): void {
    change({ action: 'relate', document: document.id, relation }, `Related: ${label}`);
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
    { key: 'g', label: 'Relation to the matter', run: () => setStep('relation') },
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
