import type { ReactNode } from 'react';
import { initialsOf } from '../../../app/shell/AccountMenu.tsx';
import { useReader } from '../../../app/language.tsx';
import { usePlace } from '../../../app/place.tsx';
import { useBeingPresent, useOthers } from './use-presence.ts';

const MOST = 4;

/** Who has the draft open: the reader first. */
export function Presence(): ReactNode {
  const { words } = useReader();
  const { me } = usePlace();
  const others = useOthers();
  useBeingPresent();
  const say = words.mapEditor.presence;
  const shown = [
    { id: me.personId, name: me.name, sentence: say.you(me.name), isMe: true },
    ...others.map(({ personId, name }) => ({ id: personId, name, sentence: say.isHere(name), isMe: false })),
  ];
  const over = shown.length - MOST;
  return (
    <ul className="presence" aria-label={say.label}>
      {shown.slice(0, over === 1 ? MOST + 1 : MOST).map(({ id, name, sentence, isMe }) => (
        <li key={id} className={`who s${isMe ? '' : ' other'}`} title={sentence}>
          <span aria-hidden="true">{initialsOf(name)}</span>
          <span className="said">{sentence}</span>
        </li>
      ))}
      {over > 1 ? <li className="small dim">+{over}</li> : null}
    </ul>
  );
}
