import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Box } from '../../../model/box.ts';
import type { PointedPlace } from '../../../model/field-decision.ts';
import type { PageReference, Turn } from '../../../model/page.ts';
import { pageKey } from '../../../model/page-key.ts';
import type { PageView } from '../../api/document.ts';
import { useKeys } from '../keys/use-keys.ts';
import {
  fitPage,
  fitWidth,
  keepOnScreen,
  liesWithin,
  type Point,
  type Size,
  sheetSize,
  turnBox,
  type View,
  viewOf,
  zoomAt,
} from './geometry.ts';
import { usePageImage } from './page-images.ts';
import { PageOverlay } from './page-overlay.tsx';
import { usePageWords } from './page-words.ts';
import './page-viewer.css';
import { usePointing } from './use-pointing.ts';

/** What of a page is drawn and brought into view. */
export interface ViewerFocus {
  readonly page: PageReference;
  readonly boxes: readonly Box[];
  /** Drawn with another line than `boxes`: a rival reading, a flag. */
  readonly others?: readonly { readonly boxes: readonly Box[]; readonly label: string }[];
}

export interface PageViewerProps {
  readonly pages: readonly PageView[];
  readonly focus: ViewerFocus | null;
  /** `look` pans; `point` draws a box or takes words by click and drag. */
  readonly mode: 'look' | 'point';
  /** The person pointed at words or drew a box; `text` is null where no words stand in the box. */
  readonly onPoint?: (place: PointedPlace, text: string | null) => void;
  /** Milliseconds that the focused boxes have been in view, with the hash of the image shown (`x-image-sha256`). */
  readonly onSeen?: (milliseconds: number, image: string | null) => void;
  /** Page that is shown instead of the one in focus: where the person turned the pages to. Null: the one in focus. */
  readonly page?: PageReference | null;
  readonly onPage?: (page: PageReference) => void;
  /** False for viewers beside another one, which has the keys. */
  readonly keys?: boolean;
  /** For screen readers. */
  readonly label?: string;
}

/**
 * One page of a document: its image as it was received, turned upright, with the boxes in question drawn on it and
 * brought to a size that can be read. Drag and wheel move it, Ctrl and wheel zoom, a double click takes a word.
 */
