/** Exact decimal arithmetic on strings such as `-1163.40`: money and weights never pass through floating point. */

interface Scaled {
  readonly units: bigint;
  readonly scale: number;
}

function scaled(decimal: string): Scaled {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return { units: BigInt(`${whole}${fraction}`), scale: fraction.length };
}

function written({ units, scale }: Scaled): string {
  const negative = units < 0n;
  const digits = (negative ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = scale > 0 ? `.${digits.slice(digits.length - scale)}` : '';
  return `${negative ? '-' : ''}${whole}${fraction}`;
}

/** The exact product of two decimal strings. */
export function multiplyDecimals(one: string, other: string): string {
  const first = scaled(one);
  const second = scaled(other);
  return written({ units: first.units * second.units, scale: first.scale + second.scale });
}

/** Without trailing zeros of the fraction: the form in which two decimals are compared. */
export function shortestDecimal(decimal: string): string {
  const shortened = decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
  return shortened === '-0' ? '0' : shortened;
}

/** Rounds half away from zero to at most so many decimals and drops trailing zeros. */
export function roundDecimal(decimal: string, decimals: number): string {
  const { units, scale } = scaled(decimal);
  if (scale <= decimals) return shortestDecimal(decimal);
  const divisor = 10n ** BigInt(scale - decimals);
  const half = divisor / 2n;
  const rounded = (units < 0n ? units - half : units + half) / divisor;
  return shortestDecimal(written({ units: rounded, scale: decimals }));
}

export function sameDecimal(one: string, other: string): boolean {
  return shortestDecimal(one) === shortestDecimal(other);
}

/** Without leading zeros: `0012.50` -> `12.50`; decimals stay as printed. */
export function tidyDecimal(decimal: string): string {
  return decimal.replace(/^(-?)0+(?=\d)/, '$1');
}

/** The exact sum of decimal strings; `0` of none. */
export function sumDecimals(decimals: readonly string[]): string {
  const parts = decimals.map(scaled);
  const scale = Math.max(0, ...parts.map((part) => part.scale));
  const units = parts.reduce((sum, part) => sum + part.units * 10n ** BigInt(scale - part.scale), 0n);
  return written({ units, scale });
}

/** How far two decimals lie apart, as a decimal that is not negative. */
export function distanceOfDecimals(one: string, other: string): string {
  const difference = sumDecimals([one, other.startsWith('-') ? other.slice(1) : `-${other}`]);
  return shortestDecimal(difference.replace(/^-/u, ''));
}
