import type { Mark } from '@rumbo/drawing';
import type { ReactNode } from 'react';

/** A mark in the colour of its text: that keeps adjusting where colours are forced. */
export function MarkSvg({ mark, label }: { readonly mark: Mark; readonly label?: string }): ReactNode {
  const line = mark.isFilled
    ? { fill: 'currentColor' }
    : {
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: mark.strokeWidth,
        ...(mark.dash === null ? {} : { strokeDasharray: mark.dash.join(' ') }),
      };
  return (
    <svg
      viewBox={`0 0 ${mark.size} ${mark.size}`}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
    >
      <path d={mark.d} {...line} />
    </svg>
  );
}
