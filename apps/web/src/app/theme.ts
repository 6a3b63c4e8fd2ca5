import { useSyncExternalStore } from 'react';
import { keep, kept } from './storage.ts';

export type Theme = 'light' | 'dark' | 'system';

const KEY = 'rumbo.theme';
const dark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');
const watchers = new Set<() => void>();

function current(): Theme {
  const own = kept(KEY);
  return own === 'light' || own === 'dark' ? own : 'system';
}

function apply(): void {
  const theme = current();
  const isDark = theme === 'dark' || (theme === 'system' && dark().matches);
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
}

/** Follows the device while nothing else is chosen. */
export function startTheme(): void {
  apply();
  dark().addEventListener('change', apply);
  // Paper is white, whatever the screen is.
  addEventListener('beforeprint', () => {
    document.documentElement.dataset['theme'] = 'light';
  });
  addEventListener('afterprint', apply);
}

export function chooseTheme(theme: Theme): void {
  keep(KEY, theme);
  apply();
  for (const call of watchers) call();
}

export function useTheme(): Theme {
  return useSyncExternalStore((call) => {
    watchers.add(call);
    return () => watchers.delete(call);
  }, current);
}
