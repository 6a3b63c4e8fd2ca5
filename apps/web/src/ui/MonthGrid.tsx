import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { useReader } from '../app/language.tsx';
import { dayMovedTo, monthsLater, monthWeeks } from './month-weeks.ts';

interface MonthGridProps {
  readonly label: string;
  /** Below which it opens, or above where there is no room. */
  readonly anchor: RefObject<HTMLElement | null>;
  /** Where it opens. */
  readonly day: string;
  readonly chosen: string | null;
  readonly onChoose: (day: string) => void;
  readonly onClose: () => void;
}

/** A month to choose a day from: arrows walk the days, Page Up and Page Down the months, Escape closes. */
export function MonthGrid({ label, anchor, day, chosen, onChoose, onClose }: MonthGridProps): ReactNode {
  const { words, format } = useReader();
  const say = words.dayInput;
  const [active, setActive] = useState(day);
  const [isWalking, setWalking] = useState(true);
  const root = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const month = active.slice(0, 7);
  // Over everything: what it stands in may scroll or end beside it.
  useLayoutEffect(() => {
    root.current?.showPopover();
    if (root.current !== null && anchor.current !== null) place(root.current, anchor.current.getBoundingClientRect());
  }, [anchor]);
  useEffect(() => {
    if (isWalking)
      grid.current?.querySelector<HTMLButtonElement>(`[data-day="${active}"]`)?.focus({ preventScroll: true });
  }, [active, isWalking]);

  const onGridKey = (event: KeyboardEvent): void => {
    const next = dayMovedTo(event.key, active);
    if (next === null) return;
    event.preventDefault();
    setWalking(true);
    setActive(next);
  };
  const turn = (months: number): void => {
    setWalking(false);
    setActive(monthsLater(active, months));
  };
  return (
    <div
      ref={root}
      className="pop monthgrid"
      popover="manual"
      role="dialog"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Only the calendar closes, not what it stands in.
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="row">
        <button type="button" className="btn quiet s" aria-label={say.earlier} onClick={() => turn(-1)}>
          ‹
        </button>
        <p className="grow" aria-live="polite">
          {format.period(month, 'long')}
        </p>
        <button type="button" className="btn quiet s" aria-label={say.later} onClick={() => turn(1)}>
          ›
        </button>
      </div>
      <table ref={grid} role="grid" aria-label={format.period(month, 'long')} onKeyDown={onGridKey}>
        <thead aria-hidden="true">
          <tr>
            {say.weekdays.map((name) => (
              <th key={name}>{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {monthWeeks(month).map((week) => (
            <tr key={week[0]}>
              {week.map((one) => (
                <td key={one} role="gridcell" aria-selected={one === chosen}>
                  <button
                    type="button"
                    data-day={one}
                    tabIndex={one === active ? 0 : -1}
                    className={one.startsWith(month) ? undefined : 'elsewhere'}
                    aria-label={`${format.day(one, 'weekday')} ${one.slice(0, 4)}`}
                    onClick={() => onChoose(one)}
                  >
                    {Number(one.slice(8, 10))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const GAP = 5;
const EDGE = 8;

function place(popover: HTMLElement, { left, top, bottom }: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = popover;
  const isBelow = bottom + GAP + height + EDGE <= innerHeight || top < height + GAP;
  popover.style.left = `${Math.max(EDGE, Math.min(left, document.documentElement.clientWidth - width - EDGE))}px`;
  popover.style.top = `${isBelow ? bottom + GAP : top - height - GAP}px`;
}
