import type { AssignmentsView } from '@rumbo/api';
import type { ReactNode } from 'react';
import { useReader } from '../../../app/language.tsx';

interface OfficeChoiceProps {
  readonly units: AssignmentsView['units'];
  readonly chosen: ReadonlySet<string>;
  readonly wrong: string | null;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** Many offices out of the tree. */
export function OfficeChoice({ units, chosen, wrong, onChange }: OfficeChoiceProps): ReactNode {
  const { words, text } = useReader();
  const say = words.organisation.assignments;
  const toggled = (id: string, isChosen: boolean): ReadonlySet<string> => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    return next;
  };
  return (
    <fieldset className="fieldset">
      <legend>{say.offices}</legend>
      <div className="row">
        <span className="small dim grow">{say.officesChosen(chosen.size)}</span>
        {/* The administration itself is one only where that is chosen. */}
        <button
          type="button"
          className="btn s quiet"
          onClick={() => onChange(new Set(units.filter(({ depth }) => depth > 0).map(({ id }) => id)))}
        >
          {say.all}
        </button>
        <button type="button" className="btn s quiet" onClick={() => onChange(new Set())}>
          {say.noOffices}
        </button>
      </div>
      <ul className="officechoice">
        {units.map(({ id, code, name, depth }) => (
          <li key={id} style={{ paddingLeft: depth * 16 }}>
            <label className="row">
              <span className="check">
                <input
                  type="checkbox"
                  checked={chosen.has(id)}
                  onChange={(event) => onChange(toggled(id, event.target.checked))}
                />
              </span>
              <span className="small faint">{code}</span> {text(name)}
            </label>
          </li>
        ))}
      </ul>
      <p className="wrong" role="alert">
        {wrong}
      </p>
    </fieldset>
  );
}
