import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';

/** Whether a link has been tested, or is assumed. */
export function Basis({
  tested,
  onChoose,
}: {
  readonly tested: boolean;
  readonly onChoose: (tested: boolean) => void;
}): ReactNode {
  const say = useReader().words.mapActs.link;
  return (
    <div className="seg" role="group" aria-label={say.basis}>
      {[true, false].map((one) => (
        <button key={String(one)} type="button" aria-pressed={tested === one} onClick={() => onChoose(one)}>
          {one ? say.tested : say.assumed}
        </button>
      ))}
    </div>
  );
}
