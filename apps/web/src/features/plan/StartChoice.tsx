import type { MeView } from '@rumbo/api';
import { MAP_TEMPLATES } from '@rumbo/domain';
import type { MapTemplate } from '@rumbo/domain';
import type { ReactNode } from 'react';
import { useReader } from '../../app/language.tsx';
import { LanesPicture } from './LanesPicture.tsx';

export type Start = MapTemplate | 'copy';

interface StartChoiceProps {
  readonly start: Start;
  readonly onStart: (start: Start) => void;
  readonly plans: MeView['plans'];
  readonly copied: string;
  readonly onCopied: (planId: string) => void;
}

/** What the map of a new plan begins with. */
export function StartChoice({ start, onStart, plans, copied, onCopied }: StartChoiceProps): ReactNode {
  const { words, text } = useReader();
  const say = words.plan.start;
  const choices = [...MAP_TEMPLATES, ...(plans.length > 0 ? (['copy'] as const) : [])];
  return (
    <fieldset className="startchoice">
      <legend>{say.from}</legend>
      <div className="cards">
        {choices.map((choice) => {
          const { name, says } = choice === 'copy' ? say.copy : say.template[choice];
          return (
            <label key={choice} className={`panel startcard${choice === start ? ' chosen' : ''}`}>
              <span className="row">
                <span className="check">
                  <input type="radio" name="start" checked={choice === start} onChange={() => onStart(choice)} />
                </span>
                <b>{name}</b>
              </span>
              <span className="small dim">{says}</span>
              {choice === 'copy' ? null : <LanesPicture template={choice} />}
            </label>
          );
        })}
      </div>
      {start === 'copy' ? (
        <label className="field copied">
          <span>{say.copy.which}</span>
          <select className="in" value={copied} onChange={(event) => onCopied(event.target.value)}>
            {plans.map(({ id, name, firstYear, lastYear }) => (
              <option key={id} value={id}>
                {text(name)}, {words.plan.years(String(firstYear), String(lastYear))}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </fieldset>
  );
}
