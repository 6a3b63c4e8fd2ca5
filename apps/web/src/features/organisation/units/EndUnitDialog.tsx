import { useState } from 'react';
import type { ReactNode } from 'react';
import { api } from '../../../app/api.ts';
import { useReader } from '../../../app/language.tsx';
import { newId } from '../../../app/new-id.ts';
import { DayField } from '../Field.tsx';
import { FormDialog } from '../FormDialog.tsx';
import { useAct } from '../use-act.ts';
import type { Unit } from './unit-rows.ts';

interface EndUnitDialogProps {
  readonly unit: Unit;
  readonly today: string;
  readonly onClose: () => void;
}

/** The last day of a unit. What would go on without it is named, and ends with it only when that is said. */
export function EndUnitDialog({ unit, today, onClose }: EndUnitDialogProps): ReactNode {
  const { words, text, format } = useReader();
  const say = words.organisation.units;
  const [to, setTo] = useState(unit.to ?? today);
  const [alsoEnd, setAlsoEnd] = useState(false);
  const act = useAct(
    () => {
      const { id, parentId, code, name, from, position } = unit;
      const same = { id, parentId: parentId ?? '', code, name, from, position };
      return api.organisation.defineUnit.mutate({ commandId: newId(), ...same, to, alsoEnd });
    },
    () => say.endDone(text(unit.name), format.day(to, 'long')),
    onClose,
  );
  const goesOn = act.refusal?.code === 'unitGoesOn';
  return (
    <FormDialog
      title={say.endTitle(text(unit.name))}
      submit={say.end}
      isBusy={act.isBusy}
      problem={goesOn ? act.problem : null}
      onSubmit={() => act.run(undefined)}
      onClose={onClose}
    >
      <p>{say.endLead}</p>
      <DayField label={words.organisation.to} value={to} wrong={goesOn ? null : act.problem} isFirst onChange={setTo} />
      {goesOn ? (
        <label className="row">
          <span className="check">
            <input type="checkbox" checked={alsoEnd} onChange={(event) => setAlsoEnd(event.target.checked)} />
          </span>
          {say.alsoEnd}
        </label>
      ) : null}
    </FormDialog>
  );
}
