import type { ReactNode } from 'react';
import type { MenuCommand } from './use-objective-commands.ts';

/** The lines of a menu, each with the key that does the same. */
export function MenuCommands({ commands }: { readonly commands: readonly MenuCommand[] }): ReactNode {
  return commands.map(({ label, key, act }) => (
    <button key={label} type="button" role="menuitem" onClick={act}>
      {label}
      {key === undefined ? null : (
        <kbd className="push" aria-hidden="true">
          {key}
        </kbd>
      )}
    </button>
  ));
}
