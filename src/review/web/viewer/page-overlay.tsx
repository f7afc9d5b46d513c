import type { Box } from '../../../model/box.ts';
import type { Turn } from '../../../model/page.ts';
import type { PageWords } from '../../api/document.ts';
import { type Size, turnBox } from './geometry.ts';

interface PageOverlayProps {
  readonly sheet: Size;
  readonly turn: Turn;
  readonly scale: number;
  /** On the turned sheet. */
  readonly boxes: readonly Box[];
  /** On the displayed page. */
  readonly others: readonly { readonly boxes: readonly Box[]; readonly label: string }[];
  /** Box that is being drawn, on the displayed page. */
  readonly drawnBox: Box | null;
  /** Boxes of words that are being chosen, on the displayed page. */
  readonly chosen: readonly Box[];
  readonly words: PageWords | null;
  readonly textShown: boolean;
}

/** What is drawn over a page image. */
export function PageOverlay(props: PageOverlayProps) {
  const { sheet, turn, scale, boxes, others, drawnBox, chosen, words, textShown } = props;
  const room = 3 / scale;
  const stroke = (pixels: number) => ({ strokeWidth: pixels / scale });
  const place = (box: Box, around = 0) => ({
    x: box.x * sheet.width - around,
    y: box.y * sheet.height - around,
    width: box.width * sheet.width + 2 * around,
    height: box.height * sheet.height + 2 * around,
  });
  return (
    <svg
      className="page-overlay"
      viewBox={`0 0 ${sheet.width} ${sheet.height}`}
      width={sheet.width}
      height={sheet.height}
      aria-hidden="true"
    >
      {textShown && words !== null && <TextAsRead words={words} sheet={sheet} turn={turn} />}
      {others.flatMap(({ boxes: theirs, label }) =>
        theirs.map((box, index) => {
          const at = place(turnBox(box, turn), room);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: boxes have no other name
            <g key={`${label} ${index}`} className="box-other">
              <rect {...at} {...stroke(1.5)} strokeDasharray={`${5 / scale} ${3 / scale}`} rx={room} />
              {index === 0 && (
                <text x={at.x} y={at.y - room} fontSize={11 / scale} {...stroke(3)}>
                  {label}
                </text>
              )}
            </g>
          );
        }),
      )}
      {boxes.map((box, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: boxes have no other name
        <rect key={index} className="box-focus" {...place(box, room)} {...stroke(2)} rx={room} />
      ))}
      {chosen.map((box, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: boxes have no other name
        <rect key={index} className="box-chosen" {...place(turnBox(box, turn))} />
      ))}
      {drawnBox !== null && <rect className="box-drawn" {...place(turnBox(drawnBox, turn))} {...stroke(2)} />}
    </svg>
  );
}

/** The words as they were read, each over its place. */
function TextAsRead({ words, sheet, turn }: { words: PageWords; sheet: Size; turn: Turn }) {
  return (
    <g className="text-as-read">
      {words.words.map(({ text, box, offsets }) => {
        const { x, y, width, height } = turnBox(box, turn);
        const lying = turn === 90 || turn === 270;
        const long = (lying ? height * sheet.height : width * sheet.width) || 1;
        const high = (lying ? width * sheet.width : height * sheet.height) || 1;
        const middle = { x: (x + width / 2) * sheet.width, y: (y + height / 2) * sheet.height };
        return (
          <text
            key={offsets[0]}
            x={middle.x}
            y={middle.y}
            fontSize={high * 0.85}
            textLength={long}
            lengthAdjust="spacingAndGlyphs"
            textAnchor="middle"
            dominantBaseline="central"
            transform={turn === 0 ? undefined : `rotate(${turn} ${middle.x} ${middle.y})`}
          >
            {text}
          </text>
        );
      })}
    </g>
  );
}
