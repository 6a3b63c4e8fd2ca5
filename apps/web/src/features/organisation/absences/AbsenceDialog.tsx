import type { AbsencesView } from '@rumbo/api';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { api } from '../../../app/api.ts';
import { useReader } from '../../../app/language.tsx';
import { newId } from '../../../app/new-id.ts';
import { DayField, SelectField } from '../Field.tsx';
import { FormDialog } from '../FormDialog.tsx';
import { useAct } from '../use-act.ts';
import type { Absence } from './AbsenceList.tsx';

interface AbsenceDialogProps {
  readonly view: AbsencesView;
  readonly isOwn: boolean;
  /** Null: a new one. */
  readonly absence: Absence | null;
  readonly onClose: () => void;
}

/** Who is away, from when to when, and who stands in; what that means is said before it is saved. */
export function AbsenceDialog({ view, isOwn, absence, onClose }: AbsenceDialogProps): ReactNode {
  const { words } = useReader();
  const { organisation } = words;
  const say = organisation.absences;
  const [id] = useState(() => absence?.id ?? newId());
  const [typed, setTyped] = useState({
    personId: absence?.personId ?? (isOwn ? view.personId : ''),
    deputyId: absence?.deputyId ?? '',
    from: absence?.from ?? view.today,
    to: absence?.to ?? '',
  });
  const [isChecked, setChecked] = useState(false);
  const act = useAct(
    () => api.organisation.setAbsence.mutate({ commandId: newId(), id, ...typed }),
    () => say.saved,
    onClose,
  );
  const set = (more: Partial<typeof typed>): void => setTyped({ ...typed, ...more });
  const problemOf = (field: keyof typeof typed): string | null => {
    if (typed[field] === '')
      return isChecked ? say.wrong[field === 'personId' ? 'person' : field === 'deputyId' ? 'deputy' : field] : null;
    return act.refusal?.field === field ? act.problem : null;
  };
  const isFull = Object.values(typed).every((value) => value !== '');
  const fields: readonly unknown[] = Object.keys(typed);
  const choose = { value: '', label: organisation.choose };
  const named = ({ id: value, name: label }: { readonly id: string; readonly name: string }) => ({ value, label });
  return (
    <FormDialog
      title={absence === null ? say.add : say.changeTitle}
      submit={words.shell.actions.save}
      isBusy={act.isBusy}
      problem={fields.includes(act.refusal?.field) ? null : act.problem}
      onSubmit={() => {
        setChecked(true);
        if (isFull) act.run(undefined);
      }}
      onClose={onClose}
    >
      {isOwn || absence !== null ? null : (
        <SelectField
          label={say.person}
          isFirst
          wrong={problemOf('personId')}
          value={typed.personId}
          choices={[choose, ...view.people.map(named)]}
          onChange={(personId) => set({ personId })}
        />
      )}
      <div className="two">
        <DayField
          label={organisation.from}
          isFirst={isOwn}
          wrong={problemOf('from')}
          value={typed.from}
          onChange={(from) => set({ from })}
        />
        <DayField label={organisation.to} wrong={problemOf('to')} value={typed.to} onChange={(to) => set({ to })} />
      </div>
      <SelectField
        label={say.deputy}
        wrong={problemOf('deputyId')}
        value={typed.deputyId}
        choices={[choose, ...view.deputies.filter((one) => one.id !== typed.personId).map(named)]}
        onChange={(deputyId) => set({ deputyId })}
      />
      <Effect view={view} isOwn={isOwn} {...typed} />
    </FormDialog>
  );
}

interface EffectProps {
  readonly view: AbsencesView;
  readonly isOwn: boolean;
  readonly personId: string;
  readonly deputyId: string;
  readonly from: string;
  readonly to: string;
}

function Effect({ view, isOwn, personId, deputyId, from, to }: EffectProps): ReactNode {
  const { words, format } = useReader();
  const say = words.organisation.absences;
  const person = view.people.find(({ id }) => id === personId);
  const deputy = view.deputies.find(({ id }) => id === deputyId);
  if (deputy === undefined || from === '' || to === '' || to < from) return null;
  const days = [format.day(from, 'dayMonth'), format.day(to, 'dayMonth')] as const;
  if (isOwn) return <p className="effect">{say.ownEffect(deputy.name, ...days)}</p>;
  return person === undefined ? null : <p className="effect">{say.effect(deputy.name, person.name, ...days)}</p>;
}
