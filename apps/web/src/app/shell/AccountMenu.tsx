import type { MeView } from '@rumbo/api';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReader } from '../language.tsx';
import { signOut } from '../session/auth.ts';
import type { MyPlan } from '../place.tsx';
import { leave, sayGoodbye } from '../session/leave.ts';
import { useTheme } from '../theme.ts';
import type { Theme } from '../theme.ts';
import { useIsPhone } from '../use-media.ts';
import { Menu } from '../../ui/Menu.tsx';
import { Tick } from '../../ui/icons.tsx';
import { useChooseLanguage, useChooseReminders, useChooseTheme } from './use-preferences.ts';

const REMINDERS: readonly MeView['reminders'][] = ['all', 'late', 'none'];
const THEMES: readonly Theme[] = ['light', 'dark', 'system'];

export function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/);
  return [parts[0], parts.length > 1 ? parts.at(-1) : '']
    .map((part) => part?.[0] ?? '')
    .join('')
    .toUpperCase();
}

async function goAway(): Promise<void> {
  await signOut();
  sayGoodbye();
  leave();
}

/** The person: theme, on a phone the language too, and the way out. */
export function AccountMenu({ me, plan }: { readonly me: MeView; readonly plan: MyPlan | null }): ReactNode {
  const { words, language } = useReader();
  const theme = useTheme();
  const chooseTheme = useChooseTheme();
  const chooseLanguage = useChooseLanguage();
  const chooseReminders = useChooseReminders();
  const isPhone = useIsPhone();
  const { account } = words.shell;
  return (
    <Menu
      label={`${initialsOf(me.name)}, ${account.label}: ${me.name}`}
      className="account"
      button={<span className="who">{initialsOf(me.name)}</span>}
    >
      <div className="label" role="presentation">
        {account.signedInAs(me.name)}
      </div>
      <Link to="/account" role="menuitem">
        {words.account.title}
      </Link>
      {me.plans.length === 0 ? null : (
        <Link to="/plan" role="menuitem">
          {words.plan.title}
        </Link>
      )}
      {plan?.canSeeHealth === true ? (
        <Link to="/data-health" role="menuitem">
          {words.dataHealth.title}
        </Link>
      ) : null}
      {plan?.canAudit === true ? (
        <Link to="/audit" role="menuitem">
          {words.audit.title}
        </Link>
      ) : null}
      {me.manages.length === 0 ? null : (
        <Link to="/admin" role="menuitem">
          {words.organisation.title}
        </Link>
      )}
      <Link to="/absences" role="menuitem">
        {words.organisation.absences.title}
      </Link>
      <hr />
      <div className="label" role="presentation">
        {words.shell.theme.label}
      </div>
      {THEMES.map((one) => (
        <button
          key={one}
          type="button"
          role="menuitemradio"
          aria-checked={one === theme}
          onClick={() => chooseTheme(one)}
        >
          {words.shell.theme[one]}
          {one === theme ? <Tick /> : null}
        </button>
      ))}
      <hr />
      <div className="label" role="presentation">
        {words.reminders.choice.label}
      </div>
      {REMINDERS.map((one) => (
        <button
          key={one}
          type="button"
          role="menuitemradio"
          aria-checked={one === me.reminders}
          onClick={() => chooseReminders(one)}
        >
          {words.reminders.choice[one]}
          {one === me.reminders ? <Tick /> : null}
        </button>
      ))}
      {isPhone ? (
        <>
          <hr />
          {(['es', 'en'] as const).map((one) => (
            <button
              key={one}
              type="button"
              role="menuitemradio"
              lang={one}
              aria-checked={one === language}
              onClick={() => chooseLanguage(one)}
            >
              {words.shell.language[one]}
              {one === language ? <Tick /> : null}
            </button>
          ))}
        </>
      ) : null}
      <hr />
      <button type="button" role="menuitem" onClick={() => void goAway()}>
        {account.signOut}
      </button>
    </Menu>
  );
}
