/** True for a path of horizontal and vertical edges alone. Path data of pdf.js: moveTo 0, lineTo 1, closePath 4, each with its coordinates. */
export function isRectangle(data: ArrayLike<number> | null | undefined): boolean {
  if (!data || data.length < 12 || data.length > 17) return false;
  const points: [number, number][] = [];
  for (let at = 0; at < data.length; ) {
    const operator = data[at]!;
    if (operator === 4) at += 1;
    else if (operator === 0 || operator === 1) {
      points.push([data[at + 1]!, data[at + 2]!]);
      at += 3;
    } else return false;
  }
  return points.every((point, index) => {
    const next = points[(index + 1) % points.length]!;
    return Math.abs(point[0] - next[0]) < 0.01 || Math.abs(point[1] - next[1]) < 0.01;
  });
}
