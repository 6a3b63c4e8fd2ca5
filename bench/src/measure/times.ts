/** The middle of some times; of an even number, the mean of the two in the middle. */
export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  if (low === undefined || high === undefined) throw new Error('There is no median of nothing.');
  return (low + high) / 2;
}

/** Two things in turns, so that whatever else the machine does meets both. Times in milliseconds, without the warm-up. */
export async function inTurns(
  rounds: number,
  warmUp: number,
  first: () => Promise<number>,
  second: () => Promise<number>,
): Promise<readonly [readonly number[], readonly number[]]> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const [one, other] = [await first(), await second()];
    if (round < warmUp) continue;
    times[0].push(one);
    times[1].push(other);
  }
  return times;
}

/** The time that a share of them does not go beyond. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error('There is no quantile of nothing.');
  return found;
}
