import { useReader } from '../../app/language.tsx';

/** A share in words, rounded so that only all is 100 % and only nothing 0 %; a dash where there is nothing to share. */
export function useRate(): (got: number, of: number) => string {
  const { words, format } = useReader();
  return (got, of) => {
    if (of === 0) return words.dataHealth.noRate;
    const share = (100 * got) / of;
    if (got > 0 && share < 1) return format.percent(Math.max(share, 0.1), 1);
    return got < of && share > 99 ? format.percent(Math.min(share, 99.9), 1) : format.percent(share);
  };
}
