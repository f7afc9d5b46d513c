/** What hands and stamps leave on paper: round seals, signatures, handwriting, plain logos. */
import { characterWidths, faceFor, splitIntoRuns } from './fonts.ts';
import { createRandom } from './random.ts';
import type { Rectangle, Sheet } from './sheet.ts';

/**
 * A red round company seal: the name runs along the upper inside, a star in the middle, a line below it.
 * Notes `execution.seal` with the box of the whole seal.
 */
export function drawSeal(
  sheet: Sheet,
  center: { x: number; y: number },
  owner: string,
  options: { radius?: number; bottom?: string; kind?: string; index?: number; color?: string } = {},
): void {
  const radius = options.radius ?? 46;
  const color = options.color ?? '#c8232c';
  const circle = (r: number, width: number) =>
    sheet.path(
      `M${center.x - r} ${center.y} A${r} ${r} 0 1 1 ${center.x + r} ${center.y} A${r} ${r} 0 1 1 ${center.x - r} ${center.y} Z`,
      { stroke: color, width },
    );
  circle(radius, 2);
  circle(radius - 3, 0.5);
  const star = Array.from({ length: 10 }, (_, index) => {
    const r = index % 2 === 0 ? radius * 0.28 : radius * 0.11;
    const angle = -Math.PI / 2 + (index * Math.PI) / 5;
    return `${index === 0 ? 'M' : 'L'}${(center.x + r * Math.cos(angle)).toFixed(2)} ${(center.y + r * Math.sin(angle)).toFixed(2)}`;
  });
  sheet.path(`${star.join(' ')} Z`, { fill: color });
  const characters = [...owner];
  const chinese = /[\u4e00-\u9fff]/.test(owner);
  const size = chinese
    ? Math.min(radius * 0.27, (radius * 3.9) / characters.length)
    : Math.min(radius * 0.2, (radius * 5.6) / characters.length);
  const family = chinese ? 'chinese' : 'sans';
  const advances = characterWidths(owner, family, true, size).map(
    (advance) => advance * (chinese ? 1.12 : 1.1),
  );
  const total = advances.reduce((a, b) => a + b, 0);
  const inner = radius * 0.66;
  let travelled = -total / 2;
  characters.forEach((character, index) => {
    const advance = advances[index]!;
    const angle = (travelled + advance / 2) / inner;
    travelled += advance;
    if (character === ' ') return;
    const glyph = characterWidths(character, family, true, size)[0]!;
    const onArc = { x: center.x + inner * Math.sin(angle), y: center.y - inner * Math.cos(angle) };
    sheet.operations.push({
      kind: 'text',
      x: onArc.x - (glyph / 2) * Math.cos(angle),
      y: onArc.y - (glyph / 2) * Math.sin(angle),
      runs: splitIntoRuns(character, family, true, size),
      size,
      color,
      angle,
    });
  });
  if (options.bottom)
    sheet.text(
      center.x - radius,
      center.y + radius * 0.6,
      options.bottom,
      { size: radius * 0.17, color, family, align: 'center' },
      radius * 2,
    );
  const box: Rectangle = {
    x: center.x - radius,
    y: center.y - radius,
    width: radius * 2,
    height: radius * 2,
  };
  const path = `execution.seal[${options.index ?? 0}]`;
  sheet.fact(`${path}.text`, options.bottom ? `${owner} | ${owner} ${options.bottom}` : owner, box);
  sheet.fact(`${path}.owner`, owner, box);
  sheet.fact(`${path}.kind`, options.kind ?? 'company seal | round seal | 公章', box);
}

/** A pen stroke that nobody can read. Notes `execution.signature` = present. */
export function drawSignature(sheet: Sheet, x: number, y: number, seed: number, width = 90): void {
  const random = createRandom(seed);
  let path = `M${x} ${y - 4}`;
  const loops = 7 + Math.floor(random() * 4);
  for (let index = 0; index < loops; index += 1) {
    const at = x + (width * index) / loops;
    const step = width / loops;
    path += ` C${(at + step * 1.4).toFixed(1)} ${(y - 8 - random() * 18).toFixed(1)} ${(at - step * 0.5).toFixed(1)} ${(y + 4 + random() * 6).toFixed(1)} ${(at + step).toFixed(1)} ${(y - 2 - random() * 6).toFixed(1)}`;
  }
  path += ` C${x + width + 14} ${y - 16} ${x + width + 20} ${y + 2} ${x + width + 34} ${y - 8}`;
  sheet.path(path, { stroke: '#1b2a6b', width: 1.1 });
  sheet.fact('execution.signature', 'present', { x, y: y - 26, width: width + 34, height: 36 });
}

/** Writes words with a shaky hand: the outlines of a script face, slanted and displaced point by point. */
export function drawHandwriting(
  sheet: Sheet,
  x: number,
  y: number,
  words: string,
  options: { size?: number; seed?: number; path?: string; forms?: string; color?: string } = {},
): void {
  const size = options.size ?? 20;
  const random = createRandom(options.seed ?? 7);
  let position = x;
  for (const character of words) {
    const codePoint = character.codePointAt(0)!;
    const face = faceFor(character, 'hand', true);
    const { commands, unitsPerEm } = face.outline(codePoint);
    const scale = (size * (0.92 + random() * 0.16)) / unitsPerEm;
    const lift = (random() - 0.5) * size * 0.14;
    const slant = 0.12 + random() * 0.16;
    const place = (px: number, py: number) => {
      const wobble = () => (random() - 0.5) * size * 0.022;
      return `${(position + (px + py * slant) * scale + wobble()).toFixed(2)} ${(y + lift - py * scale + wobble()).toFixed(2)}`;
    };
    const d = commands
      .map(({ command, args }) => {
        const points: string[] = [];
        for (let index = 0; index < args.length; index += 2)
          points.push(place(args[index]!, args[index + 1]!));
        const letter =
          { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' }[command] ??
          'Z';
        return `${letter}${points.join(' ')}`;
      })
      .join(' ');
    if (d) sheet.path(d, { fill: options.color ?? '#22306e' });
    position += face.advance(codePoint) * size * (0.95 + random() * 0.12);
  }
  const box = { x: x - 2, y: y - size * 0.85, width: position - x + 6, height: size * 1.2 };
  if (options.path) sheet.fact(options.path, options.forms ?? words, box);
}

/** A plain emblem: a disc, a leaf or a square with initials. */
export function drawLogo(
  sheet: Sheet,
  x: number,
  y: number,
  size: number,
  color: string,
  initials: string,
): void {
  sheet.path(
    `M${x} ${y + size * 0.5} C${x} ${y} ${x + size} ${y} ${x + size} ${y + size * 0.5} C${x + size} ${y + size} ${x} ${y + size} ${x} ${y + size * 0.5} Z`,
    { fill: color },
  );
  sheet.text(
    x,
    y + size * 0.62,
    initials,
    { size: size * 0.36, bold: true, color: '#ffffff', align: 'center', family: 'sans' },
    size,
  );
}
