import { createContext, use, useState } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useIsPhone } from '../use-media.ts';

const SlotContext = createContext<{ readonly slot: HTMLElement | null; readonly setSlot: (slot: HTMLElement | null) => void }>({ slot: null, setSlot: () => {} });

export function SlotProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  return <SlotContext value={{ slot, setSlot }}>{children}</SlotContext>;
}

/** The place in the top bar that the screen may fill on a phone. */
export function TopSlot(): ReactNode {
  return <div className="topslot" ref={use(SlotContext).setSlot} />;
}

/** On a phone its child stands in the top bar, elsewhere where it is written. */
export function InTopBarOnPhone({ children }: { readonly children: ReactNode }): ReactNode {
  const isPhone = useIsPhone();
  const { slot } = use(SlotContext);
  if (!isPhone) return children;
  return slot === null ? null : createPortal(children, slot);
}
