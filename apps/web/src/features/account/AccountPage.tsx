import type { MeView } from '@rumbo/api';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { screens } from '../../app/api.ts';
import { useLanguage, useReader } from '../../app/language.tsx';
import { Screen } from '../../app/Screen.tsx';
import { readAccount } from '../../app/session/account.ts';
import { useChooseLanguage } from '../../app/shell/use-preferences.ts';
import { useTitle } from '../../app/use-title.ts';
import { PageSkeleton } from '../../ui/Skeleton.tsx';
import { AccountSection } from './AccountSection.tsx';
import { PasswordSection } from './PasswordSection.tsx';
import { ProviderSection } from './ProviderSection.tsx';
import { SecondFactorSection } from './SecondFactorSection.tsx';
import { SessionsSection } from './SessionsSection.tsx';
import './account.css';

/** A person's own account: how they sign in, from where, in which language. */
export function AccountPage(): ReactNode {
  const { words } = useReader();
  const me = useQuery(screens.me.queryOptions());
  useTitle(words.account.title);
  return (
    <Screen query={me} skeleton={<PageSkeleton />}>
      {(value) => <Account me={value} />}
    </Screen>
  );
}

function Account({ me }: { readonly me: MeView }): ReactNode {
  const { words } = useReader();
  const account = useQuery({ queryKey: ['account'], queryFn: readAccount, staleTime: 0 });
  return (
    <div className="page accountpage">
      <h1>{words.account.title}</h1>
      <p className="dim accountlead">{me.email === null ? me.name : words.account.lead(me.name, me.email)}</p>
      <Screen query={account} skeleton={<PageSkeleton />}>
        {(value) => (
          <>
            <PasswordSection account={value} />
            <SecondFactorSection account={value} />
            <ProviderSection account={value} />
          </>
        )}
      </Screen>
      <SessionsSection />
      <LanguageSection />
    </div>
  );
}

function LanguageSection(): ReactNode {
  const { words } = useReader();
  const { language } = useLanguage();
  const choose = useChooseLanguage();
  return (
    <AccountSection title={words.account.language}>
      <div className="seg" role="group" aria-label={words.account.language}>
        {(['es', 'en'] as const).map((one) => (
          <button key={one} type="button" lang={one} aria-pressed={one === language} onClick={() => choose(one)}>
            {words.shell.language[one]}
          </button>
        ))}
      </div>
      <p className="small dim">{words.account.languageHelp}</p>
    </AccountSection>
  );
}
