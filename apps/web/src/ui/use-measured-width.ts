import { useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

interface MeasuredWidth {
  readonly ref: (element: HTMLElement | null) => void;
  /** 0 until it is known. */
  readonly width: number;
}

/** How wide an element is, and on paper how wide it will be: a page is laid out before it can be measured there. */
export function useMeasuredWidth(onPaper: number): MeasuredWidth {
  const [width, setWidth] = useState(0);
  const stop = useRef<(() => void) | null>(null);
  const ref = useCallback(
    (element: HTMLElement | null) => {
      stop.current?.();
      stop.current = null;
      if (element === null) return;
      const measure = (): void => setWidth(Math.round(element.clientWidth));
      const print = (): void => flushSync(() => setWidth(onPaper));
      const observer = new ResizeObserver(measure);
      observer.observe(element);
      measure();
      addEventListener('beforeprint', print);
      addEventListener('afterprint', measure);
      stop.current = () => {
        observer.disconnect();
        removeEventListener('beforeprint', print);
        removeEventListener('afterprint', measure);
      };
    },
    [onPaper],
  );
  return { ref, width };
}
