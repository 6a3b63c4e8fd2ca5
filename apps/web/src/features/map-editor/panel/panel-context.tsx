import type { Language } from '@rumbo/domain';
import { createContext, use, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { keep, kept } from '../../../app/storage.ts';
import { useDrawing } from '../draft/draft-context.tsx';
import { createTypedTexts } from './typed-texts.ts';
import type { TypedTexts } from './typed-texts.ts';

/** What all fields of the panel share. */
export interface PanelState {
  readonly typed: TypedTexts;
  /** The languages that texts are shown in, the reader's first. */
  readonly languages: readonly Language[];
  /** Null where the administration has one language only. */
  readonly isBoth: boolean | null;
  readonly showBoth: (isBoth: boolean) => void;
}

const PanelContext = createContext<PanelState | null>(null);

const KEY = 'rumbo.map-both-languages';

export function PanelProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { language } = useReader();
  const { languages } = useDrawing().draft.view;
  const [typed] = useState(createTypedTexts);
  const [isWanted, setWanted] = useState(() => kept(KEY) === 'yes');
  const state = useMemo(() => {
    const own = languages.includes(language) ? language : (languages[0] ?? language);
    const others = languages.filter((one) => one !== own);
    return {
      typed,
      languages: isWanted ? [own, ...others] : [own],
      isBoth: others.length === 0 ? null : isWanted,
      showBoth(isBoth: boolean) {
        setWanted(isBoth);
        keep(KEY, isBoth ? 'yes' : null);
      },
    };
  }, [typed, language, languages, isWanted]);
  return <PanelContext value={state}>{children}</PanelContext>;
}

export function usePanel(): PanelState {
  const state = use(PanelContext);
  if (state === null) throw new Error('usePanel outside of the panel');
  return state;
}
