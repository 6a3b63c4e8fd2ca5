/**
 * Equality of figures (method, preamble): two figures are equal when they differ by at most 1e-9 of the larger
 * magnitude, 1e-12 near zero. Every comparison of figures goes through here; equality counts for the better side.
 */
export function isEqualFigure(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(1e-9 * Math.max(Math.abs(a), Math.abs(b)), 1e-12);
}

/** a ≥ b, with equal figures counted in. */
export function isAtLeast(a: number, b: number): boolean {
  return a > b || isEqualFigure(a, b);
}

/** a > b, with equal figures left out. */
export function isAbove(a: number, b: number): boolean {
  return a > b && !isEqualFigure(a, b);
}

/** a ≤ b, with equal figures counted in. */
export function isAtMost(a: number, b: number): boolean {
  return isAtLeast(b, a);
}

/** a < b, with equal figures left out. */
export function isBelow(a: number, b: number): boolean {
  return isAbove(b, a);
}
