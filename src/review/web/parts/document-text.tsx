import { piecesOf } from './text-signs.ts';
import './document-text.css';

/** A text that comes from a document or a name of a file: set apart by direction, with what would hide in it visible. */
export function DocumentText({
  text,
  lang,
  className,
}: {
  readonly text: string;
  /** ISO 639-1, where it is known: browsers choose Chinese or Japanese forms of a character by it. */
  readonly lang?: string | null;
  readonly className?: string;
}) {
  const pieces = piecesOf(text);
  return (
    <bdi dir="auto" lang={lang ?? undefined} className={className}>
      {pieces.map((piece, index) => {
        if (piece.kind === 'words') return piece.text;
        const key = `${index}${piece.kind}`;
        return piece.kind === 'sign' ? (
          <span key={key} className="text-sign" title={piece.words} role="img" aria-label={piece.words}>
            {piece.name}
          </span>
        ) : (
          <span key={key} className="text-foreign" title={piece.words}>
            {piece.text}
            <span className="unseen"> ({piece.words}) </span>
          </span>
        );
      })}
    </bdi>
  );
}

/** The path of a file in the dump: its name, then the folder as far as there is room; the whole as a tooltip. */
export function FilePath({ path, lines = false }: { readonly path: string; readonly lines?: boolean }) {
  const slash = path.lastIndexOf('/');
  return (
    <span className={lines ? 'file-path two-lines' : 'file-path'} title={plain(path)}>
      <DocumentText text={path.slice(slash + 1)} />
      {slash <= 0 ? null : (
        <span className="file-folder">
          {' '}
          in <DocumentText text={path.slice(0, slash)} />
        </span>
      )}
    </span>
  );
}

/** A text for a tooltip, where no piece can be marked: signs that hide stand there by their names. */
export function plain(text: string): string {
  return piecesOf(text)
    .map((piece) => (piece.kind === 'sign' ? `[${piece.name}]` : piece.text))
    .join('');
}
