import { keep, kept } from '../../app/storage.ts';

const MOST = 5;

/** What somebody went to last in a plan, newest first: keys only, which say nothing to anybody else at this machine. */
export function recentKeys(place: string): readonly string[] {
  return (kept(keyOf(place)) ?? '').split(' ').filter((key) => key !== '');
}

export function keepRecent(place: string, key: string): void {
  const others = recentKeys(place).filter((one) => one !== key);
  keep(keyOf(place), [key, ...others].slice(0, MOST).join(' '));
}

const keyOf = (place: string): string => `rumbo.recent.${place}`;
