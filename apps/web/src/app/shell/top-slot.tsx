import { createContext, use, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useIsPhone } from '../use-media.ts';

interface Slot {
  readonly slot: HTMLElement | null;
  readonly hold: (slot: HTMLElement | null) => void;
}

const SlotContext = createContext<Slot>({ slot: null, hold: () => {} });

export function SlotProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const place = useMemo(() => ({ slot, hold: setSlot }), [slot]);
  return <SlotContext value={place}>{children}</SlotContext>;
}

/** The place in the top bar that the screen may fill on a phone. */
export function TopSlot(): ReactNode {
  const { hold } = use(SlotContext);
  return <div className="topslot" ref={hold} />;
}

/** On a phone its child stands in the top bar, elsewhere where it is written. */
export function InTopBarOnPhone({ children }: { readonly children: ReactNode }): ReactNode {
  const isPhone = useIsPhone();
  const { slot } = use(SlotContext);
  if (!isPhone) return children;
  return slot === null ? null : createPortal(children, slot);
}
