import type { MeView } from '@rumbo/api';
import type { Language } from '@rumbo/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { screens } from '../api.ts';
import { useLanguage } from '../language.tsx';
import { newId } from '../new-id.ts';
import { chooseTheme } from '../theme.ts';
import type { Theme } from '../theme.ts';

/** Language and theme belong to the person: the first answer about them is adopted, later choices are theirs to make. */
export function useAdoptPreferences(me: MeView): void {
  const { choose } = useLanguage();
  const adopted = useRef<string | null>(null);
  useEffect(() => {
    if (adopted.current === me.personId) return;
    adopted.current = me.personId;
    choose(me.language);
    chooseTheme(me.theme);
  }, [me, choose]);
}

function usePreferenceWrite() {
  const client = useQueryClient();
  return useMutation(
    screens.preferences.set.mutationOptions({ onSuccess: () => client.invalidateQueries(screens.me.queryFilter()) }),
  );
}

/** Every string changes at once; the server hears of it behind. */
export function useChooseLanguage(): (language: Language) => void {
  const { choose } = useLanguage();
  const write = usePreferenceWrite();
  return (language) => {
    choose(language);
    write.mutate({ commandId: newId(), language });
  };
}

/** What the person is written to about; shown once the server has taken it. */
export function useChooseReminders(): (reminders: MeView['reminders']) => void {
  const write = usePreferenceWrite();
  return (reminders) => write.mutate({ commandId: newId(), reminders });
}

export function useChooseTheme(): (theme: Theme) => void {
  const write = usePreferenceWrite();
  return (theme) => {
    chooseTheme(theme);
    write.mutate({ commandId: newId(), theme });
  };
}
