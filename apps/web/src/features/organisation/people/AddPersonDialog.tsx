import type { PeopleView } from '@rumbo/api';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { api } from '../../../app/api.ts';
import { useReader } from '../../../app/language.tsx';
import { newId } from '../../../app/new-id.ts';
import { FormDialog } from '../FormDialog.tsx';
import { useAct } from '../use-act.ts';
import { GrantFields, givenGrant, type ChosenGrant } from './GrantFields.tsx';
import { isComplete, PersonFields, useTypedPerson } from './PersonFields.tsx';

interface AddPersonDialogProps {
  readonly view: PeopleView;
  readonly language: 'es' | 'en';
  readonly onClose: () => void;
}

/** A new person with a first role. */
export function AddPersonDialog({ view, language, onClose }: AddPersonDialogProps): ReactNode {
  const { words } = useReader();
  const say = words.organisation.people;
  const [id] = useState(() => newId());
  const person = useTypedPerson({ name: '', email: '', language });
  const [grant, setGrant] = useState<ChosenGrant>({ role: 'contributor', planId: null, unitId: view.administrationId });
  const { typed } = person;
  const act = useAct(
    () =>
      api.organisation.addPerson.mutate({
        commandId: newId(),
        id,
        administrationId: view.administrationId,
        name: typed.name.trim(),
        email: typed.email.trim(),
        language: typed.language,
        grant: givenGrant(grant),
      }),
    () => say.added(typed.name.trim()),
    onClose,
  );
  const isOfEmail = act.refusal?.field === 'email';
  return (
    <FormDialog
      title={say.addTitle}
      submit={words.shell.actions.add}
      isBusy={act.isBusy}
      problem={isOfEmail ? null : act.problem}
      onSubmit={() => {
        person.check();
        if (isComplete(typed)) act.run(undefined);
      }}
      onClose={onClose}
    >
      <p className="dim">{say.addLead}</p>
      <PersonFields person={person} emailProblem={isOfEmail ? act.problem : null} />
      <GrantFields view={view} chosen={grant} name={typed.name} onChange={setGrant} />
    </FormDialog>
  );
}
