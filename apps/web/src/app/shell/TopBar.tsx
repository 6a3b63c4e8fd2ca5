import type { MeView } from '@rumbo/api';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useReader } from '../language.tsx';
import type { MyPlan } from '../place.tsx';
import { Compass } from '../../ui/icons.tsx';
import { ListboxPicker } from '../../ui/ListboxPicker.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Nav } from './Nav.tsx';
import { PlanNotice } from './PlanNotice.tsx';
import { PhoneSlot } from './phone-slot.tsx';
import { SearchButton } from './SearchButton.tsx';

interface TopBarProps {
  readonly me: MeView;
  readonly plan: MyPlan | null;
}

export function TopBar({ me, plan }: TopBarProps): ReactNode {
  const { words, text } = useReader();
  return (
    <header className="top">
      <a className="btn skip" href="#content" onClick={skip}>
        {words.shell.skipToContent}
      </a>
      <div className="bar">
        <Link to="/" className="mark">
          <Compass />
          {words.shell.product}
          {plan === null ? null : <small>{text(plan.administrationName)}</small>}
        </Link>
        {plan === null ? null : <Nav plan={plan} manages={me.manages} />}
        <div className="row push gap3">
          {plan?.canSeeFigures ? <SearchButton /> : null}
          {plan === null ? null : <PlanNotice plan={plan} />}
          {plan === null ? null : <PlanPicker plans={me.plans} plan={plan} />}
          <LanguageSwitch />
          <PhoneSlot name="bar" />
          <AccountMenu me={me} plan={plan} />
        </div>
      </div>
    </header>
  );
}

/** Moves the focus without leaving a fragment in the address. */
function skip(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}

function PlanPicker({ plans, plan }: { readonly plans: MeView['plans']; readonly plan: MyPlan }): ReactNode {
  const { words, text } = useReader();
  const navigate = useNavigate();
  const years = words.shell.plan(plan.firstYear, plan.lastYear);
  if (plans.length === 1) {
    return (
      <Link to="/plan" className="plan" title={text(plan.name)}>
        {years}
      </Link>
    );
  }
  return (
    <ListboxPicker
      label={words.shell.planPicker}
      className="plan"
      value={plan.id}
      shown={years}
      choices={plans.map((choice) => ({
        value: choice.id,
        label: `${text(choice.name)}, ${choice.firstYear}–${choice.lastYear}${choice.isArchived ? `, ${words.plan.archived}` : ''}`,
      }))}
      onChoose={(id) => void navigate({ to: '/', search: { plan: id } })}
    />
  );
}
