import { useEffect } from 'react';

const FOCUSABLE =
  'input:not([disabled]), textarea, select, button:not([disabled]):not([tabindex="-1"]), a[href], [tabindex="0"]';

/** F6 and Shift F6 go round the parts of the editor that are marked with `data-region`, each where it was left. */
export function useRegionKeys(): void {
  useEffect(() => {
    const left = new WeakMap<Element, HTMLElement>();
    const regionOf = (element: Element | null): Element | null => element?.closest('[data-region]') ?? null;
    const onFocusIn = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      const region = regionOf(target);
      if (region !== null) left.set(region, target);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || event.defaultPrevented) return;
      const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')];
      const at = regions.findIndex((region) => region === regionOf(document.activeElement));
      const next = regions[(at + (event.shiftKey ? -1 : 1) + regions.length) % regions.length];
      if (next === undefined) return;
      event.preventDefault();
      const before = left.get(next);
      const isThere = before?.isConnected === true && before.checkVisibility();
      (isThere ? before : (next.querySelector<HTMLElement>(FOCUSABLE) ?? next)).focus();
    };
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
