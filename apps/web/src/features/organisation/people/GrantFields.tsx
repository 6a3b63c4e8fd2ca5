import type { PeopleView } from '@rumbo/api';
import { ROLES } from '@rumbo/domain';
import type { Role } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { SelectField } from '../Field.tsx';

/** A grant as it is chosen. */
export interface ChosenGrant {
  readonly role: Role;
  readonly planId: string | null;
  readonly unitId: string;
}

interface GrantFieldsProps {
  readonly view: PeopleView;
  readonly chosen: ChosenGrant;
  /** As they are called so far. */
  readonly name: string;
  readonly isFirst?: boolean;
  readonly onChange: (chosen: ChosenGrant) => void;
}

/** A role, within which units, on which plan; and what it lets the person do. */
export function GrantFields({ view, chosen, name, isFirst = false, onChange }: GrantFieldsProps): ReactNode {
  const { words, text } = useReader();
  const say = words.organisation.people;
  const unit = view.units.find(({ id }) => id === chosen.unitId);
  const isWhole = chosen.unitId === view.administrationId;
  const where = isWhole || unit === undefined ? say.whole : text(unit.name);
  return (
    <>
      <div className="two">
        <SelectField
          label={say.role}
          isFirst={isFirst}
          value={chosen.role}
          choices={ROLES.map((role) => ({ value: role, label: words.roles.name[role] }))}
          onChange={(value) => onChange({ ...chosen, role: ROLES.find((role) => role === value) ?? chosen.role })}
        />
        <SelectField
          label={say.where}
          value={chosen.unitId}
          choices={view.units.map(({ id, name: of, depth }) => ({
            value: id,
            label: `${'\u2003'.repeat(depth)}${id === view.administrationId ? say.whole : text(of)}`,
          }))}
          onChange={(unitId) => onChange({ ...chosen, unitId })}
        />
        {chosen.role === 'admin' || view.plans.length === 0 ? null : (
          <SelectField
            label={say.onPlan}
            value={chosen.planId ?? ''}
            choices={[
              { value: '', label: say.allPlans },
              ...view.plans.map((plan) => ({ value: plan.id, label: text(plan.name) })),
            ]}
            onChange={(planId) => onChange({ ...chosen, planId: planId === '' ? null : planId })}
          />
        )}
      </div>
      <p className="effect">{say.effect[chosen.role](name.trim() === '' ? say.theyWill : name.trim(), where)}</p>
    </>
  );
}

/** What is sent: an admin of an administration is so whatever the plan. */
export function givenGrant({ role, planId, unitId }: ChosenGrant): ChosenGrant {
  return { role, unitId, planId: role === 'admin' ? null : planId };
}
