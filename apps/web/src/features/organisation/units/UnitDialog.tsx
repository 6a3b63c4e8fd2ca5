import type { Text } from '@rumbo/domain';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { api } from '../../../app/api.ts';
import { useReader } from '../../../app/language.tsx';
import { newId } from '../../../app/new-id.ts';
import { DayField, Field } from '../Field.tsx';
import { FormDialog } from '../FormDialog.tsx';
import { useAct } from '../use-act.ts';
import type { Unit } from './unit-rows.ts';

interface UnitDialogProps {
  readonly kind: 'add' | 'change';
  /** The one that is changed, or under which another begins. */
  readonly unit: Unit;
  readonly position: number;
  readonly today: string;
  readonly onClose: () => void;
}

interface Typed {
  readonly code: string;
  readonly es: string;
  readonly en: string;
  readonly from: string;
}

/** A new unit, or the names and first day of one. */
export function UnitDialog({ kind, unit, position, today, onClose }: UnitDialogProps): ReactNode {
  const { words, text } = useReader();
  const say = words.organisation.units;
  const isNew = kind === 'add';
  const [id] = useState(() => (isNew ? newId() : unit.id));
  const [typed, setTyped] = useState<Typed>(
    isNew
      ? { code: '', es: '', en: '', from: today }
      : { code: unit.code, es: unit.name.es ?? '', en: unit.name.en ?? '', from: unit.from },
  );
  const [isChecked, setChecked] = useState(false);
  const name = nameIn(typed);
  const act = useAct(
    () =>
      api.organisation.defineUnit.mutate({
        commandId: newId(),
        id,
        parentId: isNew ? unit.id : (unit.parentId ?? ''),
        code: typed.code.trim(),
        name,
        from: typed.from,
        to: isNew ? null : unit.to,
        position: isNew ? position : unit.position,
        alsoEnd: false,
      }),
    () => (isNew ? say.added : say.changed)(text(name)),
    onClose,
  );
  const wrong = {
    code: typed.code.trim() === '' ? say.wrong.code : null,
    name: Object.keys(name).length === 0 ? say.wrong.name : null,
    from: typed.from === '' ? words.organisation.missing : null,
  };
  const shown = isChecked ? wrong : { code: null, name: null, from: null };
  const submit = (): void => {
    setChecked(true);
    if (wrong.code === null && wrong.name === null && wrong.from === null) act.run(undefined);
  };
  const isOfDays = act.refusal?.field === 'from' || act.refusal?.field === 'to';
  const input = (field: 'code' | 'es' | 'en', most: number) => ({
    className: 'in',
    maxLength: most,
    value: typed[field],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setTyped({ ...typed, [field]: event.target.value }),
  });
  return (
    <FormDialog
      title={isNew ? say.addTitle(text(unit.name)) : say.changeTitle(text(unit.name))}
      submit={isNew ? words.shell.actions.add : words.shell.actions.save}
      isBusy={act.isBusy}
      problem={isOfDays ? null : act.problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={say.code} wrong={shown.code}>
        {(control) => <input {...control} {...input('code', 20)} data-first autoComplete="off" />}
      </Field>
      <div className="two">
        <Field label={say.name.es} wrong={shown.name}>
          {(control) => <input {...control} {...input('es', 200)} lang="es" />}
        </Field>
        <Field label={say.name.en}>{(control) => <input {...control} {...input('en', 200)} lang="en" />}</Field>
      </div>
      <DayField
        label={words.organisation.from}
        value={typed.from}
        wrong={shown.from ?? (isOfDays ? act.problem : null)}
        onChange={(from) => setTyped({ ...typed, from })}
      />
    </FormDialog>
  );
}

/** A language that says nothing is left out. */
function nameIn({ es, en }: Typed): Text {
  return { ...(es.trim() === '' ? {} : { es: es.trim() }), ...(en.trim() === '' ? {} : { en: en.trim() }) };
}
