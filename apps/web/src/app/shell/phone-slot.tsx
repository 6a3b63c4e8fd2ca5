import { createContext, use, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useIsPhone } from '../use-media.ts';

/** On a phone a screen may fill a place in the top bar, and one in the line under it. */
type SlotName = 'bar' | 'line';

interface Slots {
  readonly slots: Readonly<Record<SlotName, HTMLElement | null>>;
  readonly hold: Readonly<Record<SlotName, (slot: HTMLElement | null) => void>>;
}

const SlotContext = createContext<Slots>({
  slots: { bar: null, line: null },
  hold: { bar: () => {}, line: () => {} },
});

export function SlotProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [bar, setBar] = useState<HTMLElement | null>(null);
  const [line, setLine] = useState<HTMLElement | null>(null);
  const places = useMemo(() => ({ slots: { bar, line }, hold: { bar: setBar, line: setLine } }), [bar, line]);
  return <SlotContext value={places}>{children}</SlotContext>;
}

export function PhoneSlot({ name }: { readonly name: SlotName }): ReactNode {
  const { hold } = use(SlotContext);
  return <div className="phoneslot" ref={hold[name]} />;
}

/** On a phone its child stands in that place, elsewhere where it is written. */
export function InPhoneSlot({ name, children }: { readonly name: SlotName; readonly children: ReactNode }): ReactNode {
  const isPhone = useIsPhone();
  const slot = use(SlotContext).slots[name];
  if (!isPhone) return children;
  return slot === null ? null : createPortal(children, slot);
}
