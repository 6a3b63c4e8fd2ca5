import type { PeopleView, PersonRow } from '@rumbo/api';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { api } from '../../../app/api.ts';
import { useReader } from '../../../app/language.tsx';
import { newId } from '../../../app/new-id.ts';
import { FormDialog } from '../FormDialog.tsx';
import { useAct } from '../use-act.ts';
import { RemoveSecondStep, SendLink } from './AccessQuestions.tsx';
import { GrantFields, givenGrant, type ChosenGrant } from './GrantFields.tsx';
import { isComplete, PersonFields, useTypedPerson } from './PersonFields.tsx';
import { useGrantText } from './use-grant-text.ts';

interface Asked<Kind> {
  readonly kind: Kind;
  readonly person: PersonRow;
}

/** What is asked about a person, in a dialog. */
export type PersonQuestion =
  | Asked<'change'>
  | Asked<'giveRole'>
  | Asked<'deactivate'>
  | Asked<'reactivate'>
  | Asked<'erase'>
  | Asked<'sendLink'>
  | Asked<'removeSecondStep'>
  | { readonly kind: 'takeRole'; readonly person: PersonRow; readonly grant: PersonRow['grants'][number] };

interface AskedProps {
  readonly person: PersonRow;
  readonly view: PeopleView;
  readonly onClose: () => void;
}

interface PersonQuestionsProps {
  readonly question: PersonQuestion;
  readonly view: PeopleView;
  readonly onClose: () => void;
}

export function PersonQuestions({ question, ...rest }: PersonQuestionsProps): ReactNode {
  const asked = { person: question.person, ...rest };
  if (question.kind === 'change') return <ChangePerson {...asked} />;
  if (question.kind === 'giveRole') return <GiveRole {...asked} />;
  if (question.kind === 'sendLink') return <SendLink {...asked} />;
  if (question.kind === 'removeSecondStep') return <RemoveSecondStep {...asked} />;
  return <Confirmed {...asked} question={question} />;
}

function ChangePerson({ person, view, onClose }: AskedProps): ReactNode {
  const { words } = useReader();
  const say = words.organisation.people;
  const { name, email, language } = person;
  const form = useTypedPerson({ name, email: email ?? '', language });
  const { typed } = form;
  const act = useAct(
    () =>
      api.organisation.changePerson.mutate({
        commandId: newId(),
        administrationId: view.administrationId,
        personId: person.id,
        name: typed.name.trim(),
        email: typed.email.trim(),
        language: typed.language,
      }),
    () => say.changed(typed.name.trim()),
    onClose,
  );
  const isOfEmail = act.refusal?.field === 'email';
  return (
    <FormDialog
      title={say.changeTitle(name)}
      submit={words.shell.actions.save}
      isBusy={act.isBusy}
      problem={isOfEmail ? null : act.problem}
      onSubmit={() => {
        form.check();
        if (isComplete(typed)) act.run(undefined);
      }}
      onClose={onClose}
    >
      <PersonFields person={form} emailProblem={isOfEmail ? act.problem : null} />
    </FormDialog>
  );
}

function GiveRole({ person, view, onClose }: AskedProps): ReactNode {
  const say = useReader().words.organisation.people;
  const [grant, setGrant] = useState<ChosenGrant>({ role: 'contributor', planId: null, unitId: view.administrationId });
  const act = useAct(
    () => api.organisation.grantRole.mutate({ commandId: newId(), personId: person.id, ...givenGrant(grant) }),
    () => say.roleGiven(person.name),
    onClose,
  );
  return (
    <FormDialog
      title={say.giveRoleTitle(person.name)}
      submit={say.giveRole}
      isBusy={act.isBusy}
      problem={act.problem}
      onSubmit={() => act.run(undefined)}
      onClose={onClose}
    >
      <GrantFields view={view} chosen={grant} name={person.name} isFirst onChange={setGrant} />
    </FormDialog>
  );
}

interface ConfirmedProps extends AskedProps {
  readonly question: Exclude<
    PersonQuestion,
    Asked<'change'> | Asked<'giveRole'> | Asked<'sendLink'> | Asked<'removeSecondStep'>
  >;
}

/** What is done after asking once. */
function Confirmed({ question, person, view, onClose }: ConfirmedProps): ReactNode {
  const asked = useAsked(question);
  const about = { administrationId: view.administrationId, personId: person.id };
  const act = useAct(
    () => {
      const input = { commandId: newId(), ...about };
      if (question.kind === 'takeRole')
        return api.organisation.revokeGrant.mutate({ commandId: input.commandId, grantId: question.grant.id });
      if (question.kind === 'deactivate') return api.organisation.deactivatePerson.mutate(input);
      if (question.kind === 'reactivate') return api.organisation.reactivatePerson.mutate(input);
      return api.organisation.eraseEmail.mutate(input);
    },
    () => asked.done,
    onClose,
  );
  return (
    <FormDialog
      title={asked.title}
      submit={asked.submit}
      isBusy={act.isBusy}
      problem={act.problem}
      onSubmit={() => act.run(undefined)}
      onClose={onClose}
    >
      <p>{asked.body}</p>
    </FormDialog>
  );
}

function useAsked(question: ConfirmedProps['question']) {
  const say = useReader().words.organisation.people;
  const grantText = useGrantText();
  const { name } = question.person;
  if (question.kind === 'takeRole') {
    return { title: say.takeRole(grantText(question.grant)), body: name, submit: say.takeBack, done: say.roleTaken };
  }
  return {
    deactivate: {
      title: say.deactivateTitle(name),
      body: say.deactivateBody,
      submit: say.deactivate,
      done: say.deactivated(name),
    },
    reactivate: {
      title: say.reactivate,
      body: say.reactivateBody(name),
      submit: say.reactivate,
      done: say.reactivated(name),
    },
    erase: { title: say.eraseTitle(name), body: say.eraseBody, submit: say.erase, done: say.erased },
  }[question.kind];
}
