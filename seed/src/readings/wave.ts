/**
 * A number in [-1, 1) that depends on its name alone: the demonstration's only source of irregularity. Two of them are
 * averaged, so that small deviations are commoner than large ones.
 */
export function wave(seed: string): number {
  return uniform(`${seed}/a`) + uniform(`${seed}/b`) - 1;
}

/** In [0, 1): FNV-1a over the text, then the finalizer of MurmurHash3, whose last bits depend on every bit. */
function uniform(seed: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1) hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}

/** Rounded to so many decimals, half away from zero. */
export function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return (Math.sign(value) * Math.round(Math.abs(value) * factor + 1e-9)) / factor;
}