export function PageViewer(props: PageViewerProps) {
  const { pages, focus, mode, onPoint, onSeen, onPage, keys = true, label = 'Page' } = props;
  const viewportRef = useRef<HTMLDivElement>(null);
  const viewport = useSize(viewportRef);
  const [turns, setTurns] = useState<ReadonlyMap<string, Turn>>(new Map());
  const [textShown, setTextShown] = useState(false);
  const [view, setView] = useState<View | null>(null);
  const [moving, setMoving] = useState(false);
  const chosenScale = useRef<number | null>(null);
  const asked = props.page ?? focus?.page ?? null;
  const [wanted, setWanted] = useState<PageReference | null>(asked);
  const page = pages.find((each) => wanted !== null && pageKey(each) === pageKey(wanted)) ?? pages[0] ?? null;
  const key = page === null ? '' : pageKey(page);
  const { image, trouble, again } = usePageImage(page?.image ?? null);
  const turn = turns.get(key) ?? page?.uprightTurn ?? 0;
  const imageSize = image ?? page;
  const sheet = useMemo(
    () => sheetSize({ width: imageSize?.width ?? 0, height: imageSize?.height ?? 0 }, turn),
    [imageSize?.width, imageSize?.height, turn],
  );
  const words = usePageWords(page !== null && (mode === 'point' || textShown) ? page : null);

  const askedKey = asked === null ? '' : pageKey(asked);
  const drawn = focus !== null && pageKey(focus.page) === key ? focus : null;
  const focusKey = focus === null ? askedKey : `${askedKey} ${JSON.stringify(focus.boxes)}`;
  const boxes = useMemo(() => (drawn?.boxes ?? []).map((box) => turnBox(box, turn)), [drawn, turn]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new focus brings its page back, however the person left it
  useLayoutEffect(() => {
    if (asked !== null) setWanted(asked);
  }, [focusKey]);

  const shown = useRef('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the view depends on is named by the keys
  useLayoutEffect(() => {
    if (viewport === null || key === '') return;
    const samePage = shown.current === `${key} ${turn}`;
    shown.current = `${key} ${turn}`;
    setMoving(samePage);
    setView((before) =>
      boxes.length > 0
        ? viewOf(boxes, sheet, viewport, samePage ? before : null, chosenScale.current)
        : samePage && before !== null
          ? keepOnScreen(before, sheet, viewport)
          : fitWidth(sheet, viewport),
    );
  }, [focusKey, key, turn, sheet, viewport, drawn === null]);

  const change = (next: (view: View, sheet: Size, viewport: Size) => View, smooth = false) => {
    if (view === null || viewport === null) return;
    setMoving(smooth);
    const changed = next(view, sheet, viewport);
    if (changed.scale !== view.scale) chosenScale.current = changed.scale;
    setView(changed);
  };
  const zoom = (factor: number) =>
    change((before, size, room) => {
      const middle: Point = { x: room.width / 2, y: room.height / 2 };
      return zoomAt(before, factor, middle, size, room);
    }, true);
  const pan = (x: number, y: number) =>
    change((before, size, room) => keepOnScreen({ ...before, x: before.x + x, y: before.y + y }, size, room));
  const turnView = (by: 90 | 270) =>
    setTurns((before) => new Map(before).set(key, ((turn + by) % 360) as Turn));
  const fit = () => {
    chosenScale.current = null;
    if (viewport === null) return;
    if (focus !== null && drawn === null) {
      setWanted(focus.page);
      onPage?.(focus.page);
      return;
    }
    setMoving(true);
    setView(boxes.length > 0 ? viewOf(boxes, sheet, viewport, null, null) : fitWidth(sheet, viewport));
  };
  const wholePage = () => change((_, size, room) => fitPage(size, room), true);
  const index = page === null ? -1 : pages.indexOf(page);
  const step = (by: number) => {
    const next = pages[Math.min(pages.length - 1, Math.max(0, index + by))];
    if (next === undefined || next === page) return;
    const reference = { file: next.file, page: next.page };
    setWanted(reference);
    onPage?.(reference);
  };

  const pointing = usePointing({
    page,
    words,
    turn,
    sheet,
    view,
    mode,
    boxes: drawn?.boxes ?? [],
    keys,
    onPoint,
    onPan: pan,
    viewportRef,
  });

  useWheel(viewportRef, (event, at) => {
    if (event.ctrlKey || event.metaKey)
      change((before, size, room) => zoomAt(before, Math.exp(-event.deltaY / 300), at, size, room));
    else pan(-event.deltaX, -event.deltaY);
  });

  useKeys(
    'Page',
    keys
      ? [
          { key: '+', label: 'larger', run: () => zoom(1.3) },
          { key: '=', label: 'larger', run: () => zoom(1.3) },
          { key: '-', label: 'smaller', run: () => zoom(1 / 1.3) },
          { key: '0', label: 'fit again', run: fit },
          { key: '9', label: 'whole page', run: wholePage },
          { key: 'r', label: 'rotate view', run: () => turnView(90) },
          { key: 't', label: 'text as read', run: () => setTextShown((before) => !before) },
          { key: 'PageDown', label: 'next page', run: () => step(1) },
          { key: 'PageUp', label: 'previous page', run: () => step(-1) },
          // While words are chosen, the arrows choose.
          ...(mode === 'point'
            ? []
            : [
                { key: 'ArrowDown', label: 'move down', run: () => pan(0, -80) },
                { key: 'ArrowUp', label: 'move up', run: () => pan(0, 80) },
                { key: 'ArrowLeft', label: 'move left', run: () => pan(80, 0) },
                { key: 'ArrowRight', label: 'move right', run: () => pan(-80, 0) },
              ]),
        ]
      : [],
  );

  const visible =
    view !== null &&
    viewport !== null &&
    drawn !== null &&
    (image !== null || page?.image === null) &&
    boxes.every((box) => liesWithin(box, view, sheet, viewport, 0));
  useSeen(visible ? `${focusKey} ${image?.sha256 ?? ''}` : null, image?.sha256 ?? null, onSeen);

  const transform = view === null ? undefined : `translate(${view.x}px, ${view.y}px) scale(${view.scale})`;
  return (
    <section className="page-viewer" aria-label={label} data-mode={mode}>
      <div
        role="application"
        aria-label="Page image: drag moves it, a double click takes a word"
        className={`page-viewport ${pointing.cursor}`}
        ref={viewportRef}
        onPointerDown={pointing.onPointerDown}
        onPointerMove={pointing.onPointerMove}
        onPointerUp={pointing.onPointerUp}
        onPointerCancel={pointing.onPointerCancel}
        onDoubleClick={pointing.onDoubleClick}
      >
        {page !== null && view !== null && (
          <div
            className={moving ? 'page-sheet moving' : 'page-sheet'}
            style={{ width: sheet.width, height: sheet.height, transform }}
            data-page={page.page}
          >
            {image !== null && (
              <PageImageOnSheet url={image.url} turn={turn} sheet={sheet} faint={textShown} />
            )}
            {image === null && (
              <p className="page-waiting" style={{ fontSize: 13 / view.scale }}>
                {page.image === null
                  ? 'No image can be made of this page.'
                  : (trouble ?? 'Page image is on its way…')}{' '}
                {trouble !== null && (
                  <button type="button" onPointerDown={(event) => event.stopPropagation()} onClick={again}>
                    Try again
                  </button>
                )}
              </p>
            )}
            <PageOverlay
              sheet={sheet}
              turn={turn}
              scale={view.scale}
              boxes={boxes}
              others={drawn?.others ?? []}
              drawnBox={pointing.drawnBox}
              chosen={pointing.chosen}
              words={textShown || mode === 'point' ? words : null}
              textShown={textShown}
            />
          </div>
        )}
      </div>
      <div
        className="page-tools"
        role="toolbar"
        aria-label="Page view"
        onMouseDown={(event) => event.preventDefault()}
      >
        <button type="button" onClick={() => step(-1)} disabled={index <= 0} title="Previous page (PageUp)">
          ‹<span className="sr-only">Previous page</span>
        </button>
        <span className="page-number">
          {index + 1} / {pages.length}
          {page?.part ? <bdi className="page-part"> {page.part}</bdi> : null}
        </span>
        <button
          type="button"
          onClick={() => step(1)}
          disabled={index >= pages.length - 1}
          title="Next page (PageDown)"
        >
          ›<span className="sr-only">Next page</span>
        </button>
        <button type="button" onClick={() => zoom(1 / 1.3)} title="Smaller (-)">
          −<span className="sr-only">Smaller</span>
        </button>
        <button type="button" onClick={() => zoom(1.3)} title="Larger (+)">
          +<span className="sr-only">Larger</span>
        </button>
        <button type="button" onClick={fit} title="Fit again (0)">
          Fit
        </button>
        <button type="button" onClick={() => turnView(90)} title="Rotate view (r)">
          ⟳<span className="sr-only">Rotate view</span>
        </button>
        <button
          type="button"
          aria-pressed={textShown}
          onClick={() => setTextShown((before) => !before)}
          title="Text as read (t)"
        >
          Text
        </button>
      </div>
      {mode === 'point' && (
        <p className="page-hint" role="status">
          Click a word, drag across words, or draw a box on an empty place. Arrow keys choose words, Enter
          takes them.
        </p>
      )}
    </section>
  );
}

function PageImageOnSheet(props: {
  readonly url: string;
  readonly turn: Turn;
  readonly sheet: Size;
  readonly faint: boolean;
}) {
  const { url, turn, sheet, faint } = props;
  const lying = turn === 90 || turn === 270;
  const width = lying ? sheet.height : sheet.width;
  const height = lying ? sheet.width : sheet.height;
  return (
    <img
      className={faint ? 'page-image faint' : 'page-image'}
      src={url}
      alt=""
      draggable={false}
      decoding="sync"
      style={{
        width,
        height,
        left: (sheet.width - width) / 2,
        top: (sheet.height - height) / 2,
        transform: turn === 0 ? undefined : `rotate(${turn}deg)`,
      }}
    />
  );
}

/** Size of an element, CSS pixels; null before it is laid out. */
function useSize(ref: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0 && height > 0)
        setSize((before) =>
          before?.width === width && before.height === height ? before : { width, height },
        );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}

/** The wheel, with the page behind kept from scrolling. */
function useWheel(ref: RefObject<HTMLElement | null>, turned: (event: WheelEvent, at: Point) => void): void {
  const last = useRef(turned);
  last.current = turned;
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const listen = (event: WheelEvent) => {
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      last.current(event, { x: event.clientX - left, y: event.clientY - top });
    };
    element.addEventListener('wheel', listen, { passive: false });
    return () => element.removeEventListener('wheel', listen);
  }, [ref]);
}

/** Tells how long a place has been in view: at once when it comes into view, every half second, and when it leaves. */
function useSeen(key: string | null, image: string | null, onSeen: PageViewerProps['onSeen']): void {
  const tell = useRef(onSeen);
  tell.current = onSeen;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names the image too
  useEffect(() => {
    if (key === null) return;
    const began = performance.now();
    const say = () => tell.current?.(Math.round(performance.now() - began), image);
    say();
    const timer = setInterval(() => document.visibilityState === 'visible' && say(), 500);
    return () => clearInterval(timer);
  }, [key]);
}
