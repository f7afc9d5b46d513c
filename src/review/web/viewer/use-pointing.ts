import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { type Box, clampBox, hull, intersectionArea, roundBox } from '../../../model/box.ts';
import type { PageReference, Turn } from '../../../model/page.ts';
import type { PageView, PageWords } from '../../api/document.ts';
import { useKeys } from '../keys/use-keys.ts';
import { boxBetween, type Point, pointOnSheet, type Size, unturnPoint, type View } from './geometry.ts';
import type { PageViewerProps } from './page-viewer.tsx';
import {
  linesOf,
  selectInBox,
  selectRun,
  type WordSelection,
  wordAt,
  wordBeyond,
  wordsOfPage,
} from './page-words.ts';

interface PointingProps {
  readonly page: PageView | null;
  readonly words: PageWords | null;
  readonly turn: Turn;
  readonly sheet: Size;
  readonly view: View | null;
  readonly mode: 'look' | 'point';
  /** Boxes in focus: the choice of words by keys begins there. */
  readonly boxes: readonly Box[];
  readonly keys: boolean;
  readonly onPoint: PageViewerProps['onPoint'];
  readonly onPan: (x: number, y: number) => void;
  readonly viewportRef: RefObject<HTMLDivElement | null>;
}

type Drag =
  | { readonly kind: 'pan'; last: Point }
  | { readonly kind: 'words'; readonly from: number; to: number }
  | { readonly kind: 'box'; readonly from: Point; to: Point };

/** Smallest side of a box that counts as drawn and not as a slip of the hand, fraction of the page. */
const smallestBox = 0.003;

/** Pointing at a page with the mouse or with keys: a run of words, or a box. */
export function usePointing(props: PointingProps) {
  const { page, words, turn, sheet, view, mode, boxes, keys, onPoint, onPan, viewportRef } = props;
  const drag = useRef<Drag | null>(null);
  const [drawnBox, setDrawnBox] = useState<Box | null>(null);
  const [run, setRun] = useState<readonly [number, number] | null>(null);
  const pageName = page === null ? '' : `${page.file}:${page.page}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page or mode begins anew
  useEffect(() => {
    drag.current = null;
    setDrawnBox(null);
    setRun(null);
  }, [pageName, mode]);

  const reference = (): PageReference => ({ file: page!.file, page: page!.page });
  const told = (selection: WordSelection) => {
    setRun(null);
    setDrawnBox(null);
    onPoint?.(selection.place, selection.text);
  };
  /** Fractions of the displayed page under the pointer. */
  const pointOf = (event: { clientX: number; clientY: number }): Point | null => {
    const element = viewportRef.current;
    if (element === null || view === null) return null;
    const { left, top } = element.getBoundingClientRect();
    return unturnPoint(pointOnSheet({ x: event.clientX - left, y: event.clientY - top }, view, sheet), turn);
  };

  const onPointerDown = (event: ReactPointerEvent<HTMLElement>) => {
    if (event.button > 1 || page === null) return;
    const at = pointOf(event);
    if (at === null) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    if (mode === 'look' || event.button === 1)
      drag.current = { kind: 'pan', last: { x: event.clientX, y: event.clientY } };
    else {
      const word = event.shiftKey || words === null ? -1 : wordAt(words.words, at);
      if (word >= 0) {
        drag.current = { kind: 'words', from: word, to: word };
        setRun([word, word]);
      } else drag.current = { kind: 'box', from: at, to: at };
    }
  };

  const onPointerMove = (event: ReactPointerEvent<HTMLElement>) => {
    const now = drag.current;
    if (now === null) return;
    if (now.kind === 'pan') {
      onPan(event.clientX - now.last.x, event.clientY - now.last.y);
      now.last = { x: event.clientX, y: event.clientY };
      return;
    }
    const at = pointOf(event);
    if (at === null) return;
    if (now.kind === 'words') {
      const word = wordAt(words!.words, at);
      if (word >= 0 && word !== now.to) {
        now.to = word;
        setRun([now.from, word]);
      }
    } else {
      now.to = at;
      setDrawnBox(boxBetween(now.from, at));
    }
  };

  const onPointerUp = () => {
    const now = drag.current;
    drag.current = null;
    if (now === null || now.kind === 'pan' || page === null) return;
    if (now.kind === 'words') {
      told(selectRun(reference(), words!, now.from, now.to));
      return;
    }
    setDrawnBox(null);
    const box = roundBox(clampBox(boxBetween(now.from, now.to)));
    if (box.width < smallestBox || box.height < smallestBox) return;
    const within = words === null ? null : selectInBox(reference(), words, box);
    if (within !== null) told(within);
    else onPoint?.({ ...reference(), boxes: [box], offsets: null }, null);
  };

  const onPointerCancel = () => {
    drag.current = null;
    setDrawnBox(null);
    setRun(null);
  };

  const onDoubleClick = (event: { clientX: number; clientY: number }) => {
    const at = pointOf(event);
    if (mode !== 'look' || onPoint === undefined || page === null || at === null) return;
    wordsOfPage(page).then(
      (answer) => {
        const word = wordAt(answer.words, at);
        if (word >= 0) told(selectRun(reference(), answer, word, word));
      },
      () => {},
    );
  };

  /** Where the choice by keys begins: the first word of the focus, else the first of the page. */
  const begin = (): number => {
    const whole = hull(boxes);
    const within =
      whole === null ? -1 : (words?.words ?? []).findIndex(({ box }) => intersectionArea(box, whole) > 0);
    return Math.max(0, within);
  };
  const choose = (next: (index: number) => number, extend: boolean) => {
    const all = words?.words ?? [];
    if (all.length === 0) return;
    if (run === null) {
      const start = begin();
      setRun([start, start]);
      return;
    }
    const to = Math.min(all.length - 1, Math.max(0, next(run[1])));
    setRun([extend ? run[0] : to, to]);
  };
  const line = (direction: 1 | -1) => (index: number) => wordBeyond(words!.words, index, direction);
  useKeys(
    'Point',
    keys && mode === 'point'
      ? [
          { key: 'ArrowRight', label: 'next word', run: () => choose((index) => index + 1, false) },
          { key: 'ArrowLeft', label: 'word before', run: () => choose((index) => index - 1, false) },
          { key: 'ArrowDown', label: 'word below', run: () => choose(line(1), false) },
          { key: 'ArrowUp', label: 'word above', run: () => choose(line(-1), false) },
          { key: 'Shift+ArrowRight', label: 'one word more', run: () => choose((index) => index + 1, true) },
          { key: 'Shift+ArrowLeft', label: 'one word less', run: () => choose((index) => index - 1, true) },
          { key: 'Shift+ArrowDown', label: 'one line more', run: () => choose(line(1), true) },
          { key: 'Shift+ArrowUp', label: 'one line less', run: () => choose(line(-1), true) },
          {
            key: 'Enter',
            label: 'take these words',
            prominent: true,
            run: () => {
              if (run !== null && words !== null) told(selectRun(reference(), words, run[0], run[1]));
              else choose((index) => index, false);
            },
          },
        ]
      : [],
  );

  const chosen =
    run === null || words === null
      ? []
      : linesOf(words.words.slice(Math.min(...run), Math.max(...run) + 1).map(({ box }) => box));
  return {
    onPointerDown,
    onPointerMove,
    onPointerUp,
    onPointerCancel,
    onDoubleClick,
    drawnBox,
    chosen,
    cursor: mode === 'point' ? 'pointing' : 'looking',
  };
}
