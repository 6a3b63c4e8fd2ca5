import type { HolidaysView } from '@rumbo/api';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { api } from '../../../app/api.ts';
import { useReader } from '../../../app/language.tsx';
import { newId } from '../../../app/new-id.ts';
import { Field } from '../Field.tsx';
import { FormDialog } from '../FormDialog.tsx';
import { useAct } from '../use-act.ts';
import { DueMoves } from './DueMoves.tsx';
import { readDays } from './read-days.ts';

interface AddHolidaysDialogProps {
  readonly view: HolidaysView;
  readonly onAdded: (year: number) => void;
  readonly onClose: () => void;
}

/** One day, or those of a year pasted at once; what moves is said before they are added. */
export function AddHolidaysDialog({ view, onAdded, onClose }: AddHolidaysDialogProps): ReactNode {
  const { words } = useReader();
  const say = words.organisation.holidays;
  const [typed, setTyped] = useState('');
  const [isChecked, setChecked] = useState(false);
  const { days, notRead } = readDays(typed);
  const fresh = days.filter((day) => !view.days.includes(day));
  const act = useAct(
    () =>
      api.organisation.addHolidays.mutate({
        commandId: newId(),
        administrationId: view.administrationId,
        days: [...days],
      }),
    () => say.added(fresh.length),
    () => {
      onAdded(Number(days[0]?.slice(0, 4) ?? view.today.slice(0, 4)));
      onClose();
    },
  );
  const wrong =
    notRead.length > 0 ? say.notRead(notRead.join(', ')) : isChecked && days.length === 0 ? say.missing : null;
  return (
    <FormDialog
      title={say.add}
      submit={words.shell.actions.add}
      isBusy={act.isBusy}
      problem={act.problem}
      onSubmit={() => {
        setChecked(true);
        if (days.length > 0 && notRead.length === 0) act.run(undefined);
      }}
      onClose={onClose}
    >
      <Field label={say.days} help={say.daysHelp} wrong={wrong}>
        {(control) => (
          <textarea
            {...control}
            className="in"
            data-first
            rows={6}
            maxLength={8_000}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      {days.length === 0 ? null : <p className="small dim">{say.newDays(fresh.length)}</p>}
      <DueMoves view={view} after={new Set([...view.days, ...days])} />
    </FormDialog>
  );
}
