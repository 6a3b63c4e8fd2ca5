import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';

interface ViewSwitchProps {
  readonly isOutline: boolean;
  readonly onShowOutline: (isOutline: boolean) => void;
}

/** Between the drawing and the outline, over the same draft. */
export function ViewSwitch({ isOutline, onShowOutline }: ViewSwitchProps): ReactNode {
  const { view } = useReader().words.mapEditor;
  return (
    <div className="seg" role="group" aria-label={view.label}>
      {[false, true].map((outline) => (
        <button
          key={String(outline)}
          type="button"
          aria-pressed={outline === isOutline}
          onClick={() => onShowOutline(outline)}
        >
          {outline ? view.outline : view.map}
        </button>
      ))}
    </div>
  );
}
