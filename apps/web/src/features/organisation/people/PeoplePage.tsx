import type { MeView, PeopleView } from '@rumbo/api';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { screens } from '../../../app/api.ts';
import { useReader } from '../../../app/language.tsx';
import { Screen } from '../../../app/Screen.tsx';
import { foldedFor } from '../../../ui/folded-text.ts';
import { PageSkeleton } from '../../../ui/Skeleton.tsx';
import { OrganisationFrame, type Managed } from '../OrganisationFrame.tsx';
import { AddPersonDialog } from './AddPersonDialog.tsx';
import { PersonQuestions, type PersonQuestion } from './PersonQuestions.tsx';
import { PersonTableRow } from './PersonTableRow.tsx';
import { useGrantText } from './use-grant-text.ts';

/** Who may sign in and what they may do, for the admins of an administration. */
export function PeoplePage(): ReactNode {
  return <OrganisationFrame page="people">{(managed, me) => <People managed={managed} me={me} />}</OrganisationFrame>;
}

function People({ managed, me }: { readonly managed: Managed; readonly me: MeView }): ReactNode {
  const query = useQuery(screens.people.queryOptions({ administrationId: managed.id }));
  return (
    <Screen query={query} skeleton={<PageSkeleton />}>
      {(view) => <PeopleTable view={view} me={me} />}
    </Screen>
  );
}

function PeopleTable({ view, me }: { readonly view: PeopleView; readonly me: MeView }): ReactNode {
  const { words } = useReader();
  const say = words.organisation.people;
  const [typed, setTyped] = useState('');
  const [isAdding, setAdding] = useState(false);
  const [question, ask] = useState<PersonQuestion | null>(null);
  const grantText = useGrantText();
  const wanted = foldedFor(typed);
  const shown = view.people.filter(({ name, email, grants }) => {
    const told = foldedFor([name, email ?? '', ...grants.map(grantText)].join(' ')).join(' ');
    return wanted.every((part) => told.includes(part));
  });
  const active = view.people.filter(({ isActive }) => isActive).length;
  return (
    <>
      <div className="organisationtools">
        <p className="dim">
          {say.lead} {say.count(active, view.people.length - active)}.
        </p>
        <input
          type="search"
          className="in push"
          aria-label={say.search}
          placeholder={say.search}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="button" className="btn primary" onClick={() => setAdding(true)}>
          {say.add}
        </button>
      </div>
      <div className="panel tablewrap">
        <table>
          <thead>
            <tr>
              <th scope="col">{say.columns.person}</th>
              <th scope="col">{say.columns.does}</th>
              <th scope="col">{say.columns.lastSignIn}</th>
              <th>
                <span className="said">{words.organisation.change}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((person) => (
              <PersonTableRow key={person.id} person={person} onAsk={ask} />
            ))}
          </tbody>
        </table>
        {shown.length === 0 ? <p className="pad dim">{say.nobodyFound}</p> : null}
      </div>
      {isAdding ? <AddPersonDialog view={view} language={me.language} onClose={() => setAdding(false)} /> : null}
      {question === null ? null : <PersonQuestions question={question} view={view} onClose={() => ask(null)} />}
    </>
  );
}
