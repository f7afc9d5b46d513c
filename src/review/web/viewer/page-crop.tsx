import { type Box, hull } from '../../../model/box.ts';
import type { PageView } from '../../api/document.ts';
import { SHEET_WIDTH, sheetSize, turnBox } from './geometry.ts';
import './page-crop.css';
import { usePageImage } from './page-images.ts';

/** The strip of a page image around some boxes: what stands under a value. */
export interface PageCropProps {
  readonly page: PageView;
  readonly boxes: readonly Box[];
  /** Height on screen, CSS pixels. */
  readonly height: number;
  /** Greatest width on screen, CSS pixels. */
  readonly width: number;
  /** For screen readers: the words that stand there. */
  readonly label: string;
}

/** Share of the strip's height that the boxes fill: what stands above and below stays visible. */
const filled = 0.62;
/** Largest height of one line in a strip, CSS pixels: a short word is not blown up to the strip's height. */
const largestLine = 26;

/** The strip keeps the given size, so that nothing moves when the next one is shown. Turned upright as the page is. */
export function PageCrop({ page, boxes, height, width, label }: PageCropProps) {
  const { image, trouble } = usePageImage(page.image);
  const whole = hull(boxes.map((box) => turnBox(box, page.uprightTurn)));
  if (image === null || whole === null) {
    const why = page.image === null || trouble !== null ? (trouble ?? 'no image of this page') : '…';
    return (
      <span className="page-crop waiting" style={{ width, height }} role="img" aria-label={label}>
        <span className="page-crop-words">{whole === null ? 'no place on the page' : why}</span>
      </span>
    );
  }
  const sheet = sheetSize(image, page.uprightTurn);
  const scale = Math.min(
    (filled * height) / (whole.height * sheet.height || 1),
    (0.94 * width) / (whole.width * sheet.width || 1),
    largestLine / (lineHeight(boxes, page) * sheet.height || 1),
  );
  const middle = {
    x: (whole.x + whole.width / 2) * sheet.width * scale,
    y: (whole.y + whole.height / 2) * sheet.height * scale,
  };
  // The strip stays on the sheet where the sheet is wide enough.
  const left = clamp(middle.x - width / 2, sheet.width * scale - width);
  const top = clamp(middle.y - height / 2, sheet.height * scale - height);
  const lying = page.uprightTurn === 90 || page.uprightTurn === 270;
  const imageWidth = SHEET_WIDTH * scale;
  const imageHeight = (lying ? sheet.width : sheet.height) * scale;
  return (
    <span className="page-crop" style={{ width, height }} role="img" aria-label={label}>
      <img
        src={image.url}
        alt=""
        draggable={false}
        decoding="sync"
        style={{
          width: imageWidth,
          height: imageHeight,
          left: (sheet.width * scale - imageWidth) / 2 - left,
          top: (sheet.height * scale - imageHeight) / 2 - top,
          transform: page.uprightTurn === 0 ? undefined : `rotate(${page.uprightTurn}deg)`,
        }}
      />
      {boxes.map((box, index) => {
        const turned = turnBox(box, page.uprightTurn);
        return (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: boxes have no other name
            key={index}
            className="page-crop-box"
            style={{
              left: turned.x * sheet.width * scale - left - 2,
              top: turned.y * sheet.height * scale - top - 2,
              width: turned.width * sheet.width * scale + 4,
              height: turned.height * sheet.height * scale + 4,
            }}
          />
        );
      })}
    </span>
  );
}

function lineHeight(boxes: readonly Box[], page: PageView): number {
  const heights = boxes.map((box) => turnBox(box, page.uprightTurn).height).toSorted((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 0;
}

function clamp(at: number, most: number): number {
  return most <= 0 ? most / 2 : Math.min(most, Math.max(0, at));
}
