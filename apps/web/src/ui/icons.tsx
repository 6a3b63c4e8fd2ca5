import type { ReactNode } from 'react';

export function Compass(): ReactNode {
  return (
    <svg viewBox="0 0 22 22" fill="none" stroke="currentColor" strokeWidth="1.7" aria-hidden="true">
      <circle cx="11" cy="11" r="9.5" />
      <path d="M11 4.5 14 11l-3 6.5L8 11Z" fill="currentColor" stroke="none" />
    </svg>
  );
}

export function Caret(): ReactNode {
  return (
    <svg className="caret" viewBox="0 0 8 6" aria-hidden="true">
      <path d="M0 .5h8L4 6Z" fill="currentColor" />
    </svg>
  );
}

export function Plus(): ReactNode {
  return (
    <svg className="plus" viewBox="0 0 10 10" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
      <path d="M5 1v8M1 5h8" />
    </svg>
  );
}

export function Tick(): ReactNode {
  return (
    <svg className="tick" viewBox="0 0 12 12" aria-hidden="true">
      <path d="M1.5 6.5 4.5 9.5 10.5 2.5" fill="none" stroke="currentColor" strokeWidth="1.7" />
    </svg>
  );
}

export function More(): ReactNode {
  return (
    <svg viewBox="0 0 12 12" fill="currentColor" aria-hidden="true">
      <circle cx="1.8" cy="6" r="1.2" />
      <circle cx="6" cy="6" r="1.2" />
      <circle cx="10.2" cy="6" r="1.2" />
    </svg>
  );
}

export function Cross(): ReactNode {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true">
      <path d="M2 2l8 8M10 2l-8 8" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}

export function SearchIcon(): ReactNode {
  return (
    <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
      <circle cx="7" cy="7" r="4.6" />
      <path d="m10.5 10.5 3.7 3.7" />
    </svg>
  );
}

/** From a driver up to what it drives. */
export function TraceIcon(): ReactNode {
  return (
    <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <circle cx="8" cy="13" r="1.8" />
      <path d="M8 11.2V3.2M4.8 6.2 8 3l3.2 3.2" />
    </svg>
  );
}

const TAB_SHAPES = {
  overview: (
    <>
      <circle cx="11" cy="11" r="8.2" />
      <path d="M11 6 13.5 11 11 16 8.5 11Z" fill="currentColor" stroke="none" />
    </>
  ),
  map: (
    <>
      <rect x="3" y="3.5" width="7" height="5" rx="1.2" />
      <rect x="12" y="3.5" width="7" height="5" rx="1.2" />
      <rect x="7.5" y="13.5" width="7" height="5" rx="1.2" />
      <path d="M6.5 8.5v2.4h9V8.5M11 11v2.5" />
    </>
  ),
  kpis: <path d="M3 18.5h16M5.5 15l4-5 3.5 3 4.5-7" />,
  dataEntry: (
    <>
      <rect x="3.5" y="3.5" width="15" height="15" rx="2" />
      <path d="M3.5 8.5h15M8.5 8.5v10" />
    </>
  ),
  organisation: (
    <>
      <rect x="8" y="3" width="6" height="4.5" rx="1.2" />
      <path d="M11 7.5V11M5 14v-3h12v3" />
      <rect x="2.5" y="14" width="5" height="4.5" rx="1.2" />
      <rect x="14.5" y="14" width="5" height="4.5" rx="1.2" />
    </>
  ),
  approvals: (
    <>
      <rect x="3.5" y="4" width="15" height="14" rx="2" />
      <path d="M7.5 11.2 10 13.7 14.8 8.6" />
    </>
  ),
} as const;

export type TabName = keyof typeof TAB_SHAPES;

export function TabIcon({ name }: { readonly name: TabName }): ReactNode {
  return (
    <svg viewBox="0 0 22 22" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
      {TAB_SHAPES[name]}
    </svg>
  );
}

export function CalendarMark(): ReactNode {
  return (
    <svg viewBox="0 0 14 14" fill="none" stroke="currentColor" strokeWidth="1.3" aria-hidden="true">
      <path d="M1.5 3h11v9.5h-11ZM1.5 6h11M4.5 1v3M9.5 1v3" />
    </svg>
  );
}
