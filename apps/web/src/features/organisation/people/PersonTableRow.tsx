import type { PersonRow } from '@rumbo/api';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';
import { Cross, More } from '../../../ui/icons.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import type { PersonQuestion } from './PersonQuestions.tsx';
import { useGrantText } from './use-grant-text.ts';

interface PersonTableRowProps {
  readonly person: PersonRow;
  readonly onAsk: (question: PersonQuestion) => void;
}

/** A person: how they are called and written to, what they may do, when they were here last. */
export function PersonTableRow({ person, onAsk }: PersonTableRowProps): ReactNode {
  const { words, format } = useReader();
  const say = words.organisation.people;
  const { name, email, isActive, isYou, isElsewhere, lastSignInAt } = person;
  return (
    <tr className={isActive ? undefined : 'gone'}>
      <th scope="row">
        {name}
        {isYou ? <span className="tag">{say.you}</span> : null}
        {isActive ? null : <span className="tag">{say.inactive}</span>}
        {isElsewhere ? <span className="tag">{say.elsewhere}</span> : null}
        <div className="small faint">{email ?? say.noEmail}</div>
      </th>
      <td>
        <Grants person={person} onAsk={onAsk} />
      </td>
      <td className="small dim nowrap" data-label={say.columns.lastSignIn}>
        {lastSignInAt === null ? say.neverSignedIn : format.instant(lastSignInAt, 'short')}
      </td>
      <td className="acts">
        <PersonMenu person={person} onAsk={onAsk} />
      </td>
    </tr>
  );
}

function Grants({ person, onAsk }: PersonTableRowProps): ReactNode {
  const { words } = useReader();
  const say = words.organisation.people;
  const grantText = useGrantText();
  if (person.grants.length === 0) return <span className="faint">{say.noRole}</span>;
  return (
    <ul>
      {person.grants.map((grant) => (
        <li key={grant.id} className="grantline">
          {grantText(grant)}
          {person.isYou ? null : (
            <button
              type="button"
              className="icon"
              aria-label={say.takeRole(grantText(grant))}
              onClick={() => onAsk({ kind: 'takeRole', person, grant })}
            >
              <Cross />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function PersonMenu({ person, onAsk }: PersonTableRowProps): ReactNode {
  const { organisation, account } = useReader().words;
  const say = organisation.people;
  const { name, isActive, isYou, isElsewhere, email } = person;
  const item = (label: string, kind: Exclude<PersonQuestion['kind'], 'takeRole'>): ReactNode => (
    <button type="button" role="menuitem" onClick={() => onAsk({ kind, person })}>
      {label}
    </button>
  );
  if (isYou && isElsewhere) return null;
  return (
    <Menu label={organisation.more(name)} className="rowmenu" button={<More />}>
      {isYou || !isActive ? null : item(say.giveRole, 'giveRole')}
      {isElsewhere ? null : item(organisation.change, 'change')}
      {isYou || !isActive || email === null || person.grants.length === 0 ? null : (
        <>
          <hr />
          {item(account.invite, 'sendLink')}
          {item(account.lostFactor.remove, 'removeSecondStep')}
        </>
      )}
      {isElsewhere || isYou ? null : (
        <>
          <hr />
          {item(isActive ? say.deactivate : say.reactivate, isActive ? 'deactivate' : 'reactivate')}
          {isActive || email === null ? null : item(say.erase, 'erase')}
        </>
      )}
    </Menu>
  );
}
