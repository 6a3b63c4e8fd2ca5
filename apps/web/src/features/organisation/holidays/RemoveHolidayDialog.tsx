import type { HolidaysView } from '@rumbo/api';
import type { ReactNode } from 'react';
import { api } from '../../../app/api.ts';
import { useReader } from '../../../app/language.tsx';
import { newId } from '../../../app/new-id.ts';
import { FormDialog } from '../FormDialog.tsx';
import { useAct } from '../use-act.ts';
import { DueMoves } from './DueMoves.tsx';

interface RemoveHolidayDialogProps {
  readonly view: HolidaysView;
  readonly day: string;
  readonly onClose: () => void;
}

/** Makes a working day of a holiday again, once what moves has been said. */
export function RemoveHolidayDialog({ view, day, onClose }: RemoveHolidayDialogProps): ReactNode {
  const { words, format } = useReader();
  const say = words.organisation.holidays;
  const act = useAct(
    () => api.organisation.removeHoliday.mutate({ commandId: newId(), administrationId: view.administrationId, day }),
    () => say.removed,
    onClose,
  );
  return (
    <FormDialog
      title={say.removeTitle(format.day(day, 'long'))}
      submit={words.shell.actions.remove}
      isBusy={act.isBusy}
      problem={act.problem}
      onSubmit={() => act.run(undefined)}
      onClose={onClose}
    >
      <DueMoves view={view} after={new Set(view.days.filter((one) => one !== day))} />
    </FormDialog>
  );
}
