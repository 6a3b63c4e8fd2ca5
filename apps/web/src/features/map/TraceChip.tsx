import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { Cross } from '../../ui/icons.tsx';
import type { ShownTrace } from './trace.ts';
import './map-parts.css';

interface TraceChipProps {
  readonly trace: ShownTrace | null;
  readonly onClear: () => void;
}

/** Which objective's drivers are followed, and the way back. */
export function TraceChip({ trace, onClear }: TraceChipProps): ReactNode {
  const words = useReader().words.overview.map;
  if (trace === null) return null;
  return (
    <span className="trace">
      {words.tracing(trace.code)}
      <button type="button" aria-label={words.clearTrace} onClick={onClear} className="noprint">
        <Cross />
      </button>
    </span>
  );
}
