import type { AssignmentsView } from '@rumbo/api';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { api } from '../../../app/api.ts';
import { useReader } from '../../../app/language.tsx';
import { newId } from '../../../app/new-id.ts';
import { DayField, SelectField } from '../Field.tsx';
import { FormDialog } from '../FormDialog.tsx';
import { useAct } from '../use-act.ts';
import type { Assignment } from './AssignmentTable.tsx';
import { OfficeChoice } from './OfficeChoice.tsx';
import { firstOwed } from './owed-periods.ts';

interface AssignDialogProps {
  readonly view: AssignmentsView;
  readonly kpiId: string;
  /** The one office that is chosen at first; null: none. */
  readonly unitId: string | null;
  /** What is changed; null: new assignments. */
  readonly changed: Assignment | null;
  readonly onClose: () => void;
}

interface TypedAssignment {
  readonly kpiId: string;
  readonly unitIds: ReadonlySet<string>;
  readonly from: string;
  readonly to: string;
  readonly personId: string;
  readonly stewardId: string;
}

/** Many offices at once report a KPI, entered by somebody, from a day on; what they will owe is said before it is saved. */
export function AssignDialog({ view, kpiId, unitId, changed, onClose }: AssignDialogProps): ReactNode {
  const { words, text } = useReader();
  const { organisation } = words;
  const say = organisation.assignments;
  const [typed, setTyped] = useState<TypedAssignment>({
    kpiId,
    unitIds: new Set<string>(unitId === null ? [] : [unitId]),
    from: changed?.from ?? view.today,
    to: changed?.to ?? '',
    personId: changed?.personId ?? '',
    stewardId: changed?.stewardId ?? '',
  });
  const [isChecked, setChecked] = useState(false);
  const set = (more: Partial<TypedAssignment>): void => setTyped({ ...typed, ...more });
  const act = useAct(
    () =>
      api.organisation.assignOffices.mutate({
        commandId: newId(),
        kpiId: typed.kpiId,
        unitIds: [...typed.unitIds],
        from: typed.from,
        to: orNull(typed.to),
        personId: orNull(typed.personId),
        stewardId: orNull(typed.stewardId),
      }),
    () => say.done,
    onClose,
  );
  const problemOf = (field: string): string | null => (act.refusal?.field === field ? act.problem : null);
  const people = (none: string) => [
    { value: '', label: none },
    ...view.people.filter(({ isActive }) => isActive).map(({ id, name }) => ({ value: id, label: name })),
  ];
  const kpi = view.kpis.find(({ id }) => id === typed.kpiId);
  const unit = view.units.find(({ id }) => id === unitId);
  const noOffices = isChecked && typed.unitIds.size === 0 ? say.wrong.offices : problemOf('unitIds');
  return (
    <FormDialog
      title={
        changed === null || unit === undefined
          ? say.assignTitle(kpi?.code ?? '')
          : say.changeTitle(kpi?.code ?? '', text(unit.name))
      }
      submit={changed === null ? say.assign : words.shell.actions.save}
      isBusy={act.isBusy}
      isWide
      problem={OWN_FIELDS.includes(act.refusal?.field ?? '') ? null : act.problem}
      onSubmit={() => {
        setChecked(true);
        if (typed.unitIds.size > 0 && typed.from !== '') act.run(undefined);
      }}
      onClose={onClose}
    >
      {changed === null ? (
        <>
          <SelectField
            label={say.columns.kpi}
            isFirst
            value={typed.kpiId}
            choices={view.kpis.map(({ id, code, name }) => ({ value: id, label: `${code} ${text(name)}` }))}
            onChange={(next) => set({ kpiId: next })}
          />
          <OfficeChoice
            units={view.units}
            chosen={typed.unitIds}
            wrong={noOffices}
            onChange={(unitIds) => set({ unitIds })}
          />
        </>
      ) : null}
      <div className="two">
        {changed === null ? (
          <DayField
            label={organisation.from}
            wrong={isChecked && typed.from === '' ? say.wrong.from : problemOf('from')}
            value={typed.from}
            onChange={(from) => set({ from })}
          />
        ) : null}
        <DayField label={organisation.to} wrong={problemOf('to')} value={typed.to} onChange={(to) => set({ to })} />
        <SelectField
          label={say.person}
          isFirst={changed !== null}
          wrong={problemOf('personId')}
          value={typed.personId}
          choices={people(say.anybody)}
          onChange={(personId) => set({ personId })}
        />
        <SelectField
          label={say.steward}
          help={say.stewardHelp}
          wrong={problemOf('stewardId')}
          value={typed.stewardId}
          choices={people(say.noSteward)}
          onChange={(stewardId) => set({ stewardId })}
        />
      </div>
      <Effect view={view} {...typed} />
    </FormDialog>
  );
}

/** Beside which a refusal is said. */
const OWN_FIELDS: readonly string[] = ['unitIds', 'from', 'to', 'personId', 'stewardId'];

const orNull = (typed: string): string | null => (typed === '' ? null : typed);

/** How many offices are named before the others are counted. */
const MOST_NAMED = 3;

interface EffectProps {
  readonly view: AssignmentsView;
  readonly kpiId: string;
  readonly unitIds: ReadonlySet<string>;
  readonly from: string;
  readonly to: string;
}

function Effect({ view, kpiId, unitIds, from, to }: EffectProps): ReactNode {
  const { words, text, format } = useReader();
  const say = words.organisation.assignments;
  const kpi = view.kpis.find(({ id }) => id === kpiId);
  if (kpi === undefined || unitIds.size === 0 || from === '' || (to !== '' && to < from)) return null;
  const names = view.units.filter(({ id }) => unitIds.has(id)).map(({ name }) => text(name));
  const shown = names.slice(0, MOST_NAMED);
  const more = names.length - shown.length;
  const units = more > 0 ? say.andMore(shown.join(', '), more) : format.list(shown);
  const first = firstOwed(view, kpi, from, orNull(to));
  return (
    <p className="effect" role="status">
      {first === null ? say.effectNever(units, kpi.code) : say.effect(units, kpi.code, format.period(first.id, 'text'))}
    </p>
  );
}
