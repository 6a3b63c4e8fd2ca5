import type { AbsencesView } from '@rumbo/api';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { api } from '../../../app/api.ts';
import { useReader } from '../../../app/language.tsx';
import { newId } from '../../../app/new-id.ts';
import { More } from '../../../ui/icons.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { daySpan } from '../day-span.ts';
import { useAct } from '../use-act.ts';
import { AbsenceDialog } from './AbsenceDialog.tsx';

export type Absence = AbsencesView['absences'][number];

interface AbsenceListProps {
  readonly view: AbsencesView;
  readonly lead: string;
  readonly isOwn: boolean;
}

/** Absences that go on or are to come; those that are over behind them. */
export function AbsenceList({ view, lead, isOwn }: AbsenceListProps): ReactNode {
  const { words } = useReader();
  const say = words.organisation.absences;
  const [asked, ask] = useState<Absence | 'new' | null>(null);
  const coming = view.absences.filter(({ to }) => to >= view.today);
  const past = view.absences.filter(({ to }) => to < view.today).toReversed();
  const listOf = (absences: readonly Absence[]): ReactNode => (
    <ul className="absencelist">
      {absences.map((absence) => (
        <AbsenceRow key={absence.id} absence={absence} today={view.today} isOwn={isOwn} onChange={() => ask(absence)} />
      ))}
    </ul>
  );
  return (
    <>
      <div className="organisationtools">
        <p className="dim grow">{lead}</p>
        <button type="button" className="btn primary" onClick={() => ask('new')}>
          {say.add}
        </button>
      </div>
      <div className="panel">{coming.length === 0 ? <p className="pad dim">{say.none}</p> : listOf(coming)}</div>
      {past.length === 0 ? null : (
        <details className="pastabsences">
          <summary className="small dim">{say.pastOnes(past.length)}</summary>
          <div className="panel">{listOf(past)}</div>
        </details>
      )}
      {asked === null ? null : (
        <AbsenceDialog view={view} isOwn={isOwn} absence={asked === 'new' ? null : asked} onClose={() => ask(null)} />
      )}
    </>
  );
}

interface AbsenceRowProps {
  readonly absence: Absence;
  readonly today: string;
  readonly isOwn: boolean;
  readonly onChange: () => void;
}

function AbsenceRow({ absence, today, isOwn, onChange }: AbsenceRowProps): ReactNode {
  const { words, format } = useReader();
  const { organisation } = words;
  const say = organisation.absences;
  const { id, personName, deputyName, from, to } = absence;
  const sentence = isOwn ? say.ownRow(deputyName) : say.row(personName, deputyName);
  const removing = useAct(
    () => api.organisation.removeAbsence.mutate({ commandId: newId(), absenceId: id }),
    () => say.removed,
  );
  const isNow = from <= today && today <= to;
  return (
    <li className="row">
      <span className="grow">
        <span className="b">{sentence}</span>
        <span className="small dim"> {daySpan(words, format, from, to)}</span>
        {isNow ? <span className="tag">{say.now}</span> : null}
        <span className="wrong" role="alert">
          {removing.problem}
        </span>
      </span>
      <Menu label={organisation.more(sentence)} className="rowmenu" button={<More />}>
        <button type="button" role="menuitem" onClick={onChange}>
          {organisation.change}
        </button>
        <button type="button" role="menuitem" onClick={() => removing.run(undefined)}>
          {say.remove}
        </button>
      </Menu>
    </li>
  );
}
